"""The weights of the features by which a pronoun finds whom it means, each with an example.

The features are those of ``coreference.pronouns``; a candidate's weights are added up. Fitted by
``tools/fit_pronouns.py`` on the even halves of GAP and of news gold, and rounded. Subject, object,
oblique (behind a preposition), possessor and other are the candidate's part in its clause; behind
``for`` stands the pronoun's, where ``opening`` is one before which its sentence names nobody.
"""

from __future__ import annotations

__all__ = ["LEARNING_LEAD", "SURE_LEAD", "WEIGHTS"]

SURE_LEAD = 3.0
"""By how much the best candidate must lead for a pronoun to count as sure: 96 of 100 are right."""
LEARNING_LEAD = 3.0
"""By how much it must lead for the pronoun to tell its gender from then on."""

# fmt: off
WEIGHTS: dict[str, float] = {
    # Where the candidate is named in the pronoun's own sentence.
    "here subject": 1.0,  # Lee left when he was ten
    "here object": 1.0,  # They asked Lee when he would leave
    "here oblique": 0.5,  # They waited for Lee until he left
    "here possessor": 0.9,  # Lee's mother says he left
    "here other": 0.9,  # The new mayor: Lee, and his wife
    # The same, by what the pronoun is.
    "here subject for subject": 0.5,  # Lee says he left
    "here subject for object": 0.2,  # Lee wept when Day left him
    "here subject for possessor": 0.3,  # Lee lost his hat
    "here object for subject": 0.5,  # Day told Lee he had won
    "here object for object": 0.1,  # Day met Lee and thanked him
    "here object for possessor": 0.4,  # Day gave Lee his hat
    "here oblique for object": 0.1,  # Day sat by Lee and thanked him
    "here oblique for possessor": 0.5,  # Day spoke to Lee about his hat
    "here possessor for subject": 0.3,  # Lee's wife says he left
    "here possessor for object": 0.1,  # Lee's wife left him
    "here possessor for possessor": 0.5,  # Lee's wife has his hat
    "here other for subject": 0.3,  # the mayor, Lee, until he left
    "here other for object": -0.1,  # the mayor, Lee, who met him
    "here other for possessor": 0.7,  # the mayor, Lee, and his wife
    # What else the sentence shows.
    "first here": 0.2,  # nobody is named before Lee: Lee met Day; he
    "latest subject for subject": 1.2,  # Day says Lee thinks he won
    "latest subject for object": -0.6,  # Day says Lee saw him
    "latest subject for possessor": 0.4,  # Day says Lee lost his hat
    "own subject for subject": 0.1,  # one clause: Lee left and he wept
    "own subject for object": -1.1,  # one clause: Lee saw him is not Lee
    "own subject for possessor": 0.1,  # one clause: Lee lost his hat
    "joined by and": 0.9,  # Lee and his wife
    "one of several": -1.6,  # Lee and Day left; he
    "in a fronted phrase": -0.6,  # Unlike Lee, he stayed
    "in the words it reports": -1.3,  # Lee, he said, is late
    "just meant by the other": -2.9,  # she, of whom he was said in this sentence
    "ahead of subject": 1.9,  # When he was ten, Lee left
    "ahead of possessor": 2.5,  # In his youth, Lee sang
    "ahead behind others": -1.0,  # Day left. With his hat on, Lee left too
    # Where the candidate stood in the sentence before.
    "told of, speaks": -0.7,  # Day said that Lee had left. He added
    "told of": -0.3,  # Day said that Lee had left. His hat
    "last object": -0.2,  # Day met Lee. It was his choice
    "last oblique": -2.0,  # Day spoke to Lee. It was his choice
    "last possessor": -0.9,  # Day met Lee's wife. It was his choice
    "last other": -1.4,  # The mayor, Lee. It was his choice
    "last subject for opening subject": 1.3,  # Lee left. He wept
    "last subject for opening possessor": -0.3,  # Lee left. His wife wept
    "last subject for subject": -0.1,  # Lee left. Day thinks he wept
    "last subject for object": -1.0,  # Lee left. Day saw him
    "last subject for possessor": -0.3,  # Lee left. Day has his hat
    "last by a pronoun": -0.5,  # Day met him. It was his choice
    "last subject by a pronoun for opening subject": 0.2,  # He left. He wept
    "first in the last": 0.4,  # Lee met Day. It was his choice
    "subject of the last": 0.2,  # the main clause's subject, or who spoke
    "meant by the other": -0.9,  # Kim, whom the last pronoun made a she
    # How far back, and how often.
    "two back": -1.8,  # last seen two sentences ago
    "some back": -2.1,  # three to five sentences ago
    "far back": -2.2,  # further
    "subject lately": 1.0,  # subject of one of the last three sentences
    "latest": 0.8,  # nobody fitting was seen since
    "second latest": 0.5,  # one other was
    "main figure": 0.5,  # named in more sentences than anybody
    "named often": 0.4,  # named in six sentences or more
    # Who spoke.
    "spoke last": -0.4,  # spoke in this sentence or the last: Lee said no. He left
    "spoke last, speaks": 1.5,  # Lee said no. He said
    "spoke before, speaks": 0.7,  # spoke last, but further back
    "spoke lately, speaks": 0.1,  # the same, before he said
    # Gender and name.
    "same gender": 0.3,  # Mr. Lee; he
    "given name fits": 0.5,  # Peter; he
    "given name differs": -0.9,  # Cordelia; he
    "pronouns fit": 0.1,  # Kim, of whom mostly he is said
    "unnamed": -1.3,  # the senator; he
    "bare name": 0.3,  # Quorrel smiled; he
    "hardly a name": -0.3,  # a word that may be no person's name
    # Fewer than could be fitted: by the rule that myself is whoever acts.
    "latest subject for reflexive": 3.0,  # Lee hurt himself
}
# fmt: on
"""Feature -> its weight; others weigh nothing."""
