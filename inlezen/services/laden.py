"""From file to rows, and from columns to fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from django.db import transaction

from inlezen.bestand import rijen_uit_bestand
from inlezen.fouten import Bestandsfout
from inlezen.leesplek import leesplek
from inlezen.models import Inleeslijst, Status
from inlezen.selectors.lijsten import eerdere_koppeling
from inlezen.services.vergrendeld import vergrendel
from inlezen.tabel import Tabel, vind_tabel
from inlezen.voortgang import vergeet
from kern.bulk import voeg_toe
from kern.fouten import DomeinFout
from kern.taken import plan_na_commit
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker

L = TypeVar("L", bound=Inleeslijst)


def laad_lijst(model: type[L], *, bestandsnaam: str, inhoud: bytes, door: Medewerker) -> L:
    """Read a file and keep its rows, encrypted. Nothing is written down of it.

    When the municipality had a list with the same columns before, what was chosen then counts and judging starts at
    once; else the columns are to be checked first. Raises DomeinFout at `bestand`, Bezet when another file is read now.
    """
    gemeente_id = door.werkt_voor().pk
    with leesplek():
        try:
            rijen = rijen_uit_bestand(inhoud)
            tabel = vind_tabel(rijen, model.soort.herkenning)
        except Bestandsfout as fout:
            raise DomeinFout(fout.melding, veld="bestand") from fout
        return _bewaar(model, tabel, blad=rijen.blad, bestandsnaam=bestandsnaam, gemeente_id=gemeente_id, door=door)


@transaction.atomic
def _bewaar(model: type[L], tabel: Tabel, *, blad: str, bestandsnaam: str, gemeente_id: int, door: Medewerker) -> L:
    eerder = eerdere_koppeling(model, gemeente_id, tabel.kolommen)
    lijst: L = model.objects.create(
        gemeente_id=gemeente_id,
        bestandsnaam=bestandsnaam.replace("\x00", "")[-120:] or "lijst",
        status=Status.NAKIJKEN if eerder else Status.KOPPELEN,
        kolommen=tabel.kolommen,
        koppeling=eerder or model.soort.herkenning.koppel(tabel.kolommen),
        overgeslagen=replace(tabel.overgeslagen, blad=blad).als_dict(),
        geladen_door=door,
    )
    regel = model.regelmodel()
    voeg_toe(regel(lijst=lijst, nummer=nummer, cellen=cellen) for nummer, cellen in tabel.rijen)
    leg_vast(lijst.logactie("geladen"), gemeente_id=gemeente_id, door=door, object_id=lijst.pk)
    if eerder:
        plan_na_commit(lijst.soort.nakijktaak, lijst.pk)
    return lijst


@transaction.atomic
def koppel_kolommen(*, lijst: Inleeslijst, koppeling: Mapping[str, int], door: Medewerker) -> None:
    """Say which column is which field, and have the rows judged. Raises DomeinFout."""
    lijst = vergrendel(lijst, Status.KOPPELEN, Status.GEREED)
    _controleer(lijst, koppeling)
    lijst.koppeling = dict(koppeling)
    lijst.status = Status.NAKIJKEN
    lijst.pogingen, lijst.melding = 0, ""
    lijst.save(update_fields=["koppeling", "status", "pogingen", "melding"])
    leg_vast(lijst.logactie("gekoppeld"), gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)
    vergeet(lijst.voortgangssleutel)
    plan_na_commit(lijst.soort.nakijktaak, lijst.pk)


def _controleer(lijst: Inleeslijst, koppeling: Mapping[str, int]) -> None:
    herkenning = lijst.soort.herkenning
    velden = set(koppeling) - herkenning.op_sleutel.keys()
    if velden or not all(0 <= kolom < len(lijst.kolommen) for kolom in koppeling.values()):
        raise DomeinFout("Deze kolom bestaat niet. Laad de bladzijde opnieuw.")
    if len(set(koppeling.values())) < len(koppeling):
        raise DomeinFout("Een kolom kan maar voor één gegeven gelden. Kies er een.")
    if labels := herkenning.ontbreekt(koppeling):
        niemand = lijst.soort.woorden.niemand
        raise DomeinFout(f"Kies nog een kolom voor: {', '.join(labels).lower()}. Zonder kunnen we {niemand} invoeren.")
