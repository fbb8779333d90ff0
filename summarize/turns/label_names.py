"""Tell names in labels from titles and voices, and which labels mean one speaker."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from summarize.english.function_words import PREPOSITIONS
from summarize.english.lexicon import is_given_name, part_of_speech
from summarize.english.non_person_names import PARTICLES, PLACE_NAMES, SUFFIXES
from summarize.english.roles import COURTESY, ROLE_NOUNS, TITLES
from summarize.english.titles import ROLE_NAMES, TITLE_MODIFIERS
from summarize.english.turns import CREDITED_ROLES, LABEL_TITLES, VOICE_LABELS
from summarize.frozen import frozen
from summarize.turns.labels import ROLE_DASH, Label

__all__ = [
    "LabelName",
    "SpeakerGroups",
    "initials_of",
    "may_be_given_name",
    "normal_case",
    "read_name",
]

MOST_NAMESAKES: Final = 50
"""So many speakers of one surname are compared."""
NAME_PAIR: Final = re.compile(r"\b([A-Z][\w’'-]+) (?=([A-Z][\w’'-]+))")
"""Two capitalised words in a row, which may be a name."""
MOST_INITIALS: Final = 3
"""Letters of a label that are somebody's initials: AM, JFK."""


@frozen
class LabelName:
    """Whom a label names.

    ``name`` are the words of a name in normal case, empty where the label is a voice (THE COURT,
    Speaker 1); ``voice`` is the whole label in normal case then. ``role`` is a title before the
    name or a role behind it. ``courtesy`` is Mr. or Ms.
    """

    name: tuple[str, ...]
    voice: str = ""
    role: str | None = None
    courtesy: str = ""

    @property
    def shown(self) -> str:
        """The name, or the voice, as it is shown."""
        return " ".join(self.name) or self.voice

    @property
    def key(self) -> tuple[str, ...]:
        """What is compared: the words in lower case without stops, suffixes left out."""
        words = [word.lower().strip(".,") for word in self.name]
        while len(words) > 1 and words[-1] in SUFFIXES:
            words.pop()
        return tuple(words)


def read_name(label: Label) -> LabelName:
    """Return whom a label names, its titles and role set apart."""
    role = label.role
    found = _split(label.name)
    if role is not None:
        if not found.name and _may_be_name(role):
            inside = _split(role)
            if inside.name:  # MODERATOR (KIM VALE)
                return LabelName(inside.name, "", inside.role or found.voice.lower())
        role = _shown_role(role)
    return LabelName(found.name, found.voice, found.role or role, found.courtesy)


def _may_be_name(words: str) -> bool:
    return all(word[0].isupper() for word in words.split() if word[0].isalpha())


def _split(written: str) -> LabelName:
    """Return the titles, the courtesy and the name of a label's words."""
    words = written.replace(",", "").split()
    titles: list[str] = []
    first, courtesy = 0, ""
    if words[0].lower() == "the" and _is_title(words, len(words) - 1):
        first = len(words)  # The Prime Minister
    last = len(words)
    while first < last:
        lower = words[first].lower()
        if lower == "of" and titles:
            office = _after_office(words, first + 1)
            titles += words[first:office]
            first = office
        elif lower in ("the", "of") or words[first][0] == "#" or words[first].isdigit():
            first += 1
        elif titles and not courtesy and _is_number(words, first):
            first = last  # JUROR NO. 5, Speaker A
        elif lower in COURTESY:
            courtesy, first = words[first], first + 1
        elif _is_title(words, first):
            titles.append(words[first])
            first += 1
        else:
            break
    name = tuple(normal_case(word, of=written) for word in words[first:])
    if not name:
        shown = " ".join(normal_case(word, of=written) for word in words)
        return LabelName((), shown)
    role = " ".join(normal_case(word, of=written) for word in titles) or None
    return LabelName(name, "", role, courtesy)


def _is_number(words: Sequence[str], at: int) -> bool:
    """Whether the rest of a label says which of several voices: No. 5, A."""
    is_letter = len(words[at]) == 1 and at + 1 == len(words)
    return is_letter or (words[at].lower().rstrip(".") == "no" and words[at + 1 :] != [])


def _after_office(words: Sequence[str], first: int) -> int:
    """Return where the name begins behind an office: SECRETARY OF STATE ANN LEE."""
    for at in range(first, len(words)):
        if is_given_name(words[at].capitalize()):
            return at
    return max(first, len(words) - 1)


def _is_title(words: Sequence[str], at: int) -> bool:
    """Whether a word of a label says what somebody is, and is no part of the name."""
    lower = words[at].lower()
    if lower in ROLE_NAMES and at + 2 == len(words):
        return False  # Dean Smith
    return (
        lower in VOICE_LABELS
        or lower in LABEL_TITLES
        or lower in TITLES
        or lower in ROLE_NOUNS
        or (lower in TITLE_MODIFIERS and at + 1 < len(words))
    )


def _shown_role(role: str) -> str:
    """Return what stands beside a name as a role: HOST is host, BYLINE a reporter."""
    parts = ROLE_DASH.split(role)
    if len(parts) > 1:  # Bright Bank -- Analyst
        return ", ".join(part.strip(" *_") for part in reversed(parts))
    lower = role.lower().strip(" *_")
    return CREDITED_ROLES.get(lower, lower if role.isupper() else role.strip(" *_"))


def normal_case(word: str, *, of: str) -> str:
    """Return a word of a label in normal case, if the whole label is in capitals.

    MOSS is Moss, O’NEILL O’Neill, MCKAY McKay; J. and IV stay.
    """
    if not of.isupper() or not word.isupper() or len(word.strip(".")) == 1:
        return word
    if word == of and len(word) <= MOST_INITIALS and not is_given_name(word.capitalize()):
        return word  # initials, or an outlet: AM, NPR
    if word.lower() in SUFFIXES or ("." in word[:-1] and len(word) <= MOST_INITIALS * 2):
        return word.capitalize() if word.lower().strip(".") in ("jr", "sr") else word
    if word.lower() in PARTICLES or word.lower() in PREPOSITIONS:
        return word.lower()
    shown = "".join(
        char if not at or not _is_inner(word[at - 1]) else char.lower()
        for at, char in enumerate(word)
    )
    return f"Mc{shown[2:].capitalize()}" if shown.startswith("Mc") and len(shown) > 3 else shown


def may_be_given_name(word: str) -> bool:
    """Whether a capitalised word before a surname can be a given name, known or not: Bronwen.

    No title, no role and no word of the language: Mr. Dunn, Chair Dunn, Dear Dunn.
    """
    lower = word.lower()
    if is_given_name(word.capitalize()):
        return True
    if lower in COURTESY or lower in TITLES or lower in ROLE_NOUNS or lower in LABEL_TITLES:
        return False
    return len(word) > 1 and part_of_speech(lower) is None and lower not in PLACE_NAMES


def _is_inner(before: str) -> bool:
    return before.isalnum()


def initials_of(words: Iterable[str]) -> str:
    """Return the initials of the words of a name, in lower case."""
    return "".join(word[0] for word in words if word[0].isalpha()).lower()


@dataclass(slots=True)
class SpeakerGroups:
    """Gives labels numbers, one number for all labels of one speaker.

    Full names come first, so that a surname, a given name or initials find theirs.
    """

    _numbers: dict[tuple[str, ...], int] = field(default_factory=dict)
    _by_last: defaultdict[str, list[tuple[str, ...]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _by_first: defaultdict[str, list[tuple[str, ...]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _by_initials: defaultdict[str, list[tuple[str, ...]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    count: int = 0

    def add_all(self, names: Iterable[LabelName]) -> list[int]:
        """Return the number of each label's speaker."""
        listed = list(names)
        for name in listed:
            if len(name.key) > 1 and name.key not in self._numbers:
                self._add_full(name.key)
        return [self._number(name) for name in listed]

    def _add_full(self, key: tuple[str, ...]) -> None:
        bearers = self._by_last[key[-1]][:MOST_NAMESAKES]
        same = next((one for one in bearers if _agree(one[0], key[0])), None)
        self._numbers[key] = self._new() if same is None else self._numbers[same]
        if same is None:
            self._by_last[key[-1]].append(key)
            self._by_first[key[0]].append(key)
            self._by_initials[initials_of(key)].append(key)

    def _new(self) -> int:
        self.count += 1
        return self.count - 1

    def _number(self, name: LabelName) -> int:
        key = name.key or ("", *name.voice.lower().split())
        if key not in self._numbers:
            self._numbers[key] = self._of_short(key) if len(key) == 1 else self._new()
        return self._numbers[key]

    def _of_short(self, key: tuple[str, ...]) -> int:
        """Return the number of a surname, a given name or initials; a new one if several fit."""
        word = key[0].replace(".", "")
        tables = [self._by_last, self._by_first]
        if len(word) <= MOST_INITIALS:
            tables.append(self._by_initials)
        for table in tables:
            known = table.get(word, ())
            if len(known) == 1:
                return self._numbers[known[0]]
        return self._new()


def _agree(one: str, other: str) -> bool:
    """Whether two given names can be one: equal, or one the other's initial."""
    return one == other or (one[0] == other[0] and 1 in (len(one), len(other)))
