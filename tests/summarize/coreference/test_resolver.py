"""Whom a mention stands for: names, roles, pronouns."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.coreference.entities import ReferenceForm
from summarize.reported_speech.parse import parse_statements
from tests.summarize.steps import story
from tests.summarize.telling import marked, speaker_of, statements, table, tell

TWO_PEOPLE = "Maria Ortiz, the mayor, met Peter Lowe, the treasurer, on Monday."


class Case(NamedTuple):
    """Who said each marked stretch, and the mention beside it."""

    paragraphs: list[str]
    speakers: list[str | None]
    mentions: list[str | None]


MENTIONS = {
    "full name": Case(
        [TWO_PEOPLE, "“The pier is closed,” Peter Lowe said."],
        speakers=["Peter Lowe"],
        mentions=["Peter Lowe"],
    ),
    "surname": Case(
        [TWO_PEOPLE, "“The pier is closed,” Ortiz said.", "“For good,” said Lowe."],
        speakers=["Maria Ortiz", "Peter Lowe"],
        mentions=["Ortiz", "Lowe"],
    ),
    "title and surname": Case(
        [TWO_PEOPLE, "“The pier is closed,” Ms. Ortiz said.", "“For good,” said Mr. Lowe."],
        speakers=["Maria Ortiz", "Peter Lowe"],
        mentions=["Ms. Ortiz", "Mr. Lowe"],
    ),
    "given name": Case(
        [TWO_PEOPLE, "“The pier is closed,” Maria said.", "“For good,” said Peter."],
        speakers=["Maria Ortiz", "Peter Lowe"],
        mentions=["Maria", "Peter"],
    ),
    "role": Case(
        [TWO_PEOPLE, "“The pier is closed,” the mayor said.", "“For good,” the treasurer said."],
        speakers=["Maria Ortiz", "Peter Lowe"],
        mentions=["the mayor", "the treasurer"],
    ),
    "role shortened before the name": Case(
        [
            "Gov. Maria Ortiz met Sen. Peter Lowe.",
            "“It is closed,” the senator said.",
            "“For good,” the governor said.",
        ],
        speakers=["Peter Lowe", "Maria Ortiz"],
        mentions=["the senator", "the governor"],
    ),
    "role behind a comma and a name": Case(
        ["“The pier is closed,” said the baker’s brother, Peter Lowe, who lives nearby."],
        speakers=["Peter Lowe"],
        mentions=["the baker’s brother, Peter Lowe"],
    ),
    "one of them, by name": Case(
        ["“The pier is closed,” said one of the bakers, Maria Ortiz."],
        speakers=["Maria Ortiz"],
        mentions=["one of the bakers, Maria Ortiz"],
    ),
    "role before a name": Case(
        ["“The pier is closed,” a port spokeswoman, Maria Ortiz, said."],
        speakers=["Maria Ortiz"],
        mentions=["a port spokeswoman, Maria Ortiz"],
    ),
    "spokesperson of the sentence before": Case(
        ["A port spokesperson voiced support for the plan. “It is safe,” the spokesperson said."],
        speakers=["port spokesperson"],
        mentions=["the spokesperson"],
    ),
    "spokeswoman named in the next paragraph": Case(
        ["A port spokeswoman defended the plan as “prudent.”", "“It is safe,” Maria Ortiz said."],
        speakers=["Maria Ortiz", "Maria Ortiz"],
        mentions=["A port spokeswoman", "Maria Ortiz"],
    ),
    "she": Case(
        [TWO_PEOPLE, "“The pier is closed,” she said."], speakers=["Maria Ortiz"], mentions=["she"]
    ),
    "he": Case(
        [TWO_PEOPLE, "“The pier is closed,” he said."], speakers=["Peter Lowe"], mentions=["he"]
    ),
    "he and she, by titles alone": Case(
        [
            "Mr. Quorrel runs the pier. Ms. Vantreight runs the mill.",
            "“It is closed,” she said. “For good,” he said.",
        ],
        speakers=["Vantreight", "Quorrel"],
        mentions=["she", "he"],
    ),
    "she, by a role that tells": Case(
        ["The spokeswoman met the chairman on Monday.", "“The pier is closed,” she said."],
        speakers=["spokeswoman"],
        mentions=["she"],
    ),
    "he, by a pronoun used before": Case(
        [
            "Tavi Quorrel met Sasha Vantreight at his house. Quorrel smiled.",
            "“The pier is closed,” he said.",
        ],
        speakers=["Tavi Quorrel"],
        mentions=["he"],
    ),
    "she through an indirect statement": Case(
        [
            "Maria Ortiz met Anna Lowe on Monday. Ortiz said the pier was rotten.",
            "“It is closed,” she said.",
        ],
        speakers=["Maria Ortiz"],
        mentions=["she"],
    ),
    "she, who spoke last and was no subject": Case(
        [
            "Anna Lowe came late. “It is old,” said Maria Ortiz, who knows Lowe well.",
            "“It is closed,” she said.",
        ],
        speakers=["Maria Ortiz", "Maria Ortiz"],
        mentions=["Maria Ortiz", "she"],
    ),
    "he told her": Case(
        ["Maria Ortiz met Peter Lowe. He told her, “The pier is closed.” She said, “For good?”"],
        speakers=["Peter Lowe", "Maria Ortiz"],
        mentions=["He", "She"],
    ),
    "they": Case(
        ["Residents gathered at the pier. They said it was “a great shame.”"],
        speakers=["Residents"],
        mentions=["They"],
    ),
    "it": Case(
        ["“The pier is unsafe,” the Harbor Union said. It called the plan “a farce.”"],
        speakers=["Harbor Union", "Harbor Union"],
        mentions=["the Harbor Union", "It"],
    ),
    "organization": Case(
        ["The White House said the plan was “a disgrace.”"],
        speakers=["White House"],
        mentions=["The White House"],
    ),
    "organization by its letters": Case(
        ["The Harbor Workers Union (HWU) sued. “The pier is unsafe,” the HWU said."],
        speakers=["Harbor Workers Union"],
        mentions=["the HWU"],
    ),
    "organization by its noun": Case(
        ["The Harbor Workers Union met. “The pier is unsafe,” the union said."],
        speakers=["Harbor Workers Union"],
        mentions=["the union"],
    ),
    "organization and group": Case(
        ["Closing the pier, say the Harbor Union and local fishermen, would be “a disgrace.”"],
        speakers=["Harbor Union and local fishermen"],
        mentions=["the Harbor Union and local fishermen"],
    ),
    "document": Case(
        ["The report said the pier was “beyond repair.”"],
        speakers=["report"],
        mentions=["The report"],
    ),
    "group": Case(
        ["“The pier is unsafe,” officials said."], speakers=["officials"], mentions=["officials"]
    ),
    "police": Case(
        ["Police said the driver was “extremely lucky.”"], speakers=["Police"], mentions=["Police"]
    ),
    "share of a group": Case(
        ["Nearly 60 percent of voters said the pier was “a disgrace.”"],
        speakers=["60 percent of voters"],
        mentions=["60 percent of voters"],
    ),
    "two people": Case(
        ["“The pier is unsafe,” said Maria Ortiz and Peter Lowe."],
        speakers=["Maria Ortiz and Peter Lowe"],
        mentions=["Maria Ortiz and Peter Lowe"],
    ),
    "somebody's lawyer": Case(
        [TWO_PEOPLE, "Lowe’s lawyer said the charge was “absurd.”"],
        speakers=["Lowe’s lawyer"],
        mentions=["Lowe’s lawyer"],
    ),
    "somebody's lawyer, name first in the text": Case(
        ["Peter Lowe’s lawyer said the charge was “absurd.”"],
        speakers=["Peter Lowe’s lawyer"],
        mentions=["Peter Lowe’s lawyer"],
    ),
    "somebody's brother, by name": Case(
        ["Maria Ortiz’s brother, Peter Lowe, said the charge was “absurd.”"],
        speakers=["Peter Lowe"],
        mentions=["Maria Ortiz’s brother, Peter Lowe"],
    ),
    "a given name that is a word, first in the text": Case(
        ["Mark Lowe said the charge was “absurd.”"],
        speakers=["Mark Lowe"],
        mentions=["Mark Lowe"],
    ),
    "a given name the lexicon knows small, first in the text": Case(
        ["Peter Lowe said the charge was “absurd.”"],
        speakers=["Peter Lowe"],
        mentions=["Peter Lowe"],
    ),
    "a nickname in marks": Case(
        ["“It is closed,” said Edward “Ned” Farrow."],
        speakers=["Edward “Ned” Farrow", None],
        mentions=["Edward “Ned” Farrow", None],
    ),
    "a nickname in straight marks": Case(
        ['"It is closed," said Marcia "Cia" Price.'],
        speakers=['Marcia "Cia" Price', None],
        mentions=['Marcia "Cia" Price', None],
    ),
    "who did something, and said": Case(
        ["Peter Lowe called. An employee who answered the phone at his office said, “He is out.”"],
        speakers=["employee"],
        mentions=["An employee"],
    ),
    "a source who gives no name": Case(
        ["A man who asked not to be named said it was “over.”"],
        speakers=["man"],
        mentions=["A man"],
    ),
    "a noun that can be a verb": Case(
        ["Peter Lowe accused Spain in his nightly address of “playing with bread.”"],
        speakers=["Peter Lowe"],
        mentions=["Peter Lowe"],
    ),
    "who is introduced by what they are": Case(
        [
            "Peter Lowe opened the hearing.",
            "The next witness was Maria Ortiz’s son, David Ortiz, a baker. He said it was loud.",
            "“It was a bang,” he said.",
        ],
        speakers=["David Ortiz"],
        mentions=["he"],
    ),
    "who speaks on a broadcast": Case(
        ["Maria Ortiz, speaking on “Good Morning Coast,” said it was “a farce.”"],
        speakers=[None, "Maria Ortiz"],
        mentions=[None, "Maria Ortiz"],
    ),
    "herself": Case(
        ["Maria Ortiz herself, speaking at the gate, called it “a farce.”"],
        speakers=["Maria Ortiz"],
        mentions=["Maria Ortiz"],
    ),
    "nobody known": Case(["“The pier is closed,” she said."], speakers=[None], mentions=[None]),
    "who names a person is another one": Case(
        [
            "Maria Vane met David Ortiz. Peter Lowe then spoke for an hour. “Lowe has done all he "
            "could to stop us,” he said."
        ],
        speakers=["David Ortiz"],
        mentions=["he"],
    ),
    "whoever tells their own name": Case(
        [TWO_PEOPLE, "Lowe took the stage. “I am Peter Lowe,” he said."],
        speakers=["Peter Lowe"],
        mentions=["he"],
    ),
    "who is surely meant and speaks of themselves": Case(
        [TWO_PEOPLE, "Lowe took the stage. “I want a Lowe on that list,” he said."],
        speakers=["Peter Lowe"],
        mentions=["he"],
    ),
    "the surname comes first": Case(
        ["President Wen Daoming visited the port with Peter Lowe.", "“It is old,” Wen said."],
        speakers=["Wen Daoming"],
        mentions=["Wen"],
    ),
    "a given name that stands in no list": Case(
        ["Xanthippe Lowe, a baker, met Peter Vane.", "“It is old,” Xanthippe said."],
        speakers=["Xanthippe Lowe"],
        mentions=["Xanthippe"],
    ),
    "where somebody comes from": Case(
        ["Maria Ortiz won the race in Brandville. “I am tired,” the Australian said."],
        speakers=["Maria Ortiz"],
        mentions=["the Australian"],
    ),
    "a note to editors": Case(
        [
            "(Eds: Updates with reaction) BRANDVILLE, May 1 (AP) The pier is “a farce,” Maria "
            "Ortiz said."
        ],
        speakers=["Maria Ortiz"],
        mentions=["Maria Ortiz"],
    ),
    "the subject of a verb that goes on": Case(
        [
            "A neighbor said he started noticing a change in Peter Lowe when the boy kept posting "
            "“mad things” online."
        ],
        speakers=["boy"],
        mentions=["the boy"],
    ),
}


@pytest.mark.parametrize("case", table(MENTIONS))
def test_mentions(case: Case) -> None:
    told = tell(*case.paragraphs)
    quotes = marked(told)
    assert [speaker_of(quote) for quote in quotes] == case.speakers
    assert [quote.speaker.mention if quote.speaker else None for quote in quotes] == case.mentions
    for quote in quotes:
        if quote.speaker and quote.speaker.mention is not None:
            start, end = quote.speaker.mention_start, quote.speaker.mention_end
            assert told.article.text[start:end] == quote.speaker.mention


class Phrase(NamedTuple):
    """The subject of a last sentence, whom it means and by what words."""

    paragraphs: list[str]
    name: str | None
    form: ReferenceForm | None


PHRASES = {
    "name": Phrase([TWO_PEOPLE, "Ortiz left."], name="Maria Ortiz", form=ReferenceForm.NAME),
    "pronoun": Phrase([TWO_PEOPLE, "He left."], name="Peter Lowe", form=ReferenceForm.PRONOUN),
    "role": Phrase([TWO_PEOPLE, "The mayor left."], name="Maria Ortiz", form=ReferenceForm.ROLE),
    "group": Phrase(["Residents left."], name="Residents", form=ReferenceForm.GROUP),
    "organization": Phrase(
        ["The Harbor Union met on Monday."], name="Harbor Union", form=ReferenceForm.ORGANIZATION
    ),
    "nobody": Phrase(["The weather was bad."], name=None, form=None),
}


@pytest.mark.parametrize("case", table(PHRASES))
def test_a_phrase_means_somebody_who_was_named(case: Phrase) -> None:
    told = story(*case.paragraphs)
    resolver, mention = told.resolver(), None
    for parsed in parse_statements(told.narration):
        resolver.enter(parsed.sentence, parsed.subject)
        if parsed.subject is not None:
            mention = resolver.resolve(parsed.subject, parsed.sentence)
        resolver.leave(parsed.sentence)
    assert (mention and mention.form) == case.form
    assert (mention and resolver.discourse.entities[mention.entity].name) == case.name


def test_the_tycoon_is_not_the_subject_of_the_sentence() -> None:
    told = tell(
        "Maria Ortiz met Peter Lowe in Holm. "
        "Ortiz left the hall after the tycoon claimed that the pier was old."
    )
    assert [one.speaker for one in statements(told)] == ["Peter Lowe"]
