"""One concept's lines, made to say something new while its comments stay where they were.

ruamel.yaml keeps a comment with the value before it; where that value goes, its comment is handed on to a neighbour.
"""

from __future__ import annotations

import io
from typing import Any

from toolkit.glossary.layout import record, scalar
from toolkit.glossary.model import STATUSES, UNKNOWN, Concept, Evidence


def edited(lines: str, old: Concept, new: Concept) -> str:
    """A concept's block, saying `new` where it said `old`; comments and quotation marks stay where a line stays."""
    yaml = _yaml()
    first = next(line for line in lines.splitlines() if line.strip() and not line.strip().startswith("#"))
    indent = len(first) - len(first.lstrip())
    pad = " " * indent
    bare = [line.removeprefix(pad) if line.strip() else line for line in lines.splitlines(keepends=True)]
    start = next(n for n, line in enumerate(bare) if line.strip() and not line.lstrip().startswith("#"))
    data = yaml.load("".join(bare[start:]))
    key = next(iter(data))  # an id such as 2030 is a number to ruamel
    shared = _shared_evidence(data[key])
    kept = shared if any(term.evidence == shared for term in new.terms) else None
    wanted = _plain(_wanted(data[key], record(old, shared), record(new, kept)))
    if isinstance(data[key], dict):
        _settle_map(data[key], wanted)
    else:
        data[key] = wanted
    out = io.StringIO()
    yaml.dump(data, out)
    body = [pad + line if line.strip() else line for line in out.getvalue().splitlines(keepends=True)]
    return "".join(lines.splitlines(keepends=True)[:start] + body)


def _shared_evidence(have: Any) -> Evidence:
    """What a term without evidence of its own has in this block: it stays while a term of the new concept has it."""
    given = have.get("evidence", "") if isinstance(have, dict) else ""
    source, date = (given.get("source", ""), given.get("date", "")) if isinstance(given, dict) else (given, "")
    return Evidence(" ".join(str(source).split()) or UNKNOWN.source, str(date))


def _wanted(have: Any, old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """What the block shall say: as it stands (maybe by a default of the file) where nothing changes, else the new."""
    if not isinstance(have, dict):
        return new
    wanted = {name: value for name, value in new.items() if name in have or value != old.get(name)}
    return {
        name: wanted[name] if old.get(name) != value else have[name] for name, value in new.items() if name in wanted
    }


def _yaml() -> Any:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _plain(value: Any) -> Any:
    """New values, quoted where YAML asks for it."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if hasattr(value, "ca"):
        return value  # as it stands
    if isinstance(value, dict):
        return CommentedMap((name, _plain(inner)) for name, inner in value.items())
    if isinstance(value, list):
        return CommentedSeq(_plain(inner) for inner in value)
    if isinstance(value, str) and scalar(value) != value:
        return DoubleQuotedScalarString(value)
    return value


def _settle(parent: Any, key: Any, wanted: Any) -> None:
    """Make `parent[key]` say `wanted`, changing as little of it as can be."""
    have = parent[key]
    if wanted is have:
        return
    if isinstance(wanted, dict) and isinstance(have, dict):
        _settle_map(have, wanted)
    elif isinstance(wanted, list) and isinstance(have, list):
        _settle_list(have, wanted)
    elif isinstance(wanted, dict | list) or isinstance(have, dict | list) or str(have) != str(wanted):
        parent[key] = wanted


def _settle_map(have: Any, wanted: dict[str, Any]) -> None:
    _rename_status(have, wanted)
    for name in [name for name in have if name not in wanted]:
        _remove(have, name)
    order = list(wanted)
    for n, name in enumerate(order):
        if name in have:
            _settle(have, name, wanted[name])
        else:
            at = next((i for i, own in enumerate(have) if own in order[n + 1 :]), len(have))
            _insert(have, at, name, wanted[name])


def _rename_status(have: Any, wanted: dict[str, Any]) -> None:
    """`preferred: X  # remark` that becomes `deprecated: X` keeps its remark."""
    old = next((name for name in STATUSES if name in have), None)
    new = next((name for name in STATUSES if name in wanted), None)
    if old and new and old != new:
        at = list(have).index(old)
        comment = have.ca.items.pop(old, None)
        value = have.pop(old)
        have.insert(at, new, value)
        if comment is not None:
            have.ca.items[new] = comment


def _settle_list(have: Any, wanted: list[Any]) -> None:
    """Items of a list that stay keep their objects, and so their comments."""
    wishes = {_key(item) for item in wanted}
    for n in range(len(have) - 1, -1, -1):
        if _key(have[n]) not in wishes:
            _remove(have, n)
    for n, item in enumerate(wanted):
        own = next((m for m in range(n, len(have)) if _key(have[m]) == _key(item)), None)
        if own is None:
            _insert(have, n, n, item)
        elif own == n:
            if isinstance(item, dict):
                _settle(have, n, item)
        else:
            moved = have[own]
            left = _rest(_take_comment(have, own))
            del have[own]
            _append_comment(have, min(own, len(have)) - 1, left)
            have.insert(n, moved)
            if isinstance(item, dict):
                _settle(have, n, item)


def _key(item: Any) -> tuple[str, str]:
    """What makes a list's item the same: a term's wording and issuer, or the text itself."""
    if not isinstance(item, dict):
        return str(item), ""
    text = next((" ".join(str(item[status]).split()) for status in STATUSES if status in item), "")
    return text, str(item.get("issuer", ""))


def _names(have: Any) -> list[Any]:
    return list(have) if isinstance(have, dict) else list(range(len(have)))


def _insert(have: Any, at: int, key: Any, value: Any) -> None:
    """Put a value in; at the end, comment lines below the last value come to stand below the new one."""
    rest = ""
    if at == len(have) and at > 0:
        last = _names(have)[-1]
        token = _take_comment(have, last)
        rest = _rest(token)
        _append_comment(have, last, _first(token), below=False)
    have.insert(at, *((key, value) if isinstance(have, dict) else (value,)))
    _append_comment(have, key, rest)


def _remove(have: Any, key: Any) -> None:
    """Take a value out; the comment lines below it, which speak of what follows, stay."""
    rest = _rest(_take_comment(have, key))
    names = _names(have)
    at = names.index(key)
    del have[key]
    if at > 0:
        _append_comment(have, names[at - 1], rest)
    elif rest.strip() and len(have):
        have.yaml_set_comment_before_after_key(_names(have)[0], before=_bare(rest), indent=have.lc.col)


def _bare(comment: str) -> str:
    return "\n".join(line.strip().removeprefix("#").removeprefix(" ") for line in comment.splitlines() if line.strip())


def _holder(have: Any, key: Any) -> tuple[Any, Any]:
    """The innermost collection and key that end where `have[key]` ends: there ruamel hangs the comment after it."""
    while isinstance(inner := have[key], dict | list) and len(inner) and hasattr(inner, "ca"):
        have, key = inner, (list(inner)[-1] if isinstance(inner, dict) else len(inner) - 1)
    return have, key


def _slot(have: Any) -> int:
    return 2 if isinstance(have, dict) else 0


def _take_comment(have: Any, key: Any) -> str:
    """The comment after a value, taken away from it."""
    holder, last = _holder(have, key)
    tokens = holder.ca.items.get(last)
    if not tokens or tokens[_slot(holder)] is None:
        return ""
    token, tokens[_slot(holder)] = tokens[_slot(holder)], None
    return str(token.value)


def _first(comment: str) -> str:
    """What stands on the value's own line."""
    return comment.split("\n", 1)[0]


def _rest(comment: str) -> str:
    """The lines below it."""
    return comment.partition("\n")[2]


def _append_comment(have: Any, key: Any, comment: str, below: bool = True) -> None:
    """Hang a comment after a value: on its own line, or in the lines below."""
    from ruamel.yaml.error import CommentMark
    from ruamel.yaml.tokens import CommentToken

    if not comment.strip() or (isinstance(key, int) and key < 0):
        return
    holder, last = _holder(have, key)
    before = _take_comment(holder, last)
    value = (before.rstrip("\n") + "\n" + comment) if below else comment + "\n"
    tokens = holder.ca.items.setdefault(last, [None, None, None, None] if isinstance(holder, dict) else [None, None])
    tokens[_slot(holder)] = CommentToken(value, CommentMark(0), None)
