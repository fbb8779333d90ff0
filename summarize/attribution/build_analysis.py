"""Build an analysis from attributions: the quotes, and the people who are named or speak."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from summarize.attribution.attributions import Attributions
from summarize.attribution.evidence import EvidenceWriter, confidence_of, evidence_without
from summarize.attribution.links import Link, ReportedStatement
from summarize.attribution.statement_filter import find_stated, states_clause
from summarize.attribution.turn_links import without_doubles
from summarize.coreference.entities import Entity, ReferenceForm, ResolvedMention
from summarize.english.reporting_verbs import BRANDING_VERBS
from summarize.model import (
    Analysis,
    Article,
    BlockKind,
    Confidence,
    LinkRule,
    Mention,
    MentionForm,
    Person,
    PersonKind,
    Quote,
    QuoteKind,
    Sentence,
    Span,
    Speaker,
)
from summarize.people.cast import Cast
from summarize.quotes.kinds import kind_of
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.reported_speech.frame import FrameOrder

__all__ = ["build_analysis"]

SILENT_KINDS = frozenset({QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE})
"""The kinds of marks that nobody spoke."""
MENTION_FORMS = {
    ReferenceForm.NAME: MentionForm.SHORT,
    ReferenceForm.PRONOUN: MentionForm.PRONOUN,
    ReferenceForm.ROLE: MentionForm.ROLE,
}
"""What refers -> the form it has among the mentions of a person; all others count as names."""
INDIRECT_RULES = {
    FrameOrder.ACCORDING: LinkRule.ACCORDING_TO,
    FrameOrder.AFTER: LinkRule.CUE_AFTER,
    FrameOrder.COLON: LinkRule.COLON,
    FrameOrder.RELATIVE: LinkRule.RELATIVE,
    FrameOrder.PARTICIPLE: LinkRule.PARTICIPLE,
}
"""Order of the frame -> the rule reported for unmarked words; of others it is ``CUE_BEFORE``."""
COLON_LEMMA = ":"
"""The lemma of a frame whose cue is a colon, and no word to show."""


def build_analysis(
    article: Article, sentences: tuple[Sentence, ...], cast: Cast, found: Attributions
) -> Analysis:
    """Return the analysis of an article: marks and statements as quotes, in text order.

    ``cast`` are the people the article names; who else speaks is added to them.
    """
    kinds = tuple(_kind(article, found, number) for number in range(len(found.marks)))
    turns = found.turns
    stated = [
        index
        for index in find_stated(found)
        if turns.row_of(found.narration[found.statements[index].sentence].block) is None
    ]
    people, places = _people(article.text, cast, found, kinds, stated)
    builder = _QuoteBuilder(
        article.text, found, kinds, places, EvidenceWriter(article.text, cast, found)
    )
    quotes = [builder.marked(number, kind) for number, kind in enumerate(kinds)]
    covered = {
        link.statement
        for link, kind in zip(found.links, kinds, strict=True)
        if link is not None and kind not in SILENT_KINDS
    }
    indirect = [builder.indirect(index) for index in stated if index not in covered]
    quotes += _nested([quote for quote in indirect if quote is not None])
    if turns.rows:
        quotes = without_doubles(quotes, turns) + builder.turns()
    quotes.sort(key=lambda quote: (quote.start, quote.end))
    return Analysis(article, sentences, people, tuple(quotes))


# -- kinds of marks -----------------------------------------------------------------------------


def _kind(article: Article, found: Attributions, number: int) -> QuoteKind:
    """Return the kind of a mark, by its link and its place in the sentence."""
    mark, link = found.marks[number], found.links[number]
    statement = None if link is None else found.statement_of(link)
    kind = kind_of(
        article.text,
        mark,
        tied=found.cues_without_speaker[number] if link is None else _tie(link),
        in_headline=article.blocks[mark.block].kind is BlockKind.HEADLINE,
        heads=found.opens_sentence(number),
        named=link is not None and link.speaker.form is ReferenceForm.NAME,
        branded=statement is not None and statement.frame.lemma in BRANDING_VERBS,
    )
    if kind is QuoteKind.MIXED and _is_second_half(found, number):
        return QuoteKind.DIRECT
    return kind


def _tie(link: Link) -> LinkRule | None:
    """Return the rule that ties marked words: that they stand in somebody's turn is none."""
    return None if link.rule is LinkRule.TURN else link.rule


def _is_second_half(found: Attributions, number: int) -> bool:
    """Whether a mark is the second half of a quote interrupted by its speaker: “…,” X said, “…”"""
    link = found.links[number]
    before = found.links[number - 1] if number else None
    return (
        link is not None
        and before is not None
        and link.statement is not None
        and before.statement == link.statement
        and before.rule is LinkRule.CUE_AFTER
        and link.rule is LinkRule.CUE_BEFORE
        and found.opens_sentence(number - 1)
    )


# -- people -------------------------------------------------------------------------------------


def _people(
    text: str,
    cast: Cast,
    found: Attributions,
    kinds: Sequence[QuoteKind],
    stated: Sequence[int],
) -> tuple[tuple[Person, ...], dict[int, int]]:
    """Return the people, those who only speak (organizations, groups, unnamed) after the named.

    Also entity -> index among them.
    """
    mentions: dict[int, set[Mention]] = defaultdict(set)
    for mention in found.mentions:
        form = MENTION_FORMS.get(mention.form, MentionForm.NAME)
        mentions[mention.entity].add(Mention(mention.start, mention.end, form))
    speakers = _speaking_entities(found, kinds, stated)
    people: list[Person] = []
    places: dict[int, int] = {}
    for index, entity in enumerate(found.entities):
        if entity.person is not None:
            named = cast.people[entity.person]
            person = replace(
                named,
                role=entity.role,
                gender=entity.gender,
                mentions=_merged(named.mentions, mentions[index]),
            )
        elif found.identities[index] == index and (
            index in speakers or _is_meant(entity, mentions[index])
        ):
            person = _unlisted(text, entity, mentions[index])
        else:
            continue
        places[index] = len(people)
        people.append(person)
    for index, meant in enumerate(found.identities):
        if meant != index and meant in places:
            places[index] = places[meant]
    return tuple(people), places


def _is_meant(entity: Entity, mentions: set[Mention]) -> bool:
    """Whether a pronoun means somebody who has a name but is none of the cast."""
    is_person = entity.kind is PersonKind.PERSON
    return is_person and any(mention.form is MentionForm.PRONOUN for mention in mentions)


def _speaking_entities(
    found: Attributions, kinds: Sequence[QuoteKind], stated: Sequence[int]
) -> set[int]:
    """Return the entities who speak marked words, or make one of the given statements."""
    speaking = {
        link.speaker.entity
        for link, kind in zip(found.links, kinds, strict=True)
        if link is not None and kind not in SILENT_KINDS
    }
    stating = {found.statements[index].speaking_entity for index in stated}
    talking = {row.speaker.entity for row in found.turns.rows}
    return speaking | talking | {entity for entity in stating if entity is not None}


def _unlisted(text: str, entity: Entity, mentions: set[Mention]) -> Person:
    """Return a speaker who is none of the cast; what else a person is called is an alias."""
    own = sorted(mentions, key=lambda mention: (mention.start, mention.end, mention.form))
    aliases: tuple[str, ...] = ()
    if entity.kind is PersonKind.PERSON:
        short = MentionForm.SHORT
        own = [
            replace(m, form=MentionForm.NAME)
            if m.form is short and m.slice(text) == entity.name
            else m
            for m in own
        ]
        aliases = tuple(sorted({m.slice(text) for m in own if m.form is short}))
    return Person(entity.name, entity.kind, entity.role, aliases, tuple(own), entity.gender)


def _merged(named: Sequence[Mention], resolved: set[Mention]) -> tuple[Mention, ...]:
    """Join name mentions with roles and pronouns; of two that overlap the name stays."""
    kept = list(named)
    starts = [mention.start for mention in named]
    ends = [mention.end for mention in named]
    for mention in resolved:
        if mention.form is MentionForm.SHORT:
            continue
        at = bisect_left(starts, mention.end)
        if at and ends[at - 1] > mention.start:
            continue
        kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: (mention.start, mention.end, mention.form)))


# -- quotes -------------------------------------------------------------------------------------


_Place: TypeAlias = tuple[int, int, QuoteKind, int, int, int]
"""Where a quote stands: its start and end, kind, statement's start and end, and block."""


def _nested(quotes: Sequence[Quote]) -> Iterator[Quote]:
    """Yield indirect quotes of which each lies within another or beside it: none crosses one.

    What begins within a statement ends with it at the latest: ``[Smith looked up and said [it was
    safe]], Lowe testified on Monday``.
    """
    open_ends: list[int] = []
    for quote in sorted(quotes, key=lambda quote: (quote.start, -quote.end)):
        while open_ends and open_ends[-1] <= quote.start:
            open_ends.pop()
        end = min([quote.end, *open_ends[-1:]])
        open_ends.append(end)
        yield quote if end == quote.end else replace(quote, end=end, statement_end=end)


@dataclass(slots=True)
class _QuoteBuilder:
    """Builds the quotes of an article; ``places`` leads from entities to indices of people."""

    text: str
    found: Attributions
    kinds: Sequence[QuoteKind]
    places: dict[int, int]
    evidence: EvidenceWriter
    mark_starts: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        self.mark_starts = [mark.start for mark in self.found.marks]

    def marked(self, number: int, kind: QuoteKind) -> Quote:
        """Return a mark of a kind as a quote, with its speaker if it has one."""
        mark, link = self.found.marks[number], self.found.links[number]
        statement = self._statement_span(mark, kind, link)
        place = (mark.start, mark.end, kind, *statement, mark.block)
        if kind in SILENT_KINDS:
            evidence = evidence_without(kind)
            return Quote(*place, evidence=evidence, confidence=Confidence.MEDIUM)
        if link is None:
            return Quote(*place, evidence=evidence_without(kind))
        return self._attributed(place, link)

    def indirect(self, index: int) -> Quote | None:
        """Return a statement as an indirect quote, None if it has marks that somebody spoke."""
        statement = self.found.statements[index]
        content, speaker = statement.content, statement.speaker
        if content is None or speaker is None:
            return None
        marks = self._marks_within(content)
        if any(self._is_spoken_in(mark, content) for mark in marks):
            return None
        if marks and not states_clause(self.found.narration[statement.sentence], statement):
            return None  # called it “The Bell”
        start, end = content.start, content.end
        block = self.found.narration[statement.sentence].block
        place = (start, end, QuoteKind.INDIRECT, start, end, block)
        rule = INDIRECT_RULES.get(statement.frame.order, LinkRule.CUE_BEFORE)
        return self._attributed(place, Link(rule, speaker, index), unmarked=statement)

    def _marks_within(self, content: Span) -> list[int]:
        """Return the indices of the marks among some characters, the last first."""
        at = bisect_left(self.mark_starts, content.end)
        within = []
        while at and self.found.marks[at - 1].end > content.start:
            at -= 1
            within.append(at)
        return within

    def _is_spoken_in(self, mark: int, content: Span) -> bool:
        """Whether a mark is quoted by a cue outside a content: not said Lowe had called it “…”."""
        if self.kinds[mark] in SILENT_KINDS:
            return False
        if not self.text.startswith("that ", content.start):
            return True
        link = self.found.links[mark]
        statement = None if link is None else self.found.statement_of(link)
        if statement is None:
            return True
        start = self.found.narration[statement.sentence].starts[statement.frame.cue]
        return not content.start <= start < content.end

    def turns(self) -> list[Quote]:
        """Return the paragraphs of all turns as direct quotes."""
        return [
            Quote(
                row.start,
                row.end,
                QuoteKind.DIRECT,
                row.start,
                row.end,
                row.block,
                speaker=self._speaker(row.speaker, is_beside=row.is_beside),
                rule=str(row.rule),
                evidence=row.evidence,
                confidence=row.confidence,
            )
            for row in self.found.turns.rows
        ]

    def _statement_span(
        self, mark: QuotedSpan, kind: QuoteKind, link: Link | None
    ) -> tuple[int, int]:
        """Return the characters of the statement a mark is part of, or those of the mark."""
        statement = None if link is None else self.found.statement_of(link)
        if kind is QuoteKind.MIXED and statement is not None and statement.content is not None:
            content = statement.content
            if content.start <= mark.start and mark.end <= content.end + 1:
                return content.start, max(content.end, mark.end)
        return mark.start, mark.end

    def _attributed(
        self, place: _Place, link: Link, unmarked: ReportedStatement | None = None
    ) -> Quote:
        """Return a quote with all that its link tells; ``unmarked`` is an indirect statement."""
        cue, cue_start = self._cue(self.found.statement_of(link))
        return Quote(
            *place,
            speaker=self._speaker(link.speaker, is_beside=link.source is None),
            cue=cue,
            cue_start=cue_start,
            rule=_rule_name(link),
            evidence=self.evidence.evidence_for(link, Span(*place[:2]), marked=unmarked is None),
            confidence=confidence_of(link, unmarked),
            quoted_by=self._teller(place[-1], link),
        )

    def _teller(self, block: int, link: Link) -> Speaker | None:
        """Return who retells the words of a link’s speaker, None where nobody else does."""
        teller = link.outer_speaker or self.found.turns.speaker_of(block)
        if teller is None or self._meant(teller) == self._meant(link.speaker):
            return None
        return self._speaker(teller, is_beside=link.outer_speaker is not None)

    def _meant(self, mention: ResolvedMention) -> int:
        """Return the index of the entity that a mention turned out to mean."""
        return self.found.identities[mention.entity]

    def _cue(self, statement: ReportedStatement | None) -> tuple[str | None, int | None]:
        """Return the cue of a statement as it stands, and where; (None, None) without a word."""
        if statement is None or statement.frame.lemma == COLON_LEMMA:
            return None, None
        sentence = self.found.narration[statement.sentence]
        start = sentence.starts[statement.frame.cue]
        return self.text[start : sentence.ends[statement.frame.cue_end - 1]], start

    def _speaker(self, mention: ResolvedMention, *, is_beside: bool) -> Speaker:
        """Return the speaker whom a mention means; the mention itself only if it is beside."""
        entity = self.found.entities[self.found.identities[mention.entity]]
        return Speaker(
            entity.name,
            entity.kind,
            entity.role,
            mention.slice(self.text) if is_beside else None,
            mention.start if is_beside else None,
            mention.end if is_beside else None,
            self.places.get(mention.entity),
        )


def _rule_name(link: Link) -> str:
    """Return ``cue-after``, and ``cue-after/pronoun`` where the mention is no name."""
    form = link.speaker.form
    return str(link.rule) if form is ReferenceForm.NAME else f"{link.rule}/{form}"
