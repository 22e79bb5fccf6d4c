"""A change of a contact person, a training or a meeting is taken back, as long as nobody changed it since."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.meldingen import ongedaan_url
from kern.tijd import hier
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from tests.factories import (
    BetrokkenheidFactory,
    BijeenkomstFactory,
    ContactpersoonFactory,
    StatushouderFactory,
    TrainingFactory,
    TrajectFactory,
    WerkgeverFactory,
)
from werkgevers.models import Werkgever
from werkgevers.services.contactpersonen import wijzig_contactpersoon

Inlog = Callable[[Medewerker], Client]
TERUG, INTUSSEN = "Teruggezet zoals het was.", "Een collega heeft dit intussen ook veranderd."


@pytest.fixture
def werkgever(accountmanager: Medewerker) -> Werkgever:
    return WerkgeverFactory(gemeente=accountmanager.werkt_voor(), naam="Kwekerij De Lier")


def wijzig_en_terug(scherm: Client, rij: Any, url: str, invoer: dict[str, Any]) -> str:
    """What the page says after a change and its undo."""
    (melding,) = scherm.post(url, invoer | {"versie": rij.versie}, follow=True).context["messages"]
    assert ongedaan_url(melding)
    tekst: str = scherm.post(ongedaan_url(melding), follow=True).text
    return tekst


def test_a_changed_contact_person_is_put_back(
    werkgever: Werkgever, accountmanager: Medewerker, ingelogd: Inlog
) -> None:
    scherm = ingelogd(accountmanager)
    mo = ContactpersoonFactory(werkgever=werkgever, naam="Mo Bos", functie="Voorman", telefoon="0612345678")
    url = reverse("werkgevers:contactpersoon", args=[mo.pk])
    assert TERUG in wijzig_en_terug(scherm, mo, url, {"naam": "Moniek Bos"})
    mo.refresh_from_db()
    assert (mo.naam, mo.functie, mo.telefoon, mo.versie) == ("Mo Bos", "Voorman", "0612345678", 3)

    (melding,) = scherm.post(url, {"naam": "Moniek", "versie": 3}, follow=True).context["messages"]
    wijzig_contactpersoon(contactpersoon_id=mo.pk, velden={"naam": "Anders"}, versie=4, door=accountmanager)
    assert INTUSSEN in scherm.post(ongedaan_url(melding), follow=True).text
    mo.refresh_from_db()
    assert mo.naam == "Anders"


def test_a_changed_training_is_put_back(werkgever: Werkgever, klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    mens = StatushouderFactory(gemeente=werkgever.gemeente)
    TrajectFactory(statushouder=mens)
    BetrokkenheidFactory(statushouder=mens, medewerker=klantondersteuner, rol=Rol.KLANTONDERSTEUNER)
    training = TrainingFactory(
        statushouder=mens, werkgever=werkgever, naam="Heftruck", kosten=Decimal(800),
        deel_werkgever=Decimal(300), deel_gemeente=Decimal(500),
    )  # fmt: skip
    url = reverse("werkgevers:training", args=[training.pk])
    invoer = {"naam": "VCA", "werkgever": "", "kosten": "100", "deel_werkgever": "0", "deel_gemeente": "100"}
    assert TERUG in wijzig_en_terug(ingelogd(klantondersteuner), training, url, invoer)
    training.refresh_from_db()
    assert (training.naam, training.werkgever, training.deel_werkgever) == ("Heftruck", werkgever, Decimal(300))


def test_a_changed_visit_is_put_back_also_on_a_day_that_is_over(
    werkgever: Werkgever, accountmanager: Medewerker, ingelogd: Inlog
) -> None:
    was = datetime(2026, 10, 5, 9, tzinfo=UTC)
    bezoek = BijeenkomstFactory(
        gemeente=werkgever.gemeente, werkgevers=[werkgever], begeleider=accountmanager,
        begin=was, einde=was.replace(hour=11), plaats="Glasweg 14",
    )  # fmt: skip
    url = reverse("werkgevers:bijeenkomst_wijzigen", args=[bezoek.pk])
    invoer = {
        "dag": "2027-01-12", "van": "10.00", "tot": "12.00", "plaats": "Kas 3", "hoogstens": "4",
        "begeleider": str(accountmanager.pk),
    }  # fmt: skip
    assert TERUG in wijzig_en_terug(ingelogd(accountmanager), bezoek, url, invoer)
    bezoek.refresh_from_db()
    assert (bezoek.plaats, hier(bezoek.begin)) == ("Glasweg 14", hier(was))
