"""What was said with an employer: recorded with what comes next, read back, taken back."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from tests.factories import (
    BetrokkenheidFactory,
    BijeenkomstFactory,
    ContactpersoonFactory,
    DeelnameFactory,
    PlaatsingFactory,
    ProfielFactory,
    StatushouderFactory,
    WerkgeveractieFactory,
    WerkgevercontactFactory,
    WerkgeverFactory,
)
from werkgevers.models import Werkgever, Werkgeveractie, Werkgevercontact
from werkgevers.services.acties import Actiegegevens
from werkgevers.services.contacten import leg_contact_vast, verwijder_contact

pytestmark = pytest.mark.django_db
ZONDAG = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _zondag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(ZONDAG)


@pytest.fixture
def werkgever(gemeente: Gemeente) -> Werkgever:
    return WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")


def _leg_vast(werkgever: Werkgever, door: Medewerker, **anders: object) -> Werkgevercontact:
    velden = {"soort": "telefoon", "dag": ZONDAG, "samenvatting": "Vraagt twee oogsters."}
    return leg_contact_vast(werkgever=werkgever, door=door, **{**velden, **anders})


def test_a_contact_is_recorded_with_what_comes_next(werkgever: Werkgever, accountmanager: Medewerker) -> None:
    wie = ContactpersoonFactory(werkgever=werkgever, naam="Ellen van Rijn")
    volgende = Actiegegevens("Mail de planning", ZONDAG + timedelta(days=3), accountmanager)

    contact = _leg_vast(werkgever, accountmanager, contactpersoon=wie, actie=volgende)

    actie = Werkgeveractie.objects.get()
    assert (actie.contact, actie.werkgever, actie.van) == (contact, werkgever, accountmanager)
    assert set(Logregel.objects.values_list("actie", "object_id")) == {
        ("werkgevercontact.vastgelegd", contact.pk),
        ("werkgeveractie.gepland", actie.pk),
    }


def test_a_button_that_is_pressed_twice_records_once(werkgever: Werkgever, accountmanager: Medewerker) -> None:
    volgende = Actiegegevens("Mail de planning", ZONDAG, accountmanager)
    _leg_vast(werkgever, accountmanager, actie=volgende)
    _leg_vast(werkgever, accountmanager, actie=volgende)

    assert Werkgevercontact.objects.count() == Werkgeveractie.objects.count() == 1


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"soort": "duif"}, "soort"),
        ({"dag": ZONDAG + timedelta(days=1)}, "dag"),
        ({"dag": date(1926, 11, 22)}, "dag"),
        ({"samenvatting": "  "}, "samenvatting"),
        ({"samenvatting": "x" * 2001}, "samenvatting"),
        ({"samenvatting": "nul\x00"}, "samenvatting"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    anders: dict[str, object], veld: str, werkgever: Werkgever, accountmanager: Medewerker
) -> None:
    with pytest.raises(DomeinFout) as fout:
        _leg_vast(werkgever, accountmanager, **anders)
    assert fout.value.veld == veld
    assert not Werkgevercontact.objects.exists()


def test_somebody_of_another_employer_is_refused(werkgever: Werkgever, accountmanager: Medewerker) -> None:
    with pytest.raises(DomeinFout) as fout:
        _leg_vast(werkgever, accountmanager, contactpersoon=ContactpersoonFactory())
    assert fout.value.veld == "contactpersoon"


def test_an_archived_employer_gets_nothing_new(gemeente: Gemeente, accountmanager: Medewerker) -> None:
    weg = WerkgeverFactory(gemeente=gemeente, gearchiveerd_op=nu())
    with pytest.raises(DomeinFout, match="gearchiveerd"):
        _leg_vast(weg, accountmanager)


def test_who_would_rather_not_is_recorded_but_asked_again_only_when_meant(
    gemeente: Gemeente, accountmanager: Medewerker
) -> None:
    """Nothing of it is kept when the next action is refused: what one typed stays in the form."""
    nee = WerkgeverFactory(gemeente=gemeente, bereidheid="liever_niet", rust_tot=date(2027, 6, 1))
    _leg_vast(nee, accountmanager, samenvatting="Zei nee.")
    volgende = Actiegegevens("Nog eens bellen", ZONDAG + timedelta(days=3), accountmanager)

    with pytest.raises(DomeinFout, match="1 juni 2027") as fout:
        _leg_vast(nee, accountmanager, actie=volgende)
    assert fout.value.veld == "toch_benaderen"
    assert Werkgevercontact.objects.count() == 1

    _leg_vast(nee, accountmanager, actie=volgende, toch_benaderen=True)
    assert Werkgeveractie.objects.count() == 1


def test_undo_takes_the_contact_and_what_was_planned_with_it(werkgever: Werkgever, accountmanager: Medewerker) -> None:
    volgende = Actiegegevens("Mail de planning", ZONDAG, accountmanager)
    contact = _leg_vast(werkgever, accountmanager, actie=volgende)
    ander = WerkgeveractieFactory(werkgever=werkgever)

    verwijder_contact(contact=contact, door=accountmanager)

    assert not Werkgevercontact.objects.exists()
    assert list(Werkgeveractie.objects.all()) == [ander]


def test_what_a_colleague_recorded_or_long_ago_stays(
    werkgever: Werkgever, accountmanager: Medewerker, jobcoach: Medewerker
) -> None:
    van_ander = WerkgevercontactFactory(werkgever=werkgever, door=jobcoach)
    oud = WerkgevercontactFactory(werkgever=werkgever, door=accountmanager, ingevoerd_op=nu() - timedelta(minutes=61))
    for contact in (van_ander, oud):
        with pytest.raises(DomeinFout):
            verwijder_contact(contact=contact, door=accountmanager)
    assert Werkgevercontact.objects.count() == 2


@pytest.mark.parametrize("wie", ["accountmanager", "teamleider", "jobcoach", "klantondersteuner"])
def test_a_contact_is_recorded_on_the_screen(
    wie: str, werkgever: Werkgever, ingelogd: Callable[[Medewerker], Client], request: pytest.FixtureRequest
) -> None:
    medewerker = request.getfixturevalue(wie)
    client = ingelogd(medewerker)
    url = reverse("werkgevers:contact_nieuw", args=[werkgever.pk])
    assert "Schrijf over mensen alleen op wat de werkgever ook mag horen." in client.get(url).text

    antwoord = client.post(
        url,
        {
            "soort": "bezoek",
            "samenvatting": "Kas bekeken.",
            "dag": "2026-11-20",
            "wat": "Bellen over laarzen",
            "uiterlijk": "2026-12-01",
            "van": medewerker.pk,
        },
        follow=True,
    )

    assert "Contact met Kwekerij De Lier vastgelegd. De volgende actie staat erbij." in antwoord.text
    assert "Kas bekeken." in antwoord.text
    assert antwoord.text.count("Bellen over laarzen") >= 2
    weg = reverse("werkgevers:contact_verwijderen", args=[Werkgevercontact.objects.get().pk])
    assert "is weer weggehaald" in client.post(weg, follow=True).text
    assert not Werkgeveractie.objects.exists()


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"wat": "Bellen"}, "Kies de dag waarop het klaar moet zijn, of laat de volgende actie leeg."),
        ({"uiterlijk": "2026-12-01"}, "Vul in wat er dan moet gebeuren, of haal de dag weg."),
        ({"wat": "Bellen", "uiterlijk": "2026-11-01"}, "Deze dag is al voorbij. Kies vandaag of een dag later."),
        ({"wat": "Bellen", "uiterlijk": "2029-12-01"}, "Deze dag is over meer dan twee jaar. Controleer het jaar."),
        ({"samenvatting": ""}, "Schrijf kort op wat jullie bespraken."),
        ({"dag": ""}, "Kies de dag waarop jullie contact hadden."),
    ],
)
def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(
    velden: dict[str, str],
    melding: str,
    werkgever: Werkgever,
    accountmanager: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:
    basis = {"soort": "mail", "samenvatting": "Een lang verhaal", "dag": "2026-11-20", "van": accountmanager.pk}
    url = reverse("werkgevers:contact_nieuw", args=[werkgever.pk])
    antwoord = ingelogd(accountmanager).post(url, basis | velden)

    assert antwoord.status_code == 422
    assert melding in antwoord.text
    assert velden.get("wat", "Een lang verhaal") in antwoord.text or "samenvatting" in velden
    assert not Werkgevercontact.objects.exists()


def test_what_is_wrong_with_a_contact_is_said_at_once(
    gemeente: Gemeente, accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    nee = WerkgeverFactory(gemeente=gemeente, naam="Drukkerij Van Elst", bereidheid="liever_niet")
    url = reverse("werkgevers:contact_nieuw", args=[nee.pk])
    client = ingelogd(accountmanager)
    velden = {"soort": "mail", "dag": "2026-12-01", "wat": "Bellen", "uiterlijk": "2026-11-01"}

    assert "Alleen nodig als je een volgende actie plant." in client.get(url).text
    fouten = client.post(url, velden | {"van": accountmanager.pk}).context["form"].errors
    assert set(fouten) == {"samenvatting", "dag", "uiterlijk", "toch_benaderen"}
    zonder_actie = client.post(url, velden | {"van": accountmanager.pk, "wat": ""}).context["form"].errors
    assert set(zonder_actie) == {"samenvatting", "dag", "wat", "uiterlijk"}
    actie = client.post(reverse("werkgevers:actie_nieuw", args=[nee.pk]), {"uiterlijk": "2026-11-01"}).context["form"]
    assert set(actie.errors) >= {"wat", "uiterlijk"}


def test_the_form_of_who_would_rather_not_asks_whether_it_is_meant(
    gemeente: Gemeente, accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    nee = WerkgeverFactory(gemeente=gemeente, naam="Drukkerij Van Elst", bereidheid="liever_niet")
    url = reverse("werkgevers:actie_nieuw", args=[nee.pk])
    client = ingelogd(accountmanager)
    velden = {"wat": "Toch bellen", "uiterlijk": "2026-12-01", "van": accountmanager.pk}
    assert "Drukkerij Van Elst doet liever niet mee." in client.get(url).text

    assert client.post(url, velden).status_code == 422
    assert not Werkgeveractie.objects.exists()
    client.post(url, velden | {"toch_benaderen": "on"})
    assert Werkgeveractie.objects.count() == 1


def test_it_says_when_a_colleague_spoke_with_them_lately(
    werkgever: Werkgever, accountmanager: Medewerker, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    url = reverse("werkgevers:contact_nieuw", args=[werkgever.pk])
    WerkgevercontactFactory(werkgever=werkgever, door=jobcoach, dag=ZONDAG - timedelta(days=7))
    assert "één verhaal" not in ingelogd(accountmanager).get(url).text

    WerkgevercontactFactory(werkgever=werkgever, door=jobcoach, dag=ZONDAG - timedelta(days=1))
    assert f"{jobcoach.naam} sprak Kwekerij De Lier" in ingelogd(accountmanager).get(url).text
    assert "één verhaal" not in ingelogd(jobcoach).get(url).text


def test_the_log_filters_and_pages_in_few_queries(
    werkgever: Werkgever,
    accountmanager: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    wie = ContactpersoonFactory(werkgever=werkgever, naam="Ellen van Rijn")
    for nummer in range(22):
        contact = WerkgevercontactFactory(
            werkgever=werkgever,
            contactpersoon=wie,
            samenvatting=f"Gesprek {nummer:02}.",
            dag=ZONDAG - timedelta(days=nummer),
        )
        WerkgeveractieFactory(werkgever=werkgever, contact=contact)
    WerkgevercontactFactory(werkgever=werkgever, soort="bezoek", samenvatting="Rondleiding", dag=date(2026, 1, 5))
    url = reverse("werkgevers:contacten", args=[werkgever.pk])
    client = ingelogd(accountmanager)

    with django_assert_max_num_queries(12):
        tekst = client.get(url).text
    assert "Telefoon met Ellen van Rijn" in tekst
    assert "Gesprek 19." in tekst
    assert "Gesprek 20." not in tekst
    assert "Gesprek 21." in client.get(url, {"bladzijde": "2"}).text
    bezoeken = client.get(url, {"soort": "bezoek"}).text
    assert "Rondleiding" in bezoeken
    assert "Gesprek 01." not in bezoeken
    assert "Gesprek 01." in client.get(url, {"soort": "onzin"}).text
    op_kaart = client.get(url, headers={"HX-Request": "true", "HX-Current-URL": f"http://testserver/{werkgever.pk}/"})
    assert "Alle contacten" in op_kaart.text
    assert "Gesprek 05." not in op_kaart.text


def test_a_visit_that_took_place_is_a_contact_until_that_is_taken_back(
    werkgever: Werkgever, accountmanager: Medewerker, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """In the list, in the log, and for who would call them; once, whatever else was recorded on that day."""
    WerkgevercontactFactory(werkgever=werkgever, dag=ZONDAG - timedelta(days=200), door=jobcoach)
    gisteren = datetime(2026, 11, 21, 9, tzinfo=UTC)
    bezoek = BijeenkomstFactory(
        gemeente=werkgever.gemeente, werkgevers=[werkgever], begeleider=jobcoach, begin=gisteren,
        einde=gisteren + timedelta(hours=2),
    )  # fmt: skip
    mens = StatushouderFactory(gemeente=werkgever.gemeente)
    BetrokkenheidFactory(statushouder=mens, medewerker=jobcoach, rol=Rol.JOBCOACH)
    deelname = DeelnameFactory(bijeenkomst=bezoek, statushouder=mens)
    client = ingelogd(accountmanager)

    def stand() -> tuple[Any, str, bool, bool]:
        rij = client.get("/werkgevers/").context["rijen"][0]
        log = client.get(reverse("werkgevers:contacten", args=[werkgever.pk]), {"soort": "bezoek"}).text
        ander = client.get(reverse("werkgevers:contact_nieuw", args=[werkgever.pk])).text
        return rij.werkgever.laatste_dag, rij.contactsoort, "Bezoek met 1 persoon" in log, "één verhaal" in ander

    eerst = (ZONDAG - timedelta(days=200), "telefoon", False, False)
    assert stand() == eerst
    scherm = ingelogd(jobcoach)
    opkomst = reverse("werkgevers:opkomst", args=[bezoek.pk])
    velden = {f"stand_{deelname.pk}": "geweest", f"gezien_{deelname.pk}": 1, "versie": 1, "verslag": "Rondleiding."}
    antwoord = scherm.post(opkomst, velden, follow=True)
    WerkgevercontactFactory(werkgever=werkgever, soort="bezoek", dag=gisteren.date(), door=accountmanager)
    assert stand() == (gisteren.date(), "bezoek", True, True)
    werkgever.contacten.filter(door=accountmanager).delete()
    terug = reverse("werkgevers:opkomst_terug", args=[bezoek.pk])
    assert terug in antwoord.text
    scherm.post(terug)
    assert stand() == eerst


def test_the_log_says_that_there_was_an_evaluation_and_not_how_it_went(
    werkgever: Werkgever, accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    mens = StatushouderFactory(gemeente=werkgever.gemeente)
    ProfielFactory(statushouder=mens, goedgekeurd=True)
    plaatsing = PlaatsingFactory(werkgever=werkgever, statushouder=mens, soort="proefplaatsing")
    wat = {"soort": "evaluatie", "uiterlijk": ZONDAG, "gedaan_op": ZONDAG, "door": accountmanager}
    plaatsing.momenten.create(verslag="Had het zwaar.", **wat)
    url = reverse("werkgevers:contacten", args=[werkgever.pk])
    tekst = ingelogd(accountmanager).get(url, {"soort": "evaluatie"}).text
    assert "Evaluatie proefplaatsing" in tekst
    assert "zwaar" not in tekst


def test_others_are_kept_out(
    werkgever: Werkgever,
    beleidsmedewerker: Medewerker,
    ketenpartner: Medewerker,
    andere_gemeente: Gemeente,
    accountmanager: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:
    for wie in (beleidsmedewerker, ketenpartner):
        assert ingelogd(wie).get(reverse("werkgevers:contacten", args=[werkgever.pk])).status_code == 403
    elders = WerkgeverFactory(gemeente=andere_gemeente)
    assert ingelogd(accountmanager).get(reverse("werkgevers:contacten", args=[elders.pk])).status_code == 404
