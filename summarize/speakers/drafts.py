"""A speaker in the making: the names it goes by, and whether two can be one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from summarize.corrections.log import Identity
from summarize.english.function_words import ARTICLES
from summarize.english.lexicon import part_of_speech
from summarize.english.non_person_names import SUFFIXES
from summarize.model import Analysis, Person, PersonKind, Speaker
from summarize.people.name_match import generation, one_generation, same_given_name
from summarize.speakers.role_conflicts import role_nouns, trades_of

__all__ = [
    "WORD",
    "SpeakerDraft",
    "add_speaker",
    "draft_of",
    "is_proper_name",
    "is_same_person",
    "name_parts",
]

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
"""A word of a name or a quote: O’Neill, Miami-Dade."""


@dataclass(slots=True)
class SpeakerDraft:
    """A speaker in the making.

    ``parts`` are the words of the name that distinguish it from another (:func:`name_parts`),
    ``generation`` the suffix that distinguishes father and son, ``corrected`` the identity that
    a correction gave the speaker, ``corrected_parts`` the parts of all its names, ``roles`` the
    roles in order, ``trades`` and ``role_nouns`` what these show, ``places`` pairs of an index into
    the analyses and an index into that analysis' quotes, ``articles`` indices of the analyses that
    name the speaker.
    """

    name: str
    kind: PersonKind
    parts: tuple[str, ...]
    generation: str | None = None
    corrected: Identity | None = None
    corrected_parts: frozenset[tuple[str, ...]] = frozenset()
    roles: dict[str, None] = field(default_factory=dict)
    trades: set[str] = field(default_factory=set)
    role_nouns: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    places: list[tuple[int, int]] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)

    @property
    def is_apart(self) -> bool:
        """Whether a correction says that nobody else is this speaker (a split)."""
        return self.corrected is not None and self.corrected.is_apart

    def correct(self, identity: Identity) -> None:
        """Make this the speaker whom a person made."""
        self.corrected = identity
        self.corrected_parts = frozenset(name_parts(name, self.kind) for name in identity.names)
        self.aliases.update(identity.names)

    def add_role(self, role: str) -> None:
        """Note one more role."""
        if role not in self.roles:
            self.roles[role] = None
            self.trades |= trades_of(role)
            self.role_nouns |= role_nouns(role)


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
    plain = name.replace("’", "'").replace("‑", "-")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = [word.lower().rstrip(".") for word in WORD.findall(plain)]
    if kind is PersonKind.PERSON:
        words = [word for word in words if word not in SUFFIXES] or words
    elif words and words[0] in ARTICLES and len(words) > 1:
        words = words[1:]
    return tuple(words)


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
    if two in known.corrected_parts:
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
    if speaker.role:
        draft.add_role(speaker.role)
    person = None if speaker.person is None else analysis.people[speaker.person]
    names = {speaker.name, *(person.aliases if person is not None else ())}
    parts = name_parts(speaker.name, speaker.kind)
    is_fuller = len(speaker.name) > len(draft.name) and len(parts) > len(draft.parts)
    if is_fuller and draft.corrected is None:
        names.add(draft.name)
        draft.name, draft.parts = speaker.name, parts
    draft.aliases |= names
