"""Controlled terms: concepts, the store, inflected matching."""
