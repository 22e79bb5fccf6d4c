"""Mail with a link to choose a password."""

from typing import Literal

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from medewerkers.models import Medewerker

_ONDERWERP = {
    "vergeten": "Een nieuw wachtwoord voor Meedoen",
    "uitnodiging": "Je account voor Meedoen",
}


def stuur_wachtwoordlink(*, medewerker: Medewerker, soort: Literal["vergeten", "uitnodiging"]) -> None:
    """Mail the link. It works once, for three days, and the mail holds nothing about anybody."""
    kenmerk = urlsafe_base64_encode(force_bytes(medewerker.pk))
    pad = reverse("medewerkers:kies", args=[kenmerk, default_token_generator.make_token(medewerker)])
    tekst = render_to_string(f"medewerkers/mail_{soort}.txt", {"link": f"{settings.BASIS_URL.rstrip('/')}{pad}"})
    send_mail(_ONDERWERP[soort], tekst, None, [medewerker.email])
