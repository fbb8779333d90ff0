"""Which program is started: one of the search path, never one that lies beside the articles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.screens.actions.other_programs import editor_command
from tui.terminal.programs import find_program, is_safe_argument


def program(folder: Path, name: str = "clip.exe") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_a_program_in_the_folder_one_is_in_is_not_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    program(tmp_path)
    usual = program(tmp_path / "bin")
    for before in (".", "", "nowhere"):
        monkeypatch.setenv("PATH", os.pathsep.join([before, str(usual.parent)]))
        assert find_program("clip.exe") == str(usual)
    monkeypatch.setenv("PATH", ".")
    assert find_program("clip.exe") is None
    assert find_program("./clip.exe") == "./clip.exe"  # what is named with its folder is meant
    assert find_program("") is None


@pytest.mark.parametrize("name", ["a&calc.txt", "a%PATH%.txt", "a^b", "x|y", "a!b", 'a"b'])
def test_no_name_is_handed_to_the_shell_of_windows(name: str) -> None:
    assert not is_safe_argument("C:/bin/code.CMD", name, "win32")
    assert is_safe_argument("C:/bin/code.exe", name, "win32")
    assert is_safe_argument("/bin/code.cmd", name, "linux")
    assert is_safe_argument("C:/bin/code.cmd", "C:\\Users\\Ann Lee\\été (1).txt", "win32")


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("", ["notepad", "a b.txt"]),
        ("C:\\Windows\\notepad.exe", ["C:\\Windows\\notepad.exe", "a b.txt"]),
        ('"C:\\Program Files\\Code\\Code.exe" -w',
         ["C:\\Program Files\\Code\\Code.exe", "-w", "--goto", "a b.txt:7"]),
        ("code.cmd", ["code.cmd", "--goto", "a b.txt:7"]),
        ("vim", ["vim", "+7", "a b.txt"]),
    ],
)  # fmt: skip
def test_an_editor_of_windows(editor: str, command: list[str]) -> None:
    assert editor_command("a b.txt", 7, {"EDITOR": editor}, "win32") == command
