"""Finding in one text and in all, and expressions that would never end."""

from __future__ import annotations

from typing import Any

import pytest

from tests.tui.factory import harbour, plain, reader, said, screen_text

WIDE = (120, 40)


async def test_the_reader_says_that_an_expression_takes_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.screens.main.find_in_text._LATE_PATIENCE", 0.1)
    app = reader(plain("a" * 80 + "b", "a.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"(a|aa|a?)+$", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Took too long" in said(app)[-1]


async def test_a_broken_expression_is_told() -> None:
    app = reader(plain("They said climat[e] once", "a.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"zlimat", "left_square_bracket")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "No matches. zlimat[: invalid regular expression" in screen_text(app)
        await pilot.press("escape", "F", *"climat", "left_square_bracket")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert " 1 match in 1 of 1 " in screen_text(app)
        assert "climat[: invalid regular expression, taken as plain text" in screen_text(app)
        await pilot.press("escape", "slash", *"zlimat", "left_square_bracket", "enter")
        await pilot.pause()
        assert "invalid regular expression" in said(app)[-1]


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
    return next(row for row in reversed(screen_text(app).splitlines()[:-2]) if row.strip())


async def test_places_are_lit_and_counted_at_each_letter() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("slash", "f")
        await pilot.pause()
        main: Any = app.screen
        everywhere = len(main.reader.find.matches)
        assert main.text._view.matches == main.reader.find.matches
        assert line(app).rstrip().endswith(f"1 of {everywhere}")
        await pilot.press(*"erry")
        await pilot.pause()
        assert 0 < len(main.reader.find.matches) < everywhere
        assert line(app).rstrip().endswith(f"1 of {len(main.reader.find.matches)}")
        await pilot.press(*"zz")
        await pilot.pause()
        assert line(app).rstrip().endswith("not found")
        await pilot.press("backspace", "backspace")
        await pilot.pause()
        assert line(app).rstrip().endswith(f"1 of {len(main.reader.find.matches)}")


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
        assert not main.reader.find.matches
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
        assert main.reader.find.matches[main.reader.find.match].start == text.index("Paragraph 1")
        await pilot.press("backspace", "backspace")
        await pilot.pause()
        assert main.reader.find.match == 0


async def test_a_long_article_is_looked_through_in_a_thread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from threading import get_ident

    from tui.screens.main import find_in_text as finding

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
        assert len(main.reader.find.matches) == 100
        assert main.text._view.matches == main.reader.find.matches
        assert threads
        assert get_ident() not in threads
        await pilot.press("slash", *"nowhere", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert said(app)[-1] == "Not found: nowhere; F finds it in all articles"
        await pilot.press("F")
        await pilot.pause()
        screen: Any = app.screen
        assert screen.line.value == "nowhere"


@pytest.mark.parametrize(
    ("opener", "keys"),
    [
        (("slash",), "Esc cancel  Enter go to match"),
        (("1", "slash"), "Esc clear filter  Enter go to list"),
        (("Q", "slash"), "Esc back to list  Enter go to list"),
        (("Q", "slash", "a"), "Esc clear filter  Enter go to list"),
        (("P", "slash"), "Esc back to list  Enter go to list"),
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
