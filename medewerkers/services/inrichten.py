"""The very first account of an installation, when there is nobody yet who could invite."""

from django.db import transaction

from kern.fouten import DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker, Organisatie, Wachtwoordmail
from medewerkers.rollen import Rol
from medewerkers.services.wachtwoord import zet_mail_klaar


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
    zet_mail_klaar(medewerker=beheerder, soort=Wachtwoordmail.Soort.UITNODIGING)
    return beheerder
