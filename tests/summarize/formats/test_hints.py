"""What formats say of an article, as it is shown: labels, names, days, addresses."""

from __future__ import annotations

import pytest

from summarize.formats.hints import (
    author_names,
    iso_day,
    label_text,
    language_code,
    web_address,
)


def test_a_label_is_one_line_of_words() -> None:
    assert label_text(" City\n votes \x1b[31m") == "City votes"
    assert label_text("\x1b[31m") is None
    assert label_text(3) is None


def test_authors_are_named_once_each() -> None:
    assert author_names(["By Ann Lee and Jo Roe", "Jo Roe", None]) == ("Ann Lee", "Jo Roe")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-03-04T10:00:00Z", "2025-03-04"),
        ("Tue, 04 Mar 2025 10:00:00 GMT", "2025-03-04"),
        ("March 4, 2025", "2025-03-04"),
        ("1999-05", "1999-05"),
        ("1999", "1999"),
        ("2025-13-41", None),
        ("soon", None),
        (None, None),
    ],
)
def test_a_day_in_any_of_its_forms(value: object, day: str | None) -> None:
    assert iso_day(value) == day


def test_a_language_by_its_code() -> None:
    assert language_code("en-GB") == "en"
    assert language_code("English") is None


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://ann:secret@x.example/a?b=1", "https://x.example/a?b=1"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://x.example/a b", None),
        ("https://", None),
    ],
)
def test_only_addresses_of_the_web_and_no_passwords(value: str, address: str | None) -> None:
    assert web_address(value) == address
