"""The speakers that articles have named so far, found by what one more mention shares with them.

An archive has thousands of officials and hundreds of Smiths; each mention is compared with the few
whom it may mean, and never with all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from summarize.model import PersonKind, Speaker
from summarize.people.name_match import GivenNames
from summarize.speakers.drafts import SpeakerDraft, is_proper_name, name_parts

__all__ = ["KnownSpeakers", "LookupKey", "ShortNames", "lookup_key", "lookup_keys"]

Parts = tuple[str, ...]
"""The words of a name that distinguish it from another."""
LookupKey = tuple[PersonKind, str]
"""What two drafts must share to be compared: a person's surname, the name of anything else."""

BRACKETED_SHORT_NAME = re.compile(r"\s*\([A-Z][A-Z&.-]+\)")
"""The short name behind a full one: American Civil Liberties Union (ACLU) of Florida."""


def lookup_key(name: str, kind: PersonKind) -> LookupKey:
    """Return what two names must share to be compared at all."""
    parts = name_parts(name, kind)
    if kind is PersonKind.PERSON:
        return kind, parts[-1] if parts else ""
    return kind, " ".join(parts)


class ShortNames:
    """The short names that an article introduces, found by the full names inside another name."""

    def __init__(self, full_names: Mapping[str, str]) -> None:
        """Index ``full_names``: short name -> full name, which opens with a capital."""
        self._full_names = full_names
        self._rank = {short: rank for rank, short in enumerate(full_names)}
        self._shorts: defaultdict[str, list[str]] = defaultdict(list)
        for short, full in full_names.items():
            self._shorts[full].append(short)
        self._lengths = sorted({len(full) for full in full_names.values()})

    def of(self, names: Iterable[str]) -> list[tuple[str, str]]:
        """Return the pairs of which a name is the short one or holds the full one, in order."""
        found: set[str] = set()
        for name in names:
            found.update(short for full in self._inside(name) for short in self._shorts[full])
            if name in self._rank:
                found.add(name)
        in_order = sorted(found, key=self._rank.__getitem__)
        return [(short, self._full_names[short]) for short in in_order]

    def _inside(self, name: str) -> Iterable[str]:
        """Yield the full names that stand in ``name``."""
        for start, letter in enumerate(name if self._lengths else ""):
            if letter.isupper():
                for length in self._lengths:
                    if (full := name[start : start + length]) in self._shorts:
                        yield full


def lookup_keys(speaker: Speaker, short_names: ShortNames) -> list[LookupKey]:
    """Return the keys a speaker is found by: an organization by its short and full names.

    ``short_names`` are those that the article introduces.
    """
    names = [speaker.name]
    if speaker.kind is PersonKind.ORGANIZATION:
        bracketed = BRACKETED_SHORT_NAME.sub("", speaker.name)
        names.append(bracketed)
        for short, full in short_names.of((speaker.name, bracketed)):
            names.extend(name.replace(full, short) for name in (speaker.name, bracketed))
            if speaker.name == short:
                names.append(full)
    return list(dict.fromkeys(lookup_key(name, speaker.kind) for name in names))


class KnownSpeakers:
    """Drafts of speakers by the keys they are found by, in the order in which they were noted."""

    def __init__(self) -> None:
        self._drafts: defaultdict[LookupKey, list[SpeakerDraft]] = defaultdict(list)
        self._places: dict[tuple[LookupKey, int], int] = {}
        self._given = GivenNames()
        self._by_name: defaultdict[tuple[LookupKey, Parts], list[int]] = defaultdict(list)
        self._by_article: defaultdict[tuple[LookupKey, int], dict[int, None]] = defaultdict(dict)

    def note(self, draft: SpeakerDraft, keys: Iterable[LookupKey], articles: Iterable[int]) -> None:
        """Note a speaker by the present name, the ``keys`` it is found by and its ``articles``."""
        has_given_name = draft.kind is PersonKind.PERSON and len(draft.parts) > 1
        for key in keys:
            place = self._places.get((key, id(draft)))
            if place is None:
                place = self._places[key, id(draft)] = len(self._drafts[key])
                self._drafts[key].append(draft)
                for parts in draft.corrected_parts:
                    if parts and parts[-1] == key[1]:
                        self._by_name[key, parts].append(place)
            if has_given_name:
                self._given.add(key, draft.parts[0], place)
            else:
                for number in articles:
                    self._by_article[key, number][place] = None

    def candidates(
        self, fresh: SpeakerDraft, keys: Sequence[LookupKey], number: int
    ) -> Iterable[SpeakerDraft]:
        """Return whom ``fresh``, named in the article ``number``, may be: all those, few others."""
        if fresh.kind is PersonKind.PERSON:
            return self._found(keys, lambda key: self._people(fresh, key, number))
        if fresh.kind is PersonKind.UNNAMED or not is_proper_name(fresh.name):
            return self._found(keys, lambda key: self._by_article.get((key, number), ()))
        return chain.from_iterable(self._drafts.get(key, ()) for key in keys)

    def _found(
        self, keys: Iterable[LookupKey], find: Callable[[LookupKey], Iterable[int]]
    ) -> list[SpeakerDraft]:
        return [self._drafts[key][place] for key in keys for place in sorted(find(key))]

    def _people(self, fresh: SpeakerDraft, key: LookupKey, number: int) -> set[int]:
        """Return those who share a given name, an article or a corrected name with a person."""
        places = set(self._by_name.get((key, fresh.parts), ()))
        if len(fresh.parts) > 1:
            places |= self._given.find(key, fresh.parts[0])
        else:
            places.update(self._by_article.get((key, number), ()))
        return places
