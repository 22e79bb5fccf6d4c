"""Writes employers down with the people there, what was said and what is to be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time

from config.demo.netwerk.bedrijven import DUINRADE, POLDERWIJK
from config.demo.netwerk.dagen import geleden, op, op_dag
from config.demo.netwerk.verhalen import Actie, Bedrijf, Gesprek
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from werkgevers.models import Contactpersoon, Werkgever, Werkgevercontact
from werkgevers.services.acties import Actiegegevens, plan_actie, rond_actie_af
from werkgevers.services.contacten import leg_contact_vast
from werkgevers.services.contactpersonen import meld_weg, voeg_contactpersoon_toe
from werkgevers.services.werkgevers import archiveer_werkgever, voeg_werkgever_toe

# Who speaks with employers, per municipality.
HIER = {"Duinrade": ("pieter", "ingrid"), "Polderwijk": ("pieter", "karim")}
EERSTE_KVK = 99_900_101
NA_HET_GESPREK, EIND_VAN_DE_DAG = time(11, 40), time(16, 20)
Bekend = Mapping[str, Contactpersoon]


def bouw_netwerk(collegas: Mapping[str, Medewerker], gemeenten: Sequence[Gemeente]) -> dict[str, Werkgever]:
    """Of both municipalities (in the order of the demo); gives the employers by name."""
    netwerk: dict[str, Werkgever] = {}
    nummer = 0
    for gemeente, bedrijven in zip(gemeenten, (DUINRADE, POLDERWIJK), strict=True):
        for sleutel in HIER[gemeente.naam]:
            collegas[sleutel].actieve_gemeente = gemeente
        for bedrijf in bedrijven:
            netwerk[bedrijf.naam] = _bouw(bedrijf, nummer, collegas)
            nummer += 1
    return netwerk


def _bouw(bedrijf: Bedrijf, nummer: int, collegas: Mapping[str, Medewerker]) -> Werkgever:
    kvk = "" if bedrijf.zonder_kvk else str(EERSTE_KVK + nummer)
    door = collegas[bedrijf.eigenaar or "pieter"]
    velden = _velden(bedrijf, kvk, collegas)
    with op_dag(geleden(bedrijf.sinds)):
        werkgever = voeg_werkgever_toe(velden=velden, door=door)
        bekend = {
            mens.naam: _contactpersoon(werkgever, bedrijf, (nummer, plek), door)
            for plek, mens in enumerate(bedrijf.contactpersonen)
        }
    for gesprek in bedrijf.gesprekken:
        _spreek(gesprek, werkgever, bekend, collegas, door)
    for mens in bedrijf.contactpersonen:
        if mens.weg:
            with op_dag(geleden(mens.weg)):
                meld_weg(contactpersoon_id=bekend[mens.naam].pk, door=door)
    if bedrijf.gearchiveerd:
        with op_dag(geleden(bedrijf.gearchiveerd), EIND_VAN_DE_DAG):
            return archiveer_werkgever(werkgever_id=werkgever.pk, door=door)
    return werkgever


def _velden(bedrijf: Bedrijf, kvk: str, collegas: Mapping[str, Medewerker]) -> dict[str, object]:
    straat, _, huisnummer = bedrijf.adres.rpartition(" ")
    return {
        "naam": bedrijf.naam,
        "kvk": kvk,
        "vestigingsnummer": bedrijf.vestiging,
        "sbi": bedrijf.sbi,
        "aantal_medewerkers": bedrijf.mensen,
        "straat": straat,
        "huisnummer": huisnummer,
        "postcode": bedrijf.postcode,
        "plaats": bedrijf.plaats,
        "website": f"https://www.{_domein(bedrijf)}" if bedrijf.site else "",
        "bereidheid": bedrijf.houding,
        "rust_tot": op(bedrijf.rust) if bedrijf.rust else None,
        "capaciteit": bedrijf.capaciteit,
        "capaciteit_afspraak": bedrijf.afspraak,
        "mentor_beschikbaar": bedrijf.mentor,
        "voertalen": list(bedrijf.talen),
        "wil_tolk": bedrijf.tolk,
        "wil_cultuurtraining": bedrijf.cultuur,
        "goed_om_te_weten": bedrijf.goed,
        "eigenaar": collegas[bedrijf.eigenaar] if bedrijf.eigenaar else None,
    }


def _domein(bedrijf: Bedrijf) -> str:
    """kwekerijdelier.example: an address that nobody can have."""
    return "".join(teken for teken in bedrijf.naam.lower() if teken.isalnum()) + ".example"


def _contactpersoon(
    werkgever: Werkgever, bedrijf: Bedrijf, nummers: tuple[int, int], door: Medewerker
) -> Contactpersoon:
    van_bedrijf, plek = nummers
    mens = bedrijf.contactpersonen[plek]
    velden = {
        "naam": mens.naam,
        "functie": mens.functie,
        "email": f"post{plek + 1}@{_domein(bedrijf)}",
        "telefoon": f"0100 01 {van_bedrijf + 10} {plek + 10}",
        "is_mentor": mens.mentor,
        "talen": list(mens.talen),
    }
    return voeg_contactpersoon_toe(werkgever_id=werkgever.pk, velden=velden, door=door)


def _spreek(
    gesprek: Gesprek, werkgever: Werkgever, bekend: Bekend, collegas: Mapping[str, Medewerker], eigenaar: Medewerker
) -> None:
    door = collegas[gesprek.door] if gesprek.door else eigenaar
    dag = op(gesprek.dag)
    met = next((wie for naam, wie in bekend.items() if gesprek.met and naam.startswith(gesprek.met)), None)
    with op_dag(dag, NA_HET_GESPREK):
        contact = leg_contact_vast(
            werkgever=werkgever, soort=gesprek.soort, dag=dag, samenvatting=gesprek.tekst, contactpersoon=met, door=door
        )
    if gesprek.actie:
        _beloof(gesprek.actie, contact, werkgever, collegas, door)


def _beloof(
    actie: Actie, contact: Werkgevercontact, werkgever: Werkgever, collegas: Mapping[str, Medewerker], door: Medewerker
) -> None:
    van = collegas[actie.van] if actie.van else door
    uiterlijk = max(op(actie.uiterlijk), vandaag()) if actie.uiterlijk == 0 else op(actie.uiterlijk)
    gegevens = Actiegegevens(wat=actie.wat, uiterlijk=uiterlijk, van=van)
    with op_dag(contact.dag, NA_HET_GESPREK):
        gepland = plan_actie(werkgever=werkgever, gegevens=gegevens, contact=contact, door=door)
    if actie.gedaan is not None:
        with op_dag(op(actie.gedaan), EIND_VAN_DE_DAG):
            rond_actie_af(actie=gepland, door=van)
