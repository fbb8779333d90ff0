"""Awkward mail: its fields, its parts, and how they are packed."""

from __future__ import annotations

import base64
from collections.abc import Callable

from tests.hostile.families.works import read_as, repeat
from tests.hostile.growth import Family

_READ = read_as("m.eml")
_HEAD = "From: Ann Lee <a@x.example>\nSubject: A vote\nDate: Tue, 4 Mar 2025 10:00:00 -0500\n"
_WORDS = "\n\nThe council voted on Monday to keep the ferry.\n"
_PLAIN = "Content-Type: text/plain\n\n"


_AS_MAIL = read_as("m.eml")


def _nested(depth_of: Callable[[int], int], kind: str = "mixed") -> Callable[[int], str]:
    """Multiparts in one another, each with a boundary of its own, around one plain part."""

    def build(size: int) -> str:
        depth = depth_of(size)
        opening = "".join(
            f"Content-Type: multipart/{kind}; boundary=b{n}\n\n--b{n}\n" for n in range(depth)
        )
        closing = "".join(f"\n--b{n}--" for n in reversed(range(depth)))
        words = "We voted.\n" * max((size - len(opening) - len(closing)) // 10, 1)
        return f"{_HEAD}{opening}{_PLAIN}{words}{closing}\n"

    return build


def _multipart(unit: str, end: str = "\n--b--\n", kind: str = "mixed") -> Callable[[int], str]:
    """Return a builder of a multipart with ``unit`` again and again in it."""
    return repeat(unit, f"{_HEAD}Content-Type: multipart/{kind}; boundary=b\n\n", end)


def _field(unit: str, name: str = "Content-Type: text/plain") -> Callable[[int], str]:
    return repeat(unit, _HEAD + name, _WORDS)


def _packed(packing: str, unit: str) -> Callable[[int], str]:
    return repeat(unit, f"{_HEAD}Content-Transfer-Encoding: {packing}\n\n")


def _base64(size: int) -> str:
    words = base64.encodebytes(b"We voted on Monday.\n" * (size * 3 // 80)).decode()
    return f"{_HEAD}Content-Transfer-Encoding: base64\n\n{words}"


def _many_fields(size: int) -> str:
    return _HEAD + "".join(f"X-{n}: {n}\n" for n in range(size // 14)) + _WORDS


def _continued(size: int) -> str:
    pieces = "".join(f'; boundary*{n}="b"' for n in range(size // 20))
    return f"{_HEAD}Content-Type: multipart/mixed{pieces}{_WORDS}"


def _long_boundary(size: int) -> str:
    mark = "b" * (size // 4)
    head = f'{_HEAD}Content-Type: multipart/mixed; boundary="{mark}"\n\n'
    return f"{head}--{mark}\n{_PLAIN}We voted.\n--{mark}\n\nAnd more.\n--{mark[:-1]}\n"


_SIZES = dict.fromkeys(
    (
        "messages in messages",
        "semicolons",
        "one field again and again",
        "a name of a field without end",
        "many fields",
        "quoted-printable",
        "quoted-printable that is damaged",
        "flowed lines",
        "ends in a row",
        "dashes",
        "dashes and blanks",
        "a boundary as long as the message",
        "semicolons in quotation marks",
        "blanks in a parameter",
        "base64 that is damaged",
        "quoted-printable blanks",
        "uuencode without end",
        "a charset as long as the message",
        "encoded words",
        "encoded words of other charsets",
        "encoded words that never end",
        "senders",
        "brackets in a sender",
        "a date of brackets",
    ),
    500_000,
)
"""What is read so fast that only a megabyte or two shows how it grows."""

FAMILIES = tuple(
    Family("mail", name, build, _READ, _SIZES.get(name, 100_000))
    for name, build in {
        "parts in parts, a new boundary each": _nested(lambda size: size // 60),
        "words in 150 nested parts": _nested(lambda _: 150),
        "digests in digests": _nested(lambda size: size // 60, "digest"),
        "parts in parts, one boundary": repeat(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n", _HEAD, _PLAIN + "We voted.\n"
        ),
        "messages in messages": repeat("Content-Type: message/rfc822\n\n", _HEAD, _PLAIN + "Yes."),
        "many parts": _multipart("--b\n\n\n"),
        "many parts of no kind we read": _multipart("--b\nContent-Type: image/png\n\nx\n"),
        "many attachments": _multipart("--b\nContent-Disposition: attachment\n\nx\n"),
        "boundaries in a row": _multipart("--b\n"),
        "ends in a row": _multipart("--b--\n"),
        "lines that are almost boundaries": _multipart("--ba\n--\n---b\n"),
        "dashes": _multipart("-"),
        "dashes and blanks": _multipart("--" + " " * 60 + "x\n"),
        "a multipart that never ends": _multipart("We voted.\n", ""),
        "a multipart without its parts": repeat(
            "We voted.\n", _HEAD + "Content-Type: multipart/mixed\n\n"
        ),
        "an empty boundary": repeat(
            "--\nWe voted.\n", _HEAD + 'Content-Type: multipart/mixed; boundary=""\n\n'
        ),
        "a boundary as long as the message": _long_boundary,
        "tables of what became of it": repeat(
            "Action: failed\n\n", _HEAD + "Content-Type: message/delivery-status\n\n"
        ),
        "a saved page with many parts": _multipart(
            "--b\nContent-Type: text/css\n\np {}\n", kind="related"
        ),
        "semicolons": _field(";"),
        "semicolons in quotation marks": _field('";'),
        "semicolons in a boundary": _field(";", 'Content-Type: multipart/mixed; boundary="'),
        "parameters": _field("; a=b"),
        "parameters that go on": _continued,
        "parameters in quotation marks that never end": _field('; a="'),
        "backslashes in a parameter": _field("\\", 'Content-Type: text/plain; charset="'),
        "blanks in a parameter": _field(" ", "Content-Type: text/plain; charset"),
        "percent signs in a parameter": _field("%41", "Content-Type: text/plain; charset*=utf-8''"),
        "a charset as long as the message": _field("a", "Content-Type: text/plain; charset=é"),
        "many fields": _many_fields,
        "one field again and again": _field("\nSubject: A vote", "Subject: one"),
        "fields without names": _field("\n:", ":"),
        "a name of a field without end": _field("a", ""),
        "folded lines": _field("\n x", "Subject: A"),
        "folded blanks": _field("\n\t", "Content-Type:"),
        "lines of From": _field("\nFrom x", "From y"),
        "encoded words": _field("=?utf-8?Q?=C3=A9?= "),
        "encoded words of other charsets": _field("=?x1?Q?=E9?= =?x2?B?6Q==?= ", "Subject: "),
        "encoded words that never end": _field("=?a?q?x", "Subject: "),
        "senders": _field("Ann <a@x.example>, ", "Subject: x\nFrom: "),
        "brackets in a sender": _field("(<(", "Reply-To: x\nFrom: "),
        "a date of brackets": _field("(", "X: y\nDate: "),
        "base64": _base64,
        "base64 that is damaged": _packed("base64", "QUJ=\n=*"),
        "quoted-printable": _packed("quoted-printable", "=E9=\n"),
        "quoted-printable that is damaged": _packed("quoted-printable", "=G=="),
        "quoted-printable blanks": _packed("quoted-printable", " \t"),
        "uuencode": _packed("x-uuencode", "begin 644 a\n#0V%T\n"),
        "uuencode without end": repeat(
            "#0V%T\n", f"{_HEAD}Content-Transfer-Encoding: uuencode\n\nbegin 644 a\n"
        ),
        "flowed lines": repeat(
            "We voted. \n", _HEAD + "Content-Type: text/plain; format=flowed\n\n"
        ),
        "signatures": repeat("-- \nAnn\n", _HEAD + "\n"),
        "quoted lines": repeat("> " * 30 + "We voted.\n", _HEAD + "\n"),
    }.items()
)
