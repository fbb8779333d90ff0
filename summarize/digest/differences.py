"""Find facts on which several articles differ: few claims, and only safe ones.

Two facts are looked for: the day of an event that most of the articles report, and a number of
the same things in sentences that are otherwise alike. Whatever an article itself is not of one
mind about is left alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarize.digest.digest_model import Claim, Difference
from summarize.digest.sentence_pool import Pool, PooledSentence
from summarize.english.dates import OTHER_WEEKS, WEEKDAY
from summarize.english.lexicon import part_of_speech
from summarize.english.news_events import HEDGES, RECURRING_ACTS
from summarize.text.vocabulary import get_vocabulary

__all__ = ["core_terms", "find_differences"]

_DAY = re.compile(rf"\b{WEEKDAY}(?=\b)(?!s\b)")
_NOT_THIS_WEEK = re.compile(rf"\b(?:{'|'.join(OTHER_WEEKS)})\s+$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NUMBER = re.compile(
    r"(?<![\w$€£.,:/-])(?P<value>\d{1,3}(?:,\d{3})++|\d++)\s+(?:[^\W\d_]+\s+)?(?P<noun>[^\W\d_]{3,})"
)
_SCORE = re.compile(r"(?<![\w-])\d{1,2}[-–]\d{1,2}(?![\w-])")
_HEDGED = re.compile(rf"\b(?:{'|'.join(HEDGES)})\s+$")

_BEFORE = 60
"""Characters before a day or a number that are looked at for what says that it is none."""
_MOST_DIGITS = 15
"""Characters of a number that counts something."""

_SHARED_TERMS = 2
"""Terms of most articles, beside the event, that two sentences on one event have in common."""

_NEAR, _NEAR_CHARACTERS = 9, 400
"""Words between a day and the event that it is the day of: “On Thursday, the City Commission …”

And the characters that these words have at most.
"""

_ALIKE = 0.45
"""The cosine, numbers aside, of two sentences that give the number of the same things."""

_ROUNDED = 0.1
"""Two numbers nearer to each other than this are one number, rounded."""

_MOST = 3
"""Differences of a digest, those that most articles speak of; more would bury them."""
_YEARS = range(1900, 2100)
"""Numbers that are years unless they have a comma."""

Claims = dict[str, dict[int, list[PooledSentence]]]
"""Value -> article -> the entries that give it."""


def find_differences(pool: Pool) -> tuple[Difference, ...]:
    """Return the facts of which the articles disagree, at most three; English articles only."""
    if len(pool.articles) < 2:
        return ()
    english = {i for i, article in enumerate(pool.articles) if article.language == "en"}
    entries = [entry for entry in pool.entries if entry.article in english]
    core = core_terms(entries)
    found: list[Difference] = []
    given = [*_days(entries, core), *_scores(entries, core), *_numbers(pool, entries)]
    given.sort(key=lambda difference: -sum(len(claim.places) for claim in difference.claims))
    for difference in given:
        if len(found) < _MOST and not any(_same(difference, other) for other in found):
            found.append(difference)
    return tuple(found)


def core_terms(entries: Iterable[PooledSentence]) -> frozenset[str]:
    """Return the terms that at least half of the articles have, two or more."""
    articles: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        for term in entry.terms:
            articles[term].add(entry.article)
    size = len({article for found in articles.values() for article in found})
    return frozenset(t for t, found in articles.items() if len(found) >= max(2, size / 2))


def _events(entries: Iterable[PooledSentence], core: frozenset[str]) -> dict[str, str]:
    """Return the core terms that stand for something that happened -> the noun to call it by.

    At least two articles have the verb in the past (“voted”), and one the noun (“the vote”).
    """
    stem = get_vocabulary("en").stem
    events = core - RECURRING_ACTS
    places: dict[str, Counter[int]] = defaultdict(Counter)
    for entry in entries:
        for word in _WORD.findall(entry.text):
            places[word][entry.article] += 1
    nouns: dict[str, Counter[str]] = defaultdict(Counter)
    reported: dict[str, set[int]] = defaultdict(set)
    for word, articles in places.items():
        if word[0].islower() and (term := stem(word)) in events:
            tag = part_of_speech(word)
            if tag in ("VBD", "VBN"):
                reported[term].update(articles)
            if tag == "NN" or (tag == "VB" and term == word):
                nouns[term][word] += articles.total()
    return {
        term: max(nouns[term], key=lambda word: (nouns[term][word], word))
        for term in sorted(reported, key=lambda term: (-len(reported[term]), term))
        if len(reported[term]) > 1 and nouns[term].total()
    }


def _days(entries: Sequence[PooledSentence], core: frozenset[str]) -> Iterator[Difference]:
    """Yield the events that the articles put on different days.

    A sentence says so where it names one day, and the event within a few words of it. Another
    that names a day all the same, and the event with it or in the next sentence, may only agree.
    """
    events = _events(entries, core)
    beside: dict[str, list[tuple[str, PooledSentence]]] = defaultdict(list)
    about: dict[str, list[tuple[str, PooledSentence]]] = defaultdict(list)
    for day, entry, near, terms in _dated(entries):
        own = core.intersection(entry.terms)
        for event in events.keys() & (near | terms):
            if len(own) - (event in own) >= _SHARED_TERMS:
                if event in near:
                    beside[event].append((day, entry))
                if event in terms:
                    about[event].append((day, entry))
    for event, noun in events.items():
        claims: Claims = defaultdict(dict)
        for day, entry in beside[event]:
            claims[day].setdefault(entry.article, []).append(entry)
        dated_by = {article for articles in claims.values() for article in articles}
        for day, entry in about[event]:
            if day in claims and entry.article not in dated_by:
                claims[day].setdefault(entry.article, []).append(entry)
        yield from _compare(f"the day of the {noun}", claims, core - {event})


def _dated(
    entries: Sequence[PooledSentence],
) -> Iterator[tuple[str, PooledSentence, set[str], set[str]]]:
    """Yield the sentences that name one day, with the terms near the day and all they go with.

    The day holds for the next sentence too where that is of the same paragraph and names none.
    """
    terms_of = get_vocabulary("en").terms
    for i, entry in enumerate(entries):
        found = [
            match
            for match in _DAY.finditer(entry.text)
            if not _stands_before(_NOT_THIS_WEEK, entry.text, match.start())
        ]
        if len({match.group() for match in found}) != 1:
            continue
        near: set[str] = set()
        for match in found:
            start, end = match.span()
            before = entry.text[max(0, start - _NEAR_CHARACTERS) : start].split()[-_NEAR:]
            after = entry.text[end : end + _NEAR_CHARACTERS].split()[:_NEAR]
            near.update(terms_of(" ".join(before)), terms_of(" ".join(after)))
        terms = set(entry.terms)
        following = entries[i + 1] if i + 1 < len(entries) else entry
        if (
            following.article == entry.article
            and following.sentence.block == entry.sentence.block
            and not _DAY.search(following.text)
        ):
            terms |= set(following.terms)
        yield found[0].group(), entry, near, terms


def _stands_before(phrase: re.Pattern[str], text: str, place: int) -> bool:
    """Whether a phrase stands right before a place of a text."""
    return phrase.search(text, max(0, place - _BEFORE), place) is not None


def _scores(entries: Sequence[PooledSentence], core: frozenset[str]) -> Iterator[Difference]:
    """Yield the votes and matches that the articles give different results of: 3-2 and 4-1."""
    claims: Claims = defaultdict(dict)
    for entry in entries:
        values = {match.group().replace("–", "-") for match in _SCORE.finditer(entry.text)}
        if len(values) == 1:
            claims[values.pop()].setdefault(entry.article, []).append(entry)
    yield from _compare("the count", claims, core)


def _numbers(pool: Pool, entries: Sequence[PooledSentence]) -> Iterator[Difference]:
    """Yield the things that sentences which are otherwise alike give different numbers of."""
    stem = get_vocabulary("en").stem
    index = {id(entry): i for i, entry in enumerate(pool.entries)}
    counted: dict[str, dict[tuple[str, int], str]] = defaultdict(dict)
    for entry in entries:
        for match in _NUMBER.finditer(entry.text):
            noun = match["noun"].lower()
            if len(match["value"]) > _MOST_DIGITS:
                continue
            if int(match["value"].replace(",", "")) in _YEARS and "," not in match["value"]:
                continue
            if part_of_speech(noun) != "NNS" or _stands_before(_HEDGED, entry.text, match.start()):
                continue
            counted[stem(noun)].setdefault((match["value"], index[id(entry)]), noun)
    for term in sorted(counted):
        given = counted[term]
        claims: Claims = defaultdict(dict)
        for value, place in _contradicted(pool, given):
            entry = pool.entries[place]
            claims[value].setdefault(entry.article, []).append(entry)
        if claims and not _are_rounded(claims):
            yield from _compare(f"the number of {next(iter(given.values()))}", claims, frozenset())


def _contradicted(pool: Pool, given: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield what is given that a sentence of another article, otherwise alike, gives otherwise.

    ``given`` are values and the entries they stand in.
    """
    import numpy as np

    values: dict[int, list[str]] = defaultdict(list)
    for value, place in given:
        values[place].append(value)
    numbers: dict[str, int] = {}
    number = numbers.setdefault
    places = np.array(list(values))
    articles = np.array([pool.entries[place].article for place in values])
    lowest = np.array([min(number(v, len(numbers)) for v in vs) for vs in values.values()])
    highest = np.array([max(numbers[v] for v in vs) for vs in values.values()])
    for place, own in values.items():
        alike = pool.cosines[place, places] >= _ALIKE
        alike &= articles != pool.entries[place].article
        if alike.any():
            least, most = lowest[alike].min(), highest[alike].max()
            yield from ((value, place) for value in own if not least == most == numbers[value])


def _are_rounded(values: Iterable[str]) -> bool:
    numbers = [int(value.replace(",", "")) for value in values]
    return max(numbers) - min(numbers) <= _ROUNDED * max(numbers)


def _compare(
    fact: str, claims: Mapping[str, Mapping[int, Sequence[PooledSentence]]], shared: frozenset[str]
) -> Iterator[Difference]:
    """Yield a difference if two articles, each of one mind, say different things.

    Their sentences must have two of the ``shared`` terms in common, if any are given.
    """
    said = Counter(article for articles in claims.values() for article in articles)
    firm = {
        value: [e for article, found in articles.items() if said[article] == 1 for e in found[:1]]
        for value, articles in claims.items()
    }
    firm = {value: entries for value, entries in firm.items() if entries}
    values = sorted(firm, key=lambda value: (-len(firm[value]), value))
    if len(values) < 2:
        return
    if shared and not _all_meet([firm[value] for value in values], shared):
        return
    yield Difference(
        fact,
        tuple(Claim(value, tuple(entry.to_place() for entry in firm[value])) for value in values),
    )


def _all_meet(given: Sequence[Sequence[PooledSentence]], shared: frozenset[str]) -> bool:
    """Whether of each of ``given`` a sentence has two shared terms in common with one of the first.

    The sentences of the first that have a term are the bits of a number.
    """
    having: dict[str, int] = defaultdict(int)
    for bit, entry in enumerate(given[0]):
        for term in shared.intersection(entry.terms):
            having[term] |= 1 << bit
    return all(any(_meets(entry, having) for entry in entries) for entries in given[1:])


def _meets(entry: PooledSentence, having: Mapping[str, int]) -> bool:
    once = 0
    for term in having.keys() & set(entry.terms):
        if once & having[term]:
            return True
        once |= having[term]
    return False


def _same(difference: Difference, other: Difference) -> bool:
    """Whether all that the first says is in the second: a meeting and the vote at it."""
    known = {(claim.value, place.article) for claim in other.claims for place in claim.places}
    said = {(claim.value, place.article) for claim in difference.claims for place in claim.places}
    return said <= known
