"""HTML pages and XML feeds."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Final

from tools.fuzzing.news import sentence
from tools.fuzzing.tree import Node, leaf
from tools.fuzzing.vocabulary import phrase

__all__ = ["FEED_TOKENS", "TOKENS", "chapter", "element", "feed", "page"]

_ELEMENTS: Final = (
    "a abbr address area article aside audio b base bdi bdo big blink blockquote body br button "
    "canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div "
    "dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 "
    "head header hr html i iframe img input ins kbd label legend li link main map mark marquee "
    "math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p "
    "param picture plaintext pre progress q rb rp rt ruby s samp script section select slot small "
    "source span strike strong style sub summary sup svg table tbody td template textarea tfoot th "
    "thead time title tr track tt u ul var video wbr xmp x-card g path annotation-xml"
).split()
_USUAL: Final = (
    "p p p p div div span a b i em ul ol li blockquote h1 h2 h3 table tr td th section article "
    "figure figcaption pre code br q cite dl dt dd strong main aside"
).split()
_VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
_ATTRIBUTES: Final = (
    'class="story-body"|class="time"|class="date published"|id="published-date"|'
    'class="a b c comment share"|id="main"|href="https://x.example/a"|hidden|'
    'style="display:none"|style="color:red;font-weight:bold"|rel="author"|itemprop="author"|'
    'datetime="2024-05-01"|src="data:image/png;base64,AAAA"|title="x"|alt="A photo"|lang="en"|'
    'colspan="1000"|rowspan="65534"|aria-hidden="true"|role="article"|onclick="x()"|a|=|"|\'|<|/|'
    'href="javascript:alert(1)"|xmlns="http://www.w3.org/1999/xhtml"|xml:lang="de"|data-x=1|name=author'
).split("|")
_HEADS: Final = (
    "<title>{}</title>", '<meta name="author" content="{}">',
    '<meta property="og:title" content="{}">', '<meta property="og:site_name" content="{}">',
    "<meta charset={}>", '<base href="{}">',
    '<meta property="article:published_time" content="2024-05-01T10:00:00Z">',
    '<script type="application/ld+json">{{"author":[{{"name":"{}"}}]}}</script>',
    "<style>p {{ content: '{}' }}</style>", '<link rel="canonical" href="https://x.example/{}">',
)  # fmt: skip

TOKENS: Final = (
    "<p>", "</p>", "<div>", "</div>", "<b>", "<i>", "<a>", "<a href=x>", "<table>", "<tr>", "<td>",
    "<table><tr><td>", "<ul><li>", "<blockquote>", "<!--", "-->", "<!-- -->", "<![CDATA[", "]]>",
    "<!doctype html>", "<?xml ?>", "<?", "<!", "<", ">", "&", "&amp;", "&#x41;", "&#27;",
    "&#1114112;", "&lt", "&nbsp;", "</", "<x ", ' a="b"', " a", "=", '"', "'", "<br>", "<hr>",
    "<svg>", "<math>", "<select>", "<option>", "<template>", "<script>", "</script>", "<style>",
    "<textarea>", "<plaintext>", "<form>", "<button>", "<nobr>", "<h1>", "<h2>x</h2>",
    "<p>“We won,” said Ann Lee.</p>", "<font>", "<frameset>", "<noscript>", "<img>",
    "<img src=x alt=y>", "<span>", "<em>x</em> ", "<li>x", "<dd>", "<rt>", "<a><b><i>", "<b></i>",
    "<p><table>", "<pre>\n", "<object>", "<iframe>", "<article>", "<section>", "<figure>",
    "<figcaption>x", "<html>", "<body>", "<head>", "<title>", "\x00", "<time>",
    "<meta name=author content=x>", "<link rel=x href=y>", "<sup>",
    '<p class="date">May 3 x 2024 z</p>', "<time>May x 3</time>", "<q>", "<details><summary>",
    "<body class=x>",
)  # fmt: skip


def page(random: Random) -> Node:
    """Return a page, with most of what a page has."""
    head = tuple(
        leaf("head", random.choice(_HEADS).format(escape(phrase(random))))
        for _ in range(random.randint(0, 5))
    )
    body = tuple(element(random, 0) for _ in range(random.randint(1, 6)))
    parts = (
        Node("head element", "<head>", head, "</head>"),
        Node("body", "<body>", body, "</body>"),
    )
    if random.random() < 0.2:
        return Node("page", parts=body)
    return Node("page", "<!doctype html><html>", parts, "</html>")


def chapter(random: Random) -> Node:
    """Return a page of a book: well-formed, on the whole."""
    body = tuple(element(random, 0) for _ in range(random.randint(1, 4)))
    start = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>'
    return Node("chapter", start, body, "</body></html>")


def element(random: Random, level: int) -> Node:
    """Return an element with what is in it."""
    name = random.choice(_USUAL if random.random() < 0.85 else _ELEMENTS)
    chance = random.random()
    if chance < 0.05:
        return Node("comment", "<!--", (leaf("words", phrase(random)),), "-->")
    if chance < 0.08:
        return Node("section", "<![CDATA[", (leaf("words", phrase(random)),), "]]>")
    chosen = "".join(f" {random.choice(_ATTRIBUTES)}" for _ in range(_few(random)))
    if name in _VOID:
        return leaf("void element", f"<{name}{chosen}>")
    start = f"<{name}{chosen}>"
    end = f"</{name}>" if random.random() < 0.93 else ""
    parts: list[Node] = []
    for _ in range(random.randint(1, 4)):
        if level < 4 and random.random() < 0.45:
            parts.append(element(random, level + 1))
        else:
            parts.append(sentence(random) if random.random() < 0.7 else _reference(random))
    return Node(f"element {name}", start, tuple(parts), end)


def _few(random: Random) -> int:
    return random.choice((0, 0, 0, 1, 2, 4))


def _reference(random: Random) -> Node:
    references = (
        "&amp;",
        "&lt;p&gt;",
        "&#8220;",
        "&#x201d;",
        "&hellip;",
        "&#27;[31m",
        "&#0;",
        "&x;",
    )
    return leaf("reference", random.choice(references))


FEED_TOKENS: Final = (
    "<item>", "</item>", "<entry>", "<title>", "<link>", "<item><title>x</title></item>", "<!--",
    "-->", "<![CDATA[", "]]>", "&amp;", "&lt;", "&#27;", "<?x ?>", "<!DOCTYPE x [",
    '<!ENTITY a "bbb">', "&a;", "<a:b>", ' xmlns:a="b"', "<", ">", "<category>x</category>",
    "<author><name>x</name></author>", "<content type='xhtml'><div>", "<media:content url='x'/>",
    "<guid>x</guid>", "<link href='http://x.example/'/>", "&lt;p&gt;", "<dc:creator>x</dc:creator>",
    "]]", "</", '"', " a='b'", "<enclosure url='x'/>", "<georss:point>1 1</georss:point>",
    "<gml:pos>", "<pubDate>Tue, 4 Mar 2025</pubDate>", "\x00",
)  # fmt: skip

_RSS: Final = (
    "title link description guid pubDate author dc:creator content:encoded category comments "
    "enclosure source dc:date media:title itunes:author"
).split()
_ATOM: Final = (
    "title id updated published summary content author link category rights source".split()
)
_FEEDS: Final = {
    "rss": (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>',
        "item",
        "</channel></rss>",
    ),
    "atom": ('<feed xmlns="http://www.w3.org/2005/Atom">', "entry", "</feed>"),
    "rdf": (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/">',
        "item",
        "</rdf:RDF>",
    ),
}


def feed(random: Random) -> Node:
    """Return an RSS, Atom or RDF feed."""
    start, name, end = _FEEDS[random.choice(list(_FEEDS))]
    fields = _ATOM if name == "entry" else _RSS
    parts = [_field(random, "title"), _field(random, "link")]
    for _ in range(random.randint(1, 6)):
        inner = tuple(_field(random, random.choice(fields)) for _ in range(random.randint(1, 6)))
        parts.append(Node("item", f"<{name}>", inner, f"</{name}>"))
    first = '<?xml version="1.0" encoding="utf-8"?>' if random.random() < 0.7 else ""
    return Node("feed", first + start, tuple(parts), end)


def _field(random: Random, name: str) -> Node:
    inside = random.choice(("words", "words", "escaped", "section", "markup", "person", "date"))
    start = f"<{name}>"
    if name in ("content", "summary", "title") and random.random() < 0.5:
        start = f'<{name} type="{random.choice(("html", "xhtml", "text"))}">'
    words = leaf("words", escape(phrase(random)))
    if inside == "escaped":
        words = leaf("escaped", escape(f"<p>{phrase(random)} <b>x</b></p>"))
    elif inside == "section":
        words = Node("section", "<![CDATA[", (element(random, 2),), "]]>")
    elif inside == "markup":
        words = element(random, 2)
    elif inside == "person":
        words = Node("person", "<name>", (words,), "</name>")
    elif inside == "date":
        words = leaf(
            "date", random.choice(("Tue, 4 Mar 2025 10:00:00 GMT", "2025-03-04T10:00:00Z"))
        )
    return Node(f"field {name}", start, (words,), f"</{name}>")
