"""Whom a mention means, whose words go on, how sure that is, and what is no speaker at all."""

from __future__ import annotations

import pytest

from summarize import Analysis, Confidence
from summarize.model import PersonKind
from tests.summarize.telling import marked, speaker_of, speakers, statements, table, tell, the_quote

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


KINDS = {
    "person": ("“The pier is closed,” said Maria Ortiz.", PersonKind.PERSON),
    "organization": ("“The pier is closed,” the Harbor Union said.", PersonKind.ORGANIZATION),
    "place that speaks": ("Moscow called the plan “a disgrace.”", PersonKind.ORGANIZATION),
    "group": ("“The pier is closed,” residents said.", PersonKind.GROUP),
    "described group": ("“The pier is closed,” said residents of the harbor.", PersonKind.GROUP),
    "group that does something": (
        "Commissioners supporting the plan emphasized “safety for all of us.”",
        PersonKind.GROUP,
    ),
    "joined people": ("“It is closed,” said Maria Ortiz and Peter Lowe.", PersonKind.GROUP),
    "unnamed": ("“The pier is closed,” a spokesman for the port said.", PersonKind.UNNAMED),
    "unnamed, by another": ("“The pier is closed,” his lawyer said.", PersonKind.UNNAMED),
    "source": ("“The pier is closed,” a source said.", PersonKind.UNNAMED),
    "family": ("“The pier is closed,” the family said.", PersonKind.GROUP),
    "document": ("“The pier is closed,” the report said.", PersonKind.UNNAMED),
    "law": ("The harbor law calls the pier “a public good.”", PersonKind.UNNAMED),
    "named law": ("The Clean Harbor Act calls the pier “a public good.”", PersonKind.UNNAMED),
    "a given name alone": ("Jacqueline: “The pier is closed.”", PersonKind.PERSON),
    "an article before a given name": (
        "“The pier is closed,” The Hill said.",
        PersonKind.ORGANIZATION,
    ),
}


@pytest.mark.parametrize(("text", "kind"), table(KINDS))
def test_what_a_speaker_is(text: str, kind: PersonKind) -> None:
    quote = the_quote(tell(text))
    assert quote.speaker is not None
    assert quote.speaker.kind is kind


CHAINS = {
    # name: (paragraphs, speakers, rules)
    "in the paragraph, behind a quote": (
        ["“The pier is unsafe,” said Maria Ortiz. “It has to go.”"],
        ["Maria Ortiz"] * 2,
        ["cue-after", "continued"],
    ),
    "in the paragraph, behind a statement": (
        ["Maria Ortiz said the pier was unsafe. “It has to go.”"],
        ["Maria Ortiz"],
        ["continued"],
    ),
    "across paragraphs, behind a quote": (
        ["“The pier is unsafe,” said Maria Ortiz.", "“It has to go. We waited long enough.”"],
        ["Maria Ortiz"] * 2,
        ["cue-after", "chain"],
    ),
    "across paragraphs, behind a statement": (
        ["Maria Ortiz said the pier was unsafe.", "“It has to go. We waited long enough.”"],
        ["Maria Ortiz"],
        ["chain"],
    ),
    "across several paragraphs": (
        ["“The pier is unsafe,” said Maria Ortiz.", "“It has to go.”", "“We waited long enough.”"],
        ["Maria Ortiz"] * 3,
        ["cue-after", "chain", "chain"],
    ),
    "opened again in the next paragraph": (
        ["“The pier is unsafe,” said Maria Ortiz. “It has to go.", "“We waited long enough.”"],
        ["Maria Ortiz"] * 3,
        ["cue-after", "continued", "reopened"],
    ),
    "opened again, named at the end": (
        ["“The pier is unsafe.", "“It has to go,” said Maria Ortiz."],
        ["Maria Ortiz"] * 2,
        ["ahead", "cue-after"],
    ),
    "the last of two": (
        ["“It is unsafe,” said Maria Ortiz. “It is rotten,” said Peter Lowe. “It must go.”"],
        ["Maria Ortiz", "Peter Lowe", "Peter Lowe"],
        ["cue-after", "cue-after", "continued"],
    ),
    "a statement of another between": (
        ["“It is unsafe,” said Maria Ortiz.", "Peter Lowe said he was not so sure. “It may hold.”"],
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-after", "continued"],
    ),
    "another acts in the sentence before": (
        ["“It is unsafe,” said Maria Ortiz. Her brother Peter Lowe shook his head. “It may hold.”"],
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-after", "lead-in"],
    ),
    "question and answer": (
        ["Maria Ortiz asked whether the pier was open. “No,” Peter Lowe said. “It is not.”"],
        ["Peter Lowe"] * 2,
        ["cue-after", "continued"],
    ),
    "a question between two answers": (
        [
            "“Why did you wait?” asked Maria Ortiz.",
            "“The report was late,” Peter Lowe said.",
            "“Who wrote it?”",
            "“I did,” Lowe said.",
        ],
        ["Maria Ortiz", "Peter Lowe", "Maria Ortiz", "Peter Lowe"],
        ["cue-after", "cue-after", "exchange", "cue-after"],
    ),
    "a question of one who tells": (
        ["“The report was late,” Peter Lowe said.", "“Who knew?”", "“I did,” Lowe said."],
        ["Peter Lowe"] * 3,
        ["cue-after", "chain", "cue-after"],
    ),
    "the other, by name": (
        [
            "“It is large,” said Jonathan Ames.",
            "The other, Desmond Fry, chose his words. “I found her frank,” he said.",
        ],
        ["Jonathan Ames", "Desmond Fry"],
        ["cue-after", "cue-after"],
    ),
    "one was from X": (
        [
            "“Does anyone know them?” Beth Sandoval wrote.",
            "One was from Yanelis Cruz, a nurse in Tampa. “I was there,” she said.",
        ],
        ["Beth Sandoval", "Yanelis Cruz"],
        ["cue-after", "cue-after"],
    ),
    "a role that nobody named has": (
        [
            "The former singer Feargal Sharkey wrote that it was “about time.”",
            "A whistleblower described a meeting. “They knew,” the former employee said.",
        ],
        ["Feargal Sharkey", "whistleblower"],
        ["cue-before", "cue-after"],
    ),
    "an item of a list, told of in the next sentence": (
        [
            "Maria Ortiz said: “The pier is closed.” Then she left. 2. “It was ours.” "
            "Peter Lowe explains how the pier was built."
        ],
        ["Maria Ortiz", "Peter Lowe"],
        ["cue-before", "told-after"],
    ),
    "after retold words the teller goes on": (
        ["Maria Ortiz met Peter Lowe. Lowe said, “You are late,” she recalled. “I was so angry.”"],
        ["Peter Lowe", "Maria Ortiz"],
        ["cue-before", "continued"],
    ),
    "a gallery’s label": (
        ["Maria Ortiz said: “The pier is closed.”", "Photo Gallery: “The pier.”"],
        ["Maria Ortiz", None],
        ["cue-before", ""],
    ),
}


@pytest.mark.parametrize(("paragraphs", "speakers", "rules"), table(CHAINS))
def test_words_nobody_stands_beside(
    paragraphs: list[str], speakers: list[str], rules: list[str]
) -> None:
    quotes = marked(tell(*paragraphs))
    assert [speaker_of(quote) for quote in quotes] == speakers
    assert [(quote.rule or "").partition("/")[0] for quote in quotes] == rules
    for quote in quotes:
        if (quote.rule or "") in ("chain", "continued", "reopened", "ahead"):
            assert quote.cue is None
            assert quote.confidence is not Confidence.LOW


EVIDENCE = {
    "cue and name": (
        ["“The pier is closed,” said Maria Ortiz."],
        "“said Maria Ortiz” after the quote",
    ),
    "surname and where it is explained": (
        ["The town has a new mayor.", "She is Maria Ortiz.", "“It is closed,” Ortiz said."],
        "“Ortiz said” after the quote; Ortiz is Maria Ortiz, paragraph 1",
    ),
    "pronoun": (
        [TWO_PEOPLE, "“The pier is closed,” she said."],
        "“she said” after the quote; she is Maria Ortiz, paragraph 0",
    ),
    "role": (
        [TWO_PEOPLE, "“The pier is closed,” the mayor said."],
        "“the mayor said” after the quote; the mayor is Maria Ortiz, paragraph 0",
    ),
    "before": (
        ["Maria Ortiz said: “The pier is closed.”"],
        "“Maria Ortiz said” before the quote",
    ),
    "beside": (
        ["The plan is “a costly mistake,” according to Maria Ortiz."],
        "“according to Maria Ortiz” beside the quote",
    ),
    "after, though the whole sentence is the statement": (
        ["“These plans are a great and costly mistake,” said Maria Ortiz."],
        "“said Maria Ortiz” after the quote",
    ),
    "chain": (
        ["Maria Ortiz said the pier was unsafe.", "“It has to go.”"],
        "nobody stands beside the quote; Maria Ortiz spoke last",
    ),
    "continued": (
        ["Maria Ortiz said the pier was unsafe. “It has to go.”"],
        "the paragraph goes on with the words of Maria Ortiz",
    ),
    "nobody": (["“The pier is closed for good. We are sorry.”"], "nobody was found who said it"),
    "scare quotes": (
        ["The town uses the “strong mayor” model."],
        "no reporting word in the sentence: marked, not spoken",
    ),
    "title": (
        ["The show “Harbor Lights” was cancelled."],
        "the name of a work, a show or a law",
    ),
}


@pytest.mark.parametrize(("paragraphs", "evidence"), table(EVIDENCE))
def test_evidence_is_told_in_words(paragraphs: list[str], evidence: str) -> None:
    assert the_quote(tell(*paragraphs)).evidence == evidence


CONFIDENCE = {
    "name beside": (["“The pier is closed,” said Maria Ortiz."], Confidence.HIGH),
    "surname beside": ([TWO_PEOPLE, "“It is closed,” Ortiz said."], Confidence.HIGH),
    "sure pronoun beside": ([TWO_PEOPLE, "“It is closed,” she said."], Confidence.HIGH),
    "name in the same paragraph": (
        ["Maria Ortiz said the pier was unsafe. “It has to go.”"],
        Confidence.HIGH,
    ),
    "role beside": ([TWO_PEOPLE, "“It is closed,” the mayor said."], Confidence.MEDIUM),
    "chain": (["Maria Ortiz said the pier was unsafe.", "“It has to go.”"], Confidence.MEDIUM),
    "shared surname": (
        ["Dana Holt met Grant Holt.", "“The pier is closed,” Holt said."],
        Confidence.MEDIUM,
    ),
    "pronoun that two may be": (
        ["Anna Quorrel met Maria Ortiz and Rosa Lowe. They left.", "“It is closed,” she said."],
        Confidence.LOW,
    ),
    "group": (["“The pier is closed,” officials said."], Confidence.LOW),
    "no reporting word": (
        ["Maria Ortiz has a “deep and never quite mastered fear” of the pier."],
        Confidence.LOW,
    ),
    "nobody": (["“The pier is closed for good. We are sorry.”"], Confidence.LOW),
}


@pytest.mark.parametrize(("paragraphs", "confidence"), table(CONFIDENCE))
def test_confidence(paragraphs: list[str], confidence: Confidence) -> None:
    assert the_quote(tell(*paragraphs)).confidence is confidence


def test_a_nickname_is_credited_to_nobody() -> None:
    told = tell("City attorney Grant Holloway warned Commissioner Edward “Ned” Farrow on Monday.")
    assert speakers(told) == [None]


def test_the_nearest_name_does_not_win_over_the_cue() -> None:
    told = tell(
        "“The plan betrays the harbor,” said Maria Ortiz of the Harbor Union. Peter Lowe nodded."
    )
    assert speakers(told) == ["Maria Ortiz"]


NO_STATEMENTS = {
    "this suggests": "This suggests that the pier will close.",
    "the vote ensures": "The vote ensures that the pier will close.",
    "concerns persist": "Concerns persist that the pier will close.",
    "fears grew": "Fears grew that the pier would close.",
    "it was unclear": "It was unclear whether the pier would close.",
    "there is no word": "There is no word on when the pier will open.",
    "it goes without saying": "It goes without saying that the pier is old.",
    "nobody said": "Nobody said the pier was safe.",
    "did not say": "Maria Ortiz did not say whether the pier would close.",
    "didn't say": "Maria Ortiz didn’t say whether the pier would close.",
    "would not say": "Maria Ortiz would not say whether the pier would close.",
    "refused to say": "Maria Ortiz refused to say whether the pier would close.",
    "has yet to say": "Maria Ortiz has yet to say whether the pier would close.",
    "declined to comment": "Maria Ortiz declined to comment on the pier.",
    "no response": "Maria Ortiz did not immediately respond to a request for comment.",
    "was asked": "Maria Ortiz was asked whether the pier would close.",
    "wants": "Maria Ortiz wants to close the pier.",
    "suspected of": "The pier, suspected of being unsafe, was closed.",
    "nouns of speech": "The claim was rejected. The reports of damage were few.",
    "found guilty": "A judge found Peter Lowe guilty of fraud.",
    "found in contempt": "A judge found Mayor Peter Lowe in contempt for trying to close the pier.",
    "called the police": "Maria Ortiz called the police on Monday.",
    "read the report": "Maria Ortiz read the report that was published on Monday.",
    "opposed": "For residents who opposed the plan, the vote was a blow.",
    "noted as an adjective": "The noted baker left. The said pier is old.",
    "charged a fee": "Maria Ortiz charged a fee of ten dollars.",
    "moved a mountain": "The storm moved the pier and broke the mill.",
    "certain parameters": "The pier is rated according to certain parameters.",
    "old standards": "The pier is built according to the old standards.",
    "her style": "They let her go, saying nothing, but her style said that she cared.",
    "attacked a place": "The rebels attacked the pier in the early morning.",
    "threatened somebody": "Maria Ortiz threatened the baker on Monday.",
    "defended a title": "Peter Lowe defended his title in Brandville.",
    "helped somebody do": "It helped Maria Ortiz maintain that she was the owner of the pier.",
    "found a thing": "Officers found a letter in the drawer that was from the mayor.",
    "found somebody": "The court found Maria Ortiz in contempt, as she was late.",
    "how somebody felt": "Maria Ortiz felt betrayed when the pier was closed.",
    "a goal it pledged to reach": "The port missed the target it pledged to reach in May.",
}


@pytest.mark.parametrize("text", table(NO_STATEMENTS))
def test_what_looks_like_a_cue_and_is_none(text: str) -> None:
    assert statements(tell(text)) == []


def silent(told: Analysis) -> list[str]:
    """The people an analysis lists that are neither named persons nor speak."""
    speak = {quote.speaker.person for quote in told.quotes if quote.speaker}
    return [
        person.name
        for index, person in enumerate(told.people)
        if person.kind is not PersonKind.PERSON and index not in speak
    ]


SILENT = {
    "subject of a scare quote": "The town is known as “the windy corner” of the coast.",
    "subject of a statement": "Maria Ortiz said the ministry was “a nest of fools.”",
    "speech": "The mayor’s ‘never again’ speech was dull.",
}


@pytest.mark.parametrize("text", table(SILENT))
def test_nobody_is_listed_who_is_no_person_and_says_nothing(text: str) -> None:
    assert silent(tell(text)) == []


def test_every_speaker_is_among_the_people() -> None:
    told = tell(
        TWO_PEOPLE, "“No,” she said.", "Police said it was “unsafe for all.” “Go,” he said."
    )
    for quote in told.quotes:
        assert quote.speaker is not None
        assert quote.speaker.person is not None
        person = told.people[quote.speaker.person]
        assert (person.name, person.kind) == (quote.speaker.name, quote.speaker.kind)
        assert person.role == quote.speaker.role


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_dash_and_a_name_below_a_quote_sign_it(between: str) -> None:
    told = tell(
        "The council met on Monday, and all came.",
        f"“The pier is closed.”{between}— Maria Ortiz, chair of the council",
        "Nobody answered.",
    )
    assert speakers(told) == ["Maria Ortiz"]
    assert the_quote(told).rule == "signed"
