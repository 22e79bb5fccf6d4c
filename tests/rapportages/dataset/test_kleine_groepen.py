"""Wherever one looks for somebody in the dataset, one finds five people or more."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from rapportages.selectors.dataset.kleine_groepen import Vergroofd, vergroof
from rapportages.selectors.dataset.kolommen import APART, HERKENBAAR, MAANDKOLOMMEN, NIET_GEZEGD
from rapportages.selectors.dataset.tabel import TABEL

pytestmark = pytest.mark.django_db
KOLOMMEN = ("nummer", "vestiging", "kwartaal", "jaar", *HERKENBAAR[1:], *APART, *MAANDKOLOMMEN)
PRECIES = ("2026-01", "2026-K1", "2026")


def rij(nummer: int, maand: str = "2026-01", **anders: str) -> dict[str, str]:
    jaar, tot = maand.split("-")
    vaste = {"nummer": str(nummer), "vestiging": maand, "kwartaal": f"{jaar}-K{(int(tot) + 2) // 3}", "jaar": jaar}
    rest = dict.fromkeys(KOLOMMEN[4:], "een") | dict.fromkeys(MAANDKOLOMMEN, maand)
    return {**vaste, **rest, **anders}


def vergroofd(rijen: list[dict[str, str]]) -> tuple[Vergroofd, list[dict[str, str]]]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {TABEL}")
        cursor.execute(f"CREATE TEMPORARY TABLE {TABEL} ({', '.join(f'{kolom} text' for kolom in KOLOMMEN)})")
        plekken = ", ".join("%s" for _ in KOLOMMEN)
        opdracht = f"INSERT INTO {TABEL} VALUES ({plekken})"  # noqa: S608
        cursor.executemany(opdracht, [[een[kolom] for kolom in KOLOMMEN] for een in rijen])
        hoeveel = vergroof()
        cursor.execute(f"SELECT * FROM {TABEL} ORDER BY nummer::int")  # noqa: S608
        return hoeveel, [dict(zip(KOLOMMEN, een, strict=True)) for een in cursor.fetchall()]


def groepen(rijen: list[dict[str, str]], *kolommen: str) -> Counter[Any]:
    return Counter(tuple(een[kolom] for kolom in kolommen) for een in rijen)


_mensen = st.lists(
    st.fixed_dictionaries(
        {
            "maand": st.sampled_from(["2025-11", "2025-12", "2026-01", "2026-02", "2026-07"]),
            "herkomst": st.sampled_from(["Syrië", "Turkije", "Andere landen"]),
            "opleiding": st.sampled_from(["laag", "hoog"]),
            "leeftijd": st.sampled_from(["jong", "oud"]),
            "geslacht": st.sampled_from(["Vrouwen", "Mannen"]),
            "eindreden": st.sampled_from(["", "Betaald werk", "Overleden", "Studie"]),
            "gestopt_maand": st.sampled_from(["", "2026-08"]),
        }
    ),
    min_size=5,
    max_size=60,
)


@settings(max_examples=120, deadline=None)
@given(mensen=_mensen)
def test_no_combination_is_of_fewer_than_five(mensen: list[dict[str, str]]) -> None:
    voor = [rij(nummer, **een) for nummer, een in enumerate(mensen)]
    hoeveel, na = vergroofd(voor)
    assert min(groepen(na, *HERKENBAAR).values()) >= 5
    assert hoeveel.mensen == len(na) == len(voor)
    assert hoeveel.zonder_maand == sum(een["vestiging"].count("-") != 1 or "K" in een["vestiging"] for een in na)
    assert hoeveel.zonder_kenmerken == sum(een["vestiging"] == NIET_GEZEGD for een in na)
    for een, was in zip(na, voor, strict=True):
        assert een["vestiging"] in (was["vestiging"], was["kwartaal"], was["jaar"], NIET_GEZEGD)
        assert all(een[kolom] in (was[kolom], NIET_GEZEGD) for kolom in KOLOMMEN if kolom not in KOLOMMEN[:4])
        if een["vestiging"] != was["vestiging"]:
            assert {een[kolom] for kolom in MAANDKOLOMMEN} <= {"", NIET_GEZEGD}
        assert (een["gestopt_maand"] == "") == (was["gestopt_maand"] == "")
    _niemand_door_aftrekken(na)


def _niemand_door_aftrekken(rijen: list[dict[str, str]]) -> None:
    """Of no reason are there one to four; what is not told is of five or more, or of everybody with a reason."""
    redenen = Counter(een["eindreden"] for een in rijen if een["eindreden"])
    niet = redenen.pop(NIET_GEZEGD, 0)
    assert all(aantal >= 5 for aantal in redenen.values())
    assert not niet or niet >= 5 or not redenen


def _trede(een: dict[str, str]) -> tuple[int, ...]:
    """How much is told of each trait: the fewer, the less."""
    vestiging = {NIET_GEZEGD: 0, een["jaar"]: 1, een["kwartaal"]: 2}.get(een["vestiging"], 3)
    return (vestiging, *(int(een[kolom] != NIET_GEZEGD) for kolom in HERKENBAAR[1:]))


@settings(max_examples=80, deadline=None)
@given(mensen=_mensen, hoeveel=st.integers(min_value=5, max_value=60))
def test_two_files_tell_no_more_together_than_the_more_precise_one(mensen: list[dict[str, str]], hoeveel: int) -> None:
    """Of some people and of all: of each trait one of both files tells as much as the other or more, and always the
    same file of all of them."""
    alle = [rij(nummer, **een) for nummer, een in enumerate(mensen)]
    _, van_alle = vergroofd(alle)
    _, van_enkele = vergroofd(alle[:hoeveel])
    for een, ander in zip(van_enkele, van_alle, strict=False):
        a, b = _trede(een), _trede(ander)
        assert all(x <= y for x, y in zip(a, b, strict=True)) or all(x >= y for x, y in zip(a, b, strict=True))


def _trap() -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Two groups of three that differ in one thing: what is told of them afterwards."""
    yield {"maand": "2026-02"}, {"vestiging": "2026-K1"}
    yield {"maand": "2026-07"}, {"vestiging": "2026"}
    yield {"herkomst": "twee"}, {"vestiging": "2026", "herkomst": NIET_GEZEGD}
    yield {"opleiding": "twee"}, {"vestiging": "2026", "herkomst": NIET_GEZEGD, "opleiding": NIET_GEZEGD}
    yield {"maand": "2025-07"}, dict.fromkeys(HERKENBAAR, NIET_GEZEGD)


@pytest.mark.parametrize(("verschil", "verwacht"), list(_trap()))
def test_less_is_told_step_by_step(verschil: dict[str, str], verwacht: dict[str, str]) -> None:
    _, na = vergroofd([*(rij(nummer) for nummer in range(3)), *(rij(nummer, **verschil) for nummer in range(3, 6))])
    assert [{kolom: een[kolom] for kolom in verwacht} for een in na] == [verwacht] * 6


def test_who_is_with_five_keeps_everything() -> None:
    hoeveel, na = vergroofd([rij(nummer) for nummer in range(5)])
    assert [een["vestiging"] for een in na] == ["2026-01"] * 5
    assert hoeveel == Vergroofd(mensen=5, zonder_maand=0, zonder_kenmerken=0)


def test_one_who_is_left_gets_the_smallest_group_for_company() -> None:
    rijen = [rij(nummer) for nummer in range(6)]
    rijen += [rij(nummer, geslacht="twee") for nummer in range(6, 11)]
    hoeveel, na = vergroofd([*rijen, rij(11, maand="2019-05")])
    assert hoeveel == Vergroofd(mensen=12, zonder_maand=6, zonder_kenmerken=6)
    assert groepen(na, "geslacht") == {("een",): 6, (NIET_GEZEGD,): 6}
