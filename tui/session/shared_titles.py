"""Which articles of a session have one title, so that lists have to say more of them."""

from __future__ import annotations

from collections.abc import Collection

from tui.typesetting.control_characters import displayable

__all__ = ["SharedTitles"]


class SharedTitles:
    """The titles of the entries that are listed, and how often there is each.

    Kept up entry by entry, for a list of ten thousand is not to be gone through at each arrival.
    """

    def __init__(self) -> None:
        self._title_of: dict[int, str] = {}
        self._having: dict[str, set[int]] = {}

    def update(self, index: int, title: str) -> Collection[int]:
        """Take the title that an entry has now, "" for none; return the others that this concerns.

        They are those of which the title is shared from now on, or not any more.
        """
        title, before = _one_line(title), self._title_of.get(index, "")
        if title == before:
            return ()
        concerned: set[int] = set()
        if before:
            having = self._having[before]
            having.discard(index)
            concerned |= having if len(having) == 1 else set()
            if not having:
                del self._having[before]
        if title:
            having = self._having.setdefault(title, set())
            concerned |= having if len(having) == 1 else set()
            having.add(index)
        self._title_of[index] = title
        return concerned

    def tell_apart(self, title: str, file: str) -> str:
        """Return what tells an article from others of its title: its file, "" where none has it."""
        title = _one_line(title)
        is_shared = len(self._having.get(title, ())) > 1
        return displayable(file) if is_shared and title != file else ""


def _one_line(title: str) -> str:
    return " ".join(title.split())
