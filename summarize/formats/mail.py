"""Mail, and the web pages that browsers save in its form (``.mhtml``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header
from email.utils import getaddresses
from typing import Final

from summarize.formats.extract import Extract
from summarize.formats.hints import iso_day, label_text, web_address
from summarize.formats.mail_parts import Part, parts, read_fields
from summarize.formats.mail_quotes import add_letter, has_quoted_lines
from summarize.formats.text_builder import TextBuilder
from summarize.model import BlockKind
from summarize.text.clean import NotTextError, decode

__all__ = ["extract"]

_LONGEST_FIELD: Final = 5_000
"""Characters of a header field that are read."""
_MOST_SENDERS: Final = 5
"""Senders of a message that are its authors; a longer list is a mailing list's."""
_STUB: Final = 200
"""Characters; a plain part shorter than this, beside HTML, says "see the HTML"."""
_FORWARDED: Final = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_FLOWED: Final = re.compile(r"(?<!\n--) \n(?=[^>\n])")
_SIGNATURE: Final = re.compile(r"(?m)^-- ?$")


def extract(data: bytes, max_size: int) -> Extract:
    """Read a message; raises :class:`summarize.text.clean.NotTextError`."""
    message = data.lstrip(b"\r\n")
    fields = read_fields(message)
    if fields is None:
        return Extract(decode(data))
    plain, page = _shown(message)
    known = _facts(fields)
    if page is not None and (plain is None or len(_words(plain)) < _STUB):
        return _page(page, fields, known)
    if plain is None:
        raise NotTextError("mail without text")
    return _letter(plain, known)


def _shown(message: bytes) -> tuple[Part | None, Part | None]:
    """Return the first plain text and the first HTML page that is no attachment.

    Where there is neither, the plain text is what calls itself multipart and has no parts, or the
    table of what became of a message.
    """
    plain: Part | None = None
    page: Part | None = None
    other: Part | None = None
    for part in parts(message):
        if part.is_attachment:
            continue
        if part.kind == "text/plain":
            plain = plain or part
        elif part.kind in ("text/html", "application/xhtml+xml"):
            page = page or part
        elif part.kind.startswith(("multipart/", "message/")):
            other = other or part
        if plain is not None and page is not None:
            break
    return plain if plain or page else other, page


def _words(part: Part) -> str:
    return decode(part.content(), part.parameter("charset")).strip("\n")


def _letter(part: Part, known: dict[str, object]) -> Extract:
    """Return the article of a plain letter; what follows its ``-- `` is marked, as a signature."""
    from summarize.model import Hints
    from summarize.text.lines import logical_lines

    text = _words(part)
    is_flowed = (part.parameter("format") or "").lower() == "flowed"
    if is_flowed:
        text = _FLOWED.sub(" ", text)
    signature = _SIGNATURE.search(text)
    is_quoting = has_quoted_lines(text)
    if signature is None and not is_quoting:
        return Extract(text, Hints(**known))  # type: ignore[arg-type]
    builder = TextBuilder()
    body = text if signature is None else text[: signature.start()]
    if is_quoting:
        add_letter(body, builder, flowed=is_flowed)
    else:
        for span in logical_lines(body):
            builder.add(span.slice(body))
    signed = "" if signature is None else text[signature.end() :]
    for line in signed.splitlines():
        builder.add(line, BlockKind.BOILERPLATE)
    return builder.extract(known)


def _page(part: Part, fields: Mapping[str, str], known: dict[str, object]) -> Extract:
    from dataclasses import replace

    from summarize.formats.html import read_page

    address = web_address(_field(fields, "snapshot-content-location"))
    extract = read_page(_words(part), address)
    if extract.hints is None or address:  # a page that a browser saved says who wrote it
        return extract
    given = {name: value for name, value in known.items() if value}
    return Extract(extract.text, replace(extract.hints, **given))  # type: ignore[arg-type]


def _facts(fields: Mapping[str, str]) -> dict[str, object]:
    subject = label_text(_field(fields, "subject"))
    return {
        "title": _FORWARDED.sub("", subject) or subject if subject else None,
        "bylines": _sender(fields),
        "date": iso_day(_field(fields, "date")),
    }


def _sender(fields: Mapping[str, str]) -> tuple[str, ...]:
    try:
        addresses = getaddresses([_raw(fields, "from")])
    except (ValueError, TypeError, IndexError, RecursionError):
        return ()
    found = [
        label_text(_decoded(name)) or label_text(mail) for name, mail in addresses[:_MOST_SENDERS]
    ]
    return tuple(name for name in found if name)


def _raw(fields: Mapping[str, str], name: str) -> str:
    return fields.get(name, "")[:_LONGEST_FIELD]


def _field(fields: Mapping[str, str], name: str) -> str:
    return _decoded(_raw(fields, name))


def _decoded(value: str) -> str:
    """Return a header's words: ``=?utf-8?Q?Caf=C3=A9?=`` is Café."""
    pieces: list[tuple[bytes | str, str | None]] = [(value, None)]
    if "=?" in value:
        with suppress(MessageError, ValueError, LookupError):
            pieces = decode_header(value)
    words: list[str] = []
    for piece, charset in pieces:
        data = piece.encode("latin-1") if isinstance(piece, str) else piece
        try:
            words.append(decode(data, charset))
        except NotTextError:
            words.append(data.decode("latin-1"))
    return "".join(words)
