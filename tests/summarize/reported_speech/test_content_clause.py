"""Reported without marks: whose statement it is, by which cue, from where to where."""

from __future__ import annotations

import pytest

from summarize.model import SPOKEN_KINDS, QuoteKind
from tests.summarize.telling import (
    Statement,
    indirect,
    marked,
    statement_of,
    statements,
    table,
    tell,
    the_quote,
    words_of,
)

ORTIZ = "Maria Ortiz"
LOWE = "Peter Lowe"

STATEMENTS = {
    "so hard that": ("Maria Ortiz laughed so hard that the cups fell.", []),
    # name: (text, (speaker, cue, words) of each statement)
    "said": (
        "Maria Ortiz said the pier would close.",
        [Statement(ORTIZ, cue="said", words="the pier would close")],
    ),
    "said that": (
        "Maria Ortiz said that the pier would close.",
        [Statement(ORTIZ, cue="said", words="that the pier would close")],
    ),
    "said on a day": (
        "Maria Ortiz said on Monday the pier would close.",
        [Statement(ORTIZ, cue="said", words="the pier would close")],
    ),
    "said in a statement": (
        "Maria Ortiz said in a statement that the pier would close.",
        [Statement(ORTIZ, cue="said", words="that the pier would close")],
    ),
    "said after something": (
        "Maria Ortiz said after the vote she would close the pier.",
        [Statement(ORTIZ, cue="said", words="she would close the pier")],
    ),
    "told her own people": (
        "Maria Ortiz told her colleagues at the meeting to close the pier.",
        [Statement(ORTIZ, cue="told", words="to close the pier")],
    ),
    "told a broadcast": (
        "Maria Ortiz told “Coast & Harbor” the pier would close.",
        [Statement(ORTIZ, cue="told", words="the pier would close")],
    ),
    "told a station's broadcast": (
        "Maria Ortiz told KLM’s “Morning Tide” on Sunday that the pier would close.",
        [Statement(ORTIZ, cue="told", words="that the pier would close")],
    ),
    "said on a broadcast": (
        "Maria Ortiz said in an interview on “Meet the Coast” that the pier would close.",
        [Statement(ORTIZ, cue="said", words="that the pier would close")],
    ),
    "what the teller adds to an object": (
        "Maria Ortiz blamed Peter Lowe, who ran the pier for ten years.",
        [Statement(ORTIZ, cue="blamed", words="Peter Lowe")],
    ),
    "what may be the speaker's own": (
        "Maria Ortiz said the pier would close, which would cost the town its ferry.",
        [
            Statement(
                ORTIZ, cue="said", words="the pier would close, which would cost the town its ferry"
            )
        ],
    ),
    "which X said": (
        "The pier, which Maria Ortiz said would cost millions, was opened on Monday.",
        [Statement(ORTIZ, cue="said", words="would cost millions")],
    ),
    "clause, X said": (
        "The pier would close, Maria Ortiz said.",
        [Statement(ORTIZ, cue="said", words="The pier would close")],
    ),
    "clause, said X": (
        "The pier would close, said Maria Ortiz, who runs it.",
        [Statement(ORTIZ, cue="said", words="The pier would close")],
    ),
    "a relative clause in a fronted one": (
        "When Maria Ortiz heard about a baker who asked them to leave the pier, she was furious.",
        [Statement("baker", cue="asked", words="them to leave the pier")],
    ),
    "threatened to": (
        "Maria Ortiz threatened to leave the port.",
        [Statement(ORTIZ, cue="threatened", words="to leave the port")],
    ),
    "attacked for": (
        "Maria Ortiz attacked the mayor for the closing of the pier.",
        [Statement(ORTIZ, cue="attacked", words="the mayor for the closing of the pier")],
    ),
    "defended what is decided": (
        "Maria Ortiz defended the decision.",
        [Statement(ORTIZ, cue="defended", words="the decision")],
    ),
    "felt that somebody was": (
        "Maria Ortiz felt the pier was unsafe.",
        [Statement(ORTIZ, cue="felt", words="the pier was unsafe")],
    ),
    "found a clause": (
        "The court found the pier was unsafe.",
        [Statement("court", cue="found", words="the pier was unsafe")],
    ),
    "interrupted clause": (
        "The pier, Maria Ortiz argued, would close.",
        [Statement(ORTIZ, cue="argued", words="The pier, Maria Ortiz argued, would close")],
    ),
    "according to X, clause": (
        "According to Maria Ortiz, the pier would close.",
        [Statement(ORTIZ, cue="According to", words="the pier would close")],
    ),
    "clause, according to X": (
        "The pier would close, according to Maria Ortiz.",
        [Statement(ORTIZ, cue="according to", words="The pier would close")],
    ),
    "as X said, clause": (
        "As Maria Ortiz said in May, the pier is old.",
        [Statement(ORTIZ, cue="said", words="the pier is old")],
    ),
    "clause, as X said": (
        "The pier is old, as Maria Ortiz said on Monday.",
        [Statement(ORTIZ, cue="said", words="The pier is old")],
    ),
    "others behind a semicolon": (
        "Maria Ortiz said the pier would close; Peter Lowe insisted it was safe.",
        [
            Statement(ORTIZ, cue="said", words="the pier would close"),
            Statement(LOWE, cue="insisted", words="it was safe"),
        ],
    ),
    "while somebody else insists": (
        "Maria Ortiz says the pier is old while Peter Lowe insists it is safe.",
        [
            Statement(ORTIZ, cue="says", words="the pier is old"),
            Statement(LOWE, cue="insists", words="it is safe"),
        ],
    ),
    "a participle before the main verb": (
        "Maria Ortiz, after saying she was tired, said it would close.",
        [
            Statement(ORTIZ, cue="saying", words="she was tired"),
            Statement(ORTIZ, cue="said", words="it would close"),
        ],
    ),
    "a list behind that": (
        "Maria Ortiz noted that Bern, Basel and two towns have voiced doubts.",
        [
            Statement(
                ORTIZ, cue="noted", words="that Bern, Basel and two towns have voiced doubts"
            ),
            Statement("Bern, Basel and two towns", cue="voiced", words="doubts"),
        ],
    ),
    "a list that agreed": (
        "Maria Ortiz noted that Bern, Basel and Zurich agreed to it.",
        [Statement(ORTIZ, cue="noted", words="that Bern, Basel and Zurich agreed to it")],
    ),
    "warned, bare": (
        "Maria Ortiz warned piers would close.",
        [Statement(ORTIZ, cue="warned", words="piers would close")],
    ),
    "issued a statement saying": (
        "Maria Ortiz issued a statement saying the pier would close.",
        [Statement(ORTIZ, cue="saying", words="the pier would close")],
    ),
    "told somebody that": (
        "Maria Ortiz told reporters that the pier would close.",
        [Statement(ORTIZ, cue="told", words="that the pier would close")],
    ),
    "told somebody, bare": (
        "Maria Ortiz told the council the pier would close.",
        [Statement(ORTIZ, cue="told", words="the pier would close")],
    ),
    "told him": (
        "Maria Ortiz told him the pier would close.",
        [Statement(ORTIZ, cue="told", words="the pier would close")],
    ),
    "told her that": (
        "Peter Lowe told her that the pier would close.",
        [Statement(LOWE, cue="told", words="that the pier would close")],
    ),
    "asked whether": (
        "Maria Ortiz asked whether the pier would close.",
        [Statement(ORTIZ, cue="asked", words="whether the pier would close")],
    ),
    "urged to": (
        "Maria Ortiz urged the council to close the pier.",
        [Statement(ORTIZ, cue="urged", words="the council to close the pier")],
    ),
    "urged to, with a relative clause": (
        "Maria Ortiz urged the council to reject a plan that would close the pier.",
        [
            Statement(
                ORTIZ, cue="urged", words="the council to reject a plan that would close the pier"
            )
        ],
    ),
    "promised to": (
        "Maria Ortiz promised to close the pier.",
        [Statement(ORTIZ, cue="promised", words="to close the pier")],
    ),
    "warned that": (
        "City Attorney Grant Holloway warned that closing the pier could cost the town dearly.",
        [
            Statement(
                "Grant Holloway",
                cue="warned",
                words="that closing the pier could cost the town dearly",
            )
        ],
    ),
    "denied that": (
        "Maria Ortiz, the mayor, denied that the pier would close.",
        [Statement(ORTIZ, cue="denied", words="that the pier would close")],
    ),
    "criticized": (
        "Maria Ortiz criticized the plan.",
        [Statement(ORTIZ, cue="criticized", words="the plan")],
    ),
    "criticized, saying": (
        "Maria Ortiz criticized the plan, saying it was rushed.",
        [
            Statement(ORTIZ, cue="criticized", words="the plan"),
            Statement(ORTIZ, cue="saying", words="it was rushed"),
        ],
    ),
    "urged, stressing": (
        "Maria Ortiz, a former Brandville mayor and candidate, urged the council to resist, "
        "stressing that the town must choose.",
        [
            Statement(ORTIZ, cue="urged", words="the council to resist"),
            Statement(ORTIZ, cue="stressing", words="that the town must choose"),
        ],
    ),
    "highlighting, with a relative clause": (
        "Maria Ortiz criticized the plan, highlighting the cost of piers that nobody uses.",
        [
            Statement(ORTIZ, cue="criticized", words="the plan"),
            Statement(ORTIZ, cue="highlighting", words="the cost of piers that nobody uses"),
        ],
    ),
    "said and added": (
        "Maria Ortiz said the pier was old and added that it would close.",
        [
            Statement(ORTIZ, cue="said", words="the pier was old"),
            Statement(ORTIZ, cue="added", words="that it would close"),
        ],
    ),
    "two people": (
        "Maria Ortiz said the pier would close, and Peter Lowe warned that jobs would go.",
        [
            Statement(ORTIZ, cue="said", words="the pier would close"),
            Statement(LOWE, cue="warned", words="that jobs would go"),
        ],
    ),
    "two people, no comma": (
        "Maria Ortiz said the pier would close and Peter Lowe warned that jobs would go.",
        [
            Statement(ORTIZ, cue="said", words="the pier would close"),
            Statement(LOWE, cue="warned", words="that jobs would go"),
        ],
    ),
    "relative": (
        "The lawsuit, which argues that the plan is illegal, was filed on Monday.",
        [Statement("lawsuit", cue="argues", words="that the plan is illegal")],
    ),
    "relative at the end": (
        "The plan was met with scorn by Maria Ortiz, who said it was rushed.",
        [Statement(ORTIZ, cue="said", words="it was rushed")],
    ),
    "apposition between": (
        "Maria Ortiz, a spokesperson for the port, said the pier would close.",
        [Statement(ORTIZ, cue="said", words="the pier would close")],
    ),
    "phrase in front": (
        "During the meeting, resident Maria Ortiz warned that the pier would close.",
        [Statement(ORTIZ, cue="warned", words="that the pier would close")],
    ),
    "statement about what another said": (
        "Maria Ortiz said Peter Lowe told her the pier would close.",
        [
            Statement(ORTIZ, cue="said", words="Peter Lowe told her the pier would close"),
            Statement(LOWE, cue="told", words="the pier would close"),
        ],
    ),
    "organization": (
        "The Harbor Union argues that the pier is unsafe.",
        [Statement("Harbor Union", cue="argues", words="that the pier is unsafe")],
    ),
    "critics": (
        "Critics say the pier is unsafe.",
        [Statement("Critics", cue="say", words="the pier is unsafe")],
    ),
    "supporters of": (
        "Supporters of the plan believe the pier is unsafe.",
        [Statement("Supporters of the plan", cue="believe", words="the pier is unsafe")],
    ),
    "group with a participle": (
        "Commissioners supporting the plan emphasized that it was cheap.",
        [
            Statement(
                "Commissioners supporting the plan", cue="emphasized", words="that it was cheap"
            )
        ],
    ),
    "expressing": (
        "Residents shared their worries about the pier, expressing fears that it would close.",
        [Statement("Residents", cue="expressing", words="fears that it would close")],
    ),
    "claim that": (
        "Maria Ortiz’s claim that the pier would close was rejected.",
        [Statement(ORTIZ, cue="claim", words="that the pier would close")],
    ),
    "in the words of": (
        "In the words of Maria Ortiz, the pier would close.",
        [Statement(ORTIZ, cue="In the words of", words="the pier would close")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), table(STATEMENTS))
def test_statements(text: str, expected: list[Statement]) -> None:
    assert statements(tell(text)) == expected


@pytest.mark.parametrize(("text", "expected"), table(STATEMENTS))
def test_statements_are_their_own_span_in_one_sentence(
    text: str, expected: list[Statement]
) -> None:
    told = tell(text)
    assert [words_of(told, quote) for quote in indirect(told)] == [words for *_, words in expected]
    for quote in indirect(told):
        assert (quote.statement_start, quote.statement_end) == (quote.start, quote.end)
        assert quote.rule
        assert quote.evidence
        assert quote.cue_start is not None
        assert text[quote.cue_start :].startswith(quote.cue or "?")


@pytest.mark.parametrize(
    "text",
    ["Maria Ortiz asked not to be named.",
     "Maria Ortiz asked that her name not be used.",
     "Maria Ortiz did not respond to an email asking if she had changed her mind."],
)  # fmt: skip
def test_terms_and_unanswered_questions_are_no_statements_of_theirs(text: str) -> None:
    assert [q for q in indirect(tell(text)) if q.speaker and q.speaker.name == ORTIZ] == []


def test_a_statement_beside_a_quote_is_told_apart_from_it() -> None:
    told = tell("“The pier will close,” Maria Ortiz said, noting half the boats are gone.")
    (quote,) = marked(told)
    assert words_of(told, quote) == "“The pier will close,”"
    assert statements(told) == [Statement(ORTIZ, cue="noting", words="half the boats are gone")]


def test_a_statement_with_marks_is_given_once_as_mixed() -> None:
    told = tell("Maria Ortiz said the pier was “a death trap.”")
    assert indirect(told) == []
    assert [quote.kind for quote in marked(told)] == [QuoteKind.MIXED]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The pier, which Maria Ortiz said was “rotten,” is shut.", "was “rotten,”"),
        ("A plan that Maria Ortiz called “a farce” passed on Monday.", "“a farce”"),
        ("The council did “too little,” Maria Ortiz added.", "The council did “too little,”"),
        ("With its old beams, “no ship is safe at it,” Maria Ortiz said.",
         "With its old beams, “no ship is safe at it,”"),
    ],
)  # fmt: skip
def test_a_statement_goes_as_far_as_what_is_reported(text: str, statement: str) -> None:
    told = tell(f"Maria Ortiz runs the pier. {text}")
    (quote,) = marked(told)
    assert told.article.text[quote.statement_start : quote.statement_end] == statement


def test_indirect_statements_are_spoken() -> None:
    assert QuoteKind.INDIRECT in SPOKEN_KINDS


AROUND_MARKS = {
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


@pytest.mark.parametrize(("text", "statement"), table(AROUND_MARKS))
def test_the_statement_is_all_that_is_reported(text: str, statement: str) -> None:
    told = tell(text)
    assert statement_of(told, the_quote(told)) == statement


def test_parts_of_one_statement_share_its_span() -> None:
    told = tell("Maria Ortiz said the plan was “a costly mistake” and “a farce.”")
    one, other = marked(told)
    assert [words_of(told, one), words_of(told, other)] == ["“a costly mistake”", "“a farce.”"]
    assert statement_of(told, one) == "the plan was “a costly mistake” and “a farce.”"
    assert (one.statement_start, one.statement_end) == (other.statement_start, other.statement_end)
