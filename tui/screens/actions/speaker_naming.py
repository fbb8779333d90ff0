"""Speakers merged, split and renamed on the screen of all speakers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from summarize.output.wrapped_text import counted
from summarize.speakers.records import SpeakerRecord
from tui.commands.bindings import first_key
from tui.screens.actions.corrections import CorrectionController
from tui.screens.notify import Notify
from tui.session.kept_quotes import find_speaker, local_speakers
from tui.session.session import Session
from tui.session.speaker_index import KeptSpeaker
from tui.session.text_filter import plain_words
from tui.widgets.speaker_list import SpeakerList

if TYPE_CHECKING:
    from textual.screen import Screen

__all__ = ["SpeakerNaming"]


class SpeakerNaming:
    """Which speakers are one, which are not, and what they are called.

    It keeps which of them are marked, to be merged. ``relist`` is called when others are.
    """

    def __init__(
        self,
        screen: Screen[Any],
        session: Session,
        speakers: SpeakerList,
        corrections: CorrectionController,
        notify: Notify,
        relist: Callable[[], object],
    ) -> None:
        self._screen = screen
        self._session = session
        self._speakers = speakers
        self._corrections = corrections
        self._notify = notify
        self._relist = relist
        self._marked: tuple[KeptSpeaker, ...] = ()
        self._index = session.index
        """What the listed speakers are records of."""

    def show(self, records: Sequence[SpeakerRecord], at: int = 0) -> None:
        """List speakers, the cursor at row ``at``, with the marks of those to be merged."""
        marked = {id(record) for record in self.marked}
        shown = frozenset(n for n, record in enumerate(records) if id(record) in marked)
        self._index = self._session.index
        self._speakers.show(records, shown, at)

    @property
    def marked(self) -> Sequence[SpeakerRecord]:
        """The speakers that are marked, listed or not, in the order of the library."""
        found = {id(r) for k in self._marked if (r := find_speaker(self._session, k)) is not None}
        return [record for record in self._session.records if id(record) in found] if found else []

    @property
    def kept(self) -> KeptSpeaker | None:
        """The speaker at the cursor by what lasts."""
        record = self._speakers.record
        return None if record is None else self._index.know(record)

    def is_same(self, one: KeptSpeaker, other: KeptSpeaker) -> bool:
        """Whether two that were kept are one speaker now."""
        found = find_speaker(self._session, one)
        return found is not None and found is find_speaker(self._session, other)

    def row_of(self, records: Sequence[SpeakerRecord], kept: KeptSpeaker | None) -> int:
        """Return the row of a speaker among those to be listed, else the nearest to the cursor."""
        found = find_speaker(self._session, kept) if kept else None
        row = next((n for n, record in enumerate(records) if record is found), None)
        nearest = max(0, min(self._speakers.cursor, len(records) - 1))
        return nearest if row is None else row

    @property
    def here(self) -> SpeakerRecord | None:
        """The speaker at the cursor, as the library has them now."""
        record = self._speakers.record
        return None if record is None else next(iter(self.now([record])), None)

    def now(self, records: Sequence[SpeakerRecord]) -> Sequence[SpeakerRecord]:
        """Return listed speakers as the library has them now, each once."""
        session = self._session
        if self._index is session.index:
            return records
        found = (find_speaker(session, self._index.know(record)) for record in records)
        return list({id(record): record for record in found if record is not None}.values())

    def describe_marked(self) -> str:
        """Return how many are marked: ``3 selected``, ``3 selected, 1 not listed``, "" for none."""
        marked = self.marked
        if not marked:
            return ""
        listed = {id(record) for record in self._speakers.records}
        away = sum(id(record) not in listed for record in marked)
        return f"{len(marked)} selected" + (f", {away} not listed" if away else "")

    def toggle_mark(self) -> None:
        """Mark the speaker at the cursor, or not any more."""
        if (record := self.here) is not None:
            session = self._session
            others = tuple(k for k in self._marked if find_speaker(session, k) is not record)
            is_marked = len(others) < len(self._marked)
            self._marked = others if is_marked else (*others, session.index.know(record))
            self._relist()
            self._speakers.action_move(1)

    def unmark_all(self) -> bool:
        """Take all marks away, and return whether there were any."""
        had_any = bool(self.marked)
        self._marked = ()
        if had_any:
            self._relist()
        return had_any

    def _one(self, what: str) -> SpeakerRecord | None:
        """Return the selected speaker, else the one at the cursor; ``what`` acts on one alone."""
        marked = self.marked
        if len(marked) > 1:
            self._notify(f"{what} acts on one speaker; {len(marked)} are selected")
            return None
        record = marked[0] if marked else self.here
        if record is None and self._speakers.record is not None:
            self._say_changed(f"{self._speakers.record.name} is no longer listed")
        return record

    def _say_changed(self, outcome: str) -> None:
        self._notify(f"The articles have changed since; {outcome}")

    async def ask_merge(self) -> None:
        """Say that the marked speakers are one."""
        records = self.marked
        if len(records) < 2:
            mark = first_key("all-speakers.mark", self._screen.app._keymap)
            self._notify(f"Select at least two speakers to merge ({mark})")
            return
        kept = self._keep(records)

        async def named(name: str) -> None:
            other = self._called(name, kept)
            if other is None:
                self._merge(kept, name)
            else:
                await self._ask_whether_one([*kept, *self._keep([other])], other.name)

        names = [record.name for record in records]
        offers = list(dict.fromkeys(names))  # two of them may be called alike
        title = f"Merge {len(records)} speakers as"
        most = max(records, key=lambda record: (record.words, record.statements))
        await self._ask(title, offers, named, most.name, about=_listed(names))

    def _keep(self, records: Sequence[SpeakerRecord]) -> tuple[KeptSpeaker, ...]:
        return tuple(map(self._session.index.keep, records))

    def _merge(self, kept: Sequence[KeptSpeaker], name: str) -> None:
        """Record that speakers are one, if all of them are there still."""
        from summarize.corrections.log import Merge

        if not all(local_speakers(self._session, [speaker]) for speaker in kept):
            self._say_changed("nothing was merged")
            return
        self._marked = ()
        role = next((speaker.role for speaker in kept if speaker.role), None)
        said = f"{_listed([speaker.name for speaker in kept])} merged as {name}"
        self._corrections.correct(
            Merge(local_speakers(self._session, kept), name, role, kept[0].kind), said
        )

    def _called(self, name: str, but: Sequence[KeptSpeaker]) -> SpeakerRecord | None:
        """Return who of the library is called so already, other than ``but``."""
        wanted = plain_words(name)
        called = [r for r in self._session.records if plain_words(r.name) == wanted]
        same = [find_speaker(self._session, speaker) for speaker in but] if called else []
        return next((r for r in called if not any(r is one for one in same)), None)

    async def _ask_whether_one(self, kept: Sequence[KeptSpeaker], name: str) -> None:
        """Ask before speakers of one name become one."""
        records = [find_speaker(self._session, speaker) for speaker in kept]
        who = [f"{record.name} ({_known_for(record)})" for record in records if record is not None]
        yes = f"Yes: merge {_listed(who)}"

        async def answered(answer: str) -> None:
            if answer == yes:
                self._merge(kept, name)

        await self._ask(
            f"{name} already exists. Merge speakers?",
            ["No: cancel", yes],
            answered,
            is_closed=True,
        )

    async def ask_rename(self) -> None:
        """Call the selected speaker, else the one at the cursor, otherwise."""
        record = self._one("Rename")
        if record is None:
            return
        kept = self._keep([record])

        async def named(name: str) -> None:
            from summarize.corrections.log import Rename

            speakers = local_speakers(self._session, kept)
            if not speakers:
                self._say_changed("nothing was renamed")
            elif all(speaker.name == name for speaker in speakers):
                self._notify(f"The name is already {name}")
            elif (other := self._called(name, kept)) is not None:
                await self._ask_whether_one([*kept, *self._keep([other])], other.name)
            else:
                self._corrections.correct(
                    Rename(speakers, name), f"{record.name} renamed to {name}"
                )

        await self._ask(f"Rename {record.name} to", record.aliases, named, record.name)

    async def ask_split(self) -> None:
        """Say that the speaker of one article is another of the same name."""
        record = self._one("Split")
        if record is None:
            return
        if len(record.articles) < 2:
            self._notify("Only a speaker with several articles can be split")
            return
        kept = self._session.index.keep(record)
        indices = list(dict.fromkeys(quote.entry for quote in kept.quotes))
        session = self._session
        titles = [(session.entries[index].title, session.tell_apart(index)) for index in indices]
        offers = [
            " · ".join(filter(None, (f"{n}. {title}", apart)))
            for n, (title, apart) in enumerate(titles, 1)
        ]

        async def chosen(offer: str) -> None:
            from summarize.corrections.log import Split

            index = indices[offers.index(offer)]
            there = tuple(quote for quote in kept.quotes if quote.entry == index)
            apart = local_speakers(session, [replace(kept, quotes=there)])
            if apart:
                self._corrections.correct(Split(apart, apart[0].name))
            else:
                self._say_changed("nobody was split")

        title = f"Split {record.name}: in which article is it someone else?"
        await self._ask(title, offers, chosen, is_closed=True)

    async def _ask(
        self,
        title: str,
        offers: Sequence[str],
        take: Callable[[str], Awaitable[None]],
        value: str = "",
        is_closed: bool = False,
        about: str = "",
    ) -> None:
        from tui.screens.prompt import PromptScreen, Takes

        async def answered(answer: str | None) -> None:
            if answer:
                await take(answer)

        takes = Takes.OFFERS if is_closed else Takes.TYPED  # a new name is what is usual
        enter = "chooses" if is_closed else "saves"
        prompt = PromptScreen(title, "", value, offers, takes, about, enter=enter)
        await self._screen.app.push_screen(prompt, answered)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1] if names else ""]))


def _known_for(record: SpeakerRecord) -> str:
    """Return who somebody is: in what role, else how often and where they are quoted."""
    if record.role:
        return record.role
    times = "once" if record.statements == 1 else f"{record.statements:,} times"
    return f"no known role, {times} in {counted(len(record.articles), 'article')}"
