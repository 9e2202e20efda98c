"""MADLAD-400, a T5, and the models that `readout model train` makes: `<2kk>` before the source text."""

from toolkit.translation.models.families import Family, primary

FAMILY = Family("<2{}>", primary, is_prefix=True)
