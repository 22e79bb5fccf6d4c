"""Dates in the words of the design."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kern import datums
from kern.datums import KORTE_MAANDEN, MAANDEN, NABIJ, lees_datum, lees_tijd

VANDAAG = date(2026, 11, 24)
dagen = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))
afstanden = st.integers(min_value=-2000, max_value=2000)


@pytest.mark.parametrize(
    ("dag", "kort"),
    [
        (date(2026, 11, 24), "di 24 nov"),
        (date(2026, 3, 1), "zo 1 mrt"),
        (date(2025, 12, 24), "wo 24 dec 2025"),
        (date(2027, 1, 2), "za 2 jan 2027"),
    ],
)
def test_short_date_has_the_year_only_when_it_is_another(dag: date, kort: str) -> None:
    assert datums.datum_kort(dag, vandaag=VANDAAG) == kort


def test_long_dates_are_written_out_in_dutch() -> None:
    assert datums.datum_lang(VANDAAG) == "24 november 2026"
    assert datums.datum_voluit(VANDAAG) == "dinsdag 24 november 2026"


@pytest.mark.parametrize(
    ("afstand", "woord"), [(-2, "zo 22 nov"), (-1, "gisteren"), (0, "vandaag"), (1, "morgen"), (2, "do 26 nov")]
)
def test_near_days_have_words(afstand: int, woord: str) -> None:
    assert datums.datum_dichtbij(VANDAAG + timedelta(afstand), vandaag=VANDAAG) == woord


@pytest.mark.parametrize(
    ("afstand", "woorden", "soort"),
    [
        (-3, "3 dagen te laat", "laat"),
        (-1, "1 dag te laat", "laat"),
        (0, "vandaag", "vandaag"),
        (1, "morgen", "binnenkort"),
        (2, "nog 2 dagen", "binnenkort"),
        (14, "nog 14 dagen", "binnenkort"),
        (15, "over 15 dagen", "komt"),
        (20, "over 20 dagen", "komt"),
    ],
)
def test_how_a_deadline_stands(afstand: int, woorden: str, soort: str) -> None:
    uiterlijk = VANDAAG + timedelta(afstand)
    assert datums.termijn(uiterlijk, vandaag=VANDAAG) == woorden
    assert datums.termijnsoort(uiterlijk, vandaag=VANDAAG) == soort


@given(dagen, afstanden)
def test_words_and_state_of_a_deadline_agree(vandaag: date, afstand: int) -> None:
    uiterlijk = vandaag + timedelta(afstand)
    woorden = datums.termijn(uiterlijk, vandaag=vandaag)
    soort = datums.termijnsoort(uiterlijk, vandaag=vandaag)
    assert (soort == "laat") == woorden.endswith("te laat")
    assert (soort == "vandaag") == (woorden == "vandaag")
    assert (soort == "komt") == woorden.startswith("over ")
    if abs(afstand) > 1:
        assert str(abs(afstand)) in woorden.replace(".", "")
    assert (soort == "binnenkort") == (0 < afstand <= NABIJ)


def test_numbers_and_times_are_written_the_dutch_way() -> None:
    assert datums.tijd(time(10, 30)) == "10.30 uur"
    assert datums.tijd(datetime(2026, 11, 24, 9, 5)) == "9.05 uur"  # noqa: DTZ001
    assert datums.meervoud(1, "dag", "dagen") == "1 dag"
    assert datums.meervoud(0, "dag", "dagen") == "0 dagen"
    assert datums.meervoud(1250, "mens", "mensen") == "1.250 mensen"


@pytest.mark.parametrize(
    ("geboren", "jaren"),
    [
        (date(1992, 11, 24), 34),
        (date(1992, 11, 25), 33),
        (date(2026, 11, 24), 0),
        (date(2008, 2, 29), 18),
    ],
)
def test_age_in_full_years(geboren: date, jaren: int) -> None:
    assert datums.leeftijd(geboren, vandaag=VANDAAG) == jaren


def test_birthday_of_29_february_is_1_march_in_a_common_year() -> None:
    assert datums.leeftijd(date(2008, 2, 29), vandaag=date(2026, 2, 28)) == 17
    assert datums.leeftijd(date(2008, 2, 29), vandaag=date(2026, 3, 1)) == 18


@given(dagen)
def test_every_way_of_writing_a_date_is_read_back(dag: date) -> None:
    d, m, j = dag.day, dag.month, dag.year
    for tekst in (
        f"{d} {m} {j}",
        f"{d}-{m}-{j}",
        f"{d:02}/{m:02}/{j}",
        f"{d}.{m}.{j}",
        dag.isoformat(),
        datums.datum_lang(dag),
        f" {d} {KORTE_MAANDEN[m - 1].upper()} {j} ",
        f"{d} {MAANDEN[m - 1][:3]}. {j}",
    ):
        assert lees_datum(tekst) == dag, tekst


@pytest.mark.parametrize(
    "tekst", ["", "31 2 2026", "29-2-2026", "12 4 95", "4 1995", "gisteren", "1 x 2026", "0-1-2026"]
)
def test_what_is_no_date_is_not_read(tekst: str) -> None:
    assert lees_datum(tekst) is None


@given(st.text(max_size=20))
def test_reading_never_fails(tekst: str) -> None:
    lees_datum(tekst)
    lees_tijd(tekst)


@given(st.times())
def test_every_way_of_writing_a_time_is_read_back(tijd: time) -> None:
    tijd = tijd.replace(second=0, microsecond=0, tzinfo=None)
    assert lees_tijd(datums.tijd(tijd)) == tijd
    for teken in (":", "u", ""):
        assert lees_tijd(f"{tijd.hour:02}{teken}{tijd.minute:02}") == tijd
        assert lees_tijd(f"{tijd.hour}{teken}{tijd.minute:02} u") == tijd


@pytest.mark.parametrize(
    ("tekst", "tijd"),
    [
        ("10", time(10)),
        ("10 uur", time(10)),
        ("10u", time(10)),
        ("930", time(9, 30)),
        ("9u30", time(9, 30)),
        ("9.30u", time(9, 30)),
        ("1530", time(15, 30)),
        ("24.00", None),
        ("9.5", None),
        ("960", None),
        ("12345", None),
        ("u30", None),
    ],
)
def test_times_that_people_type(tekst: str, tijd: time | None) -> None:
    assert lees_tijd(tekst) == tijd
