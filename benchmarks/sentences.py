"""Exact cases of a gold file of hard sentence boundaries, by category, beside peers.

    python benchmarks/sentences.py GOLD

GOLD holds one case a line: ``category<TAB>text``, where ``⏐`` marks a boundary and ``\\n`` (a
backslash and an n) a newline. A case is exact when every sentence is the gold's, white space
around it aside. Peers (pysbd, nupunkt, spaCy's small model, punkt_tab) are measured where they
are installed.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

BOUNDARY = "⏐"
Splitter = Callable[[str], list[str]]


def read_cases(path: Path) -> list[tuple[str, str, list[str]]]:
    cases = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        category, _, marked = line.partition("\t")
        marked = marked.replace("\\n", "\n")
        gold = [part.strip() for part in marked.split(BOUNDARY) if part.strip()]
        cases.append((category, marked.replace(BOUNDARY, ""), gold))
    return cases


def pullquote() -> Splitter:
    from summarize.text.sentences import split_text

    return lambda text: [span.slice(text) for span in split_text(text)]


def nltk_punkt_tab() -> Splitter:
    from nltk.tokenize import PunktTokenizer

    tokenizer = PunktTokenizer("english")
    return lambda text: [s for line in text.split("\n") for s in tokenizer.tokenize(line)]


def pysbd() -> Splitter:
    import pysbd as peer  # type: ignore[import-not-found]

    segmenter = peer.Segmenter(language="en", clean=False)
    return lambda text: [s for line in text.split("\n") for s in segmenter.segment(line)]


def nupunkt() -> Splitter:
    from nupunkt import sent_tokenize  # type: ignore[import-not-found]

    return lambda text: [s for line in text.split("\n") for s in sent_tokenize(line)]


def spacy_small() -> Splitter:
    import spacy  # type: ignore[import-not-found]

    model = spacy.load("en_core_web_sm", disable=["ner", "lemmatizer"])
    return lambda text: [s.text for line in text.split("\n") if line for s in model(line).sents]


PEERS = (pullquote, nltk_punkt_tab, nupunkt, pysbd, spacy_small)


def main() -> None:
    verbose = "-v" in sys.argv
    paths = [argument for argument in sys.argv[1:] if argument != "-v"]
    if len(paths) != 1:
        raise SystemExit("usage: python benchmarks/sentences.py [-v] GOLD")
    cases = read_cases(Path(paths[0]))
    totals = Counter(category for category, _, _ in cases)
    for peer in PEERS:
        try:
            split = peer()
        except (ImportError, LookupError, OSError):
            if peer is pullquote:
                raise
            print(f"{peer.__name__}: not installed")
            continue
        split("Warm up. Now.")
        exact: Counter[str] = Counter()
        began = time.perf_counter()
        for category, text, gold in cases:
            found = [sentence.strip() for sentence in split(text) if sentence.strip()]
            exact[category] += found == gold
            if verbose and found != gold and peer is pullquote:
                print(f"  {category}: {' ⏐ '.join(found)!r}")
        taken = (time.perf_counter() - began) * 1000
        print(f"{peer.__name__}: {exact.total()} of {len(cases)} exact, {taken:.0f} ms")
        print("  " + ", ".join(f"{name} {exact[name]}/{totals[name]}" for name in totals))


if __name__ == "__main__":
    main()
