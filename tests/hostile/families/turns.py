"""Awkward inputs for transcripts: labels without end, no two alike, and what only looks like one."""

from __future__ import annotations

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import analyse_text, repeat
from tests.hostile.growth import Family

TALK = "Will you come? I said I would.\n\n"
LABELS = (
    ("a speaker a turn", count_up("Ann {}: " + TALK)),
    ("a surname a turn", count_up("MR. {}: " + TALK, "ANN LEE: I do.\n\nANN LEE: I did.\n\n")),
    ("one surname, all given names", count_up("{} LEE: " + TALK, "ANN LEE: I do.\n\n")),
    ("one speaker", repeat("LEE: " + TALK, "ANN DAY: I do.\n\nANN DAY: I did.\n\n")),
    ("questions and answers", repeat("Q: Will you?\n\nA: I will.\n\n", "We spoke to Ann Lee.\n\n")),
    ("questions in a court", repeat("BY MR. LEE:\n\nQ. Will you?\n\nA. I will.\n\n")),
    (
        "witnesses",
        count_up("Ann {}, having been sworn.\n\nBY MR. LEE:\n\nQ. Did you?\n\nA. I did.\n\n"),
    ),
    (
        "turns that run on",
        repeat("I know.\n\n", "ANN LEE: Do you?\n\nLEE: I do.\n\nDAY: I do.\n\n"),
    ),
    (
        "labels that are lines",
        count_up("Ann {} -- Analyst\n\nI will.\n\nOperator\n\nWill you?\n\n"),
    ),
    ("facts", count_up("{}: it is old.\n\n")),
    ("words in marks in turns", repeat("LEE: He said “I do.” Do you?\n\nDAY: “I do,” I say.\n\n")),
    ("numbered lines", repeat("1   Q.  Will you?\n2   A.  I will\n3   come.\n")),
    ("marks that say nothing", repeat("!" * 30, "LEE: I do?\n\nDAY: I do.\n\nLEE: I do.\n\n", "a")),
    ("stage directions", repeat("(Laughter)\n\n", "LEE: I do?\n\nDAY: I do.\n\nLEE: I do.\n\n")),
)

FAMILIES = tuple(Family("turns", name, build, analyse_text, 12_000) for name, build in LABELS)
