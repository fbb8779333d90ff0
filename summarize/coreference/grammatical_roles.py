"""Tell in what part of its clause a name or a pronoun stands: subject, object, possessor."""

from __future__ import annotations

from enum import StrEnum

from summarize.english.function_words import FINITE_OPENERS
from summarize.english.reporting_verbs import REPORTING_FORMS
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.tags import FINITE_TAGS, FULL_VERB_TAGS

__all__ = ["MODIFIER_TAGS", "GrammaticalRole", "opens_relative", "role_of_name", "role_of_pronoun"]

PHRASE_REACH = 6
"""How many words before a name may belong to its phrase: the former Oslo police chief Lee."""
INSERTION_REACH = 14
"""How many words between a subject and its verb may stand in commas: Lee, who is 40, left."""
JOINED_REACH = 4
"""How many words a second subject may have: Lee and the tall mayor left."""
POSSESSED_TAGS = frozenset(
    {"NN", "NNS", "JJ", "JJR", "JJS", "NAME", "CD", "VBG", "VBN", "VB", "QUOTE"}
)
"""Tags of what stands behind a possessive ``her``: her plan, her two sons."""
MODIFIER_TAGS = frozenset({"NN", "JJ", "NAME", "CD", "DT", "VBN", "POS", "NNS"})
"""Tags of words that stand before a name in its phrase."""


class GrammaticalRole(StrEnum):
    """In what part of its clause somebody is named."""

    SUBJECT = "subject"
    OBJECT = "object"
    OBLIQUE = "oblique"
    POSSESSOR = "possessor"
    REFLEXIVE = "reflexive"
    OTHER = "other"


def role_of_pronoun(sentence: NarratedSentence, item: int) -> GrammaticalRole:
    """Return the role of ``he``, ``him``, ``his`` … at an item."""
    lower, tags = sentence.lowers[item], sentence.tags
    if lower in ("he", "she"):
        return GrammaticalRole.SUBJECT
    if lower in ("himself", "herself"):
        return GrammaticalRole.REFLEXIVE
    if lower in ("his", "hers"):
        return GrammaticalRole.POSSESSOR
    if lower == "her" and item + 1 < sentence.last and tags[item + 1] in POSSESSED_TAGS:
        return GrammaticalRole.POSSESSOR
    before = tags[item - 1] if item > sentence.first else "."
    return GrammaticalRole.OBLIQUE if before in ("IN", "TO") else GrammaticalRole.OBJECT


def role_of_name(sentence: NarratedSentence, first: int, last: int, lead: int) -> GrammaticalRole:
    """Return the role of the name at items ``[first, last)``; the main clause begins at ``lead``.

    What opens a clause is taken for its subject, though no verb is found: Lee, despite it all, …
    """
    tags, words, lowers = sentence.tags, sentence.words, sentence.lowers
    if last < sentence.last and (tags[last] == "POS" or words[last] in ("’", "'")):
        return GrammaticalRole.POSSESSOR
    at = first - 1
    least = max(sentence.first - 1, first - 1 - PHRASE_REACH)
    while at > least and tags[at] in MODIFIER_TAGS and tags[at] != "CD":
        at -= 1
    before = lowers[at] if at >= sentence.first else ""
    tag = tags[at] if at >= sentence.first else "."
    opens = before in FINITE_OPENERS or tag in ("SUB", "WH", "CC", ",", ".", "QUOTE", "RB")
    if tag in ("IN", "TO") and not opens:
        return GrammaticalRole.OBLIQUE
    if at == lead - 1 or _has_verb_behind(sentence, last):
        return GrammaticalRole.SUBJECT
    if tag in FULL_VERB_TAGS:
        said = before in REPORTING_FORMS and tag != "VB" and _ends_clause(sentence, last)
        return GrammaticalRole.SUBJECT if said else GrammaticalRole.OBJECT
    if tag == "IN":
        return GrammaticalRole.OBLIQUE
    if before in ("and", "or") and at - 1 >= sentence.first and sentence.runs[at - 1] != NO_MARK:
        lead = at - 1
        while lead > sentence.first and sentence.runs[lead - 1] == sentence.runs[at - 1]:
            lead -= 1
        if lead > least - PHRASE_REACH and lead < first:
            return _role_before(sentence, lead)
    return GrammaticalRole.OTHER


def _role_before(sentence: NarratedSentence, lead: int) -> GrammaticalRole:
    """Return the role of a name whose second part is joined to it: told Lee and [Day]."""
    tag = sentence.tags[lead - 1] if lead > sentence.first else "."
    if tag in ("IN", "TO"):
        return GrammaticalRole.OBLIQUE
    return GrammaticalRole.OBJECT if tag in FULL_VERB_TAGS else GrammaticalRole.OTHER


def _ends_clause(sentence: NarratedSentence, last: int) -> bool:
    """Whether nothing more belongs to the clause: “…,” said Lee."""
    return last >= sentence.last or sentence.tags[last] in (",", ".", "IN", "QUOTE")


def _has_verb_behind(sentence: NarratedSentence, last: int) -> bool:
    """Whether the verb of a clause follows, insertions and a second subject stepped over."""
    tags, words = sentence.tags, sentence.words
    at = last
    if at < sentence.last and sentence.lowers[at] in ("and", "or"):
        stop = min(sentence.last, at + 1 + JOINED_REACH)
        at += 1
        while at < stop and tags[at] in MODIFIER_TAGS:
            at += 1
        if at == last + 1:
            return False  # They saw Lee and left.
    if at < sentence.last and words[at] in (",", "(", "—", "–"):
        close = ")" if words[at] == "(" else words[at]
        stop = min(sentence.last, at + INSERTION_REACH)
        if at + 1 < stop and tags[at + 1] in ("CC", "PRP"):
            return False
        at += 1
        while at < stop and words[at] != close:
            at += 1
        at += 1
        if at >= stop:
            return False
    while at < sentence.last and (
        tags[at] == "RB" or sentence.lowers[at] in ("himself", "herself")
    ):
        at += 1
    if at >= sentence.last:
        return False
    if tags[at] == "NNS" and at + 1 < sentence.last and tags[at + 1] in ("DT", "NAME", "PRN"):
        return words[at][0].islower()  # Lee defeats Day: a verb that may be a noun
    return tags[at] in FINITE_TAGS or tags[at] == "MD"


def opens_relative(sentence: NarratedSentence, last: int) -> bool:
    """Whether a clause about a name follows it: Lee, who left."""
    if last < sentence.last and sentence.words[last] == ",":
        last += 1
    return last < sentence.last and sentence.lowers[last] == "who"
