"""The methods of sumy choose what sumy chooses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

from summarize.article.read import read_article
from summarize.digest.sentence_pool import body_sentences
from summarize.model import Length
from summarize.pipeline import analyse
from summarize.summary.news_ranking import rate_news
from summarize.summary.summarise import METHODS, summarise
from summarize.summary.sumy_methods import (
    NewsSummarizer,
    PlacedSentence,
    make_document,
    make_summarizer,
    rate,
)
from summarize.text.vocabulary import Tokenizer, get_vocabulary

ENGLISH = get_vocabulary("en")


def seed_texts(seeds: Path) -> list[list[str]]:
    texts = []
    for file in sorted(seeds.glob("*.txt")):
        analysis = analyse(read_article(file.read_text("utf-8")))
        body = body_sentences(analysis)
        texts.append(list(dict.fromkeys(s.slice(analysis.article.text) for s in body)))
    return texts


@pytest.mark.parametrize("method", METHODS[1:])
def test_sumys_methods_choose_what_sumy_chooses(method: str, seeds: Path) -> None:
    """On sumy's own documents, whose sentences go by their words, as here all differ.

    Of sentences that sumy rates alike (LSA has many) it takes any; we take the first.
    """
    tokenizer = Tokenizer()
    for texts in seed_texts(seeds):
        own = ObjectDocumentModel([Paragraph([Sentence(text, tokenizer) for text in texts])])
        expected = [str(s) for s in make_summarizer(method, ENGLISH)(own, 3)]
        ratings = dict(zip(texts, rate(method, [texts], ENGLISH), strict=True))
        assert sorted(ratings[text] for text in expected) == sorted(ratings.values())[-3:]


def test_sentences_with_the_same_words_are_two() -> None:
    tokenizer = Tokenizer()
    one, two = (PlacedSentence("It rained.", tokenizer, place) for place in (0, 1))
    assert one != two
    assert [one, two].index(two) == 1
    assert len({one: 1.0, two: 2.0}) == 2
    assert Sentence("It rained.", tokenizer) == Sentence("It rained.", tokenizer)


@pytest.mark.parametrize("size", [0, 1, 2])
@pytest.mark.parametrize("method", METHODS[1:])
@pytest.mark.filterwarnings("error")
def test_methods_rate_the_shortest_texts_quietly(method: str, size: int) -> None:
    texts = ["The council met.", "It rained in town."][:size]
    ratings = rate(method, [texts] if texts else [], ENGLISH)
    assert len(ratings) == size
    assert np.isfinite(ratings).all()


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_the_news_ranking_is_a_sumy_summarizer(count: int, seeds: Path) -> None:
    summarizer = NewsSummarizer(ENGLISH)
    for file in sorted(seeds.glob("*.txt")):
        analysis = analyse(read_article(file.read_text("utf-8")))
        article = analysis.article
        body = body_sentences(analysis)
        paragraphs: dict[int, list[str]] = {}
        for sentence in body:
            paragraphs.setdefault(sentence.block, []).append(sentence.slice(article.text))
        if article.dateline is not None:
            continue
        title = article.title if article.title_source == "headline" else ""
        document = make_document(paragraphs.values(), title)
        expected = [
            s.slice(article.text)
            for s in summarise(analysis, length=Length(amount=count)).sentences
        ]
        assert [str(s) for s in summarizer(document, count)] == [t.strip() for t in expected]


def test_a_sumy_count_in_percent() -> None:
    texts = [f"Sentence number {i} is about the river." for i in range(10)]
    assert len(NewsSummarizer(ENGLISH)(make_document([texts]), "30%")) == 3


def test_every_sentence_of_a_very_long_text_is_rated() -> None:
    texts = [f"Word{i % 50} and thing{i % 70} met." for i in range(2100)]
    rated = rate_news(texts, "", ENGLISH, [(i, i) for i in range(len(texts))])
    assert len(rated) == 2100
