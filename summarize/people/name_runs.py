"""Find runs of capitalised words: possible names, with what introduces them."""

from __future__ import annotations

from itertools import compress, count
from operator import not_

from summarize.english.function_words import ARTICLES
from summarize.english.lexicon import given_names, part_of_speech
from summarize.english.name_parts import (
    ARABIC_ARTICLES,
    FUNCTION_WORDS_IN_NAMES,
    OPENING_VERBS,
    ORIGIN_ENDINGS,
    SURNAME_PARTICLES,
)
from summarize.english.non_person_names import (
    DEMONYMS,
    LANDSCAPE_WORDS,
    NOT_NAMES,
    ORGANIZATION_WORDS,
    PARTICLES,
    PLACE_OPENERS,
    PLACES,
)
from summarize.english.roles import (
    ABBREVIATED_TITLES,
    BODIES_ON_THEMES,
    BODY_NOUNS,
    COURTESY,
    ROLE_NOUNS,
    TITLES,
)
from summarize.english.titles import (
    OFFICES,
    OFFICES_WITH_OF,
    PAGEANTS,
    PLURAL_TITLES,
    ROLE_NAMES,
)
from summarize.english.turns import CREDIT_LABELS
from summarize.frozen import frozen
from summarize.people.joined_names import KnownNames, may_be_parted, split_off_body, split_off_known
from summarize.people.name_match import is_suffix
from summarize.people.person_score import PERSON_SCORE, has_organization_word, is_role, person_score
from summarize.text.tokens import Tokens

__all__ = ["NameRun", "find_name_runs"]

LONGEST_RUN = 16
"""How many tokens a name with its titles may have."""
MOST_PARTICLES = 3
"""How many small words may open a name: von und zu Guttenberg, de la Cruz."""
NICKNAME_DEPTH = 3
"""How many tokens of a name may stand before a nickname: Mr. Robert J. “Bob” Smith."""
NICKNAME_OPENERS = frozenset("“\"‘'(«") | {"``", "''"}
NICKNAME_CLOSERS = frozenset("”\"’')»") | {"''"}
"""Marks and brackets around a nickname: Ralph “Rafael” Rosado, Robert (Bob) Smith."""


@frozen
class NameRun:
    """A run of tokens that is one name.

    ``first`` and ``last`` are token indices ``[first, last)`` of the name itself; ``lead`` is where
    the titles and modifiers before it begin (``first`` if none). ``score`` says how much speaks
    for a person (positive) or against. ``plural`` is True under a plural title (``Sens. X and Y``).
    """

    first: int
    last: int
    lead: int
    score: int
    plural: bool = False


def find_name_runs(tokens: Tokens) -> list[NameRun]:
    """Return the names of ``tokens`` in order; none overlaps another.

    Titles that stand alone (``the Governor``) are no names: roles are read where they are needed.
    """
    runs: list[NameRun] = []
    tags, words, lowers = tokens.tags, tokens.words, tokens.lowers
    surnames = _role_surnames(tokens)
    last = len(words) - 1
    end = 0
    for index in compress(count(), map(not_, map(CLOSED_CLASS_TAGS.__contains__, tags))):
        if index < end or ("-" in words[index] and lowers[index].endswith(ORIGIN_ENDINGS)):
            continue
        if tags[index] != "NAME" and not (
            words[index][0].isupper() and index < last and _opens_run(tokens, index)
        ):
            continue
        end = _run_end(tokens, index)
        person = split_off_body(tokens, index, end) if end - index > 2 else None
        if person is not None:
            runs.extend(_split(tokens, index, person, surnames))
        runs.extend(_split(tokens, index if person is None else person, end, surnames))
    return [
        run
        for run in _part_by_known(tokens, runs)
        if (lowers[run.first] not in NOT_NAMES or run.last - run.first > 1)
        and not _is_credit(tokens, run)
    ]


def _part_by_known(tokens: Tokens, runs: list[NameRun]) -> list[NameRun]:
    """Return the runs, parted where the article knows a name in one: the Harbor Post | Ortiz."""
    doubtful = [
        number
        for number, run in enumerate(runs)
        if run.last - run.first > 1 and may_be_parted(tokens, run.first, run.last)
    ]
    if not doubtful:
        return runs
    words = {word for n in doubtful for word in tokens.lowers[runs[n].first : runs[n].last]}
    known = KnownNames.of(
        tokens,
        (
            (run.first, run.last, run.score >= PERSON_SCORE)
            for run in runs
            if tokens.lowers[run.last - 1] in words
        ),
    )
    parted: list[NameRun] = []
    done = 0
    for number in doubtful:
        parted += runs[done:number]
        parted += _parts(tokens, runs[number], known)
        done = number + 1
    return parted + runs[done:]


def _parts(tokens: Tokens, run: NameRun, known: KnownNames) -> list[NameRun]:
    """Return the names that a run is by what the article knows: itself, most of the time."""
    parts = split_off_known(tokens, run.first, run.last, known)
    if parts == [(run.first, run.last)]:
        return [run]
    leads = [run.lead if first == run.first else first for first, _ in parts]
    return [
        NameRun(first, last, lead, person_score(tokens, lead, first, last), run.plural)
        for (first, last), lead in zip(parts, leads, strict=True)
    ]


CLOSED_CLASS_TAGS = frozenset(
    {"IN", "DT", "PRP", "PRN", "AUX", "CC", "SUB", "WH", "RB", "TO", "DATE", ",", ".", "POS"}
)
"""Tags of words that open no name, capitalised at the start of a sentence or not: The, Monday."""


def _is_credit(tokens: Tokens, run: NameRun) -> bool:
    """Whether a name says who made a picture, or what does: (Jo Doe/Reuters), Grey Owl Photo: …"""
    words = tokens.words
    if tokens.lowers[run.last - 1] in CREDIT_LABELS and words[run.last : run.last + 1] == [":"]:
        return True
    is_first = run.last < len(words) and words[run.last] == "/"
    return is_first and run.lead > 0 and words[run.lead - 1] == "("


def _opens_run(tokens: Tokens, index: int) -> bool:
    """Whether a capitalised common word at the start of a sentence belongs to the name after it."""
    if tokens.tags[index + 1] != "NAME":
        return tokens.lowers[index] in ROLE_NOUNS and tokens.lowers[index + 1] == "of"
    lower = tokens.lowers[index]
    if lower in OPENING_VERBS:
        return False
    return (
        tokens.tags[index] in ("NN", "JJ")
        or tokens.words[index] in given_names()
        or is_role(lower)
        or lower in DEMONYMS
        or lower in ORGANIZATION_WORDS
    )


def _run_end(tokens: Tokens, first: int) -> int:
    """Return the token index after the run of name words that starts at ``first``."""
    tags, words, lowers = tokens.tags, tokens.words, tokens.lowers
    count = min(len(words), first + LONGEST_RUN)
    index = first + 1
    while index < count and index not in tokens.opens:
        tag = tags[index]
        if lowers[index] in ARTICLES and words[index - 1][-1] == ".":
            break  # in Salem, N.Y. An officer
        if tag == "NAME":
            index += 1
            continue
        following = tags[index + 1] if index + 1 < count else "."
        if (lowers[index] in PARTICLES and not words[index][0].isupper()) or lowers[
            index
        ] in ARABIC_ARTICLES:
            step = index + 1
            while step < count and lowers[step] in PARTICLES:
                step += 1
            if step < count and tags[step] == "NAME":
                index = step + 1
                continue
            break
        if words[index] in ("&", "-") and following == "NAME" and _is_glued(tokens, index):
            index += 2
            continue
        if words[index] in NICKNAME_OPENERS and index + 3 < count and words[index + 1][0].isupper():
            # A nickname: Ralph “Rafael” Rosado, Robert (Bob) Smith.
            if (
                words[index + 2] in NICKNAME_CLOSERS
                and tags[index + 3] == "NAME"
                and index - first <= NICKNAME_DEPTH
            ):
                index += 4
                continue
            break
        if tag != "NAME" and lowers[index] in FUNCTION_WORDS_IN_NAMES and words[index][0].isupper():
            index += 1
            break
        if words[index] == "," and index + 1 < count and is_suffix(words[index + 1]):
            after = tags[index + 2] if index + 2 < count else "."
            is_whole = after not in ("IN", "NAME") or is_suffix(words[index + 2])
            is_street = after == "NAME" and lowers[index + 2] in LANDSCAPE_WORDS
            is_suffixed = words[index + 1][0].isupper() and len(words[index + 1]) > 1
            if is_suffixed and (is_whole or is_street):
                index += 2
                continue
            break  # Ann Lee, MP for Holm; Ann Lee, MP Tom Reyes and others
        if lowers[index] == "of" and _joins_of(tokens, first, index):
            index += 2 if tags[index + 1] == "NAME" else 3
            continue
        if lowers[index] == "on" and following == "NAME" and lowers[index - 1] in BODIES_ON_THEMES:
            index += 2
            continue
        break
    return index


def _is_glued(tokens: Tokens, index: int) -> bool:
    return tokens.words[index] == "&" or (
        tokens.ends[index - 1] == tokens.starts[index] == tokens.starts[index + 1] - 1
    )


def _joins_of(tokens: Tokens, first: int, index: int) -> bool:
    """Whether ``of`` at ``index`` goes on with the name: Department of Justice."""
    if index + 1 >= len(tokens):
        return False
    after = index + 1
    if tokens.lowers[after] == "the" and after + 1 < len(tokens):
        after += 1
    if tokens.tags[after] != "NAME":
        return False
    left = tokens.lowers[index - 1]
    if left in ORGANIZATION_WORDS:
        return True
    is_opener = first == index - 1 and _is_noun_in_capitals(tokens, first)
    if is_opener and tokens.lowers[after] in PLACES:
        return True
    return left in OFFICES_WITH_OF and after == index + 1


def _is_noun_in_capitals(tokens: Tokens, at: int) -> bool:
    """Whether a common noun has a capital that only a name gives it: Voice of America."""
    lower = tokens.lowers[at]
    if at in tokens.opens or at in tokens.headline or not at or tokens.tags[at] != "NAME":
        return False
    return part_of_speech(lower) == "NN" and not is_role(lower) and lower not in ROLE_NOUNS


def _role_surnames(tokens: Tokens) -> frozenset[str]:
    """Return role words that are somebody's surname here: Hannah Reeve, Miss Reeve; Tom Baker."""
    given = given_names()
    words, lowers, tags = tokens.words, tokens.lowers, tokens.tags
    found = set()
    for index in compress(count(), map(ROLE_NOUNS.__contains__, lowers)):
        word = words[index]
        if not index or tags[index] != "NAME" or word.isupper():
            continue
        if lowers[index] in OFFICES:
            continue
        before = words[index - 1]
        behind = index + 1
        while behind < len(words) and is_suffix(words[behind]):
            behind += 1
        ends = behind == len(words) or tags[behind] != "NAME"
        titled = lowers[index - 1] in COURTESY
        numbered = behind > index + 1 and tags[index - 1] == "NAME"
        is_last = before in given and lowers[index - 1] not in ROLE_NOUNS
        is_led = tags[index - 1] == "NAME" and index > 1 and lowers[index - 2] in ABBREVIATED_TITLES
        if ends and (titled or numbered or is_last or is_led):
            found.add(lowers[index])
    return frozenset(found)


def _split(
    tokens: Tokens, first: int, end: int, surnames: frozenset[str] = frozenset()
) -> list[NameRun]:
    """Split a run into what introduces a name and the name itself."""
    lowers = tokens.lowers
    lead = first
    cut = None
    core = end
    while core - 1 > first and (tokens.words[core - 1] == "," or is_suffix(tokens.words[core - 1])):
        core -= 1
    for index in range(first, end - 1):
        if core < end and first < index == core - 1:
            break  # Ann Bishop III
        if is_role(lowers[index]) and not _is_part_of_name(tokens, index, first, core):
            cut = index
    if cut is not None and not has_organization_word(tokens, cut + 1, end):
        first = cut + 1
        if lowers[cut] in COURTESY:
            lead = cut
            first += lowers[cut] == "miss" and _is_of_pageant(lowers[first], end - first)
        if lowers[first] == "of":
            first = _start_after_of(tokens, first + 1, end)
    elif (
        cut is None
        and lowers[first] in DEMONYMS
        and end - first > 2
        and not has_organization_word(tokens, first + 1, end)
    ):
        first += 1
    elif cut is not None:
        given = [i for i in range(cut + 1, end) if tokens.words[i] in given_names()]
        if lowers[cut + 1] == "of" and given:
            first = given[0]
    elif _is_description(tokens, first, end):
        first += 1
    last = end
    surname = lowers[last - 1] in surnames and tokens.words[last - 1][0].isupper()
    if surname and end - lead == 1 and lead and lowers[lead - 1] in ARTICLES:
        return []
    if last - first == 1 and lead < first and is_role(lowers[first]) and not surname:
        return []
    if lead == first:
        least = max(0, first - MOST_PARTICLES)
        while (
            first > least
            and lowers[first - 1] in SURNAME_PARTICLES
            and tokens.words[first - 1].islower()
        ):
            first -= 1
        lead = first
    if first >= last:
        return []
    is_title = is_role(lowers[last - 1]) and lowers[last - 1] not in BODY_NOUNS  # the Law Centre
    if is_title and not surname and tokens.words[first] not in given_names():
        return []
    plural = cut is not None and first > lead and _is_plural_title(lowers[cut])
    score = person_score(tokens, lead, first, last)
    return [NameRun(first, last, lead, score, plural)]


def _is_of_pageant(lower: str, size: int) -> bool:
    """Whether a word behind Miss tells of what, before a whole name: Miss Universe Ann Lowe."""
    return size > 2 and (lower in PAGEANTS or lower in PLACES)


def _is_description(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a common noun opens the run of a name: Socialite Paige Vandermeer was there.

    Or ends the title before it: Minister for Personnel Jitendra Rawat.
    """
    word, given = tokens.words[first], given_names()
    if end - first < 3 or word in given or tokens.words[first + 1] not in given:
        return False
    tag = part_of_speech(tokens.lowers[first])
    is_set_before = first in tokens.opens or tokens.lowers[first - 1] == "for"
    if not is_set_before and (tag not in ("NN", "NNS") or is_role(tokens.lowers[first])):
        return False
    if tokens.lowers[first] in PLACE_OPENERS or tokens.lowers[first + 1] in PLACES:
        return False
    if has_organization_word(tokens, first, end):
        return False
    return part_of_speech(tokens.lowers[first]) in ("NN", "NNS") and not word.isupper()


def _is_plural_title(lower: str) -> bool:
    return (lower not in TITLES and lower not in ROLE_NOUNS) or lower in PLURAL_TITLES


def _is_part_of_name(tokens: Tokens, index: int, first: int, end: int) -> bool:
    """Whether a role word is a surname or given name here: Alan Judge, Dean Smith."""
    lower = tokens.lowers[index]
    if lower in ROLE_NAMES:
        if lower == "dean" and index == first:
            return end - index == 2
        return index > first and tokens.words[index - 1] in given_names()
    return index == end - 1


def _start_after_of(tokens: Tokens, start: int, end: int) -> int:
    """Return where the name begins after ``Secretary of State``: at a given name, or two back."""
    for index in range(start + 1, end):
        if tokens.words[index] in given_names():
            return index
    return max(start + 1, end - 2)
