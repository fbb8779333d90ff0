"""Names that no list knows, which a pronoun may mean."""

from __future__ import annotations

import pytest

from tests.summarize.steps import story


def bare(text: str) -> dict[str, bool]:
    """The bare names of a text, and whether each is weak."""
    return {name.name: name.is_weak for name in story(text).cast.bare_names}


@pytest.mark.parametrize(
    "text",
    [
        "The crowd waited. Then Quorrel smiled, and she waved.",
        "The crowd waited. Then they told Quorrel that she had won.",
        "The crowd waited for Quorrel’s mother. She was late.",
        "In the end Cordelia came too. She waved.",
    ],
)
def test_what_people_do_and_have_shows_a_person(text: str) -> None:
    (is_weak,) = bare(text).values()
    assert not is_weak


@pytest.mark.parametrize(
    "text",
    [
        "She moved from the Tarnmoor to a Quorrel.",
        "She sold Quorrel’s shares.",
        "She saw many Quorrels, and the Quorrels were late.",
        "The show opens on May 4 and she sings.",
        "She met Lowe in Brandville, Ohio.",
    ],
)
def test_what_things_and_places_have_shows_none(text: str) -> None:
    assert not [name for name, is_weak in bare(text).items() if not is_weak and name != "Lowe"]


def test_without_a_pronoun_nobody_asks() -> None:
    assert bare("Then Quorrel smiled at the crowd.") == {}


def test_a_surname_alone_is_the_longer_name() -> None:
    cast = story("Then Zorva Quorrel met her. Later Quorrel smiled. She waved.").cast
    assert len(cast.bare_names) <= 1
