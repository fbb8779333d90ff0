"""What Ctrl-C does to the program: this module alone sets it, but for the reader and workers."""

from __future__ import annotations

import signal

__all__ = ["end_on_interrupt", "is_interrupt_unchanged", "raise_on_interrupt"]


def is_interrupt_unchanged() -> bool:
    """Whether Ctrl-C does what Python has it do: not where whoever started us had it ignored."""
    return signal.getsignal(signal.SIGINT) is signal.default_int_handler


def end_on_interrupt() -> None:
    """Let Ctrl-C end the process at once."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def raise_on_interrupt() -> None:
    """Let Ctrl-C raise ``KeyboardInterrupt`` again, where it would end the process."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)
