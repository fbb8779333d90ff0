"""Find frames without a reporting verb: according to X; X’s claim that …; X: “…”."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.english.function_words import (
    ARTICLES,
    MANNER_WORDS,
    THIRD_PERSON_POSSESSIVES,
)
from summarize.english.lexicon import part_of_speech
from summarize.english.non_person_names import HEADLINE_LABELS, PLACE_NAMES, PLACES
from summarize.english.non_reporting_verbs import BE_FORMS
from summarize.english.reporting_verbs import (
    ACCORDING,
    CLEAR_WORDS,
    HEARING_FORMS,
    HEARINGS,
    MAKING_FORMS,
    OWN_WORDS,
    PUT_FORMS,
    SPEECH_NOUNS,
    VERDICT_JOINERS,
    VERDICTS,
    CueKind,
)
from summarize.english.roles import DOCUMENTS, YARDSTICKS, singular
from summarize.english.turns import CREDIT_LABELS, LABEL_FURNITURE
from summarize.reported_speech.addressees import skip_circumstance
from summarize.reported_speech.frame import FrameOrder, ReportingFrame
from summarize.syntax.heads import head_of, head_zone
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.noun_phrases import phrase_back, phrase_end
from summarize.syntax.subjects import subject_before
from summarize.syntax.tags import FINITE_TAGS

__all__ = ["VERBLESS_OPENERS", "verbless_frame"]

ACCORDING_HEADS = frozenset(phrase[0] for phrase in ACCORDING)
"""The first words of phrases that name a source: according [to]."""
LABEL_WORDS = 6
"""How many words a name before a colon may have: Former Mayor Maria Ortiz of Milford: …"""


def verbless_frame(sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Return the frame that the word at ``index`` opens without a reporting verb, or None."""
    lower = sentence.lowers[index]
    frame = None
    if lower in VERDICTS:
        frame = _verdict(sentence, index) or _owned_verdict(sentence, index)
    if frame is None and lower in ACCORDING_HEADS:
        frame = _according(sentence, index)
    if frame is None and lower in SPEECH_NOUNS:
        frame = _noun_frame(sentence, index)
    if frame is None and lower == ":":
        frame = _colon(sentence, index)
    if frame is None and lower in HEARING_FORMS:
        frame = _hearing(sentence, index)
    if frame is None and lower in CLEAR_WORDS:
        frame = _made_clear(sentence, index)
    if frame is None and lower in PUT_FORMS and sentence.lowers[index + 1 : index + 2] == ["it"]:
        frame = _idiom(sentence, index)
    return frame


VERBLESS_OPENERS = (
    CLEAR_WORDS | HEARING_FORMS | ACCORDING_HEADS | VERDICTS | SPEECH_NOUNS | PUT_FORMS | {":"}
)
"""The words at which such a frame may be found."""


def _hearing(sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Return the frame of ``the court heard that …``: it is said there, whoever says it."""
    subject = subject_before(sentence, index)
    is_clause = sentence.lowers[index + 1 : index + 2] in (["that"], ["how"])
    if subject is None or not is_clause or sentence.lowers[subject[1] - 1] not in HEARINGS:
        return None
    words = frozenset({CueKind.SAY})
    return ReportingFrame(index, index + 1, "hear", words, subject, FrameOrder.BEFORE)


def _made_clear(sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Return the frame of ``X made (it) clear that …``, ``X was adamant that …``, or None."""
    lowers, last = sentence.lowers, sentence.last
    that = skip_circumstance(sentence, index + 1, last, addressed=False)
    if that >= last or lowers[that] != "that":
        return None
    verb = index - 1
    while verb > sentence.first and (lowers[verb] == "it" or sentence.tags[verb] == "RB"):
        verb -= 1
    fits = MAKING_FORMS if lowers[index] == "clear" else BE_FORMS
    if lowers[verb] not in fits:
        return None
    subject = subject_before(sentence, verb)
    if subject is None:
        return None
    head = head_of(sentence, subject[0], head_zone(sentence, *subject))
    if head is not None and lowers[head] in DOCUMENTS:
        return None  # the report made it clear that …
    words = frozenset({CueKind.SAY})
    return ReportingFrame(index, index + 1, "state", words, subject, FrameOrder.BEFORE)


def _idiom(sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Return the frame of ``X put it`` where words stand beside, and nothing is put anywhere."""
    tags, words = sentence.tags, sentence.words
    subject = subject_before(sentence, index)
    if subject is None:
        return None
    after = index + 2
    if sentence.lowers[after : after + 1] == ["to"]:  # put it to him that …
        words_kind = frozenset({CueKind.SAY})
        return ReportingFrame(index, after + 1, "tell", words_kind, subject, FrameOrder.BEFORE)
    while after < sentence.last and (tags[after] in ("RB", "JJ") or words[after] in MANNER_WORDS):
        after += 1
    fits = after >= sentence.last or words[after] in (",", ":", ".") or tags[after] == "QUOTE"
    led = subject[0] > sentence.first and sentence.lowers[subject[0] - 1] == "as"
    if not (fits or led):
        return None
    return ReportingFrame(
        index, index + 2, "put", frozenset({CueKind.SAY}), subject, FrameOrder.BEFORE
    )


def _according(sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Return the frame of ``according to X``, ``in the words of X``: whoever follows speaks."""
    own = index + 2
    if (
        sentence.lowers[index] == "in"
        and own < sentence.last
        and sentence.lowers[own] in OWN_WORDS
        and sentence.lowers[index + 1] in THIRD_PERSON_POSSESSIVES
        and (index == sentence.first or sentence.words[index - 1] == ",")
    ):
        words = frozenset({CueKind.SAY})
        return ReportingFrame(
            index, own + 1, "according to", words, (index + 1, own), FrameOrder.ACCORDING
        )
    for phrase in ACCORDING:
        start = index + len(phrase)
        if start < sentence.last and tuple(sentence.lowers[index:start]) == phrase:
            end = phrase_end(sentence, start)
            if end > start and not _is_yardstick(sentence, start, end):
                words = frozenset({CueKind.SAY})
                return ReportingFrame(
                    index, start, "according to", words, (start, end), FrameOrder.ACCORDING
                )
    return None


def _is_yardstick(sentence: NarratedSentence, first: int, last: int) -> bool:
    """Whether a phrase is what something is done by and names no source."""
    if any(run != NO_MARK for run in sentence.runs[first:last]):
        return False
    head = head_of(sentence, first, head_zone(sentence, first, last))
    return head is not None and singular(sentence.lowers[head]) in YARDSTICKS


def _verdict(sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Return the frame of words and what they are: “…” – that was the verdict of X."""
    lowers, tags = sentence.lowers, sentence.tags
    if index + 2 >= sentence.last:
        return None
    if lowers[index + 1 : index + 3] == ["came", "from"]:
        end = phrase_end(sentence, index + 3)
        if end == index + 3 or end >= sentence.last or lowers[end] != ":":
            return None
        source = frozenset({CueKind.SAY})
        return ReportingFrame(index, end, "come from", source, (index + 3, end), FrameOrder.BEFORE)
    if lowers[index + 1] not in ("of", "from"):
        return None
    article = index - 1
    while article > sentence.first and tags[article] == "JJ":
        article -= 1
    if tags[sentence.first] != "QUOTE" or lowers[article] != "the":
        return None
    end = phrase_end(sentence, index + 2)
    words = frozenset({CueKind.SAY})
    return ReportingFrame(
        index, index + 2, "verdict", words, (index + 2, end), FrameOrder.ACCORDING
    )


def _owned_verdict(sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Return the frame of words and whose they are: “…” was Ann’s reply; Ann’s reply was: “…”."""
    tags, lowers = sentence.tags, sentence.lowers
    if not sentence.has_marks:
        return None
    owner = index - 1
    while owner > sentence.first and tags[owner] == "JJ":
        owner -= 1
    if owner >= sentence.first and lowers[owner] in THIRD_PERSON_POSSESSIVES:
        subject = (owner, owner + 1)
    elif owner > sentence.first and tags[owner] == "POS":
        phrase = phrase_back(sentence, owner)
        if phrase is None:
            return None
        subject = phrase
    else:
        return None
    words = frozenset({CueKind.SAY})
    joiner = before = subject[0] - 1
    if lowers[joiner] == "in" and lowers[index] in OWN_WORDS and joiner >= sentence.first:
        leads = tags[index + 2 : index + 3] == ["QUOTE"] and joiner == sentence.first
        if leads or tags[joiner - 1] == "QUOTE":
            return ReportingFrame(
                joiner, index + 1, "according to", words, subject, FrameOrder.ACCORDING
            )
    while before > sentence.first and lowers[before] in VERDICT_JOINERS:
        before -= 1
    if before == sentence.first and tags[before] == "QUOTE" and before < joiner:
        return ReportingFrame(index, index + 1, "verdict", words, subject, FrameOrder.ACCORDING)
    if _leads_to_marks(sentence, index + 1):
        return ReportingFrame(index, index + 1, "answer", words, subject, FrameOrder.BEFORE)
    return None


def _leads_to_marks(sentence: NarratedSentence, item: int) -> bool:
    """Whether only what an answer is like stands between an item and marked words: was simple: “…”

    The words end in a colon, and the first is a form of ``be``.
    """
    lowers, tags = sentence.lowers, sentence.tags
    if item >= sentence.last or lowers[item] not in BE_FORMS:
        return False
    for at in range(item + 1, min(item + LONGEST_LIKENESS, sentence.last - 1)):
        if lowers[at] == ":":
            return tags[at + 1] == "QUOTE"
        if tags[at] in FINITE_TAGS or tags[at] == "QUOTE":
            return False
    return False


LONGEST_LIKENESS = 8
"""How many words may tell what an answer is like: was short, blunt and to the point: “…”"""


def _noun_frame(sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Return the frame of ``X’s claim that …``, ``his warning that …``: X or he speaks."""
    tags, lowers = sentence.tags, sentence.lowers
    if index + 2 >= sentence.last or lowers[index + 1] != "that" or index <= sentence.first:
        return None
    owner = index - 1
    while owner > sentence.first and tags[owner] == "JJ":
        owner -= 1
    words = frozenset({CueKind.SAY})
    if lowers[owner] in THIRD_PERSON_POSSESSIVES:
        return ReportingFrame(index, index + 1, "claim", words, (owner, owner + 1), FrameOrder.NOUN)
    if tags[owner] != "POS":
        return None
    phrase = phrase_back(sentence, owner)
    return (
        None
        if phrase is None
        else ReportingFrame(index, index + 1, "claim", words, phrase, FrameOrder.NOUN)
    )


def _is_heading(sentence: NarratedSentence, colon: int) -> bool:
    """Whether common words in capitals are set before unmarked ones: THE NUMBERS: …, PRICES: …"""
    first = sentence.first
    if not all(word.isupper() for word in sentence.words[first:colon]):
        return False
    if colon + 1 < sentence.last and sentence.tags[colon + 1] == "QUOTE":
        return False
    is_plural = part_of_speech(sentence.lowers[colon - 1]) == "NNS"
    return is_plural or sentence.lowers[first] in ARTICLES


def _stands_before_facts(words: Sequence[str]) -> bool:
    """Whether a label before a colon is nobody's: The facts: …, Dear Ann: …"""
    return all(word in LABEL_FURNITURE or word in ARTICLES for word in words)


def _colon(sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Return the frame of a name, a colon and words: ``WALLACE: …``, ``Mayor Jones: “…”``."""
    if index - sentence.first > LABEL_WORDS or index == sentence.first:
        return None
    if index - sentence.first == 1 and sentence.lowers[sentence.first] in ("q", "a"):
        return None
    if sentence.runs[index - 1] == NO_MARK and sentence.tags[index - 1] != "NAME":
        return None
    if any(sentence.tags[at] in FINITE_TAGS | {"IN"} for at in range(sentence.first, index)):
        return None
    words = sentence.lowers[sentence.first : index]
    if words[0] in ("(", "[") or sentence.words[sentence.first][0] in "([":
        return None  # (Eds: updates with reaction): a note to editors
    if _is_heading(sentence, index):
        return None
    label = " ".join(words)
    if all(word in HEADLINE_LABELS for word in words) or label in PLACES or label in PLACE_NAMES:
        return None
    is_marked = sentence.tags[index + 1 : index + 2] == ["QUOTE"]
    if not is_marked and (words[0] == "dear" or words[-1] in CREDIT_LABELS):
        return None
    if not is_marked and _stands_before_facts(words):
        return None
    subject = (sentence.first, _name_end(sentence, index))
    return ReportingFrame(
        index, index + 1, ":", frozenset({CueKind.SAY}), subject, FrameOrder.COLON
    )


def _name_end(sentence: NarratedSentence, colon: int) -> int:
    """Return where a name ends that opens a headline’s clause: [Ann Lowe] Rips Port Chief: “…”

    Capitals hide the verb; behind all other names the words before the colon belong to them.
    """
    first = sentence.first
    if sentence.runs[first] == NO_MARK:
        return colon
    end = sentence.run_end(first)
    is_parted = end < colon and sentence.tags[end] == "NAME" and sentence.runs[end] == NO_MARK
    return end if is_parted and end - first > 1 else colon
