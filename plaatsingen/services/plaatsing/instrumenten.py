"""The regelingen for the employer, with their amounts."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from plaatsingen.duurregels import laatste_dag
from plaatsingen.models import Instrument, Plaatsing
from plaatsingen.models.plaatsing import LANGSTE_REDEN
from plaatsingen.regelinggrenzen import FORFAITAIR, LOONWAARDE, Grens
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.toestand import schrijf_bij_plaatsing
from plaatsingen.statussen import TERUG_TE_NEMEN, Instrumentsoort, Plaatsingstand
from plaatsingen.woorden.werktijden import uren_in_woorden

HOOGSTE_BEDRAG = Decimal("9999999.99")
# A form that was posted twice asks for the same thing within so long.
DUBBEL = timedelta(minutes=1)
# Long enough to see that it was a mistake; the same as for a step of the placement.
TERUG_TE_ZETTEN = TERUG_TE_NEMEN
WEG = "Deze regeling is er niet meer. Een collega haalde hem weg."


@dataclass(frozen=True, kw_only=True)
class Instrumentgegevens:
    """What is agreed about one regeling. `bedrag` in euros, in all."""

    soort: str
    percentage: Decimal | None = None
    forfaitair: bool = False
    van: date | None = None
    tot: date | None = None
    bedrag: Decimal | None = None
    geregeld_op: date | None = None
    opmerking: str = ""


@transaction.atomic
def voeg_instrument_toe(*, plaatsing: Plaatsing, gegevens: Instrumentgegevens, door: Medewerker) -> Instrument:
    """A regeling for this placement, arranged already or still to be. The same form posted twice gives the same one."""
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    if plaatsing.stand == Plaatsingstand.NOOIT_GESTART:
        raise DomeinFout("Deze plaatsing is nooit gestart. Er is geen regeling nodig.")
    gegevens = _aangevuld(gegevens)
    net = plaatsing.instrumenten.geldig().filter(door=door, op__gt=nu() - DUBBEL, **asdict(gegevens))
    eerder: Instrument | None = net.first()
    if eerder:
        return eerder
    _controleer(gegevens, plaatsing)
    instrument: Instrument = Instrument.objects.create(plaatsing=plaatsing, door=door, **asdict(gegevens))
    schrijf_bij_plaatsing(plaatsing, "plaatsing.regeling_toegevoegd", door=door)
    return instrument


@transaction.atomic
def wijzig_instrument(
    *, instrument: Instrument, gegevens: Instrumentgegevens, versie: int, door: Medewerker
) -> Instrument:
    """Change what is agreed about it. Raises BewerktDoorAnder when a colleague changed it since `versie` was read."""
    instrument = _vergrendeld(instrument, door)
    gegevens = _aangevuld(gegevens)
    _controleer(gegevens, instrument.plaatsing, zonder=instrument.pk)
    velden = asdict(gegevens)
    if all(getattr(instrument, veld) == waarde for veld, waarde in velden.items()):
        return instrument
    if instrument.versie != versie:
        raise BewerktDoorAnder("Een collega wijzigde deze regeling net ook. Kijk wat verschilt.")
    return _bewaar(instrument, velden, "plaatsing.regeling_gewijzigd", door)


@transaction.atomic
def meld_instrument_geregeld(*, instrument: Instrument, op: date, door: Medewerker) -> Instrument:
    """It is arranged, since this day."""
    instrument = _vergrendeld(instrument, door)
    if instrument.geregeld_op is not None:
        raise DomeinFout("Deze regeling is al geregeld. Een collega legde dat vast.")
    if op > vandaag():
        raise DomeinFout("Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.", veld="op")
    return _bewaar(instrument, {"geregeld_op": op}, "plaatsing.regeling_geregeld", door)


@transaction.atomic
def heropen_instrument(*, instrument: Instrument, door: Medewerker) -> Instrument:
    """Undo of arranged."""
    instrument = _vergrendeld(instrument, door)
    if instrument.geregeld_op is None:
        raise DomeinFout("Deze regeling staat al open. Er is niets om ongedaan te maken.")
    return _bewaar(instrument, {"geregeld_op": None}, "plaatsing.regeling_heropend", door)


@transaction.atomic
def haal_instrument_weg(*, instrument: Instrument, door: Medewerker) -> Instrument:
    """The regeling is not for this placement after all."""
    instrument = _vergrendeld(instrument, door)
    return _bewaar(instrument, {"weg_op": nu()}, "plaatsing.regeling_weggehaald", door)


@transaction.atomic
def zet_instrument_terug(*, instrument: Instrument, door: Medewerker) -> Instrument:
    """Undo of taken away, within the week. Raises DomeinFout when by now another subsidy holds in that time."""
    instrument = _vergrendeld(instrument, door, weg=True)
    if instrument.weg_op is None:
        raise DomeinFout("Deze regeling staat er al. Er is niets om ongedaan te maken.")
    if nu() - instrument.weg_op > TERUG_TE_ZETTEN:
        raise DomeinFout("Dit is langer dan een week geleden weggehaald. Voeg de regeling opnieuw toe.")
    _controleer_overlap(instrument.plaatsing, instrument.soort, instrument.van, instrument.tot, zonder=instrument.pk)
    return _bewaar(instrument, {"weg_op": None}, "plaatsing.regeling_teruggezet", door)


def _vergrendeld(instrument: Instrument, door: Medewerker, *, weg: bool = False) -> Instrument:
    """As it is now, of a placement that is locked. Raises DomeinFout when a colleague took it away."""
    plaatsing = vergrendel_plaatsing(instrument.plaatsing, door=door)
    rijen = Instrument.objects.filter(pk=instrument.pk, plaatsing=plaatsing)
    vers: Instrument | None = (rijen if weg else rijen.geldig()).first()
    if vers is None:
        raise DomeinFout(WEG)
    vers.plaatsing = plaatsing
    return vers


def _bewaar(instrument: Instrument, velden: dict[str, Any], actie: str, door: Medewerker) -> Instrument:
    for veld, waarde in velden.items():
        setattr(instrument, veld, waarde)
    instrument.versie += 1
    instrument.save(update_fields=[*velden, "versie"])
    schrijf_bij_plaatsing(instrument.plaatsing, actie, door=door)
    return instrument


# The rules


def _aangevuld(gegevens: Instrumentgegevens) -> Instrumentgegevens:
    """Tidy; as long as nobody measured what the work is worth the percentage is that of the law."""
    is_subsidie = gegevens.soort == Instrumentsoort.LOONKOSTENSUBSIDIE
    forfaitair = is_subsidie and gegevens.forfaitair
    percentage = FORFAITAIR.percentage if forfaitair and gegevens.percentage is None else gegevens.percentage
    return replace(gegevens, opmerking=gegevens.opmerking.strip(), forfaitair=forfaitair, percentage=percentage)


def _controleer(gegevens: Instrumentgegevens, plaatsing: Plaatsing, *, zonder: int | None = None) -> None:
    if gegevens.soort not in Instrumentsoort.values:
        raise DomeinFout("Kies een regeling uit de lijst.", veld="soort")
    controleer_tekst(gegevens.opmerking, veld="opmerking", hoogstens=LANGSTE_REDEN)
    if gegevens.van and gegevens.tot and gegevens.tot < gegevens.van:
        raise DomeinFout("Het einde ligt voor het begin. Draai ze om.", veld="tot")
    if gegevens.bedrag is not None and not 0 <= gegevens.bedrag <= HOOGSTE_BEDRAG:
        raise DomeinFout("Vul een bedrag in van 0 of meer, bijvoorbeeld 1.250,00.", veld="bedrag")
    if gegevens.percentage is not None and not 0 < gegevens.percentage <= 100:
        raise DomeinFout("Vul een percentage in van 1 tot 100.", veld="percentage")
    if gegevens.geregeld_op and gegevens.geregeld_op > vandaag():
        raise DomeinFout("Deze dag ligt in de toekomst. Laat hem leeg tot het geregeld is.", veld="geregeld_op")
    if gegevens.soort == Instrumentsoort.LOONKOSTENSUBSIDIE:
        _controleer_loonkostensubsidie(gegevens, plaatsing)
        _controleer_overlap(plaatsing, gegevens.soort, gegevens.van, gegevens.tot, zonder=zonder)


def controleer_regelingen(plaatsing: Plaatsing, *, veld: str = "") -> None:
    """The subsidies there are may be with the kind and the days that this placement gets. Else DomeinFout at `veld`."""
    for een in plaatsing.instrumenten.geldig().filter(soort=Instrumentsoort.LOONKOSTENSUBSIDIE):
        gegevens = Instrumentgegevens(**{naam: getattr(een, naam) for naam in Instrumentgegevens.__dataclass_fields__})
        try:
            _controleer_loonkostensubsidie(gegevens, plaatsing)
        except DomeinFout as fout:
            melding = (
                "De loonkostensubsidie bij deze plaatsing kan dan niet meer. Wijzig die eerst, of haal hem weg bij de "
                "regelingen."
            )
            raise DomeinFout(melding, veld=veld) from fout


def _controleer_loonkostensubsidie(gegevens: Instrumentgegevens, plaatsing: Plaatsing) -> None:
    if not plaatsing.is_betaald:
        soort = plaatsing.get_soort_display().lower()
        melding = f"Loonkostensubsidie is er alleen bij werk met loon, en dit is een {soort}. Kies een andere regeling."
        raise DomeinFout(melding, veld="soort")
    if gegevens.percentage is None:
        raise DomeinFout("Vul bij loonkostensubsidie het percentage in, bijvoorbeeld 50.", veld="percentage")
    grens = FORFAITAIR if gegevens.forfaitair else LOONWAARDE
    if gegevens.forfaitair and gegevens.percentage != grens.percentage:
        melding = f"Zonder loonwaarde is de subsidie {uren_in_woorden(grens.percentage)} procent ({grens.bron})."
        raise DomeinFout(melding, veld="percentage")
    if gegevens.percentage > grens.percentage:
        melding = f"Loonkostensubsidie is hoogstens {uren_in_woorden(grens.percentage)} procent ({grens.bron})."
        raise DomeinFout(melding, veld="percentage")
    if gegevens.van is None or gegevens.tot is None:
        melding = "Vul bij loonkostensubsidie de periode in."
        raise DomeinFout(melding, veld="tot" if gegevens.van else "van")
    _controleer_periode(gegevens.van, gegevens.tot, plaatsing, grens)


def _controleer_periode(van: date, tot: date, plaatsing: Plaatsing, grens: Grens) -> None:
    """Within the placement and, as long as nobody measured what the work is worth, within its first months."""
    if van < plaatsing.eerste_dag:
        eerste = datum_lang(plaatsing.eerste_dag)
        raise DomeinFout(f"De plaatsing begint op {eerste}. Kies die dag of een latere.", veld="van")
    if plaatsing.laatste_dag and tot > plaatsing.laatste_dag:
        laatste = datum_lang(plaatsing.laatste_dag)
        raise DomeinFout(f"De plaatsing duurt tot en met {laatste}. Kies die dag of een eerdere.", veld="tot")
    if grens.maanden is None:
        return
    uiterlijk = laatste_dag(plaatsing.eerste_dag, grens.maanden)
    if tot > uiterlijk:
        melding = (
            f"Zonder loonwaarde is er alleen de eerste {grens.maanden} maanden subsidie ({grens.bron}). "
            f"Kies {datum_lang(uiterlijk)} of eerder."
        )
        raise DomeinFout(melding, veld="tot")


def _controleer_overlap(
    plaatsing: Plaatsing, soort: str, van: date | None, tot: date | None, *, zonder: int | None
) -> None:
    """One subsidy at a time (PW art. 10d)."""
    if soort != Instrumentsoort.LOONKOSTENSUBSIDIE:
        return
    andere = plaatsing.instrumenten.geldig().filter(soort=soort, van__lte=tot, tot__gte=van).exclude(pk=zonder)
    if al_een := andere.first():
        melding = (
            f"Van {datum_lang(al_een.van)} tot en met {datum_lang(al_een.tot)} is er al loonkostensubsidie. "
            "Wijzig die, of kies een andere periode."
        )
        raise DomeinFout(melding, veld="van")
