"""Reading: one reader a format, segmentation into sentences, language and encoding detection."""
