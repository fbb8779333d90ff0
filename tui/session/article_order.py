"""The list of articles put in an order and filtered: entries in, the entries to show out.

An entry's index is what names it everywhere and never changes; here are only permutations and
selections of indices, made from plain facts. Nothing is drawn and nothing is waited for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from time import monotonic
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from summarize.frozen import frozen
from tui.session.text_filter import Rank, TypedWords, searchable, simplify
from tui.typesetting.wrapping import shorten

if TYPE_CHECKING:
    from tui.session.entry import ArticleEntry

__all__ = ["Facts", "Listing", "Order", "arrange", "facts_of", "heading"]


class Order(Enum):
    """What the articles are put in order by; the value is what the pane's title says."""

    GIVEN = "as given"
    NAME = "name"
    DATE = "date"
    LENGTH = "length"
    QUOTES = "quotes"

    @property
    def following(self) -> Order:
        """The next in turn, round and round."""
        order = list(Order)
        return order[(order.index(self) + 1) % len(order)]

    @property
    def in_words(self) -> str:
        """What it means, for a notice that begins with “Sorted”."""
        return _IN_WORDS[self]


_IN_WORDS: Final = {
    Order.GIVEN: "as given",
    Order.NAME: "by name",
    Order.DATE: "by date, newest first",
    Order.LENGTH: "by length, longest first",
    Order.QUOTES: "by quotes, most first",
}


@frozen
class Facts:
    """What an entry is put in order and filtered by. None stands for what is not known yet.

    ``name`` is its headline made comparable, ``date`` ISO 8601, ``length`` in characters,
    ``quotes`` how many the list says it has; ``sought`` is what a filter looks in: headline,
    speakers, then where it is from.
    """

    name: str | None = None
    date: str | None = None
    length: int | None = None
    quotes: int | None = None
    sought: str = ""


_UNKNOWN: Final = Facts()

_KEYS: Final[Mapping[Order, tuple[Callable[[Facts], str | int | None], bool]]] = {
    Order.NAME: (lambda facts: facts.name, False),
    Order.DATE: (lambda facts: facts.date, True),
    Order.LENGTH: (lambda facts: facts.length, True),
    Order.QUOTES: (lambda facts: facts.quotes, True),
}
"""The fact that each order goes by, and whether the greatest comes first."""

_DIGITS: Final = re.compile(r"\d+")
_LEAD: Final = re.compile(r"\W+")


def facts_of(entry: ArticleEntry) -> Facts:
    """Return what is known of an entry. Linear in its names; the text is not looked at."""
    article = entry.article
    if article is None:
        name = None if entry.problem is None else _comparable(simplify(entry.file))
        return Facts(name, sought=searchable(entry.file))
    speakers = "\n".join(speaker.name for speaker in entry.spans.speakers)
    origin = "\n".join([article.source or "", *article.bylines, article.date or "", entry.file])
    sought = searchable(entry.title, speakers, origin)
    return Facts(
        _comparable(simplify(entry.title)), article.date, len(article.text), entry.quotes, sought
    )


def _comparable(name: str) -> str:
    """Return a name that sorts as people would: without marks before it, ``2`` before ``10``."""
    lead = _LEAD.match(name)
    name = name[lead.end() :] if lead and lead.end() < len(name) else name
    return _DIGITS.sub(lambda digits: digits[0].zfill(12), name)


def arrange(given: Sequence[int], facts: Mapping[int, Facts], order: Order) -> list[int]:
    """Return the entries ``given`` in another order.

    Those of which the fact in question is not known come last; equal ones stay as given.
    """
    if order is Order.GIVEN:
        return list(given)
    key, greatest_first = _KEYS[order]
    found = {index: key(facts.get(index, _UNKNOWN)) for index in given}
    known = [index for index in given if found[index] is not None]
    known.sort(key=found.__getitem__, reverse=greatest_first)  # type: ignore[arg-type]
    return known + [index for index in given if found[index] is None]


class Listing:
    """The order and the filter of a list, and the facts they go by.

    ``entries`` grow and change; ``forget`` says which did. Facts are gathered by ``learn``, as
    many as there is patience for, and only when an order or a filter asks for them.
    """

    def __init__(self, entries: Sequence[ArticleEntry]) -> None:
        self.order = Order.GIVEN
        self.words = ""
        self._entries = entries
        self._facts: dict[int, Facts] = {}
        self._changed: set[int] = set()

    @property
    def is_filtered(self) -> bool:
        """Whether anything is kept away."""
        return bool(self.words.split())

    @property
    def is_plain(self) -> bool:
        """Whether everything is shown as it was given, so that no facts are needed."""
        return self.order is Order.GIVEN and not self.is_filtered

    @property
    def is_by_date(self) -> bool:
        """Whether dates are what the order goes by."""
        return self.order is Order.DATE

    @property
    def needs_all(self) -> bool:
        """Whether what is shown is not settled before everything is analysed."""
        return self.order is Order.QUOTES or self.is_filtered

    @property
    def has_learnt(self) -> bool:
        """Whether all that is known of the entries has been gathered."""
        return len(self._facts) == len(self._entries) and not self._changed

    def wish(self) -> dict[str, str]:
        """Return the order and the filter as they are kept, "" for none."""
        order = "" if self.order is Order.GIVEN else self.order.value
        return {"list-order": order, "list-words": self.words}

    def resume(self, kept: Mapping[str, str]) -> None:
        """Take the order and the filter that were kept; what is unknown is none."""
        orders = {order.value: order for order in Order}
        self.order = orders.get(kept.get("list-order", ""), Order.GIVEN)
        self.words = kept.get("list-words", "")

    def forget(self, index: int) -> None:
        """Something else is known of an entry now."""
        self._changed.add(index)

    def learn(self, patience: float) -> bool:
        """Gather what is known of the entries, for ``patience`` seconds; True if that is all."""
        facts, entries, until = self._facts, self._entries, monotonic() + patience
        for index in range(len(facts), len(entries)):  # they are learnt in order, so none is left
            facts[index] = facts_of(entries[index])
            self._changed.discard(index)
            if monotonic() > until:
                return False
        while self._changed:
            index = self._changed.pop()
            facts[index] = facts_of(entries[index])
            if monotonic() > until:
                return not self._changed
        return True

    def ranked(self, given: Sequence[int]) -> list[int]:
        """Return all entries in their order, by the facts that were learnt."""
        return arrange(given, self._facts, self.order)

    def passing(self, ranked: Sequence[int]) -> list[int]:
        """Return those that the filter lets pass, in the same order.

        Where that is the order in which they were given, those that match best come first.
        """
        typed = TypedWords(self.words)
        if self.order is Order.GIVEN:
            return typed.best_first(ranked, self._sought)
        return typed.passing(ranked, self._sought)

    def match(self, index: int) -> Rank | None:
        """Return how well an entry matches the filter, None where it does not."""
        return TypedWords(self.words).rank(self._sought(index))

    def best_match(self, shown: Sequence[int]) -> int | None:
        """Return the first of those that match best, of some that pass; None for none."""
        typed = TypedWords(self.words)
        return min(shown, key=lambda index: typed.rank_held(self._sought(index)), default=None)

    def _sought(self, index: int) -> str:
        return self._facts.get(index, _UNKNOWN).sought


def heading(place: str, order: Order, words: str, width: int) -> str:
    """Return the title of the list in at most ``width`` cells.

    Such as ``Articles 3 of 12 · by date · matching “tax”``, with less of it where there is less
    room: the filter goes first, for its own line says it, then of how many, and the order last.
    """
    by = "" if order is Order.GIVEN else f"by {order.value}"
    words = " ".join(words.split())
    full = f"Articles {place}".rstrip()
    matching = f"matching “{words}”" if words else ""
    quoted = f"“{words}”" if words else ""
    offers = [(full, by, matching), (full, by, quoted), (place or "Articles", by, quoted)]
    for offer in offers:
        title = " · ".join(part for part in offer if part)
        if cell_len(title) <= width:
            return title
    start = " · ".join(part for part in (place, by) if part)
    room = width - cell_len(start) - 6
    if words and room >= 3:
        return f"{start} · “{shorten(words, room + 1)}”"
    row = " · ".join(part for part in (place.partition(" of ")[0], by) if part)
    return next((title for title in (start, row, by) if title and cell_len(title) <= width), place)
