"""The mails about appointments: what stands in them, what never does, and that calendars understand them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes, policy
from typing import Any
from uuid import UUID

import pytest
from django.core import mail
from django.test import Client
from django.utils.timezone import make_aware
from hypothesis import given
from hypothesis import strategies as st

from agenda import services
from agenda.afspraakgegevens import Afspraakgegevens, momentopname
from agenda.ics import Agendapunt
from agenda.models import Afspraak, Afspraakmail
from agenda.services import afspraakmail
from kern.tijd import alsof_het
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from tests.factories import AfspraakFactory, StatushouderFactory

NU = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
UUR = timedelta(hours=1)
Status = Afspraakmail.Status


@pytest.fixture(autouse=True)
def _nu() -> Iterator[None]:
    with alsof_het(NU):
        yield


@pytest.fixture
def persoon(klantondersteuner: Medewerker) -> Statushouder:
    mens: Statushouder = StatushouderFactory(
        gemeente=klantondersteuner.werkt_voor(), voornamen="Selam", achternaam="Berhane"
    )
    return mens


def _gegevens(met: Medewerker, begin: datetime = NU + UUR, plaats: str = "De Schakel; kamer 2, links") -> Any:
    return Afspraakgegevens(soort="werkintake", plaats=plaats, begin=begin, einde=begin + UUR, medewerker=met)


def _plan(persoon: Statushouder, door: Medewerker) -> Afspraak:
    return services.plan_afspraak(statushouder=persoon, gegevens=_gegevens(door), door=door)


def _wijzig(afspraak: Afspraak, door: Medewerker, **anders: Any) -> Afspraak:
    vers = Afspraak.objects.get(pk=afspraak.pk)
    vast = {"met": door, "begin": vers.begin}
    return services.wijzig_afspraak(
        afspraak=afspraak, gegevens=_gegevens(**{**vast, **anders}), door=door, gezien=momentopname(vers)
    )


def _ics(bericht: Any) -> dict[str, str]:
    """The lines of the calendar part, unfolded, and the method in its header."""
    delen = message_from_bytes(bericht.message().as_bytes(), policy=policy.default).walk()
    deel = next(deel for deel in delen if deel.get_content_type() == "text/calendar")
    regels = deel.get_content().replace("\r\n", "\n").replace("\n ", "").strip().split("\n")
    return {"method": deel["Content-Type"].params["method"], **dict(regel.split(":", 1) for regel in regels)}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("afzender", "organisator"),
    [
        ("Meedoen <meedoen@gemeente.example>", 'ORGANIZER;CN="Meedoen":mailto:meedoen@gemeente.example'),
        ('"Meedoen; gemeente, Zeist" <m@g.example>', 'ORGANIZER;CN="Meedoen; gemeente, Zeist":mailto:m@g.example'),
        (r'"Mee\"doen" <m@g.example>', 'ORGANIZER;CN="Mee\'doen":mailto:m@g.example'),
        ("meedoen@localhost", "ORGANIZER:mailto:meedoen@localhost"),
    ],
)
def test_the_sender_of_the_settings_becomes_an_organizer_that_calendars_read(
    afzender: str,
    organisator: str,
    persoon: Statushouder,
    klantondersteuner: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    settings: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    settings.DEFAULT_FROM_EMAIL = afzender
    with django_capture_on_commit_callbacks(execute=True):
        afspraak = _plan(persoon, klantondersteuner)
    naam, adres = organisator.split(":", 1)
    assert _ics(mail.outbox[0])[naam] == adres
    bestand = ingelogd(klantondersteuner).get(f"/afspraken/{afspraak.pk}/agenda/").content.decode()
    assert f"\r\n{organisator}\r\n" in bestand.replace("\r\n ", "")


@pytest.mark.django_db
def test_the_colleague_is_invited_after_the_commit_without_any_name(
    persoon: Statushouder, klantondersteuner: Medewerker, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        afspraak = _plan(persoon, klantondersteuner)
        assert mail.outbox == []
    (bericht,) = mail.outbox
    assert bericht.to == [klantondersteuner.email]
    assert bericht.subject == "Afspraak: Werkintake, di 24 nov"
    ics = _ics(bericht)
    assert (ics["method"], ics["METHOD"], ics["STATUS"]) == ("REQUEST", "REQUEST", "CONFIRMED")
    assert (ics["UID"], ics["SEQUENCE"]) == (f"{afspraak.uid}@meedoen", "0")
    assert (ics["DTSTART"], ics["DTEND"]) == ("20261124T090000Z", "20261124T100000Z")
    assert (ics["SUMMARY"], ics["LOCATION"]) == ("Werkintake", r"De Schakel\; kamer 2\, links")
    assert ics["URL"].endswith(f"/afspraken/{afspraak.pk}/")
    assert "dinsdag 24 november 2026, 10.00 uur tot 11.00 uur" in bericht.body
    heel = bericht.message().as_string()
    for woord in ("Selam", "Berhane", persoon.v_nummer, persoon.telefoon, klantondersteuner.achternaam):
        assert woord not in heel
    assert Afspraakmail.objects.get().status == Status.VERSTUURD


@pytest.mark.django_db
def test_a_move_is_the_same_event_with_a_higher_number(
    persoon: Statushouder, klantondersteuner: Medewerker, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        afspraak = _plan(persoon, klantondersteuner)
    with django_capture_on_commit_callbacks(execute=True):
        nieuw = _wijzig(afspraak, klantondersteuner, begin=NU + 3 * UUR)
    with django_capture_on_commit_callbacks(execute=True):
        services.zeg_afspraak_af(afspraak=nieuw, door=klantondersteuner)
    verstuurd = [_ics(bericht) for bericht in mail.outbox]
    assert [(ics["METHOD"], ics["SEQUENCE"]) for ics in verstuurd] == [
        ("REQUEST", "0"),
        ("REQUEST", "1"),
        ("CANCEL", "2"),
    ]
    assert len({ics["UID"] for ics in verstuurd}) == 1
    assert verstuurd[1]["DTSTART"] == "20261124T110000Z"
    assert verstuurd[2]["STATUS"] == "CANCELLED"
    with django_capture_on_commit_callbacks(execute=True):
        services.heropen_afspraak(afspraak=nieuw, door=klantondersteuner)
    assert (_ics(mail.outbox[-1])["METHOD"], _ics(mail.outbox[-1])["SEQUENCE"]) == ("REQUEST", "3")


@pytest.mark.django_db
def test_another_colleague_gets_a_new_event_and_the_first_one_a_cancellation(
    persoon: Statushouder, klantondersteuner: Medewerker, jobcoach: Medewerker, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        afspraak = _plan(persoon, klantondersteuner)
    with django_capture_on_commit_callbacks(execute=True):
        nieuw = _wijzig(afspraak, klantondersteuner, met=jobcoach)
    gemaild = {bericht.to[0]: _ics(bericht)["METHOD"] for bericht in mail.outbox[1:]}
    assert gemaild == {klantondersteuner.email: "CANCEL", jobcoach.email: "REQUEST"}
    assert nieuw.uid != afspraak.uid
    with django_capture_on_commit_callbacks(execute=True):
        services.maak_verplaatsing_ongedaan(afspraak=nieuw, door=klantondersteuner)
    terug = {bericht.to[0]: _ics(bericht) for bericht in mail.outbox[3:]}
    assert (terug[jobcoach.email]["METHOD"], terug[klantondersteuner.email]["METHOD"]) == ("CANCEL", "REQUEST")
    assert terug[klantondersteuner.email]["SEQUENCE"] == "2"


@pytest.mark.django_db
def test_what_was_never_told_need_not_be_called_off(
    persoon: Statushouder, klantondersteuner: Medewerker, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        services.trek_afspraak_in(afspraak=_plan(persoon, klantondersteuner), door=klantondersteuner)
    assert mail.outbox == []
    assert {een.status for een in Afspraakmail.objects.all()} == {Status.VERVALLEN}


@pytest.mark.django_db
def test_who_takes_planning_back_takes_it_out_of_the_calendar(
    persoon: Statushouder, klantondersteuner: Medewerker, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        afspraak = _plan(persoon, klantondersteuner)
    with django_capture_on_commit_callbacks(execute=True):
        services.trek_afspraak_in(afspraak=afspraak, door=klantondersteuner)
    assert [_ics(bericht)["METHOD"] for bericht in mail.outbox] == ["REQUEST", "CANCEL"]
    assert mail.outbox[1].subject == "Gaat niet door: Werkintake, di 24 nov"


@pytest.mark.django_db
def test_who_takes_it_back_while_the_invitation_is_on_its_way_calls_it_off(
    persoon: Statushouder, klantondersteuner: Medewerker, django_capture_on_commit_callbacks: Any, monkeypatch: Any
) -> None:
    """The invitation still stands as waiting then, and arrives after all."""
    bezig = afspraakmail._mail

    def _intussen_ingetrokken(uitnodiging: Afspraakmail) -> None:
        monkeypatch.setattr("agenda.services.afspraakmail._mail", bezig)
        with django_capture_on_commit_callbacks(execute=True):
            services.trek_afspraak_in(afspraak=afspraak, door=klantondersteuner)
        bezig(uitnodiging)

    monkeypatch.setattr("agenda.services.afspraakmail._mail", _intussen_ingetrokken)
    with django_capture_on_commit_callbacks(execute=True):
        afspraak = _plan(persoon, klantondersteuner)
    assert {_ics(bericht)["METHOD"] for bericht in mail.outbox} == {"REQUEST", "CANCEL"}
    assert {een.status for een in Afspraakmail.objects.all()} == {Status.VERSTUURD}


@pytest.mark.django_db
def test_an_invitation_that_failed_halfway_may_have_arrived(
    persoon: Statushouder, klantondersteuner: Medewerker, django_capture_on_commit_callbacks: Any, monkeypatch: Any
) -> None:
    with monkeypatch.context() as plek, django_capture_on_commit_callbacks(execute=True):
        plek.setattr("agenda.services.afspraakmail._mail", _weg)
        afspraak = _plan(persoon, klantondersteuner)
    with django_capture_on_commit_callbacks(execute=True):
        services.trek_afspraak_in(afspraak=afspraak, door=klantondersteuner)
    with alsof_het(NU + UUR):
        afspraakmail.verstuur_wat_wacht()
    assert [_ics(bericht)["METHOD"] for bericht in mail.outbox] == ["CANCEL"]


@pytest.mark.django_db
def test_a_mail_server_that_is_away_only_makes_it_later(
    persoon: Statushouder, klantondersteuner: Medewerker, django_capture_on_commit_callbacks: Any, monkeypatch: Any
) -> None:
    with monkeypatch.context() as plek:
        plek.setattr("agenda.services.afspraakmail._mail", _weg)
        with django_capture_on_commit_callbacks(execute=True):
            _plan(persoon, klantondersteuner)
    wachtend = Afspraakmail.objects.get()
    assert (wachtend.status, wachtend.pogingen) == (Status.WACHT, 1)
    afspraakmail.verstuur_wat_wacht()
    assert mail.outbox == [], "not before its moment"
    with alsof_het(NU + UUR):
        afspraakmail.verstuur_wat_wacht()
        afspraakmail.verstuur_wat_wacht()
    assert len(mail.outbox) == 1


def _weg(_mail: Any) -> None:
    raise OSError("no route")


@pytest.mark.django_db
def test_no_mail_to_an_account_that_is_off(
    persoon: Statushouder, klantondersteuner: Medewerker, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        _plan(persoon, klantondersteuner)
        Medewerker.objects.filter(pk=klantondersteuner.pk).update(is_active=False)
    assert mail.outbox == []


@pytest.mark.django_db
def test_old_mails_are_forgotten_but_not_of_talks_to_come(klantondersteuner: Medewerker, persoon: Statushouder) -> None:
    afspraak = _plan(persoon, klantondersteuner)
    Afspraakmail.objects.update(status=Status.VERSTUURD, gevraagd_op=NU - timedelta(days=40))
    afspraakmail.ruim_afspraakmails_op()
    assert afspraak.mails.exists()
    with alsof_het(NU + timedelta(days=2)):
        afspraakmail.ruim_afspraakmails_op()
    assert not afspraak.mails.exists()


@pytest.mark.django_db
def test_the_file_to_download_names_nobody(
    persoon: Statushouder, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner, begin=NU + UUR)
    antwoord = ingelogd(klantondersteuner).get(f"/afspraken/{afspraak.pk}/agenda/")
    assert antwoord.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="afspraak.ics"'
    tekst = antwoord.content.decode()
    assert "METHOD:PUBLISH" in tekst
    assert "Berhane" not in tekst
    assert "ATTENDEE" not in tekst
    assert klantondersteuner.email not in tekst


@pytest.mark.django_db
def test_the_file_is_stamped_with_the_moment_of_downloading(
    persoon: Statushouder, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner, begin=NU + 3 * UUR)
    client = ingelogd(klantondersteuner)
    with alsof_het(NU + UUR):
        assert "DTSTAMP:20261124T090000Z" in client.get(f"/afspraken/{afspraak.pk}/agenda/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("stand", sorted(set(Afspraak.Stand.values) - {Afspraak.Stand.GEPLAND}))
def test_of_what_is_not_to_come_there_is_no_file(
    stand: str, persoon: Statushouder, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    """It would take a talk that was held, or the new time of one that moved, out of the calendar."""
    bericht = False if stand == Afspraak.Stand.NIET_VERSCHENEN else None
    afspraak = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner, stand=stand, met_bericht=bericht)
    assert ingelogd(klantondersteuner).get(f"/afspraken/{afspraak.pk}/agenda/").status_code == 404


ZOMER_WINTER = [
    (date(2026, 10, 24), "20261024T080000Z"),
    (date(2026, 10, 25), "20261025T090000Z"),
    (date(2027, 3, 27), "20270327T090000Z"),
    (date(2027, 3, 28), "20270328T080000Z"),
]


def _punt(**anders: Any) -> Agendapunt:
    vast = {
        "methode": "PUBLISH", "uid": UUID(int=1), "volgnummer": 0, "gemaakt_op": NU, "begin": NU, "einde": NU + UUR,
        "wat": "Werkintake", "waar": "Hier", "url": "https://meedoen.example/",
    }  # fmt: skip
    return Agendapunt(**{**vast, **anders})


@pytest.mark.parametrize(("dag", "utc"), ZOMER_WINTER)
def test_the_clock_of_summer_and_winter(dag: date, utc: str) -> None:
    assert f"DTSTART:{utc}\r\n" in _punt(begin=make_aware(datetime.combine(dag, time(10)))).als_tekst()


@given(st.text(max_size=300))
def test_any_text_gives_lines_that_every_calendar_reads(waar: str) -> None:
    tekst = _punt(waar=waar).als_tekst()
    regels = tekst.split("\r\n")
    assert regels.pop() == ""
    assert all(len(regel.encode()) <= 75 for regel in regels)
    assert all("\n" not in regel for regel in regels)
    heel = tekst.replace("\r\n ", "").split("\r\n")
    (plaats,) = [regel for regel in heel if regel.startswith("LOCATION:")]
    terug = plaats.removeprefix("LOCATION:").replace(r"\;", ";").replace(r"\,", ",").replace(r"\\", "\\")
    assert terug == " ".join(waar.split())
