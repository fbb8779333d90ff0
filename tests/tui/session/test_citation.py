"""A quote with its source, as text and as Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.model import Analysis, Confidence, PersonKind, QuoteKind, Speaker
from tests.tui.factory import harbour
from tui.session.citation import cite, cite_markdown, cite_words, describe_cited, source_line

SOURCE = "Harbour council votes to keep its ferry, Holm Gazette, 2024-05-06, holm.txt"


def the(story: Analysis, kind: QuoteKind) -> int:
    return next(n for n, quote in enumerate(story.quotes) if quote.kind is kind)


@pytest.mark.parametrize(
    ("kind", "text", "markdown", "what"),
    [
        (
            QuoteKind.DIRECT,
            "“Nobody here wants to be the one who sank it,” — Marta Quist, chair of the harbour "
            f"council\n{SOURCE}",
            "> “Nobody here wants to be the one who sank it,”\n\n— **Marta Quist**, chair of the "
            f"harbour council, {SOURCE}",
            "quote with speaker and source",
        ),
        (
            QuoteKind.MIXED,
            f"“a long time coming” — Olaf Brandt, former captain\n{SOURCE}",
            f"> “a long time coming”\n\n— **Olaf Brandt**, former captain, {SOURCE}",
            "quote with speaker and source",
        ),
        (
            QuoteKind.INDIRECT,
            "Olaf Brandt, former captain (reported, “said”): the boats would need new engines by "
            f"spring\n{SOURCE}",
            "**Olaf Brandt**, former captain (reported, “said”): the boats would need new engines "
            f"by spring\n\n{SOURCE}",
            "reported statement with speaker and source",
        ),
        (
            QuoteKind.TERM,
            f"“sunset budget”\n{SOURCE}",
            f"“sunset budget”\n\n{SOURCE}",
            "words with source",
        ),
    ],
)
def test_only_spoken_words_look_like_a_quotation(
    kind: QuoteKind, text: str, markdown: str, what: str
) -> None:
    story = harbour()
    quote = story.quotes[the(story, kind)]
    assert cite(story.article, quote) == text
    assert cite_markdown(story.article, quote) == markdown
    assert describe_cited(quote, "text") == f"{what} as text"


def test_a_reported_statement_without_a_speaker_still_says_what_it_is() -> None:
    story = harbour()
    quote = replace(story.quotes[the(story, QuoteKind.INDIRECT)], speaker=None, cue=None)
    assert cite(story.article, quote).startswith("No speaker (reported): the boats")
    assert cite_markdown(story.article, quote).startswith("No speaker (reported): the boats")
    assert describe_cited(quote, "markdown") == "words with source as Markdown"


def test_who_passes_words_on_is_named() -> None:
    story = harbour()
    relay = Speaker("Ida Lund", PersonKind.PERSON)
    quote = replace(story.quotes[0], quoted_by=relay)
    assert "harbour council, quoted by Ida Lund\n" in cite(story.article, quote)
    assert "harbour council, quoted by Ida Lund, " in cite_markdown(story.article, quote)


def test_markdown_links_to_the_address_and_to_nothing_else() -> None:
    story = harbour()
    quote = story.quotes[0]
    linked = replace(story.article, url="https://holm.example/ferry?a=1>(x")
    assert "[Harbour council votes to keep its ferry](<https://holm.example/ferry?a=1%3E(x>)" in (
        cite_markdown(linked, quote)
    )
    other = replace(story.article, url="javascript:alert(1)")
    assert "](" not in cite_markdown(other, quote)


def test_a_sentence_of_a_summary_is_copied_as_markdown_too() -> None:
    story = harbour()
    words = "He paid *twice* [sic]."
    assert cite_words(story.article, words, "text") == f"{words}\n{SOURCE}"
    escaped = r"He paid \*twice\* \[sic\]."
    assert cite_words(story.article, words, "markdown") == f"{escaped}\n\n{SOURCE}"


def test_a_copied_quote_tells_that_its_speaker_is_to_be_checked() -> None:
    story = harbour()
    quote = replace(story.quotes[the(story, QuoteKind.DIRECT)], confidence=Confidence.LOW)
    said = "quote with speaker (low confidence, check) and source as text"
    assert describe_cited(quote, "text") == said


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("A vote", "A vote, The Post, story.txt"),
        ("A vote.", "A vote. The Post, story.txt"),
        ("“Who won?”", "“Who won?” The Post, story.txt"),
        ("“We won”", "“We won”, The Post, story.txt"),
        ("", "The Post, story.txt"),
    ],
)
def test_a_headline_with_a_mark_of_its_own_gets_no_comma(title: str, line: str) -> None:
    article = replace(harbour().article, title=title, source="The Post", date=None, url=None)
    assert source_line(replace(article, file="story.txt")) == line
