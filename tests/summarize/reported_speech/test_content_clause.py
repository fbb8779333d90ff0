"""Reported without marks: whose statement it is, by which cue, from where to where."""

from __future__ import annotations

import pytest

from summarize import Confidence
from summarize.model import SPOKEN_KINDS, QuoteKind
from tests.summarize.telling import indirect, marked, statements, table, tell, words_of

ORTIZ = "Maria Ortiz"
LOWE = "Peter Lowe"

STATEMENTS = {
    # name: (text, (speaker, cue, words) of each statement)
    "said": (
        "Maria Ortiz said the pier would close.",
        [(ORTIZ, "said", "the pier would close")],
    ),
    "said that": (
        "Maria Ortiz said that the pier would close.",
        [(ORTIZ, "said", "that the pier would close")],
    ),
    "said on a day": (
        "Maria Ortiz said on Monday the pier would close.",
        [(ORTIZ, "said", "the pier would close")],
    ),
    "said in a statement": (
        "Maria Ortiz said in a statement that the pier would close.",
        [(ORTIZ, "said", "that the pier would close")],
    ),
    "said after something": (
        "Maria Ortiz said after the vote she would close the pier.",
        [(ORTIZ, "said", "she would close the pier")],
    ),
    "told her own people": (
        "Maria Ortiz told her colleagues at the meeting to close the pier.",
        [(ORTIZ, "told", "to close the pier")],
    ),
    "told a broadcast": (
        "Maria Ortiz told “Coast & Harbor” the pier would close.",
        [(ORTIZ, "told", "the pier would close")],
    ),
    "told a station's broadcast": (
        "Maria Ortiz told KLM’s “Morning Tide” on Sunday that the pier would close.",
        [(ORTIZ, "told", "that the pier would close")],
    ),
    "said on a broadcast": (
        "Maria Ortiz said in an interview on “Meet the Coast” that the pier would close.",
        [(ORTIZ, "said", "that the pier would close")],
    ),
    "what the teller adds to an object": (
        "Maria Ortiz blamed Peter Lowe, who ran the pier for ten years.",
        [(ORTIZ, "blamed", "Peter Lowe")],
    ),
    "what may be the speaker's own": (
        "Maria Ortiz said the pier would close, which would cost the town its ferry.",
        [(ORTIZ, "said", "the pier would close, which would cost the town its ferry")],
    ),
    "which X said": (
        "The pier, which Maria Ortiz said would cost millions, was opened on Monday.",
        [(ORTIZ, "said", "would cost millions")],
    ),
    "clause, X said": (
        "The pier would close, Maria Ortiz said.",
        [(ORTIZ, "said", "The pier would close")],
    ),
    "clause, said X": (
        "The pier would close, said Maria Ortiz, who runs it.",
        [(ORTIZ, "said", "The pier would close")],
    ),
    "a relative clause in a fronted one": (
        "When Maria Ortiz heard about a baker who asked them to leave the pier, she was furious.",
        [("baker", "asked", "them to leave the pier")],
    ),
    "threatened to": (
        "Maria Ortiz threatened to leave the port.",
        [(ORTIZ, "threatened", "to leave the port")],
    ),
    "attacked for": (
        "Maria Ortiz attacked the mayor for the closing of the pier.",
        [(ORTIZ, "attacked", "the mayor for the closing of the pier")],
    ),
    "defended what is decided": (
        "Maria Ortiz defended the decision.",
        [(ORTIZ, "defended", "the decision")],
    ),
    "felt that somebody was": (
        "Maria Ortiz felt the pier was unsafe.",
        [(ORTIZ, "felt", "the pier was unsafe")],
    ),
    "found a clause": (
        "The court found the pier was unsafe.",
        [("court", "found", "the pier was unsafe")],
    ),
    "interrupted clause": (
        "The pier, Maria Ortiz argued, would close.",
        [(ORTIZ, "argued", "The pier, Maria Ortiz argued, would close")],
    ),
    "according to X, clause": (
        "According to Maria Ortiz, the pier would close.",
        [(ORTIZ, "According to", "the pier would close")],
    ),
    "clause, according to X": (
        "The pier would close, according to Maria Ortiz.",
        [(ORTIZ, "according to", "The pier would close")],
    ),
    "as X said, clause": (
        "As Maria Ortiz said in May, the pier is old.",
        [(ORTIZ, "said", "the pier is old")],
    ),
    "clause, as X said": (
        "The pier is old, as Maria Ortiz said on Monday.",
        [(ORTIZ, "said", "The pier is old")],
    ),
    "issued a statement saying": (
        "Maria Ortiz issued a statement saying the pier would close.",
        [(ORTIZ, "saying", "the pier would close")],
    ),
    "told somebody that": (
        "Maria Ortiz told reporters that the pier would close.",
        [(ORTIZ, "told", "that the pier would close")],
    ),
    "told somebody, bare": (
        "Maria Ortiz told the council the pier would close.",
        [(ORTIZ, "told", "the pier would close")],
    ),
    "told him": (
        "Maria Ortiz told him the pier would close.",
        [(ORTIZ, "told", "the pier would close")],
    ),
    "told her that": (
        "Peter Lowe told her that the pier would close.",
        [(LOWE, "told", "that the pier would close")],
    ),
    "asked whether": (
        "Maria Ortiz asked whether the pier would close.",
        [(ORTIZ, "asked", "whether the pier would close")],
    ),
    "urged to": (
        "Maria Ortiz urged the council to close the pier.",
        [(ORTIZ, "urged", "the council to close the pier")],
    ),
    "urged to, with a relative clause": (
        "Maria Ortiz urged the council to reject a plan that would close the pier.",
        [(ORTIZ, "urged", "the council to reject a plan that would close the pier")],
    ),
    "promised to": (
        "Maria Ortiz promised to close the pier.",
        [(ORTIZ, "promised", "to close the pier")],
    ),
    "warned that": (
        "City Attorney Grant Holloway warned that closing the pier could cost the town dearly.",
        [("Grant Holloway", "warned", "that closing the pier could cost the town dearly")],
    ),
    "denied that": (
        "Maria Ortiz, the mayor, denied that the pier would close.",
        [(ORTIZ, "denied", "that the pier would close")],
    ),
    "criticized": (
        "Maria Ortiz criticized the plan.",
        [(ORTIZ, "criticized", "the plan")],
    ),
    "criticized, saying": (
        "Maria Ortiz criticized the plan, saying it was rushed.",
        [(ORTIZ, "criticized", "the plan"), (ORTIZ, "saying", "it was rushed")],
    ),
    "urged, stressing": (
        "Maria Ortiz, a former Brandville mayor and candidate, urged the council to resist, "
        "stressing that the town must choose.",
        [
            (ORTIZ, "urged", "the council to resist"),
            (ORTIZ, "stressing", "that the town must choose"),
        ],
    ),
    "highlighting, with a relative clause": (
        "Maria Ortiz criticized the plan, highlighting the cost of piers that nobody uses.",
        [
            (ORTIZ, "criticized", "the plan"),
            (ORTIZ, "highlighting", "the cost of piers that nobody uses"),
        ],
    ),
    "said and added": (
        "Maria Ortiz said the pier was old and added that it would close.",
        [(ORTIZ, "said", "the pier was old"), (ORTIZ, "added", "that it would close")],
    ),
    "two people": (
        "Maria Ortiz said the pier would close, and Peter Lowe warned that jobs would go.",
        [(ORTIZ, "said", "the pier would close"), (LOWE, "warned", "that jobs would go")],
    ),
    "two people, no comma": (
        "Maria Ortiz said the pier would close and Peter Lowe warned that jobs would go.",
        [(ORTIZ, "said", "the pier would close"), (LOWE, "warned", "that jobs would go")],
    ),
    "relative": (
        "The lawsuit, which argues that the plan is illegal, was filed on Monday.",
        [("lawsuit", "argues", "that the plan is illegal")],
    ),
    "relative at the end": (
        "The plan was met with scorn by Maria Ortiz, who said it was rushed.",
        [(ORTIZ, "said", "it was rushed")],
    ),
    "apposition between": (
        "Maria Ortiz, a spokesperson for the port, said the pier would close.",
        [(ORTIZ, "said", "the pier would close")],
    ),
    "phrase in front": (
        "During the meeting, resident Maria Ortiz warned that the pier would close.",
        [(ORTIZ, "warned", "that the pier would close")],
    ),
    "statement about what another said": (
        "Maria Ortiz said Peter Lowe told her the pier would close.",
        [
            (ORTIZ, "said", "Peter Lowe told her the pier would close"),
            (LOWE, "told", "the pier would close"),
        ],
    ),
    "organization": (
        "The Harbor Union argues that the pier is unsafe.",
        [("Harbor Union", "argues", "that the pier is unsafe")],
    ),
    "critics": (
        "Critics say the pier is unsafe.",
        [("Critics", "say", "the pier is unsafe")],
    ),
    "supporters of": (
        "Supporters of the plan believe the pier is unsafe.",
        [("Supporters of the plan", "believe", "the pier is unsafe")],
    ),
    "group with a participle": (
        "Commissioners supporting the plan emphasized that it was cheap.",
        [("Commissioners supporting the plan", "emphasized", "that it was cheap")],
    ),
    "expressing": (
        "Residents shared their worries about the pier, expressing fears that it would close.",
        [("Residents", "expressing", "fears that it would close")],
    ),
    "claim that": (
        "Maria Ortiz’s claim that the pier would close was rejected.",
        [(ORTIZ, "claim", "that the pier would close")],
    ),
    "in the words of": (
        "In the words of Maria Ortiz, the pier would close.",
        [(ORTIZ, "In the words of", "the pier would close")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), table(STATEMENTS))
def test_statements(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert statements(tell(text)) == expected


@pytest.mark.parametrize(("text", "expected"), table(STATEMENTS))
def test_statements_are_their_own_span_in_one_sentence(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    told = tell(text)
    assert [words_of(told, quote) for quote in indirect(told)] == [words for *_, words in expected]
    for quote in indirect(told):
        assert (quote.statement_start, quote.statement_end) == (quote.start, quote.end)
        assert quote.rule
        assert quote.evidence
        assert quote.cue_start is not None
        assert text[quote.cue_start :].startswith(quote.cue or "?")


WHO = {
    "she": (
        ["Maria Ortiz met Peter Lowe.", "She said the pier would close."],
        [(ORTIZ, "said", "the pier would close")],
    ),
    "he": (
        ["Maria Ortiz met Peter Lowe.", "He said the pier would close."],
        [(LOWE, "said", "the pier would close")],
    ),
    "they": (
        ["Residents came to the pier.", "They say it will close."],
        [("Residents", "say", "it will close")],
    ),
    "it": (
        ["The Harbor Union met on Monday.", "It said the pier would close."],
        [("Harbor Union", "said", "the pier would close")],
    ),
    "surname": (
        ["Maria Ortiz met Peter Lowe.", "Lowe said the pier would close."],
        [(LOWE, "said", "the pier would close")],
    ),
    "role": (
        ["Maria Ortiz, the mayor, met Peter Lowe.", "The mayor said the pier would close."],
        [(ORTIZ, "said", "the pier would close")],
    ),
    "spokeswoman named only later": (
        ["A port spokeswoman defended the plan.", "“It is safe,” Maria Ortiz said."],
        [(ORTIZ, "defended", "the plan")],
    ),
    "she, through two statements": (
        [
            "Maria Ortiz met Anna Lowe. Ortiz said the pier was old.",
            "She added that it would close. She urged the council to act.",
        ],
        [
            (ORTIZ, "said", "the pier was old"),
            (ORTIZ, "added", "that it would close"),
            (ORTIZ, "urged", "the council to act"),
        ],
    ),
}


@pytest.mark.parametrize(
    "text",
    ["Maria Ortiz asked not to be named.",
     "Maria Ortiz asked that her name not be used.",
     "Maria Ortiz did not respond to an email asking if she had changed her mind."],
)  # fmt: skip
def test_terms_and_unanswered_questions_are_no_statements_of_theirs(text: str) -> None:
    assert [q for q in indirect(tell(text)) if q.speaker and q.speaker.name == ORTIZ] == []


@pytest.mark.parametrize(("paragraphs", "expected"), table(WHO))
def test_whose_statement_it_is(paragraphs: list[str], expected: list[tuple[str, str, str]]) -> None:
    assert statements(tell(*paragraphs)) == expected


def test_a_statement_beside_a_quote_is_told_apart_from_it() -> None:
    told = tell("“The pier will close,” Maria Ortiz said, noting half the boats are gone.")
    (quote,) = marked(told)
    assert words_of(told, quote) == "“The pier will close,”"
    assert statements(told) == [(ORTIZ, "noting", "half the boats are gone")]


def test_a_statement_with_marks_is_given_once_as_mixed() -> None:
    told = tell("Maria Ortiz said the pier was “a death trap.”")
    assert indirect(told) == []
    assert [quote.kind for quote in marked(told)] == [QuoteKind.MIXED]


TURNS = (
    "Anchor Ruth Wallace spoke with Mayor Maria Ortiz about the pier.",
    "WALLACE: Let us begin. Is the pier closed?",
    "ORTIZ: It is closed. It will stay so.",
)


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


def test_a_turn_of_a_transcript_goes_on_to_the_end_of_its_paragraph() -> None:
    assert statements(tell(*TURNS)) == [
        ("Ruth Wallace", None, "Let us begin. Is the pier closed"),
        ("Maria Ortiz", None, "It is closed. It will stay so"),
    ]


def test_a_plain_report_by_name_is_sure_and_a_criticism_less_so() -> None:
    (said,) = indirect(tell("Maria Ortiz said the pier would close."))
    (scolded,) = indirect(tell("Maria Ortiz criticized the plan."))
    assert said.confidence is Confidence.HIGH
    assert scolded.confidence is Confidence.MEDIUM


def test_indirect_statements_are_spoken() -> None:
    assert QuoteKind.INDIRECT in SPOKEN_KINDS
