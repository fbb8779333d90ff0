"""Words whose speaker is told by the lines around them: introductions, signatures, posts."""

from __future__ import annotations

import pytest

from summarize import read_article
from summarize.model import Analysis, LinkRule, Quote, QuoteKind
from summarize.pipeline import analyse

OPENING = "“The mill is old,” said engineer Hugo Tamm."


def told(*paragraphs: str) -> list[tuple[str | None, str | None]]:
    """The speaker and the rule of each marked quotation of these paragraphs."""
    return [(name(quote), quote.rule) for quote in quotes("\n\n".join(paragraphs))]


def quotes(text: str) -> list[Quote]:
    analysis: Analysis = analyse(read_article(text))
    return [quote for quote in analysis.quotes if quote.kind is not QuoteKind.INDIRECT]


def name(quote: Quote) -> str | None:
    return None if quote.speaker is None else quote.speaker.name


INTRODUCTIONS = {
    "from": ("And this from Mayor Rosa Quint:", "Rosa Quint"),
    "from the desk of": ("From the desk of Rosa Quint, the mayor:", "Rosa Quint"),
    "a name no list knows": ("From Tomas Ulbrich, the weavers’ lawyer:", "Tomas Ulbrich"),
    "a name": ("Mayor Rosa Quint, who lives by the river:", "Rosa Quint"),
    "a phrase before the name": ("In a statement, Mayor Rosa Quint:", "Rosa Quint"),
    "a cue": ("Mayor Rosa Quint said in a statement:", "Rosa Quint"),
    "here is what": ("Here is what Rosa Quint of the weavers’ guild wrote:", "Rosa Quint"),
    "as she put it": ("As Rosa Quint put it:", "Rosa Quint"),
    "a document": ("A letter from the tenants’ union:", "union"),
    "an answer": ("Tamm’s reply:", "Hugo Tamm"),
    "a pronoun": ("He added on Tuesday:", "Hugo Tamm"),
    "the last word": ("The last word goes to 94-year-old Rosa Quint:", "Rosa Quint"),
    "a clause about her": ("Weaver Rosa Quint, whose loom will go, on what is next:", "Rosa Quint"),
    "a group": ("The weavers’ club said this on its page:", "weavers’ club"),
    "a subject": ("Rosa Quint did not mince her words:", "Rosa Quint"),
}


@pytest.mark.parametrize(("line", "speaker"), INTRODUCTIONS.values(), ids=INTRODUCTIONS)
def test_a_line_that_ends_in_a_colon_owns_the_words_below(line: str, speaker: str) -> None:
    found = told(OPENING, line, "“We will not sell it to anybody.”")[1]
    assert found[0] is not None
    assert speaker in found[0]
    assert str(found[1]).startswith(LinkRule.INTRODUCED)


@pytest.mark.parametrize(
    "line", ["The question in every kitchen:", "What happened next:", "Section 4 of the deed:"]
)
def test_words_below_a_line_that_names_nobody_are_nobodys(line: str) -> None:
    assert told(OPENING, line, "“Who is to pay for it?”")[1] == (None, None)


def test_nobody_goes_on_behind_words_that_are_nobodys() -> None:
    found = told(OPENING, "The question in every kitchen:", "“Who is to pay?”", "“Who will?”")
    assert [speaker for speaker, _ in found[1:]] == [None, None]


def test_a_cue_of_the_words_own_is_surer_than_the_line_above() -> None:
    found = told(OPENING, "Mayor Rosa Quint:", "“We will not sell,” said Lena Orr.")
    assert found[1] == ("Lena Orr", LinkRule.CUE_AFTER)


SIGNATURES = {
    "em dash": "“It leaks at night.” — Rosa Quint",
    "horizontal bar": "“It leaks at night.” ― Rosa Quint, weaver",
    "en dash": "“It leaks at night.” – Rosa Quint",
    "two hyphens": "“It leaks at night.” -- Rosa Quint, 71, a retired weaver",
    "a hyphen": "“It leaks at night.” -Rosa Quint",
    "a tilde": "“It leaks at night.” ~ Rosa Quint",
    "a bullet": "• “It leaks at night.” — Rosa Quint, weaver",
    "a number": "2. “It leaks at night.” — Rosa Quint",
    "brackets": "“It leaks at night.” (Rosa Quint, weaver)",
    "the line below": "“It leaks at night.”\n\n― Rosa Quint, who weaves",
    "the line right below, without a dash": "“It leaks at night.”\nRosa Quint, weaver",
    "a row": "Rosa Quint | “It leaks at night.”",
    "a tab": "Rosa Quint\t“It leaks at night.”",
    "a row with a date": "3 May | Rosa Quint | “It leaks at night.”",
    "a date and tabs": "3 May\tRosa Quint\t“It leaks at night.”",
    "tabs and a place": "Rosa Quint\tNorth\t“It leaks at night.”",
    "tabs behind": "“It leaks at night”\tRosa Quint\tMonday",
}


@pytest.mark.parametrize("line", SIGNATURES.values(), ids=SIGNATURES)
def test_who_signs_words_speaks_them(line: str) -> None:
    text = (
        f"What people say of the mill\n\nThey met on Monday in the old hall by the river.\n\n{line}"
    )
    (quote,) = quotes(text)
    assert (name(quote), quote.rule, quote.kind) == ("Rosa Quint", "signed", QuoteKind.DIRECT)


def test_a_name_that_is_a_word_signs_too() -> None:
    assert told("“It leaks.” ― Per Quint", "“It does not.” ― Will Orr") == [
        ("Per Quint", "signed"),
        ("Will Orr", "signed"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "“It leaks” — that was the verdict of the town.",
        "The novel “Old Mills” (Rosa Quint) is out.",
        "“It leaks at night.” (Rosa Quint/The Planet) The town is asleep.",
    ],
)
def test_what_only_looks_like_a_signature(line: str) -> None:
    assert all(quote.rule != "signed" for quote in quotes(f"Rosa Quint left.\n\n{line}"))


DOCUMENTS = {
    "hers": "Rosa Quint left the board. “I am tired,” her letter read.",
    "a name’s": "Rosa Quint left the board. “I am tired,” Quint’s statement said.",
    "by": "“I am tired,” read a post by Rosa Quint.",
    "told before": "Rosa Quint posted a letter to the door. It read: “I am tired.”",
    "the statement": "Rosa Quint issued a statement. “I am tired,” the statement said.",
    "said in a letter": "Rosa Quint said in a letter that she left. The letter read: “I am tired.”",
    "posted by": "“I am tired,” posted by Rosa Quint on the forum, was read by all.",
    "a page": "Rosa Quint left. “I am tired,” Quint’s page said.",
    "a tweet between dashes": "Rosa Quint’s tweet — “I am tired of this.” — was shared by all.",
    "it said": "Rosa Quint sent an email to the guild. “I am tired,” it said.",
    "a handle": "Mayor Rosa Quint (@rquint) was silent. “I am tired,” @rquint wrote on X.",
}


@pytest.mark.parametrize("text", DOCUMENTS.values(), ids=DOCUMENTS)
def test_who_gives_out_a_document_speaks_in_it(text: str) -> None:
    assert [name(quote) for quote in quotes(text)] == ["Rosa Quint"]


def test_a_user_whose_name_ends_in_figures() -> None:
    (quote,) = quotes("The mill is for sale. “Buy it,” MillFan42 wrote on the forum.")
    assert name(quote) == "MillFan42"


def test_a_role_is_never_a_thing_just_spoken_of() -> None:
    (quote,) = quotes("The park said it was full. The mayor called it “a good day for the town.”")
    assert name(quote) == "mayor"


def test_a_letter_seen_by_a_paper_is_not_the_papers() -> None:
    (quote,) = quotes("A letter seen by the Harbor Planet said “the mill will close for good.”")
    assert name(quote) != "Harbor Planet"


def test_a_handle_that_no_name_is_given_for_is_the_speaker() -> None:
    (quote,) = quotes("“Sell the mill now,” @millgirl posted on X.")
    assert name(quote) == "@millgirl"
