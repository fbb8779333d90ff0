"""Punkt with its parameters in code, asked one candidate at a time.

Kiss and Strunk's Punkt ("Unsupervised Multilingual Sentence Boundary Detection", Computational
Linguistics 32, 2006) as NLTK has it. Imported only when a text is to be split: NLTK takes some
200 ms to load.
"""

from __future__ import annotations

import re
from typing import Final

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer, PunktToken

from summarize.english.sentence_breaks import ABBREVIATIONS, CAPITAL_ABBREVIATIONS, STARTERS

__all__ = ["NewsPunkt"]

_SEEN_IN_LOWER_CASE: Final = 1 << 4
"""NLTK's flag for a word that opens a sentence in lower case somewhere."""
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.){2,}")


class _Contexts(dict[str, int]):
    """How words were seen. NLTK's own table keeps every word that it is ever asked for."""

    def __missing__(self, word: str) -> int:
        return 0


def _may_be_abbreviation(word: str) -> bool:
    """Whether a word without its stop stands in one of the tables."""
    return word in CAPITAL_ABBREVIATIONS or word.lower() in ABBREVIATIONS


class NewsPunkt(PunktSentenceTokenizer):  # type: ignore[misc]
    """NLTK's Punkt for English news; needs no data files.

    Punkt judges a candidate by the text between two blanks, and so takes the stops of
    ``U.S. policy?”`` for one, and does not see the abbreviation in ``“Mr.``. Here it is given the
    one word and the one that follows, without the marks around them.
    """

    def __init__(self) -> None:
        parameters = PunktParameters()
        parameters.abbrev_types = set(ABBREVIATIONS)
        parameters.sent_starters = set(STARTERS)
        parameters.ortho_context = _Contexts.fromkeys(STARTERS, _SEEN_IN_LOWER_CASE)
        super().__init__(parameters)

    def is_break(self, word: str, following: str) -> bool:
        """Whether a sentence ends after ``word``, which ends with a full stop.

        ``following`` is the next word. Neither has marks or blanks around it.
        """
        bare = word[:-1]
        if len(bare) > 1 and bare.isalpha() and not _may_be_abbreviation(bare):
            return True  # what Punkt says of every common word, at once
        token = PunktToken(word)
        self._first_pass_annotation(token)
        if word[:-1] in CAPITAL_ABBREVIATIONS or _INITIALS.fullmatch(word):
            token.abbr, token.sentbreak = True, None
        self._second_pass_annotation(token, PunktToken(following))
        return bool(token.sentbreak)
