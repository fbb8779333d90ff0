"""The cues of reported speech: reporting verbs by what they take, phrases and nouns."""

from __future__ import annotations

from enum import StrEnum


class CueKind(StrEnum):
    """How surely a cue reports words, and what may follow it.

    - ``SAY``: reports words; takes marked words or a clause, with that or bare: ``King said she …``
    - ``ASK``: the same, with whether, if, how and why
    - ``CLAIM``: the same, seldom a bare clause: ``The suit argues that …``
    - ``THINK``: a belief; a clause, marked words only where nothing better ties them
    - ``URGE``: takes somebody and what to do: ``urged the commission to resist``
    - ``BLAME``: takes an object: ``criticized the decision``, ``described it as …``
    - ``SHOW``: a thing shows or finds something: ``the poll found …``; a person may too
    - ``ACT``: goes with speech without reporting it: ``laughed``, ``nodded``, ``began``
    """

    SAY = "say"
    ASK = "ask"
    CLAIM = "claim"
    THINK = "think"
    URGE = "urge"
    BLAME = "blame"
    SHOW = "show"
    ACT = "act"


RARE_CUES = """
    jibe gibe goad badger prod probe parry sob whimper whine bleat grouch kvetch cavil nitpick
    quibble cluck fuss agonize agonise despair mourn bewail keen rue allow aver affirm reaffirm
    vouch soothe console comfort croon breathe choke rumble screech squawk squeak chirrup trill
    warble recite parrot mimic narrate retell ruminate ponder hypothesize conjecture postulate
    propound entreat appeal pray lecture sermonize orate declaim perorate expound expatiate
    message scribble scrawl caption titter guffaw jest pun banter razz rave rhapsodize
    rejoice curse cuss blaspheme greet toast swagger bluster bluff reprimand reproach reprove
    upbraid castigate chastise excoriate storm smolder smoulder fulminate inveigh remonstrate
    expostulate balk dissent rejoin accede assent consent persist insinuate intimate divulge
    tattle blab gossip command falter hesitate lisp twang empathize prophesy paraphrase
    equivocate prevaricate stonewall deflect"""
"""Verbs that go with speech only beside marked words: “…,” chided Lee, but she goaded the horse."""

CLASSES: dict[CueKind, str] = {
    CueKind.SAY: """
        say tell add note state explain reply respond answer announce declare remark comment
        recall observe reiterate repeat stress emphasize emphasise underscore underline
        acknowledge concede admit confess confirm insist maintain assert contend argue warn
        caution complain lament joke quip muse boast brag marvel gush shout yell scream cry
        exclaim whisper mutter murmur bellow snap retort counter testify write tweet retweet
        blog post email text read continue conclude finish begin promise pledge vow swear
        predict forecast suggest propose recommend advise report relate recount reflect reveal
        disclose clarify elaborate specify mention opine posit reason speculate surmise theorize
        intone proclaim pronounce preach rail rant rage fume grumble gripe grouse sigh laugh
        chuckle chant sing plead beg assure remind inform notify brief interject venture
        volunteer agree disagree object protest deny indicate signal hint imply cite summarize
        summarise sum teach mumble stammer stutter croak drawl hiss growl sob thunder deadpan
        stipulate foresee correct bemoan scoff crow enthuse confide concur sneer wail rasp exult
        gloat reminisce philosophize philosophise pontificate theorise rationalize rationalise demur
        holler blurt effuse commiserate sympathize sympathise wisecrack riposte recollect hazard
        moralize moralise eulogize eulogise swoon editorialize editorialise fret carp""",
    CueKind.ASK: "ask inquire enquire question wonder query",
    CueKind.CLAIM: "claim allege attest charge profess rule dictate decree order",
    CueKind.THINK: """
        think believe feel hope fear worry doubt know understand expect suspect consider guess
        reckon figure imagine assume suppose wish dream want realize realise decide conclude see
        regret remember anticipate intend plan""",
    CueKind.URGE: """
        urge encourage ask tell call implore beseech exhort press push lobby advise order
        instruct direct invite challenge dare warn remind want demand request require""",
    CueKind.BLAME: """
        criticize criticise condemn denounce blast slam attack assail decry deplore deride mock
        ridicule dismiss reject oppose question challenge dispute rebuke rebut refute chide
        scold berate lambaste lambast lash accuse blame fault praise laud applaud hail commend
        congratulate thank welcome endorse support back defend justify champion tout promote
        describe call label brand dub characterize characterise portray depict liken compare
        term deem regard view express voice convey articulate share outline highlight detail
        discuss address raise advocate propose bemoan lament celebrate salute honor honour
        apologize apologise cite quote mention reference reiterate stress emphasize emphasise
        underscore underline demand seek threaten refuse decline offer credit summarize touch
        speak talk weigh allude refer point hint insist push trumpet flag pan skewer""",
    CueKind.SHOW: """
        show find indicate suggest reveal demonstrate prove estimate project predict warn
        document chronicle illustrate reflect calculate conclude record specify state say report
        note read detail describe explain determine""",
    CueKind.ACT: """
        laugh smile nod shrug sigh grin pause gesture point begin start continue joke cry weep
        frown wave chuckle turn interrupt open close write tease chide scold echo reassure
        admonish counsel chorus jeer taunt heckle kid josh snort groan moan gasp squeal coo purr
        chirp snarl sputter splutter parry hedge vent seethe bristle simmer steam boom roar bark
        howl whoop cheer crack gulp pant huff smirk tut sniff giggle cackle beam wince blush
        resume finish quaver shriek yelp growl grunt hoot needle riff mouth twinkle slur babble
        gabble""" + RARE_CUES,
}  # fmt: skip
"""Class -> the base forms of its verbs: say for announce, urge for implore."""

IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("said",), "tell": ("told",), "write": ("wrote", "written"), "think": ("thought",),
    "feel": ("felt",), "know": ("knew", "known"), "understand": ("understood",),
    "see": ("saw", "seen"), "read": ("read",), "sing": ("sang", "sung"), "find": ("found",),
    "begin": ("began", "begun", "beginning"), "swear": ("swore", "sworn"), "hold": ("held",),
    "teach": ("taught",), "show": ("showed", "shown"), "speak": ("spoke", "spoken"),
    "seek": ("sought",), "foresee": ("foresaw", "foreseen"), "weep": ("wept",),
    "dub": ("dubbed", "dubbing"), "beg": ("begged", "begging"), "quip": ("quipped", "quipping"),
    "admit": ("admitted", "admitting"), "refer": ("referred", "referring"),
    "brag": ("bragged", "bragging"), "chat": ("chatted", "chatting"),
    "pan": ("panned", "panning"), "kid": ("kidded", "kidding"), "fret": ("fretted", "fretting"),
    "demur": ("demurred", "demurring"), "tut": ("tutted", "tutting"),
    "slur": ("slurred", "slurring"),
    "slam": ("slammed", "slamming"), "deadpan": ("deadpanned", "deadpanning"),
    "marvel": ("marveled", "marvelled", "marveling", "marvelling"),
    "counsel": ("counseled", "counselled", "counseling", "counselling"),
    "signal": ("signaled", "signalled", "signaling", "signalling"),
    "label": ("labeled", "labelled", "labeling", "labelling"),
    "concur": ("concurred", "concurring"), "shrug": ("shrugged", "shrugging"),
    "prod": ("prodded", "prodding"), "sob": ("sobbed", "sobbing"), "parry": ("parried",),
    "rue": ("rued", "ruing"), "aver": ("averred", "averring"), "retell": ("retold",),
    "blab": ("blabbed", "blabbing"), "pun": ("punned", "punning"),
    "mimic": ("mimicked", "mimicking"), "prophesy": ("prophesied",),
"foretell": ("foretold",), "sum": ("summed", "summing"),
    "snap": ("snapped", "snapping"), "blog": ("blogged", "blogging"), "cry": ("cried",),
    "plan": ("planned", "planning"), "nod": ("nodded", "nodding"), "grin": ("grinned", "grinning"),
    "deny": ("denied",), "imply": ("implied",), "reply": ("replied",), "specify": ("specified",),
    "testify": ("testified",), "clarify": ("clarified",), "worry": ("worried",),
    "decry": ("decried",), "justify": ("justified",), "notify": ("notified",),
    "query": ("queried",), "flag": ("flagged", "flagging"), "hear": ("heard",),
    "forecast": ("forecast",), "regret": ("regretted", "regretting"), "rebut": ("rebutted",),
    "text": ("texted",), "email": ("emailed", "e-mailed", "e-mails"),
}  # fmt: skip
"""Verb -> its forms that are not regular: tell, told."""

CLAUSE_OPENERS = frozenset({"that", "whether", "if", "how", "why", "what", "where", "when", "who"})
"""Words that open a reported clause."""
ASKING_VERBS = frozenset(
    """urge encourage ask tell call implore beseech exhort press push advise order instruct direct
    invite challenge warn remind demand require request promise pledge vow threaten offer
    swear claim beg plead recommend""".split()
)
"""Verbs that report words with ``to``: urged the commission to resist, pledged to appeal."""
STANCE_VERBS = frozenset(
    """accuse criticize criticise condemn denounce blast slam attack assail decry deplore deride
    mock ridicule dismiss reject oppose question challenge dispute rebuke rebut refute berate
    lambaste blame fault praise laud applaud hail commend welcome endorse defend justify
    champion tout describe call label brand dub characterize characterise portray depict liken
    term express voice convey articulate outline highlight advocate bemoan lament celebrate cite
    reiterate stress emphasize emphasise underscore underline demand threaten deny apologize
    apologise thank congratulate credit propose urge""".split()
)
"""Verbs whose object is what was said: criticized the decision, described it as …"""
SELDOM_STATEMENTS = frozenset(
    """want intend continue begin start finish refuse decline share know understand see read
    realize realise remember talk speak point raise touch open close write text email post blog
    sing teach hear call push press hold figure imagine decide plan expect""".split()
)
"""Verbs that report only with a clause that is opened as one: knew that …, not knew the way."""

DEEDS = frozenset(
    "attack assail challenge defend welcome dismiss threaten celebrate thank support back promote "
    "slam".split()
)
"""Verbs of words that are of deeds as often: attacked the convoy, dismissed the guards."""
DEED_WORDS = frozenset("as for over that because saying who what how whether if and".split())
"""Words behind such a verb that show it to be of words: attacked her as a fraud, for the plan."""

VOWELS = "aeiou"
"""Letters before a y that stays in the third person: says, but denies."""


def inflect(verb: str) -> tuple[str, ...]:
    """Return base, third person, past forms and -ing of a verb: ``deny`` -> deny, denies, …"""
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        third = verb + "es"
    elif verb.endswith("y") and verb[-2] not in VOWELS:
        third = verb[:-1] + "ies"
    else:
        third = verb + "s"
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    irregular = IRREGULAR.get(verb, ())
    regular = verb + "d" if verb.endswith("ee") else stem + "ed"
    past = () if irregular and not irregular[0].endswith("ing") else (regular,)
    ing = () if any(form.endswith("ing") for form in irregular) else (stem + "ing",)
    return (verb, third, *past, *irregular, *ing)


def _forms() -> dict[str, dict[CueKind, str]]:
    table: dict[str, dict[CueKind, str]] = {}
    for kind, verbs in CLASSES.items():
        for verb in verbs.split():
            for form in inflect(verb):
                table.setdefault(form, {})[kind] = verb
    return table


CUE_FORMS: dict[str, dict[CueKind, str]] = _forms()
"""Form of a verb -> its classes, each with the lemma."""

MARKED_ONLY = frozenset(RARE_CUES.split())
"""Verbs that are no cue in a sentence without marks: he cursed her, praying for rain."""

REPORTING_FORMS = frozenset(
    form for form, kinds in CUE_FORMS.items()
    if kinds.keys() & {CueKind.SAY, CueKind.ASK, CueKind.CLAIM} and form not in (
        "order", "orders", "read", "post", "posts", "report", "reports", "text", "blog", "hold",
        "charge", "charges", "offer", "offers", "state", "states", "note", "notes", "comment",
        "comments", "object", "objects")
)  # fmt: skip
"""Forms that speak for a person when a name stands beside them."""

TELL_FORMS = frozenset({"tell", "tells", "told", "telling"})
"""Forms before whoever is spoken to, a paper as often as a person: told Reuters."""

ACCORDING = (
    ("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"), ("in", "the", "eyes", "of"),
)  # fmt: skip
"""Phrases whose object is the speaker."""

VERDICTS = frozenset(
    """verdict view message warning assessment advice word words reaction plea cry judgment
    judgement reply answer response retort comeback conclusion comment comments explanation
    opinion prediction boast lament complaint motto excuse reasoning thought thoughts sentiment
    summary description appraisal diagnosis admission confession refrain rejoinder greeting
    farewell promise vow call chant shout question line""".split()
)
"""What quoted words are said to be, with whose they are: “…” was the verdict of the coach."""
OWN_WORDS = frozenset({"words", "opinion", "phrase", "view"})
"""Nouns behind ``in`` that name a source by whose they are: in Ann’s words."""
VERDICT_JOINERS = frozenset({"was", "is", "came", "comes", "in", ","})
"""Words between marked words and whose they are: “…” [was] Ann’s reply, “…,” [in] Ann’s words."""
BESIDE_WORDS = frozenset({"how", "what", "as", "in", "came", "comes"})
"""Words that may stand between a mark and what reports it: “…” is [how] X put it."""
PHRASAL = {
    "shot": "back", "shoots": "back", "hit": "back", "hits": "back", "fired": "back",
    "fires": "back", "clapped": "back", "hitting": "back", "shooting": "back", "firing": "back",
    "chimed": "in", "chimes": "in", "chipped": "in", "weighed": "in", "weighs": "in",
    "piped": "up", "blurted": "out", "called": "out", "sang": "out", "spat": "back",
    "points": "out", "pointed": "out", "pointing": "out", "went": "on", "goes": "on",
}  # fmt: skip
"""Verb forms that report only with their particle: Ruiz shot back that …"""

SPEECH_NOUNS = frozenset(
    """statement claim comment remark assertion allegation accusation argument suggestion warning
    promise pledge vow declaration announcement prediction contention belief insistence
    admission acknowledgment denial complaint criticism concern fear hope view opinion
    conclusion finding assessment charge question answer reply response call demand request
    proposal plea testimony report tweet letter email memo note post message quote quip joke
    description characterization depiction words speech address interview motto slogan refrain
    mantra catchphrase reference observation explanation assurance""".split()
)
"""Nouns that report: ``X's claim that …``, ``in a statement``, ``his description of …``."""
BRANDING_VERBS = frozenset("call label brand dub describe portray depict characterize".split())
"""Verbs whose names for things are words of whoever uses them: called her a “Nasty Woman”."""
PLAIN_REPORTS = frozenset(
    """say tell add note state explain reply respond answer announce declare remark comment argue
    insist maintain assert contend claim allege warn write tweet testify acknowledge concede admit
    confirm complain recall suggest observe ask stress emphasize emphasise joke quip : deny
    conclude predict""".split()
) | {"according to"}
"""Cues whose content is surely words: in said she expects “…” nobody but who said speaks."""
BESIDE_ONLY_VERBS = frozenset({"read", "continue", "begin", "finish"})
"""Verbs that report only right before the words: Lee continued: “…”."""
ADDRESSING_VERBS = frozenset({"tell", "remind", "assure", "inform", "notify", "warn", "advise"})
"""Verbs whose object is who was told: told reporters that …"""
SUPPOSING_FORMS = frozenset({"assuming", "considering", "supposing"})
"""Participles that open a condition and report nothing: Assuming they agree, it will go."""
FRONTED_PARTICIPLES = frozenset({"asked", "told", "pressed", "questioned"})
"""Participles that open a clause before the main one: Asked whether he considered it, …"""
FRONTED_PASSIVES = frozenset({"asked", "told", "pressed", "questioned", "challenged", "warned"})
"""Forms that are passive at a sentence’s head or behind ``when``: Asked whether …, he shrugged."""
QUOTING_VERBS = frozenset({"quote", "cite"})
"""Verbs that make somebody else speak: quoted Ortiz as saying …"""
ACTIVE_VERBS = frozenset(
    """announce claim comment complain argue insist reply respond add explain testify agree vow
    pledge joke remark contend assert maintain acknowledge confess""".split()
)
"""Verbs whose past is no participle behind people: police announced today that …"""
INVERTED_PARTICIPLES = frozenset(
    "said added asked explained noted recalled argued stated read".split()
)
"""Forms a lexicon takes for participles that are past tenses before their subject: said Ortiz."""
CLEAR_WORDS = frozenset({"clear", "adamant", "insistent", "emphatic"})
"""Adjectives that report with ``that``: made it clear that …, was adamant that …"""
MAKING_FORMS = frozenset("make makes made making".split())
"""Verbs before ``clear``: the mayor made clear that …"""
PUT_FORMS = frozenset("put puts putting".split())
"""Verbs that report with ``it``: as Ortiz put it, the plan is “a farce.”"""
HEARING_FORMS = frozenset({"heard", "hears"})
"""Verb forms that report what is said before a court: the inquest heard that …"""
HEARINGS = frozenset(
    "court inquest jury tribunal inquiry hearing trial panel committee judge bench".split()
)
"""What hears what is said there: the court heard that …"""
