"""What a file is by its first bytes, for a clear word where its name says something else."""

from __future__ import annotations

from pathlib import Path

from toolkit.errors import InputError

KINDS = (
    (b"%PDF-", "a PDF", ".pdf"),
    (b"PK\x03\x04", "an archive (a Word, Excel or OpenDocument file?)", ".docx, .xlsx or .odt"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office file of before 2007", ""),
    (b"{\\rtf", "RTF", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"\x89PNG", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"II*\0", "a picture", ""),
    (b"Rar!", "a packed archive", ""),
    (b"7z\xbc\xaf", "a packed archive", ""),
    (b"\x1f\x8b", "a packed archive", ""),
    (b"<?xml", "XML", ".xliff, .tmx or .html"),
    (b"<!doctype html", "a web page", ".html"),
    (b"<html", "a web page", ".html"),
)
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
HEAD = 1024  #: bytes


def refuse_other(path: Path, start: bytes, kind: str) -> None:
    """Raise `InputError` where the file does not begin with `start` as a `kind` must, saying what it is instead."""
    with path.open("rb") as file:
        head = file.read(HEAD)
        if head.startswith(start):
            return
        whole = file.read(64 * HEAD) if head.startswith(KINDS[2][0]) else b""
    if not head:
        raise InputError(path, 0, "the file is empty", "fetch or save it again")
    if ENCRYPTED in head + whole:
        raise InputError(path, 0, "the file is locked with a password", "save a copy without one")
    other, suffix = what(head)
    if not other:
        raise InputError(path, 0, f"not a {kind}", "check what the file is, and give it the suffix of its format")
    way = f"rename it to {suffix}" if suffix else "save it as .docx or .txt"
    raise InputError(path, 0, f"not a {kind} but {other}", "give a file with text in it" if "pict" in other else way)


def what(head: bytes) -> tuple[str, str]:
    """In words what a file that begins so is, and the suffix that it should have; two empty strings if unknown."""
    lowered = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, name, suffix in KINDS:
        if head.startswith(mark) or lowered.startswith(mark.lower()):
            return name, suffix
    return "", ""
