"""What is arranged for the people of Duinrade: all of it, nearly, late, not needed, and who has yet to begin.

Polderwijk has no list yet, so that its teamleider can begin with the standard one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from config.demo.verloop import Persoon
from intake.models import Regelpunt, Regelzaak
from intake.regelcodes import Regelsoort, Regelstand
from intake.standaardlijst import STANDAARDLIJST
from kern.kalender import is_werkdag
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Logregel, Medewerker
from statushouders.models import Statushouder
from trajecten.models import Traject

# The list began three months ago.
SINDS = timedelta(days=90)
OM = time(11, 20)
# Without a term: about then.
OOIT = 40

MET_KINDEREN = frozenset({"Rima", "Khaled", "Huda", "Lina"})
# Voornamen -> what was left; of others one in six left two points.
BLIJFT_LIGGEN: Mapping[str, frozenset[str]] = {
    "Khaled": frozenset({"zorgverzekering", "ov"}),
    "Selam": frozenset({"uitkering"}),
    "Nasrin": frozenset({"digid", "huisarts", "ov"}),
    "Rima": frozenset({"opvang", "school"}),
    "Yohannes": frozenset(),
    "Dilan": frozenset(),
}
OPMERKINGEN: Mapping[tuple[str, str], str] = {
    ("Khaled", "zorgverzekering"): "Wacht op de bankrekening, daarna samen online afsluiten.",
    ("Selam", "uitkering"): "Aanvraag ligt klaar, handtekening nodig. Nieuw adres: Lindenhof 12.",
    ("Nasrin", "digid"): "Brief met code is niet aangekomen, opnieuw aangevraagd met tolk Dari.",
    ("Rima", "opvang"): "Staat op de wachtlijst. Rima belt vrijdag zelf.",
    ("Yohannes", "toeslagen"): "Samen met VluchtelingenWerk aangevraagd.",
}


def regel_alles(
    mensen: Sequence[Persoon], statushouders: Sequence[Statushouder], collegas: Mapping[str, Medewerker], plaats: str
) -> None:
    """The list of one municipality, and what was recorded about its people. Both lists in the same order."""
    punten = _maak_lijst(Gemeente.objects.get(naam=plaats))
    met_traject = set(Traject.objects.lopend().values_list("statushouder_id", flat=True))
    zaken = [
        zaak
        for nummer, (persoon, wie) in enumerate(zip(mensen, statushouders, strict=True))
        if persoon.plaats == plaats and persoon.ko and wie.pk in met_traject
        for zaak in _zaken(nummer, persoon, wie, punten, collegas[persoon.ko])
    ]
    Regelzaak.objects.bulk_create(zaken)
    Logregel.objects.bulk_create(
        Logregel(
            actie="regelzaak.geregeld" if zaak.stand == Regelstand.GEREGELD else "regelzaak.niet_nodig",
            moment=zaak.bewaard_op, gemeente_id=zaak.regelpunt.gemeente_id,
            door=zaak.bewaard_door, statushouder_id=zaak.statushouder_id, object_id=zaak.regelpunt_id,
        )
        for zaak in zaken if zaak.stand != Regelstand.OPEN
    )  # fmt: skip


def _maak_lijst(gemeente: Gemeente) -> list[Regelpunt]:
    """The standard list, with a point of their own and one that they took off again."""
    vanaf = vandaag() - SINDS
    punten = [
        Regelpunt(
            gemeente=gemeente, code=punt.code, naam=punt.naam, uitleg=punt.uitleg, soort=punt.soort, wie=punt.wie,
            termijn_dagen=punt.termijn_dagen, vanaf=vanaf, volgorde=plek, actief=punt.code != "tandarts",
        )
        for plek, punt in enumerate(STANDAARDLIJST)
    ]  # fmt: skip
    punten.append(
        Regelpunt(
            gemeente=gemeente, naam="Duinpas", uitleg="Korting op sport en zwemles in Duinrade.", soort=Regelsoort.GELD,
            wie=Regelpunt.Wie.PERSOON, vanaf=vanaf, volgorde=len(punten), aanpak="meetellen-en-meedoen",
        )
    )  # fmt: skip
    return Regelpunt.objects.bulk_create(punten)


def _zaken(
    nummer: int, persoon: Persoon, wie: Statushouder, punten: Sequence[Regelpunt], door: Medewerker
) -> Iterator[Regelzaak]:
    gevestigd = wie.vestigingsdatum
    if gevestigd < vandaag() - SINDS or gevestigd > vandaag():
        return
    voornaam = persoon.voornamen
    liggen = BLIJFT_LIGGEN.get(voornaam, _twee_van(punten, nummer))
    for plek, punt in enumerate(punten):
        opmerking = OPMERKINGEN.get((voornaam, punt.code), "")
        dag = _dag(gevestigd, punt, nummer + plek)
        zonder_kind = punt.soort == Regelsoort.KINDEREN and voornaam not in MET_KINDEREN and nummer % 3
        if zonder_kind:
            dag, stand = min(_werkdag(gevestigd + timedelta(days=5)), dag), Regelstand.NIET_NODIG
        elif punt.code in liggen:
            dag, stand = _werkdag(gevestigd + timedelta(days=6)), Regelstand.OPEN
        else:
            stand = Regelstand.GEREGELD
        if dag >= vandaag() or (stand == Regelstand.OPEN and not opmerking):
            continue
        yield Regelzaak(
            statushouder=wie,
            regelpunt=punt,
            stand=stand,
            geregeld_op=dag if stand == Regelstand.GEREGELD else None,
            wie=door if stand == Regelstand.OPEN else None,
            opmerking=opmerking,
            bewaard_door=door,
            bewaard_op=timezone.make_aware(datetime.combine(dag, OM)),
        )


def _twee_van(punten: Sequence[Regelpunt], nummer: int) -> frozenset[str]:
    if nummer % 6:
        return frozenset()
    # Not of the first days: those are done together.
    return frozenset(punten[3 + nummer * stap % (len(punten) - 3)].code for stap in (5, 7))


def _dag(gevestigd: date, punt: Regelpunt, lot: int) -> date:
    """Some days before the term ends; only what stays behind is late."""
    termijn = OOIT if punt.termijn_dagen is None else punt.termijn_dagen
    return max(gevestigd, _werkdag(gevestigd + timedelta(days=max(termijn - lot % 6, 0))))


def _werkdag(dag: date) -> date:
    while not is_werkdag(dag):
        dag -= timedelta(days=1)
    return dag
