"""Define a reporting frame: one cue, its subject, and the order they stand in."""

from __future__ import annotations

from enum import StrEnum

from summarize.english.reporting_verbs import CueKind
from summarize.frozen import frozen
from summarize.syntax.noun_phrases import Phrase

__all__ = ["FrameOrder", "ReportingFrame"]


class FrameOrder(StrEnum):
    """How cue and subject stand to each other, or where the cue has its subject from.

    - ``BEFORE``: the subject before the cue: ``Smith said``
    - ``AFTER``: the subject behind the cue: ``“…,” said Smith``
    - ``PARTICIPLE``: a participle, mostly with the subject of another verb: ``…, saying the pier``
    - ``INFINITIVE``: an infinitive, with the subject of the verb before it: ``went on to say``
    - ``RELATIVE``: a relative clause, whose subject is the noun before it: ``Smith, who said``
    - ``ACCORDING``: a phrase whose object speaks: ``according to Smith``
    - ``COLON``: a name, a colon and what is said: ``SMITH: The pier is old.``
    - ``PASSIVE``: a passive, with the speaker behind ``by``: ``was criticized by Smith``
    - ``NOUN``: a noun that reports, and whose it is: ``Smith’s claim that …``
    """

    BEFORE = "before"
    AFTER = "after"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    RELATIVE = "relative"
    ACCORDING = "according"
    COLON = "colon"
    PASSIVE = "passive"
    NOUN = "noun"


@frozen
class ReportingFrame:
    """One cue and its subject.

    The cue is items ``[cue, cue_end)`` of the narration; ``lemma`` is its base form (``say`` for
    ``said``), ``kinds`` says what it can report. ``subject`` is None where nobody is found who
    speaks.
    """

    cue: int
    cue_end: int
    lemma: str
    kinds: frozenset[CueKind]
    subject: Phrase | None
    order: FrameOrder
