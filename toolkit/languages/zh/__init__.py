"""Chinese: one file a subject."""
