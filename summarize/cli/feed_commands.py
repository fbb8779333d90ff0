"""The commands that look after feeds: ``feed add``, ``feed list``, ``feed remove``, ``fetch``."""

from __future__ import annotations

from typing import Final

import click

from summarize.cli.options import allows_private, takes_budget, takes_size
from summarize.output.serialize import Delimiters
from summarize.output.stderr import Console
from summarize.output.stdout import Writer
from summarize.storage.files import Problem, Web
from summarize.text.clean import one_line
from summarize.workers.calls import started_calls
from summarize.workers.input_budget import Budget

__all__ = ["FEED_COMMANDS"]

_NEWEST: Final = 20
"""Articles of a feed that are fetched by default: what most feeds list, or a day of news."""


@click.group(short_help="Add, list and remove feeds.")
def feed() -> None:
    """Manage your feeds (RSS, Atom): pullquote fetch downloads their articles."""


@feed.command(
    short_help="Add a feed.", epilog="Example: pullquote feed add https://example.org/feed.xml"
)
@click.argument("address", metavar="ADDRESS")
@allows_private
@takes_budget
@click.pass_obj
def add(console: Console, address: str, allow_private: bool, budget: Budget) -> None:
    """Add the feed at ADDRESS, or the feed that the page there links to. Fetches no articles."""
    from summarize.web.fetch_feeds import add_feed

    address = address if "://" in address else f"https://{address}"
    with started_calls(budget) as calls:
        found = add_feed(address, Web(allow_private), calls)
    if isinstance(found, Problem):
        console.problem(found)
    else:
        _say(f"{found.title}: added; run pullquote fetch to get its articles")


@feed.command("list", short_help="List your feeds.")
@click.pass_obj
def list_feeds(console: Console) -> None:
    """Print your feeds, one per line: address, tab, title."""
    from summarize.web.feed_list import read_feeds

    feeds = read_feeds()
    if isinstance(feeds, Problem):
        console.problem(feeds)
    elif feeds:
        _say(*(f"{one_line(each.address)}\t{one_line(each.title)}" for each in feeds))
    else:
        console.note("no feeds; to add one: pullquote feed add ADDRESS")


@feed.command(short_help="Remove a feed.")
@click.argument("name", metavar="ADDRESS|TITLE")
@click.pass_obj
def remove(console: Console, name: str) -> None:
    """Remove a feed. Its articles stay in the library."""
    from summarize.web.fetch_feeds import remove_feed

    gone = remove_feed(name)
    if isinstance(gone, Problem):
        console.problem(gone)
    else:
        _say(f"{gone.title}: removed; its articles stay in the library")


@click.command(
    short_help="Fetch new articles from your feeds.",
    epilog="Example: pullquote fetch && pullquote",
)
@click.argument("names", metavar="[ADDRESS|TITLE]...", nargs=-1)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=_NEWEST,
    metavar="N",
    help="Fetch at most N articles per feed, newest first.  [default: 20]",
)
@allows_private
@takes_size
@takes_budget
@click.pass_obj
def fetch(
    console: Console,
    names: tuple[str, ...],
    limit: int,
    allow_private: bool,
    max_size: int,
    budget: Budget,
) -> None:
    """Fetch new articles into the library, from all your feeds or from those named."""
    from summarize.web.feed_list import read_feeds
    from summarize.web.fetch_feeds import fetch_feed

    feeds = read_feeds()
    if isinstance(feeds, Problem):
        console.problem(feeds)
        return
    if not feeds:
        console.note("no feeds; to add one: pullquote feed add ADDRESS")
    for name in names:
        if not any(name in (each.address, each.title) for each in feeds):
            console.problem(Problem(name, "not one of your feeds"))
    wanted = [each for each in feeds if not names or {each.address, each.title} & set(names)]
    with started_calls(budget) as calls:
        for each in wanted:
            found = fetch_feed(
                each, Web(allow_private), limit=limit, max_size=max_size, calls=calls
            )
            if isinstance(found, Problem):
                console.problem(found)
                continue
            for problem in found.problems:
                console.problem(problem)
            articles = "article" if found.new == 1 else "articles"
            left = f", {found.left} left for next time" if found.left else ""
            _say(f"{found.feed.title}: {found.new or 'no'} new {articles}{left}")


def _say(*lines: str) -> None:
    writer = Writer(Delimiters())
    writer.write(f"{line}\n" for line in lines)
    writer.close()


FEED_COMMANDS: Final[tuple[click.Command, ...]] = (feed, fetch)
