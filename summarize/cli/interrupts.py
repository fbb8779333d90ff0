"""What Ctrl-C does to the program: this module alone sets it, but for the reader and workers.

It is the first that the program loads, and loads nothing itself but what is built in: a Ctrl-C that
came before it would be answered by Python, with a traceback.
"""

from __future__ import annotations

# ``signal`` without its enums, which take milliseconds to make
import _signal as built_in  # type: ignore[import-not-found]

__all__ = ["end_on_interrupt", "is_interrupt_unchanged", "raise_on_interrupt"]


def is_interrupt_unchanged() -> bool:
    """Whether Ctrl-C does what Python has it do: not where whoever started us had it ignored."""
    return built_in.getsignal(built_in.SIGINT) is built_in.default_int_handler


def end_on_interrupt() -> None:
    """Let Ctrl-C end the process at once."""
    built_in.signal(built_in.SIGINT, built_in.SIG_DFL)


def raise_on_interrupt() -> None:
    """Let Ctrl-C raise ``KeyboardInterrupt`` again, where it would end the process."""
    if built_in.getsignal(built_in.SIGINT) == built_in.SIG_DFL:
        built_in.signal(built_in.SIGINT, built_in.default_int_handler)
