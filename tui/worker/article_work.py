"""Reading, analysing and summarising one article: the work itself, and where it is done.

An article that nobody has vouched for is read in a process of its own, which is stopped when it
takes more than its budget. What goes there and comes back are plain values.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from summarize.workers.current_step import begin_step
from summarize.workers.in_order import usable_cores
from summarize.workers.input_budget import Budget, Step, Stop, counted_length
from tui.worker.deferrable_calls import DeferrableCalls

if TYPE_CHECKING:
    from pathlib import Path

    from summarize.library.read_cached import CachedArticle
    from summarize.model import Analysis, Article, Length, Summary
    from summarize.storage.analysis_cache import AnalysisCache
    from summarize.storage.files import Problem, Source

__all__ = ["ArticleDesk", "StoppedError"]

_Subject = TypeVar("_Subject")
_In = ParamSpec("_In")
_Out = TypeVar("_Out")


class StoppedError(Exception):
    """An article took more than its budget, or its process was killed; the message says which."""


class ArticleDesk:
    """Where articles are read, analysed and summarised, one at a time.

    With a ``budget`` that is a process of its own, which :meth:`start` starts; without one, here.
    """

    def __init__(self, budget: Budget | None = None) -> None:
        self.budget = budget
        self._calls: DeferrableCalls | None = None
        if budget is not None:
            is_spare = usable_cores() > 1  # else it would make the first paint late
            self._calls = DeferrableCalls(budget, _load_all if is_spare else None)

    def start(self) -> None:
        """Start the process, before any thread of ours runs."""
        if self._calls is not None:
            self._calls.start()

    def close(self) -> None:
        """End the process, whatever it does; from any thread."""
        if self._calls is not None:
            self._calls.close()

    def leave_when(self, is_called_away: Callable[[], bool]) -> None:
        """Put off what takes long when ``is_called_away`` says that something is more urgent."""
        if self._calls is not None:
            self._calls.is_called_away = is_called_away

    # Each raises StoppedError, and PutOffError where something else came to be more urgent.

    def read(self, source: Source) -> CachedArticle | Problem:
        """Read an article, with its analysis if that was kept."""
        return self._do(_read, source)

    def analyse(self, article: Article, key: str | None, size: int) -> Analysis:
        """Analyse an article from a file of ``size`` bytes and keep it under ``key``."""
        analysis = self._do(_analyse, article, key, size)
        return replace(analysis, article=article)  # so that the text is there once, not twice

    def summarise(self, analysis: Analysis, length: Length, method: str) -> Summary:
        """Sum an article up by a method ("": the default)."""
        return self._do(_summarise, analysis, length, method)

    def _do(
        self,
        work: Callable[Concatenate[_Subject, _In], _Out],
        subject: _Subject,
        *args: _In.args,
        **kwargs: _In.kwargs,
    ) -> _Out:
        if self._calls is None:
            return work(subject, *args, **kwargs)
        found = self._calls(work, subject, *args, **kwargs)
        if isinstance(found, Stop):
            raise StoppedError(found.reason)
        return found


# --- in the process -----------------------------------------------------------------------------
#
# What these need is imported by the first that needs it: the reader paints before that.


def _load_all() -> None:
    """Load what the first article would have to wait for."""
    import summarize.library.read_cached
    from summarize.article.read import read_article
    from summarize.pipeline import analyse
    from summarize.summary.summarise import summarise

    assert summarize.library.read_cached
    summarise(analyse(read_article("A day\n\n“We won,” said Ann Lee. She left.")))


def _read(source: Source) -> CachedArticle | Problem:
    from summarize.library.read_cached import read_cached

    return read_cached(_kept(), source)


def _analyse(article: Article, key: str | None, size: int) -> Analysis:
    from summarize.pipeline import analyse

    begin_step(Step.ANALYSING, counted_length(len(article.text), size))
    analysis = analyse(article)
    _kept().keep(key, analysis)
    return analysis


def _summarise(analysis: Analysis, length: Length, method: str) -> Summary:
    from summarize.summary.summarise import METHODS, summarise

    begin_step(Step.SUMMARISING, len(analysis.article.text))
    return summarise(analysis, length=length, method=method or METHODS[0])


def _kept() -> AnalysisCache:
    from summarize.storage.paths import cache_folder

    return _kept_in(cache_folder())


@lru_cache(1)
def _kept_in(folder: Path) -> AnalysisCache:
    """Return the cache of analyses, one for as long as ``folder`` is where they are kept."""
    from summarize.storage.analysis_cache import AnalysisCache

    return AnalysisCache()
