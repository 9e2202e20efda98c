"""Office files that are the same bytes on every machine: their zip archive without the hour it was made."""

from __future__ import annotations

import io
import re
import zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)  #: the earliest time a zip archive can name
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_CORE = "docProps/core.xml"

#: Fill behind the odd version's words, and ink of all marked words, by severity: as in the HTML report.
FILL = {"error": "FBE3E1", "warning": "FDF0CF", "info": "DFEFFA"}
INK = {"error": "B3261E", "warning": "7A5200", "info": "0B5A8A"}
AUTHOR = "readout"


def fixed(data: bytes, stamps: bool = True) -> bytes:
    """The same archive with fixed times, in the archive's directory and, with `stamps`, in the file's properties."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if stamps and name == _CORE:
                part = _STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z", part)
            new.writestr(entry(name), part)
    return out.getvalue()


def entry(name: str) -> zipfile.ZipInfo:
    """The directory entry of a part, with nothing in it that varies."""
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3  # else it tells on which system the file was made
    return info
