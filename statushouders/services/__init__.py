"""Every change of people, contacts and who is on the case. Screens, jobs and imports call these and no other."""

from statushouders.services.beschermd import lees_beschermd
from statushouders.services.betrokkenheid import (
    beeindig_alles_van,
    beeindig_betrokkenheid,
    maak_toewijzing_ongedaan,
    wijs_toe,
)
from statushouders.services.contact import leg_contact_vast, verwijder_contact
from statushouders.services.documenten import (
    bewaar_document,
    haal_document_terug,
    open_document,
    verwijder_document,
    vraag_medische_documenten,
    wijzig_document,
)
from statushouders.services.feiten import leg_feiten_vast, wijzig_feiten
from statushouders.services.personen import schrijf_in, schrijf_velen_in, wijzig
from statushouders.services.profiel import (
    AlGemaakt,
    begin_profiel,
    controleer_cv,
    deel_profiel,
    geef_akkoord,
    gooi_profiel_weg,
    hervat_deellink,
    kan_hervat,
    lees_deellink,
    leg_cv_vast,
    leg_profiel_pdf_vast,
    open_deellink,
    stop_deellink,
    trek_akkoord_in,
    wijzig_profiel,
    zoek_deellink,
)
from statushouders.services.vervanging import beeindig_vervanging, regel_vervanging

__all__ = [
    "AlGemaakt",
    "beeindig_alles_van",
    "beeindig_betrokkenheid",
    "beeindig_vervanging",
    "begin_profiel",
    "bewaar_document",
    "controleer_cv",
    "deel_profiel",
    "geef_akkoord",
    "gooi_profiel_weg",
    "haal_document_terug",
    "hervat_deellink",
    "kan_hervat",
    "lees_beschermd",
    "lees_deellink",
    "leg_contact_vast",
    "leg_cv_vast",
    "leg_feiten_vast",
    "leg_profiel_pdf_vast",
    "maak_toewijzing_ongedaan",
    "open_deellink",
    "open_document",
    "regel_vervanging",
    "schrijf_in",
    "schrijf_velen_in",
    "stop_deellink",
    "trek_akkoord_in",
    "verwijder_contact",
    "verwijder_document",
    "vraag_medische_documenten",
    "wijs_toe",
    "wijzig",
    "wijzig_document",
    "wijzig_feiten",
    "wijzig_profiel",
    "zoek_deellink",
]
