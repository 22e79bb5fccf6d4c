"""What the beheerder does with accounts: services and screens."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils.http import urlsafe_base64_encode

from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.gebeurtenissen import bezetting_gewijzigd, medewerker_vertrokken
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from medewerkers.rollen import Rol
from medewerkers.selectors import Stand, collegas
from medewerkers.services.collegas import (
    Collegagegevens,
    nodig_opnieuw_uit,
    nodig_uit,
    wijzig_collega,
    zet_aan,
    zet_uit,
)
from tests.factories import MedewerkerFactory, OrganisatieFactory, TeamFactory

LIJST = "/account/beheer/"


@pytest.fixture
def gegevens(organisatie: Organisatie) -> Collegagegevens:
    return Collegagegevens(
        voornaam="Fatima",
        achternaam="Azzouzi",
        email="f.azzouzi@voorbeeld.example",
        telefoon="06 12 34 56 78",
        rol=Rol.JOBCOACH,
        organisatie=organisatie,
        team=None,
    )


@pytest.fixture
def vertrokken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids that listeners were told."""
    ids: list[int] = []
    monkeypatch.setattr(medewerker_vertrokken, "_luisteraars", [ids.extend])
    return ids


@pytest.fixture
def verlegd(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of whom listeners were told that it matters to who leads whom."""
    ids: list[int] = []
    monkeypatch.setattr(bezetting_gewijzigd, "_luisteraars", [ids.extend])
    return ids


def _van(collega: Medewerker) -> Collegagegevens:
    velden = ("voornaam", "achternaam", "email", "telefoon", "rol", "organisatie", "team")
    return Collegagegevens(**{veld: getattr(collega, veld) for veld in velden})


def _acties() -> list[tuple[str, int | None]]:
    return list(Logregel.objects.order_by("pk").values_list("actie", "object_id"))


def test_an_invitation_makes_an_account_and_a_mail_with_a_link(
    beheerder: Medewerker, gegevens: Collegagegevens, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        collega = nodig_uit(gegevens=gegevens, door=beheerder)
    [brief] = mail.outbox
    assert brief.to == ["f.azzouzi@voorbeeld.example"]
    assert "Fatima" not in brief.body + brief.subject
    assert urlsafe_base64_encode(str(collega.pk).encode()) in brief.body
    assert not collega.has_usable_password()
    assert collega.is_uitgenodigd
    assert _acties() == [("collega.uitgenodigd", collega.pk)]


def test_an_address_is_used_once_and_says_nothing_about_elsewhere(
    beheerder: Medewerker, gegevens: Collegagegevens, andere_gemeente: Gemeente
) -> None:
    MedewerkerFactory(gemeente=andere_gemeente, email="elders@voorbeeld.example")
    hier = MedewerkerFactory(organisatie=beheerder.organisatie, email="hier@voorbeeld.example")
    with pytest.raises(DomeinFout) as elders:
        nodig_uit(gegevens=replace(gegevens, email="Elders@voorbeeld.example"), door=beheerder)
    with pytest.raises(DomeinFout, match="Er is al een collega") as bekend:
        nodig_uit(gegevens=replace(gegevens, email=hier.email), door=beheerder)
    assert elders.value.veld == bekend.value.veld == "email"
    assert "collega" not in elders.value.melding
    assert Medewerker.objects.filter(voornaam="Fatima").count() == 0


def test_an_organisation_must_serve_this_municipality(beheerder: Medewerker, gegevens: Collegagegevens) -> None:
    with pytest.raises(DomeinFout, match="kun je niet beheren") as fout:
        nodig_uit(gegevens=replace(gegevens, organisatie=OrganisatieFactory()), door=beheerder)
    assert fout.value.veld == "organisatie"


def test_a_team_belongs_to_the_organisation(beheerder: Medewerker, gegevens: Collegagegevens) -> None:
    with pytest.raises(DomeinFout, match="andere organisatie"):
        nodig_uit(gegevens=replace(gegevens, team=TeamFactory()), door=beheerder)
    team = TeamFactory(organisatie=beheerder.organisatie)
    assert nodig_uit(gegevens=replace(gegevens, team=team), door=beheerder).team == team


@pytest.mark.parametrize(
    ("soort", "rol", "mag"),
    [
        (Organisatie.Soort.KETENPARTNER, Rol.KETENPARTNER, True),
        (Organisatie.Soort.KETENPARTNER, Rol.KLANTONDERSTEUNER, False),
        (Organisatie.Soort.GEMEENTE, Rol.KETENPARTNER, False),
        (Organisatie.Soort.WERKBEDRIJF, Rol.JOBCOACH, True),
        (Organisatie.Soort.WERKBEDRIJF, Rol.BEHEERDER, True),
        (Organisatie.Soort.WERKBEDRIJF, Rol.KLANTONDERSTEUNER, False),
        (Organisatie.Soort.WERKBEDRIJF, Rol.TEAMLEIDER, False),
        (Organisatie.Soort.WERKBEDRIJF, Rol.BELEIDSMEDEWERKER, False),
    ],
)
def test_the_kind_of_organisation_says_which_roles_its_people_can_have(
    soort: str, rol: str, mag: bool, beheerder: Medewerker, gegevens: Collegagegevens, gemeente: Gemeente
) -> None:
    nieuw = replace(gegevens, organisatie=OrganisatieFactory(soort=soort, gemeenten=[gemeente]), rol=rol)
    if mag:
        assert nodig_uit(gegevens=nieuw, door=beheerder).rol == rol
    else:
        with pytest.raises(DomeinFout) as fout:
            nodig_uit(gegevens=nieuw, door=beheerder)
        assert fout.value.veld == "rol"


@pytest.mark.parametrize(
    ("rol", "met_team", "telt"),
    [(Rol.TEAMLEIDER, True, True), (Rol.TEAMLEIDER, False, False), (Rol.KLANTONDERSTEUNER, True, False)],
)
def test_only_who_leads_a_team_matters_by_coming_or_leaving(
    rol: str, met_team: bool, telt: bool, beheerder: Medewerker, gegevens: Collegagegevens, verlegd: list[int]
) -> None:
    team = TeamFactory(organisatie=gegevens.organisatie) if met_team else None
    collega = nodig_uit(gegevens=replace(gegevens, rol=rol, team=team), door=beheerder)
    zet_uit(collega=collega, door=beheerder)
    zet_aan(collega=collega, door=beheerder)
    assert verlegd == [collega.pk] * 3 * telt


@pytest.mark.parametrize(
    ("van", "naar", "telt"),
    [
        (Rol.TEAMLEIDER, Rol.TEAMLEIDER, True),
        (Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER, True),
        (Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER, True),
        (Rol.JOBCOACH, Rol.JOBCOACH, True),
        (Rol.ACCOUNTMANAGER, Rol.ACCOUNTMANAGER, False),
        (Rol.ACCOUNTMANAGER, Rol.BELEIDSMEDEWERKER, False),
    ],
)
def test_another_team_matters_for_who_leads_one_or_has_steps(
    van: str, naar: str, telt: bool, beheerder: Medewerker, organisatie: Organisatie, verlegd: list[int]
) -> None:
    a, b = TeamFactory.create_batch(2, organisatie=organisatie)
    collega = MedewerkerFactory(organisatie=organisatie, rol=van, team=a)
    nieuw = replace(_van(collega), rol=naar, team=b)
    wijzig_collega(collega=collega, versie=collega.versie, gegevens=nieuw, door=beheerder)
    assert verlegd == [collega.pk] * telt


def test_a_change_of_name_leaves_the_dossiers(
    beheerder: Medewerker, jobcoach: Medewerker, vertrokken: list[int]
) -> None:
    wijzig_collega(
        collega=jobcoach, versie=jobcoach.versie, gegevens=replace(_van(jobcoach), achternaam="Bakker"), door=beheerder
    )
    jobcoach.refresh_from_db()
    assert jobcoach.achternaam == "Bakker"
    assert vertrokken == []
    assert _acties() == [("collega.gewijzigd", jobcoach.pk)]


def test_another_role_or_organisation_leaves_the_dossiers_to_others(
    beheerder: Medewerker, jobcoach: Medewerker, gemeente: Gemeente, vertrokken: list[int]
) -> None:
    wijzig_collega(
        collega=jobcoach, versie=jobcoach.versie, gegevens=replace(_van(jobcoach), rol=Rol.TEAMLEIDER), door=beheerder
    )
    assert vertrokken == [jobcoach.pk]
    jobcoach.refresh_from_db()
    elders = OrganisatieFactory(gemeenten=[gemeente])
    wijzig_collega(
        collega=jobcoach, versie=jobcoach.versie, gegevens=replace(_van(jobcoach), organisatie=elders), door=beheerder
    )
    assert vertrokken == [jobcoach.pk, jobcoach.pk]
    assert {actie for actie, _ in _acties()} == {"collega.ander_werk"}


def test_the_last_change_of_ones_own_role_is_for_somebody_else(beheerder: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="eigen rol"):
        wijzig_collega(
            collega=beheerder,
            versie=beheerder.versie,
            gegevens=replace(_van(beheerder), rol=Rol.KLANTONDERSTEUNER),
            door=beheerder,
        )
    wijzig_collega(
        collega=beheerder, versie=beheerder.versie, gegevens=replace(_van(beheerder), voornaam="Noor"), door=beheerder
    )
    assert Medewerker.objects.get(pk=beheerder.pk).voornaam == "Noor"


def test_switching_off_and_on(beheerder: Medewerker, jobcoach: Medewerker, vertrokken: list[int]) -> None:
    zet_uit(collega=jobcoach, door=beheerder)
    assert vertrokken == [jobcoach.pk]
    with pytest.raises(DomeinFout, match="staat al uit"):
        zet_uit(collega=jobcoach, door=beheerder)
    zet_aan(collega=jobcoach, door=beheerder)
    with pytest.raises(DomeinFout, match="staat al aan"):
        zet_aan(collega=jobcoach, door=beheerder)
    assert Medewerker.objects.get(pk=jobcoach.pk).is_active
    assert vertrokken == [jobcoach.pk]
    assert _acties() == [("collega.uitgezet", jobcoach.pk), ("collega.aangezet", jobcoach.pk)]


def test_nobody_switches_off_the_own_account(beheerder: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="eigen account"):
        zet_uit(collega=beheerder, door=beheerder)


def test_a_listener_that_fails_keeps_the_account_on(
    beheerder: Medewerker, jobcoach: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kapot(ids: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(medewerker_vertrokken, "_luisteraars", [kapot])
    with pytest.raises(RuntimeError):
        zet_uit(collega=jobcoach, door=beheerder)
    assert Medewerker.objects.get(pk=jobcoach.pk).is_active
    assert _acties() == []


def test_colleagues_of_another_municipality_are_out_of_reach(beheerder: Medewerker, andere_gemeente: Gemeente) -> None:
    vreemd = MedewerkerFactory(gemeente=andere_gemeente)
    for dienst in (zet_uit, zet_aan, nodig_opnieuw_uit):
        with pytest.raises(Medewerker.DoesNotExist):
            dienst(collega=vreemd, door=beheerder)
    assert Logregel.objects.count() == 0


def test_an_invitation_is_sent_again_only_to_who_never_signed_in(
    beheerder: Medewerker, jobcoach: Medewerker, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        nodig_opnieuw_uit(collega=jobcoach, door=beheerder)
    assert len(mail.outbox) == 1
    Medewerker.objects.filter(pk=jobcoach.pk).update(last_login=nu())
    with pytest.raises(DomeinFout, match="al een wachtwoord"):
        nodig_opnieuw_uit(collega=jobcoach, door=beheerder)
    Medewerker.objects.filter(pk=jobcoach.pk).update(last_login=None, is_active=False)
    with pytest.raises(DomeinFout, match="staat uit"):
        nodig_opnieuw_uit(collega=jobcoach, door=beheerder)


def test_the_list_finds_and_filters(beheerder: Medewerker, organisatie: Organisatie, andere_gemeente: Gemeente) -> None:
    ozgur = MedewerkerFactory(organisatie=organisatie, voornaam="Şilan", achternaam="Özgür", last_login=nu())
    bakker = MedewerkerFactory(organisatie=organisatie, voornaam="Jan", achternaam="bakker", rol=Rol.JOBCOACH)
    weg = MedewerkerFactory(organisatie=organisatie, voornaam="Piet", achternaam="Weg", is_active=False)
    MedewerkerFactory(gemeente=andere_gemeente, achternaam="Özgür")

    def vind(**keuze: str) -> list[Medewerker]:
        return [collega for collega in collegas(door=beheerder, **keuze) if collega != beheerder]

    assert vind() == [bakker, ozgur, weg]
    assert vind(zoek="ozgur silan") == [ozgur]
    assert vind(zoek=ozgur.email) == [ozgur]
    assert vind(zoek="100%") == []
    assert vind(rol=Rol.JOBCOACH) == [bakker]
    assert vind(stand=Stand.UIT) == [weg]
    assert vind(stand=Stand.UITGENODIGD) == [bakker]
    assert vind(stand=Stand.ACTIEF) == [ozgur]


def test_the_list_is_in_the_order_of_a_dutch_list(beheerder: Medewerker, organisatie: Organisatie) -> None:
    namen = ["van der Zee", "de Wit", "Özgür", "Pol", "in 't Veld", "Dekker", "van Dijk"]
    for naam in namen:
        MedewerkerFactory(organisatie=organisatie, achternaam=naam)
    gevonden = [c.achternaam for c in collegas(door=beheerder) if c != beheerder]
    assert gevonden == ["Dekker", "van Dijk", "Özgür", "Pol", "in 't Veld", "de Wit", "van der Zee"]


@pytest.fixture
def scherm(beheerder: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(beheerder)


def test_the_filter_goes_by_post_and_htmx_gets_the_list_alone(scherm: Client, jobcoach: Medewerker) -> None:
    MedewerkerFactory(organisatie=jobcoach.organisatie, achternaam="Zonnebloem")
    html = scherm.post(LIJST, {"zoek": "zonnebloem"}).text
    assert "Zonnebloem" in html
    assert jobcoach.naam not in html
    deel = scherm.post(LIJST, {"zoek": "niemand-heet-zo"}, headers={"HX-Request": "true"}).text
    assert "Niemand gevonden" in deel
    assert "<html" not in deel


def test_a_filter_with_nonsense_shows_everybody(scherm: Client, jobcoach: Medewerker) -> None:
    assert jobcoach.naam in scherm.post(LIJST, {"rol": "keizer", "bladzijde": "x", "zoek": "a\x00"}).text


def test_the_list_is_paged_and_takes_as_many_queries_for_many(
    scherm: Client, organisatie: Organisatie, django_assert_max_num_queries: Any
) -> None:
    team = TeamFactory(organisatie=organisatie)
    for nummer in range(60):
        MedewerkerFactory(organisatie=organisatie, team=team, achternaam=f"Collega {nummer:03}")
    scherm.get(LIJST)
    with django_assert_max_num_queries(5):
        html = scherm.get(LIJST).text
    assert "61 collega" in html
    assert "1 tot en met 25 van 61" in html
    assert 'form="filter" name="bladzijde" value="2"' in html
    assert "26 tot en met 50 van 61" in scherm.post(LIJST, {"bladzijde": "2"}).text
    assert "51 tot en met 61 van 61" in scherm.post(LIJST, {"bladzijde": "99"}).text


def test_inviting_on_the_screen(scherm: Client, gegevens: Collegagegevens) -> None:
    invoer = {
        "voornaam": gegevens.voornaam,
        "achternaam": gegevens.achternaam,
        "email": gegevens.email,
        "telefoon": gegevens.telefoon,
        "rol": gegevens.rol,
        "organisatie": gegevens.organisatie.pk,
        "team": "",
    }
    html = scherm.post(f"{LIJST}collegas/nieuw/", invoer, follow=True).text
    assert "Fatima Azzouzi krijgt een mail om een wachtwoord te kiezen." in html
    nog_eens = scherm.post(f"{LIJST}collegas/nieuw/", invoer)
    assert nog_eens.status_code == 422
    assert "Er is al een collega met dit e-mailadres." in nog_eens.text
    assert "<title>Fout: Nieuwe collega" in nog_eens.text


def test_a_form_only_offers_organisations_and_teams_of_this_municipality(
    scherm: Client, organisatie: Organisatie, andere_gemeente: Gemeente
) -> None:
    TeamFactory(organisatie=organisatie, naam="Team instroom")
    vreemd = OrganisatieFactory(naam="Vreemd Werkbedrijf", gemeenten=[andere_gemeente])
    TeamFactory(organisatie=vreemd, naam="Vreemd team")
    html = scherm.get(f"{LIJST}collegas/nieuw/").text
    assert "Team instroom (Gemeente Duinrade)" in html
    assert "Vreemd" not in html


def test_changing_on_the_screen(scherm: Client, jobcoach: Medewerker) -> None:
    adres = f"{LIJST}collegas/{jobcoach.pk}/"
    assert f'value="{jobcoach.email}"' in scherm.get(adres).text
    invoer = {
        "voornaam": "Robin",
        "achternaam": "Anders",
        "email": jobcoach.email,
        "telefoon": "nul zes",
        "rol": jobcoach.rol,
        "organisatie": jobcoach.organisatie_id,
        "versie": jobcoach.versie,
    }
    assert "Vul een telefoonnummer in" in scherm.post(adres, invoer).text
    html = scherm.post(adres, {**invoer, "telefoon": ""}, follow=True).text
    assert "De gegevens van Robin Anders zijn bewaard." in html


def test_switching_off_asks_first_and_promises_no_more_than_the_account(scherm: Client, jobcoach: Medewerker) -> None:
    adres = f"{LIJST}collegas/{jobcoach.pk}/"
    vraag = scherm.get(f"{adres}uitzetten/", headers={"HX-Request": "true"}).text
    assert "kan meteen niet meer inloggen" in vraag
    assert "<html" not in vraag
    html = scherm.post(f"{adres}uitzetten/", follow=True).text
    assert "staat uit. De dossiers liggen bij de teamleider, om te verdelen." in html
    assert "Ongedaan maken" not in html
    assert f'<form action="{adres}aanzetten/" method="post">' in html
    assert "Account weer aanzetten" in html
    html = scherm.post(f"{adres}aanzetten/", follow=True).text
    assert "kan weer inloggen. De dossiers van eerder blijven bij de teamleider." in html
    assert Medewerker.objects.get(pk=jobcoach.pk).is_active


def test_a_broken_rule_of_a_button_becomes_a_message(scherm: Client, beheerder: Medewerker) -> None:
    html = scherm.post(f"{LIJST}collegas/{beheerder.pk}/uitzetten/", follow=True).text
    assert "Je kunt je eigen account niet uitzetten." in html
    assert "meedoen-toast--fout" in html


def test_inviting_again_on_the_screen(
    scherm: Client, jobcoach: Medewerker, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        html = scherm.post(f"{LIJST}collegas/{jobcoach.pk}/uitnodigen/", follow=True).text
    assert "krijgt een nieuwe mail." in html
    assert len(mail.outbox) == 1


def test_an_organisation_that_serves_another_municipality_too_is_not_this_beheerders(
    beheerder: Medewerker, gemeente: Gemeente, andere_gemeente: Gemeente, gegevens: Collegagegevens
) -> None:
    """Its accounts open the other municipality; a beheerder of an organisation that serves both manages them."""
    beheerder.actieve_gemeente = gemeente
    werkbedrijf = OrganisatieFactory(gemeenten=[gemeente, andere_gemeente], soort="werkbedrijf")
    jobcoach = MedewerkerFactory(organisatie=werkbedrijf, rol=Rol.JOBCOACH)
    with pytest.raises(Medewerker.DoesNotExist):
        zet_uit(collega=jobcoach, door=beheerder)
    with pytest.raises(DomeinFout) as fout:
        nodig_uit(gegevens=replace(gegevens, organisatie=werkbedrijf), door=beheerder)
    assert fout.value.veld == "organisatie"
    van_het_werkbedrijf = MedewerkerFactory(organisatie=werkbedrijf, rol=Rol.BEHEERDER)
    van_het_werkbedrijf.actieve_gemeente = gemeente
    zet_uit(collega=jobcoach, door=van_het_werkbedrijf)
    jobcoach.refresh_from_db()
    assert not jobcoach.is_active
