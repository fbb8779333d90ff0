"""An article with its analysis, where the cache has it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.frozen import frozen
from summarize.library.load import load
from summarize.storage.files import MAX_SIZE, Problem, Source, read_bytes

if TYPE_CHECKING:
    from summarize.model import Analysis, Article
    from summarize.storage.analysis_cache import AnalysisCache

__all__ = ["CachedArticle", "read_cached"]


@frozen
class CachedArticle:
    """An article that was read; its analysis where the cache had it; ``key`` to keep it under.

    ``size`` is that of its file in bytes, 0 where it was fetched.
    """

    article: Article
    analysis: Analysis | None
    key: str | None
    size: int = 0


def read_cached(
    cache: AnalysisCache, source: Source, *, max_size: int = MAX_SIZE
) -> CachedArticle | Problem:
    """Read the article of ``source``, with its analysis if ``cache`` has it.

    Files are read as :func:`~summarize.library.load.load` reads them, at most ``max_size`` bytes;
    articles of addresses are fetched, and not looked for in the cache.
    """
    if source.web is not None:
        article = load(source, max_size=max_size)
        return article if isinstance(article, Problem) else CachedArticle(article, None, None)
    data = read_bytes(source, max_size)
    if isinstance(data, Problem):
        return data
    key = cache.key(data, source, max_size)
    analysis = cache.recall(key, source.file)
    if analysis is not None:
        return CachedArticle(analysis.article, analysis, key, len(data))
    article = load(replace(source, data=data), max_size=max_size)
    return article if isinstance(article, Problem) else CachedArticle(article, None, key, len(data))
