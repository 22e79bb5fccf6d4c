"""A person of the demo as the facts that are recorded, with numbers and addresses that belong to nobody."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from dateutil.relativedelta import relativedelta

from config.demo.nummers import bsn, telefoon, v_nummer
from config.demo.organisaties import PLAATSEN
from config.demo.verloop import Persoon
from statushouders.codelijsten import Vergunning
from statushouders.geboortedatum import Geboortedatum
from statushouders.gegevens import PersoonGegevens


def gegevens_van(persoon: Persoon, nummer: int, vandaag: date) -> PersoonGegevens:
    """What is known on the day on which the person settles. `nummer` makes the numbers unique."""
    toeval = Random(nummer)
    plaats = next(plaats for plaats in PLAATSEN if plaats.naam == persoon.plaats)
    straat, _, huisnummer = persoon.adres.rpartition(" ")
    vestiging = vandaag - timedelta(days=persoon.dag)
    vergunning_vanaf = vestiging - timedelta(days=toeval.randint(70, 260))
    return PersoonGegevens(
        voornamen=persoon.voornamen,
        tussenvoegsel=persoon.tussenvoegsel,
        achternaam=persoon.achternaam,
        naam_origineel=persoon.origineel,
        geboortedatum=_geboortedatum(persoon, vandaag, toeval),
        geslacht=persoon.geslacht,
        nationaliteit=persoon.land,
        contacttaal=persoon.talen[0],
        talen=tuple(persoon.talen[1:]),
        tolk_nodig=persoon.tolk,
        bsn=bsn(nummer),
        v_nummer=v_nummer(nummer),
        telefoon=telefoon(nummer) if persoon.telefoon else "",
        email=f"persoon{nummer}@voorbeeld.example" if persoon.email else "",
        straat=straat,
        huisnummer=huisnummer,
        postcode=f"{plaats.pc4(straat)} {chr(65 + len(straat) % 26)}{chr(65 + len(huisnummer))}",
        woonplaats=plaats.naam,
        vergunning=persoon.vergunning,
        vergunning_vanaf=vergunning_vanaf,
        vergunning_tot=None
        if persoon.vergunning == Vergunning.ASIEL_ONBEPAALD
        else vergunning_vanaf + relativedelta(years=5),
        vestigingsdatum=vestiging,
        brp_inschrijving=_dag(vestiging, persoon.brp),
        kennisgeving_duo=_dag(vestiging, persoon.kennisgeving),
        regime=persoon.regime,
    )


def _geboortedatum(persoon: Persoon, vandaag: date, toeval: Random) -> Geboortedatum:
    """Somebody of this age today, as far as the date is known. A year alone counts as if it were 31 December."""
    dag = vandaag - relativedelta(years=persoon.leeftijd) - timedelta(days=toeval.randint(1, 330))
    if persoon.geboren == "jaar":
        return Geboortedatum(vandaag.year - persoon.leeftijd - 1)
    if persoon.geboren == "maand":
        return Geboortedatum(dag.year, dag.month)
    return Geboortedatum(dag.year, dag.month, dag.day)


def _dag(vestiging: date, na: int | None) -> date | None:
    return None if na is None else vestiging + timedelta(days=na)
