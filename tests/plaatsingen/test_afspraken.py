"""What was agreed on about a placement can be changed, by one colleague at a time, and with whom it concerns."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Logregel, Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.botst import Botst
from plaatsingen.services.plaatsing.afspraken import LABELS
from tests.factories import (
    BetrokkenheidFactory,
    ContactpersoonFactory,
    MedewerkerFactory,
    RoosterblokFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from tests.plaatsingen.verloop import akkoord, loopt, voorstel

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
Inlog = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


def wijzig(plaatsing: Plaatsing, door: Medewerker, **anders: Any) -> Any:
    nu = Plaatsing.objects.get(pk=plaatsing.pk)
    extra = {naam: anders.pop(naam) for naam in ("boven_capaciteit", "ondanks_botsing") if naam in anders}
    versie = anders.pop("versie", nu.versie)
    afspraken = replace(diensten.Afspraken(**{veld: getattr(nu, veld) for veld in LABELS}), **anders)
    return diensten.wijzig_afspraken(plaatsing=plaatsing, afspraken=afspraken, versie=versie, door=door, **extra)


def test_people_and_tasks_change_while_it_runs_and_nobody_agrees_anew(klantondersteuner: Medewerker) -> None:
    jobcoach = MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=Rol.JOBCOACH)
    plaatsing = loopt(klantondersteuner)
    mentor = ContactpersoonFactory(werkgever=plaatsing.werkgever, naam="Mo Bakkali")
    with pytest.raises(DomeinFout, match="niet de jobcoach van deze persoon"):
        wijzig(plaatsing, klantondersteuner, jobcoach=jobcoach)
    BetrokkenheidFactory(statushouder=plaatsing.statushouder, medewerker=jobcoach)
    wijziging = wijzig(plaatsing, klantondersteuner, jobcoach=jobcoach, mentor=mentor, taken="Ook inpakken.")
    assert wijziging.wat == [
        ("Taken", "", "Ook inpakken."),
        ("Mentor", "", "Mo Bakkali"),
        ("Jobcoach", "", jobcoach.naam),
    ]
    plaatsing.refresh_from_db()
    assert (plaatsing.stand, plaatsing.akkoorden.count(), plaatsing.jobcoach) == ("lopend", 3, jobcoach)
    assert Logregel.objects.filter(actie="plaatsing.afspraken_gewijzigd", object_id=plaatsing.pk).exists()
    assert wijzig(plaatsing, klantondersteuner) is None
    with pytest.raises(DomeinFout, match="loopt al") as fout:
        wijzig(plaatsing, klantondersteuner, einde=DINSDAG + timedelta(days=20))
    assert fout.value.veld == "einde"
    with pytest.raises(DomeinFout, match="andere werkgever"):
        wijzig(plaatsing, klantondersteuner, mentor=ContactpersoonFactory())


def test_other_days_move_the_week_and_take_the_approvals_back(klantondersteuner: Medewerker) -> None:
    plaatsing = akkoord(voorstel(klantondersteuner), klantondersteuner)
    begin, einde = DINSDAG + timedelta(days=90), DINSDAG + timedelta(days=120)
    wijziging = wijzig(plaatsing, klantondersteuner, begin=begin, einde=einde)
    plaatsing.refresh_from_db()
    assert wijziging.vervallen == ["persoon", "werkgever", "gemeente"]
    assert (plaatsing.stand, plaatsing.begin, plaatsing.einde) == ("voorstel", begin, einde)
    rijen = Roosterblok.objects.filter(plaatsing=plaatsing).values_list("geldig_van", "geldig_tot")
    assert list(rijen) == [(begin, einde)] * 2
    wijzig(plaatsing, klantondersteuner, begin=DINSDAG, einde=DINSDAG + timedelta(days=30))
    assert set(rijen.all()) == {(DINSDAG, DINSDAG + timedelta(days=30))}


def test_the_checks_are_those_of_a_new_placement(klantondersteuner: Medewerker) -> None:
    plaatsing = voorstel(klantondersteuner)
    for anders, melding, veld in (
        ({"einde": DINSDAG + timedelta(days=200)}, "hoogstens 2 maanden", "einde"),
        ({"begin": date(2028, 1, 1), "einde": date(2028, 2, 1)}, "meer dan een jaar vooruit", "begin"),
        ({"einde": DINSDAG - timedelta(days=1)}, "Het einde ligt voor het begin", "einde"),
        ({"functie": " "}, "Vul in welk werk", "functie"),
    ):
        with pytest.raises(DomeinFout, match=melding) as fout:
            wijzig(plaatsing, klantondersteuner, **anders)
        assert fout.value.veld == veld
    laat = DINSDAG + timedelta(days=60)
    RoosterblokFactory(statushouder=plaatsing.statushouder, dag=1, geldig_van=laat)
    with pytest.raises(Botst):
        wijzig(plaatsing, klantondersteuner, begin=laat, einde=laat + timedelta(days=20))
    assert wijzig(plaatsing, klantondersteuner, begin=laat, einde=laat + timedelta(days=20), ondanks_botsing=True)
    ander = voorstel(klantondersteuner, persoon=plaatsing.statushouder, werkgever=plaatsing.werkgever, tijden=(),
                     begin=DINSDAG, einde=DINSDAG + timedelta(days=20))  # fmt: skip
    with pytest.raises(DomeinFout, match="al een plek bij deze werkgever"):
        wijzig(ander, klantondersteuner, einde=laat)


def test_another_place_of_the_employer_asks_why_when_it_is_taken(klantondersteuner: Medewerker) -> None:
    plaatsing = voorstel(klantondersteuner)
    plek = WerkplekFactory(werkgever=plaatsing.werkgever, soorten=["proefplaatsing"], aantal=1, titel="Inpak")
    voorstel(klantondersteuner, werkgever=plaatsing.werkgever, werkplek=plek)
    with pytest.raises(DomeinFout, match="is in die tijd al bezet") as fout:
        wijzig(plaatsing, klantondersteuner, werkplek=plek)
    assert fout.value.veld == "boven_capaciteit"
    assert wijzig(plaatsing, klantondersteuner, werkplek=plek, boven_capaciteit="Ze helpen elkaar.")
    with pytest.raises(DomeinFout, match="kan iemand beginnen als proefplaatsing"):
        wijzig(plaatsing, klantondersteuner, soort="stage")
    with pytest.raises(DomeinFout, match="andere werkgever"):
        wijzig(plaatsing, klantondersteuner, werkplek=WerkplekFactory(soorten=["proefplaatsing"]))


def test_days_on_which_the_employer_is_full_ask_why(klantondersteuner: Medewerker) -> None:
    werkgever = WerkgeverFactory(gemeente=klantondersteuner.werkt_voor(), capaciteit=1)
    loopt(klantondersteuner, werkgever=werkgever)
    vrij = {"begin": DINSDAG + timedelta(days=70), "einde": DINSDAG + timedelta(days=90)}
    plaatsing = voorstel(klantondersteuner, werkgever=werkgever, **vrij)
    eerder = DINSDAG + timedelta(days=40)
    with pytest.raises(DomeinFout, match="in die tijd is er al 1 bezet") as fout:
        wijzig(plaatsing, klantondersteuner, begin=eerder)
    assert fout.value.veld == "boven_capaciteit"
    assert wijzig(plaatsing, klantondersteuner, begin=eerder, boven_capaciteit="Ze werken om de dag.")
    plaatsing.refresh_from_db()
    assert plaatsing.boven_capaciteit == "Ze werken om de dag."


def test_the_second_of_two_editors_sees_both_values(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    plaatsing = voorstel(klantondersteuner)
    client, url = ingelogd(klantondersteuner), reverse("plaatsingen:afspraken", args=[plaatsing.pk])
    begin = client.get(url).context["form"].initial
    velden = {"soort": "proefplaatsing", "begin": plaatsing.begin.isoformat(), "einde": plaatsing.einde.isoformat(),
              "functie": plaatsing.functie, "versie": begin["versie"]}  # fmt: skip
    antwoord = client.post(url, velden | {"functie": "Oogsten"}, follow=True)
    assert "Welk werk gewijzigd" in antwoord.content.decode()
    assert "Sorteren en inpakken, werd Oogsten" in antwoord.content.decode()
    tweede = client.post(url, velden | {"functie": "Snoeien"})
    assert tweede.status_code == 422
    assert [(een.bewaard, een.ingevuld) for een in tweede.context["verschillen"]] == [("Oogsten", "Snoeien")]
    with pytest.raises(BewerktDoorAnder):
        wijzig(plaatsing, klantondersteuner, taken="Anders", versie=begin["versie"])
    plaatsing.refresh_from_db()
    assert plaatsing.functie == "Oogsten"
