"""Folders made to lose, repeat or hold up the walk through them."""

from __future__ import annotations

import errno
import os
import sys
import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from summarize.library import find_files as module
from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.model import Article
from summarize.storage.files import Problem, Source

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="needs links, pipes and any name"),
]

WORDS = b"The council voted on Monday to keep the ferry."


def names(folder: Path) -> list[str]:
    found = list(find_files([str(folder)]))
    assert not [each for each in found if isinstance(each, Problem)]
    return [os.path.relpath(each.path, folder) for each in found if isinstance(each, Source)]


def test_a_hundred_thousand_files_under_hostile_patterns(tmp_path: Path) -> None:
    """One file and its hard links, so that making them takes no disk."""
    (tmp_path / ".gitignore").write_text("*a" * 12 + "b\n" + "*z*z*z\n" * 200)
    (tmp_path / "0.txt").write_bytes(WORDS)
    for number in range(1, 100_000):
        if number % 30_000 == 0:  # more links than some file systems allow to one file
            (tmp_path / f"{number}.txt").write_bytes(WORDS)
        else:
            os.link(tmp_path / f"{number // 30_000 * 30_000}.txt", tmp_path / f"{number}.txt")
    began = time.process_time()
    assert names(tmp_path) == [f"{number}.txt" for number in range(100_000)]
    assert time.process_time() - began < 30


def test_a_pattern_of_the_issue(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*a" * 12 + "b")
    (tmp_path / ("a" * 60)).write_bytes(WORDS)
    began = time.process_time()
    assert names(tmp_path) == ["a" * 60]
    assert time.process_time() - began < 1


def test_a_folder_deeper_than_a_path_can_say_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    here = os.open(".", os.O_RDONLY)
    for _ in range(30):
        Path("d" * 200).mkdir()
        os.chdir("d" * 200)
    Path("a.txt").write_bytes(WORDS)
    os.chdir(here)
    os.close(here)
    Path("a.txt").write_bytes(WORDS)
    article, problem = find_files(["."])
    assert article == Source("./a.txt", "./a.txt")
    assert isinstance(problem, Problem)
    assert problem.reason == "file name too long"


def test_links_in_circles_are_followed_once(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_bytes(WORDS)
    for name, other in ("ab", "bc", "ca"):
        (tmp_path / name / "next").symlink_to(tmp_path / other)
        (tmp_path / name / "up").symlink_to("..")
        (tmp_path / name / "self").symlink_to(".")
    assert sorted(Path(name).name for name in names(tmp_path)) == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param([f"{'n' * 251}.txt", "b" * 255], id="255 bytes"),
        pytest.param([b"\xff.txt", b"\xfe.txt", b"caf\xe9.txt"], id="not UTF-8"),
        pytest.param(["Story.txt", "STORY.txt", "story.txt"], id="case"),
        pytest.param(
            [unicodedata.normalize(form, "é.txt") for form in ("NFC", "NFD")], id="normal form"
        ),
        pytest.param(["2.txt", "02.txt", "002.txt", "٢.txt", "２.txt"], id="digits"),
        pytest.param(["a\nb.txt", "a\x1b[31m.txt", "-rf.txt", "\u202ea.txt"], id="controls"),
    ],
)
def test_each_name_is_one_file(given: list[str | bytes], tmp_path: Path) -> None:
    made = [os.fsdecode(name) for name in given]
    for name in made:
        (tmp_path / name).write_bytes(WORDS + os.fsencode(name).hex().encode())
    if len(list(tmp_path.iterdir())) != len(made):
        pytest.skip("this file system takes some of the names for one")
    assert sorted(names(tmp_path)) == sorted(made)
    texts = {load(each).text for each in find_files([str(tmp_path)])}  # type: ignore[arg-type,union-attr]
    assert len(texts) == len(made)


def test_hard_links_are_files_of_their_own_and_a_link_to_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(WORDS)
    os.link(tmp_path / "a.txt", tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to("a.txt")
    assert names(tmp_path) == ["a.txt", "b.txt"]


SWAPS: dict[str, str] = {
    "pipe": "is a named pipe, not a file",
    "folder": "is a folder",
    "nothing": "no such file or folder",
    "circle": "symbolic links form a loop",
    "device": "is a device, not a file",
}


@pytest.mark.parametrize("kind", SWAPS)
def test_a_file_that_is_swapped_before_it_is_read(kind: str, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_bytes(WORDS)
    found = find_files([str(tmp_path)])
    first = next(found)
    swap(tmp_path / "a.txt", kind)
    swap(tmp_path / "b.txt", kind)
    assert isinstance(first, Source)
    said = [load(first), *(each if isinstance(each, Problem) else load(each) for each in found)]
    expected = [Problem(str(tmp_path / f"{name}.txt"), SWAPS[kind]) for name in "ab"]
    # A folder is known for one when the walk comes to it; it holds no articles.
    assert said == (expected[:1] if kind == "folder" else expected)


def swap(path: Path, kind: str) -> None:
    path.unlink()
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "circle":
            path.symlink_to(path.name)
        case "device":
            path.symlink_to("/dev/zero")


@pytest.mark.parametrize("kind", ["up", "pipe", "circle", "nothing", "file"])
def test_a_folder_that_is_swapped_before_it_is_listed(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link to the folder above must not lead through everything again."""
    (tmp_path / "a.txt").write_bytes(WORDS)
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "x.txt").write_bytes(WORDS)
    (tmp_path / "z.txt").write_bytes(WORDS)
    look, swapped = os.stat, False

    def look_then_swap(path: Any, *arguments: Any, **options: Any) -> os.stat_result:
        nonlocal swapped
        status = look(path, *arguments, **options)
        if str(path) == str(tmp_path / "m") and not swapped:
            swapped = True
            (tmp_path / "m").rename(tmp_path.with_name("moved"))
            if kind == "up":
                (tmp_path / "m").symlink_to(".")
            elif kind == "file":
                (tmp_path / "m").write_bytes(WORDS)
            elif kind != "nothing":
                (tmp_path / "m").touch()
                swap(tmp_path / "m", kind)
        return status

    monkeypatch.setattr(module.os, "stat", look_then_swap)
    found = list(find_files([str(tmp_path)]))
    read = [Path(each.file).name for each in found if isinstance(each, Source)]
    assert read == ["a.txt", "z.txt"]
    problems = [each.file for each in found if isinstance(each, Problem)]
    assert problems == ([] if kind == "up" else [str(tmp_path / "m")])


def test_a_folder_whose_entries_may_not_be_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that may be listed, but not entered (r--): each entry is named, none is passed over."""
    (tmp_path / "below").mkdir()
    (tmp_path / "a.txt").write_bytes(WORDS)

    def refuse(path: Any) -> os.stat_result:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(module.os, "lstat", refuse)
    assert list(find_files([str(tmp_path)])) == [
        Problem(str(tmp_path / name), "permission denied") for name in ("a.txt", "below")
    ]


def test_what_is_outside_is_read_only_where_a_link_names_it(tmp_path: Path) -> None:
    """The rule today: links are followed, wherever they lead; nothing else leads outside."""
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_bytes(WORDS)
    (inside / "a.txt").write_bytes(WORDS)
    assert names(inside) == ["a.txt"]
    (inside / "linked").symlink_to(outside)
    found = [load(each) for each in find_files([str(inside)]) if isinstance(each, Source)]
    assert len([each for each in found if isinstance(each, Article)]) == 2
