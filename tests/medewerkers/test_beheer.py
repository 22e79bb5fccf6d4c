"""Teams and organisations: what the beheerder adds, renames, closes and opens again, and who may."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie, Team
from medewerkers.rollen import Rol
from medewerkers.services.collegas import Collegagegevens, nodig_uit, wijzig_collega, zet_aan
from medewerkers.services.organisaties import (
    heropen_organisatie,
    sluit_organisatie,
    voeg_organisatie_toe,
    wijzig_organisatie,
)
from medewerkers.services.teams import hernoem_team, heropen_team, sluit_team, voeg_team_toe
from tests.factories import MedewerkerFactory, OrganisatieFactory, TeamFactory
from tests.gelijktijdig import tegelijk

BEHEER = "/account/beheer/"
WERKBEDRIJF, KETENPARTNER = Organisatie.Soort.WERKBEDRIJF, Organisatie.Soort.KETENPARTNER


@pytest.fixture
def team(organisatie: Organisatie) -> Team:
    return TeamFactory(organisatie=organisatie, naam="Team instroom")


@pytest.fixture
def scherm(beheerder: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(beheerder)


@pytest.fixture
def gedeeld(gemeente: Gemeente, andere_gemeente: Gemeente) -> Organisatie:
    """A werkbedrijf that works for another municipality too."""
    return OrganisatieFactory(naam="De Schakel", soort=WERKBEDRIJF, gemeenten=[gemeente, andere_gemeente])


def _acties() -> list[str]:
    return list(Logregel.objects.order_by("pk").values_list("actie", flat=True))


def _gegevens(organisatie: Organisatie, **anders: Any) -> Collegagegevens:
    velden: dict[str, Any] = {
        "voornaam": "Fatima",
        "achternaam": "Azzouzi",
        "email": "f.azzouzi@voorbeeld.example",
        "telefoon": "",
        "rol": Rol.JOBCOACH,
        "organisatie": organisatie,
        "team": None,
    }
    return Collegagegevens(**(velden | anders))


# Who manages what


def test_a_municipality_manages_who_works_for_it_alone(
    beheerder: Medewerker, gemeente: Gemeente, andere_gemeente: Gemeente, gedeeld: Organisatie
) -> None:
    van_hier = OrganisatieFactory(soort=KETENPARTNER, gemeenten=[gemeente])
    OrganisatieFactory(soort=KETENPARTNER, gemeenten=[andere_gemeente])
    assert set(Organisatie.objects.te_beheren_door(beheerder)) == {beheerder.organisatie, van_hier}
    assert set(Organisatie.objects.visible_to(beheerder)) == {beheerder.organisatie, van_hier, gedeeld}


def test_whoever_works_for_a_municipality_manages_itself_alone(
    beheerder: Medewerker, gemeente: Gemeente, gedeeld: Organisatie
) -> None:
    """Its beheerder could otherwise make an account at the municipality, and see every dossier with it."""
    eigen = OrganisatieFactory(soort=WERKBEDRIJF, gemeenten=[gemeente])
    OrganisatieFactory(soort=KETENPARTNER, gemeenten=[gemeente])
    for werkbedrijf in (eigen, gedeeld):
        haar = MedewerkerFactory(organisatie=werkbedrijf, rol=Rol.BEHEERDER, gemeente=gemeente)
        assert list(Organisatie.objects.te_beheren_door(haar)) == [werkbedrijf]
        with pytest.raises(DomeinFout, match="kun je niet beheren"):
            nodig_uit(gegevens=_gegevens(beheerder.organisatie, rol=Rol.TEAMLEIDER), door=haar)
        with pytest.raises(DomeinFout, match="Alleen een beheerder van de gemeente"):
            voeg_organisatie_toe(naam="Nog een", soort=WERKBEDRIJF, door=haar)


def test_without_a_municipality_there_is_nothing_to_manage(organisatie: Organisatie) -> None:
    beheerder = MedewerkerFactory(organisatie=organisatie, rol=Rol.BEHEERDER)
    beheerder.actieve_gemeente = None
    assert not Organisatie.objects.te_beheren_door(beheerder).exists()
    with pytest.raises(DomeinFout):
        voeg_organisatie_toe(naam="De Hal", soort=WERKBEDRIJF, door=beheerder)


# Organisations


def test_a_new_werkbedrijf_works_for_this_municipality_and_gets_a_beheerder(
    beheerder: Medewerker, gemeente: Gemeente
) -> None:
    hal = voeg_organisatie_toe(naam="De Hal", soort=WERKBEDRIJF, door=beheerder)
    assert list(hal.gemeenten.all()) == [gemeente]
    eerste = nodig_uit(gegevens=_gegevens(hal, rol=Rol.BEHEERDER), door=beheerder)
    eerste.actieve_gemeente = gemeente
    nodig_uit(gegevens=_gegevens(hal, email="w.aalders@voorbeeld.example"), door=eerste)
    assert _acties() == ["organisatie.toegevoegd", "collega.uitgenodigd", "collega.uitgenodigd"]


def test_a_name_is_unique_here_and_says_nothing_about_elsewhere(
    beheerder: Medewerker, andere_gemeente: Gemeente, gedeeld: Organisatie
) -> None:
    OrganisatieFactory(naam="VluchtelingenWerk", soort=KETENPARTNER, gemeenten=[andere_gemeente])
    hier = voeg_organisatie_toe(naam="VluchtelingenWerk", soort=KETENPARTNER, door=beheerder)
    for naam in ("vluchtelingenwerk", "DE SCHAKEL"):
        with pytest.raises(DomeinFout, match="Er is al een organisatie") as fout:
            voeg_organisatie_toe(naam=naam, soort=KETENPARTNER, door=beheerder)
        assert fout.value.veld == "naam"
    with pytest.raises(DomeinFout, match="Er is al een organisatie"):
        wijzig_organisatie(organisatie=hier, naam="de schakel", soort=KETENPARTNER, versie=1, door=beheerder)
    assert (
        wijzig_organisatie(
            organisatie=hier, naam="Vluchtelingenwerk", soort=KETENPARTNER, versie=1, door=beheerder
        ).versie
        == 2
    )


@pytest.mark.django_db(transaction=True)
def test_two_who_add_the_same_organisation_at_once_get_one(beheerder: Medewerker) -> None:
    voeg_toe = partial(voeg_organisatie_toe, naam="De Hal", soort=WERKBEDRIJF, door=beheerder)
    uitkomsten = tegelijk(voeg_toe, voeg_toe)
    assert [type(uitkomst) for uitkomst in uitkomsten].count(DomeinFout) == 1
    assert Organisatie.objects.filter(naam="De Hal").count() == 1


def test_no_second_municipality_is_added(beheerder: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="werkbedrijf of ketenpartner"):
        voeg_organisatie_toe(naam="Gemeente Elders", soort=Organisatie.Soort.GEMEENTE, door=beheerder)


def test_the_kind_changes_until_there_are_accounts(beheerder: Medewerker) -> None:
    hal = voeg_organisatie_toe(naam="De Hal", soort=KETENPARTNER, door=beheerder)
    hal = wijzig_organisatie(organisatie=hal, naam="De Hal", soort=WERKBEDRIJF, versie=1, door=beheerder)
    with pytest.raises(DomeinFout, match="werkbedrijf of ketenpartner"):
        wijzig_organisatie(organisatie=hal, naam="De Hal", soort="gemeente", versie=2, door=beheerder)
    MedewerkerFactory(organisatie=hal, is_active=False)
    with pytest.raises(DomeinFout, match="ligt vast"):
        wijzig_organisatie(organisatie=hal, naam="De Hal", soort=KETENPARTNER, versie=2, door=beheerder)
    with pytest.raises(DomeinFout, match="ligt vast"):
        wijzig_organisatie(
            organisatie=beheerder.organisatie, naam="Duinrade", soort=WERKBEDRIJF, versie=1, door=beheerder
        )


def test_an_organisation_closes_when_nobody_has_an_account_there(beheerder: Medewerker, gemeente: Gemeente) -> None:
    hal = OrganisatieFactory(soort=WERKBEDRIJF, gemeenten=[gemeente])
    jobcoach = MedewerkerFactory(organisatie=hal, rol=Rol.JOBCOACH)
    with pytest.raises(DomeinFout, match="nog mensen met een account"):
        sluit_organisatie(organisatie=hal, door=beheerder)
    Medewerker.objects.filter(pk=jobcoach.pk).update(is_active=False)
    sluit_organisatie(organisatie=hal, door=beheerder)
    with pytest.raises(DomeinFout, match="al gesloten"):
        sluit_organisatie(organisatie=hal, door=beheerder)
    with pytest.raises(DomeinFout, match="gesloten"):
        zet_aan(collega=jobcoach, door=beheerder)
    with pytest.raises(DomeinFout, match="gesloten") as fout:
        nodig_uit(gegevens=_gegevens(hal), door=beheerder)
    assert fout.value.veld == "organisatie"
    with pytest.raises(DomeinFout, match="gesloten"):
        voeg_team_toe(organisatie=hal, naam="Hal 1", door=beheerder)
    with pytest.raises(DomeinFout, match="Die is gesloten"):
        voeg_organisatie_toe(naam=hal.naam, soort=WERKBEDRIJF, door=beheerder)
    heropen_organisatie(organisatie=hal, door=beheerder)
    with pytest.raises(DomeinFout, match="al open"):
        heropen_organisatie(organisatie=hal, door=beheerder)
    zet_aan(collega=jobcoach, door=beheerder)
    assert _acties() == ["organisatie.gesloten", "organisatie.heropend", "collega.aangezet"]


def test_organisations_of_others_are_out_of_reach(
    beheerder: Medewerker, andere_gemeente: Gemeente, gedeeld: Organisatie
) -> None:
    for vreemd in (gedeeld, OrganisatieFactory(gemeenten=[andere_gemeente])):
        for dienst in (sluit_organisatie, heropen_organisatie):
            with pytest.raises(Organisatie.DoesNotExist):
                dienst(organisatie=vreemd, door=beheerder)
        with pytest.raises(Organisatie.DoesNotExist):
            wijzig_organisatie(organisatie=vreemd, naam="Anders", soort=vreemd.soort, versie=1, door=beheerder)
        with pytest.raises(DomeinFout, match="kun je niet beheren"):
            voeg_team_toe(organisatie=vreemd, naam="Team", door=beheerder)
        with pytest.raises(Team.DoesNotExist):
            sluit_team(team=TeamFactory(organisatie=vreemd), door=beheerder)
    assert _acties() == []


# Teams


def test_a_team_has_its_name_once_in_an_organisation(
    beheerder: Medewerker, team: Team, organisatie: Organisatie, gemeente: Gemeente
) -> None:
    with pytest.raises(IntegrityError, match="team_naam_uniek"), transaction.atomic():
        TeamFactory(organisatie=organisatie, naam="TEAM instroom")
    with pytest.raises(DomeinFout, match="al een team met deze naam") as fout:
        voeg_team_toe(organisatie=organisatie, naam="team Instroom", door=beheerder)
    assert fout.value.veld == "naam"
    ander = voeg_team_toe(organisatie=organisatie, naam="Team uitstroom", door=beheerder)
    with pytest.raises(DomeinFout, match="al een team met deze naam"):
        hernoem_team(team=ander, naam=team.naam, versie=1, door=beheerder)
    sluit_team(team=team, door=beheerder)
    with pytest.raises(DomeinFout, match="team dat gesloten is"):
        voeg_team_toe(organisatie=organisatie, naam=team.naam, door=beheerder)
    elders = OrganisatieFactory(soort=KETENPARTNER, gemeenten=[gemeente])
    assert voeg_team_toe(organisatie=elders, naam=team.naam, door=beheerder).organisatie == elders
    assert _acties() == ["team.toegevoegd", "team.gesloten", "team.toegevoegd"]


def test_the_second_of_two_beheerders_overwrites_nothing(beheerder: Medewerker, team: Team) -> None:
    hernoem_team(team=team, naam="Team aankomst", versie=1, door=beheerder)
    with pytest.raises(BewerktDoorAnder):
        hernoem_team(team=team, naam="Team nieuw", versie=1, door=beheerder)
    assert hernoem_team(team=team, naam="Team aankomst", versie=1, door=beheerder).versie == 2
    assert _acties() == ["team.gewijzigd"]


def test_a_team_closes_when_nobody_is_in_it(beheerder: Medewerker, team: Team) -> None:
    lid = MedewerkerFactory(organisatie=team.organisatie, team=team)
    with pytest.raises(DomeinFout, match="nog mensen in dit team"):
        sluit_team(team=team, door=beheerder)
    Medewerker.objects.filter(pk=lid.pk).update(is_active=False)
    sluit_team(team=team, door=beheerder)
    with pytest.raises(DomeinFout, match="al gesloten"):
        sluit_team(team=team, door=beheerder)
    with pytest.raises(DomeinFout, match="gesloten") as fout:
        nodig_uit(gegevens=_gegevens(team.organisatie, team=team), door=beheerder)
    assert fout.value.veld == "team"
    zet_aan(collega=lid, door=beheerder)
    lid.refresh_from_db()
    assert (lid.is_active, lid.team) == (True, None)
    heropen_team(team=team, door=beheerder)
    with pytest.raises(DomeinFout, match="al open"):
        heropen_team(team=team, door=beheerder)


def test_who_is_off_keeps_a_closed_team_until_somebody_chooses(beheerder: Medewerker, team: Team) -> None:
    lid = MedewerkerFactory(organisatie=team.organisatie, team=team, is_active=False)
    sluit_team(team=team, door=beheerder)
    van = _gegevens(lid.organisatie, team=team, email=lid.email)
    assert wijzig_collega(collega=lid, gegevens=van, versie=1, door=beheerder).team == team


@pytest.mark.django_db(transaction=True)
def test_nobody_comes_to_work_in_a_team_that_is_closed_at_that_moment(beheerder: Medewerker, team: Team) -> None:
    tegelijk(
        partial(sluit_team, team=team, door=beheerder),
        partial(nodig_uit, gegevens=_gegevens(team.organisatie, team=team), door=beheerder),
    )
    team.refresh_from_db()
    assert bool(team.gesloten_op) != Medewerker.objects.filter(team=team).exists()


# Accounts


@pytest.mark.django_db(transaction=True)
def test_two_who_invite_the_same_address_at_once_make_one_account(beheerder: Medewerker, gemeente: Gemeente) -> None:
    hal = OrganisatieFactory(soort=WERKBEDRIJF, gemeenten=[gemeente])
    uitkomsten = tegelijk(
        partial(nodig_uit, gegevens=_gegevens(beheerder.organisatie), door=beheerder),
        partial(nodig_uit, gegevens=_gegevens(hal, email="F.Azzouzi@voorbeeld.example"), door=beheerder),
    )
    [fout] = [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Exception)]
    assert isinstance(fout, DomeinFout)
    assert fout.veld == "email"
    assert Medewerker.objects.filter(email__iexact="f.azzouzi@voorbeeld.example").count() == 1


def test_the_second_beheerder_sees_what_the_first_one_saved_of_a_colleague(
    scherm: Client, beheerder: Medewerker, jobcoach: Medewerker
) -> None:
    adres = f"{BEHEER}collegas/{jobcoach.pk}/"
    open_ = scherm.get(adres).context["form"]
    eerst = _gegevens(jobcoach.organisatie, email=jobcoach.email, achternaam="Bakker")
    wijzig_collega(collega=jobcoach, gegevens=eerst, versie=1, door=beheerder)
    invoer = {
        "voornaam": "Fatima",
        "achternaam": "de Boer",
        "email": jobcoach.email,
        "telefoon": "",
        "rol": Rol.PRODUCTIELEIDER,
        "organisatie": jobcoach.organisatie_id,
        "team": "",
        "versie": open_.initial["versie"],
    }
    antwoord = scherm.post(adres, invoer)
    assert antwoord.status_code == 422
    assert "Je bewaarde dit intussen zelf in een ander tabblad" in antwoord.text
    assert "Vandaag, " in antwoord.text
    assert 'name="achternaam" value="de Boer"' in antwoord.text
    verschillen = [(een.naam, een.bewaard, een.ingevuld) for een in antwoord.context["verschillen"]]
    assert verschillen == [("Achternaam", "Bakker", "de Boer"), ("Rol", "Jobcoach", "Productieleider")]
    jobcoach.refresh_from_db()
    assert jobcoach.achternaam == "Bakker"
    assert 'name="versie" value="2"' in antwoord.text
    scherm.post(adres, invoer | {"versie": 2})
    jobcoach.refresh_from_db()
    assert (jobcoach.achternaam, jobcoach.versie) == ("de Boer", 3)


@pytest.mark.parametrize("versie", ["", "0", "-1", "²", "99999999999999999999"])
def test_a_version_that_was_tampered_with_never_overwrites(versie: str, scherm: Client, team: Team) -> None:
    antwoord = scherm.post(f"{BEHEER}teams/{team.pk}/", {"naam": "Anders", "versie": versie})
    assert antwoord.status_code == 422
    team.refresh_from_db()
    assert team.naam == "Team instroom"


# Screens


def test_the_beheerder_adds_renames_closes_and_opens_a_team(scherm: Client, organisatie: Organisatie) -> None:
    html = scherm.get(f"{BEHEER}teams/").text
    assert "Er zijn nog geen teams" in html
    html = scherm.post(f"{BEHEER}teams/nieuw/", {"organisatie": organisatie.pk, "naam": "Instroom"}, follow=True).text
    assert "Instroom is toegevoegd." in html
    team = Team.objects.get()
    adres = f"{BEHEER}teams/{team.pk}/"
    html = scherm.post(adres, {"naam": "Aankomst", "versie": 1}, follow=True).text
    assert "Aankomst is bewaard." in html
    html = scherm.post(f"{adres}sluiten/", follow=True).text
    assert "Aankomst is gesloten." in html
    assert f'<form action="{adres}heropenen/" method="post">' in html
    assert "Aankomst" not in scherm.get(f"{BEHEER}collegas/nieuw/").text
    assert "gesloten" in scherm.get(f"{BEHEER}teams/").text
    assert "Aankomst is weer open." in scherm.post(f"{adres}heropenen/", follow=True).text


def test_a_team_with_people_says_why_it_cannot_close(scherm: Client, team: Team) -> None:
    lid = MedewerkerFactory(organisatie=team.organisatie, team=team)
    html = scherm.get(f"{BEHEER}teams/{team.pk}/").text
    assert "Geef de 1 collega eerst een ander team" in html
    assert lid.naam in html
    assert "Er werken nog mensen in dit team." in scherm.post(f"{BEHEER}teams/{team.pk}/sluiten/", follow=True).text


def test_the_beheerder_adds_an_organisation_and_is_led_to_the_first_invitation(scherm: Client) -> None:
    invoer = {"naam": "De Hal", "soort": "werkbedrijf"}
    html = scherm.post(f"{BEHEER}organisaties/nieuw/", invoer, follow=True).text
    assert "De Hal is toegevoegd. Nodig nu de eerste collega uit." in html
    hal = Organisatie.objects.get(naam="De Hal")
    assert f'href="{BEHEER}collegas/nieuw/?organisatie={hal.pk}"' in html
    formulier = scherm.get(f"{BEHEER}collegas/nieuw/?organisatie={hal.pk}").context["form"]
    assert formulier.initial == {"organisatie": hal, "rol": Rol.BEHEERDER}
    dubbel = scherm.post(f"{BEHEER}organisaties/nieuw/", invoer)
    assert dubbel.status_code == 422
    assert "Er is al een organisatie met deze naam." in dubbel.text
    adres = f"{BEHEER}organisaties/{hal.pk}/"
    assert (
        "De Grote Hal is bewaard."
        in scherm.post(adres, invoer | {"naam": "De Grote Hal", "versie": 1}, follow=True).text
    )
    assert "De Grote Hal is gesloten." in scherm.post(f"{adres}sluiten/", follow=True).text
    assert "De Grote Hal is weer open." in scherm.post(f"{adres}heropenen/", follow=True).text


def test_the_municipality_itself_can_be_renamed_and_stays_one(scherm: Client, organisatie: Organisatie) -> None:
    adres = f"{BEHEER}organisaties/{organisatie.pk}/"
    assert "Dit is de gemeente zelf." in scherm.get(adres).text
    scherm.post(adres, {"naam": "Duinrade", "soort": "werkbedrijf", "versie": 1})
    organisatie.refresh_from_db()
    assert (organisatie.naam, organisatie.soort) == ("Duinrade", Organisatie.Soort.GEMEENTE)


def test_who_else_works_here_is_shown_but_not_opened(
    scherm: Client, gedeeld: Organisatie, andere_gemeente: Gemeente
) -> None:
    html = scherm.get(f"{BEHEER}organisaties/").text
    assert "De Schakel" in html
    assert "een andere beheerder gaat over deze accounts" in html
    assert andere_gemeente.naam not in html
    assert scherm.get(f"{BEHEER}organisaties/{gedeeld.pk}/").status_code == 404


@pytest.mark.parametrize("keuze", ["", "x", "²", "-1", "999999", "vreemd"])
def test_an_organisation_in_the_address_that_is_not_this_beheerders_is_ignored(
    keuze: str, scherm: Client, gedeeld: Organisatie
) -> None:
    vraag = str(gedeeld.pk) if keuze == "vreemd" else keuze
    for soort in ("collegas", "teams"):
        html = scherm.get(f"{BEHEER}{soort}/nieuw/", {"organisatie": vraag})
        assert html.status_code == 200
        assert "De Schakel" not in html.text


@pytest.mark.parametrize("soort", ["teams", "organisaties"])
def test_lists_are_paged_and_take_as_many_queries_for_many(
    soort: str, scherm: Client, gemeente: Gemeente, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(30):
        team = TeamFactory(
            organisatie=OrganisatieFactory(naam=f"Partner {nummer:02}", soort=KETENPARTNER, gemeenten=[gemeente])
        )
        MedewerkerFactory(organisatie=team.organisatie, team=team, rol=Rol.KETENPARTNER)
    scherm.get(f"{BEHEER}{soort}/")
    with django_assert_max_num_queries(5):
        html = scherm.get(f"{BEHEER}{soort}/").text
    assert "1 tot en met 25 van 3" in html
    assert "26 tot en met 3" in scherm.get(f"{BEHEER}{soort}/?bladzijde=2").text


def test_the_people_of_a_team_are_paged(scherm: Client, team: Team) -> None:
    for nummer in range(30):
        MedewerkerFactory(organisatie=team.organisatie, team=team, achternaam=f"Collega{nummer:02}")
    html = scherm.get(f"{BEHEER}teams/{team.pk}/").text
    assert "1 tot en met 25 van 30" in html
    assert "Collega29" not in html
    assert "Collega29" in scherm.get(f"{BEHEER}teams/{team.pk}/?bladzijde=2").text


def test_the_counts_do_not_multiply_each_other(beheerder: Medewerker, organisatie: Organisatie) -> None:
    for _ in range(2):
        TeamFactory(organisatie=organisatie)
    MedewerkerFactory.create_batch(3, organisatie=organisatie)
    met = Organisatie.objects.met_aantallen().get(pk=organisatie.pk)
    assert (met.aantal_mensen, met.aantal_teams) == (4, 2)


def test_the_rule_between_role_and_organisation_stands_with_the_role_before_sending(scherm: Client) -> None:
    html = scherm.get(f"{BEHEER}collegas/nieuw/").text
    uitleg = html.split('id="id_rol_helptext">')[1].split("</div>")[0]
    assert uitleg.startswith("Wie bij een ketenpartner werkt, krijgt de rol ketenpartner.")


def test_a_beheerder_of_a_werkbedrijf_is_offered_only_what_may_be_done_there(gemeente: Gemeente, ingelogd: Any) -> None:
    hal = OrganisatieFactory(gemeenten=[gemeente], soort="werkbedrijf")
    haar = ingelogd(MedewerkerFactory(organisatie=hal, rol=Rol.BEHEERDER, gemeente=gemeente))
    assert haar.get(f"{BEHEER}organisaties/nieuw/").status_code == 403
    assert "Nieuwe organisatie" not in haar.get(f"{BEHEER}organisaties/").text
    rollen = {rol for rol, _ in haar.get(f"{BEHEER}collegas/nieuw/").context["form"].fields["rol"].choices if rol}
    assert rollen == {Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.ACCOUNTMANAGER, Rol.BEHEERDER}
