"""Statements without marks, wherever the cue stands: what is reported, and who reports it."""

from __future__ import annotations

import pytest

from tests.summarize.telling import indirect, tell, words_of


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        (
            "The plan could help farmers, but only if it rains, Sen. Mara Quist (R-Ohio) told The "
            "Bay Post on Thursday.",
            "The plan could help farmers, but only if it rains",
        ),
        (
            "The firm now expects revenue of 2 million, finance chief Mara Quist told analysts.",
            "The firm now expects revenue of 2 million",
        ),
        (
            "Testing one pump in 50, as the bill requires, would help nobody, said Mara Quist, the "
            "town’s vet.",
            "Testing one pump in 50, as the bill requires, would help nobody",
        ),
        ("But to prevent floods, Mara Quist said, towns should wait.", "towns should wait"),
        ("In most cases, Mara Quist said, the pumps fail.", "the pumps fail"),
        (
            "Mara Quist is warning voters that the pumps would fail.",
            "that the pumps would fail",
        ),
        ("Mara Quist spoke in Holm, promising to lift the ban.", "to lift the ban"),
        ("Mara Quist agreed he had never asked for a receipt.", "he had never asked for a receipt"),
        ("Mara Quist liked to say that a bell is a hole.", "that a bell is a hole"),
        ("Mara Quist said last month that the pumps would fail.", "that the pumps would fail"),
        ("Mara Quist announced this week she would leave.", "she would leave"),
        ("The guard left the dam at noon, Mara Quist wrote.", "The guard left the dam at noon"),
        ("Mara Quist vowed not to sell the pumps.", "not to sell the pumps"),
        ("Mara Quist said she never heard the bell.", "she never heard the bell"),
        ("Mara Quist commented to the Holm Post that it rained.", "that it rained"),
        (
            "High costs of care, Mara Quist says, have risen.",
            "High costs of care, Mara Quist says, have risen",
        ),
        ("The pumps are old; according to Mara Quist, they fail.", "they fail"),
        ("In fact, according to Mara Quist, the pumps fail.", "the pumps fail"),
        (
            "The pumps fared well in the flood, according to Mara Quist.",
            "The pumps fared well in the flood",
        ),
        ("Mara Quist made clear on Monday that it was late.", "that it was late"),
        ("Mara Quist made it clear that it was late.", "that it was late"),
        ("Mara Quist is adamant that the bell rang.", "that the bell rang"),
        ("Mara Quist spoke in Holm. In her opinion, the bell was old.", "the bell was old"),
        ("The dams hold, Mara Quist estimates.", "The dams hold"),
        ("The dam held until noon, when, Mara Quist says, it broke.", "it broke"),
        (
            "The dam has cracks, Mara Quist said, since guards saw that it leaks.",
            "The dam has cracks",
        ),
        ("Mara Quist said, however, that the dam has cracks.", "that the dam has cracks"),
        ("The dam leaks, Mara Quist warned reporters on Monday.", "The dam leaks"),
        ("The dam leaks, argued Mara Quist, who wants it closed.", "The dam leaks"),
        (
            "Mara Quist said the dam, which is old and has cracks, would hold.",
            "the dam, which is old and has cracks, would hold",
        ),
        ("Mara Quist said late Monday the dam was old.", "the dam was old"),
        ("Mara Quist denied selling the bell.", "selling the bell"),
        ("Mara Quist has suggested closing the dam.", "closing the dam"),
        ("What Mara Quist says is that it will rain.", "is that it will rain"),
        ("The town, as one of Mara Quist’s aides pointed out, seldom floods.", None),
    ],
)
def test_what_is_reported(sentence: str, reported: str | None) -> None:
    told = tell(sentence)
    found = [
        (words_of(told, quote), quote.speaker and quote.speaker.name) for quote in indirect(told)
    ]
    if reported is not None:
        assert (reported, "Mara Quist") in found
    else:
        assert all(speaker != "Mara Quist" for _, speaker in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mara Quist has agreed to sell the pumps once the work is done.",
        "Mara Quist hoped to say that the pumps were old.",
        "If Mara Quist says no, the pumps will stop.",
        "Mara Quist did not say that the pumps were old.",
        "Mara Quist pleaded guilty and requested a table.",
        "The report by Mara Quist made it clear that dams fail.",
        "That was what Mara Quist said when she left the hall.",
        "But when the rain came, Mara Quist said enough.",
        "Assuming it rains, Mara Quist will open the dam.",
        "Mara Quist told them everything they had to know.",
        "Mara Quist reflected on the year that had passed.",
        "Mara Quist recorded a song before the hall closed.",
        "Mara Quist thought of the farm where she was born.",
        "The town sold what Mara Quist said was a copy of the bell.",
        "Guards whom Mara Quist accused of theft have left Holm.",
        "The clerks she had asked the town to dismiss included a friend.",
        "Mara Quist will call her rival a coward and move on.",
        "Mara Quist considered whether the pumps were old.",
        "Mara Quist pushed to use the old pumps.",
        "When the rain came, Mara Quist said enough.",
        "As previously reported, Mara Quist announced her wedding in a letter.",
    ],
)
def test_what_is_no_statement(sentence: str) -> None:
    assert indirect(tell(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Mara Quist said she believes the bell rang.", ["she believes the bell rang"]),
        ("Mara Quist told the Post that she thinks it rang.", ["that she thinks it rang"]),
        (
            "Mara Quist said he believes the bell rang.",
            ["he believes the bell rang", "the bell rang"],
        ),
    ],
)
def test_a_belief_of_the_speaker_is_told_once(sentence: str, reported: list[str]) -> None:
    told = tell("Mara Quist met Peter Lowe. He smiled. " + sentence)
    assert [words_of(told, quote) for quote in indirect(told)] == reported


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        (
            "Peter “Pip” Lowe left the hall on Friday, Mara Quist said.",
            ["Peter “Pip” Lowe left the hall on Friday"],
        ),
        (
            "Mara Quist said the Holm version of “Under the Dark Sea” would open in May.",
            ["the Holm version of “Under the Dark Sea” would open in May"],
        ),
        ("Mara Quist said the plan was “a long and bad joke on us all.”", []),
        ("His friends call him “Pip.”", []),
        (
            "Mara Quist said that it rained and that Lowe called it “a long and bad joke on us.”",
            ["that it rained and that Lowe called it “a long and bad joke on us.”"],
        ),
    ],
)
def test_marks_that_nobody_spoke_hide_no_statement(sentence: str, reported: list[str]) -> None:
    told = tell(sentence)
    assert [words_of(told, quote) for quote in indirect(told)] == reported


def test_a_court_has_sides_that_speak() -> None:
    (quote,) = indirect(tell("The defense contends it was about a dog."))
    assert quote.speaker is not None
    assert quote.speaker.name == "defense"
