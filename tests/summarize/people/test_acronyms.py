"""Acronyms that an article introduces."""

from __future__ import annotations

import pytest

from summarize.people.acronyms import find_acronyms
from tests.summarize.telling import (
    table,
)

ACRONYMS = {
    "letters": ("the Harbor Workers Union (HWU)", {"HWU": "Harbor Workers Union"}),
    "small words left out": (
        "the Department of Housing and Urban Works (DHUW)",
        {"DHUW": "Department of Housing and Urban Works"},
    ),
    "small words counted": ("the Institute of Art (IOA)", {"IOA": "Institute of Art"}),
    "and": ("Parks and Pier Control (PPC)", {"PPC": "Parks and Pier Control"}),
    "with the": ("the Harbor Workers Union (the HWU)", {"HWU": "Harbor Workers Union"}),
    "periods": ("the Harbor Workers Union (H.W.U.)", {"H.W.U.": "Harbor Workers Union"}),
    "two": (
        "the Harbor Union (HU) and the Port Agency (PA)",
        {"HU": "Harbor Union", "PA": "Port Agency"},
    ),
    "not those letters": ("the Harbor Workers Union (ABC)", {}),
    "a party": ("Rep. Dana Holt (D)", {}),
    "small letters": ("the Harbor Workers Union (hwu)", {}),
    "over a line's end": ("Harbor Workers\nUnion (HWU)", {}),
    "none": ("the Harbor Workers Union", {}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), table(ACRONYMS))
def test_acronyms(text: str, expected: dict[str, str]) -> None:
    assert find_acronyms(text) == expected


def test_the_first_full_name_of_an_acronym_holds() -> None:
    text = "the Harbor Union (HU) met the Hotel Union (HU)"
    assert find_acronyms(text) == {"HU": "Harbor Union"}
