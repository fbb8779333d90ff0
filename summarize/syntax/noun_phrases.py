"""Noun phrases, found without a parser.

All places are item indices of a narration; phrases are ``(first, last)`` with ``last`` excluded.
"""

from __future__ import annotations

from summarize.english.function_words import FRONTING
from summarize.english.roles import GROUP_NOUNS, ROLE_NOUNS
from summarize.syntax.narration import NO_MARK, NarratedSentence, Narration

__all__ = [
    "FINITE",
    "NOUN_TAGS",
    "VERBS",
    "antecedent_of",
    "closes_apposition",
    "phrase_back",
    "phrase_end",
    "step_back",
]

NOUN_TAGS = frozenset({"NN", "NNS", "NAME", "CD", "PRP", "PRN", "DATE"})
PHRASE_TAGS = frozenset(
    {"NN", "NNS", "JJ", "JJR", "JJS", "NAME", "CD", "POS", "VBG", "VBN", "IN", "CC", "DATE"}
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "AUX", "MD"})
VERBS = frozenset({"VB", "VBD", "VBN", "VBG", "VBP", "VBZ"})


def step_back(narration: Narration, sentence: NarratedSentence, index: int) -> int:
    """Step back over adverbs and auxiliaries; return the item before them."""
    at = index - 1
    tags = narration.tokens.tags
    while at >= sentence.first and (
        tags[at] in ("RB", "AUX", "MD") or narration.tokens.lowers[at] == "all"
    ):
        at -= 1
    return at


def phrase_end(narration: Narration, sentence: NarratedSentence, start: int) -> int:
    """Return the end of the noun phrase at ``start``: up to a mark, a verb or a new clause."""
    tags, words = narration.tokens.tags, narration.tokens.words
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
        elif depth == 0 and _ends_phrase(narration, sentence, start, at):
            return at
    return sentence.last


CLAUSE_TAGS = frozenset(
    {".", "QUOTE", "SUB", "WH", "AUX", "PRP", "PRN", "TO", "VBD", "VBZ", "VBP", "RB"}
)
"""Tags that end a phrase before them."""
JOINED_VERBS = frozenset({"VBD", "VBZ", "VBP", "PRP", "AUX", "RB", "VBN"})
"""Tags after ``and`` that open a clause of its own."""
CIRCUMSTANCES = frozenset(
    """in on during after before at as about by when while since because following with until among
    against like""".split()
)
"""Prepositions that seldom belong to whoever speaks."""
TO_SOMEBODY = frozenset("ambassador adviser advisor envoy aide close loyal opposed related".split())
"""Words with ``to``: adviser to the president, a source close to the mayor."""


def _ends_phrase(narration: Narration, sentence: NarratedSentence, start: int, at: int) -> bool:
    """Whether a noun phrase that began at ``start`` ends before item ``at``."""
    tags, words, lowers = narration.tokens.tags, narration.tokens.words, narration.tokens.lowers
    tag = tags[at]
    if tag == ",":
        return words[at] not in ("&", "/", "-", "’", "'")
    if tag == "DATE":
        return True
    if at == start:
        return False
    if tag in CLAUSE_TAGS:
        return not (tag == "TO" and lowers[at - 1] in TO_SOMEBODY)
    if tag == "VBG":
        return tags[at - 1] not in ("DT", "IN", "JJ")
    if tag == "CC":
        return at + 1 < sentence.last and tags[at + 1] in JOINED_VERBS
    if tag == "IN" and lowers[at] in CIRCUMSTANCES:
        if lowers[at] == "by" and tags[at - 1] == "VBN":
            return False  # a memo obtained by the paper
        placed = lowers[at - 1] in PLACED_THINGS and lowers[at] in ("in", "at", "on")
        return not (
            placed or (lowers[at] in ("in", "at", "with") and _role_at(narration, start, at))
        )
    return False


PLACED_THINGS = frozenset(
    "sign banner poster plaque placard notice billboard sticker label headline caption".split()
)
"""Things that are told by where they are: read a sign at the gate."""


def _role_at(narration: Narration, start: int, at: int) -> bool:
    lower = narration.tokens.lowers[at - 1]
    return lower in ROLE_NOUNS or lower in GROUP_NOUNS


def phrase_back(
    narration: Narration, sentence: NarratedSentence, end: int
) -> tuple[int, int] | None:
    """Return the noun phrase that ends before ``end``, its fronted phrase taken off."""
    tags, words, lowers = narration.tokens.tags, narration.tokens.words, narration.tokens.lowers
    end = _before_time(narration, sentence, end)
    if tags[end - 1] == "PRP":
        return (end - 1, end)
    start = end
    while start > sentence.first:
        tag = tags[start - 1]
        if words[start - 1] == ")":
            opener = start - 2
            while opener > sentence.first and words[opener] != "(":
                opener -= 1
            start = max(opener, sentence.first)
            continue
        if tag == "PRN" and start == end and start - 1 > sentence.first and tags[start - 2] == "IN":
            start -= 1
            continue
        if tag == "DT" and start - 1 > sentence.first and tags[start - 2] in ("NN", "NNS", "NAME"):
            start -= 1
            break
        if (
            lowers[start - 1] == "by"
            and start < end
            and _is_passive(narration, sentence, start - 2)
        ):
            break
        if tag == "DT" or tag in PHRASE_TAGS or words[start - 1] in ("&", "-", "/"):
            if tag == "VBN" and start - 1 > sentence.first and tags[start - 2] in NOUN_TAGS:
                break
            if tag == "VBN" and start < end and tags[start] == "DT":
                break  # repeated his government’s view
            if tag == "CC" and words[start - 2].endswith("%"):
                break  # sales rose 5% and the firm said …
            start -= 1
            continue
        if tag == "TO" and start - 1 > sentence.first and lowers[start - 2] in TO_SOMEBODY:
            start -= 1
            continue
        break
    while start < end and (tags[start] == "CC" or words[start] in ("-", "/")):
        start += 1
    if start >= end:
        return None
    if (
        tags[start] == "IN"
        and end - start > 1
        and start > sentence.first
        and tags[start - 1] == "VBN"
    ):
        start += 1
    elif tags[start] == "IN" or lowers[start] in FRONTING or tags[start] in ("DATE", "VBG"):
        start = _last_phrase(narration, start, end)
    return (start, end) if start < end else None


def _before_time(narration: Narration, sentence: NarratedSentence, end: int) -> int:
    """Return where a phrase ends that tells when behind it: a source last night, a study in June.

    So does one with a participle before that: a report released last week.
    """
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    at = end
    if lowers[at - 1] in TIMES and lowers[at - 2] in ("last", "this", "late", "earlier"):
        at -= 2
        at -= lowers[at - 1] in ("late", "earlier")
    elif tags[at - 1] == "DATE":
        while at > sentence.first and tags[at - 1] == "DATE":
            at -= 1
        at -= tags[at - 1] == "IN"
    if at == end or at - 1 <= sentence.first:
        return end
    if tags[at - 1] == "VBN" and tags[at - 2] in ("NN", "NNS", "NAME"):
        at -= 1
    return at if tags[at - 1] in ("NN", "NNS", "NAME") else end


TIMES = frozenset("night week month year morning afternoon evening today summer spring".split())


def _is_passive(narration: Narration, sentence: NarratedSentence, at: int) -> bool:
    """Whether the verb of a passive clause stands at ``at``: was criticized by …"""
    tags = narration.tokens.tags
    if at <= sentence.first or tags[at] not in ("VBN", "VBD"):
        return False
    return tags[step_back(narration, sentence, at) + 1] in ("AUX", "MD")


def _last_phrase(narration: Narration, start: int, end: int) -> int:
    """Return where the phrase behind a fronted one begins: In a statement Friday DeSantis …"""
    tags, lowers = narration.tokens.tags, narration.tokens.lowers
    for at in range(end - 1, start, -1):
        if tags[at] == "DT" and tags[at - 1] not in ("IN",):
            return at
        run = narration.runs[at]
        if (
            run != NO_MARK
            and narration.runs[at - 1] != run
            and tags[at - 1] not in ("IN", "DT", "JJ", "CC", "POS")
        ):
            return at
    for at in range(end - 1, start, -1):
        if lowers[at] in GROUP_NOUNS or lowers[at] in ROLE_NOUNS:
            run = narration.runs[at]
            while at - 1 > start and (
                tags[at - 1] in ("JJ", "NN") or narration.runs[at - 1] == run != NO_MARK
            ):
                at -= 1
            return at
    for at in range(end - 1, start, -1):
        if tags[at - 1] in ("IN",):
            return at
    return start


def antecedent_of(
    narration: Narration, sentence: NarratedSentence, relative: int
) -> tuple[int, int] | None:
    """Return the phrase a relative pronoun stands for: X, who said …"""
    at = relative - 1
    if at >= sentence.first and narration.tokens.words[at] == ",":
        at = _over_age_and_home(narration, sentence, at) - 1
    if at < sentence.first or (
        narration.tokens.tags[at] not in NOUN_TAGS and narration.tokens.words[at] != ")"
    ):
        return None
    return phrase_back(narration, sentence, at + 1)


def _over_age_and_home(narration: Narration, sentence: NarratedSentence, comma: int) -> int:
    """Return the comma behind the name in ``Alma Reyes, 81, of Milford, who said``."""
    words, tags = narration.tokens.words, narration.tokens.tags
    at = comma - 1
    while at > sentence.first and words[at] != ",":
        if tags[at] not in ("NAME", "CD", "IN", "DT"):
            return comma
        at -= 1
    if at <= sentence.first or not (
        tags[at + 1] == "CD" or narration.tokens.lowers[at + 1] in ("of", "from", "in")
    ):
        return comma
    return _over_age_and_home(narration, sentence, at)


def closes_apposition(narration: Narration, sentence: NarratedSentence, comma: int) -> bool:
    """Whether the comma before a cue closes an apposition opened after a name or noun."""
    words, tags = narration.tokens.words, narration.tokens.tags
    at = comma - 1
    steps = 0
    while at > sentence.first and steps < 24:
        if words[at] == ",":
            following = tags[at + 1]
            opener = tags[at - 1]
            if opener in ("NAME", "NN", "NNS", "CD") and (
                following in ("DT", "WH", "CD", "NN", "NNS", "JJ", "NAME", "VBN", "VBG", "IN", "RB")
            ):
                run_verbs = any(
                    tags[i] in ("VBD", "VBZ", "VBP", "AUX") for i in range(sentence.first, at)
                )
                return not run_verbs
        at -= 1
        steps += 1
    return False
