"""EPUB books: the chapters in the order of their spine, with the book's own metadata.

Read with zipfile and lxml: EbookLib, the library for it, is under the AGPL, unpacks what it is
given without a limit, and we need five elements of the package document.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final
from urllib.parse import unquote

from summarize.formats.extract import Extract, UnpackedTooLargeError
from summarize.formats.hints import author_names, iso_day, label_text, language_code, web_address
from summarize.formats.markup import add_markup
from summarize.formats.text_builder import TextBuilder
from summarize.text.clean import NotTextError, decode

__all__ = ["extract"]

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_FONTS: Final = re.compile(rb"http://(?:www\.idpf\.org/2008/embedding|ns\.adobe\.com/pdf/enc#RC)")
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_PACKINGS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How a book may be packed, by its standard; zipfile unpacks others without a limit."""
_IS_ENCRYPTED: Final = 1
_LONGEST_NAME: Final = 1_000
"""Characters of the name of a file in a book."""
_CHUNK: Final = 1 << 20
"""Bytes unpacked at a time, 1 MiB, so that a book too large is refused before it is unpacked."""


def extract(data: bytes, max_size: int) -> Extract:
    """Read a book; raises :class:`summarize.text.clean.NotTextError`."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _Book(archive, max_size).extract()
    except NotTextError:
        raise
    except (
        zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, KeyError,
        OSError, OverflowError, ValueError, struct.error,
    ) as error:  # fmt: skip
        raise NotTextError("damaged EPUB") from error


class _Book:
    """One book; counts what it unpacks."""

    def __init__(self, archive: zipfile.ZipFile, max_size: int) -> None:
        self._archive = archive
        self._left = max_size
        self._names = frozenset(archive.namelist())

    def extract(self) -> Extract:
        """Return the text of the book."""
        if _ENCRYPTION in self._names:
            marks = self._read(_ENCRYPTION)
            if marks.count(b"EncryptionMethod") > len(_FONTS.findall(marks)):
                raise NotTextError("an EPUB that is locked (DRM)")
        package = self._package_name()
        root = _parse(self._read(package))
        builder = TextBuilder()
        for name in self._chapters(root, posixpath.dirname(package)):
            add_markup(decode(self._read(name), "utf-8"), builder)
        return builder.extract(_facts(root))

    def _read(self, name: str) -> bytes:
        """Unpack one file, and no more of it than may still be unpacked."""
        parts: list[bytes] = []
        info = self._archive.getinfo(name)
        if info.compress_type not in _PACKINGS:
            raise NotTextError("damaged EPUB: packed by another method than Deflate")
        if info.flag_bits & _IS_ENCRYPTED:
            raise NotTextError("an EPUB that is locked (by a password)")
        with self._archive.open(info) as file:
            while part := file.read(min(_CHUNK, self._left + 1)):
                self._left -= len(part)
                if self._left < 0:
                    raise UnpackedTooLargeError
                parts.append(part)
        return b"".join(parts)

    def _package_name(self) -> str:
        for element in _parse(self._read(_CONTAINER)).iter("{*}rootfile"):
            name = str(element.get("full-path", ""))
            if name in self._names and len(name) <= _LONGEST_NAME:
                return name
        raise NotTextError("an EPUB without a package document")

    def _chapters(self, root: Any, folder: str) -> list[str]:
        """Return the files of the spine, each once."""
        files = {
            item.get("id"): self._place(folder, item.get("href", ""))
            for item in root.iter("{*}item")
            if item.get("media-type") in _PAGES and "nav" not in item.get("properties", "").split()
        }
        found = (files.get(reference.get("idref")) for reference in root.iter("{*}itemref"))
        names = dict.fromkeys(name for name in found if name and name in self._names)
        if not names:
            raise NotTextError("an EPUB without chapters")
        return list(names)

    def _place(self, folder: str, address: str) -> str | None:
        """Return the name of the file at ``address``, or None where there can be none."""
        place = unquote(address.partition("#")[0])
        if not place or len(place) > _LONGEST_NAME:
            return None
        return posixpath.normpath(posixpath.join(folder, place))


def _parse(data: bytes) -> Any:
    """Parse XML that is not trusted: no entities, no network, no document types."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise NotTextError("damaged EPUB")
    return root


def _words(element: Any) -> str:
    """Return the text of an element and of what is right in it; deeper, metadata holds none."""
    from lxml import etree

    pieces = [element.text]
    for child in element:
        pieces += ["" if child.tag in (etree.Comment, etree.PI) else child.text, child.tail]
    return "".join(filter(None, pieces))


def _facts(root: Any) -> dict[str, object]:
    def all_of(name: str) -> Iterator[str]:
        return map(_words, root.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"))

    def first(name: str) -> str | None:
        return next(all_of(name), None)

    addresses = map(web_address, [*all_of("source"), *all_of("identifier")])
    return {
        "title": label_text(first("title")),
        "bylines": author_names(all_of("creator")),
        "date": iso_day(first("date")),
        "source": label_text(first("publisher")),
        "url": next(filter(None, addresses), None),
        "language": language_code(first("language")),
    }
