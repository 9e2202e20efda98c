"""What people have settled: these sentences belong together, these do not.

A small text file, `alignment.fix` beside the readout, one statement a line, sentences counted from 1:

    + en:3 kk:3,4 ru:3        these belong together
    - en:7 ru:8               these do not, whatever else they belong to
    # a remark; behind a statement too

`readout align --fix` writes each sentence's first words and a check sum of its text behind the statement; when a text
has changed since, so that another sentence bears the number, the statement is refused rather than misapplied.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import InputError, unknown
from toolkit.model import Readout

NAME = "alignment.fix"  #: where the readout keeps them, in its folder
WORD = re.compile(r"([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*):(\d+(?:,\d+)*)(?:@([0-9a-f]{8}))?")


class Constraint(NamedTuple):
    """One statement about sentences of two versions or more."""

    together: bool  #: whether they belong together; if not, no sentence of one version goes with one of another
    sentences: Mapping[str, tuple[int, ...]]  #: by language, counted from 0
    line: int = 0  #: where it stands in its file, from 1


def read(path: Path, readout: Readout) -> tuple[Constraint, ...]:
    """The statements in a file; see `parse`."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(path, 0, f"cannot be read ({error.strerror})", "check the name") from error
    except UnicodeDecodeError as error:
        raise InputError(path, 0, "is not UTF-8 text", "save it as UTF-8") from error
    return parse(text, path, readout)


def stored(readout: Readout) -> tuple[Constraint, ...]:
    """What the readout's own folder has settled; nothing where it has no such file."""
    path = readout.folder / NAME if readout.folder else None
    return read(path, readout) if path and path.is_file() else ()


def keep(said: Sequence[Constraint], origin: Path, readout: Readout) -> Path:
    """Lay statements from `origin` down in the readout's folder, behind what it has; the file that now holds them all.

    One that contradicts what is kept raises `InputError`, and nothing is changed.
    """
    from toolkit import atomic  # here, for few runs write anything

    if readout.folder is None:
        problem = f"these versions share no folder that {NAME} could be kept in"
        raise InputError(origin, 0, problem, "put the versions into one folder")
    path = readout.folder / NAME
    kept = list(stored(readout))
    known = {(old.together, frozenset(old.sentences.items())) for old in kept}
    for new in said:
        if (new.together, frozenset(new.sentences.items())) not in known:
            kept.append(new)
            try:
                _consistent(kept, origin)
            except InputError as error:
                raise InputError(origin, new.line, f"contradicts {path}", "remove the line here or there") from error
    atomic.write(path, render(kept, readout))
    return path


def parse(text: str, origin: Path, readout: Readout) -> tuple[Constraint, ...]:
    """The statements of a text. One that is malformed, names what the readout lacks, contradicts another, or was made
    for another wording raises `InputError` with its line.
    """
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        statement = line.partition("#")[0].strip()
        if statement:
            found.append(_statement(statement, number, origin, readout))
    _consistent(found, origin)
    return tuple(found)


def _statement(statement: str, number: int, origin: Path, readout: Readout) -> Constraint:
    sign, _, rest = statement.partition(" ")
    form = "write + en:3 kk:3,4 for what belongs together, - en:7 ru:8 for what does not"
    words = [WORD.fullmatch(word) for word in rest.split()]
    if sign not in ("+", "-") or len(words) < 2 or not all(words):
        raise InputError(origin, number, f"cannot read '{statement}'", form)
    sentences: dict[str, tuple[int, ...]] = {}
    for word in words:
        assert word is not None
        lang, indices, checksum = word[1], tuple(int(n) - 1 for n in word[2].split(",")), word[3]
        if lang not in readout.documents:
            raise unknown("version", lang, readout.langs, origin, number)
        if lang in sentences:
            raise InputError(origin, number, f"{lang} is named twice", f"write {lang}:1,2 for two sentences")
        size = len(readout.documents[lang].sentences)
        for index in indices:
            if not 0 <= index < size:
                raise InputError(origin, number, f"{lang} has no sentence {index + 1}", f"it has 1 to {size}")
        if checksum and checksum != fingerprint(readout, lang, indices):
            problem = f"{lang}:{word[2]} is no longer the sentence that this was said of"
            raise InputError(origin, number, problem, "look it up anew, or remove the line")
        sentences[lang] = indices
    if len(sentences) < 2:
        raise InputError(origin, number, "one version alone says nothing", form)
    return Constraint(sign == "+", sentences, number)


def _consistent(found: Sequence[Constraint], origin: Path) -> None:
    """Raise if a statement denies what others say together."""
    group: dict[tuple[str, int], tuple[str, int]] = {}

    def top(node: tuple[str, int]) -> tuple[str, int]:
        while group.setdefault(node, node) != node:
            node = group[node]
        return node

    for constraint in found:
        if constraint.together:
            nodes = [(lang, i) for lang, indices in constraint.sentences.items() for i in indices]
            for node in nodes[1:]:
                group[top(node)] = top(nodes[0])
    for constraint in found:
        if constraint.together:
            continue
        tops = [{top((lang, i)) for i in indices} for lang, indices in constraint.sentences.items()]
        if any(one & other for k, one in enumerate(tops) for other in tops[k + 1 :]):
            raise InputError(origin, constraint.line, "other lines put these together", "remove one of the lines")


def fingerprint(readout: Readout, lang: str, indices: Sequence[int]) -> str:
    """A check sum of sentences' wording, eight hexadecimal digits."""
    words = "\n".join(" ".join(readout.documents[lang].sentences[i].text.split()) for i in indices)
    return f"{zlib.crc32(words.encode('utf-8')):08x}"


def render(constraints: Sequence[Constraint], readout: Readout) -> str:
    """The statements as a file's text, each with check sums and, as a remark, how its sentences begin."""
    lines = ["# Sentences that belong together (+) or do not (-), counted from 1; kept by readout align --fix."]
    for constraint in constraints:
        words = [
            f"{lang}:{','.join(str(i + 1) for i in indices)}@{fingerprint(readout, lang, indices)}"
            for lang, indices in constraint.sentences.items()
        ]
        starts = " / ".join(
            readout.documents[lang].sentences[indices[0]].text[:24].replace("#", " ").replace("\n", " ")
            for lang, indices in constraint.sentences.items()
        )
        lines.append(f"{'+' if constraint.together else '-'} {' '.join(words)}  # {starts}")
    return "\n".join(lines) + "\n"
