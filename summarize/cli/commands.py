"""The commands that print: summary, quotes, speakers, digest, text.

A command turns its options into values. ``tasks`` does the work on one input, ``run`` does it over
all of them, ``output`` sets what is printed, and ``output.stderr`` reports what else happened.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

import click

from summarize.cli.feed_commands import FEED_COMMANDS
from summarize.cli.options import kinds, names, takes_corrections, takes_inputs, takes_length
from summarize.cli.program import CommandGroup, run
from summarize.cli.quote_filter import Selection, describe_unknown_speaker
from summarize.cli.run_inputs import Inputs
from summarize.cli.tasks import AnalysisTask, QuotesTask, SummaryTask, Task, TextTask
from summarize.corrections.log import Corrections
from summarize.library.find_files import Found
from summarize.model import Analysis, Confidence, Length, LengthUnit, QuoteKind
from summarize.output.serialize import Delimiters, Format, encode, frame
from summarize.output.stdout import Writer, look
from summarize.output.wrapped_text import Look

__all__ = ["COMMANDS", "METHODS", "main"]

METHODS: Final = (
    "news",
    "lexrank",
    "textrank",
    "lsa",
    "luhn",
    "kl",
    "sumbasic",
    "reduction",
    "edmundson",
)
"""The same as ``summary.summarise.METHODS``, which is not loaded to parse a command line."""

_DIGEST_LENGTH: Final = Length(LengthUnit.WORDS, 150)
"""The same as ``digest.make.DEFAULT_DIGEST_LENGTH``, which is not loaded either."""


@click.command(
    short_help="Summarise articles.",
    epilog="Example: pullquote summary -n 2 story.txt",
)
@takes_inputs
@takes_length(Length())
@click.option(
    "--method",
    type=click.Choice(METHODS),
    default=METHODS[0],
    help="How to rank sentences: news, or one of sumy’s.  [default: news]",
)
def summary(inputs: Inputs, length: Length, method: str) -> None:
    """Print a summary of each article: its most important sentences, by default 3."""
    task = SummaryTask(
        inputs.format, _look(inputs), inputs.max_size, inputs.language, length, method
    )
    _stream("summary", inputs, task)


@click.command(
    short_help="List quotes with their speakers and evidence.",
    epilog="Examples: pullquote quotes --speaker petit stories/ prints the quotes by Petit; "
    "pullquote quotes --confidence low --unattributed stories/ prints the quotes to check.",
)
@takes_inputs
@click.option(
    "--speaker",
    "speakers",
    multiple=True,
    metavar="NAME",
    callback=names,
    help="Only quotes by NAME (whole words, ignoring case).  [repeatable]",
)
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([*(kind.value for kind in QuoteKind), "all"]),
    multiple=True,
    callback=kinds,
    help="Only quotes of this kind, or all.  [repeatable; default: direct and mixed]",
)
@click.option(
    "--confidence",
    "confidences",
    type=click.Choice([level.value for level in Confidence]),
    multiple=True,
    help="Only quotes with this confidence.  [repeatable]",
)
@click.option(
    "--unattributed",
    is_flag=True,
    help="Only quotes without a speaker; with --speaker or --confidence, these too.",
)
@takes_corrections
def quotes(
    inputs: Inputs,
    speakers: tuple[frozenset[str], ...],
    kinds: frozenset[QuoteKind],
    confidences: tuple[str, ...],
    unattributed: bool,
    corrections: Corrections,
) -> None:
    """Print quotes: the words, the speaker, the line and the evidence for the speaker."""
    selection = Selection(kinds, speakers, frozenset(map(Confidence, confidences)), unattributed)
    task = QuotesTask(
        inputs.format,
        _look(inputs),
        inputs.max_size,
        inputs.language,
        corrections,
        is_cached=inputs.jobs > 1,
        selection=selection,
    )
    known: set[str] = set()
    writer = Writer(frame("quotes", inputs.format))
    for found in inputs.results(task):
        known |= found.names
        writer.write(found.pieces)
    writer.close()
    for wanted in speakers:
        if words := describe_unknown_speaker(wanted, known):
            inputs.console.note(words)


@click.command(
    short_help="List speakers and how much they are quoted.",
    epilog="Example: pullquote speakers --format csv stories/ > speakers.csv",
)
@takes_inputs
@takes_corrections
def speakers(inputs: Inputs, corrections: Corrections) -> None:
    """Print the speakers of all articles: how much and where they are quoted."""
    analyses = _gather(inputs, corrections)
    from summarize.speakers.index import index_speakers

    records = index_speakers(analyses, corrections)
    if inputs.format is Format.TEXT:
        from summarize.output import text_library

        pieces: Iterable[str] = [text_library.speakers_page(records, look())]
    elif inputs.format is Format.MD:
        from summarize.output import markdown

        pieces = [markdown.speakers_page(records)]
    else:
        from summarize.output.json_objects import speaker_row

        pieces = encode("speakers", map(speaker_row, records), inputs.format)
    _print("speakers", inputs, pieces)


@click.command(
    short_help="Summarise several articles as one.",
    epilog="Example: pullquote digest --words 200 monday/*.txt",
)
@takes_inputs
@takes_length(_DIGEST_LENGTH)
@takes_corrections
def digest(inputs: Inputs, length: Length, corrections: Corrections) -> None:
    """Print one summary of several articles about one event, by default 150 words."""
    analyses = _gather(inputs, corrections)
    if not analyses:
        _print("digest", inputs, [])
        return
    from summarize.digest.make_digest import make_digest

    summary = make_digest(analyses, length=length, corrections=corrections)
    if inputs.format is Format.TEXT:
        from summarize.output import text_library

        pieces: Iterable[str] = [text_library.digest_page(summary, look())]
    elif inputs.format is Format.MD:
        from summarize.output import markdown

        pieces = [markdown.digest_page(summary)]
    else:
        from summarize.output.json_objects import digest_row

        pieces = encode("digest", [digest_row(summary)], inputs.format)
    _print("digest", inputs, pieces)


@click.command(
    short_help="Print the cleaned text of articles.",
    epilog="Example: pullquote text story.txt | wc -w",
)
@takes_inputs
def text(inputs: Inputs) -> None:
    """Print the cleaned text of an article, exactly as all offsets refer to it.

    Several files are printed as with --format jsonl: one object each, with file and text.
    """
    format_, found = inputs.format, inputs.found()
    if format_ is Format.TEXT:
        found, is_single = _peek(found)
        format_ = Format.TEXT if is_single else Format.JSONL
    task = TextTask(format_, Look(), inputs.max_size, inputs.language)
    writer = Writer(Delimiters() if format_ is Format.TEXT else frame("text", format_))
    for pieces in inputs.results(task, found):
        writer.write(pieces)
    writer.close()


COMMANDS: Final[tuple[click.Command, ...]] = (
    summary,
    quotes,
    speakers,
    digest,
    text,
    *FEED_COMMANDS,
)
"""Every command but ``config`` and ``read``, which are the reader's, in the order of the help."""


def _look(inputs: Inputs) -> Look:
    return look() if inputs.format is Format.TEXT else Look()


def _peek(found: Iterator[Found]) -> tuple[Iterator[Found], bool]:
    """Return ``found`` and whether it is one input, looking no further than the second."""
    first = list(islice(found, 2))
    return chain(first, found), len(first) == 1


def _stream(command: str, inputs: Inputs, task: Task[list[str]]) -> None:
    """Print what each input gives as soon as it and those before it are done."""
    writer = Writer(frame(command, inputs.format))
    for pieces in inputs.results(task):
        writer.write(pieces)
    writer.close()


def _gather(inputs: Inputs, corrections: Corrections) -> list[Analysis]:
    task = AnalysisTask(max_size=inputs.max_size, language=inputs.language, corrections=corrections)
    return list(inputs.results(task, streams=False))


def _print(command: str, inputs: Inputs, pieces: Iterable[str]) -> None:
    writer = Writer(frame(command, inputs.format))
    writer.write(pieces)
    writer.close()


_HELP: Final = """Print summaries, quotes and speakers of articles.

PATH is a file, a folder, an address (https://…) or - for standard input. Without a PATH, pullquote
reads standard input if it is a pipe or a file; else your library; else the five sample articles.

Exit codes: 0 success, 1 some inputs failed, 2 usage error.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a printing command: what ``python -m summarize`` does."""
    return run(CommandGroup(COMMANDS, _HELP), sys.argv[1:] if arguments is None else arguments)
