"""Find the full names that the labels of a transcript stand for: LOWE: and AL: are Ann Lowe."""

from __future__ import annotations

from collections import defaultdict

from summarize.model import Article
from summarize.turns.label_names import (
    NAME_PAIR,
    initials_of,
    may_be_given_name,
    normal_case,
    read_name,
)
from summarize.turns.turn import Turns

__all__ = ["full_names_by_short", "label_names"]


def label_names(article: Article, turns: Turns) -> list[str]:
    """Return the full names in labels, and those in the text with a label's surname or initials.

    They are persons’ for where they stand: LOWE: … beside Ann Lowe in the text.
    """
    if not turns.turns:
        return []
    labels = [turn.label for turn in turns.turns if turn.label is not None]
    names = [read_name(label) for label in labels]
    full = [name.shown for name in names if len(name.key) > 1]
    short = {name.key[0].replace(".", "") for name in names if len(name.key) == 1}
    initials: defaultdict[str, set[str]] = defaultdict(set)
    for first, last in NAME_PAIR.findall(article.text) if short else ():
        if not may_be_given_name(first):
            continue
        pair = f"{first} {last}"
        pair = " ".join(normal_case(word, of=pair) for word in (first, last))
        if last.lower() in short:
            full.append(pair)
        elif (letters := initials_of((first, last)).lower()) in short:
            initials[letters].add(pair)
    full += [min(pairs) for pairs in initials.values() if len(pairs) == 1]
    return list(dict.fromkeys(full))


def full_names_by_short(article: Article, turns: Turns) -> dict[str, str]:
    """Return the full names of ``label_names`` by surname and initials, those of one bearer."""
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for name in label_names(article, turns):
        words = name.split()
        bearers[words[-1].lower()].append(name)
        bearers[initials_of(words)].append(name)
    return {short: names[0] for short, names in bearers.items() if len(names) == 1}
