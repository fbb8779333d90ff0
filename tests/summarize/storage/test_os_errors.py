"""Why the system would not give a file, in words."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from summarize.storage.os_errors import kind_reason, os_reason


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOENT, "no such file or folder"),
        (errno.EACCES, "permission denied"),
        (errno.ELOOP, "symbolic links form a loop"),
        (errno.ENOSPC, "no space left on device"),
    ],
)
def test_what_the_system_says(number: int, reason: str) -> None:
    assert os_reason(OSError(number, os.strerror(number)), "nowhere") == reason


def test_a_link_to_nothing_is_told_from_nothing(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("nowhere")
    missing = OSError(errno.ENOENT, "")
    assert os_reason(missing, str(link)) == "broken symbolic link"


def test_a_name_that_no_file_can_have() -> None:
    assert os_reason(ValueError("embedded null byte"), "a\0b") == "no such file or folder"


def test_what_is_no_file() -> None:
    assert kind_reason(stat.S_IFIFO) == "is a named pipe, not a file"
    assert kind_reason(stat.S_IFDIR) == "is a folder"
