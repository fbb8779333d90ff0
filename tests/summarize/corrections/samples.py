"""The seeds, and any corrections of them."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from summarize import analyse, find_files, load
from summarize.corrections.apply_log import place_of
from summarize.corrections.log import (
    Correction,
    Corrections,
    LocalSpeaker,
    Merge,
    NotAQuote,
    Rename,
    SetSpeaker,
    Split,
)
from summarize.model import (
    Analysis,
    Article,
    PersonKind,
)
from summarize.text.content_hash import content_hash
from tests.conftest import SEEDS


@cache
def seeds() -> tuple[Analysis, ...]:
    articles = [load(source) for source in find_files([str(SEEDS)])]  # type: ignore[arg-type]
    return tuple(analyse(article) for article in articles if isinstance(article, Article))


def log_of(*corrections: Correction) -> Corrections:
    return Corrections(corrections)


def some_corrections() -> st.SearchStrategy[Correction]:
    """Corrections of the quotes and speakers that the seeds have."""
    places = [place_of(a, q) for a in seeds() for q in a.quotes]
    spoken = [
        LocalSpeaker(content_hash(a.article.text), q.speaker.name)
        for a in seeds()
        for q in a.quotes
        if q.speaker
    ]
    names = st.sampled_from(["Ann Bee", "Tessa Petit", "the board", "Ångström–O’Neil"])
    some_voices = st.lists(st.sampled_from(spoken), min_size=1, max_size=4).map(tuple)
    kinds = st.sampled_from(PersonKind)
    role = st.none() | st.just("mayor")
    namings = [
        st.builds(kind, some_voices, names, role, st.none() | kinds)
        for kind in (Rename, Merge, Split)
    ]
    return st.one_of(
        st.builds(SetSpeaker, st.sampled_from(places), st.none() | names, role, kinds),
        st.builds(NotAQuote, st.sampled_from(places)),
        *namings,
    )


logs = st.deferred(
    lambda: st.lists(some_corrections(), max_size=6).map(lambda c: Corrections(tuple(c)))
)
