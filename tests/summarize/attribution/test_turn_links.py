"""The rows of turns: their place, rule and evidence, and what is said within them."""

from __future__ import annotations

from summarize import Analysis, Confidence, Quote, QuoteKind
from tests.summarize.telling import tell

TALK = ("PETRA VOGT: Who built it?", "AMOS REED: I did.", "VOGT: Alone?", "REED: I had help.")


def talk(*paragraphs: str) -> Analysis:
    return tell("The pier, a talk", *paragraphs)


def rows(told: Analysis) -> list[tuple[str, str | None]]:
    """The words of each row and who said them."""
    return [
        (quote.slice(told.article.text), quote.speaker and quote.speaker.name)
        for quote in told.quotes
    ]


def row(told: Analysis, words: str) -> Quote:
    """The shortest row with these words."""
    text = told.article.text
    return min((q for q in told.quotes if words in q.slice(text)), key=len)


def test_each_turn_is_a_direct_quote_without_its_label() -> None:
    told = talk(*TALK)
    assert rows(told) == [
        ("Who built it?", "Petra Vogt"),
        ("I did.", "Amos Reed"),
        ("Alone?", "Petra Vogt"),
        ("I had help.", "Amos Reed"),
    ]
    assert {quote.kind for quote in told.quotes} == {QuoteKind.DIRECT}


def test_the_label_is_the_mention_and_the_evidence() -> None:
    told = talk(*TALK)
    first, last = told.quotes[0], told.quotes[-1]
    assert last.speaker is not None
    assert (last.speaker.mention, last.cue) == ("REED", None)
    assert last.evidence == "the label “REED” stands at the head of the turn; REED is Amos Reed"
    assert first.evidence.endswith("; Petra Vogt asks")
    assert last.confidence is Confidence.HIGH


def test_a_turn_that_goes_on_says_so_and_has_no_mention() -> None:
    told = talk(*TALK[:2], "It took me nine years.", *TALK[2:])
    on = row(told, "nine years")
    assert on.speaker is not None
    assert (on.speaker.name, on.speaker.mention) == ("Amos Reed", None)
    assert on.evidence.startswith("the turn goes on that the label “AMOS REED” opens")


def test_words_in_marks_within_a_turn_keep_their_own_speaker() -> None:
    told = talk(*TALK[:3], "REED: I asked the mayor, Celia Hart, who said “not this year”.")
    assert row(told, "not this year").slice(told.article.text) == "“not this year”"
    assert rows(told)[-1] == ("“not this year”", "Celia Hart")


def test_i_is_who_speaks_the_turn() -> None:
    told = talk(*TALK[:3], "REED: I said, “Let me try it on my own,” and they let me.")
    assert rows(told)[-1] == ("“Let me try it on my own,”", "Amos Reed")
    assert told.quotes[-1].evidence == "“I said” before the quote; I is Amos Reed, paragraph 2"


def test_marks_that_nothing_ties_are_words_of_the_turn() -> None:
    told = talk(*TALK[:3], "REED: “We can do it on our own.” That was how it went.")
    quote = row(told, "on our own")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.rule) == ("Amos Reed", "turn")


def test_he_is_neither_who_speaks_nor_who_is_spoken_to() -> None:
    told = talk(
        "JOHN VOGT: Who built it?",
        "AMOS REED: I did.",
        "VOGT: Alone?",
        "REED: A man came by and he said “leave it”.",
    )
    assert rows(told)[-1] == ("“leave it”", "man")


def test_what_is_only_reported_within_a_turn_is_no_row() -> None:
    told = talk(*TALK[:3], "REED: Celia Hart said that the town would pay for it.")
    assert len(told.quotes) == len(TALK)


def test_a_turn_wholly_in_marks_is_one_row() -> None:
    told = talk(*TALK[:3], "REED: “I had help.”")
    assert rows(told)[-1] == ("“I had help.”", "Amos Reed")
    assert len(told.quotes) == len(TALK)


def test_labels_are_part_of_no_sentence() -> None:
    told = talk(*TALK)
    sentences = [sentence.slice(told.article.text) for sentence in told.sentences]
    assert sentences[1:] == ["Who built it?", "I did.", "Alone?", "I had help."]
