"""Who fits which work: what excludes, what helps, and what it says in words."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from kern.tijd import vandaag
from plaatsingen.selectors.dagdelen import delen_van
from plaatsingen.selectors.matching import kandidaten_voor, plekken_voor
from plaatsingen.woorden.redenen import OORDELEN, redenen, waarom_niet
from statushouders.feitcodes import DELEN
from tests.factories import (
    BijeenkomstFactory,
    DeelnameFactory,
    KandidaatFactory,
    LeefsituatieFactory,
    PlaatsingFactory,
    PostcodegebiedFactory,
    RoosterblokFactory,
    StatushouderFactory,
    VoordrachtFactory,
    WerkgeverFactory,
    WerkplekFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kijker(accountmanager: Any, gemeente: Any) -> Any:
    accountmanager.actieve_gemeente = gemeente
    return accountmanager


@pytest.fixture
def kwekerij(gemeente: Any) -> Any:
    PostcodegebiedFactory(pc4="2671", breedte=52.0, lengte=4.2)
    return WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier", postcode="2671 AB", sbi="01")


@pytest.fixture
def plek(kwekerij: Any) -> Any:
    return WerkplekFactory(werkgever=kwekerij, dagdelen=["di_ochtend", "do_ochtend"], vakgebieden=["groen"])


def kandidaat(gemeente: Any, leef: Any = None, **velden: Any) -> Any:
    """Who lives next door, cycles, and can always work."""
    persoon = StatushouderFactory(gemeente=gemeente, postcode="2671 XX")
    alles = {"kan_fietsen": "ja", "dagdelen": ["di_ochtend", "do_ochtend", "vr_ochtend"], "reistijd_minuten": 30}
    LeefsituatieFactory(statushouder=persoon, **(alles | (leef or {})))
    return KandidaatFactory(statushouder=persoon, **velden)


def enige(plek: Any, kijker: Any) -> tuple[str, str]:
    """What it says of the only candidate, and why."""
    uit = kandidaten_voor(plek, kijker=kijker)
    assert uit.bekeken == 1
    paar = (*uit.passen, *uit.niet)[0]
    woorden = "; ".join(f"{reden.stand} {reden.kop}: {reden.tekst}" for reden in redenen(paar, plek))
    return OORDELEN[paar.past], woorden


def test_who_can_everything_fits_well(gemeente: Any, kijker: Any, plek: Any) -> None:
    kandidaat(gemeente, vak_werk=["groen"], vak_wens=["groen"])
    oordeel, woorden = enige(plek, kijker)
    assert oordeel == "Past goed"
    assert "goed Ervaring: werkte eerder in planten en land" in woorden
    assert "goed Week: alle gevraagde dagdelen zijn vrij" in woorden
    assert "niet" not in {reden.stand for reden in redenen(kandidaten_voor(plek, kijker=kijker).passen[0], plek)}


@pytest.mark.parametrize(
    ("werk", "mens", "leef", "oordeel", "woord"),
    [
        ({"taalniveau": "A2"}, {"taalniveau": 2}, {}, "Past goed", "goed Taal: A2, genoeg voor A2"),
        ({"taalniveau": "A2"}, {"taalniveau": 1}, {}, "Past later", "deels Taal: nu A1, nodig is A2: nog één stap"),
        ({"taalniveau": "B1"}, {"taalniveau": 1}, {}, "Past nu niet", "niet Taal: nu A1, nodig is B1"),
        ({"taalniveau": "A2"}, {"taalniveau": None}, {}, "Past misschien", "niveau niet op het profiel"),
        ({"belasting": ["zwaar_tillen"]}, {"belasting_niet": ["zwaar_tillen"]}, {}, "Past nu niet",
         "tillen boven 12 kilo gaat niet"),
        ({"belasting": ["zwaar_tillen"]}, {"belasting_niet": ["kou"]}, {}, "Past goed", "wat het lichaam doet, kan"),
        ({"certificaten": ["b"]}, {}, {"rijbewijs": ["geen"]}, "Past nu niet", "niet Rijbewijs B: heeft het niet"),
        ({"certificaten": ["b"]}, {}, {"rijbewijs": ["les"]}, "Past later", "deels Rijbewijs B: heeft rijles"),
        ({"certificaten": ["b"]}, {}, {"rijbewijs": ["c"]}, "Past goed", "goed Rijbewijs B: heeft het"),
        ({"certificaten": ["b"]}, {}, {"rijbewijs": []}, "Past misschien", "nog niet gevraagd"),
        ({"certificaten": ["vca"]}, {}, {}, "Past later", "VCA (veilig werken) staat niet op het profiel"),
        ({"certificaten": ["vca"]}, {"certificaten": ["vca"]}, {}, "Past goed", "goed Papieren: VCA"),
        ({}, {}, {"dagdelen": ["di_ochtend"]}, "Past nu niet", "niet Week: kan niet op donderdagochtend"),
        ({}, {}, {"dagdelen": []}, "Past misschien", "nog niet gevraagd wanneer"),
        ({"uren_per_week": 24}, {}, {"uren_per_week": 16}, "Past misschien", "kan 16 uur per week, gevraagd is 24 uur"),
        ({"vorm": "groep"}, {"vorm": "alleen"}, {}, "Past goed", "deels Samen of alleen: werkt het liefst alleen"),
        ({"vaardigheden_nodig": ["Heftruck rijden"]}, {"vaardigheden": ["heftruck rijden"]}, {}, "Past goed",
         "goed Kan al: heftruck rijden"),
        ({"vaardigheden_nodig": ["Las"]}, {"vaardigheden": ["klassiek zingen"]}, {}, "Past misschien",
         "deels Gevraagd: las"),
        ({"vaardigheden_nodig": ["Rijden"]}, {"vaardigheden": ["heftruck-rijden"]}, {}, "Past goed",
         "goed Kan al: rijden"),
        ({"vaardigheden_nodig": ["Solderen"]}, {}, {}, "Past misschien", "deels Gevraagd: solderen"),
    ],
)  # fmt: skip
def test_each_demand_tells_how_somebody_stands(
    gemeente: Any, kijker: Any, plek: Any, werk: Any, mens: Any, leef: Any, oordeel: str, woord: str
) -> None:
    for veld, waarde in werk.items():
        setattr(plek, veld, waarde)
    plek.save()
    kandidaat(gemeente, leef, **mens)
    gevonden, woorden = enige(plek, kijker)
    assert (gevonden, woord in woorden) == (oordeel, True), woorden


@pytest.mark.parametrize(
    ("leef", "oordeel", "woord"),
    [
        ({"reistijd_minuten": 60}, "Past goed", "11 km, 43 minuten op de fiets"),
        ({"reistijd_minuten": 30}, "Past nu niet", "11 km, 43 minuten op de fiets; hoogstens 30 minuten kan"),
        ({"reistijd_minuten": 45, "ov": "ja", "kan_fietsen": "nee"}, "Past goed", "met bus of trein"),
        ({"reistijd_minuten": 30, "rijbewijs": ["b"]}, "Past misschien", "met de auto, vraag of die er is"),
        (
            {"reistijd_minuten": 15, "rijbewijs": ["b"], "kan_fietsen": "nee", "ov": "nee"},
            "Past nu niet",
            "11 km, 20 minuten met de auto; hoogstens 15 minuten kan",
        ),
        ({"reistijd_minuten": 30, "kan_fietsen": "nee", "ov": "nee"}, "Past nu niet", "geen eigen vervoer"),
        ({"reistijd_minuten": 30, "kan_fietsen": "nee", "ov": ""}, "Past misschien", "vraag hoe iemand er komt"),
        ({"reistijd_minuten": 30, "meerijden": "ja"}, "Past misschien", "kan meerijden als dat geregeld wordt"),
        ({"reistijd_minuten": 60, "kan_fietsen": "leert"}, "Past later", "iemand leert nog fietsen"),
        ({"reistijd_minuten": 60, "heeft_fiets": "nee"}, "Past later", "iemand heeft nog geen fiets"),
        ({"reistijd_minuten": 30, "kan_fietsen": "", "ov": ""}, "Past misschien", "vraag hoe iemand er komt"),
    ],
)
def test_how_somebody_gets_there(
    gemeente: Any, klantondersteuner: Any, plek: Any, leef: Any, oordeel: str, woord: str
) -> None:
    klantondersteuner.actieve_gemeente = gemeente
    _woont_ver(kandidaat(gemeente, leef))
    gevonden, woorden = enige(plek, klantondersteuner)
    assert (gevonden, woord in woorden) == (oordeel, True), woorden


def _woont_ver(mens: Any) -> None:
    PostcodegebiedFactory(pc4="2600", breedte=52.0, lengte=4.32)  # 8,2 km as the crow flies
    mens.statushouder.postcode = "2600 AA"
    mens.statushouder.save(update_fields=["postcode"])


def test_an_accountmanager_reads_roughly_how_far_it_is(gemeente: Any, kijker: Any, plek: Any) -> None:
    mens = kandidaat(gemeente, {"reistijd_minuten": 60})
    _woont_ver(mens)
    woorden = enige(plek, kijker)[1]
    assert "goed Reis: binnen 45 minuten op de fiets" in woorden
    assert "km" not in woorden
    kandidaat(gemeente)
    assert not [paar for paar in kandidaten_voor(plek, kijker=kijker).passen if "lopen" in str(redenen(paar, plek))]
    assert kandidaten_voor(plek, kijker=kijker, volgorde="dichtbij").passen[1].mens == mens.pk


def test_an_accountmanager_learns_no_home_by_moving_a_place(gemeente: Any, kijker: Any, plek: Any) -> None:
    """Who live in one square get one answer, wherever the place is; who may know how far it is, gets two."""
    mensen = [kandidaat(gemeente, {"reistijd_minuten": 60}) for _ in range(2)]
    for mens, pc4, breedte in zip(mensen, ("2701", "2702"), (52.021, 52.05), strict=True):
        PostcodegebiedFactory(pc4=pc4, breedte=breedte, lengte=4.25)
        mens.statushouder.postcode = f"{pc4} AA"
        mens.statushouder.save(update_fields=["postcode"])
    gezien = set()
    for nummer in range(12):
        PostcodegebiedFactory(pc4=f"28{nummer:02}", breedte=51.95 + nummer * 0.015, lengte=4.25)
        plek.werkgever.postcode = f"28{nummer:02} AA"
        plek.werkgever.save()
        uit = kandidaten_voor(plek, kijker=kijker)
        een, ander = (
            (paar.past, str(redenen(paar, plek))) for paar in sorted((*uit.passen, *uit.niet), key=lambda p: p.mens)
        )
        assert een == ander
        gezien.add(een[1])
    assert len(gezien) > 2


def test_without_a_known_postcode_it_says_so(gemeente: Any, kijker: Any, plek: Any) -> None:
    mens = kandidaat(gemeente)
    mens.statushouder.postcode = "9999 ZZ"
    mens.statushouder.save(update_fields=["postcode"])
    oordeel, woorden = enige(plek, kijker)
    assert (oordeel, "de afstand is niet bekend" in woorden) == ("Past misschien", True)


class TestWeek:
    def test_a_lesson_at_the_asked_time_excludes(self, gemeente: Any, kijker: Any, plek: Any) -> None:
        mens = kandidaat(gemeente)
        RoosterblokFactory(statushouder=mens.statushouder, dag=1, van=time(9), tot=time(12))
        oordeel, woorden = enige(plek, kijker)
        assert oordeel == "Past nu niet"
        assert "dinsdagochtend is al bezet" in woorden
        assert kandidaten_voor(plek, kijker=kijker).niet[0].botst == {"di_ochtend"}

    def test_one_that_ends_soon_is_a_reason_to_begin_later(
        self, gemeente: Any, kijker: Any, klantondersteuner: Any, plek: Any
    ) -> None:
        """Until when it lasts is for who reads weeks: an accountmanager does not."""
        mens = kandidaat(gemeente)
        RoosterblokFactory(statushouder=mens.statushouder, dag=1, geldig_tot=vandaag() + timedelta(days=20))
        oordeel, woorden = enige(plek, kijker)
        assert oordeel == "Past later"
        assert "dinsdagochtend is al bezet" in woorden
        assert "tot en met" not in woorden
        klantondersteuner.actieve_gemeente = gemeente
        assert "al bezet, tot en met" in enige(plek, klantondersteuner)[1]
        RoosterblokFactory(statushouder=mens.statushouder, dag=3)
        assert "al bezet, tot en met" not in enige(plek, klantondersteuner)[1]

    @pytest.mark.parametrize(("dag", "van", "tot"), [(0, 9, 12), (1, 13, 16), (1, 6, 7)])
    def test_another_time_does_not(
        self, gemeente: Any, klantondersteuner: Any, plek: Any, dag: int, van: int, tot: int
    ) -> None:
        klantondersteuner.actieve_gemeente = gemeente
        plek.van, plek.tot = time(7, 30), time(16)
        plek.save()
        mens = kandidaat(gemeente)
        RoosterblokFactory(statushouder=mens.statushouder, dag=dag, van=time(van), tot=time(tot))
        assert enige(plek, klantondersteuner)[0] == "Past goed"

    def test_times_outside_the_part_that_is_asked_ask_that_part_as_a_whole(
        self, gemeente: Any, klantondersteuner: Any, plek: Any
    ) -> None:
        klantondersteuner.actieve_gemeente = gemeente
        plek.van, plek.tot = time(13), time(17)
        plek.save()
        mens = kandidaat(gemeente)
        RoosterblokFactory(statushouder=mens.statushouder, dag=1, van=time(9), tot=time(12))
        assert enige(plek, klantondersteuner)[0] == "Past nu niet"

    def test_an_accountmanager_learns_no_exact_times_by_asking_on(
        self, gemeente: Any, kijker: Any, klantondersteuner: Any, plek: Any
    ) -> None:
        """A place of half an hour, moved through the day, tells him the part of the day that is taken, every time."""
        klantondersteuner.actieve_gemeente = gemeente
        mens = kandidaat(gemeente)
        RoosterblokFactory(statushouder=mens.statushouder, dag=1, van=time(9), tot=time(10))
        gezien = {}
        for uur in (8, 9, 11):
            plek.van, plek.tot = time(uur), time(uur, 30)
            plek.save()
            gezien[uur] = enige(plek, kijker)[0], enige(plek, klantondersteuner)[0]
        assert gezien == {
            8: ("Past nu niet", "Past goed"), 9: ("Past nu niet", "Past nu niet"), 11: ("Past nu niet", "Past goed"),
        }  # fmt: skip

    def test_nor_a_day_by_moving_that_of_the_place(
        self, gemeente: Any, kijker: Any, klantondersteuner: Any, plek: Any, vandaag_is: Any
    ) -> None:
        vandaag_is(date(2026, 11, 24))
        klantondersteuner.actieve_gemeente = gemeente
        mens = kandidaat(gemeente)
        RoosterblokFactory(statushouder=mens.statushouder, dag=1, geldig_tot=date(2027, 2, 15))
        gezien = {}
        for begin in (date(2026, 12, 18), date(2026, 12, 21), date(2027, 2, 15), date(2027, 2, 16), date(2027, 3, 1)):
            plek.begin = begin
            plek.save()
            gezien[f"{begin:%d-%m}"] = enige(plek, kijker)[0], enige(plek, klantondersteuner)[0]
        assert gezien == {
            "18-12": ("Past nu niet", "Past nu niet"), "21-12": ("Past nu niet", "Past later"),
            "15-02": ("Past later", "Past later"), "16-02": ("Past later", "Past goed"),
            "01-03": ("Past goed", "Past goed"),
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("van", "tot", "vol"),
        [((8, 15), (8, 45), set()), ((9, 0), (12, 45), {"di_ochtend"}), ((8, 15), (9, 15), {"di_ochtend"}),
         ((11, 45), (13, 15), set()), ((11, 30), (18, 59), {"di_ochtend", "di_middag"}),
         ((17, 0), (23, 0), {"di_middag", "di_avond"})],
    )  # fmt: skip
    def test_an_hour_fills_a_part_of_the_day_as_in_the_grid_of_the_week(
        self, gemeente: Any, kijker: Any, plek: Any, van: Any, tot: Any, vol: set[str]
    ) -> None:
        plek.dagdelen = ["di_ochtend", "di_middag", "di_avond"]
        plek.save()
        mens = kandidaat(gemeente, {"dagdelen": plek.dagdelen})
        blok = RoosterblokFactory(statushouder=mens.statushouder, dag=1, van=time(*van), tot=time(*tot))
        uit = kandidaten_voor(plek, kijker=kijker)
        paar = (*uit.passen, *uit.niet)[0]
        assert set(paar.botst) == vol == set(paar.week)
        if vol:
            assert {f"di_{DELEN[deel]}" for deel in delen_van(blok.van, blok.tot)} == vol

    def test_what_is_over_does_not(self, gemeente: Any, kijker: Any, plek: Any) -> None:
        mens = kandidaat(gemeente)
        RoosterblokFactory(statushouder=mens.statushouder, dag=1, geldig_tot=vandaag() - timedelta(days=1))
        assert enige(plek, kijker)[0] == "Past goed"


class TestEerder:
    def test_who_has_a_place_is_left_out_and_paid_work_is_a_step(
        self, gemeente: Any, kijker: Any, teamleider: Any, plek: Any
    ) -> None:
        mens = kandidaat(gemeente)
        al = PlaatsingFactory(statushouder=mens.statushouder, soort="werkervaringsplek", stand="akkoord")
        al.werkgever.gemeente = teamleider.actieve_gemeente = gemeente
        al.werkgever.save()
        oordeel, woorden = enige(plek, kijker)
        assert (oordeel, "niet Plek: heeft in die tijd al een plek" in woorden) == ("Past nu niet", True)
        assert f"heeft in die tijd al een plek bij {al.werkgever.naam}" in enige(plek, teamleider)[1]
        assert al.werkgever.naam not in woorden
        plek.soorten = ["dienstbetrekking"]
        plek.save()
        assert enige(plek, kijker)[0] == "Past goed"

    def test_what_ends_before_the_place_begins_is_not_in_the_way(self, gemeente: Any, kijker: Any, plek: Any) -> None:
        mens = kandidaat(gemeente)
        hier = PlaatsingFactory(
            statushouder=mens.statushouder, werkgever=plek.werkgever, werkplek=plek, stand="akkoord", begin=vandaag()
        )
        ander = kandidaat(gemeente, {"dagdelen": []})
        for dagen, vol in ((0, True), (1, False)):
            plek.begin, plek.aantal = hier.einde + timedelta(days=dagen), 1
            plek.save()
            uit = kandidaten_voor(plek, kijker=kijker, mensen=[ander.statushouder_id])
            assert (uit.passen[0].code["ruimte"] is not None) == vol
            elders = WerkplekFactory(werkgever__gemeente=gemeente, begin=plek.begin)
            naast = kandidaten_voor(elders, kijker=kijker, mensen=[mens.statushouder_id])
            assert ((*naast.passen, *naast.niet)[0].code["plaats"] is not None) == vol

    def test_a_visit_after_which_both_go_on_helps(self, gemeente: Any, kijker: Any, plek: Any) -> None:
        mens = kandidaat(gemeente)
        bezoek = BijeenkomstFactory(gemeente=gemeente, soort="bedrijfsbezoek")
        bezoek.werkgevers.add(plek.werkgever)
        deelname = DeelnameFactory(
            bijeenkomst=bezoek, statushouder=mens.statushouder, stand="geweest", interesse_persoon="ja",
            interesse_werkgever="ja",
        )  # fmt: skip
        assert "goed Bezoek: kwam langs, en beiden willen verder" in enige(plek, kijker)[1]
        deelname.interesse_persoon = "nee"
        deelname.save()
        assert enige(plek, kijker)[0] == "Past nu niet"

    def test_who_is_proposed_is_not_a_candidate_any_longer(self, gemeente: Any, kijker: Any, plek: Any) -> None:
        mens = kandidaat(gemeente)
        voordracht = VoordrachtFactory(werkplek=plek, statushouder=mens.statushouder)
        assert kandidaten_voor(plek, kijker=kijker).bekeken == 0
        voordracht.stand, voordracht.reden = "afgewezen", "tijden"
        voordracht.save()
        oordeel, woorden = enige(plek, kijker)
        assert oordeel == "Past nu niet"
        assert "ging niet door: dagen of tijden passen niet" in woorden

    @pytest.mark.parametrize("reden", ["andere", "plek_weg", "toestemming", "traject"])
    def test_what_was_not_about_the_person_excludes_nobody_for_ever(
        self, gemeente: Any, kijker: Any, plek: Any, reden: str
    ) -> None:
        mens = kandidaat(gemeente)
        VoordrachtFactory(werkplek=plek, statushouder=mens.statushouder, stand="afgewezen", reden=reden)
        oordeel, woorden = enige(plek, kijker)
        assert oordeel == "Past misschien"
        assert "deels Eerder voorgesteld: ging niet door" in woorden


class TestVolgorde:
    def test_a_furniture_maker_stands_first_for_furniture(self, gemeente: Any, kijker: Any, kwekerij: Any) -> None:
        plek = WerkplekFactory(werkgever=kwekerij, vakgebieden=["hout"])
        kandidaat(gemeente)
        wil = kandidaat(gemeente, vak_wens=["hout"])
        maker = kandidaat(gemeente, vak_werk=["hout"])
        leerde = kandidaat(gemeente, vak_opleiding=["hout"])
        gevonden = [paar.mens for paar in kandidaten_voor(plek, kijker=kijker).passen][:3]
        assert gevonden == [maker.pk, leerde.pk, wil.pk]

    def test_sooner_before_later(self, gemeente: Any, kijker: Any, plek: Any) -> None:
        plek.taalniveau = "A2"
        plek.save()
        later = kandidaat(gemeente, taalniveau=1, vak_werk=["groen"])
        nu = kandidaat(gemeente, taalniveau=3)
        assert [paar.mens for paar in kandidaten_voor(plek, kijker=kijker).passen] == [nu.pk, later.pk]

    def test_pages_show_everybody_once(self, gemeente: Any, kijker: Any, plek: Any) -> None:
        verwacht = {kandidaat(gemeente).pk for _ in range(5)}
        alle = [
            paar.mens
            for vanaf in (0, 2, 4)
            for paar in kandidaten_voor(plek, kijker=kijker, vanaf=vanaf, hoogstens=2).passen
        ]
        assert sorted(alle) == sorted(verwacht)


class TestWie:
    def test_only_who_gave_consent_here(self, gemeente: Any, andere_gemeente: Any, kijker: Any, plek: Any) -> None:
        kandidaat(andere_gemeente)
        StatushouderFactory(gemeente=gemeente)
        assert kandidaten_voor(plek, kijker=kijker).bekeken == 0

    def test_an_employer_who_would_rather_not_is_asked_nothing(self, gemeente: Any, kijker: Any, plek: Any) -> None:
        mens = kandidaat(gemeente)
        plek.werkgever.bereidheid = "liever_niet"
        plek.werkgever.save()
        assert kandidaten_voor(plek, kijker=kijker).bekeken == 0
        assert plekken_voor(mens.statushouder, kijker=kijker).bekeken == 0

    def test_a_colleague_who_does_not_see_somebody_does_not_find_him(
        self, gemeente: Any, jobcoach: Any, plek: Any
    ) -> None:
        jobcoach.actieve_gemeente = gemeente
        kandidaat(gemeente)
        assert kandidaten_voor(plek, kijker=jobcoach).bekeken == 0

    def test_policy_staff_finds_nobody(self, gemeente: Any, beleidsmedewerker: Any, plek: Any) -> None:
        beleidsmedewerker.actieve_gemeente = gemeente
        kandidaat(gemeente)
        assert kandidaten_voor(plek, kijker=beleidsmedewerker).bekeken == 0


def test_both_ways_give_the_same_answer(gemeente: Any, kijker: Any, plek: Any, kwekerij: Any) -> None:
    mens = kandidaat(gemeente, taalniveau=1, vak_werk=["groen"])
    kandidaat(gemeente, taalniveau=4)
    ander = WerkplekFactory(werkgever=kwekerij, taalniveau="B2", begin=date(2030, 1, 1))
    uit = plekken_voor(mens.statushouder, kijker=kijker)
    assert [paar.plek for paar in uit.passen] == [plek.pk]
    assert [paar.plek for paar in uit.niet] == [ander.pk]
    heen = next(paar for paar in kandidaten_voor(plek, kijker=kijker).passen if paar.mens == mens.pk)
    assert heen == uit.passen[0]


def test_one_statement_however_many(gemeente: Any, kijker: Any, plek: Any, django_assert_num_queries: Any) -> None:
    for _ in range(3):
        kandidaat(gemeente)
    with django_assert_num_queries(1):
        assert kandidaten_voor(plek, kijker=kijker).bekeken == 3


def test_why_not_names_only_what_stands_in_the_way(gemeente: Any, kijker: Any, plek: Any) -> None:
    kandidaat(gemeente, {"dagdelen": ["ma_avond"]}, vak_werk=["groen"])
    paar = kandidaten_voor(plek, kijker=kijker).niet[0]
    assert [reden.kop for reden in waarom_niet(paar, plek)] == ["Week"]
