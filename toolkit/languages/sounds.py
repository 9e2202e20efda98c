"""How alike two names sound, and by which keys names that may be alike are found without comparing all with all."""

from __future__ import annotations

from functools import cache

VOWELS = frozenset("aeiou")
#: Sounds that spellings of one name exchange: voiced and unvoiced, hisses, l and r where a script has but one of them.
_CLASSES = {
    "b": "P",
    "p": "P",
    "v": "F",
    "f": "F",
    "d": "T",
    "t": "T",
    "g": "K",
    "k": "K",
    "l": "L",
    "r": "R",
    "m": "M",
}
_CLASSES |= {"n": "N", "h": "H"} | dict.fromkeys("zsZSCcj", "S")
#: What is dearer or cheaper than a change of class, by the pair in alphabetical order.
_STRICT = {
    "hk": 0.5,
    "gh": 0.3,
    "mn": 0.7,
    "lr": 0.9,
    "uv": 0.15,
    "ov": 0.3,
    "dj": 0.6,
    "Zj": 0.05,
    "jz": 0.2,
    "SC": 0.3,
}
_STRICT |= {
    "CS": 0.3,
    "Zz": 0.3,
    "Ss": 0.3,
    "Cs": 0.3,
    "Cc": 0.2,
    "cs": 0.2,
    "Zg": 0.4,
    "gj": 0.3,
    "bv": 0.5,
    "st": 0.6,
}
_LOOSE = {
    "lr": 0.0,
    "mn": 0.2,
    "hk": 0.2,
    "gh": 0.15,
    "fh": 0.5,
    "hv": 0.4,
    "uv": 0.35,
    "ov": 0.6,
    "dj": 0.3,
    "gj": 0.25,
}
_LOOSE |= {
    "Sh": 0.2,
    "Ck": 0.3,
    "Ct": 0.3,
    "jk": 0.3,
    "jt": 0.3,
    "bv": 0.3,
    "pv": 0.4,
    "Zj": 0.05,
    "Sk": 0.35,
    "Cd": 0.4,
}
_LOOSE |= {
    "Zd": 0.4,
    "dz": 0.4,
    "st": 0.4,
    "ij": 0.3,
    "Zi": 0.3,
    "Zt": 0.4,
    "nr": 0.7,
    "ln": 0.7,
    "iv": 0.3,
    "rz": 0.6,
    "Zr": 0.3,
}


def _change(one: str, other: str, loose: bool) -> float:
    """What it costs to read `one` for `other`."""
    if one == other:
        return 0.0
    pair = "".join(sorted((one, other)))
    special = (_LOOSE if loose else _STRICT).get(pair)
    if special is not None:
        return special
    if one in VOWELS and other in VOWELS:
        return 0.1 if loose else 0.2
    if one in VOWELS or other in VOWELS:
        return 1.0
    if _CLASSES[one] == _CLASSES[other]:
        return 0.1 if loose else 0.3
    return 1.2


def _loss(sound: str, loose: bool) -> float:
    """What it costs to leave a sound out."""
    if sound in VOWELS:
        return 0.1 if loose else 0.2
    if sound == "h":
        return 0.25
    return (0.35 if sound in "rl" else 0.5 if sound in "tdsn" else 0.9) if loose else 0.9


@cache
def likeness(one: str, other: str, loose: bool = False) -> float:
    """How alike two names sound, 0..1; `loose` where one of them is a Chinese transcription."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    changes, losses = _costs(loose)
    lost = [losses[sound] for sound in other]
    row = [0.0]
    for cost in lost:
        row.append(row[-1] + cost)
    for mine in one:
        gone, costs = losses[mine], changes[mine]
        before = row
        last = before[0] + gone
        row = [last]
        for place, theirs in enumerate(other):
            best = before[place] + costs[theirs]
            dropped = before[place + 1] + gone
            if dropped < best:
                best = dropped
            last += lost[place]
            if best < last:
                last = best
            row.append(last)
    return max(0.0, 1.0 - row[-1] / max(_weight(one), _weight(other)))


@cache
def _costs(loose: bool) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """All changes and losses as tables."""
    sounds = sorted(VOWELS | set(_CLASSES))
    changes = {one: {other: _change(one, other, loose) for other in sounds} for one in sounds}
    return changes, {sound: _loss(sound, loose) for sound in sounds}


@cache
def _weight(sounds: str) -> float:
    return sum(0.3 if sound in VOWELS else 1.0 for sound in sounds)


_COARSE = str.maketrans(dict.fromkeys("bp", "P") | dict.fromkeys("vf", "F") | dict.fromkeys("dt", "T") |
                        dict.fromkeys("gk", "K") | dict.fromkeys("zsZSCcj", "S") | dict.fromkeys("lr", "L") |
                        {"m": "N", "n": "N"} | dict.fromkeys("aeiouh", ""))  # fmt: skip


@cache
def skeleton(sounds: str) -> str:
    """The classes of the consonants, in order: names that sound alike share it but for one or two."""
    return sounds.translate(_COARSE)


@cache
def keys(sounds: str, deep: bool = False) -> frozenset[str]:
    """The skeleton and all that is left of it without one of its consonants; `deep`: without two of a long one."""
    whole = skeleton(sounds)
    found = {whole} | {whole[:i] + whole[i + 1 :] for i in range(len(whole)) if len(whole) > 2}
    if deep and len(whole) > 3:
        found |= {part[:i] + part[i + 1 :] for part in tuple(found) for i in range(len(part))}
    return frozenset(found)


@cache
def transcribed_keys(sounds: str, deep: bool) -> frozenset[str]:
    """Keys of a Chinese transcription, whose ji and qi stand for gi and ki as well as for dzhi and chi."""
    hard = sounds.replace("ji", "gi").replace("Ci", "ki")
    return keys(sounds, deep) if hard == sounds else keys(sounds, deep) | keys(hard, deep)
