"""M2M-100 and SMaLL-100: `__kk__`; the codes are BCP 47's own."""

from toolkit.translation.models.families import Family, primary

FAMILY = Family("__{}__", primary, is_prefix=False)
