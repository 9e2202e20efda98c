"""What a check looks for, with an example that really runs; docs/checks.md is made of the same.

Each check's module says in its docstring what it looks for and why, and has an `EXAMPLE`: for each language a text, one
of them diverging.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from toolkit.checks import chosen, run
from toolkit.errors import unknown
from toolkit.facts import extract
from toolkit.glossary import Glossary, load
from toolkit.model import Comparison, Document, Event, Finding, Readout, Row, Sentence
from toolkit.settings import Settings


def explain(name: str) -> str:
    """One check as Markdown: what it looks for, the example and what it finds there, how to silence it."""
    if name not in chosen(Settings()):
        raise unknown("check", name, chosen(Settings()))
    module = import_module(f"toolkit.checks.{name.replace('-', '_')}")
    title, _, body = (module.__doc__ or "").partition("\n")
    lines = [f"## {name}", "", _sentence(title.partition(":")[2]), "", body.strip(), ""]
    example: dict[str, str] = getattr(module, "EXAMPLE", {})
    if example:
        lines += ["Example:", ""]
        lines += [f"- {lang}: {' / '.join(text.splitlines())}" for lang, text in example.items()]
        lines += ["", *(f"> {finding.severity}: {finding.message}" for finding in found(name, example)), ""]
    lines += [
        f'Silence it with `--skip {name}`, for good with `skip = ["{name}"]` in readout.toml, or one finding with'
    ]
    lines += ["`readout accept FOLDER ID --why …`.", ""]
    return "\n".join(line for line in lines)


def page() -> str:
    """docs/checks.md: every check."""
    intro = [
        "# The checks",
        "",
        "Made by `readout explain --all`; edit the checks' modules, not this page.",
        "",
        "Severity *error*: the versions state different facts or commitments. *Warning*: a reader may understand them",
        "differently. *Info*: worth a look. Findings of rows that the aligner is unsure of are lowered to info, unless",
        "the words, or the names and figures, show that the row is right; and so are softer ones in freely worded rows",
        "of a readout whose versions are worded freely on the whole.",
        "",
    ]
    return "\n".join([*intro, *(explain(name) for name in chosen(Settings()))])


def found(name: str, example: dict[str, str]) -> tuple[Finding, ...]:
    """What the check finds in the example; line n of every language is row n."""
    documents = {lang: _document(lang, text) for lang, text in sorted(example.items())}
    readout = Readout("example", documents, Event())
    size = max(len(document.sentences) for document in documents.values())
    rows = tuple(
        Row(n, {lang: (n,) if n < len(d.sentences) else () for lang, d in documents.items()}, 1.0) for n in range(size)
    )
    comparison = Comparison(readout, rows, extract(readout, _glossary()))
    return run(comparison, Settings(only=(name,)))


@cache
def _glossary() -> Glossary:
    return load()


def _document(lang: str, text: str) -> Document:
    sentences, at = [], 0
    for index, line in enumerate(text.split("\n")):
        sentences.append(Sentence(index, at, at + len(line), line, index))
        at += len(line) + 1
    return Document(lang, f"{lang}.txt", text, tuple(sentences))


def _sentence(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:]
