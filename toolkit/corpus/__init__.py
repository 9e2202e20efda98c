"""A corpus: a folder of readouts to look things up in. Kept, counted, verified, searched in all languages at once."""
