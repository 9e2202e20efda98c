"""Russian: one file a subject."""
