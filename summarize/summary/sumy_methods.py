"""sumy's summarizers over our sentences: documents, methods, and what they rate.

Imports sumy, and with it nltk and requests: import this module where a sumy method is asked for.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer

from summarize.english.edmundson_cues import BONUS_WORDS, STIGMA_WORDS
from summarize.model import Length
from summarize.summary.cohesion import join_quotes
from summarize.summary.news_ranking import rate_news
from summarize.summary.quick_sumy import (
    QuickKL,
    QuickLexRank,
    QuickLsa,
    QuickLuhn,
    QuickReduction,
    QuickTextRank,
)
from summarize.summary.selection import choose
from summarize.text.vocabulary import Tokenizer, Vocabulary

__all__ = [
    "SUMMARIZERS",
    "NewsSummarizer",
    "PlacedSentence",
    "make_document",
    "make_summarizer",
    "rate",
]

_DIGITS = 9
"""Places of a rating: beyond them the same sentence differs from machine to machine."""


class PlacedSentence(SumySentence):  # type: ignore[misc]
    """A sentence of a sumy document that is itself, and not every other with the same words.

    sumy keeps ratings in a dict by sentence and compares sentences by their text, so that of two
    equal ones both are chosen by the rating of either. ``place`` is the index of the sentence
    among those given to ``make_document``, None for a heading.
    """

    __slots__ = ("place",)

    def __init__(self, text: str, tokenizer: Tokenizer, place: int | None) -> None:
        super().__init__(text, tokenizer, is_heading=place is None)
        self.place = place

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)


def make_document(paragraphs: Iterable[Sequence[str]], heading: str = "") -> ObjectDocumentModel:
    """Build a sumy document of paragraphs of sentences, places counted through."""
    tokenizer = Tokenizer()
    content = [Paragraph([PlacedSentence(heading, tokenizer, None)])] if heading else []
    place = 0
    for sentences in paragraphs:
        placed = []
        for sentence in sentences:
            placed.append(PlacedSentence(sentence, tokenizer, place))
            place += 1
        content.append(Paragraph(placed))
    return ObjectDocumentModel(content)


class NewsSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """The ``news`` ranking as a sumy summarizer, over any sumy document.

    Headings of the document are its headline. ``summarise(analysis, method="news")`` chooses the
    same sentences by the same functions, without the quarter of a second that sumy takes to import.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__(vocabulary.stem)
        self._vocabulary = vocabulary

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Any, ...]:
        """Return the chosen sentences of ``document`` in order; counts are as for sumy's own."""
        sentences = document.sentences
        texts = [str(sentence) for sentence in sentences]
        blocks = [k for k, part in enumerate(document.paragraphs) for _ in part.sentences]
        title = " ".join(str(heading) for heading in document.headings)
        rated = rate_news(texts, title, self._vocabulary, join_quotes(texts, blocks))
        count = len(self._get_best_sentences(sentences, sentences_count, lambda sentence: 0))
        chosen = choose(rated, texts, Length(amount=count))
        return tuple(sentences[i] for i in sorted(chosen))


SUMMARIZERS: dict[str, Callable[[Callable[[str], str]], Any]] = {
    "lexrank": QuickLexRank,
    "textrank": QuickTextRank,
    "lsa": QuickLsa,
    "luhn": QuickLuhn,
    "kl": lambda stemmer: QuickKL(),
    "sumbasic": SumBasicSummarizer,
    "reduction": QuickReduction,
    "edmundson": EdmundsonSummarizer,
}
"""Name -> a maker of the summarizer, given a stemmer."""


def make_summarizer(method: str, vocabulary: Vocabulary, heading: str = "") -> AbstractSummarizer:
    """Return the sumy summarizer of that name with the stop words and stemmer of a language."""
    summarizer = SUMMARIZERS[method](vocabulary.stem)
    if isinstance(summarizer, EdmundsonSummarizer):
        summarizer.bonus_words = (*Tokenizer().to_words(heading), *BONUS_WORDS)
        summarizer.stigma_words = STIGMA_WORDS
        summarizer.null_words = vocabulary.stop_words or {"the"}
    else:
        summarizer.stop_words = vocabulary.stop_words
    return summarizer


@dataclass
class _Ratings:
    """Given to a summarizer in place of a count: it is shown every rating and keeps them all."""

    values: dict[int, float]

    def __call__(self, infos: Sequence[Any]) -> Sequence[Any]:
        self.values = {info.sentence.place: float(info.rating) for info in infos}
        return infos


def rate(
    method: str, paragraphs: Iterable[Sequence[str]], vocabulary: Vocabulary, heading: str = ""
) -> list[float]:
    """Return the rating a sumy method gives each sentence, in order; higher is better.

    Where sumy divides by zero (LexRank on two sentences) the rating is 0. Ratings are rounded, so
    that the order in which sumy happens to add up, which is that of a set, decides no tie.
    """
    document = make_document(paragraphs, heading)
    ratings = _Ratings({})
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        make_summarizer(method, vocabulary, heading)(document, ratings)
    values = (ratings.values.get(place, 0.0) for place in range(len(document.sentences)))
    return [round(value, _DIGITS) if math.isfinite(value) else 0.0 for value in values]
