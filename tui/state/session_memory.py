"""What the reader remembers, as its screens use it: recalled once, told of every change.

The writer's thread does the reading and writing; here are values, and nothing waits for a disk
but ``recall``, and that no longer than it is told to.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from summarize.frozen import frozen

if TYPE_CHECKING:
    from tui.state.store import Bookmark, LeftOff, ReadMark, State
    from tui.state.writer import StateWriter

__all__ = ["Recalled", "SessionMemory"]


@frozen
class Recalled:
    """What was kept: the session on this folder, marks by content hash, bookmarks, choices."""

    left: LeftOff | None = None
    marks: dict[str, ReadMark] = field(default_factory=dict)
    bookmarks: tuple[Bookmark, ...] = ()
    choices: dict[str, str] = field(default_factory=dict)


class SessionMemory:
    """The session on ``paths``; without a writer nothing is recalled and nothing kept.

    ``is_new`` says that there is nothing to recall: then the writer is not started before
    ``start_late``, when the first paint is over.
    """

    def __init__(
        self, paths: Sequence[str] = (), writer: StateWriter | None = None, is_new: bool = False
    ) -> None:
        self._paths = tuple(paths)
        self._writer = writer
        self._recalled: Recalled | None = None if writer and not is_new else Recalled()
        self._started = False
        self._changed = threading.Condition()
        self._listener: Callable[[Recalled], object] | None = None
        self._told: set[str] = set()

    def start(self) -> None:
        """Begin to recall, if there is anything."""
        if self._recalled is None:
            self.start_late()

    def start_late(self) -> None:
        """Begin to keep, unless that is under way."""
        if self._writer is not None and not self._started:
            self._started = True
            self._writer.start()
            self._writer.ask(self._recall, self._answer)

    def close(self, patience: float) -> None:
        """See to it that all is kept, waiting up to ``patience`` seconds."""
        if self._writer is not None:
            self.start_late()  # or what there was to keep in a short session would be lost
            self._writer.close(patience)

    def listen(self, report: Callable[[str], object]) -> None:
        """Call ``report``, in the writer's thread, with what cannot be recalled or kept."""
        if self._writer is not None:
            self._writer.listen(report)

    @property
    def problem(self) -> str | None:
        """Why not all was kept, once it is closed."""
        return self._writer.problem if self._writer is not None else None

    def describe_loss(self, kind: str) -> str:
        """Return that a change is for this session only, where nothing can be kept, else "".

        It is said once for each ``kind`` of change: ``, for this session only``.
        """
        if self._writer is None or not self._writer.is_failing or kind in self._told:
            return ""
        self._told.add(kind)
        return ", for this session only"

    def recall(self, patience: float, listener: Callable[[Recalled], object]) -> Recalled | None:
        """Return what is recalled within ``patience`` seconds; else tell ``listener`` later."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._recalled is not None, patience):
                self._listener = listener
            return self._recalled

    def first_file(self, patience: float) -> str:
        """Return the file that was open, "" where none was or it takes over ``patience`` seconds.

        Called by the worker, in its thread.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._recalled is not None, patience)
            left = self._recalled.left if self._recalled else None
            return left.file if left else ""

    def _recall(self, state: State) -> Recalled:
        return Recalled(
            state.left_off(self._folder()), state.read_marks(), state.bookmarks(), state.choices()
        )

    def _folder(self) -> str:
        """Return what names the session; asks the disk, in the writer's thread."""
        from tui.state.store import folder_key

        return folder_key(self._paths)

    def _answer(self, recalled: Recalled) -> None:
        with self._changed:
            self._recalled = recalled
            self._changed.notify_all()
            listener, self._listener = self._listener, None
        if listener is not None:
            listener(recalled)

    # What changes.

    def leave(self, where: LeftOff) -> None:
        """Keep where the session is."""
        self._do(lambda state: state.leave(self._folder(), where))

    def mark(self, article: str, mark: ReadMark) -> None:
        """Keep what was read of an article."""
        self._do(lambda state: state.mark(article, mark))

    def bookmark(self, bookmark: Bookmark, keep: bool) -> None:
        """Keep a bookmark, or forget it."""
        if keep:
            self._do(lambda state: state.add_bookmark(bookmark))
        else:
            self._do(lambda state: state.remove_bookmark(bookmark.article, bookmark.span))

    def choose(self, name: str, value: str | None) -> None:
        """Keep a choice made in the reader."""
        self._do(lambda state: state.choose(name, value))

    def _do(self, step: Callable[[State], object]) -> None:
        if self._writer is not None:
            self._writer.do(step)
