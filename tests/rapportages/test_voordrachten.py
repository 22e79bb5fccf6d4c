"""Policy staff reads why proposals came to nothing: counts alone, and none that tells who is meant."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from kern.tijd import vandaag
from plaatsingen.models import Voordracht
from rapportages.cijfers.voordrachten import GEPLAATST
from rapportages.models import Standregel
from rapportages.selectors.bronnen import BRONNEN, Aanvraag
from rapportages.selectors.voordrachten import toonbare_voordrachten
from rapportages.services import leg_maandstand_vast
from rapportages.verbergen import WEINIG, Getoond
from tests.factories import StatushouderFactory, VoordrachtFactory

pytestmark = pytest.mark.django_db


LAATST = datetime(2026, 10, 31, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _november(vandaag_is: Any) -> None:
    vandaag_is(date(2026, 11, 24))


def _afgewezen(gemeente: Any, reden: str, aantal: int, op: datetime = LAATST) -> None:
    for _ in range(aantal):
        VoordrachtFactory(statushouder__gemeente=gemeente, stand="afgewezen", reden=reden, gewijzigd_op=op)


def test_groups_under_five_are_hidden_and_there_is_no_total(
    gemeente: Any, andere_gemeente: Any, teamleider: Any, ingelogd: Any
) -> None:
    _afgewezen(gemeente, "vervoer", 5)
    _afgewezen(gemeente, "taal", 4)
    _afgewezen(andere_gemeente, "papieren", 6)
    VoordrachtFactory(statushouder__gemeente=gemeente, gewijzigd_op=LAATST)
    _afgewezen(gemeente, "taal", 3, op=LAATST + timedelta(days=1))
    tekst = ingelogd(teamleider).get(reverse("rapportages:cijfers")).content.decode()
    deel = tekst.partition("Waarom een voordracht niet doorging")[2].partition("</section>")[0]
    assert "Niet te bereiken" in deel
    assert "5 mensen" in deel
    assert "Andere redenen golden voor minder dan 5 mensen" in deel
    for woord in ("Nederlands nog te laag", "4 mensen", "9", "Certificaat"):
        assert woord not in deel


def test_of_another_year_it_counts_nothing(gemeente: Any) -> None:
    _afgewezen(gemeente, "vervoer", 5)
    Voordracht.objects.update(gewijzigd_op=LAATST - timedelta(days=400))
    verteld = toonbare_voordrachten(gemeente_id=gemeente.pk, jaar=2026, dag=vandaag())
    assert verteld == {GEPLAATST: WEINIG}


def test_one_person_with_five_proposals_is_no_group_of_five(gemeente: Any) -> None:
    iemand = StatushouderFactory(gemeente=gemeente)
    VoordrachtFactory.create_batch(5, statushouder=iemand, stand="afgewezen", reden="wil_niet", gewijzigd_op=LAATST)
    verteld = toonbare_voordrachten(gemeente_id=gemeente.pk, jaar=2026, dag=vandaag())
    assert verteld == {GEPLAATST: WEINIG}


def test_who_was_placed_is_counted_until_the_end_of_last_month(
    gemeente: Any, teamleider: Any, ingelogd: Any, vandaag_is: Any
) -> None:
    for nummer in range(7):
        op = LAATST if nummer < 5 else LAATST + timedelta(days=2)
        VoordrachtFactory(statushouder__gemeente=gemeente, stand="geplaatst", gewijzigd_op=op)
    klant, pagina = ingelogd(teamleider), reverse("rapportages:cijfers")
    tekst = klant.get(pagina).content.decode()
    assert "geteld tot en met 31 oktober 2026" in tekst
    assert "<dt>Geplaatst</dt><dd>5 mensen</dd>" in tekst
    vandaag_is(date(2026, 12, 1))
    assert "<dt>Geplaatst</dt><dd>7 mensen</dd>" in klant.get(pagina).content.decode()
    vandaag_is(date(2027, 1, 5))
    assert "Van dit jaar is nog geen maand voorbij." in klant.get(pagina).content.decode()


def test_what_was_told_stays_when_a_proposal_is_changed_later(
    gemeente: Any, beleidsmedewerker: Any, ingelogd: Any
) -> None:
    _afgewezen(gemeente, "vervoer", 6)
    _afgewezen(gemeente, "taal", 4)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=date(2026, 11, 1))
    kolommen = Standregel.objects.filter(cijfer="voordrachten").values_list("rij", "kolom", "van", "tot")
    assert set(kolommen) == {("2026", GEPLAATST, 0, 4), ("2026", "vervoer", 6, 6)}
    Voordracht.objects.all().delete()
    tekst = ingelogd(beleidsmedewerker).get(reverse("rapportages:cijfers")).content.decode()
    assert "<dt>Niet te bereiken</dt><dd>6 mensen</dd>" in tekst
    assert "<dt>Geplaatst</dt><dd>minder dan 5 mensen</dd>" in tekst
    assert toonbare_voordrachten(gemeente_id=gemeente.pk, jaar=2026, dag=vandaag()) == {GEPLAATST: Getoond(0, 4)}


def test_the_file_tells_the_same_with_its_definition(gemeente: Any, vestig: Any) -> None:
    vestig(6)
    _afgewezen(gemeente, "taal", 5)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=date(2026, 11, 1))
    inhoud = BRONNEN["zaken"].maak(Aanvraag(gemeente.pk, None, {"stand": "2026-11-01"}))
    rijen = [rij for rij in inhoud.rijen if rij[0] == "Voordrachten"]
    assert ("Voordrachten", "2026", "Ging niet door: Nederlands nog te laag", "5", 5, 5) in rijen
    assert dict(inhoud.tabel.uitleg)["Voordrachten"].startswith("Wat komt er van onze voordrachten?")
