"""The gate: nothing that acts on a terminal gets through, and nothing else gets lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text import legacy_encodings
from summarize.text.clean import MAX_MARKS, NotTextError, clean, decode, one_line
from summarize.text.invisible import INVISIBLE, Fate

GONE = {
    chr(code)
    for row in INVISIBLE
    if row.fate in (Fate.GONE, Fate.LINE_END)
    for code in range(row.first, row.last + 1)
}
FORBIDDEN = (
    {chr(code) for code in range(0x20)} - {"\n", "\t"}
    | {chr(code) for code in range(0x7F, 0xA0)}
    | {chr(code) for code in range(0xD800, 0xE000)}
    | GONE
)
SELECTORS = [*map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0xE0100, 0xE01F0))]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("a\x1b[31mred\x1b[0m", "ared", id="CSI"),
        pytest.param("a\x9b31mred", "ared", id="8-bit CSI"),
        pytest.param("a\x1b[?1049hb", "ab", id="private CSI"),
        pytest.param("a\x1b[38:2::1:2:3mb", "ab", id="CSI with colons"),
        pytest.param("a\x1b[31", "a31", id="CSI cut off"),
        pytest.param("a\x1b]0;title\x07b", "ab", id="OSC ended by BEL"),
        pytest.param("a\x1b]0;title\x1b\\b", "ab", id="OSC ended by ST"),
        pytest.param("a\x1b]0;title\x9cb", "ab", id="OSC ended by 8-bit ST"),
        pytest.param("a\x9d52;c;aGk=\x07b", "ab", id="8-bit OSC"),
        pytest.param("a\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "alink", id="OSC 8"),
        pytest.param("a\x1b]0;the story\nb", "a0;the story\nb", id="OSC without an end"),
        pytest.param("a\x1bP1$r\x1b\\b", "ab", id="DCS"),
        pytest.param("a\x90q#0\x9cb", "ab", id="8-bit DCS"),
        pytest.param("a\x1b_Gx\x1b\\b", "ab", id="APC"),
        pytest.param("a\x1b^x\x1b\\b", "ab", id="PM"),
        pytest.param("a\x1bXx\x1b\\b", "ab", id="SOS"),
        pytest.param("a\x98x\x9cb\x9ex\x9cc\x9fx\x1b\\d", "abcd", id="8-bit SOS, PM, APC"),
        pytest.param("a\x1bcb", "ab", id="reset"),
        pytest.param("a\x1b(0b", "ab", id="character set"),
        pytest.param("a\x1b#8b", "ab", id="screen test"),
        pytest.param("a\x1b", "a", id="lone ESC"),
        pytest.param("a\x1b\x1b[1mb", "ab", id="ESC before a sequence"),
        pytest.param("a\x1b\x00[31mb", "a[31mb", id="NUL in a sequence"),
        pytest.param("a\x00b\x07\x08\x7fc\x0e", "abc", id="C0 and DEL"),
        pytest.param("a\x84b\x9f", "ab", id="C1"),
        pytest.param("a\r\nb\rc\x85d\u2028e\u2029f\vg\fh", "a\nb\nc\nd\ne\nf\ng\nh", id="newlines"),
        pytest.param("a\u202eb\u2066c\u2069d\u200fe\u061c", "abcde", id="bidi"),
        pytest.param("a\U000e0041\U000e007fb", "ab", id="tags"),
        pytest.param("\ufeffa\ufeffb", "ab", id="byte-order marks"),
        pytest.param("a\ud800b\udcffc", "a\ufffdb\ufffdc", id="lone surrogates"),
        pytest.param("e" + "\u0301" * 99, "e" + "\u0301" * MAX_MARKS, id="combining marks"),
        pytest.param("e" + "\u0301\x00" * 99, "e" + "\u0301" * MAX_MARKS, id="hidden marks"),
        pytest.param("a" + "\u200d" * 99, "a" + "\u200d" * MAX_MARKS, id="joiners"),
        pytest.param("a" + "\u00ad" * 99, "a" + "\u00ad" * MAX_MARKS, id="soft hyphens"),
        pytest.param("a\ufff9b\ufffac\ufffbd", "abcd", id="annotations"),
        pytest.param("a\U000e0080b\U000e00ffc\U000e0fff", "abc", id="not assigned"),
        pytest.param("a\U00013430b\U0001343fc", "abc", id="hieroglyph controls"),
        pytest.param("a\ufdd0b\ufffec\uffffd\U0010ffff", "abcd", id="noncharacters"),
        pytest.param(".\ufe0f" * 99, "." * 99, id="selectors after full stops"),
        pytest.param("a\U000e0100b\u0301\ufe0f", "ab\u0301", id="selectors after letters"),
        pytest.param("\ufe0f❤\ufe0f\ufe0f\ufe0e", "❤\ufe0f", id="selectors beyond the first"),
        pytest.param("❤\x00\ufe0f\u202e\ufe0f", "❤\ufe0f", id="hidden selectors"),
        pytest.param(" \ufe0f\u3000\ufe0f\u200d\ufe0f", " \u3000\u200d", id="selectors of blanks"),
    ],
)
def test_what_acts_on_a_terminal_is_taken_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "plain\n\ttext",
        "“curly” — naïve café…\u00a0no-break",
        "[T]his [/] [bold]is[/bold] \\[wrong",
        "👩‍👩‍👧 👍🏽 🏳️‍🌈 flags 🇺🇦",
        "می‌خواهم کتاب را بخوانم",
        "क्‍ष हिन्दी भाषा में लिखा हुआ पाठ",
        "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים",
        "日本語のテキストです。한국어 텍스트입니다. ภาษาไทยที่นี่",
        "e\u0301" * 50,
        "soft\u00adhyphen zero\u200bwidth",
        "1\ufe0f\u20e3 #\ufe0f\u20e3 ©\ufe0f ❤\ufe0f\u200d🔥 👁\ufe0f ☎\ufe0e ⁉\ufe0f →\ufe0e",
        "葛\U000e0100城市 \u2229\ufe00 神\ufe00 ᠠ\u180b\u180e",
        "e\u034f\u0301 ᄀ\u1160ᆨ 5\u2062x \u0600\u0661 \U000110bd\U00011083",
    ],
)
def test_what_hurts_nobody_stays_and_is_the_same_object(text: str) -> None:
    assert clean(text) is text


INVISIBLE_PARTS = [chr(code) for row in INVISIBLE for code in (row.first, row.last)]
PARTS = [
    *"\x1b[]P_^X\\\x07\x9b\x9c\x9d\x900;mc\r\n\u2028\u202e\ufeff\u0301\u200d\x00aé日",
    *["\u0301" * 5, "\ud800", "\U000e0041"],
]
hostile = st.lists(st.sampled_from([*PARTS, *INVISIBLE_PARTS, *"1.❤葛"])).map("".join)


@given(st.text(st.characters()) | hostile)
def test_nothing_forbidden_survives_and_cleaning_again_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    assert not FORBIDDEN & set(cleaned)
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


def test_every_character_that_shows_nothing_is_in_the_table() -> None:
    """Of those that this Python knows; categories of the rest are not in its tables."""
    known = {code for row in INVISIBLE for code in range(row.first, row.last + 1)}
    for code in range(0x110000):
        if unicodedata.category(chr(code)) in ("Cf", "Zl", "Zp"):
            assert code in known, f"U+{code:04X}"
    for code in range(0xFFFE, 0x110000, 0x10000):
        assert {code, code + 1} <= known


def test_what_the_table_says_is_what_is_done() -> None:
    for row in INVISIBLE:
        for character in {chr(row.first), chr(row.last)}:
            many = clean(f"a{character * 20}b")
            alone = clean(f"a{character}b")
            match row.fate:
                case Fate.GONE:
                    assert alone == many == "ab", row
                case Fate.LINE_END:
                    assert alone == "a\nb", row
                case Fate.KEPT:
                    assert many == f"a{character * 20}b", row
                case Fate.FEW:
                    assert alone == f"a{character}b", row
                    assert many == f"a{character * MAX_MARKS}b", row
                case Fate.SELECTOR:
                    assert alone == many == "ab", row
                    assert clean(f"❤{character * 20}b") == f"❤{character}b", row


def test_every_mark_counts_as_one() -> None:
    for code in range(0x300, 0xE0100):
        if unicodedata.category(chr(code)) in ("Mn", "Me"):
            cleaned = clean(f"葛{chr(code) * (MAX_MARKS + 1)}")
            assert len(cleaned) <= MAX_MARKS + 1, f"U+{code:04X}"


@given(st.lists(st.sampled_from([*"a1.❤葛\u0301\u200d\u3000", *SELECTORS[::40]])).map("".join))
def test_a_selector_stands_alone_and_after_what_has_variants(text: str) -> None:
    cleaned = clean(text)
    for before, after in zip(" " + cleaned, cleaned, strict=False):
        assert after not in SELECTORS or before in "1❤葛"
    assert clean(cleaned) == cleaned


@given(hostile)
def test_no_run_of_marks_is_long(text: str) -> None:
    run = 0
    for character in clean(text + "\u0301" * 20):
        run = run + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        assert run <= MAX_MARKS


@given(
    st.text(
        st.characters(
            exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Mn", "Me"],
            exclude_characters=sorted(GONE - {chr(code) for code in range(0xD800, 0xE000)}),
        )
    )
)
def test_ordinary_text_is_untouched(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    "unit", ["\x1b]", "\x1bP", "\x1b[", "\x1b[0", "\x9d", "\x1b", "\r", "\u0301", "\x1b]a\x1b"]
)
def test_a_megabyte_of_half_a_sequence_is_no_trouble(unit: str) -> None:
    text = unit * (1_000_000 // len(unit)) + "\nthe story"
    assert clean(text).endswith("the story")


def test_an_unterminated_string_does_not_swallow_the_article() -> None:
    story = "The council voted. " * 50_000
    assert story in clean("\x1b]0;" + story)
    assert story in clean("\x1bP" + story)


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("a\nb\r\nc\td", "a b c d"),
        ("evil\x1b]0;pwned\x07.txt", "evil.txt"),
        ("caf\udce9.txt", "caf\\xe9.txt"),
        ("-rf", "-rf"),
        ("two  blanks", "two  blanks"),
    ],
)
def test_labels_are_one_safe_line(label: str, line: str) -> None:
    assert one_line(label) == line


@given(st.text(st.characters()) | hostile)
def test_labels_never_break(label: str) -> None:
    line = one_line(label)
    assert not (FORBIDDEN | {"\n", "\t"}) & set(line)
    assert len(line.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The “café” — naïve, €5", "utf-8"),
        ("The “café” — naïve, €5", "utf-8-sig"),
        ("The “café” — naïve, €5", "utf-16"),
        ("The “café” — naïve, €5", "utf-32"),
        ("The mayor called it “naïve” – and left the café.", "cp1252"),
        ("Le président a déclaré à l’Élysée qu’il était très déçu par la décision.", "cp1252"),
        ("Привет, мир! Это обычный русский текст для проверки кодировки файла.", "cp1251"),
        ("Привет, мир! Это обычный русский текст для проверки кодировки файла.", "koi8_r"),
        ("これは日本語の文章です。文字コードの判定を試しています。今日は天気がいい。", "shift_jis"),
        ("", "utf-8"),
    ],
)
def test_bytes_are_decoded(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_decoded_text_is_clean() -> None:
    assert decode(b"\xef\xbb\xbfa\x1b[31mb\r\nc\xc2\x9b1md") == "ab\ncd"
    assert decode("a\x1b]0;x\x07b\u202e".encode("utf-16")) == "ab"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("“Good” text, naïve and so on".encode() + b" \xff bad", "not valid UTF-8 at byte 34"),
        ("“Café” cut in the middle of é".encode()[:-1], "not valid UTF-8 at byte 33"),
        (b"Hello \xff\xfe world", "not valid UTF-8 at byte 6"),
        (b"\x80\x81\x82\x83", "not valid UTF-8 at byte 0"),
        (b"\xff\xfeabc", "not valid UTF-16 at byte 4"),
        (b"\xff\xfe\x00\x00abc", "not valid UTF-32 at byte 4"),
        (b"\x89PNG\r\n\x1a\n rest", "not text: a PNG image"),
        (b"%PDF-1.7 rest", "not text: a PDF document"),
        (b"PK\x03\x04 rest", "not text: a ZIP archive"),
        (b"\x7fELF rest", "not text: a program"),
        (b"a\x00b\x00c\x00", "not text: binary data"),
        (bytes(range(256)) * 4, "not text: binary data"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(NotTextError) as caught:
        decode(data)
    assert str(caught.value) == reason


def test_damaged_utf8_is_refused_however_sure_charset_normalizer_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(legacy_encodings, "_normalizer_guess", lambda data: "latin-1")
    with pytest.raises(NotTextError):
        decode("“Good” text, naïve and so on".encode() + b" \xe9 bad")


def test_a_stray_nul_does_not_make_a_story_binary() -> None:
    assert decode(b"The council voted on Tuesday.\x00 It passed.") == (
        "The council voted on Tuesday. It passed."
    )


@given(st.binary(max_size=200))
def test_any_bytes_give_clean_text_or_one_safe_line(data: bytes) -> None:
    try:
        text = decode(data)
    except NotTextError as error:
        text = reason = str(error)
        assert one_line(reason) == reason
    assert clean(text) == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    assert decode(text.encode()) == clean(text)
