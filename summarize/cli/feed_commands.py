"""The commands that look after feeds: ``feed add``, ``feed list``, ``feed remove``, ``fetch``."""

from __future__ import annotations

from typing import Final

import click

from summarize.cli.options import allows_private, takes_size
from summarize.output.serialize import Delimiters
from summarize.output.stderr import Console
from summarize.output.stdout import Writer
from summarize.storage.files import Problem, Web
from summarize.text.clean import one_line

__all__ = ["FEED_COMMANDS"]

_NEWEST: Final = 20
"""Articles of a feed that are fetched by default: what most feeds list, or a day of news."""


@click.group(short_help="Add, list and remove the feeds you follow.")
def feed() -> None:
    """Look after the feeds (RSS, Atom) that pullquote fetch brings articles from."""


@feed.command(
    short_help="Follow a feed.", epilog="Example: pullquote feed add https://example.org/feed.xml"
)
@click.argument("address", metavar="ADDRESS")
@allows_private
@click.pass_obj
def add(console: Console, address: str, allow_private: bool) -> None:
    """Follow the feed at ADDRESS, or the one that the page there names. Nothing else is fetched."""
    from summarize.web.fetch_feeds import add_feed

    address = address if "://" in address else f"https://{address}"
    found = add_feed(address, Web(allow_private))
    if isinstance(found, Problem):
        console.problem(found)
    else:
        _say(f"{found.title}: added; pullquote fetch brings its articles")


@feed.command("list", short_help="The feeds you follow.")
@click.pass_obj
def list_feeds(console: Console) -> None:
    """Print the feeds you follow: the address and the title of each, with a tab between."""
    from summarize.web.feed_list import read_feeds

    feeds = read_feeds()
    if isinstance(feeds, Problem):
        console.problem(feeds)
    elif feeds:
        _say(*(f"{one_line(each.address)}\t{one_line(each.title)}" for each in feeds))
    else:
        console.note("no feeds yet: pullquote feed add ADDRESS")


@feed.command(short_help="Follow a feed no longer.")
@click.argument("name", metavar="ADDRESS|TITLE")
@click.pass_obj
def remove(console: Console, name: str) -> None:
    """Follow a feed no longer; the articles that it brought stay in the library."""
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
    help="At most N articles of each feed, the newest first.  [default: 20]",
)
@allows_private
@takes_size
@click.pass_obj
def fetch(
    console: Console, names: tuple[str, ...], limit: int, allow_private: bool, max_size: int
) -> None:
    """Fetch the new articles of your feeds, or of those named, into your library."""
    from summarize.web.feed_list import read_feeds
    from summarize.web.fetch_feeds import fetch_feed

    feeds = read_feeds()
    if isinstance(feeds, Problem):
        console.problem(feeds)
        return
    if not feeds:
        console.note("no feeds yet: pullquote feed add ADDRESS")
    for name in names:
        if not any(name in (each.address, each.title) for each in feeds):
            console.problem(Problem(name, "is no feed that you follow"))
    for each in feeds:
        if names and not {each.address, each.title} & set(names):
            continue
        found = fetch_feed(each, Web(allow_private), limit=limit, max_size=max_size)
        if isinstance(found, Problem):
            console.problem(found)
            continue
        for problem in found.problems:
            console.problem(problem)
        left = f", {found.left} more for the next time" if found.left else ""
        _say(f"{found.feed.title}: {found.new or 'nothing'} new{left}")


def _say(*lines: str) -> None:
    writer = Writer(Delimiters())
    writer.write(f"{line}\n" for line in lines)
    writer.close()


FEED_COMMANDS: Final[tuple[click.Command, ...]] = (feed, fetch)
