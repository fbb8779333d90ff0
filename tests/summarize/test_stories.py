"""Whole stories in the manner of many papers: who says each marked stretch of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.summarize.telling import marked, speaker_of, table, tell, words_of

STORIES = Path(__file__).with_name("stories")

SAID = {
    # file: (first words, speaker) of each marked stretch
    "tabloid": [
        ("I thought it was", "Tracey Boyle"),
        ("I said, ‘Who’s there?’", "Tracey Boyle"),
        ("You couldn’t make it", "neighbour"),
        ("He’s an idiot,", "Gary"),
        ("But I felt sorry", "Gary"),
        ("lucky to be alive", "Margaret Lowther"),
        ("It took two hours", "Humberside Fire and Rescue spokesman"),
    ],
    "court": [
        ("lied to cover up", None),
        ("a pack of lies", "teacher"),
        ("She was looking at", "Simon Garth"),
        ("I went out to", "Hannah Reeve"),
        ("completely shattered", "Daniel Woods"),
        ("Officer, you assumed she", "Rebecca Lyle"),
        ("No, ma’am,", "Daniel Woods"),
        ("to one side", "Anthony Bellamy"),
    ],
    "single_marks": [
        ("chaotic", None),
        ("not good enough", "transport secretary"),
        ("I want to say", "Alan Whitcombe"),
        ("It’s simply not good", "Alan Whitcombe"),
        ("hiding behind the operators", "Yasmin Qureshi-Bell"),
        ("He signed it off,", "Yasmin Qureshi-Bell"),
        ("He can’t blame the", "Yasmin Qureshi-Bell"),
        ("didn’t have the drivers", "Peter O’Hanlon"),
        ("We warned the department", "Peter O’Hanlon"),
        ("It’s the uncertainty that", "Dawn Price"),
        ("You don’t know whether", "Dawn Price"),
        ("The secretary of state’s", "Mr Whitcombe’s spokesman"),
    ],
    "obituary": [
        ("Women were considered bad", "Dorothy Louise Vance"),
        ("So I sat in", "Dorothy Louise Vance"),
        ("girl talk.", "Harold Meeks"),
        ("Dorothy saw it before", "Harold Meeks"),
        ("The Restless Sea.", None),
        ("I told her to", "Harold Meeks"),
        ("He taught me that", "Dorothy Louise Vance"),
        ("She never asked for", "Ruth Vance Keller"),
        ("But she kept every", "Ruth Vance Keller"),
        ("It’s heavy.", "Dorothy Louise Vance"),
    ],
    "feature": [
        ("Too low,", "Tomas Arrieta"),
        ("Every year, lower.", "Tomas Arrieta"),
        ("He drives a truck", "Tomas Arrieta"),
        ("Good money.", "Tomas Arrieta"),
        ("He told you about", "Iker"),
        ("You’ll get wet,", "Tomas Arrieta"),
        ("I’m from Galicia,", None),
        ("Galicia!", "Tomas Arrieta"),
        ("The river will still", "Tomas Arrieta"),
    ],
    "politics": [
        ("playing chicken with people's", "Ron Decker"),
        ("can't count to 60.", "Carla Ruiz"),
        ("If they want our", "Carla Ruiz"),
        ("they know where my", "Carla Ruiz"),
        ("The president will not", "Kyle Brandon"),
        ("not going to read", "Kyle Brandon"),
        ("I've had better weeks,", "Susan Maddox"),
        ("This place is broken.", "Jim Teller"),
        ("unserious.", "Decker's office"),
        ("rich.", "Ruiz aide"),
        ("Nobody wins.", "Susan Maddox"),
    ],
    "shortage": [
        ("saboteurs", None),
        ("The queues being witnessed", "Femi Adelaja"),
        ("fish out the saboteurs.", "Femi Adelaja"),
        ("laughable.", "Musa Danladi"),
        ("Let them supply our", "Musa Danladi"),
        ("This is unacceptable,", "Ngozi Eze"),
    ],
    "parliament": [
        ("fully committed to transparency", "Sanjay Rawat"),
        ("a paper tiger", "P. Sundaram"),
        ("What is the use", "P. Sundaram"),
        ("evasive", "Aruna Deshpande"),
        ("Lakhs of appeals are", "Aruna Deshpande"),
        ("personal remarks", "Harivansh Singh"),
    ],
    "live_blog": [
        ("not out of the", "Paul Amery"),
        ("If you don’t need", "Siân Rhys"),
        ("This is a once-in-a-generation", "Emyr Pugh"),
        ("The promenade has gone.", "Huw Prys"),
        ("No trains will run", "Network Rail"),
    ],
    "memo": [
        ("Recommend immediate replacement,", "internal memo obtained by The Courier"),
        ("Delay is not an", "internal memo obtained by The Courier"),
        ("Q3?", "handwritten note in the margin"),
        ("I said what I", "Carl Jessup"),
        ("What they did with", "Carl Jessup"),
        ("Safety is our first", "airline"),
        ("It doesn’t look great,", "official"),
    ],
    "gossip": [
        ("He treated me like", None),
        ("treated me like an", "Paige Vandermeer"),
        ("cars, watches and women", "Paige Vandermeer"),
        ("pure fiction.", "Vinnie Castellano"),
        ("My client is heartbroken,", "Vinnie Castellano"),
        ("He married for love.", "Vinnie Castellano"),
        ("We all saw it", "one insider"),
        ("At the wedding, he", "one insider"),
        ("Paige is no angel.", "source close to DiNardo"),
    ],
    "opinion": [
        ("efficiency.", None),
        ("commonsense overhaul", "Pat Shaw"),
        ("community hubs,", None),
        ("We have to live", "Pat Shaw"),
        ("Attention is the rarest", "Simone Weil"),
        ("Nobody ever robbed a", "My late mother"),
        ("with a library card.", "My late mother"),
        ("never owned a mouse", "Alma Reyes"),
    ],
    "cricket": [
        ("I rode my luck", "Rohit Verma"),
        ("But you’ve got to", "Rohit Verma"),
        ("Catches win matches, it’s", "Joe Ashdown"),
        ("We had him and", "Joe Ashdown"),
        ("Ollie’s been brilliant for", "Joe Ashdown"),
        ("That’s a dolly at", "Mike Garside"),
        ("On this pitch? I’d", "Rohit Verma"),
    ],
}


@pytest.mark.parametrize("name", table({name: name for name in SAID}))
def test_who_says_what_in_a_story(name: str) -> None:
    text = (STORIES / f"{name}.txt").read_text(encoding="utf-8")
    told = tell(text.strip())
    said = [(words_of(told, q).strip("“”\"‘’'"), speaker_of(q)) for q in marked(told)]
    assert [speaker for _, speaker in said] == [speaker for _, speaker in SAID[name]]
    for (words, _), (first, _) in zip(said, SAID[name], strict=True):
        assert words.startswith(first)
