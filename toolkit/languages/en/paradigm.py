"""English: the lemmatizer has the irregular forms, so a word stands for itself."""

from __future__ import annotations

from toolkit.languages.paradigm import Paradigm

TABLE = Paradigm(forms=lambda word: (word.lower(),))
