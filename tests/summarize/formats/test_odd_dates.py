"""A date that no pattern knows is looked up, but not thousands of one page."""

from __future__ import annotations

from typing import Any

import pytest
from dateparser.date import DateDataParser

from summarize.formats.html import read_page
from tests.summarize.formats.test_page_shape import STORY


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked of dateparser."""
    found: list[str] = []
    ask = DateDataParser.get_date_data

    def note(self: DateDataParser, text: str, *others: Any) -> Any:
        found.append(text)
        return ask(self, text, *others)

    monkeypatch.setattr(DateDataParser, "get_date_data", note)
    return found


def page(body: str) -> str:
    return f"<html><head></head><body><article>{STORY}{body}</article></body></html>"


def date_of(body: str) -> str | None:
    found = read_page(page(body))
    assert found.hints is not None
    assert "Nobody spoke against it" in found.text
    return found.hints.date


def odd(count: int, mark: str) -> str:
    return "".join(
        f'<h2><span class="time">{i} Amb. fooc 2024 zzd{i}{mark}</span></h2>' for i in range(count)
    )


@pytest.mark.long
def test_of_many_odd_dates_a_few_are_looked_up(asked: list[str]) -> None:
    date_of(odd(400, "a"))
    assert 0 < len(asked) <= 20
    assert "1 Amb. fooc 2024 zzd1a" in read_page(page(odd(400, "a"))).text


def test_a_page_after_it_has_its_date_looked_up(asked: list[str]) -> None:
    date_of(odd(400, "b"))
    asked.clear()
    assert date_of('<p class="time">5 tháng 3 năm 2019</p>') == "2019-03-05"
    assert asked


def test_a_date_that_is_known_is_found_beside_many_odd_ones(asked: list[str]) -> None:
    assert (
        date_of('<time datetime="2019-03-05T10:00:00Z">a day</time>' + odd(400, "c"))
        == "2019-03-05"
    )


def test_a_page_has_the_same_date_each_time_it_is_read() -> None:
    """What is remembered of one reading decides nothing of the next."""
    dates = [date_of(odd(50, "d")) for _ in range(6)]
    assert dates == dates[:1] * 6


def test_many_odd_dates_leave_all_other_ways_to_a_date_open(asked: list[str]) -> None:
    """A year that stands alone is the last way of all."""
    assert date_of(odd(400, "e")) == "2024-01-01"
    assert len(asked) == 20


MANY = {
    "elements by class": '<div class="byline">@ Amb. fooc 2024 zz@</div>',
    "titles of elements": '<p>It rained. <b class="date" title="@ Amb. fooc 2024 zz@">x</b></p>',
    "text in parts": '<p class="meta"><b>@</b> <i>Amb. fooc</i> 2024 zz@</p>',
    "words": "<p>@ Amb. fooc 2024 zz@</p>",
    "times": "<p>It rained. <time>@ Amb. fooc 2024 zz@</time></p>",
    "times in attributes": '<p>It rained. <time datetime="@ Amb. fooc 2024 zz@">x</time></p>',
    "abbreviations": '<p><abbr class="published" title="@ Amb. fooc 2024 zz@">x</abbr></p>',
    "headings": "<h1>@ Amb. fooc 2024 zz@</h1>",
    "small print": "<small>@ Amb. fooc 2024 zz@</small>",
    "footers": "<footer>@ Amb. fooc 2024 zz@</footer>",
    "metadata": '<meta name="date" content="@ Amb. fooc 2024 zz@">',
    "metadata by property": '<meta property="og:updated_time" content="@ Amb. fooc 2024 zz@">',
    "metadata by item": '<meta itemprop="datePublished" content="@ Amb. fooc 2024 zz@">',
}


@pytest.mark.parametrize("place", MANY.values(), ids=MANY.keys())
def test_few_are_looked_up_wherever_they_stand(place: str, asked: list[str]) -> None:
    date_of("".join(place.replace("@", str(number)) for number in range(60)))
    assert 0 < len(asked) <= 20


def test_no_table_is_asked_where_nobody_can_stand_before_it(
    monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    """Another htmldate may have other names; its pages are read, with the dates it knows."""
    monkeypatch.setattr("summarize.formats.odd_dates._stand_before_dateparser", lambda: None)
    known = '<time datetime="2019-03-05T10:00:00Z">a day</time>'
    assert date_of(known + odd(50, "f")) == "2019-03-05"
    assert not asked
