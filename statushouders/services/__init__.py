"""Every change of people, contacts and who is on the case. Screens, jobs and imports call these and no other."""

from statushouders.services.betrokkenheid import (
    beeindig_alles_van,
    beeindig_betrokkenheid,
    maak_toewijzing_ongedaan,
    wijs_toe,
)
from statushouders.services.contact import leg_contact_vast, verwijder_contact
from statushouders.services.feiten import leg_feiten_vast, wijzig_feiten
from statushouders.services.personen import schrijf_in, schrijf_velen_in, wijzig

__all__ = [
    "beeindig_alles_van",
    "beeindig_betrokkenheid",
    "leg_contact_vast",
    "leg_feiten_vast",
    "maak_toewijzing_ongedaan",
    "schrijf_in",
    "schrijf_velen_in",
    "verwijder_contact",
    "wijs_toe",
    "wijzig",
    "wijzig_feiten",
]
