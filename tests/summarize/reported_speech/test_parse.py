"""Parsing gives frames, content and subject of every sentence, and asks nobody who is meant."""

from __future__ import annotations

import ast
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import NamedTuple

import pytest

import summarize.reported_speech
import summarize.syntax
from summarize.english.reporting_verbs import CueKind
from summarize.reported_speech.content_clause import find_contents
from summarize.reported_speech.frame import FrameOrder
from summarize.reported_speech.parse import parse_sentence, parse_statements
from summarize.reported_speech.verb_frames import find_frames
from tests.summarize.steps import item_of, sentence_of, story, words_of


class FrameCase(NamedTuple):
    """A text, and cue, subject and order of each of its frames."""

    text: str
    frames: list[tuple[str, str | None, FrameOrder]]


FRAMES = {
    "before": FrameCase("Maria Ortiz said no.", [("said", "Maria Ortiz", FrameOrder.BEFORE)]),
    "after": FrameCase("“No,” said Maria Ortiz.", [("said", "Maria Ortiz", FrameOrder.AFTER)]),
    "participle": FrameCase(
        "Maria Ortiz left, saying the pier was old.",
        [("saying", "Maria Ortiz", FrameOrder.PARTICIPLE)],
    ),
    "participle of its own subject": FrameCase(
        "The hearing was loud, with one resident calling it “chaos.”",
        [("calling", "one resident", FrameOrder.PARTICIPLE)],
    ),
    "infinitive": FrameCase(
        "Maria Ortiz went on to say the pier was old.",
        [("say", "Maria Ortiz", FrameOrder.INFINITIVE)],
    ),
    "relative": FrameCase(
        "Scorn came from Maria Ortiz, who said it was old.",
        [("said", "Maria Ortiz", FrameOrder.RELATIVE)],
    ),
    "according": FrameCase(
        "The pier is old, according to Maria Ortiz.",
        [("according to", "Maria Ortiz", FrameOrder.ACCORDING)],
    ),
    "colon": FrameCase("ORTIZ: The pier is old.", [(":", "ORTIZ", FrameOrder.COLON)]),
    "passive": FrameCase(
        "The plan was criticized by Maria Ortiz.",
        [("criticized", "Maria Ortiz", FrameOrder.PASSIVE)],
    ),
    "noun": FrameCase(
        "Maria Ortiz’s claim that the pier is old was wrong.",
        [("claim", "Maria Ortiz", FrameOrder.NOUN)],
    ),
    "two verbs of one subject": FrameCase(
        "Maria Ortiz said it was old and added that it would go.",
        [
            ("said", "Maria Ortiz", FrameOrder.BEFORE),
            ("added", "Maria Ortiz", FrameOrder.BEFORE),
        ],
    ),
    "with its particle": FrameCase(
        "Maria Ortiz shot back that it was old.", [("shot back", "Maria Ortiz", FrameOrder.BEFORE)]
    ),
    "put it": FrameCase(
        "As Maria Ortiz put it, the pier is old.", [("put it", "Maria Ortiz", FrameOrder.BEFORE)]
    ),
    "as saying": FrameCase(
        "The report quotes Maria Ortiz as saying “no.”",
        [
            ("quotes", "Maria Ortiz", FrameOrder.BEFORE),
            ("saying", "Maria Ortiz", FrameOrder.PARTICIPLE),
        ],
    ),
    "a cue inside marks is none": FrameCase("“Lowe said no” is wrong.", []),
    "a suspect is no cue": FrameCase("People suspected of fraud left.", []),
    "a fronted participle is none": FrameCase("When asked, Maria Ortiz left.", []),
}


@pytest.mark.parametrize("case", FRAMES.values(), ids=FRAMES)
def test_frames(case: FrameCase) -> None:
    sentence = sentence_of(case.text)
    found = [
        (
            " ".join(sentence.words[frame.cue : frame.cue_end]),
            words_of(sentence, frame.subject),
            frame.order,
        )
        for frame in find_frames(sentence)
    ]
    assert found == case.frames


def test_every_order_of_frames_has_a_case() -> None:
    orders = {order for case in FRAMES.values() for _, _, order in case.frames}
    assert orders == set(FrameOrder)


def test_a_frame_has_lemma_and_kinds_of_its_cue() -> None:
    (frame,) = find_frames(sentence_of("Maria Ortiz criticized the plan."))
    assert (frame.lemma, frame.kinds) == ("criticize", {CueKind.BLAME})


class ContentCase(NamedTuple):
    """A text, and what each of its frames reports."""

    text: str
    contents: list[str | None]


CONTENTS = {
    "bare clause": ContentCase("Maria Ortiz said it was old.", ["it was old"]),
    "that": ContentCase("Maria Ortiz said that it was old.", ["that it was old"]),
    "before the subject": ContentCase("It was old, Maria Ortiz said.", ["It was old"]),
    "inverted": ContentCase("It was old, said Maria Ortiz.", ["It was old"]),
    "around": ContentCase(
        "The pier, Maria Ortiz argued, would go.", ["The pier, Maria Ortiz argued, would go"]
    ),
    "behind according to": ContentCase("According to Ortiz, it was old.", ["it was old"]),
    "behind as": ContentCase("As Ortiz said in May, it is old.", ["it is old"]),
    "behind whom it was told": ContentCase("Ortiz told the council it was old.", ["it was old"]),
    "behind when it was said": ContentCase("Ortiz said on Monday it was old.", ["it was old"]),
    "up to a second verb": ContentCase(
        "Ortiz said it was old and added that it would go.",
        ["it was old", "that it would go"],
    ),
    "up to a participle": ContentCase(
        "Ortiz criticized the plan, saying it was rushed.", ["the plan", "it was rushed"]
    ),
    "up to somebody else": ContentCase(
        "Ortiz said it was old, and Lowe warned that jobs would go.",
        ["it was old", "that jobs would go"],
    ),
    "up to the main verb": ContentCase(
        "The suit, which argues that it is old, was filed.", ["that it is old"]
    ),
    "none in a passive": ContentCase("The plan was criticized by Ortiz.", [None]),
    "none without words": ContentCase("“It is old,” said Ortiz.", ["“It is old,”"]),
}


@pytest.mark.parametrize("case", CONTENTS.values(), ids=CONTENTS)
def test_contents(case: ContentCase) -> None:
    given = story(case.text)
    (sentence,) = given.narration
    contents = find_contents(sentence, find_frames(sentence))
    assert [given.words(content) for content in contents] == case.contents


def test_a_turn_of_a_transcript_goes_on_to_the_end_of_its_paragraph() -> None:
    given = story("ORTIZ: It is closed. It will stay so.", "LOWE: No.")
    (turn, *_) = given.narration
    (content,) = find_contents(turn, find_frames(turn))
    assert given.words(content) == "It is closed. It will stay so"


def test_a_sentence_is_parsed_into_subject_and_statements() -> None:
    sentence = sentence_of("In May, Ortiz said it was old and added that it would go.")
    parsed = parse_sentence(sentence)
    assert parsed.sentence is sentence
    assert words_of(sentence, parsed.subject) == "Ortiz"
    assert [statement.frame.cue for statement in parsed.statements] == [
        item_of(sentence, "said"),
        item_of(sentence, "added"),
    ]


def test_all_sentences_are_parsed_in_order() -> None:
    given = story("Ortiz said no. The pier is old.", "It leaks.")
    parsed = parse_statements(given.narration)
    assert [sentence.sentence for sentence in parsed] == list(given.narration)
    assert [len(sentence.statements) for sentence in parsed] == [1, 0, 0]


def test_what_is_parsed_is_frozen() -> None:
    (parsed,) = parse_statements(story("Ortiz said no.").narration)
    for value, name in [
        (parsed, "subject"),
        (parsed.statements[0], "content"),
        (parsed.statements[0].frame, "subject"),
    ]:
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)


@pytest.mark.parametrize("package", [summarize.syntax, summarize.reported_speech])
def test_parsing_knows_no_resolver(package: object) -> None:
    (folder,) = package.__path__  # type: ignore[attr-defined]
    for path in Path(folder).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not (node.module or "").startswith("summarize.coreference"), path
