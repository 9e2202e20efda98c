"""English: one file a subject."""
