"""The quick LexRank against sumy's, and sumy's methods through our documents."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer

from summarize.article.read import read_article
from summarize.digest.sentence_pool import body_sentences
from summarize.model import Length
from summarize.pipeline import analyse
from summarize.summary.lexrank import centralities, link, similarities, walk
from summarize.summary.news_ranking import rate_news
from summarize.summary.summarise import METHODS, summarise
from summarize.summary.sumy_methods import (
    NewsSummarizer,
    PlacedSentence,
    QuickLexRank,
    make_document,
    make_summarizer,
    rate,
)
from summarize.text.vocabulary import Tokenizer, get_vocabulary

WORDS = st.sampled_from("vote city police river flood law mayor court school bridge".split())
TERMS = st.lists(st.lists(WORDS, max_size=12), min_size=3, max_size=25)
ENGLISH = get_vocabulary("en")


def sumy_matrix(sentences: list[list[str]]) -> np.ndarray:
    summarizer = LexRankSummarizer()
    tf, idf = summarizer._compute_tf(sentences), summarizer._compute_idf(sentences)
    matrix: np.ndarray = summarizer._create_matrix(sentences, summarizer.threshold, tf, idf)
    return matrix


@given(TERMS)
def test_the_links_are_those_of_sumys_matrix(sentences: list[list[str]]) -> None:
    assert (link(sentences, LexRankSummarizer.threshold) == (sumy_matrix(sentences) > 0)).all()


@given(TERMS)
def test_the_walk_ends_where_sumys_does(sentences: list[list[str]]) -> None:
    matrix = sumy_matrix(sentences)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        theirs = LexRankSummarizer.power_method(matrix, LexRankSummarizer.epsilon)
        ours = walk(matrix > 0, LexRankSummarizer.epsilon)
    np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-12)


def test_the_walk_ends_there_on_many_sentences_too() -> None:
    rng = np.random.default_rng(1)
    sentences = [[f"w{w}" for w in rng.zipf(1.3, 12) if w < 900] for _ in range(200)]
    matrix = sumy_matrix(sentences)
    theirs = LexRankSummarizer.power_method(matrix, LexRankSummarizer.epsilon)
    np.testing.assert_allclose(walk(matrix > 0, LexRankSummarizer.epsilon), theirs, rtol=1e-9)
    assert (link(sentences, LexRankSummarizer.threshold) == (matrix > 0)).all()


@given(TERMS)
def test_similarities_are_cosines(sentences: list[list[str]]) -> None:
    matrix = similarities(sentences)
    assert matrix == pytest.approx(matrix.T)
    assert ((matrix >= -1e-9) & (matrix <= 1 + 1e-9)).all()
    for row, sentence in zip(matrix, sentences, strict=True):
        for cosine, other in zip(row, sentences, strict=True):
            assert (cosine > 1e-9) == bool(set(sentence) & set(other))
            if sentence and sorted(sentence) == sorted(other):
                assert cosine == pytest.approx(1.0)


def test_the_cosine_by_hand() -> None:
    both, one, other = np.log1p(3 / 3), np.log1p(3 / 2), np.log1p(3 / 2)
    expected = both * both / (np.hypot(both, one) * np.hypot(both, other))
    assert similarities([["a", "b"], ["a", "c"], ["d"]])[0, 1] == pytest.approx(expected)


def test_the_most_central_sentence_is_the_one_most_alike() -> None:
    ranks = centralities(similarities([["a", "x"], ["a", "b"], ["b", "y"], ["z"]]))
    assert max(ranks) == ranks[1] == 1.0
    assert min(ranks) == ranks[3]


def test_nothing_is_ranked_where_there_is_nothing() -> None:
    assert centralities(similarities([])) == []
    assert centralities(similarities([[], []])) == [1.0, 1.0]


def seed_texts(seeds: Path) -> list[list[str]]:
    texts = []
    for file in sorted(seeds.glob("*.txt")):
        analysis = analyse(read_article(file.read_text("utf-8")))
        body = body_sentences(analysis)
        texts.append(list(dict.fromkeys(s.slice(analysis.article.text) for s in body)))
    return texts


def test_quick_lexrank_chooses_what_sumys_chooses(seeds: Path) -> None:
    for texts in seed_texts(seeds):
        document = make_document([texts])
        chosen = []
        for kind in (LexRankSummarizer, QuickLexRank):
            summarizer = kind(ENGLISH.stem)
            summarizer.stop_words = ENGLISH.stop_words
            chosen.append(summarizer(document, 5))
        assert chosen[0] == chosen[1]


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
