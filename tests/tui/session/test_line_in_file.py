"""The editor opens at the line of the file, whatever the cleaned text left out."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article.read import read_article
from summarize.library.load import load
from summarize.model import Article
from summarize.storage.files import Source
from tests.tui.factory import harbour, reader
from tui.session.line_in_file import line_in_file, line_to_edit

MARKDOWN = """---
title: The ferry stays
author: Ida Lund
date: 2026-03-01
---

# The ferry stays

The *harbour council* voted on Monday to keep [the ferry](https://holm.example/ferry) that
has crossed the sound for ninety years.

“Nobody here wants to be the _one_ who sank it,” said Marta Quist.

Nobody here wants to be the one who pays.
"""

HTML = """<!doctype html>
<html><head><title>The ferry stays</title>
<meta name="author" content="Ida Lund">
</head>
<body><nav>Home</nav>
<article>
<h1>The ferry stays</h1>
<p>The council voted on Monday to keep the ferry
that has crossed the sound for ninety years, after an evening of speeches.</p>
<p>&ldquo;We don&rsquo;t want to be
the <em>ones</em> who sank it,&rdquo; said Marta Quist,
the council&rsquo;s chair.</p>
</article>
</body></html>
"""


def opened(path: Path) -> Article:
    article = load(Source(path.name, str(path)))
    assert isinstance(article, Article)
    return article


class Case(NamedTuple):
    name: str
    content: str
    words: str
    line: int


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "case",
    [
        Case("a.md", content=MARKDOWN, words="The harbour council", line=9),
        Case("a.md", content=MARKDOWN, words="“Nobody here", line=12),
        Case("a.md", content=MARKDOWN, words="Nobody here wants to be the one who pays", line=14),
        Case("a.html", content=HTML, words="The council voted", line=8),
        Case("a.html", content=HTML, words="“We don’t", line=10),
        Case(
            "a.txt",
            content="Title\n\n\n\nA first line.\n\fA second\n\nlast words\n",
            words="last words",
            line=8,
        ),
    ],
    ids=lambda case: case.name,
)
def test_the_line_is_that_of_the_file(case: Case, tmp_path: Path, newline: str) -> None:
    path = tmp_path / case.name
    path.write_bytes(case.content.replace("\n", newline).encode())
    text = opened(path).text
    assert line_to_edit(str(path), text, text.index(case.words)) == case.line


def test_what_is_the_same_text_needs_no_words() -> None:
    assert line_in_file("a\n\n\nb\n", "a\n\n\nb\n", 4) == 4


def test_of_like_lines_the_same_one_is_meant() -> None:
    cleaned = "Yes, said he.\nNo.\nYes, said he.\n"
    assert line_in_file(f"---\nx: y\n---\n{cleaned}", cleaned, 0) == 4
    assert line_in_file(f"---\nx: y\n---\n{cleaned}", cleaned, cleaned.rindex("Yes")) == 6


def test_what_is_not_in_the_file_has_no_line(tmp_path: Path) -> None:
    assert line_in_file("something else", "these words are nowhere", 0) is None
    assert line_in_file("something else", "—\n", 0) is None
    (tmp_path / "b.bin").write_bytes(b"PK\x03\x04" + bytes(range(256)))
    assert line_to_edit(str(tmp_path / "b.bin"), "words", 0) is None
    assert line_to_edit(str(tmp_path / "gone.txt"), "words", 0) is None


@given(
    st.text("ab <>&;_=\n()[]", max_size=300), st.text("ab <&\n", max_size=60), st.integers(0, 60)
)
def test_any_texts_give_a_line_of_the_file_or_none(file_text: str, text: str, offset: int) -> None:
    line = line_in_file(file_text, text, min(offset, len(text)))
    assert line is None or 1 <= line <= file_text.count("\n") + 1 or file_text == text


async def test_the_key_opens_the_file_at_its_own_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ferry.txt"
    story = harbour()
    path.write_bytes(("---\nkey: value\n---\n" + story.article.text).encode())
    asked: list[list[str]] = []
    monkeypatch.setattr("subprocess.run", lambda command, **_: asked.append(command))
    monkeypatch.setenv("VISUAL", "vim")
    app = reader(story)
    monkeypatch.setattr(app, "suspend", _nothing)
    async with app.run_test(size=(120, 40)) as pilot:
        app.screen.entries[0].path = str(path)  # type: ignore[attr-defined]
        await pilot.press("n", "E")
        await pilot.pause()
    line = story.article.text.count("\n", 0, story.article.text.index("“Nobody here")) + 4
    assert asked == [["vim", f"+{line}", str(path)]]


def _nothing() -> object:
    from contextlib import nullcontext

    return nullcontext()


def test_an_article_of_the_core_keeps_its_lines() -> None:
    text = "Headline\n\nA line.\nAnother line.\n"
    article = read_article(text)
    assert line_in_file(text, article.text, article.text.index("Another")) == 4
