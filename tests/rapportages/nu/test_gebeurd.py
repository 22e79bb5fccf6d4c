"""What happened in a year: counted by hand, and told so that nothing small follows from the figures beside it."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from django.test import Client
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries
from scipy.optimize import Bounds, LinearConstraint, milp

from medewerkers.models import Gemeente, Medewerker
from rapportages.bord.gebeurd import in_periode
from rapportages.cijfers import CIJFERS
from rapportages.cijfers.gebeurtenissen import EINDEN, GEBEURTENISSEN
from rapportages.kenmerken import KENMERKEN, ONBEKEND
from rapportages.models import Feit
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.nu.gebeurd import NOG_NIET, TELT, Keer, gebeurd_toonbaar, tel_gebeurd
from rapportages.selectors.stand import Plek
from rapportages.services import leg_maandstand_vast
from rapportages.verbergen import ONDERGRENS, Getoond, in_vijftallen
from trajecten.statussen import Eindreden

DAG = date(2026, 11, 24)
URL = "/rapportage/gebeurd/"
JAREN = (2024, 2025, 2026)
Ingelogd = Callable[[Medewerker], Client]
Vestig = Callable[..., None]


def feit(nummer: int, vestiging: date, reden: str = "", **op: Any) -> Feit:
    groepen = {kenmerk: ONBEKEND for kenmerk in KENMERKEN if kenmerk != "kwartaal"}
    velden = {f"{naam}_op": dag for naam, dag in op.items()}
    return Feit(persoon_id=nummer, vestiging=vestiging, eerste_plek="", eindreden=reden, **velden, **groepen)


@pytest.mark.django_db
def test_everybody_counts_in_the_year_in_which_it_happened(gemeente: Gemeente) -> None:
    oud, nieuw = date(2025, 12, 20), DAG - timedelta(days=10)
    with feiten_op(gemeente_id=gemeente.pk, dag=DAG):
        Feit.objects.bulk_create(
            [
                feit(1, oud, start=date(2025, 12, 31), geplaatst=date(2026, 1, 1)),
                feit(2, oud, start=date(2026, 1, 1), gestopt=date(2026, 2, 1), reden="verhuisd"),
                # Not far enough for the figure of who settled in 2026, but it did happen.
                feit(3, nieuw, start=DAG),
            ]
        )
        geteld = {code: dict(keren) for code, keren in tel_gebeurd(dag=DAG).items() if keren}
    assert geteld == {
        "gevestigd": {Keer(2025, 2025): 2, Keer(2026, 2026): 1},
        "start": {Keer(2025, 2025): 1, Keer(2025, 2026): 1, Keer(2026, 2026, NOG_NIET): 1},
        "geplaatst": {Keer(2025, 2026): 1},
        "gestopt": {Keer(2025, 2026): 1},
        "einde_verhuisd": {Keer(2025, 2026): 1},
    }


def test_a_period_adds_up_the_years() -> None:
    stand = {(2025, "start"): Getoond(5, 9), (2026, "start"): Getoond(10, 14), (2024, "start"): Getoond(0, None)}
    assert in_periode(stand, "start", (2025, 2026)) == Getoond(15, 23)
    assert in_periode(stand, "start", (2024, 2025)) == Getoond(5, None)
    assert in_periode(stand, "start", (2019,)) == Getoond(0, 0)


def test_every_event_says_what_it_is() -> None:
    for een in GEBEURTENISSEN.values():
        assert een.cijfer in {"", *CIJFERS}
        for tekst in (een.vraag, een.wie, een.dag, een.niet, een.bronnen):
            assert tekst.endswith((".", "?")), tekst


Mensen = dict[Keer, int]
KEREN = [Keer(toen, dan, telt) for toen in JAREN for dan in JAREN if dan >= toen for telt in (TELT, NOG_NIET)]


@st.composite
def gemeenten(draw: st.DrawFn) -> Mensen:
    toeval = random.Random(draw(st.integers(0, 10**6)))
    grootte = draw(st.sampled_from([2, 4, 9, 30]))
    return {keer: toeval.randrange(grootte if keer.telt == TELT else 3) for keer in KEREN}


def per_jaar_van_vestiging(mensen: Mensen) -> dict[Plek, Getoond]:
    """As the figures tell it: exactly, unless it is few. Everybody here reached it."""
    uit = {}
    for toen in JAREN:
        for deel, telt in (("op_tijd", {TELT}), ("nog_niet", {NOG_NIET}), ("", {TELT, NOG_NIET})):
            n = sum(n for keer, n in mensen.items() if keer.vestiging == toen and keer.telt in telt)
            plek = Plek(toen, cijfer="start" if deel else "", deel=deel)
            uit[plek] = Getoond(1, 4) if 0 < n < ONDERGRENS else Getoond(n, n)
    return uit


Regel = tuple[np.ndarray, float, float]


def rij(hoort: Callable[[Keer], bool]) -> np.ndarray:
    return np.array([float(hoort(keer)) for keer in KEREN])


def regels(stand: dict[Plek, Getoond], getoond: dict[int, Getoond]) -> Iterator[Regel]:
    for plek, wat in stand.items():
        telt = {"op_tijd": {TELT}, "nog_niet": {NOG_NIET}}.get(plek.deel, {TELT, NOG_NIET})
        # Of who is not that far yet, only how many there are: not all of them reached it.
        van = 0 if plek.deel != "op_tijd" else wat.van
        yield rij(lambda keer, p=plek, t=telt: keer.vestiging == p.jaar and keer.telt in t), van, _tot(wat)
    for jaar, wat in getoond.items():
        yield rij(lambda keer, j=jaar: keer.gebeurd == j), wat.van, _tot(wat)


def _tot(wat: Getoond) -> float:
    return np.inf if wat.tot is None else wat.tot


def ruimte(vraag: np.ndarray, bekend: list[Regel]) -> float:
    grens = LinearConstraint(
        np.array([een for een, *_ in bekend]), [van for _, van, _ in bekend], [tot for *_, tot in bekend]
    )
    uit = []
    for kant in (1, -1):
        uitslag = milp(kant * vraag, constraints=grens, integrality=np.ones(len(vraag)), bounds=Bounds(0, np.inf))
        uit.append(round(kant * uitslag.fun) if uitslag.success else -kant * np.inf)
    return uit[1] - uit[0]


@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(gemeenten())
def test_no_small_number_follows_from_the_years_of_settling_and_of_happening(mensen: Mensen) -> None:
    """Neither how many did it in a year, nor how many of one year did it in another."""
    stand = per_jaar_van_vestiging(mensen)
    leeg: dict[str, Counter[Keer]] = {code: Counter() for code in GEBEURTENISSEN}
    alles = gebeurd_toonbaar({**leeg, "start": Counter(mensen)}, jaren=JAREN, stand=stand, nu={})
    getoond = {jaar: wat for (jaar, code), wat in alles.items() if code == "start"}
    vooraf, samen = list(regels(stand, {})), list(regels(stand, getoond))
    vragen = [rij(lambda keer, j=jaar: keer.gebeurd == j) for jaar in JAREN]
    vragen += [rij(lambda keer, k=keer: keer == k) for keer in KEREN]
    for vraag in vragen:
        echt = vraag @ np.array([mensen[keer] for keer in KEREN])
        if 0 < echt < ONDERGRENS:
            assert ruimte(vraag, samen) >= min(2, ruimte(vraag, vooraf))
    for jaar, wat in getoond.items():
        echt = sum(n for keer, n in mensen.items() if keer.gebeurd == jaar)
        assert wat.van <= echt <= _tot(wat)


def test_everybody_who_stopped_is_in_one_part() -> None:
    redenen = [reden for code in EINDEN for reden in GEBEURTENISSEN[code].redenen]
    assert sorted(redenen) == sorted(Eindreden.values)


@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.integers(0, 10**6), st.sampled_from([2, 4, 9, 30]))
def test_why_people_stopped_is_told_beside_how_many_did(zaad: int, grootte: int) -> None:
    """The steps of the reasons and that of all of them together, beside who settled and who is guided now."""
    toeval = random.Random(zaad)
    stoppers = {(jaar, code): toeval.randrange(grootte) for jaar in JAREN for code in EINDEN}
    samen = sum(stoppers.values())
    keren: dict[str, Counter[Keer]] = {code: Counter() for code in GEBEURTENISSEN}
    for (jaar, code), n in stoppers.items():
        keren[code][Keer(2024, jaar)] = n
    stand = {Plek(2024): Getoond(samen + 20, samen + 20)}
    nu = {("begeleiding", "alle", "klantondersteuner"): Getoond(20, 24)}
    getoond = gebeurd_toonbaar(keren, jaren=JAREN, stand=stand, nu=nu)
    cellen = list(stoppers)
    rijen = [(np.ones(len(cellen)), max(samen - 4, 0), samen)]
    for jaar in JAREN:
        rijen.append((np.array([float(j == jaar) for j, _ in cellen]), *_grenzen(getoond[jaar, "gestopt"])))
        rijen += [
            (np.array([float(c == (jaar, code)) for c in cellen]), *_grenzen(getoond[jaar, code])) for code in EINDEN
        ]
    for nummer, cel in enumerate(cellen):
        if 0 < stoppers[cel] < ONDERGRENS:
            vraag = np.zeros(len(cellen))
            vraag[nummer] = 1
            assert ruimte(vraag, rijen) >= 2


def _grenzen(wat: Getoond) -> tuple[float, float]:
    return wat.van, _tot(wat)


def test_nothing_happened_is_told_as_few() -> None:
    assert in_vijftallen([]) == {}
    leeg: dict[str, Counter[Keer]] = {code: Counter() for code in GEBEURTENISSEN}
    assert gebeurd_toonbaar(leeg, jaren=[2026], stand={}, nu={})[2026, "start"] == Getoond(0, 4)


@pytest.fixture
def op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


def tekst(client: Client, vraag: str = "") -> str:
    return " ".join(client.get(f"{URL}{vraag}").content.decode().split())


@pytest.mark.django_db
@pytest.mark.usefixtures("op_dinsdag")
def test_policy_reads_what_happened_in_steps(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    client = ingelogd(beleidsmedewerker)
    assert "Er zijn nog geen cijfers" in tekst(client)
    vestig(13, gestart=8, dag=80)
    vestig(12, gestart=7, dag=400)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=date(2026, 11, 1))
    pagina = tekst(client)
    assert "Je ziet wat er in 2026 gebeurde, wanneer mensen zich ook vestigden, zoals het op 1 november" in pagina
    assert client.get(URL).context["tabel"].kolommen == ["Wat", "2026", "2025"]
    rijen = {naam: cellen for naam, *cellen in client.get(URL).context["tabel"].rijen}
    assert rijen["Gevestigd"] == [13, 12]
    assert rijen["Start werk"] == ["5–9", "5–9"]
    assert "Tesfay" not in pagina
    assert 'name="groep"' not in pagina
    # A group in the address changes nothing: there are no such figures.
    assert client.get(f"{URL}?groep=geslacht:vrouw").context["tabel"] == client.get(URL).context["tabel"]


@pytest.mark.django_db
@pytest.mark.usefixtures("op_dinsdag")
def test_a_teamleider_counts_a_group_exactly(teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig) -> None:
    vestig(3, gestart=2, dag=80)
    client = ingelogd(teamleider)
    assert {een.code: een.aantal for een in client.get(URL).context["rijen"]} == {"gevestigd": "3", "start": "2"}
    assert "Hier gebeurde niets" in tekst(client, "?groep=leerroute:z")
    assert "bij één groep (Leerroute: Z-route)" in tekst(client, "?groep=leerroute:z")


@pytest.mark.django_db
@pytest.mark.usefixtures("op_dinsdag")
def test_a_period_backwards_or_one_that_does_not_exist_is_said_in_words(
    teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    vestig(3, gestart=2, dag=400)
    client = ingelogd(teamleider)
    achteruit = tekst(client, "?van=2026&tot=2025")
    assert "2026 komt na 2025." in achteruit
    assert "meedoen-trechter" not in achteruit
    assert client.get(f"{URL}tabel/?van=2026&tot=2025").status_code == 404
    assert "Het eerste jaar dat je vroeg, is er niet. Je ziet nu 2026." in tekst(client, "?van=1800")
    assert "De groep die je vroeg, is er niet. Je ziet nu iedereen." in tekst(client, "?groep=bsn:1")
    assert "Dat is er niet" not in tekst(client, "?van=2025&tot=2026&groep=")
    assert "van 2025 tot en met 2026" in tekst(client, "?van=2025&tot=2026")


@pytest.mark.django_db
@pytest.mark.usefixtures("op_dinsdag")
def test_the_table_per_year_is_a_file(teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig) -> None:
    vestig(3, gestart=2, dag=80)
    antwoord = ingelogd(teamleider).get(f"{URL}tabel/?van=2026&tot=2026")
    assert antwoord["Content-Disposition"] == 'attachment; filename="gebeurd-2026-2026-2026-11-24.csv"'
    regels_van = antwoord.content.decode("utf-8-sig").splitlines()
    assert regels_van[3:6] == ["Wat;2026", "Gevestigd;3", "Eerste contact;0"]


@pytest.mark.django_db
@pytest.mark.usefixtures("op_dinsdag")
def test_others_do_not_read_it_and_it_takes_few_queries(
    gemeente: Gemeente, jobcoach: Medewerker, beleidsmedewerker: Medewerker, teamleider: Medewerker,
    ingelogd: Ingelogd, vestig: Vestig, django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    assert ingelogd(jobcoach).get(URL).status_code == 403
    vestig(13, gestart=8, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=date(2026, 11, 1))
    for medewerker, hoogste in ((beleidsmedewerker, 11), (teamleider, 30)):
        client = ingelogd(medewerker)
        client.get(URL)
        with django_assert_max_num_queries(hoogste):
            client.get(URL)
