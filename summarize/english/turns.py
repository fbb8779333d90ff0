"""Words of transcripts and interviews: who labels stand for, and what is no speaker's label."""

__all__ = [
    "AFTER_INTERVIEWEE",
    "BEFORE_INTERVIEWEE",
    "BEFORE_WITNESS",
    "BEHIND_WITNESS",
    "CREDITED_ROLES",
    "CREDIT_LABELS",
    "EDITORIAL_NOTES",
    "FIRST_AND_SECOND_PERSON",
    "FIRST_PERSON_WORDS",
    "INTERVIEWER_LABELS",
    "INTERVIEW_WORDS",
    "LABEL_FURNITURE",
    "LABEL_TITLES",
    "LETTER_PAGES",
    "LETTER_WORDS",
    "ON_AIR_ROLES",
    "REACTIONS",
    "SALUTATIONS",
    "TELLING_VERBS",
    "VOICE_LABELS",
]

INTERVIEWER_LABELS = frozenset(
    """interviewer host co-host cohost byline moderator presenter anchor question reporter
    questioner correspondent facilitator examiner""".split()
)
"""Who asks for the listeners or readers: HOST:, Moderator:, Question:"""
VOICE_LABELS = INTERVIEWER_LABELS | frozenset(
    """answer interviewee respondent judge justice court bench witness bailiff clerk registrar
    usher deponent operator narrator announcer chair chairman chairwoman chairperson president
    speaker caller prosecutor prosecution defendant plaintiff petitioner respondent appellant
    defense defence counsel foreperson foreman juror jurors jury secretary mayor deputy councilor
    councillor councilman councilwoman councilmember alderman member members audience crowd all
    voice voices man woman boy girl male female unknown unidentified participant panelist
    commentator translator interpreter student teacher doctor nurse patient officer dispatcher
    pilot co-pilot captain editor staff guest analyst analysts press mother father treasurer
    commissioner supervisor trustee superintendent director manager attorney lawyer solicitor
    senator minister governor person people listener reader resident applicant inquirer
    coordinator host mc emcee referee""".split()
)
"""Nouns that stand for somebody in a label: THE COURT:, Speaker 1:, Unidentified woman:"""
LETTER_WORDS = {
    "question": "Q", "interviewer": "Q", "answer": "A", "interviewee": "A", "respondent": "A",
}  # fmt: skip
"""Labels that stand for the letters Q and A: Question: …, Interviewee: …"""
LABEL_TITLES = frozenset("fmr. fmr former hon honorable honourable right rt prime then".split())
"""Words before a title or a name in labels, which are part of the title: FMR. SECRETARY LEE:"""
CREDITED_ROLES = {"byline": "reporter"}
"""What a broadcaster writes behind a name -> the role it means: ADA MOSS, BYLINE:"""
CREDIT_LABELS = frozenset(
    "image images photo photos photograph photographs picture pictures credit credits courtesy "
    "caption video footage graphic illustration".split()
)
"""Words before a colon and whose a picture is: A seal on the beach Photo: Ann Lowe."""
LABEL_FURNITURE = frozenset(
    """what when where who why how which cost costs price prices ticket tickets time times date
    dates day days hours venue location place address phone tel email e-mail fax website web info
    information contact contacts rsvp admission age ages open opening closed closes deadline
    note notes nb update updates updated correction corrections clarification editor's editor’s
    source sources photo photos image images picture pictures video videos audio caption credit
    related read more see also watch listen follow share tags topics topic category section
    filed published posted modified written edited reporting reported numbers number figures data
    key facts fact check summary background analysis opinion comment verdict bottom line results
    result score scores final standings record records odds prediction pick picks spread forecast
    weather high low today tomorrow monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december week weekend
    ingredients method directions instructions serves yield yields makes prep preparation cook
    cooking total servings calories pros cons pro con rating ratings stars verdict grade warning
    tip tips step steps part chapter option options plan plans total budget size weight length
    height width colour color material model year make name title author authors publisher pages
    isbn genre director cast starring runtime subject re from to cc bcc sent attachments reply
    attendees attending present absent apologies agenda item items motion vote votes ayes nays
    abstentions seconded moved action actions decision decisions resolved discussion conclusion
    findings objective objectives purpose scope status priority owner due deadline example examples
    definition meaning origin answer's remember important caution disclaimer disclosure breaking
    exclusive live latest next previous first second third fourth fifth last finally also other
    others elsewhere meanwhile plus location details detail description requirements benefits
    features advantages disadvantages problem solution cause causes symptoms treatment theory
    myth reality fact-check claim claims true false mostly reason reasons lesson lessons goal goals
    goals: points assists rebounds hometown position school college team coach class born died
    education occupation party district family survivors funeral visitation salary hobby
    hobbies dear
    members present absent attendees attendance appearances panelists panellists participants
    also regrets apologies""".split()
)
"""Words of labels that stand before facts, and for nobody: WHAT:, Ingredients:, The numbers:"""
FIRST_PERSON_WORDS = frozenset(
    """i me my mine myself we us our ours i'm i’m i've i’ve i'd i’d i'll i’ll we're we’re we've
    we’ve we'd we’d we'll we’ll""".split()
)
"""Words of one who speaks of themselves: I think so."""
FIRST_AND_SECOND_PERSON = FIRST_PERSON_WORDS | frozenset(
    """you your yours you're you’re you've you’ve you'd you’d you'll you’ll let's let’s""".split()
)
"""Words of one who talks to somebody: I think you did."""
REACTIONS = frozenset(
    """laughter laughs laughing laugh laughed applause applauds cheers cheering chuckles chuckling
    pause pauses crosstalk inaudible unintelligible indiscernible indistinct overtalk sighs sigh
    crying cries cry booing boos coughs coughing interruption interposing speaking foreign language
    silence nods smiles phonetic ph sic through clapping gasps voice-over voiceover off-camera
    off-mic offscreen on-camera translated continued cont'd via""".split()
)
"""What is noted between two paragraphs of one speaker: (Applause.), [laughs]"""
INTERVIEW_WORDS = frozenset(
    """interview interviews interviewed interviewing interviewer q&a q+a conversation questions
    questionnaire transcript spoke talked talks chatted chats sat caught""".split()
)
"""Words that show that somebody was asked: in an interview, we spoke with …"""
BEFORE_INTERVIEWEE = (
    *("interviewed", "interviews", "interview with", "interviewing", "conversation with"),
    *("spoke to", "spoke with", "speaks to", "speaks with", "speaking to", "speaking with"),
    *("talked to", "talked with", "talks to", "talks with", "talking to", "talking with"),
    *("chatted with", "chats with", "chat with", "sat down with", "sits down with"),
    *("caught up with", "catches up with", "met with", "met up with", "asked", "asks"),
    *("met", "meets", "meeting", "visited", "visits", "called on", "reached"),
    *("q&a with", "q&a:", "q. and a. with", "questions for", "questions to", "questions with"),
    *("minutes with", "joined by", "put questions to", "put our questions to", "hear from"),
    *("questioned", "quizzed", "grilled", "welcomed", "an audience with", "spoken to"),
    *("spoken with", "talk to", "talk with", "speak to", "speak with", "phoned", "telephoned"),
)
"""What stands before the one who answers: The paper spoke with Ann Lee on Monday."""
AFTER_INTERVIEWEE = (
    *(
        "spoke to",
        "spoke with",
        "talked to",
        "talked with",
        "talks to",
        "talks with",
        "talks about",
    ),
    *("was interviewed", "is interviewed", "answers", "answered", "sat down", "sits down"),
    *("discusses", "discussed", "explains", "on how", "on why", "in conversation", "tells us"),
    *("told us", "took questions", "took our questions", "met us", "met with", "joins us"),
    *("agreed to answer", "reflects on", "looks back", "opens up", "gave an interview"),
)
"""What stands behind the one who answers: Ann Lee spoke to the paper."""
TELLING_VERBS = ("discuss", "explain", "reflect", "look", "open", "on ")
"""How those of them begin that tell of anybody, asked or not: Ann Lee discussed the plan."""
BEHIND_WITNESS = (
    *("having been", "having first", "being first duly sworn", "was called as a witness"),
    *("called as a witness", "was sworn", "duly sworn", "was duly sworn", "took the stand"),
    *("sworn", "affirmed", "took the oath", "takes the stand", "recalled", "a witness for"),
)
"""What stands behind a witness who is to be asked: MARTA QUILL, having been sworn, testified."""
BEFORE_WITNESS = (
    *("calls", "will call", "would call", "call as a witness", "testimony of", "i call", "we call"),
    *("examination of", "evidence of", "recalls", "witness:", "the witness is"),
)
"""What stands before one: The State calls Marta Quill."""
ON_AIR_ROLES = frozenset("host reporter narrator anchor correspondent announcer presenter".split())
"""Who speaks to listeners of the one they talk with: He took me to the roof."""
EDITORIAL_NOTES = (
    *("this interview", "the interview", "this conversation", "the conversation"),
    *("this transcript", "the transcript", "transcript provided", "transcripts are"),
    *("this exchange", "this q&a", "this discussion", "interview by", "interview conducted"),
    *("edited for", "these remarks were", "copyright", "the meeting adjourned"),
    *("the hearing adjourned", "the meeting was adjourned", "the hearing was adjourned"),
    *("meeting adjourned", "there being no further", "whereupon", "the committee adjourned"),
    *("the court adjourned", "court adjourned", "the proceedings", "proceedings concluded"),
)
"""How the editors' own words open behind the last answer: This interview has been edited."""
LETTER_PAGES = (
    *("letters to the editor", "letters page", "your letters", "readers['’]? letters", "letters"),
    *(
        "letters to",
        "readers write",
        "readers respond",
        "your views",
        "your say",
        "have your say",
        "mailbag",
    ),
    *("letters from readers", "reader letters", "to the editor", "postbag", "correspondence"),
)
"""What stands over a page of letters to the editor."""
SALUTATIONS = (
    *("dear editor", "dear sirs?", "dear madam", "dear sir or madam", "sir", "madam", "editor"),
    *("to the editor", "dear [a-z]{2,12} editor", "sirs"),
)
"""To whom such a letter is: Sir, I was glad to read …"""
