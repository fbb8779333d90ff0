"""What a person puts right in the reader: speakers of quotes, no quotes, who is one and who not."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.factory import desk_of, harbour, reader, said, screen_text
from tui.app import PullquoteApp

WIDE = (120, 40)


def main(app: PullquoteApp) -> Any:
    return app.screen_stack[0]


def told(app: PullquoteApp) -> str:
    return said(app)[-1]


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
        assert "Corrected: speaker set to Olaf Brandt" in told(app)
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
        await pilot.press("c", *"no speaker", "down", "enter")
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
        assert "Corrected: marked as not a quote" in told(app)
        await pilot.press("escape", "g", "n")
        await settle(pilot)
        assert main(app).card.face.words == "“We found the money because we had to,”"


async def test_without_a_quote_or_a_log_there_is_nothing_to_do() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        for key, words in {
            "c": "No quote selected: press n for the first",
            "X": "No quote selected: press n for the first",
            "Z": "Nothing to undo",
            "R": "Nothing to redo",
        }.items():
            await pilot.press(key)
            await settle(pilot)
            assert told(app) == words


async def test_messages_name_the_quote_and_its_article_and_who_speaks_now() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "c", *"Ola", "down")
        about = " · “Nobody here wants to be the one… · Harbour council votes to keep its…"
        back = "Undone: speaker set to Olaf Brandt; speaker is Marta Quist (R to redo)" + about
        for key, words in [
            ("enter", "Corrected: speaker set to Olaf Brandt (Z to undo)" + about),
            ("Z", back),
            ("R", "Redone: speaker set to Olaf Brandt (Z to undo)" + about),
            ("Z", back),
            ("Z", "Nothing to undo"),
        ]:
            await pilot.press(key)
            await settle(pilot)
            assert told(app) == words


async def test_a_correction_that_changes_nothing_is_not_recorded() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "X")
        await settle(pilot)
        await pilot.press("X")
        await settle(pilot)
        assert "Already marked as not a quote" in told(app)
        assert len(desk_of(app).log.done) == 1
        await pilot.press("c", *"Ola", "down", "enter")
        await settle(pilot)
        await pilot.press("c", *"Ola", "down", "enter")
        await settle(pilot)
        assert "Nothing to change" in told(app)
        assert len(desk_of(app).log.done) == 2
        await pilot.press("Z", "Z")
        await settle(pilot)
        assert main(app).card.face.quote.speaker.name == "Marta Quist"


async def test_x_on_the_quotes_screen_leaves_the_cursor_at_the_next_and_z_goes_back() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "j", "j", "j", "j")
        await settle(pilot)
        screen: Any = app.screen
        gone, following = screen.list.items[4], screen.list.items[5]
        await pilot.press("X")
        await settle(pilot)
        assert screen.list.cursor == 4
        assert screen.list.item.words == following.words
        assert f"“{following.words[1:10]}" in screen.card.text
        await pilot.press("G", "Z")
        await settle(pilot)
        assert screen.list.cursor == 4
        assert screen.list.item.words == gone.words
        await pilot.press("G", "X")
        await settle(pilot)
        assert screen.list.cursor == screen.list.count() - 1  # the last that is left


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
        await pilot.press("v", "v", "m", "down", "enter")
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
        await pilot.press("G", "v", "m")
        assert "Select at least two speakers to merge (v)" in told(app)


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


async def test_a_name_that_somebody_has_is_asked_about_before_two_become_one() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await settle(pilot)
        screen: Any = app.screen
        rename = ["g", "r", "ctrl+u", *"olaf", "space", *"brandt", "enter"]
        await pilot.press(*rename)
        await settle(pilot)
        shown = " ".join(screen_text(app).split())
        assert "Olaf Brandt already exists. Merge speakers?" in shown
        prompt: Any = app.screen
        offered = prompt.list.get_option_at_index(1).prompt.plain
        assert offered == (
            "Yes: merge Marta Quist (chair of the harbour council) and Olaf Brandt (former captain)"
        )
        await pilot.press("enter")  # the first answer leaves all as it is
        await settle(pilot)
        assert not desk_of(app).log.done
        assert len(screen.list.records) == 3
        await pilot.press(*rename, "down", "enter")
        await settle(pilot)
        assert [record.name for record in screen.list.records] == ["Olaf Brandt", "Pia Holm"]
        said = told(app)
        assert said == "Corrected: Marta Quist and Olaf Brandt merged as Olaf Brandt (Z to undo)"


async def test_a_name_they_have_already_is_no_correction() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "r", "enter")
        await settle(pilot)
        assert "The name is already Marta Quist" in told(app)
        assert not desk_of(app).log.done


async def test_marks_are_counted_and_named_and_esc_takes_them_away_first() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "v", "v")
        await settle(pilot)
        screen: Any = app.screen
        assert "All speakers · 2 selected · 3 · by words" in screen_text(app)
        await pilot.press("slash", *"captain", "enter")
        await settle(pilot)
        assert "2 selected, 2 not listed" in screen_text(app)
        await pilot.press("m")
        await settle(pilot)
        assert "Marta Quist and Pia Holm" in screen_text(app)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert "selected" not in screen_text(app)
        assert len(screen.list.records) == 1  # the filter stays
        await pilot.press("escape")
        assert len(screen.list.records) == 3
        await pilot.press("g", "v", "v", "m", "down", "enter")
        await settle(pilot)
        said = told(app)
        assert said == "Corrected: Marta Quist and Pia Holm merged as Marta Quist (Z to undo)"
        assert "selected" not in screen_text(app)


@pytest.mark.parametrize("leave", [("enter", "enter"), ("q",), ("Q", "P", "q")], ids=str)
async def test_nobody_is_selected_after_the_screen_was_left(leave: tuple[str, ...]) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "v")
        for key in leave:
            await pilot.press(key)
            await settle(pilot)
            assert key != "P" or "selected" not in screen_text(app)
        assert app.screen is main(app)
        await pilot.press("P")
        await settle(pilot)
        assert "selected" not in screen_text(app)
        assert "✓" not in screen_text(app)


async def test_speakers_are_merged_under_the_name_of_the_most_quoted_by_enter_alone() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "j", "v", "k", "k", "v", "m")
        await settle(pilot)
        assert "Enter saves" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert "merged as Marta Quist" in told(app)


async def test_what_is_done_with_several_who_are_selected_is_named_first() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("P", "v")
        await settle(pilot)
        assert "merge 1" not in screen_text(app)
        await pilot.press("v")
        await settle(pilot)
        assert screen_text(app).splitlines()[-1].split()[:6] == [
            "m",
            "merge",
            "2",
            "e",
            "export",
            "2",
        ]
        await pilot.press("escape")
        await settle(pilot)
        assert "merge 2" not in screen_text(app)


async def test_the_question_who_says_it_repeats_the_quote_and_has_a_line_to_type_in() -> None:
    app = reader(harbour())
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("n", "c")
        await settle(pilot)
        lines = screen_text(app).splitlines()
        assert "“Nobody here wants to be the one…" in lines[2]
        assert "Type, or choose with ↑ ↓" in lines[3]
        assert "Olaf Brandt" in lines[4]
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert "“Nobody here wants to be the one who sank it,”" in screen_text(app)


async def test_enter_on_nothing_says_so() -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n", "c", "enter")
        await pilot.pause()
        assert "Type an answer or choose with ↓" in screen_text(app)


@pytest.mark.parametrize(("keys", "name"), [(("enter",), "Olaf Brandt"), (("up", "enter"), "bran")])
async def test_letters_that_leave_one_name_choose_it_unless_one_goes_up(
    keys: tuple[str, ...], name: str
) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "c", *"bran")
        await settle(pilot)
        assert "Enter chooses Olaf Brandt" in screen_text(app)
        await pilot.press(*keys)
        await settle(pilot)
        main: Any = app.screen
        assert main.entries[0].spans.quotes[0].speaker.name == name


async def test_what_was_said_in_passing_covers_no_question() -> None:
    app = reader()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("n", "B")
        assert told(app) == "Bookmark added to quote"
        await pilot.press("c")
        await settle(pilot)
        assert said(app) == [], "it is past"
        app.notify("Summary failed")
        await settle(pilot)
        *question, last = screen_text(app).splitlines()
        assert "Summary failed" in last
        assert "Set speaker" in "".join(question)
        assert "Olaf Brandt" in "".join(question)
