"""What every format gives: the text of an article and what the format itself says of it."""

from __future__ import annotations

from summarize.frozen import frozen
from summarize.model import Hints
from summarize.text.clean import NotTextError

__all__ = ["Extract", "UnpackedTooLargeError"]


@frozen
class Extract:
    """The text of an article, cleaned or not, and what its format says about it."""

    text: str
    hints: Hints | None = None


class UnpackedTooLargeError(NotTextError):
    """What was compressed is larger than allowed; a bomb, perhaps."""
