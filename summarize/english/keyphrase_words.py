"""Words that make no keyphrase of an article, or none by themselves."""

from summarize.english.dates import MONTH_NAMES, WEEKDAY_NAMES

__all__ = ["NEVER_KEYPHRASE_EDGES", "WEAK_ALONE", "WEAK_WORDS"]

NEVER_KEYPHRASE_EDGES = WEEKDAY_NAMES | MONTH_NAMES | frozenset(
    """mr mrs ms dr gov sen rep i president mayor governor commissioner director chairman minister
    sir king queen prince pope judge justice senator secretary""".split()
)  # fmt: skip
"""Days, months and titles, with which no phrase begins or ends: Mayor Ann Lee, Ann Lee Monday."""
WEAK_WORDS = frozenset(
    """year years month months week weeks day days time times people hour hours minute minutes night
    morning evening afternoon number man men woman women way thing things part percent lot end
    spokesman spokeswoman spokesperson statement interview news conference several many few other
    such last next first new own same more most some certain various potential recent able
    likely""".split()
)
"""Words that make no phrase worth reading, wherever they stand in it: several people."""
WEAK_ALONE = frozenset(
    """city state country county town government official group company report case area member
    person place plan law increase""".split()
)
"""Words that mean little by themselves: “city”, but “city council”."""
