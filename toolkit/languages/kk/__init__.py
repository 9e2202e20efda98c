"""Kazakh: one file a subject."""
