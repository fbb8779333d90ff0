"""Say why a quote is given to its speaker, in words a reader can check, and how far to trust it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from summarize.attribution.attributions import Attributions
from summarize.attribution.links import WORDS_KINDS, Link, ReportedStatement
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.model import Confidence, LinkRule, MentionForm, PersonKind, QuoteKind, Span
from summarize.people.cast import Cast
from summarize.syntax.heads import without_article

__all__ = ["EvidenceWriter", "confidence_of", "evidence_without"]

NAMED_PLACES = {
    LinkRule.COLON_AFTER: "behind the {words} and a colon",
    LinkRule.LABEL: "at the head of the {words}",
    LinkRule.INTRODUCED: "in the line that introduces the {words}",
}
"""Rule -> where it finds a speaker, more closely than before or after the words."""
REASONS = {
    LinkRule.TURN: "in the turn of {name}; nobody else is named beside the quote",
    LinkRule.SIGNED: "{name} signs the quote, beside or below it",
    LinkRule.CONTINUED: "the paragraph goes on with the words of {name}",
    LinkRule.LEAD_IN: "{name} is the subject of the sentence before the quote",
    LinkRule.REOPENED: "the quote of the paragraph before is opened again: still {name}",
    LinkRule.AHEAD: "{name} is named further on in the paragraph",
    LinkRule.TOLD_AFTER: "{name} is reported to speak in the sentence after the quote",
    LinkRule.EXCHANGE: "a question between two answers of one person; {name} asked before",
    LinkRule.CHAIN: "nobody stands beside the quote; {name} spoke last",
    LinkRule.SUBJECT: "no reporting word; {name} is the subject of the sentence",
}
"""Rule without a cue of its own -> how the speaker was found."""

SURE_RULES = frozenset(
    {
        LinkRule.CUE_AFTER,
        LinkRule.CUE_BEFORE,
        LinkRule.CUE_AROUND,
        LinkRule.ACCORDING_TO,
        LinkRule.COLON,
        LinkRule.LABEL,
        LinkRule.CONTINUED,
        LinkRule.REOPENED,
        LinkRule.SIGNED,
        LinkRule.INTRODUCED,
        LinkRule.RELATIVE,
    }
)
"""The rules that are right as often as a speaker beside the words."""
CONFIDENCES: dict[tuple[str, ReferenceForm], Confidence] = {
    ("beside", ReferenceForm.NAME): Confidence.HIGH,
    ("beside", ReferenceForm.PRONOUN): Confidence.HIGH,
    ("beside", ReferenceForm.ROLE): Confidence.MEDIUM,
    ("away", ReferenceForm.NAME): Confidence.MEDIUM,
    ("away", ReferenceForm.ROLE): Confidence.MEDIUM,
    ("away", ReferenceForm.PRONOUN): Confidence.MEDIUM,
}
"""(Where the speaker stands, what names them) -> how often that is right: from 95 in a hundred
high, from 80 medium. Counted on half of the gold sets by ``benchmarks/attribution.py``."""
LONGEST_PHRASE = 48
"""From how many characters on the words between mention and cue are left out."""
LONGEST_NAME = 300
"""From how many characters on a name is cut short: it stands in the evidence of every quote."""
NOT_SPOKEN = "no reporting word in the sentence: marked, not spoken"
"""Why scare quotes and terms have no speaker."""
UNLINKED_REASONS = {
    LinkRule.SIGNED: "{name} signs the quote, beside or below it",
    QuoteKind.NICKNAME: "a nickname inside a name",
    QuoteKind.TITLE: "the name of a work, a show or a law",
    QuoteKind.SCARE: NOT_SPOKEN,
    QuoteKind.TERM: NOT_SPOKEN,
}
"""Kind of marks that nobody spoke -> why."""


def confidence_of(link: Link, unmarked: ReportedStatement | None = None) -> Confidence:
    """Return how far a link can be trusted; ``unmarked`` is the statement of an indirect quote."""
    speaker = link.speaker
    if link.rule is LinkRule.SUBJECT:
        return Confidence.LOW
    if not speaker.sure:
        return Confidence.MEDIUM if speaker.form is ReferenceForm.NAME else Confidence.LOW
    place = "beside" if link.rule in SURE_RULES else "away"
    level = CONFIDENCES.get((place, speaker.form), Confidence.LOW)
    is_two_steps = speaker.form is ReferenceForm.PRONOUN and link.source is not None
    is_vague = is_two_steps or (unmarked is not None and not unmarked.frame.kinds & WORDS_KINDS)
    return Confidence.MEDIUM if is_vague and level is Confidence.HIGH else level


def evidence_without(kind: QuoteKind) -> str:
    """Return why marked words of a kind have no speaker."""
    return UNLINKED_REASONS.get(kind, "nobody was found who said it")


@dataclass(slots=True)
class EvidenceWriter:
    """Puts the evidence of an article's links in words."""

    text: str
    cast: Cast
    found: Attributions
    _first_mentions: dict[int, int] = field(default_factory=dict)
    _full_names: dict[int, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.found.mentions:
            self._first_mentions.setdefault(mention.entity, mention.start)

    def evidence_for(self, link: Link, words: Span, *, marked: bool = True) -> str:
        """Return the evidence of a link to the ``words`` spoken, ``marked`` if they are in marks.

        ``“Petit stated” after the quote``; with a pronoun also whom it means and where that
        person is named: ``“She said” before the quote; She is Tessa Petit, paragraph 3``.
        """
        speaker, name = link.speaker, self.found.entities[link.speaker.entity].name
        if link.rule in REASONS:
            return REASONS[link.rule].format(name=_shown(name))
        statement = self.found.statement_of(link)
        cue = speaker if statement is None else self._cue(statement)
        where = NAMED_PLACES.get(link.rule) or _place(speaker, cue, words) + " the {words}"
        where = where.format(words="quote" if marked else "words")
        if statement is None:
            return f"{_shown(name)} stands {where}"
        reason = f"“{self._phrase(speaker, cue)}” {where}"
        mention = _flat(speaker.slice(self.text))
        if without_article(mention).lower() == without_article(_flat(name)).lower():
            return reason
        return f"{reason}; {mention} is {self._name_with_place(speaker, words.start)}"

    def _cue(self, statement: ReportedStatement) -> Span:
        """Return where the cue of a statement stands."""
        frame, sentence = statement.frame, self.found.narration[statement.sentence]
        return Span(sentence.starts[frame.cue], sentence.ends[frame.cue_end - 1])

    def _phrase(self, speaker: ResolvedMention, cue: Span) -> str:
        """Return mention and cue as they stand: Petit stated."""
        text = self.text
        start, end = min(speaker.start, cue.start), max(speaker.end, cue.end)
        if end - start <= LONGEST_PHRASE:
            return _flat(text[start:end])
        mention, word = _flat(speaker.slice(text)), _flat(cue.slice(text))
        if len(mention) > LONGEST_PHRASE:
            mention = mention[:LONGEST_PHRASE].rsplit(" ", 1)[0] + " …"
        return f"{mention} … {word}" if speaker.start < cue.start else f"{word} … {mention}"

    def _name_with_place(self, speaker: ResolvedMention, at: int) -> str:
        """Return whom a mention means and where the text names them."""
        entity = self.found.entities[speaker.entity]
        name = _shown(_flat(entity.name))
        if entity.person is None:
            place = self._first_mentions.get(speaker.entity)
            if place is None or place >= speaker.start:
                return name
            return f"{name}, paragraph {self._block_at(place)}"
        places = self._places_of_full_name(entity.person)
        if not places or entity.kind is not PersonKind.PERSON:
            return name
        place = places[max(0, bisect_left(places, at) - 1)]
        return f"{name}, paragraph {self._block_at(place)}"

    def _block_at(self, offset: int) -> int:
        """Return the index of the block in which an offset of the narration stands."""
        columns = self.found.narration[0]
        at = max(0, bisect_right(columns.starts, offset) - 1)
        if columns.ends[at] <= offset and at + 1 < len(columns.blocks):
            at += 1  # the label of a turn, which is no part of the narration
        return columns.blocks[at]

    def _places_of_full_name(self, person: int) -> list[int]:
        """Return where the text names a person of the cast in full, in order."""
        if person not in self._full_names:
            mentions = self.cast.people[person].mentions
            self._full_names[person] = [m.start for m in mentions if m.form is MentionForm.NAME]
        return self._full_names[person]


def _place(speaker: Span, cue: Span, words: Span) -> str:
    """Return where mention and cue stand, seen from the words spoken: ``before``, ``within`` …"""
    first, last = sorted((speaker, cue), key=lambda span: span.start)
    end = max(first.end, last.end)
    if end <= words.start:
        return "before"
    if first.start >= words.end:
        return "after"
    if words.start <= first.start and end <= words.end:
        return "within"
    if first.end <= words.start and words.end <= last.start:
        return "around"
    return "beside"  # one of them is a part of the words, the other is not


def _shown(name: str) -> str:
    """Return a name, or the beginning of one that is too long to be shown again and again."""
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]} …"


def _flat(text: str) -> str:
    """Return words with single blanks between them."""
    return " ".join(text.split())
