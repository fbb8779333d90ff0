"""The turns of an article: which words are one speaker's, and where they end."""

from __future__ import annotations

from summarize import Article, read_article
from summarize.turns.find_turns import find_turns
from summarize.turns.turn import TurnForm
from tests.summarize.formats.samples import article as read


def turns_of(article: Article) -> list[list[str]]:
    """The paragraphs of each turn."""
    found = find_turns(article).turns
    return [[words.slice(article.text) for words in turn.words] for turn in found]


def turns(*paragraphs: str) -> list[list[str]]:
    return turns_of(read_article("\n\n".join(("The pier, a talk", *paragraphs))))


TALK = ("PETRA VOGT: Who built it?", "AMOS REED: I did.", "VOGT: Alone?", "REED: I had help.")


def test_labels_are_no_part_of_the_words() -> None:
    assert turns(*TALK) == [["Who built it?"], ["I did."], ["Alone?"], ["I had help."]]


def test_a_turn_runs_on_over_paragraphs_without_a_label() -> None:
    found = turns(
        TALK[0], "AMOS REED: I did.", "Then it fell down.", "So I built it again.", *TALK[2:]
    )
    assert found[1] == ["I did.", "Then it fell down.", "So I built it again."]


def test_laughter_ends_no_turn_and_music_does() -> None:
    laughs = turns(TALK[0], TALK[1], "(Laughter.)", "Twice, in fact.", *TALK[2:])
    assert laughs[1] == ["I did.", "Twice, in fact."]
    music = turns(TALK[0], TALK[1], "(SOUNDBITE OF MUSIC)", "The band plays on.", *TALK[2:])
    assert music[1] == ["I did."]


def test_a_heading_ends_a_turn() -> None:
    assert turns(TALK[0], TALK[1], "On the boats", *TALK[2:])[1] == ["I did."]


def test_what_is_told_of_the_speaker_is_not_said_by_them() -> None:
    assert turns(TALK[0], TALK[1], "Reed looks up at the gulls.", *TALK[2:])[1] == ["I did."]


def test_speakers_may_speak_of_their_own_name() -> None:
    found = turns(TALK[0], TALK[1], "My father was a Reed of Ardmore.", *TALK[2:])
    assert found[1] == ["I did.", "My father was a Reed of Ardmore."]


def test_who_answers_may_ask_in_a_paragraph_of_its_own() -> None:
    asked = "And what did we get for it, all of us?"
    told = "Nothing at all, and I have said so for years, to whoever would hear it."
    assert turns(TALK[0], TALK[1], asked, told, *TALK[2:])[1] == ["I did.", asked, told]


def test_what_stands_under_a_label_needs_no_stop() -> None:
    assert turns("PETRA VOGT:", "Who built the pier", *TALK[1:])[0] == ["Who built the pier"]


def test_the_editors_note_at_the_end_is_nobodys() -> None:
    found = turns(*TALK, "This interview has been edited for length and clarity.")
    assert found[-1] == ["I had help."]


def test_a_story_goes_on_behind_an_exchange() -> None:
    found = turns(
        "The pier fell on Monday, and the town will build it again, its mayor said.",
        "It had stood for a hundred years and more, and many had walked on it.",
        "Q: Will it cost much?",
        "A: It will, I am afraid.",
        "The council votes on the plan in May, and nobody knows how that will end.",
        "Nobody was hurt when the pier fell, the fire service said on Monday night.",
    )
    assert found == [["Will it cost much?"], ["It will, I am afraid."]]


def test_a_label_on_a_line_of_its_own_opens_the_next_paragraph() -> None:
    found = turns("PETRA VOGT, HOST:", "Good evening to you all.", *TALK[1:])
    assert found[0] == ["Good evening to you all."]


def test_turns_may_stand_line_by_line() -> None:
    assert turns("\n".join(TALK)) == turns(*TALK)


def test_no_label_is_a_headline_or_a_byline() -> None:
    article = read_article("\n\n".join(TALK))
    assert len(find_turns(article).turns) == len(TALK)


def test_questions_in_bold_and_their_answers_are_turns() -> None:
    article = read(
        "# A talk\n\n**Who built it?**\n\nI did.\n\nAlone.\n\n**And why?**\n\nI was bored.\n",
        "talk.md",
    )
    found = find_turns(article).turns
    assert [turn.form for turn in found] == [TurnForm.QUESTION, TurnForm.ANSWER] * 2
    assert turns_of(article)[1] == ["I did.", "Alone."]


def test_answers_may_stand_under_questions_with_a_letter() -> None:
    found = turns("Q: Who built it?", "I did.", "Alone.", "Q: And why?", "I was bored.")
    assert found == [["Who built it?"], ["I did.", "Alone."], ["And why?"], ["I was bored."]]


def test_a_question_in_bold_may_have_its_answer_behind_it() -> None:
    page = "<h1>A talk</h1><p><b>Who built it?</b> I did.</p><p><b>And why?</b> I was bored.</p>"
    found = turns_of(read(f"<article>{page}</article>", "talk.html"))
    assert found == [["Who built it?"], ["I did."], ["And why?"], ["I was bored."]]


def test_numbers_set_questions_apart() -> None:
    found = turns("1. Who built it?", "I did.", "2. And why?", "I was bored, I suppose.")
    assert found == [["Who built it?"], ["I did."], ["And why?"], ["I was bored, I suppose."]]


def test_labels_in_bold_are_labels() -> None:
    lines = "".join(f"<p><b>{n}:</b> {w}</p>" for n, w in (line.split(": ") for line in TALK))
    assert turns_of(read(f"<article><h1>A talk</h1>{lines}</article>", "talk.html")) == turns(*TALK)


def test_labels_in_bold_need_no_colon() -> None:
    lines = "".join(f"<p><b>{n}</b> {w}</p>" for n, w in (line.split(": ") for line in TALK))
    assert turns_of(read(f"<article><h1>A talk</h1>{lines}</article>", "talk.html")) == turns(*TALK)


def test_an_ordinary_story_has_no_turns() -> None:
    assert turns("“It is old,” Petra Vogt said on Monday.", "UPDATE: It opened in 1911.") == []


def test_what_stands_in_bold_between_bold_questions_is_the_interviewers() -> None:
    story = (
        "<article><h1>Salt and steam</h1><p>Teruko Yabe has pulled dough for forty years.</p>"
        "<p><b>What is the secret?</b></p><p>Salt. I never look at the clock.</p>"
        "<p><b>That must be hard.</b></p><p>I am used to it.</p>"
        "<p><b>Who comes after you?</b></p><p>Nobody.</p></article>"
    )
    article = read(story, "talk.html")
    asked = [
        turn.words[0].slice(article.text)
        for turn in find_turns(article).turns
        if turn.form is TurnForm.QUESTION
    ]
    assert asked == ["What is the secret?", "That must be hard.", "Who comes after you?"]
