"""Policy staff reads why proposals came to nothing: counts alone, and none that tells who is meant."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from kern.tijd import nu, vandaag
from plaatsingen.models import Voordracht
from rapportages.selectors import afwijscijfer
from tests.factories import StatushouderFactory, VoordrachtFactory

pytestmark = pytest.mark.django_db


def _afgewezen(gemeente: Any, reden: str, aantal: int) -> None:
    for _ in range(aantal):
        VoordrachtFactory(statushouder__gemeente=gemeente, stand="afgewezen", reden=reden)


def test_groups_under_five_are_hidden_and_there_is_no_total(
    gemeente: Any, andere_gemeente: Any, beleidsmedewerker: Any, ingelogd: Any
) -> None:
    _afgewezen(gemeente, "vervoer", 5)
    _afgewezen(gemeente, "taal", 4)
    _afgewezen(andere_gemeente, "papieren", 6)
    VoordrachtFactory(statushouder__gemeente=gemeente)
    tekst = ingelogd(beleidsmedewerker).get(reverse("rapportages:drieweken")).content.decode()
    deel = tekst.partition("Waarom een voordracht niet doorging")[2].partition("</section>")[0]
    assert "Niet te bereiken" in deel
    assert "5 mensen" in deel
    assert "Andere redenen golden voor minder dan 5 mensen" in deel
    for woord in ("Nederlands nog te laag", "4 mensen", "9", "Certificaat"):
        assert woord not in deel


def test_of_another_year_it_counts_nothing(gemeente: Any) -> None:
    _afgewezen(gemeente, "vervoer", 5)
    Voordracht.objects.update(gewijzigd_op=nu() - timedelta(days=400))
    cijfer = afwijscijfer(gemeente_id=gemeente.pk, jaar=vandaag().year)
    assert cijfer.redenen == []


def test_one_person_with_five_proposals_is_no_group_of_five(gemeente: Any) -> None:
    iemand = StatushouderFactory(gemeente=gemeente)
    VoordrachtFactory.create_batch(5, statushouder=iemand, stand="afgewezen", reden="wil_niet")
    cijfer = afwijscijfer(gemeente_id=gemeente.pk, jaar=vandaag().year)
    assert cijfer.redenen == []
