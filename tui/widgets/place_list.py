"""Places found in many articles: a line each, under the article's headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.style import Style

from summarize.frozen import frozen
from summarize.output.wrapped_text import counted
from tui.theme.parts import Part
from tui.typesetting.in_context import in_context
from tui.widgets.group_heading import group_heading
from tui.widgets.messages import Picked
from tui.widgets.row_list import Line, Rows

__all__ = ["FoundPlace", "PlaceList", "PlacePicked"]

_PLAIN = Style()


@frozen
class FoundPlace:
    """A place in an entry of the list: its offset, and the words before, in and after it.

    ``note`` tells the entry from others of its title.
    """

    article: int
    offset: int
    title: str
    before: str
    words: str
    after: str
    note: str = ""


class PlacePicked(Picked):
    """A place was chosen."""


class PlaceList(Rows):
    """Moving the cursor posts ``PlacePicked``; Enter with ``opened``."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.places: Sequence[FoundPlace] = ()
        self._counts: Counter[int] = Counter()
        self.notice = ""

    def show(self, places: Sequence[FoundPlace]) -> None:
        """Show other places, the cursor at the one it was at if that is among them."""
        here = self.places[self.cursor] if self.cursor < len(self.places) else None
        self.places = places
        self._counts = Counter(place.article for place in places)
        self.set_reactive(PlaceList.cursor, places.index(here) if here in places else 0)
        self.renew()
        if self.cursor:
            self.call_after_refresh(self.point_at, self.cursor)
        else:
            self.go_to_top()

    def count(self) -> int:
        """Return how many places there are."""
        return len(self.places)

    def _is_first(self, index: int) -> bool:
        return index == 0 or self.places[index - 1].article != self.places[index].article

    def height_of(self, index: int, width: int) -> int:
        """Return a line, and two more where an article begins."""
        return 1 + self.lines_above(index)

    def lines_above(self, index: int) -> int:
        """Return two where an article begins: a blank one and its heading."""
        return 2 * self._is_first(index)

    def draw(self, index: int, width: int) -> list[Line]:
        """Return the headline where an article begins, and the line with the place lit."""
        place = self.places[index]
        at_cursor = index == self.cursor
        lines: list[Line] = []
        if self._is_first(index):
            count = counted(self._counts[place.article], "match", "matches")
            lines = [
                [("", _PLAIN)],
                group_heading(self, place.title, place.note, count, width),
            ]
        lead, words, after = in_context(place.before, place.words, place.after, max(1, width - 3))
        lines.append(
            [
                self.bar(at_cursor),
                (lead, self.part(Part.QUIET)),
                (words, self.part(Part.STRONG) + Style(underline=True)),
                (after, self.part(Part.QUIET)),
            ]
        )
        return lines

    def rest(self) -> list[Line]:
        """Return the notice."""
        return self.notice_lines(self.notice)

    def picked(self, index: int, opened: bool) -> None:
        """Post the choice."""
        self.post_message(PlacePicked(index, opened))
