"""Which language a text is in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.language import LANGUAGES, detect_language
from tests.conftest import ROOT

TEXTS = {
    "ar": "صوت مجلس المدينة يوم الثلاثاء على القانون الجديد بعد نقاش طويل.",
    "cs": "Rada města v úterý po dlouhé debatě schválila nový zákon o dani z příjmu.",
    "da": "Byrådet vedtog tirsdag efter en lang debat den nye lov om skat.",
    "de": "Der Stadtrat hat am Dienstag nach langer Debatte das neue Gesetz beschlossen.",
    "el": "Το δημοτικό συμβούλιο ψήφισε την Τρίτη τον νέο νόμο μετά από μακρά συζήτηση.",
    "en": "The city council voted on Tuesday for the new law after a long debate.",
    "es": "El ayuntamiento aprobó el martes la nueva ley tras un largo debate en la ciudad.",
    "fr": "Le conseil municipal a voté mardi la nouvelle loi après un long débat.",
    "he": "מועצת העיר הצביעה ביום שלישי על החוק החדש אחרי דיון ארוך.",
    "it": "Il consiglio comunale ha approvato martedì la nuova legge dopo un lungo dibattito.",
    "ja": "市議会は火曜日に長い議論の末に新しい法律を可決した。",
    "ko": "시의회는 화요일에 긴 토론 끝에 새로운 법을 통과시켰다.",
    "nl": "De gemeenteraad heeft dinsdag na een lang debat voor de nieuwe wet gestemd.",
    "pl": "Rada miasta uchwaliła we wtorek nową ustawę po długiej debacie.",
    "pt": "A câmara municipal aprovou na terça-feira a nova lei depois de um longo debate.",
    "ru": "Городской совет во вторник после долгих споров принял новый закон.",
    "sv": "Kommunfullmäktige röstade på tisdagen för den nya lagen efter en lång debatt.",
    "uk": "Міська рада у вівторок після довгих дебатів ухвалила новий закон про податки.",
    "zh": "市议会星期二经过长时间辩论后通过了新的法律。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_sentence_tells_its_language(code: str) -> None:
    assert detect_language(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["", "  \n", "3-2", "Ann Roe", "★ ★ ★"])
def test_where_nothing_tells_it_is_english(text: str) -> None:
    assert detect_language(text) == "en"


def test_names_alone_do_not_make_an_english_text_foreign() -> None:
    text = "Prime Minister Giorgia Meloni and Ursula von der Leyen said they would meet Sánchez."
    assert detect_language(text) == "en"


def test_foreign_words_quoted_in_english_do_not_either() -> None:
    text = "The sign on the door said “Geschlossen wegen Renovierung” and nobody knew why it was."
    assert detect_language(text) == "en"


def test_every_seed_is_english(seeds: Path) -> None:
    for file in seeds.glob("*.txt"):
        assert detect_language(file.read_text("utf-8")) == "en"


def test_english_is_told_without_loading_the_detector() -> None:
    program = (
        "import sys; from summarize.text.language import detect_language;"
        "detect_language('The council voted for it on Tuesday, and the mayor said that');"
        "sys.exit(bool({'py3langid', 'numpy', 'nltk'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


@given(st.text(max_size=300))
def test_any_text_has_a_language_of_two_letters(text: str) -> None:
    code = detect_language(text)
    assert len(code) == 2
    assert code == detect_language(text)


def test_the_table_names_languages_by_their_codes() -> None:
    assert all(len(code) == 2 and name.islower() for code, name in LANGUAGES.items())
