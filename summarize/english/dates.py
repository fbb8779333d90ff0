"""Days, months and times as English news writes them."""

__all__ = [
    "DATES_OR_WORDS",
    "MONTHS",
    "MONTH_NAMES",
    "MONTH_PREFIXES",
    "OTHER_WEEKS",
    "PHRASE_TIMES",
    "TIME_MODIFIERS",
    "TIME_NOUNS",
    "WEEKDAY",
    "WEEKDAYS",
    "WEEKDAY_NAMES",
]

WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""Pattern of a day of the week, written out: on Thursday."""
WEEKDAY_NAMES = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""Days of the week, written out: thursday."""
WEEKDAYS = WEEKDAY_NAMES | frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
"""Days of the week, written out or shortened: thurs."""

MONTH_NAMES = frozenset(
    """january february march april may june july august september october november
    december""".split()
)
"""Months, written out: september."""
MONTHS = MONTH_NAMES | frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
"""Months, written out or shortened: sept."""
MONTH_PREFIXES = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
"""The first three letters of the months, in their order: September begins with the ninth, sep."""
DATES_OR_WORDS = frozenset("may march mar sun sat".split())
"""Days and months that are words or names as often: they sat, a march."""

TIME_NOUNS = tuple(
    """time times moment morning afternoon evening night day days week weeks weekend month months
    season spring summer autumn fall winter year years decade century""".split()
)
"""Nouns that make a date of a demonstrative: This week, that summer."""
OTHER_WEEKS = ("last", "next", "previous", "following", "every", "each", "most", "Black", "Super")
"""Words before a weekday that is not the day of the news: last Tuesday, Black Friday."""
PHRASE_TIMES = frozenset(
    "night week month year morning afternoon evening today summer spring".split()
)
"""Times behind ``last`` and ``this`` at the end of a phrase: a source last night."""
TIME_MODIFIERS = frozenset({"last", "this", "late", "earlier"})
"""Words before such a time: last night, late last week, earlier this year."""
