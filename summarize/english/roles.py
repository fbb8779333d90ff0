"""What people are called for what they do: titles and role nouns with their gender."""

TITLES = {
    "mr": "male", "mr.": "male", "sir": "male", "lord": "male", "fr.": "male", "father": "male",
    "mrs": "female", "mrs.": "female", "ms": "female", "ms.": "female", "miss": "female",
    "dame": "female", "lady": "female", "madam": "female", "sister": "female",
    "mx.": None, "dr": None, "dr.": None, "drs.": None, "prof.": None, "messrs.": "male",
    "sen.": None, "sens.": None, "rep.": None, "reps.": None, "gov.": None, "govs.": None,
    "lt.": None, "col.": None, "gen.": None, "capt.": None, "cpt.": None, "sgt.": None,
    "maj.": None, "adm.": None, "cmdr.": None, "rev.": None, "hon.": None, "pres.": None,
    "supt.": None, "asst.": None, "atty.": None, "det.": None, "insp.": None, "cpl.": None,
    "pvt.": None, "ald.": None, "del.": None, "amb.": None, "sec.": None, "coun.": None,
    "const.": None, "prof": None, "sgt": None, "supt": None, "insp": None, "cllr": None,
    "rev": None, "capt": None, "cpl": None, "lt": None, "maj": None, "brig": None, "pc": None,
    "dci": None, "engr": None, "engr.": None, "alhaji": "male", "malam": "male", "mallam": "male",
    "hajia": "female", "shri": "male", "smt": "female", "smt.": "female", "datuk": "male",
}  # fmt: skip
"""Titles that only stand before a name -> the gender they show."""
COURTESY = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx.", "messrs.", "sir",
                      "lord", "lady", "dame", "madam", "shri", "smt", "smt.", "alhaji", "hajia",
                      "malam", "mallam", "datuk"})  # fmt: skip
"""Titles that say nothing of what somebody does, and so are no role."""

ROLES = {
    None: """president vice-president governor mayor commissioner councilor councillor
        councilmember senator representative congressman legislator lawmaker assemblymember
        delegate secretary minister premier chancellor ambassador diplomat envoy consul
        attorney lawyer counsel prosecutor judge justice magistrate solicitor barrister
        advocate sheriff chief officer detective inspector constable sergeant lieutenant
        captain colonel general major admiral commander commandant marshal trooper deputy
        agent director executive manager chair chairperson head leader founder co-founder
        cofounder owner partner principal superintendent president-elect professor teacher
        lecturer researcher scientist analyst economist historian author writer editor
        publisher reporter journalist columnist correspondent critic producer coach trainer
        player quarterback goalkeeper pitcher spokesperson resident activist organizer
        organiser volunteer adviser advisor aide strategist consultant expert specialist
        doctor physician surgeon psychiatrist psychologist nurse epidemiologist engineer
        architect pilot driver farmer fisher rancher student pupil candidate nominee
        contender challenger rival opponent counterpart incumbent
        pastor priest bishop archbishop cardinal pope imam
        rabbi reverend singer actor musician artist comedian rapper filmmaker host anchor
        presenter broadcaster moderator member secretary-general treasurer auditor
        comptroller controller commentator pundit pollster witness victim survivor defendant
        suspect plaintiff complainant neighbor neighbour friend colleague parent child
        cousin sibling spouse veteran soldier guard warden ranger firefighter paramedic
        dispatcher citizen voter supporter opponent designer developer entrepreneur
        businessperson investor trader broker banker ceo cfo coo cto chief-of-staff vp
        ombudsman whistleblower fellow scholar dean provost rector librarian curator
        biologist chemist physicist ecologist meteorologist geologist oceanographer
        astronomer astronaut statistician demographer sociologist anthropologist philosopher
        translator official administrator regulator investigator examiner coroner employee
        worker staffer intern assistant associate coordinator planner contractor landlord
        tenant customer shopper passenger commuter tourist caller attendee participant
        applicant lobbyist appointee undersecretary under-secretary parliamentarian mp mep
        mla mpp mna blogger poster newscaster photographer fan gunman defenceman defenseman
        goalie goaltender forward winger centre striker midfielder defender skipper mechanic
        elder baker caterer chef grocer carpenter plumber electrician hunter trapper native
        billionaire millionaire star legend rookie champion medallist medalist swimmer skier
        cyclist golfer boxer runner jockey umpire referee drummer guitarist bassist
        songwriter speechwriter playwright novelist poet publicist programmer hacker bartender cook
        trustee reeve alderperson monarch sheik sheikh emir sultan ayatollah cleric
        theologian chaplain deacon headmaster boss supervisor foreman juror clerk bailiff
        paralegal taoiseach tánaiste td garda whip backbencher tsar tycoon magnate mogul
        philanthropist donor campaigner conservationist environmentalist negotiator mediator
        forecaster climatologist seismologist volcanologist palaeontologist paleontologist
        archaeologist zoologist botanist entomologist virologist immunologist neuroscientist
        cardiologist oncologist pediatrician paediatrician dentist vet veterinarian pharmacist
        therapist counsellor counselor carer caregiver technician mathematician
        cartographer illustrator animator cartoonist dancer choreographer conductor composer
        pianist violinist cellist soprano tenor essayist biographer screenwriter
        cinematographer showrunner podcaster vlogger youtuber influencer streamer gamer
        actor publican grazier ferryman boatman hiker courier cleaner receptionist hairdresser
        stylist florist butcher accountant bookkeeper realtor builder welder miner trucker
        sailor lifeguard surfer climber rower wrestler sprinter gymnast batsman batter bowler
        spinner fullback linebacker lineman cornerback shortstop catcher outfielder infielder
        slugger teammate classmate roommate flatmate housemate co-author coauthor narrator
        motorist bystander onlooker shopkeeper vendor hawker holidaymaker patron diner
        pensioner retiree grandparent evacuee sarpanch postman
        ex-wife ex-husband stallholder operator promoter insurer rival adversary speaker opener
        teen teenager seamer paceman allrounder all-rounder wicketkeeper playmaker winger
        scorer top-scorer fly-half scrum-half
        full-back centre-back left-back right-back substitute debutant
        harbormaster harbourmaster quartermaster headteacher gardener groundskeeper janitor
        custodian roofer glazier bricklayer stonemason plasterer dressmaker cobbler shoemaker
        watchmaker clockmaker cabinetmaker luthier distiller winemaker brewmaster beekeeper
        zookeeper gamekeeper innkeeper bookseller newsagent greengrocer fishmonger cheesemaker
        chocolatier barista sommelier restaurateur hotelier herder logger lumberjack forester
        arborist agronomist diver kayaker canoeist snowboarder skateboarder paratrooper
        mountaineer balloonist bouncer concierge busker juggler magician puppeteer auctioneer
        undertaker mortician gravedigger organist cantor bellringer crier tutor surveyor appraiser
        assessor notary sculptor ceramicist glassblower blacksmith locksmith jeweller jeweler
        optician optometrist radiologist pathologist anesthetist anaesthetist anesthesiologist
        physiotherapist dietitian nutritionist chiropractor geneticist microbiologist biochemist
        hydrologist glaciologist criminologist linguist ethicist apprentice trainee medic mariner
        deckhand bosun lyricist bandleader gallerist milliner taxidermist upholsterer restorer
        beautician tattooist photojournalist copywriter ghostwriter sportswriter crofter
        stockbroker financier landowner homeowner leaseholder shareholder stakeholder
        councilperson lamplighter goalscorer hurdler decathlete marathoner triathlete archer rider
        racer halfback flanker reliever conservator archivist museologist palaeographer
        toxicologist ornithologist herpetologist ichthyologist mycologist horticulturist
        viticulturist ringleader mastermind inventor innovator technologist roboticist
        cryptographer schoolteacher
        beachgoer churchgoer concertgoer festivalgoer theatregoer moviegoer parishioner congregant
        worshipper rescuer responder policyholder ratepayer taxpayer pedestrian cameraperson
        projectionist stagehand ventriloquist
        academic acquaintance actuary angler appellant babysitter bellhop biker bookbinder breeder
        buddy cabbie caddie camper caretaker cashier childminder claimant client coder
        collector commenter constituent convict co-owner co-pilot co-worker coworker demonstrator
        descendant distributor docker elector eyewitness footballer grower heir householder
        housekeeper immigrant informant inmate insider interpreter islander jailer laborer
        labourer listener lodger migrant missionary motorcyclist nanny navigator newlywed orphan
        petitioner postgraduate preacher prisoner protester refugee renter schoolmate skater
        squatter steelworker stranger subscriber supplier toddler traveler traveller trumpeter
        typist undergraduate underwriter user valuer viewer villager vintner visitor wholesaler
        workmate youngster youth""",
    "male": """spokesman chairman councilman congressman assemblyman alderman businessman salesman
        policeman fireman fisherman cameraman clergyman craftsman father dad son brother
        husband grandfather uncle nephew king prince duke boy man gentleman boyfriend
        widower waiter monk son-in-law father-in-law brother-in-law stepfather
        grandson ombudsman anchorman sportsman frontman selectman statesman
        postmaster schoolmaster scoutmaster bandmaster airman seaman crewman yachtsman oarsman
        horseman doorman motorman stuntman lobsterman oysterman cowboy signalman linesman soundman
        schoolboy masseur stationmaster barman townsman handyman bridegroom groom""",
    "female": """spokeswoman chairwoman councilwoman congresswoman assemblywoman alderwoman
        businesswoman saleswoman policewoman mother mom mum daughter sister wife grandmother
        aunt niece queen princess duchess girl woman lady girlfriend widow actress waitress
        nun daughter-in-law mother-in-law sister-in-law stepmother granddaughter heiress
        hostess anchorwoman sportswoman selectwoman housewife midwife
        seamstress stewardess stuntwoman ombudswoman lineswoman schoolgirl firewoman usherette
        barmaid bride bridesmaid headmistress landlady""",
}
"""Gender that a role noun shows, or None -> the nouns, singular: female for spokeswoman."""
ROLE_NOUNS: dict[str, str | None] = {
    word: gender for gender, words in ROLES.items() for word in words.split()
}
"""Role noun (singular) -> the gender it shows, or None."""
ABBREVIATED_TITLES = TITLES.keys() - ROLE_NOUNS.keys()
"""Titles behind which a name of two words ends in a surname: Dr. Zorvan Baker."""

GROUP_NOUNS = frozenset(
    """officials authorities police residents neighbors neighbours critics supporters opponents
    proponents advocates activists experts analysts economists scientists researchers scholars
    historians lawyers attorneys prosecutors investigators detectives officers deputies doctors
    nurses teachers students parents families witnesses victims survivors friends relatives
    colleagues employees workers unions leaders members lawmakers legislators senators
    representatives commissioners councillors councilors mayors governors ministers diplomats
    aides advisers advisors staffers sources insiders observers commentators pundits pollsters
    reporters journalists editors editorialists voters citizens people protesters demonstrators
    organizers organisers volunteers republicans democrats conservatives liberals tories
    progressives nationalists separatists rebels militants terrorists insurgents troops soldiers
    fans players coaches owners managers executives investors traders bankers farmers fishermen
    businesses companies firms groups organizations organisations agencies municipalities cities
    counties states countries governments nations courts judges justices jurors defendants
    speakers attendees participants customers users readers viewers listeners bloggers women men
    children kids teens youths seniors veterans immigrants migrants refugees tenants landlords
    others many some most several few both firefighters paramedics physicians clinicians
    psychologists engineers authors writers artists musicians actors filmmakers candidates
    contenders delegates allies rivals adversaries detractors skeptics sceptics passengers
    spokespeople spokesmen spokeswomen regulators inspectors marchers campaigners lobbyists
    strategists theorists donors backers""".split()
)
"""Plural nouns (and police) that can speak together."""

DOCUMENTS = frozenset(
    """report study survey poll statement letter memo document filing lawsuit complaint suit
    indictment affidavit order ruling decision opinion bill law act statute regulation notice
    release email e-mail message tweet post blog book article story editorial column paper
    page poster sign banner caption video ad advertisement guideline policy charter constitution
    treaty agreement contract text version account analysis review audit research data evidence
    transcript measure proposal resolution rule brief testimony application petition label
    headline publication amendment code accord convention protocol plaque placard billboard
    guidance textbook manual lawbook dossier warrant subpoena verdict judgment judgement
    announcement estimate projection statistics figures""".split()
)
"""What is written or shown, and said to say things: ``the statute bars …``, ``a sign read “…”``.
They are sources, but nobody's voice."""
CROWDS = frozenset("crowd audience family couple duo trio".split())
"""Several people in a singular noun."""
KIN = frozenset(
    """wife husband son daughter father mother brother sister widow widower parents ex-wife
    ex-husband fiance fiancee girlfriend boyfriend uncle aunt nephew niece cousin grandson
    granddaughter grandmother grandfather stepson stepdaughter""".split()
)
"""Who is mentioned for somebody else's sake: Cruz and his wife, Heidi Cruz."""
KIN_BEFORE_NAMES = frozenset(
    """wife husband mother father son daughter brother sister partner girlfriend boyfriend fiance
    fiancé fiancée uncle aunt cousin grandmother grandfather mom dad widow niece nephew""".split()
)
"""Kin whose given name follows behind a comma: His wife, Doreen, …"""
UNNAMED_VOICES = frozenset("source insider critic supporter person somebody someone".split())
"""Singular nouns of people left unnamed who hold no office."""
BODY_NOUNS = frozenset(
    """newspaper magazine website site campaign office administration government ministry
    department agency bureau commission council committee board panel court company firm
    corporation bank union association group organization organisation coalition party team
    university college school hospital church institute foundation center centre network station
    service force army navy military police press media industry city state country nation county
    province district town village community tribe embassy consulate palace kremlin
    pentagon defense defence prosecution jury bench camp side chain retailer airline maker startup
    start-up lender utility regulator charity lobby watchdog league federation club venue outlet
    studio publisher label band mill brewery factory farm restaurant pub shop store hotel inn
    museum library theatre theater authority coastguard institution legislature
    parliament""".split()
)
"""Singular nouns of bodies of people."""
SINGULAR_VOICES = DOCUMENTS | CROWDS | UNNAMED_VOICES | BODY_NOUNS
"""Singular nouns that name no person and are reported to say things."""


SHORTENED_TITLES = {
    "gov": "governor", "sen": "senator", "rep": "representative", "pres": "president",
    "supt": "superintendent", "prof": "professor", "dr": "doctor", "sgt": "sergeant",
    "capt": "captain", "lt": "lieutenant", "det": "detective", "gen": "general",
    "rev": "reverend", "atty": "attorney", "col": "colonel", "cmdr": "commander",
}  # fmt: skip
"""Titles as they are shortened before names -> the role noun."""

TITLE_ABBREVIATIONS = SHORTENED_TITLES | {
    "maj": "major", "adm": "admiral", "cpl": "corporal", "pvt": "private", "brig": "brigadier",
    "amb": "ambassador", "sec": "secretary", "hon": "honorable", "insp": "inspector",
    "asst": "assistant", "assoc": "associate", "exec": "executive", "dir": "director",
    "cllr": "councillor", "comm": "commissioner", "ofc": "officer", "min": "minister",
}  # fmt: skip
"""Words of roles as they are shortened anywhere -> in full; what people look for one by."""

SAME_ROLE = (
    frozenset("senator lawmaker legislator congressman congresswoman representative".split()),
    frozenset({"lawyer", "attorney", "counsel"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"candidate", "nominee"}), frozenset({"doctor", "physician", "surgeon"}),
    frozenset({"cop", "officer"}), frozenset({"chair", "chairman", "chairwoman", "chairperson"}),
    frozenset({"premier", "minister"}), frozenset({"captain", "skipper"}),
    frozenset({"coach", "trainer", "manager", "boss"}), frozenset({"chief", "boss", "head"}),
    frozenset({"goalkeeper", "goalie", "goaltender", "keeper"}), frozenset({"judge", "justice"}),
    frozenset({"owner", "proprietor"}), frozenset({"reporter", "journalist", "correspondent"}),
    frozenset({"professor", "academic", "scholar", "researcher"}),
    frozenset({"councilman", "councilwoman", "councillor", "councilor", "councilmember"}),
)  # fmt: skip
"""Role nouns that can mean the same person."""

ROLE_ACRONYMS = {
    "ceo": ("chief executive", "executive chief", "boss"),
    "cfo": ("chief financial officer", "finance chief", "finance director"),
    "coo": ("chief operating officer", "operations chief"),
    "cto": ("chief technology officer", "chief technical officer", "technology chief"),
    "cio": ("chief information officer",),
    "cmo": ("chief marketing officer", "chief medical officer"),
    "vp": ("vice president", "vice-president"),
    "pm": ("prime minister",),
    "mp": ("member of parliament",),
    "da": ("district attorney",),
    "ag": ("attorney general",),
    "md": ("managing director",),
}
"""Short form of a role -> what it is in full: her finance chief, … the CFO."""
UNNAMED_ROLES = frozenset(
    """judge justice magistrate coroner juror spokesman spokeswoman spokesperson official source
    reporter journalist correspondent interviewer moderator prosecutor dispatcher
    bystander onlooker passer-by caller neighbor neighbour bishop archbishop vicar priest rector
    pastor rabbi imam monk nun chaplain deacon
    mayor commissioner councilor councillor secretary minister premier chancellor ambassador
    adviser advisor aide strategist delegate deputy speaker director administrator sheriff
    sergeant inspector constable chief trooper detective officer solicitor barrister counsel
    chairman chairwoman chair spokesperson""".split()
)
"""Roles that a story leaves without a name: none of them is whoever was spoken of before."""
PARTISANS = frozenset(
    """democrat republican conservative liberal tory independent libertarian socialist labourite
    nationalist centrist progressive populist""".split()
)
"""Names of parties' members behind a place, for somebody spoken of: the Vermont Republican."""
EPITHETS = frozenset(
    """businessman businesswoman native man woman candidate nominee veteran star politician lawmaker
    billionaire millionaire mogul tycoon magnate father mother actor actress author singer rapper
    legend champion rookie incumbent challenger contender boy girl senator congressman congresswoman
    lady teen teenager mum mom dad grandmother grandfather widow widower
    pensioner""".split()
)
"""Nouns an article uses for a main figure beside their office."""
LAW_WORDS = frozenset(
    """act bill law amendment constitution code statute treaty agreement accord convention protocol
    charter report poll survey study""".split()
)
"""The last words of names that are documents': the Voting Rights Act."""
QUANTITIES = frozenset(
    """percent per cent % half majority number third quarter lot group dozens hundreds thousands
    some one many most none several few two three four five six seven eight nine ten""".split()
)
"""Nouns whose speakers stand behind ``of``: 52 percent of registered voters."""

TALKED_OF = frozenset(
    """plan deal move policy idea ban refusal handling tactic record approach reform strategy choice
    bid bill measure verdict criticism budget boycott embargo merger tariff tax""".split()
)
"""Things that are defended and attacked in words alone: defended the plan."""
YARDSTICKS = frozenset(
    """parameter standard criterion criteria formula plan schedule timetable script custom
    tradition need taste ability preference size age rank merit principle pattern logic
    circumstance procedure practice convention scale scheme method recipe index""".split()
)
"""What something is done by, no source of words: according to certain parameters."""
ABSTRACT_ENDINGS = (
    "tion", "sion", "ment", "ness", "ity", "ism", "ence", "ance", "ship", "hood", "ing", "ure",
    "age", "th", "sis", "ics",
)  # fmt: skip
"""Endings of nouns that nobody is: decision, agreement, fairness."""
NO_VOICES = frozenset(
    """this that it vote concern fear hope issue thing fact idea way time day year week month
    number amount result case money price cost rate share change problem question answer point
    part side end reason cause effect impact lack rise fall increase decrease loss gain work job
    life death war peace fight battle game match deal plan policy program system process event
    debate crime attack fire storm weather car house home street road door window book hand eye
    head face body heart mind voice word name line area place world land water air food health
    what which who one half percent level size total average majority minority rest lot bit
    pair parameter criterion incident luxury speech message goal aim stigma realm style dusk
    boat formula index stand mummy flight jailhouse stretch footage statue tunnel pipe pump engine
    vaccine virus molecule particle planet volcano bottle box shoe coat ring sofa wall roof floor
    ceiling garden yard lawn fence path moment silence laughter applause noise alarm
    killing""".split()
)
"""Nouns that are the subject of a cue without saying anything: Concerns persist, this suggests."""


def may_speak(lower: str) -> bool:
    """Whether an unknown lower-case noun may be somebody: announcer yes, decision no."""
    noun = singular(lower)
    return noun not in NO_VOICES and not noun.endswith(ABSTRACT_ENDINGS)


def singular(word: str) -> str:
    """Return the singular of a lower-case role noun: commissioners, attorneys, chairmen."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


SHARE_ENDINGS = ("percent", "%")
"""What ends a share of people: 63 percent said the mayor was right."""
SPOKESPERSONS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
"""Role nouns of who is named right after they speak: a spokeswoman, then Abigail Jackson."""
LESSER_RANKS = frozenset({"deputy", "vice", "assistant", "associate", "under", "sub", "junior"})
"""Words that keep a role from being the bare one: the deputy mayor is not the mayor."""
ORGANIZATION_ANAPHORS = frozenset(
    {"agency", "company", "group", "organization", "organisation", "department"}
)
"""What an organization is called once it was named: Acme Tools …, the company …"""
WORDS_WITH_TO = frozenset(
    """ambassador adviser advisor envoy aide close loyal opposed related letter letters email e-mail
    emails e-mails message messages memo note notes statement filing submission testimony report
    notice speech response reply answer complaint appeal petition""".split()
)
"""Words that take ``to`` inside a phrase: adviser to the president, a source close to the mayor."""
PLACED_THINGS = frozenset(
    "sign banner poster plaque placard notice billboard sticker label headline caption".split()
)
"""Things that are told by where they are: read a sign at the gate."""
BODIES_ON_THEMES = frozenset(
    "commission committee subcommittee council board panel conference convention institute "
    "centre center caucus forum summit".split()
)
"""Bodies whose names go on with what they are on: the Commission on Presidential Debates."""
MEDIA_NOUNS = frozenset(
    "newspaper daily weekly tabloid broadsheet magazine agency broadcaster newscast".split()
)
"""Nouns behind the name of a medium that are no part of it: Le Monde newspaper, AFP news agency."""
BODIES_BEFORE_NAMES = MEDIA_NOUNS | BODY_NOUNS | {"paper", "giant"}
"""Nouns that tell what an organization is before its name: the polling firm Harbor Data."""
ROLES_IN_A_STORY = frozenset(
    """witness victim survivor resident passenger suspect whistleblower defendant plaintiff
    customer client tenant visitor tourist gunman driver prisoner inmate refugee migrant applicant
    villager""".split()
)
"""Roles of somebody who has another beside them: a whistleblower …, the former employee said."""
