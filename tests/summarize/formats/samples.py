"""One story in each format, and how it is read."""

from __future__ import annotations

import io
import zipfile

from summarize.library.load import load
from summarize.model import Article
from summarize.storage.files import Source

SENTENCES = (
    "The commission voted on Wednesday to keep the library open until the end of the year. "
    "“We heard you,” said Ann Lee, the mayor, who had asked for a delay of two months. "
    "Nobody in the room spoke against it, and the meeting ended early."
)

MARKDOWN = """---
title: "The vote"
author: [Jane Doe, John Roe]
date: 2025-03-04
source: The Planet
url: https://planet.example/a
---
# The vote, *explained*

MIAMI — “We [will](https://x.example/a_b) **fight**,” said Ann Lee, the mayor. She left
the room.

## What *next*

- One thing, she said, that matters
- Another `code` thing
  with more

3. third
4. fourth

> A quoted paragraph, Bob Ray said.

![The pool on Monday](x.png)

| a | b |
|---|---|
| 1 | 2 |

```
code here
  more
```

See [the report][r] &amp; read \\*it\\*.

<div>Raw <b>html</b> &lt;here&gt;</div>

[r]: https://x.example
"""

PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>City votes | The Planet</title>
<link rel="canonical" href="https://planet.example/votes">
<meta property="og:site_name" content="The Planet"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2025-03-04T10:00:00Z"></head><body>
<nav><a href=/>Home</a> <a href=/news>News from around the world</a></nav>
<article><h1>City votes to keep the library</h1><p>{SENTENCES}</p><h2>What comes next</h2>
<p>“We will be back,” Lee said.<br>She <a href="/x">smiled</a> &#27;[31m and &#x9b;31m left.</p>
<ul><li>One thing that she promised</li><li>Another <b>thing</b></li></ul>
<p>{SENTENCES.replace("Wednesday", "Monday")}</p></article>
<footer>Subscribe to our newsletter</footer></body></html>"""

MAIL = """From: =?utf-8?Q?Jos=C3=A9_Ruiz?= <jose@planet.example>
Subject: Fwd: =?utf-8?B?VGhlIGNhZsOpIHN0b3J5?=
Date: Tue, 4 Mar 2025 10:00:00 -0500
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1; format=flowed
Content-Transfer-Encoding: quoted-printable

The mayor said on Tuesday that =93we will keep the caf=E9=94 and then she =
left.~
She went on.

--~
Jos=E9, planet.example
""".replace("~", " ")


def article(data: str | bytes, name: str) -> Article:
    found = load(Source(name, name, data if isinstance(data, bytes) else data.encode()))
    assert isinstance(found, Article), found
    return found


def blocks(of: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.slice(of.text)) for block in of.blocks]


def book(chapters: dict[str, str], extra: dict[str, bytes] | None = None) -> bytes:
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = f"""<package xmlns="http://www.idpf.org/2007/opf"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>A Book</dc:title>
        <dc:creator>Ann Lee</dc:creator><dc:date>1999-05</dc:date><dc:publisher>P</dc:publisher>
        <dc:language>en-GB</dc:language></metadata>
        <manifest>{items}</manifest><spine>{spine}</spine></package>"""
    container = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
        <rootfile full-path="O/p.opf"/></rootfiles></container>"""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("O/p.opf", package)
        for name, words in chapters.items():
            archive.writestr(f"O/{name}", words)
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return made.getvalue()
