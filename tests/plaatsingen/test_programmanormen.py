"""What the programme of a municipality asks of a week: its own norm, none, and back to what is shipped."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from kern.fouten import DomeinFout
from medewerkers.models import Logregel, Medewerker
from plaatsingen.models import Programmanorm
from plaatsingen.programmanormen import MEEGELEVERD, Programma
from plaatsingen.selectors.programmanormen import eigen_programma, programma_van
from plaatsingen.services.programmanormen import bewaar_programmanorm
from tests.factories import GemeenteFactory, ProgrammanormFactory, RoosterblokFactory

pytestmark = pytest.mark.django_db
BEWERK = "plaatsingen:programmanorm"


def _ongedaan(antwoord: Any) -> str:
    return str(list(antwoord.context["messages"])[-1].extra_tags).removeprefix("ongedaan:")


def test_a_beheerder_changes_it_takes_it_back_and_lets_go_of_it(
    beheerder: Medewerker, ingelogd: Callable[..., Any]
) -> None:
    gemeente, client = beheerder.werkt_voor().pk, ingelogd(beheerder)
    assert "24 uur per week" in client.get(reverse("plaatsingen:duurregels")).text

    eerst = client.post(reverse(BEWERK), {"uren": "", "dagdelen": "4"}, follow=True)
    assert programma_van(gemeente) == Programma(uren=None, dagdelen=4)
    assert "4 dagdelen per week" in eerst.text
    assert "niet gevraagd" in eerst.text
    daarna = client.post(reverse(BEWERK), {"uren": "16", "dagdelen": "4"}, follow=True)
    assert "intussen weer veranderd" in client.post(_ongedaan(eerst), follow=True).text
    client.post(_ongedaan(daarna))
    assert programma_van(gemeente) == Programma(uren=None, dagdelen=4)

    weg = client.post(reverse("plaatsingen:programmanorm_weg"), follow=True)
    assert programma_van(gemeente) == MEEGELEVERD
    assert "geen eigen norm (meer)" in client.post(reverse("plaatsingen:programmanorm_weg"), follow=True).text
    client.post(_ongedaan(weg))
    assert programma_van(gemeente) == Programma(uren=None, dagdelen=4)
    client.post(_ongedaan(eerst))
    assert eigen_programma(gemeente) is None
    assert client.post(reverse("plaatsingen:programmanorm_terug")).status_code == 404
    acties = Logregel.objects.filter(gemeente=gemeente, actie__startswith="programmanorm").values_list(
        "actie", flat=True
    )
    assert sorted(acties) == ["programmanorm.gewijzigd"] * 4 + ["programmanorm.weggehaald"] * 2


@pytest.mark.parametrize(("uren", "dagdelen"), [(0, 5), (41, 5), (24, 0), (24, 16)])
def test_a_norm_that_no_week_can_have_is_refused_everywhere(
    uren: int, dagdelen: int, beheerder: Medewerker, ingelogd: Callable[..., Any]
) -> None:
    with pytest.raises(DomeinFout):
        bewaar_programmanorm(uren=uren, dagdelen=dagdelen, door=beheerder)
    antwoord = ingelogd(beheerder).post(reverse(BEWERK), {"uren": uren, "dagdelen": dagdelen})
    assert antwoord.status_code == 422
    with pytest.raises(IntegrityError), transaction.atomic():
        ProgrammanormFactory(gemeente=beheerder.werkt_voor(), uren=uren, dagdelen=dagdelen)


def test_a_week_is_measured_by_its_own_municipality(
    klantondersteuner: Medewerker, ingelogd: Callable[..., Any]
) -> None:
    gemeente = klantondersteuner.werkt_voor()
    ProgrammanormFactory(gemeente=GemeenteFactory(), uren=1, dagdelen=1)
    blok = RoosterblokFactory(statushouder__gemeente=gemeente)
    client, url = ingelogd(klantondersteuner), f"/dossiers/{blok.statushouder_id}/?tab=week"
    assert "3 van de 24 uur" in client.get(url).text
    norm = ProgrammanormFactory(gemeente=gemeente, uren=None, dagdelen=7)
    pagina = client.get(url).text
    assert "1 van de 7 dagdelen" in pagina
    assert " uur, nog" not in pagina
    Programmanorm.objects.filter(pk=norm.pk).update(dagdelen=None)
    assert "Telt mee" not in client.get(url).text
