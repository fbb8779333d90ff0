"""Parse a narration: the reporting frames of every sentence, what they report, and its subject.

Everything here is read off the sentence itself. Whom a phrase means is not asked.
"""

from __future__ import annotations

from summarize.frozen import frozen
from summarize.model import Span
from summarize.reported_speech.content_clause import find_contents
from summarize.reported_speech.frame import ReportingFrame
from summarize.reported_speech.verb_frames import find_frames
from summarize.syntax.narration import NarratedSentence, Narration
from summarize.syntax.noun_phrases import Phrase
from summarize.syntax.subjects import main_subject

__all__ = ["ParsedSentence", "ParsedStatement", "parse_sentence", "parse_statements"]


@frozen
class ParsedStatement:
    """A reporting frame and the characters of the words it reports, None if it reports none."""

    frame: ReportingFrame
    content: Span | None


@frozen
class ParsedSentence:
    """A sentence with its subject, None if none was found, and its statements in order."""

    sentence: NarratedSentence
    subject: Phrase | None
    statements: tuple[ParsedStatement, ...]


def parse_statements(narration: Narration) -> tuple[ParsedSentence, ...]:
    """Return every sentence of a narration parsed, in order."""
    return tuple(parse_sentence(sentence) for sentence in narration)


def parse_sentence(sentence: NarratedSentence) -> ParsedSentence:
    """Return the subject and the statements of one sentence.

    ``Smith said the pier was old and added that it would go.`` has the subject ``Smith`` and
    two statements of his: ``the pier was old``, ``that it would go``.
    """
    frames = find_frames(sentence)
    statements = tuple(map(ParsedStatement, frames, find_contents(sentence, frames)))
    return ParsedSentence(sentence, main_subject(sentence), statements)
