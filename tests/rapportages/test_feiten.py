from datetime import date
import pytest
from rapportages.models import Feit
from rapportages.selectors.feiten import feiten_op
pytestmark = pytest.mark.django_db
def test_x(gemeente):
    with feiten_op(gemeente_id=gemeente.pk, dag=date(2026,11,24)):
        assert list(Feit.objects.values()) == []
