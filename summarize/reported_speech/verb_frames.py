"""Reporting frames: a cue, whom it makes speak, and on which side its words stand."""

from __future__ import annotations

from dataclasses import replace

from summarize.english.function_words import LONE_SUBJECTS
from summarize.english.reporting_verbs import CUE_FORMS, PHRASAL
from summarize.english.roles import ROLE_NOUNS
from summarize.reported_speech.frame import ReportingFrame
from summarize.reported_speech.implied_subjects import governor, participle_subject, shared_subject
from summarize.reported_speech.verbless_frames import VERBLESS_OPENERS, verbless_frame
from summarize.syntax.narration import NarratedSentence, Narration
from summarize.syntax.noun_phrases import (
    FINITE,
    VERBS,
    antecedent_of,
    closes_apposition,
    phrase_end,
    step_back,
)
from summarize.syntax.subjects import subject_before

__all__ = ["ReportingFrame", "find_frames"]

MOST_FRAMES = 24
"""How many cues one sentence is read for."""
CUE_WORDS = VERBLESS_OPENERS | PHRASAL.keys() | CUE_FORMS.keys()
"""The words at which a frame may be found."""
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "gets", "got"})


def find_frames(narration: Narration, sentence: NarratedSentence) -> list[ReportingFrame]:
    """Return the reporting frames of one sentence, in order."""
    frames: list[ReportingFrame] = []
    lowers = narration.tokens.lowers
    for index in range(sentence.first, sentence.last):
        lower = lowers[index]
        if lower not in CUE_WORDS:
            continue
        if lower in VERBLESS_OPENERS:
            frame = verbless_frame(narration, sentence, index)
            if frame is not None:
                frames.append(frame)
                continue
        kinds = CUE_FORMS.get(lower)
        particle = lower in PHRASAL and _has_particle(narration, sentence, index)
        if particle:
            kinds = {"say": f"{lower} {PHRASAL[lower]}"}
        if frames and frames[-1].subject is not None and index < frames[-1].subject[1]:
            continue
        if len(frames) >= MOST_FRAMES:
            break
        if kinds is None or not (particle or _is_verb(narration, sentence, index)):
            continue
        frame = _verb_frame(narration, sentence, index, kinds, frames)
        if frame is not None:
            frames.append(replace(frame, cue_end=index + 2) if particle else frame)
    return frames


def _has_particle(narration: Narration, sentence: NarratedSentence, index: int) -> bool:
    """Whether a phrasal verb reports here: shot back that …, not hit back at his rival."""
    lowers, tags = narration.tokens.lowers, narration.tokens.tags
    if index + 1 >= sentence.last or lowers[index + 1] != PHRASAL[lowers[index]]:
        return False
    if index + 2 < sentence.last and lowers[index + 2] in ("at", "to", "on"):
        return False
    return index > sentence.first and tags[index - 1] not in ("DT", "JJ", "POS", "TO", "IN")


def _is_verb(narration: Narration, sentence: NarratedSentence, index: int) -> bool:
    """Whether a form that can be a cue is a verb where it stands."""
    tag = narration.tokens.tags[index]
    before = narration.tokens.tags[index - 1] if index > sentence.first else "."
    after = narration.tokens.tags[index + 1] if index + 1 < sentence.last else "."
    lower = narration.tokens.lowers[index]
    if tag == "NAME" or (tag == "VBG" and narration.tokens.lowers[index - 1] == "of"):
        return False
    if lower in FRONTED_PASSIVES and _fronted(narration, sentence, index):
        return False
    if lower in ("said", "says"):
        return before != "DT" or narration.tokens.lowers[index - 1] in LONE_SUBJECTS
    if (
        tag in ("VBN", "VBD")
        and before in ("NNS", "NN")
        and (lower.endswith("ed") or lower in ("known", "seen", "held", "shown", "written"))
        and after in ("IN", "TO", "RB")
    ):
        # people suspected of …: no verb of theirs, unless it can only be one (argued for).
        return "blame" in CUE_FORMS.get(lower, ()) and tag == "VBD"
    if tag in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        if before == "JJ" and narration.tokens.lowers[index - 1] in ROLE_NOUNS:
            return True  # Macron’s rival calls it …
        if tag == "VBG" and narration.tokens.lowers[index - 1] in LONE_SUBJECTS:
            return True  # with some calling it …
        return before not in ("DT", "POS", "JJ")
    if tag == "VB":
        if before == "QUOTE" and lower in INVERTED_PARTICIPLES:
            return after in ("DT", "NAME")
        return before in ("TO", "MD", "AUX", "NNS", "NAME", "PRP", "RB", "CC")
    if before in ("DT", "POS", "JJ", "IN", "CD", "TO", "VBG"):
        return False
    if before in ("NAME", "NNS", "NN", "PRP", "RB", "WH", ",", "QUOTE", "AUX"):
        following = narration.tokens.words[index + 1] if index + 1 < sentence.last else "."
        if (lower.endswith("s") and not lower.endswith("ss")) or before in ("NNS", "PRP"):
            return after in (
                "SUB",
                "QUOTE",
                "DT",
                "PRP",
                "NAME",
                "WH",
                "IN",
                "TO",
                "PRN",
            ) or following in (":", ",")
    return False


FRONTED_PASSIVES = frozenset({"asked", "told", "pressed", "questioned", "challenged", "warned"})
"""Forms that are passive at a sentence's head or behind ``when``: Asked whether …, he shrugged."""


def _fronted(narration: Narration, sentence: NarratedSentence, index: int) -> bool:
    if (
        narration.tokens.lowers[index - 1] in ("when", "if", "as", "while", "after")
        and index > sentence.first
    ):
        return True
    after = narration.tokens.tags[index + 1] if index + 1 < sentence.last else "."
    return index == sentence.first and after not in ("NAME", "DT", "PRP", "NN")


def _verb_frame(
    narration: Narration,
    sentence: NarratedSentence,
    index: int,
    kinds: dict[str, str],
    earlier: list[ReportingFrame],
) -> ReportingFrame | None:
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    lemma = next(iter(kinds.values()))
    names = frozenset(kinds)
    before = index - 1
    while before >= sentence.first and tags[before] == "RB":
        before -= 1
    helper = lowers[before] if before >= sentence.first else ""
    form = narration.tokens.tags[index]
    ing = lowers[index].endswith("ing")
    if helper in BE and not ing and tags[index] != "VBP":
        return _passive(narration, sentence, index, lemma, names)
    if helper == "to":
        subject = governor(narration, sentence, before, earlier)
        return ReportingFrame(index, index + 1, lemma, names, subject, "infinitive")
    if ing and helper not in BE and not _has_be(narration, sentence, index):
        return ReportingFrame(
            index,
            index + 1,
            lemma,
            names,
            participle_subject(narration, sentence, index, earlier),
            "participle",
        )
    quoted = _quoted(narration, sentence, index) if lemma in QUOTING else None
    if quoted is not None:
        return ReportingFrame(index, index + 1, lemma, names, quoted, "before")
    after = _inverted(narration, sentence, index)
    if after is not None:
        return ReportingFrame(index, index + 1, lemma, names, after, "after")
    stop = step_back(narration, sentence, index)
    if stop >= sentence.first and tags[stop] == "WH":
        subject = antecedent_of(narration, sentence, stop)
        return ReportingFrame(index, index + 1, lemma, names, subject, "relative")
    subject = subject_before(narration, sentence, index)
    if subject is None and form != "VB":
        subject = shared_subject(narration, sentence, index, earlier)
    if subject is None and form == "VB":
        return None
    return ReportingFrame(index, index + 1, lemma, names, subject, "before")


QUOTING = frozenset({"quote", "cite"})
"""Verbs that make somebody else speak: quoted Ortiz as saying …"""


def _quoted(narration: Narration, sentence: NarratedSentence, index: int) -> tuple[int, int] | None:
    """Return whom somebody quotes: The report quotes Maria Ortiz as saying “…”."""
    end = phrase_end(narration, sentence, index + 1)
    lowers = narration.tokens.lowers
    before = narration.tokens.tags[sentence.first : index]
    if end == index + 1 or end + 1 >= sentence.last or "QUOTE" in before:
        return None
    return (index + 1, end) if lowers[end] == "as" and lowers[end + 1].endswith("ing") else None


def _has_be(narration: Narration, sentence: NarratedSentence, index: int) -> bool:
    at = index - 1
    while at >= sentence.first and narration.tokens.tags[at] in ("RB", "AUX"):
        if narration.tokens.lowers[at] in BE:
            return True
        at -= 1
    return False


def _passive(
    narration: Narration, sentence: NarratedSentence, index: int, lemma: str, kinds: frozenset[str]
) -> ReportingFrame | None:
    """``was quoted as saying`` keeps its subject; ``was criticized by X`` makes X speak."""
    lowers = narration.tokens.lowers
    for at in range(index + 1, min(index + 6, sentence.last)):
        if lowers[at] == "by":
            end = phrase_end(narration, sentence, at + 1)
            while end > at + 1 and narration.tokens.tags[end - 1] == "IN":
                end -= 1  # accused by rivals of “…”
            if end > at + 1 and narration.tokens.tags[at + 1] != "VBG":
                return ReportingFrame(index, index + 1, lemma, kinds, (at + 1, end), "passive")
        if narration.tokens.tags[at] in (",", "."):
            break
    return None


INVERTED_PARTICIPLES = frozenset(
    "said added asked explained noted recalled argued stated read".split()
)
"""Forms a lexicon takes for participles that are past tenses before their subject."""


def _inverted(
    narration: Narration, sentence: NarratedSentence, index: int
) -> tuple[int, int] | None:
    """Return the subject after the cue where words stand before it: “…,” said X."""
    tags, words, lowers = narration.tokens.tags, narration.tokens.words, narration.tokens.lowers
    if tags[index] in ("VBG", "VBN", "VB") and lowers[index] not in INVERTED_PARTICIPLES:
        return None
    before = index - 1
    while before >= sentence.first and tags[before] == "RB":
        before -= 1
    if before < sentence.first:
        if index != sentence.first or index + 1 >= sentence.last:
            return None
        if lowers[index] in CUE_FORMS.get(lowers[index], {}).values():
            return None  # Say Mexico demanded proof: it is not reported that anybody did
    elif not (tags[before] == "QUOTE" or words[before] == ","):
        return None
    start = index + 1
    while start < sentence.last and tags[start] == "RB":
        start += 1
    if start >= sentence.last:
        return None
    tag = tags[start]
    if (
        tag not in ("NAME", "DT", "NN", "NNS", "JJ", "PRP", "CD", "VBN", "VBG")
        or lowers[start] == "that"
    ):
        return None
    if tag == "PRP" and start + 1 < sentence.last and tags[start + 1] in FINITE | VERBS:
        return None
    end = phrase_end(narration, sentence, start)
    if end <= start:
        return None
    if words[before] == "," and tags[before] != "QUOTE" and before > sentence.first:
        # “X, a nurse, said officials …” is no inversion: after it nothing may go on as a clause.
        after_tag = tags[end] if end < sentence.last else "."
        has_quote = tags[before - 1] == "QUOTE"
        if after_tag in FINITE or (after_tag in VERBS and after_tag != "VBG"):
            return None
        if not has_quote and closes_apposition(narration, sentence, before):
            return None
        if (
            not has_quote
            and end < sentence.last
            and tags[end] not in (".", ",", "IN", "WH", "CC", "DATE", "VBG", "SUB")
        ):
            return None
    elif (
        end < sentence.last
        and tags[end] in FINITE
        and tags[before] == "QUOTE"
        and words[before] != ","
    ):
        return None
    return (start, end)
