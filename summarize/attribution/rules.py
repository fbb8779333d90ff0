"""Link a mark to a speaker by what stands in its own sentence: a cue, a name, a label, a colon.

To add a rule: write a function that takes a ``MarkContext`` and returns a ``Link`` or None, name
it in ``LinkRule`` (``summarize.model``), call it from ``link_mark`` where it is sure enough to
come, and give it its words and its confidence in ``attribution.evidence``. Frames with a colon or
``according to`` are found in ``reported_speech.verbless_frames``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from summarize.attribution.deeds import is_of_deed
from summarize.attribution.issuers import poster_behind
from summarize.attribution.links import WORDS_KINDS, Link, ReportedStatement
from summarize.attribution.relays import relayed_statement
from summarize.attribution.signatures import behind_punctuation, link_signature
from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.resolver import Resolver
from summarize.english.function_words import CLAUSE_JOINERS
from summarize.english.reporting_verbs import (
    ADDRESSING_VERBS,
    BESIDE_ONLY_VERBS,
    BESIDE_WORDS,
    PLAIN_REPORTS,
    QUOTING_VERBS,
    STANCE_VERBS,
    CueKind,
)
from summarize.frozen import frozen
from summarize.model import LinkRule
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.reported_speech.frame import FrameOrder, ReportingFrame
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.subjects import subject_before

__all__ = [
    "MarkContext",
    "link_mark",
    "rule_of_cue_without_speaker",
]

CUE_REACH = 4
"""How near a reporting word must be for a mark to be spoken, though nobody knows by whom."""
ADDRESSEE_REACH = 3
"""How many words behind a cue those who are told may begin: told a group of [boys]."""
INFINITIVE_REACH = 3
"""How close a mark must follow an infinitive to be its words: went on to say, “…”"""
CLOSING_CHARACTERS = 2
"""How many characters (a full stop, a closing mark) content may end before the mark in it does."""
LABEL = re.compile(r"\s*([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}):\s")
"""A speaker's name in capitals before a colon, as transcripts have it."""
SPOKEN_OF_KINDS = WORDS_KINDS | {CueKind.BLAME}
"""The kinds of cue whose marked object is what was said, whatever is done with it."""
RULES_BEFORE = {
    FrameOrder.COLON: LinkRule.COLON,
    FrameOrder.ACCORDING: LinkRule.ACCORDING_TO,
    FrameOrder.PASSIVE: LinkRule.PASSIVE,
}
"""Order of a frame before a mark -> its rule; that of the others is ``CUE_BEFORE``."""


@frozen
class MarkContext:
    """A mark, the item it is in its sentence, and the statements of that sentence.

    ``first_statement`` is the index of the first of them among the statements of the article.
    """

    item: int
    mark: QuotedSpan
    sentence: NarratedSentence
    statements: Sequence[ReportedStatement]
    first_statement: int
    resolver: Resolver

    def link(self, rule: LinkRule, number: int, outer: ResolvedMention | None = None) -> Link:
        """Return a link to the speaker of the ``number``-th statement of the sentence."""
        speaker = self.statements[number].speaker
        assert speaker is not None
        return Link(rule, speaker, self.first_statement + number, outer_speaker=outer)

    def is_inside(self, statement: ReportedStatement) -> bool:
        """Whether the mark ends inside the words that a statement reports."""
        content = statement.content
        return content is not None and self.mark.end <= content.end + CLOSING_CHARACTERS


def link_mark(context: MarkContext, *, in_headline: bool) -> Link | None:
    """Return the link of a mark to a speaker of its own sentence, the surest first, or None."""
    link = _label(context)
    if link is not None:
        return link
    link = link_signature(context.item, context.sentence, context.resolver) or _cue_after(context)
    if link is not None:
        return _retold(context, link) or _relayed(context, link) or link
    link = _posted_by(context) or _cue_before(context) or _cue_around(context)
    if link is None and in_headline:
        link = _headline(context)
    return link


def rule_of_cue_without_speaker(context: MarkContext) -> LinkRule | None:
    """Return the rule by which a cue stands near a mark whose speaker could not be told."""
    for statement in context.statements:
        distance = context.item - statement.frame.cue
        if (
            statement.speaker is None
            and statement.frame.kinds & WORDS_KINDS
            and abs(distance) <= CUE_REACH
        ):
            return LinkRule.CUE_BEFORE if distance > 0 else LinkRule.CUE_AFTER
    return None


# -- labels, headlines --------------------------------------------------------------------------


def _label(context: MarkContext) -> Link | None:
    """Link by a label inside the marks, as in a transcript: “WALLACE: Let’s start …”."""
    mark, resolver = context.mark, context.resolver
    match = LABEL.match(resolver.text, mark.start + 1, mark.end)
    if match is None:
        return None
    speaker = resolver.by_label(match.group(1), match.start(1), match.end(1))
    return Link(LinkRule.LABEL, speaker)


def _headline(context: MarkContext) -> Link | None:
    """Link words in a headline by a colon.

    A colon and words to its end: Lila Vane cancels tour: “My body said no”. Or words, a colon and
    a name: ‘I said no’: Lila Vane on her tour.
    """
    item, sentence, resolver = context.item, context.sentence, context.resolver
    behind = item + 2
    if (
        item == sentence.first
        and behind < sentence.last
        and sentence.words[item + 1] == ":"
        and resolver.person_at(sentence, behind) is not None
    ):
        named = resolver.resolve((behind, sentence.run_end(behind)), sentence)
        return None if named is None else Link(LinkRule.COLON_AFTER, replace(named, sure=False))
    is_last = item + 1 == sentence.last and sentence.words[item - 1] == ":"
    if not is_last or item == sentence.first or resolver.subject is None:
        return None
    speaker = resolver.resolve(resolver.subject, sentence)
    if speaker is None or speaker.form not in HEADLINE_FORMS:
        return None
    return Link(LinkRule.COLON, replace(speaker, sure=False))


HEADLINE_FORMS = frozenset({ReferenceForm.NAME, ReferenceForm.ROLE, ReferenceForm.GROUP})
"""What can name the speaker of words in a headline."""


# -- a cue behind the mark ----------------------------------------------------------------------


def _cue_after(context: MarkContext) -> Link | None:
    """Link by the frame right after the mark: “…,” said X; “…,” X said."""
    item, sentence = context.item, context.sentence
    at = behind_punctuation(sentence, item)
    for number, statement in enumerate(context.statements):
        frame = statement.frame
        if statement.speaker is None or frame.cue < item:
            continue
        order, start = _order_beside(frame)
        if order is FrameOrder.BEFORE:
            if start <= item:
                continue
        elif order not in (FrameOrder.AFTER, FrameOrder.ACCORDING):
            continue
        if not _is_beside(sentence, at, start):
            continue
        if order is FrameOrder.BEFORE and not _closes_after(context, frame):
            continue
        is_source = frame.order is FrameOrder.ACCORDING
        return context.link(LinkRule.ACCORDING_TO if is_source else LinkRule.CUE_AFTER, number)
    return None


def _order_beside(frame: ReportingFrame) -> tuple[FrameOrder, int]:
    """Return the order of a frame and where it starts; she liked to say is like she said."""
    if frame.subject is None:
        return frame.order, frame.cue
    if frame.order is FrameOrder.INFINITIVE and _likes_to_say(frame, frame.subject[1]):
        return FrameOrder.BEFORE, frame.subject[0]
    is_led = frame.subject[0] < frame.cue  # “…” was X’s reply
    return frame.order, frame.subject[0] if is_led else frame.cue


def _likes_to_say(frame: ReportingFrame, subject_end: int) -> bool:
    """Whether an infinitive reports like a finite verb: “…,” she liked to say."""
    return CueKind.SAY in frame.kinds and 0 <= frame.cue - subject_end <= INFINITIVE_REACH


def _is_beside(sentence: NarratedSentence, first: int, last: int) -> bool:
    """Whether only adverbs and their like stand in items ``[first, last)``: “…” is how X put it."""
    return all(
        sentence.tags[at] in ("RB", "AUX", ",") or sentence.lowers[at] in BESIDE_WORDS
        for at in range(first, last)
    )


def _closes_after(context: MarkContext, frame: ReportingFrame) -> bool:
    """Whether ``X said`` after a mark belongs to it and not to a mark that follows."""
    mark, sentence = context.mark, context.sentence
    last = context.resolver.text[mark.start : mark.end].rstrip("\"”’'» ")[-1:]
    if frame.subject is not None and sentence.lowers[frame.subject[0] - 1] in ("how", "what"):
        return True  # “…” is how X described it
    if last in ",?!—–-…" or sentence.words[context.item + 1] in (",", "—", "–"):
        return True
    following = sentence.words[frame.cue_end] if frame.cue_end < sentence.last else "."
    return last not in "." and following in (".", ",") and CueKind.SAY in frame.kinds


def _retold(context: MarkContext, outer: Link) -> Link | None:
    """Link words that somebody else retells: Lowe said, “You are late,” she recalled."""
    item, sentence = context.item, context.sentence
    if item == sentence.first or sentence.words[item - 1] not in (",", ":"):
        return None
    for number, statement in enumerate(context.statements):
        frame = statement.frame
        leads = frame.cue_end == item - 1 and frame.order is FrameOrder.BEFORE
        if leads and statement.speaker is not None and CueKind.SAY in frame.kinds:
            if statement.speaker.entity == outer.speaker.entity:
                return None
            return context.link(LinkRule.CUE_BEFORE, number, outer.speaker)
    return None


def _relayed(context: MarkContext, outer: Link) -> Link | None:
    """Link words that a newspaper passes on to who said them: Lowe warned …, CNBD reported."""
    source = outer.speaker
    lowers = context.sentence.lowers
    number = relayed_statement(context.mark, context.item, lowers, context.statements, source)
    if number is None:
        return None
    link = context.link(LinkRule.CUE_BEFORE, number, source)
    return replace(link, is_relayed=True)


def _posted_by(context: MarkContext) -> Link | None:
    """Link by a passive of writing right behind the mark: “…,” posted by Ann Lee on X."""
    speaker = poster_behind(context.item, context.sentence, context.resolver)
    return None if speaker is None else Link(LinkRule.PASSIVE, speaker)


# -- a cue before or around the mark ------------------------------------------------------------


def _cue_before(context: MarkContext) -> Link | None:
    """Link by the nearest frame before the mark: X said, “…”; X called it “…”."""
    nearest = _nearest_before(context)
    if nearest is None:
        return None
    number = _outer_statement(context, nearest)
    inner, statement = context.statements[nearest], context.statements[number]
    frame = statement.frame
    if frame.order is FrameOrder.ACCORDING and frame.cue > context.sentence.first + 1:
        return None
    behind = context.sentence.tags[context.item + 1 : context.sentence.last][:1]
    if frame.order is FrameOrder.COLON and behind in (["NN"], ["NNS"]):
        return None  # BOOKINGS: “Singalong” tables of six
    rule = RULES_BEFORE.get(frame.order, LinkRule.CUE_BEFORE)
    is_retold = inner.speaking_entity not in (None, statement.speaking_entity)
    can_speak = inner.speaker is not None and inner.speaker.form in OWN_WORDS_FORMS
    if is_retold and can_speak and inner.frame.lemma in STANCE_VERBS:
        return context.link(rule, nearest, statement.speaker)  # Holcomb said Lindgren called it “…”
    return _passed_on(context, context.link(rule, number))


def _passed_on(context: MarkContext, link: Link) -> Link:
    """Return a link with who passes the words on: The Herald quoted Ann Lee as saying “…”."""
    sentence, resolver = context.sentence, context.resolver
    for statement in context.statements:
        frame = statement.frame
        is_quoting = frame.lemma in QUOTING_VERBS and frame.subject is not None
        if not is_quoting or frame.subject is None or frame.subject[0] != frame.cue + 1:
            continue
        if statement.speaking_entity != link.speaker.entity:
            continue
        subject = subject_before(sentence, frame.cue)
        source = None if subject is None else resolver.resolve(subject, sentence)
        if source is not None and source.entity != link.speaker.entity:
            return replace(link, outer_speaker=source, is_relayed=True)
    return link


OWN_WORDS_FORMS = frozenset(ReferenceForm) - {ReferenceForm.THING, ReferenceForm.NOUN}
"""What names somebody who can have words of their own: not the tweets, nor a noun nobody knows."""


def _nearest_before(context: MarkContext) -> int | None:
    """Return which statement of the sentence has its cue nearest before the mark, or None."""
    best: int | None = None
    for number, statement in enumerate(context.statements):
        frame, speaker = statement.frame, statement.speaker
        end = frame.cue_end
        if frame.order is FrameOrder.AFTER and frame.subject is not None:
            end = frame.subject[1]
        distance = context.item - end
        if distance < 0 or speaker is None:
            continue
        if (frame.kinds == {CueKind.ACT} or frame.lemma in BESIDE_ONLY_VERBS) and distance > 1:
            continue
        if not frame.kinds & SPOKEN_OF_KINDS and is_of_deed(
            context.sentence, context.item, context.mark.slice(context.resolver.text)
        ):
            continue  # decided to try “the slide”
        if best is not None and _describes_addressee(context, frame):
            continue
        if best is not None and (
            (
                _is_weak(frame, speaker)
                and speaker.entity != context.statements[best].speaking_entity
            )
            or (frame.order is FrameOrder.INFINITIVE and distance > INFINITIVE_REACH)
        ):
            continue
        best = number
    return best


def _describes_addressee(context: MarkContext, frame: ReportingFrame) -> bool:
    """Whether a relative clause tells who was told: told a boy who said he was ill that “…”."""
    if frame.order is not FrameOrder.RELATIVE or frame.subject is None:
        return False
    if "that" not in context.sentence.lowers[frame.cue_end + 1 : context.item]:
        return False
    return any(
        statement.frame.lemma in ADDRESSING_VERBS
        and 0 < frame.subject[0] - statement.frame.cue <= ADDRESSEE_REACH
        for statement in context.statements
    )


def _is_weak(frame: ReportingFrame, speaker: ResolvedMention) -> bool:
    """Whether a frame yields to one before it: a relative clause or infinitive of a thing."""
    return (
        frame.order in (FrameOrder.RELATIVE, FrameOrder.INFINITIVE)
        and speaker.form in (ReferenceForm.NOUN, ReferenceForm.THING)
        and frame.lemma != "read"  # said she found a note that read “…”
    )


def _outer_statement(context: MarkContext, number: int) -> int:
    """Return the statement that one is part of: in Ditto said she expects “…” Ditto speaks."""
    inner = context.statements[number]
    if inner.frame.kinds & WORDS_KINDS:
        return number
    cue_start = context.sentence.starts[inner.frame.cue]
    for outer, statement in enumerate(context.statements):
        if statement.frame.cue >= inner.frame.cue:
            break
        if (
            statement.speaker is not None
            and statement.frame.lemma in PLAIN_REPORTS
            and not _stands_apart(context.sentence, inner, statement.speaker)
            and statement.content is not None
            and statement.content.start <= cue_start
            and context.is_inside(statement)
        ):
            return outer
    return number


def _stands_apart(
    sentence: NarratedSentence, inner: ReportedStatement, outer: ResolvedMention
) -> bool:
    """Whether somebody else uses words of their own: Lee said no, while Kim called it “…”."""
    subject = inner.frame.subject
    if inner.speaker is None or subject is None or inner.speaker.entity == outer.entity:
        return False
    at = bisect_left(sentence.starts, inner.speaker.start, subject[0], subject[1]) - 1
    while at > sentence.first and sentence.tags[at] in ("NAME", "NN", "JJ", "DT"):
        at -= 1  # and British Prime Minister Tony Blair
    is_joined = sentence.lowers[at] in CLAUSE_JOINERS or sentence.tags[at] == "WH"
    return is_joined and inner.frame.lemma in STANCE_VERBS


def _cue_around(context: MarkContext) -> Link | None:
    """Link by a frame further on whose clause holds the mark: The plan is “dead,” Smith said."""
    for number, statement in enumerate(context.statements):
        content = statement.content
        if statement.speaker is None or statement.frame.cue < context.item or content is None:
            continue
        if content.start <= context.mark.start and context.is_inside(statement):
            return context.link(LinkRule.CUE_AROUND, number)
    return None
