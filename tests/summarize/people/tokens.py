"""One sentence as the steps of people read it."""

from __future__ import annotations

from summarize.people.name_runs import NameRun, find_name_runs
from summarize.text.tokens import Tokens, tokenize


def read(text: str) -> tuple[Tokens, list[NameRun]]:
    """Return the tokens of a sentence and the names among them."""
    tokens = tokenize(text, [(0, len(text))])
    return tokens, find_name_runs(tokens)
