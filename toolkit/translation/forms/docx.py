"""DOCX, for editors: both languages side by side, what is left in the source language shaded, with its origin."""

from __future__ import annotations

import io
from typing import Any

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Sentence
from toolkit.office import AUTHOR, FILL, fixed
from toolkit.translation.draft import Draft, Drafted
from toolkit.translation.forms import about
from toolkit.word import MARGIN, PAGE, add_run, add_table, set_up
from toolkit.xml_text import clean

NARROW = 700  #: twentieths of a point: the column of numbers
NOTES = 3600


def render(draft: Draft) -> bytes:
    """The document: a table with a line a sentence."""
    from docx import Document as new

    document = new()
    set_up(document)
    document.add_heading(clean(draft.source.path), 1)
    document.add_paragraph(f"A pre-translation: {round(100 * draft.covered)} % is translated; the rest is shaded.")
    width = (PAGE[0] - 2 * MARGIN - NARROW - NOTES) // 2
    names = [f"{table(Profile, lang).name} ({lang})" for lang in (draft.source.lang, draft.target)]
    grid = add_table(document, ("", *names, "origin"), (NARROW, width, width, NOTES))
    for sentence, drafted in zip(draft.source.sentences, draft.sentences, strict=True):
        told = [finding.message for finding in draft.findings if finding.row == sentence.index]
        _line(grid.add_row().cells, draft, sentence, drafted, told)
    document.add_paragraph(clean(draft.signature))
    document.core_properties.author, document.core_properties.title = AUTHOR, clean(draft.source.path)[:255]
    out = io.BytesIO()
    document.save(out)
    return fixed(out.getvalue())


def _line(cells: Any, draft: Draft, sentence: Sentence, drafted: Drafted, told: list[str]) -> None:
    cells[0].paragraphs[0].add_run(str(sentence.index + 1))
    add_run(cells[1].paragraphs[0], sentence.text, draft.source.lang)
    for piece in drafted.pieces:
        left = piece.origin == "source"
        run = add_run(cells[2].paragraphs[0], piece.text, draft.source.lang if left else draft.target)
        if left:
            _shade(run)
    cells[3].paragraphs[0].add_run(clean(about(drafted)))
    for message in told:
        cells[3].add_paragraph().add_run(clean(message)).bold = True


def _shade(run: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    ground: Any = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", FILL["warning"])):
        ground.set(qn(f"w:{name}"), value)
    run._r.rPr.insert_element_before(ground, "w:lang")
