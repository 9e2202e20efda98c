"""HTML: one page that opens offline, both languages side by side, what is left in the source language marked."""

from __future__ import annotations

from html import escape

from toolkit.model import Sentence
from toolkit.translation.draft import Draft, Drafted
from toolkit.translation.forms import about

STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; color: #1c1b1f }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #ccc; padding: .5rem; text-align: left; vertical-align: top }
tr.first td { border-top: 2px solid #666 }
mark { background: #fdf0cf }
.note { color: #555; font-size: .875rem; max-width: 18rem }
.finding { color: #7a5200; font-weight: 600 }
"""


def render(draft: Draft) -> str:
    """The page; all text in it is escaped, and its policy forbids any request."""
    source, target = draft.source.lang, draft.target
    rows = [
        _row(draft, sentence, drafted, not place)
        for paragraph in draft.paragraphs()
        for place, (sentence, drafted) in enumerate(paragraph)
    ]
    title = escape(f"{draft.source.path}: {source} → {target}")
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    said = f"A pre-translation: {round(100 * draft.covered)} % is translated; the rest is marked."
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{said}</p>
<table>
<thead><tr><th scope="col">#</th><th scope="col">{source}</th><th scope="col">{target}</th>\
<th scope="col">origin</th></tr></thead>
<tbody>
{"".join(rows)}</tbody>
</table>
<p class="note">{escape(draft.signature)}</p>
</main>
</body>
</html>
"""


def _row(draft: Draft, sentence: Sentence, drafted: Drafted, first: bool) -> str:
    shown = "".join(
        f'<mark lang="{draft.source.lang}">{escape(piece.text)}</mark>'
        if piece.origin == "source"
        else escape(piece.text)
        for piece in drafted.pieces
    )
    told = "".join(
        f'<br><span class="finding">{escape(finding.message)}</span>'
        for finding in draft.findings
        if finding.row == sentence.index
    )
    kind = ' class="first"' if first else ""
    return (
        f"<tr{kind}><td>{sentence.index + 1}</td>"
        f'<td lang="{draft.source.lang}">{escape(sentence.text)}</td>'
        f'<td lang="{draft.target}">{shown}</td><td class="note">{escape(about(drafted))}{told}</td></tr>\n'
    )
