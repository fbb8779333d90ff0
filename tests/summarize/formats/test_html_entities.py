"""Entities become characters, also those of numbers that are none."""

from __future__ import annotations

import html

import pytest

from summarize.formats.html_entities import unescape


@pytest.mark.parametrize(
    "text",
    [
        "Tom &amp; Ann",
        "&#8217;&#x2019;&#X2019;",
        "&#0;&#00065;&#x00041;&#000",
        "&#1114111;&#1114112;&#x10ffff;&#x110000;",
        "&#99999999;&#x1111111;&#0099999999;",
        "&#128; &#27; &#xg; &#; &nothing; &",
    ],
)
def test_it_reads_them_as_python_does(text: str) -> None:
    assert unescape(text) == html.unescape(text)


@pytest.mark.parametrize("start", ["&#", "&#0", "&#x", "&#x0", "&#000000000"])
@pytest.mark.parametrize("digit", ["0", "1", "9"])
def test_a_number_of_any_length_is_no_error(start: str, digit: str) -> None:
    assert unescape(f"a{start}{digit * 10_000};b").startswith("a")
