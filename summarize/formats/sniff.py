"""What the first bytes say about the format of a file."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["certain", "likely"]

_HEAD: Final = 4096
"""Bytes from the start that are looked at: comments and white space may stand before the tags."""
_ZIP_HEAD: Final = 80
"""Bytes in which an EPUB names its type, uncompressed, as its standard asks."""
_BLANK: Final = rb"(?:\xef\xbb\xbf)?\s*+"

_EPUB: Final = re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub\+zip", re.DOTALL)
_HTML_PAGE: Final = re.compile(
    _BLANK + rb"(?:<\?xml[^<>]{0,200}\?>\s*+)?(?:<!--[^<>]{0,1000}-->\s*+)*+"
    rb"(?:<!doctype\s++html\b|<html[\s>])",
    re.IGNORECASE,
)
_HTML_PART: Final = re.compile(
    _BLANK + rb"<(?:head|body|article|main|section|div|p|h1|meta|title)(?:\s[^<>]{0,500})?>",
    re.IGNORECASE,
)
_MAIL_FIELD: Final = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]?|[ \t]+\S|From \S")
_MAIL_NEEDS: Final = re.compile(rb"(?im)^(?:from|received|return-path|mime-version|message-id):")
_MAIL_TOO: Final = re.compile(rb"(?im)^(?:date|subject):")
_FRONT_MATTER: Final = re.compile(
    _BLANK + rb"(?:---|\+\+\+)[ \t]*\r?\n(?:[^\n]*\n){0,60}?[\w-]+[ \t]*[:=]"
)
_HEADING: Final = re.compile(rb"(?m)^#{1,6} \S")
_LINK: Final = re.compile(rb"\]\(https?://")
_INCLUDE: Final = re.compile(rb"(?m)^#!")


def certain(data: bytes) -> str | None:
    """Return the name of the format that ``data`` is beyond doubt, whatever it is called."""
    if _EPUB.match(data, 0, _ZIP_HEAD):
        return "EPUB"
    if _HTML_PAGE.match(data, 0, _HEAD):
        return "HTML"
    return None


def likely(data: bytes) -> str | None:
    """Return the name of the format that ``data`` looks like; None for plain text."""
    head = data[:_HEAD]
    if _HTML_PART.match(head):
        return "HTML"
    if _is_mail(head):
        return "mail"
    if _FRONT_MATTER.match(head):
        return "Markdown"
    if (
        _INCLUDE.match(head) is None
        and _HEADING.search(head)
        and (len(_HEADING.findall(head)) > 1 or _LINK.search(head) or head.startswith(b"# "))
    ):
        return "Markdown"
    return None


def _is_mail(head: bytes) -> bool:
    fields, _, _ = head.replace(b"\r\n", b"\n").lstrip(b"\n").partition(b"\n\n")
    lines = fields.split(b"\n")
    if len(fields) == len(head):
        lines = lines[:-1]  # the last one may be cut off
    return (
        len(lines) > 1
        and all(map(_MAIL_FIELD.match, lines))
        and _MAIL_NEEDS.search(fields) is not None
        and _MAIL_TOO.search(fields) is not None
    )
