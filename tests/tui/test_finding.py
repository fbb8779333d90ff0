"""Finding in one text and in all, and expressions that would never end."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import pytest

from summarize.model import Span
from tests.tui.factory import harbour, plain, reader, screen_text
from tui.session.find import TooSlowError, finder_of, flaw_of

WIDE = (120, 40)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("ferry", "The Ferry, the ferry", ["Ferry", "ferry"]),
        ("Ferry", "The Ferry, the ferry", ["Ferry"]),
        ("it's", "so it’s and it's", ["it’s", "it's"]),
        ("a b", "a\n b", ["a\n b"]),
        (r"\bvot\w+", "voted, vote, avote", ["voted", "vote"]),
        ("[T]his", "“[T]his” and This", ["This"]),
        ("(", "a (b)", ["("]),
        ("x*", "bbb", []),
    ],
)
def test_words_and_expressions(pattern: str, text: str, found: list[str]) -> None:
    finder = finder_of(pattern)
    assert finder is not None
    assert [span.slice(text) for span in finder(text, 1)] == found


def test_nothing_typed_finds_nothing() -> None:
    assert finder_of("  ") is None


def test_an_expression_without_end_is_stopped() -> None:
    finder = finder_of("(a|aa|a?)+$")
    assert finder is not None
    began = perf_counter()
    with pytest.raises(TooSlowError):
        finder("a" * 60 + "b", 0.05)
    assert perf_counter() - began < 20  # without the limit it would take for ever


async def test_the_reader_says_that_an_expression_takes_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.screens.main.find._LATE_PATIENCE", 0.1)
    app = reader(plain("a" * 80 + "b", "a.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"(a|aa|a?)+$", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "takes too long" in [*app._notifications][-1].message


async def test_find_in_all_articles_goes_to_the_place_and_on_from_there() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"engines")
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = screen_text(app)
        assert "4 places in 2 of 3 articles" in shown
        await pilot.press("enter", "G", "enter")
        await pilot.pause()
        main: Any = app.screen
        assert main.index == 2
        text = main.entry.article.text
        second = text.rindex("engines")
        assert main._matches[main._match] == Span(second, second + 7)
        await pilot.press("n")
        assert main._match == 0


async def test_find_in_all_that_finds_nothing_says_so_and_escape_leaves() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"zzz")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Found nowhere." in screen_text(app)
        await pilot.press("escape")
        assert app.screen is app.screen_stack[0]


async def test_what_was_found_in_all_articles_is_there_again() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"engines")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter", "j", "j", "enter")
        await pilot.pause()
        assert app.screen is app.screen_stack[0]
        await pilot.press("F")
        await app.workers.wait_for_complete()
        await pilot.pause()
        screen: Any = app.screen
        assert "4 places in 2 of 3 articles" in screen_text(app)
        assert "engines" in screen_text(app).splitlines()[0]
        assert (screen.list.has_focus, screen.list.cursor) == (True, 2)
        await pilot.press("j", "escape", "F")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.list.cursor == 3
        await pilot.press("slash", "ctrl+u", *"council")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.list.cursor == 0


async def test_a_broken_expression_is_told() -> None:
    app = reader(plain("They said climat[e] once", "a.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"zlimat", "left_square_bracket")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Found nowhere. zlimat[ is invalid regular expression" in screen_text(app)
        await pilot.press("escape", "F", *"climat", "left_square_bracket")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert " 1 place in 1 of 1 " in screen_text(app)
        assert "climat[ is invalid regular expression, taken as plain text" in screen_text(app)
        await pilot.press("escape", "slash", *"zlimat", "left_square_bracket", "enter")
        await pilot.pause()
        assert "invalid regular expression" in [*app._notifications][-1].message


def test_only_what_looks_like_an_expression_has_a_flaw() -> None:
    assert flaw_of("climat[") != ""
    assert [flaw_of(pattern) for pattern in ("climat", "climat[e]", "", "a+b", "?!")][:4] == [
        ""
    ] * 4
    assert flaw_of("?!") != ""


async def test_the_same_speaker_is_followed_into_other_articles() -> None:
    app = reader(harbour(), plain("Quiet", "q.txt"), harbour("again.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "q", "n", "s", "s", "s")
        await pilot.pause()
        main: Any = app.screen
        assert main.index == 2
        assert main.card.face.words == "“Nobody here wants to be the one who sank it,”"
        await pilot.press("S")
        await pilot.pause()
        assert main.index == 0
        assert main.card.face.words == "“I hear them,”"


def line(app: Any) -> str:
    """The line to type in, with the count beside it."""
    return next(row for row in reversed(screen_text(app).splitlines()[:-1]) if row.strip())


async def test_places_are_lit_and_counted_at_each_letter() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("slash", "f")
        await pilot.pause()
        main: Any = app.screen
        everywhere = len(main._matches)
        assert main.text._view.matches == main._matches
        assert line(app).rstrip().endswith(f"1 of {everywhere}")
        await pilot.press(*"erry")
        await pilot.pause()
        assert 0 < len(main._matches) < everywhere
        assert line(app).rstrip().endswith(f"1 of {len(main._matches)}")
        await pilot.press(*"zz")
        await pilot.pause()
        assert line(app).rstrip().endswith("not found")
        await pilot.press("backspace", "backspace")
        await pilot.pause()
        assert line(app).rstrip().endswith(f"1 of {len(main._matches)}")


def long_story(paragraphs: int) -> Any:
    return plain("A long story", "long.txt", paragraphs)


async def test_escape_goes_back_to_where_find_was_begun_and_enter_stays() -> None:
    app = reader(long_story(200))
    async with app.run_test(size=(100, 20)) as pilot:
        main: Any = app.screen
        await pilot.press("j", "j", "j")
        begun = main.text.top
        await pilot.press("slash", *"Paragraph 150")
        await pilot.pause()
        assert main.text.top > begun
        await pilot.press("escape")
        await pilot.pause()
        assert main.text.top == begun
        assert not main._matches
        await pilot.press("slash", *"Paragraph 150", "enter")
        await pilot.pause()
        there = main.text.top
        assert there > begun
        await pilot.press("escape")
        await pilot.pause()
        assert main.text.top == there


async def test_letters_do_not_drift_what_is_sought_is_the_first_from_where_it_was_begun() -> None:
    app = reader(long_story(200))
    async with app.run_test(size=(100, 20)) as pilot:
        main: Any = app.screen
        await pilot.press("slash", *"paragraph 1")  # the first letters match far and wide
        await pilot.pause()
        text = main.entry.article.text
        assert main._matches[main._match].start == text.index("Paragraph 1")
        await pilot.press("backspace", "backspace")
        await pilot.pause()
        assert main._match == 0


async def test_a_long_article_is_looked_through_in_a_thread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from threading import get_ident

    from tui.screens.main import find as finding

    threads: list[int] = []
    look = finding._look

    def noted(*arguments: Any) -> Any:
        threads.append(get_ident())
        return look(*arguments)

    monkeypatch.setattr(finding, "_look", noted)
    app = reader(long_story(6_000))  # 300,000 characters
    async with app.run_test(size=(100, 20)) as pilot:
        main: Any = app.screen
        await pilot.press("slash", *r"paragraph 59\d\d", "enter")  # Enter does not wait for it
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(main._matches) == 100
        assert main.text._view.matches == main._matches
        assert threads
        assert get_ident() not in threads
        await pilot.press("slash", *"nowhere", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert [*app._notifications][-1].message == "Not found: nowhere"


@pytest.mark.parametrize(
    ("opener", "keys"),
    [
        (("slash",), "Esc cancel  Enter go to match"),
        (("1", "slash"), "Esc clear  Enter go to list"),
        (("Q", "slash"), "Esc clear  Enter go to list"),
    ],
)
async def test_the_footer_names_the_keys_of_the_line_that_is_typed_in(
    opener: tuple[str, ...], keys: str
) -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press(*opener)
        await pilot.pause()
        assert screen_text(app).rstrip().splitlines()[-1].strip().startswith(keys)
        await pilot.press("enter")
        await pilot.pause()
        assert keys not in screen_text(app)
