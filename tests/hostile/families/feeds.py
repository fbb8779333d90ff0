"""Awkward feeds, and pages in which a feed is looked for."""

from __future__ import annotations

from tests.hostile.families.works import nested, numbered, repeat
from tests.hostile.growth import Family

SIZE = 25_000
ITEM = "<item><title>Ferry</title><link>/a</link><description>The ferry stays.</description></item>"
XML = '<?xml version="1.0"?>'
RSS = '<rss version="2.0"><channel><title>Planet</title>'
END = f"{ITEM}</channel></rss>"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><entry>'
ATOM_END = "</entry></feed>"
XHTML = f'{ATOM}<content type="xhtml"><div>'
XHTML_END = f"</div></content>{ATOM_END}"
TEXT = f"{RSS}<item><description>"
TEXT_END = f"</description></item>{END}"
AUTHOR = f"{RSS}<item><author>"
AUTHOR_END = f"</author></item>{END}"
USE = "<item><title>&a;</title></item>"
LAUGHS = '<!DOCTYPE a [\n<!ENTITY a0 "ha">\n' + "".join(
    f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">\n' for i in range(9)
)


def read_feed(text: str) -> object:
    """Read the entries of a feed, and the words of each."""
    from summarize.formats.markup import add_markup
    from summarize.formats.text_builder import TextBuilder
    from summarize.web.download import Page
    from summarize.web.feed_parser import read_entries

    found = read_entries(Page("https://planet.example/feed", text.encode()))
    for item in found[1] if found else ():
        builder = TextBuilder()
        add_markup(item.markup, builder, address=item.base)
        builder.extract()
    return found


def look_for_feed(text: str) -> object:
    from summarize.web.download import Page
    from summarize.web.feed_parser import find_feed

    return find_feed(Page("https://planet.example/", text.encode()))


def feed(name: str, unit: str, start: str = RSS, end: str = END) -> Family:
    """Return a family: ``unit`` as often as it fits, with a number for each ``@``, in a feed."""
    return Family("feed", name, numbered(unit, XML + start, end), read_feed, SIZE)


def nest(name: str, opening: str, closing: str, start: str = RSS, end: str = END) -> Family:
    return Family("feed", name, nested(opening, closing, "word", XML + start, end), read_feed, SIZE)


def other(name: str, unit: str, space: str) -> Family:
    """Return a family of elements of another namespace, in an item."""
    start = RSS.replace("<rss", f"<rss xmlns:x='{space}'") + "<item>"
    return feed(name, unit, start, f"</item>{END}")


def page(name: str, unit: str, start: str = "") -> Family:
    return Family("feed discovery", name, repeat(unit, start), look_for_feed, SIZE)


FAMILIES = (
    feed("comments never closed", "<!--"),
    feed("comments", "<!-- a -->"),
    feed("CDATA", "<item><title><![CDATA[a]]></title></item>"),
    feed("CDATA never closed", "<![CDATA["),
    feed("comments in CDATA", "<!--", TEXT + "<![CDATA[", "]]>" + TEXT_END),
    feed("doctypes in CDATA", "<!DOCTYPE ", TEXT + "<![CDATA[", "]]>" + TEXT_END),
    feed("instructions never closed", "<?a "),
    feed("declarations never closed", "<!A "),
    feed("definitions never closed", "\n<!ENTITY a", ""),
    feed("blank lines before all", "\n", "", RSS + END),
    feed("entities of entities", "<item><title>&a9;</title></item>", LAUGHS + "]>" + RSS),
    feed("a long entity", USE, f'<!DOCTYPE a [\n<!ENTITY a "{"word " * 900}">]>{RSS}'),
    feed("a long entity, broken", USE, f'<!DOCTYPE a [\n<!ENTITY a "{"word " * 900}">]>{RSS}</x>'),
    feed("an external entity", USE, f'<!DOCTYPE a [\n<!ENTITY a SYSTEM "file:///a">]>{RSS}'),
    feed("unknown entities", "<item><title>&nothing;</title></item>"),
    feed("an entity of many digits", "1", TEXT + "&#", ";" + TEXT_END),
    feed("ampersands", "&", TEXT, TEXT_END),
    feed("escaped markup", "&lt;p&gt;word&lt;/p&gt;", TEXT, TEXT_END),
    feed("escaped comments never closed", "&lt;!--", TEXT, TEXT_END),
    feed("escaped tags never closed", "&lt;a b=&quot;", TEXT, TEXT_END),
    feed("items", ITEM),
    feed("items without ends", "<item><title>a"),
    feed("items of nothing", "<item/>"),
    feed("titles", "<title>a</title>", RSS + "<item>"),
    feed("one word", "a", TEXT, TEXT_END),
    feed("texts", "<content type='html'>&lt;p>a</content>", ATOM, ATOM_END),
    feed("texts of XHTML", "<p>a</p>", XHTML, XHTML_END),
    feed("texts of XHTML without ends", "<p>a", XHTML, XHTML_END),
    nest("elements", "<a>", "</a>"),
    nest("items in items", "<item>", "</item>"),
    nest("XHTML", "<div>", "</div>", XHTML, XHTML_END),
    nest("bases in bases", "<a xml:base='abcdefghij/'>", "</a>"),
    feed(
        "links to a long base", "<item><link>a</link></item>", f"{RSS}<a xml:base='{'a/' * 999}'>"
    ),
    feed("attributes", " a@='b'", RSS + "<item", ">" + END),
    feed("a tag never closed", " a='>", RSS + "<item", ""),
    feed("tags never closed", "<a b='"),
    feed("tags without names", "<>"),
    feed("short tags", "<a/"),
    feed("prefixes", "<x@:a xmlns:x@='http://a@.example'/>"),
    feed("elements of any name", "<a@>b</a@>", RSS + "<item>"),
    feed("categories", "<category>a@</category>", RSS + "<item>"),
    feed("categories of Atom", "<category term='a@'/>", ATOM, ATOM_END),
    other("keywords", "<x:keywords>a@,b@,c@,d@</x:keywords>", "http://search.yahoo.com/mrss/"),
    other("subjects", "<x:subject>a@</x:subject>", "http://purl.org/dc/elements/1.1/"),
    other("creators", f"<x:creator>{'a' * 9_000}</x:creator>", "http://purl.org/dc/elements/1.1/"),
    feed("authors", "<author><name>Ann Lee@</name></author>", ATOM, ATOM_END),
    feed("a long author", "a", AUTHOR, AUTHOR_END),
    feed("a long author, broken", "aaaaaaaa</x>", AUTHOR, AUTHOR_END),
    feed("a long author in CDATA", "a", AUTHOR + "<![CDATA[", "]]>" + AUTHOR_END),
    feed("authors never closed", "<author>", RSS + "<item>"),
    feed("a long date", "2020-01-01T", RSS + "<item><pubDate>", "</pubDate></item>" + END),
    feed("dates", "<pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>", RSS + "<item>"),
    feed("enclosures", "<enclosure url='a'/>", RSS + "<item>"),
    feed("ends of all", "</item></channel></rss>"),
    feed("words", "word ", "", ""),
    page("links", "<link rel=stylesheet href=a>"),
    page("links never closed", "<link a='"),
    page("a link of attributes", "rel=a ", "<link "),
    page("long links", f"<link rel=alternate type=text/xml href={'a' * 900}>"),
)
