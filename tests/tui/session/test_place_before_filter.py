"""Where the cursor goes when a filter is cleared."""

from __future__ import annotations

from tui.session.place_before_filter import PlaceBeforeFilter


def typed(place: PlaceBeforeFilter[str], words: str, here: str, best: str) -> str | None:
    back_to = place.change(words.split(), here)
    if words:
        place.follow(best)
    return back_to


def test_the_cursor_goes_back_from_the_best_match_when_the_filter_is_cleared() -> None:
    place: PlaceBeforeFilter[str] = PlaceBeforeFilter()
    assert typed(place, "t", "here", "best") is None
    assert typed(place, "ta", "best", "better") is None
    assert typed(place, "", "better", "") == "here"


def test_a_row_that_somebody_chose_keeps_the_cursor() -> None:
    place: PlaceBeforeFilter[str] = PlaceBeforeFilter()
    typed(place, "t", "here", "best")
    assert typed(place, "", "chosen", "") is None


def test_a_filter_that_was_there_at_first_has_no_place_before_it() -> None:
    place: PlaceBeforeFilter[str] = PlaceBeforeFilter()
    assert place.change(["kept"], None) is None
    assert place.change([], "any") is None
