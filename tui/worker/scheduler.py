"""The worker: one thread that lists, reads, analyses and summarises, and posts what it has done.

The reader tells it what is wanted *now*; a newer wish replaces an older one, so that holding down
"next article" never queues up work. When nothing is wanted it reads on, nearest entries first.
The thread is a daemon: leaving the reader never waits for an analysis.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING, Final

from tui.worker.article_work import ArticleDesk
from tui.worker.articles import ArticleStore, path_of, reason_of
from tui.worker.deferrable_calls import PutOffError
from tui.worker.fetcher import Fetcher
from tui.worker.folder_watch import FolderWatch
from tui.worker.glimpse import glimpse
from tui.worker.key_watch import MEANWHILE, KeyWatch
from tui.worker.reports import (
    Failed,
    Listed,
    Opened,
    Progress,
    Report,
    Summarised,
    Unreadable,
    Wanted,
)

if TYPE_CHECKING:
    from summarize.corrections.log import Corrections
    from summarize.storage.files import Problem, Source, Web

__all__ = ["Worker"]

_PATIENCE: Final = 0.05
"""Reports nobody waits for are held back this long (seconds) and sent together."""

_BREATH: Final = 0.1
"""Seconds the worker keeps still, at most, while what it has sent is taken and drawn: under one
interpreter lock the two would only make each other late."""

_READ_AHEAD: Final = 200
"""How many articles around the current one are analysed before anybody asks."""

_BATCH: Final = 500
_SCREENFUL: Final = 30
"""So many entries are listed before the first paint, the others after it."""


class Worker:
    """Does the slow work of the reader in a thread of its own.

    ``paths`` are files and folders as on the command line; ``stdin`` the bytes of an article that
    came through a pipe, listed first as ``-``; ``web`` how addresses are opened. ``first`` is
    asked, when the worker has begun, for the file whose words are wanted before all others, "" for
    the first there is. Articles are read at the ``desk``, by default here. ``start`` it; take what
    it has done with ``listen``; tell it what to do with ``want``, and of each key with ``keys``.
    """

    def __init__(
        self,
        paths: Sequence[str],
        stdin: bytes | None = None,
        web: Web | None = None,
        first: Callable[[], str] = str,
        desk: ArticleDesk | None = None,
    ) -> None:
        self._paths = tuple(paths)
        self._stdin = stdin
        self._web = web
        self._first = first
        self._changed = threading.Condition()
        self._wanted: Wanted | None = None
        self._served: Wanted | None = None
        self._closed = False
        self._paused = False
        self._reports: list[Report] = []
        self._sent = monotonic()
        self._listener: Callable[[Sequence[Report]], object] | None = None
        self._answers = False
        self._taken = True
        self._desk = desk or ArticleDesk()
        self._desk.leave_when(self._is_called_away)
        self._entry = -1
        self._store = ArticleStore(self._report, self._desk)
        self._fetcher = Fetcher(self._fetched, self._desk.budget)
        self._steps: deque[tuple[Callable[[], None], bool]] = deque()
        watched = self._paths if self._paths or stdin is None else None
        self._watch = FolderWatch(watched, self._store, self._report)
        self._to_read: Iterator[int] = iter(())
        self._to_analyse: Iterator[int] = iter(())
        self._gathering = False
        self._reported = True
        self.keys = KeyWatch()
        self._thread = threading.Thread(target=self._run, name="worker", daemon=True)

    def start(self) -> None:
        """Begin to list and read."""
        self._thread.start()

    def close(self) -> None:
        """Stop after the step at hand."""
        with self._changed:
            self._closed = True
            self._listener = None
            self._changed.notify_all()
        self._fetcher.close()
        self._desk.close()

    def want(self, wanted: Wanted) -> None:
        """Put this before everything else, instead of whatever was wanted before."""
        with self._changed:
            self._wanted = wanted
            self._changed.notify_all()

    def gather(self, going: bool) -> None:
        """Analyse the whole library, or no more of it than what is near."""
        with self._changed:
            self._gathering = going
            self._reported = False
            self._changed.notify_all()

    def look_again(self) -> None:
        """Look at once whether files have changed, read those that have, and report ``Looked``."""
        with self._changed:
            self._watch.ask()
            self._changed.notify_all()

    def correct(self, how: Callable[[Corrections], Corrections]) -> None:
        """Change what a person put right: ``worker.correct(lambda log: log.add(correction))``."""
        self._do(lambda: self._store.change_corrections(how))

    def _do(self, step: Callable[[], None], is_awaited: bool = True) -> None:
        """Have a step done next; where somebody waits for it, what takes long is put off."""
        with self._changed:
            self._steps.append((step, is_awaited))
            self._changed.notify_all()

    def drain(self, patience: float = 0.0) -> list[Report]:
        """Take the reports so far, waiting up to ``patience`` seconds for a first article."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._paused or any(not isinstance(r, Listed) for r in self._reports),
                patience,
            )
            reports, self._reports = self._reports, []
            return reports

    def listen(self, listener: Callable[[Sequence[Report]], object], answers: bool = False) -> None:
        """Hand all further reports to ``listener``, in order, from the worker's thread alone.

        A listener that ``answers`` calls ``taken`` when it is done with them; the worker keeps
        still until then, though not for long.
        """
        with self._changed:
            self._listener, self._answers = listener, answers
            self._changed.notify_all()

    def taken(self) -> None:
        """Say that what was sent last has been taken and drawn."""
        with self._changed:
            self._taken = True
            self._changed.notify_all()

    # Everything below runs in the worker's thread.

    def _run(self) -> None:
        try:
            self._list()
        except Exception as error:
            self._report(Failed(-1, "listing", reason_of(error)), now=True)
        self._plan(0)
        self._wait_for_listener()
        while not self._closed:
            try:
                self._go_on()
            except PutOffError:
                self._plan_again()

    def _go_on(self) -> None:
        if self._steps:
            step, _ = self._steps.popleft()
            step()
        elif (wanted := self._next_wish()) is not None:
            self._serve(wanted)
        elif self._watch.is_asked:
            self._look()
        elif not self._is_hushed() and not self._read_ahead():
            self._rest()

    def _is_hushed(self) -> bool:
        """Wait a little while somebody is at the keys; return whether something else came up."""
        if self.keys.is_busy:
            self._send()
            with self._changed:
                return self._changed.wait_for(self._is_called, MEANWHILE)
        return False

    def _wait_for_listener(self) -> None:
        """Leave the processor to the first paint, after which somebody listens."""
        with self._changed:
            self._paused = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._closed or self._listener is not None)
        self._fetcher.start()
        self._send()

    def _next_wish(self) -> Wanted | None:
        with self._changed:
            wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._served = wanted
            self._plan(wanted.entry)
        return wanted

    def _fetched(self, index: int, found: Source | Problem, notes: Sequence[str]) -> None:
        """Have what was fetched read; called in the fetcher's threads."""
        self._do(lambda: self._take_fetched(index, found, notes), is_awaited=False)

    def _take_fetched(self, index: int, found: Source | Problem, notes: Sequence[str]) -> None:
        self._entry = index
        with suppress(PutOffError):
            self._store.arrived(index, found, notes)
        here = self._plan_again()
        with self._changed:
            if here is not None and here.entry == index and self._wanted is None:
                self._wanted = here

    def _plan_again(self) -> Wanted | None:
        """Read on from what was asked for last; return that."""
        here = self._served
        self._plan(here.entry if here is not None else 0)
        return here

    def _plan(self, here: int) -> None:
        """Lay out in which order to read on: from ``here`` to the end, then back to the start."""
        count = len(self._store.sources)
        self._to_read = chain(range(here, count), range(min(here, count) - 1, -1, -1))
        self._to_analyse = chain(range(here, count), range(min(here, count) - 1, -1, -1))

    def _outdated(self) -> bool:
        return self._closed or self._wanted is not None

    def _is_called_away(self) -> bool:
        """Whether somebody waits for something else than the entry at hand."""
        with self._changed:
            wanted = self._wanted
            is_awaited = any(is_awaited for _, is_awaited in self._steps)
        return is_awaited or (wanted is not None and wanted.entry != self._entry)

    def _list(self) -> None:
        from summarize.library.find_files import find_files
        from summarize.storage.files import Problem
        from summarize.text.clean import one_line

        paths = self._paths or (("-",) if self._stdin is not None else ())
        first = self._first()
        names: list[str] = []
        places: list[str] = []

        def report_listed(complete: bool = False) -> None:
            self._report(Listed(tuple(names), complete, tuple(places)), now=complete)
            names.clear()
            places.clear()

        for source in find_files(paths, stdin=self._stdin, web=self._web):
            index = self._store.add(source)
            name = one_line(source.file)
            names.append(name)
            places.append(path_of(source))
            is_first = name == first if first else index == 0
            if isinstance(source, Problem):
                report_listed()
                self._store.articles[index] = None
                self._report(Unreadable(index, one_line(source.reason)))
            elif source.web is not None:
                report_listed()
                self._store.await_page(index)
                self._fetcher.add(index, source)
            elif is_first:
                report_listed()
                if (glimpsed := glimpse(source)) is not None:
                    self._report(Opened(index, glimpsed))
            elif len(names) >= _BATCH:
                report_listed()
            if is_first:
                first = ""
            if not self._paused and index >= (_BATCH if first else _SCREENFUL):
                report_listed()
                self._wait_for_listener()
        report_listed(complete=True)

    def _serve(self, wanted: Wanted) -> None:
        """Do what is wanted, or have it done after what is more urgent."""
        self._entry = wanted.entry
        try:
            self._read_and_sum_up(wanted)
        except PutOffError:
            with self._changed:
                self._wanted = self._wanted or wanted
            raise

    def _read_and_sum_up(self, wanted: Wanted) -> None:
        """Do what is wanted step by step, and stop as soon as something newer is."""
        index = wanted.entry
        article = self._store.read(index)
        self._send()
        if article is None or self._outdated():
            return
        analysis = self._store.analyse(index)
        self._send()
        if analysis is None or self._outdated():
            return
        try:
            summary = self._desk.summarise(analysis, wanted.length, wanted.method)
        except PutOffError:
            raise
        except Exception as error:
            step = f"summary ({wanted.method})" if wanted.method else "summary"
            self._report(Failed(index, step, reason_of(error)), now=True)
            return
        self._report(Summarised(wanted, summary), now=True)

    def _read_ahead(self) -> bool:
        """Read or analyse one entry that nobody has asked for yet; False when all is done."""
        store, gathering = self._store, self._gathering
        if not gathering:
            for index in self._to_read:
                if index not in store.articles:
                    self._entry = index
                    store.read(index)
                    return True
        if gathering or len(store.analyses) < _READ_AHEAD:
            for index in self._to_analyse:
                if index not in store.analyses:
                    self._entry = index
                    store.read(index)
                    store.analyse(index)
                    self._tell_progress()
                    return True
        self._reported = True
        self._tell_progress()
        if store.is_indexed:
            return False
        store.index()
        return True

    def _tell_progress(self) -> None:
        store = self._store
        done, total = len(store.analyses), len(store.sources)
        self._report(Progress(done, total, self._gathering and done < total))
        if self._gathering and store.is_index_due:
            store.index()

    def _rest(self) -> None:
        """Wait for a wish; meanwhile look now and then whether the folder has changed."""
        self._send()
        with self._changed:
            if self._is_idle():
                self._changed.wait(self._watch.pause)
            if not self._is_idle():
                return
        self._look()

    def _look(self) -> None:
        """Look whether the folder has changed, and read on from its beginning if it has."""
        self._entry = -1
        if self._watch.look():
            self._plan(0)

    def _is_idle(self) -> bool:
        return not self._is_called() and self._reported

    def _is_called(self) -> bool:
        return bool(self._wanted or self._closed or self._steps or self._watch.is_asked)

    def _report(self, report: Report, now: bool = False) -> None:
        with self._changed:
            self._reports.append(report)
            self._changed.notify_all()
        if now or monotonic() - self._sent > _PATIENCE:
            self._send()

    def _send(self) -> None:
        with self._changed:
            if self._listener is None or not self._reports:
                return
            listener, reports, self._reports = self._listener, self._reports, []
            self._taken = not self._answers
        listener(reports)
        with self._changed:
            self._changed.wait_for(lambda: self._taken or self._outdated(), _BREATH)
        self._sent = monotonic()
