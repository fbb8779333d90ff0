"""An analysis while it is put right: its quotes by place and speaker, its people by name.

Each correction touches the quotes it is about and no others, however many there are.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from summarize.corrections.corrected_quotes import USER_RULE
from summarize.corrections.log import Naming, QuotePlace
from summarize.model import Analysis, Mention, Person, Quote, Speaker
from summarize.text.overlap import overlap

__all__ = ["WorkingCopy"]

_ALIKE: Final = 0.5
"""What two spans must share of their union to be the same quote in another version's analysis."""
_MOST_SAID: Final = 8
"""So many namings are told of in the evidence of a quote, the newest first."""


class WorkingCopy:
    """The quotes and people of an analysis, to be changed one after the other."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._is_changed = False
        self._quotes: list[Quote | None] = []
        self._said: dict[int, deque[str]] = {}
        self._by_speaker: defaultdict[str, dict[int | None, set[int]]] = defaultdict(dict)
        self._by_statement: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
        self._by_size: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for position, quote in enumerate(analysis.quotes):
            self._quotes.append(quote)
            self._enter(position, quote)
            insort(self._by_size[len(quote).bit_length()], (quote.start, position))
        self.people = _People(analysis.people)

    # --- what is there --------------------------------------------------------------------

    def find(self, place: QuotePlace) -> int | None:
        """Return the number of the quote at a place, or of one nearly there: rules change."""
        best, best_share = None, _ALIKE
        for position in sorted(self._near(place)):
            share = overlap(self[position], place)
            if share >= best_share:
                best, best_share = position, share
        return best

    def _near(self, place: QuotePlace) -> Iterator[int]:
        """Yield the quotes that can share half with a place: alike in length, and not far off."""
        length = place.end - place.start
        size = length.bit_length()
        for starts in (self._by_size.get(near, []) for near in (size - 1, size, size + 1)):
            at = bisect_left(starts, (place.start - length, 0))
            while at < len(starts) and starts[at][0] < place.end:
                if self._quotes[starts[at][1]] is not None:
                    yield starts[at][1]
                at += 1

    def __getitem__(self, position: int) -> Quote:
        """Return the quote of a number that :meth:`find` and the like have returned."""
        quote = self._quotes[position]
        assert quote is not None
        return quote

    def of_statement(self, position: int) -> list[int]:
        """Return the numbers of all parts of a quote's statement."""
        quote = self[position]
        return sorted(self._by_statement[quote.statement_start, quote.statement_end])

    def meant_by(self, name: str) -> list[int | None]:
        """Return the people whom the name of a speaker means, None among them for a stranger."""
        return [person for person, at in self._by_speaker.get(name, {}).items() if at]

    def spoken_by(self, name: str, person: int | None) -> list[int]:
        """Return the numbers of the quotes of a speaker, by name and person."""
        return sorted(self._by_speaker[name][person])

    # --- what is changed ------------------------------------------------------------------

    def put(self, position: int, quote: Quote | None) -> None:
        """Put a quote in the place of another; None takes it away."""
        self._leave(position, self[position])
        self._quotes[position] = quote
        self._said.pop(position, None)
        self._is_changed = True
        if quote is not None:
            self._enter(position, quote)

    def call(self, position: int, speaker: Speaker, said: str) -> None:
        """Put another speaker for that of a quote; ``said``, if anything, goes before its evidence.

        A row of which nothing is said keeps the rule that it has.
        """
        before, told = self[position], self._said.get(position)
        quote = replace(before, speaker=speaker)
        self.put(position, replace(quote, rule=USER_RULE) if said else quote)
        if said:
            told = deque(maxlen=_MOST_SAID) if told is None else told
            told.appendleft(said)
        if told is not None:
            self._said[position] = told

    def _enter(self, position: int, quote: Quote) -> None:
        self._by_statement[quote.statement_start, quote.statement_end].add(position)
        if quote.speaker is not None:
            speaker = quote.speaker
            self._by_speaker[speaker.name].setdefault(speaker.person, set()).add(position)

    def _leave(self, position: int, quote: Quote) -> None:
        self._by_statement[quote.statement_start, quote.statement_end].discard(position)
        if quote.speaker is not None:
            self._by_speaker[quote.speaker.name][quote.speaker.person].discard(position)

    # --- what comes of it -----------------------------------------------------------------

    def made(self) -> Analysis:
        """Return the analysis as it is now: the same object where nothing was changed."""
        if not self._is_changed:
            return self._analysis
        for position, said in self._said.items():
            quote = self[position]
            evidence = "; ".join(filter(None, [*said, quote.evidence]))
            self._quotes[position] = replace(quote, evidence=evidence)
        quotes = tuple(quote for quote in self._quotes if quote is not None)
        return replace(self._analysis, quotes=quotes, people=self.people.made())


class _People:
    """The people of an analysis by their names."""

    def __init__(self, people: tuple[Person, ...]) -> None:
        self._people = list(people)
        self._aliases: dict[int, set[str]] = {}
        self._mentions: dict[int, list[Mention]] = {}
        self._by_name: defaultdict[str, set[int]] = defaultdict(set)
        for index, person in enumerate(people):
            for name in (person.name, *person.aliases):
                self._by_name[name.casefold()].add(index)

    def __getitem__(self, index: int) -> Person:
        return self._people[index]

    def find(self, name: str) -> int | None:
        """Return who has a name: somebody's full one before somebody's short one."""
        wanted = name.casefold()
        known = sorted(self._by_name.get(wanted, ()))
        for index in known:
            if self._people[index].name.casefold() == wanted:
                return index
        return next((i for i in known if wanted in map(str.casefold, self._aliases_of(i))), None)

    def make_one(self, indices: list[int], naming: Naming) -> None:
        """Give the first of the people at ``indices`` the name, and all that the others have.

        The others stay in their places, for offsets into ``people`` must hold, without mentions.
        """
        first, *others = indices
        group = [self._people[index] for index in indices]
        aliases = self._aliases.setdefault(first, set(group[0].aliases))
        mentions = self._mentions.setdefault(first, list(group[0].mentions))
        gained = {group[0].name}
        for index, person in zip(others, group[1:], strict=True):
            gained.update((person.name, *self._aliases_of(index)))
            mentions += self._mentions.pop(index, person.mentions)
            self._people[index] = replace(person, mentions=())
        aliases |= gained
        aliases.discard(naming.name)
        for name in (naming.name, *gained):
            self._by_name[name.casefold()].add(first)
        self._people[first] = replace(
            group[0],
            name=naming.name,
            kind=naming.kind or group[0].kind,
            role=naming.role or next((person.role for person in group if person.role), None),
        )

    def _aliases_of(self, index: int) -> Iterable[str]:
        return self._aliases.get(index, self._people[index].aliases)

    def made(self) -> tuple[Person, ...]:
        """Return the people as they are now."""
        for index, aliases in self._aliases.items():
            person = replace(self._people[index], aliases=tuple(sorted(aliases)))
            if index in self._mentions:
                in_order = sorted(
                    dict.fromkeys(self._mentions[index]), key=lambda one: (one.start, one.end)
                )
                person = replace(person, mentions=tuple(in_order))
            self._people[index] = person
        return tuple(self._people)
