"""Whom a mention stands for: names, roles, pronouns."""

from __future__ import annotations

import pytest

from tests.summarize.telling import marked, speaker_of, table, tell

TWO_PEOPLE = "Maria Ortiz, the mayor, met Peter Lowe, the treasurer, on Monday."

MENTIONS = {
    # name: (paragraphs, speakers of the marks, mentions beside them)
    "full name": (
        [TWO_PEOPLE, "“The pier is closed,” Peter Lowe said."],
        ["Peter Lowe"],
        ["Peter Lowe"],
    ),
    "surname": (
        [TWO_PEOPLE, "“The pier is closed,” Ortiz said.", "“For good,” said Lowe."],
        ["Maria Ortiz", "Peter Lowe"],
        ["Ortiz", "Lowe"],
    ),
    "title and surname": (
        [TWO_PEOPLE, "“The pier is closed,” Ms. Ortiz said.", "“For good,” said Mr. Lowe."],
        ["Maria Ortiz", "Peter Lowe"],
        ["Ms. Ortiz", "Mr. Lowe"],
    ),
    "given name": (
        [TWO_PEOPLE, "“The pier is closed,” Maria said.", "“For good,” said Peter."],
        ["Maria Ortiz", "Peter Lowe"],
        ["Maria", "Peter"],
    ),
    "role": (
        [TWO_PEOPLE, "“The pier is closed,” the mayor said.", "“For good,” the treasurer said."],
        ["Maria Ortiz", "Peter Lowe"],
        ["the mayor", "the treasurer"],
    ),
    "role shortened before the name": (
        ["Gov. Maria Ortiz met Sen. Peter Lowe.", "“It is closed,” the senator said.",
         "“For good,” the governor said."],
        ["Peter Lowe", "Maria Ortiz"],
        ["the senator", "the governor"],
    ),
    "role behind a comma and a name": (
        ["“The pier is closed,” said the baker’s brother, Peter Lowe, who lives nearby."],
        ["Peter Lowe"],
        ["the baker’s brother, Peter Lowe"],
    ),
    "one of them, by name": (
        ["“The pier is closed,” said one of the bakers, Maria Ortiz."],
        ["Maria Ortiz"],
        ["one of the bakers, Maria Ortiz"],
    ),
    "role before a name": (
        ["“The pier is closed,” a port spokeswoman, Maria Ortiz, said."],
        ["Maria Ortiz"],
        ["a port spokeswoman, Maria Ortiz"],
    ),
    "spokesperson of the sentence before": (
        ["A port spokesperson voiced support for the plan. “It is safe,” the spokesperson said."],
        ["port spokesperson"],
        ["the spokesperson"],
    ),
    "spokeswoman named in the next paragraph": (
        ["A port spokeswoman defended the plan as “prudent.”", "“It is safe,” Maria Ortiz said."],
        ["Maria Ortiz", "Maria Ortiz"],
        ["A port spokeswoman", "Maria Ortiz"],
    ),
    "she": ([TWO_PEOPLE, "“The pier is closed,” she said."], ["Maria Ortiz"], ["she"]),
    "he": ([TWO_PEOPLE, "“The pier is closed,” he said."], ["Peter Lowe"], ["he"]),
    "he and she, by titles alone": (
        ["Mr. Quorrel runs the pier. Ms. Vantreight runs the mill.",
         "“It is closed,” she said. “For good,” he said."],
        ["Vantreight", "Quorrel"],
        ["she", "he"],
    ),
    "she, by a role that tells": (
        ["The spokeswoman met the chairman on Monday.", "“The pier is closed,” she said."],
        ["spokeswoman"],
        ["she"],
    ),
    "he, by a pronoun used before": (
        ["Tavi Quorrel met Sasha Vantreight at his house. Quorrel smiled.",
         "“The pier is closed,” he said."],
        ["Tavi Quorrel"],
        ["he"],
    ),
    "she through an indirect statement": (
        ["Maria Ortiz met Anna Lowe on Monday. Ortiz said the pier was rotten.",
         "“It is closed,” she said."],
        ["Maria Ortiz"],
        ["she"],
    ),
    "she, who spoke last and was no subject": (
        ["Anna Lowe came late. “It is old,” said Maria Ortiz, who knows Lowe well.",
         "“It is closed,” she said."],
        ["Maria Ortiz", "Maria Ortiz"],
        ["Maria Ortiz", "she"],
    ),
    "he told her": (
        ["Maria Ortiz met Peter Lowe. He told her, “The pier is closed.” She said, “For good?”"],
        ["Peter Lowe", "Maria Ortiz"],
        ["He", "She"],
    ),
    "they": (
        ["Residents gathered at the pier. They said it was “a great shame.”"],
        ["Residents"],
        ["They"],
    ),
    "it": (
        ["“The pier is unsafe,” the Harbor Union said. It called the plan “a farce.”"],
        ["Harbor Union", "Harbor Union"],
        ["the Harbor Union", "It"],
    ),
    "organization": (
        ["The White House said the plan was “a disgrace.”"],
        ["White House"],
        ["The White House"],
    ),
    "organization by its letters": (
        ["The Harbor Workers Union (HWU) sued. “The pier is unsafe,” the HWU said."],
        ["Harbor Workers Union"],
        ["the HWU"],
    ),
    "organization by its noun": (
        ["The Harbor Workers Union met. “The pier is unsafe,” the union said."],
        ["Harbor Workers Union"],
        ["the union"],
    ),
    "organization and group": (
        ["Closing the pier, say the Harbor Union and local fishermen, would be “a disgrace.”"],
        ["Harbor Union and local fishermen"],
        ["the Harbor Union and local fishermen"],
    ),
    "document": (
        ["The report said the pier was “beyond repair.”"],
        ["report"],
        ["The report"],
    ),
    "group": (["“The pier is unsafe,” officials said."], ["officials"], ["officials"]),
    "police": (["Police said the driver was “extremely lucky.”"], ["Police"], ["Police"]),
    "share of a group": (
        ["Nearly 60 percent of voters said the pier was “a disgrace.”"],
        ["60 percent of voters"],
        ["60 percent of voters"],
    ),
    "two people": (
        ["“The pier is unsafe,” said Maria Ortiz and Peter Lowe."],
        ["Maria Ortiz and Peter Lowe"],
        ["Maria Ortiz and Peter Lowe"],
    ),
    "somebody's lawyer": (
        [TWO_PEOPLE, "Lowe’s lawyer said the charge was “absurd.”"],
        ["Lowe’s lawyer"],
        ["Lowe’s lawyer"],
    ),
    "somebody's lawyer, name first in the text": (
        ["Peter Lowe’s lawyer said the charge was “absurd.”"],
        ["Peter Lowe’s lawyer"],
        ["Peter Lowe’s lawyer"],
    ),
    "somebody's brother, by name": (
        ["Maria Ortiz’s brother, Peter Lowe, said the charge was “absurd.”"],
        ["Peter Lowe"],
        ["Maria Ortiz’s brother, Peter Lowe"],
    ),
    "a given name that is a word, first in the text": (
        ["Mark Lowe said the charge was “absurd.”"],
        ["Mark Lowe"],
        ["Mark Lowe"],
    ),
    "a given name the lexicon knows small, first in the text": (
        ["Peter Lowe said the charge was “absurd.”"],
        ["Peter Lowe"],
        ["Peter Lowe"],
    ),
    "a nickname in marks": (
        ["“It is closed,” said Edward “Ned” Farrow."],
        ["Edward “Ned” Farrow", None],
        ["Edward “Ned” Farrow", None],
    ),
    "a nickname in straight marks": (
        ["\"It is closed,\" said Marcia \"Cia\" Price."],
        ["Marcia \"Cia\" Price", None],
        ["Marcia \"Cia\" Price", None],
    ),
    "who did something, and said": (
        ["Peter Lowe called. An employee who answered the phone at his office said, “He is out.”"],
        ["employee"],
        ["An employee"],
    ),
    "a source who gives no name": (
        ["A man who asked not to be named said it was “over.”"],
        ["man"],
        ["A man"],
    ),
    "a noun that can be a verb": (
        ["Peter Lowe accused Spain in his nightly address of “playing with bread.”"],
        ["Peter Lowe"],
        ["Peter Lowe"],
    ),
    "who is introduced by what they are": (
        [
            "Peter Lowe opened the hearing.",
            "The next witness was Maria Ortiz’s son, David Ortiz, a baker. He said it was loud.",
            "“It was a bang,” he said.",
        ],
        ["David Ortiz"],
        ["he"],
    ),
    "who speaks on a broadcast": (
        ["Maria Ortiz, speaking on “Good Morning Coast,” said it was “a farce.”"],
        [None, "Maria Ortiz"],
        [None, "Maria Ortiz"],
    ),
    "herself": (
        ["Maria Ortiz herself, speaking at the gate, called it “a farce.”"],
        ["Maria Ortiz"],
        ["Maria Ortiz"],
    ),
    "nobody known": (["“The pier is closed,” she said."], [None], [None]),
    "who names a person is another one": (
        [
            "Maria Vane met David Ortiz. Peter Lowe then spoke for an hour. “Lowe has done all he "
            "could to stop us,” he said."
        ],
        ["David Ortiz"],
        ["he"],
    ),
    "whoever tells their own name": (
        [TWO_PEOPLE, "Lowe took the stage. “I am Peter Lowe,” he said."],
        ["Peter Lowe"],
        ["he"],
    ),
    "who is surely meant and speaks of themselves": (
        [TWO_PEOPLE, "Lowe took the stage. “I want a Lowe on that list,” he said."],
        ["Peter Lowe"],
        ["he"],
    ),
    "the surname comes first": (
        ["President Wen Daoming visited the port with Peter Lowe.", "“It is old,” Wen said."],
        ["Wen Daoming"],
        ["Wen"],
    ),
    "a given name that stands in no list": (
        ["Xanthippe Lowe, a baker, met Peter Vane.", "“It is old,” Xanthippe said."],
        ["Xanthippe Lowe"],
        ["Xanthippe"],
    ),
    "where somebody comes from": (
        ["Maria Ortiz won the race in Brandville. “I am tired,” the Australian said."],
        ["Maria Ortiz"],
        ["the Australian"],
    ),
    "a note to editors": (
        ["(Eds: Updates with reaction) BRANDVILLE, May 1 (AP) The pier is “a farce,” Maria Ortiz "
         "said."],
        ["Maria Ortiz"],
        ["Maria Ortiz"],
    ),
    "the subject of a verb that goes on": (
        [
            "A neighbor said he started noticing a change in Peter Lowe when the boy kept posting "
            "“mad things” online."
        ],
        ["boy"],
        ["the boy"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "speakers", "mentions"), table(MENTIONS))
def test_mentions(
    paragraphs: list[str], speakers: list[str | None], mentions: list[str | None]
) -> None:
    told = tell(*paragraphs)
    quotes = marked(told)
    assert [speaker_of(quote) for quote in quotes] == speakers
    assert [quote.speaker.mention if quote.speaker else None for quote in quotes] == mentions
    for quote in quotes:
        if quote.speaker and quote.speaker.mention is not None:
            start, end = quote.speaker.mention_start, quote.speaker.mention_end
            assert told.article.text[start:end] == quote.speaker.mention
