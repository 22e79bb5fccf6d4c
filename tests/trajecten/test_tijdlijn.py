"""The layout of the timeline: rules that hold for every traject, and the cases that a designer would try."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.models import AanpakStap, Stap, Traject
from trajecten.models.aanpak import Baan
from trajecten.statussen import Fase
from trajecten.tijdlijn import Assessmenttijd, Halte, Periode, Tijdlijn, Vandaag, maak_tijdlijn
from trajecten.tijdlijn.letters import BAANBREEDTE, LABELBREEDTE, breek_af
from trajecten.tijdlijn.rijen import Label, zet_labels
from trajecten.tijdlijn.schaal import FASEGRENZEN, Mijlpalen, Schaal
from trajecten.verwachting import Verwachting

VESTIGING = date(2026, 9, 28)
VANDAAG = date(2026, 11, 24)
Mijlpaal = AanpakStap.Mijlpaal


def stap(
    pk: int,
    naam: str = "Stap",
    uiterlijk: date | None = None,
    *,
    gedaan: date | None = None,
    baan: str = Baan.WERK,
    mijlpaal: str = "",
    status: str = "",
    wacht_op: str = "",
) -> Stap:
    """A step in memory. `uiterlijk` is made by the database, so it is set afterwards."""
    gemaakt = Stap(
        pk=pk,
        aanpakstap=AanpakStap(pk=pk, naam=naam, baan=baan, mijlpaal=mijlpaal, volgorde=pk),
        status=status or ("gedaan" if gedaan else "open"),
        gedaan_op=gedaan,
        wacht_op=wacht_op,
    )
    gemaakt.uiterlijk = uiterlijk
    return gemaakt


def traject(begin: date = VESTIGING, fase: str = Fase.START, einddatum: date | None = None) -> Traject:
    return Traject(pk=1, startdatum=begin, fase=fase, einddatum=einddatum)


def na(dagen: int) -> date:
    return VESTIGING + timedelta(days=dagen)


def haltes(tijdlijn: Tijdlijn) -> list[Halte]:
    return [halte for baan in tijdlijn.banen for halte in baan.haltes]


def halte(tijdlijn: Tijdlijn, pk: int) -> Halte:
    return next(halte for halte in haltes(tijdlijn) if halte.stap_id == pk)


# ── rules that always hold ──

dagen = st.integers(-400, 1500)
namen = st.sampled_from(
    ["PIP", "Intake", "Start in de productiehal", "Maatschappelijke begeleiding begint", "Leerbaarheidstoets", "X" * 80]
)


@st.composite
def willekeurige_stap(draw: Any, pk: int) -> Stap:
    soort = draw(st.sampled_from(["open", "open", "gedaan", "overgeslagen", "zonder"]))
    uiterlijk = None if soort == "zonder" else na(draw(dagen))
    return stap(
        pk,
        draw(namen),
        uiterlijk,
        gedaan=na(draw(dagen)) if soort == "gedaan" else None,
        baan=draw(st.sampled_from(Baan.values)),
        status="overgeslagen" if soort == "overgeslagen" else "",
        wacht_op=draw(st.sampled_from(["", "", "Taalhuis"])) if soort == "open" else "",
    )


@st.composite
def situatie(draw: Any) -> tuple[Traject, list[Stap], date, dict[int, Verwachting]]:
    """A traject with up to 20 steps, milestones among them, on any day of four years."""
    stappen = [draw(willekeurige_stap(pk)) for pk in range(1, draw(st.integers(1, 20)) + 1)]
    for mijlpaal, gekozen in zip(draw(st.permutations(Mijlpaal.values)), stappen, strict=False):
        gekozen.aanpakstap.mijlpaal = mijlpaal
    verwachtingen = {
        s.pk: Verwachting(draw(st.one_of(st.none(), st.builds(na, dagen))), "PIP vaststellen", op_stap=True)
        for s in stappen
        if s.uiterlijk is None
    }
    einddatum = draw(st.one_of(st.none(), st.none(), st.builds(na, st.integers(0, 900))))
    return (
        traject(fase=draw(st.sampled_from(Fase.values)), einddatum=einddatum),
        stappen,
        na(draw(dagen)),
        verwachtingen,
    )


@given(situatie())
def test_every_step_appears_once(gegeven: tuple[Any, ...]) -> None:
    weg, stappen, dag, verwachtingen = gegeven
    tijdlijn = maak_tijdlijn(weg, stappen, dag, verwachtingen)
    assert sorted(h.stap_id for h in haltes(tijdlijn)) == [s.pk for s in stappen]
    assert {baan.baan for baan in tijdlijn.banen} == {s.aanpakstap.baan for s in stappen}
    for baan in tijdlijn.banen:
        assert {h.stap_id for h in baan.haltes} == {s.pk for s in stappen if s.aanpakstap.baan == baan.baan}


@given(situatie())
def test_positions_are_on_the_axis_and_in_the_phase_of_their_day(gegeven: tuple[Any, ...]) -> None:
    weg, stappen, dag, verwachtingen = gegeven
    tijdlijn = maak_tijdlijn(weg, stappen, dag, verwachtingen)
    op_as = [h for h in haltes(tijdlijn) if h.van is not None]
    for h in op_as:
        assert h.datum is not None
        fase = tijdlijn.schaal.fase(h.datum)
        assert FASEGRENZEN[fase] <= h.van <= FASEGRENZEN[fase + 1]
        assert 2 <= h.van <= 98
    assert tijdlijn.vandaag is None or 0 <= tijdlijn.vandaag <= 100
    assert all(0 <= s.van < 100 for s in tijdlijn.streepjes)


@given(situatie())
def test_a_later_day_never_stands_left_of_an_earlier_one(gegeven: tuple[Any, ...]) -> None:
    weg, stappen, dag, verwachtingen = gegeven
    tijdlijn = maak_tijdlijn(weg, stappen, dag, verwachtingen)
    for baan in tijdlijn.banen:
        op_as = [h for h in baan.haltes if h.van is not None]
        assert all(a.datum <= b.datum and a.van <= b.van for a, b in pairwise(op_as))


labels = st.lists(st.builds(Label, st.integers(2, 98), st.floats(20, LABELBREEDTE), st.integers(2, 5)), max_size=12)


@given(labels, st.integers(0, 100))
def test_labels_do_not_overlap(ongeordend: list[Label], vandaag: int) -> None:
    """On the narrowest track; and marks that would touch hang below each other."""
    geordend = tuple(sorted(ongeordend, key=lambda label: label.van))
    plekken, hoogte = zet_labels(geordend, vandaag)
    assert len(plekken) == len(geordend)
    vakken = [_vak(label, plek) for label, plek in zip(geordend, plekken, strict=True)]
    for i, (boven, onder, begin, eind) in enumerate(vakken):
        assert 0 <= boven < onder <= hoogte
        assert 0 <= begin < eind <= BAANBREEDTE
        assert plekken[i].over_vandaag or not begin < vandaag * BAANBREEDTE / 100 < eind
        for ander_boven, ander_onder, ander_begin, ander_eind in vakken[i + 1 :]:
            naast = eind <= ander_begin or ander_eind <= begin
            assert naast or onder <= ander_boven or ander_onder <= boven
    op_de_lijn = sorted(plek.van for plek in plekken if not plek.hangt)
    assert all(b - a >= 4 for a, b in pairwise(op_de_lijn))


def _vak(label: Label, plek: Any) -> tuple[int, int, float, float]:
    """Top and bottom in units, left and right in px of what the browser draws (see the timeline in meedoen.css)."""
    x = plek.van * BAANBREEDTE / 100
    breedte = label.breedte + (18 if plek.hangt else 6)
    links, rechts = (x - breedte, x + 12) if plek.links else (x - 12, x + breedte)
    return plek.laag, plek.laag + label.regels, links, rechts


@given(
    st.builds(
        Mijlpalen,
        begin=st.just(VESTIGING),
        start_deadline=st.builds(na, st.integers(-30, 500)),
        gestart_op=st.one_of(st.none(), st.builds(na, st.integers(-30, 900))),
        evaluatie_deadline=st.builds(na, st.integers(-30, 900)),
        geevalueerd_op=st.one_of(st.none(), st.builds(na, st.integers(-30, 1200))),
    ),
    st.builds(na, dagen),
)
def test_the_axis_only_goes_forward(mijlpalen: Mijlpalen, dag: date) -> None:
    schaal = Schaal.van(mijlpalen, dag)
    procenten = [schaal.procent(na(d)) for d in range(-10, 1600, 3)]
    assert procenten == sorted(procenten)
    assert procenten[0] == 0
    assert schaal.procent(schaal.grens_start) == 34
    assert schaal.procent(schaal.grens_assessment) == 72
    streepjes = schaal.streepjes(dag)
    assert all(a.van < b.van for a, b in pairwise(streepjes))


def test_the_width_of_a_text_is_rather_too_wide() -> None:
    """Measured in a browser: 'Start productiehal' takes 122 px in semibold of 14 px."""
    assert 118 <= breek_af("Start productiehal", 14)[1] <= 140
    assert breek_af("Maatschappelijke begeleiding begint", 14)[0] == 2


# ── the cases ──


def yohannes() -> list[Stap]:
    """The traject of the design: started two days late, assessment, one step late."""
    return [
        stap(1, "Eerste contact", na(7), gedaan=na(3), mijlpaal=Mijlpaal.CONTACT),
        stap(2, "Intake", na(14), gedaan=na(14), mijlpaal=Mijlpaal.INTAKE),
        stap(3, "Start productiehal", na(21), gedaan=na(23), mijlpaal=Mijlpaal.START),
        stap(4, "Tussenevaluatie", date(2026, 12, 2)),
        stap(5, "Eindevaluatie", date(2027, 1, 21), mijlpaal=Mijlpaal.EVALUATIE),
        stap(6, "Plaatsing", date(2027, 2, 4), mijlpaal=Mijlpaal.PLAATSING),
        stap(7, "Leerbaarheidstoets", date(2026, 11, 20), baan=Baan.INBURGERING),
        stap(8, "PIP vaststellen", date(2026, 12, 7), baan=Baan.INBURGERING),
        stap(9, "MAP", date(2029, 3, 15), baan=Baan.INBURGERING),
        stap(10, "Taalmaatje", date(2027, 1, 5), baan=Baan.MAATSCHAPPELIJK, wacht_op="Taalhuis"),
    ]


def test_words_and_states_are_those_of_the_design() -> None:
    tijdlijn = maak_tijdlijn(traject(fase=Fase.ASSESSMENT), yohannes(), VANDAAG)
    assert [(h.stand.woord, h.tekst) for h in haltes(tijdlijn)] == [
        ("Gedaan", "1 okt · dag 3"),
        ("Gedaan", "12 okt · dag 14"),
        ("Gedaan, te laat", "21 okt · 2 dagen te laat"),
        ("Nu", "wo 2 dec · nog 8 dagen"),
        ("Komt nog", "21 jan 2027"),
        ("Komt nog", "4 feb 2027"),
        ("Te laat", "4 dagen te laat"),
        ("Nu", "ma 7 dec · nog 13 dagen"),
        ("Komt nog", "15 mrt 2029"),
        ("Wacht", "wacht op Taalhuis"),
    ]
    assert [(fase.naam, fase.tekst, fase.nu) for fase in tijdlijn.fasen] == [
        ("Start", "3 weken · gestart op dag 23, 2 dagen te laat", False),
        ("Assessment", "3 maanden · tot 21 januari 2027", True),
        ("Plaatsing", "vanaf februari 2027", False),
    ]


def test_phases_begin_at_the_real_start_and_the_eindevaluatie() -> None:
    tijdlijn = maak_tijdlijn(traject(fase=Fase.ASSESSMENT), yohannes(), VANDAAG)
    assert halte(tijdlijn, 3).van == 34
    assert halte(tijdlijn, 5).van == 72
    assert tijdlijn.vandaag == 48


def test_the_band_of_the_assessment_is_full_up_to_today() -> None:
    werk = maak_tijdlijn(traject(fase=Fase.ASSESSMENT), yohannes(), VANDAAG).banen[0]
    periodes = [deel for deel in werk.onderdelen if isinstance(deel, Periode)]
    assert periodes == [Periode(34, 48, "week 5 van 13"), Periode(48, 72, komt=True)]


@pytest.mark.parametrize(
    ("tijd", "banden", "kop"),
    [
        # It runs, and its last day is another one than that of the step.
        ((na(23), na(130), True), [(34, 48, False), (48, 80, True)], "tot 21 januari 2027"),
        ((na(23), na(40), False), [(34, 41, False)], "liep tot en met 7 november 2026"),
        ((na(23), na(24), True), [(34, 48, False)], "tot 21 januari 2027"),
        ((na(70), na(130), True), [(53, 80, True)], "tot 21 januari 2027"),
    ],
)
def test_the_band_follows_the_assessment_itself(tijd: Any, banden: Any, kop: str) -> None:
    assessments = [Assessmenttijd(*tijd)]
    tijdlijn = maak_tijdlijn(traject(fase=Fase.ASSESSMENT), yohannes(), VANDAAG, assessments=assessments)
    periodes = [deel for deel in tijdlijn.banen[0].onderdelen if isinstance(deel, Periode)]
    assert [(deel.van, deel.tot, deel.komt) for deel in periodes] == banden
    assert kop in tijdlijn.fasen[1].tekst


def test_today_stands_between_what_was_and_what_comes() -> None:
    baan = maak_tijdlijn(traject(fase=Fase.ASSESSMENT), yohannes(), VANDAAG).banen[1]
    assert [type(deel) for deel in baan.onderdelen] == [Halte, Vandaag, Halte]


def test_a_step_years_ahead_is_listed_as_later() -> None:
    later = halte(maak_tijdlijn(traject(fase=Fase.ASSESSMENT), yohannes(), VANDAAG), 9)
    assert later.van is None
    assert later.tekst == "15 mrt 2029"
    assert "is-los" in later.klassen
    assert [groep.reden for groep in maak_tijdlijn(traject(), yohannes(), VANDAAG).banen[1].los] == ["later"]


def test_day_0_has_room_for_the_whole_way() -> None:
    stappen = [
        stap(1, "Eerste contact", na(7), mijlpaal=Mijlpaal.CONTACT),
        stap(2, "Start", na(21), mijlpaal=Mijlpaal.START),
        stap(3, "Eindevaluatie", mijlpaal=Mijlpaal.EVALUATIE),
        stap(4, "Brede intake", baan=Baan.INBURGERING),
    ]
    verwacht = {
        3: Verwachting(na(21 + 91), "Start", op_stap=True),
        4: Verwachting(None, "kennisgeving van DUO", op_stap=False),
    }
    tijdlijn = maak_tijdlijn(traject(), stappen, VESTIGING, verwacht)
    assert tijdlijn.vandaag == 0
    assert halte(tijdlijn, 1).stand.woord == "Nu"
    assert (halte(tijdlijn, 2).van, halte(tijdlijn, 3).van) == (34, 72)
    assert halte(tijdlijn, 3).tekst == "rond jan 2027"
    assert (halte(tijdlijn, 4).van, halte(tijdlijn, 4).tekst) == (None, "wacht op kennisgeving van DUO")
    assert tijdlijn.fasen[0].tekst == "3 weken · nog 21 dagen"


def test_before_the_settling_there_is_no_today() -> None:
    tijdlijn = maak_tijdlijn(traject(), yohannes(), VESTIGING - timedelta(days=3))
    assert tijdlijn.vandaag is None
    assert not any(isinstance(deel, Vandaag) for baan in tijdlijn.banen for deel in baan.onderdelen)


def test_who_never_started_stays_readable_after_two_years() -> None:
    """The start stretches to today; the first three weeks keep most of its width."""
    stappen = [
        stap(1, "Eerste contact", na(7), gedaan=na(5), mijlpaal=Mijlpaal.CONTACT),
        stap(2, "Intake", na(14), mijlpaal=Mijlpaal.INTAKE),
        stap(3, "Start", na(21), mijlpaal=Mijlpaal.START),
    ]
    tijdlijn = maak_tijdlijn(traject(), stappen, na(730))
    assert tijdlijn.vandaag == 34
    assert [h.van for h in haltes(tijdlijn)] == [6, 16, 24]
    assert tijdlijn.fasen[0].tekst == "3 weken · 709 dagen te laat"


def test_two_years_on_today_is_still_on_the_axis() -> None:
    stappen = [
        stap(1, "Start", na(21), gedaan=na(20), mijlpaal=Mijlpaal.START),
        stap(2, "Eindevaluatie", na(111), gedaan=na(110), mijlpaal=Mijlpaal.EVALUATIE),
        stap(3, "MAP", na(740), baan=Baan.INBURGERING),
    ]
    tijdlijn = maak_tijdlijn(traject(fase=Fase.PLAATSING), stappen, na(730))
    assert tijdlijn.vandaag is not None
    assert 90 <= tijdlijn.vandaag <= 98
    assert halte(tijdlijn, 3).van is not None


def test_steps_on_one_day_hang_as_a_list() -> None:
    stappen = [stap(pk, f"Zaak {pk}", na(10), baan=Baan.MAATSCHAPPELIJK) for pk in range(1, 6)]
    (baan,) = maak_tijdlijn(traject(), stappen, VESTIGING).banen
    assert [h.plek.laag for h in baan.haltes if h.plek] == [0, 3, 6, 9, 12]
    assert len({h.van for h in baan.haltes}) == 1
    assert [("is-knoop" in h.klassen) for h in baan.haltes] == [True, False, False, False, False]
    assert baan.hoogte == 15


def test_a_label_knows_whether_it_lies_across_today() -> None:
    """Between its neighbours it has no side that stays clear of the line; without a today there is nothing to cross."""
    labels = (Label(28, 140), Label(33, 140), Label(60, 100))
    assert [plek.over_vandaag for plek in zet_labels(labels, 34)[0]] == [False, True, False]
    assert not any(plek.over_vandaag for plek in zet_labels(labels)[0])


def test_a_full_lane_needs_few_rows() -> None:
    """Seventeen steps over the three lanes, as the shipped aanpakken make them: no lane grows tall."""
    inburgering = ["Brede intake", "Leerbaarheidstoets", "PIP vaststellen", "Participatieverklaring (PVT)", "MAP"]
    stappen = [
        *yohannes()[:6],
        *(stap(20 + nr, naam, na(35 + 14 * nr), baan=Baan.INBURGERING) for nr, naam in enumerate(inburgering)),
        *(stap(30 + nr, f"Zaak {nr}", na(nr * 12), baan=Baan.MAATSCHAPPELIJK) for nr in range(6)),
    ]
    tijdlijn = maak_tijdlijn(traject(fase=Fase.ASSESSMENT), stappen, VANDAAG)
    assert max(baan.hoogte for baan in tijdlijn.banen) <= 12


def test_an_ended_traject_stands_as_on_its_last_day() -> None:
    tijdlijn = maak_tijdlijn(traject(fase=Fase.ASSESSMENT, einddatum=date(2026, 11, 1)), yohannes(), VANDAAG)
    assert halte(tijdlijn, 7).stand.woord == "Niet gedaan"
    assert tijdlijn.vandaag_tekst == "einde 1 nov"
    assert [fase.tekst for fase in tijdlijn.fasen] == ["gestart op dag 23", "niet afgerond", "niet begonnen"]
    assert not any(fase.nu for fase in tijdlijn.fasen)
    assert halte(tijdlijn, 6).van is None
    assert [groep.reden for groep in tijdlijn.banen[0].los] == ["niet gedaan"]


def test_everything_done_has_nothing_to_do() -> None:
    stappen = [stap(pk, "Stap", na(pk), gedaan=na(pk)) for pk in range(1, 8)]
    tijdlijn = maak_tijdlijn(traject(fase=Fase.PLAATSING), stappen, VANDAAG)
    assert {h.stand.woord for h in haltes(tijdlijn)} == {"Gedaan"}


@pytest.mark.parametrize(("dagen", "woord"), [(-1, "Te laat"), (0, "Nu"), (14, "Nu"), (15, "Komt nog")])
def test_due_today_is_not_late(dagen: int, woord: str) -> None:
    stappen = [stap(1, "A", VANDAAG + timedelta(days=dagen)), stap(2, "B", VANDAAG, baan=Baan.INBURGERING)]
    assert halte(maak_tijdlijn(traject(), stappen, VANDAAG), 1).stand.woord == woord


def test_the_next_step_has_its_turn_however_far_ahead() -> None:
    stappen = [stap(1, "A", VANDAAG + timedelta(days=200)), stap(2, "B", VANDAAG + timedelta(days=100))]
    tijdlijn = maak_tijdlijn(traject(), stappen, VANDAAG)
    assert [halte(tijdlijn, pk).stand.woord for pk in (1, 2)] == ["Komt nog", "Nu"]


def test_a_skipped_step_says_so() -> None:
    overgeslagen = stap(1, "MAP", VANDAAG, status="overgeslagen")
    assert halte(maak_tijdlijn(traject(), [overgeslagen], VANDAAG), 1).tekst == "overgeslagen"
