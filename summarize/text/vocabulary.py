"""Words, stop words and stems: what a sentence says, for every step that compares sentences.

Stop words are those that ship with sumy, stemmers those that sumy uses: NLTK's Snowball stemmers
and sumy's own for Czech, Slovak and Ukrainian.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from summarize.text.language import LANGUAGES

__all__ = ["Tokenizer", "Vocabulary", "get_vocabulary"]

_SNOWBALL = frozenset(
    {"arabic", "danish", "dutch", "english", "finnish", "french", "german", "hungarian"}
    | {"italian", "norwegian", "portuguese", "romanian", "russian", "spanish", "swedish"}
)
"""Stemmed by NLTK; what stands neither here nor in ``_SUMY_STEMMERS`` is not stemmed."""

_SUMY_STEMMERS = frozenset({"czech", "slovak", "ukrainian"})
"""Stemmed by sumy; its stemmers for Greek and Polish need packages that it does not bring."""
_LONGEST_STEMMED = 100
"""A word of more characters is its own stem: no language has such a word, some stemmers take the
square of its length, and the stems that are kept must stay small."""

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)*(?:-\d+)*"  # 1,120 and 3-2
    r"|[^\W_]+(?:['’-][^\W_]+)*"  # Miami-Dade, don’t
)

_UNSPACED = re.compile(r"[\u0e00-\u0e7f]+|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
"""Runs of scripts that put no blanks between words: Thai, kana and Han."""

_MAX_STEMS = 1 << 17
"""Stems kept of one language: more than an archive of news has words, at some 10 MB."""
_LANGUAGES_KEPT = 32
"""Vocabularies kept: one for each language that sumy knows, and some to spare."""
_PAIR = 2
"""Characters of a term in scripts without blanks; a run of no more is a term as it stands."""


def _split_words(text: str) -> list[str]:
    words: list[str] = _WORD.findall(text.replace("’", "'").lower())
    if text.isascii() or not _UNSPACED.search(text):
        return words
    return [part for word in words for part in _bigrams(word)]


def _bigrams(word: str) -> list[str]:
    """Cut a word of an unspaced script into overlapping pairs, the usual index terms there."""
    if not _UNSPACED.fullmatch(word) or len(word) <= _PAIR:
        return [word]
    return [word[i : i + _PAIR] for i in range(len(word) - 1)]


class Tokenizer:
    """The tokenizer sumy's documents are built with: no data to download, same cut as ours.

    Stands in for ``sumy.nlp.tokenizers.Tokenizer``, which needs NLTK's ``punkt_tab``.
    """

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """Return the sentences of a paragraph."""
        from summarize.text.sentences import split_text

        return tuple(span.slice(paragraph) for span in split_text(paragraph))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Return the words of a sentence in lower case, numbers among them, no punctuation."""
        return tuple(_split_words(sentence))


class _Stems(dict[str, str]):
    """Word -> stem, worked out once a word."""

    def __init__(self, stem: Callable[[str], str]) -> None:
        super().__init__()
        self._stem = stem

    def __missing__(self, word: str) -> str:
        if len(word) > _LONGEST_STEMMED:
            return word
        if len(self) >= _MAX_STEMS:
            self.clear()
        stem = self[word] = self._stem(word)
        return stem


class Vocabulary:
    """The stop words and the stemmer of one language.

    ``language`` is the ISO 639-1 code. Of a language that sumy does not know there are no stop
    words and every word is its own stem.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        name = LANGUAGES.get(language, "")
        self.stop_words = _read_stop_words(name)
        self._stems = _Stems(_make_stemmer(name))
        self.stem: Callable[[str], str] = self._stems.__getitem__
        """Gives the stem of a word in lower case."""

    def terms(self, text: str) -> list[str]:
        """Return the stems of the words of ``text`` that are no stop words, in order."""
        stems, stop_words = self._stems, self.stop_words
        return [stems[word] for word in _split_words(text) if word not in stop_words]


@lru_cache(maxsize=_LANGUAGES_KEPT)
def get_vocabulary(language: str) -> Vocabulary:
    """Return the vocabulary of a language given by its ISO 639-1 code."""
    return Vocabulary(language)


def _read_stop_words(name: str) -> frozenset[str]:
    """Read sumy's list; by hand, since ``sumy.utils`` takes 50 ms to import."""
    from importlib import resources

    path = resources.files("sumy").joinpath("data", "stopwords", f"{name}.txt")
    if not name or not path.is_file():
        return frozenset()
    return frozenset(line.rstrip() for line in path.read_text("utf-8").splitlines() if line)


def _make_stemmer(name: str) -> Callable[[str], str]:
    if name in _SNOWBALL:
        from nltk.stem.snowball import SnowballStemmer

        snowball: Callable[[str], str] = SnowballStemmer(name).stem
        return snowball
    if name in _SUMY_STEMMERS:
        from sumy.nlp.stemmers import Stemmer

        stemmer: Callable[[str], str] = Stemmer(name)
        return stemmer
    return str
