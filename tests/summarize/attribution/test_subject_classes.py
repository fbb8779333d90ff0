"""Classes of error of news stories: whose the verb is, and what who speaks is called."""

from __future__ import annotations

import pytest

from summarize import analyse, read_article


def _speakers(story: str) -> list[str | None]:
    """Return who says each thing that a story reports, marked or not, in order."""
    quotes = analyse(read_article(f"Late news\n\n{story}")).quotes
    return [quote.speaker and quote.speaker.name for quote in quotes]


def _people(story: str) -> set[str]:
    return {person.name for person in analyse(read_article(f"Late news\n\n{story}")).people}


DESCRIBED = {
    "the role": "Mara Quist, the town’s harbor chief said it was late.",
    "a role and a place": (
        "Mara Quist, professor of music at the University of Oregon, Eugene said it was late."
    ),
    "a role with an auxiliary": (
        "Mara Quist, the deputy head of the Council of Bergen has said that it was late."
    ),
    "two of them": (
        "Mara Quist, 27, an organizer working with Bergen Homes Out Loud, a tenants’ group, "
        "said it was late."
    ),
    "words before": "“It is late,” Mara Quist, a clerk at the mill said.",
    "a paper in marks": "“It is late,” Mara Quist, editor of the “Harbor Review,” told reporters.",
    "a long phrase": (
        "“It is late,” Harbor Police Sgt. Mara Quist, counting the boats that had sunk in the bay, "
        "broken on the pier, drifted off to sea or burned to the water at their moorings in the "
        "storm, told Bay News."
    ),
}


@pytest.mark.parametrize("story", DESCRIBED.values(), ids=DESCRIBED)
def test_who_somebody_is_may_run_up_to_the_verb(story: str) -> None:
    assert set(_speakers(story)) - {None} == {"Mara Quist"}


@pytest.mark.parametrize(
    "story",
    [
        "Unlike Mara Quist, the mayor said it was late.",
        "Yesterday in Bergen, the mayor said it was late.",
        "South Carolina, the mayor said, was late.",
        "Mara Quist, the mayor said, was late.",
        "It was sold to Mara Quist, and the mayor said it was late.",
    ],
)
def test_another_role_is_no_description(story: str) -> None:
    assert _speakers(story) == ["mayor"]


SUBJECTS = {
    "marked words behind a noun": (
        "Bay News reported that a website “run by fools” states that Mara Quist is late.",
        ["Bay News", "website"],
    ),
    "a place in commas": ("But the website, in Dayton, Ohio, says it is late.", ["website"]),
    "a clause behind but": (
        "It may go to Russia, but a Bergen negotiator, Mara Quist, told reporters it was late.",
        ["Mara Quist"],
    ),
    "a clause behind as": (
        "It is the home of the fleet as the Harbor Guild denies that it was late.",
        ["Harbor Guild"],
    ),
    "a body behind as": (
        "The town seems to agree as the Department of Trade noted that it was late.",
        ["Department of Trade"],
    ),
    "a court that said": (
        "Mara Quist left in defiance of a Bergen court that later said she should have stayed.",
        ["Bergen court"],
    ),
    "a selfie that showed": (
        "Mara Quist posted a selfie that showed off her hat, writing that it was late.",
        ["Mara Quist"],
    ),
    "a message with a time": (
        "Mara Quist read a letter from the mayor Friday afternoon that says it is late.",
        ["mayor"],
    ),
    "a participle that tells which": (
        "Judge Mara Quist found for a union calling for a trial, saying it was late.",
        ["union", "Mara Quist"],
    ),
    "who is made to": (
        "The ferry was slow, prompting the harbor board to warn against “hasty talk.”",
        ["harbor board"],
    ),
    "a body behind its clause": (
        "The group that had asked the court to order the sale, the Bergen Law Centre, said in a "
        "statement that it was late.",
        ["Bergen Law Centre"],
    ),
    "parents": (
        "Mara Quist is a nurse. When Mara and Quorra’s parents announce they are late, we wait.",
        ["Mara and Quorra’s parents"],
    ),
    "a title with its participle": (
        "The other officer, retired Maj. Gen. Mara Quist, called the letter “a fake.”",
        ["Mara Quist"],
    ),
    "an adjective that goes on": (
        "It is late, according to a harbor aide familiar with the plans.",
        ["harbor aide"],
    ),
    "an official according to": (
        "“It is late,” said a harbor official according to the station.",
        ["harbor official"],
    ),
}


@pytest.mark.parametrize(("story", "speakers"), SUBJECTS.values(), ids=SUBJECTS)
def test_the_verb_is_its_own_subjects(story: str, speakers: list[str]) -> None:
    assert _speakers(story)[: len(speakers)] == speakers


@pytest.mark.parametrize(
    ("story", "speaker"),
    [
        (
            "Angry teachers, student leaders and the school board said it was late.",
            "Angry teachers, student leaders and the school board",
        ),
        (
            "Japan, Canada and some members of the council said it was late.",
            "Japan, Canada and some members of the council",
        ),
        (
            "Mara Quist, Olaf Brandt and Lena Falk said it was late.",
            "Mara Quist, Olaf Brandt and Lena Falk",
        ),
        (
            "Mara Quist, Olaf Brandt, and the mayor said it was late.",
            "Mara Quist, Olaf Brandt, and the mayor",
        ),
        ("It rained in Bergen, and the mayor said it was late.", "mayor"),
        ("In Boston, residents and officials said it was late.", "residents and officials"),
        ("Last week, officials and residents said it was late.", "officials and residents"),
        ("Mara Quist, her fans and critics say, is late.", "her fans and critics"),
    ],
)
def test_a_list_is_whole(story: str, speaker: str) -> None:
    assert _speakers(story) == [speaker]


NAMES = {
    "a country in front": ("South Africa had twice threatened to leave.", "South Africa"),
    "a body of a country": (
        "U.S.-funded radio broadcaster Voice of America reported that it was late.",
        "Voice of America",
    ),
    "a surname that is a noun": (
        "Her colleague, Sen. Mara Teller of Montana, said it was late.",
        "Mara Teller",
    ),
    "a firm and its name": ("According to polling firm Quorrel, it is late.", "Quorrel"),
    "a minister for something": (
        "The State Minister for Information Yasser Quorrim told reporters it was late.",
        "Yasser Quorrim",
    ),
    "an Arabic article": ("Omar al-Quorrim fled. “It is late,” Quorrim said.", "Omar al-Quorrim"),
    "a paper of a place": (
        "The Washington Post said that it was late. “It is over,” the Post said.",
        "Washington Post",
    ),
    "a paper by what it is": (
        "It is late, according to Vatican paper Quorrel Romano. The paper said it was over.",
        "Quorrel Romano",
    ),
}


@pytest.mark.parametrize(("story", "name"), NAMES.values(), ids=NAMES)
def test_a_name_is_whole_and_alone(story: str, name: str) -> None:
    assert set(_speakers(story)) == {name}


def test_a_family_name_in_front_is_kept_by_whom_it_meant() -> None:
    story = (
        "Activist Chen Quanglo fled in May. “It is late,” Chen said. His nephew, activist Chen "
        "Quigu, was held in June. “It is over,” Chen said."
    )
    assert _speakers(story) == ["Chen Quanglo", "Chen Quanglo"]


def test_an_article_behind_an_abbreviation_is_no_name() -> None:
    story = "Mara Quist fell in Salem, N.Y. An off-duty police officer who led a boy out sank."
    assert _people(f"{story} Quist said she was late.") == {"Mara Quist"}


def test_a_street_is_nobody() -> None:
    assert not _people("It stood on Martin Luther King, Jr. Avenue. He said it was late.") & {
        "Martin Luther King",
        "Martin Luther King, Jr.",
    }


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("A spokesman for the mayor called it “odd.”", "harbor consul"),
        ("Another man called it “odd.”", "co-founder"),
    ],
)
def test_a_new_role_is_not_whoever_spoke(before: str, role: str) -> None:
    assert _speakers(f"{before} The {role} said it was “late.”")[1] == role


@pytest.mark.parametrize(
    ("story", "speaker"),
    [
        (
            "It met the Quorrel Agency in May. The FBI said it was late, but the agency later said "
            "it was over.",
            "FBI",
        ),
        (
            "It is late, according to data for the 2014 report. “It is over,” the report says.",
            "report",
        ),
    ],
)
def test_a_body_or_a_document_is_the_one_told_of(story: str, speaker: str) -> None:
    assert _speakers(story)[-1] == speaker
