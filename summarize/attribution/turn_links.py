"""Link the turns of a transcript to their speakers, with evidence and confidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.resolver import Resolver
from summarize.english.turns import ON_AIR_ROLES
from summarize.frozen import frozen
from summarize.model import Article, Confidence, LinkRule, Quote, Span
from summarize.people.turn_cast import NamedTurn, TurnSpeaker
from summarize.turns.turn import TurnForm

__all__ = ["NO_TURN_LINKS", "TurnLinks", "TurnRow", "link_turns", "without_doubles"]

WHOLE: Final = 0.8
"""Marks around this share of a paragraph of a turn are the turn itself."""
LONGEST_NAME: Final = 300
"""From how many characters on a name is cut short: it stands in the evidence of every row."""


@frozen
class TurnRow(Span):
    """One paragraph of a turn: whose it is, by which rule, and why."""

    block: int
    speaker: ResolvedMention
    rule: LinkRule
    evidence: str
    confidence: Confidence
    is_beside: bool
    """Whether the mention of the speaker stands at the head of this paragraph."""
    partners: frozenset[int]
    """The speaker and whom they talk to: neither is he or she in their words."""


class TurnLinks(NamedTuple):
    """The paragraphs of all turns in order; ``by_block`` has which of them each block is, if any.

    Both are empty in an article without turns.
    """

    rows: tuple[TurnRow, ...] = ()
    by_block: tuple[int | None, ...] = ()

    def row_of(self, block: int) -> TurnRow | None:
        """Return the paragraph of a turn that a block (its index) is, None outside turns."""
        number = self.by_block[block] if block < len(self.by_block) else None
        return None if number is None else self.rows[number]

    def speaker_of(self, block: int) -> ResolvedMention | None:
        """Return whose turn a block is part of, None outside turns."""
        row = self.row_of(block)
        return None if row is None else row.speaker


NO_TURN_LINKS: Final = TurnLinks()


def link_turns(article: Article, turns: Sequence[NamedTurn], resolver: Resolver) -> TurnLinks:
    """Return the links of named turns; who is not in the cast becomes an entity of ``resolver``."""
    if not turns:
        return NO_TURN_LINKS
    entities = [_entity(turn.speaker, resolver) for turn in turns]
    rows = tuple(
        row
        for turn, entity, before in zip(turns, entities, [None, *entities], strict=False)
        for row in _rows(article, turn, entity, before)
    )
    by_block: list[int | None] = [None] * len(article.blocks)
    for number, row in enumerate(rows):
        by_block[row.block] = number
    return TurnLinks(rows, tuple(by_block))


def _entity(speaker: TurnSpeaker, resolver: Resolver) -> int:
    """Return the entity of a speaker, a new one for who is not in the cast."""
    if speaker.person is not None:
        return speaker.person
    return resolver.discourse.find_or_add(speaker.name, speaker.kind, "")


def _rows(article: Article, named: NamedTurn, entity: int, before: int | None) -> Iterable[TurnRow]:
    """Yield the paragraphs of a turn with their speaker; ``before`` is who spoke before."""
    turn, speaker = named.turn, named.speaker
    partners = {entity}
    if before is not None and ON_AIR_ROLES.isdisjoint((speaker.role or "").lower().split()):
        partners.add(before)
    place = turn.place or Span(turn.words[0].start, turn.words[0].start)
    mention = ResolvedMention(place.start, place.end, entity, ReferenceForm.NAME, speaker.sure)
    rule = LinkRule.QUESTION if speaker.interviews else LinkRule.TURN
    beside = 0
    if turn.form is TurnForm.SIGNED:
        rule, partners, beside = LinkRule.SIGNED, {entity}, len(turn.words) - 1
    confidence = _confidence(named)
    for number, words in enumerate(turn.words):
        yield TurnRow(
            words.start,
            words.end,
            words.block,
            mention,
            rule,
            _evidence(article, named, goes_on=number > 0),
            confidence,
            turn.place is not None and number == beside,
            frozenset(partners),
        )


def _confidence(named: NamedTurn) -> Confidence:
    """Return how far a turn's speaker can be trusted."""
    if named.speaker.sure:
        return Confidence.HIGH
    return Confidence.MEDIUM if named.turn.form is TurnForm.QUESTION else Confidence.LOW


def _evidence(article: Article, named: NamedTurn, *, goes_on: bool) -> str:
    """Return why the words are the speaker's, in words a reader can check."""
    turn, speaker = named.turn, named.speaker
    name = speaker.name if len(speaker.name) <= LONGEST_NAME else f"{speaker.name[:LONGEST_NAME]} …"
    if turn.place is None:
        if turn.form is TurnForm.QUESTION:
            return "a question set apart by its type"
        return f"the answer to a question set apart by its type; {name} answers"
    label = " ".join(turn.place.slice(article.text).split())
    if turn.form is TurnForm.SIGNED:
        return f"“{label}” signs the letter"
    reason = f"the label “{label}” stands at the head of the turn"
    if goes_on:
        reason = f"the turn goes on that the label “{label}” opens"
    if turn.form is TurnForm.ANSWER:
        return f"{reason}; {name} answers"
    if turn.form is not TurnForm.QUESTION and label.casefold() != name.casefold():
        reason = f"{reason}; {label} is {name}"
    return f"{reason}; {name} asks" if speaker.interviews else reason


def without_doubles(quotes: Sequence[Quote], turns: TurnLinks) -> list[Quote]:
    """Return the quotes but for those in marks around a whole paragraph of a turn."""
    kept = []
    for quote in quotes:
        row = turns.row_of(quote.paragraph)
        if row is not None and len(quote) >= WHOLE * len(row) and quote.start >= row.start - 1:
            continue
        kept.append(quote)
    return kept
