"""Posts that are set as paragraphs, and told by the handle beside, above or below them."""

from __future__ import annotations

import pytest

from summarize import read_article
from summarize.pipeline import analyse

LEAD = (
    "Mayor Rosa Quint announced the sale of the old mill on Tuesday in the town hall, and the town "
    "talked of nothing else for the rest of the day."
)
POST = "The mill was never ours to keep. Read the deed!"
POSTS = {
    "a handle and a colon": (f"@millgirl: {POST}", "@millgirl"),
    "a name, a handle and a colon": (f"Rosa Quint (@rquint): {POST}", "Rosa Quint"),
    "a line above": (f"Hugo Tamm @htamm · May 4\n\n{POST}", "Hugo Tamm"),
    "behind it": (f"{POST} — Lena Orr (@lenaorr) May 4, 2025", "Lena Orr"),
    "a name with a particle": (f"{POST} — Max du Tamm (@maxdt) May 4", "Max du Tamm"),
    "a line below": (f"{POST}\n\n— @weaver_99", "@weaver_99"),
}


def told(*paragraphs: str) -> list[tuple[str, str | None]]:
    read = read_article("\n\n".join(paragraphs))
    return [
        (quote.slice(read.text), None if quote.speaker is None else quote.speaker.name)
        for quote in analyse(read).quotes
        if quote.kind == "direct"
    ]


@pytest.mark.parametrize(("text", "speaker"), POSTS.values(), ids=POSTS)
def test_a_post_is_of_whose_handle_it_has(text: str, speaker: str) -> None:
    assert told("Mill sold", LEAD, text) == [(POST, speaker)]


def test_the_handle_of_who_wrote_the_article_makes_no_post() -> None:
    assert told("Mill sold", "Hugo Tamm @htamm", LEAD, LEAD) == []
    assert told("Mill sold", "By Hugo Tamm", LEAD, POST, "— Hugo Tamm (@htamm)") == []


def test_an_address_makes_no_post() -> None:
    assert told("Mill sold", LEAD, "Ask ann@planet.example: she knows more of it.") == []
