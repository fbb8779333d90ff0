"""Fetch an address as an article, in the form in which the library keeps it: Markdown.

Kept or not, an article from the web is read from that Markdown, so that its offsets are the same
the next time, whatever the page says by then.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from summarize.formats.extract import Extract, UnpackedTooLargeError
from summarize.formats.hints import web_address
from summarize.formats.registry import choose, extract
from summarize.storage.atomic_write import replace_file
from summarize.storage.file_lock import locked
from summarize.storage.file_names import is_same_file, slug
from summarize.storage.files import MAX_SIZE, Problem, Source, too_large
from summarize.storage.os_errors import os_reason
from summarize.storage.paths import library_folder
from summarize.text.clean import NotTextError
from summarize.web.download import Page, download
from summarize.workers.current_step import begin_step
from summarize.workers.input_budget import Step

if TYPE_CHECKING:
    from summarize.model import Article

__all__ = ["article_of", "fetch", "keep"]

_NAMES: Final = {
    "text/html": "page.html",
    "application/xhtml+xml": "page.html",
    "text/markdown": "page.md",
    "application/epub+zip": "book.epub",
    "message/rfc822": "mail.eml",
}


def fetch(source: Source, max_size: int, notes: list[str] | None = None) -> Source | Problem:
    """Fetch the address of ``source``; what comes back is the same source with its data.

    It is kept in the library if the source says so; where that fails, a note is added to ``notes``.
    """
    assert source.web is not None
    page = download(source.path, allow_private=source.web.allow_private, max_size=max_size)
    if isinstance(page, Problem):
        return Problem(source.file, page.reason)
    article = article_of(page, max_size)
    if isinstance(article, Problem):
        return Problem(source.file, article.reason)
    from summarize.formats.write_markdown import write_markdown

    data = write_markdown(article)
    if source.web.keep:
        try:
            keep(source.path, article.title, data)
        except OSError as error:
            reason = os_reason(error, str(library_folder()))
            if notes is not None:
                notes.append(f"{source.file}: cannot save in the library: {reason}")
    return Source(source.file, "page.md", data)


def article_of(page: Page, max_size: int = MAX_SIZE) -> Article | Problem:
    """Return the article in what was found at an address."""
    from summarize.article.read import read_article

    begin_step(Step.READING, len(page.data))
    try:
        found = _extract(page, max_size)
    except UnpackedTooLargeError:
        return Problem(page.address, too_large(None, max_size))
    except NotTextError as error:
        return Problem(page.address, str(error))
    hints = found.hints
    if hints is not None and hints.url is None:
        hints = replace(hints, url=web_address(page.address))
    article = read_article(found.text, hints=hints)
    if article.url is None:
        article = replace(article, url=web_address(page.address))
    return article if article.text.strip() else Problem(page.address, "contains no text")


def _extract(page: Page, max_size: int) -> Extract:
    path = unquote(urlsplit(page.address).path)
    name = _NAMES.get(page.type) or path.rpartition("/")[2]
    if choose(name, page.data).name == "HTML":
        from summarize.formats.html import decode_page, read_page

        return read_page(decode_page(page.data, page.charset), web_address(page.address))
    return extract(name, page.data, max_size)


def keep(address: str, title: str, data: bytes, folder: Path | None = None) -> Path:
    """Write an article into the library, in place of what is there from the same address.

    Returns its file. Raises :class:`OSError`.
    """
    folder = folder or library_folder()
    mark = sha256(address.encode("utf-8", "replace")).hexdigest()[:10]
    path = folder / f"{slug(title)}-{mark}.md"
    with locked(library_folder()):  # or two that fetch it at once might each remove the other's
        older = [other for other in folder.glob(f"*-{mark}.md") if other != path]
        replace_file(path, data)
        for other in older:
            if not is_same_file(other, path):
                other.unlink(missing_ok=True)
    return path
