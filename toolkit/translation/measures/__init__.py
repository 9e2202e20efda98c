"""Our own measures of a translation, one a file: `measure(sample) -> Measure`."""
