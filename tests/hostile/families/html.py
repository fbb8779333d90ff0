"""Awkward web pages."""

from __future__ import annotations

from tests.hostile.families.works import nested, numbered, read_as, repeat
from tests.hostile.growth import Family

READ = read_as("page.html")
SIZE = 25_000
STORY = (
    "<p>The council voted on Monday to keep the ferry, which carries 300 people a day.</p>"
    "<p>“We found the money,” said Ann Lee, the mayor, who had asked for more time to look.</p>"
    "<p>Nobody spoke against it, and the meeting ended early, as it does in most weeks here.</p>"
)
BODY = f"<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>{STORY}"
HEAD = "<html><head><title>Ferry</title>"
REST = f"</head><body><article>{STORY}</article></body></html>"
JSON = '<script type="application/ld+json">'
ARTICLE = '{"@context":"http://schema.org","@type":"NewsArticle",'
FIFTY = " ".join(f"a{i}=1" for i in range(50))


def body(name: str, unit: str, start: str = "", end: str = "", size: int = SIZE) -> Family:
    """Return a family: ``unit`` as often as it fits, in the article of a page."""
    return Family("HTML", name, repeat(unit, BODY + start, end), READ, size)


def count(name: str, unit: str, start: str = "", end: str = "") -> Family:
    """Return a family like :func:`body`, with a number for each ``@`` of the unit."""
    return Family("HTML", name, numbered(unit, BODY + start, end), READ, SIZE)


def nest(name: str, opening: str, closing: str) -> Family:
    """Return a family: elements in one another, half of the page their starts."""
    return Family("HTML", name, nested(opening, closing, start=BODY), READ, SIZE)


def head(name: str, unit: str, start: str = "", end: str = "") -> Family:
    """Return a family: ``unit`` as often as it fits, with a number for each ``@``, in the head."""
    return Family("HTML head", name, numbered(unit, HEAD + start, end + REST), READ, SIZE)


def json(name: str, unit: str, start: str = "", end: str = "") -> Family:
    """Return a family: ``unit`` as often as it fits, in one block of JSON-LD."""
    return head(name, unit, JSON + start, end + "</script>")


def whole(name: str, unit: str, start: str = "", end: str = "") -> Family:
    """Return a family: a page of nothing else."""
    return Family("HTML whole", name, repeat(unit, start, end), READ, SIZE)


FAMILIES = (
    body("tables without ends", "<table><tr><td>word "),
    nest("tables in tables", "<table><tr><td>", "</td></tr></table>"),
    body("one row of a table", "<td>word", "<table><tr>"),
    body("rows of a table", "<tr><td>word<td>word", "<table>"),
    body("cells over many columns and rows", "<tr><td colspan=999 rowspan=999>w", "<table>"),
    body("short rows under a wide one", "<tr><td>w", f"<table><tr>{'<td>w' * 100}"),
    count("odd dates", '<h2><span class="time">@ Amb. fooc 2024 zzd@</span></h2>'),
    count("odd dates among the words", "<p>@ Amb. fooc 2024 zzd@</p>"),
    count("a tag of many attributes", "a@=1 ", "<p ", ">word</p>"),
    count("a tag of many attributes in quotes", " data-a@='>'", "<p", ">word</p>"),
    body("tags of fifty attributes", f"<p {FIFTY}>word</p>"),
    body("quotes in a tag", "'\"", "<p "),
    body("attributes never closed", "<p a='"),
    body("tags never closed", "<a "),
    nest("divisions", "<div>word ", "</div>"),
    body("divisions without ends", "<div>word "),
    body("bold without ends", "<b>word "),
    body("marks and paragraphs crossing", "<b><p>word</b></p>"),
    nest("lists", "<ul><li>word", "</li></ul>"),
    body("one list of definitions", "<dt>a<dd>b", "<dl>"),
    body("quotes with sources", "<blockquote>word<footer>Ann</footer>"),
    nest("quotation marks", "<q>", "</q>"),
    body("paragraphs without ends", "<p>word "),
    body("marks in one paragraph", "<sub>w</sub>", "<p>"),
    body("breaks in one paragraph", "word<br>", "<p>"),
    body("headings", "<h2>word</h2>"),
    body("listings in items", "<li><code>a\nb</code>", "<ul>"),
    body("comments never closed", "<p>w<!-- word "),
    body("CDATA never closed", "<![CDATA[", size=80_000),
    body("instructions never closed", "<?"),
    body("declarations", "<!ENTITY a 'b'>"),
    body("scripts never closed", "<p>word<script>var a"),
    body("frames of documents", "<iframe srcdoc='<p>w</p>'></iframe>"),
    body("entities without ends", "&a"),
    body("an entity of many digits", "1", "<p>&#", ";</p>"),
    count("links to everywhere", "<a href='http://a@.example/b@'>word</a> "),
    body("tags of a story", "<div class=tags><a rel=tag href='/tag/a'>Ann</a></div>"),
    body("authors of a story", "<span class=author>Ann Lee</span>"),
    body("days", "<p>published 1/1/20 January 1, 2020</p>"),
    body("dots of days", "20-1.", "<p>"),
    body("copyrights", "© "),
    body("one word", "a", "<p>"),
    count("tags of any name", "<x@>w</x@>"),
    head("authors", "<meta name=author content='Ann Lee@'>"),
    head("an author of many", "Ann@, ", "<meta name=author content='", "'>"),
    head("comments in a description", "<!-- >", "<meta name=description content='", "'>"),
    head("days", "<meta property='article:published_time' content='99/99/9@'>"),
    head("links", "<link rel=canonical href='http://a.example/@'>"),
    head("titles", "<title>word</title>"),
    head("JSON-LD", JSON + '{"@type":"NewsArticle","author":</script>'),
    json("JSON that lists authors", '"Ann@",', ARTICLE + '"author":["A B",', '"C D"]}'),
    json("JSON of people", '{"@type":"Person","name":"Ann Lee@"},', ARTICLE + '"author":[', "1]}"),
    json("JSON of a graph", '{"@type":"Person","name":"A B@"},', ARTICLE + '"@graph":[', "{}]}"),
    json("JSON of authors, broken", '"author', "{"),
    json("JSON of names, broken", '"author":{"name":"B C"', "{"),
    json("JSON of organizations, broken", '"@type":"Organization",', "{"),
    json("JSON of escaped quotes", '\\"', '{"headline":"'),
    json("JSON of comments", "<!-- >", '{"headline":"', '"}'),
    json("JSON that is deep", "["),
    whole("line breaks", "a<br>"),
    whole("less-than signs", "<a"),
    whole("ends of all", "</p></div></body></html>"),
    whole(
        "links to a long base", "<a href='x'>w</a>", f"<base href='http://a.example/{'a/' * 999}'>"
    ),
)
