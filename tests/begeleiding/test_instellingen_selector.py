"""Which terms and which skills hold for an aanpak."""

import pytest

from begeleiding.models import Assessment
from begeleiding.selectors.instellingen import (
    MEEGELEVERD,
    Instelling,
    aanpak_code_van,
    aanpakcode_sql,
    instelling_voor,
    punten_voor,
    termijn_sql,
)
from statushouders.models import Statushouder
from tests.factories.begeleiding import (
    AssessmentFactory,
    BegeleidingsinstellingFactory,
    ObservatiepuntFactory,
    PuntkeuzeFactory,
)
from tests.factories.medewerkers import GemeenteFactory
from tests.factories.statushouders import StatushouderFactory
from tests.factories.trajecten import AanpakFactory, TrajectFactory

pytestmark = pytest.mark.django_db


def test_without_a_choice_holds_what_is_shipped():
    gemeente = GemeenteFactory()
    BegeleidingsinstellingFactory(stil_dagen=5)
    BegeleidingsinstellingFactory(gemeente=gemeente, aanpak_code="nijmegen", stil_dagen=5)

    assert instelling_voor(gemeente.pk, "westland") == MEEGELEVERD == Instelling(3, 6, 14, 3)


def test_what_the_municipality_decided_holds():
    eigen = BegeleidingsinstellingFactory(assessment_maanden=2, tussen_weken=4, stil_dagen=7, zonder_bericht=2)

    assert instelling_voor(eigen.gemeente_id, "westland") == Instelling(2, 4, 7, 2)


def test_without_a_choice_one_looks_at_everything_that_is_shipped_in_order():
    gemeente = GemeenteFactory()
    laat, vroeg = ObservatiepuntFactory(volgorde=9), ObservatiepuntFactory(volgorde=8)
    ObservatiepuntFactory(gemeente=gemeente)

    eigen = [punt for punt in punten_voor(gemeente.pk, "westland") if punt in (laat, vroeg)]

    assert eigen == [vroeg, laat]
    assert all(punt.gemeente_id is None for punt in punten_voor(gemeente.pk, "westland"))


def test_only_what_was_chosen_for_this_aanpak_is_looked_at():
    gemeente = GemeenteFactory()
    eigen = ObservatiepuntFactory(gemeente=gemeente)
    PuntkeuzeFactory(gemeente=gemeente, punt=eigen)
    PuntkeuzeFactory(gemeente=gemeente, aanpak_code="nijmegen")

    assert punten_voor(gemeente.pk, "westland") == [eigen]


def test_the_aanpak_is_that_of_the_running_traject():
    persoon = StatushouderFactory()
    TrajectFactory(statushouder=persoon, aanpak=AanpakFactory(code="leiden"))

    assert aanpak_code_van(persoon.pk) == "leiden"


def test_without_a_traject_it_is_what_the_municipality_begins_with():
    persoon, elders = StatushouderFactory(), StatushouderFactory()
    AanpakFactory(gemeente=persoon.gemeente, code="eigen-weg", standaard=True)

    assert aanpak_code_van(persoon.pk) == "eigen-weg"
    assert aanpak_code_van(elders.pk) != "eigen-weg"


def test_the_terms_of_many_people_come_in_one_query(django_assert_num_queries):
    eigen = BegeleidingsinstellingFactory(stil_dagen=5)
    een = AssessmentFactory(statushouder__gemeente=eigen.gemeente)
    ander = AssessmentFactory()
    termijn = termijn_sql("stil_dagen", gemeente="statushouder__gemeente", code="aanpak_code")

    with django_assert_num_queries(1):
        dagen = dict(Assessment.objects.annotate(dagen=termijn).values_list("pk", "dagen"))

    assert dagen == {een.pk: 5, ander.pk: 14}


def test_the_terms_of_people_follow_the_aanpak_of_each(django_assert_num_queries):
    een, ander = StatushouderFactory(), StatushouderFactory()
    TrajectFactory(statushouder=een, aanpak=AanpakFactory(code="leiden"))
    BegeleidingsinstellingFactory(gemeente=een.gemeente, aanpak_code="leiden", zonder_bericht=1)
    mensen = Statushouder.objects.annotate(code=aanpakcode_sql()).annotate(
        keer=termijn_sql("zonder_bericht", gemeente="gemeente", code="code")
    )

    with django_assert_num_queries(1):
        assert dict(mensen.values_list("pk", "keer")) == {een.pk: 1, ander.pk: 3}
