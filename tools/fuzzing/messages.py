"""Mail, and pages that browsers save in its form."""

from __future__ import annotations

from base64 import b64encode
from quopri import encodestring
from random import Random
from typing import Final

from tools.fuzzing.news import paragraph
from tools.fuzzing.pages import page
from tools.fuzzing.tree import Node, leaf, text
from tools.fuzzing.vocabulary import NAMES, phrase

__all__ = ["TOKENS", "letter", "saved_page"]

TOKENS: Final = (
    ";", "; a=b", '; a="b"', "; a*0=b", "; a*=utf-8''%41", ";;", "=?utf-8?q?a?=",
    "=?utf-8?b?YQ==?=", "=?", "?=", "=?x?q?", "\n ", "\n\t", "\n", "\n\n", "X: y\n",
    "From: a <a@x.example>\n", "Subject: x\n", "To: a, ", "<", ">", "(", ")", "((", "@", ",", '"',
    "\\", ":", "::", "a@b, ", "<a@b>, ", "(a) ", '"a" <b@c>, ', "--b\n", "--b--\n",
    "--b\nContent-Type: text/plain\n\nx\n", "Content-Type: multipart/mixed; boundary=b\n\n",
    "Content-Type: message/rfc822\n\n", "=\n", "=41", "=4", "=", "QUJD\n", "> ", ">> ", " \n",
    "-- \n", "Received: x\n", "Re: ", "Fwd: ", "Date: Tue, 4 Mar 2025\n", "\r\n", "\x00",
    "begin 644 a\n", "MIME-Version: 1.0\n", "us-ascii'en'", "%41", "[", "]", "From ",
    "group: a@b, c@d;", ".", "\xe9",
)  # fmt: skip

_CHARSETS: Final = ("utf-8", "iso-8859-1", "us-ascii", "utf-16", "koi8-r", "unknown-8bit", "utf-7")
_OTHER: Final = (
    "Message-ID: <1@x.example>|Received: from a (b [1.2.3.4]) by c; Tue, 4 Mar 2025 10:00:00 +0000|"
    "To: Ann Lee <a@x.example>, b@x.example|References: <a@b> <c@d>|MIME-Version: 1.0|X-Spam: no|"
    "List-Unsubscribe: <mailto:x@x.example>|Content-Language: en|Reply-To: group: a@b, c@d;"
).split("|")


def letter(random: Random) -> Node:
    """Return a message with a body, or with parts."""
    return Node("message", parts=(*_headers(random), *_entity(random, 0)))


def _headers(random: Random) -> list[Node]:
    headers = [
        _header("From", f"{_coded(random, random.choice(NAMES))} <a@x.example>"),
        _header("Subject", _coded(random, phrase(random).replace("\n", " "))),
        _header("Date", random.choice(("Tue, 4 Mar 2025 10:00:00 -0500", phrase(random)))),
    ]
    headers += [leaf("header", f"{random.choice(_OTHER)}\n") for _ in range(random.randint(0, 4))]
    random.shuffle(headers)
    return headers


def _header(name: str, value: str) -> Node:
    return Node("header", f"{name}: ", (leaf("value", value),), "\n")


def _coded(random: Random, words: str) -> str:
    data = words.encode("utf-8", "replace")
    way = random.random()
    if way < 0.3:
        return f"=?utf-8?b?{b64encode(data).decode()}?="
    if way < 0.5:
        inner = "".join(f"={byte:02X}" for byte in data)
        return f"=?utf-8?q?{inner}?="
    return words


def _entity(random: Random, level: int) -> list[Node]:
    """Return the headers that say what a body is, and the body."""
    chance = random.random()
    if level < 4 and chance < 0.4:
        return _multipart(random, level)
    if level < 4 and chance < 0.5:
        inner = Node("message", parts=(*_headers(random), *_entity(random, level + 1)))
        return [leaf("header", "Content-Type: message/rfc822\n"), leaf("blank", "\n"), inner]
    body = page(random) if random.random() < 0.4 else paragraph(random)
    kind = (
        "text/html"
        if body.kind == "page"
        else random.choice(("text/plain", "text/plain", "image/png"))
    )
    more = random.choice(("", "; format=flowed", "; charset*=utf-8''utf-8", '; name="a.txt"; a=b'))
    declared = leaf("parameters", f"{kind}; charset={random.choice(_CHARSETS)}{more}")
    fields = [Node("header", "Content-Type: ", (declared,), "\n")]
    way = random.choice(("7bit", "8bit", "base64", "quoted-printable", "x-uuencode", "BASE64"))
    fields.append(leaf("header", f"Content-Transfer-Encoding: {way}\n"))
    if random.random() < 0.15:
        fields.append(leaf("header", "Content-Disposition: attachment; filename=a.txt\n"))
    if way.lower() == "base64":
        body = leaf("base64", b64encode(_data(body)).decode() + "\n")
    elif way == "quoted-printable":
        body = leaf("quoted-printable", encodestring(_data(body)).decode("latin-1"))
    return [*fields, leaf("blank", "\n"), body]


def _data(node: Node) -> bytes:
    return text(node).encode("utf-8", "replace")


def _multipart(random: Random, level: int) -> list[Node]:
    boundary = f"b{level}" if random.random() < 0.8 else "b"
    kind = random.choice(("mixed", "alternative", "related", "digest", "report", "x"))
    parts = [
        Node("part", f"--{boundary}\n", tuple(_entity(random, level + 1)), "\n")
        for _ in range(random.randint(1, 4))
    ]
    end = f"--{boundary}--\n" if random.random() < 0.9 else ""
    header = leaf("header", f'Content-Type: multipart/{kind}; boundary="{boundary}"\n')
    return [header, leaf("blank", "\n"), Node("parts", parts=tuple(parts), close=end)]


def saved_page(random: Random) -> Node:
    """Return a page as browsers save it, with its pictures."""
    body = encodestring(_data(page(random))).decode("latin-1")
    coding = "Content-Transfer-Encoding: quoted-printable\n"
    start = f"--b\nContent-Type: text/html; charset=utf-8\n{coding}\n"
    parts = [Node("part", start, (leaf("quoted-printable", body),), "\n")]
    for _ in range(random.randint(0, 3)):
        words = b64encode(phrase(random).encode("utf-8", "replace")).decode()
        start = "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        parts.append(Node("part", start, (leaf("base64", words),), "\n"))
    headers = (
        leaf("header", "From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example/a\n"),
        leaf("header", f"Subject: {_coded(random, phrase(random))}\nMIME-Version: 1.0\n"),
        leaf("header", 'Content-Type: multipart/related; type="text/html"; boundary="b"\n'),
        leaf("blank", "\n"),
    )
    return Node("message", parts=(*headers, Node("parts", parts=tuple(parts), close="--b--\n")))
