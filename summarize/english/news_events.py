"""How news says that something happened, is still to come, or is only nearly so."""

__all__ = ["COMING", "COMING_ACTS", "COMING_VERBS", "HEDGES", "RECURRING_ACTS"]

RECURRING_ACTS = frozenset(
    """report state claim comment call order plan work use need talk ask answer release statement
    interview announce announc releas act request warn warning demand visit offer help support end
    start""".split()
)
"""Words and stems of what everybody in a story does again and again: warned, a statement."""
HEDGES = (
    *("about", "around", "some", "nearly", "almost", "over", "than", "approximately", "roughly"),
    *("least", "most", "up to"),
)
"""Words before a number that is no exact one: nearly 300 people."""
COMING = ("scheduled", "set", "expected", "due", "slated")
"""Participles of what is still to come: The court is expected to …"""
COMING_VERBS = ("will", "could", "may", "might", "would", "plans? to", "(?:is|are) to")
"""Verbs of what is still to come: The council will vote …"""
COMING_ACTS = (
    *("vote", "decide", "debate", "consider", "discuss", "hear", "meet", "rule", "hold", "defer"),
    "announce",
)
"""Acts whose outcome another article may know: will vote, plans to announce."""
