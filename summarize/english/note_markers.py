"""What stands in square brackets behind a word and is no part of the text: marks of notes."""

from __future__ import annotations

from typing import Final

__all__ = ["EDITORS_REMARKS", "NOTE_WORDS"]

NOTE_WORDS: Final = ("note", "nb", "n", "fn", "footnote", "ref")
"""Words before the number of a note: “It moves,”[note 2]."""

EDITORS_REMARKS: Final = (
    "according to whom",
    "ambiguous",
    "attribution needed",
    "better source needed",
    "by whom",
    "citation needed",
    "clarification needed",
    "dead link",
    "disputed",
    "discuss",
    "dubious",
    "failed verification",
    "full citation needed",
    "further explanation needed",
    "how",
    "needs update",
    "non-primary source needed",
    "not in citation given",
    "original research",
    "page needed",
    "permanent dead link",
    "quotation needed",
    "self-published source",
    "specify",
    "third-party source needed",
    "unreliable source",
    "update",
    "vague",
    "verification needed",
    "verify",
    "when",
    "where",
    "which",
    "who",
    "whose",
    "why",
    "year needed",
)
"""What editors of an encyclopedia ask for behind a word: “It moves,”[citation needed] she said."""
