"""The footer names the keys that do something now, and no others."""

from __future__ import annotations

from tests.tui.factory import desk_of, harbour, plain, reader, screen_text
from tui.app import PullquoteApp

WIDE = (160, 40)


def keys(app: PullquoteApp) -> str:
    return screen_text(app).splitlines()[-1]


async def test_copy_and_same_speaker_are_named_while_there_is_a_quote() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "copy" not in keys(app)
        assert "c set speaker" not in keys(app)
        assert "same speaker" not in keys(app)
        assert "n next quote" in keys(app)
        await pilot.press("n")
        await pilot.pause()
        assert "y copy" in keys(app)
        assert "s same speaker" in keys(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "copy" not in keys(app)
        await pilot.press("2")  # a sentence of the summary can be copied too
        await pilot.pause()
        assert "y copy" in keys(app)


async def test_next_article_is_named_while_there_is_one() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "] next article" in keys(app)
        await pilot.press("]", "]")
        await pilot.pause()
        assert "next article" not in keys(app)


async def test_what_an_article_without_quotes_cannot_do_is_not_named() -> None:
    app = reader(plain("Nothing", "n.txt", paragraphs=0))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "next quote" not in keys(app)
        assert "longer" not in keys(app)
        assert "/ find" in keys(app)


async def test_what_cannot_be_read_offers_no_find() -> None:
    app = reader(("broken.txt", "is no text"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "find" not in keys(app)
        assert "q quit" in keys(app)


async def test_stop_is_named_while_the_library_is_read() -> None:
    app = reader(held=True)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "x stop" in keys(app)
        desk_of(app).held = False
        desk_of(app).gather(True)
        await pilot.pause()
        assert "x stop" not in keys(app)


async def test_what_needs_a_quote_is_named_where_one_is_listed() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "y copy" in keys(app)
        assert "to check" not in keys(app)
        await pilot.press("slash", *"zzz")
        await pilot.pause()
        for word in ("copy", "group", "details", "export"):
            assert word not in keys(app), word


async def test_doubtful_is_named_where_there_is_something_to_check() -> None:
    app = reader(harbour(doubtful=["“I hear them,”"]))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "d to check" in keys(app)


async def test_merge_is_named_once_two_are_selected() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        await pilot.pause()
        assert "v select" in keys(app)
        assert "merge" not in keys(app)
        await pilot.press("v")
        await pilot.pause()
        assert "merge" not in keys(app)
        await pilot.press("v")
        await pilot.pause()
        assert "m merge" in keys(app)


async def test_a_command_without_a_key_is_not_named() -> None:
    app = reader()
    app.set_keymap({"quote.next": "none"})
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "next quote" not in keys(app)


async def test_what_corrects_a_quote_is_named_where_quotes_are_listed() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "Enter go to text" in keys(app)
        assert "c set speaker" in keys(app)
        assert "X not a quote" in keys(app)
        await pilot.press("slash", *"zzz", "enter")
        await pilot.pause()
        assert "c set speaker" not in keys(app)
        assert "X not a quote" not in keys(app)


NARROW = (60, 20)


async def test_a_narrow_footer_names_first_what_leads_on_from_where_one_is() -> None:
    app = reader()
    async with app.run_test(size=NARROW) as pilot:

        async def footer(*pressed: str) -> str:
            await pilot.press(*pressed)
            await pilot.pause()
            await pilot.pause()
            return keys(app)

        in_list = await footer("1")
        assert "Esc go to text" in in_list
        assert "/ filter" in in_list
        assert "o sort" in in_list
        assert "Esc deselect quote" in await footer("3", "n")
        assert "Esc end find" in await footer("escape", "slash", *"ferry", "enter")
        assert "Enter go to text" in await footer("escape", "Q")
        assert "Enter show quotes" in await footer("P")
        assert "Esc back to articles" in keys(app)


async def test_shorter_keys_are_named_where_a_longer_one_does_not_fit() -> None:
    app = reader()
    async with app.run_test(size=(34, 20)) as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert "go to text" in keys(app)
        assert "next quote" not in keys(app)
        assert "q quit" in keys(app)
    async with reader().run_test(size=(26, 20)) as pilot:
        await pilot.pause()
        assert "next quote" not in keys(pilot.app)  # type: ignore[arg-type]
        assert "/ find" in keys(pilot.app)  # type: ignore[arg-type]


async def test_one_key_is_named_that_closes_a_screen() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "Esc back to articles" in keys(app)
        assert "close" not in keys(app)
        await pilot.press("slash", *"ferry", "enter")
        await pilot.pause()
        assert "Esc clear filter" in keys(app)
        assert "q close" in keys(app)
    app = reader()
    app.set_keymap({"library.back": "none"})
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "q close" in keys(app)


async def test_full_screen_text_offers_no_other_summary() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "+ longer" in keys(app)
        assert "m method" in keys(app)
        await pilot.press("f")
        await pilot.pause()
        assert "longer" not in keys(app)
        assert "method" not in keys(app)


async def test_enter_is_named_where_matches_are_listed() -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *"ferry")
        await app.workers.wait_for_complete()
        await pilot.press("enter")
        await pilot.pause()
        assert "Enter go to text" in keys(app)
