"""What an edited article has lost is said once, and kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.corrections.log import QuotePlace
from summarize.model import Analysis
from tests.tui.factory import harbour
from tests.tui.screens.main.fakes import analyse, opened
from tui.session.bookmarks import relocate_bookmarks, settle_bookmarks, toggle_bookmark
from tui.session.lost_words import LostWords
from tui.session.open_article import OpenArticle

WORDS = "“a long time coming”"
LOST = "1 bookmark in holm.txt has lost its words; it comes back with them"


def edited(analysis: Analysis, words: str) -> Analysis:
    """An analysis of a text in which other words stand in the place of a quote."""
    text = analysis.article.text.replace(WORDS, words)
    return replace(analysis, article=replace(analysis.article, text=text), quotes=())


def edit(current: OpenArticle, index: int, found: Analysis) -> None:
    """Take another text of an entry, and let its bookmarks follow."""
    session = current.session
    session.entries[index].opened(found.article)
    relocate_bookmarks(session, index)
    analyse(current, index, found)
    settle_bookmarks(session, index)


def bookmarked(*files: str) -> tuple[OpenArticle, LostWords]:
    """Articles that have one bookmark each, all read."""
    current = opened(*(harbour(file, headline=f"The harbour of {file}") for file in files))
    session = current.session
    session.done = session.total = len(files)
    for index in range(len(files)):
        toggle_bookmark(session, index, 2)
        found = session.entries[index].analysis
        assert found is not None
        edit(current, index, edited(found, "another word"))
    return current, LostWords(session)


def test_a_bookmark_that_lost_its_words_is_said_once_and_stays() -> None:
    current, lost = bookmarked("holm.txt")
    before = dict(current.session.bookmarks)
    lost.look(0, ())
    assert lost.describe(0) == LOST
    lost.look(0, ())
    assert lost.describe(0) == ""
    assert current.session.bookmarks == before


def test_it_is_not_said_in_the_next_session() -> None:
    current, lost = bookmarked("holm.txt")
    lost.look(0, ())
    assert lost.describe(0)
    later = LostWords(current.session)
    later.look(0, ())
    assert later.describe(0) == ""


def test_a_bookmark_that_has_its_words_is_not_said() -> None:
    current = opened(harbour())
    toggle_bookmark(current.session, 0, 2)
    lost = LostWords(current.session)
    lost.look(0, ())
    assert lost.describe(0) == ""
    edit(current, 0, replace(harbour(), quotes=()))
    lost.look(0, ())
    assert lost.describe(0) == "", "the words are there, whoever says them"


def test_words_like_those_bookmarked_that_are_no_quote_any_more_are_lost() -> None:
    current = opened(harbour())
    toggle_bookmark(current.session, 0, 0)
    quote = harbour().quotes[0]
    text = harbour().article.text
    words = quote.slice(text).strip("“”")
    changed = text.replace(quote.slice(text), f"so {words}")
    edit(current, 0, Analysis(replace(harbour().article, text=changed), (), (), ()))
    lost = LostWords(current.session)
    lost.look(0, ())
    assert lost.describe(0) == LOST


def test_what_the_other_articles_lost_is_said_when_all_are_read() -> None:
    current, lost = bookmarked("holm.txt", "quay.txt")
    current.session.total = 3
    for index in range(2):
        lost.look(index, ())
    assert lost.describe(0) == LOST
    assert lost.describe(0) == ""
    current.session.done = 3
    assert "in quay.txt has lost" in lost.describe(0)


GONE = QuotePlace("ab" * 16, 4, 9), QuotePlace("ab" * 16, 20, 29)


@pytest.mark.parametrize(
    ("files", "places", "said"),
    [
        (1, GONE, "1 bookmark and 2 corrections in a.txt have lost their words; they come back"),
        (2, (), "2 bookmarks in a.txt, b.txt have lost their words; they come back"),
        (4, (), "4 bookmarks in 4 articles have lost their words; they come back"),
    ],
)
def test_all_that_is_lost_is_one_sentence(
    files: int, places: tuple[QuotePlace, ...], said: str
) -> None:
    _, lost = bookmarked(*("a.txt", "b.txt", "c.txt", "d.txt")[:files])
    for index in range(files):
        lost.look(index, places)
    assert lost.describe(0) == f"{said} with them"


def test_a_correction_whose_text_another_file_still_has_is_not_lost() -> None:
    current = opened(harbour(), harbour("again.txt"))
    key = current.session.entries[1].key
    edit(current, 0, edited(harbour(), "another word"))
    lost = LostWords(current.session)
    lost.look(0, (replace(GONE[0], article=key),))
    assert lost.describe(0) == ""


def test_bookmarks_that_are_known_late_are_looked_for_then() -> None:
    current, lost = bookmarked("holm.txt")
    kept, current.session.bookmarks = current.session.bookmarks, {}
    lost.look(0, ())
    assert lost.describe(0) == ""
    current.session.bookmarks = kept
    lost.look_again()
    assert lost.describe(0) == LOST


def test_however_much_is_lost_nothing_of_it_is_said_again_in_later_sessions() -> None:
    current = opened(*(harbour(file, headline=file) for file in ("a.txt", "b.txt")))
    session = current.session
    session.total = 2
    many = [QuotePlace(f"{half}" * 32, n, n + 5) for half in "ab" for n in range(230)]
    for later in range(4):
        lost = LostWords(session)
        said = []
        for index in range(2):
            session.done = index + 1
            lost.look(index, tuple(many[230 * index : 230 * index + 230]))
            said.append(lost.describe(index))
        assert [bool(words) for words in said] == [later == 0] * 2


def test_what_was_found_again_and_is_lost_again_is_said_again() -> None:
    current = opened(harbour())
    current.session.done = current.session.total = 1
    lost, said = LostWords(current.session), []
    for places in (GONE, (), GONE):
        lost.look(0, places)
        said.append(bool(lost.describe(0)))
    assert said == [True, False, True]


def test_of_articles_that_are_not_there_not_everything_is_kept_forever() -> None:
    current = opened(harbour())
    session = current.session
    session.done = session.total = 1
    session.filters["lost-words"] = " ".join(f"correction:{n}:0-5" for n in range(999))
    lost = LostWords(session)
    lost.look(0, GONE)
    assert lost.describe(0)
    assert len(session.filters["lost-words"].split()) == 202
