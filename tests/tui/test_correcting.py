"""What a person puts right in the reader: speakers of quotes, no quotes, who is one and who not."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from tests.tui.factory import desk_of, harbour, reader, screen_text
from tui.app import PullquoteApp

WIDE = (120, 40)


def main(app: PullquoteApp) -> Any:
    return app.screen_stack[0]


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.pause()


async def test_another_speaker_is_set_shown_and_taken_back() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "c", *"Ola", "down", "enter")
        await settle(pilot)
        card = main(app).card
        assert card.face.words == "“Nobody here wants to be the one who sank it,”"
        assert card.face.quote.speaker.name == "Olaf Brandt"
        assert "✎ corrected" in card.text
        assert "the rules had found Marta Quist" in card.text
        assert "Corrected: the speaker is Olaf Brandt" in [*app._notifications][-1].message
        await pilot.press("Z")
        await settle(pilot)
        assert card.face.quote.speaker.name == "Marta Quist"
        await pilot.press("R")
        await settle(pilot)
        assert card.face.quote.speaker.name == "Olaf Brandt"


async def test_somebody_who_was_not_offered_and_nobody_at_all() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "c", *"Zed", "enter")
        await settle(pilot)
        assert main(app).card.face.quote.speaker.name == "Zed"
        await pilot.press("c", *"nobody", "down", "enter")
        await settle(pilot)
        assert main(app).card.face.quote.speaker is None
        await pilot.press("c", "escape")
        await settle(pilot)
        assert len(desk_of(app).log.done) == 2


async def test_not_a_quote() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "X")
        await settle(pilot)
        assert "Corrected: it is no quote" in [*app._notifications][-1].message
        await pilot.press("escape", "g", "n")
        await settle(pilot)
        assert main(app).card.face.words == "“We found the money because we had to,”"


async def test_without_a_quote_or_a_log_there_is_nothing_to_do() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c", "X", "Z")
        await settle(pilot)
        said = [notice.message for notice in app._notifications]
        assert said == ["No quote is chosen: n goes to the first."] * 2 + [
            "There is nothing to take back."
        ]


async def test_corrections_on_the_quotes_screen_are_marked_there() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await settle(pilot)
        await pilot.press("c", *"Pia", "down", "enter")
        await settle(pilot)
        screen: Any = app.screen
        assert screen.list.item.speaker == "Pia Holm"
        assert "✎ ●●● Pia Holm" in screen_text(app)


async def test_speakers_are_merged_renamed_and_split() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await settle(pilot)
        screen: Any = app.screen
        await pilot.press("v", "m", "down", "enter")
        await settle(pilot)
        assert [record.name for record in screen.list.records] == ["Marta Quist", "Olaf Brandt"]
        assert screen.list.records[0].quotes == 10
        await pilot.press("Z")
        await settle(pilot)
        assert len(screen.list.records) == 3
        await pilot.press("g", "r", "end", *"-Lund", "enter")
        await settle(pilot)
        assert screen.list.records[0].name == "Marta Quist-Lund"
        await pilot.press("Z")
        await settle(pilot)
        await pilot.press("G", "m")
        assert "Mark one with v" in [*app._notifications][-1].message


async def test_a_speaker_of_several_articles_is_split() -> None:
    other = harbour("other.txt", headline="Another story")
    app = reader(harbour(), other)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await settle(pilot)
        screen: Any = app.screen
        await pilot.press("s", "down", "enter")
        await settle(pilot)
        names = [record.name for record in screen.list.records]
        assert names.count("Marta Quist") == 2
