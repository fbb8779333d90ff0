"""What happened to the files while they were read, in as few sentences as possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.session.entry import ArticleEntry

__all__ = ["FileChanges"]

_NAMED: Final = 3
"""Files that cannot be read are named so far; the list says which and why."""


class FileChanges:
    """Takes what is new, changed, back or gone and describes it together: a lot may change.

    Who asks (``ask``) whether anything has changed is told in any case, once it is known.

    ``relist`` says that entries have gone or come back since it was last described.
    """

    def __init__(self) -> None:
        self.relist = False
        self._unreadable: list[ArticleEntry] = []
        self._is_worse = False
        self._is_told = True
        self._answer = ""
        self._pending: dict[str, list[ArticleEntry]] = {
            "new": [],
            "changed": [],
            "back": [],
            "gone": [],
        }

    def ask(self) -> None:
        """Take that somebody wants to know what has changed."""
        self._is_told = False

    def looked(self, found: bool) -> None:
        """Take that all was looked at, and whether anything was ``found``."""
        self._answer = "Files read again" if found else "Files are up to date"

    def listed(self, entries: Sequence[ArticleEntry]) -> None:
        """Take entries that appeared; what is no file is not worth telling."""
        self._pending["new"] += [entry for entry in entries if entry.path]

    def changed(self, entry: ArticleEntry) -> None:
        """Take an entry that is about to be read again."""
        self._pending["back" if entry.is_gone else "changed"].append(entry)
        self.relist |= entry.is_gone

    def gone(self, entry: ArticleEntry) -> None:
        """Take an entry that is no longer there."""
        self._pending["gone"] += [entry] * bool(entry.path)
        self.relist = True

    def unreadable(self, entry: ArticleEntry) -> None:
        """Take an entry that cannot be read; the last one is named first."""
        self._unreadable = [entry, *(other for other in self._unreadable if other is not entry)]
        self._is_worse = True

    def trouble(self) -> str:
        """Return a line about all that cannot be read, once for what came since the last; or ""."""
        if not self._is_worse:
            return ""
        self._is_worse, self._is_told = False, True
        failed = [e for e in self._unreadable if e.problem is not None and not e.is_gone]
        if len(failed) < 2:
            return "".join(f"{entry.file}: {entry.problem}" for entry in failed)
        names = ", ".join(entry.file for entry in failed[:_NAMED])
        return f"{len(failed):,} files cannot be read: {names}" + ", …" * (len(failed) > _NAMED)

    def describe(self, here: ArticleEntry | None) -> Iterator[str]:
        """Yield a sentence for each thing that happened, and forget it; ``here`` is open."""
        self.relist = False
        for what, entries in self._pending.items():
            if entries:
                self._is_told = True
                yield _sentence(what, entries, here)
                entries.clear()
        answer, self._answer = self._answer, ""
        if answer and not self._is_told:
            self._is_told = True
            yield answer


def _sentence(what: str, entries: Sequence[ArticleEntry], here: ArticleEntry | None) -> str:
    first, count = entries[0].file, len(entries)
    if what == "new":
        return f"New: {first}" + f" and {count - 1:,} more" * (count > 1)
    one, many = {
        "changed": ("changed", "files changed"),
        "back": ("restored", "files restored"),
        "gone": ("removed", "files removed"),
    }[what]
    stays = "; the open article stays until you open another" if what == "gone" else ""
    ending = stays if any(entry is here for entry in entries) else ""
    return (f"{first} {one}" if count == 1 else f"{count:,} {many}") + ending
