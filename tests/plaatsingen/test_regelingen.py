"""The regelingen of a placement: what may be, who changes what, and what an accountmanager reads of it."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Instrument, Plaatsing
from plaatsingen.selectors.regelingen import regelingen_bij
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.plaatsing.instrumenten import Instrumentgegevens
from tests.factories import InstrumentFactory, LeefsituatieFactory, MedewerkerFactory, PlaatsingFactory, ProfielFactory
from tests.plaatsingen.test_afspraken import wijzig
from tests.plaatsingen.verloop import akkoord, beeindig, loopt, voorstel
from werkgevers.models import Postcodegebied

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
EINDE = DINSDAG + timedelta(days=364)
Inlog = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def plaatsing(klantondersteuner: Medewerker) -> Plaatsing:
    """Paid work for a year."""
    return loopt(klantondersteuner, soort="dienstbetrekking", einde=EINDE)


def subsidie(**anders: Any) -> Instrumentgegevens:
    velden = {"soort": "lks", "percentage": Decimal(60), "van": DINSDAG, "tot": DINSDAG + timedelta(days=90)}
    return Instrumentgegevens(**velden | anders)


def voeg_toe(plaatsing: Plaatsing, door: Medewerker, **anders: Any) -> Instrument:
    return diensten.voeg_instrument_toe(plaatsing=plaatsing, gegevens=subsidie(**anders), door=door)


@pytest.mark.parametrize(
    ("anders", "melding", "veld"),
    [
        ({"percentage": Decimal(71)}, r"hoogstens 70 procent \(Participatiewet art. 10d lid 4\)", "percentage"),
        ({"forfaitair": True}, "is de subsidie 50 procent", "percentage"),
        ({"forfaitair": True, "percentage": None, "tot": date(2027, 5, 24)}, "Kies 23 mei 2027 of eerder", "tot"),
        ({"van": DINSDAG - timedelta(days=1)}, "De plaatsing begint op 24 november 2026", "van"),
        ({"tot": EINDE + timedelta(days=1)}, "De plaatsing duurt tot en met 23 november 2027", "tot"),
        ({"tot": None}, "de periode", "tot"),
        ({"geregeld_op": DINSDAG + timedelta(days=1)}, "in de toekomst", "geregeld_op"),
    ],
)
def test_a_subsidy_keeps_to_the_law_and_to_the_placement(
    anders: dict[str, Any], melding: str, veld: str, plaatsing: Plaatsing, klantondersteuner: Medewerker
) -> None:
    with pytest.raises(DomeinFout, match=melding) as fout:
        voeg_toe(plaatsing, klantondersteuner, **anders)
    assert fout.value.veld == veld


def test_one_subsidy_at_a_time_and_only_for_a_wage(plaatsing: Plaatsing, klantondersteuner: Medewerker) -> None:
    eerste = voeg_toe(plaatsing, klantondersteuner, forfaitair=True, percentage=None)
    assert (eerste.forfaitair, eerste.percentage) == (True, 50)
    assert voeg_toe(plaatsing, klantondersteuner, forfaitair=True, percentage=None) == eerste, "posted twice"
    later = {"van": DINSDAG + timedelta(days=90), "tot": DINSDAG + timedelta(days=100)}
    with pytest.raises(DomeinFout, match="is er al loonkostensubsidie"):
        voeg_toe(plaatsing, klantondersteuner, **later)
    diensten.haal_instrument_weg(instrument=eerste, door=klantondersteuner)
    assert voeg_toe(plaatsing, klantondersteuner, **later)
    with pytest.raises(DomeinFout, match="is er al loonkostensubsidie"):
        diensten.zet_instrument_terug(instrument=eerste, door=klantondersteuner)
    with pytest.raises(DomeinFout, match="er niet meer"):
        diensten.haal_instrument_weg(instrument=eerste, door=klantondersteuner)
    proef = PlaatsingFactory(statushouder=plaatsing.statushouder)
    with pytest.raises(DomeinFout, match="alleen bij werk met loon, en dit is een proefplaatsing"):
        voeg_toe(proef, klantondersteuner)


def test_it_is_arranged_changed_and_put_back(plaatsing: Plaatsing, klantondersteuner: Medewerker) -> None:
    instrument = voeg_toe(plaatsing, klantondersteuner)
    versie = instrument.versie
    instrument = diensten.meld_instrument_geregeld(instrument=instrument, op=DINSDAG, door=klantondersteuner)
    with pytest.raises(DomeinFout, match="al geregeld"):
        diensten.meld_instrument_geregeld(instrument=instrument, op=DINSDAG, door=klantondersteuner)
    anders = subsidie(percentage=Decimal(40), geregeld_op=DINSDAG)
    with pytest.raises(BewerktDoorAnder):
        diensten.wijzig_instrument(instrument=instrument, gegevens=anders, versie=versie, door=klantondersteuner)
    diensten.wijzig_instrument(instrument=instrument, gegevens=anders, versie=instrument.versie, door=klantondersteuner)
    diensten.haal_instrument_weg(instrument=instrument, door=klantondersteuner)
    assert not plaatsing.instrumenten.geldig().exists()
    diensten.zet_instrument_terug(instrument=instrument, door=klantondersteuner)
    assert (plaatsing.instrumenten.geldig().get().percentage, plaatsing.instrumenten.get().geregeld_op) == (40, DINSDAG)
    diensten.heropen_instrument(instrument=instrument, door=klantondersteuner)
    assert plaatsing.instrumenten.get().geregeld_op is None


def test_the_buttons_and_both_values_of_two_editors(
    plaatsing: Plaatsing, klantondersteuner: Medewerker, ingelogd: Inlog
) -> None:
    client = ingelogd(klantondersteuner)

    def post(naam: str, **velden: Any) -> Any:
        return client.post(reverse(f"plaatsingen:{naam}", args=[instrument.pk]), velden)

    instrument = voeg_toe(plaatsing, klantondersteuner)
    assert post("instrument_geregeld", op="2026-11-24").status_code == 302
    velden = {"soort": "lks", "percentage": "45,5", "van": "2026-11-24", "tot": "2027-02-22", "bedrag": "€ 500"}
    oud = post("instrument", **velden, geregeld_op="2026-11-24", versie=1)
    assert oud.status_code == 422
    assert [(een.naam, een.bewaard, een.ingevuld) for een in oud.context["verschillen"]] == [
        ("Percentage", "60", "45,5"),
        ("Bedrag in euro", "", "500,00"),
    ]
    assert post("instrument", **velden, geregeld_op="2026-11-24", versie=2).status_code == 302
    instrument.refresh_from_db()
    assert (str(instrument.percentage), str(instrument.bedrag)) == ("45.5", "500.00")
    for naam in ("instrument_open", "instrument_weg", "instrument_terug"):
        assert post(naam).status_code == 302
    instrument.refresh_from_db()
    assert (instrument.geregeld_op, instrument.weg_op) == (None, None)


def test_an_accountmanager_reads_the_kind_and_what_the_employer_does_and_no_amounts(
    plaatsing: Plaatsing, klantondersteuner: Medewerker, ingelogd: Inlog
) -> None:
    """A percentage tells what somebody can do, and a remark what is the matter."""
    ProfielFactory(statushouder=plaatsing.statushouder, goedgekeurd=True)
    velden = {"percentage": Decimal("37.5"), "van": DINSDAG, "tot": EINDE, "bedrag": Decimal(4321), "opmerking": "Rug"}
    instrument = InstrumentFactory(plaatsing=plaatsing, soort="lks", **velden)
    client = ingelogd(MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=Rol.ACCOUNTMANAGER))
    tekst = client.get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk])).content.decode()
    assert "Loonkostensubsidie" in tekst
    assert "De werkgever geeft het loon door" in tekst
    assert not [woord for woord in ("37,5", "4.321", "4321", "Rug") if woord in tekst]
    for naam in ("instrument", "instrument_weg", "instrument_terug"):
        adres = reverse(f"plaatsingen:{naam}", args=[instrument.pk])
        assert client.post(adres, {}).status_code == 403
    assert client.get(reverse("plaatsingen:instrument_nieuw", args=[plaatsing.pk])).status_code == 403
    client.post(reverse("plaatsingen:instrument_geregeld", args=[instrument.pk]), {"op": "2026-11-24"})
    instrument.refresh_from_db()
    assert instrument.geregeld_op == DINSDAG


def test_other_days_or_another_kind_do_not_leave_a_subsidy_that_the_law_refuses(klantondersteuner: Medewerker) -> None:
    begin = DINSDAG - timedelta(days=7)
    nieuw = voorstel(klantondersteuner, soort="dienstbetrekking", begin=begin, einde=DINSDAG + timedelta(days=100))
    instrument = voeg_toe(nieuw, klantondersteuner, van=begin)
    for veld, anders in (("soort", "stage"), ("begin", DINSDAG), ("einde", begin + timedelta(days=30))):
        with pytest.raises(DomeinFout, match="loonkostensubsidie bij deze plaatsing kan dan niet meer") as fout:
            wijzig(nieuw, klantondersteuner, **{veld: anders})
        assert fout.value.veld == veld
    akkoord(nieuw, klantondersteuner, op=begin)
    with pytest.raises(DomeinFout, match="kan dan niet meer"):
        diensten.start_plaatsing(plaatsing=nieuw, gestart_op=DINSDAG, door=klantondersteuner)
    diensten.haal_instrument_weg(instrument=instrument, door=klantondersteuner)
    assert diensten.start_plaatsing(plaatsing=nieuw, gestart_op=DINSDAG, door=klantondersteuner).loopt


def test_a_subsidy_does_not_outlive_the_placement(
    plaatsing: Plaatsing, klantondersteuner: Medewerker, ingelogd: Inlog
) -> None:
    """What was agreed on stays, so that opening it again is enough."""
    instrument = voeg_toe(plaatsing, klantondersteuner)
    voeg_toe(plaatsing, klantondersteuner, van=DINSDAG + timedelta(days=91), tot=EINDE)
    beeindig(plaatsing, klantondersteuner)
    client, adres = ingelogd(klantondersteuner), reverse("plaatsingen:plaatsing", args=[plaatsing.pk])
    tekst = " ".join(re.sub("<[^>]+>", "", client.get(adres).text).split())
    assert "tot en met di 24 nov, de laatste dag van de plaatsing (afgesproken was ma 22 feb" in tekst
    assert tekst.count("ging niet in: de plaatsing stopte eerder") == 1
    diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner)
    assert "afgesproken was" not in client.get(adres).text
    instrument.refresh_from_db()
    assert instrument.tot == DINSDAG + timedelta(days=90)


def test_a_subsidy_ends_with_a_placement_that_will_stop_earlier(
    plaatsing: Plaatsing, klantondersteuner: Medewerker, ingelogd: Inlog
) -> None:
    """And lasts as agreed on again, once it does not stop earlier after all."""
    instrument = voeg_toe(plaatsing, klantondersteuner)
    voeg_toe(plaatsing, klantondersteuner, van=DINSDAG + timedelta(days=91), tot=EINDE)
    plaatsing = diensten.vervroeg_einde(
        plaatsing=plaatsing, naar=date(2026, 12, 18), reden="Verhuist.", gezien=EINDE, door=klantondersteuner
    )
    client, adres = ingelogd(klantondersteuner), reverse("plaatsingen:plaatsing", args=[plaatsing.pk])
    tekst = " ".join(re.sub("<[^>]+>", "", client.get(adres).text).split())
    assert "tot en met vr 18 dec, de laatste dag van de plaatsing (afgesproken was ma 22 feb" in tekst
    assert tekst.count("gaat niet in: de plaatsing stopt eerder") == 1
    diensten.maak_verlenging_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    assert "afgesproken was" not in client.get(adres).text
    instrument.refresh_from_db()
    assert instrument.tot == DINSDAG + timedelta(days=90)


def test_an_extension_on_which_a_subsidy_rests_is_not_taken_back(klantondersteuner: Medewerker) -> None:
    tot = DINSDAG + timedelta(days=60)
    plaatsing = loopt(klantondersteuner, soort="dienstbetrekking", einde=tot)
    diensten.verleng_plaatsing(
        plaatsing=plaatsing, naar=EINDE, reden="Het gaat goed.", gezien=tot, door=klantondersteuner
    )
    instrument = voeg_toe(plaatsing, klantondersteuner)
    with pytest.raises(DomeinFout, match="loonkostensubsidie bij deze plaatsing kan dan niet meer"):
        diensten.maak_verlenging_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    diensten.haal_instrument_weg(instrument=instrument, door=klantondersteuner)
    assert diensten.maak_verlenging_ongedaan(plaatsing=plaatsing, door=klantondersteuner).einde == tot


def test_the_page_of_the_employer_counts_them_without_names_or_amounts(
    plaatsing: Plaatsing, klantondersteuner: Medewerker, ingelogd: Inlog, django_assert_max_num_queries: Any
) -> None:
    tweede = loopt(klantondersteuner, werkgever=plaatsing.werkgever)
    for waar, soort, velden in (
        (plaatsing, "lks", {"percentage": Decimal("37.5"), "van": DINSDAG, "tot": EINDE, "geregeld_op": DINSDAG}),
        (plaatsing, "jobcoaching", {"bedrag": Decimal(4321)}),
        (tweede, "jobcoaching", {"geregeld_op": DINSDAG}),
        (tweede, "no_risk", {"weg_op": "2026-11-24T10:00Z"}),
    ):
        InstrumentFactory(plaatsing=waar, soort=soort, **velden)
    beeindigd = diensten.beeindig_plaatsing(
        plaatsing=loopt(klantondersteuner, werkgever=plaatsing.werkgever), op=DINSDAG, reden="afgerond", wie="persoon",
        vervolg="geen", door=klantondersteuner,
    )  # fmt: skip
    InstrumentFactory(plaatsing=beeindigd, soort="cofinanciering")
    with django_assert_max_num_queries(1):
        rijen = regelingen_bij(plaatsing.werkgever_id, kijker=klantondersteuner)
    assert rijen[0].tot == EINDE
    telling = [(een.naam.replace("\u00ad", ""), een.woorden) for een in rijen]
    assert telling == [("Loonkostensubsidie", "1 persoon"), ("Jobcoaching", "2 personen, 1 nog te regelen")]
    client = ingelogd(MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=Rol.ACCOUNTMANAGER))
    tekst = client.get(reverse("werkgevers:werkgever", args=[plaatsing.werkgever_id])).content.decode()
    assert 'id="kaart-regelingen"' in tekst
    assert not [woord for woord in ("37,5", "4321", "4.321") if woord in tekst]
    assert "tot en met" not in tekst.partition('id="kaart-regelingen"')[2].partition("</section>")[0]
    InstrumentFactory(plaatsing=plaatsing, soort="cofinanciering", van=EINDE - timedelta(days=9), tot=EINDE)
    eerder = DINSDAG + timedelta(days=90)
    diensten.vervroeg_einde(plaatsing=plaatsing, naar=eerder, reden="Stopt.", gezien=EINDE, door=klantondersteuner)
    with django_assert_max_num_queries(1):
        rijen = regelingen_bij(plaatsing.werkgever_id, kijker=klantondersteuner)
    assert [een.tot for een in rijen] == [eerder, None], "what would begin after the end does not begin"


def test_the_page_says_who_is_around_and_how_one_gets_there(
    plaatsing: Plaatsing, klantondersteuner: Medewerker, ingelogd: Inlog
) -> None:
    plaatsing.werkgever.postcode, plaatsing.statushouder.postcode = "2678 AA", "2671 AB"
    plaatsing.werkgever.save()
    plaatsing.statushouder.save()
    for pc4, breedte in (("2671", 51.99), ("2678", 51.97)):
        Postcodegebied.objects.update_or_create(pc4=pc4, defaults={"breedte": breedte, "lengte": 4.2})
    LeefsituatieFactory(statushouder=plaatsing.statushouder, kan_fietsen="ja", heeft_fiets="ja", ov="nee", rijbewijs=[])
    tekst = ingelogd(klantondersteuner).get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk])).content.decode()
    assert "op de fiets, ongeveer 12 minuten" in tekst
    assert reverse("werkgevers:werkgever", args=[plaatsing.werkgever_id]) in tekst
    assert "Niet de week, niet hoe het gaat en niet het dossier." in tekst
