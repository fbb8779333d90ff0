"""Ignore files mean what they mean to git, and no pattern takes longer than its length allows."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from summarize.library.find_files import find_files
from summarize.library.ignore_rules import LARGEST, TOO_MUCH, IgnoreRules
from summarize.storage.files import Problem


def rules(*lines: str) -> IgnoreRules:
    made = IgnoreRules().with_file("\n".join(lines).encode("utf-8", "surrogateescape"))
    assert made is not None
    return made


def ignores(pattern: str, path: str) -> bool:
    """Whether a pattern ignores ``path``, a folder if it ends with a slash."""
    here = rules(pattern)
    *folders, name = path.rstrip("/").split("/")
    for folder in folders:
        here = here.below(folder)
    return here.ignores(name, is_folder=path.endswith("/"))


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("a", "a"), ("a", "x/y/a"), ("/a", "a"), ("a/", "x/a/"), ("*.txt", "x/a.txt"),
        ("a/b", "a/b"), ("a/*", "a/b"), ("**/b", "b"), ("**/b", "x/y/b"), ("a/**", "a/x/y"),
        ("a/**/b", "a/b"), ("a/**/b", "a/x/y/b"), ("?", "é"), ("[é-ü]", "ö"), ("[!a]", "b"),
        ("[[:digit:]]x", "7x"), (r"\*", "*"), (r"\#", "#"), (r"\!a", "!a"), (r"a\ ", "a "),
        ("a ", "a"), ("a\r", "a"), ("\ufeffa", "a"), ("\udcff", "\udcff"), ("***a", "xa"),
        ("a**/b", "ab"), ("[]]", "]"), ("[a-]", "-"),
    ],
)  # fmt: skip
def test_what_a_pattern_ignores(pattern: str, path: str) -> None:
    assert ignores(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("a", "ab"), ("/a", "x/a"), ("a/", "a"), ("a/b", "x/a/b"), ("a/*", "a/x/b"),
        ("#a", "#a"), ("", "a"), ("/", "a/"), ("!", "a"), ("*a", "ab"), ("[a", "[a"),
        ("[[:no:]]", "n"), ("a\\", "a\\"), ("a/**", "a/"), (r"a\ ", "a"), ("A", "a"),
        ("a\u2028b", "a"), ("e\u0301", "é"), ("a\t", "a"),
    ],
)  # fmt: skip
def test_what_it_does_not(pattern: str, path: str) -> None:
    assert not ignores(pattern, path)


def test_the_last_pattern_and_the_nearest_file_count() -> None:
    assert not rules("*.txt", "!a.txt").ignores("a.txt", is_folder=False)
    assert rules("!a.txt", "*.txt").ignores("a.txt", is_folder=False)
    nearer = rules("*.txt").below("x").with_file(b"!a.*")
    assert nearer is not None
    assert not nearer.ignores("a.txt", is_folder=False)
    assert nearer.ignores("b.txt", is_folder=False)


# --- git --------------------------------------------------------------------------------------

ATOMS = (
    "* ** ? [ab] [!a] [^b-z] a b c / /** /**/ **/ a* []a] [[:alpha:]] [a- \\a \\ ! - []-a] [\\]a] "
    "[[:foo:]] [a-c-] *** A [[:upper:]b] //"
).split()


def random_pattern(chance: random.Random, paths: list[str]) -> str:
    parts = chance.choice(paths).split("/")
    parts = [chance.choice(["*", "**", "?*", "a*"]) if chance.random() < 0.3 else p for p in parts]
    text = list("/".join(parts[-chance.randint(1, len(parts)) :]))
    for _ in range(chance.randint(0, 3)):
        text[chance.randrange(len(text))] = chance.choice(ATOMS)
    ends = [("", 0.8), ("!", 0.15), ("/", 0.05)], [("", 0.7), ("/", 0.2), (" ", 0.1)]
    before, after = (chance.choices(*zip(*each, strict=True))[0] for each in ends)
    return f"{before}{''.join(text)}{after}"


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize("seed", range(4))
def test_git_leaves_out_the_same(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Random patterns, made of the names that are there, in random folders of a random tree."""
    chance = random.Random(seed)
    for _ in range(150):
        parts = ["".join(chance.choices("aabbc-]A \\", k=chance.randint(1, 4))) for _ in range(4)]
        path = tmp_path.joinpath("in", *parts[: chance.randint(1, 4)])
        if not any(each.is_file() for each in path.parents) and not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x")
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    for name in [name for name in os.environ if name.startswith("GIT_DIR")]:
        monkeypatch.delenv(name)
    subprocess.run(["git", "init", "-q"], check=True)
    paths = [str(path.relative_to("in")) for path in sorted(Path("in").rglob("*"))]
    folders = [Path("in"), *(path for path in sorted(Path("in").rglob("*")) if path.is_dir())]
    command = ["git", "ls-files", "-z", "--others", "--exclude-standard", "in"]
    for _ in range(60):
        made = {folder / ".gitignore" for folder in [folders[0], *chance.sample(folders, 2)]}
        for file in made:
            lines = [random_pattern(chance, paths) for _ in range(chance.randint(1, 4))]
            file.write_text("\n".join(lines) + chance.choice(["", "\n", "\r\n"]))
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
        expected = {path for path in listed.split("\0") if path}
        expected -= {str(file) for file in made}
        found = {each.file for each in find_files(["in"]) if not isinstance(each, Problem)}
        assert found == expected, {str(file): file.read_text() for file in made}
        for file in made:
            file.unlink()


# --- limits -----------------------------------------------------------------------------------

HOSTILE = {
    "stars between letters": "*a" * 12 + "b",
    "stars in one": "*a" * 120 + "b",
    "a run of stars": "*" * 100_000 + "b",
    "folders": "**/" * 30_000 + "b",
    "folders and letters": "**/a/" * 400 + "b",
    "question marks": "*?" * 100 + "b",
    "sets": "*[a-z]" * 100 + "b",
    "longer than any name": "*a" * 50_000,
    "open sets": "[" * 100_000,
    "open classes": "[[:" * 30_000,
    "backslashes": "\\" * 99_999,
    "blanks": "a " * 50_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_pattern_takes_long(kind: str) -> None:
    began = time.process_time()
    here = rules(HOSTILE[kind])
    for _ in range(20):
        here.ignores("a" * 255, is_folder=False)
    for _ in range(300):
        here = here.below("a")
    here.ignores("a" * 255, is_folder=False)
    assert time.process_time() - began < 1


def test_thousands_of_patterns_are_applied() -> None:
    here = rules(*(f"name{n}.txt" for n in range(30_000)), *(f"*.e{n}" for n in range(5_000)))
    assert here.ignores("name29999.txt", is_folder=False)
    assert here.ignores("x.e4999", is_folder=False)
    assert not here.ignores("x.e5000", is_folder=False)


@pytest.mark.parametrize(
    "data", [b"*a\n" * 50_000, b"*[a-z]\n" * 2_000, b"a\n" * LARGEST], ids=["globs", "sets", "size"]
)
def test_too_many_are_refused_whole(data: bytes) -> None:
    began = time.process_time()
    assert IgnoreRules().with_file(data) is None
    assert time.process_time() - began < 2


def test_the_files_of_all_folders_above_count_together() -> None:
    here, levels = IgnoreRules(), 0
    while (added := here.with_file(b"*a\n" * 1_000)) is not None and levels < 1_000:
        here, levels = added.below("x"), levels + 1
    assert 5 < levels <= 100


def test_a_file_of_too_many_is_named_and_the_articles_are_found(tmp_path: Path) -> None:
    ignore = tmp_path / ".gitignore"
    with ignore.open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "a.txt").write_text("x")
    article, problem = find_files([str(tmp_path)])
    assert problem == Problem(str(ignore), TOO_MUCH)
    assert article.file == str(tmp_path / "a.txt")


@pytest.mark.parametrize("name", [".gitignore", ".ignore"])
@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("pipe", "is a named pipe, not a file"),
        ("device", "is a device, not a file"),
        ("folder", "is a folder"),
        ("nowhere", "broken symbolic link"),
        ("circle", "symbolic links form a loop"),
    ],
)
def test_an_ignore_file_that_is_none_is_named(
    kind: str, reason: str, name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case _:
            path.symlink_to({"device": "/dev/zero", "nowhere": "x", "circle": name}[kind])
    (tmp_path / "a.txt").write_text("x")
    article, problem = find_files([str(tmp_path)])
    assert problem == Problem(str(path), reason)
    assert article.file == str(tmp_path / "a.txt")


def test_bytes_that_are_no_text_match_themselves(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes(b"\xff*.txt\nb.txt\n")
    for name in (b"\xff1.txt", b"b.txt", b"c.txt"):
        (tmp_path / os.fsdecode(name)).write_text("x")
    assert [Path(each.file).name for each in find_files([str(tmp_path)])] == ["c.txt"]
