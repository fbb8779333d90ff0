"""Sources to articles, with errors as values.

:func:`load` turns a source into an article. It never raises for anything a file system can do:
what cannot be read comes back as a :class:`Problem` that names the file and the reason.

``file`` of a :class:`Source`, a :class:`Problem` or an :class:`~summarize.model.Article` is the
name as the user gave it and may hold anything a file name may: show it through
:func:`summarize.text.clean.one_line`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from summarize.storage.files import (
    MAX_SIZE,
    Problem,
    Source,
    read_bytes,
    too_large,
)
from summarize.workers.current_step import begin_step
from summarize.workers.input_budget import Step, counted_length

if TYPE_CHECKING:
    from summarize.model import Article

__all__ = ["load"]


def load(
    source: Source, *, max_size: int = MAX_SIZE, notes: list[str] | None = None
) -> Article | Problem:
    """Read the article of ``source``, or say why there is none.

    An address is fetched. What else went wrong (what could not be kept) is added to ``notes``.
    """
    if source.web is not None:
        from summarize.web.pages import fetch

        begin_step(Step.FETCHING)
        fetched = fetch(source, max_size, notes)
        if isinstance(fetched, Problem):
            return fetched
        source = fetched
    data = read_bytes(source, max_size)
    if isinstance(data, Problem):
        return data
    begin_step(Step.READING, len(data))
    from summarize.article.read import read_article
    from summarize.formats.extract import UnpackedTooLargeError
    from summarize.formats.registry import extract
    from summarize.text.clean import NotTextError

    if not data:
        return Problem(source.file, "is empty")
    try:
        extracted = extract(os.path.basename(source.path), data, max_size)
    except UnpackedTooLargeError:
        return Problem(source.file, too_large(None, max_size))
    except NotTextError as error:
        return Problem(source.file, str(error))
    begin_step(Step.READING, counted_length(len(extracted.text), len(data)))
    article = read_article(extracted.text, file=source.file, hints=extracted.hints)
    if not article.text.strip():
        return Problem(source.file, "contains no text")
    return article
