"""The question in a box: which of its offers come first, and what Enter takes."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App
from textual.color import Color

from tests.tui.factory import harbour, reader, screen_text
from tests.tui.theme.drawn import pieces
from tui.screens.prompt import Offer, PromptScreen, Takes


class Asking(App[None]):
    """Asks at once, and keeps the answer."""

    prompt: PromptScreen
    answer: str | None = None

    def __init__(self, title: str, **asked: Any) -> None:
        super().__init__()
        self.asked = asked | {"title": title}

    def on_mount(self) -> None:
        self.prompt = PromptScreen(**self.asked)
        self.push_screen(self.prompt, self.take)

    def take(self, answer: str | None) -> None:
        self.answer = answer

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(["quiet", "faint", "rule", "tint", "match"], "#808080")


def seen(app: Any) -> str:
    return screen_text(app)


LINES = ("counterexample", "see bbc.examples.org", "the example of it", "Example of all")


def shown(prompt: PromptScreen) -> list[str]:
    options: Any = prompt.list.options
    return [str(option.prompt) for option in options]


async def test_offers_with_a_whole_word_come_before_its_beginning_before_letters_inside_one() -> (
    None
):
    app = Asking("Open link", offers=(*LINES, "a", "b"), takes=Takes.OFFERS)
    async with app.run_test() as pilot:
        await pilot.press(*"example")
        assert shown(app.prompt) == [*LINES[2:], LINES[1], LINES[0]]
        assert app.prompt.list.highlighted == 0
        await pilot.press("enter")
    assert app.answer == LINES[2]


async def test_letters_inside_a_word_find_an_offer_but_do_not_put_it_before_what_is_typed() -> None:
    app = Asking("Set speaker", offers=("Joanna Lee", "Bo Day"))
    async with app.run_test() as pilot:
        await pilot.press(*"anna")
        assert shown(app.prompt) == ["Joanna Lee"]
        assert app.prompt.list.highlighted is None
        await pilot.press("enter")
    assert app.answer == "anna"


async def test_letters_that_begin_one_offer_alone_choose_it_though_others_hold_them() -> None:
    app = Asking("Set speaker", offers=("Joanna Lee", "Anna Day"))
    async with app.run_test() as pilot:
        await pilot.press(*"anna")
        assert "Enter chooses Anna Day" in seen(app)
        await pilot.press("enter")
    assert app.answer == "Anna Day"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("democrats", "Democrats"),
        ("DEMOCRATS ", "Democrats"),
        ("jose  ruiz", "José Ruiz"),
        ("trump", "Donald Trump"),
        ("tru", "Donald Trump"),
        ("born", "Harold Bornstein"),
        ("Ann Bo", "Ann Bo"),
    ],
)
@pytest.mark.parametrize("takes", [Takes.BEST_OFFER, Takes.TYPED])
async def test_a_name_that_is_known_goes_before_what_is_typed(
    typed: str, answer: str, takes: Takes
) -> None:
    offers = ("Donald Trump", "Ivanka Trump", "House Democrats", "Democrats", "José Ruiz",
              "Harold Bornstein", "Donald Trump Jr.")  # fmt: skip
    app = Asking("Set speaker", offers=offers, takes=takes)
    async with app.run_test() as pilot:
        app.prompt.line.value = typed
        await pilot.pause()
        is_same = typed.casefold()[:3] in ("dem", "jos")
        is_chosen = is_same or (takes is Takes.BEST_OFFER and typed != answer)
        hint = f"Enter chooses {answer}; ↑ keeps “{' '.join(typed.split())}”"
        assert (hint in seen(app)) == is_chosen
        await pilot.press("enter")
    assert app.answer == (answer if is_chosen else typed)


async def test_what_is_typed_is_kept_once_somebody_has_said_so() -> None:
    app = Asking("Set speaker", offers=("Donald Trump", "Democrats"))
    async with app.run_test() as pilot:
        await pilot.press(*"trum", "up")
        assert "Enter keeps “trum”" in seen(app)
        await pilot.press("p")
        assert "Enter keeps “trump”" in seen(app)
        await pilot.press("enter")
    assert app.answer == "trump"


async def test_the_whole_line_is_cleared_by_one_key_wherever_the_cursor_is() -> None:
    app = Asking("Rename", value="Ann Lee")
    async with app.run_test() as pilot:
        await pilot.press("home", "right", "ctrl+u")
        assert app.prompt.line.value == ""


async def test_a_name_that_is_there_to_be_changed_chooses_no_offer() -> None:
    offers = ("Ann Bo Lee", "A. Lee")
    app = Asking("Rename", value="Ann Lee", offers=offers)
    async with app.run_test() as pilot:
        assert app.prompt.list.highlighted is None
        await pilot.press("enter")
    assert app.answer == "Ann Lee"


async def test_a_note_tells_offers_apart_and_is_no_part_of_the_answer() -> None:
    offers = (Offer("Tessa Petit", "Executive Director of a coalition " * 4), Offer("Bo Day"))
    app = Asking("Set speaker", offers=offers, takes=Takes.OFFERS)
    async with app.run_test(size=(60, 24)) as pilot:
        assert "Tessa Petit — Executive Director of a" in seen(app)
        assert app.prompt.list.virtual_size.height == 2, "each takes one line"
        await pilot.press(*"director", "enter")
    assert app.answer == "Tessa Petit"


async def test_the_current_speaker_of_a_quote_is_marked_among_those_offered() -> None:
    app = reader(harbour(unnamed=["“Nobody here wants to be the one who sank it,”"]))
    async with app.run_test(size=(100, 30)) as pilot:
        for keys, current in (("nc", "(no speaker)"), ("nc", "Marta Quist")):
            await pilot.press(*keys)
            await pilot.pause()
            shown = screen_text(app)
            assert f"{current} — current speaker" in shown
            assert shown.count("current speaker") == 1
            await pilot.press("escape")


@pytest.mark.parametrize("keys", [("n", "c"), ("question_mark",)], ids=["prompt", "help"])
async def test_a_round_border_has_no_other_ground_around_it_than_the_page(
    keys: tuple[str, ...],
) -> None:
    app = reader(harbour())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        page = Color.parse(app.theme_variables["background"]).rich_color
        corners = [s.bgcolor for words, s, *_ in pieces(app) if set(words) & set("╭╮╰╯")]
        assert corners
        assert set(corners) == {page}


async def test_of_a_few_answers_one_is_chosen_without_a_line_to_type_in() -> None:
    app = Asking("File exists", offers=("Choose another name", "Replace"), takes=Takes.OFFERS)
    async with app.run_test(size=(60, 20)) as pilot:
        assert "Type" not in seen(app)
        assert "↑ ↓ choose, Enter saves, Esc cancels." in seen(app)
        await pilot.press(*"rep", "j", "enter")
    assert app.answer == "Replace"


async def test_many_answers_are_filtered_and_it_is_said_where_none_is_left() -> None:
    app = Asking("Open link", offers=[f"link {n}" for n in range(6)], takes=Takes.OFFERS)
    async with app.run_test(size=(60, 20)) as pilot:
        assert "Type to filter" in seen(app)
        await pilot.press(*"jk", "enter")
        assert "No match: type something else" in seen(app)
        await pilot.press("ctrl+u", "5", "enter")
    assert app.answer == "link 5"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("takes", [Takes.BEST_OFFER, Takes.TYPED])
async def test_enter_is_said_to_save_only_where_there_is_something_to_save(
    size: tuple[int, int], takes: Takes
) -> None:
    app = Asking("Set speaker", offers=("Ann Lee", "Bo Day"), takes=takes)
    async with app.run_test(size=size) as pilot:
        assert "Enter saves" not in seen(app)
        assert "Esc cancels" in seen(app)
        await pilot.press("z")
        assert "Enter saves, Esc cancels." in seen(app)
        await pilot.press("backspace")
        assert "Enter saves" not in seen(app)


async def test_a_name_that_is_there_to_be_changed_hides_no_offer() -> None:
    app = Asking("Merge", value="Ann Lee", offers=("Ann Lee", "Bo Day"), takes=Takes.TYPED)
    async with app.run_test() as pilot:
        assert shown(app.prompt) == ["Ann Lee", "Bo Day"]
        assert "Enter saves" in seen(app)
        await pilot.press(*"bo")
        assert shown(app.prompt) == ["Bo Day"]
