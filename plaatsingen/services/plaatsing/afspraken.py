"""Change what was agreed on about a placement, other than its hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import BewerktDoorAnder, DomeinFout, Vraag, eis_geen, fouten_van
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Plaatsingswijziging
from plaatsingen.models.plaatsing import LANGSTE_REDEN
from plaatsingen.selectors.capaciteit import waarom_vol, waarom_vol_op
from plaatsingen.selectors.uren import urenverloop
from plaatsingen.services.plaatsing.duur import controleer_duur, controleer_samen, reden_voor_langer
from plaatsingen.services.plaatsing.ernaast import controleer_ernaast
from plaatsingen.services.plaatsing.instrumenten import controleer_regelingen
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.tijdperken import verplaats_werktijden
from plaatsingen.services.plaatsing.toestand import bewaar_plaatsing, moet_zijn, werk_vlaggen_bij
from plaatsingen.services.plaatsing.voorstelregels import Antwoorden, Plaatsingsgegevens, gegevensfouten
from plaatsingen.services.plaatsing.voorwaarden import controleer_persoon, controleer_werkgever
from plaatsingen.services.plaatsing.werktijden import controleer_verplaatsing
from plaatsingen.services.plaatsing.wijziging import NET_OOK, laat_akkoorden_vervallen, leg_wijziging_vast
from plaatsingen.services.voordrachtband import koppel_voordracht, maak_voordracht_los
from plaatsingen.statussen import OPEN
from werkgevers.codelijsten import Plaatsingsoort
from werkgevers.models import Contactpersoon, Werkplek

# What all three parties agree on; the others one may change at any time.
KERN = ("soort", "begin", "einde")
LABELS = {
    "soort": "Soort",
    "begin": "Eerste dag",
    "einde": "Laatste dag",
    "functie": "Welk werk",
    "taken": "Taken",
    "werkplek": "Werkplek",
    "mentor": "Mentor",
    "jobcoach": "Jobcoach",
}


@dataclass(frozen=True, kw_only=True)
class Afspraken:
    """What can be changed; the hours have their own service (`wijzig_werktijden`)."""

    soort: str
    begin: date
    einde: date | None
    functie: str
    taken: str
    werkplek: Werkplek | None
    mentor: Contactpersoon | None
    jobcoach: Medewerker | None


@transaction.atomic
def wijzig_afspraken(
    *,
    plaatsing: Plaatsing,
    afspraken: Afspraken,
    versie: int,
    door: Medewerker,
    boven_capaciteit: str = "",
    waarom_langer: str = "",
    ondanks_botsing: bool = False,
    naast_andere: bool = False,
) -> Plaatsingswijziging | None:
    """Change it while it is open; None when nothing changes. Dates and kind only before somebody began, with the checks
    of a new placement, and then all parties agree anew.

    Raises BewerktDoorAnder when a colleague changed it since `versie` was read, DomeinFout at the field of a broken
    rule, at `boven_capaciteit` when the other place is taken, at `waarom_langer` as of a new placement, at
    `naast_andere` for days beside another placement that nobody has seen, and Botst when the hours clash on them.
    """
    plaatsing = vergrendel_plaatsing(plaatsing, door=door, met_werkgever=True)
    moet_zijn(plaatsing, *OPEN)
    anders = _anders(plaatsing, afspraken)
    if not anders:
        return None
    if plaatsing.versie != versie:
        raise BewerktDoorAnder(NET_OOK)
    eis_geen(_gebroken_regels(plaatsing, anders))
    kern = any(veld in anders for veld in KERN)
    if kern:
        reden = waarom_langer or plaatsing.waarom_langer
        plaatsing.waarom_langer = _controleer_kern(
            plaatsing, anders, reden, ondanks_botsing=ondanks_botsing, naast_andere=naast_andere
        )
    plaatsing.boven_capaciteit = _reden(plaatsing, anders, boven_capaciteit) or plaatsing.boven_capaciteit
    wat = [(LABELS[veld], _woord(veld, getattr(plaatsing, veld)), _woord(veld, nu)) for veld, nu in anders.items()]
    vervallen = laat_akkoorden_vervallen(plaatsing, door=door) if kern else []
    if {"begin", "einde"} & anders.keys():
        verplaats_werktijden(plaatsing, begin=afspraken.begin, einde=afspraken.einde, door=door)
    for veld, waarde in anders.items():
        setattr(plaatsing, veld, waarde)
    bewaar_plaatsing(plaatsing, "plaatsing.afspraken_gewijzigd", door=door)
    if "werkplek" in anders:
        maak_voordracht_los(plaatsing, door=door)
        koppel_voordracht(plaatsing, door=door)
    werk_vlaggen_bij(plaatsing)
    return leg_wijziging_vast(plaatsing, wat, door=door, vervallen=vervallen)


def afspraakfouten(plaatsing: Plaatsing, ingevuld: Mapping[str, Any], antwoorden: Antwoorden) -> Iterator[DomeinFout]:
    """Everything that cannot be about these changes, for a form to show at once; what is to be seen or explained
    besides once nothing is wrong. `ingevuld` misses what could not be read: no end is judged without a begin.
    """
    te_lezen = set(LABELS) if "begin" in ingevuld else set(LABELS) - {"einde"}
    anders = _verschil(plaatsing, {veld: ingevuld[veld] for veld in LABELS if veld in ingevuld and veld in te_lezen})
    fouten = list(_gebroken_regels(plaatsing, anders))
    kern = any(veld in anders for veld in KERN)
    if kern and not {een.veld for een in fouten} & set(KERN):
        fouten += _kernfouten(plaatsing, anders)
    yield from fouten
    yield from fouten_van(partial(_reden, plaatsing, anders, antwoorden.boven_capaciteit))
    if kern and not fouten:
        reden = antwoorden.waarom_langer or plaatsing.waarom_langer
        gezien = {"ondanks_botsing": antwoorden.ondanks_botsing, "naast_andere": antwoorden.naast_andere}
        yield from fouten_van(partial(_controleer_kernvragen, plaatsing, anders, reden, **gezien))


def _gebroken_regels(plaatsing: Plaatsing, anders: Mapping[str, Any]) -> Iterator[DomeinFout]:
    if not anders:
        return
    yield from gegevensfouten(_gegevens(plaatsing, anders), plaatsing.statushouder)
    yield from fouten_van(partial(_controleer_mensen, plaatsing, anders), partial(_controleer_plek, plaatsing, anders))


def _anders(plaatsing: Plaatsing, afspraken: Afspraken) -> dict[str, Any]:
    nieuw = {veld: getattr(afspraken, veld) for veld in LABELS}
    return _verschil(plaatsing, nieuw)


def _verschil(plaatsing: Plaatsing, nieuw: Mapping[str, Any]) -> dict[str, Any]:
    kaal = {veld: waarde.strip() if isinstance(waarde, str) else waarde for veld, waarde in nieuw.items()}
    return {veld: waarde for veld, waarde in kaal.items() if getattr(plaatsing, veld) != waarde}


def _gegevens(plaatsing: Plaatsing, anders: Mapping[str, Any]) -> Plaatsingsgegevens:
    """As the checks of a new placement take it. Who is jobcoach is looked at only when that changes: one who left stays
    readable until there is another one.
    """
    velden = {
        veld: anders.get(veld, getattr(plaatsing, veld)) for veld in ("soort", "begin", "einde", "functie", "taken")
    }
    return Plaatsingsgegevens(**velden, uren_per_week=plaatsing.uren_per_week, jobcoach=anders.get("jobcoach"))


def _controleer_mensen(plaatsing: Plaatsing, anders: Mapping[str, Any]) -> None:
    mentor: Contactpersoon | None = anders.get("mentor")
    if mentor and mentor.werkgever_id != plaatsing.werkgever_id:
        raise DomeinFout("Deze mentor werkt bij een andere werkgever. Kies iemand anders.", veld="mentor")
    if mentor and mentor.weg_op:
        raise DomeinFout("Deze mentor werkt hier niet meer. Kies iemand anders.", veld="mentor")


def _controleer_plek(plaatsing: Plaatsing, anders: Mapping[str, Any]) -> None:
    """The place is of this employer and, when it is another one, open; and one can begin there as this kind."""
    werkplek: Werkplek | None = anders.get("werkplek", plaatsing.werkplek)
    if werkplek is None or not {"werkplek", "soort"} & anders.keys():
        return
    if werkplek.werkgever_id != plaatsing.werkgever_id:
        raise DomeinFout("Deze werkplek is van een andere werkgever. Kies opnieuw.", veld="werkplek")
    if "werkplek" in anders and not Werkplek.objects.open_op(vandaag()).filter(pk=werkplek.pk).exists():
        raise DomeinFout("Deze werkplek is gesloten of voorbij. Kies een andere.", veld="werkplek")
    if anders.get("soort", plaatsing.soort) not in werkplek.soorten:
        kan = " of ".join(Plaatsingsoort(soort).label.lower() for soort in werkplek.soorten)
        veld = "soort" if "soort" in anders else "werkplek"
        raise DomeinFout(f"Op deze werkplek kan iemand beginnen als {kan}. Kies iets anders.", veld=veld)


def _controleer_kern(
    plaatsing: Plaatsing, anders: Mapping[str, Any], waarom_langer: str, *, ondanks_botsing: bool, naast_andere: bool
) -> str:
    """The checks of a new placement. Gives why it is longer than the rule of the municipality, when it is."""
    eis_geen(_kernfouten(plaatsing, anders))
    return _controleer_kernvragen(
        plaatsing, anders, waarom_langer, ondanks_botsing=ondanks_botsing, naast_andere=naast_andere
    )


def _kernfouten(plaatsing: Plaatsing, anders: Mapping[str, Any]) -> Iterator[DomeinFout]:
    """What cannot be in other days or another kind."""
    eerste = next(veld for veld in KERN if veld in anders)
    if plaatsing.loopt:
        melding = "Deze plaatsing loopt al. Verleng of beëindig hem, of maak een nieuwe plaatsing."
        yield DomeinFout(melding, veld=eerste)
        return
    dan = _zoals(plaatsing, anders)
    wat: dict[str, Any] = {"soort": dan.soort, "begin": dan.begin, "einde": dan.einde}
    yield from fouten_van(
        partial(controleer_persoon, plaatsing.statushouder, dan.begin),
        partial(controleer_werkgever, plaatsing.werkgever),
        partial(controleer_duur, gemeente_id=plaatsing.werkgever.gemeente_id, **wat),
        partial(controleer_samen, plaatsing, **wat, veld="einde"),
        partial(controleer_regelingen, dan, veld=eerste),
    )


def _controleer_kernvragen(
    plaatsing: Plaatsing, anders: Mapping[str, Any], waarom_langer: str, *, ondanks_botsing: bool, naast_andere: bool
) -> str:
    """What is to be seen or explained first."""
    dan = _zoals(plaatsing, anders)
    if _komen_er_dagen_bij(plaatsing, dan):
        controleer_ernaast(dan, uren=urenverloop(dan).op(dan.begin), gezien=naast_andere)
    if not ondanks_botsing:
        controleer_verplaatsing(plaatsing, begin=dan.begin, einde=dan.einde)
    return reden_voor_langer(dan, waarom_langer)


def _zoals(plaatsing: Plaatsing, anders: Mapping[str, Any]) -> Plaatsing:
    """The placement with its kind and days as they are to be; not stored."""
    dan = copy(plaatsing)
    dan.soort, dan.begin, dan.einde = (anders.get(veld, getattr(plaatsing, veld)) for veld in KERN)
    return dan


def _komen_er_dagen_bij(plaatsing: Plaatsing, dan: Plaatsing) -> bool:
    return dan.begin < plaatsing.begin or (dan.einde or date.max) > (plaatsing.einde or date.max)


def _reden(plaatsing: Plaatsing, anders: Mapping[str, Any], reden: str) -> str:
    """Why one more than there is room for: in other days with the employer, or on another place. It is a warning and no
    ban, and who gave a reason for this employer before is not asked again about other days.
    """
    controleer_tekst(reden, veld="boven_capaciteit", hoogstens=LANGSTE_REDEN)
    vol = _waarom_vol(plaatsing, anders)
    if vol and not reden.strip():
        raise Vraag(f"{vol} Het mag wel: schrijf waarom het er meer worden.", veld="boven_capaciteit")
    return reden.strip() if vol else ""


def _waarom_vol(plaatsing: Plaatsing, anders: Mapping[str, Any]) -> str:
    dan = copy(plaatsing)
    for veld in {"begin", "einde", "werkplek"} & anders.keys():
        setattr(dan, veld, anders[veld])
    if {"begin", "einde"} & anders.keys() and not plaatsing.boven_capaciteit:
        return waarom_vol(dan)
    return waarom_vol_op(dan.werkplek, dan) if "werkplek" in anders and dan.werkplek else ""


def _woord(veld: str, waarde: Any) -> str:
    if isinstance(waarde, date):
        return datum_lang(waarde)
    if veld == "soort":
        return Plaatsingsoort(waarde).label.lower()
    return str(getattr(waarde, "naam", waarde or ""))
