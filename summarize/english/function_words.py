"""Function words: the closed classes that show where phrases and clauses begin and end."""

DETERMINERS = frozenset(
    """a an the this that these those some any each every either neither no another both all
    several many most few more other such what which whose my your his her its our their one two
    three four five six seven eight nine ten dozens hundreds thousands scores numerous various
    certain""".split()
)
"""Words that open a noun phrase: the mayor, several voters."""
ARTICLES = frozenset({"a", "an", "the"})
"""The articles: the mayor, a mayor."""
OBJECT_DETERMINERS = frozenset("a an the his her its their this that these those".split())
"""Determiners behind a noun that is a verb: Neighbors share a garden."""
POSSESSIVES = frozenset("my your his her its our their whose".split())
"""Determiners that say whose: her plan."""
THIRD_PERSON_POSSESSIVES = frozenset({"his", "her", "their"})
"""Possessives that open another phrase inside a role: a nurse, and her husband a lawyer."""
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
PRONOUNS_OF_POSSESSIVES = {"their": "they", "its": "it"}
"""A possessive of several or of a thing -> the pronoun it is of."""
GENDERED_PRONOUNS = frozenset("he she his her him himself herself".split())
"""Pronouns behind a surname that show it to be a person's: Okafor said she …"""
OTHER_PRONOUNS = frozenset(
    """him them me us himself herself themselves itself myself who whom everyone everybody someone
    somebody nobody anyone anybody nothing something everything there""".split()
)
"""Pronouns that are no plain subject: told them, everyone, herself."""
AUXILIARIES = frozenset(
    """is are was were be been being am 's 're has have had having do does did 've 'd 'm 'll will
    would shall should can could may might must ought need dare won’t won't wouldn’t wouldn't don’t
    don't didn’t didn't doesn’t doesn't can’t can't couldn’t couldn't isn’t isn't wasn’t wasn't
    aren’t aren't weren’t weren't hasn’t hasn't haven’t haven't hadn’t hadn't shouldn’t
    shouldn't""".split()
)
"""Auxiliary and modal verbs, contracted too: has said, didn’t say."""
FINITE_AUXILIARIES = frozenset(
    """is are was were am be been has have had do does did can could will would shall should may
    might must ca wo let""".split()
)
"""Verbs that make a sentence of a short line, the stem of a contraction too: Nobody ca n't."""
PREPOSITIONS = frozenset(
    """in on at by for from with without of to into onto upon about against between among amid
    amidst during through throughout over under above below behind beneath beside besides beyond
    near off out outside inside within along across around despite toward towards via per than
    except including regarding concerning following since until till unlike like as after before
    according because alongside aboard versus vs""".split()
)
"""Words that open a phrase with its own noun: during the vote."""
PLACE_PREPOSITIONS = frozenset("in at from near across".split())
"""Prepositions before a place rather than a person: in Jackson, near Lincoln."""
IDENTIFYING = frozenset("identified named known introduced listed".split())
"""What stands before ``as`` and the name of whoever is meant: a man identified as Ola Berg."""
TELLING_APART = frozenset(
    "with at in on across behind beside opposite near under next between by among outside".split()
)
"""Prepositions that tell one of several apart: the girl with the cello, the man behind the bar."""
SPEAKING_PRONOUNS = frozenset("it you we there this that these those who what".split())
"""Subjects of what people say rather than of what is told of them: — No, she said. It is late."""
EXAMPLE_OPENERS = frozenset("including like especially particularly".split())
"""What opens examples behind a clause: it is used for other things, including milk."""
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
"""Words that open a clause inside another: said that …, because …"""
COORDINATORS = frozenset("and or but nor yet so plus".split())
"""Words that join two of a kind: said and wrote."""
RELATIVES = frozenset("who which whose whom that where".split())
"""Words that open a clause about the noun before: Cole, who said …"""
ADVERBS = frozenset(
    """also then later even still just now never always often once again already soon recently
    previously earlier instead further furthermore however meanwhile reportedly allegedly
    apparently simply merely only not n't n’t too first finally eventually immediately initially
    twice ever long far away back together thus therefore otherwise nonetheless nevertheless
    quickly sometimes usually generally yesterday today tonight tomorrow afterward afterwards
    publicly privately openly rather almost nearly perhaps maybe probably certainly clearly
    indeed here there ago alone""".split()
)
"""Adverbs, which part no subject from its verb: Cole later also said …"""
FREQUENT_WORDS = frozenset(
    """the and of that with from this which they have has said were would been their who what there
    his her not but to it you are by when about after she its will says could""".split()
)
"""Words that are common in English news and rare in that of other languages: the, said."""
LONE_SUBJECTS = frozenset(
    "one some another other both many most others several all few two three".split()
)
"""Determiners that are subjects by themselves: One said, …"""
INTERROGATIVES = frozenset("what which whose how why when where whether".split())
"""Words before a subject that are no part of it: what [the woman] said."""
CLAUSE_JOINERS = frozenset({"while", "whereas", "but", "and", "although", "though"})
"""Words that begin a clause beside another: Lee said no, while Kim called it “…”."""
PREPOSITIONS_BEHIND_NAMES = frozenset(
    {"on", "after", "before", "during", "since", "until", "via", "as"}
)
"""Prepositions that are no part of an organization’s name: AMC on Monday."""
REPORTING_ADVERBS = frozenset(
    """later earlier yesterday today tonight recently then again also repeatedly previously once
    afterwards afterward publicly initially already often always simply now night morning
    afternoon evening week month""".split()
)
"""Words behind a cue that say when or how something was said: said later, told them again."""
PERSONAL_POSSESSIVES = frozenset("his her their its our my your".split())
"""Possessives of persons, before whom it was told: told his lawyer that …"""
REPORTING_PREPOSITIONS = frozenset("in on at during of to after before".split())
"""Prepositions behind a cue, of when, where and to whom: said in a statement, said on Friday."""
ADDING_RELATIVES = frozenset({"which", "who", "whom", "whose"})
"""Words that behind a comma add what the writer knows: …, who has not been charged."""
FRONTED_CLAUSE_OPENERS = frozenset(
    "when if after before because since while although though once as until".split()
)
"""Words that open a clause before the main one: When she heard who had asked them to leave, …"""
MANNER_WORDS = frozenset({"this", "that", "way", "like"})
"""Words behind ``put it`` that point to what follows: put it this way: “…”"""
CIRCUMSTANCE_PREPOSITIONS = frozenset(
    """in on during after before at as about by when while since because following with until among
    against like""".split()
)
"""Prepositions that seldom belong to whoever speaks: said the mayor on Monday."""
DEFINITE_DETERMINERS = frozenset({"the", "this", "that"})
"""Determiners of what is known: the mayor, this agency."""
SINGULAR_POSSESSIVES = frozenset({"his", "her", "their", "its", "my"})
"""Possessives that tell of somebody by somebody else: his lawyer said."""
PLACING_WORDS = frozenset("of in at for from the with near and".split())
"""Words before a name that is part of an apposition: Ann Lee, mayor of Miami, said …"""
PARTICIPLE_OPENERS = frozenset({"when", "if", "as", "while", "after"})
"""Words before a participle without a subject: when asked, as expected."""
FINITE_OPENERS = frozenset("after before since until as till than".split())
"""Prepositions that open clauses too: after Lee left."""
NAME_JOINING_WORDS = frozenset({"and", "&"})
"""Words between two who are named together: Lee and Day, Lee & Day."""
COPULAS = frozenset({"is", "was", "became", "remains"})
"""Verbs before a possessive that tells who the subject is: Lee is his wife."""
SELDOM_BEFORE_NAMES = frozenset({"a", "an", "these", "those", "many", "most", "some", "@", "#"})
"""Words before a name that is of a thing, or of many: a Toyota, many Quorrels."""
PLURAL_VERBS = frozenset({"are", "were", "have"})
"""Verbs of many: the Quorrels were late."""
LOCATING_WORDS = frozenset({"in", "at", "near", "from", "of", "outside"})
"""Prepositions that open a place between commas: the mill, near Bergen, said …"""
