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
