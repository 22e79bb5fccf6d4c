"""The screens of appointments: plan, look, say how it went; with and without htmx; wrong input; the letter."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.forms.afspraken import Afspraakformulier
from agenda.models import Afspraak, Brieftekst
from agenda.selectors.brieven import datum_in
from agenda.services.brieven import voeg_brieftekst_toe
from kern.fouten import DomeinFout
from kern.meldingen import ongedaan_url
from kern.tijd import alsof_het
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from statushouders.models import Persoonstaal, Statushouder
from tests.factories import (
    AfspraakFactory,
    BetrokkenheidFactory,
    BrieftekstFactory,
    MedewerkerFactory,
    OrganisatieFactory,
    StatushouderFactory,
)

pytestmark = pytest.mark.django_db
NU = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # 9.00 here
HTMX = {"HX-Request": "true", "HX-Target": "dialoog-inhoud"}
# Session, user, municipality, and the two counters of the shell.
SCHIL = 5


@pytest.fixture(autouse=True)
def _nu() -> Iterator[None]:
    with alsof_het(NU):
        yield


@pytest.fixture
def scherm(klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(klantondersteuner)


@pytest.fixture
def persoon(gemeente: Gemeente) -> Statushouder:
    mens: Statushouder = StatushouderFactory(
        gemeente=gemeente, voornamen="Selam", achternaam="Berhane", tolk_nodig=True, straat="Lindenhof", huisnummer="12"
    )
    Persoonstaal.objects.create(statushouder=mens, taal="ar", contacttaal=True)
    return mens


@pytest.fixture
def goed(klantondersteuner: Medewerker) -> dict[str, str]:
    return {
        "soort": "werkintake", "dag": "2026-11-26", "van": "10.30", "tot": "11.15", "plaats": "De Schakel",
        "medewerker": str(klantondersteuner.pk), "tolk_nodig": "on", "tolk_taal": "ar", "opmerking": "Met zus. 😀",
    }  # fmt: skip


def _nieuw(persoon: Statushouder) -> str:
    return f"/afspraken/nieuw/{persoon.pk}/"


def _ongedaan(antwoord: Any) -> str:
    return ongedaan_url(list(get_messages(antwoord.wsgi_request))[-1])


def test_a_talk_is_planned_without_script_and_taken_back(
    scherm: Client, persoon: Statushouder, goed: dict[str, str], klantondersteuner: Medewerker
) -> None:
    antwoord = scherm.post(_nieuw(persoon), goed | {"terug": "/werkvoorraad/"})
    assert (antwoord.status_code, antwoord.url) == (302, "/werkvoorraad/")
    afspraak = Afspraak.objects.get()
    assert (afspraak.begin.isoformat(), afspraak.einde.isoformat()) == (
        "2026-11-26T09:30:00+00:00",
        "2026-11-26T10:15:00+00:00",
    )
    assert (afspraak.medewerker, afspraak.tolk_taal) == (klantondersteuner, "ar")
    scherm.post(_ongedaan(antwoord))
    assert not Afspraak.objects.exists()


def test_by_htmx_the_dialog_closes_and_the_page_hears_it(
    scherm: Client, persoon: Statushouder, goed: dict[str, str]
) -> None:
    assert "<html" not in scherm.get(_nieuw(persoon), headers=HTMX).text
    antwoord = scherm.post(_nieuw(persoon), goed, headers=HTMX)
    assert "afspraak-gewijzigd" in antwoord.headers["HX-Trigger"]
    assert "Werkintake met Selam Berhane gepland: do 26 nov, 10.30 uur." in antwoord.text


def test_the_form_starts_with_what_is_known(
    scherm: Client, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    AfspraakFactory(statushouder__gemeente=persoon.gemeente, medewerker=klantondersteuner, plaats="Taalhuis")
    antwoord = scherm.get(f"{_nieuw(persoon)}?soort=startgesprek")
    form = antwoord.context["form"]
    assert form["soort"].value() == "startgesprek"
    assert (form["tolk_nodig"].value(), form["tolk_taal"].value()) == (True, "ar")
    assert form["medewerker"].value() == klantondersteuner.pk
    assert '<option value="Taalhuis">' in antwoord.text
    assert scherm.get(f"{_nieuw(persoon)}?soort=<b>").context["form"]["soort"].value() is None


def test_a_teamleider_plans_for_the_klantondersteuner(
    teamleider: Medewerker, klantondersteuner: Medewerker, persoon: Statushouder, ingelogd: Callable[..., Client]
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    form = ingelogd(teamleider).get(_nieuw(persoon)).context["form"]
    assert form["medewerker"].value() == klantondersteuner.pk


def test_an_hour_when_no_end_is_filled_in(scherm: Client, persoon: Statushouder, goed: dict[str, str]) -> None:
    scherm.post(_nieuw(persoon), goed | {"tot": ""})
    afspraak = Afspraak.objects.get()
    assert afspraak.einde - afspraak.begin == timedelta(hours=1)


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"soort": ""}, "Kies wat voor gesprek het is."),
        ({"soort": "feest"}, "Deze keuze bestaat niet meer."),
        ({"dag": ""}, "Kies de dag van het gesprek."),
        ({"dag": "morgen"}, "Vul dag, maand en jaar in"),
        ({"dag": "0001-01-01", "van": "0.05"}, "Controleer het jaar."),
        ({"dag": "9999-12-31", "van": "23.59"}, "Controleer het jaar."),
        ({"dag": "2028-01-01"}, "Dit is meer dan een jaar vooruit."),
        ({"van": ""}, "Vul in hoe laat het begint"),
        ({"van": "25.00"}, "Vul een tijd in, bijvoorbeeld 10.30."),
        ({"tot": "9.00"}, "Het einde ligt voor het begin."),
        ({"tot": "10.30"}, "Het einde ligt voor het begin."),
        ({"tot": "22.00"}, "Een gesprek duurt hooguit acht uur."),
        ({"dag": "2026-11-20"}, "Deze tijd is al voorbij."),
        ({"dag": "2027-03-28", "van": "2.30", "tot": "4.00"}, "de klok gaat een uur vooruit"),
        ({"plaats": ""}, "Vul in waar het gesprek is."),
        ({"plaats": "x" * 1_000_000}, "Gebruik hier hooguit 120 tekens."),
        ({"opmerking": "a\x00b"}, "Hierin staat een teken dat niet bewaard kan worden."),
        ({"opmerking": "x" * 251}, "Gebruik hier hooguit 250 tekens."),
        ({"tolk_taal": ""}, "Kies de taal van de tolk."),
        ({"tolk_taal": "xx-lang"}, "Deze keuze bestaat niet meer."),
        ({"medewerker": "0"}, "Deze keuze bestaat niet meer."),
        ({"medewerker": ""}, "Kies met wie het gesprek is."),
    ],
)
def test_a_wrong_appointment_is_explained(
    anders: dict[str, str], melding: str, scherm: Client, persoon: Statushouder, goed: dict[str, str]
) -> None:
    antwoord = scherm.post(_nieuw(persoon), goed | anders)
    assert antwoord.status_code == 422
    assert melding in antwoord.text
    assert not Afspraak.objects.exists()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dag=st.text(max_size=20) | st.dates().map(str), van=st.text(max_size=8) | st.times().map(lambda t: f"{t:%H.%M}"))
def test_no_day_or_time_breaks_the_form(klantondersteuner: Medewerker, dag: str, van: str) -> None:
    gegeven = {"soort": "werkintake", "dag": dag, "van": van, "plaats": "x", "medewerker": str(klantondersteuner.pk)}
    form = Afspraakformulier(gegeven, kijker=klantondersteuner)
    if form.is_valid():
        assert form.gegevens().einde > form.gegevens().begin


def test_hidden_answers_about_an_interpreter_do_not_count(
    scherm: Client, persoon: Statushouder, goed: dict[str, str]
) -> None:
    scherm.post(_nieuw(persoon), {**goed, "tolk_nodig": "", "tolk_taal": "", "tolk_geboekt_bij": "De Lijn"})
    assert Afspraak.objects.get().tolk_geboekt_bij == ""


def test_a_talk_that_has_been_asks_for_a_tick(scherm: Client, persoon: Statushouder, goed: dict[str, str]) -> None:
    assert "Dit gesprek is al geweest" not in scherm.get(_nieuw(persoon)).text
    gisteren = goed | {"dag": "2026-11-23"}
    antwoord = scherm.post(_nieuw(persoon), gisteren)
    assert 'name="al_gehouden"' in antwoord.text
    antwoord = scherm.post(_nieuw(persoon), gisteren | {"al_gehouden": "on"}, follow=True)
    assert "vastgelegd: gisteren, 10.30 uur." in antwoord.text
    assert Afspraak.objects.get().stand == "gehouden"
    scherm.post(_nieuw(persoon), goed | {"al_gehouden": "on"})
    assert Afspraak.objects.get(begin__gt=NU).stand == "gepland", "a tick that was not asked for does not count"


def test_a_double_booking_is_explained_at_the_time(
    scherm: Client, persoon: Statushouder, goed: dict[str, str], klantondersteuner: Medewerker
) -> None:
    begin = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    AfspraakFactory(statushouder__gemeente=persoon.gemeente, medewerker=klantondersteuner, begin=begin)
    antwoord = scherm.post(_nieuw(persoon), goed)
    assert antwoord.status_code == 422
    assert "Je hebt dan al een afspraak" in antwoord.context["form"].errors["van"][0]


def test_a_no_show_leads_at_once_to_a_new_date(
    scherm: Client, persoon: Statushouder, goed: dict[str, str], klantondersteuner: Medewerker
) -> None:
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner, begin=NU - timedelta(hours=1))
    adres = f"/afspraken/{afspraak.pk}/niet-verschenen/"
    assert scherm.post(adres, {"reden": "Ziek"}).status_code == 422
    assert scherm.post(adres, {"met_bericht": "ja", "reden": "x" * 300}).status_code == 422
    antwoord = scherm.post(adres, {"met_bericht": "ja", "reden": "Ziek", "terug": "/werkvoorraad/"}, headers=HTMX)
    assert antwoord.status_code == 302
    dialoog = scherm.get(antwoord.url, headers=HTMX)
    assert "Selam Berhane kwam niet: werkintake, " in dialoog.text
    assert "afspraak-gewijzigd" in dialoog.headers["HX-Trigger-After-Settle"]
    form = dialoog.context["form"]
    assert (form["soort"].value(), form["plaats"].value(), form["dag"].value()) == ("werkintake", afspraak.plaats, None)
    scherm.post(_nieuw(persoon), goed | {"vervolg": str(afspraak.pk)})
    afspraak.refresh_from_db()
    assert (afspraak.stand, afspraak.met_bericht, afspraak.vervolg.stand) == ("niet_verschenen", True, "gepland")


@pytest.mark.parametrize("vervolg", ["0", "abc", "-1", "9" * 30, "²"])
def test_a_follow_up_of_nothing_is_an_ordinary_talk(vervolg: str, scherm: Client, persoon: Statushouder) -> None:
    assert scherm.get(f"{_nieuw(persoon)}?vervolg={vervolg}").context["gemist"] is None


def test_an_outcome_is_one_click_and_one_back(
    scherm: Client, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner, begin=NU - timedelta(hours=1))
    antwoord = scherm.post(f"/afspraken/{afspraak.pk}/gehouden/")
    afspraak.refresh_from_db()
    assert afspraak.stand == "gehouden"
    assert "staat al: gehouden" in scherm.post(f"/afspraken/{afspraak.pk}/gehouden/", follow=True).text
    scherm.post(_ongedaan(antwoord))
    antwoord = scherm.post(f"/afspraken/{afspraak.pk}/afzeggen/", {"reden": "Kind ziek"})
    afspraak.refresh_from_db()
    assert (afspraak.stand, afspraak.reden) == ("afgezegd", "Kind ziek")
    scherm.post(_ongedaan(antwoord))
    afspraak.refresh_from_db()
    assert afspraak.stand == "gepland"


def test_a_move_can_be_taken_back_in_the_message(
    scherm: Client, persoon: Statushouder, goed: dict[str, str], klantondersteuner: Medewerker
) -> None:
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner)
    form = scherm.get(f"/afspraken/{afspraak.pk}/wijzigen/").context["form"]
    gegeven = goed | {"gezien": form["gezien"].value(), "reden": "Bus rijdt niet"}
    antwoord = scherm.post(f"/afspraken/{afspraak.pk}/wijzigen/", gegeven)
    assert Afspraak.objects.get(stand="gepland").vervolg_op == afspraak
    again = scherm.post(f"/afspraken/{afspraak.pk}/wijzigen/", gegeven, follow=True)
    assert "Een collega wijzigde deze afspraak net." in again.text
    scherm.post(_ongedaan(antwoord))
    afspraak.refresh_from_db()
    assert (Afspraak.objects.count(), afspraak.stand) == (1, "gepland")


def test_who_left_can_still_be_read_in_the_form(
    scherm: Client, persoon: Statushouder, organisatie: Organisatie
) -> None:
    weg = MedewerkerFactory(organisatie=organisatie, is_active=False)
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=weg)
    assert weg.naam in scherm.get(f"/afspraken/{afspraak.pk}/wijzigen/").text


def test_the_pages_take_few_queries(
    scherm: Client, persoon: Statushouder, klantondersteuner: Medewerker, django_assert_max_num_queries: Any
) -> None:
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner)
    scherm.get("/")  # the first request writes the session
    for adres, hoogstens in (
        (_nieuw(persoon), 5),
        (f"/afspraken/{afspraak.pk}/", 3),
        (f"/afspraken/{afspraak.pk}/brief/", 5),
    ):
        with django_assert_max_num_queries(SCHIL + hoogstens):
            assert scherm.get(adres).status_code == 200


# The letter


def test_the_letter_says_it_in_the_language_of_the_person(
    scherm: Client, persoon: Statushouder, klantondersteuner: Medewerker, andere_gemeente: Gemeente
) -> None:
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner, tolk_nodig=True, tolk_taal="ar")
    BrieftekstFactory(gemeente=persoon.gemeente, tekst="Neem <b>uw</b> pas mee.\n\nTot {datum}.")
    BrieftekstFactory(gemeente=persoon.gemeente, taal="ar", tekst="أهلا {datum} {tijd} {onbekend}")
    BrieftekstFactory(gemeente=persoon.gemeente, taal="ti", tekst="ሰላም")
    BrieftekstFactory(gemeente=andere_gemeente, taal="ar", tekst="elders")
    tekst = scherm.get(f"/afspraken/{afspraak.pk}/brief/").text
    assert 'lang="ar" dir="rtl"' in tekst
    assert "أهلا الأربعاء، 25 نوفمبر 2026 09:00 {onbekend}" in tekst
    assert "Neem &lt;b&gt;uw&lt;/b&gt; pas mee.</p>" in tekst
    assert "Tot woensdag 25 november 2026." in tekst
    assert "Lindenhof 12" in tekst
    assert "ሰላም" not in tekst
    assert "elders" not in tekst


@pytest.mark.parametrize("plaats", ["Bij de persoon thuis", "bij de persoon thuis.", "Huisbezoek"])
def test_the_letter_of_a_visit_at_home(
    plaats: str, scherm: Client, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner, soort="werkintake", plaats=plaats)
    BrieftekstFactory(gemeente=persoon.gemeente, soort="werkintake", tekst="Tot dan, {plaats}.")
    tekst = scherm.get(f"/afspraken/{afspraak.pk}/brief/").text
    assert "Bij u thuis. Wij komen naar u toe." in tekst
    assert "Tot dan, bij u thuis." in tekst
    assert "We praten over werk: wat u kunt en wat u graag wilt." in tekst
    assert "Neem deze brief mee" not in tekst
    assert plaats not in tekst


@pytest.mark.parametrize("fout", ["{naam}", "{tijd", "datum}", "{ datum }", "{}"])
def test_a_text_names_only_what_we_can_fill_in(fout: str, persoon: Statushouder, teamleider: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="niet invullen") as mis:
        voeg_brieftekst_toe(soort="werkintake", taal="nl", tekst=f"Tot {{datum}} {fout}.", door=teamleider)
    assert mis.value.veld == "tekst"


def test_after_a_no_show_the_interpreter_is_not_booked_yet(
    scherm: Client, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    gemist = AfspraakFactory(
        statushouder=persoon, medewerker=klantondersteuner, stand="niet_verschenen", met_bericht=False,
        begin=NU - timedelta(days=1), einde=NU - timedelta(hours=23), tolk_nodig=True, tolk_taal="ar",
        tolk_geboekt_bij="Tolkenlijn",
    )  # fmt: skip
    tekst = scherm.get(f"{_nieuw(persoon)}?vervolg={gemist.pk}").text
    assert "Kies een nieuwe dag" in tekst
    assert "Tolkenlijn" not in tekst


def test_no_text_is_cut_by_the_browser(scherm: Client, persoon: Statushouder, goed: dict[str, str]) -> None:
    assert "maxlength" not in scherm.get(_nieuw(persoon)).text.split("<form")[-1]
    antwoord = scherm.post(_nieuw(persoon), {**goed, "opmerking": "x" * 251})
    assert antwoord.status_code == 422
    assert "Gebruik hier hooguit 250 tekens. Nu zijn het er 251." in antwoord.text


@pytest.mark.parametrize("taal", ["ti", "prs", "ckb", "kmr", "so", "zh", "nl", "zzz"])
def test_a_date_in_any_language(taal: str) -> None:
    assert "24" in datum_in(taal, Afspraak(begin=NU))


def test_a_text_is_written_changed_and_taken_away(teamleider: Medewerker, ingelogd: Callable[..., Client]) -> None:
    scherm = ingelogd(teamleider)
    nieuw = {"soort": "werkintake", "taal": "ar", "tekst": "أهلا"}
    assert scherm.post("/brieven/nieuw/", nieuw).status_code == 302
    dubbel = scherm.post("/brieven/nieuw/", nieuw)
    assert (dubbel.status_code, "is er al een tekst" in dubbel.text) == (422, True)
    tekst = Brieftekst.objects.get()
    adres = f"/brieven/{tekst.pk}/"
    assert 'dir="rtl"' in scherm.get(adres).text
    for fout in ({"tekst": ""}, {"tekst": "x" * 3001}, {"tekst": "a\x00"}):
        assert scherm.post(adres, {"versie": "1", **fout}).status_code == 422
    assert scherm.post(adres, {"versie": "1", "tekst": "nieuw"}).status_code == 302
    oud = scherm.post(adres, {"versie": "1", "tekst": "anders"})
    assert (oud.status_code, "Je bewaarde dit intussen zelf" in oud.text) == (422, True)
    assert Brieftekst.objects.get().tekst == "nieuw"
    scherm.post(f"{adres}verwijderen/")
    assert not Brieftekst.objects.exists()
    assert "Nog geen eigen teksten" in scherm.get("/brieven/").text


def test_the_letter_is_of_the_municipality_alone(
    gemeente: Gemeente, andere_gemeente: Gemeente, ingelogd: Callable[..., Client]
) -> None:
    tekst = BrieftekstFactory(gemeente=gemeente)
    schakel = OrganisatieFactory(soort=Organisatie.Soort.WERKBEDRIJF, gemeenten=[gemeente])
    bij_werkbedrijf = ingelogd(MedewerkerFactory(organisatie=schakel, rol=Rol.BEHEERDER))
    elders = ingelogd(MedewerkerFactory(gemeente=andere_gemeente, rol=Rol.BEHEERDER))
    for wie in (bij_werkbedrijf, elders):
        assert wie.get(f"/brieven/{tekst.pk}/").status_code == 404
    antwoord = bij_werkbedrijf.post("/brieven/nieuw/", {"soort": "werkintake", "taal": "ti", "tekst": "x"})
    assert "zijn van de gemeente" in antwoord.text
    assert Brieftekst.objects.count() == 1
