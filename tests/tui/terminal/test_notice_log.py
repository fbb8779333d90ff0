"""What was said in a session, the newest first."""

from __future__ import annotations

from datetime import datetime

from tui.terminal.notice_log import NoticeLog, SaidNotice
from tui.terminal.notices import Severity


def test_the_newest_comes_first_and_what_is_said_on_end_is_one() -> None:
    log = NoticeLog(lambda: datetime(2024, 5, 6, 14, 5, 9))
    log.add("no such file", Severity.ERROR)
    log.add("copied", Severity.INFORMATION)
    log.add("copied", Severity.INFORMATION)
    log.add("copied", Severity.WARNING)
    assert log.newest_first == (
        SaidNotice("14:05:09", "copied", Severity.WARNING),
        SaidNotice("14:05:09", "copied", Severity.INFORMATION, 2),
        SaidNotice("14:05:09", "no such file", Severity.ERROR),
    )


def test_a_long_session_keeps_the_last_of_them() -> None:
    log = NoticeLog()
    for number in range(1200):
        log.add(f"{number}", Severity.INFORMATION)
    assert len(log.newest_first) == 500
    assert log.newest_first[0].words == "1199"
