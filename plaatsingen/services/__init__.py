"""Everything that changes a week, a placement or a proposal."""

from plaatsingen.services.botsingen import laat_botsing_staan, los_botsing_weer_op
from plaatsingen.services.lesgroepblokken import Ledenwijziging
from plaatsingen.services.lesgroepen import (
    Groepgegevens,
    maak_lesgroep,
    verwijder_lesgroep,
    wijzig_lesgroep,
    wijzig_lestijden,
)
from plaatsingen.services.lesgroepleden import haal_leden_weg, kies_andere_groep, voeg_leden_toe
from plaatsingen.services.plaatsingstijden import (
    tijden_van,
    verwijder_plaatsingstijden,
    zet_einde_plaatsingstijden,
    zet_plaatsingstijden,
)
from plaatsingen.services.rooster import (
    beeindig_blok,
    neem_week_over,
    over_te_nemen,
    verwijder_blok,
    voeg_blokken_toe,
    wijzig_blok,
)
from plaatsingen.services.roosterongedaan import maak_ongedaan

__all__ = [
    "Groepgegevens",
    "Ledenwijziging",
    "beeindig_blok",
    "haal_leden_weg",
    "kies_andere_groep",
    "laat_botsing_staan",
    "los_botsing_weer_op",
    "maak_lesgroep",
    "maak_ongedaan",
    "neem_week_over",
    "over_te_nemen",
    "tijden_van",
    "verwijder_blok",
    "verwijder_lesgroep",
    "verwijder_plaatsingstijden",
    "voeg_blokken_toe",
    "voeg_leden_toe",
    "wijzig_blok",
    "wijzig_lesgroep",
    "wijzig_lestijden",
    "zet_einde_plaatsingstijden",
    "zet_plaatsingstijden",
]
