"""What a feed lists, as RSS and as Atom, and what is no feed."""

from __future__ import annotations

from summarize.web.download import Page
from summarize.web.feed_parser import FeedItem, find_feed, read_entries

ITEM = (
    '<item><title>A &amp;amp; B</title><link>/story</link><guid isPermaLink="false">7</guid>'
    "<author>Ann Lee</author><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>"
    "<description>Short.</description></item>"
)
RSS = f'<rss version="2.0"><channel><title>The &lt;b&gt;Planet</title>{ITEM}</channel></rss>'


def page(body: str) -> Page:
    return Page("https://planet.example/feed", body.encode())


def test_an_item_with_all_that_is_known_of_it() -> None:
    found = read_entries(page(RSS))
    assert found is not None
    title, (item,) = found
    assert title == "The Planet"
    assert item == FeedItem(
        "7",
        "https://planet.example/story",
        "A & B",
        ("Ann Lee",),
        "2025-03-04",
        "Short.",
        "https://planet.example/feed",
    )


def test_what_is_no_feed_is_none() -> None:
    assert read_entries(page("<html><body>Words.")) is None
    assert read_entries(page("")) is None


def test_a_page_names_its_feed() -> None:
    link = '<link rel="alternate" type="application/atom+xml" href="/atom.xml">'
    assert find_feed(page(link)) == "https://planet.example/atom.xml"
    assert find_feed(page(link.replace("alternate", "stylesheet"))) is None
