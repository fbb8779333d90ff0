"""Speakers merged, split and renamed on the screen of all speakers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from summarize.output.wrapped_text import counted
from summarize.speakers.records import SpeakerRecord
from tui.commands.bindings import first_key
from tui.screens.actions.corrections import CorrectionController
from tui.screens.notify import Notify
from tui.session.session import Session
from tui.session.text_filter import simplify
from tui.widgets.speaker_list import SpeakerList

if TYPE_CHECKING:
    from textual.screen import Screen

    from summarize.corrections.log import LocalSpeaker

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
        self._marked: frozenset[tuple[int, int]] = frozenset()
        """A quote of each speaker that is marked, so that the library may grow meanwhile."""

    def show(self, records: Sequence[SpeakerRecord], stay: bool = True) -> None:
        """List speakers, with the marks of those that are to be merged.

        The cursor stays on its speaker, or goes to the first.
        """
        marked = self._numbers_marked()
        number_of = {id(record): number for number, record in enumerate(self._session.records)}
        shown = (n for n, record in enumerate(records) if number_of.get(id(record)) in marked)
        self._speakers.show(records, frozenset(shown), stay)

    def _numbers_marked(self) -> set[int]:
        record_of = self._session.record_of
        return {record_of[place] for place in self._marked if place in record_of}

    @property
    def marked(self) -> Sequence[SpeakerRecord]:
        """The speakers that are marked, listed or not."""
        return [self._session.records[number] for number in sorted(self._numbers_marked())]

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
        if (record := self._speakers.record) is not None:
            places = self._marked & set(record.entries)
            self._marked = self._marked - places if places else self._marked | {record.entries[0]}
            self._relist()
            self._speakers.action_move(1)

    def unmark_all(self) -> bool:
        """Take all marks away, and return whether there were any."""
        had_any = bool(self.marked)
        self._marked = frozenset()
        if had_any:
            self._relist()
        return had_any

    def _local_speakers(self, *records: SpeakerRecord) -> tuple[LocalSpeaker, ...]:
        from summarize.corrections.apply_log import speakers_of

        entries = self._session.entries
        places = [place for record in records for place in record.entries]
        known = {a: entries[a].analysis for a, _ in places}
        numbers = [n for n, analysis in sorted(known.items()) if analysis is not None]
        analyses = [analysis for _, analysis in sorted(known.items()) if analysis is not None]
        at = {number: n for n, number in enumerate(numbers)}
        return speakers_of(analyses, [(at[a], q) for a, q in places if a in at])

    def to_merge(self) -> Sequence[SpeakerRecord]:
        """Return the speakers that are marked; with one alone, that and the one at the cursor."""
        here, marked = self._speakers.record, self.marked
        if len(marked) > 1 or here is None or here in marked:
            return marked
        return [*marked, here]

    async def ask_merge(self) -> None:
        """Say that the marked speakers and the one at the cursor are one."""
        records = self.to_merge()
        if len(records) < 2:
            keymap = self._screen.app._keymap
            mark, merge = (first_key(f"all-speakers.{name}", keymap) for name in ("mark", "merge"))
            self._notify(f"Select speakers with {mark}, then press {merge} to merge them")
            return

        async def named(name: str) -> None:
            other = self._called(name, records)
            if other is None:
                self._merge(records, name)
            else:
                await self._ask_whether_one([*records, other], other.name)

        names = [record.name for record in records]
        offers = list(dict.fromkeys(names))  # two of them may be called alike
        title = f"Merge {len(records)} speakers as"
        most = max(records, key=lambda record: (record.words, record.statements))
        await self._ask(title, offers, named, most.name, about=_listed(names))

    def _merge(self, records: Sequence[SpeakerRecord], name: str) -> None:
        from summarize.corrections.log import Merge

        self._marked = frozenset()
        role = next((record.role for record in records if record.role), None)
        said = f"{_listed([record.name for record in records])} merged as {name}"
        self._corrections.correct(
            Merge(self._local_speakers(*records), name, role, records[0].kind), said
        )

    def _called(self, name: str, but: Sequence[SpeakerRecord]) -> SpeakerRecord | None:
        """Return who of the library is called so already, other than ``but``."""
        wanted = simplify(name).split()
        called = (r for r in self._session.records if simplify(r.name).split() == wanted)
        return next((record for record in called if record not in but), None)

    async def _ask_whether_one(self, records: Sequence[SpeakerRecord], name: str) -> None:
        """Ask before speakers of one name become one."""
        who = [f"{record.name} ({_known_for(record)})" for record in records]
        yes = f"Yes: merge {_listed(who)}"

        async def answered(answer: str) -> None:
            if answer == yes:
                self._merge(records, name)

        await self._ask(
            f"{name} already exists. Merge speakers?",
            ["No: cancel", yes],
            answered,
            is_closed=True,
        )

    async def ask_rename(self) -> None:
        """Call the speaker at the cursor otherwise."""
        record = self._speakers.record
        if record is None:
            return

        async def named(name: str) -> None:
            from summarize.corrections.log import Rename

            speakers = self._local_speakers(record)
            if all(speaker.name == name for speaker in speakers):
                self._notify(f"The name is already {name}")
            elif (other := self._called(name, [record])) is not None:
                await self._ask_whether_one([record, other], other.name)
            else:
                self._corrections.correct(
                    Rename(speakers, name), f"{record.name} renamed to {name}"
                )

        await self._ask(f"Rename {record.name} to", record.aliases, named, record.name)

    async def ask_split(self) -> None:
        """Say that the speaker of one article is another of the same name."""
        record = self._speakers.record
        if record is None or len(record.articles) < 2:
            self._notify("Only a speaker with several articles can be split")
            return
        indices = list(dict.fromkeys(a for a, _ in record.entries))
        session = self._session
        titles = [(session.entries[index].title, session.tell_apart(index)) for index in indices]
        offers = [
            " · ".join(filter(None, (f"{n}. {title}", apart)))
            for n, (title, apart) in enumerate(titles, 1)
        ]

        async def chosen(offer: str) -> None:
            from summarize.corrections.log import Split

            index = indices[offers.index(offer)]
            speakers = self._local_speakers(record)
            key = self._session.entries[index].key
            apart = tuple(speaker for speaker in speakers if speaker.article == key)
            self._corrections.correct(Split(apart, apart[0].name))

        await self._ask(
            "Split speaker: in which article is it someone else?", offers, chosen, is_closed=True
        )

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
