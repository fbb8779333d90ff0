"""What stands around a quote, for the card of the library's screens."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Quote, QuoteKind
from tests.tui.factory import article
from tui.session.quote_context import around

STORY = article(
    [
        ("headline", "The vote"),
        ("paragraph", "Ada Berg spoke first, and at length."),
        ("paragraph", "“We pay\nfor it,” she said. Others   did not agree at all."),
        ("paragraph", "“All of us.”"),
        ("caption", "The hall."),
    ]
)


def quote(words: str) -> Quote:
    start = STORY.text.index(words)
    block = next(n for n, b in enumerate(STORY.blocks) if start in b)
    end = start + len(words)
    return Quote(start, end, QuoteKind.DIRECT, start, end, block)


def test_the_rest_of_the_paragraph_stands_around_a_quote() -> None:
    words = quote("“We pay\nfor it,”")
    assert around(STORY, words, 100) == ("", " she said. Others did not agree at all.")
    assert around(STORY, quote("Others"), 100) == ("“We pay for it,” she said. ",
                                                   " did not agree at all.")  # fmt: skip


def test_what_there_is_no_room_for_is_left_out_by_whole_words() -> None:
    assert around(STORY, quote("“We pay\nfor it,”"), 12) == ("", " she said. …")
    assert around(STORY, quote("Others"), 24) == ("… she said. ", " did not …")
    assert around(STORY, quote("Others"), 0) == ("", "")
    assert around(STORY, quote("Others"), -5) == ("", "")


def test_a_quote_that_fills_its_paragraph_has_the_neighbouring_ones_around_it() -> None:
    before, after = around(STORY, quote("“All of us.”"), 100)
    assert before == "“We pay for it,” she said. Others did not agree at all.\n"
    assert after == ""  # a caption is no part of the story


@given(st.integers(-3, 200), st.data())
def test_it_is_never_longer_than_the_room_but_for_its_signs(room: int, data: st.DataObject) -> None:
    block = data.draw(st.integers(0, len(STORY.blocks) - 1))
    place = STORY.blocks[block]
    start = data.draw(st.integers(place.start, place.end - 1))
    end = data.draw(st.integers(start + 1, place.end))
    here = Quote(start, end, QuoteKind.DIRECT, start, end, block)
    before, after = around(STORY, here, room)
    assert len(before) + len(after) <= max(0, room) + len("… \n …\n")
