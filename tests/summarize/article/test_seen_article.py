"""The analysis of a text with note markers and hidden characters is that of the text without."""

import re

import pytest

from summarize import analyse, read_article
from summarize.model import Analysis

PLAIN = """Harbour wall

MALLOW — “The wall leaks,” said Petra Quill, who has kept the harbour since May. She said that it
would be mended. “It is older than I am,” Quill added.

“Nobody asked us,” Arno Vance said.
"""


def _marked(text: str) -> str:
    """Return a text with a note marker behind each mark, and soft hyphens in longer words."""
    text = re.sub(r"[”.](?= )", r"\g<0>[12]", text)
    return re.sub(r"([a-z]{3})(?=[a-z]{2})", "\\1\u00ad", text)


def _said(analysis: Analysis) -> list[tuple[str, str | None, str | None, str]]:
    text = analysis.article.text
    return [
        (
            text[quote.start : quote.end].replace("\u00ad", ""),
            quote.speaker and quote.speaker.name,
            quote.rule,
            quote.kind,
        )
        for quote in analysis.quotes
    ]


def test_the_same_is_found() -> None:
    expected = _said(analyse(read_article(PLAIN)))
    assert len(expected) == 4
    assert all(speaker for _, speaker, _, _ in expected)
    assert _said(analyse(read_article(_marked(PLAIN)))) == expected


def test_offsets_are_those_of_the_text() -> None:
    article = read_article(_marked(PLAIN))
    analysis = analyse(article)
    assert analysis.article is article
    for quote in analysis.quotes:
        speaker = quote.speaker
        assert speaker is not None
        assert article.text[speaker.mention_start : speaker.mention_end] == speaker.mention
        if quote.cue is not None and quote.cue_start is not None:
            assert article.text.startswith(quote.cue, quote.cue_start)
    for person in analysis.people:
        assert "\u00ad" not in person.name
        for mention in person.mentions:
            assert mention.slice(article.text).strip() == mention.slice(article.text)
    for sentence in analysis.sentences:
        block = article.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end


@pytest.mark.parametrize("mark", ["[1]", "¹", "\u200b", "[citation needed]"])
def test_a_marker_between_a_quotation_and_its_cue(mark: str) -> None:
    article = read_article(f"Wall\n\n“The wall leaks,”{mark} said Petra Quill.")
    (quote,) = analyse(article).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Petra Quill"
    assert quote.slice(article.text) == "“The wall leaks,”"
