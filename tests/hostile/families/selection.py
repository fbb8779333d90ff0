"""Awkward inputs for the choice of a summary's sentences."""

from __future__ import annotations

from tests.hostile.families.works import repeat, summarise_text
from tests.hostile.growth import Family

FAMILIES = (
    Family(
        "summary",
        "quotations without speakers",
        repeat("“We won,” he said.\n\n", "Ann Lee and Bob Ray met.\n\n"),
        summarise_text,
    ),
)
