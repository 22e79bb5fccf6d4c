"""The questions that a municipality adds to the talks: add, change, move, switch off and on again.

A question is never taken away. Who answered it keeps the answer, with the words it was asked in.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.db.models import F, Func, Value

from intake.models import BeschermdeAntwoorden, EigenVraag, Gesprek, Sectieantwoorden
from intake.secties import BESCHERMD
from intake.vraagdefinitie import Vraagdefinitie, gecontroleerd
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker, Organisatie
from statushouders.models import Statushouder

# More than this makes a talk too long to hold.
MEESTE_VRAGEN = 25
OMHOOG, OMLAAG = -1, 1


def stelt_vragen_op(medewerker: Medewerker) -> bool:
    """The talk is the municipality's own: who works elsewhere, as at a werkbedrijf, adds nothing to it."""
    return medewerker.organisatie.soort == Organisatie.Soort.GEMEENTE


@transaction.atomic
def voeg_eigen_vraag_toe(*, definitie: Vraagdefinitie, door: Medewerker) -> EigenVraag:
    """A question at the end of its section; from now on it is asked, also in talks that were begun already."""
    gemeente = _vergrendel(door)
    goed = gecontroleerd(definitie)
    _controleer_plek(goed, gemeente)
    eigen: EigenVraag = EigenVraag.objects.create(
        gemeente=gemeente, volgorde=_aan_het_eind(gemeente, goed.sectie), **goed.velden
    )
    if goed.verplicht:
        _laat_nakijken(gemeente, goed.sectie)
    leg_vast("eigenvraag.toegevoegd", gemeente_id=gemeente.pk, door=door, object_id=eigen.pk)
    return eigen


@transaction.atomic
def wijzig_eigen_vraag(*, eigen: EigenVraag, definitie: Vraagdefinitie, versie: int, door: Medewerker) -> EigenVraag:
    """Change a question, and give it as it is now.

    Other words count in open talks too, where the answer stays. An answer of another kind, or in another section, is
    another question: then the old one is switched off, for who answered it, and a new one takes its place. Raises
    BewerktDoorAnder when a colleague saved it since it was opened.
    """
    gemeente = _vergrendel(door)
    oud = _vers(eigen, door)
    goed = gecontroleerd(definitie)
    if goed == Vraagdefinitie.van(oud):
        return oud
    if oud.versie != versie:
        raise BewerktDoorAnder("Een collega bewaarde deze vraag net ook.")
    _controleer_plek(goed, gemeente, behalve=oud.pk)
    anders = (goed.soort, goed.sectie) != (oud.soort, oud.sectie)
    if anders and _kan_beantwoord_zijn(oud):
        return _vervang(oud, goed, door)
    return _pas_aan(oud, goed, door)


@transaction.atomic
def verplaats_eigen_vraag(*, eigen: EigenVraag, kant: int, door: Medewerker) -> tuple[int, int]:
    """One place up or down in its section; at the end it stays. Gives its place, from one, and of how many."""
    gemeente = _vergrendel(door)
    vers = _vers(eigen, door)
    rij = list(_gesteld(gemeente, vers.sectie))
    if vers not in rij:
        raise DomeinFout("Deze vraag staat uit. Zet hem eerst weer aan.")
    plaats = rij.index(vers)
    nieuw = min(max(plaats + kant, 0), len(rij) - 1)
    if nieuw != plaats:
        rij.insert(nieuw, rij.pop(plaats))
        _nummer(rij)
        leg_vast("eigenvraag.verplaatst", gemeente_id=gemeente.pk, door=door, object_id=vers.pk)
    return nieuw + 1, len(rij)


@transaction.atomic
def zet_eigen_vraag_uit(*, eigen: EigenVraag, door: Medewerker) -> EigenVraag:
    """From now on it is not asked. Who answered it keeps the answer. Can be taken back."""
    gemeente = _vergrendel(door)
    vers = _vers(eigen, door)
    if vers.actief:
        _schakel(vers, aan=False)
        leg_vast("eigenvraag.uitgezet", gemeente_id=gemeente.pk, door=door, object_id=vers.pk)
    return vers


@transaction.atomic
def zet_eigen_vraag_aan(*, eigen: EigenVraag, door: Medewerker) -> EigenVraag:
    """It is asked again, where it stood. Raises DomeinFout when the same question came in its place."""
    gemeente = _vergrendel(door)
    vers = _vers(eigen, door)
    if not vers.actief:
        _controleer_plek(Vraagdefinitie.van(vers), gemeente)
        _schakel(vers, aan=True)
        leg_vast("eigenvraag.aangezet", gemeente_id=gemeente.pk, door=door, object_id=vers.pk)
    return vers


# Who may, and one change at a time


def _vergrendel(door: Medewerker) -> Gemeente:
    """The municipality, for the order of the questions is of all of them together."""
    gemeente = door.werkt_voor()
    if not stelt_vragen_op(door):
        raise DomeinFout("Deze vragen zijn van de gemeente. Vraag een beheerder of teamleider van de gemeente.")
    vergrendeld: Gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)
    return vergrendeld


def _vers(eigen: EigenVraag, door: Medewerker) -> EigenVraag:
    vers: EigenVraag = EigenVraag.objects.visible_to(door).get(pk=eigen.pk)
    return vers


def _gesteld(gemeente: Gemeente, sectie: str) -> models.QuerySet[EigenVraag]:
    gesteld: models.QuerySet[EigenVraag] = EigenVraag.objects.van(gemeente_id=gemeente.pk, sectie=sectie).gesteld()
    return gesteld


def _aan_het_eind(gemeente: Gemeente, sectie: str) -> int:
    """After every question of the section, also those that are off: they come back where they stood."""
    alle = EigenVraag.objects.van(gemeente_id=gemeente.pk, sectie=sectie)
    laatste: int | None = alle.aggregate(laatste=models.Max("volgorde"))["laatste"]
    return 0 if laatste is None else laatste + 1


def _controleer_plek(goed: Vraagdefinitie, gemeente: Gemeente, *, behalve: int | None = None) -> None:
    """Room in the section, and no question twice."""
    andere = [een for een in _gesteld(gemeente, goed.sectie) if een.pk != behalve]
    if any(een.vraag.lower() == goed.vraag.lower() for een in andere):
        raise DomeinFout("Deze vraag staat al in dit onderdeel.", veld="vraag")
    if len(andere) >= MEESTE_VRAGEN:
        raise DomeinFout(
            f"In dit onderdeel staan al {MEESTE_VRAGEN} eigen vragen. Zet er eerst een uit.", veld="sectie"
        )


# Change


def _pas_aan(oud: EigenVraag, goed: Vraagdefinitie, door: Medewerker) -> EigenVraag:
    telt_anders = (goed.keuzes, goed.verplicht) != (tuple(oud.keuzes), oud.verplicht)
    secties = {oud.sectie, goed.sectie}
    if (goed.vraag, goed.keuzes) != (oud.vraag, tuple(oud.keuzes)):
        oud.herzien_op = nu()
    if goed.sectie != oud.sectie:
        oud.volgorde = _aan_het_eind(oud.gemeente, goed.sectie)
    for veld, waarde in goed.velden.items():
        setattr(oud, veld, waarde)
    oud.versie += 1
    oud.save()
    if oud.actief and telt_anders:
        for sectie in secties:
            _laat_nakijken(oud.gemeente, sectie)
    leg_vast("eigenvraag.gewijzigd", gemeente_id=oud.gemeente_id, door=door, object_id=oud.pk)
    return oud


def _vervang(oud: EigenVraag, goed: Vraagdefinitie, door: Medewerker) -> EigenVraag:
    """A new question in the place of the old one; in another section at the end."""
    gemeente, aan = oud.gemeente, oud.actief
    plek = oud.volgorde if goed.sectie == oud.sectie else _aan_het_eind(gemeente, goed.sectie)
    _schakel(oud, aan=False)
    nieuw: EigenVraag = EigenVraag.objects.create(gemeente=gemeente, volgorde=plek, actief=aan, **goed.velden)
    if goed.verplicht and aan:
        _laat_nakijken(gemeente, goed.sectie)
    leg_vast("eigenvraag.vervangen", gemeente_id=gemeente.pk, door=door, object_id=oud.pk)
    leg_vast("eigenvraag.toegevoegd", gemeente_id=gemeente.pk, door=door, object_id=nieuw.pk)
    return nieuw


def _schakel(eigen: EigenVraag, *, aan: bool) -> None:
    eigen.actief = aan
    eigen.versie += 1
    eigen.save(update_fields=["actief", "versie"])
    if eigen.verplicht:
        _laat_nakijken(eigen.gemeente, eigen.sectie)


def _nummer(rij: list[EigenVraag]) -> None:
    for plaats, een in enumerate(rij):
        een.volgorde = plaats
    EigenVraag.objects.bulk_update(rij, ["volgorde"])


def _kan_beantwoord_zijn(eigen: EigenVraag) -> bool:
    """Whether anybody saved its section since it was made. The answers themselves are unreadable for the database."""
    model = BeschermdeAntwoorden if eigen.sectie in BESCHERMD else Sectieantwoorden
    rijen = model.objects.filter(gesprek__statushouder__gemeente=eigen.gemeente_id, sectie=eigen.sectie)
    if eigen.gemaakt_op is None:
        return bool(rijen.exists())
    return bool(rijen.filter(bewaard_op__gte=eigen.gemaakt_op).exists())


def _laat_nakijken(gemeente: Gemeente, sectie: str) -> None:
    """In open talks this section may be judged otherwise now; who opens it sees. One statement.

    Whether a talk is open is asked of the row itself: it may be fixed while this waits for it.
    """
    pad = Value([sectie, "nakijken"], output_field=ArrayField(models.TextField()))
    stand = Func(
        F("standen"), pad, Value(True, output_field=models.JSONField()),
        function="jsonb_set", output_field=models.JSONField(),
    )  # fmt: skip
    mensen = Statushouder.objects.filter(gemeente=gemeente).values("pk")
    Gesprek.objects.concept().filter(statushouder__in=mensen, standen__has_key=sectie).update(standen=stand)
