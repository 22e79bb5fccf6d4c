"""What each figure counts, by hand at every edge; and everybody is counted once."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from medewerkers.models import Gemeente
from rapportages.cijfers import CIJFERS, Telt
from rapportages.kenmerken import KENMERKEN, ONBEKEND
from rapportages.models import Feit
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.tellingen import Groep, tel, tel_alles, tel_samen

pytestmark = pytest.mark.django_db

DAG = date(2026, 11, 24)


@pytest.fixture
def leeg(gemeente: Gemeente) -> Iterator[None]:
    """No people yet; the table of facts is there."""
    with feiten_op(gemeente_id=gemeente.pk, dag=DAG):
        yield


# Of when somebody settled follows from the day.
KOLOMMEN = [kenmerk for kenmerk in KENMERKEN if kenmerk != "kwartaal"]


def feit(nummer: int, geleden: int, gestopt: int | None = None, **mijlpalen: int | None) -> Feit:
    """Somebody who settled so many days ago and reached these milestones on these days after it."""
    vestiging = DAG - timedelta(days=geleden)

    def op(dag: int | None) -> date | None:
        return None if dag is None else vestiging + timedelta(days=dag)

    return Feit(
        persoon_id=nummer, vestiging=vestiging, eerste_plek="", gestopt_op=op(gestopt), eindreden="",
        **{f"{naam}_op": op(dag) for naam, dag in mijlpalen.items()},
        **dict.fromkeys(KOLOMMEN, ONBEKEND) | {"aanpak": "drie-weken"},
    )  # fmt: skip


def deel(code: str, een: Feit) -> str:
    Feit.objects.all().delete()
    Feit.objects.bulk_create([een])
    (telling,) = tel(CIJFERS[code], dag=DAG).values()
    (wat,) = [str(naam) for naam, aantal in telling.items() if aantal]
    return wat


@pytest.mark.parametrize(
    ("geleden", "start", "gestopt", "verwacht"),
    [
        (22, 21, None, "op_tijd"), (22, 22, None, "later"), (300, 22, None, "later"), (22, None, None, "niet"),
        (21, 3, None, "nog_niet"), (21, None, None, "nog_niet"), (0, None, None, "nog_niet"),
        # Who stopped on day 21 at the latest and had not started says nothing of how quick we are.
        (300, None, 21, "gestopt"), (300, None, 22, "niet"), (300, 15, 20, "op_tijd"), (10, None, 5, "nog_niet"),
        # Started before the day of settling, because that day was corrected later.
        (60, -4, None, "op_tijd"),
    ],
)  # fmt: skip
def test_started_within_three_weeks(
    geleden: int, start: int | None, gestopt: int | None, verwacht: str, leeg: None
) -> None:
    assert deel("start", feit(1, geleden, gestopt, start=start)) == verwacht


@pytest.mark.parametrize(
    ("geleden", "geplaatst", "gestopt", "verwacht"),
    [
        (113, 100, None, "op_tijd"), (500, 400, None, "op_tijd"), (113, None, None, "niet"),
        (112, 30, None, "nog_niet"), (500, None, 112, "gestopt"), (500, None, 113, "niet"), (500, 90, 100, "op_tijd"),
    ],
)  # fmt: skip
def test_placed_counts_from_when_the_assessment_can_be_done(
    geleden: int, geplaatst: int | None, gestopt: int | None, verwacht: str, leeg: None
) -> None:
    assert deel("geplaatst", feit(1, geleden, gestopt, geplaatst=geplaatst)) == verwacht


@pytest.mark.parametrize(
    ("geleden", "uiterlijk", "pip", "gestopt", "verwacht"),
    [
        (100, 70, 70, None, "op_tijd"), (100, 70, 71, None, "later"), (100, 70, None, None, "niet"),
        # The last day itself is not over yet, also of who has the plan already.
        (70, 70, None, None, "nog_niet"), (70, 70, 10, None, "nog_niet"), (71, 70, None, None, "niet"),
        # Nobody knows the last day while DUO has not written.
        (300, None, 30, None, "nog_niet"), (300, None, None, None, "nog_niet"), (300, None, None, 90, "gestopt"),
        (300, 70, None, 70, "gestopt"), (300, 70, None, 71, "niet"), (300, 70, 60, 65, "op_tijd"),
    ],
)  # fmt: skip
def test_the_plan_within_ten_weeks(
    geleden: int, uiterlijk: int | None, pip: int | None, gestopt: int | None, verwacht: str, leeg: None
) -> None:
    een = feit(1, geleden, gestopt, pip=pip)
    een.heeft_pip = True
    een.pip_uiterlijk = None if uiterlijk is None else een.vestiging + timedelta(days=uiterlijk)
    assert deel("pip", een) == verwacht


def test_who_needs_no_plan_is_told_apart(leeg: None) -> None:
    assert deel("pip", feit(1, 300)) == "geen"


def test_of_each_year_and_aanpak_apart(leeg: None) -> None:
    mensen = [feit(1, 100, start=10), feit(2, 400, start=10), feit(3, 401, start=30)]
    mensen[2].aanpak = "fiets"
    Feit.objects.bulk_create(mensen)
    telling = tel(CIJFERS["start"], dag=DAG, kenmerk="aanpak")
    gevuld = {groep: {str(een): n for een, n in delen.items() if n} for groep, delen in telling.items()}
    assert gevuld == {
        Groep(2026, "drie-weken"): {"op_tijd": 1},
        Groep(2025, "drie-weken"): {"op_tijd": 1},
        Groep(2025, "fiets"): {"later": 1},
    }


_dagen = st.none() | st.integers(-5, 300)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(0, 800), _dagen, _dagen, _dagen, st.sampled_from(["man", "vrouw", ONBEKEND])), max_size=12
    )
)
def test_everybody_is_in_one_part_of_each_figure(leeg: None, mensen: list[tuple[Any, ...]]) -> None:
    Feit.objects.all().delete()
    rijen = [
        feit(nummer, geleden, gestopt, start=start, geplaatst=geplaatst)
        for nummer, (geleden, gestopt, start, geplaatst, _) in enumerate(mensen)
    ]
    for rij, (*_, geslacht) in zip(rijen, mensen, strict=True):
        rij.geslacht = geslacht
    Feit.objects.bulk_create(rijen)
    heel, per_geslacht = tel_alles(dag=DAG), tel_alles(dag=DAG, kenmerk="geslacht")
    for code in CIJFERS:
        assert sum(sum(telling.values()) for telling in heel[code].values()) == len(mensen)
        samen: Counter[Any] = Counter()
        for groep, telling in per_geslacht[code].items():
            for een, aantal in telling.items():
                samen[groep.jaar, een] += aantal
        los = {(g.jaar, een): n for g, telling in heel[code].items() for een, n in telling.items()}
        assert dict(samen) == los


def test_many_at_once_are_the_same_as_each_by_itself(leeg: None) -> None:
    mensen = [feit(nummer, 5 + 17 * nummer, start=nummer, geplaatst=30 if nummer % 3 else None) for nummer in range(40)]
    for nummer, een in enumerate(mensen):
        een.geslacht, een.taal = ["man", "vrouw"][nummer % 2], ["A0", "A1", ONBEKEND][nummer % 3]
    Feit.objects.bulk_create(mensen)
    alle = tuple(CIJFERS.values())
    vragen = {"": alle, "geslacht": alle[:2], "taal": alle[2:3], "kwartaal": alle[2:3]}
    samen = tel_samen(vragen, dag=DAG)
    assert samen == {
        kenmerk: {cijfer.code: tel(cijfer, dag=DAG, kenmerk=kenmerk) for cijfer in cijfers}
        for kenmerk, cijfers in vragen.items()
    }
    assert {groep.waarde for groep in samen["taal"][alle[2].code]} == {"A0", "A1", ONBEKEND}


def test_every_figure_says_what_it_is() -> None:
    for cijfer in CIJFERS.values():
        for tekst in (cijfer.vraag, cijfer.teller, cijfer.noemer, cijfer.dag, cijfer.niet_geteld, cijfer.bronnen):
            assert tekst.endswith((".", "?")), tekst
        assert [telt for _, telt in cijfer.delen.values()].count(Telt.TELLER) >= 1
