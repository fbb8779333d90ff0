"""What widgets post to their screen. Each message carries values, never widgets."""

from __future__ import annotations

from textual.message import Message

__all__ = [
    "ArticlePicked",
    "FilterAsked",
    "FilterLeft",
    "FindAsked",
    "FindLeft",
    "LegendPicked",
    "NoticeDismissed",
    "PanePicked",
    "Picked",
    "PlaceMoved",
    "QuotePicked",
    "QuoteRowPicked",
    "SentencePicked",
    "SpeakerPicked",
    "Toggled",
]


class Picked(Message):
    """Number ``index`` was chosen; ``opened`` tells Enter or a second click from a mere move."""

    def __init__(self, index: int, opened: bool = False) -> None:
        self.index = index
        self.opened = opened
        super().__init__()


class ArticlePicked(Picked):
    """An article of the list was chosen."""


class SentencePicked(Picked):
    """A sentence of the summary was chosen."""


class QuotePicked(Picked):
    """A quote was clicked in the text."""


class LegendPicked(Picked):
    """A speaker was clicked in the legend."""


class QuoteRowPicked(Picked):
    """A quote of the library was chosen."""


class SpeakerPicked(Picked):
    """A speaker of the library was chosen."""


class Toggled(Picked):
    """A switch was clicked."""


class PanePicked(Message):
    """A tab was clicked; ``pane`` is ``articles``, ``summary`` or ``text``."""

    def __init__(self, pane: str) -> None:
        self.pane = pane
        super().__init__()


class PlaceMoved(Message):
    """The reader is now at ``offset`` of the text, ``progress`` of the way through the story.

    That is 0 at its beginning and 1 where its last line is in view, and only there.
    """

    def __init__(self, offset: int, progress: float) -> None:
        self.offset = offset
        self.progress = progress
        super().__init__()


class FindAsked(Message):
    """The words to find have changed, or (``done``) Enter was pressed on them."""

    def __init__(self, pattern: str, done: bool = False) -> None:
        self.pattern = pattern
        self.done = done
        super().__init__()


class FindLeft(Message):
    """The find line was left with Escape."""


class FilterAsked(Message):
    """What the list is filtered by has changed."""

    def __init__(self, words: str) -> None:
        self.words = words
        super().__init__()


class FilterLeft(Message):
    """The filter was left, with Enter or (``cleared``) with Escape."""

    def __init__(self, cleared: bool) -> None:
        self.cleared = cleared
        super().__init__()


class NoticeDismissed(Message):
    """The notice was clicked, and is to go."""
