"""Rows of sentences over all versions at once."""
