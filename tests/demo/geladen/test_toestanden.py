"""In the demo there is somebody in every state, on whatever day it is loaded."""

import unicodedata
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.db.models import Exists, F, OuterRef, Q

from agenda.afspraakstanden import Afspraakstand
from agenda.models import Afspraak, Brieftekst, Signalering
from agenda.selectors import mijn_dag
from config.demo.organisaties import WACHTWOORD, demo_accounts
from intake.models import Regelpunt, Regelzaak
from intake.regelcodes import Regelstand
from intake.selectors.regelzaken import regellijst
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from statushouders.codelijsten import Regime
from statushouders.forms.persoon import PersoonFormulier
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Betrokkenheid, Contactmoment, Statushouder
from trajecten.models import Stap, Traject, Verplaatsing
from trajecten.statussen import Eindreden, Fase, Stapstatus

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def _open() -> Any:
    return Stap.objects.open()


def test_there_are_150_people_in_two_municipalities() -> None:
    assert Statushouder.objects.count() == 150
    assert [gemeente.statushouders.exists() for gemeente in Gemeente.objects.all()] == [True, True]


def test_every_role_has_an_account_with_the_password_that_is_printed() -> None:
    accounts = demo_accounts()
    assert {account.rol for account in accounts} == set(Rol)
    assert all(authenticate(username=account.email, password=WACHTWOORD) for account in accounts)


def test_every_organisation_that_manages_itself_has_a_beheerder() -> None:
    """A municipality comes with one, and a werkbedrijf works for a second municipality only when it has one. The
    accounts of a ketenpartner are managed by the municipality."""
    zelf = Organisatie.objects.exclude(soort=Organisatie.Soort.KETENPARTNER)
    met = Medewerker.objects.in_gebruik().met_rol(Rol.BEHEERDER).values_list("organisatie", flat=True)
    assert set(zelf.values_list("pk", flat=True)) == set(met)


def test_somebody_is_on_day_20_without_having_started_today_and_in_the_next_three_weeks() -> None:
    for verder in range(21):
        gevestigd = vandaag() + timedelta(days=verder - 20)
        assert _open().filter(aanpakstap__mijlpaal="start", traject__startdatum=gevestigd).exists(), verder


def test_somebody_settles_today() -> None:
    assert Statushouder.objects.filter(vestigingsdatum=vandaag()).exists()


def test_steps_are_late_due_today_due_this_week_and_without_a_date() -> None:
    assert _open().te_laat_op(vandaag()).count() > 10
    assert _open().filter(uiterlijk=vandaag()).count() >= 3
    assert _open().filter(uiterlijk__gt=vandaag(), uiterlijk__lte=vandaag() + timedelta(days=6)).count() > 10
    assert _open().filter(uiterlijk=None).exists()


def test_steps_wait_on_somebody_were_moved_skipped_or_done_late() -> None:
    assert _open().wachtend().count() >= 4
    assert Verplaatsing.objects.exclude(reden="").filter(stap__status=Stapstatus.OPEN).exists()
    assert Stap.objects.filter(status=Stapstatus.OVERGESLAGEN).exclude(overslaan_reden="").exists()
    assert Stap.objects.filter(status=Stapstatus.GEDAAN, gedaan_op__gt=F("uiterlijk")).exists()
    assert Stap.objects.filter(aanpakstap__mijlpaal="start", gedaan_op__gt=F("uiterste_datum")).exists()


@pytest.mark.parametrize("soort", Signalering.Soort.values)
def test_there_is_a_flag_of_every_kind(soort: str) -> None:
    assert Signalering.objects.open().filter(soort=soort).exists()


@pytest.mark.parametrize("stand", Afspraakstand.values)
def test_there_is_an_appointment_in_every_state(stand: str) -> None:
    assert Afspraak.objects.filter(stand=stand).exists()


def test_the_klantondersteuner_has_a_day_with_talks_and_something_to_fill_in() -> None:
    marloes = Medewerker.objects.get(email=demo_accounts()[0].email)
    marloes.actieve_gemeente = marloes.organisatie.gemeenten.get()
    dag = mijn_dag(marloes, kijker=marloes, dag=vandaag())
    assert [een.statushouder.voornamen for een in dag.vandaag] == ["Rima", "Selam"]
    assert dag.zonder_uitkomst
    assert dag.zonder_nieuwe_dag
    assert not Afspraak.objects.exclude(vervolg_op=None).exclude(statushouder=F("vervolg_op__statushouder")).exists()


def test_the_letter_is_there_in_other_languages_too() -> None:
    assert {"nl", "ar", "prs", "ti"} <= set(Brieftekst.objects.values_list("taal", flat=True))


@pytest.mark.parametrize("stand", Regelstand)
def test_something_to_arrange_is_in_every_state(stand: str) -> None:
    assert Regelzaak.objects.filter(stand=stand).exists()


def test_some_have_arranged_all_and_of_some_a_point_is_late() -> None:
    assert Signalering.objects.open().filter(regel="regelzaken").count() > 3
    ko = Medewerker.objects.get(email="klantondersteuner@demo.meedoen.example")
    ko.actieve_gemeente = ko.organisatie.gemeenten.get()
    mensen = Statushouder.objects.filter(pk__in=Regelzaak.objects.values("statushouder"))
    lijsten = [regellijst(persoon, kijker=ko) for persoon in mensen]
    assert any(not lijst.open for lijst in lijsten)
    assert any(lijst.open and not lijst.te_laat for lijst in lijsten)
    assert Regelpunt.objects.filter(actief=False).exists()
    assert not Regelpunt.objects.filter(gemeente__naam="Polderwijk").exists()


def test_nothing_was_arranged_in_the_future_or_before_settling() -> None:
    for zaak in Regelzaak.objects.exclude(geregeld_op=None).select_related("statushouder"):
        assert zaak.statushouder.vestigingsdatum <= zaak.geregeld_op <= vandaag()


def test_no_flag_was_noticed_in_the_future_or_before_its_cause() -> None:
    assert all(vlag.sinds == vlag.gemaakt_op.date() <= vandaag() for vlag in Signalering.objects.all())


@pytest.mark.parametrize("gemeente", ["Duinrade", "Polderwijk"])
def test_in_both_municipalities_somebody_is_not_divided_yet(gemeente: str) -> None:
    iemand = Betrokkenheid.objects.filter(statushouder=OuterRef("statushouder"))
    assert Traject.objects.filter(~Exists(iemand), statushouder__gemeente__naam=gemeente).exists()


def test_without_brp_date_the_legal_steps_wait() -> None:
    zonder = _open().filter(traject__statushouder__brp_inschrijving=None, aanpakstap__code="pip")
    assert zonder.exists()
    assert not zonder.exclude(uiterlijk=None).exists()


def test_children_under_16_have_no_traject_and_everybody_else_has_one() -> None:
    leeftijden = {persoon: persoon.leeftijd_op(vandaag()) for persoon in Statushouder.objects.all()}
    jong = {persoon.pk for persoon, leeftijd in leeftijden.items() if leeftijd < 16}
    met_traject = set(Traject.objects.values_list("statushouder_id", flat=True))
    assert len(jong) == 8
    assert met_traject == {persoon.pk for persoon in leeftijden} - jong


@pytest.mark.parametrize("reden", Eindreden.values)
def test_a_traject_has_ended_for_every_reason(reden: str) -> None:
    assert Traject.objects.filter(eindreden=reden).exists()


@pytest.mark.parametrize("fase", Fase.values)
def test_people_are_in_every_phase(fase: str) -> None:
    assert Traject.objects.lopend().filter(fase=fase).count() > 5


def test_some_settled_two_years_ago_and_some_fall_under_the_old_law() -> None:
    assert Traject.objects.lopend().filter(startdatum__lte=vandaag() - timedelta(days=730)).exists()
    oud = Stap.objects.filter(traject__statushouder__regime=Regime.WI2013)
    assert oud.exists()
    assert not oud.filter(aanpakstap__aanpak__regime=Regime.WI2021).exists()


def test_birth_dates_are_known_partly() -> None:
    alleen_jaar = Q(geboortedatum_brp__endswith="0000")
    assert Statushouder.objects.filter(alleen_jaar).exists()
    assert Statushouder.objects.filter(~alleen_jaar, geboortedatum_brp__endswith="00").exists()


@pytest.mark.parametrize("schrift", ["ARABIC", "ETHIOPIC", "CYRILLIC"])
def test_names_are_written_as_people_write_them(schrift: str) -> None:
    namen = Statushouder.objects.values_list("naam_origineel", flat=True)
    assert any(unicodedata.name(teken, "").startswith(schrift) for naam in namen for teken in naam[:1])


def test_nobody_can_be_called_mailed_or_looked_up_for_real() -> None:
    for persoon in Statushouder.objects.all():
        assert persoon.bsn.startswith("999")
        assert persoon.telefoon == "" or persoon.telefoon.startswith("06 0000 ")
        assert persoon.email == "" or persoon.email.endswith(".example")


def test_saving_a_form_without_touching_it_changes_nothing() -> None:
    """What the demo holds is written as the form writes it, such as a telephone number."""
    for persoon in Statushouder.objects.all():
        nu = PersoonGegevens.van(persoon)
        leeg = PersoonFormulier(huidig=nu)
        ingevuld = {naam: leeg[naam].value() for naam in leeg.fields}
        ingevuld |= {naam: f"{dag:%d-%m-%Y}" for naam, dag in ingevuld.items() if isinstance(dag, date)}
        delen = leeg.fields["geboortedatum"].widget.decompress(ingevuld.pop("geboortedatum"))
        ingevuld |= {f"geboortedatum_{plaats}": deel for plaats, deel in enumerate(delen)}
        formulier = PersoonFormulier({naam: waarde for naam, waarde in ingevuld.items() if waarde}, huidig=nu)
        assert formulier.is_valid(), formulier.errors
        assert formulier.gegevens() == nu


def test_names_are_all_different() -> None:
    namen = [persoon.naam for persoon in Statushouder.objects.all()]
    assert len(set(namen)) == len(namen)


def test_notes_are_filled_in_and_nothing_happened_in_the_future() -> None:
    for contact in Contactmoment.objects.all():
        assert contact.notitie.strip()
        assert "{" not in contact.notitie
        assert contact.moment.date() <= vandaag()


@pytest.mark.parametrize(
    ("achternaam", "stap", "dagen"),
    [
        ("Karimi", "intake", -6),
        ("Tesfay", "leerbaarheidstoets", -4),
        ("Hamdan", "intake", -3),
        ("Berhane", "eerste-contact", -2),
        ("Al-Khatib", "intake", 0),
        ("Çelik", "start", 0),
        ("Warsame", "brede-intake", 0),
        ("Gebremedhin", "eerste-contact", 3),
        ("Mansour", "start", 3),
    ],
)
def test_the_people_of_the_design_stand_where_the_design_shows_them(achternaam: str, stap: str, dagen: int) -> None:
    open_stap = _open().get(traject__statushouder__achternaam=achternaam, aanpakstap__code=stap)
    assert (open_stap.uiterlijk - vandaag()).days == dagen
    assert open_stap.pk == open_stap.traject.volgende_stap_id
