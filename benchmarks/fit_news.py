"""Fit the weights of the ``news`` ranking on articles with human summaries.

    python benchmarks/fit_news.py GOLD.jsonl

GOLD has one JSON object a line: ``text``, ``refs`` (the human summaries) and, where there is one,
``title``. Prints the weights fitted on all lines, and what they gain over Lead-3 when fitted on
the even lines and scored on the odd ones and the other way round.

The scores of an article's sentences are taken for the logits of drawing three of them in turn
(Plackett-Luce); the weights climb the expected ROUGE of the draw (REINFORCE, with the mean of the
draws for a baseline; Williams, 1992), with a little weight decay.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from rouge import Reference, bootstrap

from summarize.article import Hints, read_article
from summarize.cohesion import join_quotes
from summarize.display import display_text
from summarize.model import Length
from summarize.newsrank import FEATURES, measure, rate_weighted
from summarize.pool import body_sentences
from summarize.ranking import headline_of
from summarize.selection import choose
from summarize.sentences import split_sentences
from summarize.words import get_vocabulary

SENTENCES = 3
EPOCHS = 40
DRAWS = 16
BATCH = 30
DECAY = 0.01
RATE = 0.05


@dataclass
class Example:
    texts: list[str]
    title: str
    runs: list[tuple[int, int]]
    features: np.ndarray
    reference: Reference
    scores: dict[tuple[int, ...], tuple[float, float, float]] = field(default_factory=dict)

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
        features = np.array(measure(texts, title, get_vocabulary("en"), runs))
        examples.append(Example(texts, title, runs, features, Reference(row["refs"])))
    return examples


def fit(examples: list[Example], seed: int = 0) -> np.ndarray:
    """Return the weights of ``FEATURES``, scaled so that the first is 1."""
    rng = np.random.default_rng(seed)
    rows = np.concatenate([example.features for example in examples])
    centre, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    inputs = [(example.features - centre) / spread for example in examples]
    weights = np.zeros(len(FEATURES))
    first = second = np.zeros_like(weights)
    total, steps = np.zeros_like(weights), 0
    for epoch in range(EPOCHS):
        shuffled = rng.permutation(len(examples))
        for start in range(0, len(examples), BATCH):
            gradient = -DECAY * weights
            for k in shuffled[start : start + BATCH]:
                gradient = gradient + climb(examples[k], inputs[k], weights, rng) / 3
            steps += 1
            first = 0.9 * first + 0.1 * gradient
            second = 0.99 * second + 0.01 * gradient**2
            mean, variance = first / (1 - 0.9**steps), second / (1 - 0.99**steps)
            weights = weights + RATE * mean / (np.sqrt(variance) + 1e-8)
        if epoch >= EPOCHS // 2:
            total += weights
    result = total / spread
    return result / result[0]


def climb(
    example: Example, inputs: np.ndarray, weights: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Return the direction in which the expected ROUGE of one article's draws grows."""
    size = len(inputs)
    if size <= SENTENCES:
        return np.zeros_like(weights)
    logits = inputs @ weights
    draws = np.argsort(-(logits + rng.gumbel(size=(DRAWS, size))), axis=1)[:, :SENTENCES]
    rewards = np.empty(DRAWS)
    gradients = np.zeros((DRAWS, len(weights)))
    for number, draw in enumerate(draws):
        one, two, _ = example.score(tuple(draw.tolist()))
        rewards[number] = one + two / 2
        open_ = np.ones(size, dtype=bool)
        for k in draw:
            shares = np.where(open_, np.exp(logits - logits[open_].max()), 0.0)
            gradients[number] += inputs[k] - (shares / shares.sum()) @ inputs
            open_[k] = False
    return (rewards - rewards.mean()) / (DRAWS - 1) @ gradients


def evaluate(examples: list[Example], weights: np.ndarray) -> np.ndarray:
    scores = []
    for example in examples:
        rated = rate_weighted(example.texts, example.features.tolist(), weights.tolist(), example.runs)
        chosen = choose(rated, example.texts, Length(amount=SENTENCES))
        scores.append(example.score(tuple(chosen)))
    return 100 * np.array(scores)


def main() -> None:
    examples = read_examples(Path(sys.argv[1]))
    lead = 100 * np.array(
        [e.score(tuple(range(min(SENTENCES, len(e.texts))))) for e in examples]
    )
    folded = np.zeros_like(lead)
    for trained, tested in ((0, 1), (1, 0)):
        folded[tested::2] = evaluate(examples[tested::2], fit(examples[trained::2]))
    low, high = bootstrap(folded - lead)
    print("fitted on one half, scored on the other, against Lead-3:")
    for name, gain, least, most in zip(
        ("R1", "R2", "RLsum"), (folded - lead).mean(axis=0), low, high, strict=True
    ):
        print(f"  {name:5} {gain:+.2f}  [{least:+.2f}, {most:+.2f}]")
    weights = np.mean([fit(examples, seed) for seed in range(3)], axis=0)
    gain = (evaluate(examples, weights) - lead).mean(axis=0)
    print("fitted on all lines, scored on the same:", " ".join(f"{g:+.2f}" for g in gain))
    for feature, weight in zip(FEATURES, weights, strict=True):
        print(f"  {feature.name:12} {weight:+.2f}")


if __name__ == "__main__":
    main()
