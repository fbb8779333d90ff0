"""Fit the weights by which a pronoun finds whom it means, on gold with the answers.

    python tools/fit_pronouns.py [--rounds N] [--save FILE.json] --gap GAP.TSV NEWS.jsonl…

GAP is the table of ``benchmarks/pronouns.py``; NEWS have the form of ``benchmarks/attribution.py``:
the pronouns beside a quotation are right if they mean its speaker. Fits on the even rows of each
and prints the table of weights; then how often the even and the odd rows are right.

A softmax over the candidates of each pronoun, its weights held small (L2), climbed by its exact
gradient. Who is a candidate depends on whom the pronouns before it were taken for, so that reading
and fitting take turns, and the mean of the later rounds is taken. The weights are kept, with an
example each, in ``summarize/coreference/pronoun_weights.py``.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from attribution import overlap, same_speaker, trimmed

from summarize import analyse, read_article
from summarize.coreference import pronouns
from summarize.coreference.pronoun_resolver import PronounResolver
from summarize.english.function_words import PRONOUNS_ANY_CASE

ROUNDS = 7
SETTLED = 2
"""So many rounds are left out of the mean: they began from other weights."""
STEPS = 400
RATE = 0.05
HELD = 1.5
LEAST = 15
NEWS_WEIGHT = 3.0
HELD_AT = {
    **{"spoke last, speaks": 1.0, "spoke before, speaks": 0.5, "spoke lately, speaks": 0.4},
    **{"meant by the other": -2.0, "just meant by the other": -2.0},
    **{"in the words it reports": -1.5, "joined by and": 1.5, "in a fronted phrase": -0.5},
    **{"unnamed": -1.2, "far back": -1.5, "same gender": 0.6},
}
"""Weights known from news, of which the examples have too few: they are held near these values."""


@dataclass
class Reading:
    """What the resolver saw of one text: where each entity is named, the candidates of pronouns."""

    named: list[tuple[int, int, int]] = field(default_factory=list)
    candidates: dict[int, list[tuple[int, list[str]]]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)

    def entity_in(self, start: int, end: int) -> int | None:
        return next((e for s, t, e in self.named if s < end and start < t), None)


@dataclass
class Example:
    features: list[list[str]]
    right: list[bool]
    weight: float
    even: bool
    news: bool


class Recorder:
    """Listens to the resolver while an article is analysed."""

    def __init__(self) -> None:
        self.reading = Reading()
        self._at = 0
        enter, resolve, candidates = (
            PronounResolver.enter,
            PronounResolver._resolve,
            pronouns.candidates,
        )

        def enter_and_note(resolver: PronounResolver, sentence: Any, subject: Any) -> None:
            enter(resolver, sentence, subject)
            for one in resolver.mentions.placed:
                end = sentence.ends[sentence.run_end(one.item) - 1]
                self.reading.named.append((sentence.starts[one.item], end, one.entity))

        def resolve_and_note(resolver: Any, sentence: Any, item: int, barred: Any) -> Any:
            self._at = sentence.starts[item]
            self._discourse = resolver.discourse
            return resolve(resolver, sentence, item, barred)

        def candidates_and_note(discourse: Any, *rest: Any) -> Any:
            found = candidates(discourse, *rest)
            self.reading.candidates.setdefault(self._at, found)
            for index, _ in found:
                self.reading.names[index] = discourse.entities[index].name
            return found

        PronounResolver.enter = enter_and_note  # type: ignore[method-assign]
        PronounResolver._resolve = resolve_and_note  # type: ignore[method-assign]
        pronouns.candidates = candidates_and_note

    def read(self, text: str) -> tuple[Any, Reading]:
        self.reading = Reading()
        return analyse(read_article(text)), self.reading


def gap_examples(path: str, recorder: Recorder) -> Iterator[Example]:
    csv.field_size_limit(10**9)
    with Path(path).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows):
        text, at = row["Text"], int(row["Pronoun-offset"])
        analysis, reading = recorder.read(text)
        shift = 0
        if analysis.article.text != text:
            near = max(0, at - 30)
            shift = analysis.article.text.find(text[near : at + 10]) - near
        found = reading.candidates.get(at + shift)
        if not found:
            continue
        right, wrong = set(), set()
        for name in "AB":
            start = int(row[f"{name}-offset"]) + shift
            entity = reading.entity_in(start, start + len(row[name]))
            (right if row[f"{name}-coref"].upper() == "TRUE" else wrong).add(entity)
        known = [index for index, _ in found]
        if right:
            marks = [index in right for index in known]
        else:
            marks = [index not in wrong for index in known]
        if any(marks) and not all(marks):
            yield Example([f for _, f in found], marks, 1.0, number % 2 == 0, False)


def news_examples(path: str, recorder: Recorder) -> Iterator[Example]:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        document = json.loads(line)
        text = document["text"]
        analysis, reading = recorder.read(text)
        if analysis.article.text != text:
            continue
        seen = set()
        for quote in analysis.quotes:
            speaker = quote.speaker
            at = None if speaker is None else speaker.mention_start
            if at is None or at in seen or (speaker.mention or "").lower() not in PRONOUNS_ANY_CASE:
                continue
            span = trimmed(text, quote.statement_start, quote.statement_end)
            mark = trimmed(text, quote.start, quote.end)
            for gold in document["quotes"]:
                place = trimmed(text, gold["start"], gold["end"])
                if gold.get("speaker") and max(overlap(span, place), overlap(mark, place)) >= 0.7:
                    break
            else:
                continue
            seen.add(at)
            found = reading.candidates.get(at)
            if not found:
                continue
            marks = [same_speaker(gold["speaker"], reading.names[index]) for index, _ in found]
            if any(marks) and not all(marks):
                even = number % 2 == 0
                yield Example([f for _, f in found], marks, NEWS_WEIGHT, even, True)


def fit(examples: Sequence[Example], start: dict[str, float]) -> dict[str, float]:
    counts = Counter(f for e in examples for features in e.features for f in features)
    names = sorted(name for name, count in counts.items() if count >= LEAST or name in HELD_AT)
    column = {name: at for at, name in enumerate(names)}
    count = sum(len(e.features) for e in examples)
    matrix = np.zeros((count, len(names)))
    owner, right = np.zeros(count, dtype=int), np.zeros(count, dtype=bool)
    at = 0
    for number, example in enumerate(examples):
        for features, good in zip(example.features, example.right, strict=True):
            for feature in features:
                if feature in column:
                    matrix[at, column[feature]] += 1
            owner[at], right[at] = number, good
            at += 1
    importance = np.array([e.weight for e in examples])
    weights = np.array([start.get(name, 0.0) for name in names])
    held = np.array([HELD_AT.get(name, 0.0) for name in names])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = matrix @ weights
        top = np.full(len(examples), -np.inf)
        np.maximum.at(top, owner, scores)
        rise = np.exp(scores - top[owner])
        total, good = np.zeros(len(examples)), np.zeros(len(examples))
        np.add.at(total, owner, rise)
        np.add.at(good, owner, rise * right)
        share = rise * right / np.maximum(good, 1e-300)[owner] - rise / total[owner]
        gradient = matrix.T @ (share * importance[owner]) - HELD * (weights - held)
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        weights += RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
    return {name: round(float(weight), 1) for name, weight in zip(names, weights, strict=True)}


def mean(tables: Sequence[dict[str, float]]) -> dict[str, float]:
    """Return the mean of several tables: what one reading made of the few hard rows evens out."""
    names = sorted({name for table in tables for name in table})
    return {
        name: round(sum(table.get(name, 0.0) for table in tables) / len(tables), 1)
        for name in names
    }


def accuracy(examples: Sequence[Example], weights: dict[str, float]) -> str:
    right = 0
    for example in examples:
        scores = [sum(weights.get(f, 0.0) for f in features) for features in example.features]
        right += example.right[scores.index(max(scores))]
    return f"{right} of {len(examples)} = {100 * right / max(1, len(examples)):.1f}%"


def calibration(examples: Sequence[Example], weights: dict[str, float]) -> Iterator[str]:
    table = defaultdict(lambda: [0, 0])
    for example in examples:
        scores = [sum(weights.get(f, 0.0) for f in features) for features in example.features]
        order = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
        margin = scores[order[0]] - scores[order[1]]
        row = table[min(8, int(margin * 2))]
        row[0] += example.right[order[0]]
        row[1] += 1
    for level, (right, total) in sorted(table.items()):
        yield f"  lead of {level / 2} or more: {right} of {total} = {100 * right / total:.0f}%"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gap")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--save", help="a file to write the weights to")
    parser.add_argument("news", nargs="*")
    options = parser.parse_args()
    recorder = Recorder()
    weights: dict[str, float] = {}
    fitted: list[dict[str, float]] = []
    for _ in range(options.rounds):
        examples = [] if not options.gap else list(gap_examples(options.gap, recorder))
        for path in options.news:
            examples += news_examples(path, recorder)
        fitted.append(fit([e for e in examples if e.even], weights))
        weights = mean(fitted[SETTLED:] or fitted)
        pronouns.WEIGHTS.clear()
        pronouns.WEIGHTS.update(weights)
        for news in (False, True):
            for even in (True, False):
                some = [e for e in examples if e.news is news and e.even is even]
                print("news" if news else "GAP", "even" if even else "odd", accuracy(some, weights))
    counts = defaultdict(int)
    for example in examples:
        for features in example.features:
            for feature in features:
                counts[feature] += 1
    for name, weight in sorted(weights.items()):
        print(f"{weight:6.1f} {counts[name]:6} {name}")
    for news in (False, True):
        print("how sure", "news" if news else "GAP")
        print(*calibration([e for e in examples if e.news is news], weights), sep="\n")
    if options.save:
        Path(options.save).write_text(json.dumps(weights), "utf-8")


if __name__ == "__main__":
    main()
