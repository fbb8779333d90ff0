"""Letters, and pages saved as such."""

from __future__ import annotations

from tests.summarize.formats.samples import MAIL, PAGE, SENTENCES, article, blocks


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
