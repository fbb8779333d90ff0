"""Find noun phrases, without a parser.

All places are item indices of a narration.
"""

from __future__ import annotations

from typing import TypeAlias

from summarize.english.dates import PHRASE_TIMES, TIME_MODIFIERS
from summarize.english.function_words import CIRCUMSTANCE_PREPOSITIONS, FRONTING, INTERROGATIVES
from summarize.english.lexicon import part_of_speech
from summarize.english.roles import GROUP_NOUNS, PLACED_THINGS, ROLE_NOUNS, WORDS_WITH_TO
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.tags import NOMINAL_TAGS, NOUN_TAGS

__all__ = [
    "Phrase",
    "antecedent_of",
    "closes_apposition",
    "phrase_back",
    "phrase_end",
    "step_back",
]

Phrase: TypeAlias = tuple[int, int]
"""The items ``(first, last)`` of a phrase, ``last`` excluded."""
INNER_PHRASE_TAGS = frozenset(
    {"NN", "NNS", "JJ", "JJR", "JJS", "NAME", "CD", "POS", "VBG", "VBN", "IN", "CC", "DATE"}
)
"""Tags of words that can stand inside a noun phrase."""
APPOSITION_LENGTH = 24
"""How many words an apposition may have: , a nurse at the hospital of the town where …,"""


def step_back(sentence: NarratedSentence, index: int) -> int:
    """Step back over adverbs and auxiliaries; return the item before them."""
    at = index - 1
    tags = sentence.tags
    while at >= sentence.first and (
        tags[at] in ("RB", "AUX", "MD") or sentence.lowers[at] == "all"
    ):
        at -= 1
    return at


def phrase_end(sentence: NarratedSentence, start: int) -> int:
    """Return the end of the noun phrase at ``start``: up to a mark, a verb or a new clause."""
    tags, words = sentence.tags, sentence.words
    if start >= sentence.last:
        return start
    if tags[start] == "PRP":
        return start + 1
    depth = 0
    for at in range(start, sentence.last):
        if words[at] == "(":
            depth += 1
        elif words[at] == ")" and depth:
            depth -= 1
        elif depth == 0 and _ends_phrase(sentence, start, at):
            return at - 1 if _is_led_on(sentence, start, at) else at
    return sentence.last


def _is_led_on(sentence: NarratedSentence, start: int, at: int) -> bool:
    """Whether an adjective goes on behind a phrase that ends at it: a source [familiar] with it."""
    tags = sentence.tags
    if at - start > 1 and tags[at] == "DATE" and sentence.lowers[at - 1] in TIME_MODIFIERS:
        return True  # an estimate published [late] Tuesday
    if at - start < 2 or tags[at] != "IN" or tags[at - 1] != "JJ" or _is_role(sentence, at - 1):
        return False
    return tags[at - 2] in NOUN_TAGS


PHRASE_END_TAGS = frozenset(
    {".", "QUOTE", "SUB", "WH", "AUX", "PRP", "PRN", "TO", "VBD", "VBZ", "VBP", "RB"}
)
"""Tags that end a phrase before them: the mayor [who] …"""
JOINED_CLAUSE_TAGS = frozenset({"VBD", "VBZ", "VBP", "PRP", "AUX", "RB", "VBN"})
"""Tags after ``and`` that open a clause of its own: the mayor and [he] …"""


def _ends_phrase(sentence: NarratedSentence, start: int, at: int) -> bool:
    """Whether a noun phrase that began at ``start`` ends before item ``at``."""
    tags, words, lowers = sentence.tags, sentence.words, sentence.lowers
    tag = tags[at]
    if tag == ",":
        return words[at] not in ("&", "/", "-", "’", "'")
    if tag == "DATE":
        return True
    if at == start:
        return False
    if tag == "PRN" and lowers[at - 1] == "of":
        return False  # one of them
    if tag in PHRASE_END_TAGS:
        return not (tag == "TO" and lowers[at - 1] in WORDS_WITH_TO)
    if tag == "VBG":
        return tags[at - 1] not in ("DT", "IN", "JJ")
    if lowers[at] == "according" and lowers[at + 1 : at + 2] == ["to"]:
        return True
    if tag == "CC":
        return at + 1 < sentence.last and tags[at + 1] in JOINED_CLAUSE_TAGS
    if tag == "IN" and sentence.runs[at] != NO_MARK:
        return False  # the Commission on Debates
    if tag == "IN" and lowers[at] in CIRCUMSTANCE_PREPOSITIONS:
        if lowers[at] == "by" and tags[at - 1] == "VBN":
            return False  # a memo obtained by the paper
        placed = lowers[at - 1] in PLACED_THINGS and lowers[at] in ("in", "at", "on")
        return not (placed or (lowers[at] in ("in", "at", "with") and _is_role(sentence, at - 1)))
    return False


def _is_role(sentence: NarratedSentence, item: int) -> bool:
    """Whether an item is a role noun or names a group: the mayor [in charge]."""
    lower = sentence.lowers[item]
    return lower in ROLE_NOUNS or lower in GROUP_NOUNS


def phrase_back(sentence: NarratedSentence, end: int) -> Phrase | None:
    """Return the noun phrase that ends before ``end``, its fronted phrase taken off."""
    tags, words, lowers = sentence.tags, sentence.words, sentence.lowers
    end = _before_time(sentence, end)
    if tags[end - 1] == "PRP":
        return (end - 1, end)
    start = _phrase_start(sentence, end)
    while start < end and (
        tags[start] == "CC"
        or words[start] in ("-", "/")
        or lowers[start] in INTERROGATIVES
        or words[start][0] in "’'"
    ):
        start += 1
    if start >= end:
        return None
    is_behind_participle = (
        tags[start] == "IN"
        and end - start > 1
        and tags[start + 1] != "DATE"
        and start > sentence.first
        and tags[start - 1] == "VBN"
    )
    if is_behind_participle:
        start += 1
    elif tags[start] == "IN" or lowers[start] in FRONTING or tags[start] in ("DATE", "VBG"):
        start = _last_phrase(sentence, start, end)
    return (start, end) if start < end else None


def _phrase_start(sentence: NarratedSentence, end: int) -> int:
    """Return where the words begin that can belong to one phrase which ends before ``end``."""
    tags, words, lowers = sentence.tags, sentence.words, sentence.lowers
    start = end
    while start > sentence.first:
        tag = tags[start - 1]
        has_more = start - 1 > sentence.first
        if words[start - 1] == ")":
            opener = start - 2
            while opener > sentence.first and words[opener] != "(":
                opener -= 1
            start = max(opener, sentence.first)
            continue
        if tag == "DT" and has_more and tags[start - 2] in NOUN_TAGS:
            return start - 1
        if lowers[start - 1] == "as" and has_more and words[start - 2] in (",", "—", "–", "“”"):
            break  # The town, as one of Lee’s aides said, …
        if lowers[start - 1] == "by" and start < end and _is_passive(sentence, start - 2):
            break
        if tag == "DT" or tag in INNER_PHRASE_TAGS or words[start - 1] in ("&", "-", "/"):
            if tag == "VBN" and has_more and tags[start - 2] in NOMINAL_TAGS:
                break
            if tag == "VBN" and start < end and tags[start] == "DT":
                break  # repeated his government’s view
            if tag == "CC" and words[start - 2].endswith("%"):
                break  # sales rose 5% and the firm said …
            start -= 1
            continue
        is_object = tag == "PRN" and start == end and has_more and tags[start - 2] == "IN"
        is_inner = tag == "TO" and has_more
        if is_object or (is_inner and _goes_on_with_to(sentence, start - 1)):
            start -= 1
            continue
        break
    return start


def _goes_on_with_to(sentence: NarratedSentence, to: int) -> bool:
    """Whether ``to`` belongs to a noun or a name: ambassador to, the Right to Life group.

    A name has it between two words with capitals, the first a common one: not Dallas to Houston.
    """
    tags, lowers = sentence.tags, sentence.lowers
    if lowers[to - 1] in WORDS_WITH_TO:
        return True
    is_between = tags[to - 1] == "NAME" and tags[to + 1 : to + 2] == ["NAME"]
    return is_between and sentence.words[to] == "to" and part_of_speech(lowers[to - 1]) == "NN"


def _before_time(sentence: NarratedSentence, end: int) -> int:
    """Return where a phrase ends that tells when behind it: a source last night, a study in June.

    So does one with a participle before that: a report released last week.
    """
    tags, lowers = sentence.tags, sentence.lowers
    at = end
    if lowers[at - 1] in PHRASE_TIMES and lowers[at - 2] in TIME_MODIFIERS:
        at -= 2
        at -= lowers[at - 1] in ("late", "earlier")
    elif tags[at - 1] == "DATE" or (lowers[at - 1] in PHRASE_TIMES and tags[at - 2] == "DATE"):
        at -= tags[at - 1] != "DATE"  # on Friday afternoon
        while at > sentence.first and tags[at - 1] == "DATE":
            at -= 1
        at -= tags[at - 1] == "IN"
    if at == end or at - 1 <= sentence.first:
        return end
    if tags[at - 1] == "VBN" and tags[at - 2] in NOUN_TAGS:
        at -= 1
    return at if tags[at - 1] in NOUN_TAGS else end


def _is_passive(sentence: NarratedSentence, at: int) -> bool:
    """Whether the verb of a passive clause stands at ``at``: was criticized by …"""
    tags = sentence.tags
    if at <= sentence.first or tags[at] not in ("VBN", "VBD"):
        return False
    return tags[step_back(sentence, at) + 1] in ("AUX", "MD")


def _last_phrase(sentence: NarratedSentence, start: int, end: int) -> int:
    """Return where the phrase behind a fronted one begins: In a statement Friday DeSantis …"""
    tags, lowers = sentence.tags, sentence.lowers
    if lowers[start : start + 2] == ["as", "the"]:
        return start + 1  # as the Department of State said
    for at in range(end - 1, start, -1):
        if tags[at] == "DT" and tags[at - 1] not in ("IN",):
            return at
        run = sentence.runs[at]
        if (
            run != NO_MARK
            and sentence.runs[at - 1] != run
            and tags[at - 1] not in ("IN", "DT", "JJ", "CC", "POS")
        ):
            return at
    for at in range(end - 1, start, -1):
        if lowers[at] in GROUP_NOUNS or lowers[at] in ROLE_NOUNS:
            run = sentence.runs[at]
            while at - 1 > start and (
                tags[at - 1] in ("JJ", "NN") or sentence.runs[at - 1] == run != NO_MARK
            ):
                at -= 1
            return at
    for at in range(end - 1, start, -1):
        if tags[at - 1] in ("IN",):
            return at
    return start


def antecedent_of(sentence: NarratedSentence, relative: int) -> Phrase | None:
    """Return the phrase a relative pronoun stands for: X, who said …"""
    at = relative - 1
    if at >= sentence.first and sentence.words[at] == ",":
        at = _over_age_and_home(sentence, at) - 1
    if at < sentence.first or (sentence.tags[at] not in NOMINAL_TAGS and sentence.words[at] != ")"):
        return None
    return phrase_back(sentence, at + 1)


def _over_age_and_home(sentence: NarratedSentence, comma: int) -> int:
    """Return the comma behind the name in ``Alma Reyes, 81, of Milford, who said``."""
    words, tags = sentence.words, sentence.tags
    at = comma - 1
    while at > sentence.first and words[at] != ",":
        if tags[at] not in ("NAME", "CD", "IN", "DT"):
            return comma
        at -= 1
    if at <= sentence.first or not (
        tags[at + 1] == "CD" or sentence.lowers[at + 1] in ("of", "from", "in")
    ):
        return comma
    return _over_age_and_home(sentence, at)


def closes_apposition(sentence: NarratedSentence, comma: int) -> bool:
    """Whether the comma before a cue closes an apposition opened after a name or noun."""
    words, tags = sentence.words, sentence.tags
    at = comma - 1
    steps = 0
    while at > sentence.first and steps < APPOSITION_LENGTH:
        if words[at] == ",":
            following = tags[at + 1]
            opener = tags[at - 1]
            if opener in ("NAME", "NN", "NNS", "CD") and (
                following in ("DT", "WH", "CD", "NN", "NNS", "JJ", "NAME", "VBN", "VBG", "IN", "RB")
            ):
                has_verb = any(
                    tags[i] in ("VBD", "VBZ", "VBP", "AUX") for i in range(sentence.first, at)
                )
                return not has_verb
        at -= 1
        steps += 1
    return False
