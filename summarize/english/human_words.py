"""Words beside a name that show it to be a person's, or to be no person's."""

__all__ = ["DONE_TO_PEOPLE", "HUMAN_POSSESSIONS", "HUMAN_VERBS", "THING_POSSESSIONS"]

HUMAN_VERBS = frozenset(
    """smiled smiles laughed laughs cried cries wept nodded nods sighed sighs shrugged grinned
    whispered whispers shouted shouts screamed sobbed winced blushed
    thought thinks felt feels believed believes knew knows remembered remembers recalled recalls
    forgot realized realises realizes realised wondered wonders feared hoped hopes wanted wants
    loved loves hated hates liked likes enjoyed dreamed dreams trusted
    married marries divorced wed dated dates kissed kisses hugged hugs
    grew lived lives slept sleeps woke ate eats drank drinks walked walks sat sits stood knelt
    drove drives rode ran swam danced dances sang sings acted acts
    wrote writes studied studies graduated attended attends enrolled taught teaches learned
    retired resigned resigns died dies drowned
    confessed confesses apologized apologised apologizes pleaded pleads testified testifies
    befriended befriends befriends persuaded persuades convinced convinces
    starred stars portrayed portrays painted paints composed composes sculpted
    refused refuses decided decides tried tries begged begs agreed
    met meets tells told asks asked""".split()
)
"""Verbs right behind their subject that people do: Okafor smiled, Okafor married."""
HUMAN_POSSESSIONS = frozenset(
    """wife husband son daughter sons daughters father mother parents brother sister brothers
    sisters widow widower girlfriend boyfriend fiance fiancé fiancee fiancée uncle aunt nephew
    niece cousin grandson granddaughter grandfather grandmother grandparents children child kids
    friend friends lover mistress roommate classmates
    face eyes eye hair hand hands arm arms leg legs knee body head heart voice smile neck
    shoulder back blood
    life death birth birthday childhood youth funeral marriage wedding divorce pregnancy career
    illness injuries suicide murder arrest mind feelings love affair diary bedroom apartment
    mental character biography autobiography memoir portrayal lawyer attorney""".split()
)
"""What people have: Okafor’s wife, Okafor’s eyes, Okafor’s childhood."""
THING_POSSESSIONS = frozenset(
    """shares stock headquarters subsidiary employees customers users products product population
    capital economy government parliament ministry border borders airport streets downtown
    residents citizens voters coast harbor harbour suburbs mayor governor president website
    revenue profits sales market chief ceo board spokesman spokeswoman spokesperson fans roster
    campus airline currency police council military army nuclear""".split()
)
"""What places, companies and teams have: Oslo’s airport, Initech’s shares."""
DONE_TO_PEOPLE = frozenset(
    """married marry marries marrying met meet meets meeting told tell tells telling kissed kiss
    killed kill kills murdered murder arrested arrest persuaded persuade convinced convince
    befriended befriend hired hire fired fire dated dating kidnapped kidnaps rescued rescues
    informed informs informing asked ask asks asking invited invite reminded remind warned
    hugged hug seduced seduces divorced divorce loved love loves raped rape stabbed stabs
    introduced introduces accused accuses begged begs thanked thank""".split()
)
"""Verbs whose object right behind is somebody: married Okafor, told Okafor."""
