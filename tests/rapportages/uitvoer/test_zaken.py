"""How it stood, as a file: what was told on the page, with the same words."""

from collections.abc import Callable
from datetime import date

import pytest

from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Maandstand
from rapportages.nu import NUCIJFERS
from rapportages.selectors.bronnen import BRONNEN, Aanvraag, Inhoud
from rapportages.services import leg_maandstand_vast

pytestmark = pytest.mark.django_db
EERSTE = date(2026, 11, 1)
Vestig = Callable[..., None]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def maak(door: Medewerker, stand: str = "2026-11-01") -> Inhoud:
    bron = BRONNEN["zaken"]
    assert bron.maak is not None
    return bron.maak(Aanvraag(door.werkt_voor().pk, door, {"stand": stand}))


def test_every_kept_row_is_in_it_with_its_name(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, vestig: Vestig
) -> None:
    vestig(12, gestart=3, dag=80)
    stand = leg_maandstand_vast(gemeente_id=gemeente.pk, dag=EERSTE)
    inhoud = maak(beleidsmedewerker)
    rijen = list(inhoud.rijen)
    assert len(rijen) == inhoud.totaal == stand.regels.count()
    assert ("Te laat: hoe lang al", "Langer dan 4 weken", "Mensen", "5 tot en met 9", 5, 9) in rijen
    assert ("Wat er gebeurde", "2026", "Gevestigd", "12", 12, 12) in rijen
    assert {naam for naam, _ in inhoud.tabel.uitleg} >= {een.naam for een in NUCIJFERS.values()}


def test_a_day_that_was_not_kept_is_said(gemeente: Gemeente, beleidsmedewerker: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="zijn er geen cijfers"):
        maak(beleidsmedewerker)
    Maandstand.objects.create(gemeente=gemeente, dag=EERSTE)
    with pytest.raises(DomeinFout, match="niet bewaard"):
        maak(beleidsmedewerker)
