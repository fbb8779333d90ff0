"""The worker's articles: reads and analyses them, applies corrections, follows changes.

Used by the worker's thread alone. All results go out as reports; what goes wrong with one
article is a report too, and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from summarize.model import Analysis, Article
from summarize.workers.worker_process import NoProcessError
from tui.session.quote_spans import find_spans
from tui.worker.article_work import ArticleDesk, StoppedError
from tui.worker.deferrable_calls import PutOffError
from tui.worker.reports import (
    Analysed,
    Corrected,
    Failed,
    Fetching,
    Gone,
    Indexed,
    Listed,
    NotAnalysed,
    Notice,
    Opened,
    Report,
    Unreadable,
)

if TYPE_CHECKING:
    from summarize.corrections.log import Corrections
    from summarize.library.read_cached import CachedArticle
    from summarize.storage.files import Problem, Source

__all__ = ["ArticleStore", "path_of", "reason_of"]

_Stamp = tuple[int, int, int] | None
"""What tells a changed file from an unchanged one: its size, its time, its number; None: gone."""


class ArticleStore:
    """The entries of the list, and what has been made of each.

    ``report`` is told of everything, its second argument whether that is urgent; the work on an
    article is done at the ``desk``.
    """

    def __init__(self, report: Callable[[Report, bool], None], desk: ArticleDesk) -> None:
        self._report = report
        self._desk = desk
        self.sources: list[Source | Problem] = []
        self.articles: dict[int, Article | None] = {}
        self.analyses: dict[int, Analysis | None] = {}
        self._indexed_at = 0.0
        self._index_cost = 0.0
        self._found: dict[int, Analysis] = {}
        self._kept: dict[int, CachedArticle] = {}
        self._stamps: dict[int, _Stamp] = {}
        self._listed: dict[str, int] = {}
        self._gone: set[int] = set()
        self._is_indexed = True
        self._log: Corrections | None = None
        self._hashes: dict[int, str] = {}
        self._has_contexts = True

    def add(self, source: Source | Problem) -> int:
        """Put an entry at the end of the list; return its index."""
        self.sources.append(source)
        self._listed[source.file] = len(self.sources) - 1
        return len(self.sources) - 1

    # Addresses, which somebody else fetches.

    def await_page(self, index: int) -> None:
        """Leave an entry alone until ``arrived`` brings what is at its address."""
        self.articles[index] = self.analyses[index] = None
        self._report(Fetching(index), False)

    def arrived(self, index: int, found: Source | Problem, notes: Sequence[str]) -> None:
        """Take what was found at an address, and read it."""
        from summarize.storage.files import Problem
        from summarize.text.clean import one_line

        self.sources[index] = found
        for note in notes:
            self._report(Notice(one_line(note)), False)
        if isinstance(found, Problem):
            self._report(Unreadable(index, one_line(found.reason)), True)
            return
        for known in (self.articles, self.analyses):
            known.pop(index, None)
        self.read(index)

    # Reading and analysing.

    def read(self, index: int) -> Article | None:
        """Read an entry, unless that was done or tried. Raises :class:`PutOffError`."""
        if index not in self.articles and index < len(self.sources):
            self.articles[index] = None
            try:
                self.articles[index] = self._load(index)
            except PutOffError:
                del self.articles[index]
                raise
            except Exception as error:
                self._report(Unreadable(index, reason_of(error)), False)
        return self.articles.get(index)

    def _load(self, index: int) -> Article | None:
        from summarize.storage.files import Problem
        from summarize.text.clean import one_line

        source = self.sources[index]
        if isinstance(source, Problem):
            return None
        self._stamps[index] = _stamp(source)
        found = self._desk.read(source)
        if isinstance(found, Problem):
            self._report(Unreadable(index, one_line(found.reason)), False)
            return None
        self._kept[index] = found
        self._report(Opened(index, found.article), False)
        return found.article

    def analyse(self, index: int) -> Analysis | None:
        """Analyse an entry that was read, unless that was done or tried; may be put off, too."""
        if index not in self.analyses:
            self.analyses[index] = None
            article = self.articles.get(index)
            if article is None:
                return None
            try:
                self._found[index] = self._analysis(index, article)
                self._correct(index)
            except PutOffError:
                del self.analyses[index]
                raise
            except StoppedError as stop:
                self._report(NotAnalysed(index, str(stop)), True)
            except Exception as error:
                reason = f"analysis failed: {reason_of(error)}"
                self._report(NotAnalysed(index, reason), True)
        return self.analyses[index]

    def _analysis(self, index: int, article: Article) -> Analysis:
        read = self._kept[index]
        analysis = read.analysis
        if analysis is None:
            analysis = self._desk.analyse(article, read.key, read.size)
        del self._kept[index]
        return analysis

    # Corrections.

    def _correct(self, index: int) -> None:
        """Put an analysis right as a person did, and report it if that changed it."""
        from summarize.corrections.apply_log import apply
        from summarize.corrections.lost_quotes import lost_quotes
        from summarize.text.content_hash import content_hash
        from tui.session.quote_rows import build_quote_rows

        found, log = self._found[index], self._corrections()
        if index not in self._hashes:
            self._hashes[index] = content_hash(found.article.text)
            self._has_contexts = self._has_contexts and not log.of(self._hashes[index])
        analysis = apply(found, log)
        if analysis != self.analyses.get(index):
            self.analyses[index] = analysis
            self._is_indexed = False
            spans = find_spans(analysis)
            rows = build_quote_rows(index, analysis, spans)
            self._report(Analysed(index, analysis, spans, rows, lost_quotes(found, log)), False)

    def _corrections(self) -> Corrections:
        if self._log is None:
            from summarize.corrections.log import NO_CORRECTIONS
            from summarize.storage.corrections_file import CorrectionsError, load
            from summarize.storage.paths import corrections_file

            try:
                self._log = load(corrections_file())
            except CorrectionsError as error:
                self._log = NO_CORRECTIONS
                self._report(Failed(-1, "reading the corrections", str(error)), True)
        return self._log

    def change_corrections(self, how: Callable[[Corrections], Corrections]) -> None:
        """Change what a person put right, in the file and in every analysis."""
        from summarize.storage.corrections_file import CorrectionsError, change
        from summarize.storage.paths import corrections_file

        before = self._corrections()
        try:
            self._log = change(corrections_file(), lambda log: self._in_context(how(log)))
        except CorrectionsError as error:
            self._report(Failed(-1, "saving the correction", str(error)), True)
            return
        for index in self._found:
            self._correct(index)
        self.index()
        self._report(Corrected(before, self._log), True)

    def _in_context(self, log: Corrections) -> Corrections:
        """Return a log with what its corrections are found again by, where that is at hand."""
        from summarize.corrections.follow import with_contexts

        known: dict[str, list[Analysis]] = {}
        for index, hashed in self._hashes.items():
            for analysis in (self._found.get(index), self.analyses.get(index)):
                if analysis is not None:
                    known.setdefault(hashed, []).append(analysis)
        return with_contexts(log, known)

    def _keep_contexts(self) -> None:
        """Write down what corrections of an earlier version lack to be found again."""
        from summarize.storage.corrections_file import CorrectionsError, change
        from summarize.storage.paths import corrections_file

        log = self._corrections()
        if not self._has_contexts and (kept := self._in_context(log)) is not log:
            self._log = kept
            with suppress(CorrectionsError):  # it is told when somebody corrects something
                change(corrections_file(), self._in_context)
        self._has_contexts = True

    # Who speaks in all of it.

    @property
    def is_indexed(self) -> bool:
        """Whether the index of speakers knows of every analysis."""
        return self._is_indexed

    @property
    def is_index_due(self) -> bool:
        """Whether the index is to be made anew, which is not done too often while much comes in."""
        since = monotonic() - self._indexed_at
        return not self._is_indexed and since > 20 * self._index_cost + 0.5

    def index(self) -> None:
        """Gather who speaks in what is analysed so far, and report it."""
        from summarize.speakers.index import index_speakers

        began = monotonic()
        there = (n for n in sorted(self.analyses) if n not in self._gone)
        known = [(n, a) for n in there if (a := self.analyses[n]) is not None]
        try:
            found = index_speakers([analysis for _, analysis in known], self._corrections())
        except Exception as error:
            self._report(Failed(-1, "speaker index", reason_of(error)), False)
            found = ()
        records = tuple(
            replace(record, entries=tuple((known[a][0], q) for a, q in record.entries))
            for record in found
        )
        self._keep_contexts()
        self._indexed_at = monotonic()
        self._index_cost = self._indexed_at - began
        self._is_indexed = True
        self._report(Indexed(records), False)

    # A folder that changes.

    def look(self, paths: Sequence[str], retry: bool = False) -> bool:
        """Report what is new, changed or gone since it was read; return whether anything is.

        With ``retry`` what could not be read is tried again, changed or not.
        """
        changed = [index for index in list(self._stamps) if self._has_changed(index)]
        if retry:
            failed = [index for index in self._stamps if self._is_unreadable(index)]
            changed += [index for index in failed if self._read_again(index) is not None]
        return self._look_for_new(paths) or bool(changed)

    def _is_unreadable(self, index: int) -> bool:
        is_tried = index in self.articles and self.articles[index] is None
        return is_tried and index not in self._gone and bool(path_of(self.sources[index]))

    def _has_changed(self, index: int) -> bool:
        source = self.sources[index]
        before, now = self._stamps[index], _stamp(source)
        if now == before:
            return False
        self._stamps[index] = now
        if now is None:
            self._lose(index)
            return True
        self._gone.discard(index)
        self._read_again(index)
        return True

    def _read_again(self, index: int) -> Article | None:
        """Forget what was made of an entry, and make it anew."""
        self._log = self._in_context(self._corrections())  # before its words are forgotten
        for known in (self.articles, self.analyses, self._found, self._kept, self._hashes):
            known.pop(index, None)
        self._is_indexed = False
        article = self.read(index)
        self.analyse(index)
        return article

    def _lose(self, index: int) -> None:
        """What an entry stands for is no longer there; what was read of it stays at hand."""
        self._gone.add(index)
        self._is_indexed = False
        self._report(Gone(index), False)

    def _look_for_new(self, paths: Sequence[str]) -> bool:
        """Report what the folders hold that is not listed, each with the place it belongs to."""
        from summarize.library.find_files import find_files
        from summarize.storage.files import Problem, label
        from summarize.text.clean import one_line

        folders = [path for path in paths if Path(path).is_dir()]
        if paths and not folders:
            return False
        fresh: list[int] = []
        after: list[int | None] = []
        before = ahead_of = None
        found: set[int] = set()
        for source in find_files(folders):
            index = self._listed.get(source.file)
            if index is None or (
                isinstance(self.sources[index], Problem) and not isinstance(source, Problem)
            ):
                index = self.add(source)
                fresh.append(index)
                after.append(before)
            elif ahead_of is None:
                ahead_of = index
            found.add(index)
            before = index
        if fresh:
            news = [self.sources[index] for index in fresh]
            names = tuple(one_line(source.file) for source in news)
            files = tuple(path_of(source) for source in news)
            self._report(Listed(names, True, files, tuple(after), ahead_of), False)
        for index in fresh:
            source = self.sources[index]
            if isinstance(source, Problem):
                self.articles[index] = None
                self._report(Unreadable(index, one_line(source.reason)), False)
        homes = {Path(label(folder)) for folder in folders}
        for index, source in enumerate(self.sources):
            if isinstance(source, Problem) and index not in found | self._gone:
                path = Path(source.file)
                if not homes.isdisjoint((path, *path.parents)):
                    if self._listed.get(source.file) == index:
                        del self._listed[source.file]
                    self._lose(index)
        return bool(fresh)


def path_of(source: Source | Problem) -> str:
    """Return the file of a source, "" where it is none."""
    return "" if getattr(source, "data", None) is not None else getattr(source, "path", "")


def _stamp(source: Source | Problem) -> _Stamp:
    """Return what the file of a source looks like from outside; what is no file never changes."""
    path = path_of(source)
    if not path:
        return 0, 0, 0
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns, status.st_ino


def reason_of(error: Exception) -> str:
    """Say in one safe line what went wrong."""
    from summarize.text.clean import one_line

    if isinstance(error, (StoppedError, NoProcessError)):
        return one_line(str(error))
    return one_line(f"{type(error).__name__}: {error}".rstrip(": "))
