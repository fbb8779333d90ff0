"""Words for persons who have just been named together."""

from __future__ import annotations

from typing import Final

__all__ = ["COUNTS", "PAIR_NOUNS"]

COUNTS: Final = {
    **dict.fromkeys(("two", "pair", "couple", "duo", "both", "twosome"), 2),
    **dict.fromkeys(("three", "trio", "threesome"), 3),
    **dict.fromkeys(("four", "quartet", "foursome"), 4),
}
"""Word for so many persons -> how many: the pair said, the three wrote."""
PAIR_NOUNS: Final = frozenset(
    """men women leaders authors researchers scientists lawmakers senators lawyers sisters
    brothers friends professors economists ministers doctors founders candidates officials
    presidents writers lawmakers students scholars colleagues siblings""".split()
)
"""What such persons are called behind the number: the two men said."""
