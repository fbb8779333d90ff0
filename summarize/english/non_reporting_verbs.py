"""Verbs that do not report, but show who does: to be, to keep, to hear, to issue."""

PERCEIVED_FORMS = frozenset("heard seen filmed caught recorded overheard quoted shown".split())
"""Participles whose subject speaks in the next one: Boone can be heard telling him “…”"""
ASPECT_FORMS = frozenset(
    "start starts started begin begins began keep keeps kept stop stops stopped resume resumed "
    "resumes quit quits".split()
)
"""Verbs that say how the next one goes on: the teenager started posting “…”"""
ISSUING_FORMS = frozenset(
    """issue issues issued release releases released post posts posted send sends sent write writes
    wrote publish publishes published sign signs signed make makes made give gives gave put puts
    read reads file files filed deliver delivers delivered deliver offer offers offered tweet
    tweeted share shared""".split()
)
"""Verbs whose object is the subject’s own words: she issued a statement saying …"""
BE_FORMS = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "gets", "got"})
"""Forms that make a passive of a participle, or a tense of an -ing: was told, got accused."""
IRREGULAR_PARTICIPLES = frozenset({"known", "seen", "held", "shown", "written"})
"""Participles of cues that do not end in ``-ed``: people known to …"""
CAUSING_FORMS = frozenset(
    """prompt prompts prompted prompting lead leads led leading force forces forced forcing cause
    causes caused causing compel compels compelled compelling spur spurs spurred spurring drive
    drives drove driving move moves moved moving oblige obliges obliged obliging pressure pressured
    pressuring inspire inspires inspired inspiring provoke provoked provoking trigger triggered
    triggering""".split()
)
"""Verbs whose object is who does the next one: it was slow, prompting the board to warn …"""
