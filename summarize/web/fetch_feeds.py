"""Feeds added, and fetched: new articles go into the library, each feed in a folder of its own."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarize.frozen import frozen
from summarize.storage.file_names import slug
from summarize.storage.files import MAX_SIZE, Problem, Web
from summarize.storage.os_errors import os_reason
from summarize.storage.paths import library_folder
from summarize.web.download import ANSWERED, Page, download
from summarize.web.feed_list import Feed, change_feeds, with_feed
from summarize.web.feed_parser import MAX_FEED, FeedItem, find_feed, read_entries
from summarize.web.pages import article_of, keep
from summarize.workers.calls import Calls, CallsHere
from summarize.workers.current_step import begin_step
from summarize.workers.input_budget import Step, Stop

if TYPE_CHECKING:
    from summarize.model import Article

__all__ = ["Fetched", "add_feed", "fetch_feed", "remove_feed"]

_WHOLE: Final = 1_500
"""Characters of an entry's own text from which it is taken for the whole article."""


@frozen
class Fetched:
    """What came of one feed: how many articles are new and how many are left for next time."""

    feed: Feed
    new: int = 0
    left: int = 0
    problems: tuple[Problem, ...] = ()


@frozen
class _Answer:
    """What a server said of a feed: its title, its entries, and by what to ask again."""

    title: str | None
    entries: tuple[FeedItem, ...]
    etag: str | None
    modified: str | None


def add_feed(address: str, web: Web, calls: Calls | None = None) -> Feed | Problem:
    """Follow the feed at ``address``, or the one that the page there names as its own.

    What comes from its server is read by ``calls``, by default here.
    """
    found = (calls or CallsHere())(_look, address, web)
    if isinstance(found, Stop):
        return Problem(address, found.reason)
    if isinstance(found, Problem):
        return found
    feed, added = found, False

    def change(feeds: tuple[Feed, ...]) -> tuple[Feed, ...]:
        nonlocal added
        added = all(old.address != feed.address for old in feeds)
        return (*feeds, feed) if added else feeds

    changed = change_feeds(change)
    if isinstance(changed, Problem):
        return changed
    return feed if added else Problem(address, "already in your feeds")


def _look(address: str, web: Web) -> Feed | Problem:
    begin_step(Step.FETCHING)
    page = download(address, allow_private=web.allow_private, max_size=MAX_FEED)
    if isinstance(page, Problem):
        return page
    read = read_entries(page)
    if read is None:
        named = find_feed(page)
        if named is None:
            return Problem(address, "not a feed, and links to none")
        address = named
        page = download(named, allow_private=web.allow_private, max_size=MAX_FEED)
        if isinstance(page, Problem):
            return page
        read = read_entries(page)
    return Feed(address, read[0] or address) if read else Problem(address, "not a feed")


def remove_feed(name: str) -> Feed | Problem:
    """Follow the feed with this address or title no longer; what it brought is kept."""
    gone: list[Feed] = []

    def change(feeds: tuple[Feed, ...]) -> tuple[Feed, ...]:
        gone.extend(feed for feed in feeds if name in (feed.address, feed.title))
        return tuple(feed for feed in feeds if feed not in gone)

    changed = change_feeds(change)
    if isinstance(changed, Problem):
        return changed
    return gone[0] if gone else Problem(name, "not one of your feeds")


def fetch_feed(
    feed: Feed, web: Web, *, limit: int, max_size: int = MAX_SIZE, calls: Calls | None = None
) -> Fetched | Problem:
    """Fetch a feed and at most ``limit`` of its new articles into the library.

    A feed that has not changed is not sent again by its server. What could not be fetched, and
    what is over the limit, counts as new the next time. What comes from servers is read by
    ``calls``, by default here: first the feed, then each of its articles.
    """
    calls = calls or CallsHere()
    answer = calls(_download_feed, feed, web, min(max_size, MAX_FEED))
    if isinstance(answer, Stop | Problem):
        return Problem(feed.title, answer.reason)
    if answer is None:
        return Fetched(feed)
    title, entries = answer.title, answer.entries
    seen = set(feed.seen)
    fresh = [entry for entry in entries if entry.id not in seen]
    kept: set[str] = set()
    problems: list[Problem] = []
    for entry in fresh[:limit]:
        problem = calls(_keep, entry, feed, web, max_size)
        if isinstance(problem, Stop):
            problem = Problem(entry.address or feed.title, problem.reason)
        if problem is None:
            kept.add(entry.id)
        else:
            problems.append(problem)
    left = max(0, len(fresh) - limit)
    is_done = not left and not problems
    now = replace(
        feed,
        title=title or feed.title,
        etag=answer.etag if is_done else None,
        modified=answer.modified if is_done else None,
        seen=tuple(entry.id for entry in entries if entry.id in kept or entry.id in seen),
    )
    changed = change_feeds(lambda feeds: with_feed(feeds, feed, now))
    if isinstance(changed, Problem):
        problems.append(changed)
    return Fetched(now, len(kept), left, tuple(problems))


def _download_feed(feed: Feed, web: Web, max_size: int) -> _Answer | Problem | None:
    """Return what the feed's server has, None where that has not changed."""
    begin_step(Step.FETCHING)
    page = download(
        feed.address,
        allow_private=web.allow_private,
        max_size=max_size,
        etag=feed.etag,
        modified=feed.modified,
    )
    if isinstance(page, Problem):
        return page
    if not page.is_new:
        return None
    begin_step(Step.READING, len(page.data))
    read = read_entries(page)
    if read is None:
        return Problem(feed.title, "no longer a feed")
    return _Answer(read[0], tuple(read[1]), page.etag, page.modified)


def _keep(entry: FeedItem, feed: Feed, web: Web, max_size: int) -> Problem | None:
    """Put one entry into the library; return why it is not there."""
    from summarize.formats.write_markdown import write_markdown

    begin_step(Step.FETCHING, len(entry.markup))
    article = _article(entry, feed, web, max_size)
    if isinstance(article, Problem):
        return article
    address = entry.address or f"{feed.address}#{entry.id}"
    try:
        keep(address, article.title, write_markdown(article), folder_of(feed))
    except OSError as error:
        return Problem(address, os_reason(error, str(library_folder())))
    return None


def folder_of(feed: Feed) -> Path:
    """Return the folder in the library that a feed's articles are kept in."""
    mark = sha256(feed.address.encode("utf-8", "replace")).hexdigest()[:6]
    here = library_folder()
    there = next(iter(here.glob(f"*-{mark}")), None)  # it may have had another title then
    return there or here / f"{slug(feed.title)}-{mark}"


def _article(entry: FeedItem, feed: Feed, web: Web, max_size: int) -> Article | Problem:
    """Return the article of an entry: as it stands in the feed if it does, else from its page.

    Where the server will not give the page, the words of the feed have to do.
    """
    own = _own_words(entry)
    if entry.address is None or (own is not None and len(own.text) >= _WHOLE):
        found: Article | Problem = own or Problem(entry.id, "contains no text")
    else:
        page = download(entry.address, allow_private=web.allow_private, max_size=max_size)
        found = article_of(page, max_size) if isinstance(page, Page) else page
        if isinstance(found, Problem) and own and found.reason.startswith(ANSWERED):
            found = own
    if isinstance(found, Problem):
        return found
    titled = found.title_source in ("format", "headline") or not entry.title
    return replace(
        found,
        title=found.title if titled else entry.title or "",
        title_source=found.title_source if titled else "format",
        bylines=found.bylines or entry.bylines,
        date=found.date or entry.date,
        source=found.source or feed.title,
        url=found.url or entry.address,
    )


def _own_words(entry: FeedItem) -> Article | None:
    from summarize.article.read import read_article
    from summarize.formats.markup import add_markup
    from summarize.formats.text_builder import TextBuilder

    builder = TextBuilder()
    add_markup(entry.markup, builder, address=entry.base)
    if not builder.size:
        return None
    facts = {"title": entry.title, "bylines": entry.bylines, "date": entry.date}
    own = builder.extract({**facts, "url": entry.address})
    return read_article(own.text, hints=own.hints)
