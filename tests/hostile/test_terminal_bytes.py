"""The reader on a terminal, with hostile words wherever it shows any: only its own bytes come."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from pathlib import Path

import pytest

from tests.hostile.fields import DOCUMENTS
from tests.hostile.oracle import unsafe_bytes
from tests.hostile.protocols import GROUPS
from tests.hostile.test_other_words import EVERYTHING, SHORT, corrections, remember, settings, story
from tests.hostile.test_raw_bytes import shapes
from tests.tui.pty_session import PATIENCE, Session

pytestmark = pytest.mark.long

COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


def corpus(folder: Path) -> int:
    """Write a document of every kind, names and folders that are hostile, and files that fail."""
    groups = list(GROUPS.values())
    for number, (suffix, build) in enumerate(DOCUMENTS.values()):
        below = folder / f"{number}{SHORT[: number % 9]}".replace("/", "")
        below.mkdir(parents=True)
        name = groups[number % len(groups)].replace("/", "|")[:60]
        (below / f"{name}.{suffix}").write_bytes(build(groups[number % len(groups)]))
    (folder / f"bad{SHORT.replace('/', '')}.txt").write_bytes(b"")
    (folder / ".gitignore").write_text(f"{EVERYTHING}\n", "utf-8")
    return len(DOCUMENTS) + 2  # and the story that fill_home puts there


def fill_home(home: Path, folder: Path) -> None:
    """Fill the home of the reader with hostile settings, corrections and memory."""
    config = home / ".config" / "pullquote" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f"{next(settings())}\n{json.dumps(SHORT)} = 1\n", "utf-8")
    _, article = story(folder)
    remember(home / ".local" / "state" / "pullquote" / "state.sqlite", EVERYTHING, folder, article)
    kept = home / ".local" / "share" / "pullquote" / "corrections.json"
    kept.parent.mkdir(parents=True)
    done = [entry for words in GROUPS.values() for entry in corrections(article, words)[:2]]
    kept.write_text(
        json.dumps({"format": "pullquote corrections", "version": 1, "done": done, "undone": []})
    )


SCRIPT = (
    *"nny", *"Y", *"]]]", "[", "?", "\x1b", "\x10", "\x1b", "Q", "j", "y", "\x1b", "P", "j", "\x1b",
    "Fferry\r", "\x1b", "L", "\x1b", "/a\r", "\x1b", "m", "+", "e", "\r", "\r",
)  # fmt: skip
"""Through every screen: quotes, copies, articles, help, palette, all quotes, speakers, links …"""

OURS = {
    b"\r", b"\n", b"\x1b[m", b"\x1b[H", b"\x1b[2J",  # colours, places, and an empty screen
    *(b"\x1b[?%d%c" % (mode, end)
      for mode in (7, 25, 1000, 1003, 1004, 1006, 1015, 1049, 2004) for end in b"hl"),
    b"\x1b[?2026$p", b"\x1b[?2048$p",  # what may the terminal do?
    b"\x1b[>25u", b"\x1b[<u",  # kitty's keys
    *(b"\x1b]22;%s\x07" % name for name in (b"default", b"pointer", b"text")),
}  # fmt: skip
"""Every sequence that the reader itself has for a terminal, by its shape."""


def press(session: Session, keys: str) -> None:
    """Type and read what comes; what copies is typed until it has, for it needs a quote."""
    copies = len(COPIED.findall(session.raw))
    for _ in range(PATIENCE):
        session.press(keys)
        while session.read(0.15):
            pass
        if keys not in "yY" or len(COPIED.findall(session.raw)) > copies:
            return


def test_words_from_anywhere_leave_the_terminal_to_the_reader(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    count = corpus(folder)
    fill_home(tmp_path, folder)
    session = Session([folder], tmp_path)
    try:
        session.until(lambda: re.search(rf"Articles \d+ of {count}\b", session.text), "all")
        for keys in SCRIPT:
            press(session, keys)
        session.until((tmp_path / "quotes.md").exists, "what was exported")
        assert session.quit() == 0
    finally:
        session.close()
    copied = [b64decode(words) for words in COPIED.findall(session.raw)]
    assert len(copied) >= 3
    for words in (*copied, (tmp_path / "quotes.md").read_bytes()):
        assert not unsafe_bytes(words)
    shown = COPIED.sub(b"", session.raw)
    assert shapes(shown) <= OURS
    assert not re.search("[\x80-\x9f]", shown.decode())  # strictly: no byte is a control alone
