"""Tell whether a form that can report is a verb where it stands: police claim; the claim."""

from __future__ import annotations

from summarize.english.function_words import LONE_SUBJECTS, PARTICIPLE_OPENERS
from summarize.english.non_reporting_verbs import BE_FORMS, IRREGULAR_PARTICIPLES
from summarize.english.reporting_verbs import (
    ACTIVE_VERBS,
    CUE_FORMS,
    FRONTED_PASSIVES,
    INVERTED_PARTICIPLES,
    SPEECH_NOUNS,
    SUPPOSING_FORMS,
    CueKind,
)
from summarize.english.roles import BODY_NOUNS, DOCUMENTS, ROLE_NOUNS, singular
from summarize.reported_speech.implied_subjects import PEOPLE
from summarize.reported_speech.parentheticals import CLAUSE_KINDS
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.noun_phrases import phrase_back
from summarize.syntax.tags import COMMON_NOUN_TAGS, FINITE_TAGS, FULL_VERB_TAGS, NOUN_TAGS

__all__ = ["INVERSION_END_TAGS", "is_verb"]

INVERSION_END_TAGS = frozenset({".", ",", "IN", "WH", "CC", "DATE", "VBG", "SUB"})
"""Tags of what may follow a subject behind its verb: said Ortiz [on Monday]."""
SUBJECT_END_TAGS = NOUN_TAGS | {"PRP", "RB", "WH", ",", "QUOTE", "AUX"}
"""Tags of what may stand before a verb: [critics] claim."""
CONTENT_START_TAGS = frozenset({"SUB", "QUOTE", "DT", "PRP", "NAME", "WH", "IN", "TO", "PRN"})
"""Tags of what may follow a reporting verb: critics claim [that] …"""


def is_verb(sentence: NarratedSentence, index: int) -> bool:
    """Whether a form that can be a cue is a verb where it stands."""
    tag = sentence.tags[index]
    before = sentence.tags[index - 1] if index > sentence.first else "."
    after = sentence.tags[index + 1] if index + 1 < sentence.last else "."
    lower = sentence.lowers[index]
    if tag == "NAME" or (tag == "VBG" and sentence.lowers[index - 1] == "of"):
        return False
    if tag == "VBG" and _opens_condition(sentence, index):
        return False
    if lower in FRONTED_PASSIVES and _is_fronted(sentence, index):
        return False
    if sentence.lowers[index + 1 : index + 3] == ["such", "as"]:
        return False  # advocates such as …
    if lower.endswith("s") and before != "PRP" and _has_relative(sentence, index):
        return False  # reports that said the pier was old
    if lower == "called" and sentence.lowers[index - 1] == "so":
        return False  # the so called plan
    if lower.endswith("ing") and tag in ("NN", "JJ"):
        is_progressive = sentence.lowers[index - 1] in BE_FORMS and before == "AUX"
        fronts = sentence.words[index - 1] == "," and after in ("TO", "SUB")
        return (is_progressive and after not in (".", ",", "IN")) or fronts
    if lower in ("said", "says"):
        return before != "DT" or sentence.lowers[index - 1] in LONE_SUBJECTS
    if (
        tag in ("VBN", "VBD")
        and before in COMMON_NOUN_TAGS
        and sentence.words[index - 1][0] != "@"  # @annlee posted on her page
        and (lower.endswith("ed") or lower in IRREGULAR_PARTICIPLES)
        and after in ("IN", "TO", "RB")
    ):
        # people suspected of …: no verb of theirs, unless it can only be one (argued for).
        if tag == "VBD" and _is_active(sentence, index):
            return True
        return CueKind.BLAME in CUE_FORMS.get(lower, ()) and tag == "VBD"
    if tag in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        if before == "JJ" and sentence.lowers[index - 1] in ROLE_NOUNS:
            return True  # Macron’s rival calls it …
        if tag == "VBG" and sentence.lowers[index - 1] in LONE_SUBJECTS:
            return True  # with some calling it …
        return before not in ("DT", "POS", "JJ")
    if tag == "VB":
        if before == "QUOTE" and lower in INVERTED_PARTICIPLES:
            return after in ("DT", "NAME")
        return before in ("TO", "MD", "AUX", "NNS", "NAME", "PRP", "RB", "CC")
    return _is_verb_by_place(sentence, index, before, after)


def _opens_condition(sentence: NarratedSentence, index: int) -> bool:
    """Whether an -ing reports nothing: Assuming they agree, …; that [asking] voters is wrong."""
    before = sentence.words[index - 1] if index > sentence.first else ","
    if sentence.lowers[index] in SUPPOSING_FORMS and before == ",":
        return True
    return before in ("that", "whether", "if") and sentence.tags[index - 1] == "SUB"


def _has_relative(sentence: NarratedSentence, index: int) -> bool:
    """Whether a noun of words has a relative clause: documents [that appear to show], no clause."""
    that = index + 1
    return (
        that + 1 < sentence.last
        and sentence.lowers[that] == "that"
        and sentence.tags[that + 1] in FINITE_TAGS | FULL_VERB_TAGS
        and singular(sentence.lowers[index]) in SPEECH_NOUNS | DOCUMENTS
    )


def _is_verb_by_place(sentence: NarratedSentence, index: int, before: str, after: str) -> bool:
    """Whether a form tagged as no verb is one by the tags beside it: critics claim the plan …"""
    if before not in SUBJECT_END_TAGS:
        return False
    lower = sentence.lowers[index]
    has_ending = lower.endswith("s") and not lower.endswith("ss")
    if not has_ending and before not in ("NNS", "PRP"):
        return False
    if has_ending and before == "AUX":
        return False  # the pier has cracks
    following = sentence.words[index + 1] if index + 1 < sentence.last else "."
    if after in CONTENT_START_TAGS or following == ":":
        return True
    if following == "." and before == "NAME" and _closes_report(sentence, index):
        return True
    if following == ",":
        return not _ends_object(sentence, index)
    return after in INVERSION_END_TAGS | {"RB"} and _ends_marked_words(sentence, index)


def _closes_report(sentence: NarratedSentence, index: int) -> bool:
    """Whether a name and a form end a sentence behind a clause: The pier is old, the UN estimates.

    Not: He missed the Open, and the Harbor Town games.
    """
    kinds = CUE_FORMS[sentence.lowers[index]]
    phrase = phrase_back(sentence, index)
    if phrase is None or phrase[0] <= sentence.first or not kinds.keys() & CLAUSE_KINDS:
        return False
    comma = phrase[0] - 1
    before = sentence.tags[sentence.first : comma]
    return sentence.words[comma] == "," and any(tag in FINITE_TAGS for tag in before)


def _ends_object(sentence: NarratedSentence, index: int) -> bool:
    """Whether a form before a comma is the noun of an object: to win voters in swing states,"""
    phrase = phrase_back(sentence, index)
    if phrase is None or phrase[0] == sentence.first:
        return False
    return sentence.tags[phrase[0] - 1] in FULL_VERB_TAGS | {"IN", "TO"}


def _ends_marked_words(sentence: NarratedSentence, index: int) -> bool:
    """Whether only a subject stands between marked words and an item: “…,” Ann Marsh notes."""
    subject = phrase_back(sentence, index)
    if subject is None or subject[0] == sentence.first:
        return False
    before = subject[0] - 1
    if sentence.words[before] == "," and before > sentence.first:
        before -= 1
    return sentence.tags[before] == "QUOTE"


def _is_fronted(sentence: NarratedSentence, index: int) -> bool:
    """Whether a participle opens the sentence, or a clause behind ``when``: when asked, he …"""
    if sentence.lowers[index - 1] in PARTICIPLE_OPENERS and index > sentence.first:
        return True
    after = sentence.tags[index + 1] if index + 1 < sentence.last else "."
    return index == sentence.first and after not in ("NAME", "DT", "PRP", "NN")


def _is_active(sentence: NarratedSentence, index: int) -> bool:
    """Whether a past behind a noun of people is theirs: police announced today that …"""
    lemmas = {*CUE_FORMS[sentence.lowers[index]].values()}
    return sentence.lowers[index - 1] in PEOPLE | BODY_NOUNS and not ACTIVE_VERBS.isdisjoint(lemmas)
