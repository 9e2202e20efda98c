"""One language version from its text: what every reader ends with, whatever the format."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.documents import segmentation as sentences
from toolkit.documents.language import detect, reads_like_another
from toolkit.documents.paragraphs import Paragraph
from toolkit.errors import InputError
from toolkit.languages import tags
from toolkit.model import Document


def version(
    path: str,
    text: str,
    lang: str | None,
    segmentation: str,
    paragraphs: Sequence[Paragraph] | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """`text` as a document, cut into sentences ("auto"), taken line by line ("lines") or by its paragraphs ("whole").

    Without `lang` the text itself says which it is. A format that knows its paragraphs gives them; else line breaks
    tell. An empty text, or one in a language we do not know, raises `InputError`.
    """
    if not text.strip():
        raise InputError(path, 0, "the file is empty", "put the text in, or leave the file out")
    lang = lang or detect(text)
    if not lang:
        raise InputError(
            path, 0, f"in which language it is cannot be told (known: {', '.join(tags())})", f"say so: --lang {path}=xx"
        )
    if other := reads_like_another(text, lang):
        notes = (*notes, f"taken for {lang}, but reads like {other}; say --lang {path}={other} if it is")
    if segmentation == "whole":
        cut = sentences.whole(text, paragraphs or ())
    else:
        cut = sentences.lines(text) if segmentation == "lines" else sentences.segment(text, lang, paragraphs)
    return Document(lang, path, text, cut, notes)
