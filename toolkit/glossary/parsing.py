"""A glossary file's text becomes concepts; whatever is wrong is named with its line.

The text is YAML of the plainest sort, every scalar taken as a string (no `NO` that turns into false). Anchors, aliases
and tags are refused: nobody who keeps terms needs them, and they are how a small file becomes a huge one.
The layout is described by `schema.json` beside this file.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import yaml

from toolkit.errors import InputError, unknown
from toolkit.glossary.model import KINDS, STATUSES, UNKNOWN, Concept, Evidence, Term
from toolkit.glossary.records import DATE, ID, LANG

LARGEST = 64_000_000  #: bytes of one file; a glossary of 100,000 concepts has about 40 million
DEEPEST = 12  #: nesting; ours has six levels


TOP = ("schema", "title", "extends", "domain", "concepts")
CONCEPT = (
    "definition", "domain", "kind", "scale", "rung", "broader", "see", "confusable", "note",
    "evidence", "drop", "terms",
)  # fmt: skip
TERM = (
    *STATUSES, "part", "issuer", "from", "until", "instead", "evidence", "context", "note", "case", "forms", "drop",
)  # fmt: skip
SPACE = re.compile(r"[ \t\r\n]+")  #: not the odd ones, which lint shall see
SCHEMA = "readout-glossary-file/1"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One glossary file, read."""

    origin: str
    concepts: tuple[Concept, ...] = ()
    extends: bool = False  #: lies over the shipped glossary
    stated: dict[str, frozenset[str]] | None = None  #: fields that each concept states itself, for laying over
    dropped: frozenset[str] = frozenset()  #: concepts that this file takes out of the glossary below it
    without: frozenset[tuple[str, str, str, str]] = frozenset()  #: (concept, lang, text, issuer) taken out


def parse(text: str, origin: Path | str = "") -> Sheet:
    """Concepts of a file's text; a text that cannot be used raises `InputError` with the line."""
    return _Reading(str(origin)).sheet(compose(text, origin))


def read(path: Path) -> Sheet:
    """Concepts of a file."""
    return parse(content(path), path)


def content(path: Path) -> str:
    """A file's text, or `InputError`."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise InputError(path, 0, f"{size:,} bytes are too many for one glossary file", "split it by domain")
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(path, 0, f"cannot be read ({error.strerror})", "check the name and the rights") from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise InputError(path, line, "not UTF-8", "save the file as UTF-8") from error


def compose(text: str, origin: Path | str = "") -> yaml.Node | None:
    """The YAML nodes of a text, with their lines; YAML that is broken or dangerous raises `InputError`."""
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        depth = 0
        for event in yaml.parse(text, Loader=loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST or getattr(event, "anchor", None) or getattr(event, "tag", None):
                _refuse(event, depth, origin)
        return yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        raise InputError(origin, line, f"not valid YAML ({error.problem})", _remedy(text, line)) from error
    except yaml.YAMLError as error:  # a control character, where the reader knows no line
        position = getattr(error, "position", 0)
        line = text.encode("utf-8")[:position].count(b"\n") + 1
        raise InputError(origin, line, f"not valid YAML ({_short(error)})", "remove the character") from error
    except RecursionError as error:
        raise InputError(origin, 0, "nested too deeply", f"{DEEPEST} levels are the most") from error


def _refuse(event: yaml.Event, depth: int, origin: Path | str) -> NoReturn:
    line = event.start_mark.line + 1
    if depth > DEEPEST:
        raise InputError(origin, line, "nested too deeply", f"{DEEPEST} levels are the most")
    what = "an alias or anchor" if getattr(event, "anchor", None) else f"the tag {getattr(event, 'tag', '')}"
    raise InputError(origin, line, f"{what} has no place in a glossary", "write the value out, in quotation marks")


def _remedy(text: str, line: int) -> str:
    lines = text.splitlines()
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    if "\t" in shown[: len(shown) - len(shown.lstrip())]:
        return "indent with spaces, not tabs"
    if re.search(r": .*: ", shown):
        return "put the value with the colon in quotation marks"
    if re.match(r"\s*- ?(?:\w+: )?[\"'«“&*!%@`{\[]", shown):
        return "put the whole value in quotation marks"
    return "mend the line (quotation marks round a value help where it has : # or begins with a mark)"


def _short(error: Exception) -> str:
    return str(error).splitlines()[0]


class _Reading:
    """One pass over the nodes of one file."""

    def __init__(self, origin: str) -> None:
        self.origin = origin

    def fail(self, node: yaml.Node, problem: str, remedy: str) -> NoReturn:
        """Raise `InputError` at the node's line."""
        raise InputError(self.origin, node.start_mark.line + 1, problem, remedy)

    def pairs(self, node: yaml.Node, what: str) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
        """Keys and values of a mapping; a key that stands twice is an error that names both lines."""
        if isinstance(node, yaml.ScalarNode) and not node.value:
            return
        if not isinstance(node, yaml.MappingNode):
            self.fail(node, f"{what} must be a mapping", "write 'name: value' lines, indented by two spaces")
        seen: dict[str, int] = {}
        for key, value in node.value:
            name = self.scalar(key, "a key")
            if name in seen:
                self.fail(key, f"'{name}' stands twice (first in line {seen[name]})", "merge the two or rename one")
            seen[name] = key.start_mark.line + 1
            yield name, key, value

    def scalar(self, node: yaml.Node, what: str) -> str:
        """A node's text, without the white space around it."""
        if not isinstance(node, yaml.ScalarNode):
            self.fail(node, f"{what} must be a text", "write it on one line, in quotation marks where it has a colon")
        return SPACE.sub(" ", node.value).strip(" ")

    def items(self, node: yaml.Node, what: str) -> list[yaml.Node]:
        """A list's nodes."""
        if isinstance(node, yaml.ScalarNode) and not node.value:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.fail(node, f"{what} must be a list", "write '- ' before each")
        return list(node.value)

    def texts(self, node: yaml.Node, what: str) -> tuple[str, ...]:
        """A list of texts; a single one may stand alone."""
        if isinstance(node, yaml.ScalarNode):
            return (self.scalar(node, what),) if node.value else ()
        return tuple(self.scalar(item, what) for item in self.items(node, what))

    def known(self, name: str, names: tuple[str, ...], kind: str, node: yaml.Node) -> str:
        """`name`, if it is among `names`."""
        if name not in names:
            raise unknown(kind, name, names, self.origin, node.start_mark.line + 1)
        return name

    def sheet(self, root: yaml.Node | None) -> Sheet:
        """The whole file."""
        if root is None:
            return Sheet(self.origin, stated={})
        top = {
            name: value for name, key, value in self.pairs(root, "a glossary file") if self.known(name, TOP, "key", key)
        }
        if "schema" in top and self.scalar(top["schema"], "schema") != SCHEMA:
            self.fail(
                top["schema"],
                f"unknown schema '{self.scalar(top['schema'], 'schema')}'",
                f"this version reads {SCHEMA}",
            )
        if "extends" in top and self.scalar(top["extends"], "extends") != "shipped":
            self.fail(top["extends"], "'extends' knows only 'shipped'", "name other files with --glossary, in order")
        domain = self.scalar(top["domain"], "domain") if "domain" in top else ""
        concepts, stated, dropped, without = [], {}, set(), set()
        body = top.get("concepts")
        for name, key, value in self.pairs(body, "concepts") if body is not None and body.value else ():
            if not ID.match(name):
                self.fail(
                    key, f"id '{name}' has odd characters", "use lower-case Latin letters, digits and single hyphens"
                )
            fields = {n: v for n, k, v in self.pairs(value, f"concept '{name}'") if self.known(n, CONCEPT, "field", k)}
            if "drop" in fields:
                dropped.add(name)
                continue
            concept, removed = self.concept(name, key, fields, domain)
            concepts.append(concept)
            stated[name] = frozenset(fields)
            without |= removed
        return Sheet(self.origin, tuple(concepts), "extends" in top, stated, frozenset(dropped), frozenset(without))

    def concept(
        self, name: str, key: yaml.Node, fields: dict[str, yaml.Node], domain: str
    ) -> tuple[Concept, set[tuple[str, str, str, str]]]:
        """One concept, and the terms it takes out of the glossary below."""

        def text(field: str) -> str:
            return self.scalar(fields[field], field) if field in fields else ""

        def ids(field: str) -> tuple[str, ...]:
            return self.texts(fields[field], field) if field in fields else ()

        evidence = self.evidence(fields["evidence"]) if "evidence" in fields else UNKNOWN
        rung = text("rung")
        if rung and not rung.isdecimal():
            self.fail(fields["rung"], f"rung '{rung}' is not a number", "give a whole number from 1")
        terms: list[Term] = []
        removed: set[tuple[str, str, str, str]] = set()
        for lang, at, listed in self.pairs(fields["terms"], "terms") if "terms" in fields else ():
            if not LANG.match(lang):
                self.fail(
                    at, f"'{lang}' is not a language tag", "write en, kk, ru, zh, or with a script kk-Latn, zh-Hant"
                )
            lang = sys.intern(lang)
            for item in self.items(listed, f"terms of {lang}"):
                term, drop = self.term(lang, item, evidence)
                if drop:
                    removed.add((name, lang, term.text, term.issuer))
                else:
                    terms.append(term)
        concept = Concept(
            id=name, terms=tuple(terms), definition=text("definition"), domain=text("domain") or domain,
            kind=self.known(text("kind"), KINDS, "kind", fields["kind"]) if "kind" in fields else "term",  # type: ignore[arg-type]
            note=text("note"), broader=ids("broader"), see=ids("see"), confusable=ids("confusable"),
            scale=text("scale"), rung=int(rung or 0), origin=self.origin, line=key.start_mark.line + 1,
        )  # fmt: skip
        return concept, removed

    def term(self, lang: str, item: yaml.Node, evidence: Evidence) -> tuple[Term, bool]:
        """One wording, and whether the file takes it out."""
        fields = {n: (k, v) for n, k, v in self.pairs(item, "a term") if self.known(n, TERM, "field", k)}
        status = [name for name in STATUSES if name in fields]
        if len(status) != 1:
            problem = "a term needs one status" if not status else f"a term cannot be both {' and '.join(status)}"
            self.fail(item, problem, f"write '- preferred: the wording' ({', '.join(STATUSES)})")
        values = {name: self.scalar(v, name) for name, (_, v) in fields.items() if name not in ("evidence", "forms")}
        if not values[status[0]]:
            self.fail(item, f"the {status[0]} term is empty", "write the wording after the colon, or remove the line")
        for name in ("from", "until"):
            if name in values and not DATE.match(values[name]):
                self.fail(
                    fields[name][0], f"'{name}: {values[name]}' is not a date", "write 2014, 2014-05 or 2014-05-31"
                )
        if values.get("case", "sensitive") != "sensitive":
            self.fail(fields["case"][0], f"'case: {values['case']}' is unknown", "write 'case: sensitive' or nothing")
        term = Term(
            lang=lang, text=values[status[0]], status=status[0], part=values.get("part", ""),
            issuer=values.get("issuer", ""), valid_from=values.get("from", ""), valid_until=values.get("until", ""),
            instead=values.get("instead", ""),
            evidence=self.evidence(fields["evidence"][1]) if "evidence" in fields else evidence,
            context=values.get("context", ""), note=values.get("note", ""), case_sensitive="case" in values,
            forms=self.texts(fields["forms"][1], "forms") if "forms" in fields else (),
        )  # fmt: skip
        return term, "drop" in fields

    def evidence(self, node: yaml.Node) -> Evidence:
        """`evidence: source`, or with `source:` and `date:`."""
        if isinstance(node, yaml.ScalarNode):
            return Evidence(self.scalar(node, "evidence") or "unknown")
        given = {name: (key, self.scalar(value, name)) for name, key, value in self.pairs(node, "evidence")}
        for name, (key, value) in given.items():
            self.known(name, ("source", "date"), "field of evidence", key)
            if name == "date" and value and not DATE.match(value):
                self.fail(key, f"'date: {value}' is not a date", "write 2014, 2014-05 or 2014-05-31")
        return Evidence(
            given["source"][1] if "source" in given else "unknown", given["date"][1] if "date" in given else ""
        )
