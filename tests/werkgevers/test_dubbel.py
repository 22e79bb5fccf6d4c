"""A button that is pressed twice without script, or an answer that was lost: it is saved once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from medewerkers.models import Gemeente, Logregel, Medewerker
from tests.factories import ProfielFactory, StatushouderFactory, TrajectFactory, WerkgeverFactory
from tests.gelijktijdig import tegelijk
from tests.werkgevers.test_bijeenkomsten import STRAKS
from tests.werkgevers.test_trainingen import LEEG as LEGE_TRAINING
from tests.werkgevers.test_werkplekken import LEEG as LEGE_WERKPLEK
from werkgevers.models import Bijeenkomst, Contactpersoon, Training, Werkgever, Werkplek
from werkgevers.services.bijeenkomsten import Bijeenkomstgegevens, plan_bezoek, plan_netwerkbijeenkomst
from werkgevers.services.contactpersonen import meld_weg, voeg_contactpersoon_toe
from werkgevers.services.trainingen import voeg_training_toe
from werkgevers.services.werkplekken import voeg_werkplek_toe


@pytest.mark.django_db(transaction=True)
def test_two_posts_at_once_save_one(gemeente: Gemeente, accountmanager: Medewerker) -> None:
    werkgever: Werkgever = WerkgeverFactory(gemeente=gemeente)
    mens = StatushouderFactory(gemeente=gemeente)
    TrajectFactory(statushouder=mens)
    ProfielFactory(statushouder=mens, goedgekeurd=True)
    samen: dict[str, Any] = {"begin": STRAKS, "einde": STRAKS + timedelta(hours=2), "plaats": "Kas", "hoogstens": 4}
    gegevens = partial(Bijeenkomstgegevens, **samen, begeleider=accountmanager)
    training = LEGE_TRAINING | {"werkgever": werkgever}
    posten: list[tuple[type[Any], Callable[[], Any]]] = [
        (Bijeenkomst, partial(plan_bezoek, werkgever=werkgever, gegevens=gegevens(), door=accountmanager)),
        (Bijeenkomst, partial(plan_netwerkbijeenkomst, gegevens=gegevens(naam="Ontbijt"), door=accountmanager)),
        (Werkplek, partial(voeg_werkplek_toe, werkgever=werkgever, velden=LEGE_WERKPLEK, door=accountmanager)),
        (Training, partial(voeg_training_toe, statushouder=mens, velden=training, door=accountmanager)),
        (
            Contactpersoon,
            partial(voeg_contactpersoon_toe, werkgever_id=werkgever.pk, velden={"naam": "Ellen"}, door=accountmanager),
        ),
    ]
    for model, post in posten:
        eerst, regels = model.objects.count(), Logregel.objects.count()
        een, ander = tegelijk(post, post)
        assert een == ander, model
        assert model.objects.count() == eerst + 1, model
        assert Logregel.objects.count() == regels + 1, model


@pytest.mark.django_db
def test_what_is_meant_twice_is_saved_twice(gemeente: Gemeente, accountmanager: Medewerker) -> None:
    """A copy of a place, and somebody who comes back to work after having left."""
    werkgever: Werkgever = WerkgeverFactory(gemeente=gemeente)
    maak = partial(voeg_werkplek_toe, werkgever=werkgever, velden=LEGE_WERKPLEK, door=accountmanager)
    eerste = maak()
    assert maak(naast=eerste) != eerste
    nieuw = partial(voeg_contactpersoon_toe, werkgever_id=werkgever.pk, velden={"naam": "Ellen"}, door=accountmanager)
    ellen = nieuw()
    meld_weg(contactpersoon_id=ellen.pk, door=accountmanager)
    assert nieuw() != ellen
