"""Lesson groups: times once, and then in the weeks of everybody in the group."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.test import Client

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen import services
from plaatsingen.models import Lesgroep, Roosterblok
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.lesgroepen import leden_van, te_kiezen_groepen, tijden_in_woorden
from plaatsingen.services import Groepgegevens
from plaatsingen.services.botst import Botst
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder
from tests.factories import (
    BetrokkenheidFactory,
    LestijdFactory,
    MedewerkerFactory,
    RoosterblokFactory,
    StatushouderFactory,
)

pytestmark = pytest.mark.django_db

BEGIN, EINDE = date(2026, 9, 1), date(2027, 7, 1)
VANAF = date(2026, 11, 23)
GEGEVENS = Groepgegevens("Taalschool", "A2 ochtend", Bloksoort.TAALLES, BEGIN, EINDE)
TIJDEN = [Tijdvak(0, time(9), time(12)), Tijdvak(2, time(9), time(12))]


@pytest.fixture
def groep(klantondersteuner: Medewerker) -> Lesgroep:
    return services.maak_lesgroep(gegevens=GEGEVENS, tijden=TIJDEN, door=klantondersteuner)


@pytest.fixture
def mensen(klantondersteuner: Medewerker) -> list[int]:
    return [StatushouderFactory(gemeente=klantondersteuner.werkt_voor()).pk for _ in range(3)]


def _tijden(pk: int) -> list[tuple[object, ...]]:
    blokken = Roosterblok.objects.filter(statushouder=pk).order_by("geldig_van", "dag")
    return list(blokken.values_list("dag", "van", "geldig_van", "geldig_tot"))


def test_many_people_at_once_and_all_of_it_back(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker
) -> None:
    gedaan = services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen, vanaf=VANAF, door=klantondersteuner)
    assert (sorted(gedaan.gelukt), list(gedaan.overgeslagen)) == (sorted(mensen), [])
    assert all(_tijden(pk) == [(0, time(9), VANAF, EINDE), (2, time(9), VANAF, EINDE)] for pk in mensen)
    services.maak_ongedaan(reeks=gedaan.reeks, door=klantondersteuner)
    assert not Roosterblok.objects.exists()


def test_the_number_of_queries_does_not_grow_with_the_people(
    groep: Lesgroep, klantondersteuner: Medewerker, django_assert_max_num_queries: Any
) -> None:
    """Two people or twenty: into the group, at other times, and all of it back."""
    tellingen = []
    for aantal in (2, 20):
        wie = [StatushouderFactory(gemeente=klantondersteuner.werkt_voor()).pk for _ in range(aantal)]
        with django_assert_max_num_queries(40) as erbij:
            services.voeg_leden_toe(lesgroep=groep, statushouder_ids=wie, vanaf=VANAF, door=klantondersteuner)
        groep.refresh_from_db()
        with django_assert_max_num_queries(60) as tijden:
            reeks = services.wijzig_lestijden(
                lesgroep=groep, tijden=TIJDEN[:1], vanaf=VANAF, versie=groep.versie, door=klantondersteuner
            ).reeks
        with django_assert_max_num_queries(60) as terug:
            services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
        ronde = [len(erbij), len(tijden), len(terug)]
        services.haal_leden_weg(lesgroep=groep, statushouder_ids=wie, laatste_dag=BEGIN, door=klantondersteuner)
        tellingen.append(ronde)
    assert tellingen[0] == tellingen[1]


def test_the_groups_to_choose_from_are_as_many_queries_for_two_as_for_twenty(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker, django_assert_num_queries: Any
) -> None:
    RoosterblokFactory(statushouder_id=mensen[0], soort=Bloksoort.WERK, geldig_van=BEGIN)
    for aantal in (1, 18):
        for _ in range(aantal):
            LestijdFactory(lesgroep__gemeente=groep.gemeente, dag=3)
        with django_assert_num_queries(3):
            keuzes = te_kiezen_groepen(mensen[0], klantondersteuner, dag=VANAF)
    assert len(keuzes) == 20
    assert "botst met werk op maandagochtend" in keuzes[-1][1]


def test_who_has_lessons_already_is_passed_over_and_named(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker
) -> None:
    RoosterblokFactory(statushouder_id=mensen[0], dag=2, van=time(11), tot=time(13), geldig_van=BEGIN)
    gedaan = services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen, vanaf=VANAF, door=klantondersteuner)
    assert (sorted(gedaan.gelukt), list(gedaan.overgeslagen)) == (sorted(mensen[1:]), mensen[:1])
    assert len(_tijden(mensen[0])) == 1


def test_times_change_from_a_day_on_for_everybody(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker
) -> None:
    services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen[:2], vanaf=VANAF, door=klantondersteuner)
    ingang = VANAF + timedelta(days=14)
    nieuw = [Tijdvak(1, time(13), time(15))]
    RoosterblokFactory(statushouder_id=mensen[1], dag=1, van=time(14), tot=time(16), geldig_van=BEGIN)
    gedaan = services.wijzig_lestijden(lesgroep=groep, tijden=nieuw, vanaf=ingang, versie=1, door=klantondersteuner)
    assert (list(gedaan.gelukt), list(gedaan.overgeslagen)) == (mensen[:1], mensen[1:2])
    oud = ingang - timedelta(days=1)
    anders = [(0, time(9), VANAF, oud), (2, time(9), VANAF, oud), (1, time(13), ingang, EINDE)]
    assert _tijden(mensen[0]) == anders
    services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen[2:], vanaf=VANAF, door=klantondersteuner)
    assert _tijden(mensen[2]) == anders
    with pytest.raises(BewerktDoorAnder):
        services.wijzig_lestijden(lesgroep=groep, tijden=nieuw, vanaf=ingang, versie=1, door=klantondersteuner)


def test_who_clashes_with_new_lesson_times_is_asked_by_name(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker
) -> None:
    """Not who clashed at that same time already, and not about the times that stay."""
    zelf = {"lesgroep": groep, "vanaf": VANAF, "door": klantondersteuner}
    al, straks, vrij = (Statushouder.objects.get(pk=pk) for pk in mensen)
    RoosterblokFactory(statushouder=al, soort=Bloksoort.WERK, geldig_van=BEGIN)
    RoosterblokFactory(
        statushouder=straks, soort=Bloksoort.WERK, naam="De Lier", dag=4, van=time(13), geldig_van=BEGIN, tot=time(17)
    )
    with pytest.raises(Botst, match=f"{al.naam} heeft werk op maandag"):
        services.voeg_leden_toe(statushouder_ids=mensen, **zelf)
    services.voeg_leden_toe(statushouder_ids=mensen, ondanks_botsing=True, **zelf)
    tijden = [TIJDEN[0], Tijdvak(4, time(13), time(15))]
    with pytest.raises(Botst) as fout:
        services.wijzig_lestijden(tijden=tijden, versie=1, **zelf)
    assert (
        f"{straks.naam} heeft werk (De Lier) op vrijdag van 13.00 tot 17.00 uur, vanaf vr 27 nov" in fout.value.melding
    )
    assert not [een for een in (al, vrij) if een.naam in fout.value.melding]
    assert (fout.value.veld, len(_tijden(vrij.pk))) == ("ondanks_botsing", 2)
    gedaan = services.wijzig_lestijden(tijden=tijden, versie=1, ondanks_botsing=True, **zelf)
    assert sorted(gedaan.gelukt) == sorted(mensen)


def test_new_times_are_taken_back_with_the_template(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker
) -> None:
    services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen, vanaf=VANAF, door=klantondersteuner)
    voor = {pk: _tijden(pk) for pk in mensen}
    gedaan = services.wijzig_lestijden(
        lesgroep=groep, tijden=[Tijdvak(4, time(13), time(15))], vanaf=VANAF, versie=1, door=klantondersteuner
    )
    assert groep.lestijden.filter(dag=4).exists()
    services.maak_ongedaan(reeks=gedaan.reeks, door=klantondersteuner)
    assert {pk: _tijden(pk) for pk in mensen} == voor
    assert list(groep.lestijden.values_list("dag", flat=True)) == [0, 2]


def test_a_longer_or_shorter_group_takes_its_people_along(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker
) -> None:
    services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen[:1], vanaf=VANAF, door=klantondersteuner)
    nieuw = date(2027, 4, 1)
    korter = Groepgegevens("Taalschool", "A2", Bloksoort.TAALLES, BEGIN, nieuw)
    reeks = services.wijzig_lesgroep(lesgroep=groep, gegevens=korter, versie=1, door=klantondersteuner)
    assert {rij[3] for rij in _tijden(mensen[0])} == {nieuw}
    services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    assert {rij[3] for rij in _tijden(mensen[0])} == {EINDE}
    groep.refresh_from_db()
    assert (groep.naam, groep.einde) == ("A2 ochtend", EINDE)


def test_who_clashes_with_another_period_or_kind_is_asked_by_name(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """Not who clashed before the change too, as whoever clashes with another kind does; nothing is stored unseen."""
    stap: dict[str, Any] = {"lesgroep": groep, "versie": 1, "door": klantondersteuner}
    al, straks, vrij = (Statushouder.objects.get(pk=pk) for pk in mensen)
    werk = {"dag": 0, "soort": Bloksoort.WERK, "naam": "De Lier"}
    RoosterblokFactory(statushouder=al, **werk, geldig_van=BEGIN)
    RoosterblokFactory(statushouder=straks, **werk, geldig_van=EINDE + timedelta(days=1))
    services.voeg_leden_toe(
        lesgroep=groep, statushouder_ids=mensen, vanaf=VANAF, ondanks_botsing=True, door=klantondersteuner
    )
    langer = replace(GEGEVENS, einde=date(2027, 9, 1))
    with pytest.raises(Botst) as fout:
        services.wijzig_lesgroep(gegevens=langer, **stap)
    assert f"{straks.naam} heeft werk (De Lier) op maandag van 9.00 tot 12.00 uur" in fout.value.melding
    assert "vanaf ma 5 jul" in fout.value.melding
    assert fout.value.melding.endswith("Kies een eerdere laatste dag, of bewaar het toch.")
    assert not [een for een in (al, vrij) if een.naam in fout.value.melding]
    assert {rij[3] for rij in _tijden(straks.pk)[:2]} == {EINDE}, "nothing is stored"
    client, adres = ingelogd(klantondersteuner), f"/lesgroepen/{groep.pk}/wijzigen/"
    assert "ondanks_botsing" not in client.get(adres).content.decode()
    velden = {**vars(langer), "begin": "2026-09-01", "einde": "2027-09-01", "versie": 1}
    gevraagd = client.post(adres, velden)
    assert (gevraagd.status_code, "Toch bewaren" in gevraagd.content.decode()) == (422, True)
    assert client.post(adres, {**velden, "ondanks_botsing": "on"}).status_code == 302
    assert {rij[3] for rij in _tijden(straks.pk) if rij[3]} == {langer.einde}
    groep.refresh_from_db()
    anders = replace(langer, soort=Bloksoort.INBURGERING)
    services.wijzig_lesgroep(gegevens=anders, **{**stap, "versie": groep.versie})
    assert Roosterblok.objects.filter(lesgroep=groep, soort=Bloksoort.INBURGERING).count() == 6


def test_out_of_the_group_and_into_another(groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker) -> None:
    middag = services.maak_lesgroep(
        gegevens=Groepgegevens("Taalschool", "A2 middag", Bloksoort.TAALLES, BEGIN, EINDE),
        tijden=[Tijdvak(0, time(13), time(15))],
        door=klantondersteuner,
    )
    services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen, vanaf=BEGIN, door=klantondersteuner)
    persoon = Roosterblok.objects.filter(statushouder=mensen[0])[0].statushouder
    RoosterblokFactory(statushouder=persoon, soort=Bloksoort.WERK, dag=0, van=time(14), tot=time(17), geldig_van=BEGIN)
    keuzes = te_kiezen_groepen(persoon.pk, klantondersteuner, dag=VANAF, zonder=[groep.pk])
    assert [(een.pk, woorden) for een, woorden in keuzes] == [
        (middag.pk, "Taalschool, A2 middag: ma van 13.00 tot 15.00 uur (botst met werk op maandagmiddag)")
    ]
    gedaan = services.wijzig_lestijden(
        lesgroep=middag, tijden=[Tijdvak(1, time(13), time(15))], vanaf=VANAF + timedelta(days=14), versie=1,
        door=klantondersteuner,
    )  # fmt: skip
    [(_, woorden)] = te_kiezen_groepen(persoon.pk, klantondersteuner, dag=VANAF, zonder=[groep.pk])
    assert "ma van 13.00 tot 15.00 uur; vanaf" in woorden
    assert "di van 13.00 tot 15.00 uur (botst met werk op maandagmiddag)" in woorden
    [(_, woorden)] = te_kiezen_groepen(persoon.pk, klantondersteuner, dag=VANAF + timedelta(days=14), zonder=[groep.pk])
    assert woorden == "Taalschool, A2 middag: di van 13.00 tot 15.00 uur (past)"
    services.maak_ongedaan(reeks=gedaan.reeks, door=klantondersteuner)
    lang_geleden = VANAF - timedelta(days=60)
    with pytest.raises(DomeinFout, match="Lessen van langer geleden blijven staan"):
        services.kies_andere_groep(
            statushouder=persoon, van=groep, naar=middag, vanaf=lang_geleden, door=klantondersteuner
        )
    stap: dict[str, Any] = {"statushouder": persoon, "van": groep, "naar": middag, "door": klantondersteuner}
    with pytest.raises(Botst, match=f"{persoon.naam} heeft werk op maandag"):
        services.kies_andere_groep(vanaf=VANAF, **stap)
    services.kies_andere_groep(vanaf=VANAF, ondanks_botsing=True, **stap)
    over = Roosterblok.objects.filter(statushouder=persoon, lesgroep=groep)
    assert {blok.geldig_tot for blok in over} == {VANAF - timedelta(days=1)}
    assert Roosterblok.objects.get(statushouder=persoon, lesgroep=middag).geldig_van == VANAF
    services.haal_leden_weg(lesgroep=groep, statushouder_ids=mensen[1:2], laatste_dag=VANAF, door=klantondersteuner)
    leden, anderen = leden_van(groep, klantondersteuner, dag=VANAF + timedelta(days=1))
    assert ([lid.persoon.pk for lid in leden], anderen) == (mensen[2:], 0)


@pytest.mark.parametrize(
    ("gegevens", "tijden", "veld"),
    [
        (Groepgegevens("", "A2", "taalles", BEGIN, EINDE), TIJDEN, "school"),
        (Groepgegevens("S", " ", "taalles", BEGIN, EINDE), TIJDEN, "naam"),
        (Groepgegevens("S", "A2", "taalles", EINDE, BEGIN), TIJDEN, "einde"),
        (Groepgegevens("S", "A2", "slapen", BEGIN, EINDE), TIJDEN, "soort"),
        (GEGEVENS, [], "tijden"),
        (GEGEVENS, [TIJDEN[0], Tijdvak(0, time(11), time(13))], "tijden"),
        (GEGEVENS, [Tijdvak(0, time(12), time(9))], "tot"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    klantondersteuner: Medewerker, gegevens: Groepgegevens, tijden: list[Tijdvak], veld: str
) -> None:
    with pytest.raises(DomeinFout) as fout:
        services.maak_lesgroep(gegevens=gegevens, tijden=tijden, door=klantondersteuner)
    assert fout.value.veld == veld
    assert not Lesgroep.objects.exists()


def test_the_same_group_twice_and_a_group_with_people_stay_whole(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker
) -> None:
    with pytest.raises(DomeinFout, match="Deze groep is er al"):
        services.maak_lesgroep(gegevens=GEGEVENS, tijden=TIJDEN, door=klantondersteuner)
    services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen, vanaf=VANAF, door=klantondersteuner)
    with pytest.raises(DomeinFout, match="zitten of zaten mensen"):
        services.verwijder_lesgroep(lesgroep=groep, door=klantondersteuner)


def test_what_changed_meanwhile_is_said_and_not_a_fault(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker
) -> None:
    """The old name was taken by another group, or the group of the lessons is gone: nothing is taken back."""
    erbij = services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen, vanaf=VANAF, door=klantondersteuner)
    anders = replace(GEGEVENS, naam="A2 anders")
    reeks = services.wijzig_lesgroep(lesgroep=groep, gegevens=anders, versie=1, door=klantondersteuner)
    services.maak_lesgroep(gegevens=GEGEVENS, tijden=TIJDEN, door=klantondersteuner)
    with pytest.raises(DomeinFout, match="intussen veranderd"):
        services.maak_ongedaan(reeks=reeks, door=klantondersteuner)
    eruit = services.haal_leden_weg(
        lesgroep=groep, statushouder_ids=mensen, laatste_dag=BEGIN, door=klantondersteuner
    ).reeks
    services.verwijder_lesgroep(lesgroep=groep, door=klantondersteuner)
    for een in (eruit, erbij.reeks):
        with pytest.raises(DomeinFout, match="intussen veranderd"):
            services.maak_ongedaan(reeks=een, door=klantondersteuner)
    assert not Roosterblok.objects.exists()


def test_people_of_another_municipality_stay_out(groep: Lesgroep, klantondersteuner: Medewerker) -> None:
    ander = StatushouderFactory()
    with pytest.raises(DomeinFout):
        services.voeg_leden_toe(lesgroep=groep, statushouder_ids=[ander.pk], vanaf=VANAF, door=klantondersteuner)


def test_a_jobcoach_changes_no_week_outside_the_caseload(
    groep: Lesgroep, mensen: list[int], klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """Neither the times, the kind or the end of a group, nor by taking it back later, nor does the page offer it."""
    jobcoach = MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=Rol.JOBCOACH)
    eigen = BetrokkenheidFactory(statushouder_id=mensen[0], medewerker=jobcoach)
    gedaan = services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen, vanaf=VANAF, door=jobcoach)
    assert list(gedaan.gelukt) == mensen[:1]
    nieuw = [Tijdvak(1, time(13), time(15))]
    reeks = services.wijzig_lestijden(lesgroep=groep, tijden=nieuw, vanaf=VANAF, versie=1, door=jobcoach).reeks
    services.voeg_leden_toe(lesgroep=groep, statushouder_ids=mensen[1:], vanaf=VANAF, door=klantondersteuner)
    voor = {pk: _tijden(pk) for pk in mensen}
    korter = Groepgegevens("Taalschool", "A2", Bloksoort.INBURGERING, BEGIN, date(2027, 1, 1))
    with pytest.raises(DomeinFout, match="van wie jij het dossier niet ziet"):
        services.wijzig_lestijden(lesgroep=groep, tijden=TIJDEN, vanaf=VANAF, versie=2, door=jobcoach)
    with pytest.raises(DomeinFout, match="van wie jij het dossier niet ziet"):
        services.wijzig_lesgroep(lesgroep=groep, gegevens=korter, versie=2, door=jobcoach)
    client = ingelogd(jobcoach)
    bladzijde = client.get(f"/lesgroepen/{groep.pk}/").content.decode()
    assert "van wie jij het dossier niet ziet" in bladzijde
    assert f"/lesgroepen/{groep.pk}/tijden/" not in bladzijde
    assert client.get(f"/lesgroepen/{groep.pk}/wijzigen/").status_code == 302
    eigen.delete()
    with pytest.raises(DomeinFout):
        services.maak_ongedaan(reeks=reeks, door=jobcoach)
    assert {pk: _tijden(pk) for pk in mensen} == voor


def test_times_in_words() -> None:
    tijden = [*TIJDEN, Tijdvak(4, time(9), time(12)), Tijdvak(3, time(13, 30), time(15))]
    assert tijden_in_woorden(tijden) == "ma, wo en vr van 9.00 tot 12.00 uur, do van 13.30 tot 15.00 uur"
