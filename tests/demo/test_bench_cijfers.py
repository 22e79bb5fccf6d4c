"""What `manage.py bench --cijfers` measures: a municipality as it was asked for, pages that answer, whole files."""

from __future__ import annotations

import pytest

from begeleiding.models import Dagregistratie
from config.bench.cijfers import CIJFERPAGINAS, meet_onderdelen, meet_pagina
from config.bench.cijfervulling import vul_cijfers
from config.bench.uitvoer import maak
from kern.tijd import vandaag
from rapportages.cijfers import CIJFERS, Telt
from rapportages.models import Feit
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.tellingen import tel_alles
from statushouders.models import Statushouder

MENSEN, LOGREGELS = 300, 3000

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_municipality_is_as_large_as_asked_and_its_pages_and_files_are_there() -> None:
    vul_cijfers(MENSEN, LOGREGELS)
    assert Statushouder.objects.count() == MENSEN
    assert Dagregistratie.objects.count() == LOGREGELS
    with feiten_op(gemeente_id=Statushouder.objects.values_list("gemeente", flat=True)[0], dag=vandaag()):
        assert Feit.objects.count() == MENSEN
        tellingen = tel_alles(dag=vandaag())
    # Nothing is measured of a figure that everybody or nobody is in.
    for code, cijfer in CIJFERS.items():
        delen = {deel for telling in tellingen[code].values() for deel, aantal in telling.items() if aantal}
        assert len(delen) > 1, code
        assert any(cijfer.delen[deel][1] == Telt.TELLER for deel in delen), code

    assert all(ms > 0 for ms in meet_onderdelen(keren=1).values())
    for pagina in CIJFERPAGINAS:
        assert meet_pagina(pagina, keren=1, eerste=False).queries <= pagina.queries, pagina.naam

    for wat in ("csv", "csv-kaal", "xlsx", "xlsx-kaal", "dataset-csv", "dataset-xlsx"):
        uit = maak(wat, MENSEN)
        # The dataset is as of the first of the month; who settled since then is not in it.
        assert uit["rijen"] == MENSEN or ("dataset" in wat and uit["rijen"] > MENSEN * 0.9), wat
        assert uit["bytes"] > MENSEN * 50
