"""What is agreed about a talk: what the form gives and the services take."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from agenda.models import Afspraak
from kern.geheim import vingerafdruk
from medewerkers.models import Medewerker


@dataclass(frozen=True, kw_only=True)
class Afspraakgegevens:
    """`begin` and `einde` are moments in UTC: on the clock here an hour comes twice, or not at all."""

    soort: str
    begin: datetime
    einde: datetime
    medewerker: Medewerker
    plaats: str
    tolk_nodig: bool = False
    tolk_taal: str = ""
    tolk_geboekt_bij: str = ""
    opmerking: str = ""

    def op(self, afspraak: Afspraak) -> Afspraak:
        """The appointment with these values; what is hidden without an interpreter does not count."""
        for veld in fields(self):
            setattr(afspraak, veld.name, getattr(self, veld.name))
        if not self.tolk_nodig:
            afspraak.tolk_taal = afspraak.tolk_geboekt_bij = ""
        return afspraak


# What two colleagues could write over each other.
_TE_WIJZIGEN = (
    "stand", "begin", "einde", "medewerker_id", "soort", "plaats", "tolk_nodig", "tolk_taal", "tolk_geboekt_bij",
    "opmerking",
)  # fmt: skip


def momentopname(afspraak: Afspraak) -> str:
    """How the appointment stands, to see whether a colleague changed it since a form was opened."""
    return vingerafdruk(" | ".join(str(getattr(afspraak, veld)) for veld in _TE_WIJZIGEN))
