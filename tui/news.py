"""What happened to the files while they were read, told in as few sentences as will do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.shelf import Entry

__all__ = ["News"]


class News:
    """Takes what is new, changed, back or gone, and tells it together: a folder may change a lot.

    ``relist`` says that entries have gone or come back since it was last told.
    """

    def __init__(self) -> None:
        self.relist = False
        self._told: dict[str, list[Entry]] = {"new": [], "changed": [], "back": [], "gone": []}

    def listed(self, entries: Sequence[Entry]) -> None:
        """Take entries that appeared; what is no file is not worth telling."""
        self._told["new"] += [entry for entry in entries if entry.path]

    def changed(self, entry: Entry) -> None:
        """Take an entry that is about to be read again."""
        self._told["back" if entry.is_gone else "changed"].append(entry)
        self.relist |= entry.is_gone

    def gone(self, entry: Entry) -> None:
        """Take an entry that is no longer there."""
        self._told["gone"] += [entry] * bool(entry.path)
        self.relist = True

    def tell(self, here: Entry | None) -> Iterator[str]:
        """Yield a sentence for each thing that happened, and forget it; ``here`` is open."""
        self.relist = False
        for what, entries in self._told.items():
            if entries:
                yield _sentence(what, entries, here)
                entries.clear()


def _sentence(what: str, entries: Sequence[Entry], here: Entry | None) -> str:
    first, count = entries[0].file, len(entries)
    if what == "new":
        return f"New: {first}" + f" and {count - 1:,} more" * (count > 1)
    one, many = {
        "changed": ("has changed.", "files have changed."),
        "back": ("is back.", "files are back."),
        "gone": ("was removed.", "files were removed."),
    }[what]
    stays = " What is open stays until you open another." if what == "gone" else ""
    ending = stays if any(entry is here for entry in entries) else ""
    return (f"{first} {one}" if count == 1 else f"{count:,} {many}") + ending
