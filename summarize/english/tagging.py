"""What the part-of-speech tagger knows of single words beside the lexicon."""

__all__ = [
    "ADVERBS_OR_NOUNS",
    "INTERJECTIONS",
    "PRONOUNS_OR_NAMES",
    "REFLEXIVES",
    "SAME_PAST",
    "STOPPED_WORDS",
    "TAG_BY_ENDING",
    "WORDS_BEFORE_DATES",
    "WORDS_OR_NAMES",
]

STOPPED_WORDS = tuple(
    """Mr Mrs Ms Mx Dr Drs Sen Sens Rep Reps Gov Govs Lt Col Gen Capt Cpt Sgt Maj Adm Cmdr Rev Fr
    Prof Hon Coun Const St Jr Sr No Pres Supt Asst Atty Esq Det Insp Cpl Pvt Ald Del Amb Sec Messrs
    Inc Corp Co Ltd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mt Ft""".split()
)
"""Capitalised abbreviations that are one token with their full stop: Sen., Mt."""
SAME_PAST = frozenset("put cut hit set let read shut quit cost hurt spread cast bet beat".split())
"""Verbs whose past is their base: Ortiz later put out a statement."""
REFLEXIVES = frozenset("himself herself itself themselves myself yourself ourselves".split())
"""Pronouns that only stress the noun before them: the mayor herself said …"""
ADVERBS_OR_NOUNS = frozenset("back far".split())
"""Adverbs that are nouns behind a determiner: a banner at the back."""
INTERJECTIONS = frozenset(
    """uh um uhm er erm hmm hm mm mhm uh-huh oh ooh ah aah aha yeah yep yup nope nah wow whoa hey hi
    hello alright ugh gosh gee oops ouch phew huh eh""".split()
)
"""Words of talk that open a sentence and no name: Uh, Oh, Yeah."""
PRONOUNS_OR_NAMES = frozenset({"us", "it"})
"""Function words that are names in capitals: the US, an IT company."""
WORDS_OR_NAMES = PRONOUNS_OR_NAMES | {"may", "will", "can"}
"""Function words that are names with a capital inside a sentence: by Will, in May."""
WORDS_BEFORE_DATES = frozenset(
    "on last this next since by until till every each late early from before after".split()
)
"""Words before a day or a month that keep it from being a given name: on Sunday Ann Lee …"""
TAG_BY_ENDING = (
    ("ing", "VBG"), ("ed", "VBD"), ("ly", "RB"), ("s", "NNS"), ("ous", "JJ"), ("ful", "JJ"),
    ("ic", "JJ"), ("al", "JJ"), ("ive", "JJ"), ("able", "JJ"), ("ish", "JJ"), ("ian", "JJ"),
)  # fmt: skip
"""Ending of a word that no list knows -> its likely tag, the first that fits: zorbing, VBG."""
