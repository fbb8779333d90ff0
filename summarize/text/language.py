"""Which language a text is in: English by its function words, any other by py3langid."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.english.function_words import FREQUENT_WORDS

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["KNOWN", "LANGUAGES", "detect_language"]

LANGUAGES: dict[str, str] = {
    "ar": "arabic",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "he": "hebrew",
    "hu": "hungarian",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sk": "slovak",
    "sv": "swedish",
    "th": "thai",
    "uk": "ukrainian",
    "zh": "chinese",
}
"""ISO 639-1 code -> sumy's name, for the languages with stop words in sumy or a stemmer."""

_CERTAIN_SHARE = 0.12
"""English news has 25 to 40 of these words in a hundred; no other language has ten."""

_LIKELY = 0.5
"""A language less likely than this is no better a guess than English, in Latin letters."""
_FEWEST_WORDS = 6
"""Fewer words of Latin letters decide nothing: a headline of names may be in any language."""

_PLAIN_SHARE = 0.16
"""Share of the words between blanks, marks and all, that is English without a closer look."""
_SAMPLE = 2000
"""Characters that are looked at from the start and from the middle: some 300 words each."""
_TOKEN = re.compile(r"[^\W\d_]+")

_UNSUPPORTED = (
    *("bg", "bn", "ca", "et", "fa", "hi", "hr", "id", "lt", "lv"),
    *("sl", "sr", "sw", "ta", "tr", "ur", "vi"),
)
"""Distinguished from those sumy knows, so that they are not taken for one of them."""

_SYNONYMS = {"nn": "no"}
"""A written standard that py3langid distinguishes and the stemmers do not."""

KNOWN = tuple(sorted({*LANGUAGES, *_SYNONYMS, *_UNSUPPORTED}))
"""The codes of all languages that an article can be detected to be in."""


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of ``text``.

    ``en`` where nothing decides: no words, or too few. Looks at 4,000 characters at most, from
    the start and the middle, and always answers the same for the same text.
    """
    middle = max(len(text) // 2, _SAMPLE)
    sample = f"{text[:_SAMPLE]}\n{text[middle : middle + _SAMPLE]}"
    lower = sample.lower()
    split = lower.split()
    if split and sum(map(FREQUENT_WORDS.__contains__, split)) >= _PLAIN_SHARE * len(split):
        return "en"
    words = _TOKEN.findall(lower)
    known = sum(map(FREQUENT_WORDS.__contains__, words))
    if not words or known >= _CERTAIN_SHARE * len(words):
        return "en"
    latin = sum(word.isascii() for word in words)
    if latin == len(words) < _FEWEST_WORDS:
        return "en"
    code, probability = _identifier().classify(sample)
    if probability < _LIKELY and latin > len(words) / 2:
        return "en"
    return _SYNONYMS.get(code, str(code))


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """Load py3langid (BSD-3-Clause, after Lui and Baldwin, 2012); takes half a second, once."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([*LANGUAGES, *_SYNONYMS, *_UNSUPPORTED])
    return identifier
