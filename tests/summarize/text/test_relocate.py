"""Words of one text found again in another."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Span
from summarize.text.relocate import find_again, find_once, stands_once


class Case(NamedTuple):
    text: str
    words: str
    place: int | None


@pytest.mark.parametrize(
    "case",
    [
        Case("We counted them.", words="counted", place=3),
        Case("We counted, and counted again.", words="counted", place=None),
        Case("aaa", words="aa", place=None),
        Case("We counted them.", words="boats", place=None),
        Case("We counted them.", words="", place=None),
    ],
    ids=lambda case: case.text,
)
def test_only_words_that_stand_once_are_found(case: Case) -> None:
    assert find_once(case.text, case.words) == case.place


STORY = (
    "Boats counted in Holm. Ann Lee spoke first. “We counted all of them twice,” she said. "
    "Nobody objected. “Yes,” said Bo Day. The mayor left early. “Yes,” said Pia Holm."
)
COUNTED = "“We counted all of them twice,”"
FIRST, SECOND = STORY.index("“Yes,”"), STORY.rindex("“Yes,”")


def again(text: str, start: int, end: int, source: str = STORY) -> str | None:
    """Return the words that are found for those of a place of ``source``."""
    words = source[start:end]
    before = " ".join(source[:start].split()[-8:])
    after = " ".join(source[end:].split()[:8])
    found = find_again(text, words, before, after, stands_once(source, words))
    return None if found is None else text[max(0, found.start - 13) : found.end]


class Edit(NamedTuple):
    name: str
    text: str
    found: str | None


@pytest.mark.parametrize(
    "edit",
    [
        Edit("nothing", STORY, f"poke first. {COUNTED}"),
        Edit("a word before", f"New: {STORY}", f"poke first. {COUNTED}"),
        Edit("other blanks", STORY.replace(" ", "\n  "), "them\n  twice,”"),
        Edit("its paragraph alone, elsewhere", f"Nobody objected. {COUNTED}", None),
        Edit("a typo beside it", STORY.replace("spoke", "spoek"), f"poek first. {COUNTED}"),
        Edit("other marks", STORY.replace("“", '"').replace("”", '"'), '"We counted all of them'),
        Edit("a comma", STORY.replace("counted all", "counted, all"), "We counted, "),
        Edit(
            "a word more",
            STORY.replace("all of them", "all the boats of them"),
            "We counted all the",
        ),
        Edit("a word less", STORY.replace("all of them", "them"), "“We counted them twice,”"),
        Edit("gone", STORY.replace(COUNTED, "“No,”"), None),
        Edit("another in its place", STORY.replace(COUNTED, "“We sold nine of those,”"), None),
        Edit("there twice, alike", f"{STORY} {STORY}", None),
        Edit("nothing left", "", None),
    ],
    ids=lambda edit: edit.name,
)
def test_a_passage_is_found_again_in_an_edited_text(edit: Edit) -> None:
    start = STORY.index(COUNTED)
    found = again(edit.text, start, start + len(COUNTED))
    if edit.name == "its paragraph alone, elsewhere":
        assert found is not None
        assert found.endswith(COUNTED)
    elif edit.found is None:
        assert found is None
    else:
        assert found is not None
        assert edit.found in found


def test_words_that_stood_twice_are_told_apart_by_those_around_them() -> None:
    assert again(f"New. {STORY}", FIRST, FIRST + 6) == "dy objected. “Yes,”"
    assert again(f"New. {STORY}", SECOND, SECOND + 6) == " left early. “Yes,”"


def test_the_last_of_words_that_stood_twice_is_not_taken_for_the_one_that_is_gone() -> None:
    without = STORY.replace(" Nobody objected. “Yes,” said Bo Day.", "")
    assert again(without, FIRST, FIRST + 6) is None
    assert again(without, SECOND, SECOND + 6) == " left early. “Yes,”"


def test_of_a_passage_without_a_context_only_its_one_place_is_meant() -> None:
    assert find_again("We counted\n  the  boats.", "counted the boats") == Span(3, 23)
    assert find_again("the boats, the boats", "the boats") is None
    assert find_again("We counted.", " … ") is None


@given(
    st.text("ab “”,.\n", max_size=60), st.text("ab “”,.", max_size=20), st.text("ab ", max_size=9)
)
def test_what_is_found_is_words_of_the_text(text: str, words: str, around: str) -> None:
    for before, after in (("", ""), (around, ""), (around, around)):
        found = find_again(text, words, before, after)
        assert found is None or text[found.start : found.end].strip(" ,.“”\n")
