"""What can be exported, in words, and names of files that every system takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.model import SPOKEN_KINDS, QuoteKind
from summarize.output.export import Person
from summarize.speakers.index import index_speakers
from tests.tui.factory import harbour
from tui.session.entry import ArticleEntry
from tui.session.export_choices import (
    ExportChoice,
    by_speaker,
    by_speakers,
    choices_of,
    documents_of,
    in_article,
    listed_choices,
    split_path,
    suggested_path,
    with_suffix,
)
from tui.session.kept_quotes import keep_quotes
from tui.session.quote_rows import MARK_KINDS
from tui.session.quote_spans import find_spans
from tui.session.session import Session


def library(*files: str, reading: bool = False) -> Session:
    found = [harbour(file) for file in files or ("a.txt", "b.txt")]
    session = Session(done=len(found), total=len(found) + reading)
    session.add([ArticleEntry(story.article.file) for story in found])
    for index, story in enumerate(found):
        session.entries[index].article = story.article
        session.analysed(index, story, find_spans(story))
    session.indexed(index_speakers(found))
    return session


def labels(session: Session, *first: ExportChoice) -> list[str]:
    return [choice.title for choice in choices_of(session, first)]


def test_a_filtered_list_comes_first_then_bookmarks_then_the_library() -> None:
    session = library(reading=True)
    session.starred = {(0, 1), (1, 2), (1, 99)}
    rows = session.quote_rows()[:3]
    assert labels(session, *listed_choices(session, rows, " the  ferry ")) == [
        "3 quotes listed here (filter “the ferry”)",
        "2 quotes in your bookmarks",
        "12 quotes and 2 reported statements in the library so far",
    ]


def test_the_same_quotes_are_offered_once_under_their_best_name() -> None:
    session = library("a.txt")
    everything = [row for row in session.quote_rows() if MARK_KINDS[row.mark] in SPOKEN_KINDS]
    session.starred = {(row.article, row.quote) for row in everything[:2]}
    whole = "6 quotes and 1 reported statement in the library"
    marked = "2 quotes in your bookmarks"
    assert labels(session, *listed_choices(session, everything, "")) == [whole, marked]
    assert labels(session, *listed_choices(session, everything[:2], "")) == [marked, whole]
    assert labels(session, *listed_choices(session, everything[:2], "x")) == [
        "2 quotes listed here (filter “x”)", whole,
    ]  # fmt: skip


def test_on_the_screen_of_one_person_what_is_listed_is_theirs() -> None:
    session = library()
    kept = session.index.keep(session.records[0])
    rows = [row for row in session.quote_rows() if row.speaker == "Marta Quist"]
    first, *others = choices_of(session, listed_choices(session, rows, "", kept))
    assert (first.title, len(first.quotes)) == ("6 quotes by Marta Quist", 6)
    assert first.by == Person("Marta Quist", "chair of the harbour council")
    assert others[0].title.startswith("12 quotes and 2 reported statements in ")
    first, second, _ = choices_of(session, listed_choices(session, rows[:1], "sank", kept))
    assert (first.title, first.by) == ("1 quote listed here (filter “sank”)", second.by)
    assert second.title == "6 quotes by Marta Quist"


def test_what_several_speakers_said_is_together() -> None:
    session = library()
    choice = by_speakers(session, session.records[:2], "2 selected speakers")
    assert (choice.title, choice.by) == (
        "10 quotes by 2 selected speakers",
        None,
    )
    assert by_speakers(session, session.records[:1], "x") == by_speaker(session, session.records[0])


def test_what_a_file_said_that_is_gone_is_not_offered() -> None:
    session = library()
    session.lose(1)
    assert {quote.entry for quote in by_speaker(session, session.records[0]).quotes} == {0}


def test_the_quotes_of_an_article_are_what_is_said_and_what_is_stepped_through() -> None:
    session = library("a.txt")
    term = next(
        number
        for number, quote in enumerate(session.entries[0].spans.quotes)
        if quote.kind is QuoteKind.TERM
    )
    assert in_article(session, 0).title == "6 quotes and 1 reported statement in this article"
    assert in_article(session, 0, [(0, term)]).title == (
        "6 quotes, 1 reported statement and 1 scare quote or term in this article"
    )
    assert in_article(Session(), 0).quotes == ()


def test_articles_are_in_the_order_of_the_list_and_quotes_in_that_of_the_text() -> None:
    session = library()
    session.given = [1, 0]
    chosen = keep_quotes(session, ((0, 3), (0, 1), (1, 2), (1, 99)))
    documents = documents_of(session, ExportChoice(chosen, ""))
    assert [article.file for article, _ in documents] == ["b.txt", "a.txt"]
    assert [quote.start for quote in documents[1][1]] == [
        session.entries[0].spans.quotes[number].start for number in (1, 3)
    ]


@pytest.mark.parametrize(
    ("name", "folder", "suffix", "path"),
    [
        ("Tessa Petit", "", ".md", "tessa-petit.md"),
        ("Seán O’Brien/../x", "notes", ".csv", str(Path("notes", "seán-o-brien-x.csv"))),
        ("", "", ".json", "quotes.json"),
        ("???", "", ".md", "quotes.md"),
    ],
)
def test_a_file_is_named_after_the_person(name: str, folder: str, suffix: str, path: str) -> None:
    choice = ExportChoice((), "", Person(name) if name else None)
    assert suggested_path(choice, folder, suffix) == path


def test_the_name_of_the_file_is_what_is_typed_over() -> None:
    path = str(Path("notes", "tessa-petit.md"))
    assert path[slice(*split_path(path))] == "tessa-petit.md"
    assert path[slice(*split_path(str(Path("notes")) + "/"))] == ""
    assert split_path("") == (0, 0)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("petit", "petit.csv"), ("petit.md", "petit.md"), ("petit.JSON", "petit.JSON"),
        ("petit.doc", "petit.doc"), ("st. louis", "st. louis.csv"), ("may.2024", "may.2024.csv"),
        ("petit.", "petit.csv"), ("..", ".."),
    ],
)  # fmt: skip
def test_a_name_without_a_format_gets_that_of_the_last_export(typed: str, name: str) -> None:
    assert with_suffix(Path("notes", typed), ".csv") == Path("notes", name)
