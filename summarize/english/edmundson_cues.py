"""English cue words for Edmundson's method (1969); sumy ships Czech ones only."""

__all__ = ["BONUS_WORDS", "STIGMA_WORDS"]

BONUS_WORDS = (
    *("significant", "important", "major", "key", "main", "first", "decision", "result"),
    *("announced", "decided", "found", "confirmed", "revealed", "warned", "agreed", "approved"),
)
"""Words that speak for a sentence: the council approved; the headline's words join them."""
STIGMA_WORDS = ("hardly", "perhaps", "maybe", "impossible", "incidentally", "reportedly")
"""Words that speak against a sentence: perhaps, reportedly."""
