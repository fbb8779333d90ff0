# ruff: noqa: E501 (a paragraph of an article is a line)
"""Articles of several papers about one event."""

from __future__ import annotations

import pytest

from summarize.article.read import read_article
from summarize.digest.digest_model import Digest, Place
from summarize.digest.make_digest import make_digest
from summarize.model import Analysis, Hints
from summarize.pipeline import analyse
from summarize.text.span_text import display_text
from tests.conftest import SEEDS

GAZETTE = """The Leam city council voted 5-4 on Monday to close the Aire bridge to lorries.

The council heard residents for three hours before the vote on the bridge.

“A bridge of that age cannot carry forty tonnes, and everybody in this room knows it,” said Ann Roe, the mayor.

The bridge was built in 1962 by the engineer Tom Oakes.
"""
HERALD = """Lorries will be banned from the Aire bridge after the Leam city council voted for it on Wednesday.

The 5-4 vote of the council came after residents were heard for hours.

Haulier Lee Marsh said the detour over Corby would cost his company 20 minutes a trip.
"""
POST = """A narrow majority of the Leam city council voted on Monday for closing the Aire bridge to lorries.

“A bridge of that age cannot carry forty tonnes, and everybody in this room knows it,” said Ann Roe, the mayor of Leam.

Engineers found cracks in two piers of the bridge in the spring.
"""


def read(*texts: str) -> list[Analysis]:
    return [
        analyse(
            read_article(text, file=f"{i}.txt", hints=Hints(title=f"Bridge {i}", language="en"))
        )
        for i, text in enumerate(texts)
    ]


@pytest.fixture(scope="module")
def bridge() -> Digest:
    return make_digest(read(GAZETTE, HERALD, POST))


@pytest.fixture(scope="module")
def miami() -> Digest:
    seeds = SEEDS
    return make_digest(
        [
            analyse(read_article(file.read_text("utf-8"), file=file.name))
            for file in sorted(seeds.glob("*.txt"))
        ]
    )


def words(digest: Digest, place: Place) -> str:
    return display_text(digest.articles[place.article], place)
