"""Awkward inputs for the steps from bytes to words."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.families.naming import count_up, filled
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family


def clean_it(text: str) -> object:
    from summarize.text.clean import clean, one_line

    return clean(text), one_line(text)


def decode_it(data: bytes) -> object:
    from summarize.text.clean import NotTextError, decode

    try:
        return decode(data), decode(data, "shift_jis")
    except NotTextError as error:
        return error


def split_it(text: str) -> object:
    from summarize.text.sentences import split_text

    return split_text(text)


def tokenize_it(text: str) -> object:
    from summarize.text.sentences import split_text
    from summarize.text.tokens import tokenize

    return tokenize(text, [(span.start, span.end) for span in split_text(text)])


def see_through_it(text: str) -> object:
    from summarize.text.transparent import see_through

    seen = see_through(text)
    return seen and [seen.span(at, at + 1) for at in range(0, len(seen.text), 10)]


def detect_it(text: str) -> object:
    from summarize.text.language import detect_language

    return detect_language(text)


def stem_in(language: str) -> Callable[[str], object]:
    """Return a work: the terms of a text in a language."""

    def work(text: str) -> object:
        from summarize.text.vocabulary import get_vocabulary

        return get_vocabulary(language).terms(text)

    return work


def as_bytes(build: Callable[[int], str], encoding: str) -> Callable[[int], bytes]:
    """Return a builder of the same text in an encoding."""
    return lambda size: build(size).encode(encoding, "ignore")


CLEAN = (
    ("operating system commands without an end", repeat("\x1b]0;x")),
    ("one command without an end over everything", repeat("a ", "\x1b]")),
    ("one control sequence of parameters", repeat("0;", "\x1b[")),
    ("escapes with intermediates alone", repeat("\x1b !#")),
    ("a control character behind each emoji", repeat("\U0001f600\x01")),
    ("marks in runs of eight", repeat("a" + 8 * "\u0301")),
    ("marks without a letter", repeat("\u0301")),
    ("lone surrogates", repeat("\u65e5\ud800")),
)
DECODE = (
    ("stray bytes", repeat("caf\u00e9 \u00ff\u00fe "), "latin-1"),
    ("two bytes a letter, not UTF-8", repeat("\u65e5\u672c\u8a9e\u3067\u3059\u3002"), "euc_jp"),
    ("good UTF-8 and stray bytes by turns", repeat("\u00c3\u00a9 \u00e9\u00e9 "), "latin-1"),
)
SENTENCES = (
    ("stops and closing marks", repeat(".”")),
    ("stops and blanks", repeat(". ")),
    ("initials", repeat("A. ")),
    ("abbreviations before new words", count_up("Inc. {} ")),
    ("a quotation opened after each stop", repeat(". “A")),
    ("one word as long as the text", repeat("a")),
    ("stops of East Asia", repeat("。」")),
    ("lines of one letter", repeat("a\n")),
    ("blank lines", filled("a{}b", " \n")),
    ("one blank as long as the text", filled("a.{}B", " ")),
)
TOKENS = (
    ("one word of hyphens", repeat("a-")),
    ("numbers with brackets", repeat("1(a)")),
    ("capitals, stops and blanks", repeat("A.  ")),
    ("signs", repeat("&%")),
    ("marks alone", repeat("\"'")),
    ("words of one letter", repeat("a b ")),
    ("words no two alike", count_up("{low} ")),
)
STEMS = (
    ("en", "one word of y and vowels", repeat("ay")),
    ("en", "words no two alike", count_up("{low}ations ")),
    ("de", "one word of u between vowels", repeat("aua")),
    ("el", "one word", repeat("ης")),
    ("pl", "one word", repeat("owa")),
    ("uk", "one word", repeat("ба")),
    ("zh", "one run without blanks", repeat("日本")),
    ("th", "one run without blanks", repeat("ก")),
)

THROUGH = (
    ("signs of notes", repeat("a[1]")),
    ("signs in a row", repeat("[1]", "a")),
    ("brackets opened", repeat("a[")),
    ("numbers never closed", repeat("a[1, 2, 3 ")),
    ("hidden characters", repeat("a\u00ad")),
    ("hidden characters in a row", repeat("\u200b", "a")),
    ("raised figures", repeat("abcd¹²³⁴")),
)

SHORT, LONG = 10_000, 100_000
"""The sizes for what takes a microsecond a character, and for what takes a tenth of that."""
FAMILIES = (
    *(Family("text, clean", name, build, clean_it, LONG) for name, build in CLEAN),
    *(
        Family("text, decode", name, as_bytes(build, encoding), decode_it, LONG)
        for name, build, encoding in DECODE
    ),
    *(Family("text, sentences", name, build, split_it, SHORT) for name, build in SENTENCES),
    *(Family("text, through", name, build, see_through_it, SHORT) for name, build in THROUGH),
    *(Family("text, tokens", name, build, tokenize_it, SHORT) for name, build in TOKENS),
    *(
        Family("text, stems", f"{code}: {name}", build, stem_in(code), LONG)
        for code, name, build in STEMS
    ),
    Family("text, language", "letters of no language", repeat("\U00010330 "), detect_it, LONG),
)
