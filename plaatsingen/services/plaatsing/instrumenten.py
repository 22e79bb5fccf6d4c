"""The regelingen for the employer, with their amounts."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.models import Medewerker
from plaatsingen.models import Instrument, Plaatsing
from plaatsingen.models.plaatsing import LANGSTE_REDEN
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.toestand import schrijf_bij_plaatsing
from plaatsingen.statussen import Instrumentsoort, Plaatsingstand

# PW art. 10d lid 4: of the minimum wage with holiday pay.
MEESTE_LOONKOSTENSUBSIDIE = Decimal(70)
HOOGSTE_BEDRAG = Decimal("9999999.99")


@dataclass(frozen=True, kw_only=True)
class Instrumentgegevens:
    """What is agreed about one regeling. `bedrag` in euros, in all."""

    soort: str
    percentage: Decimal | None = None
    van: date | None = None
    tot: date | None = None
    bedrag: Decimal | None = None
    geregeld_op: date | None = None
    opmerking: str = ""


@transaction.atomic
def voeg_instrument_toe(*, plaatsing: Plaatsing, gegevens: Instrumentgegevens, door: Medewerker) -> Instrument:
    """A regeling for this placement, arranged already or still to be."""
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    if plaatsing.stand == Plaatsingstand.NOOIT_GESTART:
        raise DomeinFout("Deze plaatsing is nooit gestart. Er is geen regeling nodig.")
    _controleer(gegevens)
    instrument = Instrument.objects.create(plaatsing=plaatsing, door=door, **asdict(gegevens))
    schrijf_bij_plaatsing(plaatsing, "plaatsing.regeling_toegevoegd", door=door)
    return instrument


@transaction.atomic
def haal_instrument_weg(*, instrument: Instrument, door: Medewerker) -> None:
    """The regeling is not for this placement after all."""
    plaatsing = vergrendel_plaatsing(instrument.plaatsing, door=door)
    weg, _ = Instrument.objects.filter(pk=instrument.pk).delete()
    if not weg:
        raise DomeinFout("Deze regeling is er niet meer. Een collega haalde hem weg.")
    schrijf_bij_plaatsing(plaatsing, "plaatsing.regeling_weggehaald", door=door)


def _controleer(gegevens: Instrumentgegevens) -> None:
    if gegevens.soort not in Instrumentsoort.values:
        raise DomeinFout("Kies een regeling uit de lijst.", veld="soort")
    controleer_tekst(gegevens.opmerking, veld="opmerking", hoogstens=LANGSTE_REDEN)
    if gegevens.van and gegevens.tot and gegevens.tot < gegevens.van:
        raise DomeinFout("Het einde ligt voor het begin. Draai ze om.", veld="tot")
    if gegevens.bedrag is not None and not 0 <= gegevens.bedrag <= HOOGSTE_BEDRAG:
        raise DomeinFout("Vul een bedrag in van 0 of meer, bijvoorbeeld 1.250,00.", veld="bedrag")
    if gegevens.percentage is not None and not 0 < gegevens.percentage <= 100:
        raise DomeinFout("Vul een percentage in van 1 tot 100.", veld="percentage")
    if gegevens.soort == Instrumentsoort.LOONKOSTENSUBSIDIE:
        _controleer_loonkostensubsidie(gegevens)


def _controleer_loonkostensubsidie(gegevens: Instrumentgegevens) -> None:
    if gegevens.percentage is None:
        raise DomeinFout("Vul bij loonkostensubsidie het percentage in, bijvoorbeeld 50.", veld="percentage")
    if gegevens.percentage > MEESTE_LOONKOSTENSUBSIDIE:
        melding = f"Loonkostensubsidie is hoogstens {MEESTE_LOONKOSTENSUBSIDIE} procent (Participatiewet art. 10d)."
        raise DomeinFout(melding, veld="percentage")
    if gegevens.van is None or gegevens.tot is None:
        melding = "Vul bij loonkostensubsidie de periode in."
        raise DomeinFout(melding, veld="tot" if gegevens.van else "van")
