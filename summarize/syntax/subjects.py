"""Find the subject of a verb, and that of a whole sentence.

In news the subject is the phrase before the verb once appositions, relative clauses and fronted
phrases are stepped over: ``Mike Davey, a former Key Biscayne mayor and candidate, urged …``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from summarize.english.function_words import FRONTING, LONE_SUBJECTS
from summarize.english.reporting_verbs import CUE_FORMS
from summarize.english.roles import GROUP_NOUNS, ROLE_NOUNS, singular
from summarize.syntax.inserted_phrases import (
    before_inserted,
    ends_inserted,
    name_inserted,
    named_before,
)
from summarize.syntax.lists import whole_list
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.noun_phrases import Phrase, antecedent_of, phrase_back, step_back
from summarize.syntax.tags import (
    COMMON_NOUN_TAGS,
    FINITE_TAGS,
    FULL_VERB_TAGS,
    NOMINAL_TAGS,
    NOUN_TAGS,
)

__all__ = ["main_subject", "subject_before"]

VERBS_TRIED = 6
"""How many finite verbs are tried for a sentence's subject."""
CLAUSE_START_TAGS = frozenset({"SUB", "CC", "QUOTE", ".", ","})
"""Tags of what may stand before the subject of a clause: that [a man] said …"""
RELATIVE_REACH = 24
"""How many words a relative clause may have between its noun and the verb of that noun."""
ASIDE_REACH = 6
"""How many words an aside may have from its verb on: Ortiz, the mayor said on Monday, is ill."""
AS_REACH = 8
"""How many words the subject of a clause behind ``as`` may have."""
MOST_ATTACHED = 4
"""How many phrases with a preposition are stepped over: sent to parents at noon on Friday."""


def subject_before(sentence: NarratedSentence, index: int) -> Phrase | None:
    """Return the noun phrase before the verb at ``index`` that is its subject, or None."""
    tags, words = sentence.tags, sentence.words
    at = step_back(sentence, index)
    if at < sentence.first:
        return None
    if tags[at] == "PRP":
        return (at, at + 1)
    if ends_inserted(sentence, at):
        over = before_inserted(sentence, at)
        if over is None or over < sentence.first:
            return None
        at = over
    elif tags[at] == "QUOTE" and at > sentence.first:
        return _with_marked_words(sentence, at)
    if tags[at] not in NOMINAL_TAGS and words[at] not in (")",):
        if tags[at] == "DT" and _counts_children(sentence, at):
            parent = phrase_back(sentence, at - 1)
            return None if parent is None else (parent[0], at + 1)
        if tags[at] == "DT" and sentence.lowers[at] in LONE_SUBJECTS | {"this", "that"}:
            return (at, at + 1)
        if tags[at] not in ("VBN", "VBG", "JJ", "VB"):
            return None
        if sentence.lowers[max(0, at - 2) : at] == ["to", "be"]:
            return _asked_for_terms(sentence, at)
    phrase = phrase_back(sentence, at + 1)
    return None if phrase is None else _whole_subject(sentence, phrase, index)


def _with_marked_words(sentence: NarratedSentence, mark: int) -> Phrase | None:
    """Return the subject that ends in marked words: a website “run by fools” states.

    Or what it tells of: Ortiz, editor of the “Bay News,” told …
    """
    before = sentence.tags[mark - 1]
    if before not in COMMON_NOUN_TAGS and before not in ("DT", "IN", "PRN"):
        return None
    named = named_before(sentence, mark)
    if named is not None or before not in COMMON_NOUN_TAGS:
        return named
    phrase = phrase_back(sentence, mark)
    has_more = phrase is None or "IN" in sentence.tags[phrase[0] : mark]
    return None if has_more else phrase


def _whole_subject(sentence: NarratedSentence, nearest: Phrase, verb: int) -> Phrase:
    """Return the subject of a verb by the phrase that stands nearest before it."""
    phrase = _behind_as(sentence, nearest)
    is_aside = _is_aside(sentence, verb)
    named = None if is_aside else named_before(sentence, phrase[1])
    if named is not None:
        return named
    owner = _whose_clause(sentence, phrase)
    if owner is not None:
        return name_inserted(sentence, phrase[1], step_back(sentence, verb)) or owner
    found = _last_joined(sentence, phrase) or _told_by_participle(sentence, phrase)
    if found is None:
        found = phrase if is_aside else whole_list(sentence, phrase)
    return _with_head(sentence, found)


def _is_aside(sentence: NarratedSentence, verb: int) -> bool:
    """Whether a verb and its subject are set into another clause: Ortiz, the mayor said, is ill."""
    for at in range(verb + 1, min(verb + ASIDE_REACH, sentence.last - 1)):
        if sentence.words[at] == ",":
            return sentence.tags[at + 1] in FINITE_TAGS
        if sentence.tags[at] == "QUOTE" or sentence.tags[at] in FINITE_TAGS:
            return False
    return False


def _behind_as(sentence: NarratedSentence, phrase: Phrase) -> Phrase:
    """Return what stands behind an ``as`` that opens a clause: it is a team as [the U.K.] denies.

    Not behind a participle that goes on with it: a man identified as the owner.
    """
    tags, lowers = sentence.tags, sentence.lowers
    for at in range(phrase[1] - 2, max(phrase[0] - 1, phrase[1] - AS_REACH), -1):
        if lowers[at] != "as" or not (lowers[at + 1] == "the" or tags[at + 1] == "NAME"):
            continue
        goes_on = tags[at - 1] in ("VBN", "VBD") or lowers[at - 1] in ("such", "same", "well")
        first = max(sentence.first, at - RELATIVE_REACH)
        return phrase if goes_on or not _has_verb(sentence, first, at) else (at + 1, phrase[1])
    return phrase


def _counts_children(sentence: NarratedSentence, at: int) -> bool:
    """Whether a number says of how many children somebody is the parent: the mother of three."""
    lowers = sentence.lowers
    return at - 2 >= sentence.first and lowers[at - 1] == "of" and lowers[at - 2] in ROLE_NOUNS


def _asked_for_terms(sentence: NarratedSentence, at: int) -> Phrase | None:
    """Return who asked for what ends at ``at``: a man who asked not to be named said."""
    for opener in range(at - 3, max(sentence.first, at - 7), -1):
        if sentence.tags[opener] == "WH":
            return antecedent_of(sentence, opener)
    return None


def _whose_clause(sentence: NarratedSentence, phrase: Phrase) -> Phrase | None:
    """Return the noun whose own clause ends with the phrase, None where it ends no such clause.

    An employee who answered the telephone said; the nominee to run the agency said; two men who
    saw her at the gate an hour before the fire said.
    """
    tags, lowers = sentence.tags, sentence.lowers
    verb = phrase[0] - 1
    if verb <= sentence.first:
        return None
    if tags[verb] in ("IN", "SUB"):
        return _who_did(sentence, verb)
    if tags[verb] not in FULL_VERB_TAGS:
        return None
    opener = step_back(sentence, verb)
    if opener <= sentence.first or tags[opener - 1] not in NOUN_TAGS:
        return None
    if tags[opener] == "WH" or lowers[opener] == "that":
        return phrase_back(sentence, opener)
    if tags[opener] != "TO" or tags[verb] != "VB":
        return None
    owner = phrase_back(sentence, opener)
    if owner is not None and owner[0] == sentence.first:
        return owner
    return _who_did(sentence, verb)


def _who_did(sentence: NarratedSentence, stop: int) -> Phrase | None:
    """Return the subject whose relative clause goes on up to an item, with no verb but its own."""
    tags = sentence.tags
    for at in range(stop - 1, max(sentence.first, stop - RELATIVE_REACH), -1):
        if tags[at] == "WH" or (sentence.lowers[at] == "that" and tags[at - 1] in NOUN_TAGS):
            verb = at + 1
            while tags[verb] in ("RB", "AUX", "MD") and verb < stop:
                verb += 1
            outer = antecedent_of(sentence, at) if tags[verb] in FULL_VERB_TAGS else None
            opens = outer is not None and outer[0] == sentence.first
            return outer if opens and not _has_verb(sentence, verb + 1, stop) else None
        if tags[at] in ("QUOTE", ",", "."):
            return None
    return None


def _has_verb(sentence: NarratedSentence, first: int, last: int) -> bool:
    """Whether items ``[first, last)`` have a finite verb."""
    return any(tag in FINITE_TAGS for tag in sentence.tags[first:last])


def _last_joined(sentence: NarratedSentence, phrase: Phrase) -> Phrase | None:
    """Return what stands behind ``and`` where what stands before it belongs to another verb.

    They called him a liar and [one man] said …; it closed in the storm and [officials] said … None
    where there is no such noun of people.
    """
    tags, lowers = sentence.tags, sentence.lowers
    verb = phrase[0] - 1
    if verb > sentence.first and tags[verb] in ("IN", "TO"):
        verb -= 1
        if lowers[verb + 1] == "by" and tags[verb - 1] != "AUX":
            return None  # towns led by Holm and local firms said …
    if verb <= sentence.first:
        return None
    is_verb = tags[verb] in FULL_VERB_TAGS and lowers[verb] not in CUE_FORMS
    if not is_verb and tags[verb] != "PRN":
        return None
    for at in range(phrase[1] - 2, phrase[0], -1):
        if lowers[at] == "and":
            return (at + 1, phrase[1]) if _is_of_people(sentence, at + 1, phrase[1]) else None
    return None


def _is_of_people(sentence: NarratedSentence, first: int, last: int) -> bool:
    """Whether a noun of items ``[first, last)`` is of people: one man, several officials."""
    return any(
        lower in ROLE_NOUNS or lower in GROUP_NOUNS or singular(lower) in ROLE_NOUNS
        for lower in sentence.lowers[first:last]
    )


def _told_by_participle(sentence: NarratedSentence, phrase: Phrase) -> Phrase | None:
    """Return the noun that a participle before a phrase tells of: [a man] arrested at the scene.

    So in [a message] sent to parents at noon, and [a memo] obtained under the law. None where that
    noun stands in front itself: In a letter sent to the town the board said …
    """
    tags, first = sentence.tags, phrase[0]
    for _ in range(MOST_ATTACHED):
        verb = first - 2
        if verb <= sentence.first or tags[first - 1] not in ("IN", "TO"):
            return None
        if tags[verb] in ("VBN", "VBD"):
            return _noun_of_participle(sentence, verb)
        inner = phrase_back(sentence, verb + 1) if tags[verb] in NOMINAL_TAGS else None
        if inner is None:
            return None
        first = inner[0]
    return None


def _noun_of_participle(sentence: NarratedSentence, verb: int) -> Phrase | None:
    """Return the noun before a participle, None for a verb that has its subject before it."""
    tags = sentence.tags
    if tags[verb - 1] not in NOUN_TAGS or sentence.lowers[verb + 1] == "by":
        return None
    noun = phrase_back(sentence, verb)
    if noun is None:
        return None
    opens = noun[0] == sentence.first
    if tags[verb] == "VBD":  # a message sent to parents at noon said
        return noun if opens and tags[noun[0]] == "DT" else None
    return noun if opens or tags[noun[0] - 1] in CLAUSE_START_TAGS else None


def _with_head(sentence: NarratedSentence, phrase: Phrase) -> Phrase:
    """Return the phrase with the noun that a participle links it to: a letter seen by the paper."""
    tags, lowers = sentence.tags, sentence.lowers
    by = phrase[0] - 1
    noun = by - 2
    if tags[by] == "DT":
        by, noun = by - 1, noun - 1
    if noun < sentence.first or lowers[by] != "by" or tags[by - 1] not in ("VBN", "VBD"):
        return phrase
    if tags[noun] not in NOUN_TAGS:
        return phrase
    outer = phrase_back(sentence, noun + 1)
    return phrase if outer is None else (outer[0], phrase[1])


def main_subject(sentence: NarratedSentence) -> Phrase | None:
    """Return the subject of the sentence: what stands before its first finite verb."""
    tags, lowers = sentence.tags, sentence.lowers
    first = sentence.first
    if first < sentence.last and (
        lowers[first] in FRONTING or tags[first] in ("IN", "VBG", "VBN", "SUB")
    ):
        for at in range(first, sentence.last):
            if sentence.words[at] == "," or _fronted_mark(sentence, first, at):
                first = at + 1
                break
    main = sentence.from_item(first)
    for at in islice(_finite(sentence, first, sentence.last), VERBS_TRIED):
        subject = subject_before(main, at) or _before_relative(main, at)
        if subject is not None and lowers[subject[0]] != "whose":
            return subject
    return None


def _before_relative(sentence: NarratedSentence, verb: int) -> Phrase | None:
    """Return what opens a sentence and is told of by the verb’s clause: “…,” Ortiz, who said …"""
    relative = step_back(sentence, verb)
    if relative <= sentence.first or sentence.tags[relative] != "WH":
        return None
    owner = antecedent_of(sentence, relative)
    if owner is None:
        return None
    opens = owner[0] == sentence.first or sentence.tags[owner[0] - 1] == "QUOTE"
    return owner if opens else None


def _fronted_mark(sentence: NarratedSentence, first: int, at: int) -> bool:
    """Whether a mark ends a fronted phrase, its comma inside it: In a note titled “…,” Ortiz …"""
    tags = sentence.tags
    if tags[at] != "QUOTE" or at + 1 >= sentence.last:
        return False
    if tags[at + 1] not in ("NAME", "DT", "PRP", "NNS"):
        return False
    return not any(tags[i] in FINITE_TAGS for i in range(first, at))


def _finite(sentence: NarratedSentence, first: int, last: int) -> Iterator[int]:
    """Yield the verbs of items ``[first, last)`` that can have a subject of their own."""
    tags = sentence.tags
    for at in range(first, last):
        if tags[at] in FINITE_TAGS or (
            tags[at] == "VBN"
            and at > first
            and tags[at - 1] in ("NAME", "NN", "NNS", "PRP", "RB", ",")
        ):
            yield at
