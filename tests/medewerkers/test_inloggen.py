"""Sign in, be locked out, sign out, switch municipality."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt, AccessLog
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kern.geheim import vingerafdruk
from kern.tijd import alsof_het, nu
from medewerkers.models import Gemeente, Medewerker
from medewerkers.slot import APPARAAT, PER_ACCOUNT
from tests.factories import GemeenteFactory, MedewerkerFactory, OrganisatieFactory
from tests.factories.medewerkers import WACHTWOORD

INLOGGEN = "/account/inloggen/"


def _log_in(client: Client, medewerker: Medewerker, wachtwoord: str = WACHTWOORD, **extra: str) -> Any:
    return client.post(INLOGGEN, {"username": medewerker.email, "password": wachtwoord, **extra})


def test_after_signing_in_one_is_on_the_start_page(client: Client, jobcoach: Medewerker) -> None:
    antwoord = _log_in(client, jobcoach)
    assert antwoord.status_code == 302
    assert antwoord.headers["Location"] == reverse("werkplek:start")


def test_capitals_in_the_address_do_not_matter(client: Client, jobcoach: Medewerker) -> None:
    assert client.post(INLOGGEN, {"username": jobcoach.email.upper(), "password": WACHTWOORD}).status_code == 302


def test_one_returns_to_the_page_that_was_asked_for(client: Client, jobcoach: Medewerker) -> None:
    gevraagd = client.get("/account/wachtwoord/")
    assert gevraagd.headers["Location"] == f"{INLOGGEN}?next=/account/wachtwoord/"
    assert 'name="next" value="/account/wachtwoord/"' in client.get(gevraagd.headers["Location"]).content.decode()
    assert _log_in(client, jobcoach, next="/account/wachtwoord/").headers["Location"] == "/account/wachtwoord/"


def test_but_not_to_a_page_elsewhere(client: Client, jobcoach: Medewerker) -> None:
    antwoord = _log_in(client, jobcoach, next="https://elders.example/")
    assert antwoord.headers["Location"] == reverse("werkplek:start")


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client: Client, jobcoach: Medewerker) -> None:
    def zonder_wat_wisselt(html: str, email: str) -> str:
        regels = [r for r in html.splitlines() if "csrfmiddlewaretoken" not in r and "X-CSRFToken" not in r]
        return "\n".join(regels).replace(email, "")

    fout = _log_in(client, jobcoach, "niet-het-goede").content.decode()
    onbekend = client.post(INLOGGEN, {"username": "niemand@voorbeeld.example", "password": "x"}).content.decode()
    assert "horen niet bij elkaar" in fout
    assert zonder_wat_wisselt(fout, jobcoach.email) == zonder_wat_wisselt(onbekend, "niemand@voorbeeld.example")
    assert "<title>Fout: Inloggen – Meedoen</title>" in fout
    assert "niet-het-goede" not in fout


def test_an_account_that_is_off_cannot_sign_in(client: Client, organisatie: Any) -> None:
    weg = MedewerkerFactory(organisatie=organisatie, is_active=False)
    assert "horen niet bij elkaar" in _log_in(client, weg).content.decode()


def test_switching_off_ends_a_session_at_once(jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> None:
    client = ingelogd(jobcoach)
    assert client.get("/account/wachtwoord/").status_code == 200
    Medewerker.objects.filter(pk=jobcoach.pk).update(is_active=False)
    assert client.get("/account/wachtwoord/").status_code == 302


def test_who_is_signed_in_does_not_see_the_sign_in_page(
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    assert ingelogd(jobcoach).get(INLOGGEN).status_code == 302


@pytest.fixture
def slot(settings: Any) -> None:
    settings.AXES_ENABLED = True
    cache.clear()


def test_five_wrong_passwords_close_the_door_for_a_quarter(client: Client, jobcoach: Medewerker, slot: None) -> None:
    for _ in range(4):
        assert _log_in(client, jobcoach, "fout").status_code == 200
    dicht = _log_in(client, jobcoach, "fout")
    assert dicht.status_code == 429
    assert "Wacht een kwartier" in dicht.content.decode()
    assert _log_in(client, jobcoach).status_code == 429
    assert _log_in(client, MedewerkerFactory(organisatie=jobcoach.organisatie)).status_code == 302


def _raad(email: str, keer: int) -> list[int]:
    """Wrong passwords for one account, each from a place and a browser of its own."""
    invoer = {"username": email, "password": "fout"}
    return [Client(REMOTE_ADDR=f"198.51.100.{plek}").post(INLOGGEN, invoer).status_code for plek in range(keer)]


@pytest.mark.parametrize("bestaat", [True, False])
def test_one_account_that_is_guessed_from_many_places_closes_too(
    bestaat: bool, client: Client, jobcoach: Medewerker, slot: None
) -> None:
    """Whether there is such an account or not."""
    email = jobcoach.email if bestaat else "niemand@voorbeeld.example"
    assert _raad(email, PER_ACCOUNT - 1) == [200] * (PER_ACCOUNT - 1)
    assert _raad(email.upper(), 1) == [429]
    dicht = client.post(INLOGGEN, {"username": email, "password": WACHTWOORD})
    assert dicht.status_code == 429
    assert "Op verschillende plekken" in dicht.text
    assert "Je hebt vijf keer" not in dicht.text
    assert _log_in(client, MedewerkerFactory(organisatie=jobcoach.organisatie)).status_code == 302


def test_who_guesses_elsewhere_does_not_keep_somebody_out_of_the_own_browser(
    client: Client, jobcoach: Medewerker, slot: None
) -> None:
    assert _log_in(client, jobcoach).status_code == 302
    client.post("/account/uitloggen/")
    _raad(jobcoach.email, PER_ACCOUNT)
    assert _log_in(Client(), jobcoach).status_code == 429
    assert _log_in(client, jobcoach).status_code == 302
    ander = MedewerkerFactory(organisatie=jobcoach.organisatie)
    _raad(ander.email, PER_ACCOUNT)
    client.post("/account/uitloggen/")
    assert _log_in(client, ander).status_code == 429, "the browser is known for one account"


def test_a_cookie_that_was_made_up_helps_nobody(client: Client, jobcoach: Medewerker, slot: None) -> None:
    _raad(jobcoach.email, PER_ACCOUNT)
    client.cookies[APPARAAT] = vingerafdruk(jobcoach.email)
    assert _log_in(client, jobcoach).status_code == 429


def test_a_browser_that_knew_the_old_password_is_not_known_any_more(
    client: Client, jobcoach: Medewerker, slot: None
) -> None:
    """Whoever signed in with a password that leaked, does not guess the new one from there."""
    assert _log_in(client, jobcoach).status_code == 302
    client.post("/account/uitloggen/")
    jobcoach.set_password("een-heel-ander-wachtwoord")
    jobcoach.save()
    _raad(jobcoach.email, PER_ACCOUNT)
    assert _log_in(client, jobcoach, "een-heel-ander-wachtwoord").status_code == 429


def test_the_browser_in_which_one_changed_the_password_stays_known(
    client: Client, jobcoach: Medewerker, slot: None
) -> None:
    _log_in(client, jobcoach)
    nieuw = "een-heel-ander-wachtwoord"
    invoer = {"old_password": WACHTWOORD, "new_password1": nieuw, "new_password2": nieuw}
    assert client.post("/account/wachtwoord/", invoer).status_code == 302
    client.post("/account/uitloggen/")
    _raad(jobcoach.email, PER_ACCOUNT)
    assert _log_in(client, jobcoach, nieuw).status_code == 302


def test_the_cookie_names_nobody_and_goes_to_the_sign_in_page_alone(client: Client, jobcoach: Medewerker) -> None:
    koekje = _log_in(client, jobcoach).cookies[APPARAAT]
    assert jobcoach.email not in koekje.value
    assert (koekje["path"], koekje["httponly"], koekje["samesite"]) == (INLOGGEN, True, "Lax")


def test_a_quarter_is_a_quarter_also_when_one_keeps_trying(client: Client, jobcoach: Medewerker, slot: None) -> None:
    for _ in range(5):
        _log_in(client, jobcoach, "fout")
    begonnen = AccessAttempt.objects.get().attempt_time
    assert _log_in(client, jobcoach, "fout").status_code == 429
    poging = AccessAttempt.objects.get()
    assert (poging.attempt_time, poging.failures_since_start) == (begonnen, 5)
    AccessAttempt.objects.update(attempt_time=begonnen - timedelta(minutes=16))
    assert _log_in(client, jobcoach).status_code == 302


def test_nothing_keeps_who_signed_in_from_where(client: Client, jobcoach: Medewerker, slot: None) -> None:
    assert _log_in(client, jobcoach).status_code == 302
    assert not AccessLog.objects.exists()


def test_other_capitals_are_the_same_account_for_the_lock(client: Client, jobcoach: Medewerker, slot: None) -> None:
    namen = [jobcoach.email, jobcoach.email.upper(), jobcoach.email.title(), f" {jobcoach.email}", jobcoach.email]
    codes = [client.post(INLOGGEN, {"username": naam, "password": "fout"}).status_code for naam in namen]
    assert codes == [200, 200, 200, 200, 429]


def test_sign_out_is_a_post(jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> None:
    client = ingelogd(jobcoach)
    assert client.get("/account/uitloggen/").headers["Location"] == "/"
    assert client.get("/account/wachtwoord/").status_code == 200
    assert client.post("/account/uitloggen/").headers["Location"] == INLOGGEN
    assert client.get("/account/wachtwoord/").status_code == 302


def test_a_fragment_without_a_session_sends_the_whole_page_to_sign_in(client: Client, db: None) -> None:
    antwoord = client.get(
        "/account/beheer/",
        headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/account/beheer/?x=1"},
    )
    assert antwoord.headers["HX-Redirect"] == f"{INLOGGEN}?next=/account/beheer/"


def test_one_municipality_at_a_time(
    gemeente: Gemeente, andere_gemeente: Gemeente, ingelogd: Callable[[Medewerker], Client]
) -> None:
    werkbedrijf = OrganisatieFactory(soort="werkbedrijf", gemeenten=[gemeente, andere_gemeente])
    client = ingelogd(MedewerkerFactory(organisatie=werkbedrijf))
    assert '<span class="meedoen-merk__gemeente">Gemeente Duinrade</span>' in client.get("/account/wachtwoord/").text
    client.post("/account/gemeente/", {"gemeente": andere_gemeente.pk})
    html = client.get("/account/wachtwoord/").text
    assert '<span class="meedoen-merk__gemeente">Gemeente Polderwijk</span>' in html
    assert "Je werkt nu voor gemeente Polderwijk." in html


@pytest.mark.parametrize("keuze", ["", "x", "999999", "-1", "²"])
def test_a_municipality_that_is_not_served_does_not_exist(
    keuze: str, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    assert ingelogd(jobcoach).post("/account/gemeente/", {"gemeente": keuze}).status_code == 404


def test_another_municipality_cannot_be_chosen(
    jobcoach: Medewerker, andere_gemeente: Gemeente, ingelogd: Callable[[Medewerker], Client]
) -> None:
    assert ingelogd(jobcoach).post("/account/gemeente/", {"gemeente": andere_gemeente.pk}).status_code == 404


def test_who_serves_one_municipality_sees_no_choice(
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    assert "Je werkt nu voor" not in ingelogd(jobcoach).get("/account/wachtwoord/").text


def test_a_session_in_use_is_written_once_a_minute_and_lasts_half_an_hour(
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client], django_assert_num_queries: Any
) -> None:
    client = ingelogd(jobcoach)
    begin = nu()
    with alsof_het(begin):
        client.get("/account/wachtwoord/")
        # The session, the user with the municipalities, and the count on the bell.
        with django_assert_num_queries(3):
            client.get("/account/wachtwoord/")
    with alsof_het(begin + timedelta(seconds=61)), CaptureQueriesContext(connection) as later:
        client.get("/account/wachtwoord/")
    assert any("UPDATE" in query["sql"] and "django_session" in query["sql"] for query in later)
    assert client.session.get_expiry_age() == 30 * 60


def test_a_button_without_a_session_says_so_to_the_page(client: Client, db: None) -> None:
    """The page keeps its text then, and asks to sign in again in place."""
    assert client.post("/account/beheer/", headers={"HX-Request": "true"}).status_code == 401


def test_too_often_in_the_dialog_keeps_the_page(client: Client, jobcoach: Medewerker, slot: None) -> None:
    gegevens = {"username": jobcoach.email, "password": "mis", "gemeente": ""}
    for _ in range(6):
        antwoord = client.post("/account/inloggen/opnieuw/", gegevens, headers={"HX-Request": "true"})
    assert antwoord.status_code == 429
    assert "Laat deze bladzijde open" in antwoord.text
    assert "<html" not in antwoord.text


@pytest.mark.parametrize("gevraagd", ["tweede", "vreemd", "", "x", "²"])
def test_signing_in_again_goes_on_for_the_same_municipality(
    client: Client, gemeente: Gemeente, andere_gemeente: Gemeente, gevraagd: str
) -> None:
    eerste, tweede = sorted([gemeente, andere_gemeente], key=lambda een: een.naam)
    werkbedrijf = OrganisatieFactory(soort="werkbedrijf", gemeenten=[eerste, tweede])
    medewerker = MedewerkerFactory(organisatie=werkbedrijf)
    nummer = {"tweede": str(tweede.pk), "vreemd": str(GemeenteFactory().pk)}.get(gevraagd, gevraagd)
    gegevens = {"username": medewerker.email, "password": WACHTWOORD, "gemeente": nummer}
    antwoord = client.post("/account/inloggen/opnieuw/", gegevens)
    gebeurtenis = json.loads(antwoord.headers["HX-Trigger"])["weer-ingelogd"]
    assert gebeurtenis["gemeente"] == (tweede if gevraagd == "tweede" else eerste).pk
    assert APPARAAT in antwoord.cookies
