"""Naming: the part of the speakers' screen that merges, splits and renames them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from summarize.speakers.records import SpeakerRecord
from tui.screens.actions.corrections import Correcting
from tui.widgets.speaker_list import SpeakerList

if TYPE_CHECKING:
    from summarize.corrections.log import LocalSpeaker

__all__ = ["Naming"]


class Naming(Correcting):
    """Who is one, who is not, and what they are called."""

    list: SpeakerList
    _marked: frozenset[tuple[int, int]] = frozenset()
    """A quote of each speaker that is marked, so that the library may grow meanwhile."""

    if TYPE_CHECKING:

        def relist(self) -> None: ...  # noqa: D102

    def show_list(self, records: Sequence[SpeakerRecord]) -> None:
        """List speakers, with the marks of those that are to be merged."""
        marked = self._numbers_marked()
        number_of = {id(record): number for number, record in enumerate(self.session.records)}
        shown = (n for n, record in enumerate(records) if number_of.get(id(record)) in marked)
        self.list.show(records, frozenset(shown))

    def _numbers_marked(self) -> set[int]:
        record_of = self.session.record_of
        return {record_of[place] for place in self._marked if place in record_of}

    @property
    def marked(self) -> Sequence[SpeakerRecord]:
        """The speakers that are marked, listed or not."""
        return [self.session.records[number] for number in sorted(self._numbers_marked())]

    def tell_marked(self) -> str:
        """Say how many are marked: ``3 marked``, ``3 marked, 1 not listed``; "" where none is."""
        marked = self.marked
        if not marked:
            return ""
        listed = {id(record) for record in self.list.records}
        away = sum(id(record) not in listed for record in marked)
        return f"{len(marked)} marked" + (f", {away} not listed" if away else "")

    def action_mark(self) -> None:
        """Mark the speaker at the cursor, or not any more."""
        if (record := self.list.record) is not None:
            places = self._marked & set(record.entries)
            self._marked = self._marked - places if places else self._marked | {record.entries[0]}
            self.relist()
            self.list.action_move(1)

    def unmark(self) -> bool:
        """Take all marks away, and return whether there were any."""
        had_any = bool(self.marked)
        self._marked = frozenset()
        if had_any:
            self.relist()
        return had_any

    def _voices(self, *records: SpeakerRecord) -> tuple[LocalSpeaker, ...]:
        from summarize.corrections.apply_log import speakers_of

        entries = self.session.entries
        places = [place for record in records for place in record.entries]
        known = {a: entries[a].analysis for a, _ in places}
        numbers = [n for n, analysis in sorted(known.items()) if analysis is not None]
        analyses = [analysis for _, analysis in sorted(known.items()) if analysis is not None]
        at = {number: n for n, number in enumerate(numbers)}
        return speakers_of(analyses, [(at[a], q) for a, q in places if a in at])

    def to_merge(self) -> Sequence[SpeakerRecord]:
        """Return the speakers that are marked; with one alone, that and the one at the cursor."""
        here, marked = self.list.record, self.marked
        if len(marked) > 1 or here is None or here in marked:
            return marked
        return [*marked, here]

    async def action_merge(self) -> None:
        """Say that the marked speakers and the one at the cursor are one."""
        records = self.to_merge()
        if len(records) < 2:
            self.tell("Mark one with v, go to the other, and merge them with m.")
            return

        async def named(name: str) -> None:
            other = self._called(name, records)
            if other is None:
                self._merge(records, name)
            else:
                await self._ask_whether_one([*records, other], other.name)

        names = [record.name for record in records]
        about = f"{_listed(names)} become one."
        await self._ask(f"These {len(records)} are one, called", names, named, about=about)

    def _merge(self, records: Sequence[SpeakerRecord], name: str) -> None:
        from summarize.corrections.log import Merge

        self._marked = frozenset()
        role = next((record.role for record in records if record.role), None)
        said = f"{_listed([record.name for record in records])} are one: {name}"
        self.correct(Merge(self._voices(*records), name, role, records[0].kind), said)

    def _called(self, name: str, but: Sequence[SpeakerRecord]) -> SpeakerRecord | None:
        """Return who of the library is called so already, other than ``but``."""
        wanted = name.casefold()
        called = (record for record in self.session.records if record.name.casefold() == wanted)
        return next((record for record in called if record not in but), None)

    async def _ask_whether_one(self, records: Sequence[SpeakerRecord], name: str) -> None:
        """Ask before speakers of one name become one."""
        who = [f"{record.name} ({_known_for(record)})" for record in records]
        yes = f"Yes: {_listed(who)} are one"

        async def answered(answer: str) -> None:
            if answer == yes:
                self._merge(records, name)

        await self._ask(
            f"{name} is somebody already: are they one?",
            ["No: leave all as it is", yes],
            answered,
            only_offers=True,
        )

    async def action_rename(self) -> None:
        """Call the speaker at the cursor otherwise."""
        record = self.list.record
        if record is None:
            return

        async def named(name: str) -> None:
            from summarize.corrections.log import Rename

            voices = self._voices(record)
            if all(voice.name == name for voice in voices):
                self.tell(f"{name} is called so already.")
            elif (other := self._called(name, [record])) is not None:
                await self._ask_whether_one([record, other], other.name)
            else:
                self.correct(Rename(voices, name), f"{record.name} is called {name}")

        await self._ask(f"{record.name} is called", record.aliases, named, record.name)

    async def action_split(self) -> None:
        """Say that the speaker of one article is another of the same name."""
        record = self.list.record
        if record is None or len(record.articles) < 2:
            self.tell("Only a speaker of several articles can be split.")
            return
        indices = list(dict.fromkeys(a for a, _ in record.entries))
        titles = [self.session.entries[index].title for index in indices]
        offers = [f"{n}. {title}" for n, title in enumerate(titles, 1)]

        async def chosen(offer: str) -> None:
            from summarize.corrections.log import Split

            index = indices[offers.index(offer)]
            voices = self._voices(record)
            key = self.session.entries[index].key
            apart = tuple(voice for voice in voices if voice.article == key)
            self.correct(Split(apart, apart[0].name))

        await self._ask("In which article is it another?", offers, chosen, only_offers=True)

    async def _ask(
        self,
        title: str,
        offers: Sequence[str],
        take: Callable[[str], Awaitable[None]],
        value: str = "",
        only_offers: bool = False,
        about: str = "",
    ) -> None:
        from tui.screens.prompt import PromptScreen

        async def answered(answer: str | None) -> None:
            if answer:
                await take(answer)

        hint = "Enter takes it, Esc leaves all as it is."
        prompt = PromptScreen(title, hint, value, offers, only_offers, about)
        await self.app.push_screen(prompt, answered)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1] if names else ""]))


def _known_for(record: SpeakerRecord) -> str:
    """Say who somebody is: in what role, else how often and where they are heard."""
    if record.role:
        return record.role
    times = "once" if record.statements == 1 else f"{record.statements:,} times"
    where = "one article" if len(record.articles) == 1 else f"{len(record.articles):,} articles"
    return f"no role known, heard {times} in {where}"
