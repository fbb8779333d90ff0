"""Awkward web pages."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.families.works import read_as, repeat
from tests.hostile.growth import Family

READ = read_as("page.html")
STORY = (
    "<p>The council voted on Monday to keep the ferry, which carries 300 people a day.</p>"
    "<p>“We found the money,” said Ann Lee, the mayor, who had asked for more time to look.</p>"
    "<p>Nobody spoke against it, and the meeting ended early, as it does in most weeks here.</p>"
)
BODY = f"<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>{STORY}"


def family(name: str, unit: str, start: str = BODY, end: str = "", size: int = 40_000) -> Family:
    """Return a family: ``unit`` as often as it fits in a page."""
    return Family("HTML", name, repeat(unit, start, end), READ, size)


def nested(opening: str, inside: str, closing: str) -> Callable[[int], str]:
    """Return a builder of elements in one another, half of it their starts."""
    unit = len(opening) + len(closing)

    def build(size: int) -> str:
        count = max((size - len(BODY)) // unit, 1)
        return BODY + opening * count + inside + closing * count

    return build


def nest(name: str, opening: str, inside: str, closing: str, size: int = 40_000) -> Family:
    return Family("HTML", name, nested(opening, inside, closing), READ, size)


def numbered(unit: str, start: str = BODY, end: str = "") -> Callable[[int], str]:
    """Return a builder: ``unit`` with numbers in place of ``@``."""

    def build(size: int) -> str:
        count = max((size - len(start) - len(end)) // (len(unit) + 3), 1)
        return start + "".join(unit.replace("@", str(i)) for i in range(count)) + end

    return build


def count(name: str, unit: str, start: str = BODY, end: str = "", size: int = 40_000) -> Family:
    return Family("HTML", name, numbered(unit, start, end), READ, size)


HEAD = "<html><head><title>Ferry</title>"
REST = f"</head><body><article>{STORY}</article></body></html>"
PARA = "<p>word word word</p>"

FAMILIES = (
    family("tables without ends", "<table>"),
    family("tables without ends, words", "<table><tr><td>word "),
    family("tables rows without ends, words", "<table><tr><td>word</td></tr>"),
    nest("tables in tables", "<table><tr><td>", "word", "</td></tr></table>"),
    family("one table, many rows", "<tr><td>word<td>word", BODY + "<table>"),
    family("one table, one row", "<td>word", BODY + "<table><tr>"),
    family("small tables", "<table><tr><td>word</td></tr></table>"),
    family("spans", "<tr><td colspan=999 rowspan=999>w", BODY + "<table>"),
    count("a tag with many attributes", "a@=1 ", BODY + "<p ", ">word</p>"),
    count("a tag with many attributes, no article", "a@=1 ", "<p ", ">word</p>"),
    family("a tag with one attribute often", "a=1 ", BODY + "<p ", ">word</p>"),
    count("tags with 50 attributes", "<p " + " ".join(f"a{i}=1" for i in range(50)) + ">w</p>"),
    count("body with many attributes", " data-a@='b'", "<html><body", f">{STORY}</body></html>"),
    family("a tag without end", "a ", BODY + "<p "),
    family("quotes in a tag", "'\"", BODY + "<p "),
    family("open attribute", "a='b>", BODY + "<p "),
    family("tags that never end", '<p a="'),
    family("less-than signs", "<"),
    family("less-than with letters", "<a"),
    family("ends only", "</p>"),
    family("ends of div", "</div>"),
    family("ends of table", "</table>"),
    family("body ends", "</body></html>"),
    family("bodies", "<body>"),
    family("htmls", "<html><body><p>word"),
    family("paragraphs", PARA),
    family("paragraphs without ends", "<p>word "),
    family("empty paragraphs", "<p></p>"),
    family("divs without ends", "<div>"),
    family("divs without ends, words", "<div>word "),
    nest("divs", "<div>", "word", "</div>"),
    nest("divs with words", "<div>word ", "word", "word</div>"),
    nest("divs with paragraphs", "<div><p>word word word</p>", "word", "</div>"),
    nest("spans nested", "<span>", "word", "</span>"),
    nest("bold", "<b>", "word", "</b>"),
    family("bold without ends", "<b>"),
    family("bold without ends, words", "<b>word "),
    family("bold and paragraph crossing", "<b><p>word</b></p>"),
    family("a and div crossing", "<a href=x><div>word</a>"),
    family("i without ends in p", "<p><i>word"),
    family("fonts", "<font color=red><p>x"),
    nest("block quotes", "<blockquote>", "word", "</blockquote>"),
    family("block quotes without ends", "<blockquote>word "),
    family("block quotes with footers", "<blockquote>word<footer>Ann</footer>"),
    nest(
        "block quotes with footers nested",
        "<blockquote>word<footer>Ann</footer>",
        "",
        "</blockquote>",
    ),
    family("footers in a block quote", "<footer>Ann</footer>", BODY + "<blockquote>"),
    family("footers nested", "<footer>Ann", BODY + "<blockquote>"),
    family(
        "figures with quotes",
        "<figure><blockquote>w</blockquote><figcaption>Ann</figcaption></figure>",
    ),
    family("figures open", "<figure><blockquote>w</blockquote><figcaption>Ann</figcaption>"),
    family(
        "quotes in one figure",
        "<blockquote>w</blockquote><figcaption>Ann</figcaption>",
        BODY + "<figure>",
    ),
    nest("lists", "<ul><li>word", "word", "</li></ul>"),
    family("lists without ends", "<ul><li>word"),
    family("items", "<li>word", BODY + "<ul>"),
    family("items without list", "<li>word"),
    family("items and paragraphs", "<li><p>word</p></li>", BODY + "<ol>"),
    family("ol start", "<ol start=5><li>word</ol>"),
    family("definition lists", "<dl><dt>a<dd>b"),
    family("one definition list", "<dt>a<dd>b", BODY + "<dl>"),
    nest("q nested", "<q>", "word", "</q>"),
    family("q", "<q>word</q> "),
    family("q without end", "<q>"),
    family("q ends", "</q>"),
    family("links", "<a href='http://a.example/b'>word</a> "),
    family("links without ends", "<a href='http://a.example/b'>word "),
    family("links in list", "<li><a href='/b'>word</a></li>", BODY + "<ul>"),
    count("links to everywhere", "<a href='http://a@.example/b@'>word</a> "),
    family("a long link", "a", BODY + "<a href='http://a.example/", "'>word</a>"),
    family("long relative links", "<a href='" + "../" * 500 + "'>w</a>"),
    family(
        "long base",
        "<a href='x'>w</a>",
        f"<html><head><base href='http://a.example/{'a/' * 2000}'></head>{BODY[6:]}",
    ),
    family("bases", "<base href='http://a.example/'>", HEAD, REST),
    family("breaks", "<br>"),
    family("breaks in p", "<br>", BODY + "<p>word"),
    family("breaks with words", "word<br>", BODY + "<p>"),
    family("double breaks with words", "word<br><br>", BODY + "<p>"),
    family("breaks in div with words", "word<br>", BODY + "<div>"),
    family("rules", "<hr>"),
    family("rules with words", "<hr>word"),
    family("headings", "<h2>word</h2>"),
    family("headings 1", "<h1>word</h1>"),
    family("headings without ends", "<h2>word"),
    nest("headings in headings", "<h2>", "w", "</h2>"),
    family("pre", "<pre>word\n</pre>"),
    family("one pre", "word\n", BODY + "<pre>"),
    family("pre without ends", "<pre>w"),
    family("code", "<code>w</code>"),
    family("code in p", "<code>w</code> ", BODY + "<p>"),
    nest("code nested", "<code>", "w", "</code>"),
    family("code in items", "<li><code>a\nb</code>", BODY + "<ul>"),
    family("many codes in one item", "<code>a\n</code>", BODY + "<ul><li>"),
    family("many codes in one nested item", "<code>a</code>", BODY + "<ul><li>"),
    family("images", "<img src='/a.jpg' alt='b'>"),
    family("pictures", "<picture><source srcset=a><img src=b></picture>"),
    family("figures", "<figure><img src=b.jpg><figcaption>word</figcaption></figure>"),
    family("comments", "<!-- word -->"),
    family("comments open", "<!--"),
    family("comments open, words", "<p>w<!-- word "),
    family("conditional comments", "<!--[if IE]><p>w</p><![endif]-->"),
    family("comment ends", "-->"),
    family("declarations", "<!DOCTYPE html>"),
    family("doctypes open", "<!DOCTYPE "),
    family("doctypes in a doctype", "<!ENTITY a 'b'>", "<!DOCTYPE html [", "]>" + BODY),
    family("processing instructions", "<?php echo 1 ?>"),
    family("processing instructions open", "<?"),
    family("CDATA", "<![CDATA[word]]>"),
    family("CDATA open", "<![CDATA["),
    family("scripts", "<script>var a</script>"),
    family("scripts open", "<script>"),
    family("scripts open, words", "<p>word<script>var a"),
    family("script big", "var a = 1;\n", BODY + "<script>", "</script>"),
    family("styles", "<style>a{}</style>"),
    family("styles open", "<style>"),
    family("svg", "<svg><path d=''/></svg>"),
    family("svg open", "<svg>"),
    nest("svg nested", "<svg>", "w", "</svg>"),
    family("math", "<math><mi>x</mi></math>"),
    family("noscript", "<noscript><p>word</p></noscript>"),
    family("noscript open", "<noscript>"),
    family("templates", "<template><p>w</p></template>"),
    family("iframes", "<iframe srcdoc='<p>w</p>'></iframe>"),
    family("iframe open", "<iframe>"),
    family("iframe srcdoc", "<p>w</p>", BODY + "<iframe srcdoc='", "'></iframe>"),
    family("textarea open", "<textarea>"),
    family("titles", "<title>word</title>", HEAD, REST),
    family("titles open", "<title>"),
    family("titles in svg", "<svg><title>a</title></svg>"),
    family("title long", "word ", "<html><head><title>", "</title>" + REST),
    family("forms", "<form><input></form>"),
    nest("forms nested", "<form>", "w", "</form>"),
    family("options", "<option>w", BODY + "<select>"),
    family("buttons", "<button>"),
    family("nav", "<nav><a href=x>y</a></nav>"),
    family("nav open", "<nav>"),
    family("asides", "<aside>w</aside>"),
    family("sections", "<section><p>word word</p></section>"),
    family("articles", f"<article>{PARA}</article>"),
    nest("articles nested", "<article><p>word</p>", "", "</article>"),
    family("articles without ends", "<article>word"),
    family("mains", "<main><p>word</p></main>"),
    family("entities", "&amp;"),
    family("entities unknown", "&aaaa;"),
    family("entities without ends", "&a"),
    family("entities numeric", "&#27;"),
    family("entities huge", "&#99999999999;"),
    family("an entity of digits", "1", BODY + "<p>&#", ";</p>"),
    family("an entity of letters", "a", BODY + "<p>&", ";</p>"),
    family("ampersands", "&"),
    family("entities in attributes", "&#27;", BODY + "<p title='", "'>w</p>"),
    count("ids", "<p id=@>word</p>"),
    family("same ids", "<p id=a>word</p>"),
    family("same classes", "<p class='comment post'>word</p>"),
    family("long class", "post ", BODY + "<div class='", "'>w</div>"),
    family("div classes", "<div class='post-content entry'>word word</div>"),
    family("hidden", "<p style='display:none'>word</p>"),
    family("metas", "<meta name='author' content='Ann Lee'>", HEAD, REST),
    count("metas different", "<meta name='author' content='Ann Lee @'>", HEAD, REST),
    family("metas properties", "<meta property='og:title' content='Ann Lee'>", HEAD, REST),
    family(
        "metas dates", "<meta property='article:published_time' content='2020-01-01'>", HEAD, REST
    ),
    family(
        "metas dates bad",
        "<meta property='article:published_time' content='99/99/9999'>",
        HEAD,
        REST,
    ),
    family("metas tags", "<meta property='article:tag' content='a, b'>", HEAD, REST),
    family("meta keywords", "a, ", HEAD + "<meta name='keywords' content='", "'>" + REST),
    family("meta author", "Ann Lee, ", HEAD + "<meta name='author' content='", "'>" + REST),
    family("meta author and", "Ann and ", HEAD + "<meta name='author' content='", "'>" + REST),
    family("meta author caps", "AnnLee", HEAD + "<meta name='author' content='", "'>" + REST),
    family("meta author blanks", " ", HEAD + "<meta name='author' content='a", "b'>" + REST),
    family("meta description", "word. ", HEAD + "<meta name='description' content='", "'>" + REST),
    family("meta title", "word | ", HEAD + "<meta property='og:title' content='", "'>" + REST),
    family("title separators", "word - ", "<html><head><title>", "</title>" + REST),
    family(
        "meta site name", "word ", HEAD + "<meta property='og:site_name' content='", "'>" + REST
    ),
    family("links in head", "<link rel=alternate href='http://a.example/'>", HEAD, REST),
    family("links canonical", "<link rel=canonical href='http://a.example/'>", HEAD, REST),
    family(
        "canonical long", "a/", HEAD + "<link rel=canonical href='http://a.example/", "'>" + REST
    ),
    family(
        "links hreflang", "<link rel=alternate hreflang=en href='http://a.example/'>", HEAD, REST
    ),
    family(
        "JSON-LD many",
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a"}</script>',
        HEAD,
        REST,
    ),
    family(
        "JSON-LD broken many",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":</script>',
        HEAD,
        REST,
    ),
    family("JSON-LD deep", "[", HEAD + '<script type="application/ld+json">', "</script>" + REST),
    family(
        "JSON-LD deep dict",
        '{"a":',
        HEAD + '<script type="application/ld+json">',
        "</script>" + REST,
    ),
    family(
        "JSON-LD list",
        '{"@type":"Person","name":"Ann Lee"},',
        HEAD
        + '<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","author":[',
        '{"@type":"Person","name":"Bo"}]}</script>' + REST,
    ),
    family(
        "JSON-LD graph",
        '{"@type":"NewsArticle","headline":"a","author":{"name":"B C"}},',
        HEAD + '<script type="application/ld+json">{"@context":"http://schema.org","@graph":[',
        "{}]}</script>" + REST,
    ),
    family(
        "JSON-LD broken authors",
        '"author":{"name":"B C"',
        HEAD + '<script type="application/ld+json">{',
        "</script>" + REST,
    ),
    family(
        "JSON-LD broken author names",
        '"author":"@type":"Person","name":',
        HEAD + '<script type="application/ld+json">{',
        "</script>" + REST,
    ),
    family(
        "JSON-LD authors",
        '"author',
        HEAD + '<script type="application/ld+json">{',
        "</script>" + REST,
    ),
    family(
        "JSON-LD publishers",
        '"publisher":{',
        HEAD + '<script type="application/ld+json">{',
        "</script>" + REST,
    ),
    family(
        "JSON-LD backslashes",
        "\\",
        HEAD + '<script type="application/ld+json">{"@type":"NewsArticle","headline":"',
        "</script>" + REST,
    ),
    family(
        "JSON-LD brackets",
        '{"@type":"Person","name":"',
        HEAD + '<script type="application/ld+json">{"a":',
        "</script>" + REST,
    ),
    family(
        "JSON-LD dates",
        '"datePublished":"',
        HEAD + '<script type="application/ld+json">',
        "</script>" + REST,
    ),
    family(
        "JSON-LD comments", "/*", HEAD + '<script type="application/ld+json">', "</script>" + REST
    ),
    family("digits", "2", BODY + "<p>"),
    family("dates", "2020-01-01 "),
    family("dates slashes", "1/1/20 "),
    family("dates words", "January 1, 2020 "),
    family("dates months", "<p>1 January "),
    family("dates paragraphs", "<p>January 1, 2020</p>"),
    family("dates dots", "1.", BODY + "<p>"),
    family("dates digits dash", "20-", BODY + "<p>"),
    family("dates years", "2020/", BODY + "<p>"),
    family("dates in url", "<a href='/2020/01/01/a'>w</a>"),
    family("copyright", "© 2020 "),
    family("copyright open", "© "),
    family("updated", "updated: "),
    family("published", "<p>published 20"),
    family("time elements", "<time datetime='2020-01-01'>1</time>"),
    family("time elements bad", "<time>99 foo 9999</time>"),
    family("date classes", "<span class=date>9999</span>"),
    family("abbr", "<abbr title='2020' class=published>9999</abbr>"),
    family("author classes", "<span class=author>Ann Lee</span>"),
    count("author classes differing", "<span class=author>Ann Lee@</span>"),
    family("rel author", "<a rel=author href=x>Ann Lee</a>"),
    family("tags", "<a rel=tag href=/tag/x>Ann</a>"),
    family("categories", "<div class='postmeta'><a href=/category/x>Ann</a></div>"),
    family("license", "<a rel=license href='http://creativecommons.org/licenses/by/4.0'>CC</a>"),
    family("license footer", "<footer><a href='/x'>CC BY</a></footer>"),
    family("a huge word", "a", BODY + "<p>"),
    family("blanks", " ", BODY + "<p>a", "b"),
    family("newlines", "\n", BODY + "<p>a", "b"),
    family("nbsp", "\u00a0", BODY + "<p>a", "b"),
    family("tabs", "\t", BODY + "<p>a", "b"),
    family("dots", ". ", BODY + "<p>a", "b"),
    family("long tag name", "a", BODY + "<", ">w"),
    family("long tag names", "<" + "a" * 60 + ">w"),
    count("tag names", "<x@>w"),
    count("tag names closed", "<x@>w</x@>"),
    family("colons", "<a:b:c:d>w"),
    family("xmlns", " xmlns:a='b'", "<html", BODY[5:]),
    family("nulls", "<p>\0word"),
    family("dirty", "\x1b[31m", BODY + "<p>"),
    family("frames", "<frameset><frame src=a>"),
    family("objects", "<object><embed>"),
    family("audio", "<audio><source>"),
    family("ruby", "<ruby>a<rt>b</ruby>"),
    family("details", "<details><summary>a</summary>b"),
    family("ins", "<ins>w"),
    family("del", "<del>w</del> ", BODY + "<p>"),
    nest("del nested", "<del>", "w", "</del>"),
    family("sub", "<sub>w</sub>", BODY + "<p>"),
    family("u and p", "<u><p>w</u>"),
    family("marquee", "<marquee>w"),
    family("center", "<center>w"),
    family("plaintext", "<plaintext>w"),
    family("xmp", "<xmp>w"),
    family("wbr", "w<wbr>"),
    family("share words", "<p>Share on Twitter</p>"),
    family(
        "repeated text",
        "<p>The council voted on Monday to keep the ferry, which carries 300 people.</p>",
    ),
    count(
        "different text",
        "<p>The council voted @ on Monday to keep the ferry, which carries @ people.</p>",
    ),
    family("teasers", "<div class=teaser><p>word</p></div>"),
    family("comments sections", "<div id=comments class=comment-list><p>word word</p></div>"),
    family("related", "<div class=related><ul><li>word</ul></div>"),
    family("meta charset", "<meta charset=", ""),
    family("meta charset bytes", "<meta ", ""),
    family("nothing but text", "word ", ""),
    family("nothing but br", "a<br>", ""),
    family("nothing but div", "<div>a</div>", ""),
    nest("deep mix", "<div><section><span>", "word", "</span></section></div>"),
    nest("deep table list", "<ul><li><table><tr><td>", "word", "</td></tr></table></li></ul>"),
    nest("deep pq", "<p><q>", "word", "</q></p>"),
    nest("deep a", "<a href=x>", "word", "</a>"),
)
