"""What terminals do when they are told to: pictures, links, clipboard, files, marks, notices."""

from __future__ import annotations

from typing import Final

__all__ = ["GROUPS", "PROTOCOLS", "UNFINISHED"]

_ST: Final = "\x1b\\"

PROTOCOLS: Final = {
    # pictures
    "kitty picture": f"\x1b_Ga=T,f=24,s=1,v=1;UFdORUQ={_ST}",
    "kitty picture, in chunks": f"\x1b_Ga=T,m=1;UFdO{_ST}\x1b_Gm=1;RUQ={_ST}\x1b_Gm=0;{_ST}",
    "kitty picture, from a file": f"\x1b_Ga=T,t=f;L2V0Yy9wYXNzd2Q={_ST}",
    "kitty picture, taken away": f"\x1b_Ga=d,d=A{_ST}",
    "kitty query": f"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA{_ST}",
    "kitty text size": f"\x1b]66;s=7;PWNED{_ST}",
    "sixel": f'\x1bP0;0;8q"1;1;7;3#0;2;0;0;0#0!7~-$?{_ST}',
    "sixel, by C1": "\x907;1q#0~~@@\x9c",
    "iTerm file": "\x1b]1337;File=name=UFdORUQ=;size=5;inline=0:UFdORUQ=\x07",
    "iTerm file, in parts": "\x1b]1337;MultipartFile=inline=1:\x07\x1b]1337;FilePart=UFdO\x07"
    "\x1b]1337;FileEnd\x07",
    "iTerm mark, focus, paste": "\x1b]1337;SetMark\x07\x1b]1337;StealFocus\x07"
    "\x1b]1337;CopyToClipboard=\x07PWNED\x1b]1337;EndCopy\x07",
    "iTerm variable": "\x1b]1337;SetUserVar=pwned=UFdORUQ=\x07",
    "ReGIS": f"\x1bP0pS(E)P[7,7]{_ST}",
    "Tektronix": "\x1b[?38h\x1d7331\x1f",
    # links, clipboard, folder
    "link": f"\x1b]8;;http://pwned.example/{_ST}here\x1b]8;;{_ST}",
    "link with id, by BEL": "\x1b]8;id=pwned;file:///pwned\x07here\x1b]8;;\x07",
    "link, by C1": "\x9d8;;http://pwned.example/\x9chere\x9d8;;\x9c",
    "clipboard": "\x1b]52;c;UFdORUQ=\x07",
    "clipboard, both": f"\x1b]52;pc;UFdORUQ={_ST}",
    "clipboard query": f"\x1b]52;p;?{_ST}",
    "clipboard, by C1": "\x9d52;c;UFdORUQ=\x9c",
    "kitty clipboard": f"\x1b]5522;type=write:mime=dGV4dA==;UFdORUQ={_ST}",
    "kitty file": f"\x1b]5113;ac=send;id=pwned;fid=f;n=UFdORUQ=;{_ST}",
    "folder": f"\x1b]7;file://pwned/pwned{_ST}",
    "folder, Windows": f"\x1b]9;9;C:\\pwned{_ST}",
    # notices, marks, progress
    "notice": "\x1b]9;PWNED\x07",
    "progress": f"\x1b]9;4;3;73{_ST}",
    "notice, rxvt": f"\x1b]777;notify;PWNED;x{_ST}",
    "notice, kitty": f"\x1b]99;i=1:d=0;PWNED{_ST}\x1b]99;i=1:d=1:p=body;x{_ST}",
    "prompt": "\x1b]133;A\x07\x1b]133;B\x07\x1b]133;C\x07",
    "command done": f"\x1b]133;D;73{_ST}",
    "command line": f"\x1b]633;E;PWNED{_ST}",
    "synchronized output": "\x1b[?2026h",
    "synchronized output, end": "\x1b[?2026l",
    "synchronized output, old": f"\x1bP=1s{_ST}PWNED\x1bP=2s{_ST}",
    "paste": "\x1b[200~PWNED\x1b[201~",
    # what a terminal answers goes to whoever reads the keyboard
    "settings by name": f"\x1bP+q544e;524742{_ST}",
    "setting by request": f"\x1bP$q q{_ST}",
    "attributes": "\x1b[>0q\x1b[=c",
    "colour query": f"\x1b]10;?{_ST}\x1b]4;7;?{_ST}",
    "font query": f"\x1b]50;?{_ST}",
    "answerback": "\x05",
    "title stack": "\x1b[22;0t\x1b[23;0t\x1b[20t",
    "checksum": "\x1b[1;1;1;1;1;1*y",
    # titles, modes, macros
    "title": f"\x1b]0;PWNED{_ST}\x1b]1;PWNED\x07\x1b]2;PWNED\x07",
    "title, by tmux": f"\x1bPtmux;\x1b\x1b]0;PWNED\x07{_ST}",
    "title, Linux console": "\x1b]P7331337\x1b]R",
    "title, Sun": f"\x1b]lPWNED{_ST}\x1b]LPWNED{_ST}",
    "macro": f"\x1bP7;0;1!zb50574e4544{_ST}\x1b[7*z",
    "keys defined": f"\x1bP0;1|17/50574e4544{_ST}",
    "kitty keys": "\x1b[>31u\x1b[=31;1u",
    "mouse": "\x1b[?1000h\x1b[?1003h\x1b[?1006h\x1b[?1016h",
    "alternate screen": "\x1b[?1049h\x1b[?47l",
    "rectangle": "\x1b[1;1;7;7$z",
    "colours by index": f"\x1b]4;1;#733173{_ST}\x1b]104{_ST}",
    "pointer": f"\x1b]22;pwned{_ST}",
    "screen title": f"\x1bkPWNED{_ST}",
    "8-bit controls": "\x1b G",
}
"""Every one whole: with its end."""

UNFINISHED: Final = {
    "kitty picture": "\x1b_Ga=T,f=24;UFdO",
    "sixel": "\x1bPq#0~~",
    "link": "\x1b]8;;http://pwned.example/",
    "clipboard": "\x1b]52;c;UFdORUQ=",
    "C1 OSC": "\x9d52;c;UFdORUQ=",
    "half of a string's end": "\x1b]52;c;UFdORUQ=\x1b",
    "CSI": "\x1b[?202",
    "ESC": "\x1b",
}
"""Without its end: the next field, or the next line, may bring it."""

_ENDS: Final = {
    "ST": _ST,
    "BEL": "\x07",
    "C1 ST": "\x9c",
    "the rest": "6h",
    "a bracket": "]52;c;UFdORUQ=\x07",
}
"""What makes an unfinished one whole."""

_TOGETHER: Final = 15
"""So many tricks are in one string."""

_LONGEST: Final = 1_000
"""Characters of such a string: of a label, 1,200 are read."""


def _groups() -> dict[str, str]:
    """Return the tricks in strings short enough for a title, with words between them."""
    names = list(PROTOCOLS)
    made = {}
    for start in range(0, len(names), _TOGETHER):
        chosen = names[start : start + _TOGETHER]
        made[chosen[0]] = " ".join(PROTOCOLS[name] for name in chosen)
    ends = list(_ENDS.values())
    for number, (name, words) in enumerate(UNFINISHED.items()):
        end = ends[number % len(ends)]
        made[f"{name}, unfinished"] = f"{end} ferry {words}"  # field by field: one begins, one ends
    assert all(len(words) < _LONGEST for words in made.values())
    return made


GROUPS: Final = _groups()
"""The tricks in so few strings that each can stand in every field of every format."""
