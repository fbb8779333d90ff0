"""Finding files: which, in what order, under what names; what cannot be read is a value."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarize.library.find_files import default_folder, find_files, seeds_folder
from summarize.storage.files import Problem, Source


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str, text: str = "A story.") -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def found(*paths: str) -> list[str]:
    return [item.file for item in find_files(paths)]


def test_natural_order_at_any_depth() -> None:
    put("in/10.txt", "in/2.txt", "in/b/1.txt", "in/B 2.txt", "in/a/c/d/e.txt")
    assert found("in") == ["in/2.txt", "in/10.txt", "in/a/c/d/e.txt", "in/b/1.txt", "in/B 2.txt"]


def test_the_order_of_the_arguments_is_kept_and_nothing_is_dropped() -> None:
    put("b.txt", "a.txt")
    assert found("b.txt", "a.txt", "b.txt") == ["b.txt", "a.txt", "b.txt"]


def test_only_text_is_taken_from_a_folder() -> None:
    put("in/a.txt", "in/b.TEXT", "in/c.md", "in/d.markdown", "in/plain", "in/x.pdf", "in/x.py")
    Path("in/program").write_bytes(b"\x7fELF\0\0\0")
    assert found("in") == ["in/a.txt", "in/b.TEXT", "in/c.md", "in/d.markdown", "in/plain"]


def test_a_file_that_is_named_is_always_taken() -> None:
    put("x.py", ".hidden", "a~")
    assert found("x.py", ".hidden", "a~") == ["x.py", ".hidden", "a~"]


def test_hidden_files_and_backups_are_skipped() -> None:
    put("in/.a.txt", "in/.git/b.txt", "in/c.txt~", "in/c.txt")
    assert found("in") == ["in/c.txt"]


def test_a_hidden_folder_that_is_named_is_read() -> None:
    put(".in/a.txt")
    assert found(".in") == [".in/a.txt"]


def test_ignored_files_are_skipped() -> None:
    put("in/a.txt", "in/b.txt", "in/drafts/c.txt", "in/more/b.txt", "in/more/d.txt")
    put("in/.gitignore", text="b.txt\ndrafts/\n")
    put("in/more/.ignore", text="!b.txt\n/d.txt\n")
    assert found("in") == ["in/a.txt", "in/more/b.txt"]


def test_links_are_followed_once() -> None:
    put("in/a.txt", "in/sub/b.txt", "out/c.txt")
    Path("in/sub/up").symlink_to("..")
    Path("in/sub/again").symlink_to("../sub")
    Path("in/z.txt").symlink_to("a.txt")
    Path("in/other").symlink_to("../out")
    Path("in/0.txt").symlink_to("sub/b.txt")
    assert found("in") == ["in/0.txt", "in/a.txt", "in/other/c.txt"]


def test_two_names_of_one_file_are_two_files() -> None:
    put("in/a.txt")
    os.link("in/a.txt", "in/b.txt")
    assert found("in") == ["in/a.txt", "in/b.txt"]


def test_a_folder_may_be_named_like_a_file() -> None:
    put("in/x.md/a.txt")
    assert found("in") == ["in/x.md/a.txt"]


def test_what_is_no_file_is_a_problem_only_where_it_looks_like_one() -> None:
    Path("in").mkdir()
    os.mkfifo("in/a.txt")
    os.mkfifo("in/pipe")
    Path("in/b.txt").symlink_to("nowhere")
    Path("in/link").symlink_to("nowhere")
    assert list(find_files(["in"])) == [
        Problem("in/a.txt", "is a named pipe, not a file"),
        Problem("in/b.txt", "broken symbolic link"),
    ]


def test_a_deep_folder_is_no_recursion() -> None:
    here = os.open(".", os.O_RDONLY)
    try:
        for _ in range(600):
            Path("d").mkdir()
            os.chdir("d")
        put("a.txt")
    finally:
        os.chdir(here)
        os.close(here)
    assert found("d") == ["d/" * 600 + "a.txt"]


def test_files_are_found_one_at_a_time() -> None:
    put("a.txt")
    items = find_files(["a.txt", "in"])
    assert next(items) == Source("a.txt", "a.txt")
    put("in/late.txt")
    assert next(items) == Source("in/late.txt", "in/late.txt")


@pytest.mark.parametrize("path", ["nul\0byte", "x" * 5000, "a.txt/b.txt", ""])
def test_impossible_names(path: str) -> None:
    put("a.txt")
    (problem,) = find_files([path])
    assert isinstance(problem, Problem)


def test_the_seeds_are_the_default(monkeypatch: pytest.MonkeyPatch, in_folder: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(in_folder))
    monkeypatch.setenv("HOME", str(in_folder))
    assert default_folder() == seeds_folder()
    assert len(list(find_files([]))) == 5
