"""Many readouts: a plan of what to do, a journal of what is done, a cache of what came out, engines that do it.

The stages read → align → check → export are functions of the files' bytes and the settings alone, so that a batch may
be killed at any moment and started again, on one worker or many, and leaves the same bytes behind.
"""
