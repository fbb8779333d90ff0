"""EPUB books, as trees whose parts are the files of the archive."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Final

from tools.fuzzing.packing import BOOK
from tools.fuzzing.pages import chapter
from tools.fuzzing.tree import Node, leaf
from tools.fuzzing.vocabulary import phrase

__all__ = ["TOKENS", "book"]

TOKENS: Final = (
    "<item/>", '<item id="c1" href="c1.xhtml"/>', '<itemref idref="c1"/>', "<dc:title>x</dc:title>",
    "<dc:creator>", "<x>", "</x>", "<!-- -->", "<![CDATA[x]]>", "&a;", "&amp;", "<p>", "</p>",
    "<b>", "../", "%2e%2e/", "#", "a/", "<?x ?>", "<p>“We won,” said Ann Lee.</p>",
    "<dc:identifier>x</dc:identifier>", "<meta/>", ' a="b"', ' xmlns:a="b"', "<a:b/>",
    "<rootfile/>", "<navPoint><text>x</text></navPoint>",
)  # fmt: skip
_METHODS: Final = ("deflated", "deflated", "deflated", "stored", "bzip2", "lzma")
_FACTS: Final = (
    "title creator date publisher language identifier source subject description".split()
)


def book(random: Random) -> Node:
    """Return a book with a few chapters, its package and its table of contents."""
    count = random.randint(1, 5)
    names = [f"c{number}.xhtml" for number in range(count)]
    items = tuple(_item(number, name) for number, name in enumerate(names))
    spine = tuple(leaf("reference", f'<itemref idref="c{number}"/>') for number in range(count))
    facts = tuple(
        Node(
            f"fact {name}",
            f"<dc:{name}>",
            (leaf("words", escape(phrase(random))),),
            f"</dc:{name}>",
        )
        for name in random.choices(_FACTS, k=random.randint(1, 6))
    )
    start = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    )
    package = Node(
        "package",
        start,
        (
            Node("metadata", "<metadata>", facts, "</metadata>"),
            Node("manifest", "<manifest>", items, "</manifest>"),
            Node("spine", '<spine toc="ncx">', spine, "</spine>"),
        ),
        "</package>",
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="O/p.opf"/></rootfiles></container>'
    )
    points = tuple(
        leaf(
            "point",
            f"<navPoint><navLabel><text>{n}</text></navLabel><content src='{n}'/></navPoint>",
        )
        for n in names
    )
    parts = [
        _entry("mimetype", leaf("type", "application/epub+zip"), "stored"),
        _entry("META-INF/container.xml", leaf("container", container), random.choice(_METHODS)),
        _entry("O/p.opf", package, random.choice(_METHODS)),
        *(_entry(f"O/{name}", chapter(random), random.choice(_METHODS)) for name in names),
        _entry(
            "O/toc.ncx", Node("contents", "<ncx><navMap>", points, "</navMap></ncx>"), "deflated"
        ),
    ]
    if random.random() < 0.15:
        marks = "<encryption><EncryptionMethod/></encryption>"
        parts.append(_entry("META-INF/encryption.xml", leaf("marks", marks), "deflated"))
    if random.random() < 0.2:
        parts.append(_entry("x#/..//a.xhtml", leaf("words", phrase(random)), "stored"))
    return Node(BOOK, parts=tuple(parts))


def _item(number: int, name: str) -> Node:
    return leaf("item", f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>')


def _entry(name: str, content: Node, method: str) -> Node:
    return Node("entry", name, (content,), method)
