"""Feeds are read the same when they are simplified, and broken ones to their end."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.web.download import Page
from summarize.web.feed_markup import simplify
from summarize.web.feed_parser import FeedItem, read_entries

RSS = '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Planet</title>'
ITEM = "<item><title>Ferry</title><link>/a</link><description>It stays.</description></item>"
END = "</channel></rss>"


def items_of(text: str) -> tuple[FeedItem, ...]:
    found = read_entries(Page("https://planet.example/feed", text.encode()))
    assert found is not None
    return found[1]


def test_a_section_of_cdata_is_its_text() -> None:
    text = "<p>Tom &amp; <b>Ann</b></p>"
    (item,) = items_of(f"{RSS}<item><description><![CDATA[{text}]]></description></item>{END}")
    assert item.markup == text


def test_comments_and_instructions_say_nothing() -> None:
    mixed = ITEM.replace("Ferry", "Fer<!-- <title>Not</title> -->ry<?php echo '<item>' ?>")
    assert items_of(RSS + mixed + END) == items_of(RSS + ITEM + END)


@pytest.mark.parametrize("mark", ["<!--", "<![CDATA[", "<?php"])
def test_what_is_never_closed_hides_no_items(mark: str) -> None:
    items = items_of(f"{RSS}{ITEM}{mark} {ITEM.replace('Ferry', 'Boat')}")
    assert [item.title for item in items] == ["Ferry", "Boat"]


def test_no_file_is_read_for_an_entity(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret words")
    doctype = f'<!DOCTYPE a [\n<!ENTITY a SYSTEM "{secret.as_uri()}">\n]>'
    (item,) = items_of(RSS.replace("\n", doctype) + ITEM.replace("Ferry", "Ferry &a;") + END)
    assert item.title is not None
    assert item.title.startswith("Ferry")
    assert "secret words" not in str(item)


def test_entities_stand_for_no_more_than_they_say() -> None:
    laughs = '<!DOCTYPE a [\n<!ENTITY a0 "ha">' + "".join(
        f'\n<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9)
    )
    text = RSS.replace("\n", laughs + "\n]>") + ITEM.replace("It stays", "It stays &a9;") + END
    assert sum(len(item.markup) for item in items_of(text)) < 1_000
    long = f'<!DOCTYPE a [\n<!ENTITY a "{"word " * 900}">\n]>'
    text = RSS.replace("\n", long) + ITEM.replace("It stays", "It stays &a;") * 50 + END
    assert sum(len(item.markup) for item in items_of(text)) < 5_000


def test_a_short_entity_of_the_feed_is_read() -> None:
    doctype = '\n<!DOCTYPE a [\n<!ENTITY isle "Long Isle">\n]>\n'
    (item,) = items_of(RSS.replace("\n", doctype) + ITEM.replace("Ferry", "&isle;") + END)
    assert item.title == "Long Isle"


def test_a_feed_in_an_old_encoding() -> None:
    text = RSS.replace('"?>', '" encoding="iso-8859-1"?>') + ITEM.replace("Ferry", "Fähre") + END
    found = read_entries(Page("https://planet.example/feed", text.encode("iso-8859-1")))
    assert found is not None
    assert found[1][0].title == "Fähre"


def test_links_are_relative_to_what_the_feed_says() -> None:
    entry = (
        '<entry><id>1</id><content type="html" xml:base="https://other.example/b/">'
        "&lt;a href='c'&gt;word&lt;/a&gt;</content></entry>"
    )
    (item,) = items_of(f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>')
    assert item.base == "https://other.example/b/"


def test_bases_in_bases_end_somewhere() -> None:
    text = RSS + "<a xml:base='abcdefghij/'>" * 500 + ITEM + "</a>" * 500 + END
    assert simplify(text, 10).count("xml:base") == 20
    assert len(items_of(text)) == 1


def test_a_long_author_is_no_author_and_a_short_one_is() -> None:
    for name, kept in (("Ann Lee", ("Ann Lee",)), ("a" * 50_000, ())):
        item = ITEM.replace("</item>", f"<author>{name}</author></item>")
        assert items_of(RSS + item + END)[0].bylines == kept


def test_only_so_many_items_are_read() -> None:
    assert simplify(RSS + ITEM * 100 + END, 10).count("<item>") == 10
