"""MADLAD-400, a T5, and the models that `readout model train` makes: `<2kk>` before the source text (Johnson et al. 2017)."""

from toolkit.translation.models.families import Family, primary

FAMILY = Family("<2{}>", primary, is_prefix=True)
