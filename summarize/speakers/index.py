"""Who speaks over many articles: one record a speaker, merged and kept apart with care.

Inside an article the analysis has already said who is who. Between articles a person is the same
for the same full name (initials and nicknames allowed) unless roles clash; a surname alone joins
only the one full name of many articles that has it. Organizations are joined under their short
names (ACLU, ACLU of Florida). What a person merged, split or renamed goes before all this.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from summarize.corrections.log import (
    NO_CORRECTIONS,
    Corrections,
    Identity,
    LocalSpeaker,
    content_hash,
    identities,
)
from summarize.english.function_words import PREPOSITIONS
from summarize.english.lexicon import part_of_speech
from summarize.english.names import SUFFIXES
from summarize.english.roles import DOCUMENTS, singular
from summarize.model import Analysis, Person, PersonKind, Quote, QuoteKind, Speaker
from summarize.people.acronyms import find_acronyms
from summarize.people.name_match import generation, one_generation, same_given_name
from summarize.speakers.records import SpeakerArticle, SpeakerRecord
from summarize.speakers.role_conflicts import roles_clash
from summarize.speakers.surnames import LEAST_ARTICLES, only_bearers, shares_role

__all__ = ["index_speakers", "quoted_words"]

MARKED_KINDS = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.HEADLINE})
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@dataclass(slots=True)
class _SpeakerDraft:
    """A speaker in the making; ``made`` is who a person said it is."""

    name: str
    kind: PersonKind
    parts: tuple[str, ...]
    generation: str | None = None
    made: Identity | None = None
    roles: list[str] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    places: list[tuple[int, int]] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)


def quoted_words(analysis: Analysis, quote: Quote) -> int:
    """Return how many words stand inside the marks of a quote; none for an indirect one."""
    if quote.kind not in MARKED_KINDS:
        return 0
    return len(WORD.findall(analysis.article.text, quote.start, quote.end))


def index_speakers(
    analyses: Sequence[Analysis], corrections: Corrections = NO_CORRECTIONS
) -> tuple[SpeakerRecord, ...]:
    """Gather the speakers of ``analyses``; most quoted words first, then most statements.

    Documents and laws that only say things (``the statute bars …``) are sources, not speakers, and
    are left out; one that is quoted in marks has a record, so that its words are somebody's.

    ``corrections`` are those that were applied to the analyses: they say who is one and who is not.
    """
    entries: list[_SpeakerDraft] = []
    by_key: dict[tuple[PersonKind, str], list[_SpeakerDraft]] = defaultdict(list)
    made = _made(analyses, corrections)
    apart = _shared_names(analyses)
    short_names = [find_acronyms(analysis.article.text) for analysis in analyses]
    for one in {id(one): one for one in made.values()}.values():
        entries.append(one)
        _offer(one, by_key)
    for number, analysis in enumerate(analyses):
        local: dict[str, _SpeakerDraft] = {}
        for position, quote in enumerate(analysis.quotes):
            if quote.speaker is None:
                continue
            key = _local_key(quote.speaker)
            entry: _SpeakerDraft | None = made.get((number, quote.speaker.name)) or local.get(key)
            if entry is None:
                keys = _keys(quote.speaker, short_names[number])
                entry = _find(quote.speaker, number, by_key, keys, apart)
                if entry is None:
                    entry = _new(quote.speaker)
                    entries.append(entry)
                for other in keys:
                    if entry not in by_key[other]:
                        by_key[other].append(entry)
                local[key] = entry
                _learn(entry, quote.speaker, _person(analysis, quote.speaker), number)
            entry.places.append((number, position))
    entries = _join_surnames(entries, analyses)
    total = sum(quoted_words(analysis, quote) for analysis in analyses for quote in analysis.quotes)
    _add_silent_articles(entries, analyses, made)
    told = ((entry, _record(entry, analyses, total)) for entry in entries)
    records = [record for entry, record in told if record.quotes or entry.made or _is_voice(record)]
    records.sort(key=lambda record: (-record.words, -record.statements, record.name))
    return tuple(records)


def _shared_names(analyses: Sequence[Analysis]) -> set[tuple[str, ...]]:
    """Return the names that one article gives two people of different suffixes: Farrow, Farrow Jr.

    Elsewhere a suffix left out is no other person.
    """
    shared: set[tuple[str, ...]] = set()
    for analysis in analyses:
        seen: set[tuple[str, ...]] = set()
        for person in analysis.people:
            if person.kind is PersonKind.PERSON and " " in person.name:
                parts = _parts(person.name, person.kind)
                if parts in seen:
                    shared.add(parts)
                seen.add(parts)
    return shared


def _is_voice(record: SpeakerRecord) -> bool:
    """Whether this is somebody, and no document: its noun stands before any preposition."""
    if record.kind is not PersonKind.UNNAMED:
        return True
    words = record.name.lower().split()
    head = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))
    noun = words[head - 1] if words else ""
    return noun not in DOCUMENTS and singular(noun) not in DOCUMENTS


def _join_surnames(
    entries: list[_SpeakerDraft], analyses: Sequence[Analysis]
) -> list[_SpeakerDraft]:
    """Return the entries, those of a bare surname joined to the one full name that has it.

    ``President Obama`` of one story is the Barack Obama of many, unless it keeps the two apart.
    """
    bare = [e for e in entries if e.kind is PersonKind.PERSON and len(e.parts) == 1 and not e.made]
    only = only_bearers(analyses, {entry.parts[0] for entry in bare}) if bare else {}
    bearers: dict[str, _SpeakerDraft] = {}
    for entry in entries:
        if entry.parts and (given := only.get(entry.parts[-1], ("",))[0]) and _bears(entry, given):
            bearers.setdefault(entry.parts[-1], entry)
    joined: set[int] = set()
    for entry in bare:
        full = bearers.get(entry.parts[0])
        least = LEAST_ARTICLES if entry.roles else 2 * LEAST_ARTICLES
        if full is None or only[entry.parts[0]][1] < least or full.articles & entry.articles:
            continue
        if entry.roles and not shares_role(entry.roles, full.roles):
            continue
        full.places = sorted(full.places + entry.places)
        full.articles |= entry.articles
        full.aliases |= entry.aliases | {entry.name}
        full.roles.extend(role for role in entry.roles if role not in full.roles)
        joined.add(id(entry))
    return [entry for entry in entries if id(entry) not in joined]


def _bears(entry: _SpeakerDraft, given: str) -> bool:
    """Whether a record is that of somebody of this given name, by the full name."""
    is_full = entry.kind is PersonKind.PERSON and len(entry.parts) > 1 and not entry.made
    return is_full and same_given_name(entry.parts[0], given.rstrip("."))


def _made(
    analyses: Sequence[Analysis], corrections: Corrections
) -> dict[tuple[int, str], _SpeakerDraft]:
    """Return the speakers that a person merged, split or renamed, by article and name there."""
    by_voice = identities(corrections)
    by_identity: dict[str, _SpeakerDraft] = {}
    found: dict[tuple[int, str], _SpeakerDraft] = {}
    for number, analysis in enumerate(analyses) if by_voice else ():
        article = content_hash(analysis.article.text)
        for speaker in [quote.speaker for quote in analysis.quotes if quote.speaker]:
            made = by_voice.get(LocalSpeaker(article, speaker.name))
            if made is None or (number, speaker.name) in found:
                continue
            entry = by_identity.get(made.key)
            if entry is None:
                entry = by_identity[made.key] = _new(speaker)
                entry.made = made
            found[number, speaker.name] = entry
            _learn(entry, speaker, _person(analysis, speaker), number)
    return found


def _offer(entry: _SpeakerDraft, by_key: dict[tuple[PersonKind, str], list[_SpeakerDraft]]) -> None:
    """Let others of any name that a speaker went by join it, but for one that is apart."""
    if entry.made is not None and not entry.made.is_apart:
        others = [
            _SpeakerDraft(name, entry.kind, _parts(name, entry.kind)) for name in entry.made.names
        ]
        for key in dict.fromkeys(map(_key, others)):
            by_key[key].append(entry)


def _add_silent_articles(
    entries: Sequence[_SpeakerDraft],
    analyses: Sequence[Analysis],
    made: Mapping[tuple[int, str], _SpeakerDraft],
) -> None:
    """Note the articles that name a person who says nothing there: they are about them too."""
    by_surname: dict[str, list[_SpeakerDraft]] = defaultdict(list)
    for entry in entries:
        is_apart = entry.made is not None and entry.made.is_apart
        if entry.kind is PersonKind.PERSON and entry.parts and not is_apart:
            by_surname[entry.parts[-1]].append(entry)
    for number, analysis in enumerate(analyses):
        for person in analysis.people:
            if person.kind is not PersonKind.PERSON or (number, person.name) in made:
                continue
            suffix = generation(person.name.lower().split())
            fresh = _SpeakerDraft(
                person.name, person.kind, _parts(person.name, person.kind), suffix
            )
            for entry in by_surname.get(fresh.parts[-1] if fresh.parts else "", ()):
                if number in entry.articles or not _same_person(entry, fresh, number):
                    continue
                if not roles_clash(entry.roles, person.role):
                    entry.articles.add(number)
                    break


def _local_key(speaker: Speaker) -> str:
    return f"{speaker.kind} {speaker.name if speaker.person is None else speaker.person}"


def _person(analysis: Analysis, speaker: Speaker) -> Person | None:
    return None if speaker.person is None else analysis.people[speaker.person]


def _parts(name: str, kind: PersonKind) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‑", "-"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = [word.lower().rstrip(".") for word in WORD.findall(plain)]
    if kind is PersonKind.PERSON:
        words = [word for word in words if word not in SUFFIXES] or words
    elif words and words[0] in ("the", "a", "an") and len(words) > 1:
        words = words[1:]
    return tuple(words)


def _new(speaker: Speaker) -> _SpeakerDraft:
    is_person = speaker.kind is PersonKind.PERSON
    suffix = generation(speaker.name.lower().split()) if is_person else None
    return _SpeakerDraft(speaker.name, speaker.kind, _parts(speaker.name, speaker.kind), suffix)


def _key(entry: _SpeakerDraft) -> tuple[PersonKind, str]:
    """Return what two records must share to be compared at all."""
    last = entry.parts[-1] if entry.parts else ""
    return entry.kind, last if entry.kind is PersonKind.PERSON else " ".join(entry.parts)


def _keys(speaker: Speaker, short_names: Mapping[str, str]) -> list[tuple[PersonKind, str]]:
    """Return the keys a speaker is found by: an organization by its short and full names."""
    names = [speaker.name]
    if speaker.kind is PersonKind.ORGANIZATION:
        bracketed = BRACKETED.sub("", speaker.name)
        names.append(bracketed)
        for short, full in short_names.items():
            names.extend(name.replace(full, short) for name in (speaker.name, bracketed))
            if speaker.name == short:
                names.append(full)
    entries = (_SpeakerDraft(name, speaker.kind, _parts(name, speaker.kind)) for name in names)
    return list(dict.fromkeys(map(_key, entries)))


BRACKETED = re.compile(r"\s*\([A-Z][A-Z&.-]+\)")
"""The short name behind a full one: American Civil Liberties Union (ACLU) of Florida."""


def _find(
    speaker: Speaker,
    number: int,
    by_key: dict[tuple[PersonKind, str], list[_SpeakerDraft]],
    keys: Sequence[tuple[PersonKind, str]],
    apart: set[tuple[str, ...]],
) -> _SpeakerDraft | None:
    """Return the record of another article that the speaker belongs to, or None.

    ``apart`` are the names that father and son share: there the suffix must be the same.
    """
    fresh = _new(speaker)
    known = [entry for key in keys for entry in by_key.get(key, ())]
    known.sort(key=lambda entry: entry.generation != fresh.generation)
    for entry in known:
        if entry.generation != fresh.generation and fresh.parts in apart:
            continue
        if speaker.kind is PersonKind.UNNAMED and number not in entry.articles:
            continue  # a spokesman of one story is not the spokesman of another
        if speaker.kind is not PersonKind.PERSON:
            if number in entry.articles or _is_proper(speaker.name):
                return entry
            continue  # the ministry of one story is not the ministry of another
        if _same_person(entry, fresh, number) and not roles_clash(entry.roles, speaker.role):
            return entry
    return None


def _is_proper(name: str) -> bool:
    """Whether a name tells its bearer from others: Harbor Union, ICE; not officials, Advocates."""
    first, *rest = name.split()
    if any(word[0].isupper() for word in rest):
        return True
    return first[0].isupper() and (first.isupper() or part_of_speech(first.lower()) is None)


def _same_person(entry: _SpeakerDraft, fresh: _SpeakerDraft, number: int) -> bool:
    """Whether two names of one surname can be one person's, seen from different articles."""
    one, other = entry.parts, fresh.parts
    if not one_generation(entry.generation, fresh.generation):
        return False
    if one == other and (len(one) > 1 or number in entry.articles):
        return True
    if entry.made and other in (_parts(name, entry.kind) for name in entry.made.names):
        return True
    if len(one) < 2 or len(other) < 2 or number in entry.articles:
        return False
    if not same_given_name(one[0], other[0]):
        return False
    middle, other_middle = one[1:-1], other[1:-1]
    return not middle or not other_middle or middle[0][0] == other_middle[0][0]


def _learn(entry: _SpeakerDraft, speaker: Speaker, person: Person | None, number: int) -> None:
    entry.articles.add(number)
    entry.generation = entry.generation or _new(speaker).generation
    if speaker.role and speaker.role not in entry.roles:
        entry.roles.append(speaker.role)
    names = {speaker.name, *(person.aliases if person is not None else ())}
    if entry.made is not None:
        names.update(entry.made.names)
    elif len(speaker.name) > len(entry.name) and len(_parts(speaker.name, speaker.kind)) > len(
        entry.parts
    ):
        names.add(entry.name)
        entry.name, entry.parts = speaker.name, _parts(speaker.name, speaker.kind)
    entry.aliases |= names


def _record(entry: _SpeakerDraft, analyses: Sequence[Analysis], total: int) -> SpeakerRecord:
    quotes = words = 0
    statements: set[tuple[int, int, int]] = set()
    in_marks: set[tuple[int, int, int]] = set()
    per_article: dict[int, int] = {}
    for number, position in entry.places:
        quote = analyses[number].quotes[position]
        marked = quote.kind in MARKED_KINDS
        quotes += marked
        words += quoted_words(analyses[number], quote)
        statement = (number, quote.statement_start, quote.statement_end)
        statements.add(statement)
        if marked:
            in_marks.add(statement)
        per_article[number] = per_article.get(number, 0) + marked
    return SpeakerRecord(
        name=entry.name,
        role=max(entry.roles, key=len, default=None),
        kind=entry.kind,
        aliases=tuple(sorted(entry.aliases - {entry.name})),
        quotes=quotes,
        statements=len(statements),
        reported=len(statements - in_marks),
        words=words,
        share=words / total if total else 0.0,
        articles=tuple(
            SpeakerArticle(
                analyses[number].article.file,
                analyses[number].article.title,
                per_article.get(number, 0),
            )
            for number in sorted(entry.articles)
        ),
        entries=tuple(entry.places),
    )
