"""Define the turns of a transcript: who says which words until somebody else does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Final

from summarize.frozen import frozen
from summarize.model import Span
from summarize.turns.labels import Label

__all__ = ["NAMED_FORMS", "NO_TURNS", "Turn", "TurnForm", "TurnWords", "Turns"]


class TurnForm(StrEnum):
    """What shows whose turn it is.

    - ``LABEL``: a label with a name
    - ``QUESTION``: the letter Q, or a question set apart by its type
    - ``ANSWER``: the letter A, or what follows such a question
    - ``SIGNED``: a name below the words, as under a letter to the editor
    """

    LABEL = "label"
    QUESTION = "question"
    ANSWER = "answer"
    SIGNED = "signed"


NAMED_FORMS: Final = frozenset({TurnForm.LABEL, TurnForm.SIGNED})
"""The forms that say who speaks by name."""


@frozen
class TurnWords(Span):
    """The words of a turn in one block (its index), without the label."""

    block: int


@frozen
class Turn:
    """What one speaker says until somebody else does.

    ``label`` is the label as read, None for a question that its type alone sets apart and the
    answer to it; ``place`` where the label's name stands. ``asks`` says whether a question mark
    stands in the words of its last paragraph. ``examiner`` is the label of the lawyer who asks,
    ``BY MR. DUNN:``, and ``examiner_place`` where the name stands in it.
    """

    form: TurnForm
    label: Label | None
    place: Span | None
    words: tuple[TurnWords, ...]
    asks: bool
    examiner: Label | None = None
    examiner_place: Span | None = None

    @property
    def naming_place(self) -> Span | None:
        """Where the speaker is named: a letter, and type, name nobody."""
        return self.place if self.form in NAMED_FORMS else self.examiner_place


@frozen
class Turns:
    """The turns of an article in order, and where the words of blocks with a label begin."""

    turns: tuple[Turn, ...] = ()
    starts: Mapping[int, int] = field(default_factory=dict)


NO_TURNS: Final = Turns()
