"""Feeds: what is new is fetched, once."""

from __future__ import annotations

import json
from pathlib import Path

from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.model import Article
from summarize.storage.files import Problem, Web
from summarize.storage.paths import library_folder
from summarize.web import feed_list as feeds
from summarize.web import fetch_feeds as following
from tests.conftest import Run
from tests.summarize.formats.samples import PAGE, SENTENCES
from tests.summarize.web.conftest import Site, kept


def rss(site: Site, count: int = 3, title: str = "The Planet") -> str:
    items = ""
    for number in range(count):
        link = site.html(f"/{number}", PAGE.replace("City", f"City {number}"))
        items += (
            f"<item><title>Story {number}</title><link>{link}</link><guid>id{number}</guid>"
            "<pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate><description>Short.</description>"
            "</item>"
        )
    body = f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'
    kind = {"Content-Type": "application/rss+xml", "ETag": f'"{count}"'}
    site.pages["/feed"] = (200, kind, body.encode())
    return site.address + "/feed"


def fetch(limit: int = 20) -> list[following.Fetched]:
    done = []
    for feed in feeds.read_feeds():  # type: ignore[union-attr]
        found = following.fetch_feed(feed, Web(allow_private=True), limit=limit)
        assert isinstance(found, following.Fetched), found
        done.append(found)
    return done


def add(address: str) -> feeds.Feed:
    found = following.add_feed(address, Web(allow_private=True))
    assert isinstance(found, feeds.Feed), found
    return found


def test_a_feed_from_adding_to_removing(site: Site, pullquote: Run) -> None:
    address = rss(site)
    done = pullquote("feed", "add", "--allow-private", address)
    assert done.stdout == b"The Planet: added; run pullquote fetch to get its articles\n"
    assert not kept()
    assert pullquote("feed", "list").stdout == f"{address}\tThe Planet\n".encode()
    assert pullquote("feed", "add", "--allow-private", address).returncode == 1
    done = pullquote("fetch", "--allow-private")
    assert (done.stdout, done.returncode) == (b"The Planet: 3 new articles\n", 0)
    rows = [
        json.loads(row) for row in pullquote("summary", "--format", "jsonl").stdout.splitlines()
    ]
    assert sorted(row["title"] for row in rows) == [
        f"City {number} votes to keep the library" for number in range(3)
    ]
    done = pullquote("feed", "remove", "The Planet")
    assert done.stdout == b"The Planet: removed; its articles stay in the library\n"
    assert pullquote("feed", "list").stdout == b""
    assert len(kept()) == 3


def test_an_unchanged_feed_is_not_sent_again(site: Site) -> None:
    add(rss(site))
    assert [each.new for each in fetch()] == [3]
    site.asked.clear()
    assert [each.new for each in fetch()] == [0]
    ((path, headers),) = site.asked
    assert (path, headers["if-none-match"]) == ("/feed", '"3"')


def test_only_what_is_new_is_fetched(site: Site) -> None:
    add(rss(site))
    fetch()
    rss(site, 4)
    site.asked.clear()
    assert [each.new for each in fetch()] == [1]
    assert [path for path, _ in site.asked] == ["/feed", "/3"]


def test_more_than_the_limit_is_left_for_the_next_time(site: Site) -> None:
    add(rss(site, 5))
    assert [(each.new, each.left) for each in fetch(2)] == [(2, 3)]
    assert [(each.new, each.left) for each in fetch(2)] == [(2, 1)]
    assert [(each.new, each.left) for each in fetch(2)] == [(1, 0)]
    assert len(kept()) == 5


def test_what_a_server_will_not_give_is_taken_from_the_feed(site: Site) -> None:
    add(rss(site, 2))
    site.pages["/1"] = (403, {}, b"")
    assert [(each.new, each.problems) for each in fetch()] == [(2, ())]
    texts = [path.read_text("utf-8") for path in kept()]
    assert any("Story 1" in text and "Short." in text for text in texts)


def test_what_could_not_be_had_is_tried_again(site: Site) -> None:
    add(rss(site, 2))
    page = site.pages.pop("/1")
    site.pages["/1"] = (200, {"Content-Encoding": "br"}, b"")
    (first,) = fetch()
    assert (first.new, len(first.problems)) == (1, 1)
    site.pages["/1"] = page
    assert [each.new for each in fetch()] == [1]


def test_a_feed_that_holds_whole_articles_is_enough(site: Site) -> None:
    whole = "&lt;p&gt;" + SENTENCES * 8 + "&lt;/p&gt;"
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><entry><title>Whole</title>'
        f'<id>1</id><link href="{site.address}/x"/><author><name>Ann Lee</name></author>'
        f'<updated>2025-03-04T00:00:00Z</updated><content type="html">{whole}</content></entry>'
        "</feed>"
    )
    site.pages["/feed"] = (200, {"Content-Type": "application/atom+xml"}, body.encode())
    add(site.address + "/feed")
    site.asked.clear()
    fetch()
    assert [path for path, _ in site.asked] == ["/feed"]
    (source,) = find_files([str(library_folder())])
    read = load(source)  # type: ignore[arg-type]
    assert isinstance(read, Article)
    assert (read.title, read.bylines, read.source) == ("Whole", ("Ann Lee",), "Atom")
    assert read.date == "2025-03-04"


def test_a_page_names_its_feed(site: Site) -> None:
    rss(site)
    site.html("/home", '<html><link rel="alternate" type="application/rss+xml" href="/feed">')
    assert add(site.address + "/home").address == site.address + "/feed"
    refused = following.add_feed(site.html("/none", "<html>"), Web(allow_private=True))
    assert isinstance(refused, Problem)
    assert refused.reason == "not a feed, and links to none"


def test_a_body_that_could_be_the_name_of_a_file_opens_none(site: Site, tmp_path: Path) -> None:
    """feedparser opens what it is given for a name: it must be given a stream."""
    trap = tmp_path / "trap.xml"
    trap.write_text("<rss version='2.0'><channel><title>Trap</title></channel></rss>")
    site.pages["/feed"] = (200, {}, str(trap).encode())
    refused = following.add_feed(site.address + "/feed", Web(allow_private=True))
    assert isinstance(refused, Problem)
