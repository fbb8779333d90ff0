"""A reporting frame: one cue, its subject, and the order they stand in."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ReportingFrame"]


@dataclass(frozen=True, slots=True)
class ReportingFrame:
    """One cue and its subject; all places are item indices of the narration.

    ``order`` is ``before`` (subject, cue), ``after`` (cue, subject), ``participle`` (the subject
    is another frame's), ``relative`` (``X, who said``), ``according``, ``colon``, ``passive`` or
    ``noun`` (``X’s claim that``).
    """

    cue: int
    cue_end: int
    lemma: str
    kinds: frozenset[str]
    subject: tuple[int, int] | None
    order: str
