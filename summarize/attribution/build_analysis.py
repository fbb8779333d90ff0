"""What the walk found -> the quotes and people of an analysis."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from summarize.attribution.attributor import Walk
from summarize.attribution.evidence import confidence_of, evidence_for, evidence_without
from summarize.attribution.links import WORDS_KINDS, Report, Tie
from summarize.attribution.statement_filter import only_done
from summarize.coreference.entities import Entity, Resolved
from summarize.english.reporting_verbs import (
    ASKING_VERBS,
    CLAUSE_OPENERS,
    SELDOM_STATEMENTS,
    STANCE_VERBS,
)
from summarize.model import (
    Analysis,
    Article,
    BlockKind,
    Confidence,
    Mention,
    MentionForm,
    Person,
    PersonKind,
    Quote,
    QuoteKind,
    Sentence,
    Speaker,
)
from summarize.people.cast import Cast
from summarize.quotes.kinds import kind_of
from summarize.quotes.quotation_marks import Mark
from summarize.syntax.noun_phrases import FINITE

__all__ = ["assemble"]

BRANDING = frozenset("call label brand dub describe portray depict characterize".split())
"""Verbs whose names for things are words of whoever uses them: called her a “Nasty Woman”."""
SILENT = frozenset({QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE})
PLAIN_CUES = frozenset({"say", "tell", "add", "ask", "write", "according to", ":"})
"""The cues that make even an unknown noun a speaker of unmarked words."""
FORMS = {
    "name": MentionForm.SHORT,
    "pronoun": MentionForm.PRONOUN,
    "role": MentionForm.ROLE,
}


def assemble(
    article: Article,
    sentences: tuple[Sentence, ...],
    cast: Cast,
    marks: Sequence[Mark],
    walk: Walk,
) -> Analysis:
    """Turn ties and reports into quotes, those who are named or speak into people."""
    kinds = [_kind(article, walk, number, mark) for number, mark in enumerate(marks)]
    stated = [r for r in walk.reports if r.who is not None and _states(walk, r)]
    people, places = _people(cast, walk, kinds, stated)
    quotes: list[Quote] = []
    covered: set[int] = set()
    for number, mark in enumerate(marks):
        quotes.append(_marked(walk, number, mark, kinds[number], places))
        tie = walk.ties.get(number)
        if tie is not None and tie.report is not None and kinds[number] not in SILENT:
            covered.add(id(tie.report))
    starts = [mark.start for mark in marks]
    for report in stated:
        quote = _indirect(walk, report, marks, starts, covered, places)
        if quote is not None:
            quotes.append(quote)
    quotes.sort(key=lambda quote: (quote.start, quote.end))
    return Analysis(article, sentences, people, tuple(quotes))


def _people(
    cast: Cast, walk: Walk, kinds: Sequence[QuoteKind], stated: Sequence[Report]
) -> tuple[tuple[Person, ...], dict[int, int]]:
    """Return the people, those who only speak (organizations, groups, unnamed) after the named.

    Also entity -> index among them.
    """
    mentions: dict[int, set[Mention]] = defaultdict(set)
    for who in walk.mentioned:
        form = FORMS.get(who.form, MentionForm.NAME)
        mentions[who.entity].add(Mention(who.start, who.end, form))
    speakers = {tie.who.entity for mark, tie in walk.ties.items() if kinds[mark] not in SILENT}
    speakers.update(report.who.entity for report in stated if report.who is not None)
    people: list[Person] = []
    places: dict[int, int] = {}
    for index, entity in enumerate(walk.resolver.memory.entities):
        if entity.person is not None:
            person = cast.people[entity.person]
            person = replace(
                person,
                role=entity.role,
                gender=entity.gender,
                mentions=_merged(person.mentions, mentions[index]),
            )
        elif index in speakers and index not in walk.resolver.memory.same_as:
            person = _unlisted(walk, entity, mentions[index])
        else:
            continue
        places[index] = len(people)
        people.append(person)
    for other, index in walk.resolver.memory.same_as.items():
        if index in places:
            places[other] = places[index]
    return tuple(people), places


def _unlisted(walk: Walk, entity: Entity, mentions: set[Mention]) -> Person:
    """Return a speaker who is none of the cast; what else a person is called is an alias."""
    own = sorted(mentions, key=lambda mention: (mention.start, mention.end))
    aliases: tuple[str, ...] = ()
    if entity.kind is PersonKind.PERSON:
        text = walk.resolver.text
        short = MentionForm.SHORT
        own = [
            replace(m, form=MentionForm.NAME)
            if m.form is short and m.slice(text) == entity.name
            else m
            for m in own
        ]
        aliases = tuple(sorted({m.slice(text) for m in own if m.form is short}))
    return Person(entity.name, entity.kind, entity.role, aliases, tuple(own), entity.gender)


def _merged(named: Sequence[Mention], found: set[Mention]) -> tuple[Mention, ...]:
    """Join name mentions with roles and pronouns; of two that overlap the name stays."""
    kept = list(named)
    starts = [mention.start for mention in named]
    ends = [mention.end for mention in named]
    for mention in found:
        if mention.form is MentionForm.SHORT:
            continue
        at = bisect_left(starts, mention.end)
        if at and ends[at - 1] > mention.start:
            continue
        kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: (mention.start, mention.end)))


def _kind(article: Article, walk: Walk, number: int, mark: Mark) -> QuoteKind:
    """Return the kind of a mark, by its tie and its place in the sentence."""
    tie = walk.ties.get(number)
    kind = kind_of(
        article.text,
        mark,
        tied=tie.rule if tie else walk.untold.get(number),
        in_headline=article.blocks[mark.block].kind is BlockKind.HEADLINE,
        heads=walk.heads(number),
        named=tie is not None and tie.who.form == "name",
        branded=tie is not None and tie.report is not None and tie.report.frame.lemma in BRANDING,
    )
    if kind is QuoteKind.MIXED and tie is not None and _goes_on(walk, number, tie):
        return QuoteKind.DIRECT
    return kind


def _marked(walk: Walk, number: int, mark: Mark, kind: QuoteKind, places: dict[int, int]) -> Quote:
    tie = walk.ties.get(number)
    start, end = mark.start, mark.end
    statement = (start, end)
    if kind is QuoteKind.MIXED and tie is not None and tie.report and tie.report.content:
        content = tie.report.content
        if content.start <= start and end <= content.end + 1:
            statement = (content.start, max(content.end, end))
    quote = Quote(start, end, kind, statement[0], statement[1], mark.block)
    if kind in SILENT:
        evidence = evidence_without(kind)
        return replace(quote, evidence=evidence, confidence=Confidence.MEDIUM)
    if tie is None:
        return replace(quote, evidence=evidence_without(kind))
    return _attributed(walk, quote, tie, places)


def _goes_on(walk: Walk, number: int, tie: Tie) -> bool:
    """Whether a mark is the second half of a quote interrupted by its speaker."""
    before = walk.ties.get(number - 1)
    return (
        before is not None
        and tie.report is not None
        and before.report is tie.report
        and before.rule == "cue-after"
        and tie.rule == "cue-before"
        and walk.heads(number - 1)
    )


def _attributed(walk: Walk, quote: Quote, tie: Tie, places: dict[int, int]) -> Quote:
    cue, cue_start = _cue(walk, tie.report)
    return replace(
        quote,
        speaker=_speaker(walk, tie.who, tie.source is None, places),
        cue=cue,
        cue_start=cue_start,
        rule=_rule_name(tie),
        evidence=evidence_for(walk, tie, quote.start),
        confidence=confidence_of(tie),
    )


def _rule_name(tie: Tie) -> str:
    """``cue-after``, and ``cue-after/pronoun`` where the mention is no name."""
    return tie.rule if tie.who.form == "name" else f"{tie.rule}/{tie.who.form}"


def _cue(walk: Walk, report: Report | None) -> tuple[str | None, int | None]:
    if report is None or report.frame.lemma == ":":
        return None, None
    tokens = walk.told.tokens
    start, end = tokens.starts[report.frame.cue], tokens.ends[report.frame.cue_end - 1]
    return walk.resolver.text[start:end], start


def _speaker(walk: Walk, who: Resolved, beside: bool, places: dict[int, int]) -> Speaker:
    entity = walk.resolver.memory.entities[walk.resolver.memory.same_as.get(who.entity, who.entity)]
    return Speaker(
        entity.name,
        entity.kind,
        entity.role,
        walk.resolver.text[who.start : who.end] if beside else None,
        who.start if beside else None,
        who.end if beside else None,
        places.get(who.entity),
    )


def _indirect(
    walk: Walk,
    report: Report,
    marks: Sequence[Mark],
    starts: Sequence[int],
    covered: set[int],
    places: dict[int, int],
) -> Quote | None:
    content = report.content
    if content is None or report.who is None or id(report) in covered:
        return None
    near = bisect_left(starts, content.end)
    if near and marks[near - 1].end > content.start:
        return None
    block = walk.told.sentences[report.sentence].block
    quote = Quote(content.start, content.end, QuoteKind.INDIRECT, content.start, content.end, block)
    rule = INDIRECT_RULES.get(report.frame.order, "cue-before")
    return _attributed(walk, quote, Tie(rule, report.who, report, marked=False), places)


INDIRECT_RULES = {
    "according": "according-to",
    "after": "cue-after",
    "colon": "colon",
    "relative": "relative",
    "participle": "participle",
}
"""Order of the frame -> the rule reported for unmarked words."""


def _states(walk: Walk, report: Report) -> bool:
    """Whether a frame without marks reports a statement, and not a wish or an act."""
    frame = report.frame
    if report.content is None or frame.order == "infinitive":
        return False
    if frame.order == "relative" and not frame.kinds & WORDS_KINDS:
        return False  # residents who opposed the plan: it tells who they are
    if report.who is not None and report.who.form == "noun" and frame.lemma not in PLAIN_CUES:
        return False
    if report.who is not None and report.who.form == "thing" and frame.lemma == "ask":
        return False  # did not answer an email asking whether …
    if _unnamed(walk, report) or _denied(walk, report) or _supposed(walk, report):
        return False
    if only_done(walk.told, report):
        return False
    return frame.order in WHOLE_ORDERS or _is_statement(walk, report)


WHOLE_ORDERS = frozenset({"after", "according", "colon"})
"""The orders of a frame in which the words around it are reported, whatever the verb."""
NAMING = frozenset("named identified quoted published used disclosed released anonymous".split())
"""What sources ask not to be, or not to have done with their names."""


def _unnamed(walk: Walk, report: Report) -> bool:
    """Whether it is told on what terms somebody spoke: asked not to be named."""
    content, lowers = report.content, walk.told.tokens.lowers
    if content is None or "ask" not in report.frame.kinds:
        return False
    first = bisect_left(walk.told.tokens.starts, content.start)
    words = {*lowers[first : first + TERMS_REACH]}
    return not NAMING.isdisjoint(words) and any(terms <= words for terms in TERMS)


TERMS = ({"not", "to", "be"}, {"to", "remain"}, {"name", "not"}, {"names", "not"})
"""Words of such terms: not to be named, to remain anonymous, that her name not be used."""
TERMS_REACH = 8
"""How many words such terms take: that her name not be used."""
NEGATIONS = frozenset({"not", "n't", "never", "cannot"})


def _denied(walk: Walk, report: Report) -> bool:
    """Whether it is said that nothing was said: did not say, would not comment."""
    lowers = walk.told.tokens.lowers
    cue = report.frame.cue
    before = lowers[max(0, cue - 3) : cue]
    return any(word in NEGATIONS or word.endswith("n't") for word in before)


OWN_WORDS = frozenset("say tell add argue note claim insist maintain".split())
"""Verbs that report even behind a modal: he would later say that …"""
ANSWERING = frozenset({"respond", "reply", "object"})
"""Verbs whose ``to`` says what was answered: officers responding to reports."""
SUPPOSING = frozenset("could might may should would can".split())
FRONTED = frozenset("as while after before when since although though if".split())
"""Words that open a clause before the main one: As he welcomed his guests, …"""
CEASING = frozenset(
    """stop stops stopped stopping start starts started begin begins began keep keeps kept avoid
    avoids avoided without from for of risk risked consider considered""".split()
)
"""Words before a participle that is an act: stop attacking, refrain from attacking."""


def _supposed(walk: Walk, report: Report) -> bool:
    """Whether something is only a possibility, an answer, a circumstance or an act.

    Leaders could call on their help; responding to reports; as he welcomed his guests, …; stop
    attacking them.
    """
    frame, tokens = report.frame, walk.told.tokens
    before = tokens.lowers[frame.cue - 1] if frame.cue else ""
    if before in SUPPOSING and frame.lemma not in OWN_WORDS:
        return True
    if frame.lemma in ANSWERING and tokens.lowers[frame.cue_end : frame.cue_end + 1] == ["to"]:
        return True
    if not frame.kinds <= STANCE_KINDS:
        return False
    if frame.order == "participle" and before in CEASING:
        return True
    first = walk.told.sentences[report.sentence].first
    fronted = tokens.lowers[first] in FRONTED and frame.order == "before"
    return fronted and "," not in tokens.words[first : frame.cue]


STANCE_KINDS = frozenset({"blame", "urge"})


def _is_statement(walk: Walk, report: Report) -> bool:
    """Whether a cue with a subject before it has the kind of content that it reports."""
    content, frame, tokens = report.content, report.frame, walk.told.tokens
    assert content is not None
    first = bisect_left(tokens.starts, content.start)
    last = bisect_left(tokens.starts, content.end)
    tags = tokens.tags[first:last]
    clause = tokens.lowers[first] in CLAUSE_OPENERS or any(tag in FINITE for tag in tags)
    if frame.kinds & {"say", "ask", "claim", "think", "show"} and clause:
        return frame.lemma not in SELDOM_STATEMENTS or tokens.lowers[first] in CLAUSE_OPENERS
    if frame.kinds & {"urge", "say", "claim"} and "TO" in tags and frame.lemma in ASKING_VERBS:
        return True
    if frame.lemma == "call" and tokens.lowers[first] not in ("for", "on"):
        return "QUOTE" in tags or tags.count("DT") > 1
    return bool(frame.kinds & {"blame"}) and frame.lemma in STANCE_VERBS
