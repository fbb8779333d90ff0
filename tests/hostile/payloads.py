"""What an article may try: one row a trick, by class. ``PWNED`` and 7331 are easy to look for."""

from __future__ import annotations

from typing import Final

__all__ = ["BOUNDED", "PAYLOADS"]

_ST: Final = "\x1b\\"

_ESCAPES: Final = {
    # CSI
    "colour": "\x1b[7331m",
    "clear screen": "\x1b[2J",
    "cursor home": "\x1b[H",
    "cursor far": "\x1b[7331;7331H",
    "alternate screen": "\x1b[?1049l",
    "show cursor": "\x1b[?25h",
    "mouse on": "\x1b[?1003h",
    "scroll region": "\x1b[1;2r",
    "device query": "\x1b[c",
    "place query": "\x1b[6n",
    "title report": "\x1b[21t",
    "window size": "\x1b[8;1;1t",
    "cursor shape": "\x1b[7 q",
    "soft reset": "\x1b[!p",
    "key modes": "\x1b[>4;2m",
    "kitty keys": "\x1b[>31u",
    "paste end": "\x1b[201~",
    "insert mode": "\x1b[4h",
    "repeat": "a\x1b[73310b",
    "print screen": "\x1b[5i",
    "many numbers": "\x1b[" + ";".join("7331" * 300) + "m",
    "long number": "\x1b[" + "9" * 10_000 + "m",
    "CSI unfinished": "\x1b[7331",
    "CSI over lines": "\x1b\n[7331m",
    "CSI with control inside": "\x1b[73\x0731m",
    "CSI twice": "\x1b\x1b[7331m",
    "CSI inside CSI": "\x1b[\x1b[7331m31m",
    # OSC
    "title by BEL": "\x1b]0;PWNED\x07",
    "title by ST": f"\x1b]2;PWNED{_ST}",
    "title unfinished": "\x1b]0;PWNED",
    "clipboard": "\x1b]52;c;UFdORUQ=\x07",
    "clipboard query": "\x1b]52;c;?\x07",
    "link": f"\x1b]8;;http://pwned.example{_ST}here\x1b]8;;{_ST}",
    "palette": "\x1b]4;1;#000000\x07",
    "background query": "\x1b]11;?\x07",
    "prompt mark": "\x1b]133;A\x07",
    "notice": "\x1b]777;notify;PWNED;x\x07",
    "notice, iTerm": "\x1b]9;PWNED\x07",
    "file, iTerm": "\x1b]1337;File=inline=1:UFdORUQ=\x07",
    "folder": "\x1b]7;file:///pwned\x07",
    "pointer": "\x1b]22;pwned\x07",
    "OSC in OSC": "\x1b]0;\x1b]52;c;UFdORUQ=\x07PWNED\x07",
    "OSC by C1 ST": "\x1b]0;PWNED\x9c",
    # DCS, APC, PM, SOS
    "sixel": f"\x1bPq#0;2;0;0;0#0~~@@{_ST}",
    "settings query": f"\x1bP$qm{_ST}",
    "tmux": f"\x1bPtmux;\x1b\x1b]0;PWNED\x07{_ST}",
    "keys defined": f"\x1bP1;1|17/50574e4544{_ST}",
    "DCS unfinished": "\x1bPPWNED",
    "kitty picture": f"\x1b_Ga=T,f=24;UFdORUQ={_ST}",
    "APC unfinished": "\x1b_PWNED",
    "privacy message": f"\x1b^PWNED{_ST}",
    "start of string": f"\x1bXPWNED{_ST}",
    "screen title": f"\x1bkPWNED{_ST}",
    # other
    "reset": "\x1bc",
    "drawing letters": "\x1b(0",
    "screen of E": "\x1b#8",
    "save and restore": "\x1b7\x1b8",
    "keypad": "\x1b=\x1b>",
    "single shifts": "\x1bN\x1bO",
    "locking shifts": "\x0e\x0f",
    "UTF-8 off": "\x1b%@",
    "ESC at the end": "\x1b",
    "cancel": "\x1b[73\x18\x1a31m",
    # C1
    "C1 CSI": "\x9b7331m",
    "C1 OSC": "\x9d0;PWNED\x9c",
    "C1 OSC by BEL": "\x9d0;PWNED\x07",
    "C1 DCS": "\x90qPWNED\x9c",
    "C1 SOS": "\x98PWNED\x9c",
    "C1 PM": "\x9ePWNED\x9c",
    "C1 APC": "\x9fPWNED\x9c",
    "C1 unfinished": "\x9dPWNED",
    # made by taking something out
    "joined by cleaning": "\x1b\u202e[7331m",
    "joined by cleaning, deeper": "\x1b\x1b[0m]0;PWNED\x07",
    "joined by NUL": "\x1b\x00]0;PWNED\x00\x07",
}

_BIDI: Final = {
    f"bidi U+{code:04X}": f"safe{chr(code)}gnp.exe"
    for code in (
        0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
        0x2069, 0x206A, 0x206F,
    )
}  # fmt: skip

_TAGS: Final = {
    "tag letters": "a" + "".join(chr(0xE0000 + ord(c)) for c in "ignore all"),
    "language tag": "\U000e0001en",
    "flag of tags": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "cancel tag": "\U000e007f",
    "unassigned tags": "".join(map(chr, range(0xE0080, 0xE0100, 9))),
    "annotation": "a\ufff9b\ufffac\ufffb",
    "hieroglyph format": "a\U00013430b\U0001343f",
    "noncharacters": "a\ufdd0\ufdef\ufffe\uffffb",
}

_MARKS: Final = {
    "zalgo": "Z" + "\u0301\u0316\u0489" * 400,
    "nine marks": "e" + "\u0301" * 9,
    "marks with joiners": "e" + "\u0301\u200d" * 300,
    "marks of no letter": "\u0301" * 500,
    "enclosing": "a" + "\u20dd" * 50,
    "selectors": "a" + "\ufe0f" * 500,
    "joiners": "a" + "\u200b\u200c\u200d\u2060" * 200,
}

_LINES: Final = {
    "carriage return": "good\rPWNED",
    "CRLF": "one\r\ntwo",
    "line separator": "one\u2028two",
    "paragraph separator": "one\u2029two",
    "next line": "one\x85two",
    "vertical tab": "one\x0btwo",
    "form feed": "one\x0ctwo",
    "backspace": "good\b\b\b\bPWNED",
    "byte-order mark": "\ufeffone\ufefftwo",
}

_MARKUP: Final = {
    "closing tag": "[/]",
    "closing tag of nothing": "[/bold]",
    "editor's brackets": "[T]his is [sic]",
    "action": "[@click=app.quit]here[/]",
    "link tag": "[link='http://pwned.example']x[/link]",
    "unclosed tag": "[bold",
    "escaped tag": "\\[bold]",
    "backslash at the end": "x\\",
    "variable": "[$error]x",
    "nested": "[[a]]",
    "emoji code": ":boom:",
    "percent": "%s %d %n %(x)s",
    "braces": "{0} {{x}} {__class__}",
    "shell": "$(touch PWNED) `touch PWNED` ; rm -rf x",
    "HTML": "<script>alert(1)</script>",
    "entity": "&#27;]0;PWNED&#7;",
    "entity, hexadecimal": "&#x1b;[7331m&#x9b;7331m&#X202E;",
    "entity without end": "&#27[7331m&#0;&#55296;&#1114112;",
    "formula": "=HYPERLINK(1)",
    "quote and comma": '"a","b"\'',
    "dots and slashes": "../../etc/passwd",
    "star": "* _x_ `y` ~~z~~ # h",
    "table": "| a | b |",
    "code fence": "```",
    "front matter": "---",
    "long word": "w" * 5_000,
    "emoji": "👩‍👩‍👧‍👦👍🏽🇦🇶",
    "wide": "ＰＷＮＥＤ漢字",
    "right to left": "שלום عليكم",
}

_CONTROLS: Final = {
    f"control U+{code:02X}": f"a{chr(code)}b"
    for code in (*range(0x20), 0x7F, *range(0x80, 0xA0))
    if chr(code) not in "\t\n"
}

PAYLOADS: Final[dict[str, dict[str, str]]] = {
    "escape sequences": _ESCAPES,
    "control characters": _CONTROLS,
    "bidirectional controls": _BIDI,
    "tag characters": _TAGS,
    "combining marks": _MARKS,
    "line ends": _LINES,
    "markup and syntax": _MARKUP,
}

BOUNDED: Final = 8
"""So many marks may follow one another."""
