"""Which rules a proposal breaks, and what is still to be asked about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from dateutil.relativedelta import relativedelta

from kern.datums import datum_lang
from kern.fouten import DomeinFout, Vraag, fouten_van
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.models.plaatsing import LANGSTE_PLAATSINGTEKST, LANGSTE_REDEN
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.begeleiders import jobcoaches_van
from plaatsingen.selectors.capaciteit import waarom_vol
from plaatsingen.services.plaatsing.duur import LANGSTE_DUUR, controleer_duur, controleer_samen, reden_voor_langer
from plaatsingen.services.plaatsing.ernaast import controleer_ernaast
from plaatsingen.services.plaatsing.voorwaarden import controleer_hier_al, controleer_vorige
from plaatsingen.services.plaatsing.werktijden import controleer_botsing, controleer_uren
from statushouders.controles import is_te_vroeg
from statushouders.models import Statushouder
from werkgevers.codelijsten import Plaatsingsoort
from werkgevers.models import Contactpersoon

VERST_VOORUIT = relativedelta(years=1)


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


@dataclass(frozen=True, kw_only=True)
class Antwoorden:
    """Why, or that somebody has seen it: asked only when there is a reason to."""

    boven_capaciteit: str = ""
    waarom_langer: str = ""
    ondanks_botsing: bool = False
    naast_andere: bool = False


def gebroken_regels(plaatsing: Plaatsing, gegevens: Plaatsingsgegevens, antwoorden: Antwoorden) -> Iterator[DomeinFout]:
    """Everything about it that cannot be, and whether there is room. `plaatsing` is as `gegevens` say it, and is not
    stored.
    """
    # Of who is here already nothing else is asked: it cannot be.
    if hier_al := list(fouten_van(partial(controleer_hier_al, plaatsing, veld="begin"))):
        yield from hier_al
        return
    duur = partial(controleer_duur, soort=gegevens.soort, begin=gegevens.begin, einde=gegevens.einde)
    einde_goed = True
    for fout in (
        *fouten_van(partial(_controleer_plek, plaatsing, gegevens)),
        *gegevensfouten(gegevens, plaatsing.statushouder),
        *fouten_van(partial(duur, gemeente_id=plaatsing.werkgever.gemeente_id)),
    ):
        einde_goed = einde_goed and fout.veld != "einde"
        yield fout
    dan = copy(plaatsing)
    if not einde_goed:
        # Full on the first day is full, whatever the last one is to be.
        dan.einde = dan.begin
    yield from fouten_van(
        partial(reden_boven_capaciteit, dan, antwoorden.boven_capaciteit),
        partial(controleer_vorige, plaatsing, begin=gegevens.begin, veld="begin"),
    )


def open_vragen(plaatsing: Plaatsing, gegevens: Plaatsingsgegevens, antwoorden: Antwoorden) -> Iterator[DomeinFout]:
    """What is to be seen or explained first, of a proposal that breaks no rule."""
    controles: list[Callable[[], object]] = [
        partial(controleer_samen, plaatsing, begin=gegevens.begin, einde=gegevens.einde, veld="einde"),
        partial(reden_voor_langer, plaatsing, antwoorden.waarom_langer),
        partial(controleer_ernaast, plaatsing, uren=gegevens.uren_per_week, gezien=antwoorden.naast_andere),
    ]
    if not antwoorden.ondanks_botsing:
        controles.append(partial(controleer_botsing, plaatsing, gegevens.tijden, vanaf=gegevens.begin))
    yield from fouten_van(*controles)


def _controleer_plek(plaatsing: Plaatsing, gegevens: Plaatsingsgegevens) -> None:
    """Of a locked place: open, also on the first day, and one can begin there as this kind; with a mentor of now."""
    werkgever, werkplek = plaatsing.werkgever, plaatsing.werkplek
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


def gegevensfouten(gegevens: Plaatsingsgegevens, persoon: Statushouder) -> Iterator[DomeinFout]:
    """Everything in it that cannot be, at its field."""
    begin, einde = gegevens.begin, gegevens.einde
    yield from fouten_van(
        partial(controleer_tekst, gegevens.functie, veld="functie", hoogstens=120),
        partial(controleer_tekst, gegevens.taken, veld="taken", hoogstens=LANGSTE_PLAATSINGTEKST),
    )
    if not gegevens.functie.strip():
        yield DomeinFout("Vul in welk werk het is.", veld="functie")
    if gegevens.soort not in Plaatsingsoort.values:
        yield DomeinFout("Kies wat voor plaatsing het is.", veld="soort")
    if begin > vandaag() + VERST_VOORUIT:
        yield DomeinFout("Dit is meer dan een jaar vooruit. Controleer het jaar.", veld="begin")
    if is_te_vroeg(begin, vestigingsdatum=persoon.vestigingsdatum):
        yield DomeinFout("Deze dag ligt meer dan een jaar voor de vestigingsdatum. Controleer het jaar.", veld="begin")
    if einde and einde < begin:
        yield DomeinFout("Het einde ligt voor het begin. Draai ze om.", veld="einde")
    if einde and einde > begin + LANGSTE_DUUR:
        yield DomeinFout("Dit einde ligt wel erg ver weg. Controleer het jaar, of laat het leeg.", veld="einde")
    if gegevens.jobcoach and not jobcoaches_van(persoon.pk).filter(pk=gegevens.jobcoach.pk).exists():
        yield DomeinFout("Deze collega is niet de jobcoach van deze persoon. Kies iemand anders.", veld="jobcoach")
    yield from fouten_van(partial(controleer_uren, gegevens.tijden, gegevens.uren_per_week))


def reden_boven_capaciteit(plaatsing: Plaatsing, reden: str) -> str:
    """Small numbers work better: with more people than agreed one says why. It is a warning and no ban."""
    controleer_tekst(reden, veld="boven_capaciteit", hoogstens=LANGSTE_REDEN)
    vol = waarom_vol(plaatsing)
    if vol and not reden.strip():
        raise Vraag(f"{vol} Het mag wel: schrijf waarom het er meer worden.", veld="boven_capaciteit")
    return reden.strip() if vol else ""
