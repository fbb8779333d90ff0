"""Resolve the pronouns of authors' notes, in which no quotes are looked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summarize.coreference.entities import ReferenceForm, ResolvedMention
from summarize.coreference.pronouns import GENDERS
from summarize.english.function_words import PRONOUNS_ANY_CASE
from summarize.model import Article, BlockKind
from summarize.people.cast import Cast
from summarize.people.name_match import genders_compatible
from summarize.people.name_runs import NameRun
from summarize.text.tokens import Tokens

__all__ = ["pronouns_of_bios"]


def pronouns_of_bios(
    article: Article, tokens: Tokens, runs: Sequence[NameRun], cast: Cast
) -> list[ResolvedMention]:
    """Return every he and she of the notes: the one person that the note names.

    Where it names several, their pronouns are left alone.
    """
    found: list[ResolvedMention] = []
    firsts = [run.first for run in runs]
    for block in article.blocks:
        if block.kind is not BlockKind.BIO:
            continue
        first = bisect_left(tokens.starts, block.start)
        last = bisect_left(tokens.starts, block.end)
        named = cast.run_person[bisect_left(firsts, first) : bisect_left(firsts, last)]
        about = {person for person in named if person is not None}
        if len(about) != 1:
            continue
        (author,) = about
        for at in range(first, last):
            subject = PRONOUNS_ANY_CASE.get(tokens.lowers[at])
            if subject and genders_compatible(cast.people[author].gender, GENDERS[subject]):
                found.append(
                    ResolvedMention(
                        tokens.starts[at], tokens.ends[at], author, ReferenceForm.PRONOUN
                    )
                )
    return found
