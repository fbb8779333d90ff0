"""A speaker in the making: the names it goes by, and whether two can be one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from summarize.corrections.log import Identity
from summarize.english.function_words import ARTICLES
from summarize.english.lexicon import part_of_speech
from summarize.english.non_person_names import SUFFIXES
from summarize.model import Analysis, Person, PersonKind, Speaker
from summarize.people.name_match import generation, one_generation, same_given_name

__all__ = [
    "WORD",
    "LookupKey",
    "SpeakerDraft",
    "add_speaker",
    "draft_of",
    "is_proper_name",
    "is_same_person",
    "lookup_key",
    "lookup_keys",
    "name_parts",
]

LookupKey = tuple[PersonKind, str]
"""What two drafts must share to be compared: a person's surname, the name of anything else."""

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
"""A word of a name or a quote: O’Neill, Miami-Dade."""
BRACKETED_SHORT_NAME = re.compile(r"\s*\([A-Z][A-Z&.-]+\)")
"""The short name behind a full one: American Civil Liberties Union (ACLU) of Florida."""


@dataclass(slots=True)
class SpeakerDraft:
    """A speaker in the making.

    ``parts`` are the words of the name that distinguish it from another (:func:`name_parts`),
    ``generation`` the suffix that distinguishes father and son, ``corrected`` the identity that
    a correction gave the speaker, ``places`` pairs of an index into the analyses and an index
    into that analysis' quotes, ``articles`` indices of the analyses that name the speaker.
    """

    name: str
    kind: PersonKind
    parts: tuple[str, ...]
    generation: str | None = None
    corrected: Identity | None = None
    roles: list[str] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    places: list[tuple[int, int]] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)

    @property
    def is_apart(self) -> bool:
        """Whether a correction says that nobody else is this speaker (a split)."""
        return self.corrected is not None and self.corrected.is_apart


def draft_of(speaker: Speaker | Person) -> SpeakerDraft:
    """Return a draft with the name of a speaker, or of a person, and nothing else."""
    is_person = speaker.kind is PersonKind.PERSON
    suffix = generation(speaker.name.lower().split()) if is_person else None
    return SpeakerDraft(speaker.name, speaker.kind, name_parts(speaker.name, speaker.kind), suffix)


def name_parts(name: str, kind: PersonKind) -> tuple[str, ...]:
    """Return the lower-case words that distinguish one name from another.

    Accents and full stops are dropped, ``Jr.`` from persons, the article from all others:
    ``José Díaz Jr.`` gives ``("jose", "diaz")``, ``The Harbor Union`` ``("harbor", "union")``.
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‑", "-"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = [word.lower().rstrip(".") for word in WORD.findall(plain)]
    if kind is PersonKind.PERSON:
        words = [word for word in words if word not in SUFFIXES] or words
    elif words and words[0] in ARTICLES and len(words) > 1:
        words = words[1:]
    return tuple(words)


def lookup_key(name: str, kind: PersonKind) -> LookupKey:
    """Return what two names must share to be compared at all."""
    parts = name_parts(name, kind)
    if kind is PersonKind.PERSON:
        return kind, parts[-1] if parts else ""
    return kind, " ".join(parts)


def lookup_keys(speaker: Speaker, short_names: Mapping[str, str]) -> list[LookupKey]:
    """Return the keys a speaker is found by: an organization by its short and full names.

    ``short_names`` are those that the article introduces: short name -> full name.
    """
    names = [speaker.name]
    if speaker.kind is PersonKind.ORGANIZATION:
        bracketed = BRACKETED_SHORT_NAME.sub("", speaker.name)
        names.append(bracketed)
        for short, full in short_names.items():
            names.extend(name.replace(full, short) for name in (speaker.name, bracketed))
            if speaker.name == short:
                names.append(full)
    return list(dict.fromkeys(lookup_key(name, speaker.kind) for name in names))


def is_proper_name(name: str) -> bool:
    """Whether a name distinguishes its bearer: Harbor Union, ICE; not officials, Advocates."""
    first, *rest = name.split()
    if any(word[0].isupper() for word in rest):
        return True
    return first[0].isupper() and (first.isupper() or part_of_speech(first.lower()) is None)


def is_same_person(known: SpeakerDraft, other: SpeakerDraft, number: int) -> bool:
    """Whether two names of one surname can be one person's.

    ``other`` is named in the article ``number``, ``known`` perhaps in that one too: there the
    analysis has already said who is who.
    """
    one, two = known.parts, other.parts
    if not one_generation(known.generation, other.generation):
        return False
    if one == two and (len(one) > 1 or number in known.articles):
        return True
    if known.corrected and two in (name_parts(n, known.kind) for n in known.corrected.names):
        return True
    if len(one) < 2 or len(two) < 2 or number in known.articles:
        return False
    if not same_given_name(one[0], two[0]):
        return False
    middle, other_middle = one[1:-1], two[1:-1]
    return not middle or not other_middle or middle[0][0] == other_middle[0][0]


def add_speaker(draft: SpeakerDraft, speaker: Speaker, analysis: Analysis, number: int) -> None:
    """Add to a draft what one article says of the speaker: names, role, suffix.

    ``number`` is the index of the analysis. The longest name becomes the draft's, unless a
    correction gave it one.
    """
    draft.articles.add(number)
    draft.generation = draft.generation or draft_of(speaker).generation
    if speaker.role and speaker.role not in draft.roles:
        draft.roles.append(speaker.role)
    person = None if speaker.person is None else analysis.people[speaker.person]
    names = {speaker.name, *(person.aliases if person is not None else ())}
    parts = name_parts(speaker.name, speaker.kind)
    if draft.corrected is not None:
        names.update(draft.corrected.names)
    elif len(speaker.name) > len(draft.name) and len(parts) > len(draft.parts):
        names.add(draft.name)
        draft.name, draft.parts = speaker.name, parts
    draft.aliases |= names
