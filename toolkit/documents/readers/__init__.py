"""Readers: one format a module, found by its place here or by an entry point of the group `readout.readers`.

A module gives `READER = Reader(suffixes=(".txt",), read=read)`; heavy libraries are imported inside `read`.
"""
