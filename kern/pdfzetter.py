"""Turns one template and its values into a PDF. Runs as a process of its own, with limits, so that it can be stopped.

In: JSON on stdin. Out: the PDF on stdout. Without Django, and without the network: no package of elsewhere is used, and
no font of the machine, so that a document looks the same everywhere.
"""

from __future__ import annotations

import json
import resource
import sys
from datetime import UTC, datetime

import typst

GEHEUGEN_BYTES = 1024 * 1024 * 1024
SECONDEN = 15


def zet() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN_BYTES, GEHEUGEN_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDEN, SECONDEN))
    opdracht = json.load(sys.stdin)
    pdf = typst.compile(
        opdracht["sjabloon"],
        root=opdracht["wortel"],
        font_paths=[opdracht["letters"]],
        ignore_system_fonts=True,
        # The values come as one text of JSON, which the template reads as data: nothing in it is ever markup.
        sys_inputs={"gegevens": json.dumps(opdracht["gegevens"])},
        pdf_standards=["ua-1"],
        timestamp=datetime.fromtimestamp(opdracht["moment"], UTC),
    )
    sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    zet()
