"""What a command does with one input: a picklable callable each, for a worker process.

A task takes what :func:`summarize.library.find_files.find_files` found and returns an
:class:`Outcome`, or the :class:`Problem` that kept it from one. What it returns is as small as
can be: the pieces to print, or, for commands that print all inputs together, the analysis.
"""

from __future__ import annotations

from dataclasses import field, replace
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from summarize.cli.quote_filter import Selection
from summarize.corrections.log import NO_CORRECTIONS, Corrections
from summarize.frozen import frozen
from summarize.library.find_files import Found
from summarize.library.load import load
from summarize.library.read_cached import read_cached
from summarize.model import Analysis, Article, Length
from summarize.output.serialize import Format, encode
from summarize.output.stderr import defect
from summarize.output.wrapped_text import Look
from summarize.storage.files import MAX_SIZE, Problem, Source
from summarize.workers.current_step import begin_step
from summarize.workers.input_budget import Step

if TYPE_CHECKING:
    from summarize.storage.analysis_cache import AnalysisCache

__all__ = [
    "AnalysisTask",
    "Outcome",
    "QuotePieces",
    "QuotesTask",
    "SummaryTask",
    "Task",
    "TextTask",
]

_T = TypeVar("_T")


@frozen
class Outcome(Generic[_T]):
    """What came of one input, and the notes for standard error."""

    value: _T
    notes: tuple[str, ...] = ()


@frozen
class Task(Generic[_T]):
    """What all tasks share: how an article is read. ``language`` overrides the one detected."""

    format: Format = Format.TEXT
    look: Look = field(default_factory=Look)
    max_size: int = MAX_SIZE
    language: str | None = None

    def __call__(self, found: Found) -> Outcome[_T] | Problem:
        """Do the work; a defect of ours costs the one input, not the others."""
        if isinstance(found, Problem):
            return found
        try:
            return self._read(found)
        except MemoryError:
            raise  # told by the worker, with the limit and the step
        except Exception as error:
            return Problem(found.file, defect(error))

    def _read(self, source: Source) -> Outcome[_T] | Problem:
        notes: list[str] = []
        article = load(source, max_size=self.max_size, notes=notes)
        if isinstance(article, Problem):
            return article
        if self.language:
            article = replace(article, language=self.language)
        outcome = self.work(article)
        return replace(outcome, notes=(*notes, *outcome.notes)) if notes else outcome

    def work(self, article: Article) -> Outcome[_T]:
        """Return what the command makes of one article."""
        raise NotImplementedError


@frozen
class SummaryTask(Task[list[str]]):
    """Print the summary of an article."""

    length: Length = field(default_factory=Length)
    method: str = "news"

    def work(self, article: Article) -> Outcome[list[str]]:
        """Return the pieces to print."""
        from summarize.pipeline import survey
        from summarize.summary.summarise import summarise

        begin_step(Step.ANALYSING)
        analysis = survey(article)
        begin_step(Step.SUMMARISING)
        summary = summarise(analysis, length=self.length, method=self.method)
        if self.format is Format.TEXT:
            from summarize.output import text_article

            return Outcome([text_article.summary_page(article, summary, self.look)])
        if self.format is Format.MD:
            from summarize.output import markdown

            return Outcome([markdown.summary_page(article, summary)])
        from summarize.output.json_objects import summary_row

        return Outcome(list(encode("summary", [summary_row(article, summary)], self.format)))


@frozen
class _AnalysingTask(Task[_T]):
    """What tasks share that need the analysis of an article, its quotes and people.

    ``corrections`` are applied; ``is_cached``: analyses are looked for and kept in the cache.
    """

    corrections: Corrections = NO_CORRECTIONS
    is_cached: bool = False

    def _read(self, source: Source) -> Outcome[_T] | Problem:
        if not self.is_cached or self.language or source.web is not None:
            return Task._read(self, source)  # super() would be that of the class without slots
        read = read_cached(_cache(), source, max_size=self.max_size)
        if isinstance(read, Problem):
            return read
        if read.analysis is not None:
            return self.make_outcome(self._corrected(read.analysis))
        analysis = _analysis(read.article)
        _cache().keep(read.key, analysis)
        return self.make_outcome(self._corrected(analysis))

    def work(self, article: Article) -> Outcome[_T]:
        """Analyse the article, and return what the command makes of the analysis."""
        return self.make_outcome(self._corrected(_analysis(article)))

    def _corrected(self, analysis: Analysis) -> Analysis:
        if not self.corrections.done:
            return analysis
        from summarize.corrections.apply_log import apply

        return apply(analysis, self.corrections)

    def make_outcome(self, analysis: Analysis) -> Outcome[_T]:
        """Return what the command makes of one analysis."""
        raise NotImplementedError


@frozen
class QuotePieces:
    """What to print of an article's quotes, and the names of all who are quoted in it."""

    pieces: list[str]
    names: frozenset[str] = frozenset()


@frozen
class QuotesTask(_AnalysingTask[QuotePieces]):
    """Print the quotes of an article that are wanted."""

    selection: Selection = field(default_factory=Selection)

    def make_outcome(self, analysis: Analysis) -> Outcome[QuotePieces]:
        """Return the pieces to print; an article without a wanted quote has none."""
        outcome = self._print(analysis)
        speakers = (quote.speaker for quote in analysis.quotes) if self.selection.speakers else ()
        names = frozenset(speaker.name for speaker in speakers if speaker is not None)
        return Outcome(QuotePieces(outcome.value, names), outcome.notes)

    def _print(self, analysis: Analysis) -> Outcome[list[str]]:
        article = analysis.article
        notes = _unlooked(article)
        quotes = self.selection.of(analysis.quotes)
        if not self.format.is_for_people:
            from summarize.output.json_objects import quote_rows

            return Outcome(list(encode("quotes", quote_rows(article, quotes), self.format)), notes)
        if not quotes and (notes or self.selection.is_narrow):
            return Outcome([], notes)
        if self.format is Format.MD:
            from summarize.output import markdown

            return Outcome([markdown.quotes_page(article, quotes)], notes)
        from summarize.output import text_article

        return Outcome([text_article.quotes_page(article, quotes, self.look)], notes)


@frozen
class AnalysisTask(_AnalysingTask[Analysis]):
    """Analyse an article, for a command that prints all inputs together."""

    def make_outcome(self, analysis: Analysis) -> Outcome[Analysis]:
        """Return the analysis."""
        return Outcome(analysis, _unlooked(analysis.article))


@frozen
class TextTask(Task[list[str]]):
    """Print the cleaned text of an article."""

    def work(self, article: Article) -> Outcome[list[str]]:
        """Return the text itself, or its row."""
        if self.format is Format.TEXT:
            return Outcome([article.text])
        if self.format is Format.MD:
            from summarize.output import markdown

            return Outcome([markdown.article_page(article)])
        from summarize.output.json_objects import text_row

        return Outcome(list(encode("text", [text_row(article)], self.format)))


def _analysis(article: Article) -> Analysis:
    from summarize.pipeline import analyse

    begin_step(Step.ANALYSING)
    return analyse(article)


@cache
def _cache() -> AnalysisCache:
    """Return this process's cache."""
    from summarize.storage.analysis_cache import AnalysisCache

    return AnalysisCache()


def _unlooked(article: Article) -> tuple[str, ...]:
    """Say so where quotes are not looked for, rather than let it seem there are none."""
    if article.language == "en":
        return ()
    return (
        f"{article.file}: cannot find quotes: the article is not in English ({article.language})",
    )
