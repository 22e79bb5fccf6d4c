"""Make and change a questionnaire. With answers its questions stay as they are: then a new version takes over."""

from __future__ import annotations

from django.db import transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Antwoordformulier, Lijstvraag, Vragenlijst
from rapportages.models.effect.vragenlijst import LANGSTE_INLEIDING, LANGSTE_NAAM

_LIGT_VAST = "Er zijn al antwoorden op deze lijst. Maak een nieuwe versie en wijzig die."
_BEZET = "Er is al een vragenlijst met deze naam. Kies een andere naam."


def vergrendel_lijst(lijst: Vragenlijst, *, door: Medewerker) -> Vragenlijst:
    """The list as it is now, for us alone. Raises DomeinFout when it is gone."""
    vers: Vragenlijst | None = (
        Vragenlijst.objects.visible_to(door).select_for_update(no_key=True, of=("self",)).filter(pk=lijst.pk).first()
    )
    if vers is None:
        raise DomeinFout("Deze vragenlijst is er niet meer. Ga terug naar de lijsten.")
    return vers


def heeft_antwoorden(lijst: Vragenlijst) -> bool:
    """Somebody filled it in, in any round."""
    return Antwoordformulier.objects.filter(meting__lijst=lijst.pk).exists()


def eis_zonder_antwoorden(lijst: Vragenlijst) -> None:
    if heeft_antwoorden(lijst):
        raise DomeinFout(_LIGT_VAST)


@transaction.atomic
def maak_vragenlijst(*, naam: str, inleiding: str, anoniem: bool, door: Medewerker) -> Vragenlijst:
    """A list without questions yet."""
    gemeente_id = _vergrendel_gemeente(door)
    _eis_naam(naam, inleiding, gemeente_id)
    lijst: Vragenlijst = Vragenlijst.objects.create(
        gemeente_id=gemeente_id, naam=naam, inleiding=inleiding, anoniem=anoniem, door=door
    )
    leg_vast("vragenlijst.gemaakt", gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)
    return lijst


@transaction.atomic
def wijzig_vragenlijst(
    *, lijst: Vragenlijst, versie: int, naam: str, inleiding: str, anoniem: bool, door: Medewerker
) -> Vragenlijst:
    """Other words. Whether it is anonymous does not change once there are answers: that was promised."""
    gemeente_id = _vergrendel_gemeente(door)
    vers = vergrendel_lijst(lijst, door=door)
    if (vers.naam, vers.inleiding, vers.anoniem) == (naam, inleiding, anoniem):
        return vers
    if vers.versie != versie:
        raise BewerktDoorAnder("Een collega wijzigde deze lijst net.")
    _eis_naam(naam, inleiding, gemeente_id, zonder=vers)
    if vers.anoniem != anoniem and heeft_antwoorden(vers):
        raise DomeinFout("Er zijn al antwoorden. Maak een nieuwe versie om dit te wijzigen.", veld="anoniem")
    vers.naam, vers.inleiding, vers.anoniem = naam, inleiding, anoniem
    vers.versie += 1
    vers.save(update_fields=["naam", "inleiding", "anoniem", "versie"])
    leg_vast("vragenlijst.gewijzigd", gemeente_id=vers.gemeente_id, door=door, object_id=vers.pk)
    return vers


@transaction.atomic
def verwijder_vragenlijst(*, lijst: Vragenlijst, door: Medewerker) -> None:
    """Undo of making one; only as long as no round uses it. The version that it came from is in use again."""
    _vergrendel_gemeente(door)
    vers = vergrendel_lijst(lijst, door=door)
    if vers.metingen.exists():
        raise DomeinFout("Er is al een meting met deze lijst. Archiveer de lijst als je hem niet meer wilt gebruiken.")
    pk, vorige = vers.pk, vers.vorige_id
    vers.delete()
    if vorige is not None:
        Vragenlijst.objects.filter(pk=vorige).update(gearchiveerd_op=None)
    leg_vast("vragenlijst.verwijderd", gemeente_id=vers.gemeente_id, door=door, object_id=pk)


@transaction.atomic
def archiveer_vragenlijst(*, lijst: Vragenlijst, door: Medewerker) -> Vragenlijst:
    """No new round with it; what was answered stays."""
    vers = vergrendel_lijst(lijst, door=door)
    if vers.gearchiveerd_op:
        return vers
    vers.gearchiveerd_op = nu()
    vers.save(update_fields=["gearchiveerd_op"])
    leg_vast("vragenlijst.gearchiveerd", gemeente_id=vers.gemeente_id, door=door, object_id=vers.pk)
    return vers


@transaction.atomic
def heropen_vragenlijst(*, lijst: Vragenlijst, door: Medewerker) -> Vragenlijst:
    """It can be used again, when no other list took its name."""
    gemeente_id = _vergrendel_gemeente(door)
    vers = vergrendel_lijst(lijst, door=door)
    if not vers.gearchiveerd_op:
        return vers
    if _naam_bezet(vers.naam, gemeente_id, zonder=vers):
        raise DomeinFout("Er is een nieuwere lijst met deze naam. Geef die eerst een andere naam.")
    vers.gearchiveerd_op = None
    vers.save(update_fields=["gearchiveerd_op"])
    leg_vast("vragenlijst.heropend", gemeente_id=vers.gemeente_id, door=door, object_id=vers.pk)
    return vers


@transaction.atomic
def maak_nieuwe_versie(*, lijst: Vragenlijst, door: Medewerker) -> Vragenlijst:
    """The same questions, to be changed; the old one goes to the archive with its answers."""
    _vergrendel_gemeente(door)
    oud = vergrendel_lijst(lijst, door=door)
    if oud.gearchiveerd_op:
        raise DomeinFout("Van deze lijst is al een nieuwere versie, of hij is gearchiveerd. Kijk bij de lijsten.")
    oud.gearchiveerd_op = nu()
    oud.save(update_fields=["gearchiveerd_op"])
    nieuw: Vragenlijst = Vragenlijst.objects.create(
        gemeente_id=oud.gemeente_id, naam=oud.naam, inleiding=oud.inleiding, anoniem=oud.anoniem, vorige=oud, door=door
    )
    Lijstvraag.objects.bulk_create(
        Lijstvraag(lijst=nieuw, tekst=vraag.tekst, soort=vraag.soort, woorden=vraag.woorden, volgorde=vraag.volgorde)
        for vraag in oud.vragen.all()
    )
    leg_vast("vragenlijst.nieuwe_versie", gemeente_id=nieuw.gemeente_id, door=door, object_id=nieuw.pk)
    return nieuw


def _vergrendel_gemeente(door: Medewerker) -> int:
    """One at a time chooses a name in a municipality."""
    gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=door.werkt_voor().pk)
    return int(gemeente.pk)


def _eis_naam(naam: str, inleiding: str, gemeente_id: int, zonder: Vragenlijst | None = None) -> None:
    if not naam:
        raise DomeinFout("Geef de vragenlijst een naam.", veld="naam")
    controleer_tekst(naam, veld="naam", hoogstens=LANGSTE_NAAM)
    controleer_tekst(inleiding, veld="inleiding", hoogstens=LANGSTE_INLEIDING)
    if (zonder is None or not zonder.gearchiveerd_op) and _naam_bezet(naam, gemeente_id, zonder=zonder):
        raise DomeinFout(_BEZET, veld="naam")


def _naam_bezet(naam: str, gemeente_id: int, zonder: Vragenlijst | None) -> bool:
    anderen = Vragenlijst.objects.filter(gemeente=gemeente_id, naam=naam, gearchiveerd_op=None)
    return anderen.exclude(pk=zonder.pk if zonder else None).exists()
