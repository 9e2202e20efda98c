"""Pictures: the alignment of one readout, and what was found in many. Drawing needs the extra `plots` (matplotlib)."""
