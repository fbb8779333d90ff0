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
    r"(?<![\w$€£.,:/-])(?P<value>\d{1,3}(?:,\d{3})+|\d+)(?![\w%.,:/(-]*\d)"
    r"\s+(?:[^\W\d_]+\s+)?(?P<noun>[^\W\d_]{3,})"
)
_SCORE = re.compile(r"(?<![\w-])\d{1,2}[-–]\d{1,2}(?![\w-])")
_HEDGED = re.compile(rf"\b(?:{'|'.join(HEDGES)})\s+$")

_SHARED_TERMS = 2
"""Terms of most articles, beside the event, that two sentences on one event have in common."""

_NEAR = 9
"""Words between a day and the event that it is the day of: “On Thursday, the City Commission …”"""

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
    dated = list(_dated(entries))
    for event, noun in _events(entries, core).items():
        claims: Claims = defaultdict(dict)
        for day, entry, near, _ in dated:
            if event in near and len((core & set(entry.terms)) - {event}) >= _SHARED_TERMS:
                claims[day].setdefault(entry.article, []).append(entry)
        dated_by = {article for articles in claims.values() for article in articles}
        for day, entry, _, terms in dated:
            about = event in terms and len((core & set(entry.terms)) - {event}) >= _SHARED_TERMS
            if about and day in claims and entry.article not in dated_by:
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
            if not _NOT_THIS_WEEK.search(entry.text[: match.start()])
        ]
        if len({match.group() for match in found}) != 1:
            continue
        near: set[str] = set()
        for match in found:
            before = entry.text[: match.start()].split()[-_NEAR:]
            after = entry.text[match.end() :].split()[:_NEAR]
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
    counted: dict[str, list[tuple[str, str, PooledSentence]]] = defaultdict(list)
    for entry in entries:
        for match in _NUMBER.finditer(entry.text):
            noun = match["noun"].lower()
            if int(match["value"].replace(",", "")) in _YEARS and "," not in match["value"]:
                continue
            if part_of_speech(noun) != "NNS" or _HEDGED.search(entry.text[: match.start()]):
                continue
            counted[stem(noun)].append((match["value"], noun, entry))
    for term in sorted(counted):
        given = counted[term]
        claims: Claims = defaultdict(dict)
        for value, _, entry in given:
            if any(
                other.article != entry.article
                and value != rival
                and pool.cosines[index[id(entry)], index[id(other)]] >= _ALIKE
                for rival, _, other in given
            ):
                claims[value].setdefault(entry.article, []).append(entry)
        if claims and not _are_rounded(claims):
            yield from _compare(f"the number of {given[0][1]}", claims, frozenset())


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
    if shared and not all(
        any(_meet(a, b, shared) for a in firm[values[0]] for b in firm[value])
        for value in values[1:]
    ):
        return
    yield Difference(
        fact,
        tuple(Claim(value, tuple(entry.to_place() for entry in firm[value])) for value in values),
    )


def _meet(one: PooledSentence, other: PooledSentence, shared: frozenset[str]) -> bool:
    return len(set(one.terms) & set(other.terms) & shared) >= _SHARED_TERMS


def _same(difference: Difference, other: Difference) -> bool:
    """Whether all that the first says is in the second: a meeting and the vote at it."""
    known = {(claim.value, place.article) for claim in other.claims for place in claim.places}
    said = {(claim.value, place.article) for claim in difference.claims for place in claim.places}
    return said <= known
