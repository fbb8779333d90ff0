"""Verbs of speech: who said the words beside them."""

from __future__ import annotations

import pytest

from tests.summarize.telling import (
    marked,
    speaker_of,
    statement_of,
    table,
    tell,
    the_quote,
    words_of,
)

FRAMES = {
    # name: (text, speaker, rule, cue)
    "X said": ("Maria Ortiz said, “The pier is closed.”", "Maria Ortiz", "cue-before", "said"),
    "X said:": ("Maria Ortiz said: “The pier is closed.”", "Maria Ortiz", "cue-before", "said"),
    "X says": ("Maria Ortiz says, “The pier is closed.”", "Maria Ortiz", "cue-before", "says"),
    "X has said": (
        "Maria Ortiz has often said, “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "words, X said": (
        "“The pier is closed,” Maria Ortiz said.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "words, said X": (
        "“The pier is closed,” said Maria Ortiz.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "words, says X": (
        "“The pier is closed,” says Maria Ortiz.",
        "Maria Ortiz",
        "cue-after",
        "says",
    ),
    "words, X says of Y": (
        "“It was never sound,” Maria Ortiz says of the pier.",
        "Maria Ortiz",
        "cue-after",
        "says",
    ),
    "X said of Y": (
        "Maria Ortiz said of the pier: “It was never sound.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "words! shouted X": (
        "“Close the pier!” shouted Maria Ortiz.",
        "Maria Ortiz",
        "cue-after",
        "shouted",
    ),
    "words? asked X": (
        "“Is the pier closed?” asked Maria Ortiz.",
        "Maria Ortiz",
        "cue-after",
        "asked",
    ),
    "words? X asked": (
        "“Is the pier closed?” Maria Ortiz asked.",
        "Maria Ortiz",
        "cue-after",
        "asked",
    ),
    "words — X said": (
        "“The pier is closed” — Maria Ortiz said.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "words, X, role, said": (
        "“The pier is closed,” Maria Ortiz, the mayor of Brandville, said.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "words, said X, role": (
        "“The pier is closed,” said Maria Ortiz, the mayor of Brandville.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "words, said role X": (
        "“The pier is closed,” said Mayor Maria Ortiz of Brandville.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "words, adverb": (
        "“The pier is closed,” Maria Ortiz later said.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "words, X said on a day": (
        "“The pier is closed,” Maria Ortiz said on Monday in Brandville.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "X told Y": (
        "Maria Ortiz told the Harbor Tribune, “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "told",
    ),
    "words, X told Y": (
        "“The pier is closed,” Maria Ortiz told Peter Lowe.",
        "Maria Ortiz",
        "cue-after",
        "told",
    ),
    "words, X told reporters": (
        "“The pier is closed,” Maria Ortiz told reporters on Monday.",
        "Maria Ortiz",
        "cue-after",
        "told",
    ),
    "according to X, words": (
        "According to Maria Ortiz, the plan is “a costly mistake.”",
        "Maria Ortiz",
        "according-to",
        "According to",
    ),
    "words, according to X": (
        "The plan is “a costly mistake,” according to Maria Ortiz.",
        "Maria Ortiz",
        "according-to",
        "according to",
    ),
    "in the words of X": (
        "The pier is a “death trap,” in the words of Maria Ortiz.",
        "Maria Ortiz",
        "according-to",
        "in the words of",
    ),
    "X, who said": (
        "Maria Ortiz, who said the pier is “a death trap,” left the room.",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "criticism from X, who said": (
        "The plan met with scorn from Maria Ortiz, who said it was “a costly mistake.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "X said in a statement": (
        "“The pier is closed,” Maria Ortiz said in a statement.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "in a statement, X said": (
        "In a statement on Monday, Maria Ortiz said, “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "in a statement, X called": (
        "In a statement, Maria Ortiz called the pier “a death trap.”",
        "Maria Ortiz",
        "cue-before",
        "called",
    ),
    "X wrote": ("“The pier is closed,” Maria Ortiz wrote.", "Maria Ortiz", "cue-after", "wrote"),
    "X wrote on": (
        "“The pier is closed,” Maria Ortiz wrote on Facebook.",
        "Maria Ortiz",
        "cue-after",
        "wrote",
    ),
    "X tweeted": (
        "Maria Ortiz tweeted: “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "tweeted",
    ),
    "X testified": (
        "“The pier is closed,” Maria Ortiz testified.",
        "Maria Ortiz",
        "cue-after",
        "testified",
    ),
    "X added": ("“The pier is closed,” added Maria Ortiz.", "Maria Ortiz", "cue-after", "added"),
    "X, saying": (
        "Maria Ortiz left the hall, saying, “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "saying",
    ),
    "X, calling": (
        "Maria Ortiz left the hall early, calling the vote “a farce from start to finish.”",
        "Maria Ortiz",
        "cue-before",
        "calling",
    ),
    "X described Y as": (
        "Maria Ortiz has long described the pier as “a death trap.”",
        "Maria Ortiz",
        "cue-before",
        "described",
    ),
    "what X called": (
        "Workers tore down what Maria Ortiz called “a death trap.”",
        "Maria Ortiz",
        "cue-before",
        "called",
    ),
    "described by X as": (
        "The pier was described by Maria Ortiz as “a death trap.”",
        "Maria Ortiz",
        "passive",
        "described",
    ),
    "called Y by X": (
        "The plan was called “a costly mistake” by Maria Ortiz.",
        "Maria Ortiz",
        "passive",
        "called",
    ),
    "criticized by X, who called": (
        "The plan was criticized by Maria Ortiz, who called it “a costly mistake.”",
        "Maria Ortiz",
        "cue-before",
        "called",
    ),
    "as X put it": (
        "“It is a disgrace,” as Maria Ortiz put it.",
        "Maria Ortiz",
        "cue-after",
        "put it",
    ),
    "as X put it, in front": (
        "As Maria Ortiz put it in a letter to the port, the plan is “a disgrace to us all.”",
        "Maria Ortiz",
        "cue-before",
        "put it",
    ),
    "X put it this way": (
        "Maria Ortiz put it this way: “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "put it",
    ),
    "released a statement calling": (
        "Maria Ortiz released a statement calling the plan “a costly mistake.”",
        "Maria Ortiz",
        "cue-before",
        "calling",
    ),
    "a letter seen by X says": (
        "A letter seen by Harbor News says “the pier is closed for good.”",
        "letter seen by Harbor News",
        "cue-before",
        "says",
    ),
    "went on to say": (
        "Maria Ortiz went on to say that the pier is “a death trap.”",
        "Maria Ortiz",
        "cue-before",
        "say",
    ),
    "was quoted as saying": (
        "Maria Ortiz was quoted as saying, “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "saying",
    ),
    "stood up and said": (
        "Maria Ortiz stood up and said, “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "asked about it, X said": (
        "Asked about the pier, Maria Ortiz said, “It is closed.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "when asked, X said": (
        "When Peter Lowe asked about the pier, Maria Ortiz said, “It is closed.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "aside": (
        "The pier, Maria Ortiz said, is “a death trap.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "inverted aside": (
        "Mending the pier, says Maria Ortiz, would be “a costly mistake.”",
        "Maria Ortiz",
        "cue-before",
        "says",
    ),
    "marks inside, X said behind": (
        "The pier is “a death trap” and must go, Maria Ortiz said.",
        "Maria Ortiz",
        "cue-around",
        "said",
    ),
    "X: words": ("Maria Ortiz: “The pier is closed.”", "Maria Ortiz", "colon", None),
    "role X: words": ("Mayor Maria Ortiz: “The pier is closed.”", "Maria Ortiz", "colon", None),
    "said X: words": (
        "Said Maria Ortiz: “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "Said",
    ),
    "signed": ("“The pier is closed” — Maria Ortiz", "Maria Ortiz", "signed", None),
    "signed behind a full stop": (
        "“The pier is closed.” — Maria Ortiz",
        "Maria Ortiz",
        "signed",
        None,
    ),
    "X's claim that": (
        "Maria Ortiz’s claim that the pier is “a death trap” was rejected.",
        "Maria Ortiz",
        "cue-before",
        "claim",
    ),
    "words is how X described": (
        "“A disgrace” is how Maria Ortiz described the plan.",
        "Maria Ortiz",
        "cue-after",
        "described",
    ),
    "a sign read": (
        "A sign at the gate read “Closed for good.”",
        "sign at the gate",
        "cue-before",
        "read",
    ),
    "read a sign": (
        "“The pier is closed for good,” read a sign at the gate.",
        "sign at the gate",
        "cue-after",
        "read",
    ),
    "X laughed. words": (
        "Maria Ortiz laughed out loud. “The pier is closed.”",
        "Maria Ortiz",
        "lead-in",
        None,
    ),
    "no cue at all": (
        "Maria Ortiz has a “deep and never quite mastered fear” of the pier.",
        "Maria Ortiz",
        "subject",
        None,
    ),
    "a sentence with two verbs of speech": (
        "Maria Ortiz declined to comment on the plan but said it was “a costly mistake.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "what others want, as X said": (
        "Maria Ortiz said that the residents expect “a long and cold winter.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "a cue inside the quote": (
        "“Peter Lowe said the pier was closed,” Maria Ortiz said.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "a name inside the quote": (
        "“The pier belongs to Peter Lowe,” said Maria Ortiz, laughing.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "another name behind the speaker": (
        "“The pier is closed,” Maria Ortiz said as Peter Lowe walked out.",
        "Maria Ortiz",
        "cue-after",
        "said",
    ),
    "another name before the speaker": (
        "After Peter Lowe walked out, Maria Ortiz said, “The pier is closed.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "a participle of the subject": (
        "Commissioners supporting the plan emphasized “safety for all of us.”",
        "Commissioners supporting the plan",
        "cue-before",
        "emphasized",
    ),
    "with X doing so": (
        "The hearing was loud, with one resident calling the plan “a slap in the face” for all.",
        "one resident",
        "cue-before",
        "calling",
    ),
    "with X, who X is, doing so": (
        "The vote was close, with Maria Ortiz, the mayor, arguing that the pier “pays for itself.”",
        "Maria Ortiz",
        "cue-before",
        "arguing",
    ),
    "with some doing so": (
        "Many drivers were angry at the toll, with some describing it as “robbery by night.”",
        "some",
        "cue-before",
        "describing",
    ),
    "with one thing done and X doing so": (
        "They passed it with Peter Lowe abstaining and Maria Ortiz saying it was “a bad deal.”",
        "Maria Ortiz",
        "cue-before",
        "saying",
    ),
    "X is quoted by Y": (
        "The report quotes Maria Ortiz as saying the pier was “rotten all through.”",
        "Maria Ortiz",
        "cue-before",
        "saying",
    ),
    "the words, the letter quoted X": (
        "“We were never asked,” the letter quoted Maria Ortiz as writing.",
        "letter",
        "cue-after",
        "quoted",
    ),
    "a role and a name no list knows": (
        "The Labour member for Holm East, Nasreen Malik, said it was “a disgrace to all of us.”",
        "Nasreen Malik",
        "cue-before",
        "said",
    ),
    "while another does": (
        "Peter Lowe said the plan was late, while Maria Ortiz called for its “immediate end.”",
        "Maria Ortiz",
        "cue-before",
        "called",
    ),
    "In a place, the role, X, said": (
        "At a briefing in Tokyo, the chief secretary, Maria Ortiz, said the move was “wrong.”",
        "Maria Ortiz",
        "cue-before",
        "said",
    ),
    "his rival, X, called": (
        "His Conservative rival, Maria Ortiz, called the plan “a disgrace to all of us.”",
        "Maria Ortiz",
        "cue-before",
        "called",
    ),
    "the company, by its name, said": (
        "The company, Harlan Properties, said it was “sorry for every bit of it.”",
        "Harlan Properties",
        "cue-before",
        "said",
    ),
    "the broadcaster’s X asked": (
        "The moderator, Iowa Public Radio’s Maria Ortiz, asked for “a little less noise.”",
        "Maria Ortiz",
        "cue-before",
        "asked",
    ),
    "what came out last week": (
        "A report released last week warned that the numbers were “rosy at the very best.”",
        "report",
        "cue-before",
        "warned",
    ),
    "a source last night": (
        "A Downing Street source last night defended the “full and frank” talks.",
        "Downing Street source",
        "cue-before",
        "defended",
    ),
    "accused by": (
        "The minister has been accused by rivals of “fiddling while Rome burns” again.",
        "rivals",
        "passive",
        "accused",
    ),
    "the first of two surnames": (
        "Maria Ruiz Ortega was there. “They left us,” said Ms. Ruiz.",
        "Maria Ruiz Ortega",
        "cue-after",
        "said",
    ),
    "a demonym of one": (
        "Annika Lund, the coach, was there. “They left us,” said the Dane.",
        "Annika Lund",
        "cue-after",
        "said",
    ),
    "they, of one left unnamed": (
        "A spokesperson for the pier said it was shut. “We are sorry,” they said.",
        "spokesperson for the pier",
        "cue-after",
        "said",
    ),
    "spoke with X, saying": (
        "Maria Ortiz met with Peter Lowe, saying the pier was “a bad deal.”",
        "Maria Ortiz",
        "cue-before",
        "saying",
    ),
    "answered with things that say so": (
        "Maria Ortiz answered with letters calling the pier “a bad deal.”",
        "Maria Ortiz",
        "cue-before",
        "answered",
    ),
    "a verb of the subject's relative clause": (
        "Maria Ortiz describes the plan, which allows police to question and arrest boaters, "
        "as a “costly mistake.”",
        "Maria Ortiz",
        "cue-before",
        "describes",
    ),
}


@pytest.mark.parametrize(("text", "speaker", "rule", "cue"), table(FRAMES))
def test_frames(text: str, speaker: str, rule: str, cue: str | None) -> None:
    quote = the_quote(tell(text))
    assert speaker_of(quote) == speaker
    assert (quote.rule or "").partition("/")[0] == rule
    assert quote.cue == cue
    assert quote.evidence
    if cue is not None:
        assert quote.cue_start is not None
        assert text[quote.cue_start : quote.cue_start + len(cue)] == cue


@pytest.mark.parametrize(("text", "speaker", "rule", "cue"), table(FRAMES))
def test_frames_hold_with_straight_marks(text: str, speaker: str, rule: str, cue: str) -> None:
    quote = the_quote(tell(text.replace("“", '"').replace("”", '"').replace("’", "'")))
    assert speaker_of(quote) == speaker
    assert (quote.rule or "").partition("/")[0] == rule
    assert quote.cue == cue


def test_every_frame_may_break_off_after_any_word() -> None:
    for text, *_ in FRAMES.values():
        words = text.replace(",", " ,").split(" ")
        for end in range(1, len(words)):
            tell(" ".join(words[:end]).replace(" ,", ","))


CUES = """said says told added noted stated explained replied responded answered announced declared
    remarked commented recalled stressed emphasized acknowledged conceded admitted insisted
    maintained argued warned cautioned complained joked quipped shouted whispered testified wrote
    tweeted continued concluded promised urged observed lamented""".split()


@pytest.mark.parametrize("cue", CUES)
def test_cues_before_and_after(cue: str) -> None:
    after = the_quote(tell(f"“The old pier has to be closed,” Maria Ortiz {cue} on Monday."))
    before = the_quote(
        tell(f"Peter Lowe left. Maria Ortiz {cue}, “The old pier has to be closed.”")
    )
    assert (speaker_of(after), after.cue) == ("Maria Ortiz", cue)
    assert (speaker_of(before), before.cue) == ("Maria Ortiz", cue)


STATEMENTS = {
    # name: (text, the whole statement of the mark)
    "direct": ("Maria Ortiz said, “The pier is closed.”", "“The pier is closed.”"),
    "clause before the mark": (
        "Maria Ortiz said the plan was “a farce.”",
        "the plan was “a farce.”",
    ),
    "clause behind the mark": (
        "The pier is “a death trap” and must go, Maria Ortiz said.",
        "The pier is “a death trap” and must go",
    ),
    "interrupted by its cue": (
        "The pier, Maria Ortiz said, is “a death trap.”",
        "The pier, Maria Ortiz said, is “a death trap.”",
    ),
    "according to": (
        "According to Maria Ortiz, the plan is “a farce.”",
        "the plan is “a farce.”",
    ),
    "object and complement": (
        "Maria Ortiz called the pier “a death trap.”",
        "the pier “a death trap.”",
    ),
    "relative clause": (
        "Maria Ortiz, who said “the pier is a death trap,” left the room.",
        "“the pier is a death trap,”",
    ),
    "what X called": (
        "What Maria Ortiz called “a death trap” will be torn down.",
        "“a death trap”",
    ),
    "next report": (
        "Maria Ortiz called the plan “a farce,” and Peter Lowe left the room.",
        "the plan “a farce,”",
    ),
}


@pytest.mark.parametrize(("text", "statement"), table(STATEMENTS))
def test_the_statement_is_all_that_is_reported(text: str, statement: str) -> None:
    told = tell(text)
    assert statement_of(told, the_quote(told)) == statement


def test_parts_of_one_statement_share_its_span() -> None:
    told = tell("Maria Ortiz said the plan was “a costly mistake” and “a farce.”")
    one, other = marked(told)
    assert [words_of(told, one), words_of(told, other)] == ["“a costly mistake”", "“a farce.”"]
    assert statement_of(told, one) == "the plan was “a costly mistake” and “a farce.”"
    assert (one.statement_start, one.statement_end) == (other.statement_start, other.statement_end)
