"""Visits and network meetings: plan, change, call off, and which employers come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from werkgevers.codelijsten import Bijeenkomstsoort, Bijeenkomststand
from werkgevers.models import Bijeenkomst, Werkgever
from werkgevers.rust import eis_dat_mag
from werkgevers.services.dubbel import net_bewaard
from werkgevers.services.slot import vergrendel_werkgever

LANGSTE_PLAATS = 160
MEESTE_MENSEN = 99
AL_GEWEEST = "al_geweest"
WEG = "Je kunt deze bijeenkomst niet meer openen. Er is niets bewaard."


@dataclass(frozen=True, kw_only=True)
class Bijeenkomstgegevens:
    """What is agreed. A visit to a company has no name of its own."""

    begin: datetime
    einde: datetime
    plaats: str
    hoogstens: int
    begeleider: Medewerker
    naam: str = ""

    @property
    def velden(self) -> dict[str, Any]:
        return dict(vars(self))


@transaction.atomic
def plan_bezoek(
    *,
    werkgever: Werkgever,
    gegevens: Bijeenkomstgegevens,
    door: Medewerker,
    bevestigd: bool = False,
    al_geweest: bool = False,
) -> Bijeenkomst:
    """A visit with a small group at one employer. `bevestigd`: also to one who would rather not. `al_geweest`: it is
    meant that it is over. The very same one again is a button that was pressed twice; so it is with a network meeting.
    """
    _controleer(gegevens, door)
    _eis_dat_het_nog_komt(gegevens, al_geweest)
    werkgever = vergrendel_werkgever(werkgever.pk, door=door)
    eis_dat_mag([werkgever], bevestigd=bevestigd)
    return _maak(Bijeenkomstsoort.BEDRIJFSBEZOEK, gegevens, [werkgever], door)


@transaction.atomic
def plan_netwerkbijeenkomst(
    *, gegevens: Bijeenkomstgegevens, door: Medewerker, al_geweest: bool = False
) -> Bijeenkomst:
    """A meeting with several employers; they are added one by one."""
    if not gegevens.naam:
        raise DomeinFout("Geef de bijeenkomst een naam.", veld="naam")
    _controleer(gegevens, door)
    _eis_dat_het_nog_komt(gegevens, al_geweest)
    # No employer to lock: whoever presses twice waits for himself.
    Medewerker.objects.select_for_update(no_key=True).get(pk=door.pk)
    return _maak(Bijeenkomstsoort.NETWERK, gegevens, [], door)


def _maak(
    soort: Bijeenkomstsoort, gegevens: Bijeenkomstgegevens, werkgevers: list[Werkgever], door: Medewerker
) -> Bijeenkomst:
    al_gepland = Bijeenkomst.objects.filter(gemeente=door.werkt_voor(), stand=Bijeenkomststand.GEPLAND, soort=soort)
    for werkgever in werkgevers:
        al_gepland = al_gepland.filter(werkgevers=werkgever)
    net: Bijeenkomst | None = net_bewaard(al_gepland, door=door, **gegevens.velden)
    if net:
        return net
    bijeenkomst: Bijeenkomst = Bijeenkomst.objects.create(
        gemeente=door.werkt_voor(), soort=soort, gemaakt_door=door, **gegevens.velden
    )
    bijeenkomst.werkgevers.set(werkgevers)
    _log("bijeenkomst.gepland", bijeenkomst, door)
    return bijeenkomst


@transaction.atomic
def wijzig_bijeenkomst(
    *,
    bijeenkomst: Bijeenkomst,
    gegevens: Bijeenkomstgegevens,
    versie: int,
    door: Medewerker,
    al_geweest: bool = False,
) -> Bijeenkomst:
    """Another time, place or colleague. `versie`: the one that the editor saw."""
    _controleer(gegevens, door, nu_al=bijeenkomst.begeleider_id)
    vers = vergrendel_met_werkgevers(bijeenkomst, door=door)
    velden = gegevens.velden
    if vers.soort == Bijeenkomstsoort.NETWERK and not gegevens.naam:
        raise DomeinFout("Geef de bijeenkomst een naam.", veld="naam")
    if all(getattr(vers, veld) == waarde for veld, waarde in velden.items()):
        return vers
    _eis_dat_de_dag_past(vers, gegevens)
    if vers.stand == Bijeenkomststand.GEPLAND and vers.begin != gegevens.begin:
        _eis_dat_het_nog_komt(gegevens, al_geweest)
    if vers.versie != versie:
        raise BewerktDoorAnder("Een collega heeft deze bijeenkomst intussen ook veranderd. Kijk wat verschilt.")
    for veld, waarde in velden.items():
        setattr(vers, veld, waarde)
    eis_dat_werkgevers_meedoen(vers)
    return _bewaar(vers, "bijeenkomst.gewijzigd", door)


def _eis_dat_de_dag_past(bijeenkomst: Bijeenkomst, gegevens: Bijeenkomstgegevens) -> None:
    """What was called off is put back first; what took place was not tomorrow."""
    if bijeenkomst.stand == Bijeenkomststand.AFGEZEGD:
        raise DomeinFout("Deze bijeenkomst is afgezegd. Zet de bijeenkomst eerst terug.")
    if bijeenkomst.stand == Bijeenkomststand.GEWEEST and gegevens.begin > nu():
        raise DomeinFout("Deze bijeenkomst is al geweest. Kies een dag die voorbij is.", veld="dag")


@transaction.atomic
def zeg_bijeenkomst_af(*, bijeenkomst: Bijeenkomst, door: Medewerker) -> Bijeenkomst:
    """It does not take place. Who was asked stays on the list, for when it is put back."""
    vers = vergrendel_bijeenkomst(bijeenkomst, door=door)
    if vers.stand != Bijeenkomststand.GEPLAND:
        raise DomeinFout("Deze bijeenkomst is al geweest of afgezegd.")
    vers.stand = Bijeenkomststand.AFGEZEGD
    return _bewaar(vers, "bijeenkomst.afgezegd", door)


@transaction.atomic
def zet_bijeenkomst_terug(*, bijeenkomst: Bijeenkomst, door: Medewerker) -> Bijeenkomst:
    """Undo of calling off. Not when an employer was archived since."""
    vers = vergrendel_met_werkgevers(bijeenkomst, door=door)
    if vers.stand != Bijeenkomststand.AFGEZEGD:
        raise DomeinFout("Deze bijeenkomst is niet afgezegd.")
    vers.stand = Bijeenkomststand.GEPLAND
    eis_dat_werkgevers_meedoen(vers)
    return _bewaar(vers, "bijeenkomst.teruggezet", door)


@transaction.atomic
def voeg_werkgever_toe(
    *, bijeenkomst: Bijeenkomst, werkgever: Werkgever, door: Medewerker, bevestigd: bool = False
) -> None:
    """An employer comes to the network meeting."""
    werkgever = vergrendel_werkgever(werkgever.pk, door=door)
    vers = vergrendel_bijeenkomst(bijeenkomst, door=door)
    if vers.soort != Bijeenkomstsoort.NETWERK:
        raise DomeinFout("Een bedrijfsbezoek is bij één werkgever. Plan voor een andere een nieuw bezoek.")
    eis_dat_mag([werkgever], bevestigd=bevestigd)
    vers.werkgevers.add(werkgever)
    _log("bijeenkomst.werkgever_erbij", vers, door)


@transaction.atomic
def haal_werkgever_weg(*, bijeenkomst: Bijeenkomst, werkgever: Werkgever, door: Medewerker) -> None:
    """The employer does not come. Not when somebody spoke with them there."""
    vers = vergrendel_bijeenkomst(bijeenkomst, door=door)
    if vers.soort != Bijeenkomstsoort.NETWERK:
        raise DomeinFout("Een bedrijfsbezoek is altijd bij een werkgever. Zeg het bezoek af als het niet doorgaat.")
    if vers.deelnames.filter(werkgever=werkgever).exists():
        raise DomeinFout("Bij iemand staat dat die met deze werkgever sprak. Haal dat eerst weg.")
    vers.werkgevers.remove(werkgever)
    _log("bijeenkomst.werkgever_weg", vers, door)


def vergrendel_bijeenkomst(bijeenkomst: Bijeenkomst, *, door: Medewerker) -> Bijeenkomst:
    """The row itself, locked; DomeinFout when this colleague does not see it (any longer)."""
    zichtbaar = Bijeenkomst.objects.visible_to(door).values("pk")
    rijen = Bijeenkomst.objects.select_for_update(no_key=True).filter(pk=bijeenkomst.pk, pk__in=zichtbaar)
    vers: Bijeenkomst | None = rijen.first()
    if vers is None:
        raise DomeinFout(WEG)
    return vers


def vergrendel_met_werkgevers(bijeenkomst: Bijeenkomst, *, door: Medewerker) -> Bijeenkomst:
    """The same, after its employers: who archives one of them waits for us."""
    van_deze = Werkgever.objects.filter(pk__in=bijeenkomst.werkgevers.order_by().values("pk"))
    list(van_deze.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    return vergrendel_bijeenkomst(bijeenkomst, door=door)


def eis_dat_werkgevers_meedoen(bijeenkomst: Bijeenkomst) -> None:
    """What is still to come, is at nobody who was archived. They said already that it may, so that is not asked."""
    if bijeenkomst.stand == Bijeenkomststand.GEPLAND and bijeenkomst.einde > nu():
        eis_dat_mag(bijeenkomst.werkgevers.all(), bevestigd=True)


def _eis_dat_het_nog_komt(gegevens: Bijeenkomstgegevens, al_geweest: bool) -> None:
    """A day that is over is more often a slip than meant."""
    if gegevens.einde <= nu() and not al_geweest:
        raise DomeinFout(
            "Deze dag en tijd zijn voorbij. Is het al geweest? Vink dat aan, en leg daarna de opkomst vast. "
            "Kies anders een dag die nog komt.",
            veld=AL_GEWEEST,
        )


def _controleer(gegevens: Bijeenkomstgegevens, door: Medewerker, *, nu_al: int | None = None) -> None:
    if gegevens.einde <= gegevens.begin:
        raise DomeinFout("Het einde ligt voor het begin. Controleer de tijden.", veld="tot")
    if not gegevens.plaats:
        raise DomeinFout("Vul in waar het is.", veld="plaats")
    if not 1 <= gegevens.hoogstens <= MEESTE_MENSEN:
        raise DomeinFout(f"Vul een aantal in van 1 tot {MEESTE_MENSEN}.", veld="hoogstens")
    controleer_tekst(gegevens.plaats, veld="plaats", hoogstens=LANGSTE_PLAATS)
    collegas = Medewerker.objects.visible_to(door).filter(is_active=True)
    if gegevens.begeleider.pk != nu_al and not collegas.filter(pk=gegevens.begeleider.pk).exists():
        raise DomeinFout("Deze collega werkt hier niet (meer). Kies een ander.", veld="begeleider")


def _bewaar(bijeenkomst: Bijeenkomst, actie: str, door: Medewerker) -> Bijeenkomst:
    bijeenkomst.versie += 1
    bijeenkomst.save()
    _log(actie, bijeenkomst, door)
    return bijeenkomst


def _log(actie: str, bijeenkomst: Bijeenkomst, door: Medewerker) -> None:
    leg_vast(actie, gemeente_id=bijeenkomst.gemeente_id, door=door, object_id=bijeenkomst.pk)
