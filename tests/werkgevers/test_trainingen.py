"""Trainings: the costs add up, the certificate is known, and eight weeks before it ends somebody is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from kern.forms import Bedragveld
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import nu, vandaag
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from tests.factories import (
    BetrokkenheidFactory,
    ProfielFactory,
    StatushouderFactory,
    TrainingFactory,
    TrajectFactory,
    WerkgeverFactory,
)
from werkgevers.models import Training, Werkgever
from werkgevers.services import trainingen as services
from werkgevers.signaleringen.certificaten import CODE

LEEG: dict[str, Any] = {
    "naam": "Heftruck", "werkgever": None, "aanbieder": "", "begin": None, "einde": None, "kosten": Decimal(0),
    "deel_werkgever": Decimal(0), "deel_gemeente": Decimal(0), "certificaat": "", "behaald_op": None,
    "geldig_tot": None, "laat_verlopen": False, "gestopt_op": None,
}  # fmt: skip


@pytest.fixture
def werkgever(gemeente: Gemeente) -> Werkgever:
    return WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier", plaats="Duinrade")


@pytest.fixture
def mens(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    mens: Statushouder = StatushouderFactory(gemeente=gemeente, achternaam="Tesfay")
    TrajectFactory(statushouder=mens)
    BetrokkenheidFactory(statushouder=mens, medewerker=klantondersteuner, rol=Rol.KLANTONDERSTEUNER)
    return mens


def _vlaggen() -> list[tuple[int, str]]:
    vlaggen = Signalering.objects.filter(regel=CODE, beeindigd_op=None)
    return list(vlaggen.order_by("bron_id").values_list("bron_id", "soort"))


def test_a_training_is_added_in_the_dossier(
    mens: Statushouder, werkgever: Werkgever, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    scherm = ingelogd(klantondersteuner)
    tab = f"{reverse('werkplek:dossier', args=[mens.pk])}?tab=werkgevers"
    nieuw = reverse("werkgevers:training_nieuw", args=[mens.pk])
    assert nieuw in scherm.get(tab).text
    invoer = {
        "naam": "Heftruck", "werkgever": "kwekerij de lier", "kosten": "1.395,50", "deel_werkgever": "€ 695,50",
        "deel_gemeente": "700", "behaald_op": "3-11-2026", "geldig_tot": "3 november 2031", "terug": tab,
    }  # fmt: skip
    antwoord = scherm.post(nieuw, invoer, follow=True)
    training = Training.objects.get()
    assert (training.kosten, training.deel_werkgever) == (Decimal("1395.50"), Decimal("695.50"))
    assert "Heftruck, behaald" in antwoord.text
    assert "1.395,50" in antwoord.text


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"kosten": Decimal(100), "deel_gemeente": Decimal(99)}, "deel_gemeente"),
        ({"kosten": Decimal(100), "deel_werkgever": Decimal(100)}, "werkgever"),
        ({"begin": date(2027, 1, 2), "einde": date(2027, 1, 1)}, "einde"),
        ({"geldig_tot": date(2027, 1, 1)}, "behaald_op"),
        ({"behaald_op": date(2026, 1, 2), "geldig_tot": date(2026, 1, 1)}, "geldig_tot"),
        ({"behaald_op": date(9026, 11, 1)}, "behaald_op"),
        ({"behaald_op": timedelta(days=1)}, "behaald_op"),
        ({"behaald_op": date(2026, 1, 2), "geldig_tot": date(2206, 1, 1)}, "geldig_tot"),
        ({"begin": date(2027, 1, 2), "gestopt_op": date(2027, 1, 1)}, "gestopt_op"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    mens: Statushouder, klantondersteuner: Medewerker, anders: dict[str, Any], veld: str
) -> None:
    anders = {naam: vandaag() + een if isinstance(een, timedelta) else een for naam, een in anders.items()}
    with pytest.raises(DomeinFout) as fout:
        services.voeg_training_toe(statushouder=mens, velden=LEEG | anders, door=klantondersteuner)
    assert fout.value.veld == veld
    assert not Training.objects.exists()


def test_an_employer_of_another_municipality_cannot_pay(
    mens: Statushouder, klantondersteuner: Medewerker, andere_gemeente: Gemeente
) -> None:
    ander = WerkgeverFactory(gemeente=andere_gemeente)
    with pytest.raises(DomeinFout) as fout:
        services.voeg_training_toe(statushouder=mens, velden=LEEG | {"werkgever": ander}, door=klantondersteuner)
    assert fout.value.veld == "werkgever"


def test_the_second_of_two_who_save_is_told(mens: Statushouder, klantondersteuner: Medewerker) -> None:
    training = services.voeg_training_toe(statushouder=mens, velden=LEEG, door=klantondersteuner)
    services.wijzig_training(training=training, velden=LEEG | {"aanbieder": "STC"}, versie=1, door=klantondersteuner)
    with pytest.raises(BewerktDoorAnder):
        services.wijzig_training(training=training, velden=LEEG | {"aanbieder": "X"}, versie=1, door=klantondersteuner)


def test_a_training_is_taken_back_by_who_added_it(
    mens: Statushouder, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    training = services.voeg_training_toe(statushouder=mens, velden=LEEG, door=klantondersteuner)
    with pytest.raises(DomeinFout):
        services.verwijder_training(training=training, door=teamleider)
    services.verwijder_training(training=training, door=klantondersteuner)
    assert not Training.objects.exists()


@pytest.mark.parametrize(
    ("over", "soort"),
    [(57, None), (56, "komt_eraan"), (0, "komt_eraan"), (-1, "te_laat"), (-182, "te_laat"), (-183, None)],
)
def test_eight_weeks_before_it_ends_there_is_a_flag(
    mens: Statushouder, klantondersteuner: Medewerker, over: int, soort: str | None
) -> None:
    eind = vandaag() + timedelta(days=over)
    training = TrainingFactory(statushouder=mens, behaald_op=date(2020, 1, 1), geldig_tot=eind)
    werk_signaleringen_bij()
    assert _vlaggen() == ([(training.pk, soort)] if soort else [])
    assert all(vlag.aan == klantondersteuner for vlag in Signalering.objects.filter(regel=CODE))


@pytest.mark.parametrize(
    "anders",
    [
        {"geldig_tot": date(2030, 1, 1), "behaald_op": date(2026, 11, 1), "naam": "HEFTRUCK"},
        {"naam": "Herhaling", "certificaat": "heftruck"},
    ],
    ids=["holds longer", "is being followed"],
)
def test_a_new_one_of_the_same_name_ends_the_flag(mens: Statushouder, anders: dict[str, Any]) -> None:
    TrainingFactory(statushouder=mens, behaald_op=date(2022, 1, 1), geldig_tot=vandaag())
    werk_signaleringen_bij()
    assert len(_vlaggen()) == 1
    nieuw = TrainingFactory(statushouder=mens, **anders)
    werk_signaleringen_bij()
    assert _vlaggen() == []
    Training.objects.filter(pk=nieuw.pk).update(certificaat="VCA", naam="VCA")
    werk_signaleringen_bij()
    assert len(_vlaggen()) == 1


def test_of_two_that_end_together_one_is_flagged_and_an_old_plan_hides_nothing(mens: Statushouder) -> None:
    eind = vandaag() + timedelta(days=7)
    _, nieuwste = (TrainingFactory(statushouder=mens, behaald_op=date(2020, 1, 1), geldig_tot=eind) for _ in "12")
    werk_signaleringen_bij()
    assert _vlaggen() == [(nieuwste.pk, "komt_eraan")]
    herhaling = TrainingFactory(statushouder=mens)
    werk_signaleringen_bij()
    assert _vlaggen() == []
    Training.objects.filter(pk=nieuwste.pk).update(gemaakt_op=nu() - timedelta(days=800))
    Training.objects.filter(pk=herhaling.pk).update(gemaakt_op=nu() - timedelta(days=400))
    werk_signaleringen_bij()
    assert _vlaggen() == [(nieuwste.pk, "komt_eraan")]
    Training.objects.filter(pk=herhaling.pk).update(einde=vandaag())
    werk_signaleringen_bij()
    assert _vlaggen() == []


def test_saying_that_it_need_not_be_renewed_ends_the_flag(mens: Statushouder, klantondersteuner: Medewerker) -> None:
    velden = LEEG | {"behaald_op": date(2022, 1, 1), "geldig_tot": vandaag()}
    training = services.voeg_training_toe(statushouder=mens, velden=velden, door=klantondersteuner)
    assert _vlaggen() == [(training.pk, "komt_eraan")]
    services.wijzig_training(
        training=training, velden=velden | {"laat_verlopen": True}, versie=1, door=klantondersteuner
    )
    assert _vlaggen() == []


def test_from_the_employer_one_chooses_who_follows_it(
    mens: Statushouder, werkgever: Werkgever, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    scherm = ingelogd(klantondersteuner)
    bij_wie = reverse("werkgevers:training_bij_wie", args=[werkgever.pk])
    assert bij_wie in scherm.get(reverse("werkgevers:werkgever", args=[werkgever.pk])).text
    assert "Tesfay" not in scherm.get(bij_wie).text
    nieuw = f"{reverse('werkgevers:training_nieuw', args=[mens.pk])}?werkgever={werkgever.pk}"
    assert nieuw in scherm.post(bij_wie, {"zoek": "tesf"}).text
    assert scherm.get(nieuw).context["form"]["werkgever"].value() == "Kwekerij De Lier, Duinrade"
    WerkgeverFactory(gemeente=werkgever.gemeente, naam="Kwekerij Zon", plaats="")
    WerkgeverFactory(gemeente=werkgever.gemeente, naam="Kwekerij De Lier", plaats="Zandwijk")
    for getypt, fout in (
        ("kwekerij", "Bedoel je Kwekerij De Lier, Duinrade of Kwekerij De Lier, Zandwijk of Kwekerij Zon?"),
        ("Kwekerij De Lier", "Bedoel je Kwekerij De Lier, Duinrade of Kwekerij De Lier, Zandwijk?"),
        ("Bakker", "Deze werkgever kennen we niet."),
    ):
        antwoord = scherm.post(nieuw, {"naam": "Heftruck", "werkgever": getypt})
        assert fout in antwoord.text
        assert antwoord.context["form"]["werkgever"].value() == getypt
    scherm.post(nieuw, {"naam": "Heftruck", "werkgever": "Kwekerij de Lier, Duinrade"})
    assert Training.objects.get().werkgever == werkgever


def test_an_accountmanager_sees_the_name_of_the_profile_and_of_nobody_else(
    mens: Statushouder, werkgever: Werkgever, accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    training = TrainingFactory(statushouder=mens, werkgever=werkgever)
    scherm = ingelogd(accountmanager)
    bladzijde = reverse("werkgevers:werkgever", args=[werkgever.pk])
    assert "Heftruck" not in scherm.get(bladzijde).text
    assert scherm.get(reverse("werkgevers:training", args=[training.pk])).status_code == 404
    ProfielFactory(statushouder=mens, goedgekeurd=True)
    for url in (bladzijde, reverse("werkgevers:training", args=[training.pk])):
        tekst = scherm.get(url).text
        assert "Selam T." in tekst
        assert "Tesfay" not in tekst
    zonder = TrainingFactory(statushouder=mens, werkgever=None, gemaakt_door=accountmanager)
    assert scherm.get(reverse("werkgevers:training", args=[zonder.pk])).status_code == 404


@pytest.mark.parametrize(
    ("getypt", "bedrag"),
    [
        ("1250", "1250"), ("1.250", "1250"), ("1.250,00", "1250"), ("€ 62,50", "62.50"), ("62.5", "62.5"),
        ("1.234.567,89", None), ("395,-", "395"), ("-5", None), ("veel", None), ("1,234", None),
    ],
)  # fmt: skip
def test_euros_as_people_write_them(getypt: str, bedrag: str | None) -> None:
    veld = Bedragveld(label="Kosten")
    if bedrag is None:
        with pytest.raises(Exception, match=r".") as fout:
            veld.clean(getypt)
        assert type(fout.value).__name__ == "ValidationError"
    else:
        assert veld.clean(getypt) == Decimal(bedrag)


def test_what_is_wrong_with_a_training_is_said_at_once(
    mens: Statushouder, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    fout = {"naam": "", "begin": "2027-02-01", "einde": "2027-01-01", "kosten": "100", "deel_werkgever": "60",
            "deel_gemeente": "50", "geldig_tot": "2027-01-01"}  # fmt: skip
    antwoord = ingelogd(klantondersteuner).post(reverse("werkgevers:training_nieuw", args=[mens.pk]), fout)
    assert set(antwoord.context["form"].errors) == {"naam", "einde", "deel_gemeente", "werkgever", "behaald_op"}
