"""What shows whether a reporting verb reports a statement: terms, negation, modals."""

SPOKEN_OF_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ism", "ity", "ness")
"""Endings of nouns that are no persons or things, but spoken of: attacked the decision."""
PLAIN_CUES = frozenset({"say", "tell", "add", "ask", "write", "according to", ":"})
"""Cues that make even an unknown noun a speaker of unmarked words: the baker said …"""
ANONYMITY_WORDS = frozenset(
    "named identified quoted published used disclosed released anonymous".split()
)
"""What sources ask not to be, or not to have done with their names: not to be named."""
ANONYMITY_TERMS = ({"not", "to", "be"}, {"to", "remain"}, {"name", "not"}, {"names", "not"},
                   {"to", "be", "only"})  # fmt: skip
"""Words of the terms of a source: not to be named, to remain anonymous, to be identified only."""
NEGATIONS = frozenset({"not", "n't", "never", "cannot"})
"""Words that deny the verb behind them: did not say, never said."""
VERBS_BEHIND_MODALS = frozenset("say tell add argue note claim insist maintain".split())
"""Verbs that report even behind a modal: he would later say that …"""
ANSWERING_VERBS = frozenset({"respond", "reply", "object"})
"""Verbs whose ``to`` says what was answered: officers responding to reports."""
MODALS = frozenset("could might may should would can".split())
"""Auxiliaries that make something only possible: leaders could call on their help."""
CIRCUMSTANCE_OPENERS = frozenset("as while after before when since although though if".split())
"""Words that open a circumstance before the main clause: As he welcomed his guests, …"""
WORDS_BEFORE_ACTS = frozenset(
    """stop stops stopped stopping start starts started begin begins began keep keeps kept avoid
    avoids avoided without with from for of risk risked consider considered""".split()
)
"""Words before a participle that is an act: stop attacking, refrain from attacking."""
HABIT_WORDS = frozenset("like likes liked love loves loved used on fond".split())
"""Words before an infinitive that tells what was said: she liked to say, he went on to explain."""
EMPTY_OBJECTS = frozenset(
    "something nothing anything everything much little more less lot volumes plenty".split()
)
"""Words before ``about`` that tell of words, and not what they were: says a lot about the town."""
DEMANDING_FORMS = frozenset(
    """require requires required requiring demand demands demanded demanding mandate mandates
    mandated mandating stipulate stipulates stipulated stipulating insist insists insisted insisting
    propose proposes proposed proposing recommend recommends recommended recommending""".split()
)
"""Verbs whose clause tells what shall be done: the rule requires that owners prove …"""
SHOWING_VERBS = frozenset(
    "show demonstrate illustrate suggest prove indicate reflect reveal".split()
)
"""Verbs of what can be seen from something that says nothing: her story shows that …"""
DISPLAYING_VERBS = frozenset("show demonstrate prove illustrate reflect".split())
"""Verbs that of people report with a clause only: showed that …, not showed signs of fatigue."""
DELIBERATING_VERBS = frozenset("consider decide discuss see weigh".split())
"""Verbs of what is still open before a question: the court considered whether …"""
GAP_OPENERS = frozenset({"what", "which", "whom", "who"})
"""Words before a subject that stand for what its verb is about: the man whom he accused of …"""
CONTRASTING = frozenset({"while", "whereas"})
"""Words before what somebody else says: Iran says no, while Cuba insists that …"""
GERUND_VERBS = frozenset("deny admit suggest recommend propose acknowledge".split())
"""Verbs that report an -ing: denied taking the money, suggested closing the pier."""
REPORTS_BEHIND = frozenset({"write", "post"})
"""Verbs that report a bare clause only before their subject: The pier is old, Lowe wrote."""
OBJECT_VERBS = frozenset(
    """record show document demonstrate prove illustrate reflect reveal snap mumble mutter think
    feel volunteer recount relate chronicle protest maintain announce read recall
    remember""".split()
)
"""Verbs that are no report of a bare object: recorded a song, showed a letter, thought of home."""
WORKS_THAT_SHOW = frozenset(
    "story tale book film video ad advertisement sign poster banner label photo picture".split()
)
"""Works from which something is seen, though they tell of something else: her story shows that …"""
