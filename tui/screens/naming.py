"""Naming: the part of the speakers' screen that merges, splits and renames them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from summarize.speakers import SpeakerRecord
from tui.screens.correcting import Correcting
from tui.widgets.speaker_list import SpeakerList

if TYPE_CHECKING:
    from summarize.corrections import Voice

__all__ = ["Naming"]


class Naming(Correcting):
    """Who is one, who is not, and what they are called."""

    list: SpeakerList
    _marked: frozenset[tuple[int, int]] = frozenset()

    if TYPE_CHECKING:

        def tell_keys(self) -> None: ...  # noqa: D102

    def show_list(self, records: Sequence[SpeakerRecord]) -> None:
        """List speakers, with the marks of those that are to be merged."""
        marked = (n for n, record in enumerate(records) if self._is_marked(record))
        self.list.show(records, frozenset(marked))

    def _is_marked(self, record: SpeakerRecord) -> bool:
        return record.entries[0] in self._marked

    def action_mark(self) -> None:
        """Mark the speaker at the cursor, or not any more."""
        if (record := self.list.record) is not None:
            self._marked ^= {record.entries[0]}
            self.show_list(self.list.records)
            self.list.action_move(1)
            self.tell_keys()

    def _voices(self, *records: SpeakerRecord) -> tuple[Voice, ...]:
        from summarize.corrections import voices_of

        entries = self.shelf.entries
        places = [place for record in records for place in record.entries]
        known = {a: entries[a].analysis for a, _ in places}
        numbers = [n for n, analysis in sorted(known.items()) if analysis is not None]
        analyses = [analysis for _, analysis in sorted(known.items()) if analysis is not None]
        at = {number: n for n, number in enumerate(numbers)}
        return voices_of(analyses, [(at[a], q) for a, q in places if a in at])

    async def action_merge(self) -> None:
        """Say that the marked speakers and the one at the cursor are one."""
        here = self.list.record
        marked = [record for record in self.shelf.records if self._is_marked(record)]
        records = [*marked, *([here] if here is not None and here not in marked else [])]
        if len(records) < 2:
            self.tell("Mark one with v, go to the other, and merge them with m.")
            return

        def named(name: str) -> None:
            from summarize.corrections import Merge

            self._marked = frozenset()
            role = next((record.role for record in records if record.role), None)
            self.correct(Merge(self._voices(*records), name, role, records[0].kind))

        await self._ask("They are one, called", [record.name for record in records], named)

    async def action_rename(self) -> None:
        """Call the speaker at the cursor otherwise."""
        record = self.list.record
        if record is None:
            return

        def named(name: str) -> None:
            from summarize.corrections import Rename

            self.correct(Rename(self._voices(record), name))

        await self._ask(f"{record.name} is called", record.aliases, named, record.name)

    async def action_split(self) -> None:
        """Say that the speaker of one article is another of the same name."""
        record = self.list.record
        if record is None or len(record.articles) < 2:
            self.tell("Only a speaker of several articles can be split.")
            return
        indices = list(dict.fromkeys(a for a, _ in record.entries))
        titles = [self.shelf.entries[index].title for index in indices]
        offers = [f"{n}. {title}" for n, title in enumerate(titles, 1)]

        def chosen(offer: str) -> None:
            from summarize.corrections import Split

            index = indices[offers.index(offer)]
            voices = self._voices(record)
            key = self.shelf.entries[index].key
            apart = tuple(voice for voice in voices if voice.article == key)
            self.correct(Split(apart, apart[0].name))

        await self._ask("In which article is it another?", offers, chosen, only_offers=True)

    async def _ask(
        self,
        title: str,
        offers: Sequence[str],
        take: Callable[[str], None],
        value: str = "",
        only_offers: bool = False,
    ) -> None:
        from tui.screens.prompt import PromptScreen

        def answered(answer: str | None) -> None:
            if answer:
                take(answer)

        prompt = PromptScreen(title, "Enter takes it, Esc leaves all as it is.", value, offers,
                              only_offers)  # fmt: skip
        await self.app.push_screen(prompt, answered)
