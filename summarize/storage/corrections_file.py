"""The file that keeps corrections: JSON that a person can read, edit, share and put in git.

::

    {
      "format": "pullquote corrections",
      "version": 1,
      "done": [
        {"do": "set-speaker", "article": HASH, "start": 120, "end": 168,
         "name": "Tessa Petit", "role": null, "type": "person"},
        {"do": "not-a-quote", "article": HASH, "start": 310, "end": 318, "kind": "scare"},
        {"do": "merge", "name": "Tessa Petit", "role": null, "type": null,
         "voices": [{"article": HASH, "name": "Petit"}, {"article": HASH, "name": "T. Petit"}]}
      ],
      "undone": []
    }

``do`` is also ``rename`` or ``split``, with the fields of ``merge``. HASH is
:func:`summarize.text.content_hash.content_hash`; ``start`` and ``end`` are offsets into the
article's text; ``name`` null sets nobody. An entry with a place, and each voice, may have a
``context``, by which it is found again in an edited text
(:class:`~summarize.corrections.log.Context`)::

    "context": {"files": ["stories/holm.txt"], "words": ["“We counted them,”"],
                "before": "Ann Lee spoke.", "after": "she said.", "only": true}

``only`` says that the words stood once in the text; ``"cut": true`` that they are only the first
of a long quote. The file is written whole and then moved into
its place; :func:`change` reads, changes and writes under a lock, so that two readers lose nothing
of each other's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from reprlib import Repr
from typing import Any, Final, TypeVar

from summarize.corrections.log import (
    NO_CORRECTIONS,
    Context,
    Correction,
    Corrections,
    LocalSpeaker,
    Merge,
    NotAQuote,
    QuotePlace,
    Rename,
    SetSpeaker,
    Split,
)
from summarize.model import PersonKind, QuoteKind
from summarize.storage.atomic_write import replace_file
from summarize.storage.file_lock import locked
from summarize.storage.files import Problem, Source, read_bytes
from summarize.storage.os_errors import os_reason
from summarize.storage.private_files import close_to_others
from summarize.text.clean import one_line

__all__ = ["CorrectionsError", "change", "load", "load_given", "read", "save", "write"]

_FORMAT: Final = "pullquote corrections"
_VERSION: Final = 1
_NAMINGS: Final[Mapping[str, type[Rename | Merge | Split]]] = {
    "rename": Rename,
    "merge": Merge,
    "split": Split,
}
_HASH: Final = re.compile(r"[0-9a-f]{32}")
_UNSPOKEN: Final = (QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE)
_LONGEST: Final = 500
"""Characters of a name, of a role, and of a text of a context, where more is left out."""
_MOST_TEXTS: Final = 20
"""Files or quotes of one context; others are left out."""

_SHORT: Final = Repr()
"""Shows a wrong value in a message: a word of it, not all that a file may hold."""
_SHORT.maxstring = _SHORT.maxlong = 60

_Kind = TypeVar("_Kind", bound=StrEnum)


class CorrectionsError(ValueError):
    """A file of corrections that cannot be used. ``str(error)`` is the reason, on one line."""


# --- text -> corrections ----------------------------------------------------------------------


def read(text: str) -> Corrections:
    """Turn the text of a corrections file into its log. Raises :class:`CorrectionsError`."""
    try:
        made = json.loads(text)
    except json.JSONDecodeError as error:
        raise CorrectionsError(
            f"not valid JSON: line {error.lineno}: {error.msg.lower()}"
        ) from None
    except (RecursionError, ValueError):  # nested too deep; a number of too many digits
        raise CorrectionsError("not a corrections file") from None
    if not isinstance(made, dict) or made.get("format") != _FORMAT:
        raise CorrectionsError("not a corrections file")
    version = made.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CorrectionsError("not a corrections file: no version")
    if version > _VERSION:
        raise CorrectionsError(
            f"written by a newer version of pullquote (file version {str(version)[:9]})"
        )
    return Corrections(_log(made, "done"), _log(made, "undone"))


def _log(made: Mapping[str, Any], name: str) -> tuple[Correction, ...]:
    entries = made.get(name, [])
    if not isinstance(entries, list):
        raise CorrectionsError(f"{name} must be a list")
    log = []
    for number, entry in enumerate(entries, 1):
        try:
            log.append(_correction(entry))
        except (KeyError, TypeError, ValueError) as error:
            what = f"{error} is missing" if isinstance(error, KeyError) else str(error)
            raise CorrectionsError(one_line(f"{name}, entry {number}: {what}")) from None
    return tuple(log)


def _correction(entry: Any) -> Correction:
    if not isinstance(entry, dict):
        raise TypeError("must be an object")
    do = entry["do"]
    if do == "set-speaker":
        kind = _one_of(PersonKind, entry.get("type") or "person", "type")
        name = None if entry["name"] is None else _words(entry, "name")
        return SetSpeaker(_place(entry), name, _role(entry), kind)
    if do == "not-a-quote":
        kind_ = _one_of(QuoteKind, entry.get("kind", "scare"), "kind")
        if kind_ not in _UNSPOKEN:
            raise ValueError(f"kind must be one of {', '.join(_UNSPOKEN)}, not {kind_.value!r}")
        return NotAQuote(_place(entry), kind_)
    if not isinstance(do, str) or do not in _NAMINGS:
        raise ValueError(f"unknown do: {_SHORT.repr(do)}")
    voices = entry["voices"]
    if not isinstance(voices, list) or not voices:
        raise ValueError("voices must be a list with at least one voice")
    type_ = entry.get("type")
    return _NAMINGS[do](
        tuple(
            LocalSpeaker(_article(voice), _words(voice, "name"), _context(voice))
            for voice in voices
        ),
        _words(entry, "name"),
        _role(entry),
        None if type_ is None else _one_of(PersonKind, type_, "type"),
    )


def _place(entry: Mapping[str, Any]) -> QuotePlace:
    start, end = entry["start"], entry["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise ValueError("start and end must be offsets, start before end")
    return QuotePlace(_article(entry), start, end, _context(entry))


def _context(entry: Mapping[str, Any]) -> Context | None:
    made = entry.get("context")
    if made is None:
        return None
    if not isinstance(made, dict):
        raise TypeError("context must be an object")
    return Context(
        _texts(made, "files"),
        _texts(made, "words"),
        _text(made.get("before", ""), "before"),
        _text(made.get("after", ""), "after"),
        _flag(made, "only", usually=True),
        _flag(made, "cut", usually=False),
    )


def _flag(made: Mapping[str, Any], name: str, *, usually: bool) -> bool:
    value = made.get(name, usually)
    if not isinstance(value, bool):
        raise TypeError(f"{name} must be true or false")
    return value


def _texts(made: Mapping[str, Any], name: str) -> tuple[str, ...]:
    texts = made.get(name, [])
    if not isinstance(texts, list):
        raise TypeError(f"{name} must be a list")
    return tuple(_text(text, name) for text in texts[:_MOST_TEXTS])


def _text(text: object, name: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"{name} must be text")
    return one_line(text[:_LONGEST])


def _article(entry: Any) -> str:
    if not isinstance(entry, dict):
        raise TypeError("voices must contain objects only")
    article = entry["article"]
    if not isinstance(article, str) or not _HASH.fullmatch(article):
        raise ValueError("article must be a content hash")
    return article


def _words(entry: Mapping[str, Any], name: str) -> str:
    words = entry[name]
    if not isinstance(words, str):
        raise TypeError(f"{name} must be text")
    words = one_line(words).strip()
    if not words or len(words) > _LONGEST:
        raise ValueError(f"{name} is {f'longer than {_LONGEST} characters' if words else 'empty'}")
    return words


def _role(entry: Mapping[str, Any]) -> str | None:
    return None if entry.get("role") is None else _words(entry, "role")


def _one_of(kinds: type[_Kind], value: Any, name: str) -> _Kind:
    if value not in [kind.value for kind in kinds]:
        raise ValueError(f"{name} must be one of {', '.join(kinds)}, not {_SHORT.repr(value)}")
    return kinds(value)


# --- corrections -> text ----------------------------------------------------------------------


def write(corrections: Corrections) -> str:
    """Return the text of the file that keeps ``corrections``: an entry a line."""

    def log(entries: tuple[Correction, ...]) -> str:
        rows = [json.dumps(_entry(entry), ensure_ascii=False) for entry in entries]
        return "[" + ",".join(f"\n    {row}" for row in rows) + ("\n  ]" if rows else "]")

    return (
        f'{{\n  "format": "{_FORMAT}",\n  "version": {_VERSION},\n'
        f'  "done": {log(corrections.done)},\n  "undone": {log(corrections.undone)}\n}}\n'
    )


def _entry(correction: Correction) -> dict[str, object]:
    match correction:
        case SetSpeaker(quote, name, role, kind):
            at = {"article": quote.article, "start": quote.start, "end": quote.end}
            told = {"name": name, "role": role, "type": kind}
            return {"do": "set-speaker", **at, **told, **_context_entry(quote.context)}
        case NotAQuote(quote, quote_kind):
            at = {"article": quote.article, "start": quote.start, "end": quote.end}
            return {"do": "not-a-quote", **at, "kind": quote_kind, **_context_entry(quote.context)}
    do = next(do for do, kind in _NAMINGS.items() if type(correction) is kind)
    return {
        "do": do,
        "name": correction.name,
        "role": correction.role,
        "type": correction.kind,
        "voices": [
            {"article": voice.article, "name": voice.name, **_context_entry(voice.context)}
            for voice in correction.speakers
        ],
    }


def _context_entry(context: Context | None) -> dict[str, object]:
    """Return the field that keeps a context, if there is one; what is empty is left out."""
    if context is None:
        return {}
    around = {"before": context.before, "after": context.after}
    flags = {} if context.is_only else {"only": False}
    flags |= {"cut": True} if context.is_cut else {}
    texts = {"files": list(context.files), "words": list(context.words)}
    return {"context": {**texts, **{k: v for k, v in around.items() if v}, **flags}}


# --- the file ---------------------------------------------------------------------------------


def load(path: Path) -> Corrections:
    """Read a file of corrections; none where there is no file. Raises :class:`CorrectionsError`."""
    return _load(path, is_needed=False)


def load_given(path: Path) -> Corrections:
    """Read a file of corrections that must be there. Raises :class:`CorrectionsError`."""
    return _load(path, is_needed=True)


def _load(path: Path, *, is_needed: bool) -> Corrections:
    close_to_others(path)
    try:
        path.stat()
    except FileNotFoundError:
        if not is_needed:
            return NO_CORRECTIONS
    except (OSError, ValueError) as error:
        raise CorrectionsError(os_reason(error, str(path))) from None
    data = read_bytes(Source("", str(path)))
    if isinstance(data, Problem):
        raise CorrectionsError(data.reason)
    try:
        return read(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CorrectionsError(f"not valid UTF-8 at byte {error.start}") from None


def save(path: Path, corrections: Corrections) -> None:
    """Write a file of corrections in one move. Raises :class:`CorrectionsError`."""
    change(path, lambda _: corrections)


def change(path: Path, how: Callable[[Corrections], Corrections]) -> Corrections:
    """Change the file and return what it holds then: ``change(path, Corrections.undo)``.

    A file that cannot be read is never written over. Raises :class:`CorrectionsError`, and then
    the file is as it was.
    """
    if not path.is_absolute():
        raise CorrectionsError("no home folder to save corrections in")
    try:
        with locked(path):
            before = load(path)
            after = how(before)
            written = write(after)
            if written != write(before):  # contexts count, which make no two corrections unlike
                replace_file(path, written.encode("utf-8", "replace"))
            return after
    except OSError as error:
        raise CorrectionsError(f"cannot be written: {os_reason(error, str(path))}") from None
