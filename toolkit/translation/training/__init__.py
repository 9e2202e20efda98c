"""Small translation models, trained or fine-tuned on a memory.

One model for all pairs of languages, told the target by a tag before the source text (Johnson et al. 2017, "Google's
Multilingual Neural Machine Translation System"). What comes out is a folder that `--model` takes.
"""
