"""Whom a name means that a person gave: the speaker of a library who has it already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from summarize.model import PersonKind, Speaker
from summarize.people.name_match import one_generation
from summarize.speakers.drafts import SpeakerDraft, draft_of
from summarize.speakers.role_conflicts import roles_clash

__all__ = ["Namesakes"]

_Name: TypeAlias = tuple[PersonKind, tuple[str, ...]]


class Namesakes:
    """Speakers by kind and name.

    A name that a person gives means more than the same words in an article: somebody picked it from
    the library, or knows who is meant. What is no name (``a spokesman``) means somebody else in
    each article still, and a speaker who was split off is nobody else.
    """

    def __init__(self, drafts: Iterable[SpeakerDraft]) -> None:
        self._drafts: defaultdict[_Name, list[SpeakerDraft]] = defaultdict(list)
        for draft in drafts:
            self.note(draft)

    def note(self, draft: SpeakerDraft) -> None:
        """Note one more speaker."""
        if draft.kind is not PersonKind.UNNAMED and not draft.is_apart:
            self._drafts[draft.kind, draft.parts].append(draft)

    def find(self, speaker: Speaker) -> SpeakerDraft | None:
        """Return who is called so, whoever says most if several are; None if nobody is.

        Who is not named in the article may be of another kind: that somebody is a person is no more
        than what is supposed of a name that is merely typed.
        """
        found = self._called(speaker.name, speaker.kind, speaker.role)
        if not found and speaker.person is None and speaker.kind is PersonKind.PERSON:
            others = (PersonKind.ORGANIZATION, PersonKind.GROUP)
            found = [one for kind in others for one in self._called(speaker.name, kind, None)]
        return max(found, key=lambda draft: len(draft.places), default=None)

    def _called(self, name: str, kind: PersonKind, role: str | None) -> list[SpeakerDraft]:
        fresh = draft_of(Speaker(name, kind, role))
        return [
            draft
            for draft in self._drafts.get((kind, fresh.parts), ())
            if one_generation(draft.generation, fresh.generation)
            and not roles_clash(draft.trades, role)
        ]
