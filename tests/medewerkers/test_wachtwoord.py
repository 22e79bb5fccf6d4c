"""A password: forgotten, chosen, changed."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from medewerkers.models import Medewerker
from tests.factories import MedewerkerFactory
from tests.factories.medewerkers import WACHTWOORD

VERGETEN = "/account/wachtwoord/vergeten/"
NIEUW = "een zin van vier woorden"


def _link() -> str:
    return re.search(r"https?://[^/\s]+(/\S+)", mail.outbox[-1].body)[1]  # type: ignore[index]


@pytest.fixture
def vraag(client: Client, django_capture_on_commit_callbacks: Any) -> Callable[[str], Any]:
    def stuur(email: str) -> Any:
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(VERGETEN, {"email": email})

    return stuur


def test_forgotten_and_chosen_anew(client: Client, jobcoach: Medewerker, vraag: Callable[[str], Any]) -> None:
    vraag(jobcoach.email.upper())
    [brief] = mail.outbox
    assert brief.to == [jobcoach.email]
    keuze = client.get(_link(), follow=True)
    assert "Kies een wachtwoord" in keuze.text
    pad = keuze.redirect_chain[-1][0]
    assert "set-password" in pad
    klaar = client.post(pad, {"new_password1": NIEUW, "new_password2": NIEUW})
    assert klaar.headers["Location"] == "/account/inloggen/"
    jobcoach.refresh_from_db()
    assert jobcoach.check_password(NIEUW)


def test_a_new_password_opens_a_door_that_was_locked(
    client: Client, jobcoach: Medewerker, vraag: Callable[[str], Any], settings: Any
) -> None:
    settings.AXES_ENABLED = True
    for _ in range(5):
        dicht = client.post("/account/inloggen/", {"username": jobcoach.email, "password": "fout"})
    assert dicht.status_code == 429
    vraag(jobcoach.email)
    pad = client.get(_link(), follow=True).redirect_chain[-1][0]
    client.post(pad, {"new_password1": NIEUW, "new_password2": NIEUW})
    naar = "/account/wachtwoord/"
    binnen = client.post("/account/inloggen/", {"username": jobcoach.email, "password": NIEUW, "next": naar})
    assert binnen.headers["Location"] == naar


def test_the_mail_names_nobody(jobcoach: Medewerker, vraag: Callable[[str], Any]) -> None:
    vraag(jobcoach.email)
    [brief] = mail.outbox
    for gegeven in (jobcoach.voornaam, jobcoach.achternaam, jobcoach.email, str(jobcoach.organisatie)):
        assert gegeven not in brief.subject + brief.body


def test_the_answer_is_the_same_for_an_unknown_address(jobcoach: Medewerker, vraag: Callable[[str], Any]) -> None:
    bekend, onbekend = vraag(jobcoach.email), vraag("niemand@voorbeeld.example")
    assert bekend.status_code == onbekend.status_code == 302
    assert bekend.headers["Location"] == onbekend.headers["Location"] == f"{VERGETEN}verstuurd/"
    assert len(mail.outbox) == 1


def test_an_account_that_is_off_gets_no_mail_and_its_old_link_is_dead(
    client: Client, jobcoach: Medewerker, vraag: Callable[[str], Any]
) -> None:
    vraag(jobcoach.email)
    Medewerker.objects.filter(pk=jobcoach.pk).update(is_active=False)
    vraag(jobcoach.email)
    assert len(mail.outbox) == 1
    assert "Deze link werkt niet meer" in client.get(_link(), follow=True).text


def test_a_link_works_once(client: Client, jobcoach: Medewerker, vraag: Callable[[str], Any]) -> None:
    vraag(jobcoach.email)
    pad = client.get(_link(), follow=True).redirect_chain[-1][0]
    client.post(pad, {"new_password1": NIEUW, "new_password2": NIEUW})
    assert "Deze link werkt niet meer" in Client().get(_link(), follow=True).text


def test_a_link_that_was_tampered_with_is_dead(client: Client, db: None) -> None:
    assert "Deze link werkt niet meer" in client.get("/account/wachtwoord/kies/MQ/onzin-1/", follow=True).text


@pytest.mark.parametrize(
    ("wachtwoord", "nog_eens", "tekst"),
    [
        ("kort", "kort", "Gebruik minstens 12 tekens."),
        (NIEUW, "iets anders dan dat", "De twee wachtwoorden zijn niet gelijk."),
        ("qwertyuiop123", "qwertyuiop123", "staat op lijsten die iedereen kent"),
        ("robin medewerkers", "robin medewerkers", "lijkt te veel op je naam"),
        ("", "", "Vul een nieuw wachtwoord in."),
    ],
)
def test_a_weak_password_is_refused_with_advice(
    wachtwoord: str, nog_eens: str, tekst: str, organisatie: Any, ingelogd: Callable[[Medewerker], Client]
) -> None:
    medewerker = MedewerkerFactory(organisatie=organisatie, achternaam="robin medewerker")
    antwoord = ingelogd(medewerker).post(
        "/account/wachtwoord/", {"old_password": WACHTWOORD, "new_password1": wachtwoord, "new_password2": nog_eens}
    )
    assert tekst in antwoord.text


def test_one_changes_ones_own_password_and_stays_signed_in(
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client = ingelogd(jobcoach)
    fout = client.post("/account/wachtwoord/", {"old_password": "x", "new_password1": NIEUW, "new_password2": NIEUW})
    assert "Dit is niet je wachtwoord van nu." in fout.text
    goed = {"old_password": WACHTWOORD, "new_password1": NIEUW, "new_password2": NIEUW}
    assert "Je nieuwe wachtwoord is bewaard." in client.post("/account/wachtwoord/", goed, follow=True).text
    jobcoach.refresh_from_db()
    assert jobcoach.check_password(NIEUW)
