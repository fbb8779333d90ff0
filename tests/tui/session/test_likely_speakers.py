"""Who is offered as the speaker of a quote, and in which order."""

from __future__ import annotations

from dataclasses import replace

from summarize.model import (
    Analysis,
    Mention,
    MentionForm,
    Person,
    PersonKind,
    Quote,
    QuoteKind,
    Sentence,
    Speaker,
)
from tests.tui.factory import article, harbour
from tui.session.likely_speakers import LikelySpeaker, likely_speakers

WORDS = "“Ask Dora Dey about it,”"
PARTS = [
    ("headline", "Faye Fox leaves"),
    ("paragraph", "Ann Ash came first."),
    ("paragraph", "Bea Bay came before noon."),
    ("paragraph", f"Cay Cole sat down. {WORDS} Eve Elm told Gus Gill. Hal Hay left."),
    ("paragraph", "Ida Ive and Dora Dey spoke much later."),
    ("paragraph", "Jon Joy came last. “No,” he said."),
]
NAMES = ("Ann Ash", "Bea Bay", "Cay Cole", "Dora Dey", "Eve Elm", "Faye Fox", "Gus Gill",
         "Hal Hay", "Ida Ive", "Jon Joy")  # fmt: skip


def scene(present: str = "Gus Gill") -> Analysis:
    """One quote of which ``present`` is the speaker, and one by Jon Joy far below."""
    story = article(PARTS)
    text = story.text
    people = tuple(
        Person(name, PersonKind.PERSON, f"role of {name}",
               mentions=(Mention(text.index(name), text.index(name) + 7, MentionForm.NAME),))
        for name in NAMES
    )  # fmt: skip
    # a second place of Dora Dey, who is first named in the quote itself
    again = text.rindex("Dora Dey")
    dora = people[3]
    people = (
        *people[:3],
        replace(dora, mentions=(*dora.mentions, Mention(again, again + 8, MentionForm.NAME))),
        *people[4:],
    )
    sentences = []
    for number, block in enumerate(story.blocks):
        at = block.start
        for words in block.slice(text).replace(f"{WORDS} ", f"{WORDS}_").split(". "):
            sentences.append(Sentence(at, at + len(words), number))
            at += len(words) + 2
    start, no = text.index(WORDS), text.index("“No,”")
    quotes = (
        Quote(start, start + len(WORDS), QuoteKind.DIRECT, start, start + len(WORDS), 3,
              Speaker(present, PersonKind.PERSON), "told", text.index("told")),
        Quote(no, no + 5, QuoteKind.DIRECT, no, no + 5, 5, Speaker("Jon Joy", PersonKind.PERSON)),
    )  # fmt: skip
    return Analysis(story, tuple(sentences), people, quotes)


def names(analysis: Analysis, number: int = 0) -> list[str]:
    return [person.name for person in likely_speakers(analysis, number)]


def test_who_is_named_in_the_sentence_then_the_paragraph_then_around_it_then_who_speaks() -> None:
    assert names(scene()) == [
        "Eve Elm",  # in the sentence
        "Cay Cole", "Hal Hay",  # in the paragraph, the nearer first
        "Bea Bay", "Ida Ive", "Dora Dey",  # around it; in the quote itself nobody is named
        "Jon Joy",  # speaks elsewhere
        "Ann Ash", "Faye Fox",
        "Gus Gill",  # has it now
    ]  # fmt: skip


def test_the_speaker_it_has_comes_last_whoever_that_is() -> None:
    assert names(scene("Eve Elm"))[0] == "Gus Gill"
    assert names(scene("Eve Elm"))[-1] == "Eve Elm"


def test_everybody_of_the_article_is_offered_once_with_a_role() -> None:
    story = harbour()
    found = likely_speakers(story, 0)
    assert sorted(found) == sorted(LikelySpeaker(p.name, p.role) for p in story.people)
    unnamed = Speaker("a spokesman", PersonKind.UNNAMED, "spokesman")
    other = replace(story, quotes=(replace(story.quotes[0], speaker=unnamed), *story.quotes[1:]))
    assert LikelySpeaker("a spokesman", "spokesman") in likely_speakers(other, 1)
    assert len(names(other, 1)) == len({*names(other, 1)}) == 4
