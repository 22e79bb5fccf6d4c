"""The life of a placement, from proposal to aftercare."""

from plaatsingen.services.plaatsing.afspraken import Afspraken, wijzig_afspraken
from plaatsingen.services.plaatsing.akkoorden import (
    AKKOORD_BLIJFT_WEG,
    AKKOORDVELDEN,
    geef_akkoord,
    trek_akkoord_in,
    zet_akkoord_terug,
)
from plaatsingen.services.plaatsing.einde import beeindig_plaatsing, heropen_plaatsing, meld_nooit_gestart
from plaatsingen.services.plaatsing.instrumenten import (
    haal_instrument_weg,
    heropen_instrument,
    meld_instrument_geregeld,
    voeg_instrument_toe,
    wijzig_instrument,
    zet_instrument_terug,
)
from plaatsingen.services.plaatsing.lopen import (
    GEEN_EINDE,
    maak_start_ongedaan,
    maak_verlenging_ongedaan,
    start_plaatsing,
    verleng_plaatsing,
    vervroeg_einde,
)
from plaatsingen.services.plaatsing.momenten import (
    AL_AFGEROND,
    GEEN_MOMENT,
    heropen_moment,
    plan_moment,
    rond_moment_af,
)
from plaatsingen.services.plaatsing.nieuw import stel_plaatsing_voor
from plaatsingen.services.plaatsing.urenterug import AL_TERUG, neem_uren_terug
from plaatsingen.services.plaatsing.voorstelterug import neem_voorstel_terug
from plaatsingen.services.plaatsing.werktijden import wijzig_werktijden

__all__ = [
    "AKKOORDVELDEN",
    "AKKOORD_BLIJFT_WEG",
    "AL_AFGEROND",
    "AL_TERUG",
    "GEEN_EINDE",
    "GEEN_MOMENT",
    "Afspraken",
    "beeindig_plaatsing",
    "geef_akkoord",
    "haal_instrument_weg",
    "heropen_instrument",
    "heropen_moment",
    "heropen_plaatsing",
    "maak_start_ongedaan",
    "maak_verlenging_ongedaan",
    "meld_instrument_geregeld",
    "meld_nooit_gestart",
    "neem_uren_terug",
    "neem_voorstel_terug",
    "plan_moment",
    "rond_moment_af",
    "start_plaatsing",
    "stel_plaatsing_voor",
    "trek_akkoord_in",
    "verleng_plaatsing",
    "vervroeg_einde",
    "voeg_instrument_toe",
    "wijzig_afspraken",
    "wijzig_instrument",
    "wijzig_werktijden",
    "zet_akkoord_terug",
    "zet_instrument_terug",
]
