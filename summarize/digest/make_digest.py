"""One summary of several articles about one event, each sentence with its source."""

from __future__ import annotations

import math
import re
from collections import Counter, deque
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.corrections.log import NO_CORRECTIONS, Corrections
from summarize.digest.differences import core_terms, find_differences
from summarize.digest.digest_model import Digest, DigestQuote, DigestSentence, DigestSpeaker, Place
from summarize.digest.ordering import arrange
from summarize.digest.sentence_pool import Pool, body_sentences, make_pool
from summarize.english.news_events import COMING, COMING_ACTS, COMING_VERBS
from summarize.model import Analysis, Length, LengthUnit, PersonKind, QuoteKind, Reason
from summarize.speakers.index import index_speakers
from summarize.summary.budget import Budget, count_words
from summarize.summary.keyphrases import find_keyphrases
from summarize.summary.lexrank import centralities
from summarize.text.vocabulary import get_vocabulary

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

__all__ = ["DEFAULT_DIGEST_LENGTH", "make_digest"]

DEFAULT_DIGEST_LENGTH = Length(LengthUnit.WORDS, 150)
"""A page on a terminal."""

_REPORTS_ALIKE = 0.25
"""Sentences of this cosine and more support each other."""

_REPORTS_SAME = 0.3
"""Of sentences of this cosine and more only one is chosen."""

_REPORTS_TOO = 0.35
"""An article with a sentence of this cosine and more is named beside the one that is chosen."""

_DIVERSITY = 0.4
"""How much likeness to what is already chosen counts against a sentence (MMR)."""

_DEPTH = 5.0
"""Sentences after which the weight of an article's first has fallen to a third."""
_LONG, _LONG_BY = 35, 20
"""Words from which a sentence is long, and words more at which it loses the whole weight."""
_SHORT, _SHORT_BY = 10, 5
"""Words below which a sentence is short, and words fewer at which it loses the whole weight."""
_LOSS = -0.5
"""What a sentence loses by each fault: half of what the first sentence gains by its place."""

_FLOOR = 0.3
"""A sentence with less than this share of the highest score is not worth its room."""

_LONGEST_UNIT = 2
"""Sentences of a quotation that is chosen whole."""

_MOST_QUOTES = 3
"""Quotes listed of one speaker, the longest."""
_FEWEST_QUOTED_WORDS = 4
"""Words of a quote that is listed; a shorter one says nothing outside its sentence."""
_SAME_QUOTE = 0.8
"""Two quotes are one, cited twice, if they share this part of the shorter one's words."""
_MOST_COMPARED = 400
"""Quotes of one speaker, the last listed, that another is compared with."""

_UNIQUE = 0.12
"""No sentence of another article comes nearer than this cosine to what only one source has."""

_MOST_UNIQUE = 2
"""Sentences of one article listed as its alone."""

_PROSPECT = re.compile(
    rf"\b(?:(?:is|are|was|were) (?:{'|'.join(COMING)}) to"
    rf"|(?:{'|'.join(COMING_VERBS)}) (?:be )?(?:{'|'.join(COMING_ACTS)})(?:d|red)?)\b"
)
"""What is still to come; another article may know how it went."""

_KEYPHRASE_SENTENCES = 12
"""Sentences of each article that keyphrases of a digest are looked for in."""

_CONCRETE = re.compile(r"\d|[a-z,] [A-Z][a-z]")
"""A figure, or a name inside the sentence."""

_QUOTE_MARKS = ("“", '"', "‘", "'", "«", "„")


def make_digest(
    analyses: Sequence[Analysis],
    *,
    length: Length = DEFAULT_DIGEST_LENGTH,
    corrections: Corrections = NO_CORRECTIONS,
) -> Digest:
    """Summarise several articles as one account, each sentence with its source.

    ``corrections`` are those that were applied to the analyses: they say which speakers are one.
    Raises nothing: of no articles, or of articles with no running text, the digest is empty.
    """
    pool = make_pool(analyses)
    language = _language(analyses)
    reasons = _rate(pool)
    nearest = _nearest(pool, pool.reports)
    scores = [sum(reason.value for reason in entry) for entry in reasons]
    chosen = _choose(pool, scores, length)
    also = {i: _articles_at_least(pool, nearest[i], _REPORTS_TOO) for i in chosen}
    groups = arrange(pool, chosen)
    sentences = tuple(
        DigestSentence(
            pool.entries[i].sentence.start,
            pool.entries[i].sentence.end,
            pool.entries[i].article,
            scores[i],
            reasons[i],
            also[i],
            number,
        )
        for number, group in enumerate(groups)
        for i in group
    )
    return Digest(
        articles=pool.articles,
        sentences=sentences,
        language=language,
        keyphrases=_keyphrases(analyses, language),
        quotes=_quotes(analyses, corrections),
        only_in=_only_in(pool, scores, nearest, set(chosen)),
        differences=find_differences(pool),
    )


def _language(analyses: Sequence[Analysis]) -> str:
    """Return the language most of the articles are in."""
    counts = Counter(analysis.article.language for analysis in analyses)
    return max(counts, key=lambda code: (counts[code], code), default="en")


def _nearest(pool: Pool, likeness: NDArray[float64]) -> NDArray[float64]:
    """Return for every entry how like it the nearest sentence of every other article comes.

    A column is an article that has entries, in their order; for its own an entry has −1.
    """
    import numpy as np

    starts = [i for i, entry in enumerate(pool.entries) if not entry.place]
    if not starts:
        return np.zeros((0, 0))
    nearest: NDArray[float64] = np.maximum.reduceat(likeness, starts, axis=1)
    for column, (first, last) in enumerate(pairwise([*starts, len(pool.entries)])):
        nearest[first:last, column] = -1.0
    return nearest


def _rate(pool: Pool) -> list[tuple[Reason, ...]]:
    """Return what each entry's score is made of."""
    central = centralities(pool.cosines)
    others = max(1, len(pool.articles) - 1)
    alike = (_nearest(pool, pool.cosines) >= _REPORTS_ALIKE).sum(axis=1).tolist()
    reasons = []
    for entry, rank, agreeing in zip(pool.entries, central, alike, strict=True):
        parts = {
            "position": math.exp(-entry.place / _DEPTH),
            "centrality": rank,
            "agreement": agreeing / others,
            "length": _LOSS * _too_long_or_short(count_words(entry.text)),
            "quotation": _LOSS * entry.text.startswith(_QUOTE_MARKS),
            "dangling": _LOSS * entry.dangles,
            "prospect": _LOSS * (_PROSPECT.search(entry.text) is not None),
        }
        reasons.append(tuple(Reason(name, value) for name, value in parts.items() if value))
    return reasons


def _too_long_or_short(words: int) -> float:
    """Return how far a sentence is from a readable length, 0 to 1."""
    return min(max((words - _LONG) / _LONG_BY, (_SHORT - words) / _SHORT_BY, 0.0), 1.0)


def _choose(pool: Pool, scores: Sequence[float], length: Length) -> list[int]:
    """Choose entries, best first, none of which says again what another does."""
    import numpy as np

    entries = pool.entries
    texts = [article.text for article in pool.articles]
    budget = Budget(length, [count_words(e.sentence.slice(texts[e.article])) for e in entries])
    highest = max(scores, default=1.0) or 1.0
    worth = np.array(scores) / highest
    likest = np.zeros(len(entries))
    closed = np.zeros(len(entries), dtype=bool)
    taken = closed.copy()
    chosen: list[int] = []
    while budget.is_open and not closed.all():
        best = int(np.argmax(np.where(closed, -np.inf, worth - _DIVERSITY * likest)))
        closed[best] = True
        if chosen and worth[best] < _FLOOR:
            continue
        first, last = entries[best].run
        unit = [i for i in range(first, last + 1) if not taken[i]]
        if len(unit) > _LONGEST_UNIT or likest[unit].max() > _REPORTS_SAME:
            continue
        if not budget.fits(*unit):
            if chosen:
                continue
            unit = [best]
        budget.take(*unit)
        chosen += unit
        taken[unit] = closed[unit] = True
        likest = np.maximum(likest, pool.cosines[unit].max(axis=0))
    return chosen


def _articles_at_least(pool: Pool, nearest: NDArray[float64], cosine: float) -> tuple[int, ...]:
    """Return the articles that come so near to an entry; ``nearest`` is its row."""
    articles = [entry.article for entry in pool.entries if not entry.place]
    return tuple(articles[column] for column in (nearest >= cosine).nonzero()[0].tolist())


def _only_in(
    pool: Pool, scores: Sequence[float], nearest: NDArray[float64], chosen: set[int]
) -> tuple[Place, ...]:
    """Return what a single article has: its best sentences that no other comes near.

    They stand on their own, are of the event (they share a term with most of the articles) and
    give something to hold on to: a name or a figure.
    """
    if len(pool.articles) < 2:
        return ()
    core = core_terms(pool.entries)
    taken: Counter[int] = Counter()
    found: list[int] = []
    for i in sorted(range(len(pool.entries)), key=lambda i: (-scores[i], i)):
        entry = pool.entries[i]
        if (
            i not in chosen
            and taken[entry.article] < _MOST_UNIQUE
            and nearest[i].max() < _UNIQUE
            and not entry.dangles
            and entry.run[0] == entry.run[1]
            and not entry.text.startswith(_QUOTE_MARKS)
            and _CONCRETE.search(entry.text)
            and core.intersection(entry.terms)
        ):
            taken[entry.article] += 1
            found.append(i)
    return tuple(pool.entries[i].to_place() for i in sorted(found))


def _quotes(analyses: Sequence[Analysis], corrections: Corrections) -> tuple[DigestSpeaker, ...]:
    """Return what each speaker says in quotation marks, most quoted first, nothing twice."""
    speakers = []
    for record in index_speakers(analyses, corrections):
        found: list[DigestQuote] = []
        listed: deque[set[str]] = deque(maxlen=_MOST_COMPARED)
        for article, number in record.entries:
            analysis = analyses[article]
            quote = analysis.quotes[number]
            if quote.kind not in (QuoteKind.DIRECT, QuoteKind.MIXED):
                continue
            words = re.findall(r"\w+", quote.slice(analysis.article.text).lower())
            different = set(words)
            if len(words) < _FEWEST_QUOTED_WORDS or any(
                _repeats(different, other) for other in listed
            ):
                continue
            listed.append(different)
            found.append(DigestQuote(quote.start, quote.end, article, number))
        if found:
            longest = sorted(found, key=len, reverse=True)[:_MOST_QUOTES]
            kept = tuple(quote for quote in found if quote in longest)
            speakers.append(DigestSpeaker(record.name, record.role, record.kind, kept))
    return tuple(speakers)


def _repeats(words: set[str], other: set[str]) -> bool:
    """Whether two quotes, as words, are the same words cited twice."""
    return len(words & other) >= _SAME_QUOTE * min(len(words), len(other))


def _keyphrases(analyses: Sequence[Analysis], language: str) -> tuple[str, ...]:
    texts = [
        [
            sentence.slice(analysis.article.text)
            for sentence in body_sentences(analysis)[:_KEYPHRASE_SENTENCES]
        ]
        for analysis in analyses
        if analysis.article.language == language
    ]
    people = {
        person.name: person.aliases
        for analysis in analyses
        for person in analysis.people
        if person.kind is PersonKind.PERSON
    }
    return find_keyphrases(
        [text for text in texts if text], get_vocabulary(language), people=people.items()
    )
