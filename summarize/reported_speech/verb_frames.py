"""Find reporting frames: a cue, whom it makes speak, and on which side its words stand."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress, count

from summarize.english.non_reporting_verbs import BE_FORMS
from summarize.english.reporting_verbs import (
    CUE_FORMS,
    INVERTED_PARTICIPLES,
    MARKED_ONLY,
    PHRASAL,
    QUOTING_VERBS,
    CueKind,
)
from summarize.english.roles import ROLE_NOUNS
from summarize.reported_speech.frame import FrameOrder, ReportingFrame
from summarize.reported_speech.implied_subjects import (
    infinitive_subject,
    is_relative_that,
    participle_subject,
    relative_subject,
    shared_subject,
)
from summarize.reported_speech.verb_forms import INVERSION_END_TAGS, is_verb
from summarize.reported_speech.verbless_frames import VERBLESS_OPENERS, verbless_frame
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import (
    Phrase,
    closes_apposition,
    phrase_end,
    step_back,
)
from summarize.syntax.subjects import subject_before
from summarize.syntax.tags import FINITE_TAGS, FULL_VERB_TAGS, NOUN_TAGS

__all__ = ["find_frames"]

MOST_FRAMES = 24
"""How many cues one sentence is read for."""
CUE_WORDS = VERBLESS_OPENERS | PHRASAL.keys() | CUE_FORMS.keys()
"""The words at which a frame may be found."""
WHO_REACH = 9
"""How many words behind whom somebody quotes ``as saying`` may stand: the man who had met him as"""
BY_REACH = 5
"""How many words behind a passive ``by`` may stand: was sharply and often criticized by …"""
INVERTED_SUBJECT_TAGS = NOUN_TAGS | {"DT", "JJ", "PRP", "CD", "VBN", "VBG"}
"""Tags of the first word of a subject behind its verb: said [the mayor]."""


def find_frames(sentence: NarratedSentence) -> list[ReportingFrame]:
    """Return the reporting frames of one sentence, in order of their cues.

    ``Smith said the pier was old and added that it would go.`` has two, both of Smith.
    """
    frames: list[ReportingFrame] = []
    lowers = sentence.lowers
    first = sentence.first
    words = lowers[first : sentence.last]
    for index in compress(count(first), map(CUE_WORDS.__contains__, words)):
        lower = lowers[index]
        if lower in VERBLESS_OPENERS:
            frame = verbless_frame(sentence, index)
            if frame is not None:
                frames.append(frame)
                continue
        kinds = CUE_FORMS.get(lower)
        particle = lower in PHRASAL and _has_particle(sentence, index)
        if particle:
            kinds = {CueKind.SAY: f"{lower} {PHRASAL[lower]}"}
        if frames and frames[-1].subject is not None and index < frames[-1].subject[1]:
            continue
        if len(frames) >= MOST_FRAMES:
            break
        if kinds is None or not (particle or is_verb(sentence, index)):
            continue
        if frames and frames[-1].cue_end == index and sentence.tags[index] in FINITE_TAGS:
            continue  # evidence that Ortiz says proves it: its verb, not hers
        if kinds.get(CueKind.ACT) in MARKED_ONLY and not sentence.has_marks:
            continue
        frame = _verb_frame(sentence, index, kinds, frames)
        if frame is not None:
            frames.append(replace(frame, cue_end=index + 2) if particle else frame)
    return frames


def _step_over_adverbs(sentence: NarratedSentence, index: int) -> int:
    """Return the item before a verb and its adverbs: “…,” [Ortiz] later said."""
    before = index - 1
    while before >= sentence.first and sentence.tags[before] == "RB":
        before -= 1
    return before


def _has_particle(sentence: NarratedSentence, index: int) -> bool:
    """Whether a phrasal verb reports here: shot back that …, not hit back at his rival."""
    lowers, tags = sentence.lowers, sentence.tags
    if index + 1 >= sentence.last or lowers[index + 1] != PHRASAL[lowers[index]]:
        return False
    if index + 2 < sentence.last and lowers[index + 2] in ("at", "to", "on"):
        return False
    if PHRASAL[lowers[index]] == "on" and not sentence.mark_items:
        return False  # the show went on
    return index > sentence.first and tags[index - 1] not in ("DT", "JJ", "POS", "TO", "IN")


def _verb_frame(
    sentence: NarratedSentence,
    index: int,
    kinds: dict[CueKind, str],
    earlier: list[ReportingFrame],
) -> ReportingFrame | None:
    """Return the frame of the verb at an item, None where it has no subject and reports nothing.

    ``kinds`` are the kinds of the cue with its lemma, ``earlier`` the frames before it.
    """
    tags, lowers = sentence.tags, sentence.lowers
    lemma = next(iter(kinds.values()))
    names = frozenset(kinds)
    before = _step_over_adverbs(sentence, index)
    helper = lowers[before] if before >= sentence.first else ""
    form = sentence.tags[index]
    ing = lowers[index].endswith("ing")
    if helper in BE_FORMS and not ing and tags[index] != "VBP":
        return _passive(sentence, index, lemma, names)
    if helper == "to":
        subject = infinitive_subject(sentence, before, earlier)
        return ReportingFrame(index, index + 1, lemma, names, subject, FrameOrder.INFINITIVE)
    if ing and helper not in BE_FORMS and not _has_be(sentence, index):
        return ReportingFrame(
            index,
            index + 1,
            lemma,
            names,
            participle_subject(sentence, index, earlier),
            FrameOrder.PARTICIPLE,
        )
    quoted = _quoted(sentence, index) if lemma in QUOTING_VERBS else None
    if quoted is not None:
        return ReportingFrame(index, index + 1, lemma, names, quoted, FrameOrder.BEFORE)
    after = _inverted(sentence, index)
    if after is not None:
        return ReportingFrame(index, index + 1, lemma, names, after, FrameOrder.AFTER)
    stop = step_back(sentence, index)
    if stop >= sentence.first and (tags[stop] == "WH" or is_relative_that(sentence, stop)):
        some = sentence.lowers[stop - 1 : stop + 1] == ["of", "whom"]
        # guests, many of whom say
        subject = relative_subject(sentence, stop - 2 if some else stop)
        return ReportingFrame(index, index + 1, lemma, names, subject, FrameOrder.RELATIVE)
    subject = subject_before(sentence, index)
    if subject is None and (form != "VB" or _is_second_present(sentence, index)):
        subject = shared_subject(sentence, index, earlier)
    if subject is None and form == "VB":
        return None
    return ReportingFrame(index, index + 1, lemma, names, subject, FrameOrder.BEFORE)


def _is_second_present(sentence: NarratedSentence, index: int) -> bool:
    """Whether a base form is the second verb of several: they are held and [maintain] that …"""
    if sentence.tags[index - 1] != "CC" or index - 1 <= sentence.first:
        return False
    before = sentence.tags[max(sentence.first, index - SECOND_VERB_REACH) : index]
    return "AUX" in before and not {"TO", "MD", "VB"} & {*before}


SECOND_VERB_REACH = 16
"""How many words the first of two joined verbs may stand before the second."""


def _quoted(sentence: NarratedSentence, index: int) -> Phrase | None:
    """Return whom somebody quotes: The report quotes Maria Ortiz as saying “…”."""
    end = phrase_end(sentence, index + 1)
    lowers = sentence.lowers
    before = sentence.tags[sentence.first : index]
    if end == index + 1 or end + 1 >= sentence.last or "QUOTE" in before:
        return None
    at = end
    if sentence.tags[end] == "WH":  # the official who had visited him as saying
        reach = range(end + 1, min(end + WHO_REACH, sentence.last - 1))
        at = next((item for item in reach if lowers[item] == "as"), end)
    return (index + 1, end) if lowers[at] == "as" and lowers[at + 1].endswith("ing") else None


def _has_be(sentence: NarratedSentence, index: int) -> bool:
    """Whether a form of ``be`` stands before a verb and its adverbs: is also saying."""
    at = index - 1
    while at >= sentence.first and sentence.tags[at] in ("RB", "AUX"):
        if sentence.lowers[at] in BE_FORMS:
            return True
        at -= 1
    return False


def _passive(
    sentence: NarratedSentence, index: int, lemma: str, kinds: frozenset[CueKind]
) -> ReportingFrame | None:
    """Return the frame of ``was criticized by X``: X speaks. Without ``by`` there is none."""
    lowers = sentence.lowers
    for at in range(index + 1, min(index + 1 + BY_REACH, sentence.last)):
        if lowers[at] == "by":
            end = phrase_end(sentence, at + 1)
            end = _without_charge(sentence, at + 1, end)
            if end > at + 1 and sentence.tags[at + 1] != "VBG":
                return ReportingFrame(
                    index, index + 1, lemma, kinds, (at + 1, end), FrameOrder.PASSIVE
                )
        if sentence.tags[at] in (",", "."):
            break
    return None


def _without_charge(sentence: NarratedSentence, first: int, last: int) -> int:
    """Return where who speaks ends before what is charged: by rivals [of “…”, for taking bribes]"""
    tags = sentence.tags
    for at in range(first + 1, last - 1):
        if tags[at] == "IN" and tags[at + 1] == "VBG":
            return at
    while last > first and tags[last - 1] == "IN":
        last -= 1
    return last


def _inverted(sentence: NarratedSentence, index: int) -> Phrase | None:
    """Return the subject after the cue where words stand before it: “…,” said X."""
    tags, lowers = sentence.tags, sentence.lowers
    before = _step_over_adverbs(sentence, index)
    if lowers[index] in ("told", "tells"):
        return None  # Ann Lowe, who runs the mill, told Bay News
    if tags[index] in ("VBG", "VBN", "VB") and lowers[index] not in INVERTED_PARTICIPLES:
        is_past = tags[index] == "VBN" and lowers[index].endswith("ed")
        if not is_past or before < sentence.first or tags[before] != "QUOTE":
            return None
        after = tags[index + 1] if index + 1 < sentence.last else "."
        opens = before == sentence.first and _ends_with_role(sentence, index + 1)
        if after != "NAME" and not opens:
            return None  # “…,” chided Ann Marsh, “…,” scolded the coach
    if not _can_invert(sentence, index, before):
        return None
    start = index + 1
    while start < sentence.last and tags[start] == "RB":
        start += 1
    if start >= sentence.last or not _can_be_subject(sentence, start):
        return None
    end = phrase_end(sentence, start)
    if end <= start:
        return None
    ends_sentence = lowers[index] in ("said", "says") and _is_last_clause(sentence, start, end)
    if not ends_sentence and _has_predicate_behind(sentence, before, end):
        return None
    return (start, end)


def _ends_with_role(sentence: NarratedSentence, start: int) -> bool:
    """Whether a role is all that stands between an item and a comma or stop: [the coach]."""
    end = phrase_end(sentence, start)
    is_apart = end >= sentence.last or sentence.words[end] in (",", ".", ";")
    return end > start and is_apart and sentence.lowers[end - 1] in ROLE_NOUNS


def _is_last_clause(sentence: NarratedSentence, start: int, end: int) -> bool:
    """Whether a name ends a sentence, with at most what it is behind it: said Ann Lee, the vet."""
    behind = sentence.tags[end : sentence.last]
    is_apart = not behind or behind[0] in (".", ",")
    has_verb = any(tag in FINITE_TAGS or tag == "QUOTE" for tag in behind)
    return sentence.runs[start] != NO_MARK and is_apart and not has_verb


def _can_invert(sentence: NarratedSentence, index: int, before: int) -> bool:
    """Whether marked words or a comma stand before a cue, or nothing: Said Maria Ortiz: “…”"""
    lower = sentence.lowers[index]
    if before >= sentence.first:
        return sentence.tags[before] == "QUOTE" or sentence.words[before] == ","
    if index != sentence.first or index + 1 >= sentence.last:
        return False
    # Say Mexico demanded proof: it is not reported that anybody did.
    return lower not in CUE_FORMS.get(lower, {}).values()


def _can_be_subject(sentence: NarratedSentence, start: int) -> bool:
    """Whether a phrase that begins at an item can be who spoke: not in ``said she had``."""
    tag = sentence.tags[start]
    if tag not in INVERTED_SUBJECT_TAGS or sentence.lowers[start] == "that":
        return False
    following = sentence.tags[start + 1] if start + 1 < sentence.last else "."
    is_gerund = sentence.lowers[start].endswith("ing") and tag in ("VBG", "NN")
    if is_gerund and following in ("DT", "PRN", "PRP"):
        return False  # the rule requires building a fence
    return tag != "PRP" or following not in FINITE_TAGS | FULL_VERB_TAGS


def _has_predicate_behind(sentence: NarratedSentence, before: int, end: int) -> bool:
    """Whether a phrase that ends before ``end`` has a verb of its own, so that it did not speak.

    ``“X, a nurse, said officials were …”`` is no inversion. ``before`` is what stands before the
    cue.
    """
    tags, words = sentence.tags, sentence.words
    following = tags[end] if end < sentence.last else "."
    if words[before] == "," and tags[before] != "QUOTE" and before > sentence.first:
        if following in FINITE_TAGS or (following in FULL_VERB_TAGS and following != "VBG"):
            return True
        if tags[before - 1] == "QUOTE":
            return False
        return closes_apposition(sentence, before) or following not in INVERSION_END_TAGS
    return following in FINITE_TAGS and tags[before] == "QUOTE" and words[before] != ","
