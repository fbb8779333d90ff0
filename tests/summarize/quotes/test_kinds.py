"""What marked words are: spoken in whole clauses or in part, a name, a work, or nobody's words."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.model import BlockKind, QuoteKind
from summarize.quotes.kinds import kind_of
from summarize.quotes.quotation_marks import QuotedSpan
from tests.summarize.telling import indirect, marked, speaker_of, table, tell, the_quote, words_of

DIRECT = QuoteKind.DIRECT
MIXED = QuoteKind.MIXED
NOBODYS = {QuoteKind.SCARE, QuoteKind.TERM}

SPOKEN = {
    # name: (text, kind of each mark)
    "whole sentence behind a cue": ("Maria Ortiz said, “The pier is closed.”", [DIRECT]),
    "whole sentence before a cue": ("“The pier is closed,” Maria Ortiz said.", [DIRECT]),
    "one word, a sentence": ("“Absurd,” said Maria Ortiz.", [DIRECT]),
    "one word behind a cue": ("Maria Ortiz said, “Absurd.”", [DIRECT]),
    "question": ("“Is it closed?” asked Maria Ortiz.", [DIRECT]),
    "begins small": ("“it is all over,” said Maria Ortiz.", [DIRECT]),
    "begins with a number": ("Maria Ortiz said, “Forty boats are gone.”", [DIRECT]),
    "begins with a digit": ("Maria Ortiz said, “40 boats are gone.”", [DIRECT]),
    "begins with dots": ("Maria Ortiz said, “… The pier is closed.”", [DIRECT]),
    "begins with a bracket": ("Maria Ortiz said, “[The pier] is closed.”", [DIRECT]),
    "begins with a mark": ("Maria Ortiz said, “‘Never again’ is what I told him.”", [DIRECT]),
    "interrupted": ("“The pier,” Maria Ortiz said, “is closed.”", [DIRECT, DIRECT]),
    "going on": ("“It is closed,” Maria Ortiz said. “For good.”", [DIRECT, DIRECT]),
    "alone in its paragraph": ("“The pier is closed for good. We are sorry.”", [DIRECT]),
    "no speaker known": ("“Never,” she said, and left.", [DIRECT]),
    "no speaker known, behind the cue": ("Then he said, “Fine.”", [DIRECT]),
    "single marks": ("Maria Ortiz said: ‘The pier is closed.’", [DIRECT]),
    "TeX": ("``The pier is closed,'' said Maria Ortiz.", [DIRECT]),
    "TeX behind a cue": ("Maria Ortiz said, ``The pier is closed.''", [DIRECT]),
    "one word in a clause": ("Maria Ortiz said the plan was “absurd.”", [MIXED]),
    "some words in a clause": ("Maria Ortiz called the pier “a death trap.”", [MIXED]),
    "words amid a clause": ("Maria Ortiz said the “rotten old” pier would close.", [MIXED]),
    "a clause behind that": (
        "Maria Ortiz said that “the pier is closed and will not open again.”",
        [MIXED],
    ),
    "a clause whose subject stands before": (
        "Maria Ortiz said the pier “is closed and will not open again.”",
        [MIXED],
    ),
    "a capital behind a determiner": (
        "Maria Ortiz said the “Harbor pacts don’t make us safer, they make us poor.”",
        [MIXED],
    ),
    "a number behind a determiner": (
        "Maria Ortiz said the “40 pacts don’t make us safer, they make us poor.”",
        [MIXED],
    ),
    "two parts": ("Maria Ortiz said it was “a farce” and “a disgrace.”", [MIXED, MIXED]),
    "before the cue, in a clause": ("The pier is “a death trap,” Maria Ortiz said.", [MIXED]),
    "according to": ("According to Maria Ortiz, it is “a death trap.”", [MIXED]),
}


@pytest.mark.parametrize(("text", "kinds"), table(SPOKEN))
def test_spoken_words(text: str, kinds: list[QuoteKind]) -> None:
    assert [quote.kind for quote in marked(tell(text))] == kinds


UNSPOKEN = {
    # name: (text, what the marks may be)
    "so-called": ("The so-called “task team” met on Monday.", NOBODYS),
    "the model": ("Brandville uses the “strong mayor” model for its budget.", NOBODYS),
    "known as": ("The town is known as “the windy corner” of the coast.", NOBODYS),
    "the word": ("The word “pier” comes from the French.", NOBODYS),
    "attributive": ("The mayor’s ‘never again’ speech was dull.", NOBODYS),
    "irony": ("The “experts” left before the storm.", NOBODYS),
    "nickname": ("Councilman Edward “Ned” Farrow left the room.", {QuoteKind.NICKNAME}),
    "nickname in single marks": (
        "Councilman Edward ‘Ned’ Farrow left the room.",
        {QuoteKind.NICKNAME},
    ),
    "nickname in straight marks": (
        'Councilman Edward "Ned" Farrow left the room.',
        {QuoteKind.NICKNAME},
    ),
    "nickname in TeX": ("Councilman Edward ``Ned'' Farrow left the room.", {QuoteKind.NICKNAME}),
    "nickname of two words": (
        "Councilman Edward “Big Ned” Farrow left the room.",
        {QuoteKind.NICKNAME},
    ),
    "show": ("The show “Harbor Lights” was cancelled on Monday.", {QuoteKind.TITLE}),
    "book": ("Her new book, “The Long Pier,” will come out in May.", {QuoteKind.TITLE}),
    "song": ("She sang the song “Blue Moon Rising” at the pier.", {QuoteKind.TITLE}),
    "film with small words": (
        "The film “A Pier for the Lost and the Found” opens on Monday.",
        {QuoteKind.TITLE},
    ),
    "one word": ("The band played its hit “Driftwood” twice.", {QuoteKind.TITLE}),
    "somebody's work": ("Crowds came for Maria Ortiz’s “Driftwood” on Monday.", {QuoteKind.TITLE}),
    "TeX": ("The show ``Harbor Lights'' was cancelled.", {QuoteKind.TITLE}),
    "law": ("Lawmakers passed the “Clean Harbor Act” on Monday.", {QuoteKind.TITLE}),
    "a law that is known": (
        "After an outcry from groups, the bill, known as the “Clean Harbor Act,” was passed.",
        {QuoteKind.TITLE},
    ),
    "an event, beside a cue": (
        "Maria Ortiz told reporters at the “Hall of Fame” dinner that she would run.",
        {QuoteKind.TITLE},
    ),
    "a programme, with its year": (
        "Maria Ortiz stressed the reform in her 1994 “Contract with Harborville.”",
        {QuoteKind.TITLE},
    ),
    "classed as": (
        "The number classed as “often absent” rose, according to the Department for Piers.",
        NOBODYS,
    ),
    "a word somebody used": ("Her allies argue that the word “contact” meant a meeting.", NOBODYS),
    "a heading": ("Maria Ortiz had written them under the heading “Recipes”.", NOBODYS),
    "a verb of speech that is none": (
        "While health checks will continue, officials scrap a step to “streamline” the work.",
        NOBODYS,
    ),
    "somebody comes behind it": ("The “dark money” behind Maria Ortiz was gone.", NOBODYS),
}


@pytest.mark.parametrize(("text", "kinds"), table(UNSPOKEN))
def test_words_nobody_spoke(text: str, kinds: set[QuoteKind]) -> None:
    quote = the_quote(tell(text))
    assert quote.kind in kinds
    assert quote.speaker is None
    assert quote.cue is None
    assert quote.rule is None
    assert quote.evidence


def test_scare_quotes_and_words_of_a_source_are_told_apart_in_one_story() -> None:
    told = tell(
        "The council voted on the “strong mayor” model.",
        "Maria Ortiz describes the model as a “time saver.”",
    )
    one, other = marked(told)
    assert one.kind in NOBODYS
    assert (other.kind, speaker_of(other)) == (MIXED, "Maria Ortiz")


def test_a_name_that_somebody_gives_is_words_of_theirs() -> None:
    quote = the_quote(tell("Maria Ortiz called the pier a “National Disgrace” on Monday."))
    assert (quote.kind, speaker_of(quote)) == (MIXED, "Maria Ortiz")


HEADLINES = {
    "words and a colon": ("‘Safety, not fear’: Advocates urge town to close the pier", True),
    "words and a colon, curly": ("“Safety, not fear”: Advocates urge town to close the pier", True),
    "words and a colon, straight": (
        "'Safety, not fear': Advocates urge town to close the pier",
        True,
    ),
    "says": ("Mayor says plan is ‘a waste of time’", True),
    "calls": ("Ortiz calls pier ‘a death trap’", True),
    "scare quotes": ("Town drops ‘strong mayor’ model", False),
    "one word": ("Town drops ‘dangerous’ pier", False),
}
BODY = "Maria Ortiz said on Monday that the pier would close. Advocates cheered the plan."


@pytest.mark.parametrize(("headline", "spoken"), table(HEADLINES))
def test_headlines(headline: str, spoken: bool) -> None:
    told = tell(headline, BODY)
    assert told.article.blocks[0].kind is BlockKind.HEADLINE
    quote = the_quote(told)
    assert quote.paragraph == 0
    assert quote.kind is QuoteKind.HEADLINE if spoken else quote.kind in NOBODYS


def test_a_headline_that_only_names_who_says_it() -> None:
    quote = the_quote(tell("‘I was never theirs’: Maria Ortiz on her new pier", BODY))
    assert (quote.kind, speaker_of(quote)) == (QuoteKind.HEADLINE, "Maria Ortiz")
    assert quote.evidence == "Maria Ortiz stands behind the quote and a colon"


def test_unmarked_statements_are_indirect() -> None:
    told = tell("Maria Ortiz said the pier would close.")
    assert [quote.kind for quote in told.quotes] == [QuoteKind.INDIRECT]
    assert indirect(told) == list(told.quotes)


def kind(text: str, tied: str | None, *, headline: bool = False, heads: bool = True) -> QuoteKind:
    """The kind of the marked stretch between the first and the last mark of ``text``."""
    mark = QuotedSpan(text.index("“"), text.rindex("”") + 1, 0)
    return kind_of(text, mark, tied=tied, in_headline=headline, heads=heads)


class ByRule(NamedTuple):
    text: str
    tied: str | None
    expected: QuoteKind


PURE = {
    "cue before, capital": ByRule(
        "She said, “The pier is shut.”", tied="cue-before", expected=DIRECT
    ),
    "cue before, small": ByRule(
        "She said it was “shut for good.”", tied="cue-before", expected=MIXED
    ),
    "cue before, colon": ByRule("She said: “Shut.”", tied="cue-before", expected=DIRECT),
    "cue after": ByRule("“Shut,” she said.", tied="cue-after", expected=DIRECT),
    "cue after, small": ByRule("“shut for good,” she said.", tied="cue-after", expected=DIRECT),
    "cue after, long": ByRule(
        "“that it is shut for good and all” she said.", tied="cue-after", expected=DIRECT
    ),
    "cue after, no end, short": ByRule(
        "“shut for good” she said.", tied="cue-after", expected=MIXED
    ),
    "continued": ByRule("“and shut for good,”", tied="continued", expected=DIRECT),
    "chain": ByRule("“and shut for good”", tied="chain", expected=DIRECT),
    "reopened": ByRule("“and shut for good”", tied="reopened", expected=DIRECT),
    "nothing, short": ByRule("It was “shut for good” then.", tied=None, expected=QuoteKind.SCARE),
    "nothing, long": ByRule(
        "It was “shut for good by all of them” then.", tied=None, expected=MIXED
    ),
    "subject, short": ByRule(
        "She has a “fear of piers” now.", tied="subject", expected=QuoteKind.SCARE
    ),
    "subject, long": ByRule(
        "She has a “deep and lasting fear of piers” now.", tied="subject", expected=MIXED
    ),
    "capitals, nothing": ByRule(
        "They saw “Harbor Lights” then.", tied=None, expected=QuoteKind.TITLE
    ),
    "capitals, a cue": ByRule("She said, “Go Home.”", tied="cue-before", expected=DIRECT),
    "nickname": ByRule("Ralph “Ned” Farrow left.", tied="cue-before", expected=QuoteKind.NICKNAME),
    "no nickname: a sentence ends": ByRule(
        "Ralph left. “Ned” Farrow left.", tied=None, expected=QuoteKind.SCARE
    ),
}


@pytest.mark.parametrize("case", table(PURE))
def test_kind_of_by_rule(case: ByRule) -> None:
    assert kind(case.text, case.tied) is case.expected


def test_kind_of_amid_a_sentence_needs_to_head_it() -> None:
    text = "The pier is “shut for good, all of it,” she said."
    assert kind(text, "cue-after", heads=False) is MIXED


def test_kind_of_a_headline() -> None:
    assert kind("“Not fear”: They march", None, headline=True) is QuoteKind.HEADLINE
    assert kind("They march in “Not Fear” parade", None, headline=True) is QuoteKind.SCARE
    assert kind("Mayor says “not fear”", "cue-before", headline=True) is QuoteKind.HEADLINE


def test_kind_of_what_nothing_closes() -> None:
    text = "“The pier is shut and we are sorry"
    assert kind_of(
        text, QuotedSpan(0, len(text), 0, closed=False), tied="chain", in_headline=False
    ) is (DIRECT)


def test_the_eight_kinds() -> None:
    assert {kind.value for kind in QuoteKind} == set(
        "direct mixed indirect scare term nickname title headline".split()
    )


def test_marks_stay_with_the_words() -> None:
    told = tell("“It is closed,” said Maria Ortiz of the “old pier” on Monday.")
    assert [words_of(told, quote) for quote in marked(told)] == ["“It is closed,”", "“old pier”"]
