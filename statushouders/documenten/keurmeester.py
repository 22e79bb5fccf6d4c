"""Judge the file on stdin and write what it is to stdout, as JSON: its kind, or what is wrong with it.

Runs as a process of its own (`keuring`), with limits: whatever a file does to the reader, the website goes on. Knows no
settings, database or people.
"""

import json
import os
import resource
import sys

from statushouders.documenten.fouten import BESCHADIGD, UITGEPAKT, Documentfout
from statushouders.documenten.herkenning import soort_van

GEHEUGEN_BYTES = 1024 * 1024 * 1024
SECONDEN = 8


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN_BYTES, GEHEUGEN_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDEN, SECONDEN))
    soort, melding = "", ""
    try:
        with os.fdopen(0, "rb") as bestand:
            soort = soort_van(bestand)
    except Documentfout as fout:
        melding = fout.melding
    except MemoryError:
        melding = UITGEPAKT
    except Exception:  # noqa: BLE001 - the reader of pictures has many; a file that gives one is no good
        melding = BESCHADIGD
    sys.stdout.write(json.dumps([soort, melding]))


if __name__ == "__main__":
    main()
