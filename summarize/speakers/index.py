"""Who speaks over many articles: one record a speaker, merged and kept apart with care.

Inside an article the analysis has already said who is who. Between articles a person is the same
for the same full name (initials and nicknames allowed) unless roles clash; a surname alone joins
only the one full name of many articles that has it. Organizations are joined under their short
names (ACLU, ACLU of Florida). What a person merged, split or renamed goes before all this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarize.corrections.corrected_quotes import is_corrected
from summarize.corrections.follow import followed
from summarize.corrections.log import (
    NO_CORRECTIONS,
    Corrections,
    LocalSpeaker,
    identities,
)
from summarize.english.function_words import PREPOSITIONS
from summarize.english.roles import DOCUMENTS, singular
from summarize.model import Analysis, PersonKind, Speaker
from summarize.people.acronyms import find_acronyms
from summarize.people.name_match import same_given_name
from summarize.speakers.counts import count_quoted_words, make_record
from summarize.speakers.drafts import (
    SpeakerDraft,
    add_speaker,
    draft_of,
    is_proper_name,
    is_same_person,
    name_parts,
)
from summarize.speakers.known_speakers import (
    KnownSpeakers,
    LookupKey,
    ShortNames,
    lookup_key,
    lookup_keys,
)
from summarize.speakers.namesakes import Namesakes
from summarize.speakers.records import SpeakerRecord
from summarize.speakers.role_conflicts import roles_clash
from summarize.speakers.surnames import LEAST_ARTICLES, only_bearers
from summarize.text.content_hash import content_hash

__all__ = ["index_speakers"]

LEAST_ARTICLES_WITHOUT_ROLE = 2 * LEAST_ARTICLES
"""How many articles must name somebody in full for a surname without a role to mean them: nothing
but the name speaks for it, so twice as many."""


def index_speakers(
    analyses: Sequence[Analysis], corrections: Corrections = NO_CORRECTIONS
) -> tuple[SpeakerRecord, ...]:
    """Gather the speakers of ``analyses``; most quoted words first, then most statements.

    Documents and laws that only say things (``the statute bars …``) are sources, not speakers, and
    are left out; one that is quoted in marks has a record, so that its words are somebody's.

    ``corrections`` are those that were applied to the analyses: they say who is one and who is not.
    """
    corrected = _corrected_speakers(analyses, corrections)
    drafts = _join_surnames(_gather(analyses, corrected), analyses)
    _add_silent_articles(drafts, analyses, corrected)
    counted = [count_quoted_words(analysis) for analysis in analyses]
    total = sum(map(sum, counted))
    records = [
        record
        for draft in drafts
        if (record := make_record(draft, analyses, counted, total)).quotes
        or draft.corrected
        or not _is_document(record)
    ]
    records.sort(key=lambda record: (-record.words, -record.statements, record.name))
    return tuple(records)


def _is_document(record: SpeakerRecord) -> bool:
    """Whether this is a document and nobody: its noun stands before any preposition."""
    if record.kind is not PersonKind.UNNAMED:
        return False
    words = record.name.lower().split()
    head = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))
    noun = words[head - 1] if words else ""
    return noun in DOCUMENTS or singular(noun) in DOCUMENTS


def _corrected_speakers(
    analyses: Sequence[Analysis], corrections: Corrections
) -> dict[tuple[int, str], SpeakerDraft]:
    """Return the speakers that a person merged, split or renamed, by article and name there."""
    known = identities(followed(corrections, (analysis.article for analysis in analyses)))
    by_identity: dict[str, SpeakerDraft] = {}
    found: dict[tuple[int, str], SpeakerDraft] = {}
    for number, analysis in enumerate(analyses) if known else ():
        article = content_hash(analysis.article.text)
        for speaker in [quote.speaker for quote in analysis.quotes if quote.speaker]:
            identity = known.get(LocalSpeaker(article, speaker.name))
            if identity is None or (number, speaker.name) in found:
                continue
            draft = by_identity.get(identity.key)
            if draft is None:
                draft = by_identity[identity.key] = draft_of(speaker)
                draft.correct(identity)
            found[number, speaker.name] = draft
            add_speaker(draft, speaker, analysis, number)
    return found


def _gather(
    analyses: Sequence[Analysis], corrected: Mapping[tuple[int, str], SpeakerDraft]
) -> list[SpeakerDraft]:
    """Return the drafts of all speakers with the places of their quotes, the corrected first.

    Whom a person set comes last: somebody of that name in the library is who is meant.
    """
    gathering = _Gathering(analyses, corrected)
    set_by_person: list[tuple[int, int]] = []
    for number, analysis in enumerate(analyses):
        for position, quote in enumerate(analysis.quotes):
            if quote.speaker is None:
                continue
            if is_corrected(quote) and not gathering.knows(quote.speaker, number):
                set_by_person.append((number, position))
            else:
                gathering.add(quote.speaker, number, position)
    if set_by_person:
        namesakes = Namesakes(gathering.drafts)
        for number, position in set_by_person:
            if (speaker := analyses[number].quotes[position].speaker) is not None:
                gathering.add(speaker, number, position, namesakes)
        for draft in gathering.drafts:
            draft.places.sort()
    return gathering.drafts


class _Gathering:
    """The drafts of speakers while the quotes of a library are added one after the other."""

    def __init__(
        self,
        analyses: Sequence[Analysis],
        corrected: Mapping[tuple[int, str], SpeakerDraft],
    ) -> None:
        self.drafts = list({id(draft): draft for draft in corrected.values()}.values())
        self._analyses = analyses
        self._corrected = corrected
        self._known = KnownSpeakers()
        for draft in self.drafts:
            self._known.note(draft, _corrected_keys(draft), draft.articles)
        self._with_suffix = _names_of_several(analyses)
        self._local: dict[tuple[int, str], SpeakerDraft] = {}
        self._short_names: dict[int, ShortNames] = {}

    def knows(self, speaker: Speaker, number: int) -> bool:
        """Whether it is known who a speaker of the article ``number`` is."""
        return self._found(speaker, number) is not None

    def _found(self, speaker: Speaker, number: int) -> SpeakerDraft | None:
        corrected = self._corrected.get((number, speaker.name))
        return corrected or self._local.get((number, _own_name(speaker)))

    def add(
        self, speaker: Speaker, number: int, position: int, namesakes: Namesakes | None = None
    ) -> None:
        """Add a quote; with ``namesakes``, its speaker is first looked for among them."""
        draft = self._found(speaker, number)
        if draft is None:
            keys = lookup_keys(speaker, self._short_names_of(number))
            draft = namesakes.find(speaker) if namesakes else None
            draft = draft or _find(speaker, number, self._known, keys, self._with_suffix)
            if draft is None:
                draft = draft_of(speaker)
                self.drafts.append(draft)
                if namesakes:
                    namesakes.note(draft)
            self._local[number, _own_name(speaker)] = draft
            add_speaker(draft, speaker, self._analyses[number], number)
            if draft.kind is speaker.kind:
                self._known.note(draft, keys, (number,))
        draft.places.append((number, position))

    def _short_names_of(self, number: int) -> ShortNames:
        if number not in self._short_names:
            text = self._analyses[number].article.text
            self._short_names[number] = ShortNames(find_acronyms(text))
        return self._short_names[number]


def _own_name(speaker: Speaker) -> str:
    """Return what tells a speaker from the others of its article."""
    return f"{speaker.kind} {speaker.name if speaker.person is None else speaker.person}"


def _corrected_keys(draft: SpeakerDraft) -> list[LookupKey]:
    """Return the keys under which others join a corrected speaker: none if it was split off."""
    if draft.corrected is None or draft.is_apart:
        return []
    return list(dict.fromkeys(lookup_key(name, draft.kind) for name in draft.corrected.names))


def _names_of_several(analyses: Sequence[Analysis]) -> set[tuple[str, ...]]:
    """Return the names that one article gives two people of different suffixes: Farrow, Farrow Jr.

    Elsewhere a suffix left out is no other person.
    """
    shared: set[tuple[str, ...]] = set()
    for analysis in analyses:
        seen: set[tuple[str, ...]] = set()
        for person in analysis.people:
            if person.kind is PersonKind.PERSON and " " in person.name:
                parts = name_parts(person.name, person.kind)
                if parts in seen:
                    shared.add(parts)
                seen.add(parts)
    return shared


def _find(
    speaker: Speaker,
    number: int,
    known: KnownSpeakers,
    keys: Sequence[LookupKey],
    with_suffix: set[tuple[str, ...]],
) -> SpeakerDraft | None:
    """Return the draft of another article that the speaker belongs to, or None.

    ``keys`` are those the speaker is found by, ``with_suffix`` the names that father and son share:
    there the suffix must be the same.
    """
    fresh = draft_of(speaker)
    found = known.candidates(fresh, keys, number)
    if speaker.kind is PersonKind.PERSON:
        found = sorted(found, key=lambda draft: draft.generation != fresh.generation)
    for draft in found:
        if draft.generation != fresh.generation and fresh.parts in with_suffix:
            continue
        if speaker.kind is PersonKind.UNNAMED and number not in draft.articles:
            continue  # a spokesman of one story is not the spokesman of another
        if speaker.kind is not PersonKind.PERSON:
            if number in draft.articles or is_proper_name(speaker.name):
                return draft
            continue  # the ministry of one story is not the ministry of another
        if is_same_person(draft, fresh, number) and not roles_clash(draft.trades, speaker.role):
            return draft
    return None


def _join_surnames(drafts: list[SpeakerDraft], analyses: Sequence[Analysis]) -> list[SpeakerDraft]:
    """Return the drafts, those of a bare surname joined to the one full name that has it.

    ``President Obama`` of one story is the Barack Obama of many, unless it keeps the two apart.
    """
    bare = [
        draft
        for draft in drafts
        if draft.kind is PersonKind.PERSON and len(draft.parts) == 1 and not draft.corrected
    ]
    only = only_bearers(analyses, {draft.parts[0] for draft in bare}) if bare else {}
    bearers: dict[str, SpeakerDraft] = {}
    for draft in drafts:
        given = only.get(draft.parts[-1], ("",))[0] if draft.parts else ""
        if given and _has_full_name(draft, given):
            bearers.setdefault(draft.parts[-1], draft)
    joined: set[int] = set()
    grown: dict[str, SpeakerDraft] = {}
    for draft in bare:
        full = bearers.get(draft.parts[0])
        least = LEAST_ARTICLES if draft.roles else LEAST_ARTICLES_WITHOUT_ROLE
        if full is None or only[draft.parts[0]][1] < least or full.articles & draft.articles:
            continue
        if draft.roles and draft.role_nouns.isdisjoint(full.role_nouns):
            continue
        grown[draft.parts[0]] = full
        full.places += draft.places
        full.articles |= draft.articles
        full.aliases |= draft.aliases | {draft.name}
        for role in draft.roles:
            full.add_role(role)
        joined.add(id(draft))
    for draft in grown.values():
        draft.places.sort()
    return [draft for draft in drafts if id(draft) not in joined]


def _has_full_name(draft: SpeakerDraft, given: str) -> bool:
    """Whether a draft has a full name with this given name."""
    is_full = draft.kind is PersonKind.PERSON and len(draft.parts) > 1 and not draft.corrected
    return is_full and same_given_name(draft.parts[0], given.rstrip("."))


def _add_silent_articles(
    drafts: Sequence[SpeakerDraft],
    analyses: Sequence[Analysis],
    corrected: Mapping[tuple[int, str], SpeakerDraft],
) -> None:
    """Note the articles that name a person who says nothing there: they are about them too."""
    known = KnownSpeakers()
    for draft in drafts:
        if draft.kind is PersonKind.PERSON and draft.parts and not draft.is_apart:
            known.note(draft, [(draft.kind, draft.parts[-1])], ())
    for number, analysis in enumerate(analyses):
        for person in analysis.people:
            if person.kind is not PersonKind.PERSON or (number, person.name) in corrected:
                continue
            fresh = draft_of(person)
            keys = [(person.kind, fresh.parts[-1])] if fresh.parts else []
            for draft in known.candidates(fresh, keys, number):
                if number in draft.articles or not is_same_person(draft, fresh, number):
                    continue
                if not roles_clash(draft.trades, person.role):
                    draft.articles.add(number)
                    break
