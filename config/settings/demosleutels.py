"""Keys for demo and tests. Everyone knows them, so production refuses to start with any of them."""

from collections.abc import Iterable

from django.core.exceptions import ImproperlyConfigured

DEMO_GEHEIME_SLEUTEL = "demo-sleutel-voor-iedereen-te-lezen-nooit-in-productie-gebruiken-0001"
DEMO_VERSLEUTELSLEUTEL = "bWVlZG9lbi1kZW1vLXNsZXV0ZWwtdm9vci1pZWRlci4="
# Every demo account has an address in this domain, and one password.
DEMO_DOMEIN = "demo.meedoen.example"
DEMO_ZOEKSLEUTEL = "demo-zoeksleutel-voor-iedereen-te-lezen"


def weiger_demosleutels(geheim: str, versleutel: Iterable[str], zoek: str) -> None:
    """Raise ImproperlyConfigured when a production secret is a demo key or too short to be one's own."""
    if {geheim, zoek, *versleutel} & {DEMO_GEHEIME_SLEUTEL, DEMO_VERSLEUTELSLEUTEL, DEMO_ZOEKSLEUTEL}:
        raise ImproperlyConfigured("Productie start niet met een demo-sleutel. Maak eigen sleutels.")
    if len(geheim) < 50 or len(zoek) < 32:
        raise ImproperlyConfigured(
            "MEEDOEN_GEHEIME_SLEUTEL moet minstens 50 tekens hebben en MEEDOEN_ZOEKSLEUTEL minstens 32."
        )
