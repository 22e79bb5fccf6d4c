"""Write an employer down, change what is known, archive it and bring it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from kern.fouten import BewerktDoorAnder, DomeinFout, eis_geen
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from werkgevers.models import Werkgever
from werkgevers.openstaand import er_is_nog, openstaand_bij
from werkgevers.services.acties import werk_vlaggen_bij
from werkgevers.services.adres import ADRES, gebroken_adresregels
from werkgevers.services.bewaren import bewaar
from werkgevers.services.rustvraag import werk_rustvraag_bij
from werkgevers.services.slot import vergrendel_in_netwerk, vergrendel_werkgever

# What a form, or a list that is loaded, may say about an employer.
VELDEN = (
    "naam", "kvk", "vestigingsnummer", "sbi", "aantal_medewerkers", "straat", "huisnummer", "postcode", "plaats",
    "website", "bereidheid", "rust_tot", "capaciteit", "capaciteit_afspraak", "mentor_beschikbaar", "voertalen",
    "wil_tolk", "wil_cultuurtraining", "goed_om_te_weten", "eigenaar",
)  # fmt: skip
VELD_BIJ = {
    "werkgever_kvk_uniek": "kvk",
    "werkgever_kvk": "kvk",
    "werkgever_vestigingsnummer": "vestigingsnummer",
    "werkgever_postcode": "postcode",
    "werkgever_sbi": "sbi",
    "werkgever_bereidheid": "bereidheid",
    "werkgever_capaciteit": "capaciteit",
}


@transaction.atomic
def voeg_werkgever_toe(*, velden: Mapping[str, Any], door: Medewerker) -> Werkgever:
    """A new employer of the active municipality. Fields that are not given keep the value of the model.

    Raises DomeinFout for a broken rule, such as a KvK number that another employer here has.
    """
    werkgever = Werkgever(gemeente=door.werkt_voor(), aangemaakt_door=door)
    _vul(werkgever, velden)
    _controleer_rust(werkgever.rust_tot)
    _controleer_adres(werkgever)
    bewaar(werkgever, veld_bij=VELD_BIJ)
    _log("toegevoegd", werkgever, door)
    werk_rustvraag_bij(werkgever, door=door)
    return werkgever


@transaction.atomic
def wijzig_werkgever(*, werkgever_id: int, velden: Mapping[str, Any], versie: int, door: Medewerker) -> Werkgever:
    """Change what is known; `versie` is the one that the editor saw.

    Raises BewerktDoorAnder when a colleague saved something else since then; DomeinFout for a broken rule. Half an
    address that a list brought may stay as it is.
    """
    return _wijzig(werkgever_id, velden, versie, door)


@transaction.atomic
def zet_werkgever_terug(*, werkgever_id: int, velden: Mapping[str, Any], versie: int, door: Medewerker) -> Werkgever:
    """Undo of changing it into the version `versie`: what stood there may stand there, also a day that is over now.

    Raises BewerktDoorAnder when a colleague saved something else since then.
    """
    return _wijzig(werkgever_id, velden, versie, door, stond_er=True)


def _wijzig(
    werkgever_id: int, velden: Mapping[str, Any], versie: int, door: Medewerker, *, stond_er: bool = False
) -> Werkgever:
    werkgever = vergrendel_in_netwerk(werkgever_id, door=door)
    eerst = {veld: getattr(werkgever, veld) for veld in {*velden, "rust_tot"}}
    _vul(werkgever, velden)
    if all(getattr(werkgever, veld) == waarde for veld, waarde in eerst.items()):
        return werkgever
    if not stond_er and werkgever.rust_tot != eerst["rust_tot"]:
        _controleer_rust(werkgever.rust_tot)
    if not stond_er and any(getattr(werkgever, veld) != eerst.get(veld, getattr(werkgever, veld)) for veld in ADRES):
        _controleer_adres(werkgever)
    if werkgever.versie != versie:
        raise BewerktDoorAnder("Een collega heeft deze werkgever intussen ook veranderd. Kijk wat verschilt.")
    werkgever.versie += 1
    bewaar(werkgever, veld_bij=VELD_BIJ, velden=[*eerst, "versie"])
    _log("gewijzigd", werkgever, door)
    if werkgever.rust_tot == eerst["rust_tot"]:
        werk_vlaggen_bij(werkgever)
    else:
        werk_rustvraag_bij(werkgever, door=door)
    return werkgever


def _controleer_adres(werkgever: Werkgever) -> None:
    eis_geen(gebroken_adresregels({veld: getattr(werkgever, veld) for veld in ADRES}))


@transaction.atomic
def archiveer_werkgever(*, werkgever_id: int, door: Medewerker) -> Werkgever:
    """Out of the lists and the matching; what was stays readable. Not while something runs there: who works there, is
    proposed or comes to look hears first that it ends."""
    werkgever = vergrendel_in_netwerk(werkgever_id, door=door, geheel=True)
    if nog_open := openstaand_bij([werkgever.pk]):
        raise DomeinFout(f"Bij {werkgever.naam} {er_is_nog(nog_open)}. Rond die eerst af, of zeg die af.")
    werkgever.gearchiveerd_op = nu()
    werkgever.save(update_fields=["gearchiveerd_op"])
    _log("gearchiveerd", werkgever, door)
    werk_vlaggen_bij(werkgever)
    return werkgever


@transaction.atomic
def haal_werkgever_terug(*, werkgever_id: int, door: Medewerker) -> Werkgever:
    """Back in the lists. One that was joined with another comes back by taking that back."""
    werkgever = vergrendel_werkgever(werkgever_id, door=door)
    if not werkgever.is_gearchiveerd:
        raise DomeinFout(f"{werkgever.naam} staat al weer in de lijst.")
    if werkgever.opgegaan_in_id:
        raise DomeinFout("Deze werkgever is samengevoegd met een andere. Neem het samenvoegen daar terug.")
    werkgever.gearchiveerd_op = None
    werkgever.save(update_fields=["gearchiveerd_op"])
    _log("teruggehaald", werkgever, door)
    werk_vlaggen_bij(werkgever)
    return werkgever


def _vul(werkgever: Werkgever, velden: Mapping[str, Any]) -> None:
    for veld in velden:
        if veld not in VELDEN:
            raise ValueError(f"{veld} is not for a form")
        setattr(werkgever, veld, velden[veld])
    if not werkgever.is_liever_niet:
        werkgever.rust_tot = None
    if not werkgever.naam:
        raise DomeinFout("Vul de naam van de werkgever in.", veld="naam")
    if "eigenaar" in velden:
        _controleer_eigenaar(werkgever)


def _controleer_rust(dag: date | None) -> None:
    """Somebody is left alone until a day that is still to come."""
    if dag and dag <= vandaag():
        raise DomeinFout("Deze dag is al voorbij. Kies een dag die nog komt, of laat het leeg.", veld="rust_tot")


def _controleer_eigenaar(werkgever: Werkgever) -> None:
    collegas = Medewerker.objects.in_gemeente(werkgever.gemeente_id)
    if werkgever.eigenaar_id and not collegas.filter(pk=werkgever.eigenaar_id).exists():
        raise DomeinFout("Deze collega werkt niet voor deze gemeente. Kies een ander.", veld="eigenaar")


def _log(wat: str, werkgever: Werkgever, door: Medewerker) -> None:
    leg_vast(f"werkgever.{wat}", gemeente_id=werkgever.gemeente_id, door=door, object_id=werkgever.pk)
