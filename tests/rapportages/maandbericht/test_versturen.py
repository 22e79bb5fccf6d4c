"""Each who asked for it hears once of new figures, whatever goes wrong; and reads none in the mail."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.conf import settings as conf
from django.core import mail
from django.core.mail import EmailMessage
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kern.tijd import alsof_het, nu
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from rapportages.models import Maandbericht, Maandontvanger, Maandstand
from rapportages.models.maandbericht import Berichtstatus
from rapportages.services import leg_maandstanden_vast
from rapportages.services.maandberichten import versturen
from rapportages.services.maandberichten.ontvangers import haal_ontvanger_weg
from rapportages.tasks import leg_cijfers_vast, verstuur_wachtende_maandberichten
from tests.factories import (
    GemeenteFactory,
    MaandberichtFactory,
    MaandontvangerFactory,
    OrganisatieFactory,
)
from tests.gelijktijdig import tegelijk

NACHT = datetime(2026, 11, 1, 2, 45, tzinfo=UTC)
DAG = date(2026, 11, 1)
UREN = 5
Vestig = Callable[..., None]


@pytest.fixture(autouse=True)
def _nacht() -> Iterator[None]:
    with alsof_het(NACHT):
        yield


@pytest.fixture
def ontvanger(gemeente: Gemeente) -> Maandontvanger:
    een: Maandontvanger = MaandontvangerFactory(gemeente=gemeente)
    return een


@pytest.fixture
def kapot(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception | None], None]:
    """`kapot(fout)`: the mail server answers so from now on; None: it works again."""
    goed = EmailMessage.send

    def zet(fout: Exception | None) -> None:
        def stuur(bericht: EmailMessage, *rest: Any, **meer: Any) -> int:
            if fout:
                raise fout
            return goed(bericht, *rest, **meer)

        monkeypatch.setattr(EmailMessage, "send", stuur)

    return zet


def aan() -> list[str]:
    return [adres for bericht in mail.outbox for adres in bericht.to]


@pytest.mark.django_db
def test_who_asked_for_it_gets_one_mail_with_a_link_and_no_figure(
    gemeente: Gemeente, ontvanger: Maandontvanger, vestig: Vestig, django_capture_on_commit_callbacks: Any
) -> None:
    vestig(12, gestart=7, dag=80)
    with django_capture_on_commit_callbacks(execute=True):
        leg_cijfers_vast()
    verstuur_wachtende_maandberichten()
    leg_cijfers_vast()
    (bericht,) = mail.outbox
    assert bericht.to == [ontvanger.medewerker.email]
    assert bericht.subject == "Nieuwe cijfers in Meedoen: stand van 1 november 2026"
    assert "/rapportage/?stand=2026-11-01\n" in bericht.body
    assert "/rapportage/maandbericht/\n" in bericht.body
    assert f"gemeente {gemeente.naam} van 1 november 2026" in bericht.body
    assert bericht.attachments == []
    heel = bericht.message().as_string()
    for naam in ("Tesfay", ontvanger.medewerker.achternaam, ontvanger.medewerker.voornaam):
        assert naam not in heel
    zonder_dag = bericht.body.replace("1 november 2026", "").replace("2026-11-01", "").replace(gemeente.naam, "")
    assert re.findall(r"\d+", zonder_dag.replace(conf.BASIS_URL, "")) == []
    assert Maandbericht.objects.get().status == Berichtstatus.VERSTUURD


@pytest.mark.django_db
def test_another_municipality_hears_nothing(andere_gemeente: Gemeente, ontvanger: Maandontvanger) -> None:
    MaandontvangerFactory(gemeente=andere_gemeente)
    leg_maandstanden_vast()
    per_gemeente = Maandbericht.objects.values_list("maandstand__gemeente", "medewerker__organisatie__gemeenten")
    assert all(stand == werkt for stand, werkt in per_gemeente)
    assert Maandbericht.objects.count() == Maandontvanger.objects.count()


def gaat_weg(een: Maandontvanger) -> None:
    Medewerker.objects.filter(pk=een.medewerker_id).update(is_active=False)


def krijgt_een_andere_rol(een: Maandontvanger) -> None:
    Medewerker.objects.filter(pk=een.medewerker_id).update(rol=Rol.JOBCOACH)


def gaat_naar_een_andere_gemeente(een: Maandontvanger) -> None:
    elders = OrganisatieFactory(gemeenten=[GemeenteFactory()])
    Medewerker.objects.filter(pk=een.medewerker_id).update(organisatie=elders)


def wil_het_niet_meer(een: Maandontvanger) -> None:
    haal_ontvanger_weg(ontvanger=een, door=een.medewerker)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "verandering", [gaat_weg, krijgt_een_andere_rol, gaat_naar_een_andere_gemeente, wil_het_niet_meer]
)
@pytest.mark.parametrize("eerst", [True, False])
def test_who_may_not_or_wants_not_gets_nothing_also_when_the_mail_waits(
    ontvanger: Maandontvanger, verandering: Callable[[Maandontvanger], None], eerst: bool
) -> None:
    if eerst:
        verandering(ontvanger)
    leg_maandstanden_vast()
    if not eerst:
        verandering(ontvanger)
    verstuur_wachtende_maandberichten()
    assert mail.outbox == []
    assert not Maandbericht.objects.exclude(status=Berichtstatus.VERVALLEN).exists()


@pytest.mark.django_db
def test_a_mail_server_that_is_away_makes_it_later(
    ontvanger: Maandontvanger, kapot: Callable[[Exception | None], None]
) -> None:
    leg_maandstanden_vast()
    kapot(SMTPServerDisconnected("weg"))
    moment = NACHT
    for _ in range(30):
        with alsof_het(moment):
            verstuur_wachtende_maandberichten()
        moment += timedelta(hours=UREN)
    assert Maandbericht.objects.get().status == Berichtstatus.WACHT
    kapot(None)
    with alsof_het(moment):
        verstuur_wachtende_maandberichten()
        verstuur_wachtende_maandberichten()
    assert aan() == [ontvanger.medewerker.email]


@pytest.mark.django_db
def test_an_address_that_does_not_exist_is_given_up_and_others_are_not(
    ontvanger: Maandontvanger, kapot: Callable[[Exception | None], None]
) -> None:
    leg_maandstanden_vast()
    kapot(SMTPRecipientsRefused({ontvanger.medewerker.email: (550, b"onbekend")}))
    verstuur_wachtende_maandberichten()
    assert Maandbericht.objects.get().status == Berichtstatus.MISLUKT


@pytest.mark.django_db
def test_old_news_is_not_sent(ontvanger: Maandontvanger, kapot: Callable[[Exception | None], None]) -> None:
    leg_maandstanden_vast()
    kapot(SMTPServerDisconnected("weg"))
    verstuur_wachtende_maandberichten()
    kapot(None)
    with alsof_het(datetime(2026, 12, 1, 2, 45, tzinfo=UTC)):
        leg_maandstanden_vast()
        verstuur_wachtende_maandberichten()
    assert [bericht.subject[-15:] for bericht in mail.outbox] == ["1 december 2026"]


@pytest.mark.django_db
def test_of_a_worker_that_was_killed_with_the_mail_in_its_hands_it_does_not_go_twice(gemeente: Gemeente) -> None:
    bericht = MaandberichtFactory(maandstand__gemeente=gemeente, status=Berichtstatus.BEZIG, moment=nu())
    MaandontvangerFactory(gemeente=gemeente, medewerker=bericht.medewerker)
    for uur in (0, 1, 24):
        with alsof_het(NACHT + timedelta(hours=uur)):
            verstuur_wachtende_maandberichten()
    bericht.refresh_from_db()
    assert bericht.status == Berichtstatus.MISLUKT
    assert mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_two_workers_and_beat_at_once_send_one_mail(ontvanger: Maandontvanger) -> None:
    def nacht() -> None:
        with alsof_het(NACHT):
            leg_cijfers_vast()
            verstuur_wachtende_maandberichten()

    tegelijk(nacht, nacht, nacht)
    assert Maandstand.objects.filter(gemeente=ontvanger.gemeente).count() == 1
    assert aan() == [ontvanger.medewerker.email]


GEBEURT = st.lists(
    st.sampled_from(["nacht", "minuut", "taak", "server weg", "server terug", "uur later"]), min_size=3, max_size=14
)


@pytest.mark.django_db
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wat=GEBEURT)
def test_whatever_goes_wrong_in_between_everybody_gets_exactly_one(
    wat: list[str], kapot: Callable[[Exception | None], None]
) -> None:
    gemeente = GemeenteFactory()
    adressen = {MaandontvangerFactory(gemeente=gemeente).medewerker.email for _ in range(2)}
    mail.outbox.clear()
    kapot(None)
    moment = NACHT
    for gebeurtenis in [*wat, "server terug", "nacht", "uur later", *["uur later", "minuut"] * UREN]:
        with alsof_het(moment):
            match gebeurtenis:
                case "nacht":
                    leg_cijfers_vast()
                case "minuut":
                    verstuur_wachtende_maandberichten()
                case "taak":
                    for pk in Maandbericht.objects.values_list("pk", flat=True):
                        versturen.verstuur(bericht_id=pk)
                case "server weg":
                    kapot(SMTPServerDisconnected("weg"))
                case "server terug":
                    kapot(None)
                case _:
                    moment += timedelta(hours=1)
    assert sorted(adres for adres in aan() if adres in adressen) == sorted(adressen)
