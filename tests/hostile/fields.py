"""Documents of every format with the same words in every field, and in every way to spell them."""

from __future__ import annotations

import io
import json
import zipfile
from base64 import b64encode
from collections.abc import Callable, Iterable
from html import escape
from quopri import encodestring
from typing import Final
from urllib.parse import quote

__all__ = ["DOCUMENTS", "FEEDS", "STORY"]

STORY: Final = (
    "The council voted on Monday to keep the ferry. “We found the money,” said Ann Lee, the mayor, "
    "who had asked for more time. Nobody spoke against it, and the meeting ended early."
)

Build = Callable[[str], bytes]
BuildFeed = Callable[[str, Iterable[str], str], bytes]


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


# --- ways to spell ----------------------------------------------------------------------------


def as_numbers(words: str) -> str:
    return "".join(c if c.isalnum() or c == " " else f"&#{ord(c)};" for c in words)


def as_hexadecimal(words: str) -> str:
    return "".join(c if c.isalnum() or c == " " else f"&#x{ord(c):X};" for c in words)


def as_entities_of_entities(words: str) -> str:
    return as_numbers(words).replace("&", "&amp;")


def as_yaml(words: str) -> str:
    """Return a YAML string that names its characters as YAML alone does."""
    spelt = {"\x1b": "\\e", "\x07": "\\a", "\\": "\\\\", '"': '\\"', "\n": "\\n"}
    return '"' + "".join(
        spelt.get(c) or (c if " " <= c < "\x7f" else f"\\x{ord(c):02x}") for c in words
    ) + '"'  # fmt: skip


def as_encoded_words(words: str, how: str) -> str:
    data = _utf8(words)
    if how == "b":
        return f"=?utf-8?b?{b64encode(data).decode()}?="
    return f"=?utf-8?q?{''.join(f'={byte:02X}' for byte in data)}?="


# --- text and Markdown ------------------------------------------------------------------------


def text(w: str) -> bytes:
    return _utf8(
        f"Ferry {w} stays in town\nBy Ann{w} Lee\nMonday{w}, March 3, 2025\n\nHOLM{w} — {STORY}\n\n"
        f"“We {w} won,” said Bob {w} Ray, a {w} captain.\n\nAccording to {w}, it {w} holds.\n"
    )


def front_matter(spell: Callable[[str], str]) -> Build:
    def build(w: str) -> bytes:
        names = ("author", "source", "date", "url", "publisher", "description", "lang", "category")
        rows = "".join(f"{name}: {spell('Ferry ' + w)}\n" for name in names)
        return _utf8(
            f"---\ntitle: {spell('Ferry ' + w)}\n{rows}tags: [{spell(w)}, {spell(w)}]\n"
            f"authors: [{{name: {spell(w)}}}]\n{spell(w)}: {spell(w)}\n---\n{STORY}\n"
        )

    return build


def toml_matter(w: str) -> bytes:
    names = ("title", "author", "source", "date", "url", "description")
    rows = "".join(f"{name} = {json.dumps('Ferry ' + w)}\n" for name in names)
    return _utf8(f"+++\n{rows}tags = [{json.dumps(w)}]\n{json.dumps(w)} = 1\n+++\n{STORY}\n")


def markdown(spell: Callable[[str], str]) -> Build:
    def build(words: str) -> bytes:
        w = spell(words)
        return _utf8(
            f"# Ferry {w}\n\n{STORY} {w}\n\n## {w}\n\n- {w}\n  1. {w}\n\n> {w}\n>> {w}\n\n"
            f"| {w} | b |\n|---|---|\n| {w} | `{w}` |\n\n```{w}\n{w}\n```\n\n    {w}\n\n"
            f'![{w}](<{w}.png> "{w}") [{w}](<https://x.example/{w}> "{w}") <https://x.example/{w}>'
            f'\n\n[{w}]: <https://x.example/{w}> "{w}"\n\n[x][{w}] **{w}** *{w}* ~~{w}~~ `{w}`\n\n'
            f'<div title="{w}">{w}</div>\n\n<!-- {w} -->\n\n[^{w}]: {w}\n\n{w}\n===\n'
        )

    return build


# --- pages ------------------------------------------------------------------------------------

_NAMES: Final = (
    "author", "description", "date", "keywords", "publisher", "og:title", "og:site_name", "og:url",
    "og:image:alt", "article:author", "article:published_time", "twitter:title", "twitter:creator",
    "dc.title", "dc.creator", "citation_title", "citation_author", "parsely-title", "sailthru.date",
)  # fmt: skip


def page(spell: Callable[[str], str], declaration: str = "<!doctype html>") -> Build:
    def build(words: str) -> bytes:
        w = spell(words)
        metas = "".join(
            f'<meta name="{name}" property="{name}" content="Ferry {w}"/>' for name in _NAMES
        )
        facts = {
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": f"Ferry {words}",
            "author": {"@type": "Person", "name": words}, "publisher": {"name": words},
            "datePublished": words, "url": f"https://x.example/{words}", "articleSection": words,
        }  # fmt: skip
        return _utf8(
            f'{declaration}<html lang="{w}"><head><meta charset="utf-8"/><title>Ferry {w}</title>'
            f'{metas}<link rel="canonical" href="https://x.example/{w}"/><base href="{w}"/>'
            f'<script type="application/ld+json">{json.dumps(facts)}</script></head><body>'
            f"<article><h1>Ferry {w}</h1><p>By <a rel='author' href='/{quote(words)}'>{w}</a>"
            f'<time datetime="{w}">{w}</time></p><p>{STORY} {w}</p><h2>{w}</h2>'
            f'<figure><img src="{w}" alt="{w}" title="{w}"/><figcaption>{w}</figcaption></figure>'
            f'<blockquote cite="{w}"><p>{w} and more words of a quotation</p><cite>{w}</cite>'
            f"</blockquote><ul><li>{w} is one of the points</li></ul><ol><li>{w}</li></ol>"
            f'<dl><dt>{w}</dt><dd>{w}</dd></dl><table summary="{w}"><caption>{w}</caption><tr>'
            f"<th>{w}</th><td>{w}</td></tr></table><pre>{w}</pre><code>{w}</code>"
            f'<p>See <a href="https://x.example/{w}" title="{w}"><b>this</b></a>, '
            f'<abbr title="{w}">x</abbr>, <q>{w}</q>, <i>{w}</i> and <mark>{w}</mark>.</p>'
            f'<input value="{w}"/><svg><title>{w}</title></svg><noscript>{w}</noscript>'
            f"<p>{STORY.lower()} {w}</p></article><footer>{w}</footer></body></html>"
        )

    return build


# --- mail -------------------------------------------------------------------------------------

_HEADERS: Final = (
    "Sender", "Reply-To", "To", "Cc", "List-Id", "Message-ID", "In-Reply-To", "Organization",
    "X-Mailer", "Return-Path", "Received", "Content-Description", "Snapshot-Content-Location",
)  # fmt: skip


def mail(spell: Callable[[str], str]) -> Build:
    def build(w: str) -> bytes:
        coded = spell(w)
        others = "".join(f"{name}: {coded}\n" for name in _HEADERS)
        attached = b64encode(_utf8(STORY + w)).decode()
        return _utf8(
            f"From: {coded} <a@x.example>\nSubject: Ferry {coded}\nDate: {coded}\n{others}"
            "MIME-Version: 1.0\n"
            f"Content-Type: multipart/mixed; boundary=\"b\"; x*=utf-8''{quote(w)}"
            f"\n\n{w}\n--b\nContent-Type: text/plain; charset=utf-8; name*0*=utf-8''{quote(w)}\n"
            "Content-Transfer-Encoding: quoted-printable\n\n"
            f"{encodestring(_utf8(f'{STORY} {w}')).decode()}\n"
            f'--b\nContent-Type: text/html; name="{w}"\nContent-Transfer-Encoding: base64\n\n'
            f"{b64encode(page(escape)(w)).decode()}\n"
            f'--b\nContent-Type: application/x; name="{coded}"\nContent-Transfer-Encoding: base64\n'
            f"Content-Disposition: attachment; filename*=utf-8''{quote(w)}\n\n{attached}\n--b--\n"
        )

    return build


def web_archive(w: str) -> bytes:
    return (
        _utf8(f"From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example/{w}\n")
        + _utf8(f"Subject: Ferry {as_encoded_words(w, 'q')}\nMIME-Version: 1.0\n")
        + b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + b64encode(page(escape)(w))
    )


# --- books ------------------------------------------------------------------------------------


def book(w: str) -> bytes:
    e = as_numbers(w) if all(c >= " " or c in "\t\n" for c in w) else escape(w)
    fields = "".join(
        f"<dc:{name}>Ferry {e}</dc:{name}>"
        for name in ("title", "creator", "publisher", "date", "language", "identifier", "source",
                     "description", "subject", "rights", "contributor")
    )  # fmt: skip
    name = f"a{w}.xhtml".replace("/", "_").replace("\x00", "")
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<metadata>{fields}<meta name="{e}" content="{e}"/></metadata><manifest>'
        f'<item id="c" href="{quote(name)}" media-type="application/xhtml+xml"/>'
        f'<item id="{e}" href="{e}" media-type="{e}"/></manifest><spine toc="{e}">'
        f'<itemref idref="c"/><itemref idref="{e}"/></spine></package>'
    )
    container = '<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>'
    chapter = page(escape, "")(w)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.comment = _utf8(w)[:1000]
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("O/p.opf", _utf8(package))
        archive.writestr(f"O/{name}", chapter)
        archive.writestr(f"{w}.txt".replace("\x00", ""), "x")
    return made.getvalue()


def damaged_book(w: str) -> bytes:
    """A book whose only chapter is not there: its name stands in nothing but the package."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml", f'<container><rootfile full-path="{escape(w)}"/></container>'
        )
    return made.getvalue()


DOCUMENTS: Final[dict[str, tuple[str, Build]]] = {
    "text": ("txt", text),
    "UTF-16, little": ("txt", lambda w: b"\xff\xfe" + text(w).decode().encode("utf-16-le")),
    "UTF-16, big": ("txt", lambda w: b"\xfe\xff" + text(w).decode().encode("utf-16-be")),
    "UTF-32": ("txt", lambda w: text(w).decode().encode("utf-32")),
    "Latin-1": ("txt", lambda w: text(w).decode().encode("cp1252", "ignore") + w.encode("latin-1")),
    "front matter, JSON": ("md", front_matter(json.dumps)),
    "front matter, YAML": ("md", front_matter(as_yaml)),
    "front matter, raw": ("md", front_matter(lambda w: w)),
    "front matter, block": ("md", front_matter(lambda w: f"|\n  {w}")),
    "front matter, TOML": ("md", toml_matter),
    "Markdown": ("md", markdown(lambda w: w)),
    "Markdown, entities": ("md", markdown(as_hexadecimal)),
    "Markdown, entities of entities": ("md", markdown(as_entities_of_entities)),
    "page": ("html", page(escape)),
    "page, entities": ("html", page(as_numbers)),
    "page, hexadecimal": ("html", page(as_hexadecimal)),
    "page, entities of entities": ("html", page(as_entities_of_entities)),
    "page, percent": ("html", page(quote)),
    "XHTML": ("xhtml", page(as_numbers, '<?xml version="1.0"?>')),
    "mail": ("eml", mail(lambda w: w.replace("\n", " "))),
    "mail, base64": ("eml", mail(lambda w: as_encoded_words(w, "b"))),
    "mail, quoted": ("eml", mail(lambda w: as_encoded_words(w, "q"))),
    "web archive": ("mht", web_archive),
    "book": ("epub", book),
    "damaged book": ("epub", damaged_book),
}
"""Each: the suffix, and what makes the document."""


# --- feeds ------------------------------------------------------------------------------------


def rss(spell: Callable[[str], str]) -> BuildFeed:
    def item(words: str) -> str:
        w = spell(words)
        return (
            f"<item><title>Ferry {w}</title><link></link><guid isPermaLink='false'>{w}</guid>"
            f"<author>{w}</author><dc:creator>{w}</dc:creator><pubDate>{w}</pubDate>"
            f"<category domain='{w}'>{w}</category><source url='{w}'>{w}</source>"
            f"<enclosure url='{w}' type='{w}' length='{w}'/><comments>{w}</comments>"
            f"<description>{w}</description><content:encoded>&lt;p&gt;{STORY} {w}&lt;/p&gt;"
            "</content:encoded></item>"
        )

    def build(title: str, items: Iterable[str], gone: str) -> bytes:
        w = spell(title)
        return _utf8(
            f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0' "
            "xmlns:dc='http://purl.org/dc/elements/1.1/' "
            "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
            f"<title>Ferry {w}</title><link>https://x.example/{w}</link><description>{w}"
            f"</description><generator>{w}</generator><category>{w}</category>"
            f"<item><title>Gone {w}</title><link>{gone}/{quote(title[:40])}</link><guid>{w}</guid>"
            f"</item>{''.join(map(item, items))}</channel></rss>"
        )

    return build


def atom(spell: Callable[[str], str]) -> BuildFeed:
    def entry(words: str) -> str:
        w = spell(words)
        return (
            f"<entry><title type='html'>Ferry {w}</title><id>{w}</id><updated>{w}</updated>"
            f"<published>{w}</published><author><name>{w}</name></author>"
            f"<category term='{w}' label='{w}'/><link rel='enclosure' href='{w}' title='{w}'/>"
            f"<summary type='html'>{w}</summary><content type='html'>&lt;p&gt;{STORY} {w}&lt;/p&gt;"
            f"</content><rights>{w}</rights></entry>"
        )

    def build(title: str, items: Iterable[str], gone: str) -> bytes:
        w = spell(title)
        return _utf8(
            "<feed xmlns='http://www.w3.org/2005/Atom'>"
            f"<title type='html'>Ferry {w}</title><subtitle>{w}</subtitle><id>{w}</id><updated>{w}"
            f"</updated><author><name>{w}</name><uri>{w}</uri><email>{w}</email></author>"
            f"<entry><title>Gone {w}</title><link href='{gone}/{quote(title[:40])}'/></entry>"
            f"{''.join(map(entry, items))}</feed>"
        )

    return build


FEEDS: Final[dict[str, BuildFeed]] = {
    "RSS": rss(escape),
    "RSS, entities": rss(as_numbers),
    "RSS, entities of entities": rss(as_entities_of_entities),
    "RSS, marked": rss(lambda w: f"<![CDATA[{w}]]>"),
    "Atom": atom(escape),
    "Atom, hexadecimal": atom(as_hexadecimal),
    "Atom, entities of entities": atom(as_entities_of_entities),
}
"""Each makes a feed of the words of its title, those of each entry, and a server without pages."""
