"""What is seen through: note markers and characters that show nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Span
from summarize.text.transparent import see_through


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("“It leaks,”[1] he said.", "“It leaks,” he said.", id="number"),
        pytest.param("It leaks.[2][13] He left.", "It leaks. He left.", id="several"),
        pytest.param("It leaks.[2, 3] He left.", "It leaks. He left.", id="several in one"),
        pytest.param("It leaks. [4]", "It leaks.", id="behind a blank"),
        pytest.param("It leaks.[^note-4] So", "It leaks. So", id="markdown"),
        pytest.param("leaks[citation needed] a", "leaks a", id="editor's remark"),
        pytest.param("leaks[By whom?] a", "leaks a", id="editor's question"),
        pytest.param("“It leaks,”¹² he said", "“It leaks,” he said", id="raised"),
        pytest.param("the harbour³ is old", "the harbour is old", id="raised behind a word"),
        pytest.param("the harbour† is old", "the harbour is old", id="dagger"),
        pytest.param("har\u00adbour wa\u200btch\u2060es", "harbour watches", id="hidden"),
        pytest.param("off\u200cice", "office", id="no ligature"),
    ],
)
def test_seen_through(text: str, seen: str) -> None:
    found = see_through(text)
    assert found is not None
    assert found.text == seen


@pytest.mark.parametrize(
    "text",
    [
        "“[T]his is wrong,” he said.",
        "“the thing[s] we want[ed]” [sic]",
        "“We [the union] were told,” he said.",
        "a field of 40 m² and 10⁶ ants",
        "[1] Harbour report, 1998.",
        "see [1](https://example.org)",
        "“[…] we go.”",
        "نمی\u200cخواهم 👩\u200d🚒",
        "plain words",
    ],
)
def test_kept(text: str) -> None:
    assert see_through(text) is None


def test_a_block_of_hidden_characters_alone_stays() -> None:
    text = "One.\n\n\u200b\u200b\n\nTw\u00ado."
    found = see_through(text, (Span(0, 4), Span(6, 8), Span(10, 14)))
    assert found is not None
    assert found.text == "One.\n\n\u200b\u200b\n\nTwo."


@given(st.lists(st.sampled_from(["ab", " ", "\u00ad", "[1]", "”", "¹", "\n", "x"]), max_size=30))
def test_offsets_lead_back(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = see_through(text)
    if found is None:
        return
    for at, character in enumerate(found.text):
        place = found.outward(at)
        assert text[place] == character
        assert found.inward(place) == at
    assert found.inward(len(text)) == len(found.text)
    gone = "".join(cut.slice(text) for cut in found.cuts)
    assert len(gone) + len(found.text) == len(text)
    whole = found.span(0, len(found.text))
    assert see_through(whole.slice(text)) is None or whole.slice(text)[:1] == found.text[:1]
