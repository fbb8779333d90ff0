"""The options that several commands share, and what their values mean."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from summarize.cli.quote_filter import DEFAULT_KINDS, name_tokens
from summarize.cli.run_inputs import Inputs
from summarize.corrections.log import NO_CORRECTIONS, Corrections
from summarize.model import Length, LengthUnit, QuoteKind
from summarize.output.serialize import Format
from summarize.output.stderr import Console
from summarize.storage.files import Web, label
from summarize.workers.in_order import usable_cores
from summarize.workers.input_budget import Budget

__all__ = [
    "allows_private",
    "keeps",
    "kinds",
    "names",
    "no_cache",
    "takes_budget",
    "takes_corrections",
    "takes_inputs",
    "takes_length",
    "takes_size",
]

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])

_UNITS: Final = {"": 1, "K": 1_000, "M": 1_000_000, "G": 1_000_000_000}
_SIZE: Final = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,3})?)([KMG]?)B?", re.IGNORECASE)


def _size(ctx: click.Context, param: click.Parameter, value: str) -> int:
    match = _SIZE.fullmatch(value.strip())
    if match is None:
        raise click.BadParameter(f"{value!r} is not a size such as 50M or 200000", ctx, param)
    return int(float(match[1]) * _UNITS[match[2].upper()])


def _language(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from summarize.text.language import KNOWN

    if value.lower() not in KNOWN:
        codes = f"one of {', '.join(KNOWN)}"
        raise click.BadParameter(f"{value!r} is not a known language code: use {codes}", ctx, param)
    return value.lower()


def _no_cache(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        from summarize.storage.analysis_cache import NO_CACHE

        os.environ[NO_CACHE] = "1"  # which the processes of --jobs inherit


def _seconds(ctx: click.Context, param: click.Parameter, value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = math.nan
    if not seconds >= 0:  # nan is not
        raise click.BadParameter(f"{value!r} is not a number of seconds", ctx, param)
    return seconds


takes_size: Final = click.option(
    "--max-size",
    default="50M",
    metavar="SIZE",
    callback=_size,
    help="Reject files larger than SIZE, such as 500K or 2G.  [default: 50M]",
)

_BUDGET: Final = (
    click.option(
        "--max-time",
        default=f"{Budget().seconds:g}",
        envvar="PULLQUOTE_MAX_TIME",
        show_envvar=True,
        metavar="SECONDS",
        callback=_seconds,
        help="Stop an input after SECONDS of processor time, and as much again for each MB of it; "
        "0 means never.  [default: 30]",
    ),
    click.option(
        "--max-memory",
        default="1G",
        envvar="PULLQUOTE_MAX_MEMORY",
        show_envvar=True,
        metavar="SIZE",
        callback=_size,
        help="Stop an input that needs more memory than SIZE and 100 times its own size; "
        "0 means never.  [default: 1G]",
    ),
)

allows_private: Final = click.option(
    "--allow-private",
    is_flag=True,
    help="Allow addresses of this machine and the local network.",
)

no_cache: Final = click.option(
    "--no-cache",
    is_flag=True,
    expose_value=False,
    callback=_no_cache,
    help="Do not use the cache of analyses (as PULLQUOTE_NO_CACHE=1 or cache = false).",
)

keeps: Final = click.option(
    "--keep/--no-keep",
    default=True,
    help="Save fetched articles in the library.  [default: keep]",
)

_INPUTS: Final = (
    click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(readable=False)),
    click.option(
        "--format",
        type=click.Choice([f.value for f in Format]),
        default=Format.TEXT.value,
        help="Output format; text is for reading.  [default: text]",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=0),
        default=1,
        metavar="N",
        help="Number of processes; 0 means one per processor core.  [default: 1]",
    ),
    takes_size,
    click.option(
        "--language",
        metavar="CODE",
        callback=_language,
        help="Language of the articles (en, de …), instead of detecting it.",
    ),
    allows_private,
    keeps,
    no_cache,
)

_LENGTHS: Final = (
    click.option(
        "-n",
        "sentences",
        type=click.IntRange(min=1),
        metavar="N",
        help="Print at most N sentences.",
    ),
    click.option(
        "--words",
        type=click.IntRange(min=1),
        metavar="N",
        help="Print at most N words, in whole sentences.",
    ),
    click.option(
        "--percent",
        type=click.IntRange(1, 100),
        metavar="N",
        help="Print at most N percent of the words.",
    ),
)


def _apply(options: tuple[Callable[[_Decorated], _Decorated], ...], to: _Decorated) -> _Decorated:
    for option in reversed(options):
        to = option(to)
    return to


def takes_inputs(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the argument and options of all; it gets one :class:`Inputs` for them."""

    @click.pass_obj
    @takes_budget
    @wraps(command)
    def with_inputs(
        console: Console,
        /,
        paths: tuple[str, ...],
        format: str,
        jobs: int,
        max_size: int,
        budget: Budget,
        language: str | None,
        allow_private: bool,
        keep: bool,
        **others: Any,
    ) -> None:
        inputs = Inputs(
            console,
            paths,
            Format(format),
            jobs or usable_cores(),
            max_size,
            language,
            Web(allow_private, keep),
            budget,
        )
        command(inputs, **others)

    return _apply(_INPUTS, with_inputs)


def takes_budget(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--max-time`` and ``--max-memory``; it gets one :class:`Budget` for them."""

    @wraps(command)
    def with_budget(*arguments: Any, max_time: float, max_memory: int, **others: Any) -> Any:
        return command(*arguments, budget=Budget(max_time, max_memory), **others)

    return _apply(_BUDGET, with_budget)


def _corrections(ctx: click.Context, param: click.Parameter, value: str | None) -> Corrections:
    if value is None:
        return NO_CORRECTIONS
    from summarize.storage.corrections_file import CorrectionsError, load_given

    try:
        return load_given(Path(value))
    except CorrectionsError as error:
        raise click.BadParameter(f"{label(value)}: {error}", ctx, param) from None


takes_corrections: Final = click.option(
    "--corrections",
    metavar="FILE",
    type=click.Path(readable=False),
    callback=_corrections,
    help="Apply the corrections in FILE. For the reader’s own file, see pullquote config.",
)
"""Give a command ``--corrections``; it gets a log of corrections, empty where none are given."""


def takes_length(default: Length) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command ``-n``, ``--words`` and ``--percent``; it gets one :class:`Length`."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def with_length(
            *arguments: Any,
            sentences: int | None,
            words: int | None,
            percent: int | None,
            **others: Any,
        ) -> None:
            amounts = zip(LengthUnit, (sentences, words, percent), strict=True)
            given = [Length(unit, amount) for unit, amount in amounts if amount is not None]
            if len(given) > 1:
                raise click.UsageError("-n, --words and --percent cannot be used together")
            command(*arguments, length=given[0] if given else default, **others)

        return _apply(_LENGTHS, with_length)

    return decorate


def kinds(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> frozenset[QuoteKind]:
    """Return the kinds that ``--kind`` names."""
    if "all" in value:
        return frozenset(QuoteKind)
    return frozenset(map(QuoteKind, value)) or DEFAULT_KINDS


def names(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[frozenset[str], ...]:
    """Return the name tokens of each ``--speaker``."""
    if not all(map(name_tokens, value)):
        raise click.BadParameter("a name must have at least one letter", ctx, param)
    return tuple(map(name_tokens, value))
