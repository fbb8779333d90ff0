"""The role an article gives a name: the title before it, the apposition after or before it."""

from __future__ import annotations

from summarize.english.function_words import ARTICLES, DETERMINERS, THIRD_PERSON_POSSESSIVES
from summarize.english.lexicon import given_name_gender
from summarize.english.non_person_names import ORGANIZATION_WORDS
from summarize.english.roles import COURTESY, ROLE_NOUNS, TITLES, singular
from summarize.english.titles import (
    APPOSITION_OPENERS,
    COURT_SIDES,
    POSTPOSED_MODIFIERS,
    ROLE_PARTICIPLES,
    SINGULAR_TITLES,
    TITLE_MODIFIERS,
)
from summarize.model import Gender
from summarize.people.joined_names import role_of_body
from summarize.people.name_runs import NameRun
from summarize.people.person_score import is_role
from summarize.text.tokens import Tokens

__all__ = ["find_gender", "find_role", "gender_of_role", "gender_of_title", "role_head"]

APPOSITION_TOKENS = 24
"""How many tokens an apposition may run to: a long title with an institution and its place."""
MODIFIER_TOKENS = 8
"""How many tokens before a role noun may belong to it: former Miami-Dade County school board."""
HEAD_TOKENS = 10
"""In how many tokens from where a role opens its noun stands."""
ROLE_BEFORE_TOKENS = 14
"""How many tokens before a comma and a name a role with its places takes."""
ROLE_PHRASE_TAGS = frozenset("NN NNS JJ JJR JJS NAME CD POS VBG VBN VBD VB RB DT DATE".split())
"""Tags of the words of a role up to its head: the newly elected city mayor."""
ROLE_BEFORE_TAGS = ROLE_PHRASE_TAGS | {"IN", "CC"}
"""Tags of the words of a role before a comma and a name: the director of the port and the city."""


def find_role(text: str, tokens: Tokens, run: NameRun) -> str | None:
    """Return the role given where ``run`` stands, in the article's words, or None.

    An apposition says more than a title (``Jane Doe, director of the port``), so it goes first.
    """
    return (
        _apposition_after(text, tokens, run)
        or _predicate_after(text, tokens, run)
        or _title_before(text, tokens, run)
        or _noun_before(text, tokens, run)
        or _title_with_body(text, tokens, run)
        or _apposition_before(text, tokens, run)
    )


def _title_before(text: str, tokens: Tokens, run: NameRun) -> str | None:
    """Return the title before the name, with what belongs to it: former state Sen. Ana Ruiz."""
    lead, first = run.lead, run.first
    while lead < first and tokens.lowers[lead] in COURTESY:
        lead += 1
    while first > lead and tokens.lowers[first - 1] in COURTESY:
        first -= 1
    if lead >= first or (lead and tokens.tags[lead - 1] in ("MD", "TO")):
        return None  # nobody can guard Dwayne
    if not any(is_role(tokens.lowers[index]) for index in range(lead, first)):
        return None
    start = _modifier_start(tokens, lead, titled=True)
    role = text[tokens.starts[start] : tokens.ends[first - 1]]
    if run.plural:
        word = tokens.words[first - 1]
        single = SINGULAR_TITLES.get(word.lower()) or singular(word.lower())
        role = role[: -len(word)] + (single.capitalize() if word[0].isupper() else single)
    return role


def _noun_before(text: str, tokens: Tokens, run: NameRun) -> str | None:
    """Return the lower-case words right before the name: former Key Biscayne mayor Mike Davey."""
    last = run.lead
    if not last or last in tokens.opens:
        return None
    if not is_role(tokens.lowers[last - 1]) or tokens.lowers[last - 1] in TITLES:
        return None
    if (
        tokens.tags[last - 1] in ("VB", "VBP", "VBZ", "VBD")
        and tokens.lowers[last - 1] not in ROLE_NOUNS
    ):
        return None
    if last > 1 and tokens.tags[last - 2] in ("MD", "TO"):
        return None
    start = _modifier_start(tokens, last - 1)
    word = tokens.words[last - 1]
    role = text[tokens.starts[start] : tokens.ends[last - 1]]
    return role if word.lower() in ROLE_NOUNS else role[: -len(word)] + singular(word.lower())


def _title_with_body(text: str, tokens: Tokens, run: NameRun) -> str | None:
    """Return a title with the body it is in before a name: CEO of the Harbor Council Ann Lowe.

    Not a phrase with an article, which may be of somebody else: with the CEO of the Post Lowe said.
    """
    body = run.lead
    least = max(0, body - MODIFIER_TOKENS)
    while body > least and body not in tokens.opens and tokens.tags[body - 1] == "NAME":
        body -= 1
    role = role_of_body(tokens, body) if body < run.lead else None
    if role is None or tokens.lowers[role] not in ROLE_NOUNS:
        return None
    start = _modifier_start(tokens, role)
    if start and tokens.tags[start - 1] in ("DT", "POS") and start not in tokens.opens:
        return None
    return text[tokens.starts[start] : tokens.ends[run.lead - 1]]


def _modifier_start(tokens: Tokens, index: int, *, titled: bool = False) -> int:
    """Walk back over the adjectives and nouns that belong to the role ending at ``index``."""
    start = index
    while start and start not in tokens.opens and index - start < MODIFIER_TOKENS:
        tag = tokens.tags[start - 1]
        lower = tokens.lowers[start - 1]
        if titled and tag != "NAME" and lower not in TITLE_MODIFIERS:
            break
        if (
            lower == "of"
            and start > 1
            and tokens.tags[start] == tokens.tags[start - 2] == "NAME"
            and tokens.lowers[start - 2] in ORGANIZATION_WORDS
        ):
            start -= 1
            continue
        opens = start - 1 in tokens.opens and tokens.words[start - 1][0].isupper()
        if opens and tokens.tags[start] == "NAME" and tag in ("VB", "VBP", "NN", "JJ"):
            start -= 1
            break
        if start > 1 and _is_verb_there(tokens, start - 1):
            break
        leads = tag == "VBG" and lower in ROLE_PARTICIPLES
        if (leads or tag in ("JJ", "NN", "NAME", "CD", "VBN")) and lower not in DETERMINERS:
            if tag == "NN" and is_role(lower) and start - 1 < index - 1:
                break
            start -= 1
            continue
        break
    return start


def _is_verb_there(tokens: Tokens, at: int) -> bool:
    """Whether a participle has its subject before it: prosecutors called witness Ann Lee."""
    lower, before = tokens.lowers[at], tokens.tags[at - 1]
    if lower.endswith("ing") and not _is_of_role(lower):
        return tokens.words[at][0].islower() and tokens.tags[at] != "NAME"
    is_subject = before in ("NNS", "PRP", "WH") or tokens.lowers[at - 1] in ("who", "that")
    return tokens.tags[at] == "VBN" and is_subject


def _is_of_role(lower: str) -> bool:
    """Whether a word in ``-ing`` belongs to a role: acting, sibling."""
    return lower in ROLE_PARTICIPLES or lower in ROLE_NOUNS


def _apposition_after(text: str, tokens: Tokens, run: NameRun) -> str | None:
    """Return the apposition after the name: , a spokesperson for the city, …"""
    start = run.last
    count = len(tokens)
    if start + 1 >= count or tokens.words[start] not in (",", "(", "—", "–", "-", "--"):
        return None
    start += 1
    if start in tokens.opens or tokens.lowers[start] == "whose":
        return None
    if tokens.tags[start] == "CD" and start + 1 < count and tokens.words[start + 1] == ",":
        start += 2
    while start < count and tokens.lowers[start] in APPOSITION_OPENERS:
        start += 1
    if start == count:
        return None
    if tokens.tags[start : start + 2] in (["VBD", "DT"], ["VBN", "DT"]):
        return None  # Dana Holt, who knows Ann Lee, succeeded the mayor
    side = _side_in_court(tokens, start)
    if side is not None or _is_act(tokens, start):
        return side
    head = role_head(tokens, start)
    if head is None or (head == start and start + 1 < count and _is_title(tokens, start)):
        return None
    following = tokens.tags[head + 1] if head + 1 < count else "."
    is_subject = following in ("VBD", "VBZ") and tokens.lowers[start - 1] == "the"
    if is_subject or following in ("AUX", "MD"):
        return None  # according to the minister, Dana Holt, the female sailor will be released
    if following == "NAME" and not tokens.words[head][0].isupper():
        return None  # Dana Holt, city planner Peter Lowe and …: it is the next name's
    return _role_words(text, tokens, start)


def _side_in_court(tokens: Tokens, start: int) -> str | None:
    """Return the role of who acts for a side: Ann Lee, prosecuting, …; Ida Day, for the defence."""
    for length in (1, 3):
        role = COURT_SIDES.get(" ".join(tokens.lowers[start : start + length]))
        if role is not None and tokens.words[start + length : start + length + 1] == [","]:
            return role
    return None


def _is_act(tokens: Tokens, start: int) -> bool:
    """Whether a phrase opens with what somebody does: , inducting the late singer Lou Reed."""
    word = tokens.lowers[start]
    is_lower = tokens.words[start][0].islower()
    return is_lower and word.endswith("ing") and not _is_of_role(word)


def _is_title(tokens: Tokens, start: int) -> bool:
    """Whether a role noun is the title of the next name: Dana Holt, Mayor Peter Lowe and …"""
    return tokens.words[start][0].isupper() and tokens.tags[start + 1] == "NAME"


def _predicate_after(text: str, tokens: Tokens, run: NameRun) -> str | None:
    """Return a role behind a verb: Dana Holt is the mayor of Brandville; Dana Holt, who was …"""
    start = run.last
    lowers = tokens.lowers
    if lowers[start : start + 2] == [",", "who"]:
        start += 2
    if start + 2 >= len(tokens) or start in tokens.opens or lowers[start] not in ("is", "was"):
        return None
    start += 1
    if lowers[start] in ARTICLES:
        start += 1
    elif not _is_owned(tokens, start):
        return None
    return None if role_head(tokens, start) is None else _role_words(text, tokens, start)


def _is_owned(tokens: Tokens, start: int) -> bool:
    """Whether a name and a possessive stand at ``start``: is WLRN's Vice President for News."""
    at = start
    while at < len(tokens) and tokens.tags[at] == "NAME":
        at += 1
    return at > start and at < len(tokens) and tokens.tags[at] == "POS"


def role_head(tokens: Tokens, start: int) -> int | None:
    """Return the index of the role noun that heads the phrase at ``start``, or None.

    The head is the last noun before a preposition, a mark or a verb.
    """
    head = None
    for index in range(start, min(start + HEAD_TOKENS, len(tokens))):
        tag = tokens.tags[index]
        lower = tokens.lowers[index]
        if index > start and index in tokens.opens:
            break
        if lower in ROLE_NOUNS and tag != "PRP":
            head = index
            continue
        if lower in ("and", "of") and head is not None and lower == "and":
            break
        if tag not in ROLE_PHRASE_TAGS:
            break
        if tag in ("NN", "NNS") and head is not None:
            head = None if tag == "NN" and lower not in POSTPOSED_MODIFIERS else head
    return head


def _role_words(text: str, tokens: Tokens, start: int) -> str:
    """Return the words of a role from ``start`` to where its phrase ends."""
    end = start
    depth = 0
    for index in range(start, min(start + APPOSITION_TOKENS, len(tokens))):
        word, tag = tokens.words[index], tokens.tags[index]
        if index > start and index in tokens.opens:
            break
        if word == "(":
            depth += 1
        elif word == ")" and depth:
            depth -= 1
            end = index + 1
            continue
        elif tag == "QUOTE" or (depth == 0 and _ends_role(tag, word, index > start + 1)):
            break
        end = index + 1
    while end > start + 1 and tokens.tags[end - 1] in TRAILING_TAGS:
        end -= 1
    return text[tokens.starts[start] : tokens.ends[end - 1]]


TRAILING_TAGS = frozenset({"IN", "CC", "DT", "TO", "RB", "VBN", "VBD", "VBG"})
"""Tags of words that end no role: the mayor of."""


def _ends_role(tag: str, word: str, begun: bool) -> bool:
    """Whether a token outside brackets ends the words of a role."""
    if tag in (",", "."):
        return word not in ("&", "/", "-")
    return (
        tag in ROLE_END_TAGS
        or word == "whose"
        or (begun and word in THIRD_PERSON_POSSESSIVES)
        or (begun and tag in ("VBD", "VBZ", "VBP"))
    )


ROLE_END_TAGS = frozenset({"AUX", "WH", "PRP", "SUB"})
"""Tags of words that end a role wherever they stand: the mayor, who …"""


def _apposition_before(text: str, tokens: Tokens, run: NameRun) -> str | None:
    """Return a role with a comma before the name: the team's coach, Alireza Mehraban, …"""
    comma = run.lead - 1
    if comma < 2 or tokens.words[comma] != "," or run.lead in tokens.opens:
        return None
    start = comma
    depth = 0
    found = None
    for index in range(comma - 1, max(-1, comma - ROLE_BEFORE_TOKENS), -1):
        word, tag = tokens.words[index], tokens.tags[index]
        if word == ")":
            depth += 1
        elif word == "(":
            depth -= 1
        elif depth == 0 and (tag not in ROLE_BEFORE_TAGS or tag == "VBD"):
            break
        start = index
        if depth == 0 and tokens.lowers[index] in ROLE_NOUNS:
            found = index
        if index in tokens.opens:
            break
        if found is not None and tag == "DT":
            if not _is_complement(tokens, index):
                break
            found = None  # a spokeswoman for the governor, Carrie Dunn: she is no governor
    if found is None:
        return None
    begin = found
    while begin > start and tokens.tags[begin - 1] in ("JJ", "NN", "NAME", "POS", "NNS"):
        begin -= 1
    if tokens.tags[begin] == "POS":
        begin += 1
    if any(tokens.tags[at] in CLAUSE_WORD_TAGS for at in range(found + 1, comma)):
        return None  # when her husband first faced charges, Dana Holt stayed
    head = tokens.words[comma - 1]
    if head.lower() not in ROLE_NOUNS and singular(head.lower()) in ROLE_NOUNS:
        return None
    determined = begin > 0 and (tokens.tags[begin - 1] in ("DT", "POS") or begin == start)
    return text[tokens.starts[begin] : tokens.ends[comma - 1]] if determined else None


def _is_complement(tokens: Tokens, at: int) -> bool:
    """Whether the phrase at ``at`` says whose or what for the role before it is."""
    if at < 2 or tokens.lowers[at - 1] not in ("for", "of", "to"):
        return False
    return tokens.lowers[at - 2] in ROLE_NOUNS and at - 1 not in tokens.opens


CLAUSE_WORD_TAGS = frozenset({"VBN", "VBD", "VBZ", "VB", "RB"})
"""Tags of words that make a clause of what stands before the comma."""


def gender_of_role(role: str | None) -> Gender | None:
    """Return the gender a role shows (spokeswoman, chairman), or None."""
    if role is None:
        return None
    for word in role.lower().replace("-", " ").split():
        gender = ROLE_NOUNS.get(word)
        if gender is not None:
            return Gender(gender)
    return None


def gender_of_title(tokens: Tokens, run: NameRun) -> Gender | None:
    """Return the gender the title before a name shows (Mrs.), or None."""
    for index in range(run.lead, run.first):
        gender = TITLES.get(tokens.lowers[index]) or ROLE_NOUNS.get(tokens.lowers[index])
        if gender is not None:
            return Gender(gender)
    return None


def find_gender(tokens: Tokens, run: NameRun) -> Gender | None:
    """Return the gender the words of a name show: its title first, then its given name."""
    gender = gender_of_title(tokens, run)
    if gender is not None:
        return gender
    if run.last - run.first > 1:
        return given_name_gender(tokens.words[run.first])
    return None
