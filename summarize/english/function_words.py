"""Function words: the closed classes that show where phrases and clauses begin and end."""

DETERMINERS = frozenset(
    """a an the this that these those some any each every either neither no another both all
    several many most few more other such what which whose my your his her its our their one two
    three four five six seven eight nine ten dozens hundreds thousands scores numerous various
    certain""".split()
)
POSSESSIVES = frozenset("my your his her its our their whose".split())
SUBJECT_PRONOUNS = {
    "he": "male",
    "she": "female",
    "they": "plural",
    "it": "thing",
    "i": "first",
    "we": "first",
    "you": "second",
}
"""Pronoun that can be a subject -> what it stands for."""
PRONOUNS_ANY_CASE = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
"""A pronoun in any case -> its subject form."""
OTHER_PRONOUNS = frozenset(
    """him them me us himself herself themselves itself myself who whom everyone everybody someone
    somebody nobody anyone anybody nothing something everything there""".split()
)
AUXILIARIES = frozenset(
    """is are was were be been being am 's 're has have had having do does did 've 'd 'm 'll will
    would shall should can could may might must ought need dare won’t won't wouldn’t wouldn't don’t
    don't didn’t didn't doesn’t doesn't can’t can't couldn’t couldn't isn’t isn't wasn’t wasn't
    aren’t aren't weren’t weren't hasn’t hasn't haven’t haven't hadn’t hadn't shouldn’t
    shouldn't""".split()
)
PREPOSITIONS = frozenset(
    """in on at by for from with without of to into onto upon about against between among amid
    amidst during through throughout over under above below behind beneath beside besides beyond
    near off out outside inside within along across around despite toward towards via per than
    except including regarding concerning following since until till unlike like as after before
    according because alongside aboard versus vs""".split()
)
FRONTING = frozenset(
    """in on at by for from with without of to about against between among amid during through over
    under despite unlike after before since as while when where if although though because once
    until following according speaking asked pressed responding citing given based""".split()
)
"""Words that open a phrase before the subject: ``During the meeting, resident Abel Delgado …``."""
SUBORDINATORS = frozenset(
    """that because when while whilst if although though since whether after before until unless
    once where why how whenever whereas""".split()
)
COORDINATORS = frozenset("and or but nor yet so plus".split())
RELATIVES = frozenset("who which whose whom that where".split())
ADVERBS = frozenset(
    """also then later even still just now never always often once again already soon recently
    previously earlier instead further furthermore however meanwhile reportedly allegedly
    apparently simply merely only not n't n’t too first finally eventually immediately initially
    twice ever long far away back together thus therefore otherwise nonetheless nevertheless
    quickly sometimes usually generally yesterday today tonight tomorrow afterward afterwards
    publicly privately openly rather almost nearly perhaps maybe probably certainly clearly
    indeed here there ago alone""".split()
)
WEEKDAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun""".split()
)
MONTHS = frozenset(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sept sep oct nov dec""".split()
)
LONE_SUBJECTS = frozenset(
    "one some another other both many most others several all few two three".split()
)
"""Determiners that are subjects by themselves: One said, …"""
