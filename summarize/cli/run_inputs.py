"""The inputs of one run of a command: found, worked on in order, their failures reported."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import TypeVar

from summarize.cli.tasks import Outcome, Task
from summarize.frozen import frozen
from summarize.library.find_files import Found, find_files
from summarize.output.serialize import Format
from summarize.output.stderr import Console, is_terminal, takes_sequences
from summarize.storage.files import MAX_SIZE, STANDARD_INPUT, Problem, Web, standard_input_is_given
from summarize.workers.in_order import work_in_order
from summarize.workers.input_budget import Budget, Stop

__all__ = ["Inputs"]

_T = TypeVar("_T")


@frozen
class Inputs:
    """What a command is run on, and how: in ``jobs`` processes, printing ``format``.

    Each input is worked on in a process that can be stopped, within ``budget``.
    """

    console: Console
    paths: tuple[str, ...] = ()
    format: Format = Format.TEXT
    jobs: int = 1
    max_size: int = MAX_SIZE
    language: str | None = None
    web: Web = field(default_factory=Web)
    budget: Budget = field(default_factory=Budget)

    def found(self) -> Iterator[Found]:
        """Yield what the paths name; without a path, standard input if there is any."""
        paths = self.paths
        if not paths and standard_input_is_given():
            paths = (STANDARD_INPUT,)
        return find_files(paths, max_size=self.max_size, web=self.web)

    def results(
        self, task: Task[_T], found: Iterable[Found] | None = None, *, streams: bool = True
    ) -> Iterator[_T]:
        """Yield what ``task`` makes of each input, in order; report what fails.

        A progress bar is drawn on a terminal, unless the results ``streams`` down the same
        terminal as they come.
        """
        found = self.found() if found is None else found
        total = 0
        if takes_sequences(sys.stderr) and not (streams and is_terminal(sys.stdout)):
            found = list(found)
            total = len(found)
        outcomes: Iterable[Outcome[_T] | Problem] = work_in_order(
            task, found, _stopped, jobs=self.jobs, budget=self.budget
        )
        if total > 1:
            outcomes = self.console.progress(outcomes, total)
        for outcome in outcomes:
            if isinstance(outcome, Problem):
                self.console.problem(outcome)
                continue
            for note in outcome.notes:
                self.console.note(note)
            yield outcome.value


def _stopped(found: Found, stop: Stop) -> Problem:
    """Return the problem of an input that could not be finished."""
    return found if isinstance(found, Problem) else Problem(found.file, stop.reason)
