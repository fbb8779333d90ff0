"""Whom he and she mean between two names: precision, recall and F1, by halves and by gender.

    python benchmarks/pronouns.py GAP.TSV [--errors N]

GAP.TSV has the form of GAP (Webster et al. 2018): a table with tabs between the columns, a line of
their names at the top, and no quoting. Text is a paragraph; Pronoun and Pronoun-offset a pronoun in
it and where it starts (characters); A, A-offset and B, B-offset two names; A-coref and B-coref TRUE
where the pronoun means the one named. Halves are the even and the odd rows, counted from 0: the
weights were fitted on the even ones.

A person of the analysis one of whose mentions covers the pronoun is the answer. It agrees with a
candidate where the person has a mention that overlaps the candidate's place, or goes by that name.
Precision, recall and F1 count the two candidates of every row, as the set's own scorer does.
``--errors N`` prints the first N wrong answers of the even rows.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from summarize import analyse, read_article
from summarize.model import Person

LONGEST_FIELD = 1_000_000
AROUND = 30
MALE = {"he", "him", "his"}

Row = dict[str, str]


@dataclass
class Tally:
    both: int = 0
    said: int = 0
    gold: int = 0
    rows: int = 0
    answered: int = 0

    def add(self, said: bool, gold: bool) -> None:
        self.both += said and gold
        self.said += said
        self.gold += gold

    def __str__(self) -> str:
        precision, recall = self.both / max(1, self.said), self.both / max(1, self.gold)
        f1 = 2 * self.both / max(1, self.said + self.gold)
        return (
            f"{100 * precision:6.1f} {100 * recall:6.1f} {100 * f1:6.1f} "
            f"{self.answered:6} of {self.rows}"
        )


def rows_of(path: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_FIELD)
    with Path(path).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def answer(row: Row) -> tuple[Person | None, int]:
    """Return whom the pronoun means, and by how much the offsets of the row are off."""
    text, at = row["Text"], int(row["Pronoun-offset"])
    article = read_article(text)
    near = max(0, at - AROUND)
    shift = 0 if article.text == text else article.text.find(text[near : at + 10]) - near
    at += shift
    people = analyse(article).people
    meant = (p for p in people if any(m.start <= at < m.end for m in p.mentions))
    return next(meant, None), shift


def agrees(person: Person, name: str, start: int) -> bool:
    """Whether a person is the candidate of that name and place."""
    end = start + len(name)
    if any(mention.start < end and start < mention.end for mention in person.mentions):
        return True
    words, known = name.split(), person.name.split()
    return words[-1] in known and (len(words) == 1 or words[0] in known)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gap", metavar="GAP.TSV")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args()
    tallies: dict[tuple[str, str], Tally] = {
        (half, gender): Tally()
        for half in ("even", "odd", "all")
        for gender in ("he", "she", "both")
    }
    errors: list[str] = []
    for number, row in enumerate(rows_of(options.gap)):
        person, shift = answer(row)
        half = "odd" if number % 2 else "even"
        gender = "he" if row["Pronoun"].lower() in MALE else "she"
        counted = [tallies[h, g] for h in (half, "all") for g in (gender, "both")]
        for tally in counted:
            tally.rows += 1
            tally.answered += person is not None
        for name in "AB":
            start = int(row[f"{name}-offset"]) + shift
            said = person is not None and agrees(person, row[name], start)
            gold = row[f"{name}-coref"].upper() == "TRUE"
            for tally in counted:
                tally.add(said, gold)
            if said != gold and half == "even":
                at = int(row["Pronoun-offset"])
                seen = f"{row['Text'][max(0, at - 300) : at]}‖{row['Text'][at : at + 40]}"
                got = None if person is None else person.name
                errors.append(f"{row[name]!r} is {gold}, got {got!r}: {seen}")
    print(f"{'half':5} {'gender':7} {'P':>6} {'R':>6} {'F1':>6} {'answered':>9}")
    for (half, gender), tally in tallies.items():
        print(f"{half:5} {gender:7} {tally}")
    print(*errors[: options.errors], sep="\n")


if __name__ == "__main__":
    main()
