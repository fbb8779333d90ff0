"""Analyses of the seeds, kept and recalled."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from summarize import Source, analyse, find_files, load
from summarize.library.read_cached import CachedArticle, read_cached
from summarize.model import Analysis, Article
from summarize.storage.analysis_cache import AnalysisCache
from tests.conftest import SEEDS

STORY = sorted(SEEDS.iterdir())[1]


@cache
def seeds() -> tuple[Analysis, ...]:
    articles = [load(source) for source in find_files([str(SEEDS)])]  # type: ignore[arg-type]
    return tuple(analyse(article) for article in articles if isinstance(article, Article))


def source(path: Path = STORY) -> Source:
    return Source(str(path), str(path))


def filled(folder: Path) -> tuple[Analysis, Path]:
    """Keep one analysis, and return it and the file it is in."""
    kept = AnalysisCache(folder)
    read = read_cached(kept, source())
    assert isinstance(read, CachedArticle)
    assert read.analysis is None
    kept.keep(read.key, analyse(read.article))
    (entry,) = folder.rglob("*.json")
    return analyse(read.article), entry


def recalled(folder: Path, path: Path = STORY) -> Analysis | None:
    read = read_cached(AnalysisCache(folder), source(path))
    assert isinstance(read, CachedArticle)
    return read.analysis
