"""Mail, and the web pages that browsers save in its form (``.mhtml``)."""

from __future__ import annotations

import re
from email import policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import getaddresses
from typing import Final

from summarize.formats.extract import Extract
from summarize.formats.hints import iso_day, label_text, web_address
from summarize.formats.text_builder import TextBuilder
from summarize.model import BlockKind
from summarize.text.clean import NotTextError, decode

__all__ = ["extract"]

_MOST_PARTS: Final = 200
"""Parts of a message; with more it is read as plain text, for each costs the parser the rest."""
_BOUNDARY: Final = re.compile(rb"boundary\s*=", re.IGNORECASE)
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
    if len(_BOUNDARY.findall(data)) > _MOST_PARTS:
        raise NotTextError("mail with too many parts")
    try:
        # The lenient old policy: the new one reads headers by a grammar that recurses.
        message = BytesParser(policy=policy.compat32).parsebytes(data.lstrip(b"\r\n"))
        plain, page = _parts(message)
    except (MessageError, RecursionError, ValueError, LookupError, TypeError) as error:
        raise NotTextError("damaged mail") from error
    if not message.keys():
        return Extract(decode(data))
    known = _facts(message)
    if page is not None and (plain is None or len(_words(plain)) < _STUB):
        return _page(page, message, known)
    if plain is None:
        raise NotTextError("mail without text")
    return _letter(plain, known)


def _parts(message: Message) -> tuple[Message | None, Message | None]:
    """Return the first plain text and the first HTML page that is no attachment."""
    plain: Message | None = None
    page: Message | None = None
    for part in message.walk():
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind == "text/plain" and plain is None:
            plain = part
        elif kind in ("text/html", "application/xhtml+xml") and page is None:
            page = part
    return plain, page


def _words(part: Message) -> str:
    data = part.get_payload(decode=True)
    charset = part.get_param("charset")
    declared = charset if isinstance(charset, str) else None
    return decode(data, declared).strip("\n") if isinstance(data, bytes) else ""


def _letter(part: Message, known: dict[str, object]) -> Extract:
    """Return the article of a plain letter; what follows its ``-- `` is marked, as a signature."""
    from summarize.model import Hints
    from summarize.text.lines import logical_lines

    text = _words(part)
    if str(part.get_param("format")).lower() == "flowed":
        text = _FLOWED.sub(" ", text)
    signature = _SIGNATURE.search(text)
    if signature is None:
        return Extract(text, Hints(**known))  # type: ignore[arg-type]
    builder = TextBuilder()
    for span in logical_lines(text, 0, signature.start()):
        builder.add(span.slice(text))
    for line in text[signature.end() :].splitlines():
        builder.add(line, BlockKind.BOILERPLATE)
    return builder.extract(known)


def _page(part: Message, message: Message, known: dict[str, object]) -> Extract:
    from dataclasses import replace

    from summarize.formats.html import read_page

    address = web_address(_field(message, "Snapshot-Content-Location"))
    extract = read_page(_words(part), address)
    if extract.hints is None or address:  # a page that a browser saved says who wrote it
        return extract
    given = {name: value for name, value in known.items() if value}
    return Extract(extract.text, replace(extract.hints, **given))  # type: ignore[arg-type]


def _facts(message: Message) -> dict[str, object]:
    subject = label_text(_field(message, "Subject"))
    return {
        "title": _FORWARDED.sub("", subject) or subject if subject else None,
        "bylines": _sender(message),
        "date": iso_day(_field(message, "Date")),
    }


def _sender(message: Message) -> tuple[str, ...]:
    try:
        addresses = getaddresses([_raw(message, "From")])
    except (ValueError, TypeError, IndexError, RecursionError):
        return ()
    found = [
        label_text(_decoded(name)) or label_text(mail) for name, mail in addresses[:_MOST_SENDERS]
    ]
    return tuple(name for name in found if name)


def _raw(message: Message, name: str) -> str:
    value = message.get(name)
    return str(value)[:_LONGEST_FIELD] if value is not None else ""


def _field(message: Message, name: str) -> str:
    return _decoded(_raw(message, name))


def _decoded(value: str) -> str:
    """Return a header's words: ``=?utf-8?Q?Caf=C3=A9?=`` is Café."""
    if "=?" not in value:
        data = value.encode("utf-8", "surrogateescape")
        try:
            return decode(data)
        except NotTextError:
            return value
    try:
        pieces = decode_header(value)
    except (MessageError, ValueError, LookupError):
        return value
    words: list[str] = []
    for piece, charset in pieces:
        try:
            words.append(piece if isinstance(piece, str) else decode(piece, charset))
        except NotTextError:
            words.append(str(piece, "latin-1") if isinstance(piece, bytes) else piece)
    return "".join(words)
