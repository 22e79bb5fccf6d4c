"""From file to rows, and from columns to fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django.db import transaction

from kern.bulk import voeg_toe
from kern.fouten import DomeinFout
from kern.taken import plan_na_commit
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.aankomst.bestand import rijen_uit_bestand
from statushouders.aankomst.fouten import Bestandsfout
from statushouders.aankomst.herkenning import koppel, ontbreekt
from statushouders.aankomst.tabel import Tabel, vind_tabel
from statushouders.aankomst.velden import OP_SLEUTEL
from statushouders.aankomst.voortgang import vergeet
from statushouders.models import Aankomstlijst, Aankomstregel
from statushouders.selectors.aankomst import eerdere_koppeling
from statushouders.services.aankomst.leesplek import leesplek
from statushouders.services.aankomst.vergrendeld import vergrendel

Status = Aankomstlijst.Status
NAKIJKTAAK = "statushouders.tasks.kijk_aankomstlijst_na"


def laad_aankomstlijst(*, bestandsnaam: str, inhoud: bytes, door: Medewerker) -> Aankomstlijst:
    """Read a file and keep its rows, encrypted. Nothing is written about people.

    When the municipality had a list with the same columns before, what was chosen then counts and judging starts at
    once; else the columns are to be checked first. Raises DomeinFout at `bestand`, Bezet when another file is read now.
    """
    gemeente_id = door.werkt_voor().pk
    with leesplek():
        try:
            rijen = rijen_uit_bestand(inhoud)
            tabel = vind_tabel(rijen)
        except Bestandsfout as fout:
            raise DomeinFout(fout.melding, veld="bestand") from fout
        return _bewaar(tabel, blad=rijen.blad, bestandsnaam=bestandsnaam, gemeente_id=gemeente_id, door=door)


@transaction.atomic
def _bewaar(tabel: Tabel, *, blad: str, bestandsnaam: str, gemeente_id: int, door: Medewerker) -> Aankomstlijst:
    eerder = eerdere_koppeling(gemeente_id, tabel.kolommen)
    lijst = Aankomstlijst.objects.create(
        gemeente_id=gemeente_id,
        bestandsnaam=bestandsnaam.replace("\x00", "")[-120:] or "lijst",
        status=Status.NAKIJKEN if eerder else Status.KOPPELEN,
        kolommen=tabel.kolommen,
        koppeling=eerder or koppel(tabel.kolommen),
        overgeslagen=replace(tabel.overgeslagen, blad=blad).als_dict(),
        geladen_door=door,
    )
    voeg_toe(Aankomstregel(lijst=lijst, nummer=nummer, cellen=cellen) for nummer, cellen in tabel.rijen)
    leg_vast("aankomstlijst.geladen", gemeente_id=gemeente_id, door=door, object_id=lijst.pk)
    if eerder:
        plan_na_commit(NAKIJKTAAK, lijst.pk)
    return lijst


@transaction.atomic
def koppel_kolommen(*, lijst: Aankomstlijst, koppeling: Mapping[str, int], door: Medewerker) -> None:
    """Say which column is which field, and have the rows judged. Raises DomeinFout."""
    lijst = vergrendel(lijst, Status.KOPPELEN, Status.GEREED)
    _controleer(lijst, koppeling)
    lijst.koppeling = dict(koppeling)
    lijst.status = Status.NAKIJKEN
    lijst.pogingen, lijst.melding = 0, ""
    lijst.save(update_fields=["koppeling", "status", "pogingen", "melding"])
    leg_vast("aankomstlijst.gekoppeld", gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)
    vergeet(lijst.pk)
    plan_na_commit(NAKIJKTAAK, lijst.pk)


def _controleer(lijst: Aankomstlijst, koppeling: Mapping[str, int]) -> None:
    if set(koppeling) - OP_SLEUTEL.keys() or not all(0 <= kolom < len(lijst.kolommen) for kolom in koppeling.values()):
        raise DomeinFout("Deze kolom bestaat niet. Laad de bladzijde opnieuw.")
    if len(set(koppeling.values())) < len(koppeling):
        raise DomeinFout("Een kolom kan maar voor één gegeven gelden. Kies er een.")
    if velden := ontbreekt(dict(koppeling)):
        raise DomeinFout(f"Kies nog een kolom voor: {', '.join(velden).lower()}. Zonder kunnen we niemand invoeren.")
