"""The language in a file's name: talks.en.txt, kk.html, zh-Hant.docx, statement_ru.txt."""

from __future__ import annotations

import re
from pathlib import Path

from toolkit.errors import InputError, unknown
from toolkit.languages import tags

TAG = re.compile(r"(?:^|[._\-\s])([A-Za-z]{2,3}(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}))?)\Z")
WHOLE = re.compile(r"[A-Za-z]{2}(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}))?\Z")
#: Country codes that are often taken for the language's.
COUNTRIES = {"kz": "kk", "cn": "zh", "tw": "zh-Hant", "gb": "en", "us": "en", "uk": "en"}


def tag(name: str) -> str:
    """A language tag as BCP 47 writes it: "kk-Latn" for "KK_latn"; an unknown language raises `InputError`."""
    main, *rest = name.strip().replace("_", "-").split("-")
    if main.lower() not in tags():
        if (meant := COUNTRIES.get(main.lower())) and not rest:
            raise InputError("", 0, f"no language '{name}'", f"known: {', '.join(tags())} (did you mean {meant}?)")
        raise unknown("language", name, tags())
    return "-".join([main.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)])


def language(path: Path) -> str:
    """The language that the file's name gives, "" where it gives none.

    A name that is nothing but a tag we do not know (de.txt, kz.txt) raises `InputError`.
    """
    stem = path.stem
    if WHOLE.match(stem):
        try:
            return tag(stem)
        except InputError as error:
            raise InputError(path, 0, error.problem, f"{error.remedy}; rename it, or say --lang {path}=xx") from error
    found = TAG.search(stem)
    return tag(found[1]) if found and re.split("[-_]", found[1])[0].lower() in tags() else _last_part(stem)


def _last_part(stem: str) -> str:
    """The language of "talks-kk-Latn", whose last part alone is none."""
    parts = re.split(r"[._\-\s]", stem)
    if len(parts) > 1 and len(parts[-1]) in (2, 4) and parts[-2].lower() in tags():
        return tag(f"{parts[-2]}-{parts[-1]}")
    return ""


def rest(path: Path) -> str:
    """The file's name without the language and the suffix: "talks" for talks.en.txt, "" for en.txt."""
    stem = path.stem
    lang = language(path)
    return stem[: len(stem) - len(lang)].rstrip("._- ") if lang else stem
