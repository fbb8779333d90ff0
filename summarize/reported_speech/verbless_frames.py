"""Frames without a reporting verb: according to X; X’s claim that …; X: “…”; as X put it."""

from __future__ import annotations

from summarize.english.names import PLACE_NAMES, PLACES
from summarize.english.reporting_verbs import ACCORDING, SPEECH_NOUNS, VERDICTS
from summarize.english.roles import YARDSTICKS, singular
from summarize.reported_speech.frame import ReportingFrame
from summarize.syntax.heads import head_of, head_zone
from summarize.syntax.narration import NO_MARK, NarratedSentence, Narration
from summarize.syntax.noun_phrases import FINITE, phrase_back, phrase_end
from summarize.syntax.subjects import subject_before

__all__ = ["VERBLESS_OPENERS", "verbless_frame"]

ACCORDING_HEADS = frozenset(phrase[0] for phrase in ACCORDING)


def verbless_frame(
    narration: Narration, sentence: NarratedSentence, index: int
) -> ReportingFrame | None:
    """Return the frame that the word at ``index`` opens without a reporting verb, or None."""
    lower = narration.tokens.lowers[index]
    frame = None
    if lower in VERDICTS:
        frame = _verdict(narration, sentence, index)
    if frame is None and lower in ACCORDING_HEADS:
        frame = _according(narration, sentence, index)
    if frame is None and lower in SPEECH_NOUNS:
        frame = _noun_frame(narration, sentence, index)
    if frame is None and lower == ":":
        frame = _colon(narration, sentence, index)
    if (
        frame is None
        and lower in IDIOMS
        and narration.tokens.lowers[index + 1 : index + 2] == ["it"]
    ):
        frame = _idiom(narration, sentence, index)
    return frame


IDIOMS = frozenset("put puts putting".split())
"""Verbs that report with ``it``: as Ortiz put it, the plan is “a farce.”"""


VERBLESS_OPENERS = ACCORDING_HEADS | VERDICTS | SPEECH_NOUNS | IDIOMS | {":"}
"""The words at which such a frame may be found."""
MANNER = frozenset({"this", "that", "way", "like"})


def _idiom(narration: Narration, sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """``X put it`` where words follow or went before, and nothing is put anywhere."""
    tags, words = narration.tokens.tags, narration.tokens.words
    subject = subject_before(narration, sentence, index)
    if subject is None:
        return None
    after = index + 2
    while after < sentence.last and (tags[after] in ("RB", "JJ") or words[after] in MANNER):
        after += 1
    fits = after >= sentence.last or words[after] in (",", ":", ".") or tags[after] == "QUOTE"
    led = subject[0] > sentence.first and narration.tokens.lowers[subject[0] - 1] == "as"
    if not (fits or led):
        return None
    return ReportingFrame(index, index + 2, "put", frozenset({"say"}), subject, "before")


def _according(
    narration: Narration, sentence: NarratedSentence, index: int
) -> ReportingFrame | None:
    """``according to X``, ``in the words of X``: whoever follows speaks."""
    for phrase in ACCORDING:
        start = index + len(phrase)
        if start < sentence.last and tuple(narration.tokens.lowers[index:start]) == phrase:
            end = phrase_end(narration, sentence, start)
            if end > start and not _is_yardstick(narration, start, end):
                words = frozenset({"say"})
                return ReportingFrame(
                    index, start, "according to", words, (start, end), "according"
                )
    return None


def _is_yardstick(narration: Narration, first: int, last: int) -> bool:
    """Whether a phrase is what something is done by and names no source."""
    if any(run != NO_MARK for run in narration.runs[first:last]):
        return False
    head = head_of(narration, first, head_zone(narration, first, last))
    return head is not None and singular(narration.tokens.lowers[head]) in YARDSTICKS


def _verdict(narration: Narration, sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """Words, then what they are: “…” – that was the verdict of X, was the message from X."""
    lowers, tags = narration.tokens.lowers, narration.tokens.tags
    if index + 2 >= sentence.last or lowers[index + 1] not in ("of", "from"):
        return None
    if tags[sentence.first] != "QUOTE" or lowers[index - 1] != "the":
        return None
    end = phrase_end(narration, sentence, index + 2)
    words = frozenset({"say"})
    return ReportingFrame(index, index + 2, "verdict", words, (index + 2, end), "according")


def _noun_frame(
    narration: Narration, sentence: NarratedSentence, index: int
) -> ReportingFrame | None:
    """``X’s claim that …``, ``his warning that …``: whose noun it is speaks."""
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    if index + 2 >= sentence.last or lowers[index + 1] != "that" or index <= sentence.first:
        return None
    owner = index - 1
    while owner > sentence.first and tags[owner] == "JJ":
        owner -= 1
    words = frozenset({"say"})
    if lowers[owner] in ("his", "her", "their"):
        return ReportingFrame(index, index + 1, "claim", words, (owner, owner + 1), "noun")
    if tags[owner] != "POS":
        return None
    phrase = phrase_back(narration, sentence, owner)
    return (
        None if phrase is None else ReportingFrame(index, index + 1, "claim", words, phrase, "noun")
    )


LABELS = frozenset(
    """exclusive update updated breaking watch live video photos pictures analysis opinion review
    explainer explained listen read poll editorial comment obituary interview recap preview gallery
    factbox timeline correction note warning revealed profile eds ed photo picture related more
    stories story articles article slideshow caption captions image images""".split()
)
"""What stands before a colon in headlines and is nobody: EXCLUSIVE: …"""


def _colon(narration: Narration, sentence: NarratedSentence, index: int) -> ReportingFrame | None:
    """``WALLACE: …`` and ``Mayor Jones: “…”``: a name, a colon, and what is said."""
    if index - sentence.first > 6 or index == sentence.first:
        return None
    if index - sentence.first == 1 and narration.tokens.lowers[sentence.first] in ("q", "a"):
        return None
    if narration.runs[index - 1] == NO_MARK and narration.tokens.tags[index - 1] != "NAME":
        return None
    if any(narration.tokens.tags[at] in FINITE | {"IN"} for at in range(sentence.first, index)):
        return None
    words = narration.tokens.lowers[sentence.first : index]
    if words[0] in ("(", "[") or narration.tokens.words[sentence.first][0] in "([":
        return None  # (Eds: updates with reaction): a note to editors
    label = " ".join(words)
    if all(word in LABELS for word in words) or label in PLACES or label in PLACE_NAMES:
        return None
    return ReportingFrame(
        index, index + 1, ":", frozenset({"say"}), (sentence.first, index), "colon"
    )
