"""What the reader does when the system stops it, lets it go on, or wants it gone.

Textual's driver keeps the terminal; this one gives it back whenever the reader does not have it.
It is used where there are such signals: not on Windows.

What answers a signal interrupts the reader anywhere, and whatever lock it needs may be held by the
very code it interrupts. So it asks the event loop to do what is to be done, and returns.
"""

from __future__ import annotations

import math
import os
import select
import signal
import termios
import threading
import time
import tty
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Any, Final, NoReturn, Protocol, cast

from textual.drivers.linux_driver import LinuxDriver

__all__ = ["ReaderDriver", "end_as_hung_up"]

_LIMIT: Final = 8.0
"""Seconds that leaving in good order may take once the system wants it; it takes a fraction."""

_LOOK: Final = 1.0
"""Seconds between two looks at a terminal that cannot tell of itself that it was closed."""


def end_as_hung_up() -> None:
    """End as what a closed terminal ends: by its signal."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGHUP)


class _Reader(Protocol):
    """What the driver needs of the app it drives."""

    @property
    def is_leaving(self) -> bool: ...

    def leave(self, code: int = 0) -> None: ...

    def keep_place(self) -> None: ...

    def keep_all(self) -> None: ...


class _Terminal:
    """A terminal that may go away: what is written to it after that goes nowhere.

    Textual's writer would end at the first error, and then the reader would wait for it for ever.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()


_CLEAR: Final = "\x1b[H\x1b[2J"
"""Empties the screen. In a tmux window that has grown, what is left there when the screen before it
comes back is pushed into the lines above that."""


class ReaderDriver(LinuxDriver):
    """Textual's driver, mended where a job of a shell would do otherwise.

    It stops with its whole group, so that a program that started the reader stops too; where no
    shell could bring it back it goes on at once; and it takes the terminal again, whole, after it
    was stopped by a signal that nobody can answer.
    """

    _obeys = False
    _hung_up = False
    _before: list[Any] | None = None

    @property
    def _reader(self) -> _Reader:
        return cast("_Reader", self._app)

    def start_application_mode(self) -> None:
        """Take the terminal; from then on we see to it that it is given back."""
        if not self._obeys:
            self._obeys = True
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                if number == signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
                    signal.signal(number, self._leave)
            self._file = cast("Any", _Terminal(cast("IO[str]", self._file)))
            self._signal_pipe, self._signal_out = os.pipe()
            threading.Thread(target=self._watch, name="hang-up", daemon=True).start()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def stop_application_mode(self) -> None:
        """Give the terminal back: first what is drawn, then its modes.

        A Ctrl-C that is typed as soon as it is a signal again makes the system throw away what
        the terminal has not shown yet, and that is what gives it back. So it may not, until
        ``close``, which comes when all is kept.
        """
        self._before, self.attrs_before = self.attrs_before, None
        self.write(_CLEAR)
        super().stop_application_mode()
        super().close()
        self._set_modes(termios.NOFLSH)

    def close(self) -> None:
        """Leave the terminal's modes as they were found."""
        super().close()
        self._set_modes(0)
        self._before = None

    def _set_modes(self, more: int) -> None:
        if self._before is not None:
            modes = [*self._before]
            modes[tty.LFLAG] |= more
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, modes)

    def write(self, data: str) -> None:
        """Write to the terminal, as long as there is one."""
        if not self._hung_up:
            super().write(data)

    @property
    def is_gone(self) -> bool:
        """Whether the terminal was closed."""
        if not self._hung_up:
            try:
                termios.tcgetattr(self.fileno)
            except termios.error:
                self._hung_up = True
        return self._hung_up

    def _soon(self, do: Callable[..., object], *arguments: object) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(do, *arguments)

    def _leave(self, number: int, _: object) -> None:
        """Leave in good order: the exit code is 128 and the signal's number, as shells have it."""
        self._soon(self._reader.leave, 128 + number)
        os.write(self._signal_out, bytes([number]))

    def stop_for_now(self, group: bool) -> bool:
        """Give the terminal back and stop; return, with the terminal taken again, when continued.

        With ``group`` all processes of the job stop. Returns False where the system would not
        stop us: then there is no shell that could bring us back (vim and less do the same).
        """
        if self._auto_restart:
            self.suspend_application_mode()
        continued: list[int] = []
        signal.signal(signal.SIGCONT, lambda number, frame: continued.append(number))
        if group:
            signal.signal(signal.SIGTSTP, signal.SIG_IGN)
            os.kill(0, signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        # To this thread, so that it is stopped here and not some time soon.
        signal.pthread_kill(threading.get_ident(), signal.SIGTSTP)
        while continued and not self._is_foreground():
            os.kill(os.getpid(), signal.SIGSTOP)  # continued by bg: it cannot draw there
        signal.signal(signal.SIGTSTP, self._sigtstp_application)
        signal.signal(signal.SIGCONT, self._sigcont_application)
        if self._auto_restart:
            self._must_signal_resume = True
            self.resume_application_mode()
        return bool(continued)

    def _sigtstp_application(self, *_: Any) -> None:
        """Stop because somebody sent the signal to us alone, or to the editor and us."""
        if self._auto_restart:
            self._soon(self._stop_alone)
        else:  # the terminal is the editor's, and the event loop waits for the editor
            self.stop_for_now(group=False)

    def _stop_alone(self) -> None:
        if not self._reader.is_leaving:
            self.stop_for_now(group=False)

    def _sigcont_application(self, *_: Any) -> None:
        """Take the terminal again after SIGSTOP, which left no time to give it back."""
        if not self._auto_restart or self._writer_thread is None:
            return
        if not self._is_foreground():
            os.kill(os.getpid(), signal.SIGSTOP)
            return
        self._soon(self._take_again)

    def _take_again(self) -> None:
        if not self._reader.is_leaving:
            self.suspend_application_mode()
            self._must_signal_resume = True
            self.resume_application_mode()

    def _is_foreground(self) -> bool:
        try:
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        except OSError:
            return True  # a terminal that knows no jobs

    def _watch(self) -> None:
        """Wait for a reason to leave, and see to it that it is done, whatever holds it up.

        The system does not tell every process that its terminal was closed. And a terminal that
        nobody reads, as of a connection that is stuck, holds up whoever draws on it.
        """
        number, is_closed = 0, self._wait_for_end([self._signal_pipe])
        if not is_closed:
            number = os.read(self._signal_pipe, 1)[0]
            is_closed = self._wait_for_end([], _LIMIT)
        if is_closed:
            number = signal.SIGHUP
            self._hang_up()
            time.sleep(_LIMIT)
        if number and (self._auto_restart or self._hung_up):  # else an editor has the terminal
            self._end(128 + number)

    def _wait_for_end(self, others: Sequence[int], patience: float = math.inf) -> bool:
        """Wait until the terminal is closed (True), or one of ``others`` can be read (False).

        Not every system lets a terminal be waited for (macOS: ``POLLNVAL``): there it is looked at.
        """
        watched = select.poll()
        watched.register(self.fileno, 0)
        for other in others:
            watched.register(other, select.POLLIN)
        until = time.monotonic() + patience
        step = patience
        while (left := min(step, until - time.monotonic())) > 0:
            events = dict(watched.poll(None if left == math.inf else left * 1000))
            if events.get(self.fileno, 0) & select.POLLHUP or (step == _LOOK and self.is_gone):
                return True
            if any(other in events for other in others):
                return False
            if self.fileno in events:
                watched.unregister(self.fileno)
                step = _LOOK
        return False

    def _hang_up(self) -> None:
        """Leave: the terminal was closed. What reads it would read nothing, as fast as it can."""
        self._hung_up = True
        self.exit_event.set()
        with suppress(RuntimeError):  # it has left already
            self._soon(self._reader.leave, 128 + signal.SIGHUP)

    def _end(self, code: int) -> NoReturn:
        """End at once, but not before the place is kept, where that can be done."""
        keeping = threading.Thread(target=self._keep, daemon=True)
        keeping.start()
        keeping.join(_LIMIT)
        self._before = self._before or self.attrs_before
        self._set_modes(0)
        os._exit(code)

    def _keep(self) -> None:
        self._reader.keep_place()
        self._reader.keep_all()

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except OSError:  # closed
            self._hang_up()
