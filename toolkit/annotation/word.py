"""One Word file with comments: paragraphs by their number, runs split where the words begin and end."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.annotation.letters import Letter, found, letters, squeezed
from toolkit.documents.readers.docx import DELETED, W
from toolkit.errors import InputError
from toolkit.model import Comparison, Document, Finding, Sentence, Span
from toolkit.office import fixed
from toolkit.reports.docx import add_comment

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

CLUE = 12  #: letters, at most, of the word before a missing sentence that its comment is put at
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def annotated(
    path: Path, documents: Sequence[Document], comparison: Comparison, findings: Sequence[Finding]
) -> tuple[bytes, list[str]]:
    """The file at `path` with a comment at the words of every finding that concerns one of its versions.

    Gives the new file and what the user must know: findings whose words could not be found in it.
    """
    word = _open(path)
    paragraphs = _paragraphs(word)
    lost: list[str] = []
    for document in documents:
        for finding in findings:
            for span in _spans(finding, document.lang, comparison):
                if not _comment(word, paragraphs, document, span, finding):
                    lost.append(f"{path}: no place in it for finding {finding.id} ({finding.check}: {span.text[:40]})")
    out = io.BytesIO()
    word.save(out)
    return fixed(out.getvalue(), stamps=False), lost


def _open(path: Path) -> WordDocument:
    """The file, after every part of it was held to the limits of the readers."""
    from docx import Document as opened

    from toolkit.documents.archive import Archive

    with Archive(path, "Word file") as archive:
        for name in sorted(archive.names):
            archive.read(name)
    try:
        return opened(str(path))
    except (KeyError, ValueError, zipfile.BadZipFile) as error:
        remedy = "save it in Word as a plain .docx (not Strict Open XML, no template, no macros)"
        raise InputError(path, 0, f"comments cannot be put into it ({error})", remedy) from error


def _paragraphs(word: WordDocument) -> dict[str, list[Any]]:
    """Paragraphs by the place that the reader gives them; several where a deleted mark joined them.

    A note's place leads to the paragraph that refers to it: a note itself cannot be commented on.
    """
    places: dict[str, list[Any]] = {}
    place = ""
    for number, paragraph in enumerate(word.element.body.iter(f"{W}p"), 1):
        place = place or f"paragraph {number}"
        places.setdefault(place, []).append(paragraph)
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is None or not any(mark.find(tag) is not None for tag in DELETED):
            place = ""
        for kind in ("footnote", "endnote"):
            for reference in paragraph.iter(f"{W}{kind}Reference"):
                places[f"{kind} {reference.get(f'{W}id')}"] = [paragraph]
    return places


def _spans(finding: Finding, lang: str, comparison: Comparison) -> list[Span]:
    """Where the finding is told in this version: at its words if it is an odd one; in its row where it has none."""
    if lang not in finding.odd and finding.odd:
        return []
    here = [span for span in finding.spans if span.lang == lang]
    row = comparison.sentences(comparison.rows[finding.row], lang)
    return here or [Span(lang, sentence.start, sentence.end, sentence.text) for sentence in row[:1]]


def _comment(
    word: WordDocument, places: dict[str, list[Any]], document: Document, span: Span, finding: Finding
) -> bool:
    """Put the comment; False where the file has no such place."""
    sentence = _sentence(document, span)
    own = [letter for paragraph in places.get(sentence.place, ()) for letter in letters(paragraph)]
    if not own:
        return False
    text = document.text[max(span.start, sentence.start) : min(span.end, sentence.end)]
    if span.text and squeezed(text):
        first = next(s for s in document.sentences if s.place == sentence.place)
        near = len(squeezed(document.text[first.start : max(span.start, sentence.start)]))
        ends = found(own, squeezed(text), near)
    else:  # the sentence is missing: at the end of the one before it
        ends = found(own, squeezed(sentence.text.split()[-1])[-CLUE:], len(own))
    start, end = ends or (0, len(own) - 1)
    add_comment(word, _runs(own[start], own[end]), finding)
    return True


def _sentence(document: Document, span: Span) -> Sentence:
    """The sentence that a span begins in; for a missing one, that which ends before it."""
    if span.text:
        return next((s for s in document.sentences if s.end > span.start), document.sentences[-1])
    return next((s for s in reversed(document.sentences) if s.end <= span.start), document.sentences[0])


def _runs(first: Letter, last: Letter) -> list[Any]:
    """The runs from one letter to another, split so that they begin and end there."""
    from docx.text.run import Run

    if last.holder.tag == f"{W}t":
        _split(last.holder, last.at + 1)
    begin = _split(first.holder, first.at) if first.holder.tag == f"{W}t" else first.holder
    end = begin if last.holder is first.holder else last.holder
    return [Run(_run(begin), None), Run(_run(end), None)]  # type: ignore[arg-type]


def _run(element: Any) -> Any:
    return next(element.iterancestors(f"{W}r"))


def _split(text: Any, at: int) -> Any:
    """Split the run before character `at` of its w:t; the w:t that then begins with that character.

    What follows is moved, not copied, so that elements known to the caller stay where they are looked for.
    """
    run, content = _run(text), text.text or ""
    before = [child for child in text.itersiblings(preceding=True) if child.tag != f"{W}rPr"]
    behind = list(text.itersiblings())
    if (at == 0 and not before) or (at >= len(content) and not behind):
        return text
    rest = run.makeelement(run.tag, dict(run.attrib))
    look = run.find(f"{W}rPr")
    if look is not None:
        rest.append(deepcopy(look))
    other = text.makeelement(text.tag)
    text.text, other.text = content[:at], content[at:]
    for part in (text, other):
        part.set(PRESERVE, "preserve")
    rest.extend([other, *behind])
    run.addnext(rest)
    return other
