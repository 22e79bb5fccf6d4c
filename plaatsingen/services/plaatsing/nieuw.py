"""Propose a placement: who, where, what, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta
from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.models.plaatsing import LANGSTE_PLAATSINGTEKST, LANGSTE_REDEN
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.begeleiders import jobcoaches_van
from plaatsingen.selectors.capaciteit import waarom_vol
from plaatsingen.services.plaatsing.duur import LANGSTE_DUUR, controleer_duur, controleer_samen, reden_voor_langer
from plaatsingen.services.plaatsing.ernaast import controleer_ernaast
from plaatsingen.services.plaatsing.slot import vergrendel_werkplek
from plaatsingen.services.plaatsing.toestand import bewaar_plaatsing
from plaatsingen.services.plaatsing.voorwaarden import controleer_persoon, controleer_vorige, controleer_werkgever
from plaatsingen.services.plaatsing.werktijden import controleer_botsing, controleer_uren
from plaatsingen.services.plaatsingstijden import tijden_van, zet_plaatsingstijden
from plaatsingen.services.voordrachtband import koppel_voordracht
from plaatsingen.statussen import Plaatsingstand
from statushouders.controles import is_te_vroeg
from statushouders.models import Statushouder
from statushouders.services.slot import vergrendel_persoon
from werkgevers.codelijsten import Plaatsingsoort
from werkgevers.models import Contactpersoon, Werkgever, Werkplek
from werkgevers.services.slot import vergrendel_werkgever

VERST_VOORUIT = relativedelta(years=1)
# A form that was posted twice asks for the same thing within so long.
DUBBEL = timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True)
class Plaatsingsgegevens:
    """What is agreed. `einde` empty: until further notice."""

    soort: str
    begin: date
    einde: date | None
    uren_per_week: Decimal
    functie: str
    taken: str = ""
    mentor: Contactpersoon | None = None
    jobcoach: Medewerker | None = None
    tijden: tuple[Tijdvak, ...] = ()


@transaction.atomic
def stel_plaatsing_voor(
    *,
    statushouder: Statushouder,
    werkgever: Werkgever,
    gegevens: Plaatsingsgegevens,
    door: Medewerker,
    werkplek: Werkplek | None = None,
    boven_capaciteit: str = "",
    waarom_langer: str = "",
    ondanks_botsing: bool = False,
    naast_andere: bool = False,
) -> Plaatsing:
    """Propose it. The hours stand in the week at once, so that a clash is seen in time.

    Raises DomeinFout when it lasts too long, at `boven_capaciteit` when the employer has no room, or `waarom_langer`
    when it lasts too long with what was before: then a reason is enough; and at `naast_andere` when there is another
    placement in its time, or Botst when the hours clash, and nobody has seen that. The same form posted twice gives
    the same placement.
    """
    persoon = vergrendel_persoon(statushouder.pk, door=door)
    werkgever = vergrendel_werkgever(werkgever.pk, door=door)
    werkplek = vergrendel_werkplek(werkplek, bij=werkgever) if werkplek else None
    if eerder := _net_voorgesteld(persoon, werkgever, werkplek, gegevens, door):
        return eerder
    controleer_persoon(persoon, gegevens.begin)
    controleer_werkgever(werkgever)
    _controleer_plek(werkgever, werkplek, gegevens)
    controleer_gegevens(gegevens, persoon)
    controleer_duur(gemeente_id=werkgever.gemeente_id, soort=gegevens.soort, begin=gegevens.begin, einde=gegevens.einde)
    plaatsing = Plaatsing(
        statushouder=persoon,
        werkgever=werkgever,
        werkplek=werkplek,
        gemaakt_door=door,
        stand_door=door,
        soort=gegevens.soort,
        begin=gegevens.begin,
        einde=gegevens.einde,
        uren_per_week=gegevens.uren_per_week,
        functie=gegevens.functie.strip(),
        taken=gegevens.taken.strip(),
        mentor=gegevens.mentor,
        jobcoach=gegevens.jobcoach,
    )
    plaatsing.boven_capaciteit = _reden_boven_capaciteit(plaatsing, boven_capaciteit)
    controleer_vorige(plaatsing, begin=gegevens.begin, veld="begin")
    controleer_samen(plaatsing, begin=gegevens.begin, einde=gegevens.einde, veld="einde")
    plaatsing.waarom_langer = reden_voor_langer(plaatsing, waarom_langer)
    controleer_ernaast(plaatsing, uren=gegevens.uren_per_week, gezien=naast_andere)
    if not ondanks_botsing:
        controleer_botsing(plaatsing, gegevens.tijden, vanaf=gegevens.begin)
    bewaar_plaatsing(plaatsing, "plaatsing.voorgesteld", door=door)
    koppel_voordracht(plaatsing, door=door)
    if gegevens.tijden:
        tijden, vanaf, tot = gegevens.tijden, gegevens.begin, gegevens.einde
        zet_plaatsingstijden(plaatsing=plaatsing, tijden=tijden, vanaf=vanaf, tot=tot, door=door)
    return plaatsing


def _net_voorgesteld(
    persoon: Statushouder,
    werkgever: Werkgever,
    werkplek: Werkplek | None,
    gegevens: Plaatsingsgegevens,
    door: Medewerker,
) -> Plaatsing | None:
    """The very same in everything, by the same colleague a moment ago. The person is locked, so the first one is there.

    Who corrected something and posts again hears that there is one already.
    """
    net = Plaatsing.objects.filter(
        statushouder=persoon,
        werkgever=werkgever,
        stand=Plaatsingstand.VOORSTEL,
        soort=gegevens.soort,
        begin=gegevens.begin,
        einde=gegevens.einde,
        functie=gegevens.functie.strip(),
        taken=gegevens.taken.strip(),
        uren_per_week=gegevens.uren_per_week,
        werkplek=werkplek,
        mentor=gegevens.mentor,
        jobcoach=gegevens.jobcoach,
        gemaakt_door=door,
        gemaakt_op__gt=nu() - DUBBEL,
    )
    gevonden: Plaatsing | None = net.first()
    zelfde_tijden = gevonden is not None and tijden_van(gevonden, gegevens.begin) == sorted(gegevens.tijden)
    return gevonden if zelfde_tijden else None


def _controleer_plek(werkgever: Werkgever, werkplek: Werkplek | None, gegevens: Plaatsingsgegevens) -> None:
    """Of a locked place: open, also on the first day, and one can begin there as this kind; with a mentor of now."""
    if werkplek and werkplek.gesloten_op:
        raise DomeinFout("Deze werkplek is gesloten. Open hem eerst weer, of kies een andere.")
    if werkplek and werkplek.einde and werkplek.einde < max(vandaag(), gegevens.begin):
        melding = (
            f"Deze werkplek is er tot en met {datum_lang(werkplek.einde)}. Kies een andere werkplek of een eerdere dag."
        )
        raise DomeinFout(melding, veld="begin")
    if werkplek and gegevens.soort not in werkplek.soorten:
        kan = " of ".join(Plaatsingsoort(soort).label.lower() for soort in werkplek.soorten)
        raise DomeinFout(f"Op deze werkplek kan iemand beginnen als {kan}. Kies een van die soorten.", veld="soort")
    if gegevens.mentor and gegevens.mentor.werkgever_id != werkgever.pk:
        raise DomeinFout("Deze mentor werkt bij een andere werkgever. Kies iemand anders.", veld="mentor")
    if gegevens.mentor and not Contactpersoon.objects.filter(pk=gegevens.mentor.pk, weg_op=None).exists():
        raise DomeinFout("Deze mentor werkt hier niet meer. Kies iemand anders.", veld="mentor")


def controleer_gegevens(gegevens: Plaatsingsgegevens, persoon: Statushouder) -> None:
    """Raises DomeinFout at the field of what cannot be. Of a change too."""
    controleer_tekst(gegevens.functie, veld="functie", hoogstens=120)
    controleer_tekst(gegevens.taken, veld="taken", hoogstens=LANGSTE_PLAATSINGTEKST)
    if not gegevens.functie.strip():
        raise DomeinFout("Vul in welk werk het is.", veld="functie")
    if gegevens.soort not in Plaatsingsoort.values:
        raise DomeinFout("Kies wat voor plaatsing het is.", veld="soort")
    if gegevens.begin > vandaag() + VERST_VOORUIT:
        raise DomeinFout("Dit is meer dan een jaar vooruit. Controleer het jaar.", veld="begin")
    if is_te_vroeg(gegevens.begin, vestigingsdatum=persoon.vestigingsdatum):
        raise DomeinFout("Deze dag ligt meer dan een jaar voor de vestigingsdatum. Controleer het jaar.", veld="begin")
    if gegevens.einde and gegevens.einde < gegevens.begin:
        raise DomeinFout("Het einde ligt voor het begin. Draai ze om.", veld="einde")
    if gegevens.einde and gegevens.einde > gegevens.begin + LANGSTE_DUUR:
        raise DomeinFout("Dit einde ligt wel erg ver weg. Controleer het jaar, of laat het leeg.", veld="einde")
    if gegevens.jobcoach and not jobcoaches_van(persoon.pk).filter(pk=gegevens.jobcoach.pk).exists():
        raise DomeinFout("Deze collega is niet de jobcoach van deze persoon. Kies iemand anders.", veld="jobcoach")
    controleer_uren(gegevens.tijden, gegevens.uren_per_week)


def _reden_boven_capaciteit(plaatsing: Plaatsing, reden: str) -> str:
    """Small numbers work better: with more people than agreed one says why. It is a warning and no ban."""
    controleer_tekst(reden, veld="boven_capaciteit", hoogstens=LANGSTE_REDEN)
    vol = waarom_vol(plaatsing)
    if vol and not reden.strip():
        raise DomeinFout(f"{vol} Het mag wel: schrijf waarom het er meer worden.", veld="boven_capaciteit")
    return reden.strip() if vol else ""
