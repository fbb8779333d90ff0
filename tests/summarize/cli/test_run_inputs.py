"""Bad input: one clear line that names the file and the reason, the others done, exit code 1."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import SEEDS, TEXT_AS_NOBODY, Run, command
from tui.cli import main

GOOD = SEEDS / "000_b917abd25765e76e.txt"
CONTROLS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]")
EVERYTHING = [
    (name, format_)
    for name in ("summary", "quotes", "speakers", "digest", "text")
    for format_ in ("text", "md", "json", "jsonl", "csv")
]


def a_socket(path: Path) -> None:
    made = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket has room for 100 characters
    try:
        made.bind(path.name)
    finally:
        os.chdir(here)
        made.close()


def circle(path: Path) -> None:
    path.symlink_to(path.name)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "no such file or folder"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "blank": (lambda path: path.write_bytes(b" \n\t\n"), "contains no text"),
    "only controls": (lambda path: path.write_bytes(b"\x1b[31m\x1b[0m"), "contains no text"),
    "image": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64)), "not text: a PNG"),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 8), "not text: binary data"),
    "broken UTF-8": (
        lambda path: path.write_bytes("“Já čekám,” řekl.".encode() * 9 + b"\xe2\x80 end"),
        "not valid UTF-8 at byte",
    ),
    "named pipe": (os.mkfifo, "is a named pipe"),
    "socket": (a_socket, "is a socket"),
    "broken link": (lambda path: path.symlink_to("nowhere"), "broken symbolic link"),
    "circle": (circle, "symbolic links form a loop"),
    "large": (lambda path: path.write_bytes(b"word " * 30_000), "too large: 0.1 MB"),
}


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("name", ["summary", "quotes", "text"])
def test_one_line_names_file_and_reason_and_the_others_go_on(
    case: str, name: str, pullquote: Run, tmp_path: Path
) -> None:
    make, reason = BAD[case]
    path = tmp_path / "bad.txt"
    make(path)
    done = pullquote(name, "--max-size", "100K", "--format", "jsonl", GOOD, path, GOOD)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"pullquote: {path}: {reason}")
    files = {json.loads(row)["file"] for row in done.stdout.splitlines()}
    assert files == {str(GOOD)}


@pytest.mark.parametrize("name", ["speakers", "digest"])
def test_commands_over_all_inputs_go_on_too(name: str, pullquote: Run, tmp_path: Path) -> None:
    done = pullquote(name, tmp_path / "nope.txt", GOOD, "--format", "jsonl")
    assert done.returncode == 1
    assert str(GOOD) in done.stdout.decode()
    assert done.stderr.decode() == f"pullquote: {tmp_path}/nope.txt: no such file or folder\n"


@pytest.mark.parametrize("name", ["speakers", "digest", "summary", "quotes", "text"])
def test_nothing_but_bad_input(name: str, pullquote: Run) -> None:
    done = pullquote(name, "nope.txt")
    assert done.returncode == 1
    assert done.stderr == b"pullquote: nope.txt: no such file or folder\n"


def test_a_device_is_not_read(pullquote: Run) -> None:
    done = pullquote("text", "/dev/zero")
    assert done.stderr == b"pullquote: /dev/zero: is a device, not a file\n"
    assert done.returncode == 1


def test_an_address_that_leads_nowhere(pullquote: Run) -> None:
    done = pullquote("summary", "https://example.invalid/story")
    assert done.returncode == 1
    assert done.stderr.startswith(
        b"pullquote: https://example.invalid/story: server not found: example.invalid"
    )


@pytest.mark.parametrize("stdin", [b"", b"\n", bytes(2000)])
def test_bad_standard_input(stdin: bytes, pullquote: Run) -> None:
    done = pullquote("quotes", stdin=stdin)
    assert done.returncode == 1
    assert done.stderr.startswith(b"pullquote: standard input: ")
    assert done.stderr.count(b"\n") == 1


def test_too_much_standard_input(pullquote: Run) -> None:
    done = pullquote("text", "--max-size", "1K", stdin=b"word " * 1000)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"standard input: too large" in done.stderr


def test_max_size_allows_more(pullquote: Run, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"word " * 1000)
    assert pullquote("text", "--max-size", "4999", path).returncode == 1
    assert pullquote("text", "--max-size", "5K", path).returncode == 0


class OddName(NamedTuple):
    raw: bytes
    label: str
    safe: bytes


@pytest.mark.parametrize(
    "case",
    [
        OddName(b"new\nline.txt", label="new\nline.txt", safe=b"new line.txt"),
        OddName(b"esc\x1b[31m.txt", label="esc\x1b[31m.txt", safe=b"esc.txt"),
        OddName(b"c1\xc2\x9b31m.txt", label="c1\x9b31m.txt", safe=b"c1.txt"),
        OddName(b"-rf", label="-rf", safe=b"-rf"),
        OddName(b"bad\xff\xfe.txt", label=r"bad\xff\xfe.txt", safe=rb"bad\xff\xfe.txt"),
        OddName("txt\u202egpj.txt".encode(), label="txt\u202egpj.txt", safe=b"txtgpj.txt"),
        OddName(b"[b]*a*.txt", label="[b]*a*.txt", safe=b"[b]*a*.txt"),
    ],
)
def test_odd_file_names(
    case: OddName,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.chdir(tmp_path)
    with open(case.raw, "wb") as file:  # noqa: PTH123
        file.write("He said: “Some words.”\n\nAnd more words followed.".encode())
    name = os.fsdecode(case.raw)

    def printed(*arguments: str) -> bytes:
        assert main([*arguments, "--", name]) == 0
        out, err = capfdbinary.readouterr()
        assert err == b""
        return out

    assert json.loads(printed("text", "--format", "jsonl"))["file"] == case.label
    for command_, format_ in EVERYTHING:
        out = printed(command_, "--format", format_)
        assert not CONTROLS.search(out.replace(b"\r\n", b"\n") if format_ == "csv" else out)
    assert case.safe in printed("summary")
    os.truncate(case.raw, 0)
    assert main(["summary", "--", name]) == 1
    assert capfdbinary.readouterr().err == b"pullquote: " + case.safe + b": is empty\n"


def test_hostile_text_never_reaches_the_terminal(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes(
        b"Head\x1b[2Jline [/] \xe2\x80\xae[sic]\n\n"
        b"MIAMI \xe2\x80\x94 \x1b]52;c;b3duZWQ=\x07He said "
        b"\xe2\x80\x9c[T]his is *wrong*, <b>\xc2\x9b31m\xe2\x80\x9d on Monday.\x00\x07\n"
    )
    for name, format_ in EVERYTHING:
        assert main([name, "--format", format_, str(story)]) == 0
        out, err = capfdbinary.readouterr()
        assert not CONTROLS.search(out.replace(b"\r\n", b"\n") if format_ == "csv" else out)
        assert err == b""
    main(["summary", str(story)])
    assert b"[/]" in capfdbinary.readouterr().out
    main(["text", str(story)])
    assert "“[T]his is *wrong*" in capfdbinary.readouterr().out.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs modes")
def test_a_file_nobody_may_read(environment: dict[str, str], tmp_path: Path) -> None:
    """Run as somebody who is not root, for whom mode 000 means nothing."""
    tmp_path.chmod(0o755)
    closed = tmp_path / "closed.txt"
    closed.write_bytes(b"secret")
    closed.chmod(0)
    shut = tmp_path / "shut"
    shut.mkdir(mode=0)
    done = subprocess.run(
        [sys.executable, "-c", TEXT_AS_NOBODY, str(closed), str(shut)],
        capture_output=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert done.stderr.decode().splitlines() == [
        f"pullquote: {closed}: permission denied",
        f"pullquote: {shut}: permission denied",
    ]
    assert (done.returncode, done.stdout) == (1, b"")


def test_a_pipe_that_the_shell_opened(environment: dict[str, str]) -> None:
    """``pullquote text <(cat story)``: the shell's own pipe is read, an unopened one is not."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(GOOD.read_bytes())
    done = subprocess.run(
        command(["text", f"/dev/fd/{reading}"]),
        capture_output=True,
        env=environment,
        pass_fds=[reading],
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    os.close(reading)
    assert done.stdout == GOOD.read_bytes()
