"""What Punkt knows of English news: abbreviations, and words that open a sentence."""

from __future__ import annotations

from typing import Final

ABBREVIATIONS: Final = frozenset(
    (
        # titles: Gov. Ron DeSantis
        "mr mrs ms mx dr prof sen sens rep reps gov govs lt gen maj col capt cmdr cpl sgt pvt adm "
        "rev hon pres supt asst assoc dir st sr jr messrs mmes fr msgr insp det dist atty sec "
        # places: Ft. Worth, Boca Raton, Fla.
        "ft mt mts ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn "
        "miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo "
        # months and days: Sept. 11
        "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri "
        # companies: Apple Inc. said
        "inc corp co ltd bros llc plc cos mfg intl "
        # addresses: 123 N. Main St.
        "ave blvd rd hwy pkwy dept bldg apt "
        # numbers and units: No. 10
        "no nos vol fig figs art ch pp p approx ca est lb lbs oz in vs v al etc cf e.g i.e viz "
        "a.m p.m b.c a.d u.s u.k u.n e.u d.c n.y n.j n.c s.c n.d s.d n.h n.m w.va u.s.s.r ph.d "
        "m.d m.b.a b.a m.a r.i p.o l.a j.r.r"
    ).split()
)

STARTERS: Final = frozenset(
    (
        "the a an this that these those he she it they we i you his her its their our my there "
        "here but and so then in on at for from with after before when while if as however "
        "although though mr mrs ms nobody no others critics"
    ).split()
)
