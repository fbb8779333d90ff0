"""Stories by what is said in them, and the index of their speakers."""

from __future__ import annotations

from collections.abc import Sequence

from summarize import Analysis, SpeakerRecord, index_speakers
from tests.summarize.telling import tell

WORDS = "“We will mend the pier this year,” said {}."


def stories(*texts: str | Sequence[str]) -> list[Analysis]:
    return [
        tell(*([text] if isinstance(text, str) else text), file=f"{number}.txt")
        for number, text in enumerate(texts)
    ]


def said_by(*speakers: str) -> tuple[SpeakerRecord, ...]:
    """The index of as many articles, each with the same words of one of ``speakers``."""
    return index_speakers(stories(*(WORDS.format(speaker) for speaker in speakers)))
