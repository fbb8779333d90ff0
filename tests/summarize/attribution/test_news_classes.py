"""Classes of error of newspaper stories: who is said to have said what."""

from __future__ import annotations

import pytest

from summarize import analyse, read_article
from summarize.model import SPOKEN_KINDS, Quote


def _said(story: str) -> list[tuple[str, str | None]]:
    """Return the marked words of a story that are spoken, each with who said it."""
    article = read_article(f"Late news\n\n{story}")
    quotes = [q for q in analyse(article).quotes if q.kind in SPOKEN_KINDS and q.kind != "indirect"]
    return [(q.slice(article.text), q.speaker and q.speaker.name) for q in quotes]


def _quote(story: str) -> Quote:
    (quote,) = (q for q in analyse(read_article(story)).quotes if q.kind in ("direct", "mixed"))
    return quote


@pytest.mark.parametrize(
    "story",
    [
        "On Sunday Mara Quist decided to climb “the ladder” with her son.",
        "Mara Quist opened a “calm corner” in the library.",
        "The town plans to test its first “silent buses” in June.",
        "Mara Quist met some “true giants” at the fair.",
        "Mara Quist sat in the “silent car” on the way home.",
        "Mara Quist turned to “night sailing” at forty.",
        "Mara Quist voted “maybe” in the poll.",
        "Mara Quist pressed “Send” at noon.",
        "Mara Quist wrote “Kestrel” in a week.",
        "Mara Quist read a poem from “Kestrel Days” to the class.",
        "Mara Quist favours a “big broom”-style reform.",
        "Mara Quist recalled the day in her memoirs, “A Dry Year”.",
    ],
)
def test_the_object_of_a_deed_is_nobodys_words(story: str) -> None:
    assert _said(story) == []


@pytest.mark.parametrize(
    "story",
    [
        "Mara Quist used the phrase “bitter nonsense” twice.",
        "Mara Quist pressed for “bitter nonsense.”",
        "Mara Quist wrote “bitter nonsense” on the card.",
        "Mara Quist called the plan “bitter nonsense.”",
        "Mara Quist said the town had built “bitter nonsense.”",
    ],
)
def test_words_are_words_whatever_is_done_with_them(story: str) -> None:
    ((_, speaker),) = _said(story)
    assert speaker == "Mara Quist"


@pytest.mark.parametrize(
    ("described", "told"),
    [
        ("Senate whip Olaf Brandt blamed the rain.", "the Iowa Democrat"),
        ("Olaf Brandt, a keeper, lost twice.", "the 31-year-old"),
        ("Olaf Brandt, the finance chief, counted the money.", "the CFO"),
        ("Olaf Brandt, the captain, scored.", "the skipper"),
        ("Olaf Brandt, a beekeeper, met Ida Holm, a glaciologist.", "the beekeeper"),
        ("Olaf Brandt, the hotelier, met Ida Holm, an optician.", "the hotelier"),
        ("Olaf Brandt, a former chairman of the club, came back.", "the ex-chairman"),
        ("Olaf Brandt, the former treasurer of the union, came back.", "the union’s treasurer"),
    ],
)
def test_a_description_of_who_was_named(described: str, told: str) -> None:
    assert _said(f"{described}\n\n“It came too soon,” {told} said.") == [
        ("“It came too soon,”", "Olaf Brandt")
    ]


@pytest.mark.parametrize("role", ["judge", "coroner", "spokesman", "prosecutor", "magistrate"])
def test_a_role_that_nobody_named_has(role: str) -> None:
    story = f"Olaf Brandt was found guilty of theft.\n\nThe {role} said there was “no remorse.”"
    assert _said(story) == [("“no remorse.”", role)]


@pytest.mark.parametrize(
    "story",
    [
        "“The pumps are old,” Mara Quist notes.",
        "“The pumps are old,” Quist claims. Mara Quist left.",
        "“The pumps are old,” jokes Mara Quist.",
        "“The pumps are old,” Mara Quist scoffed.",
        "“The pumps are old,” chided Mara Quist.",
        "“The pumps are old” was the retort of Mara Quist.",
        "“The pumps are old,” came the answer from Mara Quist.",
    ],
)
def test_cues_that_may_be_nouns_or_are_rare(story: str) -> None:
    ((_, speaker),) = _said(story)
    assert speaker == "Mara Quist"


RARE_VERBS = (
    "gibed goaded sobbed whined bleated kvetched averred deadpanned mimicked counselled "
    "shrugged concurred upbraided castigated prophesied fulminated"
).split()


@pytest.mark.parametrize("verb", RARE_VERBS)
@pytest.mark.parametrize("subject", ["Mara Quist", "the coach"])
def test_rare_verbs_report_before_their_subject(verb: str, subject: str) -> None:
    story = f"Mara Quist, the coach, met Olaf Brandt.\n\n“The pumps are old,” {verb} {subject}."
    assert _said(story) == [("“The pumps are old,”", "Mara Quist")]


def test_a_rare_verb_without_marks_ends_no_statement() -> None:
    story = "Late news\n\nMara Quist said the crew shoved him and later cursed him."
    article = read_article(story)
    (quote,) = analyse(article).quotes
    assert quote.slice(article.text).endswith("cursed him")


@pytest.mark.parametrize(
    "story",
    [
        "“The pumps are old,” was Quist’s short response.",
        "“The pumps are old,” is Quist’s view.",
        "“The pumps are old” was Mara Quist’s answer.",
        "“The pumps are old,” in Quist’s words.",
        "In Quist’s words, “the pumps are old.”",
        "Quist’s reply was short and to the point: “The pumps are old.”",
        "The answer came from Quist: “The pumps are old.”",
    ],
)
def test_nouns_of_speech_with_whose_they_are(story: str) -> None:
    ((_, speaker),) = _said(f"Mara Quist met the mayor. The mayor left in the rain.\n\n{story}")
    assert speaker == "Mara Quist"


@pytest.mark.parametrize(
    "story",
    [
        "The crowd saw Quist’s answer on Monday. A “pump” was found.",
        "Quist’s view was blocked by a “pump”.",
    ],
)
def test_nouns_of_speech_that_report_nothing(story: str) -> None:
    story = f"Mara Quist met the mayor.\n\n{story}"
    quotes = analyse(read_article(f"Late news\n\n{story}")).quotes
    assert all(q.kind == "scare" or q.confidence == "low" for q in quotes if q.kind != "indirect")


def test_who_is_told_does_not_speak() -> None:
    story = "Mara Quist told a girl who said she was cold that “the second lap is worse.”"
    assert _said(story) == [("“the second lap is worse.”", "Mara Quist")]


def test_a_credit_is_nobody_in_the_story() -> None:
    story = (
        "Several guests said the inn is full.\n\n(Mara Quist / Bay News)\n\n"
        "“Nobody sleeps here,” she added.\n\nOlga Brandt runs the inn."
    )
    assert all(speaker != "Mara Quist" for _, speaker in _said(story))


@pytest.mark.parametrize(
    "line", ["THE FIGURES: Bergen gained 0.5 per cent.", "PARKING: Lot B is behind the bank."]
)
def test_a_label_is_nobody(line: str) -> None:
    assert analyse(read_article(f"Late news\n\nStocks were calm.\n\n{line}")).quotes == ()


@pytest.mark.parametrize(
    ("story", "speaker", "teller"),
    [
        ("Mara Quist said that Olaf Brandt had called it “a farce.”", "Olaf Brandt", "Mara Quist"),
        ("Olaf Brandt said, “It is late,” Mara Quist recalled.", "Olaf Brandt", "Mara Quist"),
        ("Mara Quist warned it was “a farce,” according to Bay News.", "Mara Quist", "Bay News"),
        ("Mara Quist called it “a farce,” Bay News reported.", "Mara Quist", "Bay News"),
        ("Mara Quist said no, but it is “a farce,” according to Bay News.", "Bay News", None),
        ("Mara Quist said it was “a farce.”", "Mara Quist", None),
        ("Mara Quist said she had called it “a farce.”", "Mara Quist", None),
    ],
)
def test_two_voices_in_one_quotation(story: str, speaker: str, teller: str | None) -> None:
    quote = _quote(story)
    assert quote.speaker is not None
    assert quote.speaker.name == speaker
    assert (quote.quoted_by and quote.quoted_by.name) == teller


def test_who_is_relayed_goes_on() -> None:
    story = "Mara Quist called it “a farce,” Bay News reported. “Nobody came to see it.”"
    assert [speaker for _, speaker in _said(story)] == ["Mara Quist", "Mara Quist"]


@pytest.mark.parametrize(
    "story",
    [
        "“The pier is unsafe,” said Mara Quist.\n\n“Long nights”\n\nThe town pays for it all now.",
        "Mara Quist sent a letter marked “Secret.” It was found on Monday.",
        "Mara Quist was arrested for “public sleeping” in May.",
        "Mara Quist walked with the banner “Queen of the Sea” on Monday.",
        "Friends call Mara Quist “Tank.”",
        "BOOKINGS: “Singalong” tables of six, call Mara Quist.",
    ],
)
def test_headings_signs_and_charges_are_nobodys_words(story: str) -> None:
    assert [words for words, speaker in _said(story) if speaker and "pier" not in words] == []


@pytest.mark.parametrize(
    ("story", "speaker", "teller"),
    [
        ("The Herald quoted Mara Quist as saying that it was “dead.”", "Mara Quist", "Herald"),
        ("Ida Hale quoted a guard who had met her as saying it was “dead.”", "guard", "Ida Hale"),
        ("Mara Quist was quoted as saying that it was “dead.”", "Mara Quist", None),
    ],
)
def test_who_quotes_somebody_passes_the_words_on(
    story: str, speaker: str, teller: str | None
) -> None:
    quote = _quote(story)
    assert quote.speaker is not None
    assert quote.speaker.name == speaker
    assert (quote.quoted_by and quote.quoted_by.name) == teller


@pytest.mark.parametrize(
    ("story", "speaker"),
    [
        ("Lena Orr, prosecuting, left. “It was him,” the prosecutor said.", "Lena Orr"),
        ("A man identified by police as Bo Tamm said it was “late.”", "Bo Tamm"),
        ("A letter sent to members at noon said it was “late.”", "letter"),
        ("The agency blamed Bo Tamm in a statement. “He fell,” the statement said.", "agency"),
        ("FROM: Lena Orr, engineer\n\n“It cracks,” the memo says.", "Lena Orr"),
        (
            "Lena Orr said in an affidavit that she fell. “It hurt,” the affidavit reads.",
            "Lena Orr",
        ),
        ("Bo Tamm met Lena Orr. “I won,” the mother of three said.", "Lena Orr"),
    ],
)
def test_who_speaks_under_another_name(story: str, speaker: str) -> None:
    assert speaker in {name for _, name in _said(story)}
