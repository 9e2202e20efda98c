"""Word files by python-docx: a page lying, a table whose heading is repeated, runs that know their language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from toolkit.xml_text import clean

if TYPE_CHECKING:
    from docx.document import Document

FONT, EAST = "Arial", "SimSun"  #: what Word has everywhere; others put their own in their place
PAGE = (16838, 11906)  #: twentieths of a point: A4, lying
MARGIN = 850  #: twentieths of a point


def set_up(document: Document) -> None:
    """An A4 page lying, in a font that every script has."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, Twips

    section = document.sections[0]
    section.page_width, section.page_height = Twips(PAGE[0]), Twips(PAGE[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Twips(MARGIN)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(9.5)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), EAST)
    normal.paragraph_format.space_after = Pt(4)


def add_run(paragraph: Any, text: str, lang: str) -> Any:
    """A run of text that is checked by its own language's spelling."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    added = paragraph.add_run(clean(text))
    tag: Any = OxmlElement("w:lang")  # so that the editor's program checks each version by its own spelling
    tag.set(qn("w:val"), lang)
    tag.set(qn("w:eastAsia"), lang)
    added._r.get_or_add_rPr().append(tag)
    return added


def add_table(document: Document, heads: Sequence[str], widths: Sequence[int]) -> Any:
    """A table with a heading that is repeated on each page."""
    from docx.oxml import OxmlElement
    from docx.shared import Twips

    grid = document.add_table(1, len(heads), "Table Grid")
    grid.autofit = False
    for column, cell, head, width in zip(grid.columns, grid.rows[0].cells, heads, widths, strict=True):
        column.width = cell.width = Twips(width)
        cell.paragraphs[0].add_run(head).bold = True
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return grid
