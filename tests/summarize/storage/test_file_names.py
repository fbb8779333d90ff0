"""Names of files made of titles: ones that every system takes, and takes for the same."""

from __future__ import annotations

import ntpath
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.storage.file_names import is_same_file, name_of_file, slug
from summarize.web.pages import keep
from tests.hostile.payloads import PAYLOADS

RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{d}{n}" for d in ("com", "lpt") for n in "0123456789¹²³"),
}

TITLES = (
    "CON", "nul.txt", "aux", "COM1", "lpt¹", "a:b", "C:\\Windows\\x", "\\\\server\\share", "x. . .",
    "trailing.", "trailing ", "..", "../../etc/passwd", "-rf", "~", "*?<>|\"", "a/b", "a\x00b", "",
    "e\u0301te\u0301", "İstanbul", "ﬁle", "漢字", "\ud800",
)  # fmt: skip


def check(name: str) -> None:
    stem = name.partition(".")[0]
    assert stem.lower() not in RESERVED
    assert not set('<>:"/\\|?*') & set(name)
    assert all(ord(c) > 31 for c in name)
    assert not name.startswith((".", "-", "~"))
    assert not name.endswith((".", " "))
    assert len(name.encode()) < 100
    assert ntpath.basename(name) == os.path.basename(name) == name  # noqa: PTH119


@given(st.text(max_size=100))
def test_a_name_of_any_title_is_one_that_every_system_takes(title: str) -> None:
    check(f"{slug(title)}-0123456789.md")
    assert slug(title) == slug(title).lower()


@given(st.one_of(st.text(max_size=200), st.sampled_from((*TITLES, *RESERVED, "ő" * 99))))
def test_a_name_made_of_words_alone_is_one_that_every_system_takes(words: str) -> None:
    check(name_of_file(words, ".md", "quotes"))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Tessa Petit", "tessa-petit.md"), ("José Díaz", "josé-díaz.md"), ("!?", "quotes.md"),
        ("Con", "con-1.md"), ("Article", "article.md"), ("x" * 99, "x" * 60 + ".md"),
    ],
)  # fmt: skip
def test_a_file_is_named_in_words_or_by_what_is_always_good(words: str, name: str) -> None:
    assert name_of_file(words, ".md", "quotes") == name


@pytest.mark.parametrize("title", [*TITLES, *PAYLOADS["escape sequences"].values()])
def test_what_is_kept_has_such_a_name(title: str, tmp_path: Path) -> None:
    path = keep(f"https://x.example/{title!r}", title, b"Words.", tmp_path)
    check(path.name)
    assert path.parent == tmp_path


def test_one_title_in_both_forms_has_one_name() -> None:
    title = "Été à Orléans: ça va"
    assert slug(unicodedata.normalize("NFD", title)) == slug(title) == "été-à-orléans-ça-va"


def test_another_spelling_of_the_same_file_is_not_taken_for_an_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system of macOS lists ``été`` in another form than it was written in."""
    path = keep("https://x.example/", "Été", b"Words.", tmp_path)
    other = path.with_name(unicodedata.normalize("NFD", path.name))
    other.symlink_to(path.name)  # both names lead to one file, as they do there
    assert is_same_file(path, other)
    assert keep("https://x.example/", "Été", b"New words.", tmp_path) == path
    assert other.read_bytes() == b"New words."
    assert other.is_symlink()


def test_an_article_that_has_another_title_now_is_kept_once(tmp_path: Path) -> None:
    keep("https://x.example/", "Old", b"Words.", tmp_path)
    path = keep("https://x.example/", "New", b"Words.", tmp_path)
    assert list(tmp_path.iterdir()) == [path]
