"""The aanpakken that Meedoen ships: Westland's *Meetellen en Meedoen* and the steps of a person in the Wi2021.

Terms of policy are the municipality's to change; terms of law carry their article. `laad_aanpakken` writes them and
may run as often as one likes: a version that is already there is left as it is. A change of law is a higher `versie`
of its template, with all its steps; people who are under way get what is new in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from medewerkers.rollen import Rol
from statushouders.codelijsten import Regime
from trajecten.models import Aanpak, AanpakStap, Anker, Traject
from trajecten.models.aanpak import Aanpaksoort, Ankerdatum, Baan, Eenheid
from trajecten.services import herplan

D, W, M = Eenheid.DAGEN, Eenheid.WEKEN, Eenheid.MAANDEN
VESTIGING, BRP, KENNISGEVING = Anker.Datum.VESTIGING, Anker.Datum.BRP, Anker.Datum.KENNISGEVING
Mijlpaal = AanpakStap.Mijlpaal
KO, JC = Rol.KLANTONDERSTEUNER, Rol.JOBCOACH

Termijn = tuple[int, Eenheid] | None


@dataclass(frozen=True)
class Sjabloonstap:
    """One shipped step. `vanaf` names dates of the person or codes of other steps; the latest of them counts."""

    code: str
    naam: str
    baan: Baan
    rol: Rol
    vanaf: tuple[Ankerdatum | str, ...]
    streef: Termijn
    uiterst: Termijn
    bron: str
    uitleg: str
    mijlpaal: str = ""
    waarschuw: int = 3
    escaleer: int = 5


@dataclass(frozen=True)
class Sjabloon:
    code: str
    naam: str
    soort: Aanpaksoort
    stappen: tuple[Sjabloonstap, ...]
    regime: str = ""
    standaard: bool = False
    versie: int = 1


WI2021 = Sjabloon(
    "wi2021",
    "Wet inburgering 2021",
    Aanpak.Soort.WETTELIJK,
    regime=Regime.WI2021,
    stappen=(
        Sjabloonstap(
            "maatschappelijke-begeleiding", "Maatschappelijke begeleiding begint", Baan.MAATSCHAPPELIJK, KO,
            (BRP,), (1, W), None, "Wi2021 art. 13 lid 3; de termijn is beleid",
            "Het recht begint op de dag van inschrijving in de BRP; de wet noemt geen einddatum.", escaleer=7,
        ),
        Sjabloonstap(
            "bijstand", "Bijstand toegekend", Baan.MAATSCHAPPELIJK, KO,
            (BRP,), (4, W), None, "Beleid; PW art. 56a telt vanaf het recht op bijstand",
            "Vul als datum de dag in waarop het recht op bijstand begint.", escaleer=7,
        ),
        Sjabloonstap(
            "ontzorgen", "Ontzorgen eindigt", Baan.MAATSCHAPPELIJK, KO,
            ("bijstand",), (6, M), (6, M), "PW art. 56a lid 2",
            "Zes maanden lang betaalt de gemeente de vaste lasten uit de bijstand.", waarschuw=30,
        ),
        Sjabloonstap(
            "brede-intake", "Brede intake", Baan.INBURGERING, KO,
            (KENNISGEVING, BRP), (5, W), None, "Wi2021 art. 14; de termijn is beleid",
            "Zonder brede intake kan het PIP niet worden vastgesteld.", waarschuw=7,
        ),
        Sjabloonstap(
            "leerbaarheidstoets", "Leerbaarheidstoets", Baan.INBURGERING, KO,
            (KENNISGEVING, BRP), (7, W), None, "Wi2021 art. 14 lid 3 onder a; de termijn is beleid",
            "Zonder uitslag kun je de leerroute niet kiezen.", waarschuw=7,
        ),
        Sjabloonstap(
            "pip", "PIP vaststellen", Baan.INBURGERING, KO,
            (KENNISGEVING, BRP), (9, W), (10, W), "Bi2021 art. 5.3 lid 1",
            "Later mag alleen als je nog wacht op informatie van anderen: tot 2 weken na ontvangst (lid 2).",
            waarschuw=14,
        ),
        Sjabloonstap(
            "pvt", "Participatieverklaring (PVT)", Baan.INBURGERING, KO,
            ("pip",), (12, W), (36, M), "Bi2021 art. 3.1; de streeftermijn is beleid",
            "Minstens 12 uur en een activiteit; ondertekenen op een bijeenkomst.", waarschuw=14,
        ),
        Sjabloonstap(
            "leerroute", "Leerroute nog passend?", Baan.INBURGERING, KO,
            ("pip",), (17, M), (18, M), "Wi2021 art. 17 lid 2; Bi2021 art. 5.4",
            "Tot anderhalf jaar na de start van de termijn kan de leerroute nog wijzigen.", waarschuw=30,
        ),
        Sjabloonstap(
            "map", "Module arbeidsmarkt (MAP)", Baan.INBURGERING, KO,
            ("pip",), (24, M), (36, M), "Bi2021 art. 3.2; de streeftermijn is beleid",
            "Sluit af met een eindgesprek. Niet nodig in de onderwijsroute: sla de stap dan over.", waarschuw=60,
        ),
        Sjabloonstap(
            "inburgering", "Inburgering afgerond", Baan.INBURGERING, KO,
            ("pip",), None, (36, M), "Wi2021 art. 11 lid 1",
            "De termijn van drie jaar begint op de dag na het PIP.", waarschuw=180,
        ),
    ),
)  # fmt: skip

WESTLAND_BRON = "Beleid Westland, Meetellen en Meedoen"

WESTLAND = Sjabloon(
    "meetellen-en-meedoen",
    "Meetellen en Meedoen",
    Aanpak.Soort.WERKWIJZE,
    standaard=True,
    stappen=(
        Sjabloonstap(
            "eerste-contact", "Eerste contact", Baan.WERK, KO, (VESTIGING,), (7, D), (21, D), WESTLAND_BRON,
            "Wat kan deze persoon, en wanneer kan het werk beginnen?", Mijlpaal.CONTACT, waarschuw=2, escaleer=3,
        ),
        Sjabloonstap(
            "intake", "Intake bij het werkbedrijf", Baan.WERK, KO, (VESTIGING,), (14, D), (21, D), WESTLAND_BRON,
            "Kan deze persoon werken op het niveau van de productiehal?", Mijlpaal.INTAKE, escaleer=3,
        ),
        Sjabloonstap(
            "start", "Start in de productiehal", Baan.WERK, KO, (VESTIGING,), (21, D), (21, D), WESTLAND_BRON,
            "Binnen drie weken na de vestiging aan het werk.", Mijlpaal.START, escaleer=3,
        ),
        Sjabloonstap(
            "tussenevaluatie", "Tussenevaluatie", Baan.WERK, JC, ("start",), (6, W), None, WESTLAND_BRON,
            "Halverwege: wat gaat goed, wat kan beter?", waarschuw=7,
        ),
        Sjabloonstap(
            "eindevaluatie", "Eindevaluatie en advies", Baan.WERK, JC, ("start",), (3, M), None, WESTLAND_BRON,
            "Na drie maanden: welk werk en welk leertraject past?", Mijlpaal.EVALUATIE, waarschuw=14,
        ),
        Sjabloonstap(
            "plaatsing", "Plaatsing bij een werkgever", Baan.WERK, JC, ("eindevaluatie",), (2, W), None,
            WESTLAND_BRON, "Van de hal naar een plek die past.", Mijlpaal.PLAATSING, waarschuw=7,
        ),
        Sjabloonstap(
            "huis-op-orde", "Huis en eerste zaken op orde", Baan.MAATSCHAPPELIJK, KO, (VESTIGING,), (10, D), None,
            WESTLAND_BRON, "De eerste dagen zijn om te landen: huis, verzekering, huisarts, school.",
        ),
        Sjabloonstap(
            "terugkombijeenkomst", "Terugkombijeenkomst", Baan.MAATSCHAPPELIJK, KO, ("pvt",), (8, W), None,
            WESTLAND_BRON, "Hoe gaat het na de participatieverklaring, en waar loopt iemand tegenaan?", waarschuw=7,
        ),
    ),
)  # fmt: skip

# The law first: steps of an aanpak may count from legal steps.
MEEGELEVERD = (WI2021, WESTLAND)


@transaction.atomic
def laad_aanpakken(sjablonen: Sequence[Sjabloon] = MEEGELEVERD) -> None:
    """Write the shipped aanpakken that are not there yet, and plan anew for whom a law changed."""
    stappen: dict[str, AanpakStap] = {}
    nieuwe_wetten = []
    for sjabloon in sjablonen:
        aanpak = Aanpak.objects.filter(gemeente=None, code=sjabloon.code, versie=sjabloon.versie).first()
        if aanpak is None:
            aanpak = _schrijf_aanpak(sjabloon)
            _schrijf_stappen(aanpak, sjabloon.stappen)
            _schrijf_ankers(aanpak, sjabloon.stappen, stappen)
            nieuwe_wetten += [aanpak] if aanpak.soort == Aanpak.Soort.WETTELIJK else []
        stappen |= {stap.code: stap for stap in aanpak.stappen.all()}
    lopend = Traject.objects.lopend().onder_wetten(nieuwe_wetten)
    herplan(list(lopend.order_by().values_list("statushouder_id", flat=True)))


def _schrijf_aanpak(sjabloon: Sjabloon) -> Aanpak:
    if sjabloon.standaard:
        Aanpak.objects.filter(gemeente=None, standaard=True).update(standaard=False)
    return Aanpak.objects.create(
        code=sjabloon.code,
        versie=sjabloon.versie,
        naam=sjabloon.naam,
        soort=sjabloon.soort,
        regime=sjabloon.regime,
        standaard=sjabloon.standaard,
    )


def _schrijf_stappen(aanpak: Aanpak, stappen: tuple[Sjabloonstap, ...]) -> None:
    AanpakStap.objects.bulk_create(
        AanpakStap(
            aanpak=aanpak,
            code=stap.code,
            naam=stap.naam,
            volgorde=(nummer + 1) * 10,
            baan=stap.baan,
            rol=stap.rol,
            mijlpaal=stap.mijlpaal,
            streef_aantal=stap.streef[0] if stap.streef else None,
            streef_eenheid=stap.streef[1] if stap.streef else "",
            uiterst_aantal=stap.uiterst[0] if stap.uiterst else None,
            uiterst_eenheid=stap.uiterst[1] if stap.uiterst else "",
            waarschuw_dagen=stap.waarschuw,
            escaleer_dagen=stap.escaleer,
            bron=stap.bron,
            uitleg=stap.uitleg,
        )
        for nummer, stap in enumerate(stappen)
    )


def _schrijf_ankers(aanpak: Aanpak, stappen: tuple[Sjabloonstap, ...], eerdere: dict[str, AanpakStap]) -> None:
    bekend = eerdere | {stap.code: stap for stap in aanpak.stappen.all()}
    Anker.objects.bulk_create(
        Anker(stap=bekend[stap.code], datum=vanaf)
        if isinstance(vanaf, Anker.Datum)
        else Anker(stap=bekend[stap.code], na_stap=bekend[vanaf])
        for stap in stappen
        for vanaf in stap.vanaf
    )
