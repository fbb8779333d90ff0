"""What the keys and the mouse do, through Pilot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from rich.style import Style
from textual.pilot import Pilot

from summarize.model import Length
from tests.tui.factory import StillDesk, article, harbour, plain, reader, said, screen_text
from tui.app import PullquoteApp
from tui.commands.bindings import COMMANDS, MAIN
from tui.screens.help_screen import HelpScreen
from tui.session.quote_steps import VisitMode
from tui.worker.reports import Listed, Opened

WIDE = (120, 40)


def main(app: PullquoteApp) -> Any:
    return app.screen_stack[0]


def worker(app: PullquoteApp) -> StillDesk:
    assert isinstance(app._worker, StillDesk)
    return app._worker


def quoted(app: PullquoteApp) -> str | None:
    face = main(app).card.face
    return face.words if main(app).card.display and face else None


async def test_opens_with_list_summary_and_text_side_by_side() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "Articles 1 of 3" in shown
        assert "Summary · news · 3 sentences" in shown
        assert "Nobody here wants to be the one" in shown
        assert "Marta Quist" in shown
        assert "A quiet day" in shown
        assert main(app).notices.busy == ""


async def test_the_footer_tells_how_long_the_article_is_that_is_open() -> None:
    app = reader(plain("A short one", "a.txt", 60), plain("A long one", "b.txt", 600))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        short = main(app).notices.status
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert short == "0% · 2 min left"
        assert main(app).notices.status == "0% · 20 min left"


async def test_the_first_paint_does_not_wait_for_the_analysis() -> None:
    app = reader(held=True)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "Harbour council votes" in screen_text(app)
        assert "looking for quotes" in screen_text(app)
        worker(app).release()
        await pilot.pause()
        assert "looking for quotes" not in screen_text(app)
        assert "voted 5-4 on Monday" in main(app).summary.points[0].words


@pytest.mark.parametrize(
    ("keys", "words"),
    [("n", "“Nobody here wants to be the one who sank it,”"),
     ("nnn", "“a long time coming”"),
     ("nnnNN", "“Nobody here wants to be the one who sank it,”"),
     ("nN", None),
     ("GN", "“a long time coming”"),
     (("n", "escape"), None),
     (("n", "right_square_bracket"), None)],
)  # fmt: skip
async def test_a_walk_typed_before_the_quotes_are_found_is_not_lost(
    keys: Sequence[str], words: str | None
) -> None:
    app = reader(held=True)
    async with app.run_test(size=(100, 16)) as pilot:
        await pilot.press(*keys)
        assert quoted(app) is None
        tell = worker(app).tell
        assert tell is not None
        tell([Opened(0, harbour().article)])  # its file is read, or read again
        await pilot.pause()
        worker(app).release()
        await pilot.pause()
        assert quoted(app) == words


async def test_text_moves_by_line_page_and_end_with_both_sets_of_keys() -> None:
    app = reader()
    async with app.run_test(size=(100, 16)) as pilot:
        text = main(app).text
        start = text.scroll_y
        for keys, back in (("j", "k"), ("down", "up"), ("pagedown", "pageup"), ("space", "b")):
            await pilot.press(keys)
            assert text.scroll_y > start, keys
            await pilot.press(back)
            assert text.scroll_y == start, back
        for last, first in (("G", "g"), ("end", "home")):
            await pilot.press(last)
            assert text.scroll_y == text.max_scroll_y > 0
            await pilot.press(first)
            assert text.scroll_y == 0


async def test_opens_at_the_headline_with_what_stands_above_it_kept() -> None:
    app = reader()
    async with app.run_test(size=(100, 16)) as pilot:
        assert "Skip to main" not in screen_text(app)
        await pilot.press("g")
        await pilot.pause()
        assert "Skip to main" in screen_text(app)


async def test_next_and_previous_quote_show_the_card() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        assert quoted(app) is None
        await pilot.press("n")
        assert quoted(app) == "“Nobody here wants to be the one who sank it,”"
        card = main(app).card.text
        assert "Marta Quist" in card
        assert "chair of the harbour council" in card
        assert "cue “said”" in card
        assert "“said Marta Quist” after the quote" in card
        assert "high confidence" in card
        assert "Quote 1 of 6" in screen_text(app)
        await pilot.press("n", "n")
        assert quoted(app) == "“a long time coming”"
        await pilot.press("N")
        assert quoted(app) == "“We found the money because we had to,”"
        await pilot.press("escape")
        assert quoted(app) is None


async def test_quotes_go_on_into_the_next_article_and_back() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*"nnnnnn")
        assert quoted(app) == "“I hear them,”"
        await pilot.press("n")
        await pilot.pause()
        assert main(app).index == 0
        assert said(app)[0].startswith("Last quote; press n again for the next article: ")
        await pilot.press("n")
        await pilot.pause()
        assert main(app).index == 2
        assert quoted(app) == "“Nobody here wants to be the one who sank it,”"
        assert said(app) == ["Now in: Harbour council votes to keep its ferry"]
        await pilot.press("N")
        await pilot.pause()
        assert main(app).index == 2
        assert said(app)[0].startswith("First quote; press N again for the previous article:")
        await pilot.press("N")
        assert main(app).index == 0
        assert quoted(app) == "“I hear them,”"


@pytest.mark.parametrize("quote", range(6))
async def test_a_quote_of_another_article_is_shown_in_a_pane_that_was_hidden(quote: int) -> None:
    app = reader(harbour(), harbour("again.txt"))
    async with app.run_test(size=(60, 20)) as pilot:
        worker(app).gather(True)
        await pilot.press(*"n" * (quote + 1), "2")
        await pilot.pause()
        assert not main(app).text.is_on_screen
        main(app).reader.go_to_quote(1, quote)
        await pilot.pause()
        assert main(app).index == 1
        assert main(app).text.is_on_screen
        assert "▶" in screen_text(app)


async def test_panes_that_were_hidden_show_what_came_meanwhile() -> None:
    app = reader(harbour(), plain("A quiet day", "quiet.txt"), harbour("again.txt"))
    async with app.run_test(size=(60, 20)) as pilot:
        for keys in "123":
            await pilot.press(keys)
            await pilot.pause()
        await pilot.press("right_square_bracket", "right_square_bracket")
        tell = worker(app).tell
        assert tell is not None
        tell([Listed(("holm.txt", "late.txt", "quiet.txt", "again.txt"), complete=True)])
        await pilot.pause()
        await pilot.press("1")
        await pilot.pause()
        assert "A quiet day" in screen_text(app)
        await pilot.press("2")
        await pilot.pause()
        assert "Quist added" in screen_text(app)
        assert "① Marta Quist  3 quoted" in screen_text(app)


async def test_what_was_never_on_the_screen_is_not_read_and_has_its_own_place() -> None:
    app = reader(harbour(), plain("A quiet day", "quiet.txt", paragraphs=90), harbour("x.txt"))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("G", "1")
        await pilot.pause()
        assert main(app).notices.status == "end"
        await pilot.press("j")
        await pilot.pause()
        assert main(app).index == 1
        assert main(app).notices.status.startswith("0%")
        main(app).keep_place()
        assert not main(app).session.is_read(main(app).entries[1])


async def test_the_place_outlives_a_look_at_the_list() -> None:
    app = reader(harbour(), plain("A quiet day", "quiet.txt", paragraphs=90))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("right_square_bracket", "space", "space")
        await pilot.pause()
        top = main(app).text.top
        assert top > 0
        await pilot.press("1")
        await pilot.pause()
        await pilot.press(*"kjkj", "enter")
        await pilot.pause()
        assert main(app).index == 1
        assert main(app).text.is_on_screen
        assert main(app).text.top == top


@pytest.mark.parametrize("pane", "12")
async def test_going_to_a_place_in_the_text_shows_the_text(pane: str) -> None:
    app = reader()
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("n", "B", pane, "apostrophe")
        await pilot.pause()
        assert main(app).text.is_on_screen
        await pilot.press("slash", *"the", "enter", pane, "n")
        await pilot.pause()
        assert main(app).text.is_on_screen


async def test_the_speakers_have_room_again_on_a_screen_that_grew() -> None:
    app = reader()
    async with app.run_test(size=(60, 20)) as pilot:
        for size in ((40, 10), (160, 50)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
        assert "Marta Quist" in screen_text(app)
        assert main(app).legend.size.height == main(app).legend.virtual_size.height


async def test_another_key_in_between_asks_anew_whether_to_go_on() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*"nnnnnn", "n", "N", "n", "n")
        await pilot.pause()
        assert main(app).index == 0
        assert said(app)[0].startswith("Last quote")


async def test_where_no_quotes_are_that_is_said_before_the_walk_goes_on() -> None:
    app = reader(plain("A quiet day", "quiet.txt"), harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert main(app).index == 0
        assert said(app)[0].startswith(
            "No quotes in this article; press n again for the next article:"
        )
        await pilot.press("n")
        await pilot.pause()
        assert main(app).index == 1


async def test_same_speaker() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n", "s", "s")
        assert quoted(app) == "“I hear them,”"
        await pilot.press("s")
        assert quoted(app) == "“I hear them,”"
        await pilot.press("S")
        assert quoted(app) == "“We found the money because we had to,”"


async def test_v_widens_what_is_visited() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("v", "n", "n", "n", "n")
        assert main(app).reader.walk.mode is VisitMode.REPORTED
        assert quoted(app) == "the boats would need new engines by spring"
        await pilot.press("v", "n")
        assert quoted(app) == "“sunset budget”"
        assert "No speaker" in main(app).card.text


@pytest.mark.parametrize("keys", [("right_square_bracket", "left_square_bracket"), ("J", "K")])
async def test_next_and_previous_article(keys: tuple[str, str]) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(keys[0])
        await pilot.pause()
        assert main(app).index == 1
        assert "Paragraph 0 of this story" in screen_text(app)
        await pilot.press(keys[0], keys[0])
        assert main(app).index == 2
        await pilot.press(keys[1], keys[1], keys[1])
        assert main(app).index == 0


async def test_an_article_is_found_where_it_was_left() -> None:
    app = reader()
    async with app.run_test(size=(100, 16)) as pilot:
        await pilot.press("g", "j", "j", "j", "j", "j")
        left = main(app).text.top
        await pilot.press("J", "K")
        assert main(app).text.top == left > 0


async def test_stale_results_are_dropped_and_work_never_queues() -> None:
    app = reader(held=True)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("J")
        await pilot.pause()
        worker(app).release(1)  # the answer for the first article, which was left
        await pilot.pause()
        assert main(app).summary.points == ()
        assert main(app).entries[0].analysis is not None
        worker(app).release()
        await pilot.pause()
        assert main(app).summary.points[0].words.startswith("Paragraph 0")


async def test_longer_shorter_and_method() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("plus")
        await pilot.pause()
        assert len(main(app).summary.points) == 4
        await pilot.press("minus", "minus", "minus", "minus", "minus")
        await pilot.pause()
        assert len(main(app).summary.points) == 1
        assert worker(app).wishes[-1].length == Length(amount=1)
        await pilot.press("m")
        await pilot.pause()
        assert worker(app).wishes[-1].method == "lexrank"
        assert "Summary · lexrank " in screen_text(app)
        await pilot.press("M")
        assert worker(app).wishes[-1].method in ("", "news")


async def test_a_summary_sentence_goes_to_its_place_and_the_place_to_its_sentence() -> None:
    app = reader()
    async with app.run_test(size=(120, 14)) as pilot:
        await pilot.press("plus", "plus")
        await pilot.pause()
        await pilot.press("2", "j", "j", "j")
        await pilot.pause()
        screen = main(app)
        assert screen.summary.cursor == 3
        sentence = screen.reader.summary.shown.sentences[3]
        assert screen.text.in_view(sentence)
        await pilot.press("enter")
        assert app.focused is screen.text
        await pilot.press("g")
        await pilot.pause()
        assert screen.summary.cursor == 0
        await pilot.press("G")
        await pilot.pause()
        assert screen.summary.cursor == len(screen.summary.points) - 1


async def test_panes_by_tab_and_by_column() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        screen = main(app)
        assert app.focused is screen.text
        seen = []
        for _ in range(4):
            await pilot.press("tab")
            seen.append(app.focused)
        assert seen == [screen.articles, screen.summary, screen.legend, screen.text]
        await pilot.press("shift+tab")
        assert app.focused is screen.legend
        for left, right in (("h", "l"), ("left", "right")):
            await pilot.press("3", left)
            assert app.focused is screen.summary
            await pilot.press(left)
            assert app.focused is screen.articles
            await pilot.press(right, right)
            assert app.focused is screen.text


async def test_the_list_shows_what_it_points_at() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", "j")
        await pilot.pause()
        assert main(app).index == 1
        await pilot.press("G")
        assert main(app).index == 2
        await pilot.press("enter")
        assert app.focused is main(app).text


async def test_the_legend_goes_to_what_a_speaker_said() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("2", "tab", "j", "j", "enter")
        await pilot.pause()
        assert quoted(app) == "“[T]his is [sic] the wrong boat to save,”"


async def test_copy_takes_the_quote_with_its_source() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("y")
        assert app.clipboard == ""
        await pilot.press("n", "y")
        assert app.clipboard == (
            "“Nobody here wants to be the one who sank it,” — Marta Quist, chair of the harbour "
            "council\nHarbour council votes to keep its ferry, Holm Gazette, 2024-05-06, holm.txt"
        )


async def test_find_lights_steps_and_ends() -> None:
    app = reader()
    async with app.run_test(size=(100, 20)) as pilot:
        screen = main(app)
        await pilot.press("slash", *"quist")
        assert len(screen.reader.find.matches) == 3
        await pilot.press("enter")
        assert app.focused is screen.text
        first = screen.reader.find.match
        await pilot.press("n")
        assert screen.reader.find.match == (first + 1) % 3
        await pilot.press("N")
        assert screen.reader.find.match == first
        await pilot.press("escape", "n")
        assert screen.reader.find.matches == ()
        assert quoted(app) is not None


async def test_find_that_finds_nothing_says_so() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"[zz", "enter")
        await pilot.pause()
        assert said(app)[0].startswith("Not found: [zz (invalid regular expression")


async def test_help_is_for_the_pane_and_knows_every_command() -> None:
    app = reader()
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        assert "Half page down" in screen_text(app)
        await pilot.press("escape", "1", "f1")
        assert "Open selected item" in screen_text(app)
        await pilot.press("q")
        assert not isinstance(app.screen, HelpScreen)


async def test_palette_runs_commands_and_finds_articles_with_brackets_in_their_names() -> None:
    app = reader(harbour(), plain("[/] The [sic] story", "b.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("ctrl+p")
        await pilot.press(*"sic] story")
        await pilot.pause(0.3)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "[/] The [sic] story" in screen_text(app)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert main(app).index == 1


async def test_focus_mode_skim_and_theme() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        screen = main(app)
        await pilot.press("f")
        assert not screen.catalogue.display
        assert screen.text.display
        await pilot.press("f")
        assert screen.catalogue.display
        await pilot.press("z")
        assert screen.text.skim
        await pilot.press("T")
        assert not app.current_theme.dark


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quit(key: str) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(key)
    assert app.return_code == 0


async def test_mouse_click_selects_a_quote_and_an_article() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        screen = main(app)
        await click_words(pilot, "we had to,")
        assert quoted(app) == "“We found the money because we had to,”"
        await pilot.click(screen.articles, offset=(5, 8))
        assert screen.index == 1


async def click_words(pilot: Pilot[None], words: str) -> None:
    lines = screen_text(pilot.app).split("\n")
    row = next(n for n, line in enumerate(lines) if words in line)
    await pilot.click(offset=(lines[row].index(words), row))
    await pilot.pause()


async def test_selection_copies_the_text_unwrapped() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        lines = screen_text(app).split("\n")
        row = next(n for n, line in enumerate(lines) if "“Nobody" in line)
        column = lines[row].index("“Nobody")
        await pilot.mouse_down(offset=(column, row))
        await pilot.hover(offset=(column + 6, row + 1))
        await pilot.mouse_up(offset=(column + 6, row + 1))
        chosen = app.screen.get_selected_text()
        assert chosen is not None
        assert chosen.startswith("“Nobody here wants to be the one who sank it,”")
        assert "\n" not in chosen


async def test_bad_input_is_a_line_and_a_notice_and_the_others_go_on() -> None:
    app = reader(("gone[/].txt", "is no text"), harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "gone[/].txt" in shown
        assert "gone[/].txt" not in main(app).text.article.text, "it stands over the text"
        assert "Cannot read this article: it is no text." in shown
        assert str(main(app).summary.border_title).strip() == "Summary"
        wrong = Style.parse(main(app).app.theme_variables["error"]).color
        first = [part for part in main(app).text.render_line(0) if part.text.strip()]
        assert all(part.style is not None and part.style.color == wrong for part in first)
        await pilot.press("n")
        await pilot.pause()
        assert main(app).index == 1
        assert quoted(app) is not None


async def test_brackets_in_text_and_title_show_as_they_are() -> None:
    story = plain("[T]his [/] is [sic] [Home Office]", "a.txt")
    app = reader(story)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert screen_text(app).count("[T]his [/] is [sic] [Home Office]") >= 2


async def test_no_control_character_of_an_article_reaches_the_screen() -> None:
    parts = [("headline", "a\x1b]0;x\x07b\x9b31m"), ("paragraph", "c\x1b[31md\x00\u202ee\x85f\tg")]
    story = article(parts, "x\x1b[2J.txt")
    hostile = harbour()
    app = reader(type(hostile)(story, (), (), ()))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", "3", "question_mark", "escape")
        shown = screen_text(app).replace("\n", "")
        assert not [c for c in shown if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c == "\u202e"]


@pytest.mark.long
@pytest.mark.parametrize(
    "size", [(160, 45), (120, 40), (100, 30), (80, 24), (60, 20), (40, 10), (20, 5), (3, 2), (1, 1)]
)
async def test_every_key_at_every_size(size: tuple[int, int]) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        for command in COMMANDS:
            if command.scope not in MAIN or command.id in ("reader.quit", "reader.palette"):
                continue
            for key in command.keys.split(","):
                await pilot.press(key)
                if app.screen is not main(app) or main(app).reader.find.is_open:
                    await pilot.press("escape")
        await pilot.resize_terminal(120, 40)
        await pilot.resize_terminal(*size)
        await pilot.pause()
    assert app.return_code in (0, None)


async def test_the_list_folds_away_and_comes_when_called() -> None:
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = main(app)
        assert not screen.catalogue.display
        await pilot.press("1")
        assert screen.catalogue.display
        await pilot.press("enter")
        assert not screen.catalogue.display


async def test_narrow_panes_are_tabs() -> None:
    app = reader()
    async with app.run_test(size=(60, 20)) as pilot:
        screen = main(app)
        assert screen.tabs.display
        await pilot.press("2")
        assert screen.summary.is_on_screen
        assert not screen.text.is_on_screen
        await pilot.press("n")
        await pilot.pause()
        assert screen.text.is_on_screen
        await pilot.click(screen.tabs, offset=(3, 0))
        assert app.focused is screen.articles


async def test_resize_keeps_the_line_being_read() -> None:
    app = reader()
    async with app.run_test(size=(100, 16)) as pilot:
        screen = main(app)
        await pilot.press("g", *"jjjjjjjjj")
        top = screen.text.top
        await pilot.resize_terminal(70, 16)
        await pilot.pause()
        line = screen.text._page.line_at(top)
        assert screen.text.scroll_offset.y == line
        await pilot.resize_terminal(100, 16)
        await pilot.pause()
        assert screen.text.top == top


async def test_the_current_quote_stays_in_view_when_the_screen_shrinks() -> None:
    app = reader()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press(*"nnnnnn")
        await pilot.resize_terminal(90, 14)
        await pilot.pause()
        screen = main(app)
        assert screen.text.in_view(screen.entry.spans.quotes[screen.reader.walk.number])


async def test_keys_can_be_rebound() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        app.set_keymap({"quote.next": "x", "text.down": "e"})
        await pilot.press("n")
        assert quoted(app) is None
        await pilot.press("x")
        assert quoted(app) is not None
        await pilot.press("question_mark")
        assert " x " in screen_text(app)


async def test_moving_on_the_same_key_as_fast_as_it_goes_asks_once_a_step() -> None:
    stories = [plain(f"Story {n}", f"{n}.txt") for n in range(40)]
    app = reader(*stories, held=True)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*["J"] * 39)
        worker(app).release()
        await pilot.pause()
        assert main(app).index == 39
        assert main(app).reader.summary.shown is not None


async def test_a_longer_summary_keeps_the_chosen_sentence() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await pilot.press("2", "j", "j")
        chosen = main(app).summary.points[2]
        await pilot.press("plus")
        await pilot.pause()
        assert main(app).summary.points[main(app).summary.cursor] == chosen


async def test_panes_are_resized_by_key_and_by_mouse_and_the_list_folds() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        screen = main(app)
        before = screen.side.size.width
        await pilot.press("2", "greater_than_sign")
        await pilot.pause()
        assert screen.side.size.width == before + 2
        edge = screen.articles.region.right
        await pilot.mouse_down(offset=(edge, 10))
        await pilot.hover(offset=(edge + 6, 10))
        await pilot.mouse_up(offset=(edge + 6, 10))
        await pilot.pause()
        assert screen.articles.region.right == edge + 6
        await pilot.press("3", "backslash")
        await pilot.pause()
        assert not screen.catalogue.display
        await pilot.press("backslash")
        await pilot.pause()
        assert screen.catalogue.display


@pytest.mark.parametrize(
    ("key", "words"),
    [("f", "already fills"), ("backslash", "too narrow"), ("greater_than_sign", "Only one")],
)
async def test_keys_for_panes_say_why_they_do_nothing_where_there_is_one(
    key: str, words: str
) -> None:
    app = reader()
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert words in said(app)[0]
        await pilot.resize_terminal(160, 50)
        await pilot.pause()
        assert main(app).catalogue.display
        assert main(app).reading.display


async def test_focus_mode_shows_the_text_whichever_pane_had_the_keys() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        for pane in "12":
            await pilot.press(pane, "f")
            await pilot.pause()
            assert main(app).text.is_on_screen
            assert not main(app).catalogue.display
            assert not main(app).summary.is_on_screen
            await pilot.press("f")


async def test_the_footer_says_what_n_does() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        assert "n next quote" in screen_text(app)
        await pilot.press("slash", *"the", "enter")
        await pilot.pause()
        assert "n next match" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "n next quote" in screen_text(app)
