"""Attribute the marks and statements of an article to speakers, sentence by sentence.

Sentences are read in order, so that a pronoun sees who spoke before it, in unmarked statements
too. The marks that nobody stands beside are left to a second pass.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from summarize.attribution.attributions import Attributions
from summarize.attribution.issuers import Issuer, issuer_of, issuer_told
from summarize.attribution.layout_links import LayoutLinks
from summarize.attribution.links import Link, ReportedStatement
from summarize.attribution.rules import MarkContext, link_mark, rule_of_cue_without_speaker
from summarize.attribution.turn_links import NO_TURN_LINKS, TurnLinks
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.introductions import find_introduced
from summarize.coreference.resolver import Resolver
from summarize.coreference.self_mention import exclude_self_mention
from summarize.english.introducing_words import DOCUMENT_VERBS, ISSUED_DOCUMENTS, PAGES
from summarize.model import LinkRule, Span
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.reported_speech.frame import FrameOrder, ReportingFrame
from summarize.reported_speech.parse import ParsedSentence, ParsedStatement
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.noun_phrases import Phrase

__all__ = ["attribute"]


def attribute(
    parsed: Sequence[ParsedSentence],
    marks: Sequence[QuotedSpan],
    resolver: Resolver,
    headlines: Set[int] = frozenset(),
    turns: TurnLinks = NO_TURN_LINKS,
) -> Attributions:
    """Return the speakers of all statements, and of the marks with a cue or a name beside them.

    ``parsed`` are all sentences of the narration in order, ``headlines`` the indices of the blocks
    that are headlines, ``turns`` the turns of a transcript. ``resolver`` must be fresh: it
    remembers what it reads.
    """
    attributor = Attributor(marks, resolver, headlines, turns)
    for sentence in parsed:
        attributor.read(sentence)
    identities = resolver.discourse.join_introduced()
    return Attributions(
        narration=tuple(sentence.sentence for sentence in parsed),
        marks=tuple(marks),
        links=tuple(attributor.links),
        mark_sentences=tuple(attributor.mark_sentences),
        cues_without_speaker=tuple(attributor.cues_without_speaker),
        statements=tuple(attributor.statements),
        subjects=tuple(attributor.subjects),
        mentions=tuple(attributor.mentions),
        entities=tuple(resolver.discourse.entities),
        identities=identities,
        turns=turns,
        apart=tuple(sorted(attributor.layout.apart)),
    )


ISSUED_OR_POSTED = ISSUED_DOCUMENTS | PAGES
"""Words in a subject that is perhaps nobody’s voice, but somebody’s writing."""


@dataclass(slots=True)
class Attributor:
    """What one pass over the sentences has found so far; the fields are those of the result."""

    marks: Sequence[QuotedSpan]
    resolver: Resolver
    headlines: Set[int]
    turns: TurnLinks
    links: list[Link | None] = field(init=False)
    mark_sentences: list[int | None] = field(init=False)
    cues_without_speaker: list[LinkRule | None] = field(init=False)
    statements: list[ReportedStatement] = field(default_factory=list)
    subjects: list[ResolvedMention | None] = field(default_factory=list)
    mentions: list[ResolvedMention] = field(default_factory=list)
    layout: LayoutLinks = field(init=False)
    """What lines above and below marks tell of them."""
    issuer: Issuer | None = None
    """Who gave out the document last spoken of."""
    first_mention: int = 0
    """Where the mentions of the sentence that is being read begin."""

    def __post_init__(self) -> None:
        self.links = [None] * len(self.marks)
        self.mark_sentences = [None] * len(self.marks)
        self.cues_without_speaker = [None] * len(self.marks)
        self.layout = LayoutLinks(self.marks, self.links, self.resolver)

    def read(self, parsed: ParsedSentence) -> None:
        """Attribute what one sentence reports, and the marks in it."""
        sentence, resolver = parsed.sentence, self.resolver
        row = self.turns.row_of(sentence.block)
        resolver.narrator = None if row is None else row.speaker
        resolver.partners = frozenset() if row is None else row.partners
        resolver.enter(sentence, parsed.subject)
        first = len(self.statements)
        self.first_mention = len(self.mentions)
        self.statements += [
            self._attributed(statement, sentence) for statement in parsed.statements
        ]
        speakers = [s.speaker for s in self.statements[first:] if s.speaker is not None]
        pronouns = resolver.pronouns(sentence, speakers)
        told = [
            (one.content, one.speaker.entity)
            for one in self.statements[first:]
            if one.content is not None and one.speaker is not None
        ]
        self.subjects.append(self._resolve_subject(parsed, told))
        self.mentions += speakers
        self.mentions += pronouns
        for item in sentence.mark_items:
            self._link(item, sentence, first)
        self.layout.read(sentence, self.statements[first:], first)
        self.issuer = issuer_told(sentence, self.statements[first:], resolver, self.issuer)
        speaking = [
            statement.speaker.entity
            for statement in self.statements[first:]
            if statement.speaker is not None and statement.reports_words
        ]
        if resolver.narrator is not None:
            speaking.append(resolver.narrator.entity)
        resolver.discourse.note_speakers(speaking, in_marks=sentence.has_marks)

    def _attributed(
        self, statement: ParsedStatement, sentence: NarratedSentence
    ) -> ReportedStatement:
        """Return a statement with its speaker, None where the frame's subject is nobody."""
        frame, speaker = statement.frame, None
        if frame.subject is not None and frame.order is FrameOrder.COLON:
            speaker = self.resolver.resolve_label(frame.subject, sentence)
        if frame.subject is not None and speaker is None:
            speaker = self._issuer(frame, sentence) or self.resolver.resolve_speaker(
                frame.subject, sentence
            )
            if speaker is None and frame.subject[1] - frame.subject[0] == 1:  # in [his] opinion
                speaker = self.resolver.possessor(sentence, frame.subject[0])
        return ReportedStatement(frame, statement.content, sentence.number, speaker)

    def _issuer(self, frame: ReportingFrame, sentence: NarratedSentence) -> ResolvedMention | None:
        """Return who speaks in the document that is a frame's subject: her statement, it read."""
        assert frame.subject is not None
        first, last = frame.subject
        if self._is_writing(frame.subject, sentence):
            return issuer_of(frame.subject, sentence, self.resolver, self.issuer)
        told = self.issuer
        opens = first == sentence.first or sentence.tags[first - 1] == "QUOTE"
        is_it = sentence.lowers[first] == "it" and opens
        if not is_it or told is None or not told.is_near(sentence.number):
            return None
        if any(
            one.sentence > told.sentence and one.speaker is not None
            and one.speaker.form is ReferenceForm.THING
            for one in self.statements[-1:]
        ):  # fmt: skip
            return None  # another document has spoken since
        is_above = told.sentence == sentence.number - 1 and sentence.has_marks
        is_persons = told.speaker.form in (ReferenceForm.NAME, ReferenceForm.PRONOUN)
        if frame.lemma not in DOCUMENT_VERBS and not (
            is_above and is_persons and frame.lemma == "say"
        ):
            return None
        start, end = sentence.starts[first], sentence.ends[last - 1]
        return replace(told.speaker, start=start, end=end, form=ReferenceForm.ROLE)

    def _is_writing(self, subject: Phrase, sentence: NarratedSentence) -> bool:
        """Whether a subject may be what somebody wrote or where: Lee’s tweet, the guild’s page."""
        return not ISSUED_OR_POSTED.isdisjoint(sentence.lowers[subject[0] : subject[1]])

    def _resolve_subject(
        self, parsed: ParsedSentence, told: Sequence[tuple[Span, int]]
    ) -> ResolvedMention | None:
        """Return whom a sentence is about, and end what it names for the resolver."""
        sentence, subject, resolver = parsed.sentence, parsed.subject, self.resolver
        mention = None if subject is None else resolver.resolve(subject, sentence)
        if subject is not None and sentence.has_marks and self._is_writing(subject, sentence):
            mention = issuer_of(subject, sentence, resolver, self.issuer) or mention
        resolver.leave(sentence, told)
        introduced = find_introduced(sentence, subject, mention, resolver)
        if introduced is not None and mention is not None and subject is not None:
            is_told_who = introduced.start == sentence.starts[subject[1] + 1]
            if is_told_who and mention.form is ReferenceForm.ROLE:
                resolver.discourse.introduce(mention.entity, introduced.entity)
        mention = mention if introduced is None else introduced
        if mention is not None:
            resolver.discourse.touch(mention.entity, subject=True)
            self.mentions.append(mention)
        return mention

    def _link(self, item: int, sentence: NarratedSentence, first_statement: int) -> None:
        """Link the mark at an item to its speaker, if the sentence tells who that is."""
        number = sentence.marks[item]
        self.mark_sentences[number] = sentence.number
        context = MarkContext(
            item,
            self.marks[number],
            sentence,
            self.statements[first_statement:],
            first_statement,
            self.resolver,
        )
        link = link_mark(context, in_headline=sentence.block in self.headlines)
        if link is None:
            self.cues_without_speaker[number] = rule_of_cue_without_speaker(context)
        else:
            self.links[number] = self._without_self_mention(link, number, sentence)

    def _without_self_mention(self, link: Link, number: int, sentence: NarratedSentence) -> Link:
        """Return the link, its speaker (and that of its statement) corrected by the marked words.

        In ``“Lowe failed us,” he said.`` he is not Lowe.
        """
        speaker = exclude_self_mention(link.speaker, self.marks[number], self.resolver, sentence)
        if speaker is link.speaker:
            return link
        if speaker.entity != link.speaker.entity:
            self.mentions[self.first_mention :] = [
                speaker if mention.start == speaker.start else mention
                for mention in self.mentions[self.first_mention :]
            ]
        if link.statement is not None:
            statement = self.statements[link.statement]
            self.statements[link.statement] = replace(statement, speaker=speaker)
        return replace(link, speaker=speaker)
