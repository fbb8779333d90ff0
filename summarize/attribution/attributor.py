"""Who said it, and by what evidence: every mark and every reporting frame gets its speaker.

The walk goes through the telling sentence by sentence, so that a pronoun sees who spoke before
it, indirect statements included; a second pass gives the marks that nobody stands beside to the
speaker whose words go on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from summarize.attribution.headline_links import headline_tie
from summarize.attribution.links import WORDS_KINDS, Link, ReportedStatement
from summarize.coreference.entities import ResolvedMention
from summarize.coreference.resolver import Resolver
from summarize.coreference.self_mention import exclude_self_mention
from summarize.english.function_words import LONE_SUBJECTS
from summarize.english.reporting_verbs import STANCE_VERBS
from summarize.model import MentionForm
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.reported_speech.content_clause import content_of
from summarize.reported_speech.frame import ReportingFrame
from summarize.reported_speech.verb_frames import find_frames
from summarize.syntax.main_subjects import main_subject
from summarize.syntax.narration import NO_MARK, NarratedSentence, Narration
from summarize.syntax.noun_phrases import VERBS

__all__ = ["Attributor"]

DASHES = frozenset({"—", "–", "--", "-"})
UNTOLD_REACH = 4
"""How near a reporting word must be for a mark to be spoken, though nobody knows by whom."""
CLAUSE_TAGS = VERBS | {"WH", "SUB", "QUOTE"}
"""Tags at which a phrase is over and a clause, or a mark, begins."""
INFINITIVE_REACH = 3
"""How close a mark must follow an infinitive to be its words: went on to say, “…”"""
PLAIN_REPORTS = frozenset(
    """say tell add note state explain reply respond answer announce declare remark comment argue
    insist maintain assert contend claim allege warn write tweet testify acknowledge concede admit
    confirm complain recall suggest observe ask stress emphasize emphasise joke quip : deny
    conclude predict""".split()
) | {"according to"}
"""The verbs whose content is surely words: inside it, other verbs do not make others speak."""


@dataclass(slots=True)
class Attributor:
    """One pass over a narration; afterwards ``ties`` and ``reports`` hold what was found."""

    narration: Narration
    marks: Sequence[QuotedSpan]
    resolver: Resolver
    ties: dict[int, Link] = field(default_factory=dict)
    reports: list[ReportedStatement] = field(default_factory=list)
    mark_sentence: dict[int, int] = field(default_factory=dict)
    subjects: dict[int, ResolvedMention | None] = field(default_factory=dict)
    mentioned: list[ResolvedMention] = field(default_factory=list)
    """Every phrase that was resolved, for the mentions of people."""
    headlines: frozenset[int] = frozenset()
    """The indices of the blocks that are headlines."""
    untold: dict[int, str] = field(default_factory=dict)
    """Marks beside a reporting word whose speaker could not be told -> the rule that ties them."""
    _first_mentions: dict[int, int] = field(default_factory=dict)
    _full_names: dict[int, list[int]] = field(default_factory=dict)

    def run(self) -> None:
        """Walk all sentences in order."""
        for number, sentence in enumerate(self.narration.sentences):
            self._sentence(number, sentence)
        self.resolver.memory.join_introduced()

    def block_at(self, offset: int) -> int:
        """Return the index of the block in which an offset of the telling stands."""
        tokens = self.narration.tokens
        item = max(0, bisect_right(tokens.starts, offset) - 1)
        return self.narration.blocks[item]

    def heads(self, number: int) -> bool:
        """Whether a mark is the first thing in its sentence (a conjunction may stand before it)."""
        if number not in self.mark_sentence:
            return False
        sentence = self.narration.sentences[self.mark_sentence[number]]
        for item in range(sentence.first, sentence.last):
            if self.narration.marks[item] == number:
                return True
            if self.narration.tokens.tags[item] not in ("CC", "RB", ",", "QUOTE"):
                return False
        return False

    def full_names(self, person: int) -> list[int]:
        """Return where the text names a person of the cast in full, in order."""
        if person not in self._full_names:
            mentions = self.resolver.cast.people[person].mentions
            self._full_names[person] = [m.start for m in mentions if m.form is MentionForm.NAME]
        return self._full_names[person]

    def first_mention(self, entity: int) -> int | None:
        """Return where an entity is first referred to, None if it never was."""
        if not self._first_mentions:
            for who in self.mentioned:
                self._first_mentions.setdefault(who.entity, who.start)
        return self._first_mentions.get(entity)

    # -- one sentence ------------------------------------------------------------------------

    def _sentence(self, number: int, sentence: NarratedSentence) -> None:
        narration, resolver = self.narration, self.resolver
        frames = find_frames(narration, sentence)
        subject = main_subject(narration, sentence)
        resolver.memory.enter(number)
        resolver.subject_here = subject
        reports = [self._report(frame, sentence, frames, number) for frame in frames]
        self.subjects[number] = (
            resolver.resolve(*subject, sentence) if subject is not None else None
        )
        resolver.leave(sentence, subject)
        told_of = self.subjects[number]
        told_of = self._introduced(sentence, subject, told_of) or told_of
        if told_of is not None:
            self.subjects[number] = told_of
            resolver.memory.touch(told_of.entity, subject=True)
            self.mentioned.append(told_of)
        taken = [report.who for report in reports if report.who is not None]
        self.mentioned.extend(taken)
        self.mentioned.extend(resolver.pronouns(sentence, taken))
        for item in range(sentence.first, sentence.last):
            mark = narration.marks[item]
            if mark != NO_MARK:
                self.mark_sentence[mark] = number
                tie = self._label(mark) or self._tie(item, sentence, reports)
                if tie is not None:
                    self.ties[mark] = self._not_oneself(tie, mark, sentence, reports)
        self._sign_above(number, sentence)
        self.reports.extend(reports)
        for report in reports:
            if report.who is not None and report.speaks:
                resolver.memory.spoke(report.who.entity)

    def _introduced(
        self,
        sentence: NarratedSentence,
        subject: tuple[int, int] | None,
        who: ResolvedMention | None,
    ) -> ResolvedMention | None:
        """Return who is named behind ``was``: The first witness was his son, Robert Whitcombe."""
        narration = self.narration
        if subject is None or subject[1] + 1 >= sentence.last:
            return None
        if who.form == "name" if who else narration.tokens.lowers[subject[0]] not in LONE_SUBJECTS:
            return None
        if narration.tokens.lowers[subject[1]] not in ("was", "is"):
            return None
        at = subject[1] + 1
        while at < sentence.last and narration.tokens.tags[at] not in CLAUSE_TAGS:
            end = at + 1
            if narration.runs[at] != NO_MARK:
                end = self.resolver.run_end(at)
                if end >= sentence.last or narration.tokens.tags[end] != "POS":
                    named = self.resolver.resolve(at, end, sentence)
                    return named if named is not None and named.form == "name" else None
            at = end
        return None

    def _not_oneself(
        self, tie: Link, mark: int, sentence: NarratedSentence, reports: list[ReportedStatement]
    ) -> Link:
        """Return the tie, or its correction where the words name their own speaker."""
        other = exclude_self_mention(tie.who, self.marks[mark], self.resolver, sentence)
        if other.entity != tie.who.entity:
            self.mentioned[:] = [
                other if who.start == other.start else who for who in self.mentioned
            ]
        if tie.report is None or other is tie.who:
            return replace(tie, who=other)
        changed = replace(tie.report, who=other)
        reports[:] = [changed if known is tie.report else known for known in reports]
        return replace(tie, who=other, report=changed)

    def _report(
        self,
        frame: ReportingFrame,
        sentence: NarratedSentence,
        frames: Sequence[ReportingFrame],
        number: int,
    ) -> ReportedStatement:
        who = None
        if frame.subject is not None:
            who = self._label_of(frame) or self.resolver.resolve(*frame.subject, sentence)
        return ReportedStatement(
            frame, who, content_of(self.narration, sentence, frame, frames), number
        )

    def _label_of(self, frame: ReportingFrame) -> ResolvedMention | None:
        """Return the person a transcript names in capitals before a colon, or None."""
        if frame.order != "colon" or frame.subject is None:
            return None
        tokens = self.narration.tokens
        start = tokens.starts[frame.subject[0]]
        end = tokens.ends[frame.subject[1] - 1]
        label = self.resolver.text[start:end]
        if not label.isupper() or len(label) < 2 or not label.replace(" ", "").isalpha():
            return None
        return self.resolver.by_label(label, start, end)

    # -- marks beside a frame ----------------------------------------------------------------

    def _tie(
        self, item: int, sentence: NarratedSentence, reports: Sequence[ReportedStatement]
    ) -> Link | None:
        """Return the tie of the mark at ``item`` to a frame of its own sentence."""
        right = self._right(item, sentence, reports)
        if right is not None:
            return self._inner(right, item, sentence, reports) or right
        tie = self._left(item, sentence, reports) or self._around(item, sentence, reports)
        if tie is None and sentence.block in self.headlines:
            tie = headline_tie(self.narration, self.resolver, item, sentence)
        if tie is None:
            for report in reports:
                distance = item - report.frame.cue
                if (
                    report.who is None
                    and report.frame.kinds & WORDS_KINDS
                    and abs(distance) <= UNTOLD_REACH
                ):
                    rule = "cue-before" if distance > 0 else "cue-after"
                    self.untold.setdefault(self.narration.marks[item], rule)
        return tie

    def _inner(
        self,
        outer: Link,
        item: int,
        sentence: NarratedSentence,
        reports: Sequence[ReportedStatement],
    ) -> Link | None:
        """Words that somebody else retells: Lowe said, “You are late,” she recalled."""
        if item == sentence.first or self.narration.tokens.words[item - 1] not in (",", ":"):
            return None
        for report in reports:
            frame = report.frame
            leads = frame.cue_end == item - 1 and frame.order == "before"
            if leads and report.who is not None and "say" in frame.kinds:
                same = report.who.entity == outer.who.entity
                return None if same else Link("cue-before", report.who, report, teller=outer.who)
        return None

    def _label(self, number: int) -> Link | None:
        """A transcript inside marks: “WALLACE: Let’s start …”."""
        mark = self.marks[number]
        match = LABEL.match(self.resolver.text, mark.start + 1, mark.end)
        if match is None:
            return None
        who = self.resolver.by_label(match.group(1), match.start(1), match.end(1))
        return Link("label", who)

    def _right(
        self, item: int, sentence: NarratedSentence, reports: Sequence[ReportedStatement]
    ) -> Link | None:
        """A frame right after the mark: “…,” said X; “…,” X said."""
        tokens = self.narration.tokens
        words, tags, lowers = tokens.words, tokens.tags, tokens.lowers
        at = item + 1
        while at < sentence.last and (words[at] == "," or words[at] in DASHES):
            at += 1
        signed = self._signed(item, at, sentence)
        if signed is not None:
            return signed
        for report in reports:
            frame = report.frame
            if report.who is None or frame.cue < item:
                continue
            start = frame.cue
            if frame.order == "before" and frame.subject is not None:
                start = frame.subject[0]
            order = frame.order
            if order == "infinitive" and frame.subject is not None and _likes_to_say(frame):
                order, start = "before", frame.subject[0]
            beside = order in ("after", "according") or (order == "before" and start > item)
            if not beside or any(
                tags[i] not in ("RB", "AUX", ",") and lowers[i] not in ("how", "what", "as")
                for i in range(at, start)
            ):
                continue
            if order == "before" and not self._closes_after(frame, sentence, item):
                continue
            rule = "according-to" if frame.order == "according" else "cue-after"
            return Link(rule, report.who, report)
        return None

    def _signed(self, item: int, at: int, sentence: NarratedSentence) -> Link | None:
        """A dash and a name to the sentence's end: “…” — Jane Doe."""
        if at == item + 1 or at >= sentence.last or self.narration.tokens.words[at - 1] == ",":
            return None
        return self._signature(at, sentence) if item == sentence.first else None

    def _signature(self, at: int, sentence: NarratedSentence) -> Link | None:
        """Who is named from item ``at`` to the sentence's end, where nothing is told of them."""
        tags = self.narration.tokens.tags
        if at >= sentence.last or tags[at] not in ("NAME", "NN", "NNS", "JJ", "DT"):
            return None
        if any(tags[i] in VERBS | {"AUX", "QUOTE"} for i in range(at, sentence.last)):
            return None
        who = self.resolver.resolve(at, sentence.last, sentence)
        return Link("signed", who) if who is not None else None

    def _sign_above(self, number: int, sentence: NarratedSentence) -> None:
        """A dash and a name under a mark: “…” and, on a line of its own, — Jane Doe, chair."""
        words, marks = self.narration.tokens.words, self.narration.marks
        if not number or words[sentence.first] not in DASHES:
            return
        above = self.narration.sentences[number - 1]
        if marks[above.first] != NO_MARK and above.last == above.first + 1:
            tie = self._signature(sentence.first + 1, sentence)
            if tie is not None:
                self.ties.setdefault(marks[above.first], tie)

    def _closes_after(self, frame: ReportingFrame, sentence: NarratedSentence, item: int) -> bool:
        """Whether ``X said`` after a mark belongs to it and not to a mark that follows."""
        text = self.narration.tokens
        mark = self.marks[self.narration.marks[item]]
        last = self.resolver.text[mark.start : mark.end].rstrip("\"”’'» ")[-1:]
        if frame.subject is not None and text.lowers[frame.subject[0] - 1] in ("how", "what"):
            return True  # “…” is how X described it
        following = text.words[frame.cue_end] if frame.cue_end < sentence.last else "."
        if last in ",?!—–-…" or text.words[item + 1] in (",", "—", "–"):
            return True
        return last not in "." and following in (".", ",") and frame.kinds & {"say"} != set()

    def _left(
        self, item: int, sentence: NarratedSentence, reports: Sequence[ReportedStatement]
    ) -> Link | None:
        """The nearest frame before the mark: X said, “…”; X called it “…”."""
        best: ReportedStatement | None = None
        for report in reports:
            frame = report.frame
            end = frame.cue_end
            if frame.order == "after" and frame.subject is not None:
                end = frame.subject[1]
            if end > item or report.who is None:
                continue
            if (frame.kinds == {"act"} or frame.lemma in BESIDE_ONLY) and item - end > 1:
                continue
            weaker = (
                frame.order in ("relative", "infinitive")
                and report.who.form in ("noun", "thing")
                and frame.lemma != "read"  # said she found a note that read “…”
            )
            if best is not None and weaker and report.who.entity != best.who_entity:
                continue
            if best is not None and frame.order == "infinitive" and item - end > INFINITIVE_REACH:
                continue
            best = report
        if best is None:
            return None
        inner, best = best, self._outer(best, item, reports)
        if best.frame.order == "according" and best.frame.cue > sentence.first + 1:
            return None
        rule = {"colon": "colon", "according": "according-to", "passive": "passive"}.get(
            best.frame.order, "cue-before"
        )
        who = best.who
        assert who is not None
        if inner.who_entity not in (None, who.entity) and inner.frame.lemma in STANCE_VERBS:
            who = replace(who, sure=False)  # Holcomb said that Lindgren had called it “…”
        return Link(rule, who, best)

    def _outer(
        self, inner: ReportedStatement, item: int, reports: Sequence[ReportedStatement]
    ) -> ReportedStatement:
        """Return the statement a frame is part of: in Ditto said she expects “…” Ditto speaks."""
        if inner.frame.kinds & WORDS_KINDS:
            return inner
        mark = self.marks[self.narration.marks[item]]
        for report in reports:
            if report.frame.cue >= inner.frame.cue:
                break
            content = report.content
            if (
                report.who is not None
                and report.frame.lemma in PLAIN_REPORTS
                and not self._stands_apart(inner, report.who)
                and content is not None
                and content.start <= self.narration.tokens.starts[inner.frame.cue]
                and mark.end <= content.end + 2
            ):
                return report
        return inner

    def _stands_apart(self, inner: ReportedStatement, outer: ResolvedMention) -> bool:
        """Whether somebody else uses words of their own: Lee said no, while Kim called it “…”."""
        who, subject = inner.who, inner.frame.subject
        return (
            who is not None
            and subject is not None
            and inner.frame.lemma in STANCE_VERBS
            and who.entity != outer.entity
            and self.narration.tokens.lowers[subject[0] - 1] in JOINING
        )

    def _around(
        self, item: int, sentence: NarratedSentence, reports: Sequence[ReportedStatement]
    ) -> Link | None:
        """A frame further on whose clause holds the mark: The plan is “dead,” Smith said."""
        for report in reports:
            if report.who is None or report.frame.cue < item or report.content is None:
                continue
            mark = self.marks[self.narration.marks[item]]
            if report.content.start <= mark.start and mark.end <= report.content.end + 2:
                return Link("cue-around", report.who, report)
        return None


def _likes_to_say(frame: ReportingFrame) -> bool:
    """Whether an infinitive reports like a finite verb: “…,” she liked to say."""
    subject = frame.subject
    return (
        subject is not None
        and "say" in frame.kinds
        and 0 <= frame.cue - subject[1] <= INFINITIVE_REACH
    )


JOINING = frozenset({"while", "whereas", "but", "and", "although", "though"})
"""Words that begin a clause beside another."""
BESIDE_ONLY = frozenset({"read", "continue", "begin", "finish"})
"""Verbs that report only right before the words: Lee continued: “…”."""
LABEL = re.compile(r"\s*([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}):\s")
"""A speaker's name in capitals before a colon, as transcripts have it."""
