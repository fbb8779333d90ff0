"""Corrections as values: what a person can put right, and the log of what they did.

A correction is tied to the content of an article, not to its file: the article may move and be
called otherwise, and the correction still finds it. Where the text of a file is edited, it is found
again by its :class:`Context`. ``apply_log`` applies them.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypeAlias

from summarize.model import PersonKind, QuoteKind

__all__ = [
    "NO_CORRECTIONS",
    "Context",
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
    "describe",
    "ends_alike",
    "file_name",
    "file_parts",
    "identities",
    "places_of",
]


@dataclass(frozen=True, slots=True)
class Context:
    """What a correction is found again by where the text of its file was edited.

    ``files`` are those that had the text, each by the last two parts of its path. ``words`` are
    the words of the quote, or of some quotes of the speaker; ``before`` and ``after`` a few words
    around the quote. ``is_only`` says that the words stood once in the text, ``is_cut``
    that they are only the first words of the quote.
    """

    files: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    is_only: bool = True
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """A quote, by the content hash of its article and its place in the text, in characters.

    Two places are the same whatever is known of their ``context``.
    """

    article: str
    start: int
    end: int
    context: Context | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class LocalSpeaker:
    """A speaker as one article has it: the article's content hash and the speaker's name there.

    Two are the same whatever is known of their ``context``.
    """

    article: str
    name: str
    context: Context | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SetSpeaker:
    """Somebody else said this, or with ``name`` None nobody that can be named.

    It holds for all parts of the statement that the quote belongs to.
    """

    quote: QuotePlace
    name: str | None
    role: str | None = None
    kind: PersonKind = PersonKind.PERSON


@dataclass(frozen=True, slots=True)
class NotAQuote:
    """Nobody said this. Marked words become ``kind``; an indirect statement is no row at all."""

    quote: QuotePlace
    kind: QuoteKind = QuoteKind.SCARE


@dataclass(frozen=True, slots=True)
class Naming:
    """What a speaker is called; ``role`` and ``kind`` None leave what the articles give."""

    speakers: tuple[LocalSpeaker, ...]
    name: str
    role: str | None = None
    kind: PersonKind | None = None


@dataclass(frozen=True, slots=True)
class Rename(Naming):
    """A speaker is called ``name``."""


@dataclass(frozen=True, slots=True)
class Merge(Naming):
    """Several local speakers are one, called ``name``, whatever their names and roles were."""


@dataclass(frozen=True, slots=True)
class Split(Naming):
    """These local speakers are one, called ``name``, and nobody else of that name is."""


Correction: TypeAlias = SetSpeaker | NotAQuote | Rename | Merge | Split


@dataclass(frozen=True, slots=True)
class Corrections:
    """A log of corrections, oldest first, and those undone, the last undone last."""

    done: tuple[Correction, ...] = ()
    undone: tuple[Correction, ...] = ()
    _of_article: Mapping[str, tuple[int, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _of_file: Mapping[str, tuple[int, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        of_article: dict[str, list[int]] = {}
        of_file: dict[str, list[int]] = {}
        for number, correction in enumerate(self.done):
            places = list(places_of(correction))
            for article in dict.fromkeys(place.article for place in places):
                of_article.setdefault(article, []).append(number)
            contexts = (place.context for place in places if place.context)
            files = (file_name(file) for context in contexts for file in context.files)
            for name in dict.fromkeys(files):
                of_file.setdefault(name, []).append(number)
        for found, field_name in ((of_article, "_of_article"), (of_file, "_of_file")):
            index = {key: tuple(numbers) for key, numbers in found.items()}
            object.__setattr__(self, field_name, index)

    def of(self, article: str) -> tuple[Correction, ...]:
        """Return what concerns the article of that content hash, oldest first."""
        return tuple(self.done[number] for number in self._of_article.get(article, ()))

    def numbers_of(self, article: str, file: str) -> Sequence[int]:
        """Return which of ``done`` concern an article, or any text of a file of that name."""
        exact, name = self._of_article.get(article, ()), file_name(file)
        others = self._of_file.get(name, ()) if name else ()
        return sorted({*exact, *others}) if others else exact

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


def places_of(correction: Correction) -> tuple[QuotePlace | LocalSpeaker, ...]:
    """Return what a correction is about: its quote, or its speakers."""
    if isinstance(correction, SetSpeaker | NotAQuote):
        return (correction.quote,)
    return correction.speakers


def file_parts(file: str) -> tuple[str, ...]:
    """Return what a file is known by: its name, with the folder it is in if that is said.

    An address is known by all of it, standard input (``-``) by nothing.
    """
    if "://" in file:
        return (file,)
    parts = [part for part in file.replace("\\", "/").split("/")[-2:] if part not in ("", ".")]
    return () if parts in ([], ["-"]) else tuple(parts[-1:] if parts[0] == ".." else parts)


def ends_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two files, by their parts, may be one: what both say of it is the same."""
    count = min(len(one), len(other))
    return count > 0 and one[-count:] == other[-count:]


def file_name(file: str) -> str:
    """Return the name of a file, "" where it has none."""
    return next(reversed(file_parts(file)), "")


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


@dataclass(frozen=True, slots=True)
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
