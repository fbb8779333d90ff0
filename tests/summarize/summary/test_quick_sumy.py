"""What is made quick of sumy's methods rates as sumy does, to the last digit."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from summarize.summary.quick_sumy import (
    QuickKL,
    QuickLsa,
    QuickLuhn,
    QuickReduction,
    QuickTextRank,
)
from summarize.summary.sumy_methods import make_document
from summarize.text.vocabulary import get_vocabulary

WORDS = st.sampled_from("vote city the police river a flood law mayor court school of".split())
TEXTS = st.lists(st.lists(WORDS, max_size=12).map(" ".join), min_size=1, max_size=24)
ENGLISH = get_vocabulary("en")
RNG = np.random.default_rng(1)
LONG = [" ".join(f"w{w}" for w in RNG.zipf(1.2, 15) if w < 900) for _ in range(60)]


def ratings(summarizer: Any, texts: list[str]) -> dict[int, float]:
    found: dict[int, float] = {}

    def keep(infos: Any) -> Any:
        found.update({info.sentence.place: float(info.rating) for info in infos})
        return infos

    summarizer.stop_words = ENGLISH.stop_words
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        summarizer(make_document([texts]), keep)
    return found


@pytest.mark.long
@pytest.mark.parametrize(
    ("quick", "slow"),
    [
        (QuickKL, KLSummarizer),
        (QuickReduction, ReductionSummarizer),
        (QuickTextRank, TextRankSummarizer),
        (QuickLuhn, LuhnSummarizer),
        (QuickLsa, LsaSummarizer),
    ],
)
@given(texts=TEXTS)
def test_the_ratings_are_sumys(quick: Any, slow: Any, texts: list[str]) -> None:
    for given_texts in (texts, LONG[: 3 * len(texts)]):
        expected = ratings(slow(), given_texts)
        if slow is LsaSummarizer:  # adds up in the order of a set
            assert ratings(quick(), given_texts) == pytest.approx(expected, abs=1e-9)
        else:
            assert ratings(quick(), given_texts) == expected
