"""Awkward feeds, and pages in which a feed is looked for."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.families.works import repeat
from tests.hostile.growth import Family

ITEM = "<item><title>Ferry</title><link>/a</link><description>The ferry stays.</description></item>"
RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>Planet</title>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title>'
END = f"{ITEM}</channel></rss>"


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


def family(name: str, unit: str, start: str = RSS, end: str = END, size: int = 40_000) -> Family:
    return Family("feed", name, repeat(unit, start, end), read_feed, size)


def page(name: str, unit: str, start: str = "", size: int = 50_000) -> Family:
    return Family("feed discovery", name, repeat(unit, start), look_for_feed, size)


def numbered(unit: str, start: str = RSS, end: str = END) -> Callable[[int], str]:
    def build(size: int) -> str:
        count = max((size - len(start) - len(end)) // (len(unit) + 3), 1)
        return start + "".join(unit.replace("@", str(i)) for i in range(count)) + end

    return build


def count(name: str, unit: str, start: str = RSS, end: str = END, size: int = 40_000) -> Family:
    return Family("feed", name, numbered(unit, start, end), read_feed, size)


def nest(name: str, opening: str, closing: str, start: str = RSS, end: str = END) -> Family:
    def build(size: int) -> str:
        times = size // (len(opening) + len(closing))
        return start + opening * times + "word" + closing * times + end

    return Family("feed", name, build, read_feed)


OPEN = RSS + "<item><title>"
TEXT = RSS + "<item><description>"
ESC = "</description></item>" + END
BASE = "http://a.example/" + "a/" * 1500
LAUGHS = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">' + "".join(
    f'\n<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
)

FAMILIES = (
    family("comments never closed", "<!--"),
    family("comments never closed after items", "<!-- a", RSS + ITEM, ""),
    family("comments", "<!-- a -->"),
    family("comment ends, then comments", "<!--", RSS + "-->" * 2000),
    family("comment dashes", "<!-- -- >"),
    family("CDATA never closed", "<![CDATA["),
    family("CDATA", "<item><title><![CDATA[a]]></title></item>"),
    family("CDATA of markup", "<p>word</p>", TEXT + "<![CDATA[", "]]>" + ESC),
    family("instructions never closed", "<?a "),
    family("instructions", "<?a b?>"),
    family("declarations never closed", "<!A "),
    family("declarations of types never closed", "<!DOCTYPE "),
    family("declarations before all", "\n<!ENTITY a", "", END),
    family("blank lines before all", "\n", "", RSS + END),
    family("blank lines after declaration", "\n", '<?xml version="1.0"?>', RSS[21:] + END),
    family("entities within entities", "<item><title>&j;</title></item>", LAUGHS + "]>" + RSS[21:]),
    family(
        "a long entity everywhere",
        "<item><title>&a;</title></item>",
        '<?xml version="1.0"?><!DOCTYPE a [\n<!ENTITY a "' + "word " * 900 + '">]>' + RSS[21:],
    ),
    family(
        "a long entity everywhere broken",
        "<item><title>&a;&b;</title></item>",
        '<?xml version="1.0"?><!DOCTYPE a [\n<!ENTITY a "' + "word " * 900 + '">]>' + RSS[21:],
    ),
    family(
        "external entities",
        "<item><title>&a;</title></item>",
        '<?xml version="1.0"?><!DOCTYPE a [\n<!ENTITY a SYSTEM "file:///etc/passwd">]>' + RSS[21:],
    ),
    family("unknown entities", "<item><title>&nothing;</title></item>"),
    family("entities", "&amp;", TEXT, ESC),
    family("entities of digits", "&#1;", TEXT, ESC),
    family("an entity of digits", "1", TEXT + "&#", ";" + ESC),
    family("ampersands", "&", TEXT, ESC),
    family("escaped markup", "&lt;p&gt;word&lt;/p&gt;", TEXT, ESC),
    family("escaped comments open", "&lt;!--", TEXT, ESC),
    family("escaped tags open", "&lt;a ", TEXT, ESC),
    family("escaped twice", "&amp;lt;", TEXT, ESC),
    family("escaped quotes", "&lt;a b=&quot;", TEXT, ESC),
    family("CDATA of comments", "<!--", TEXT + "<![CDATA[", "]]>" + ESC),
    family("CDATA of doctypes", "<!DOCTYPE ", TEXT + "<![CDATA[", "]]>" + ESC),
    family("CDATA of shorttags", "<a/", TEXT + "<![CDATA[", "]]>" + ESC),
    family("items", ITEM),
    family("items empty", "<item/>"),
    family("items open", "<item>"),
    family("items closed only", "</item>"),
    family("items without end", "<item><title>a"),
    family("titles", "<title>a</title>"),
    family("titles in an item", "<title>a</title>", RSS + "<item>"),
    family("titles open", "<title>"),
    family("title long", "word ", OPEN, "</title></item>" + END),
    family("title word", "a", OPEN, "</title></item>" + END),
    family("links in an item", "<link>/a</link>", RSS + "<item>"),
    family("links of atom", "<link href='a'/>", ATOM + "<entry>", "</entry></feed>"),
    family("links self", "<link rel='self' href='a'/>", ATOM, "</feed>"),
    family(
        "contents", "<content type='html'>&lt;p>a</content>", ATOM + "<entry>", "</entry></feed>"
    ),
    family(
        "contents xhtml",
        "<p>a</p>",
        ATOM + "<entry><content type='xhtml'><div>",
        "</div></content></entry></feed>",
    ),
    family(
        "contents xhtml open",
        "<p>a",
        ATOM + "<entry><content type='xhtml'><div>",
        "</div></content></entry></feed>",
    ),
    family(
        "contents xhtml blanks",
        "<p> </p>",
        ATOM + "<entry><content type='xhtml'>",
        "</content></entry></feed>",
    ),
    family(
        "contents xhtml blanks after",
        " <b/> ",
        ATOM + "<entry><content type='xhtml'><div>a</div>",
        "</content></entry></feed>",
    ),
    family(
        "base64",
        "QUJD",
        ATOM + "<entry><content type='application/octet-stream'>",
        "</content></entry></feed>",
    ),
    nest("elements", "<a>", "</a>"),
    nest("items in items", "<item>", "</item>"),
    nest("titles in titles", "<title>", "</title>"),
    nest("channels", "<channel>", "</channel>"),
    nest("sources", "<source>", "</source>", RSS + "<item>"),
    nest("images", "<image>", "</image>"),
    nest(
        "xhtml",
        "<div>",
        "</div>",
        ATOM + "<entry><content type='xhtml'>",
        "</content></entry></feed>",
    ),
    nest("bases", "<a xml:base='abcdefghij/'>", "</a>"),
    nest("languages", "<a xml:lang='en'>", "</a>"),
    family("bases in a row", "<item xml:base='abcdefghij/'/>"),
    family(
        "a long base",
        "<item><link>a</link></item>",
        RSS.replace("<channel>", f"<channel xml:base='{BASE}'>"),
    ),
    family(
        "a long base unquoted",
        "<item><link>a</link></item>",
        RSS.replace("<channel>", f"<channel xml:base={BASE}>"),
    ),
    count("attributes", " a@='b'", RSS + "<item", ">" + END),
    count("attributes unquoted", " a@=b", RSS + "<item", ">" + END),
    family("attributes the same", " a='b'", RSS + "<item", ">" + END),
    family("quotes in a tag", " \"'", RSS + "<item", ">" + END),
    family("a tag without end", " a", RSS + "<item", ""),
    family("tags without ends", "<a "),
    family("tags without ends, quotes", "<a b='"),
    family("less-than", "<"),
    family("less-than and slash", "</"),
    family("slashes", "<a/"),
    family("brackets empty", "<>"),
    count("prefixes", "<x@:a xmlns:x@='http://a@.example'/>"),
    count(
        "prefixes on root",
        " xmlns:x@='http://a@.example'",
        "<rss version='2.0'",
        "><channel>" + END,
    ),
    count("default namespaces", "<a xmlns='http://a@.example'/>"),
    count("elements by name", "<a@>b</a@>", RSS + "<item>"),
    count("elements by name with attributes", "<a@ b='c'>b</a@>", RSS + "<item>"),
    count("categories", "<category>a@</category>", RSS + "<item>"),
    count("categories of atom", "<category term='a@'/>", ATOM + "<entry>", "</entry></feed>"),
    count(
        "keywords",
        "a@,",
        RSS.replace("<rss", "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'")
        + "<item><itunes:keywords>",
        "</itunes:keywords></item>" + END,
    ),
    count(
        "keywords other prefix",
        "a@,",
        RSS.replace("<rss", "<rss xmlns:x='http://search.yahoo.com/mrss/'") + "<item><x:keywords>",
        "</x:keywords></item>" + END,
    ),
    count(
        "subjects",
        "<dc:subject>a@</dc:subject>",
        RSS.replace("<rss", "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'") + "<item>",
    ),
    count("authors", "<author>Ann Lee@</author>", RSS + "<item>"),
    count(
        "authors of atom",
        "<author><name>Ann Lee@</name></author>",
        ATOM + "<entry>",
        "</entry></feed>",
    ),
    count(
        "contributors",
        "<contributor><name>Ann Lee@</name></contributor>",
        ATOM + "<entry>",
        "</entry></feed>",
    ),
    family("a long author", "a", RSS + "<item><author>", "</author></item>" + END),
    family("a long author broken", "a", RSS + "<item><author>", "</author></item></x>" + END),
    family(
        "a long author in pieces", "aaaaaaaa</x>", RSS + "<item><author>", "</author></item>" + END
    ),
    family(
        "a long author in CDATA", "a", RSS + "<item><author><![CDATA[", "]]></author></item>" + END
    ),
    family("a long author domains", "a-", RSS + "<item><author>a@", "</author></item>" + END),
    family(
        "a long author of atom",
        "a",
        ATOM + "<entry><author><name>",
        "</name></author></entry></feed>",
    ),
    family(
        "a long email of atom",
        "a",
        ATOM + "<entry><author><email>",
        "</email></author></entry></feed>",
    ),
    family(
        "a long creator",
        "a",
        RSS.replace("<rss", "<rss xmlns:x='http://purl.org/dc/elements/1.1/'")
        + "<item><x:creator>",
        "</x:creator></item>" + END,
    ),
    family("authors open", "<author>", RSS + "<item>"),
    family("names open", "<name>", RSS + "<item>"),
    family("a long editor", "a", RSS + "<managingEditor>", "</managingEditor>" + END),
    family("a long date", "1", RSS + "<item><pubDate>", "</pubDate></item>" + END),
    family(
        "a long date of words", "Tue, 04 Mar ", RSS + "<item><pubDate>", "</pubDate></item>" + END
    ),
    family("a long date dashes", "2020-", RSS + "<item><pubDate>", "</pubDate></item>" + END),
    family("a long date blanks", " ", RSS + "<item><pubDate>1", "1</pubDate></item>" + END),
    family("a long date colons", "10:", RSS + "<item><pubDate>", "</pubDate></item>" + END),
    family("a long date Ts", "2020-01-01T", RSS + "<item><pubDate>", "</pubDate></item>" + END),
    family("dates", "<pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>", RSS + "<item>"),
    family("dates bad", "<pubDate>a</pubDate>", RSS + "<item>"),
    family("enclosures", "<enclosure url='a'/>", RSS + "<item>"),
    family("guids", "<guid>a</guid>", RSS + "<item>"),
    family(
        "places",
        "1 ",
        RSS.replace("<rss", "<rss xmlns:g='http://www.georss.org/georss'") + "<item><g:line>",
        "</g:line></item>" + END,
    ),
    family(
        "chapters",
        "<x:chapter start='1'/>",
        RSS.replace("<rss", "<rss xmlns:x='http://podlove.org/simple-chapters'")
        + "<item><x:chapters>",
        "</x:chapters></item>" + END,
    ),
    family(
        "media",
        "<x:content url='a'/>",
        RSS.replace("<rss", "<rss xmlns:x='http://search.yahoo.com/mrss/'") + "<item>",
    ),
    family(
        "thumbnails",
        "<x:thumbnail url='a'/>",
        RSS.replace("<rss", "<rss xmlns:x='http://search.yahoo.com/mrss/'") + "<item>",
    ),
    family("a long description", "word ", TEXT, ESC),
    family("a description of one word", "a", TEXT, ESC),
    family("descriptions", "<description>a</description>", RSS + "<item>"),
    family("ends of all kinds", "</item></channel></rss>"),
    family("feeds after feeds", RSS + END),
    family("nothing but words", "word ", "", ""),
    family("html instead", "<p>word", "<html><body>", ""),
    family("script instead", '{"a":', "", ""),
    page("links", "<link rel=stylesheet href=a>"),
    page("links open", "<link "),
    page("links open quotes", "<link a='"),
    page("a link of attributes", "rel=a ", "<link "),
    page("rel in quotes", "rel='", "<link "),
    page("rels", '<link rel="a b c d e f">'),
    page("less-than", "<"),
    page("blanks", "<link                "),
    page("hrefs", "<link rel=alternate type=text/xml href=" + "a" * 900 + ">"),
)
