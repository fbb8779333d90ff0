"""Names that are not persons: words of organizations, places, nations and laws."""

ORGANIZATION_WORDS = frozenset(
    """department ministry agency bureau office commission commissioners committee council board
    authority administration government parliament congress senate house assembly legislature
    court courts tribunal police force forces army navy guard service services corps command
    union association federation confederation league society club institute institution
    foundation fund trust center centre university college school schools academy hospital
    hospitals clinic church diocese mosque temple synagogue party coalition alliance network
    movement campaign group company companies corporation corp corp. inc inc. co co. ltd ltd.
    llc llp plc gmbh bank banks holdings partners associates industries enterprises motors
    airlines airways motor railway railroad energy oil gas electric power systems technologies
    software studios pictures records entertainment media press news times post herald tribune
    journal gazette globe star telegraph guardian observer chronicle examiner inquirer register
    sentinel dispatch bulletin mail reuters radio television tv channel broadcasting magazine
    review weekly daily project initiative program programme task organization organisation
    chamber exchange market stores store hotel restaurant museum library theatre theater
    orchestra band team fc afc rovers wanderers albion athletic hotspur harriers
    united city town county state states republic kingdom province
    district borough region islands island river lake bay beach mountain mountains valley
    falls creek canyon heights gorge peninsula cape strait gulf fjord glacier reef dam harbour
    harbor park
    street avenue road roads boulevard drive square plaza bridge airport port station stadium
    hour arena hall building tower act bill law amendment agreement treaty accord constitution code
    convention protocol order orders plan deal pact cup championship championships series
    tournament games olympics bowl festival awards award prize war wars day week month year era
    age revolution crisis conference summit forum meeting session election elections debate vote
    referendum primary caucus coast west east north south northern southern eastern western
    central university's sheriff's desk dashboard coalitions unions divisions division unit
    squad secretariat headquarters staff delegation mission embassy consulate enforcement
    customs immigration security defense defence justice treasury homeland interior health
    education agriculture labor labour transportation commerce environment housing
    infrastructure finance revenue affairs relations rights liberties freedom liberty safety welfare
    democrats republicans conservatives liberals greens tories nationalists lives matter foods
    brands labs laboratory laboratories research analytics solutions consulting capital bros
    cross comics marines ventures securities investments insurance financial mortgage realty
    properties development international national global american federal municipality
    agence crematory crematorium corridor""".split()
)
"""A name with one of these words is an organization, place, law or event, not a person."""

PLACES = frozenset(
    """afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain
    bangladesh belarus belgium bolivia bosnia botswana brazil britain bulgaria burma cambodia
    cameroon canada chile china colombia congo croatia cuba cyprus czechia denmark ecuador egypt
    england eritrea estonia ethiopia europe finland france gaza germany ghana greece greenland
    guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland
    israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon
    liberia libya lithuania luxembourg macedonia malaysia mali malta mexico moldova mongolia
    montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria
    norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar
    romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain
    sudan sweden switzerland syria taiwan tajikistan tanzania thailand tibet tunisia turkey
    turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
    africa asia antarctica america americas caribbean scandinavia balkans siberia crimea
    catalonia kurdistan chechnya kashmir alabama alaska arizona arkansas california colorado
    connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky
    louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin
    wyoming ontario quebec québec manitoba saskatchewan alberta newfoundland labrador nunavut
    yukon queensland tasmania miami orlando tampa tallahassee jacksonville hialeah sweetwater
    atlanta boston chicago dallas houston austin denver detroit seattle portland philadelphia
    pittsburgh phoenix baltimore cleveland cincinnati milwaukee minneapolis oakland sacramento
    memphis nashville charlotte brooklyn manhattan queens bronx harlem chelsea hollywood
    washington toronto montreal montréal vancouver ottawa calgary edmonton winnipeg halifax
    london paris berlin madrid barcelona rome milan vienna brussels amsterdam copenhagen
    stockholm oslo helsinki dublin edinburgh glasgow manchester liverpool birmingham leeds
    bristol lisbon athens warsaw prague budapest bucharest sofia belgrade kyiv kiev moscow minsk
    istanbul ankara jerusalem tehran baghdad damascus beirut kabul islamabad karachi lahore
    delhi mumbai kolkata dhaka beijing shanghai hong tokyo osaka kyoto seoul pyongyang taipei
    bangkok hanoi manila jakarta sydney melbourne brisbane perth adelaide canberra auckland
    wellington cairo nairobi lagos johannesburg pretoria accra rabat havana bogotá bogota
    caracas lima santiago quito brasília brasilia rio mecca aleppo mosul u.s. u.k. u.n. e.u.
    u.s.a. d.c. usa uk eu un us calif. fla. tex. mass. pa. va. ga. ill. ariz. midwest northeast
    southwest southeast midlands downtown capitol""".split()
)
"""Words that are a country, state or city by themselves: Florida, Miami, Fla."""
PLACE_OPENERS = frozenset(
    """new north south east west los las san santa saint st. fort ft. mount mt. port cape lake el
    puerto costa sierra rhode key coral sunny long palm virginia united saudi sri hong great
    northern southern""".split()
)
"""Words that open many names of places: ``New York``, ``Coral Gables``, ``San Francisco``."""
PLACE_NAMES = frozenset(
    " ".join(name.split())
    for name in """
    baton rouge | british columbia | buckingham palace | buenos aires | cape town | capitol
    hill | coral gables | costa rica | el paso | el salvador | european union | fort worth |
    great britain | hong kong | kansas city | key biscayne | key west | las vegas | long
    island | los angeles | mexico city | miami springs | middle east | new brunswick | new
    delhi | new hampshire | new jersey | new mexico | new orleans | new york | new zealand |
    north carolina | north dakota | north korea | northern ireland | nova scotia | palm beach
    | prince edward island | puerto rico | rhode island | salt lake city | san antonio | san
    diego | san francisco | san jose | san juan | santa fe | santa monica | saudi arabia |
    silicon valley | south africa | south carolina | south dakota | south florida | south
    korea | south miami | south sudan | sri lanka | st. john | st. louis | st. paul | st.
    petersburg | sunny isles beach | supreme court | tel aviv | united kingdom | united
    nations | united states | wall street | west bank | west miami | west virginia | white
    house""".split("|")
)
"""Names of places of several words: New York, Capitol Hill."""

DEMONYMS = frozenset(
    """american americans british canadian canadians mexican mexicans cuban cubans haitian chinese
    japanese korean koreans russian russians ukrainian ukrainians french german germans italian
    italians spanish dutch polish swedish danish finnish norwegian irish scottish welsh english
    european europeans african africans asian asians australian australians indian indians
    pakistani afghan afghans iranian iranians iraqi iraqis syrian syrians turkish egyptian
    israeli israelis palestinian palestinians arab arabs jewish muslim muslims islamic christian
    christians catholic catholics protestant hindu buddhist sikh latino latinos latina hispanic
    hispanics black white republican republicans democrat democrats democratic conservative
    conservatives liberal liberals tory tories labour green greens libertarian socialist
    communist marxist soviet nazi vietnamese thai filipino indonesian malaysian brazilian
    argentine chilean colombian venezuelan peruvian greek portuguese belgian swiss austrian
    hungarian czech romanian bulgarian serbian croatian lebanese saudi yemeni libyan tunisian
    moroccan algerian nigerian kenyan ethiopian somali sudanese congolese rwandan ugandan texan
    texans floridian floridians californian californians parisian londoner native quebecer
    quebecers ontarian albertan southern northern western eastern anti-american un eu u.s. u.n.
    u.k.""".split()
)
"""Adjectives and nouns of nations, creeds and parties: ``Republican Donald Trump``."""

PARTICLES = frozenset(
    """de la las los del da das do dos di du le van von der den ter ten zu zur bin ibn al el abu
    bint y e st. san ó ní uí nic""".split()
)
"""Small words inside names: ``de Blasio``, ``van der Berg``, ``bin Salman``."""
DEGREES = frozenset(
    """phd ph.d. md m.d. do d.o. dds d.d.s. dmd d.m.d. dvm d.v.m. edd ed.d. psyd psy.d. pharmd
    pharm.d. scd sc.d. thd th.d. dphil jd j.d. llb ll.b. llm ll.m. mba m.b.a. mph m.p.h. msw m.s.w.
    msc m.sc. bsc b.sc. ma m.a. ba b.a. ms m.s. bs b.s. mfa m.f.a. mpa m.p.a. rn r.n. lpn l.p.n. np
    bsn msn dnp aprn pa-c rpt lcsw lmft lpc cpa c.p.a. cfa cfp fcca pe p.e. aia faia esq esq. qc
    q.c. kc k.c. sc s.c. obe o.b.e. mbe m.b.e. cbe c.b.e. kbe k.b.e. dbe d.b.e. kcb gcmg cmg dso
    mc gm bem mp m.p. mep msp mlc mla mpp mna mha td jp j.p. frs f.r.s. frsc frcs frcp frcpc mrcp
    facp facs faap faan fba fsa sj s.j. op o.p. ofm osb ret ret. usn usmc usaf usa uscg""".split()
)
"""Degrees, honours, memberships and orders behind a name, no part of it: Ann Lee, M.D., OBE."""
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv v".split()) | DEGREES
"""Words after a surname that are no part of it."""
GENERATIONS = frozenset("jr sr ii iii iv v".split())
"""Suffixes that distinguish father and son: ``Robert Kennedy Jr.``, ``John Paul Stevens III``."""
NOT_NAMES = frozenset(
    """god lord i mr mrs ms internet web twitter facebook google youtube wikipedia instagram earth
    sun moon christmas easter thanksgiving halloween ramadan hanukkah english spanish french
    bible koran quran constitution obamacare brexit covid covid-19 hiv aids tv dna ceo cfo coo
    pm am est edt gmt pst pdt a.m. p.m. ph.d. b.a. m.a. no. nos.""".split()
)
"""Words with a capital that name nobody where they stand alone: God, Internet, CEO."""
THINGS_IN_CAPITALS = frozenset("dna rna tv hiv aids covid covid-19 gdp gps iq pdf cctv".split())
"""What is written as organizations are and can say nothing: DNA, TV."""
SURNAMES_OF_ORGANIZATIONS = frozenset("west north east day post banks law power".split())
"""Words of organizations that are surnames as often: Tyra Banks, Jude Law."""
HEADLINE_LABELS = frozenset(
    """exclusive update updated breaking watch live video photos pictures analysis opinion review
    explainer explained listen read poll editorial comment obituary interview recap preview gallery
    factbox timeline correction note warning revealed profile eds ed photo picture related more
    stories story articles article slideshow caption captions image images""".split()
)
"""What stands before a colon in headlines and is nobody: EXCLUSIVE: …"""
SINGULAR_DEMONYM_ENDINGS = ("an", "man", "woman")
"""Endings of demonyms that mean one person: the Australian, not the Chinese."""
SINGULAR_DEMONYMS = frozenset("dane swede finn turk pole scot spaniard serb croat czech".split())
"""Demonyms of one person that have an ending of their own: a Dane."""
PARTISAN_DEMONYMS = frozenset({"republican"})
"""Words like demonyms that tell a party: the Republican."""

LANDSCAPE_WORDS = frozenset(
    """region island islands river lake bay beach mountain mountains valley falls creek canyon
    heights gorge peninsula cape strait gulf fjord glacier reef dam harbour harbor street avenue
    road roads boulevard drive square plaza bridge coast""".split()
)
"""The last words of names of places, which do nothing and say nothing: Bell Falls, Quill Street."""
