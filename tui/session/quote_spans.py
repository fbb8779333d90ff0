"""Quotes and speakers' names as sorted runs that a line of text looks up by bisection."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from summarize.frozen import frozen
from summarize.model import Analysis, MentionForm, Person, Quote, Span

__all__ = [
    "NOBODY",
    "NO_SPANS",
    "ArticleSpeaker",
    "QuoteSpans",
    "Run",
    "find_spans",
    "number_speakers",
    "overlapping",
]

NOBODY = -1
"""Stands for no quote, or for no speaker."""

_NAMED = frozenset({MentionForm.NAME, MentionForm.SHORT})


@frozen
class ArticleSpeaker:
    """Somebody who speaks in one article: name, role, and the indices of what they said."""

    name: str
    role: str | None
    quotes: tuple[int, ...]


@frozen
class Run(Span):
    """A stretch marked alike: the innermost ``quote`` over it, and the speaker it names."""

    quote: int
    speaker_number: int


@frozen
class QuoteSpans:
    """The marks of one analysis.

    ``runs`` do not overlap and stand in order; text between them is unmarked. ``speakers`` are in
    the order in which they first speak; ``speaker_numbers[n]`` is the speaker of quote ``n``, an
    index into them, or ``NOBODY``.
    """

    quotes: tuple[Quote, ...]
    speakers: tuple[ArticleSpeaker, ...]
    speaker_numbers: tuple[int, ...]
    runs: tuple[Run, ...]
    ends: tuple[int, ...]

    def between(self, start: int, end: int) -> Iterator[Run]:
        """Yield the runs that touch ``[start, end)``, in order."""
        for index in range(bisect_right(self.ends, start), len(self.runs)):
            run = self.runs[index]
            if run.start >= end:
                return
            yield run

    def at(self, offset: int) -> int:
        """Return the innermost quote over ``offset``, or ``NOBODY``."""
        for run in self.between(offset, offset + 1):
            return run.quote
        return NOBODY


NO_SPANS = QuoteSpans((), (), (), (), ())


def number_speakers(quotes: Sequence[Quote]) -> tuple[tuple[ArticleSpeaker, ...], tuple[int, ...]]:
    """Return who speaks, in order of first words, and for each quote which of them says it."""
    order: dict[int | str, int] = {}
    said: list[list[int]] = []
    speaker_numbers: list[int] = []
    for number, quote in enumerate(quotes):
        speaker = quote.speaker
        if speaker is None:
            speaker_numbers.append(NOBODY)
            continue
        key = speaker.name if speaker.person is None else speaker.person
        speaker_number = order.setdefault(key, len(order))
        if speaker_number == len(said):
            said.append([])
        said[speaker_number].append(number)
        speaker_numbers.append(speaker_number)
    found = []
    for numbers in said:
        first = [quote.speaker for n in numbers if (quote := quotes[n]).speaker]
        role = next((speaker.role for speaker in first if speaker and speaker.role), None)
        name = first[0].name if first[0] else ""
        found.append(ArticleSpeaker(name, role, tuple(numbers)))
    return tuple(found), tuple(speaker_numbers)


def find_spans(analysis: Analysis) -> QuoteSpans:
    """Flatten the quotes and the names of those who speak into runs. O(n log n)."""
    speaking, speaker_numbers = number_speakers(analysis.quotes)
    runs = tuple(_runs(analysis.quotes, list(_names(analysis, speaker_numbers))))
    return QuoteSpans(
        analysis.quotes, speaking, speaker_numbers, runs, tuple(run.end for run in runs)
    )


def _names(analysis: Analysis, speaker_numbers: Sequence[int]) -> Iterator[tuple[Span, int]]:
    """Yield each place where somebody who speaks is named, with their number."""
    people: dict[int, int] = {}
    for quote, speaker_number in zip(analysis.quotes, speaker_numbers, strict=True):
        if quote.speaker is not None and quote.speaker.person is not None:
            people.setdefault(quote.speaker.person, speaker_number)
    for index, speaker_number in people.items():
        if not 0 <= index < len(analysis.people):
            continue
        person: Person = analysis.people[index]
        for mention in person.mentions:
            if mention.form in _NAMED:
                yield mention, speaker_number


def _runs(quotes: Sequence[Quote], names: Iterable[tuple[Span, int]]) -> Iterator[Run]:
    """Sweep over all boundaries once; where quotes nest, the one that began last is innermost."""
    opened = sorted(
        [(q.start, -q.end, 0, n) for n, q in enumerate(quotes)]
        + [(span.start, -span.end, 1, speaker_number) for span, speaker_number in names]
    )
    cuts = sorted({cut for start, end, _, _ in opened for cut in (start, -end)})
    stack: list[tuple[int, int]] = []
    named: tuple[int, int] | None = None
    upcoming = 0
    for cut, following in pairwise(cuts):
        stack = [entry for entry in stack if entry[0] > cut]
        if named and named[0] <= cut:
            named = None
        while upcoming < len(opened) and opened[upcoming][0] <= cut:
            _, negative_end, is_name, number = opened[upcoming]
            if is_name:
                named = (-negative_end, number)
            else:
                stack.append((-negative_end, number))
            upcoming += 1
        if stack or named:
            quote = stack[-1][1] if stack else NOBODY
            yield Run(cut, following, quote, named[1] if named else NOBODY)


def overlapping(spans: Sequence[Span], start: int, end: int) -> int:
    """Return the index of the first of ``spans`` (in order, apart) that touches, or -1."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= start:
            low = middle + 1
        else:
            high = middle
    return low if low < len(spans) and spans[low].start < end else -1
