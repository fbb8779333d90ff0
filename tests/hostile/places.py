"""Where a trick may stand: each place makes a file of it, its name and its bytes."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from tests.hostile.payloads import PAYLOADS
from tests.summarize.formats.samples import book

__all__ = ["CASES", "PLACES", "Case"]

_REST: Final = (
    "The council voted on Monday to keep the ferry. “We found the money,” said Ann Lee, the mayor, "
    "who had asked for more time. Nobody spoke against it, and the meeting ended early. "
    "Bob Ray, a captain, said that the boats would need new engines before the spring came."
)


@dataclass(frozen=True, slots=True)
class Case:
    """One file of the corpus."""

    kind: str
    trick: str
    place: str
    name: str
    data: bytes


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _entities(words: str) -> str:
    return "".join(c if c.isalnum() or c in " \n" else f"&#{ord(c)};" for c in words)


def _page(title: str, author: str, heading: str, body: str) -> bytes:
    return _utf8(
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title>"
        f'<meta name="author" content="{author}"><meta property="og:site_name" content="{title}">'
        f"</head><body><article><h1>{heading}</h1><p>{body}</p><p>{_REST}</p><p>{_REST.lower()}</p>"
        f'<p>See <a href="https://x.example/{body}"><b>this</b></a> and <i>{body}</i>.</p>'
        "</article></body></html>"
    )


def _mail(words: str) -> bytes:
    def coded(value: str) -> str:
        return f"=?utf-8?b?{b64encode(value.encode('utf-8', 'replace')).decode()}?="

    return _utf8(
        f"From: {coded(words)} <a@x.example>\nSubject: {coded('Vote ' + words)}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{words} {_REST}\n"
    )


def _json(words: str) -> str:
    return json.dumps(words)


PLACES: Final[dict[str, tuple[str, Callable[[str], bytes]]]] = {
    "body": ("txt", lambda w: _utf8(f"Ferry stays\n\n{_REST} And {w} at the end.\n")),
    "quotation": ("txt", lambda w: _utf8(f"Ferry stays\n\n“We {w} won,” said Ann Lee. {_REST}\n")),
    "speaker": ("txt", lambda w: _utf8(f"Ferry stays\n\n“We won it,” said Ann{w} Lee. {_REST}\n")),
    "headline": ("txt", lambda w: _utf8(f"Ferry {w} stays in town\n\n{_REST}\n\n{_REST}\n")),
    "byline": ("txt", lambda w: _utf8(f"Ferry stays in town\nBy Ann{w} Lee\n\n{_REST}\n")),
    "UTF-16": ("txt", lambda w: f"Ferry stays\n\n{_REST} {w}\n".encode("utf-16", "surrogatepass")),
    "front matter": (
        "md",
        lambda w: _utf8(
            f"---\ntitle: {_json('Ferry ' + w)}\nauthor: {_json(w)}\nsource: {_json(w)}\n"
            f"date: {_json(w)}\nurl: {_json('https://x.example/' + w)}\n---\n{_REST}\n"
        ),
    ),
    "raw front matter": ("md", lambda w: _utf8(f"---\ntitle: {w}\nauthor: {w}\n---\n{_REST}\n")),
    "Markdown": (
        "md",
        lambda w: _utf8(
            f"# Ferry {w}\n\n{_REST} {w}\n\n- {w}\n\n> {w}\n\n**{w}** [x](<https://x.example/{w}>)\n"
        ),
    ),
    "page": ("html", lambda w: _page(escape(w), escape(w), escape(w), escape(w))),
    "entities": ("html", lambda w: _page(*[_entities(w)] * 4)),
    "mail": ("eml", _mail),
    "raw mail": (
        "eml",
        lambda w: _utf8(f"From: {w} <a@x.example>\nSubject: Vote {w}\nDate: {w}\n\n{_REST}\n"),
    ),
    "book": (
        "epub",
        lambda w: book({"a.xhtml": f"<html><body><h1>{escape(w)}</h1><p>{_REST}</p></body></html>"})
    ),
}  # fmt: skip

_EVERYWHERE: Final = frozenset({"escape sequences"})


def _cases() -> Iterator[Case]:
    """Yield every escape sequence in every place, any other trick in the body and one more."""
    places = list(PLACES)
    number = 0
    for kind, tricks in PAYLOADS.items():
        for order, (trick, words) in enumerate(tricks.items()):
            chosen = places if kind in _EVERYWHERE else {"body", places[1 + order % 13]}
            for place in sorted(chosen, key=places.index):
                suffix, make = PLACES[place]
                yield Case(kind, trick, place, f"{number:04}.{suffix}", make(words))
                number += 1


CASES: Final = tuple(_cases())
