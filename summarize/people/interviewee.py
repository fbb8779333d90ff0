"""Find who is interviewed in questions and answers: the headline or the introduction names them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from summarize.english.turns import (
    AFTER_INTERVIEWEE,
    BEFORE_INTERVIEWEE,
    BEFORE_WITNESS,
    BEHIND_WITNESS,
    FIRST_PERSON_WORDS,
    INTERVIEW_WORDS,
    TELLING_VERBS,
)
from summarize.model import Article, BlockKind, Person, PersonKind
from summarize.turns.turn import Turn, TurnForm

__all__ = ["ON_OR_COLON", "find_interviewee", "find_witnesses", "is_interview"]

INTRODUCTION_REACH_BACK: Final = 6000
"""Characters before the first question that are looked through."""
BEFORE_REACH: Final = 160
"""Characters behind ``spoke with`` in which the name stands, a title and a role between."""
AFTER_REACH: Final = 60
"""Characters before ``spoke to us`` in which the name ends."""
WITNESS_REACH: Final = 60
"""Characters between a witness and what tells that they are sworn or called."""
HEADLINE_WEIGHT: Final = 3
BEFORE_WEIGHT: Final = 4
AFTER_WEIGHT: Final = 3
MOST_COUNTED: Final = 3
"""What speaks for somebody: the headline, the words before and behind a name, and how often the
introduction has it, up to a number."""
LEAST_LEAD: Final = 2
"""How many times the score of the next one somebody has whom no such words stand beside."""
LEAST_FIRST_PERSON: Final = 0.3
"""Share of the answers with I or we, from which somebody gives them."""
MOST_ANSWERS: Final = 60
"""Answers that are read for it."""
LEAST_ANSWERS: Final = 3
"""So many answers under questions set apart are an interview if one has I or me."""
MOST_READ: Final = 3
"""Paragraphs of each that are."""
OF_ONE: Final = frozenset(word for word in FIRST_PERSON_WORDS if word[0] in "im")
"""Words of one who speaks for nobody else: I, me, my."""


def _one_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of the phrases, whole words, the longest first.

    One more word may stand in each: spoke briefly with, took our questions.
    """
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    patterns = (r"\s(?:\w{1,20}\s)?".join(map(re.escape, one.split())) for one in longest_first)
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


_BEFORE: Final = _one_of(BEFORE_INTERVIEWEE)
_AFTER: Final = _one_of(AFTER_INTERVIEWEE)
_BEHIND_WITNESS: Final = _one_of(BEHIND_WITNESS)
_BEFORE_WITNESS: Final = _one_of(BEFORE_WITNESS)
ON_OR_COLON: Final = re.compile(r"\s+(?:on|about)\b|\s*:")
"""What stands in a headline behind the name of who speaks."""
_TOPIC: Final = re.compile(r"\b(?:about|on|over|regarding|concerning)\b|[.?!…]\s|\n")
"""What parts those words from a name that is not whom they mean: asked voters about Lee."""
_AND: Final = re.compile(r"\s+(?:and|&)\s")
"""What joins two names of whom neither is asked alone."""
_BY: Final = re.compile(r"\s+by\s")
_SHE: Final = re.compile(r"(?<!\w)s?he\s\Z")
"""Who is he or she was told before, as whoever asks is not."""
_ENDS: Final = frozenset(",.;:)—–")
"""What stands behind a name that an apposition gives: interviewed the mayor, Ann Lee."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’&][^\W\d_]+)*")


def find_interviewee(
    article: Article, people: Sequence[Person], start: int
) -> tuple[int, bool] | None:
    """Return the person (an index) who is interviewed from an offset on, and whether that is sure.

    Where two are as likely it is the one named first, unsurely; None where nobody is named, or
    two in one breath: Ann Lee and Ida Hale own it.
    """
    first = max(0, start - INTRODUCTION_REACH_BACK)
    if first:
        first = article.text.find("\n", first) + 1
    region = article.text[first:start].lower()
    authors = frozenset(article.bylines)
    mentions = sorted(
        (mention.start - first, mention.end - first, index)
        for index, person in enumerate(people)
        if person.kind is PersonKind.PERSON and person.name not in authors
        for mention in person.mentions
        if first <= mention.start < start
        and not region.endswith(("tells ", "told "), 0, mention.start - first)
    )
    scores: dict[int, int] = {}
    for _, _, index in mentions:
        scores[index] = min(scores.get(index, 0) + 1, MOST_COUNTED)
    headlined = _headlined(article, region, first, mentions)
    cued = _add_cued(region, mentions, scores) | headlined
    for index in headlined:
        scores[index] += BEFORE_WEIGHT
    _add_titled(article, people, scores)
    ranked = sorted(scores, key=lambda index: (-scores[index], index))
    if not ranked:
        return None
    best, second = ranked[0], max((scores[index] for index in ranked[1:2]), default=0)
    if best in cued and scores[best] > second:
        return best, True
    if scores[best] > LEAST_LEAD * second:
        return best, False
    # An introduction begins with whom it introduces, and ends with who asked.
    tied = {index for index in ranked if LEAST_LEAD * scores[index] >= scores[best]}
    at = next((at for at, mention in enumerate(mentions) if mention[2] in tied), None)
    if at is None or _AND.match(region, mentions[at][1]):
        return None
    return mentions[at][2], False


def find_witnesses(article: Article, people: Sequence[Person]) -> list[tuple[int, int]]:
    """Return where witnesses are sworn or called (offsets, in order), and which people they are."""
    text = article.text.lower()
    mentions = sorted(
        (mention.start, mention.end, index)
        for index, person in enumerate(people)
        if person.kind is PersonKind.PERSON
        for mention in person.mentions
    )
    starts = [start for start, _, _ in mentions]
    found: list[tuple[int, int]] = []
    for cue in _BEHIND_WITNESS.finditer(text):
        at = bisect_left(starts, cue.start()) - 1
        if at >= 0 and 0 <= cue.start() - mentions[at][1] <= WITNESS_REACH:
            found.append((cue.start(), mentions[at][2]))
    for cue in _BEFORE_WITNESS.finditer(text):
        at = bisect_left(starts, cue.end())
        if at < len(starts) and starts[at] - cue.end() <= WITNESS_REACH:
            found.append((cue.start(), mentions[at][2]))
    return sorted(found)


def _add_cued(
    region: str, mentions: Sequence[tuple[int, int, int]], scores: dict[int, int]
) -> set[int]:
    """Raise the scores of those whom ``spoke with`` and the like stand beside; return these."""
    starts = [start for start, _, _ in mentions]
    before: set[int] = set()
    after: set[int] = set()
    surely: set[int] = set()
    for cue in _BEFORE.finditer(region):
        at = bisect_left(starts, cue.end())
        is_near = at < len(starts) and starts[at] - cue.end() <= BEFORE_REACH
        if not is_near or _TOPIC.search(region, cue.end(), starts[at]) is not None:
            continue
        if _is_turned(region, cue):
            asked = bisect_left(starts, cue.start()) - 1
            if asked >= 0 and mentions[asked][2] != mentions[at][2]:
                scores[mentions[at][2]] = 0
                surely.add(mentions[asked][2])
                after.add(mentions[asked][2])
            continue
        is_apart = "," in region[cue.end() : starts[at]]
        if not is_apart or region[mentions[at][1] : mentions[at][1] + 1] in _ENDS:
            before.add(mentions[at][2])  # not: in an interview with the paper, Lee compared …
    for cue in _AFTER.finditer(region):
        at = bisect_left(starts, cue.start()) - 1
        if at >= 0 and 0 <= cue.start() - mentions[at][1] <= AFTER_REACH:
            after.add(mentions[at][2])
            if not cue[0].strip().startswith(TELLING_VERBS):
                surely.add(mentions[at][2])
    for index in scores:
        scores[index] += BEFORE_WEIGHT * (index in before) + AFTER_WEIGHT * (index in after)
    return before | surely


def _is_turned(region: str, cue: re.Match[str]) -> bool:
    """Whether the name behind a cue is of who asks: She spoke to Lee. He was interviewed by Day."""
    return bool(
        _BY.match(region, cue.end())
        or _SHE.search(region, max(0, cue.start() - len(" she ")), cue.start())
    )


def _headlined(
    article: Article, region: str, first: int, mentions: Sequence[tuple[int, int, int]]
) -> set[int]:
    """Return those whom a headline names as who speaks: Ann Lee on her plan; Ann Lee: …"""
    headlines = [b for b in article.blocks if b.kind is BlockKind.HEADLINE]
    return {
        index
        for start, end, index in mentions
        if any(first + start in headline for headline in headlines[:1])
        and ON_OR_COLON.match(region, end)
    }


def _add_titled(article: Article, people: Sequence[Person], scores: dict[int, int]) -> None:
    """Raise the scores of those whom the headline names."""
    headlines = [b.slice(article.text) for b in article.blocks if b.kind is BlockKind.HEADLINE]
    lines = (line.lower() for line in (article.title, *headlines[:1]))
    # What stands behind ``on`` and ``about`` is what they talk of.
    words = {word for line in lines for word in _WORD.findall(_TOPIC.split(line)[0])}
    authors = frozenset(article.bylines)
    for index, person in enumerate(people):
        if person.kind is PersonKind.PERSON and person.name not in authors:
            name = person.name.lower().split()
            if name[-1] in words:
                scores[index] = scores.get(index, 0) + HEADLINE_WEIGHT


def is_interview(article: Article, turns: Sequence[Turn], *, named: bool) -> bool:
    """Whether questions and answers are an interview, and not what is often asked of a body.

    Somebody says I or we in the answers, or the text says that somebody was asked; with questions
    that only their type sets apart, both somebody named and one of these must be there, or several
    answers with I.
    """
    answers = [turn for turn in turns if turn.form is TurnForm.ANSWER][:MOST_ANSWERS]
    personal = sum(_is_personal(article, turn) for turn in answers)
    speaks = personal >= max(1.0, LEAST_FIRST_PERSON * len(answers))
    first = turns[0].words[0].start
    head = article.text[max(0, first - INTRODUCTION_REACH_BACK) : first]
    told = not INTERVIEW_WORDS.isdisjoint(_WORD.findall(f"{article.title} {head}".lower()))
    if any(turn.label is None for turn in turns):
        alone = sum(_is_personal(article, turn, OF_ONE) for turn in answers)
        return (named and (speaks or told)) or alone >= max(
            1.0 if len(answers) >= LEAST_ANSWERS else 2.0, LEAST_FIRST_PERSON * len(answers)
        )
    return speaks or told or named


def _is_personal(article: Article, turn: Turn, words: frozenset[str] = FIRST_PERSON_WORDS) -> bool:
    """Whether an answer has a word like I or we."""
    return any(
        not words.isdisjoint(_WORD.findall(part.slice(article.text).lower()))
        for part in turn.words[:MOST_READ]
    )
