"""Tell frames that report a statement from those of a wish, an act or a feeling.

Many cues are of deeds too: attacked the convoy, found a letter, felt betrayed.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.attribution.attributions import Attributions
from summarize.attribution.links import WORDS_KINDS, ReportedStatement
from summarize.attribution.non_speech import OBJECT_REACH, is_non_speech
from summarize.coreference.entities import ReferenceForm
from summarize.english.function_words import FINITE_OPENERS
from summarize.english.reporting_verbs import (
    ASKING_VERBS,
    CLAUSE_OPENERS,
    PLAIN_REPORTS,
    QUOTING_VERBS,
    SELDOM_STATEMENTS,
    STANCE_VERBS,
    CueKind,
)
from summarize.english.roles import BODY_NOUNS, DOCUMENTS, GROUP_NOUNS, singular
from summarize.english.statements import (
    ANONYMITY_TERMS,
    ANONYMITY_WORDS,
    ANSWERING_VERBS,
    CIRCUMSTANCE_OPENERS,
    DELIBERATING_VERBS,
    DEMANDING_FORMS,
    GERUND_VERBS,
    HABIT_WORDS,
    MODALS,
    NEGATIONS,
    OBJECT_VERBS,
    PLAIN_CUES,
    REPORTS_BEHIND,
    SHOWING_VERBS,
    VERBS_BEHIND_MODALS,
    WORDS_BEFORE_ACTS,
    WORKS_THAT_SHOW,
)
from summarize.model import Span
from summarize.reported_speech.clauses import has_own_clause
from summarize.reported_speech.frame import FrameOrder, ReportingFrame
from summarize.reported_speech.parentheticals import CLAUSE_KINDS
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.tags import FINITE_TAGS

__all__ = ["find_stated", "reports_statement", "states_clause"]


def find_stated(found: Attributions) -> tuple[int, ...]:
    """Return the indices of the statements that report what somebody stated, marks or not."""
    stated = [
        index
        for index, statement in enumerate(found.statements)
        if statement.speaker is not None
        and not _is_label(found, statement)
        and not _is_shown(found, statement)
        and reports_statement(found.narration[statement.sentence], statement)
    ]
    stated = _told_once(found, stated)
    return tuple(
        index
        for at, index in enumerate(stated)
        if not at or not _is_doubled(found, stated[at - 1], index)
    )


def _told_once(found: Attributions, stated: Sequence[int]) -> list[int]:
    """Return the statements without those of words that a cue nearer to them reports.

    ``Lee recalled telling his sister that it was safe``: that is told, and the telling recalled.
    """
    nearest: dict[Span, int] = {}
    for index in stated:
        content = found.statements[index].content
        assert content is not None  # or it would report nothing
        other = nearest.setdefault(content, index)
        if _distance(found, index) < _distance(found, other):
            nearest[content] = index
    return sorted(nearest.values())


def _distance(found: Attributions, index: int) -> int:
    """Return how many items lie between a statement's cue and its words."""
    statement = found.statements[index]
    assert statement.content is not None
    first, last = found.narration[statement.sentence].items_of(statement.content)
    return max(first - statement.frame.cue, statement.frame.cue - last)


def _is_doubled(found: Attributions, outer: int, inner: int) -> bool:
    """Whether a belief is only how a statement begins: Lee said [she believes it is old]."""
    one, other = found.statements[outer], found.statements[inner]
    if one.sentence != other.sentence or one.content is None or other.content is None:
        return False
    if CueKind.THINK not in other.frame.kinds or other.frame.subject is None:
        return False
    sentence = found.narration[one.sentence]
    first, _ = sentence.items_of(one.content)
    if sentence.lowers[first] == "that":
        first += 1
    is_same = one.speaking_entity is not None and one.speaking_entity == other.speaking_entity
    return is_same and other.frame.subject[0] == first and other.content.end <= one.content.end


def _is_label(found: Attributions, statement: ReportedStatement) -> bool:
    """Whether a colon stands behind what is nobody’s name: PARKING: behind the bank."""
    if statement.frame.order is not FrameOrder.COLON or statement.speaker is None:
        return False
    return found.entities[statement.speaker.entity].person is None


def _is_shown(found: Attributions, statement: ReportedStatement) -> bool:
    """Whether something can only be seen from what tells or shows it: her story shows that …"""
    if statement.frame.lemma not in SHOWING_VERBS or statement.speaker is None:
        return False
    entity = found.entities[statement.speaker.entity]
    return entity.person is None and singular(entity.head) in WORKS_THAT_SHOW


def reports_statement(sentence: NarratedSentence, statement: ReportedStatement) -> bool:
    """Whether a frame without marks reports a statement, and not a wish or an act."""
    frame = statement.frame
    if statement.content is None:
        return False
    if frame.order is FrameOrder.INFINITIVE and not _is_habit(sentence, frame.cue):
        return False
    opens = sentence.lowers[sentence.items_of(statement.content)[0]]
    found = CueKind.SHOW in frame.kinds and opens == "that"  # Lee, who found that …
    if frame.order is FrameOrder.RELATIVE and not (frame.kinds & WORDS_KINDS or found):
        return False  # residents who opposed the plan: it tells who they are
    form = None if statement.speaker is None else statement.speaker.form
    if form is ReferenceForm.NOUN and not _is_plain_report(sentence, frame):
        return False
    if form is ReferenceForm.THING and frame.lemma == "ask":
        return False  # did not answer an email asking whether …
    if (
        _states_terms(sentence, statement)
        or _is_denied(sentence, statement)
        or _is_supposed(sentence, statement)
        or _is_demanded(sentence, statement.frame)
    ):
        return False
    if is_non_speech(sentence, statement):
        return False
    return frame.order in WHOLE_ORDERS or _is_statement(sentence, statement)


def _is_plain_report(sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether even an unknown noun states something: the baker said; the show announced that …"""
    if frame.lemma in PLAIN_CUES:
        return True
    beside = frame.subject is not None and 0 <= frame.cue - frame.subject[1] <= MOST_AUXILIARIES
    leads = sentence.lowers[frame.cue_end : frame.cue_end + LONGEST_TIME]
    return (
        frame.order is FrameOrder.BEFORE
        and beside
        and frame.lemma in PLAIN_REPORTS
        and "that" in leads
    )


MOST_AUXILIARIES = 2
"""How many words stand between a subject and its verb: the show [has now] announced."""
LONGEST_TIME = 3
"""Within how many words ``that`` comes: announced late Tuesday [that]."""


def _is_habit(sentence: NarratedSentence, cue: int) -> bool:
    """Whether an infinitive tells what was said all the same: liked to say, went on to explain."""
    return sentence.lowers[cue - 1] == "to" and sentence.lowers[cue - 2] in HABIT_WORDS


WHOLE_ORDERS = frozenset({FrameOrder.AFTER, FrameOrder.ACCORDING, FrameOrder.COLON})
"""The orders of a frame in which the words around it are reported, whatever the verb."""


def _states_terms(sentence: NarratedSentence, statement: ReportedStatement) -> bool:
    """Whether the terms are reported on which somebody spoke: asked not to be named."""
    content, lowers = statement.content, sentence.lowers
    if content is None or CueKind.ASK not in statement.frame.kinds:
        return False
    first, _ = sentence.items_of(content)
    words = {*lowers[first : first + TERMS_REACH]}
    return not ANONYMITY_WORDS.isdisjoint(words) and any(
        terms <= words for terms in ANONYMITY_TERMS
    )


TERMS_REACH = 8
"""How many words such terms take: that her name not be used."""


def _is_denied(sentence: NarratedSentence, statement: ReportedStatement) -> bool:
    """Whether it is said that nothing was said: did not say, would not comment."""
    lowers = sentence.lowers
    cue = statement.frame.cue
    before = lowers[max(0, cue - 3) : cue]
    return any(word in NEGATIONS or word.endswith("n't") for word in before)


def _is_supposed(sentence: NarratedSentence, statement: ReportedStatement) -> bool:
    """Whether something is only a possibility, an answer, a circumstance or an act.

    Leaders could call on their help; responding to reports; as he welcomed his guests, …; stop
    attacking them.
    """
    frame = statement.frame
    before = sentence.lowers[frame.cue - 1] if frame.cue else ""
    if before in MODALS and frame.lemma not in VERBS_BEHIND_MODALS:
        return True
    if frame.lemma in ANSWERING_VERBS and sentence.lowers[frame.cue_end : frame.cue_end + 1] == [
        "to"
    ]:
        return True
    if frame.order is FrameOrder.PARTICIPLE and _names_source(sentence, frame):
        return True
    if frame.lemma in DELIBERATING_VERBS and _opens_question(sentence, frame.cue_end):
        return True
    if not frame.kinds <= STANCE_KINDS:
        return False
    if before == "will":
        return True
    if frame.order is FrameOrder.PARTICIPLE and _is_act(sentence, frame.cue):
        return True
    first = sentence.first
    fronted = sentence.lowers[first] in CIRCUMSTANCE_OPENERS and frame.order is FrameOrder.BEFORE
    return fronted and "," not in sentence.words[first : frame.cue]


def _names_source(sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether a participle tells from whom one knows: the paper, citing two officials, said …"""
    object_words = sentence.lowers[frame.cue_end : frame.cue_end + OBJECT_REACH]
    return frame.lemma in QUOTING_VERBS and not SOURCES.isdisjoint(object_words)


SOURCES = GROUP_NOUNS | BODY_NOUNS | DOCUMENTS
"""Nouns of whom or what is cited: two officials, the ministry, court documents."""


def _opens_question(sentence: NarratedSentence, at: int) -> bool:
    """Whether a verb is followed by what is not yet known: considers [whether], decides [how]."""
    return sentence.lowers[at : at + 1] != ["that"] and sentence.tags[at : at + 1] in (
        ["WH"],
        ["SUB"],
    )


def _is_act(sentence: NarratedSentence, cue: int) -> bool:
    """Whether a participle is an act, or the second of two: for stealing it and attacking him."""
    lowers, tags = sentence.lowers, sentence.tags
    if lowers[cue - 1] in WORDS_BEFORE_ACTS:
        return True
    if lowers[cue - 1] != "and":
        return False
    for at in range(cue - 2, max(sentence.first, cue - JOINED_ACT_REACH), -1):
        if tags[at] == "VBG":
            return lowers[at - 1] in WORDS_BEFORE_ACTS or lowers[at - 1] == "by"
        if tags[at] in FINITE_TAGS or tags[at] == ",":
            return False
    return False


JOINED_ACT_REACH = 14
"""How many words before the second of two joined acts the first may stand."""


def _is_demanded(sentence: NarratedSentence, frame: ReportingFrame) -> bool:
    """Whether it is demanded that somebody says something: it requires that owners prove …"""
    if frame.order is not FrameOrder.BEFORE or frame.subject is None:
        return False
    lowers, that = sentence.lowers, frame.subject[0] - 1
    if that <= sentence.first or lowers[frame.cue] != frame.lemma:
        return False
    return lowers[that] == "that" and lowers[that - 1] in DEMANDING_FORMS


STANCE_KINDS = frozenset({CueKind.BLAME, CueKind.URGE})
"""The kinds of cue that may be an act: welcomed his guests."""


def _is_statement(sentence: NarratedSentence, statement: ReportedStatement) -> bool:
    """Whether a cue with a subject before it has the kind of content that it reports."""
    content, frame = statement.content, statement.frame
    assert content is not None
    first, last = sentence.items_of(content)
    tags = sentence.tags[first:last]
    leads = content.start < sentence.starts[frame.cue]
    if not leads and _is_no_clause(sentence, frame, first, last):
        return False
    if leads and frame.kinds & CLAUSE_KINDS:
        return frame.lemma in REPORTS_BEHIND or frame.lemma not in SELDOM_STATEMENTS
    clause = sentence.lowers[first] in CLAUSE_OPENERS or (
        tags[0] != "TO" and any(tag in FINITE_TAGS for tag in tags)
    )
    clause = clause or (tags[0] == "PRP" and has_own_clause(sentence, first, last))
    if frame.kinds & CLAUSE_KINDS and clause:
        return frame.lemma not in SELDOM_STATEMENTS or sentence.lowers[first] in CLAUSE_OPENERS
    if (
        frame.kinds & {CueKind.URGE, CueKind.SAY, CueKind.CLAIM}
        and "TO" in tags
        and frame.lemma in ASKING_VERBS
    ):
        return frame.lemma not in SELDOM_STATEMENTS or tags[0] not in ("TO", "RB")
    if tags[0] == "VBG" and frame.lemma in GERUND_VERBS:
        return True
    if frame.lemma == "call" and sentence.lowers[first] not in ("for", "on"):
        return "QUOTE" in tags or tags.count("DT") > 1
    return bool(frame.kinds & {CueKind.BLAME}) and frame.lemma in STANCE_VERBS


def states_clause(sentence: NarratedSentence, statement: ReportedStatement) -> bool:
    """Whether a clause with a verb outside its marks is stated: said “The Bell” would be late."""
    if statement.content is None or not statement.frame.kinds & CLAUSE_KINDS:
        return False
    first, last = sentence.items_of(statement.content)
    return sentence.tags[first] != "IN" and has_own_clause(
        sentence, first + (sentence.lowers[first] == "that"), last
    )


def _is_no_clause(sentence: NarratedSentence, frame: ReportingFrame, first: int, last: int) -> bool:
    """Whether what stands behind a verb is a thing or a time, and has no verb of its own.

    Recorded a song before it closed; said as he left; mumbled something that nobody heard.
    """
    while first < last - 1 and sentence.tags[first] == "RB":
        first += 1
    opens = sentence.lowers[first]
    is_time = opens == "when" and not frame.kinds & {CueKind.ASK, CueKind.THINK}
    if is_time or opens in FINITE_OPENERS | {"while"}:
        return not has_own_clause(sentence, first, last)
    if frame.lemma not in OBJECT_VERBS or opens in CLAUSE_OPENERS:
        return False
    return sentence.tags[first] != "TO" and not has_own_clause(sentence, first, last)
