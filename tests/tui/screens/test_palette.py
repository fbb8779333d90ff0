"""What the palette finds: commands by any name people have for them, then themes, then articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from tests.tui.factory import harbour, plain, reader, screen_text
from tui.app import PullquoteApp
from tui.commands.bindings import BY_ID, COMMANDS, MAIN, QUOTES_SCREEN, SPEAKERS_SCREEN, Scope
from tui.screens.palette_search import (
    FoundCommand,
    Shelf,
    find_commands,
    forms_of,
    meant_by,
    score_of,
)
from tui.session.text_filter import Fit, Rank

FIND_ALL = (Scope.FIND_SCREEN, Scope.READER)


def found(words: str, scopes: Sequence[Scope] = MAIN) -> list[FoundCommand]:
    offered = [c for c in COMMANDS if c.in_palette and c.scope in scopes]
    return sorted(find_commands(offered, words), key=lambda hit: -hit.score)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("search", "find.open"), ("save", "library.export"), ("csv", "library.export"),
        ("json", "library.export"), ("markdown", "library.export"), ("download", "library.export"),
        ("width", "text.wider"), ("wrap", "text.wider"), ("column", "text.wider"),
        ("undo", "correct.undo"), ("settings", "reader.settings"),
        ("preferences", "reader.settings"), ("options", "reader.settings"),
        ("config", "reader.settings"), ("sort", "list.order"), ("order", "list.order"),
        ("sidebar", "pane.fold"), ("hide", "pane.fold"), ("reload", "article.reload"),
        ("refresh", "article.reload"), ("theme", "reader.theme"), ("dark", "reader.theme"),
        ("light", "reader.theme"), ("colours", "reader.theme"), ("doubtful", "library.quotes"),
        ("check", "library.quotes"), ("low confidence", "library.quotes"),
        ("star", "quote.bookmark"), ("favourite", "quote.bookmark"), ("exit", "reader.quit"),
        ("close", "reader.quit"), ("zen", "pane.focus"), ("distraction free", "pane.focus"),
        ("highlight", "text.skim"), ("clipboard", "quote.copy"), ("yank", "quote.copy"),
        ("bookmarks", "quote.bookmark"), ("next low", "library.quotes"),
        ("next quotes", "quote.next"), ("summaries", "summary.longer"), ("themes", "reader.theme"),
        ("open", "article.edit"), ("url", "article.links"), ("next file", "article.next"),
    ],
)  # fmt: skip
def test_a_command_is_found_by_the_name_that_people_have_for_it(words: str, expected: str) -> None:
    assert found(words)[0].command.id == expected


@pytest.mark.parametrize(
    ("words", "scopes", "expected"),
    [
        ("doubtful", QUOTES_SCREEN, "all-quotes.doubtful"),
        ("next low", QUOTES_SCREEN, "all-quotes.doubtful"),
        ("search", QUOTES_SCREEN, "library.filter"),
        ("save", QUOTES_SCREEN, "all-quotes.export"),
        ("sort", QUOTES_SCREEN, "all-quotes.group"),
        ("close", SPEAKERS_SCREEN, "library.close"),
        ("sort", SPEAKERS_SCREEN, "all-speakers.order"),
        ("settings", SPEAKERS_SCREEN, "reader.settings"),
        ("search", FIND_ALL, "find-all.filter"),
    ],
)
def test_so_it_is_on_the_other_screens(words: str, scopes: Sequence[Scope], expected: str) -> None:
    assert found(words, scopes)[0].command.id == expected


def test_another_name_is_told_only_where_it_is_what_matched() -> None:
    assert [hit.by for hit in found("csv")] == ["csv"]
    assert found("export")[0].by == ""
    assert found("sav")[0].by == "save"


def test_words_inside_words_find_a_command_only_where_they_begin_none() -> None:
    assert {hit.command.id for hit in found("mark")} & {"quote.bookmark", "article.read"} == {
        "article.read"
    }
    assert [hit.command.id for hit in found("avourite")] == [
        "quote.bookmark", "quote.next-bookmark"
    ]  # fmt: skip


def test_what_is_said_of_another_name_has_most_of_the_words() -> None:
    assert [hit.by for hit in found("next low")] == ["low confidence"]
    assert [hit.by for hit in found("quote low")] == ["low confidence"]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("bookmarks", {"bookmarks", "bookmark"}),
        ("matches", {"matches", "matche", "match"}),
        ("summaries", {"summaries", "summarie", "summari", "summary"}),
        ("press", {"press"}),
        ("as", {"as"}),
    ],
)
def test_a_plural_stands_for_its_singular(word: str, forms: set[str]) -> None:
    assert set(forms_of(word)) == forms


def test_letters_that_merely_occur_in_a_command_do_not_find_it() -> None:
    assert [
        hit.command.id for words in ("feed", "obama", "wdt", "qqqq") for hit in found(words)
    ] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("setings", "reader.settings"), ("settngs", "reader.settings"),
        ("settnigs", "reader.settings"), ("setyings", "reader.settings"),
        ("bokmark", "quote.bookmark"), ("boookm", "quote.bookmark"), ("sumary", "summary.longer"),
        ("edit setings", "reader.settings"),
    ],
)  # fmt: skip
def test_a_slip_in_a_long_word_still_finds_the_command_below_everything_else(
    words: str, expected: str
) -> None:
    hits = found(words)
    assert hits[0].command.id == expected
    assert all(hit.score < score_of(Shelf.ARTICLES, Rank.of(7, Fit.INSIDE)) for hit in hits)


@pytest.mark.parametrize(
    ("typed", "word", "meant"),
    [
        ("setin", "settings", "settin"),
        ("qoute", "quotes", "quote"),
        ("pages", "panes", "panes"),
        ("pgae", "page", ""),
        ("stetings", "settings", "settings"),
        ("sttngs", "settings", ""),
        ("sett", "settings", "sett"),
        ("clinton", "columns", ""),
    ],
)
def test_one_slip_is_one_letter_or_two_changed_over(typed: str, word: str, meant: str) -> None:
    assert meant_by(typed, word) == meant


@pytest.mark.parametrize("words", ["rename", "who", "correct", "speaker", "attribute", "reassign"])
def test_who_said_a_quote_is_set_by_any_name_people_have_for_that(words: str) -> None:
    assert "correct.speaker" in {hit.command.id for hit in found(words)}


def test_commands_come_before_themes_before_articles_however_they_match() -> None:
    worst, best = Rank.of(7, Fit.INSIDE), Rank.of(0, Fit.WHOLE)
    for upper, lower in zip(list(Shelf), list(Shelf)[1:], strict=False):
        assert 1 >= score_of(upper, worst) > score_of(lower, best) > 0


def test_no_other_name_of_a_command_repeats_its_own() -> None:
    for command in COMMANDS:
        assert len({*command.also}) == len(command.also)
        assert command.help.casefold() not in command.also
        assert command.in_palette or not command.also
        assert all(name == name.casefold() for name in command.also)


async def rows(pilot: Pilot[None], words: str) -> list[str]:
    await pilot.press("ctrl+p")
    await pilot.press(*("space" if letter == " " else letter for letter in words))
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    options = pilot.app.screen.query_one(OptionList).options
    return [str(option.prompt).rstrip() for option in options]


def library() -> PullquoteApp:
    return reader(
        harbour(),
        plain("We save the theme park", "a.txt"),
        plain("Slow and very even", "theme.txt"),
    )


async def test_headlines_stand_below_commands_and_themes_and_hold_the_words_as_typed() -> None:
    app = library()
    async with app.run_test(size=(120, 40)) as pilot:
        listed = await rows(pilot, "theme")
        assert listed[0].startswith("Next theme: dark, light, high contrast  General")
        assert listed[0].endswith("T")
        themes = [row for row in listed if row.startswith("Theme: ")]
        assert listed[1 : len(themes) + 1] == themes
        assert listed[len(themes) + 1 :] == [
            "Article: We save the theme park",
            "Article: Slow and very even  theme.txt",
        ]


async def test_no_article_is_found_by_scattered_letters() -> None:
    app = library()
    async with app.run_test(size=(120, 40)) as pilot:
        listed = await rows(pilot, "save")  # “Slow and very even” has these letters, too
        assert listed[0].split() == ["Export", "quotes…", "save", "·", "Library", "e"]
        assert [row for row in listed if row.startswith("Article: ")] == [
            "Article: We save the theme park"
        ]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_a_command_takes_one_row_with_its_keys_at_the_right(size: tuple[int, int]) -> None:
    app = library()
    async with app.run_test(size=size) as pilot:
        await rows(pilot, "")
        listed = app.screen.query_one(OptionList)
        assert listed.virtual_size.height == listed.option_count
        next_quote = next(row for row in screen_text(app).splitlines() if "Next quote" in row)
        key = next_quote[: min(size[0], (size[0] + 88) // 2)].rstrip()
        assert key.endswith("│")
        assert key.rstrip("│ ").endswith(BY_ID["quote.next"].keys)


async def test_rows_fit_after_the_terminal_was_resized() -> None:
    app = library()
    async with app.run_test(size=(120, 40)) as pilot:
        await rows(pilot, "")
        await pilot.resize_terminal(50, 24)
        await app.workers.wait_for_complete()
        await pilot.pause()
        listed = app.screen.query_one(OptionList)
        assert listed.virtual_size.height == listed.option_count


async def test_no_command_says_twice_where_it_belongs() -> None:
    app = library()
    async with app.run_test(size=(120, 40)) as pilot:
        listed = await rows(pilot, "")
        for row in listed:
            words = [word.rstrip("s") for word in re.findall(r"[a-z]{4,}", row.casefold())]
            assert len(words) == len(set(words)), row
        assert not any(row.startswith(f"{scope.value}: ") for row in listed for scope in Scope)
        assert any(re.match(r"Set speaker…  Corrections +c$", row) for row in listed)


async def test_the_palette_has_no_sign_that_fonts_lack_and_a_bar_at_the_cursor() -> None:
    app = library()
    async with app.run_test(size=(120, 40)) as pilot:
        await rows(pilot, "theme")
        await pilot.press("down")
        await pilot.pause()
        shown = screen_text(app)
        assert all(ord(character) < 0x1F000 for character in shown)
        palette = app.screen.query_one(OptionList).content_region
        barred = [row[palette.x] == "▌" for row in shown.splitlines()[palette.y : palette.bottom]]
        assert barred.count(True) == 1


LONG = "Harbour council votes after a long night of talks to keep its old and much loved ferry"


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
@pytest.mark.parametrize(
    ("typed", "begins", "seen"),
    [
        ("loved", "Article: …", "loved"),
        ("council votes", "Article: Harbour", "council votes"),
        ("pier", "Article: Harbour", "under-the-pier.txt"),
    ],
)
async def test_what_an_article_is_found_by_is_in_view(
    size: tuple[int, int], typed: str, begins: str, seen: str
) -> None:
    app = reader(plain(LONG, "a.txt"), plain(f"{LONG}, again", "under-the-pier.txt"))
    async with app.run_test(size=size) as pilot:
        found = [row for row in await rows(pilot, typed) if row.startswith("Article: ")]
        assert found
        assert all(row.startswith(begins) and seen in row and "…" in row for row in found)


async def test_articles_of_one_title_are_told_apart_by_their_files() -> None:
    app = reader(harbour(), harbour("sound/copy.txt"))
    async with app.run_test(size=(120, 40)) as pilot:
        found = [row for row in await rows(pilot, "ferry") if row.startswith("Article")]
        assert [row.split()[-1] for row in found] == ["holm.txt", "sound/copy.txt"]


async def test_over_a_dialog_the_palette_offers_what_can_run_there_and_says_how_to_leave() -> None:
    app = library()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        offered = await rows(pilot, "")
        assert "Esc closes" in screen_text(app)
        assert any("Next theme" in row for row in offered)
        assert not any("quote" in row.casefold() for row in offered)
        await pilot.press("escape", "escape")
        assert any("Show all quotes" in row for row in await rows(pilot, ""))
