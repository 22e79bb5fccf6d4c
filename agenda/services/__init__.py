"""Raising and ending flags; planning talks and saying how they went; the texts of letters."""

from agenda.services.afspraken import maak_verplaatsing_ongedaan, plan_afspraak, trek_afspraak_in, wijzig_afspraak
from agenda.services.brieven import schrijft_brieven, verwijder_brieftekst, voeg_brieftekst_toe, wijzig_brieftekst
from agenda.services.signaleringen import (
    houd_nachtwerk_tegen,
    leid_escalaties_om,
    plan_escalaties_om,
    plan_gesprekken_bij,
    signaleringen_later,
    werk_gesprekken_bij,
    werk_regel_bij,
    werk_signaleringen_bij,
)
from agenda.services.uitkomsten import (
    heropen_afspraak,
    meld_niet_verschenen,
    rond_afspraak_af,
    zeg_afspraak_af,
    zeg_komende_gesprekken_af,
    zet_gehouden,
    zet_gesprekken_terug,
)

__all__ = [
    "heropen_afspraak",
    "houd_nachtwerk_tegen",
    "leid_escalaties_om",
    "maak_verplaatsing_ongedaan",
    "meld_niet_verschenen",
    "plan_afspraak",
    "plan_escalaties_om",
    "plan_gesprekken_bij",
    "rond_afspraak_af",
    "schrijft_brieven",
    "signaleringen_later",
    "trek_afspraak_in",
    "verwijder_brieftekst",
    "voeg_brieftekst_toe",
    "werk_gesprekken_bij",
    "werk_regel_bij",
    "werk_signaleringen_bij",
    "wijzig_afspraak",
    "wijzig_brieftekst",
    "zeg_afspraak_af",
    "zeg_komende_gesprekken_af",
    "zet_gehouden",
    "zet_gesprekken_terug",
]
