"""Links by mail to choose a password: for a forgotten one, and for a new account."""

from typing import Literal

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from kern.taken import plan_na_commit
from medewerkers.models import Medewerker

Linksoort = Literal["vergeten", "uitnodiging"]

_ONDERWERP: dict[Linksoort, str] = {
    "vergeten": "Een nieuw wachtwoord voor Meedoen",
    "uitnodiging": "Je account voor Meedoen",
}


def vraag_wachtwoordlink(*, email: str) -> None:
    """Somebody says to have forgotten the password. Nothing shows whether the address is known."""
    for medewerker in Medewerker.objects.actief().filter(email__iexact=email):
        plan_na_commit("medewerkers.tasks.mail_wachtwoord_vergeten", medewerker.pk, anders_meteen=True)


def mail_wachtwoordlink(*, medewerker: Medewerker, soort: Linksoort) -> None:
    """The mail itself. The link works once, for three days; the text names nobody."""
    kenmerk = urlsafe_base64_encode(force_bytes(medewerker.pk))
    pad = reverse("medewerkers:kies", args=[kenmerk, default_token_generator.make_token(medewerker)])
    tekst = render_to_string(f"medewerkers/mail_{soort}.txt", {"link": f"{settings.BASIS_URL.rstrip('/')}{pad}"})
    send_mail(_ONDERWERP[soort], tekst, None, [medewerker.email])
