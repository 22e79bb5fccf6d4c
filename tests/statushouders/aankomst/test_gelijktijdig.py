"""Two people at the same moment, in real parallel transactions: nobody is written twice."""

from functools import partial

import pytest

from config.demo.nummers import bsn
from inlezen.services.bevestigen import bevestig_lijst
from inlezen.services.laden import koppel_kolommen, laad_lijst
from inlezen.services.nakijken import kijk_lijst_na
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.models import Logregel, Medewerker
from medewerkers.rollen import Rol
from statushouders.aankomst.gegevens import uit_json
from statushouders.models import Aankomstlijst, Contactmoment, Statushouder
from statushouders.services import leg_contact_vast, schrijf_in
from statushouders.services.aankomst import (
    Aankomstnakijker,
    draai_aankomstlijst_terug,
    voer_aankomstlijst_in,
    vraag_terugdraaien,
)
from tests.factories import GemeenteFactory, MedewerkerFactory
from tests.gelijktijdig import tegelijk
from tests.statushouders.aankomst.bestanden import KOP, csv_bestand
from tests.statushouders.aankomst.conftest import persoon
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap, Traject
from trajecten.services import rond_stap_af

pytestmark = pytest.mark.django_db(transaction=True)
Status = Aankomstlijst.Status


@pytest.fixture
def collegas() -> tuple[Medewerker, Medewerker]:
    gemeente = GemeenteFactory()
    return (
        MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER),
        MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER),
    )


@pytest.fixture(autouse=True)
def _geen_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The jobs are started by hand here, several at once."""
    monkeypatch.setattr("kern.taken._bied_aan", lambda *_, **__: None)


def nagekeken(rijen: list[list[str]], door: Medewerker) -> Aankomstlijst:
    lijst = laad_lijst(Aankomstlijst, bestandsnaam="a.csv", inhoud=csv_bestand([KOP, *rijen]), door=door)
    if lijst.status == Status.KOPPELEN:
        koppel_kolommen(lijst=lijst, koppeling=lijst.koppeling, door=door)
    kijk_lijst_na(Aankomstnakijker, lijst.pk)
    lijst.refresh_from_db()
    return lijst


def bevestigd(rijen: list[list[str]], door: Medewerker) -> Aankomstlijst:
    lijst = nagekeken(rijen, door)
    bevestig_lijst(lijst=lijst, door=door)
    return lijst


def test_two_people_import_overlapping_lists_at_once(collegas: tuple[Medewerker, Medewerker]) -> None:
    """Without a BSN no constraint would stop a double: the lock on the municipality does."""
    laad_aanpakken()
    zonder = [persoon(nummer, bsn="") for nummer in range(30)]
    lijsten = [bevestigd(zonder[:20], collegas[0]), bevestigd(zonder[10:], collegas[1])]
    assert tegelijk(*(partial(voer_aankomstlijst_in, lijst.pk) for lijst in lijsten)) == [None, None]
    assert Statushouder.objects.count() == Traject.objects.count() == 30
    assert set(Aankomstlijst.objects.values_list("status", flat=True)) == {Status.INGEVOERD}


def test_two_workers_take_the_same_list(collegas: tuple[Medewerker, Medewerker]) -> None:
    lijst = bevestigd([persoon(nummer) for nummer in range(20)], collegas[0])
    assert tegelijk(*[partial(voer_aankomstlijst_in, lijst.pk)] * 3) == [None, None, None]
    assert Statushouder.objects.count() == 20
    assert Logregel.objects.filter(actie="aankomstlijst.ingevoerd").count() == 1


def test_two_people_confirm_the_same_list(collegas: tuple[Medewerker, Medewerker]) -> None:
    lijst = nagekeken([persoon(1)], collegas[0])
    uitkomsten = tegelijk(*(partial(bevestig_lijst, lijst=lijst, door=wie) for wie in collegas))
    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["DomeinFout", "NoneType"]
    assert Logregel.objects.filter(actie="aankomstlijst.bevestigd").count() == 1


def test_somebody_is_written_by_hand_while_the_list_comes_in(collegas: tuple[Medewerker, Medewerker]) -> None:
    """Either way wins; the job that loses writes nobody, and knows the person the next time."""
    lijst = bevestigd([persoon(nummer) for nummer in range(5)], collegas[0])
    gegevens = uit_json(lijst.regels.get(nummer=4).gegevens)
    invoer, hand = tegelijk(
        partial(voer_aankomstlijst_in, lijst.pk), partial(schrijf_in, gegevens=gegevens, door=collegas[1])
    )
    assert isinstance(invoer, DomeinFout | None)
    assert isinstance(hand, DomeinFout | Statushouder)
    assert not (isinstance(invoer, DomeinFout) and isinstance(hand, DomeinFout))
    voer_aankomstlijst_in(lijst.pk)
    assert Statushouder.objects.count() == 5
    assert Statushouder.objects.filter(v_nummer="", bsn_vingerafdruk="").count() == 0


def test_two_people_take_an_import_back(collegas: tuple[Medewerker, Medewerker]) -> None:
    lijst = bevestigd([persoon(1), persoon(2)], collegas[0])
    voer_aankomstlijst_in(lijst.pk)
    uitkomsten = tegelijk(*(partial(vraag_terugdraaien, lijst=lijst, door=wie) for wie in collegas))
    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["DomeinFout", "NoneType"]
    assert tegelijk(*[partial(draai_aankomstlijst_terug, lijst.pk)] * 3) == [None, None, None]
    assert not Statushouder.objects.exists()
    assert Logregel.objects.filter(actie="statushouder.teruggedraaid").count() == 2


def test_somebody_is_called_while_the_import_goes_back(collegas: tuple[Medewerker, Medewerker]) -> None:
    """Either way wins: nobody loses a contact without a word."""
    lijst = bevestigd([persoon(1), persoon(2)], collegas[0])
    voer_aankomstlijst_in(lijst.pk)
    vraag_terugdraaien(lijst=lijst, door=collegas[0])
    gebeld = Statushouder.objects.order_by("pk")[1]
    moment = {"soort": Contactmoment.Soort.TELEFOON, "moment": nu(), "notitie": "Gebeld."}
    terug, contact = tegelijk(
        partial(draai_aankomstlijst_terug, lijst.pk),
        partial(leg_contact_vast, statushouder=gebeld, door=collegas[1], **moment),
    )
    assert terug is None
    lijst.refresh_from_db()
    if isinstance(contact, Exception):
        assert (lijst.status, Statushouder.objects.count()) == (Status.TERUGGEDRAAID, 0)
    else:
        assert (lijst.status, Statushouder.objects.count()) == (Status.INGEVOERD, 2)
        assert "met 1 persoon is al iets gedaan" in lijst.melding


def test_a_step_is_done_while_the_import_goes_back(collegas: tuple[Medewerker, Medewerker]) -> None:
    laad_aanpakken()
    lijst = bevestigd([persoon(1), persoon(2)], collegas[0])
    voer_aankomstlijst_in(lijst.pk)
    vraag_terugdraaien(lijst=lijst, door=collegas[0])
    stap = Stap.objects.filter(basisdatum__isnull=False).order_by("pk")[0]
    terug, gedaan = tegelijk(
        partial(draai_aankomstlijst_terug, lijst.pk), partial(rond_stap_af, stap=stap, door=collegas[1])
    )
    lijst.refresh_from_db()
    if isinstance(gedaan, Exception):
        assert (terug, lijst.status) == (None, Status.TERUGGEDRAAID)
    else:
        assert Stap.objects.get(pk=stap.pk).status == "gedaan", "what was done is never lost without a word"
        assert lijst.status != Status.TERUGGEDRAAID


def test_two_municipalities_do_not_wait_for_each_other_and_may_have_the_same_person(
    collegas: tuple[Medewerker, Medewerker],
) -> None:
    elders = MedewerkerFactory(rol=Rol.TEAMLEIDER)
    rij = persoon(1, bsn=bsn(71_000))
    lijsten = [bevestigd([rij], collegas[0]), bevestigd([rij], elders)]
    assert tegelijk(*(partial(voer_aankomstlijst_in, lijst.pk) for lijst in lijsten)) == [None, None]
    assert Statushouder.objects.values("gemeente").distinct().count() == 2
