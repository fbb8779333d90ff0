"""ROUGE of our summaries beside Lead-3, sumy's methods and summa, in one run.

    python benchmarks/summaries.py GOLD… [--digests GOLD]…

GOLD has one JSON object a line: ``text``, ``refs`` (human summaries; several are averaged over),
``title`` where there is one, and ``set``, by which the figures are grouped. Every system chooses
three of the same sentences; F1 with stemming, as ``rouge-score`` counts it, and the gain over
Lead-3 with the 95% interval of a paired bootstrap.

A gold of digests has ``docs`` (each with ``text``, ``title``, ``name``) and ``refs``; ours and
sumy's LexRank on the articles joined are cut at as many words as the references have. A pair of
sentences in a summary that share more than half of their words counts as near-duplicate.

No texts come with pullquote. summa is measured where it is installed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from rouge import Reference, bootstrap, tokenize

from summarize.article.read import read_article
from summarize.digest.make_digest import make_digest
from summarize.digest.sentence_pool import body_sentences
from summarize.model import Analysis, Hints, Length, LengthUnit
from summarize.pipeline import analyse
from summarize.summary.selection import Rated, choose
from summarize.summary.summarise import METHODS, summarise
from summarize.summary.sumy_methods import rate
from summarize.text.span_text import display_text
from summarize.text.vocabulary import get_vocabulary

SENTENCES = 3
MEASURES = ("R1", "R2", "RLsum")


@dataclass
class Document:
    group: str
    analysis: Analysis
    texts: list[str]
    reference: Reference


System = Callable[[Document], Sequence[str]]


def read(path: str) -> list[Document]:
    documents = []
    for line in Path(path).read_text("utf-8").splitlines():
        row = json.loads(line)
        article = read_article(row["text"], hints=Hints(title=row.get("title") or None))
        analysis = analyse(article)
        texts = [display_text(article, sentence) for sentence in body_sentences(analysis)]
        if texts:
            group = row.get("set", Path(path).stem)
            documents.append(Document(group, analysis, texts, Reference(row["refs"])))
    return documents


def lead(document: Document) -> Sequence[str]:
    return document.texts[:SENTENCES]


def by_method(method: str) -> System:
    def run(document: Document) -> Sequence[str]:
        summary = summarise(document.analysis, length=Length(amount=SENTENCES), method=method)
        article = document.analysis.article
        return [display_text(article, sentence) for sentence in summary.sentences]

    return run


def summa_system() -> System | None:
    """Return summa's TextRank over the same sentences, None where it is not installed."""
    try:
        from summa.summarizer import summarize as run_summa
    except ImportError:
        return None

    def run(document: Document) -> Sequence[str]:
        # summa splits at newlines, so it is given our sentences a line each.
        ratio = min(1.0, (SENTENCES + 0.5) / len(document.texts))
        chosen = run_summa("\n".join(document.texts), ratio=ratio, split=True)
        return list(chosen[:SENTENCES]) or document.texts[:SENTENCES]

    return run


def compare(documents: Sequence[Document]) -> None:
    systems: dict[str, System] = {"lead-3": lead}
    systems.update({method: by_method(method) for method in METHODS})
    summa = summa_system()
    if summa:
        systems["summa"] = summa
    groups: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        groups[document.group].append(document)
    if len(groups) > 1:
        groups["all"] = list(documents)
    for group, members in groups.items():
        print(f"\n{group}, {len(members)} articles: F1, and the gain over Lead-3 [95%]")
        base: np.ndarray | None = None
        for name, system in systems.items():
            scores = 100 * np.array([d.reference.score(system(d)) for d in members])
            base = scores if base is None else base
            print(f"  {name:10}", end="")
            low, high = bootstrap(scores - base)
            for k, gain in enumerate((scores - base).mean(axis=0)):
                print(
                    f"  {MEASURES[k]} {scores[:, k].mean():5.2f}"
                    f" {gain:+6.2f} [{low[k]:+.2f}, {high[k]:+.2f}]",
                    end="",
                )
            print()


def compare_digests(path: str) -> None:
    gains, repeats, ours_all = [], np.zeros(2), []
    vocabulary = get_vocabulary("en")
    rows = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    for row in rows:
        analyses = [
            analyse(read_article(d["text"], file=d["name"], hints=Hints(title=d["title"] or None)))
            for d in row["docs"]
        ]
        words = round(float(np.mean([len(reference.split()) for reference in row["refs"]])))
        length = Length(LengthUnit.WORDS, words)
        digest = make_digest(analyses, length=length)
        ours = [display_text(digest.articles[s.article], s) for s in digest.sentences]
        texts = [display_text(a.article, s) for a in analyses for s in body_sentences(a)]
        rated = [Rated(value, ()) for value in rate("lexrank", [[t] for t in texts], vocabulary)]
        theirs = [texts[i] for i in sorted(choose(rated, texts, length))]
        reference = Reference(row["refs"])
        scores = np.array([reference.score(ours), reference.score(theirs)]) * 100
        gains.append(scores[0] - scores[1])
        ours_all.append(scores)
        repeats += [has_near_duplicates(ours), has_near_duplicates(theirs)]
    mean = np.mean(ours_all, axis=0)
    print(f"\ndigests of {path}: {len(rows)} events")
    for name, score, share in zip(("ours", "lexrank"), mean, repeats / len(rows), strict=True):
        figures = "  ".join(f"{m} {v:5.2f}" for m, v in zip(MEASURES, score, strict=True))
        print(f"  {name:10}  {figures}  near-duplicates in {share:.0%}")
    low, high = bootstrap(np.array(gains))
    for k, gain in enumerate(np.mean(gains, axis=0)):
        print(f"  gain {MEASURES[k]:6} {gain:+.2f} [{low[k]:+.2f}, {high[k]:+.2f}]")


def has_near_duplicates(sentences: Sequence[str]) -> bool:
    words = [set(tokenize(sentence)) for sentence in sentences]
    return any(2 * len(a & b) > len(a | b) for a, b in combinations(words, 2))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", nargs="*", help="articles with human summaries, JSON lines")
    parser.add_argument("--digests", action="append", default=[], help="events, JSON lines")
    options = parser.parse_args()
    documents = [document for path in options.gold for document in read(path)]
    if documents:
        compare(documents)
    for path in options.digests:
        compare_digests(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
