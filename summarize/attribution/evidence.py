"""Why a quote is given to its speaker, in words a reader can check, and how far to trust it."""

from __future__ import annotations

from bisect import bisect_left

from summarize.attribution.attributor import Attributor
from summarize.attribution.links import WORDS_KINDS, Link, ReportedStatement
from summarize.coreference.entities import ResolvedMention
from summarize.model import Confidence, PersonKind

__all__ = ["confidence_of", "evidence_for", "evidence_without"]

PLACES = {
    "cue-after": "after the quote",
    "cue-before": "before the quote",
    "cue-around": "around the quote",
    "according-to": "beside the quote",
    "colon": "before the quote",
    "colon-after": "behind the quote and a colon",
    "passive": "before the quote",
    "label": "at the head of the quote",
    "signed": "under the quote",
    "relative": "before the words",
    "participle": "before the words",
}
"""Rule -> where its cue stands."""
TAKEN_OVER = {
    "continued": "the paragraph goes on with the words of {name}",
    "lead-in": "{name} is the subject of the sentence before the quote",
    "reopened": "the quote of the paragraph before is opened again: still {name}",
    "ahead": "{name} is named further on in the paragraph",
    "told-after": "{name} is reported to speak in the sentence after the quote",
    "exchange": "a question between two answers of one person; {name} asked before",
    "chain": "nobody stands beside the quote; {name} spoke last",
    "subject": "no reporting word; {name} is the subject of the sentence",
}
"""Rule without a cue of its own -> how the speaker was found."""

SURE_RULES = frozenset(
    {"cue-after", "cue-before", "cue-around", "according-to", "colon", "label", "continued",
     "reopened", "signed", "relative"}
)  # fmt: skip
CONFIDENCES: dict[tuple[str, str], Confidence] = {
    ("beside", "name"): Confidence.HIGH,
    ("beside", "pronoun"): Confidence.HIGH,
    ("beside", "role"): Confidence.MEDIUM,
    ("away", "name"): Confidence.MEDIUM,
    ("away", "role"): Confidence.MEDIUM,
    ("away", "pronoun"): Confidence.MEDIUM,
}
"""(Where the speaker stands, what names them) -> how often that is right: from 95 in a hundred
high, from 80 medium. Counted on half of the gold sets by ``benchmarks/attribution.py``."""


def confidence_of(tie: Link) -> Confidence:
    """Return how far a tie can be trusted."""
    if tie.rule == "subject":
        return Confidence.LOW
    if not tie.who.sure:
        return Confidence.MEDIUM if tie.who.form == "name" else Confidence.LOW
    place = "beside" if tie.rule in SURE_RULES else "away"
    level = CONFIDENCES.get((place, tie.who.form), Confidence.LOW)
    two_steps = tie.who.form == "pronoun" and tie.source is not None
    vague = two_steps or (
        not tie.marked and tie.report is not None and not tie.report.frame.kinds & WORDS_KINDS
    )
    return Confidence.MEDIUM if vague and level is Confidence.HIGH else level


def evidence_for(walk: Attributor, tie: Link, at: int) -> str:
    """Return the evidence of a tie in words; ``at`` is where the quoted words start."""
    entity = walk.resolver.memory.entities[tie.who.entity]
    mention = walk.resolver.text[tie.who.start : tie.who.end]
    if tie.report is None or tie.rule in TAKEN_OVER:
        reason = TAKEN_OVER.get(tie.rule, "{name} stands " + PLACES.get(tie.rule, "beside it"))
        return reason.format(name=entity.name)
    phrase = _phrase(walk, tie.report, tie.who)
    where = PLACES.get(tie.rule, "beside the words")
    if not tie.marked:
        where = where.replace("quote", "words")
    reason = f"“{phrase}” {where}"
    if _flat(mention).lower().removeprefix("the ") == _flat(entity.name).lower():
        return reason
    return f"{reason}; {_flat(mention)} is {_named(walk, tie.who, at)}"


def evidence_without(kind: str) -> str:
    """Return why a mark has no speaker."""
    return {
        "nickname": "a nickname inside a name",
        "title": "the name of a work, a show or a law",
        "scare": "no reporting word in the sentence: marked, not spoken",
        "term": "no reporting word in the sentence: marked, not spoken",
    }.get(kind, "nobody was found who said it")


def _phrase(walk: Attributor, report: ReportedStatement, who: ResolvedMention) -> str:
    """Return mention and cue as they stand: Petit stated."""
    tokens, text = walk.narration.tokens, walk.resolver.text
    cue_start = tokens.starts[report.frame.cue]
    cue_end = tokens.ends[report.frame.cue_end - 1]
    start, end = min(who.start, cue_start), max(who.end, cue_end)
    if end - start <= LONGEST_PHRASE:
        return _flat(text[start:end])
    mention, cue = _flat(text[who.start : who.end]), _flat(text[cue_start:cue_end])
    if len(mention) > LONGEST_PHRASE:
        mention = mention[:LONGEST_PHRASE].rsplit(" ", 1)[0] + " …"
    return f"{mention} … {cue}" if who.start < cue_start else f"{cue} … {mention}"


LONGEST_PHRASE = 48
"""From how many characters on the words between mention and cue are left out."""


def _named(walk: Attributor, who: ResolvedMention, at: int) -> str:
    """Return whom a mention means and where the text names them."""
    entity = walk.resolver.memory.entities[who.entity]
    if entity.person is None:
        place = walk.first_mention(who.entity)
        description = (
            "" if place is None or place >= who.start else f", paragraph {walk.block_at(place)}"
        )
        return _flat(entity.name) + description
    places = walk.full_names(entity.person)
    if not places or entity.kind is not PersonKind.PERSON:
        return _flat(entity.name)
    place = places[max(0, bisect_left(places, at) - 1)]
    paragraph = walk.block_at(place)
    return f"{_flat(entity.name)}, paragraph {paragraph}"


def _flat(text: str) -> str:
    return " ".join(text.split())
