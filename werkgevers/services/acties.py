"""The next thing to do for an employer: plan it, move it, finish it, and take each of these back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from agenda.models.actiepunt import LANGSTE_ACTIE
from agenda.services import werk_regel_bij
from kern.datums import datum_lang
from kern.fouten import BewerktDoorAnder, DomeinFout, eis_geen
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from werkgevers.models import Werkgever, Werkgeveractie, Werkgevercontact
from werkgevers.rust import eis_dat_mag
from werkgevers.selectors.acties import wie_het_doen
from werkgevers.services.slot import vergrendel_werkgever
from werkgevers.signaleringen.acties import CODE

# Further ahead is a slip of the pen.
VERSTE_DAG = timedelta(days=2 * 366)


@dataclass(frozen=True)
class Actiegegevens:
    """What somebody will do, until when, and who."""

    wat: str
    uiterlijk: date
    van: Medewerker


@transaction.atomic
def plan_actie(
    *,
    werkgever: Werkgever,
    gegevens: Actiegegevens,
    door: Medewerker,
    contact: Werkgevercontact | None = None,
    toch_benaderen: bool = False,
) -> Werkgeveractie:
    """Plan it. Raises DomeinFout for an archived employer, for one who would rather not unless somebody says that it
    is meant, for a day that is over, and for a colleague who does not work with employers here.

    The very same one that is open already is a button that was pressed twice: it is planned once.
    """
    werkgever = vergrendel_werkgever(werkgever.pk, door=door)
    eis_dat_mag([werkgever], bevestigd=toch_benaderen)
    _controleer(gegevens, door, eerste_dag=vandaag())
    wat = {"wat": gegevens.wat.strip(), "uiterlijk": gegevens.uiterlijk, "van": gegevens.van}
    # There may be two: by opening one again, by changing one into the other, by joining two employers.
    al_open: Werkgeveractie | None = werkgever.acties.filter(gedaan_op=None, **wat).first()
    if al_open:
        return al_open
    actie: Werkgeveractie = werkgever.acties.create(contact=contact, gemaakt_door=door, **wat)
    _klaar("werkgeveractie.gepland", actie, door)
    return actie


@transaction.atomic
def wijzig_actie(
    *,
    actie: Werkgeveractie,
    gegevens: Actiegegevens,
    gezien: str,
    door: Medewerker,
    toch_benaderen: bool = False,
) -> Werkgeveractie:
    """Another day, colleague or wording. Raises BewerktDoorAnder when a colleague changed it since it was opened
    (`gezien`: the `stand_van` then), DomeinFout when it is done."""
    actie = _vergrendel(actie, door)
    if not actie.is_open:
        raise DomeinFout("Deze actie is al gedaan. Zet hem eerst weer open.")
    if gezien != stand_van(actie):
        raise BewerktDoorAnder(
            f"Een collega wijzigde deze actie net. Er staat nu: ‘{actie.wat}’, uiterlijk "
            f"{datum_lang(actie.uiterlijk)}, door {actie.van.naam}. "
            "Klopt het wat jij invulde? Kies dan nog een keer Bewaren."
        )
    eis_dat_mag([actie.werkgever], bevestigd=toch_benaderen)
    _controleer(gegevens, door, eerste_dag=min(vandaag(), actie.uiterlijk))
    actie.wat, actie.uiterlijk, actie.van = gegevens.wat.strip(), gegevens.uiterlijk, gegevens.van
    actie.save(update_fields=["wat", "uiterlijk", "van"])
    _klaar("werkgeveractie.gewijzigd", actie, door)
    return actie


@transaction.atomic
def rond_actie_af(*, actie: Werkgeveractie, door: Medewerker) -> Werkgeveractie:
    """It is done today. Who was second changes nothing."""
    actie = _vergrendel(actie, door)
    if actie.is_open:
        actie.gedaan_op, actie.gedaan_door = vandaag(), door
        actie.save(update_fields=["gedaan_op", "gedaan_door"])
        _klaar("werkgeveractie.gedaan", actie, door)
    return actie


@transaction.atomic
def heropen_actie(*, actie: Werkgeveractie, door: Medewerker) -> Werkgeveractie:
    """Undo: it is to do again."""
    actie = _vergrendel(actie, door)
    if not actie.is_open:
        actie.gedaan_op = actie.gedaan_door = None
        actie.save(update_fields=["gedaan_op", "gedaan_door"])
        _klaar("werkgeveractie.heropend", actie, door)
    return actie


@transaction.atomic
def verwijder_actie(*, actie: Werkgeveractie, door: Medewerker) -> None:
    """Undo: one's own open action, within the hour after it was planned. The audit line stays."""
    actie = _vergrendel(actie, door)
    if actie.gemaakt_door_id != door.pk:
        raise DomeinFout("Deze actie is door een collega gepland. Wijzig hem, of vink hem af.")
    if not actie.is_terug_te_nemen:
        raise DomeinFout("Weghalen kan het eerste uur, zolang het niet gedaan is. Vink af wat niet meer hoeft.")
    _schrijf_op("werkgeveractie.verwijderd", actie, door)
    pk = actie.pk
    actie.delete()
    werk_regel_bij(CODE, bron_ids=[pk])


def werk_vlaggen_bij(werkgever: Werkgever, *, ook: Sequence[int] = ()) -> None:
    """It was archived or came back, has another owner or was joined: what is to be done for it is asked no more, again,
    or of another. `ook`: of actions that were taken away."""
    hier = werkgever.acties.filter(gedaan_op=None).values_list("pk", flat=True)
    werk_regel_bij(CODE, bron_ids=[*hier, *ook])


def stand_van(actie: Werkgeveractie) -> str:
    """How it stands, to see whether a colleague changed it in the meantime."""
    return f"{actie.uiterlijk.isoformat()}|{actie.van_id}|{actie.wat}"


def _vergrendel(actie: Werkgeveractie, door: Medewerker) -> Werkgeveractie:
    werkgever = vergrendel_werkgever(actie.werkgever_id, door=door)
    gevonden = Werkgeveractie.objects.select_related("van").filter(pk=actie.pk, werkgever=werkgever).first()
    if gevonden is None:
        raise DomeinFout("Deze actie is er niet meer. Misschien is hij net weggehaald.")
    gevonden.werkgever = werkgever
    vers: Werkgeveractie = gevonden
    return vers


def _controleer(gegevens: Actiegegevens, door: Medewerker, *, eerste_dag: date) -> None:
    eis_geen(gebroken_regels(vars(gegevens), eerste_dag=eerste_dag))
    if not wie_het_doen(door).filter(pk=gegevens.van.pk).exists():
        raise DomeinFout("Kies een collega die met werkgevers werkt.", veld="van")


def gebroken_regels(velden: Mapping[str, Any], *, eerste_dag: date) -> Iterator[DomeinFout]:
    """Every rule that is broken, also for a form of which a part could not be read: that part is left out."""
    wat, uiterlijk = velden.get("wat"), velden.get("uiterlijk")
    if wat is not None:
        try:
            controleer_tekst(wat.strip(), veld="wat", hoogstens=LANGSTE_ACTIE)
        except DomeinFout as fout:
            yield fout
        if not wat.strip():
            yield DomeinFout("Vul in wat er moet gebeuren.", veld="wat")
    if uiterlijk and uiterlijk < eerste_dag:
        yield DomeinFout("Deze dag is al voorbij. Kies vandaag of een dag later.", veld="uiterlijk")
    if uiterlijk and uiterlijk > vandaag() + VERSTE_DAG:
        yield DomeinFout("Deze dag is over meer dan twee jaar. Controleer het jaar.", veld="uiterlijk")


def _klaar(code: str, actie: Werkgeveractie, door: Medewerker) -> None:
    _schrijf_op(code, actie, door)
    werk_regel_bij(CODE, bron_ids=[actie.pk])


def _schrijf_op(code: str, actie: Werkgeveractie, door: Medewerker) -> None:
    leg_vast(code, gemeente_id=actie.werkgever.gemeente_id, door=door, object_id=actie.pk)
