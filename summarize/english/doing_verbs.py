"""Verbs of doing: marked words that are their object are a name for a thing, and nobody's words."""

from __future__ import annotations

from typing import Final

from summarize.english.reporting_verbs import inflect

__all__ = ["DOING_FORMS", "PUSHING_FORMS", "SCENE_PREPOSITIONS"]

_REGULAR: Final = """
    accept acquire adopt allow arrange assemble attend bake ban brew carve celebrate clean click
    climb close collect complete compose construct cook cover cross create cut dance decorate
    deliver demolish deploy design destroy develop display donate download drag drop earn employ
    enjoy enter erect establish exchange explore film fill finish fit fix follow form fund
    furnish gain grow host hire hunt import improve install introduce invent join kick knit
    launch lease lift light load manufacture march market measure move name open operate order
    organise organize own pack paint park pass perform photograph pick pilot pioneer place plant
    play pour practise practice premiere prepare print produce provide purchase race raise
    receive record recreate rehearse release remove rename rent repair replace restore revive
    roll sail save screen serve scale sew share skate ski skip stage start stop stream study
    supply surf tackle taste stitch tap test tick tour train transform trial try turn undergo
    unveil upload use visit vote walk wash watch weave wrap"""
"""Base forms of the regular ones: opened a “quiet room”."""
_IRREGULAR: Final = """
    founded founding founds bought built brought caught did done drank drawn drew drive driven
    drove ate eaten fought flew flown got held kept laid led left lent lost made met put ran
    rode ridden run sold sewn shot showed spent stole stolen swam swum sweep swept taken took
    threw thrown underwent won wore worn wove woven buy build bring catch do draw drink eat
    fight fly get hold keep lay lead leave lend lose make meet ride sell shoot spend steal swim
    take throw win wear buys builds brings catches does draws drinks drives eats fights flies
    gets holds keeps lays leads leaves lends loses makes meets puts rides runs sells shoots
    spends steals swims takes throws wins wears buying building bringing catching doing drawing
    drinking driving eating fighting flying getting holding keeping laying leading leaving
    lending losing making meeting putting riding running selling shooting spending stealing
    swimming taking throwing winning wearing"""
"""All forms of the others: built a “wall of water”."""

DOING_FORMS: Final = frozenset(
    form for verb in _REGULAR.split() for form in inflect(verb)
) | frozenset(_IRREGULAR.split())
"""Forms of such verbs: decided to try “the slide”, opened a “quiet room”."""

SCENE_PREPOSITIONS: Final = frozenset(
    "in on at into onto under through inside near to toward towards behind via".split()
)
"""Prepositions behind verbs of doing whose marked words name a thing: sat in the “quiet car”."""
PUSHING_FORMS: Final = frozenset(inflect("press") + inflect("push"))
"""Forms whose marked words right behind them are on a button: pressed “Delete”."""
