"""Awkward files of the user's own: settings, corrections, feeds."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.families.works import repeat
from tests.hostile.growth import Family


def _config(text: str) -> object:
    from tui.config.config_file import read_config

    return read_config(text)


def _corrections(text: str) -> object:
    from summarize.storage.corrections_file import CorrectionsError, read

    try:
        return read(text)
    except CorrectionsError as error:
        return error


def _numbered(row: str, start: str = "", end: str = "") -> Callable[[int], str]:
    def build(size: int) -> str:
        return start + "".join(row.format(n) for n in range(size // (len(row) + 3))) + end

    return build


def _under_a_long_table(size: int, above: str = "") -> str:
    return f"[{above}{'a' * (size // 2)}]\n" + "".join(f"b{n} = 1\n" for n in range(size // 20))


_HEAD = '{"format": "pullquote corrections", "version": 1, "done": ['
_END = '], "undone": []}'
_HASH = "0123456789abcdef" * 2
_VOICE = f'{{{{"article": "{_HASH}", "name": "Ann {{0}}"}}}}'

_CONFIG = {
    "a key of many parts": repeat("a.", "theme = 'nord'\n", "b = 1\n"),
    "a table of many parts": repeat("a.", "[", "b]\n"),
    "unknown settings": _numbered("a{} = 1\n"),
    "unknown settings of a table": _numbered("a{} = 1\n", "[summary]\n"),
    "unknown tables": _numbered("[a{}]\nb = 1\n"),
    "keys under a table of a long name": _under_a_long_table,
    "commands under a table of a long name": lambda size: _under_a_long_table(size, "keys."),
    "unknown commands": _numbered('"a{}.next" = "n"\n', "[keys]\n"),
    "unknown commands of a table": _numbered('"a{}" = "n"\n', "[keys.quote]\n"),
    "a key of a long name": repeat("a", end=" = 1\n"),
    "a command of a long name": repeat("a", "[keys]\n", ' = "n"\n'),
    "a long theme": repeat("nord", 'theme = "', '"\n'),
    "a long length": repeat(" ", '[summary]\nlength = "3', '"\n'),
    "a long list for a number": repeat("1,", "measure = [", "]\n"),
    "a list in lists for a number": repeat("[", "measure = "),
    "keys of a command": repeat("n,", '[keys]\n"quote.next" = "', '"\n'),
    "many keys of a command": _numbered('"f{0}",', '[keys]\n"quote.next" = [', '"n"]\n'),
    "keys with modifiers": repeat("ctrl+", '[keys]\n"quote.next" = "', 'n"\n'),
    "blanks where a setting is told": repeat(" ", 'x = """\n', '"""\n'),
    "lines of blanks where a setting is told": repeat("a \n", 'x = """\n', '"""\n'),
    "a bracket and blanks": repeat(" ", 'x = """\n[', '"""\n'),
    "apostrophes where a setting is told": repeat("'", 'x = """\n\'a\' ', '"""\n'),
    "lines": repeat("\n", "x = 1\n"),
    "no TOML": repeat("a\n", "theme = 'nord'\n"),
}
_JSON = {
    "lists in lists": repeat("[", _HEAD),
    "lists in lists for a name": repeat("[", _HEAD + '{"do": '),
    "a long do": repeat("a", _HEAD + '{"do": "', '"}' + _END),
    "a long list for a type": repeat(
        "1,", f'{_HEAD}{{"do": "set-speaker", "article": "{_HASH}", "start": 1, "end": 2,'
        '"name": "x", "type": [', "1]}" + _END),
    "a number of many digits": repeat("1", '{"format": "pullquote corrections", "version": ', "}"),
    "a number with an exponent": repeat("9", _HEAD + '{"do": 1e', "}" + _END),
    "voices": _numbered(_VOICE + ",", _HEAD + '{"do": "merge", "name": "Ann", "voices": [',
                        _VOICE.format(0) + "]}" + _END),
    "entries": _numbered(
        f'{{{{"do": "not-a-quote", "article": "{_HASH}", "start": {{0}}, "end": 1000000}}}},',
        _HEAD, f'{{"do": "not-a-quote", "article": "{_HASH}", "start": 1, "end": 2}}{_END}'),
    "names again and again": repeat('"do": "merge",', _HEAD + "{", '"do": "x"}' + _END),
    "a long name": repeat("a", _HEAD + '{"do": "rename", "name": "', '"}' + _END),
    "escapes": repeat("\\u001b", _HEAD + '{"do": "', '"}' + _END),
    "a text without end": repeat("a", _HEAD + '"'),
}  # fmt: skip

FAMILIES = (
    *(Family("settings", name, build, _config) for name, build in _CONFIG.items()),
    *(Family("corrections", name, build, _corrections, 100_000) for name, build in _JSON.items()),
)
