"""Hold what attribution found in one article, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from summarize.attribution.links import Link, ReportedStatement
from summarize.attribution.turn_links import NO_TURN_LINKS, TurnLinks
from summarize.coreference.entities import Entity, ResolvedMention
from summarize.frozen import frozen
from summarize.model import LinkRule
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.syntax.narration import NarratedSentence, Narration

__all__ = ["Attributions"]

OPENING_TAGS = ("CC", "RB", ",", "QUOTE")
"""Tags of what may stand before the first words of a sentence: And “…”"""


@frozen
class Attributions:
    """The speakers of an article's marks and statements.

    ``links``, ``mark_sentences`` and ``cues_without_speaker`` have one entry a mark: what links it
    to a speaker; the number of the sentence it stands in, None if it is part of no sentence; and
    the rule by which a cue stands beside it whose speaker could not be told. ``subjects`` has one
    entry a sentence, whom its subject means. ``mentions`` are all phrases that were resolved.
    ``entities`` is who can speak, and ``identities`` has for each of them the index of the entity
    that turned out to be meant, itself for most. ``turns`` are the turns of a transcript.
    ``apart`` are the marks that go on with nobody's words: a block quotation, or what a line
    introduces, whose speaker is not told.
    """

    narration: Narration
    marks: tuple[QuotedSpan, ...]
    links: tuple[Link | None, ...]
    mark_sentences: tuple[int | None, ...]
    cues_without_speaker: tuple[LinkRule | None, ...]
    statements: tuple[ReportedStatement, ...]
    subjects: tuple[ResolvedMention | None, ...]
    mentions: tuple[ResolvedMention, ...]
    entities: tuple[Entity, ...]
    identities: tuple[int, ...]
    turns: TurnLinks = NO_TURN_LINKS
    apart: tuple[int, ...] = ()

    def statement_of(self, link: Link) -> ReportedStatement | None:
        """Return the statement whose cue makes a link, None for a link without a cue."""
        return None if link.statement is None else self.statements[link.statement]

    def with_mentions(self, mentions: Iterable[ResolvedMention]) -> Attributions:
        """Return the same attributions with more mentions, which come after those known."""
        return replace(self, mentions=(*self.mentions, *mentions))

    def sentence_of(self, mark: int) -> NarratedSentence | None:
        """Return the sentence that a mark stands in, or None."""
        number = self.mark_sentences[mark]
        return None if number is None else self.narration[number]

    def opens_sentence(self, mark: int) -> bool:
        """Whether a mark is the first thing in its sentence, but for a conjunction before it."""
        sentence = self.sentence_of(mark)
        if sentence is None:
            return False
        for item in range(sentence.first, sentence.last):
            if sentence.marks[item] == mark:
                return True
            if sentence.tags[item] not in OPENING_TAGS:
                return False
        return False
