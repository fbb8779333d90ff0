"""The quick LexRank against sumy's, and sumy's methods through our documents."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sumy.summarizers.lex_rank import LexRankSummarizer

from summarize.article.read import read_article
from summarize.digest.sentence_pool import body_sentences
from summarize.pipeline import analyse
from summarize.summary.lexrank import centralities, link, similarities, walk
from summarize.summary.quick_sumy import QuickLexRank
from summarize.summary.sumy_methods import make_document
from summarize.text.vocabulary import get_vocabulary

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
