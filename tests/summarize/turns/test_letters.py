"""A page of letters to the editor: whose the words above a signature are."""

from __future__ import annotations

import pytest

from tests.summarize.telling import speaker_of, tell

PIER = "The pier is older than I am. I swam there as a child."
GULLS = "The gulls have a nest. They swoop for six weeks in the year."
LETTERS = (PIER, "Petra Vogt, Holm", GULLS, "Amos Reed, Port Quill")


def signed(*paragraphs: str) -> list[tuple[str | None, str]]:
    """Who wrote what."""
    told = tell(*paragraphs)
    return [
        (speaker_of(quote), quote.slice(told.article.text))
        for quote in told.quotes
        if quote.rule == "signed"
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Letters to the editor",
        "Your letters",
        "LETTERS",
        "Readers’ letters: the pier",
        "Letters, 3 May",
    ],
)
def test_the_words_above_a_signature_are_the_writers(head: str) -> None:
    assert signed(head, *LETTERS) == [("Petra Vogt", PIER), ("Amos Reed", GULLS)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Petra Vogt\n\nHolm", "Amos Reed\n\nPort Quill"),
        ("— Petra Vogt, Holm", "– Amos Reed, Port Quill"),
        ("PETRA VOGT, Holm", "AMOS REED, Port Quill"),
        ("Dr Petra Vogt\n\nHolm", "Prof Amos Reed\n\nPort Quill"),
    ],
)
def test_signatures_have_many_forms(first: str, second: str) -> None:
    found = signed("Letters to the editor", PIER, first, GULLS, second)
    assert found == [("Petra Vogt", PIER), ("Amos Reed", GULLS)]


def test_headings_and_salutations_are_no_part_of_a_letter() -> None:
    found = signed(
        "Your letters",
        "We welcome letters of up to 200 words.",
        "A pier to keep",
        f"Sir – {PIER}",
        "Nobody answers.",
        "Petra Vogt, Holm",
        "Gulls",
        "Dear Editor,",
        GULLS,
        "Amos Reed, Port Quill",
        "From the editor: We left out two letters.",
    )
    assert found == [
        ("Petra Vogt", PIER),
        ("Petra Vogt", "Nobody answers."),
        ("Amos Reed", GULLS),
    ]


def test_who_is_quoted_in_a_letter_is_quoted_by_its_writer() -> None:
    told = tell("Your letters", "The mayor, Ida Hale, said, “It is safe.” It fell.", *LETTERS[1:])
    (inner,) = [quote for quote in told.quotes if quote.rule != "signed"]
    assert speaker_of(inner) == "Ida Hale"
    assert inner.quoted_by is not None
    assert inner.quoted_by.name == "Petra Vogt"


def test_the_evidence_is_the_signature() -> None:
    told = tell("Your letters", *LETTERS)
    assert told.quotes[0].evidence == "“Petra Vogt” signs the letter"
    assert str(told.quotes[0].confidence) == "high"


@pytest.mark.parametrize("head", ["The pier falls", "Letters found in an attic", "A letters row"])
def test_signed_paragraphs_that_are_no_letters(head: str) -> None:
    assert signed(head, *LETTERS) == []


def test_one_signature_makes_no_page_of_letters() -> None:
    assert signed("Letters to the editor", *LETTERS[:2], "The pier was sold in May.") == []
