"""What the beheerder does with the organisations that work for the municipality."""

from collections.abc import Iterable

from django.db import transaction

from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.services.beheer import heropen, log, sluit, vergrendel_organisatie, werk_bij

# What a beheerder can add; the municipality itself comes with the installation.
TOE_TE_VOEGEN = (Organisatie.Soort.WERKBEDRIJF, Organisatie.Soort.KETENPARTNER)


def mag_toevoegen(beheerder: Medewerker) -> bool:
    """Whoever works for a municipality does not decide who else does."""
    return beheerder.organisatie.soort == Organisatie.Soort.GEMEENTE and beheerder.actieve_gemeente_id is not None


@transaction.atomic
def voeg_organisatie_toe(*, naam: str, soort: str, door: Medewerker) -> Organisatie:
    """A werkbedrijf or ketenpartner that works for the active municipality, and for no other."""
    gemeente = door.actieve_gemeente
    if gemeente is None or not mag_toevoegen(door):
        raise DomeinFout("Alleen een beheerder van de gemeente kan een organisatie toevoegen.")
    if soort not in TOE_TE_VOEGEN:
        raise DomeinFout("Kies werkbedrijf of ketenpartner.", veld="soort")
    _controleer_naam(naam, [gemeente.pk])
    organisatie: Organisatie = Organisatie.objects.create(naam=naam, soort=soort)
    organisatie.gemeenten.add(gemeente.pk)
    log("organisatie.toegevoegd", organisatie, door)
    return organisatie


@transaction.atomic
def wijzig_organisatie(
    *, organisatie: Organisatie, naam: str, soort: str, versie: int, door: Medewerker
) -> Organisatie:
    """Another name, or another kind as long as it has no accounts; `versie` is the one that the editor saw."""
    organisatie = vergrendel_organisatie(organisatie, door)
    _controleer_naam(naam, organisatie.gemeenten.values_list("pk", flat=True), zelf=organisatie)
    if soort != organisatie.soort:
        _controleer_andere_soort(organisatie, soort)
    if werk_bij(organisatie, {"naam": naam, "soort": soort}, versie=versie):
        log("organisatie.gewijzigd", organisatie, door)
    return organisatie


@transaction.atomic
def sluit_organisatie(*, organisatie: Organisatie, door: Medewerker) -> None:
    """Does not work for the municipality any more. Only when nobody there may sign in."""
    organisatie = vergrendel_organisatie(organisatie, door)
    if organisatie.gesloten_op:
        raise DomeinFout("Deze organisatie is al gesloten.")
    if Medewerker.objects.actief().filter(organisatie=organisatie).exists():
        raise DomeinFout("Er werken hier nog mensen met een account. Zet die accounts eerst uit.")
    sluit(organisatie)
    log("organisatie.gesloten", organisatie, door)


@transaction.atomic
def heropen_organisatie(*, organisatie: Organisatie, door: Medewerker) -> None:
    """Colleagues can be invited there again."""
    organisatie = vergrendel_organisatie(organisatie, door)
    if not organisatie.gesloten_op:
        raise DomeinFout("Deze organisatie is al open.")
    heropen(organisatie)
    log("organisatie.heropend", organisatie, door)


def soort_ligt_vast(organisatie: Organisatie) -> bool:
    """A municipality stays one, and the roles that people have depend on the kind."""
    return organisatie.soort not in TOE_TE_VOEGEN or organisatie.medewerkers.exists()


def _controleer_andere_soort(organisatie: Organisatie, soort: str) -> None:
    if soort_ligt_vast(organisatie):
        raise DomeinFout("Hier zijn al accounts, met rollen die bij de soort horen. De soort ligt vast.", veld="soort")
    if soort not in TOE_TE_VOEGEN:
        raise DomeinFout("Kies werkbedrijf of ketenpartner.", veld="soort")


def _controleer_naam(naam: str, gemeente_ids: Iterable[int], zelf: Organisatie | None = None) -> None:
    """One name, one organisation per municipality. The lock makes two who add the same name wait for each other."""
    gemeenten = list(Gemeente.objects.select_for_update(no_key=True).filter(pk__in=list(gemeente_ids)).order_by("pk"))
    dubbel = Organisatie.objects.filter(gemeenten__in=gemeenten, naam__iexact=naam)
    if ander := dubbel.exclude(pk=zelf.pk if zelf else None).first():
        dicht = " Die is gesloten; open die weer, of kies een andere naam." if ander.gesloten_op else ""
        raise DomeinFout(f"Er is al een organisatie met deze naam.{dicht or ' Kies een andere naam.'}", veld="naam")
