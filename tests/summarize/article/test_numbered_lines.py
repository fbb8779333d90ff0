"""The numbers in the margin of a court record go, and its lines become paragraphs."""

from __future__ import annotations

from summarize import read_article
from summarize.article.numbered_lines import join_numbered_lines

RECORD = """\
 1             THE COURT:  Good morning.  Call your next
 2   witness, please.
 3             MS. ABARA:  We call Amos Reed.
 4             (Witness sworn.)
 5   BY MS. ABARA:
 6        Q.   Where were you, and
 7   with whom?
 8        A.   At the pier, alone.
"""


def test_each_label_opens_a_paragraph_and_other_lines_go_on() -> None:
    assert join_numbered_lines(RECORD).split("\n\n") == [
        "THE COURT:  Good morning.  Call your next witness, please.",
        "MS. ABARA:  We call Amos Reed.",
        "(Witness sworn.)",
        "BY MS. ABARA:",
        "Q.   Where were you, and with whom?",
        "A.   At the pier, alone.\n",
    ]


def test_an_article_is_read_without_the_numbers() -> None:
    article = read_article(RECORD)
    assert "2" not in article.text
    assert len(article.blocks) == 6


def test_a_ranking_keeps_its_numbers() -> None:
    ranking = "".join(f"{n}  Town number {n} has {n} boats\n" for n in range(1, 9))
    assert join_numbered_lines(ranking) == ranking


def test_a_list_with_labels_out_of_order_keeps_its_numbers() -> None:
    odd = "1  Q.  Who?\n7  A.  I.\n3  Q.  When?\n9  A.  Then.\n2  Q.  Why?\n"
    assert join_numbered_lines(odd) == odd
