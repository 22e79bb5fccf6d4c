"""What `manage.py bench` measures is what the product does: the same flags, and pages that answer."""

from __future__ import annotations

import pytest

from agenda.models import Signalering
from config.bench.nachtwerk import Vergelijking
from config.bench.paginas import COLLEGAS, PAGINAS, meet
from config.bench.rapport import HOOGSTENS_OMLIJSTING, HOOGSTENS_QUERIES
from config.bench.vulling import vul

# Nobody has a week here, so there is nothing that clashes; and nobody is at work, so nothing is missed there.
NIET_GEVULD = {
    Signalering.Soort.BOTSING,
    Signalering.Soort.STIL,
    Signalering.Soort.ZONDER_BERICHT,
    Signalering.Soort.TAALMAATJE,
}

pytestmark = pytest.mark.django_db(transaction=True)


def test_bare_statement_gives_the_same_flags_and_every_page_keeps_to_its_queries() -> None:
    vul(200)

    nachten = Vergelijking(1)
    assert set(Signalering.objects.open().values_list("soort", flat=True)) == {
        soort for soort in Signalering.Soort.values if soort not in NIET_GEVULD
    }
    assert nachten.verschil == 0

    for pagina in PAGINAS:
        meting = meet(pagina, COLLEGAS)
        assert meting.queries <= HOOGSTENS_QUERIES, pagina.naam
        assert meting.omlijsting <= HOOGSTENS_OMLIJSTING, pagina.naam
