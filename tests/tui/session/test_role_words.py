"""A filter finds a role by its titles, written out or shortened."""

from __future__ import annotations

import pytest

from tui.session.role_words import role_words
from tui.session.text_filter import Fit, Rank, TypedWords, searchable


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("senator", "Sen. from Ohio"),
        ("representative", "Rep."),
        ("governor", "Gov."),
        ("general", "Attorney Gen."),
        ("doctor", "Dr."),
        ("president", "Vice Pres."),
        ("lieutenant", "Lt. Gov. of Texas"),
        ("lieutenant governor of", "Lt. Gov. of Texas"),
        ("sergeant", "Sgt"),
        ("professor", "Prof. of law"),
        ("sen. from", "senator from Ohio"),
        ("rep.", "state representative"),
        ("lt. gov", "Lieutenant Governor"),
        ("dr.", "doctor"),
        ("prof. of", "Professor of law"),
        ("major", "Maj."),
    ],
)
def test_a_title_is_found_in_full_and_shortened(typed: str, role: str) -> None:
    rank = TypedWords(typed).rank(searchable("Ann Lee", role_words(role)))
    assert rank is not None
    assert not rank.is_inside


def test_a_role_stands_first_as_it_is_and_is_left_alone_where_it_has_no_title() -> None:
    assert role_words("Sen. from Ohio").splitlines()[0] == "Sen. from Ohio"
    assert role_words("baker") == "baker"
    assert role_words("") == ""
    assert TypedWords("senator").rank(searchable(role_words("Sen."))) == Rank.of(0, Fit.WHOLE)


def test_no_part_of_a_longer_word_is_a_title() -> None:
    assert role_words("presenter of the generation") == "presenter of the generation"
