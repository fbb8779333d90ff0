"""Punkt with its parameters in code, and two mends for news.

Kiss and Strunk's Punkt ("Unsupervised Multilingual Sentence Boundary Detection", 2006) as NLTK has
it. Imported only when a text is to be split: it takes NLTK some 200 ms to load.
"""

from __future__ import annotations

from collections.abc import Iterator

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer, PunktToken

from summarize.sentence_tables import ABBREVIATIONS, STARTERS

__all__ = ["NewsPunkt"]

_OPENING = "“‘\"'«(["


class _Token(PunktToken):  # type: ignore[misc]
    """A token that looks through opening marks: ``“Mr.`` is the abbreviation ``mr.``."""

    __slots__ = ()

    def __init__(self, tok: str, **params: bool) -> None:
        super().__init__(tok.lstrip(_OPENING) or tok, **params)


class NewsPunkt(PunktSentenceTokenizer):  # type: ignore[misc]
    """NLTK's Punkt for English news; needs no data files."""

    def __init__(self) -> None:
        parameters = PunktParameters()
        parameters.abbrev_types = set(ABBREVIATIONS)
        parameters.sent_starters = set(STARTERS)
        super().__init__(parameters, token_cls=_Token)

    def text_contains_sentbreak(self, text: str) -> bool:
        """Whether the candidate in ``text`` (a word, its stop and the next token) is a break.

        Punkt would look at the stops before it too, those of ``U.S. policy?”`` for one.
        """
        tokens: Iterator[PunktToken] = self._annotate_tokens(self._tokenize_words(text))
        breaks = [bool(token.sentbreak) for token in tokens]
        return any(breaks[:-1])
