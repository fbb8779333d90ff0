"""Corrections as values: what a person can put right, and the log of what they did.

A correction is tied to the content of an article, not to its file: the article may move and be
called otherwise, and the correction still finds it. ``corrections`` applies them.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import islice
from typing import Final, TypeAlias

from summarize.frozen import frozen
from summarize.model import PersonKind, QuoteKind

__all__ = [
    "NO_CORRECTIONS",
    "Correction",
    "Corrections",
    "Identity",
    "LocalSpeaker",
    "Merge",
    "Naming",
    "NotAQuote",
    "QuotePlace",
    "Rename",
    "SetSpeaker",
    "Split",
    "content_hash",
    "describe",
    "identities",
]


def content_hash(text: str) -> str:
    """Return what names an article by its cleaned text: 32 hexadecimal digits of BLAKE2b."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@frozen
class QuotePlace:
    """A quote, by the content hash of its article and its place in the text, in characters."""

    article: str
    start: int
    end: int


@frozen
class LocalSpeaker:
    """A speaker as one article has it: the article's content hash and the speaker's name there."""

    article: str
    name: str


@frozen
class SetSpeaker:
    """Somebody else said this, or with ``name`` None nobody that can be named.

    It holds for all parts of the statement that the quote belongs to.
    """

    quote: QuotePlace
    name: str | None
    role: str | None = None
    kind: PersonKind = PersonKind.PERSON


@frozen
class NotAQuote:
    """Nobody said this. Marked words become ``kind``; an indirect statement is no row at all."""

    quote: QuotePlace
    kind: QuoteKind = QuoteKind.SCARE


@frozen
class Naming:
    """What a speaker is called; ``role`` and ``kind`` None leave what the articles give."""

    speakers: tuple[LocalSpeaker, ...]
    name: str
    role: str | None = None
    kind: PersonKind | None = None


@frozen
class Rename(Naming):
    """A speaker is called ``name``."""


@frozen
class Merge(Naming):
    """Several local speakers are one, called ``name``, whatever their names and roles were."""


@frozen
class Split(Naming):
    """These local speakers are one, called ``name``, and nobody else of that name is."""


Correction: TypeAlias = SetSpeaker | NotAQuote | Rename | Merge | Split


@dataclass(frozen=True, slots=True)
class Corrections:
    """A log of corrections, oldest first, and those undone, the last undone last."""

    done: tuple[Correction, ...] = ()
    undone: tuple[Correction, ...] = ()
    _of_article: Mapping[str, tuple[Correction, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        of_article: dict[str, list[Correction]] = {}
        for correction in self.done:
            for article in dict.fromkeys(_articles(correction)):
                of_article.setdefault(article, []).append(correction)
        index = {article: tuple(found) for article, found in of_article.items()}
        object.__setattr__(self, "_of_article", index)

    def of(self, article: str) -> tuple[Correction, ...]:
        """Return what concerns the article of that content hash, oldest first."""
        return self._of_article.get(article, ())

    def add(self, *corrections: Correction) -> Corrections:
        """Return the log with more at its end; what was undone can then not be redone."""
        return Corrections((*self.done, *corrections))

    def undo(self, own: Container[Correction] = ()) -> Corrections:
        """Return the log without its last correction; the same log where it has none.

        The last of ``own`` goes before any other.
        """
        if not self.done:
            return self
        rest, last = _parted(self.done, own)
        return Corrections(rest, (*self.undone, last))

    def redo(self, own: Container[Correction] = ()) -> Corrections:
        """Return the log with the correction undone last; the same log where none was.

        The last of ``own`` comes before any other.
        """
        if not self.undone:
            return self
        rest, last = _parted(self.undone, own)
        return Corrections((*self.done, last), rest)


def _parted(
    corrections: tuple[Correction, ...], own: Container[Correction]
) -> tuple[tuple[Correction, ...], Correction]:
    """Return all but the last, of those that are one's own if any is, and that one."""
    last = len(corrections) - 1
    at = next((n for n in range(last, -1, -1) if corrections[n] in own), last)
    return (*corrections[:at], *corrections[at + 1 :]), corrections[at]


def _articles(correction: Correction) -> Iterator[str]:
    if isinstance(correction, SetSpeaker | NotAQuote):
        yield correction.quote.article
    else:
        yield from (speaker.article for speaker in correction.speakers)


NO_CORRECTIONS: Final = Corrections()


def describe(correction: Correction) -> str:
    """Say in a few words what a correction does: ``speaker set to Tessa Petit``."""
    match correction:
        case SetSpeaker(name=None):
            return "speaker removed"
        case SetSpeaker(name=name):
            return f"speaker set to {name}"
        case NotAQuote():
            return "marked as not a quote"
        case Rename(name=name):
            return f"{_listed(correction)} renamed to {name}"
        case Merge(name=name):
            return f"{_listed(correction)} merged as {name}"
        case Split(name=name):
            return f"{name} split off in {_counted(correction)}"


_MOST_NAMES: Final = 4
"""Names of one notice; of more the last are counted."""


def _listed(naming: Naming) -> str:
    names = list(dict.fromkeys(speaker.name for speaker in naming.speakers))
    if len(names) > _MOST_NAMES:
        rest = len(names) - _MOST_NAMES + 1
        names[-rest:] = [f"{rest} more"]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1] if names else ""]))


def _counted(naming: Naming) -> str:
    count = len({speaker.article for speaker in naming.speakers})
    return "1 article" if count == 1 else f"{count} articles"


# --- who is who over many articles ------------------------------------------------------------


_MOST_NAMES_OF_ONE: Final = 100
"""Names that are kept of a speaker who was renamed again and again, the newest first."""


@frozen
class Identity:
    """A speaker as a person made it.

    ``names`` are all that its local speakers went by, ``name`` among them; ``is_apart`` means that
    no other one belongs to it, whatever its name (a split).
    """

    key: str
    name: str
    names: tuple[str, ...]
    is_apart: bool = False


def identities(corrections: Corrections) -> dict[LocalSpeaker, Identity]:
    """Return who each speaker is that was renamed, merged or split, by its name after all that."""
    known: dict[LocalSpeaker, Identity] = {}
    for number, correction in enumerate(corrections.done):
        if isinstance(correction, SetSpeaker | NotAQuote):
            continue
        before = {speaker: known.pop(speaker, None) for speaker in correction.speakers}
        former = (name for identity in before.values() if identity for name in identity.names)
        every = (correction.name, *former, *(speaker.name for speaker in correction.speakers))
        names = tuple(islice(dict.fromkeys(every), _MOST_NAMES_OF_ONE))
        key, is_apart = f"name {correction.name}", isinstance(correction, Split)
        kept = next((identity for identity in before.values() if identity), None)
        if is_apart:
            key = f"split {number}"
        elif isinstance(correction, Rename) and kept and kept.is_apart:
            key, is_apart = kept.key, True
        identity = Identity(key, correction.name, names, is_apart)
        for speaker in before:
            known[LocalSpeaker(speaker.article, correction.name)] = identity
    return known
