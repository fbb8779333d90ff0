"""Which quotes a command prints: by kind, speaker, confidence, and whether anybody is named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from summarize.frozen import frozen
from summarize.model import Confidence, Quote, QuoteKind
from summarize.text.clean import one_line

__all__ = ["DEFAULT_KINDS", "Selection", "describe_unknown_speaker", "name_tokens"]

DEFAULT_KINDS: Final = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED})

_TOKEN: Final = re.compile(r"\w+")
_SHORTEST_START = 3
"""Characters from which the start of a name is a hint at it: Ros for Rosado."""
_MOST_HINTS = 3
"""Names that a hint offers."""
_NEAR = 0.7
"""How alike a name must be spelt (difflib's ratio): one letter in four may be wrong."""


def name_tokens(name: str) -> frozenset[str]:
    """Return the words of a name, without regard to case and accents: ``josé``, ``Jose``."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(_TOKEN.findall(plain.casefold()))


@frozen
class Selection:
    """What to print of an article's quotes.

    Of the ``kinds``: those by one of the ``speakers`` (sets of name tokens, all of which must be
    in the speaker's name) with one of the ``confidences``; nothing given selects all. With
    ``unattributed`` those without a speaker: alone if nothing else selects, else as well.
    """

    kinds: frozenset[QuoteKind] = DEFAULT_KINDS
    speakers: tuple[frozenset[str], ...] = ()
    confidences: frozenset[Confidence] = frozenset()
    unattributed: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether an article may have quotes and none of them be wanted."""
        return bool(self.speakers or self.confidences or self.unattributed)

    def of(self, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
        """Return the quotes that are wanted, in their order."""
        return tuple(quote for quote in quotes if quote.kind in self.kinds and self._wants(quote))

    def _wants(self, quote: Quote) -> bool:
        if self.unattributed and quote.speaker is None:
            return True
        if not self.speakers and not self.confidences:
            return not self.unattributed
        return self._is_by(quote) and (not self.confidences or quote.confidence in self.confidences)

    def _is_by(self, quote: Quote) -> bool:
        if not self.speakers:
            return True
        if quote.speaker is None:
            return False
        tokens = name_tokens(quote.speaker.name)
        return any(wanted <= tokens for wanted in self.speakers)


def describe_unknown_speaker(wanted: frozenset[str], names: Iterable[str]) -> str:
    """Return a line that nobody of ``names`` is called ``wanted`` (name tokens), or "".

    It names those whose names come near, by a name that begins or is spelt alike.
    """
    from difflib import get_close_matches

    by_token: dict[str, list[str]] = {}
    for name in sorted(names):
        tokens = name_tokens(name)
        if wanted <= tokens:
            return ""
        for token in tokens:
            by_token.setdefault(token, []).append(name)
    near: dict[str, None] = {}
    for word in sorted(wanted):
        begun = [
            token for token in by_token if len(word) >= _SHORTEST_START and token.startswith(word)
        ]
        for token in (*begun, *get_close_matches(word, by_token, _MOST_HINTS, _NEAR)):
            near.update(dict.fromkeys(by_token[token]))
    meant = list(near)[:_MOST_HINTS]
    hint = f"; did you mean {' or '.join(meant)}?" if meant else ""
    return one_line(f"nobody is called {' '.join(sorted(wanted))}{hint}")
