"""Recording a contact, and who is on the case: the screens."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from kern.meldingen import ongedaan_url
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Contactmoment, Statushouder
from tests.factories import BetrokkenheidFactory, ContactmomentFactory, MedewerkerFactory, StatushouderFactory

# Session, user, municipality, and the two counters of the shell.
SCHIL = 5
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _dag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


@pytest.fixture
def scherm(klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(klantondersteuner)


@pytest.fixture
def persoon(gemeente: Gemeente) -> Statushouder:
    mens: Statushouder = StatushouderFactory(gemeente=gemeente, voornamen="Selam", achternaam="Berhane")
    return mens


GOED = {"soort": "telefoon", "notitie": "Komt dinsdag. 😀 ሰላም", "dag": "2026-11-23", "tijd": "10.30"}


def _contact(persoon: Statushouder) -> str:
    return f"/statushouders/{persoon.pk}/contact/"


def test_a_contact_is_recorded_and_can_be_taken_back(
    scherm: Client, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    antwoord = scherm.post(_contact(persoon), GOED | {"terug": "/werkvoorraad/"})
    assert (antwoord.status_code, antwoord.url) == (302, "/werkvoorraad/")
    contact = Contactmoment.objects.get()
    assert (contact.soort, contact.notitie, contact.door) == ("telefoon", GOED["notitie"], klantondersteuner)
    assert contact.moment.isoformat() == "2026-11-23T09:30:00+00:00"
    antwoord = scherm.post(f"/statushouders/contact/{contact.pk}/weghalen/?terug=/werkvoorraad/")
    assert antwoord.url == "/werkvoorraad/"
    assert not Contactmoment.objects.exists()


@pytest.mark.parametrize("terug", ["-1", "x", "a\x00b", "//elders.example/", "https://elders.example/", "\\\\x"])
def test_a_way_back_that_is_no_page_of_ours_is_not_followed(terug: str, scherm: Client, persoon: Statushouder) -> None:
    antwoord = scherm.post(_contact(persoon), GOED | {"terug": terug})
    assert antwoord.status_code == 302
    assert antwoord.url in ("/", f"/dossiers/{persoon.pk}/?tab=contact", f"/dossiers/{persoon.pk}/")


def test_a_button_that_is_pressed_twice_records_one_contact(scherm: Client, persoon: Statushouder) -> None:
    for _ in range(2):
        assert scherm.post(_contact(persoon), GOED).status_code == 302
    assert Contactmoment.objects.count() == 1
    scherm.post(_contact(persoon), GOED | {"notitie": "Nog iets."})
    assert Contactmoment.objects.count() == 2


def test_by_htmx_the_dialog_closes_and_the_page_hears_it(scherm: Client, persoon: Statushouder) -> None:
    dialoog = scherm.get(_contact(persoon), headers=HTMX).content.decode()
    assert "<html" not in dialoog
    assert 'id="dialoog-titel"' in dialoog
    antwoord = scherm.post(_contact(persoon), GOED, headers=HTMX)
    assert "contact-gewijzigd" in antwoord.headers["HX-Trigger"]
    assert "sluit-dialoog" in antwoord.headers["HX-Trigger-After-Settle"]
    assert "Contact met Selam Berhane vastgelegd." in antwoord.content.decode()
    assert "Ongedaan maken" in antwoord.content.decode()


def test_it_starts_with_telephone_and_now(scherm: Client, persoon: Statushouder) -> None:
    form = scherm.get(_contact(persoon)).context["form"]
    assert (form["soort"].value(), form["dag"].value()) == ("telefoon", date(2026, 11, 24))


def test_a_ketenpartner_is_offered_what_it_may_record(
    ketenpartner: Medewerker, ingelogd: Callable[[Medewerker], Client], persoon: Statushouder
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=ketenpartner)
    scherm = ingelogd(ketenpartner)
    veld = scherm.get(_contact(persoon)).context["form"]["soort"]
    assert [keuze.data["value"] for keuze in veld] == ["terugkoppeling"]
    assert veld.value() == "terugkoppeling"
    assert scherm.post(_contact(persoon), GOED).status_code == 422
    assert scherm.post(_contact(persoon), GOED | {"soort": veld.value()}).status_code == 302


def test_every_other_role_is_offered_all_kinds(scherm: Client, persoon: Statushouder) -> None:
    veld = scherm.get(_contact(persoon)).context["form"]["soort"]
    assert [keuze.data["value"] for keuze in veld] == Contactmoment.Soort.values


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"notitie": ""}, "Schrijf kort wat er besproken is."),
        ({"notitie": "x" * 4001}, "Gebruik hier hooguit 4000 tekens."),
        ({"notitie": "a\x00b"}, "Hierin staat een teken dat niet bewaard kan worden."),
        ({"dag": "2026-11-25"}, "Dit moment ligt in de toekomst."),
        ({"dag": "1950-01-01"}, "Dit moment ligt voor de geboortedatum."),
        ({"dag": "2010-05-05"}, "Dit moment ligt meer dan een jaar voor de vestigingsdatum."),
        ({"dag": "straks"}, "Vul dag, maand en jaar in"),
        ({"tijd": "25.00"}, "Vul een tijd in, bijvoorbeeld 10.30."),
        ({"soort": "duif"}, "Deze keuze bestaat niet meer."),
    ],
)
def test_a_wrong_contact_is_explained(
    anders: dict[str, str], melding: str, scherm: Client, persoon: Statushouder
) -> None:
    antwoord = scherm.post(_contact(persoon), GOED | anders)
    assert antwoord.status_code == 422
    assert melding in antwoord.content.decode()
    assert not Contactmoment.objects.exists()


def test_when_nobody_answered_there_is_nothing_to_note(scherm: Client, persoon: Statushouder) -> None:
    assert scherm.post(_contact(persoon), GOED | {"soort": "geen_gehoor", "notitie": ""}).status_code == 302


def test_a_contact_of_a_colleague_stays(scherm: Client, persoon: Statushouder) -> None:
    contact = ContactmomentFactory(statushouder=persoon)
    antwoord = scherm.post(f"/statushouders/contact/{contact.pk}/weghalen/", follow=True)
    assert "Dit contact is door een collega vastgelegd." in antwoord.content.decode()
    assert Contactmoment.objects.exists()


def test_the_way_back_never_leads_to_another_site(scherm: Client, persoon: Statushouder) -> None:
    antwoord = scherm.post(_contact(persoon), GOED | {"terug": "https://elders.example/x"})
    assert antwoord.url.startswith("/")
    antwoord = scherm.post(_contact(persoon), GOED | {"terug": "//elders.example/x"})
    assert not antwoord.url.startswith("//")


def test_the_person_is_picked_by_a_part_of_the_name(
    scherm: Client, persoon: Statushouder, andere_gemeente: Gemeente, django_assert_max_num_queries: Any
) -> None:
    elders = StatushouderFactory(gemeente=andere_gemeente, achternaam="Berhane")
    scherm.get("/statushouders/contact/")  # the first request writes the session
    with django_assert_max_num_queries(SCHIL + 2):
        tekst = scherm.post("/statushouders/contact/", {"zoek": "berh"}).content.decode()
    assert _contact(persoon) in tekst
    assert _contact(elders) not in tekst
    assert "Niemand gevonden" in scherm.post("/statushouders/contact/", {"zoek": "xyzzy"}).content.decode()
    leeg = scherm.post("/statushouders/contact/", {"zoek": ""}, headers=HTMX | {"HX-Target": "contact-gevonden"})
    assert leeg.status_code == 200
    assert scherm.get("/statushouders/contact/?zoek=berh").context.get("mensen") is None


# Who is on the case


def _collega(organisatie: Organisatie, rol: Rol = Rol.KLANTONDERSTEUNER) -> Medewerker:
    collega: Medewerker = MedewerkerFactory(organisatie=organisatie, rol=rol)
    return collega


def test_a_handover_and_its_undo(
    scherm: Client, persoon: Statushouder, klantondersteuner: Medewerker, organisatie: Organisatie
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner, van=date(2026, 11, 20))
    collega = _collega(organisatie)
    antwoord = scherm.post(f"/statushouders/{persoon.pk}/betrokkenen/nieuw/", {"medewerker": collega.pk})
    (gezegd,) = get_messages(antwoord.wsgi_request)
    actief = Betrokkenheid.objects.actief()
    assert [een.medewerker for een in actief] == [collega]
    tekst = scherm.get(f"/statushouders/{persoon.pk}/betrokkenen/").content.decode()
    assert collega.naam in tekst
    scherm.post(ongedaan_url(gezegd))
    assert [een.medewerker for een in actief.all()] == [klantondersteuner]


def test_only_colleagues_who_can_be_on_a_case_are_offered(
    scherm: Client, persoon: Statushouder, organisatie: Organisatie
) -> None:
    goed = {_collega(organisatie, rol) for rol in (Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KETENPARTNER)}
    fout = [_collega(organisatie, Rol.BEHEERDER), MedewerkerFactory(rol=Rol.JOBCOACH)]
    form = scherm.get(f"/statushouders/{persoon.pk}/betrokkenen/nieuw/").context["form"]
    keuzes = set(form.fields["medewerker"].queryset)
    assert goed <= keuzes
    assert not keuzes & set(fout)
    for collega in fout:
        antwoord = scherm.post(f"/statushouders/{persoon.pk}/betrokkenen/nieuw/", {"medewerker": collega.pk})
        assert antwoord.status_code == 422
    assert not Betrokkenheid.objects.exists()


def test_who_is_on_the_case_already_is_said(scherm: Client, persoon: Statushouder, organisatie: Organisatie) -> None:
    collega = _collega(organisatie, Rol.JOBCOACH)
    BetrokkenheidFactory(statushouder=persoon, medewerker=collega)
    antwoord = scherm.post(f"/statushouders/{persoon.pk}/betrokkenen/nieuw/", {"medewerker": collega.pk})
    assert antwoord.status_code == 422
    assert f"{collega.naam} is al betrokken bij Selam Berhane." in antwoord.content.decode()


def test_ending_asks_first_and_says_when_it_was_ended_already(
    scherm: Client, persoon: Statushouder, organisatie: Organisatie
) -> None:
    een = BetrokkenheidFactory(statushouder=persoon, medewerker=_collega(organisatie))
    adres = f"/statushouders/betrokkenen/{een.pk}/beeindigen/"
    assert "nog niet verdeeld" in scherm.get(adres).content.decode()
    assert Betrokkenheid.objects.actief().exists()
    assert scherm.post(adres).url == f"/statushouders/{persoon.pk}/betrokkenen/"
    assert not Betrokkenheid.objects.actief().exists()
    assert "was al van het dossier af" in scherm.post(adres, follow=True).content.decode()


def test_the_page_takes_a_fixed_number_of_queries(
    scherm: Client, persoon: Statushouder, organisatie: Organisatie, django_assert_max_num_queries: Any
) -> None:
    for rol in (Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.KETENPARTNER):
        BetrokkenheidFactory(statushouder=persoon, medewerker=_collega(organisatie, rol))
    scherm.get("/statushouders/contact/")  # the first request writes the session
    with django_assert_max_num_queries(SCHIL + 2):
        scherm.get(f"/statushouders/{persoon.pk}/betrokkenen/")
