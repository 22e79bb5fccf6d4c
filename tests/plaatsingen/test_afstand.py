"""How far, how long; the same in Python and in the database; and the postcodes read from a file."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from kern.fouten import DomeinFout
from tests.factories import PostcodegebiedFactory
from werkgevers.afstand import AUTO, FIETS, OV, afstand_km, km_sql, minuten, minuten_sql
from werkgevers.models import Postcodegebied
from werkgevers.services.postcodes import lees_postcodes

pytestmark = pytest.mark.django_db


def test_the_speeds_are_those_that_are_documented() -> None:
    assert [minuten(15, wijze) for wijze in (FIETS, OV, AUTO)] == [60, 51, 25]
    assert minuten(0.1, FIETS) == 1


def test_known_distances() -> None:
    assert afstand_km(52.0, 4.2, 52.0, 4.2) == 1.0
    # One degree of latitude is 111,2 km as the crow flies.
    assert afstand_km(52.0, 4.2, 53.0, 4.2) == pytest.approx(111.195 * 1.3, rel=0.001)


@pytest.mark.parametrize("punten", [(52.0, 4.2, 51.9, 4.4), (53.1, 6.9, 50.8, 5.7), (52.0, 4.2, 52.0, 4.2)])
def test_the_database_says_the_same(punten: tuple[float, ...]) -> None:
    a, b, c, d = (f"{punt}::float8" for punt in punten)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {km_sql(a, b, c, d)}, {minuten_sql(km_sql(a, b, c, d), OV)}")
        km, duur = cursor.fetchone()
    assert km == pytest.approx(afstand_km(*punten))
    assert duur == minuten(afstand_km(*punten), OV)


def test_a_file_adds_and_moves(beheerder: Any) -> None:
    PostcodegebiedFactory(pc4="2671", breedte=52.0, lengte=4.0)
    PostcodegebiedFactory(pc4="9999", breedte=53.0, lengte=6.0)
    aantal = lees_postcodes(inhoud=b"postcode;lat;lon\n2671;51,99;4,21\n2672;51.98;4.25\n\n", door=beheerder)
    assert aantal == 2
    assert set(Postcodegebied.objects.values_list("pc4", "breedte")) == {
        ("2671", 51.99),
        ("2672", 51.98),
        ("9999", 53.0),
    }


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (b"", "geen postcode"),
        (b"2671;51,99\n", "Regel 1"),
        (b"2671;51,99;4,21\n26;51;4\n", "Regel 2"),
        (b"2671;vijftig;4,21\n", "geen getal"),
        (b"2671;4,21;51,99\n", "niet in Nederland"),
        (b"2671;nan;4,21\n", "niet in Nederland"),
        (b"\xff\xfe\x00", "geen CSV"),
    ],
)
def test_what_is_no_list_changes_nothing(beheerder: Any, inhoud: bytes, melding: str) -> None:
    with pytest.raises(DomeinFout, match=melding):
        lees_postcodes(inhoud=inhoud, door=beheerder)
    assert not Postcodegebied.objects.exists()


def test_the_screen(beheerder: Any, ingelogd: Any) -> None:
    klant, adres = ingelogd(beheerder), reverse("werkgevers:postcodes")
    fout = klant.post(adres, {"bestand": SimpleUploadedFile("pc.csv", b"2671;x;y")})
    assert fout.status_code == 422
    goed = klant.post(adres, {"bestand": SimpleUploadedFile("pc.csv", b"2671;51.99;4.21")}, follow=True)
    assert "1 postcodegebied ingelezen" in goed.content.decode()
