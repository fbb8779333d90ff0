"""Letters, and pages saved as such."""

from __future__ import annotations

import time

import pytest

from summarize.formats.registry import extract
from summarize.text.clean import NotTextError
from tests.summarize.formats.samples import MAIL, PAGE, SENTENCES, article, blocks

HEAD = "From: Ann Lee <a@x.example>\nSubject: A vote\nMIME-Version: 1.0\n"
PLAIN = f"Content-Type: text/plain\n\n{SENTENCES}\n"


def test_a_letter() -> None:
    read = article(MAIL, "m.eml")
    assert (read.title, read.bylines, read.date) == ("The café story", ("José Ruiz",), "2025-03-04")
    assert blocks(read) == [
        (
            "paragraph",
            "The mayor said on Tuesday that “we will keep the café” and then she left. "
            "She went on.",
        ),
        ("boilerplate", "José, planet.example"),
    ]


def test_the_html_of_a_letter_is_read_where_the_plain_part_says_nothing() -> None:
    mail = (
        "From: Ann Lee <a@x.example>\nSubject: Hello\nMIME-Version: 1.0\n"
        'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        "View this in a browser.\n--b\nContent-Type: text/html; charset=utf-8\n\n"
        f"{PAGE}\n--b--\n"
    )
    read = article(mail, "m.eml")
    assert (read.title, read.bylines) == ("Hello", ("Ann Lee",))
    assert SENTENCES in read.text


def test_a_page_that_a_browser_saved() -> None:
    mail = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://planet.example/now\n"
        "Subject: City votes\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\n'
        f"Content-Type: text/html\n\n{PAGE}\n--b\nContent-Type: text/css\n\np {{}}\n--b--\n"
    )
    read = article(mail, "p.mhtml")
    assert (read.title, read.bylines) == ("City votes to keep the library", ("Jane Doe",))
    assert read.url == "https://planet.example/votes"


def multipart(*parts: str, boundary: str = "b", kind: str = "mixed", end: str = "--b--\n") -> str:
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n'
    return head + "".join(f"--{boundary}\n{part}" for part in parts) + end


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(newline: str) -> None:
    mail = (HEAD + multipart("Content-Type: image/png\n\nx\n", PLAIN)).replace("\n", newline)
    read = article(mail, "m.eml")
    assert (read.title, read.text.strip()) == ("A vote", SENTENCES)


@pytest.mark.parametrize("depth", [3, 150, 5_000])
def test_words_are_found_however_deep_they_lie(depth: int) -> None:
    parts = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)
    )
    ends = "".join(f"--b{n}--\n" for n in reversed(range(depth)))
    assert SENTENCES in article(HEAD + parts + PLAIN + ends, "m.eml").text
    messages = "Content-Type: message/rfc822\n\n" * depth
    assert SENTENCES in article(HEAD + messages + PLAIN, "m.eml").text


def test_words_after_hundreds_of_parts_are_found() -> None:
    parts = ["Content-Type: image/png\n\nx\n"] * 1_000
    assert SENTENCES in article(HEAD + multipart(*parts, PLAIN), "m.eml").text


def test_a_part_ends_where_one_around_it_ends() -> None:
    inner = "Content-Type: multipart/mixed; boundary=c\n\n--c\n"
    read = article(HEAD + multipart(inner + PLAIN, "\nAnother part.\n"), "m.eml")
    assert read.text.strip() == SENTENCES


def test_an_attachment_is_not_the_letter() -> None:
    attached = "Content-Disposition: attachment; filename=a\nContent-Type: text/plain\n\nNo.\n"
    assert article(HEAD + multipart(attached, PLAIN), "m.eml").text.strip() == SENTENCES


def test_a_message_of_a_digest_is_read() -> None:
    mail = HEAD + multipart(f"\nSubject: one\n\n{SENTENCES}\n", kind="digest")
    assert article(mail, "m.eml").text.strip() == SENTENCES


@pytest.mark.parametrize(
    "boundary",
    [
        'boundary="a;b"',
        'BOUNDARY = "a;b"; charset=utf-8',
        'boundary*0="a"; boundary*1=";b"',
        "boundary*=us-ascii''a%3Bb",
        "boundary*1*=%3Bb; boundary*0*=us-ascii'en'a",
        'name="x; boundary=no"; boundary="a;b"',
        'type="text/html";\n\tboundary="a;b"',
    ],
)
def test_a_boundary_may_be_given_in_all_these_ways(boundary: str) -> None:
    mail = f"{HEAD}Content-Type: multipart/mixed; {boundary}\n\nno\n--a;b\n{PLAIN}--a;b--\n"
    assert article(mail, "m.eml").text.strip() == SENTENCES


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: multipart/mixed\n\n",
        "Content-Type: multipart/mixed; boundary=b\n\n",
        "Content-Type: message/delivery-status\n\n",
    ],
    ids=["no boundary", "a boundary that is nowhere", "what became of a message"],
)
def test_what_has_no_parts_is_read_as_it_stands(head: str) -> None:
    assert article(f"{HEAD}{head}{SENTENCES}\n", "m.eml").text.strip() == SENTENCES


def test_a_letter_of_pictures_has_no_text() -> None:
    with pytest.raises(NotTextError, match="mail without text"):
        extract("m.eml", (HEAD + multipart("Content-Type: image/png\n\nx\n")).encode())


def test_fields_may_be_written_in_utf_8_as_they_are() -> None:
    read = article(f"From: José Ruiz <j@x.example>\nSubject: Un café\n\n{SENTENCES}\n", "m.eml")
    assert (read.title, read.bylines) == ("Un café", ("José Ruiz",))
    read = article(f"Subject: Un café =?utf-8?Q?ferm=C3=A9?=\n\n{SENTENCES}\n", "m.eml")
    assert read.title == "Un café fermé"


def test_a_line_that_looks_like_the_head_of_a_mailbox_is_text() -> None:
    read = article(f"From x\nSubject: A vote\nFrom now on we vote.\n{SENTENCES}\n", "m.eml")
    assert read.title == "A vote"
    assert read.text.startswith("From now on we vote.")


@pytest.mark.parametrize(
    ("packing", "packed"),
    [
        ("base64", "=*V2Ug*dm90ZWQu"),
        ("quoted-printable", "We vot=65d.="),
        ("x-uuencode", "begin 644 a\n)5V4@=F]T960N\n \nend\n"),
        ("no-such-thing", "We voted."),
    ],
)
def test_packings_damaged_or_not(packing: str, packed: str) -> None:
    mail = f"{HEAD}Content-Transfer-Encoding: {packing}\n\n{packed}"
    assert article(mail, "m.eml").text.strip() == "We voted."


@pytest.mark.parametrize(
    "charset",
    [
        *("idna", "punycode", "utf-7", "unicode_escape", "raw_unicode_escape", "rot13", "hex"),
        *("base64", "zlib", "bz2", "quopri", "uu", "undefined", "mbcs", "no-such", "../../x"),
        *("a" * 10_000, "utf-16", "utf-32", "cp65001", "cp99999"),
    ],
)
def test_no_charset_but_of_text_is_believed(charset: str) -> None:
    words = "We voted =41 +AGE- \\u0041 xn--a-ecp."
    mail = f"{HEAD}Content-Type: text/plain; charset={charset}\n\n{words}\n"
    assert article(mail, "m.eml").text.strip() == words


@pytest.mark.parametrize(
    "mail",
    [
        HEAD + "Content-Type: text/plain" + ";" * 300_000 + f"\n\n{SENTENCES}\n",
        HEAD + "Content-Type: text/plain" + '; a="' * 100_000 + f"\n\n{SENTENCES}\n",
        HEAD
        + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(150))
        + PLAIN
        + "--x\n" * 200_000,
    ],
    ids=["semicolons", "parameters", "lines within 150 parts"],
)
def test_fields_and_parts_take_time_in_proportion(mail: str) -> None:
    began = time.process_time()
    article(mail, "m.eml")
    assert time.process_time() - began < 4
