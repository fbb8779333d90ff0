"""The list of articles: its order, its filter, and the folder that changes under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from summarize.library.find import find_files
from summarize.model import Analysis
from summarize.storage.files import Problem
from tests.tui.factory import article, desk_of, harbour, many, plain, reader, screen_text
from tests.tui.test_memory import session
from tui.app import PullquoteApp
from tui.session.article_order import Facts, Listing, Order, arrange, facts_of, heading
from tui.session.entry import ArticleEntry
from tui.session.file_changes import FileChanges
from tui.session.quote_spans import find_spans
from tui.session.session import Session, insert_late
from tui.session.text_filter import passing, simplify
from tui.widgets.find_line import FindLine
from tui.worker.articles import ArticleStore
from tui.worker.reports import Analysed, Gone, Listed, Opened, Report, Unreadable

WIDE = (120, 40)

FACTS = st.builds(
    Facts,
    st.none() | st.sampled_from(["a", "b", "c"]),
    st.none() | st.sampled_from(["2024-01-01", "2024-02-01"]),
    st.none() | st.integers(0, 3),
    st.none() | st.integers(0, 3),
)


# --- in which order --------------------------------------------------------------------------


@given(st.lists(FACTS, max_size=12), st.sampled_from(Order), st.randoms())
def test_an_order_loses_nothing_leaves_equals_as_given_and_puts_the_unknown_last(
    facts: list[Facts], order: Order, random: Any
) -> None:
    as_given = list(range(len(facts)))
    random.shuffle(as_given)
    known = dict(enumerate(facts))
    ranked = arrange(as_given, known, order)
    assert sorted(ranked) == sorted(as_given)
    if order is Order.GIVEN:
        assert ranked == as_given
        return
    values = [getattr(known[index], order.value) for index in ranked]
    there = [value for value in values if value is not None]
    assert values == there + [None] * (len(values) - len(there))
    assert there == sorted(there, reverse=order is not Order.NAME)
    for value in {*values}:
        equal = [index for index in ranked if getattr(known[index], order.value) == value]
        assert equal == [index for index in as_given if index in equal]


def entry_of(analysis: Analysis) -> ArticleEntry:
    entry = ArticleEntry(analysis.article.file, analysis.article, analysis)
    entry.spans = find_spans(analysis)
    return entry


def titled(title: str, **facts: Any) -> ArticleEntry:
    story = article([("headline", title), ("paragraph", "Words.")], f"{title}.txt")
    return ArticleEntry(story.file, replace(story, title=title, **facts))


def order_of(titles: Sequence[str]) -> list[str]:
    facts = {n: facts_of(titled(title)) for n, title in enumerate(titles)}
    return [titles[n] for n in arrange(range(len(titles)), facts, Order.NAME)]


def test_names_sort_without_regard_to_case_accents_marks_and_by_the_size_of_numbers() -> None:
    titles = ["Week 10", "‘Dignity’ first", "zebra", "week 9", "Élan", "eland", "“Able”"]
    assert order_of(titles) == [
        "“Able”", "‘Dignity’ first", "Élan", "eland", "week 9", "Week 10", "zebra"
    ]  # fmt: skip
    assert order_of(["…", "b", "***"]) == ["***", "b", "…"] or order_of(["b", "…"])[0] in "b…"


def test_what_is_not_read_has_no_name_and_what_cannot_be_read_has_that_of_its_file() -> None:
    assert facts_of(ArticleEntry("b.txt")) == Facts(sought="b.txt")
    assert facts_of(ArticleEntry("B.txt", problem="is empty")).name == "b.txt"


def test_facts_of_an_article() -> None:
    story = harbour()
    facts = facts_of(entry_of(story))
    assert facts.date == "2024-05-06"
    assert facts.length == len(story.article.text)
    assert facts.quotes == 6
    assert facts_of(ArticleEntry("holm.txt", story.article)).quotes is None
    foreign = replace(story, article=replace(story.article, language="de"))
    assert facts_of(entry_of(foreign)).quotes is None


# --- what passes ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["ferry", "FERRY council", "holm.txt", "gazette", "2024-05", "Ida", "pía", "quist holm", " "],
)
def test_a_filter_looks_in_title_file_source_date_bylines_and_speakers(words: str) -> None:
    story = harbour()
    story = replace(story, article=replace(story.article, bylines=("Ida Lund",)))
    listing = Listing([entry_of(story), ArticleEntry("other.md")])
    listing.words = words
    assert listing.learn(1)
    assert listing.passing([1, 0]) == ([1, 0] if words == " " else [0])


def test_all_words_must_occur() -> None:
    listing = Listing([entry_of(harbour())])
    listing.words = "ferry submarine"
    listing.learn(1)
    assert listing.passing([0]) == []


@given(st.lists(st.text("abÄ’ ", max_size=6), max_size=8), st.text("abÄ’ ", max_size=5))
def test_a_filter_keeps_the_order_and_passes_what_holds_every_word(
    texts: list[str], words: str
) -> None:
    passed = passing(range(len(texts)), words, lambda n: simplify(texts[n]))
    sought = simplify(words).split()
    assert passed == [n for n, t in enumerate(texts) if all(w in simplify(t) for w in sought)]


# --- facts that come late ---------------------------------------------------------------------


def test_facts_are_learnt_a_few_at_a_time_and_again_when_they_change() -> None:
    entries = [entry_of(harbour(f"{n}.txt")) for n in range(5)]
    listing = Listing(entries)
    listing.order = Order.QUOTES
    calls = 1
    while not listing.learn(-1):
        calls += 1
        assert calls < 10
    assert calls == 6
    entries[3].analysis = plain("None", "3.txt")
    assert listing.ranked(range(5)) == [0, 1, 2, 3, 4]
    listing.forget(3)
    assert listing.learn(1)
    assert listing.ranked(range(5)) == [0, 1, 2, 4, 3]
    entries.append(ArticleEntry("new.txt"))
    assert listing.learn(1)
    listing.words = "new"
    assert listing.passing(listing.ranked(range(6))) == [5]


def test_order_and_filter_are_kept_by_name_and_nonsense_is_none() -> None:
    listing = Listing([])
    assert listing.wish() == {"list-order": "", "list-words": ""}
    listing.order, listing.words = Order.DATE, "tax"
    again = Listing([])
    again.resume(listing.wish())
    assert (again.order, again.words) == (Order.DATE, "tax")
    again.resume({"list-order": "by colour"})
    assert again.is_plain


# --- where late files go ----------------------------------------------------------------------


@given(st.lists(st.integers(0, 3), min_size=1, max_size=12))
def test_files_found_late_go_where_the_walk_finds_them(turns: list[int]) -> None:
    """Each file of a folder appears at a look of its own; the list is always in their order."""
    known: list[int] = []
    indices: dict[int, int] = {}
    for turn in sorted({0, *turns}):
        walk = [n for n, t in enumerate(turns) if t <= turn]
        late: list[tuple[int, int | None]] = []
        before = ahead_of = None
        for name in walk:
            if name not in indices:
                indices[name] = len(indices)
                late.append((indices[name], before))
            elif ahead_of is None:
                ahead_of = indices[name]
            before = indices[name]
        known = insert_late(known, late, ahead_of)
        assert known == [indices[name] for name in walk]


def test_a_late_file_stays_among_those_of_its_folder() -> None:
    assert insert_late([0, 1, 2], [(3, 0), (4, 3)]) == [0, 3, 4, 1, 2]
    assert insert_late([0, 1, 2], [(3, None)], ahead_of=1) == [0, 3, 1, 2]
    assert insert_late([0, 1], [(2, None)]) == [0, 1, 2]
    assert insert_late([0], [(1, 7)]) == [0, 1]


class Look:
    """A bench over a folder, and what it reports."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.reports: list[Report] = []
        self.store = ArticleStore(lambda report, urgent: self.reports.append(report))
        for source in find_files([str(folder)]):
            index = self.store.add(source)
            if isinstance(source, Problem):
                self.store.articles[index] = None
            else:
                self.store.read(index)
                self.store.analyse(index)
        self.reports.clear()

    def again(self, *folders: Path) -> list[Report]:
        self.reports.clear()
        self.store.look([str(folder) for folder in folders or [self.folder]])
        return list(self.reports)


STORY = "A headline of some words\n\n“We voted for it,” said Ann Lee, the mayor, on Monday.\n"


def test_new_files_say_where_they_belong(tmp_path: Path) -> None:
    for name in ("b1.txt", "b10.txt"):
        (tmp_path / name).write_text(STORY, "utf-8")
    look = Look(tmp_path)
    assert look.again() == []
    for name in ("a.txt", "b2.txt", "b3.txt"):
        (tmp_path / name).write_text(STORY, "utf-8")
    (listed,) = look.again()
    assert isinstance(listed, Listed)
    assert [Path(file).name for file in listed.files] == ["a.txt", "b2.txt", "b3.txt"]
    assert listed.after == (None, 0, 3)
    assert listed.ahead_of == 0
    session = Session()
    session.add([ArticleEntry("b1"), ArticleEntry("b10")])
    session.add([ArticleEntry(file) for file in listed.files], listed.after, listed.ahead_of)
    names = [Path(session.entries[index].file).stem for index in session.given]
    assert names == ["a", "b1", "b2", "b3", "b10"]


def test_removed_files_leave_the_index_of_speakers_and_come_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.txt").write_text(STORY.replace("Ann Lee", "Bo Day"), "utf-8")
    look = Look(tmp_path)
    (tmp_path / "a.txt").unlink()
    assert look.again() == [Gone(0)]
    look.store.index()
    names = [record.name for record in look.reports[-1].records]  # type: ignore[union-attr]
    assert names == ["Bo Day"]
    assert look.again() == []
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    opened, analysed = look.again()
    assert isinstance(opened, Opened)
    assert isinstance(analysed, Analysed)
    look.store.index()
    names = [record.name for record in look.reports[-1].records]  # type: ignore[union-attr]
    assert names == ["Ann Lee", "Bo Day"]


def test_an_empty_folder_is_a_problem_only_while_it_is_empty(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    look = Look(folder)
    (tmp_path / "stories" / "a.txt").write_text(STORY, "utf-8")
    listed, gone = look.again()
    assert isinstance(listed, Listed)
    assert listed.files == (str(folder / "a.txt"),)
    assert gone == Gone(0)
    look.store.read(1)
    (tmp_path / "stories" / "a.txt").unlink()
    reports = look.again()
    assert Gone(1) in reports
    assert Unreadable(2, "contains no articles") in reports
    assert look.again() == []


# --- the title --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "title"),
    [
        (60, "Articles 3 of 12 · by date · matching “taxes”"),
        (42, "Articles 3 of 12 · by date · “taxes”"),
        (30, "3 of 12 · by date · “taxes”"),
        (26, "3 of 12 · by date · “tax…”"),
        (20, "3 of 12 · by date"),
        (12, "3 · by date"),
        (9, "by date"),
        (6, "3 of 12"),
    ],
)
def test_the_title_says_what_fits(width: int, title: str) -> None:
    assert heading("3 of 12", Order.DATE, "taxes", width) == title


def test_the_order_of_a_long_list_is_said_in_a_narrow_title() -> None:
    assert heading("372 of 419", Order.LENGTH, "", 18) == "372 · by length"
    assert heading("372 of 419", Order.LENGTH, "", 12) == "by length"


@given(st.sampled_from(Order), st.text(max_size=30), st.integers(7, 80))
def test_the_title_fits(order: Order, words: str, width: int) -> None:
    assert cell_len(heading("3 of 12", order, words, width)) <= width


# --- what happened, in words ------------------------------------------------------------------


def test_changes_are_told_together() -> None:
    news, entries = FileChanges(), [ArticleEntry(f"{n}.txt", path=f"/{n}.txt") for n in range(3)]
    news.listed([*entries, ArticleEntry("folder")])
    news.gone(entries[0])
    assert news.relist
    assert list(news.tell(entries[1])) == ["New: 0.txt and 2 more", "0.txt removed"]
    assert not news.relist
    news.gone(entries[0])
    news.gone(entries[1])
    told = ["2 files removed; the open article stays until you open another"]
    assert list(news.tell(entries[1])) == told
    entries[0].is_gone = True
    news.changed(entries[0])
    news.changed(entries[1])
    assert list(news.tell(None)) == ["1.txt changed", "0.txt restored"]
    news.gone(ArticleEntry("folder"))
    assert list(news.tell(None)) == []


# --- in the reader ----------------------------------------------------------------------------


def main(app: PullquoteApp) -> Any:
    return app.screen_stack[0]


def notices(app: PullquoteApp) -> list[str]:
    return [notice.message for notice in app._notifications]


def stories() -> list[Analysis]:
    """Four stories; by name 2 1 3 0, by date 1 3 2 0, by length 1 0 3 2, by quotes 0 1 2 3."""
    made = []
    facts = [("Zebra tax", None, 5), ("Bread tax", "2024-03-01", 9), ("Apples", "2023-01-01", 1)]
    for number, (title, date, length) in enumerate([*facts, ("Cups", "2024-01-01", 3)]):
        story = plain(title, f"{number}.txt", length)
        made.append(replace(story, article=replace(story.article, title=title, date=date)))
    return made


def titles(app: PullquoteApp) -> list[str]:
    screen = main(app)
    return [screen.entries[index].title for index in screen.articles.shown]


async def test_o_goes_round_the_orders_and_the_open_article_stays_open() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        for order, expected in [
            ("by name", ["Apples", "Bread tax", "Cups", "Zebra tax"]),
            ("by date", ["Bread tax", "Cups", "Apples", "Zebra tax"]),
            ("by length", ["Bread tax", "Zebra tax", "Cups", "Apples"]),
            ("by quotes", ["Zebra tax", "Bread tax", "Apples", "Cups"]),
        ]:
            await pilot.press("o")
            await pilot.pause()
            assert titles(app) == expected, order
            place = f"{expected.index('Zebra tax') + 1} of 4"
            assert f"{place} · {order}" in screen_text(app)
            assert main(app).index == 0
            assert main(app).articles.cursor == expected.index("Zebra tax")
        await pilot.press("o")
        assert titles(app) == ["Zebra tax", "Bread tax", "Apples", "Cups"]
        assert "Articles 1 of 4" in screen_text(app)
        assert notices(app)[-1] == "Articles as given."


async def test_dates_stand_first_where_the_list_goes_by_them() -> None:
    app = reader(harbour(), plain("A quiet day", "quiet.txt"))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("1")
        assert "6 quotes · 1 min · Holm Gazette · 2024-05-06" in screen_text(app)
        await pilot.press("o", "o")
        await pilot.pause()
        assert "2024-05-06 · 6 quotes · 1 min · Holm Gazette" in screen_text(app)


async def test_next_and_previous_follow_the_list() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("o", "o", "left_square_bracket")
        assert main(app).entry.title == "Apples"
        await pilot.press("left_square_bracket")
        assert main(app).entry.title == "Cups"
        await pilot.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert main(app).entry.title == "Zebra tax"
        assert notices(app)[-1] == "This is the last article."


async def test_quotes_are_walked_in_the_list_s_order() -> None:
    app = reader(harbour("z.txt", headline="Z"), harbour("a.txt", headline="A"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("Q", "escape", "o", "n", "N", "N")
        await pilot.pause()
        assert main(app).index == 1
        assert main(app).card.face.words == "“I hear them,”"
        await pilot.press("s")
        await pilot.pause()
        assert main(app).index == 0


async def test_the_next_unread_is_that_of_the_list() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("o", "U")
        assert main(app).entry.title == "Apples"
        await pilot.press("r", "U", "r", "U", "r", "U", "r", "U")
        assert notices(app)[-1] == "Everything else is read."


async def test_the_order_settles_as_facts_come_with_the_open_article_in_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.screens.main.article_list._PAUSE", 0.001)
    found = many(60, 2)
    app = reader(*found, held=True)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", *"jjjjjjjjjjjjjjjjjjjj", "o", "o", "o", "o")
        screen = main(app)
        rows = screen.articles

        def line() -> int:
            return int(rows._tops[rows.cursor] - rows.scroll_offset.y)

        assert screen.index == rows.cursor == 20
        assert list(rows.shown) == list(range(60))
        before = line()
        assert before > 0

        async def analysed(*numbers: int) -> None:
            screen._take([Analysed(n, found[n], find_spans(found[n])) for n in numbers])
            while screen._settling is not None:
                await pilot.pause(0.001)

        await analysed(40, 30, 50)
        assert list(rows.shown) == [30, 40, 50, *(n for n in range(60) if n not in (30, 40, 50))]
        assert (screen.index, rows.cursor, line()) == (20, 23, before)
        await analysed(20)
        assert (screen.index, rows.cursor) == (20, 0)
        assert list(rows.shown)[:4] == [20, 30, 40, 50]


async def test_slash_in_the_list_filters_it_as_you_type() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", "slash", *"TAX")
        await pilot.pause()
        assert titles(app) == ["Zebra tax", "Bread tax"]
        assert "1 of 2 · “TAX”" in screen_text(app)
        await pilot.press("space", *"bread")
        await pilot.pause()
        assert titles(app) == ["Bread tax"]
        assert main(app).entry.title == "Zebra tax"
        assert main(app).articles.cursor == -1
        await pilot.press("enter")
        assert main(app).entry.title == "Bread tax"
        assert app.focused is main(app).articles
        await pilot.press("escape")
        await pilot.pause()
        assert len(titles(app)) == 4
        assert main(app).entry.title == "Bread tax"
        assert app.focused is main(app).articles
        await pilot.press("escape")
        assert app.focused is main(app).text


async def test_the_filter_is_reached_from_the_text_and_escape_goes_back_there() -> None:
    app = reader(*stories())
    async with app.run_test(size=(100, 30)) as pilot:
        assert not main(app).catalogue.display
        await pilot.press("a", *"zzz")
        await pilot.pause()
        assert "Nothing matches." in screen_text(app)
        assert main(app).entry.title == "Zebra tax"
        await pilot.press("escape")
        await pilot.pause()
        assert app.focused is main(app).text
        assert not main(app).catalogue.display
        assert len(titles(app)) == 4


async def test_slash_elsewhere_still_finds_in_the_text() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("slash")
        assert app.focused is not None
        assert isinstance(app.focused, FindLine)


async def test_what_is_filtered_out_is_left_for_its_neighbour_in_the_list() -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("J", "J", "a", *"tax", "tab", "3")
        assert main(app).entry.title == "Apples"
        await pilot.press("K")
        assert main(app).entry.title == "Bread tax"
        await pilot.press("J")
        assert main(app).entry.title == "Bread tax"
        assert notices(app)[-1] == "This is the last article that matches."
        await pilot.press("K", "K")
        assert main(app).entry.title == "Zebra tax"


async def test_speakers_are_found_though_nobody_has_read_so_far_yet() -> None:
    app = reader(plain("A quiet day", "quiet.txt"), harbour())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("a", *"brandt")
        for _ in range(3):
            await pilot.pause()
        main(app)._settle()
        assert titles(app) == ["Harbour council votes to keep its ferry"]


async def test_order_filter_and_fold_are_remembered(tmp_path: Path) -> None:
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("o", "o", "a", *"ferry", "enter", "3", "backslash", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        screen = main(app)
        assert not screen.catalogue.display
        await pilot.press("1")
        await pilot.pause()
        assert list(screen.articles.shown) == [0, 2]
        assert "1 of 2 · by date" in screen_text(app)
        assert "ferry" in screen_text(app).splitlines()[-2]
        await pilot.press("escape", "o", "o", "o", "3", "backslash", "q")
    app = session(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert main(app).catalogue.display
        assert "Articles 1 of 3 " in screen_text(app)


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (10, 3), (2, 2), (1, 1), (79, 4)])
async def test_the_filter_at_small_sizes(size: tuple[int, int]) -> None:
    app = reader(*stories())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", "o")
        await pilot.resize_terminal(*size)
        await pilot.press("slash", *"tax")
        await pilot.pause()
        assert len(titles(app)) == 2
        if size[1] >= 5:
            assert "tax" in screen_text(app)
        await pilot.press("q", "q", "q", "down", "pagedown", "enter")
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert "Nothing matches." in screen_text(app)


async def test_the_filter_line_stands_in_the_tab_of_a_narrow_screen() -> None:
    app = reader(*stories())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("a", *"tax")
        await pilot.pause()
        lines = screen_text(app).splitlines()
        assert "1 of 2" in lines[0]
        assert lines[-2].startswith("tax")
        assert "matching “tax”" in lines[1]


# --- a folder that changes --------------------------------------------------------------------


async def test_what_is_found_late_stands_where_it_belongs() -> None:
    app = reader(*many(3, 1))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        tell = desk_of(app).tell
        assert tell is not None
        tell([Listed(("0b.txt", "x.txt"), True, ("/0b.txt", "/x.txt"), (0, 2), 0)])
        await pilot.pause()
        assert list(main(app).articles.shown) == [0, 3, 1, 2, 4]
        assert "Articles 1 of 5" in screen_text(app)
        assert notices(app) == ["New: 0b.txt and 1 more"]


async def test_what_is_removed_leaves_the_list_and_the_library() -> None:
    app = reader(harbour("a.txt"), harbour("b.txt"), harbour("c.txt"))
    async with app.run_test(size=WIDE) as pilot:
        screen = main(app)
        for entry in screen.entries:
            entry.path = f"/{entry.file}"
        await pilot.pause()
        tell = desk_of(app).tell
        assert tell is not None
        await pilot.press("Q", "escape", "J", *"jjj")
        top = screen.text.top
        tell([Gone(0), Gone(1)])
        await pilot.pause()
        assert list(screen.articles.shown) == [1, 2]
        assert (screen.index, screen.text.top) == (1, top)
        assert "removed · 6 quotes" in screen_text(app)
        assert "stays until you open another" in notices(app)[-1]
        assert {item.article for item in screen.session.quote_rows()} == {2}
        await pilot.press("n")
        assert screen.card.face is not None
        await pilot.press("K")
        assert notices(app)[-1] == "This is the first article."
        await pilot.press("J")
        assert list(screen.articles.shown) == [2]
        assert "Articles 1 of 1" in screen_text(app)
        await pilot.press("K")
        assert screen.index == 2
        story = harbour("a.txt")
        tell([Opened(0, story.article), Analysed(0, story, find_spans(story))])
        await pilot.pause()
        assert list(screen.articles.shown) == [0, 2]
        assert {item.article for item in screen.session.quote_rows()} == {0, 2}
        assert notices(app)[-1] == "a.txt restored"


async def test_an_empty_folder_says_so_and_fills_by_itself() -> None:
    app = reader(("stories", "contains no articles"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "No articles in stories." in screen_text(app)
        assert "they appear here automatically" in screen_text(app)
        assert notices(app) == []
        worker = desk_of(app)
        worker.found.append(harbour("stories/a.txt"))
        assert worker.tell is not None
        worker.tell([Listed(("stories/a.txt",), True, ("stories/a.txt",), (None,)), Gone(0)])
        worker.tell([Opened(1, harbour().article)])
        await pilot.pause()
        assert "Harbour council votes" in screen_text(app)
        assert list(main(app).articles.shown) == [1]


def test_the_words_for_an_empty_folder_are_those_of_the_library(tmp_path: Path) -> None:
    (found,) = find_files([str(tmp_path)])
    assert isinstance(found, Problem)
    assert ArticleEntry(found.file, problem=found.reason).is_empty_folder


# --- no quotes --------------------------------------------------------------------------------


async def test_n_says_where_there_is_nothing_to_visit() -> None:
    app = reader(plain("A quiet day", "quiet.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n")
        assert notices(app)[-1] == "No quotes here."
    story = harbour()
    reported = replace(story, quotes=tuple(q for q in story.quotes if q.kind == "indirect"))
    app = reader(reported)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("n")
        assert notices(app)[-1] == "No quotes here, but reported words: v visits them."
        await pilot.press("v", "n", "n")
        assert notices(app)[-1] == "No more quotes."


async def test_the_footer_names_filter_and_order_where_the_list_has_the_keys() -> None:
    app = reader(*stories())
    async with app.run_test(size=(160, 20)) as pilot:
        await pilot.pause()
        keys = screen_text(app).splitlines()[-1]
        assert "/ find" in keys
        assert "sort" not in keys
        await pilot.press("1")
        await pilot.pause()
        keys = screen_text(app).splitlines()[-1]
        assert "/ filter" in keys
        assert "o sort" in keys
        assert "find" not in keys
