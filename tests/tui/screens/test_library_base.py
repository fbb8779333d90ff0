"""The screens of all quotes and of all speakers, through Pilot."""

from __future__ import annotations

from typing import Any

import pytest

from tests.tui.factory import desk_of, harbour, many, plain, reader, screen_text
from tui.app import PullquoteApp
from tui.commands.bindings import COMMANDS, QUOTES_SCREEN, SPEAKERS_SCREEN
from tui.screens.all_quotes import AllQuotesScreen
from tui.screens.all_speakers import AllSpeakersScreen
from tui.session.quote_rows import Grouping

WIDE = (120, 40)


def words(app: PullquoteApp) -> list[str]:
    screen: Any = app.screen
    return [item.words for item in screen.list.items]


async def test_all_quotes_of_all_articles_under_their_headings() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert isinstance(app.screen, AllQuotesScreen)
        assert len(words(app)) == 14  # seven of each story; marks that are nobody's words wait
        shown = screen_text(app)
        assert "All quotes · 12 quotes, 2 reported · 2 hidden · by article" in shown
        assert "Harbour council votes to keep its ferry  holm.txt ──" in shown
        assert "Marta Quist  chair of the harbour council" in shown
        assert "cue “said”" in shown  # the card of the first


async def test_enter_goes_to_the_place_in_the_article_and_q_comes_back_to_the_row() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "G", "k", "enter")
        await pilot.pause()
        main: Any = app.screen
        assert main.index == 2
        assert main.card.face.words == "“Ask the children, they sit under buckets.”"
        await pilot.press("Q")
        await pilot.pause()
        screen: Any = app.screen
        assert screen.list.item.words == "“Ask the children, they sit under buckets.”"
        await pilot.press("q")
        assert app.screen is main


@pytest.mark.parametrize(
    ("typed", "count"),
    [("buckets", 2), ("BRANDT", 4), ("former captain boats", 2), ("holm gazette", 0),
     ("again harbour quist", 0), ("it's", 0), ("votes to keep sank", 2), ("zzz", 0)],
)  # fmt: skip
async def test_the_filter_looks_in_words_speaker_role_and_article(typed: str, count: int) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(
            "Q", "slash", *[{" ": "space", "'": "apostrophe"}.get(c, c) for c in typed]
        )
        await pilot.pause()
        assert len(words(app)) == count
        if not count:
            assert "No quotes match the filter" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert len(words(app)) == 14


async def test_kinds_and_confidences_are_switched_by_key_and_by_mouse() -> None:
    app = reader(harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "1")
        await pilot.pause()
        assert words(app) == ["“a long time coming”", "the boats would need new engines by spring"]
        await pilot.press("5")
        assert "“sunset budget”" in words(app)
        await pilot.press("1", "2", "3", "5", "6")
        assert words(app) == ["“Ask the children, they sit under buckets.”"]
        screen: Any = app.screen
        await pilot.click(screen.switches, offset=(2, 0))
        assert words(app) == []


async def test_groups_by_speaker_and_by_kind() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "o")
        await pilot.pause()
        screen: Any = app.screen
        assert screen.grouping is Grouping.SPEAKER
        assert [group.title for group in screen.list._groups.values()] == [
            "Marta Quist",
            "Olaf Brandt",
            "Pia Holm",
        ]
        assert [group.counts.brief for group in screen.list._groups.values()] == [
            ("6 quotes",),
            ("2 quotes", "2 reported"),
            ("4 quotes",),
        ]
        await pilot.press("o")
        assert next(g.title for g in screen.list._groups.values()) == "“ direct"
        await pilot.press("o")
        assert screen.grouping is Grouping.ARTICLE


async def test_d_goes_to_the_next_doubtful_quote_and_round() -> None:
    app = reader(harbour(doubtful=("“I hear them,”",), unnamed=("“a long time coming”",)))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        screen: Any = app.screen
        seen = []
        for key in "dddD":
            await pilot.press(key)
            seen.append(screen.list.item.words)
        one, other = "“a long time coming”", "“I hear them,”"
        assert seen == [one, other, one, other]


async def test_progress_shows_and_can_be_stopped_and_gone_on_with() -> None:
    app = reader(held=True)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "Reading: 0 of 3 articles · x to stop" in screen_text(app)
        assert desk_of(app).gathering is True
        await pilot.press("x")
        await pilot.pause()
        assert desk_of(app).gathering is False
        assert "Stopped: 0 of 3 articles · x to resume" in screen_text(app)
        desk_of(app).held = False
        await pilot.press("x")
        await pilot.pause()
        assert "Reading" not in screen_text(app)
        assert len(words(app)) == 14


async def test_ten_thousand_quotes_are_laid_out_and_only_what_is_seen_is_drawn() -> None:
    app = reader(*many(articles=100, quotes=100))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        screen: Any = app.screen
        assert screen.list.count() == 10_000
        drawn = set()
        draw = screen.list.draw
        screen.list.draw = lambda index, width: (drawn.add(index), draw(index, width))[1]
        await pilot.press("G")
        await pilot.pause()
        assert "quote 99 of story 99" in screen_text(app)
        assert len(drawn) < 100


async def test_speakers_with_their_numbers_bar_and_share_as_text() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert isinstance(app.screen, AllSpeakersScreen)
        shown = screen_text(app)
        assert "All speakers · 3 · by words" in shown
        assert "Marta Quist" in shown
        assert "█" in shown
        assert "60%" in shown or "%" in shown
        assert "3 × Harbour council votes" in shown.replace("  ", " ")


async def test_speakers_are_filtered_and_ordered() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await pilot.pause()
        screen: Any = app.screen
        assert [r.name for r in screen.list.records] == ["Marta Quist", "Pia Holm", "Olaf Brandt"]
        await pilot.press("o", "o", "o")
        assert [r.name for r in screen.list.records] == ["Marta Quist", "Olaf Brandt", "Pia Holm"]
        await pilot.press("slash", *"captain")
        assert [r.name for r in screen.list.records] == ["Olaf Brandt"]


async def test_enter_on_a_speaker_shows_all_they_said_and_enter_there_goes_to_the_place() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "G", "enter")
        await pilot.pause()
        assert "Quotes by Olaf Brandt · 2 quotes, 2 reported" in screen_text(app)
        assert words(app)[:2] == [
            "“a long time coming”",
            "the boats would need new engines by spring",
        ]
        await pilot.press("G", "enter")
        await pilot.pause()
        await pilot.pause()
        main: Any = app.screen
        assert main is app.screen_stack[0]
        assert main.index == 2
        assert main.card.face.words == "the boats would need new engines by spring"


async def test_an_article_without_quotes_says_so() -> None:
    app = reader(plain("Nothing", "n.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "No quotes" in screen_text(app)
        await pilot.press("escape", "P")
        await pilot.pause()
        assert "No speakers" in screen_text(app)


@pytest.mark.long
@pytest.mark.parametrize("opener", ["Q", "P"])
@pytest.mark.parametrize("size", [(160, 45), (60, 20), (40, 10), (12, 5), (1, 1)])
async def test_every_key_at_every_size(opener: str, size: tuple[int, int]) -> None:
    scopes = QUOTES_SCREEN if opener == "Q" else SPEAKERS_SCREEN
    app = reader()
    async with app.run_test(size=size) as pilot:
        for command in COMMANDS:
            if command.scope not in scopes or command.id in ("reader.palette", "library.quit"):
                continue
            for key in command.keys.split(","):
                if app.screen is app.screen_stack[0]:
                    await pilot.press(opener)
                await pilot.press(key)
                library = isinstance(app.screen, AllQuotesScreen | AllSpeakersScreen)
                if not library and app.screen is not app.screen_stack[0]:
                    await pilot.press("escape")
        await pilot.resize_terminal(120, 40)
        await pilot.resize_terminal(*size)
        await pilot.pause()
    assert app.return_code in (0, None)


async def test_brackets_and_controls_show_as_they_are() -> None:
    app = reader(plain("[/] [b]x\x1b[2J[sic]", "n.txt"), harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        shown = screen_text(app)
        assert "“[T]his is [sic] the wrong boat to save,”" in shown
        assert "\x1b" not in shown


@pytest.mark.parametrize("opener", ["Q", "P"])
async def test_q_leaves_a_filtered_screen_at_once_and_the_filter_is_there_again(
    opener: str,
) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(opener, "slash", *"quist", "enter", "q")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        await pilot.press(opener)
        await pilot.pause()
        screen: Any = app.screen
        assert screen.filter.value == "quist"
        assert "quist" in screen_text(app).splitlines()[0]
        await pilot.press("escape")
        await pilot.pause()
        assert (app.screen, screen.filter.value) == (screen, "")
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen_stack) == 1


async def test_q_leads_from_one_persons_quotes_to_all_speakers() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "enter", "slash", *"sank", "enter")
        await pilot.pause()
        assert isinstance(app.screen, AllQuotesScreen)
        await pilot.press("q")
        assert isinstance(app.screen, AllSpeakersScreen)
        await pilot.press("v", "q")
        assert len(app.screen_stack) == 1


async def test_escape_deselects_speakers_before_it_leaves() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "v", "escape")
        assert isinstance(app.screen, AllSpeakersScreen)
        await pilot.press("escape")
        assert len(app.screen_stack) == 1


async def test_one_screen_of_the_library_leads_to_the_other() -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("Q")
        for key, title in (("P", "speakers"), ("Q", "quotes"), ("P", "speakers")):
            await pilot.press(key)
            await pilot.pause()
            assert f"All {title}" in screen_text(app)
            assert len(app.screen_stack) == 2
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen_stack) == 1
