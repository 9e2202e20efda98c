"""Chinese: words have one form, so a word stands for itself."""

from __future__ import annotations

from toolkit.languages.paradigm import Paradigm

TABLE = Paradigm(forms=lambda word: (word.lower(),))
