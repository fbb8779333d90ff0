"""Fit the weights of the ``news`` ranking on articles with human summaries.

    python tools/fit_news_weights.py GOLD.jsonl

GOLD has one JSON object a line: ``text``, ``refs`` (the human summaries) and, where there is one,
``title``. Prints the weights fitted on all lines, and what they gain over Lead-3 when fitted on
the even lines and scored on the odd ones and the other way round.

The weights climb the ROUGE to be expected of three sentences, when every three of an article's
first are drawn with a probability that grows with the sum of their scores (softmax); the gradient
is exact. They start from a recipe known to beat Lead-3 on other articles, and are held near it.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from rouge import Reference, bootstrap

from summarize.article.read import read_article
from summarize.model import Hints, Length
from summarize.summary.cohesion import join_quotes
from summarize.summary.news_ranking import FEATURES, measure, rate_weighted
from summarize.summary.selection import choose
from summarize.summary.summarise import headline_of
from summarize.text.sentences import split_sentences
from summarize.text.span_text import display_text
from summarize.text.vocabulary import get_vocabulary

SENTENCES = 3
CANDIDATES = 22
STEPS = 200
RATE = 0.08
DECAY = 0.003
RECIPE = {
    **{"early": 1.0, "nearness": 0.5, "lexrank": 1.0},
    **{"headline": 0.6, "long": -0.5, "quoting": -0.5},
}


@dataclass
class Example:
    texts: list[str]
    title: str
    runs: list[tuple[int, int]]
    features: np.ndarray
    reference: Reference
    scores: dict[tuple[int, ...], tuple[float, float, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        size = min(len(self.texts), CANDIDATES)
        draws = list(combinations(range(size), min(SENTENCES, size)))
        rewards = self.reference.score_draws(self.texts[:size], draws)
        self.draws = np.array(draws)
        self.rewards = rewards - rewards.mean()

    def score(self, chosen: tuple[int, ...]) -> tuple[float, float, float]:
        chosen = tuple(sorted(chosen))
        if chosen not in self.scores:
            self.scores[chosen] = self.reference.score([self.texts[i] for i in chosen])
        return self.scores[chosen]


def read_examples(path: Path) -> list[Example]:
    examples = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        article = read_article(row["text"], hints=Hints(title=row.get("title") or None))
        sentences = [s for s in split_sentences(article) if article.blocks[s.block].is_body]
        texts = [display_text(article, sentence) for sentence in sentences]
        if not texts:
            continue
        runs = join_quotes(texts, [sentence.block for sentence in sentences])
        title = headline_of(article)
        features = np.array(measure(texts, title, get_vocabulary("en")))
        examples.append(Example(texts, title, runs, features, Reference(row["refs"])))
    return examples


def fit(examples: list[Example]) -> np.ndarray:
    """Return the weights of ``FEATURES``, scaled so that the first is 1."""
    rows = np.concatenate([example.features for example in examples])
    centre, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    inputs = [
        ((example.features - centre) / spread)[example.draws].sum(axis=1) for example in examples
    ]
    recipe = np.array([RECIPE.get(feature.name, 0.0) for feature in FEATURES]) * spread
    share, change = 3.0, np.zeros(len(FEATURES))
    first = second = np.zeros(len(FEATURES) + 1)
    for step in range(1, STEPS + 1):
        weights = share * recipe + change
        climb = np.zeros(len(FEATURES))
        for example, sums in zip(examples, inputs, strict=True):
            logits = sums @ weights
            odds = np.exp(logits - logits.max())
            odds /= odds.sum()
            climb += (odds * (example.rewards - odds @ example.rewards)) @ sums
        climb /= len(examples)
        gradient = np.append(climb - DECAY * change, climb @ recipe)
        first = 0.9 * first + 0.1 * gradient
        second = 0.99 * second + 0.01 * gradient**2
        mean, variance = first / (1 - 0.9**step), second / (1 - 0.99**step)
        stride = RATE * mean / (np.sqrt(variance) + 1e-9)
        change, share = change + stride[:-1], share + stride[-1]
    result: np.ndarray = (share * recipe + change) / spread
    return result / result[0]


def evaluate(examples: list[Example], weights: np.ndarray) -> np.ndarray:
    scores = []
    for example in examples:
        rated = rate_weighted(
            example.texts, example.features.tolist(), weights.tolist(), example.runs
        )
        chosen = choose(rated, example.texts, Length(amount=SENTENCES))
        scores.append(example.score(tuple(chosen)))
    return 100 * np.array(scores)


def main() -> None:
    examples = read_examples(Path(sys.argv[1]))
    lead = 100 * np.array([e.score(tuple(range(min(SENTENCES, len(e.texts))))) for e in examples])
    folded = np.zeros_like(lead)
    for trained, tested in ((0, 1), (1, 0)):
        folded[tested::2] = evaluate(examples[tested::2], fit(examples[trained::2]))
    low, high = bootstrap(folded - lead)
    print("fitted on one half, scored on the other, against Lead-3:")
    for name, gain, least, most in zip(
        ("R1", "R2", "RLsum"), (folded - lead).mean(axis=0), low, high, strict=True
    ):
        print(f"  {name:5} {gain:+.2f}  [{least:+.2f}, {most:+.2f}]")
    weights = fit(examples)
    gain = (evaluate(examples, weights) - lead).mean(axis=0)
    print("fitted on all lines, scored on the same:", " ".join(f"{g:+.2f}" for g in gain))
    for feature, weight in zip(FEATURES, weights, strict=True):
        print(f"  {feature.name:12} {weight:+.2f}")


if __name__ == "__main__":
    main()
