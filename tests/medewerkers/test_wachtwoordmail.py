"""The mails with a link: how many, when the mail server or the queue is away, and what the beheerder sees of it."""

import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from threading import Barrier
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from kombu.exceptions import OperationalError
from redis.exceptions import ConnectionError as GeenRedis

from kern.fouten import DomeinFout
from kern.mail import WACHTTIJDEN as WACHT
from kern.tempo import te_vaak
from kern.tijd import alsof_het, nu
from medewerkers import tasks
from medewerkers.models import Logregel, Medewerker, Wachtwoordmail
from medewerkers.services import wachtwoord
from medewerkers.services.collegas import nodig_opnieuw_uit
from medewerkers.services.wachtwoord import vraag_wachtwoordlink
from medewerkers.views.wachtwoord import PER_PLEK
from tests.factories import MedewerkerFactory
from tests.gelijktijdig import tegelijk

VERGETEN = "/account/wachtwoord/vergeten/"
Status = Wachtwoordmail.Status


@pytest.fixture(autouse=True)
def leeg() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def na_commit(django_capture_on_commit_callbacks: Any) -> Callable[[], Any]:
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def mailserver(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """`with mailserver(fout): ...` gives a mail server that answers every mail with this fault."""

    @contextmanager
    def met(fout: Exception) -> Iterator[None]:
        def weiger(*args: Any, **kwargs: Any) -> None:
            raise fout

        with monkeypatch.context() as even:
            even.setattr(wachtwoord, "send_mail", weiger)
            yield

    return met


def _stand() -> list[tuple[str, int]]:
    return list(Wachtwoordmail.objects.order_by("pk").values_list("status", "pogingen"))


def test_a_mail_server_that_is_away_is_tried_again_and_given_up(
    jobcoach: Medewerker, mailserver: Callable[..., Any], na_commit: Callable[[], Any], caplog: pytest.LogCaptureFixture
) -> None:
    with mailserver(ConnectionRefusedError(f"{jobcoach.email} is not welcome")):
        with na_commit():
            vraag_wachtwoordlink(email=jobcoach.email)
        assert _stand() == [(Status.WACHT, 1)]
        moment = nu()
        tasks.verstuur_wachtende_wachtwoordmails()
        assert _stand() == [(Status.WACHT, 1)]
        for poging, wacht in enumerate(WACHT, start=2):
            moment += wacht + timedelta(seconds=5)
            with alsof_het(moment):
                tasks.verstuur_wachtende_wachtwoordmails()
            assert Wachtwoordmail.objects.get().pogingen == poging
        assert _stand() == [(Status.MISLUKT, len(WACHT) + 1)]
        with alsof_het(moment + timedelta(days=1)):
            tasks.verstuur_wachtende_wachtwoordmails()
    assert _stand() == [(Status.MISLUKT, len(WACHT) + 1)]
    assert mail.outbox == []
    assert "could not be sent" in caplog.text
    assert jobcoach.email not in caplog.text


def test_when_the_mail_server_is_back_the_mail_goes_once(
    jobcoach: Medewerker, mailserver: Callable[..., Any], na_commit: Callable[[], Any]
) -> None:
    with mailserver(TimeoutError()), na_commit():
        vraag_wachtwoordlink(email=jobcoach.email)
    with alsof_het(nu() + timedelta(minutes=2)):
        tasks.verstuur_wachtende_wachtwoordmails()
        tasks.verstuur_wachtende_wachtwoordmails()
    assert [brief.to for brief in mail.outbox] == [[jobcoach.email]]
    assert _stand() == [(Status.VERSTUURD, 2)]


@pytest.mark.parametrize(("code", "status"), [(550, Status.MISLUKT), (451, Status.WACHT)])
def test_an_address_that_the_server_does_not_know_is_not_tried_again(
    code: int, status: str, jobcoach: Medewerker, mailserver: Callable[..., Any], na_commit: Callable[[], Any]
) -> None:
    with mailserver(smtplib.SMTPRecipientsRefused({jobcoach.email: (code, b"nee")})), na_commit():
        vraag_wachtwoordlink(email=jobcoach.email)
    assert _stand() == [(status, 1)]


def test_a_fault_in_the_code_is_not_hidden_and_tried_again_later(
    jobcoach: Medewerker, mailserver: Callable[..., Any]
) -> None:
    vraag_wachtwoordlink(email=jobcoach.email)
    [wacht] = Wachtwoordmail.objects.all()
    with mailserver(KeyError()), pytest.raises(KeyError):
        wachtwoord.verstuur(mail_id=wacht.pk)
    with alsof_het(nu() + timedelta(minutes=3)):
        tasks.verstuur_wachtende_wachtwoordmails()
    assert len(mail.outbox) == 1


def test_two_jobs_at_once_send_one_mail(jobcoach: Medewerker, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the mail server thinks, another job comes for the same mail."""
    vraag_wachtwoordlink(email=jobcoach.email)
    [wacht] = Wachtwoordmail.objects.all()
    gestuurd = []

    def traag(*args: Any) -> None:
        gestuurd.append(args)
        wachtwoord.verstuur(mail_id=wacht.pk)

    monkeypatch.setattr(wachtwoord, "send_mail", traag)
    wachtwoord.verstuur(mail_id=wacht.pk)
    assert len(gestuurd) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_requests_at_the_limit_that_are_looked_at_together_one_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fourth is too many while the third still waits, and the third gives way to a fourth that is sent."""
    jobcoach = MedewerkerFactory(rol="jobcoach")
    verstuurd = [Status.VERSTUURD, Status.VERSTUURD, Status.WACHT, Status.WACHT]
    mails = [Wachtwoordmail.objects.create(medewerker=jobcoach, soort="vergeten", status=s) for s in verstuurd]
    allebei_besloten, probeer = Barrier(2), wachtwoord._probeer

    def besluit(mail: Wachtwoordmail) -> Any:
        uitkomst = probeer(mail)
        allebei_besloten.wait(timeout=10)
        return uitkomst

    monkeypatch.setattr(wachtwoord, "_probeer", besluit)
    assert tegelijk(*(partial(wachtwoord.verstuur, mail_id=een.pk) for een in mails[2:])) == [None, None]
    assert len(mail.outbox) == 1
    assert sorted(status for status, _ in _stand()[2:]) == sorted([Status.VERSTUURD, Status.VERVALLEN])


def test_with_the_queue_away_the_mail_waits_and_the_page_answers(
    client: Client, jobcoach: Medewerker, na_commit: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def weg(*args: Any) -> None:
        raise OperationalError

    with monkeypatch.context() as even:
        even.setattr(tasks.verstuur_wachtwoordmail, "delay", weg)
        with na_commit():
            assert client.post(VERGETEN, {"email": jobcoach.email}).status_code == 302
    assert (mail.outbox, _stand()) == ([], [(Status.WACHT, 0)])
    tasks.verstuur_wachtende_wachtwoordmails()
    assert len(mail.outbox) == 1


def test_one_address_gets_three_in_an_hour_and_the_answer_stays_the_same(
    client: Client, jobcoach: Medewerker, na_commit: Callable[[], Any]
) -> None:
    antwoorden = []
    for email in [jobcoach.email] * 5 + ["niemand@voorbeeld.example"] * 5:
        with na_commit():
            antwoord = client.post(VERGETEN, {"email": email})
        antwoorden.append((antwoord.status_code, antwoord.headers["Location"]))
    assert set(antwoorden) == {(302, f"{VERGETEN}verstuurd/")}
    assert len(mail.outbox) == 3
    with alsof_het(nu() + timedelta(minutes=61)), na_commit():
        client.post(VERGETEN, {"email": jobcoach.email})
    assert len(mail.outbox) == 4


def test_a_known_and_an_unknown_address_queue_a_job_both(
    client: Client, jobcoach: Medewerker, na_commit: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the time of the answer tells nothing; the argument never holds the address."""
    op_de_rij: list[tuple[Any, ...]] = []
    monkeypatch.setattr(tasks.verstuur_wachtwoordmail, "delay", lambda *args: op_de_rij.append(args))
    for email in (jobcoach.email, "niemand@voorbeeld.example"):
        with na_commit():
            client.post(VERGETEN, {"email": email})
    [bekend, onbekend] = op_de_rij
    assert bekend == (Wachtwoordmail.objects.get(medewerker=jobcoach).pk,)
    assert onbekend == (Wachtwoordmail.objects.get(medewerker=None).pk,)
    tasks.verstuur_wachtwoordmail(*onbekend)
    assert mail.outbox == []
    assert Wachtwoordmail.objects.get(medewerker=None).status == Status.VERVALLEN
    tasks.ruim_wachtwoordmails_op()
    assert not Wachtwoordmail.objects.filter(medewerker=None).exists()


def test_asking_is_the_same_work_for_a_known_an_unknown_and_an_impatient_address(
    client: Client, jobcoach: Medewerker, na_commit: Callable[[], Any]
) -> None:
    """What depends on the address being known is done by the job."""
    for _ in range(3):
        with na_commit():
            client.post(VERGETEN, {"email": jobcoach.email})
    ander = MedewerkerFactory(organisatie=jobcoach.organisatie)
    werk = []
    for email in (ander.email, "niemand@voorbeeld.example", jobcoach.email):
        with CaptureQueriesContext(connection) as vragen:
            client.post(VERGETEN, {"email": email})
        opdrachten = (vraag["sql"] for vraag in vragen if "SAVEPOINT" not in vraag["sql"])
        werk.append([opdracht.split("WHERE")[0].split("VALUES")[0] for opdracht in opdrachten])
    assert werk[0] == werk[1] == werk[2]
    assert len(werk[0]) >= 2


def test_one_network_address_has_to_wait_after_many(client: Client, jobcoach: Medewerker) -> None:
    def vraag(email: str, plek: str = "192.0.2.1") -> Any:
        return client.post(VERGETEN, {"email": email}, REMOTE_ADDR=plek)

    for nummer in range(PER_PLEK):
        assert vraag(f"wie{nummer}@voorbeeld.example").status_code == 302
    bekend, onbekend = vraag(jobcoach.email), vraag("niemand@voorbeeld.example")
    assert bekend.status_code == onbekend.status_code == 429
    assert "Wacht een uur" in bekend.text
    assert "Wacht een uur" in onbekend.text
    assert not Wachtwoordmail.objects.filter(medewerker=jobcoach).exists()
    assert vraag(jobcoach.email, plek="192.0.2.2").status_code == 302


def test_no_network_address_stands_in_the_cache(client: Client, db: None) -> None:
    client.post(VERGETEN, {"email": "niemand@voorbeeld.example"}, REMOTE_ADDR="192.0.2.77")
    sleutels = [sleutel.decode() for sleutel in cache._cache.get_client().keys("*")]  # type: ignore[attr-defined]
    assert [sleutel for sleutel in sleutels if "tempo:wachtwoordlink" in sleutel]
    assert [sleutel for sleutel in sleutels if "192.0.2.77" in sleutel] == []


def test_with_the_cache_away_the_page_works(
    client: Client, jobcoach: Medewerker, na_commit: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def weg(*args: Any, **kwargs: Any) -> None:
        raise GeenRedis

    monkeypatch.setattr("kern.tempo.cache.add", weg)
    with na_commit():
        assert client.post(VERGETEN, {"email": jobcoach.email}).status_code == 302
    assert len(mail.outbox) == 1


def test_the_count_begins_anew_when_the_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not te_vaak("proef", "wie", hoogstens=1, seconden=60)
    assert te_vaak("proef", "wie", hoogstens=1, seconden=60)
    assert not te_vaak("proef", "ander", hoogstens=1, seconden=60)

    def net_voorbij(sleutel: str) -> int:
        raise ValueError

    monkeypatch.setattr("kern.tempo.cache.incr", net_voorbij)
    assert not te_vaak("proef", "wie", hoogstens=1, seconden=60)


def test_an_invitation_goes_again_three_times_an_hour(
    beheerder: Medewerker, jobcoach: Medewerker, na_commit: Callable[[], Any]
) -> None:
    for _ in range(3):
        with na_commit():
            nodig_opnieuw_uit(collega=jobcoach, door=beheerder)
    with pytest.raises(DomeinFout, match="al drie uitnodigingen"):
        nodig_opnieuw_uit(collega=jobcoach, door=beheerder)
    assert len(mail.outbox) == 3
    assert Logregel.objects.filter(actie="collega.uitgenodigd").count() == 3


def test_a_newer_request_takes_the_place_of_one_that_waits(
    jobcoach: Medewerker, mailserver: Callable[..., Any], na_commit: Callable[[], Any]
) -> None:
    with mailserver(TimeoutError()), na_commit():
        vraag_wachtwoordlink(email=jobcoach.email)
    with na_commit():
        vraag_wachtwoordlink(email=jobcoach.email)
    with alsof_het(nu() + timedelta(minutes=2)):
        tasks.verstuur_wachtende_wachtwoordmails()
    assert _stand() == [(Status.VERVALLEN, 2), (Status.VERSTUURD, 1)]
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("wat", [{"is_active": False}, {"last_login": nu()}])
def test_an_invitation_is_not_mailed_to_who_does_not_need_it_any_more(
    wat: dict[str, Any], beheerder: Medewerker, jobcoach: Medewerker
) -> None:
    nodig_opnieuw_uit(collega=jobcoach, door=beheerder)
    Medewerker.objects.filter(pk=jobcoach.pk).update(**wat)
    tasks.verstuur_wachtende_wachtwoordmails()
    assert (mail.outbox, _stand()) == ([], [(Status.VERVALLEN, 1)])


def test_the_beheerder_sees_how_the_invitation_went(
    beheerder: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    mailserver: Callable[..., Any],
    na_commit: Callable[[], Any],
) -> None:
    collega = MedewerkerFactory(organisatie=beheerder.organisatie)
    scherm, adres = ingelogd(beheerder), f"/account/beheer/collegas/{collega.pk}/"
    with mailserver(smtplib.SMTPServerDisconnected()), na_commit():
        scherm.post(f"{adres}uitnodigen/")
    assert "De mailserver antwoordt niet." in scherm.get(adres).text
    with mailserver(smtplib.SMTPRecipientsRefused({collega.email: (550, b"")})), na_commit():
        scherm.post(f"{adres}uitnodigen/")
    assert "De uitnodiging is niet verstuurd" in scherm.get(adres).text
    assert "mail niet verstuurd" in scherm.get("/account/beheer/").text
    with na_commit():
        scherm.post(f"{adres}uitnodigen/")
    assert "Uitnodiging verstuurd:" in scherm.get(adres).text
    assert "mail niet verstuurd" not in scherm.get("/account/beheer/").text


def test_what_is_long_done_is_forgotten(jobcoach: Medewerker) -> None:
    lang_geleden = nu() - timedelta(days=31)
    for status in Status:
        Wachtwoordmail.objects.create(medewerker=jobcoach, soort="vergeten", status=status, gevraagd_op=lang_geleden)
    recent = Wachtwoordmail.objects.create(medewerker=jobcoach, soort="vergeten", status=Status.VERSTUURD)
    tasks.ruim_wachtwoordmails_op()
    assert {m.status for m in Wachtwoordmail.objects.exclude(pk=recent.pk)} == {Status.WACHT}
    assert Wachtwoordmail.objects.filter(pk=recent.pk).exists()


def test_a_mail_server_that_does_not_answer_is_not_waited_for_long() -> None:
    assert instellingen.EMAIL_TIMEOUT <= 10
    assert timedelta(seconds=3 * instellingen.EMAIL_TIMEOUT) < wachtwoord.BEZIG
