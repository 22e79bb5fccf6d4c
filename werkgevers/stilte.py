"""After how many days without a contact an employer is 'lang niet gesproken'. Practice, by how it stands to it."""

from __future__ import annotations

from collections.abc import Mapping

from werkgevers.codelijsten import Bereidheid

# Who would rather not is left alone, and so is never silent too long.
STIL_NA_DAGEN: Mapping[str, int] = {
    Bereidheid.VOORLOPER: 60,
    Bereidheid.OPEN: 90,
    Bereidheid.AFWACHTEND: 80,
}
