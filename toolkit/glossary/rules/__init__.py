"""What `lint` looks for, one rule a file; an entry point of the group `readout.lint` adds one from outside.

A rule is `rule(glossary: Glossary) -> Iterator[Problem]`; its file name is the rule's name. A rule that can mend what
it finds has `mend(concept: Concept) -> Concept` beside it, and says so in `Problem.fixable`.
"""
