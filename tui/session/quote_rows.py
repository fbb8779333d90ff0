"""The quotes of all articles as the library's screens list them: sifted, grouped, searched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from enum import Enum
from operator import attrgetter
from typing import Final

from summarize.corrections.corrected_quotes import is_corrected
from summarize.frozen import frozen
from summarize.model import SPOKEN_KINDS, Analysis, Confidence, QuoteKind
from summarize.output.quote_counts import QuoteCounts, count_quotes
from tui.session.quote_spans import QuoteSpans
from tui.session.role_words import role_words
from tui.session.text_filter import Rank, TypedWords, passing, searchable
from tui.theme.themes import sign_of

__all__ = [
    "ALL_LEVELS",
    "ALL_MARKS",
    "BOOKMARKED",
    "LEVELS",
    "MARKED",
    "MARK_KINDS",
    "WORDS",
    "Arranged",
    "Group",
    "Grouping",
    "Hidden",
    "QuoteFilter",
    "QuoteRow",
    "arrange",
    "build_quote_rows",
    "count_rows",
    "filter_quotes",
    "hidden_by",
    "next_doubtful",
]

MARK_KINDS: Final = (
    QuoteKind.DIRECT,
    QuoteKind.MIXED,
    QuoteKind.INDIRECT,
    QuoteKind.HEADLINE,
    QuoteKind.SCARE,
)
"""One kind for each mark that the reader tells apart; the last stands for all nobody's words."""

MARKED: Final = 4
"""The number of the last of ``MARK_KINDS``."""

LEVELS: Final = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW, None)
"""How sure an attribution is; None where there is none."""

NOBODY_NAMED: Final = 3

ALL_MARKS: Final = frozenset(range(len(MARK_KINDS)))
ALL_LEVELS: Final = frozenset(range(len(LEVELS)))

_NUMBER_OF_SIGN: Final = {sign_of(kind).mark: number for number, kind in enumerate(MARK_KINDS)}
_NUMBER_OF_LEVEL: Final = {level: number for number, level in enumerate(LEVELS)}


@frozen
class QuoteRow:
    """One quote of the library.

    ``article`` and ``quote`` are its place: an entry of the list and a quote of its analysis.
    ``mark`` is an index into ``MARK_KINDS``, ``level`` into ``LEVELS``; ``speaker_number`` numbers
    the speakers of the article. ``words`` are in one line; ``sought`` is what a filter looks in:
    speaker, role, words, article.
    """

    article: int
    quote: int
    mark: int
    level: int
    speaker_number: int
    words: str
    speaker: str
    role: str
    title: str
    corrected: bool
    sought: str

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody said it and it is not certain who."""
        return self.mark != MARKED and self.level >= 2


def build_quote_rows(index: int, analysis: Analysis, spans: QuoteSpans) -> tuple[QuoteRow, ...]:
    """Return the quotes of entry ``index`` of the list, in text order."""
    article = analysis.article
    title = " ".join(article.title.split()) or article.file
    found = []
    for number, quote in enumerate(spans.quotes):
        speaker = quote.speaker
        words = " ".join(quote.slice(article.text).split())
        name, role = (speaker.name, speaker.role or "") if speaker else ("", "")
        found.append(
            QuoteRow(
                index,
                number,
                _NUMBER_OF_SIGN[sign_of(quote.kind).mark],
                _NUMBER_OF_LEVEL[quote.confidence] if speaker else NOBODY_NAMED,
                spans.speaker_numbers[number],
                words,
                name,
                role,
                title,
                is_corrected(quote),
                searchable(name, role_words(role), words, title),
            )
        )
    return tuple(found)


@frozen
class QuoteFilter:
    """What of the library is shown: quotes with all the ``words``, of the marks and levels.

    With ``bookmarked`` those that are bookmarked alone.
    """

    words: str = ""
    marks: frozenset[int] = ALL_MARKS - {MARKED}
    levels: frozenset[int] = ALL_LEVELS
    bookmarked: bool = False


def filter_quotes(
    quote_rows: Iterable[QuoteRow],
    quote_filter: QuoteFilter,
    starred: Container[tuple[int, int]] = (),
) -> list[QuoteRow]:
    """Return what passes the filter, in order. Linear in the characters sought through.

    ``starred`` are the places (entry and quote) that are bookmarked.
    """
    marks, levels = quote_filter.marks, quote_filter.levels
    passed = [h for h in quote_rows if h.mark in marks and (h.level in levels or h.mark == MARKED)]
    if quote_filter.bookmarked:
        passed = [h for h in passed if (h.article, h.quote) in starred]
    return passing(passed, quote_filter.words, attrgetter("sought"))


BOOKMARKED: Final = len(MARK_KINDS) + len(LEVELS)
"""The number of the switch for bookmarked quotes; before it come the marks, then the levels."""

WORDS: Final = -1
"""What stands for the words of a filter among the numbers of the switches."""


@frozen
class Hidden:
    """How many quotes a switch or the filter hides, and how many of them nothing else does."""

    count: int
    alone: int


def hidden_by(
    quote_rows: Iterable[QuoteRow],
    quote_filter: QuoteFilter,
    starred: Container[tuple[int, int]] = (),
) -> dict[int, Hidden]:
    """Return what each switch hides, by its number, and the filter, by ``WORDS``.

    What several hide counts for each; what hides nothing is left out. First comes what alone hides
    most, then what hides most.
    """
    everything = list(quote_rows)
    matching = {
        (row.article, row.quote)
        for row in passing(everything, quote_filter.words, attrgetter("sought"))
    }
    counts: Counter[int] = Counter()
    alone: Counter[int] = Counter()
    for row in everything:
        place = (row.article, row.quote)
        hiders = []
        if row.mark not in quote_filter.marks:
            hiders.append(row.mark)
        if row.level not in quote_filter.levels and row.mark != MARKED:
            hiders.append(len(MARK_KINDS) + row.level)
        if quote_filter.bookmarked and place not in starred:
            hiders.append(BOOKMARKED)
        if place not in matching:
            hiders.append(WORDS)
        counts.update(hiders)
        if len(hiders) == 1:
            alone.update(hiders)
    found = {number: Hidden(count, alone[number]) for number, count in counts.items()}
    order = sorted(found, key=lambda number: (-found[number].alone, -found[number].count, number))
    return {number: found[number] for number in order}


class Grouping(Enum):
    """What quotes are gathered under."""

    ARTICLE = "article"
    SPEAKER = "speaker"
    KIND = "kind"

    @property
    def following(self) -> Grouping:
        """The next in turn, round and round."""
        order = list(Grouping)
        return order[(order.index(self) + 1) % len(order)]


@frozen
class Group:
    """The heading of some quotes: a name, a few more words, and how many of each sort they are."""

    title: str
    note: str
    counts: QuoteCounts


@frozen
class Arranged:
    """Quotes in the order of their groups, and the group that begins at an index."""

    rows: list[QuoteRow]
    groups: dict[int, Group]


def arrange(
    quote_rows: Sequence[QuoteRow],
    grouping: Grouping,
    speaker_of: Callable[[QuoteRow], Hashable] = lambda item: item.speaker,
    typed: TypedWords | None = None,
    tell_apart: Callable[[QuoteRow], str] = lambda item: "",
) -> Arranged:
    """Return quotes in the order of their groups.

    ``tell_apart`` returns what tells the article of a quote from others of its title.

    Groups by article keep the list's order, groups by kind that of ``MARK_KINDS``; speakers who
    say more come first, quotes by nobody last. With the words of a filter, which all the quotes
    hold, the best match comes first: so do the groups with the best matches, and the best quotes
    of each group. What matches alike stays in that order.
    """

    def by_speaker(item: QuoteRow) -> Hashable:
        return speaker_of(item) if item.speaker else None

    key = _KEYS.get(grouping, by_speaker)
    groups: dict[Hashable, list[QuoteRow]] = {}
    for item in quote_rows:
        groups.setdefault(key(item), []).append(item)
    order = list(groups.values())
    if grouping is Grouping.KIND:
        order.sort(key=lambda items: items[0].mark)
    elif grouping is Grouping.SPEAKER:
        order.sort(key=lambda items: (not items[0].speaker, -len(items), items[0].speaker))
    arranged: list[QuoteRow] = []
    heads: dict[int, Group] = {}
    headed = [(_group(grouping, items, tell_apart), items) for items in order]
    for group, items in _best_first(headed, typed) if typed else headed:
        heads[len(arranged)] = group
        arranged += items
    return Arranged(arranged, heads)


def _best_first(
    headed: Iterable[tuple[Group, list[QuoteRow]]], typed: TypedWords
) -> list[tuple[Group, list[QuoteRow]]]:
    """Return groups of quotes by how well they match, each with its best matches first.

    A speaker with the words at beginnings of words makes the rank of all that is theirs, and the
    quotes themselves are not looked through: many have one speaker.
    """
    known: dict[tuple[str, str], Rank | None] = {}
    ranked: list[tuple[Rank, Group, list[QuoteRow]]] = []
    for group, items in headed:
        ranks: list[Rank] = []
        for item in items:
            who = (item.speaker, item.role)
            if who not in known:
                known[who] = typed.rank(searchable(item.speaker, role_words(item.role)))
            rank = known[who]
            named = rank is not None and not rank.is_inside
            ranks.append(rank if rank and named else typed.rank_held(item.sought))
        order = sorted(range(len(items)), key=ranks.__getitem__)
        ranked.append((min(ranks), group, [items[number] for number in order]))
    ranked.sort(key=lambda one: one[0])
    return [(group, items) for _, group, items in ranked]


_KEYS: Final[dict[Grouping, Callable[[QuoteRow], Hashable]]] = {
    Grouping.ARTICLE: lambda item: item.article,
    Grouping.KIND: lambda item: item.mark,
}


def _group(
    grouping: Grouping, items: Sequence[QuoteRow], tell_apart: Callable[[QuoteRow], str]
) -> Group:
    first, counts = items[0], count_rows(items)
    if grouping is Grouping.ARTICLE:
        return Group(first.title, tell_apart(first), counts)
    if grouping is Grouping.KIND:
        sign = sign_of(MARK_KINDS[first.mark])
        return Group(f"{sign.mark} {sign.name}", "", counts)
    role = next((item.role for item in items if item.role), "")
    return Group(first.speaker or "No speaker", role, counts)


def count_rows(quote_rows: Iterable[QuoteRow]) -> QuoteCounts:
    """Return how many quotes of each sort there are among some."""
    return count_quotes(MARK_KINDS[item.mark] for item in quote_rows)


def next_doubtful(quote_rows: Sequence[QuoteRow], here: int, direction: int) -> int | None:
    """Return the next doubtful quote after index ``here``, round the end, or None."""
    count = len(quote_rows)
    steps = ((here + direction * step) % count for step in range(1, count + 1))
    return next((index for index in steps if quote_rows[index].is_doubtful), None)


SPOKEN: Final = frozenset(number for number, kind in enumerate(MARK_KINDS) if kind in SPOKEN_KINDS)
"""The marks of what somebody is reported to have said."""
