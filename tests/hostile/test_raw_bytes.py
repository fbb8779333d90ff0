"""What really comes out of the process: in a pipe no control byte, on a terminal only Textual's."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from tests import warm
from tests.conftest import ROOT, SEEDS, Run, command
from tests.hostile.oracle import unsafe_bytes
from tests.hostile.places import CASES, Case

pytestmark = pytest.mark.long

PATIENCE = 60
STORY = SEEDS / "002_ab7a8dc8855464c4.txt"


def chosen(*tricks: str) -> list[Case]:
    return [case for case in CASES if case.trick in tricks]


def write(cases: list[Case], folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for case in cases:
        (folder / case.name).write_bytes(case.data)
    return folder


# --- pipes ------------------------------------------------------------------------------------

EVIL = "\x1b]0;PWNED\x07\x1b[7331m\x9b7331m\u202e"


@pytest.mark.parametrize("format_", ["text", "md", "json", "jsonl", "csv"])
@pytest.mark.parametrize("name", ["summary", "quotes", "text"])
def test_no_control_byte_goes_down_a_pipe(
    name: str, format_: str, tmp_path: Path, pullquote: Run
) -> None:
    tricks = chosen("clipboard", "C1 OSC", "zalgo", "entity", "title unfinished")
    folder = write(tricks, tmp_path / "corpus")
    done = pullquote(name, "--format", format_, folder)
    out = done.stdout.replace(b"\r\n", b"\n") if format_ == "csv" else done.stdout
    assert not unsafe_bytes(out)
    assert not unsafe_bytes(done.stderr)
    assert done.returncode == 0
    assert b"found the money" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("summary", f"{EVIL}.txt"),
        ("summary", f"https://{EVIL}.invalid/"),
        ("summary", f"https://x.invalid/{EVIL}"),
        ("quotes", "--speaker", EVIL, STORY),
        ("quotes", "--kind", EVIL),
        ("summary", "--method", EVIL),
        ("summary", f"--{EVIL}"),
        ("summary", "--max-size", EVIL),
        ("summary", "--language", EVIL),
        (EVIL,),
        ("feed", "add", EVIL),
        ("feed", "remove", EVIL),
        ("feed", EVIL),
        ("fetch", EVIL),
        ("read", EVIL),
        ("config", EVIL),
    ],
    ids=lambda arguments: " ".join(str(part)[:9] for part in arguments).translate(
        dict.fromkeys((*range(32), *range(0x7F, 0xA0), 0x202E), ".")
    ),
)
def test_an_argument_comes_back_harmless(arguments: tuple[str | Path, ...], pullquote: Run) -> None:
    done = pullquote(*arguments)
    assert not unsafe_bytes(done.stdout)
    assert not unsafe_bytes(done.stderr)
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 1, 2)


@pytest.mark.parametrize(
    "variable",
    ["XDG_DATA_HOME", "HOME", "COLUMNS", "LANG", "TERM", "NO_COLOR", "PULLQUOTE_DEBUG", "TZ",
     "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "EDITOR", "TMPDIR", "LC_ALL"],
)  # fmt: skip
@pytest.mark.parametrize("arguments", [("config",), ("summary", STORY), ("feed", "list")])
def test_the_environment_does_no_harm(
    variable: str, arguments: tuple[str | Path, ...], pullquote: Run, tmp_path: Path
) -> None:
    home = {"XDG_DATA_HOME": ""} if variable == "HOME" else {}
    done = pullquote(*arguments, env={**home, variable: f"{tmp_path}/{EVIL}"})
    assert not unsafe_bytes(done.stdout)
    assert not unsafe_bytes(done.stderr)
    assert done.returncode in (0, 1)


@pytest.mark.parametrize("place", ["page", "entities", "mail", "book", "front matter", "UTF-16"])
def test_standard_input_of_any_format(place: str, pullquote: Run) -> None:
    (case,) = (c for c in CASES if c.place == place and c.trick == "OSC in OSC")
    done = pullquote("text", "-", stdin=case.data)
    assert done.returncode == 0, done.stderr
    assert b"found the money" in done.stdout
    assert not unsafe_bytes(done.stdout)


def test_a_traceback_that_quotes_an_article_is_harmless(
    environment: dict[str, str], tmp_path: Path
) -> None:
    script = (
        "import sys\nimport summarize.cli.tasks\n"
        f"def broken(*a, **k): raise RuntimeError({EVIL!r})\n"
        "summarize.cli.tasks.load = broken\n"
        "from tui.cli import main\n"
        "sys.exit(main(['summary', *sys.argv[1:]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(STORY)],
        capture_output=True,
        env={**environment, "PULLQUOTE_DEBUG": "1"},
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
    )
    assert done.returncode == 1
    assert b"Traceback" in done.stderr
    assert b"internal error" in done.stderr
    assert not unsafe_bytes(done.stderr)


# --- a terminal -------------------------------------------------------------------------------

_SEQUENCE = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"
    rb"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1b[ -/]*[0-~]"
    rb"|[\x00-\x1f\x7f]|\xc2[\x80-\x9f]"
)
"""A sequence whole, or a control that stands alone."""


def shapes(raw: bytes) -> set[bytes]:
    """Return the sequences in ``raw``; of colours and places, which vary, their kind alone."""
    found = set()
    for match in _SEQUENCE.finditer(raw):
        sequence = match[0]
        if re.fullmatch(rb"\x1b\[[0-9;]*[mH]", sequence):
            sequence = sequence[:2] + sequence[-1:]
        found.add(sequence)
    return found


class Terminal:
    """A reader on a pseudo-terminal, and every byte it wrote."""

    def __init__(self, *arguments: str | bytes, environment: dict[str, str], cwd: Path) -> None:
        self.raw = b""
        self.child = warm.Terminal(
            sys.executable,
            ["-m", "tui", *[os.fsdecode(part) for part in arguments]],
            env={**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            dimensions=(30, 110),
            timeout=PATIENCE,
            cwd=str(cwd),
        )

    def read(self, patience: float = 0.1) -> bool:
        try:
            self.raw += self.child.read_nonblocking(1 << 16, timeout=patience)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        return True

    def wait_for(self, words: bytes) -> None:
        for _ in range(PATIENCE * 10):
            if words in self.raw:
                return
            self.read()
        raise AssertionError(f"{words!r} never came: {self.raw[-2000:]!r}")

    def press(self, keys: str) -> None:
        self.child.send(keys)
        while self.read(0.3):
            pass

    def quit(self) -> None:
        self.child.send("q")
        while self.child.isalive() or self.read():
            if not self.read() and not self.child.isalive():
                break
        self.child.close()


@pytest.fixture
def opened(environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    made: list[Terminal] = []

    def start(*arguments: str | bytes) -> Terminal:
        made.append(Terminal(*arguments, environment=environment, cwd=tmp_path))
        return made[-1]

    yield start
    for each in made:
        each.child.close(force=True)


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> set[bytes]:
    """The sequences that Textual makes for an article that is nothing but words."""
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment = {**kept, "HOME": str(home), "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    environment.pop("NO_COLOR", None)
    terminal = Terminal(str(STORY), environment=environment, cwd=home)
    terminal.wait_for(b"Miami")
    for keys in ("n", "n", "y", "?", "\x1b", "\x10", "\x1b", "q"):
        terminal.press(keys)
    terminal.quit()
    return shapes(terminal.raw)


_TRICKS = (
    ("title by BEL", "clipboard", "link"),
    ("clear screen", "mouse on", "device query", "reset"),
    ("C1 CSI", "C1 OSC", "C1 DCS", "C1 unfinished"),
    ("sixel", "kitty picture", "tmux", "screen title"),
    ("title unfinished", "DCS unfinished", "CSI unfinished", "ESC at the end"),
    ("control U+07", "control U+0E", "control U+08", "control U+90"),
    ("joined by cleaning", "joined by NUL", "OSC in OSC"),
)


@pytest.mark.parametrize("tricks", _TRICKS, ids=lambda tricks: tricks[0])
def test_only_what_textual_makes_reaches_the_terminal(
    tricks: tuple[str, ...],
    opened: Callable[..., Terminal],
    usual: set[bytes],
    tmp_path: Path,
) -> None:
    write(chosen(*tricks)[::5], tmp_path / "corpus")
    terminal = opened("corpus")
    terminal.wait_for(b"council")
    for keys in ("n", "]", "n", "]", "n", "?", "\x1b", "]"):
        terminal.press(keys)
    terminal.quit()
    # The clipboard is ours to write, on y alone; nobody pressed it.
    assert shapes(terminal.raw) <= usual - {s for s in usual if s.startswith(b"\x1b]52")}
    assert not re.search(rb"(?:\x1b\[|\x9b)[0-9;]*7331", terminal.raw)
    assert b"UFdORUQ" not in terminal.raw


def test_names_and_bad_files_on_a_terminal(
    opened: Callable[..., Terminal], usual: set[bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in (EVIL[:40], "\x1b]52;c;UFdORUQ=\x07", "new\nline", "-rf", "\x9b7331m", "[b]"):
        (folder / f"{name}.txt").write_text("The council met.\n\n“Yes,” said Ann Lee.", "utf-8")
        (folder / f"{name}.bad.txt").write_bytes(b"")
    (folder / os.fsdecode(b"bad\xff\xfe.txt")).write_bytes(b"\0" * 100)
    terminal = opened("corpus")
    terminal.wait_for(b"is empty")
    for keys in "]]]]]]]]]]]]":
        terminal.press(keys)
    terminal.quit()
    assert shapes(terminal.raw) <= usual
    assert not re.search(rb"(?:\x1b\[|\x9b)[0-9;]*7331", terminal.raw)
    assert b"UFdORUQ" not in terminal.raw


@pytest.mark.parametrize("arguments", [(f"{EVIL}.txt",), (f"{EVIL}", "summary"), (f"--{EVIL}",)])
def test_errors_on_a_terminal(arguments: tuple[str, ...], opened: Callable[..., Terminal]) -> None:
    terminal = opened(*arguments)
    while terminal.read() or terminal.child.isalive():
        pass
    assert shapes(terminal.raw) <= {b"\r", b"\n"}
    assert b"pullquote: " in terminal.raw


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 200), (300, 2)])
def test_any_size_of_terminal(size: tuple[int, int], opened: Callable[..., Terminal]) -> None:
    terminal = opened(str(STORY))
    terminal.wait_for(b"Miami")
    terminal.child.setwinsize(*size)
    terminal.press("n")
    terminal.child.setwinsize(30, 110)
    terminal.press("n")
    terminal.quit()
    assert terminal.child.exitstatus == 0


def test_printing_in_the_plainest_surroundings(environment: dict[str, str]) -> None:
    """LANG=C, no home, no terminal, an empty environment: still UTF-8, still every word."""
    done = subprocess.run(
        command(["text", STORY]),
        capture_output=True,
        env={"LANG": "C", "PYTHONPATH": environment["PYTHONPATH"]},
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
    )
    assert done.stdout == STORY.read_bytes()
    assert (done.returncode, done.stderr) == (0, b"")
