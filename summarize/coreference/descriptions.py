"""Resolve phrases that name nobody: roles, groups, organizations, documents and other nouns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from summarize.coreference.discourse import REACH, DiscourseModel
from summarize.coreference.entities import Entity, ReferenceForm, ResolvedMention
from summarize.coreference.prominence import most_prominent
from summarize.english.function_words import (
    ARTICLES,
    DEFINITE_DETERMINERS,
    PREPOSITIONS_BEHIND_NAMES,
    SINGULAR_POSSESSIVES,
    TELLING_APART,
)
from summarize.english.non_person_names import (
    DEMONYMS,
    ORGANIZATION_WORDS,
    PLACE_NAMES,
    PLACES,
    THINGS_IN_CAPITALS,
)
from summarize.english.roles import (
    BODIES_BEFORE_NAMES,
    EPITHETS,
    GROUP_NOUNS,
    LAW_WORDS,
    MEDIA_NOUNS,
    ORGANIZATION_ANAPHORS,
    PARTISANS,
    QUANTITIES,
    ROLE_NOUNS,
    ROLES_IN_A_STORY,
    SHARE_ENDINGS,
    SINGULAR_VOICES,
    UNNAMED_ROLES,
    UNNAMED_VOICES,
    may_speak,
    singular,
)
from summarize.frozen import frozen
from summarize.model import Gender, PersonKind
from summarize.syntax.heads import (
    head_of,
    is_given_name,
    is_native,
    kind_of_voice,
    modifiers,
    role_noun,
    without_article,
)
from summarize.syntax.narration import NO_MARK, NarratedSentence
from summarize.syntax.tags import COMMON_NOUN_TAGS

__all__ = ["Description", "DescriptionResolver"]

OPEN_ROLES = EPITHETS | UNNAMED_VOICES | ROLES_IN_A_STORY
"""Nouns of somebody unnamed who may have an office, too: a man, a source, a whistleblower."""
EPITHET_REACH = 4
"""How many sentences back ``the New York businessman`` looks."""


@frozen
class Description:
    """A noun phrase, items ``[first, last)`` of a sentence, of which no person's name is the head.

    Its own words end before item ``stop``, where its prepositions begin.
    """

    sentence: NarratedSentence
    first: int
    stop: int
    last: int

    @property
    def start(self) -> int:
        """Where the phrase starts, in characters."""
        return self.sentence.starts[self.first]

    @property
    def end(self) -> int:
        """Where the phrase ends, in characters."""
        return self.sentence.ends[self.last - 1]

    @property
    def is_definite(self) -> bool:
        """Whether it means something known: the mayor, this agency."""
        return self.sentence.lowers[self.first] in DEFINITE_DETERMINERS

    @property
    def is_possessed(self) -> bool:
        """Whether it tells of somebody by somebody else: his lawyer."""
        return self.sentence.lowers[self.first] in SINGULAR_POSSESSIVES

    @property
    def names_which(self) -> bool:
        """Whether a name tells which one is meant: the Indiana governor, Acme’s lawyer."""
        return "NAME" in self.sentence.tags[self.first : self.stop]

    @property
    def is_told_apart(self) -> bool:
        """Whether it tells where somebody is, or with what, who was not spoken of: the girl with
        the cello."""
        lowers = self.sentence.lowers
        return self.stop < self.last and lowers[self.stop] in TELLING_APART

    @property
    def is_list(self) -> bool:
        """Whether it has three members or more: the union, the mayor and some residents."""
        sentence, first, last = self.sentence, self.first, self.last
        return "," in sentence.tags[first:last] and "and" in sentence.lowers[first:last]

    def without_participle(self) -> Description:
        """Return the phrase without a participle at its end: a statement [released]."""
        last = self.last
        while last - 1 > self.first and self.sentence.tags[last - 1] == "VBN":
            last -= 1
        if last == self.last:
            return self
        return Description(self.sentence, self.first, min(self.stop, last), last)

    def mention(self, entity: int, form: ReferenceForm, *, sure: bool = True) -> ResolvedMention:
        """Return the phrase as a mention of an entity."""
        return ResolvedMention(self.start, self.end, entity, form, sure)


@dataclass(slots=True)
class DescriptionResolver:
    """Says whom a description means, by what has been spoken of, or adds somebody new.

    ``acronyms`` are short names of organizations with their full ones.
    """

    text: str
    acronyms: Mapping[str, str]
    discourse: DiscourseModel
    about: int | None = None
    """Who is the subject of the sentence before the phrase: ``the singer`` is somebody else."""

    def resolve(self, phrase: Description) -> ResolvedMention | None:
        """Return whom a description means, None if it cannot speak."""
        phrase = phrase.without_participle()
        sentence, first, stop, last = phrase.sentence, phrase.first, phrase.stop, phrase.last
        if _is_anybody(phrase):
            return None
        if phrase.is_list:
            several = self.discourse.find_or_add(self._name(phrase), PersonKind.GROUP, "")
            return phrase.mention(several, ReferenceForm.GROUP)
        role = role_noun(sentence, first, stop)
        if role is not None:
            return self._role(phrase, role)
        if phrase.is_definite and (somebody := self._described(phrase)) is not None:
            return phrase.mention(somebody, ReferenceForm.ROLE, sure=False)
        head = head_of(sentence, first, stop)
        is_share = head is not None and sentence.lowers[head].endswith(SHARE_ENDINGS)
        if head is not None and (is_share or sentence.lowers[head] in QUANTITIES) and stop < last:
            head = head_of(sentence, stop, last)
            if head is not None and sentence.lowers[head] in ("them", "us"):
                return self._one_of_them(phrase)
        if head is None:
            return None
        if is_share and stop == last:
            answering = self.discourse.find_or_add(self._name(phrase), PersonKind.GROUP, "")
            return phrase.mention(answering, ReferenceForm.GROUP, sure=False)
        is_alone = last - first == 2 or sentence.lowers[first + 2 : last] in (
            ["himself"],
            ["herself"],
        )
        is_person = phrase.is_definite and is_alone and is_native(sentence.lowers[head])
        if is_person and (somebody := self._epithet("native")) is not None:
            return phrase.mention(somebody, ReferenceForm.ROLE, sure=False)
        if sentence.tags[head] == "NAME":
            return self.organization(phrase)
        return self._noun(phrase, head)

    def _described(self, phrase: Description) -> int | None:
        """Return who was spoken of and is described anew: the 34-year-old, the Ohio Democrat."""
        sentence, last = phrase.sentence, phrase.stop - 1
        if last == phrase.first:
            return None
        lower = sentence.lowers[last]
        is_partisan = lower in PARTISANS and sentence.words[last][0].isupper()
        if is_partisan or lower.endswith("-year-old"):
            return self._epithet("native")
        return None

    def _name(self, phrase: Description) -> str:
        """Return the words of a phrase without an article."""
        return without_article(self.text[phrase.start : phrase.end])

    def _noun(self, phrase: Description, head: int) -> ResolvedMention | None:
        """Resolve a phrase that a common noun heads: residents, the lawsuit, the baker."""
        discourse, name = self.discourse, self._name(phrase)
        lower, tag = phrase.sentence.lowers[head], phrase.sentence.tags[head]
        medium = _medium(phrase, head) if lower in MEDIA_NOUNS else None
        if medium is not None:
            mention = self.organization(medium)
            if mention is not None:
                discourse.nouns[mention.entity] = lower
            return mention
        if lower in GROUP_NOUNS or (tag == "NNS" and singular(lower) in ROLE_NOUNS):
            group = discourse.find_or_add(name, PersonKind.GROUP, lower)
            return phrase.mention(group, ReferenceForm.GROUP)
        if lower in SINGULAR_VOICES or singular(lower) in SINGULAR_VOICES:
            kind = kind_of_voice(singular(lower) if lower not in SINGULAR_VOICES else lower)
            if phrase.is_definite and phrase.last - phrase.first == 2:
                known = self._told_of(lower)
                if known is None:
                    known = discourse.organization_called(lower)
                if known is not None:
                    return phrase.mention(known, ReferenceForm.ORGANIZATION, sure=False)
            return phrase.mention(discourse.find_or_add(name, kind, lower), ReferenceForm.THING)
        if tag in COMMON_NOUN_TAGS and may_speak(lower):
            kind = PersonKind.GROUP if tag == "NNS" else PersonKind.UNNAMED
            somebody = discourse.find_or_add(name, kind, lower)
            return phrase.mention(somebody, ReferenceForm.NOUN, sure=False)
        return None

    def _told_of(self, noun: str) -> int | None:
        """Return the organization a sentence is about, if a noun can mean it: the agency."""
        if self.about is None or noun not in ORGANIZATION_ANAPHORS:
            return None
        entity = self.discourse.entities[self.about]
        is_named = entity.kind is PersonKind.ORGANIZATION and entity.head == "NAME"
        return self.about if is_named else None

    def _one_of_them(self, phrase: Description) -> ResolvedMention | None:
        """Resolve ``one of them``: a member of the group last spoken of."""
        group = self.discourse.last_of_kind(PersonKind.GROUP, EPITHET_REACH)
        return None if group is None else phrase.mention(group, ReferenceForm.GROUP, sure=False)

    def organization(self, phrase: Description) -> ResolvedMention | None:
        """Return the organization, or the law, that a phrase names; None for a demonym alone."""
        sentence, first, stop, last = phrase.sentence, phrase.first, phrase.stop, phrase.last
        lowers = sentence.lowers
        if stop - first == 1 and lowers[first] in DEMONYMS and not lowers[first].endswith("s"):
            return None
        is_bare = stop - first < 2 or sentence.tags[stop - 2] != "NAME"  # not Press TV
        if is_bare and lowers[stop - 1] in THINGS_IN_CAPITALS:
            return None
        name = self._name(phrase)
        named_at = _name_behind_adjectives(phrase)
        if named_at is not None:
            name = self.text[sentence.starts[named_at] : phrase.end]
        short = without_article(self.text[phrase.start : sentence.ends[stop - 1]])
        if stop < len(lowers) and lowers[stop] in PREPOSITIONS_BEHIND_NAMES:
            name, last = short, stop
        name = self.acronyms.get(short) or self.discourse.longer_name(name)
        named = Description(sentence, first, stop, last)
        if name == short and stop - first == 1 and is_given_name(short):
            somebody = self.discourse.find_or_add(name, PersonKind.PERSON, "")
            return named.mention(somebody, ReferenceForm.NAME, sure=False)
        is_law = lowers[stop - 1] in LAW_WORDS
        kind = PersonKind.UNNAMED if is_law else PersonKind.ORGANIZATION
        head = lowers[stop - 1] if is_law else "NAME"
        entity = self.discourse.find_or_add(name, kind, head)
        if named_at is not None and lowers[named_at - 1] in BODIES_BEFORE_NAMES:
            self.discourse.nouns.setdefault(entity, lowers[named_at - 1])
        return named.mention(entity, ReferenceForm.ORGANIZATION)

    def _role(self, phrase: Description, role: str) -> ResolvedMention:
        """Resolve a role: ``the mayor`` is the one last named, ``a spokesman`` is somebody new."""
        discourse = self.discourse
        if phrase.is_definite or phrase.first + 1 == phrase.stop:
            which = modifiers(phrase.sentence, phrase.first, phrase.stop)
            holder = discourse.role_holder(role, which)
            if holder is None and which and not phrase.names_which:
                holder = discourse.role_holder(role, set())
            is_new = holder is not None and discourse.salience[holder.entity].seen < 0
            if is_new and role in EPITHETS:
                known = self._epithet(role)  # the singer, before another singer is named
                if known is not None:
                    return phrase.mention(known, ReferenceForm.ROLE, sure=False)
            if holder is not None:
                is_near = discourse.number - holder.seen <= REACH
                sure = is_near and holder.is_sole
                return phrase.mention(holder.entity, ReferenceForm.ROLE, sure=sure)
        may_be_known = phrase.is_definite and role not in UNNAMED_ROLES and not phrase.is_told_apart
        epithet = self._epithet(role) if may_be_known else None
        if epithet is not None:
            return phrase.mention(epithet, ReferenceForm.ROLE, sure=False)
        entity = discourse.find_or_add(
            self._name(phrase), PersonKind.UNNAMED, role, _gender_of(role)
        )
        return phrase.mention(entity, ReferenceForm.ROLE, sure=not phrase.is_possessed)

    def _epithet(self, role: str) -> int | None:
        """Return whom ``the New York businessman`` means: who was spoken of just now.

        That is somebody without another role. Words that tell no office (the native, the
        candidate) can mean somebody with one.
        """
        discourse = self.discourse
        gender = _gender_of(role)
        near = [
            index
            for index in discourse.recent
            if index != self.about
            and discourse.entities[index].kind in (PersonKind.PERSON, PersonKind.UNNAMED)
            and _is_somebody(discourse.entities[index])
            and not discourse.bare.get(index, False)
            and (role in EPITHETS or _may_hold(discourse.entities[index]))
            and discourse.number - discourse.salience[index].seen <= EPITHET_REACH
        ]
        return most_prominent(discourse, near, gender)


def _name_behind_adjectives(phrase: Description) -> int | None:
    """Return where an organization's name begins behind adjectives: the nonpartisan [Tax Center].

    Or behind a noun of what it is: the polling firm [Harbor Data]. None without these, and where a
    party or nation is meant: the nervous Democrats.
    """
    sentence, item = phrase.sentence, phrase.first
    named = _name_at_end(phrase)
    if named is not None and sentence.lowers[named - 1] in BODIES_BEFORE_NAMES:
        return named
    if sentence.lowers[item] in ARTICLES:
        item += 1
    first = item
    while item < phrase.stop and sentence.tags[item] == "JJ" and sentence.runs[item] == NO_MARK:
        item += 1
    if item == first or item >= phrase.stop or sentence.runs[item] == NO_MARK:
        return None
    words = sentence.lowers[item : phrase.stop]
    is_whole = sentence.run_end(item) == phrase.stop == phrase.last
    if not is_whole or words[-1] in DEMONYMS or ORGANIZATION_WORDS.isdisjoint(words):
        return None
    return item


def _name_at_end(phrase: Description) -> int | None:
    """Return where the name begins that ends a phrase behind other words, None without one."""
    runs, item = phrase.sentence.runs, phrase.stop - 1
    if phrase.stop != phrase.last or runs[item] == NO_MARK:
        return None
    while item > phrase.first and runs[item - 1] == runs[item]:
        item -= 1
    is_behind = item > phrase.first and phrase.sentence.run_end(item) == phrase.stop
    return item if is_behind else None


def _medium(phrase: Description, head: int) -> Description | None:
    """Return the name of a medium before what it is: [Le Monde] newspaper, [AFP] news agency.

    None where what stands before is a place or a nation: a London newspaper.
    """
    sentence, first = phrase.sentence, phrase.first
    is_news = sentence.lowers[head - 1] == "news"
    if sentence.lowers[head] == "agency" and not is_news:
        return None  # the Coastal agency
    last = head - is_news
    if sentence.lowers[first] in ARTICLES:
        first += 1
    if first >= last or head + 1 != phrase.last or sentence.run_end(first) != last:
        return None
    name = " ".join(sentence.lowers[first:last])
    is_where = name in PLACES or name in PLACE_NAMES or name in DEMONYMS
    if is_where or sentence.runs[first] == NO_MARK:
        return None
    return Description(sentence, phrase.first, last, last)


def _is_anybody(phrase: Description) -> bool:
    """Whether ``or`` joins two nouns of a phrase, so that it means nobody: a man or woman."""
    lowers, tags = phrase.sentence.lowers, phrase.sentence.tags
    for at in range(phrase.first + 1, phrase.stop - 1):
        if lowers[at] == "or" and tags[at - 1] == "NN":
            return "NN" in tags[at + 1 : phrase.stop]
    return False


def _may_hold(entity: Entity) -> bool:
    """Whether somebody spoken of can be called by a role: no spokesman is the consul.

    An unnamed one only as a man, a witness or a source, and not set apart: another man is no
    co-founder.
    """
    if entity.kind is PersonKind.PERSON:
        return entity.role is None
    is_apart = entity.name.lower().startswith(("another ", "other ", "one "))
    return entity.head in OPEN_ROLES and not is_apart


def _is_somebody(entity: Entity) -> bool:
    """Whether an entity is a person, named or not: a source, and not the park or a letter."""
    is_person = entity.kind is PersonKind.PERSON
    return is_person or entity.head in ROLE_NOUNS or entity.head in UNNAMED_VOICES


def _gender_of(role: str) -> Gender | None:
    """Return the gender that a role noun tells: male for businessman, None for mayor."""
    gender = ROLE_NOUNS.get(role)
    return Gender(gender) if gender else None
