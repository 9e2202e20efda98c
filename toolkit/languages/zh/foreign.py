"""Chinese: a script of its own."""

from toolkit.languages.foreign import Foreign

TABLE = Foreign(script="Hani", neighbours=(), evidence=lambda word: 2)
