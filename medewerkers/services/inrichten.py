"""What nobody inside a municipality can decide alone: a new municipality, and an organisation that works for two."""

from django.db import transaction

from kern.fouten import DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from medewerkers.services.wachtwoord import zet_uitnodiging_klaar


@transaction.atomic
def richt_gemeente_in(*, naam: str, cbs_code: str, voornaam: str, achternaam: str, email: str) -> Medewerker:
    """A municipality with its organisation and a beheerder, who gets a mail to choose a password."""
    if Medewerker.objects.filter(email__iexact=email).exists():
        raise DomeinFout("Er is al een account met dit e-mailadres.")
    gemeente = Gemeente(naam=naam, cbs_code=cbs_code)
    gemeente.full_clean()
    gemeente.save()
    organisatie = Organisatie(naam=f"Gemeente {naam}", soort=Organisatie.Soort.GEMEENTE)
    organisatie.full_clean()
    organisatie.save()
    organisatie.gemeenten.add(gemeente)
    beheerder = Medewerker(
        email=email, voornaam=voornaam, achternaam=achternaam, rol=Rol.BEHEERDER, organisatie=organisatie
    )
    beheerder.set_unusable_password()
    beheerder.full_clean()
    beheerder.save()
    leg_vast("gemeente.ingericht", gemeente_id=gemeente.pk, door=None, object_id=beheerder.pk)
    zet_uitnodiging_klaar(medewerker=beheerder)
    return beheerder


@transaction.atomic
def laat_ook_werken_voor(*, naam: str, nu_voor: str, ook_voor: str) -> Organisatie:
    """A werkbedrijf of one municipality (CBS code) works for another one too, with the accounts that it has.

    From then on it manages its accounts itself, so it needs a beheerder of its own.
    """
    gemeenten = {g.cbs_code: g for g in Gemeente.objects.select_for_update(no_key=True).order_by("pk")}
    if onbekend := [code for code in (nu_voor, ook_voor) if code not in gemeenten]:
        raise DomeinFout(f"Er is geen gemeente met code {onbekend[0]}.")
    hier = Organisatie.objects.open().filter(naam__iexact=naam, gemeenten=gemeenten[nu_voor])
    organisatie: Organisatie | None = hier.first()
    if organisatie is None or organisatie.soort != Organisatie.Soort.WERKBEDRIJF:
        raise DomeinFout("Die gemeente heeft geen werkbedrijf met deze naam. Een ketenpartner voeg je apart toe.")
    if not Medewerker.objects.in_gebruik().met_rol(Rol.BEHEERDER).filter(organisatie=organisatie).exists():
        raise DomeinFout("Dit werkbedrijf heeft nog geen eigen beheerder die kan inloggen. Nodig die eerst uit.")
    if Organisatie.objects.filter(naam__iexact=naam, gemeenten=gemeenten[ook_voor]).exists():
        raise DomeinFout("In de andere gemeente is al een organisatie met deze naam.")
    organisatie.gemeenten.add(gemeenten[ook_voor])
    leg_vast("organisatie.gedeeld", gemeente_id=gemeenten[nu_voor].pk, door=None, object_id=organisatie.pk)
    leg_vast("organisatie.gedeeld", gemeente_id=gemeenten[ook_voor].pk, door=None, object_id=organisatie.pk)
    return organisatie
