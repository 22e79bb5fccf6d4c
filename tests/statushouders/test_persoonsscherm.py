"""The form about one person: bad input, people who look alike, and two colleagues at the same time."""

import logging
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.db import connection
from django.test import Client

from kern.geheim import versleutel
from medewerkers.models import Gemeente, Medewerker
from statushouders.codelijsten import landnamen, taalnamen
from statushouders.controles import lees_land, lees_taal, lees_talen
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Betrokkenheid, Statushouder
from statushouders.services import wijzig
from tests.factories import StatushouderFactory

NIEUW = "/statushouders/nieuw/"
BSN = "999990019"
# Session, user, municipality, and the two counters of the shell.
SCHIL = 5
GOED = {
    "voornamen": "Selam",
    "achternaam": "Berhane",
    "naam_origineel": "ሰላም በርሃነ",
    "geboortedatum_0": "1",
    "geboortedatum_1": "4",
    "geboortedatum_2": "2003",
    "geslacht": "v",
    "nationaliteit": "ER",
    "bsn": BSN,
    "vestigingsdatum": "15 11 2026",
    "regime": "wi2021",
    "vergunning": "asiel_bepaald",
    "contacttaal": "ti",
    "talen": "Engels, Arabisch",
    "postcode": "2671ab",
    "telefoon": "0612345678",
    "tolk_nodig": "ja",
}


@pytest.fixture(autouse=True)
def _dag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


@pytest.fixture
def scherm(klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(klantondersteuner)


def test_somebody_is_written_down(scherm: Client, gemeente: Gemeente) -> None:
    antwoord = scherm.post(NIEUW, GOED, follow=True)
    persoon = Statushouder.objects.get()
    gegevens = PersoonGegevens.van(persoon)
    assert (persoon.gemeente, gegevens.bsn, gegevens.postcode) == (gemeente, BSN, "2671 AB")
    assert (gegevens.contacttaal, gegevens.talen, gegevens.tolk_nodig) == ("ti", ("ar", "en"), True)
    assert gegevens.geboortedatum.brp == "20030401"
    assert "Selam Berhane staat erin. De stappen zijn gepland." in antwoord.content.decode()


@pytest.mark.parametrize(
    ("antwoord", "tolk", "woord"), [("ja", True, "nodig"), ("nee", False, "niet nodig"), ("", None, "niet bekend")]
)
def test_an_interpreter_is_needed_or_not_or_nobody_knows(
    scherm: Client, antwoord: str, tolk: bool | None, woord: str
) -> None:
    scherm.post(NIEUW, GOED | {"tolk_nodig": antwoord, "bij_mij": "on"})
    persoon = Statushouder.objects.get()
    assert persoon.tolk_nodig is tolk
    assert scherm.get(_adres(persoon)).context["form"]["tolk_nodig"].value() == antwoord
    assert re.search(rf"<dt>Tolk</dt><dd[^>]*>{woord}</dd>", scherm.get(f"/dossiers/{persoon.pk}/").text)


def test_a_klantondersteuner_takes_who_she_writes_down_or_leaves_it_to_the_teamleider(
    scherm: Client, klantondersteuner: Medewerker
) -> None:
    assert scherm.get(NIEUW).context["form"]["bij_mij"].value() is True
    scherm.post(NIEUW, GOED | {"bij_mij": "on"})
    assert Betrokkenheid.objects.get().medewerker == klantondersteuner
    scherm.post(
        NIEUW, GOED | {"voornamen": "Ander", "achternaam": "Mens", "bsn": "", "v_nummer": "", "toch_nieuw": "ja"}
    )
    assert Statushouder.objects.count() == 2
    assert Betrokkenheid.objects.count() == 1


def test_a_teamleider_is_not_asked_to_be_klantondersteuner(
    teamleider: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    scherm = ingelogd(teamleider)
    assert "bij_mij" not in scherm.get(NIEUW).context["form"].fields
    scherm.post(NIEUW, GOED | {"bij_mij": "on"})
    assert Statushouder.objects.count() == 1
    assert not Betrokkenheid.objects.exists()


@pytest.mark.parametrize(("dag", "maand", "brp"), [("", "", "20030000"), ("", "4", "20030400"), ("1", "4", "20030401")])
def test_a_birth_date_may_be_partly_known(dag: str, maand: str, brp: str, scherm: Client) -> None:
    assert scherm.post(NIEUW, GOED | {"geboortedatum_0": dag, "geboortedatum_1": maand}).status_code == 302
    assert Statushouder.objects.get().geboortedatum_brp == brp


def test_a_child_becomes_gezinslid_without_traject(scherm: Client) -> None:
    antwoord = scherm.post(NIEUW, GOED | {"geboortedatum_2": "2015"}, follow=True)
    assert "staat erin als gezinslid, zonder traject: nog geen 16 jaar." in antwoord.content.decode()


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("achternaam", "", "De achternaam ontbreekt."),
        ("achternaam", "x" * 121, "Gebruik hier hooguit 120 tekens. Nu zijn het er 121."),
        ("achternaam", "x" * 1_000_000, "Gebruik hier hooguit 120 tekens."),
        ("achternaam", "Ber\x00hane", "Hierin staat een teken dat niet bewaard kan worden."),
        ("achternaam", "😀", "Hier staat geen naam."),
        ("bsn", "😀", "Een BSN bestaat alleen uit cijfers."),
        ("bsn", "123456789", "Dit is geen geldig BSN (elfproef). Kijk het nummer na."),
        ("bsn", "12345", "Een BSN heeft negen cijfers. Hier staan er 5."),
        ("v_nummer", "12", "Een V-nummer heeft tien cijfers."),
        ("geboortedatum_2", "2099", "Deze geboortedatum ligt in de toekomst."),
        ("geboortedatum_2", "", "Vul in elk geval het jaar in."),
        ("geboortedatum_2", "95", "Schrijf het jaar met vier cijfers"),
        ("geboortedatum_2", "1\x00", "Vul alleen cijfers in"),
        ("geboortedatum_1", "", "ontbreekt de maand"),
        ("geboortedatum_0", "31", "april 2003 heeft geen dag 31"),
        ("geboortedatum_0", "😀", "Vul alleen cijfers in"),
        ("vestigingsdatum", "1 1 2000", "De vestigingsdatum ligt voor de geboortedatum."),
        ("vestigingsdatum", "gisteren", "Vul dag, maand en jaar in, bijvoorbeeld 3-4-2026."),
        ("vestigingsdatum", "", "De vestigingsdatum ontbreekt."),
        ("kennisgeving_duo", "1 12 2026", "De datum van de kennisgeving van DUO ligt in de toekomst."),
        ("telefoon", "bel mij", "Dit is geen telefoonnummer."),
        ("email", "geen adres", "Dit is geen e-mailadres."),
        ("postcode", "12", "Een postcode is vier cijfers en twee letters"),
        ("talen", "Klingonisch en meer", "Een taal kennen we niet."),
        ("nationaliteit", "QQ", "Deze keuze bestaat niet meer."),
        ("contacttaal", "\x00", "Deze keuze bestaat niet meer."),
    ],
)
def test_wrong_input_is_explained_and_nothing_is_saved(veld: str, waarde: str, melding: str, scherm: Client) -> None:
    antwoord = scherm.post(NIEUW, GOED | {veld: waarde})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert melding in tekst.replace("&#x27;", "'")
    assert "<title>Fout:" in tekst
    naam = re.sub(r"_\d$", "", veld)
    assert re.search(rf'href="#id_{naam}(_0)?"', tekst), "the summary leads to the field"
    assert not Statushouder.objects.exists()


def test_ten_megabytes_of_text_are_refused(scherm: Client) -> None:
    antwoord = scherm.post(NIEUW, GOED | {"straat": "x" * 10_000_000})
    assert antwoord.status_code == 400
    assert "te lang" in antwoord.content.decode()
    assert not Statushouder.objects.exists()


def test_a_number_that_is_there_already_is_an_error_at_its_field(scherm: Client, gemeente: Gemeente) -> None:
    StatushouderFactory(gemeente=gemeente, bsn=BSN, achternaam="Anders")
    antwoord = scherm.post(NIEUW, GOED)
    assert antwoord.status_code == 422
    assert "Er is al iemand met dit BSN in deze gemeente." in antwoord.content.decode()
    assert Statushouder.objects.count() == 1


def test_who_looks_like_somebody_is_shown_first(scherm: Client, gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    for waar, naam in ((gemeente, "Birhane"), (andere_gemeente, "Geheim")):
        StatushouderFactory(gemeente=waar, voornamen="Sélam", achternaam=naam, geboortedatum_brp="20030401")
    antwoord = scherm.post(NIEUW, GOED)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Staat deze persoon er al in?" in tekst
    assert "Sélam Birhane" in tekst
    assert "Geheim" not in tekst
    assert Statushouder.objects.count() == 2
    assert scherm.post(NIEUW, GOED | {"toch_nieuw": "ja"}).status_code == 302
    assert Statushouder.objects.count() == 3


def test_every_choice_is_read_as_itself() -> None:
    assert [code for code in landnamen() if lees_land(code) != code] == []
    assert [code for code, naam in taalnamen().items() if lees_taal(naam) != code] == []
    assert [naam for code, naam in taalnamen().items() if "," not in naam and lees_talen(naam) != (code,)] == []


# Two colleagues


@pytest.fixture
def persoon(gemeente: Gemeente) -> Statushouder:
    mens: Statushouder = StatushouderFactory(
        gemeente=gemeente, bsn=BSN, telefoon="06 1111 11 11", woonplaats="Duinrade", voornamen="Selam"
    )
    return mens


def _formulier(scherm: Client, persoon: Statushouder) -> dict[str, str]:
    """What a browser sends back of the form as it is open now."""
    antwoord = scherm.get(f"/statushouders/{persoon.pk}/bewerken/")
    form = antwoord.context["form"]
    velden = {form.add_prefix(naam): form[naam].value() for naam in form.fields if naam != "geboortedatum"}
    geboren = form["geboortedatum"].value()
    velden |= {"geboortedatum_0": geboren.dag, "geboortedatum_1": geboren.maand, "geboortedatum_2": geboren.jaar}
    velden |= {naam: antwoord.context[naam] for naam in ("versie", "opname")}
    return {
        naam: waarde.strftime("%d-%m-%Y") if isinstance(waarde, date) else str(waarde)
        for naam, waarde in velden.items()
        if waarde not in (None, False, "")
    }


def _collega_bewaart(persoon: Statushouder, door: Medewerker, **anders: Any) -> None:
    vers = Statushouder.objects.get(pk=persoon.pk)
    gegevens = PersoonGegevens(**vars(PersoonGegevens.van(vers)) | anders)
    wijzig(statushouder=vers, gegevens=gegevens, versie=vers.versie, door=door)


def _adres(persoon: Statushouder) -> str:
    return f"/statushouders/{persoon.pk}/bewerken/"


def test_changing_keeps_all_that_was_not_touched(scherm: Client, persoon: Statushouder) -> None:
    voor = PersoonGegevens.van(persoon)
    antwoord = scherm.post(_adres(persoon), _formulier(scherm, persoon) | {"woonplaats": "Elders"})
    assert antwoord.status_code == 302
    na = PersoonGegevens.van(Statushouder.objects.get(pk=persoon.pk))
    assert vars(na) == vars(voor) | {"woonplaats": "Elders"}


def test_the_form_does_not_show_the_whole_number(scherm: Client, persoon: Statushouder) -> None:
    tekst = scherm.get(_adres(persoon)).content.decode()
    assert BSN not in tekst
    assert "••• ••• 019" in tekst


def test_the_number_can_be_taken_away(scherm: Client, persoon: Statushouder) -> None:
    scherm.post(_adres(persoon), _formulier(scherm, persoon) | {"bsn": "geen"})
    persoon.refresh_from_db()
    assert (persoon.bsn, persoon.bsn_vingerafdruk) == ("", "")


def test_who_had_it_open_twice_is_told_so(scherm: Client, persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    mijn = _formulier(scherm, persoon) | {"telefoon": "06 2222 22 22"}
    _collega_bewaart(persoon, klantondersteuner, telefoon="06 3333 33 33")
    tekst = scherm.post(_adres(persoon), mijn).content.decode()
    assert "Jij wijzigde dit ook, in een ander venster" in tekst


def test_the_second_editor_chooses_fact_by_fact(scherm: Client, persoon: Statushouder, teamleider: Medewerker) -> None:
    mijn = _formulier(scherm, persoon) | {"telefoon": "06 2222 22 22", "woonplaats": "Mijndorp", "voornamen": "Selam B"}
    _collega_bewaart(persoon, teamleider, telefoon="06 3333 33 33", woonplaats="Hundorp", straat="Hunstraat")
    antwoord = scherm.post(_adres(persoon), mijn)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert f"{teamleider.naam} wijzigde dit ook" in tekst
    for waarde in ("06 2222 22 22", "06 3333 33 33", "Mijndorp", "Hundorp", "Hunstraat"):
        assert waarde in tekst
    verschil = {een.veld: een.keuze for een in antwoord.context["verschil"]}
    assert verschil == {"telefoon": "", "woonplaats": "", "straat": "bewaard"}
    assert Statushouder.objects.get().telefoon == "06 3333 33 33", "nothing is overwritten"

    verder = dict(antwoord.context["ingevuld"]) | {"gezien": "2", "kies_straat": "bewaard", "kies_telefoon": "ingevuld"}
    antwoord = scherm.post(_adres(persoon), verder)
    assert antwoord.status_code == 422
    assert 'href="#kies_woonplaats_0"' in antwoord.content.decode(), "what has no choice yet is named"

    verder = dict(antwoord.context["ingevuld"]) | {
        "gezien": "2", "kies_straat": "bewaard", "kies_telefoon": "ingevuld", "kies_woonplaats": "bewaard",
    }  # fmt: skip
    assert scherm.post(_adres(persoon), verder).status_code == 302
    na = Statushouder.objects.get()
    assert (na.telefoon, na.woonplaats, na.straat) == ("06 2222 22 22", "Hundorp", "Hunstraat")
    assert (na.voornamen, na.bsn, na.versie) == ("Selam B", BSN, 3)


def test_a_third_save_while_choosing_is_compared_anew(
    scherm: Client, persoon: Statushouder, teamleider: Medewerker
) -> None:
    mijn = _formulier(scherm, persoon) | {"telefoon": "06 2222 22 22"}
    _collega_bewaart(persoon, teamleider, telefoon="06 3333 33 33")
    antwoord = scherm.post(_adres(persoon), mijn)
    _collega_bewaart(persoon, teamleider, telefoon="06 4444 44 44")
    keuze = dict(antwoord.context["ingevuld"]) | {"gezien": "2", "kies_telefoon": "ingevuld"}
    antwoord = scherm.post(_adres(persoon), keuze)
    assert antwoord.status_code == 422
    assert "06 4444 44 44" in antwoord.content.decode()
    assert Statushouder.objects.get().telefoon == "06 4444 44 44"


def test_choices_that_do_not_fit_together_give_the_form_back(
    scherm: Client, persoon: Statushouder, teamleider: Medewerker
) -> None:
    mijn = _formulier(scherm, persoon) | {"vergunning_vanaf": "1 1 2026", "woonplaats": "Mijndorp"}
    _collega_bewaart(persoon, teamleider, vergunning_tot=date(2025, 1, 1))
    antwoord = scherm.post(_adres(persoon), mijn)
    keuze = dict(antwoord.context["ingevuld"]) | {"gezien": "2", "kies_vergunning_tot": "bewaard"}
    antwoord = scherm.post(_adres(persoon), keuze)
    assert antwoord.status_code == 422
    assert "De vergunning eindigt voor zij begint." in antwoord.content.decode()
    assert antwoord.context["form"]["woonplaats"].value() == "Mijndorp"
    assert antwoord.context["versie"] == 2


@pytest.mark.parametrize("anders", [{"opname": "gerommel"}, {"versie": ""}, {"versie": "²"}])
def test_a_form_that_was_tampered_with_overwrites_nothing(
    anders: dict[str, str], scherm: Client, persoon: Statushouder, teamleider: Medewerker
) -> None:
    mijn = _formulier(scherm, persoon) | {"telefoon": "06 2222 22 22"}
    _collega_bewaart(persoon, teamleider, telefoon="06 3333 33 33")
    assert scherm.post(_adres(persoon), mijn | anders).status_code == 422
    assert Statushouder.objects.get().telefoon == "06 3333 33 33"


def test_a_fixed_number_of_queries(scherm: Client, persoon: Statushouder, django_assert_max_num_queries: Any) -> None:
    scherm.get(NIEUW)  # the first request writes the session
    with django_assert_max_num_queries(SCHIL + 2):
        scherm.get(_adres(persoon))
    with django_assert_max_num_queries(SCHIL):
        scherm.get(NIEUW)


# The BSN


def test_the_number_is_in_no_table_and_no_log_line(
    scherm: Client, gemeente: Gemeente, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    scherm.post(NIEUW, GOED)
    persoon = Statushouder.objects.get()
    scherm.post(_adres(persoon), _formulier(scherm, persoon) | {"bsn": "123"})
    scherm.post(f"/statushouders/{persoon.pk}/bsn/")
    with connection.cursor() as cursor:
        cursor.execute("select table_name from information_schema.tables where table_schema = 'public'")
        tabellen = [naam for (naam,) in cursor.fetchall()]
        assert "statushouders_statushouder" in tabellen
        for tabel in tabellen:
            cursor.execute(f'select count(*) from "{tabel}" t where t::text like %s', [f"%{BSN}%"])  # noqa: S608
            assert cursor.fetchone() == (0,), tabel
    eigen = [regel for regel in caplog.records if regel.name != "django.db.backends"]
    assert not [regel.getMessage() for regel in eigen if BSN in regel.getMessage()]


def test_after_a_new_key_old_numbers_are_read_and_new_ones_use_it(settings: Any, persoon: Statushouder) -> None:
    oud, nieuw = list(settings.VERSLEUTELSLEUTELS), Fernet.generate_key().decode()
    settings.VERSLEUTELSLEUTELS = [nieuw, *oud]
    vers = Statushouder.objects.get(pk=persoon.pk)
    assert vers.bsn == BSN
    vers.save()
    settings.VERSLEUTELSLEUTELS = [nieuw]
    assert Statushouder.objects.get(pk=persoon.pk).bsn == BSN
    assert Fernet(nieuw).decrypt(versleutel("proef")) == b"proef"


# Settled long ago


@pytest.mark.parametrize(("dag", "gevraagd"), [("24 11 2023", False), ("23 11 2023", True), ("15 11 2016", True)])
def test_settling_of_long_ago_is_asked_about_first(scherm: Client, dag: str, gevraagd: bool) -> None:
    antwoord = scherm.post(NIEUW, GOED | {"vestigingsdatum": dag})
    assert Statushouder.objects.exists() is not gevraagd
    if gevraagd:
        assert antwoord.status_code == 422
        assert "meer dan drie jaar geleden. Klopt dit?" in antwoord.text
        assert 'href="#id_vestiging_klopt"' in antwoord.text, "the summary leads to the tick"
        assert scherm.post(NIEUW, GOED | {"vestigingsdatum": dag, "vestiging_klopt": "on"}).status_code == 302
        assert Statushouder.objects.count() == 1


def test_what_is_stored_already_is_not_asked_about_again(scherm: Client, gemeente: Gemeente) -> None:
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=date(2016, 11, 15))
    mijn = _formulier(scherm, persoon)
    assert scherm.post(_adres(persoon), mijn | {"woonplaats": "Elders"}).status_code == 302
    mijn = _formulier(scherm, persoon) | {"vestigingsdatum": "15 11 2015"}
    assert scherm.post(_adres(persoon), mijn).status_code == 422
    assert scherm.post(_adres(persoon), mijn | {"vestiging_klopt": "on"}).status_code == 302
    persoon.refresh_from_db()
    assert persoon.vestigingsdatum == date(2015, 11, 15)


def test_a_date_that_one_did_not_touch_is_not_asked_about_before_the_choice(
    scherm: Client, gemeente: Gemeente, teamleider: Medewerker
) -> None:
    """The colleague mended it meanwhile: that is what the screen with both versions is for."""
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=date(2016, 11, 15))
    mijn = _formulier(scherm, persoon)
    _collega_bewaart(persoon, teamleider, vestigingsdatum=date(2026, 11, 15))
    antwoord = scherm.post(_adres(persoon), mijn | {"woonplaats": "Elders"})
    assert "vestiging_klopt" not in antwoord.text
    assert {een.veld: een.keuze for een in antwoord.context["verschil"]} == {"vestigingsdatum": "bewaard"}


# A birth date that turns a grown-up into a child


@pytest.mark.parametrize(
    ("was", "jaar", "gevraagd"),
    [
        ("19990401", "2012", "nog geen 16"),
        ("20120401", "1999", "16 of ouder"),
        ("19990401", "2001", ""),
        ("20120401", "2013", ""),
    ],
)
def test_a_birth_date_that_moves_the_whole_traject_is_asked_about(
    scherm: Client, gemeente: Gemeente, was: str, jaar: str, gevraagd: str
) -> None:
    persoon = StatushouderFactory(gemeente=gemeente, geboortedatum_brp=was, vestigingsdatum=date(2026, 11, 15))
    mijn = _formulier(scherm, persoon) | {"geboortedatum_2": jaar}
    antwoord = scherm.post(_adres(persoon), mijn)
    assert antwoord.status_code == (422 if gevraagd else 302)
    if gevraagd:
        assert gevraagd in antwoord.text
        assert 'href="#id_geboorte_klopt"' in antwoord.text, "the summary leads to the tick"
        assert scherm.post(_adres(persoon), mijn | {"geboorte_klopt": "on"}).status_code == 302
    persoon.refresh_from_db()
    assert persoon.geboortedatum_brp == f"{jaar}0401"
