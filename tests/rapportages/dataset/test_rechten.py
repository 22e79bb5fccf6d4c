"""Who has the right to the dataset: given in person, for one purpose and for a while, and taken back at once."""

import csv
import io
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from medewerkers.rollen import Rol
from rapportages.models import Datasetrecht, Uitvoer
from rapportages.models.uitvoer import Uitvoerstand
from rapportages.selectors.bronnen import BRONNEN
from rapportages.selectors.dataset import KOLOMMEN
from rapportages.selectors.datasetrechten import te_kiezen
from rapportages.services.datasetrechten import geef_recht, na_maanden, neem_recht_terug, zet_recht_terug
from rapportages.services.uitvoer import maak_bestand, open_uitvoer, ruim_uitvoer_op, vraag_uitvoer
from tests.factories import DatasetrechtFactory, MedewerkerFactory, OrganisatieFactory, TrajectFactory, UitvoerFactory
from tests.gelijktijdig import tegelijk
from trajecten.models import Aanpak, Traject

pytestmark = pytest.mark.django_db
RECHTEN = "/rapportage/dataset/rechten/"
PAGINA = "/rapportage/dataset/"
NIEUW = "/rapportage/bestanden/nieuw/dataset/"
JAAR = {"eerste": "2026", "laatste": "2026"}
Ingelogd = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


@pytest.fixture
def beheerder(organisatie: Organisatie, gemeente: Gemeente) -> Medewerker:
    een: Medewerker = MedewerkerFactory(organisatie=organisatie, gemeente=gemeente, rol=Rol.BEHEERDER)
    een.actieve_gemeente = gemeente
    return een


@pytest.fixture
def beleid(organisatie: Organisatie, gemeente: Gemeente) -> Medewerker:
    een: Medewerker = MedewerkerFactory(organisatie=organisatie, gemeente=gemeente, rol=Rol.BELEIDSMEDEWERKER)
    een.actieve_gemeente = gemeente
    return een


@pytest.fixture
def mensen(gemeente: Gemeente) -> None:
    for _ in range(6):
        vestiging = date(2026, 3, 2)
        TrajectFactory(statushouder__gemeente=gemeente, statushouder__vestigingsdatum=vestiging, startdatum=vestiging)


def gegeven(beheerder: Medewerker, beleid: Medewerker, **anders: Any) -> Datasetrecht:
    return geef_recht(
        **{"medewerker": beleid, "doel": "De weg naar werk", "einde": date(2027, 2, 24), **anders}, door=beheerder
    )


def bestand(door: Medewerker) -> Uitvoer:
    uitvoer = vraag_uitvoer(bron="dataset", vraag=JAAR, vorm="csv", doel="Tabel 1", door=door)
    maak_bestand(uitvoer.pk)
    uitvoer.refresh_from_db()
    return uitvoer


def tekst(client: Client, url: str) -> str:
    return " ".join(client.get(url).content.decode().split())


@pytest.mark.usefixtures("mensen")
def test_a_beheerder_gives_the_right_and_takes_it_back(
    beheerder: Medewerker, beleid: Medewerker, ingelogd: Ingelogd
) -> None:
    client, zijn = ingelogd(beheerder), ingelogd(beleid)
    assert "Nog niemand" in tekst(client, RECHTEN)
    assert "2027-02-24" in tekst(client, RECHTEN)
    assert "Dataset" not in tekst(zijn, "/rapportage/bestanden/")
    client.post(RECHTEN, {"medewerker": beleid.pk, "doel": "De weg naar werk", "einde": "2027-02-24"})
    recht = Datasetrecht.objects.get()
    assert "De weg naar werk" in tekst(zijn, PAGINA)
    assert "Dataset voor onderzoek" in tekst(zijn, "/rapportage/bestanden/")
    zijn.post(NIEUW, {**JAAR, "vorm": "csv", "doel": "Tabel 1"})
    assert Uitvoer.objects.get().doel == "Tabel 1"
    assert "1 keer gevraagd" in tekst(client, RECHTEN)
    assert "Tabel 1" in tekst(client, f"{RECHTEN}{recht.pk}/")
    client.post(f"{RECHTEN}{recht.pk}/weg/")
    assert zijn.get(PAGINA).status_code == zijn.get(NIEUW).status_code == 404
    assert "Dataset" not in tekst(zijn, "/rapportage/bestanden/").split("Jouw bestanden", 1)[0]
    client.post(f"{RECHTEN}{recht.pk}/terug/")
    assert zijn.get(PAGINA).status_code == 200
    acties = Logregel.objects.filter(actie__startswith="datasetrecht").order_by("pk").values_list("actie", flat=True)
    assert list(acties) == ["datasetrecht.gegeven", "datasetrecht.teruggenomen", "datasetrecht.teruggezet"]


@pytest.mark.parametrize("rol", [een for een in Rol if een != Rol.BEHEERDER])
def test_nobody_has_it_by_role_and_only_a_beheerder_gives_it(rol: Rol, gemeente: Gemeente, ingelogd: Ingelogd) -> None:
    client = ingelogd(MedewerkerFactory(gemeente=gemeente, rol=rol))
    assert client.get(RECHTEN).status_code == 403
    assert client.get(NIEUW).status_code in (403, 404)
    assert client.get(PAGINA).status_code in (403, 404)


def test_a_beheerder_who_gives_it_cannot_read_it(beheerder: Medewerker, ingelogd: Ingelogd) -> None:
    assert ingelogd(beheerder).get(NIEUW).status_code == 403
    with pytest.raises(DomeinFout, match="Vraag een andere beheerder"):
        gegeven(beheerder, beheerder)


@pytest.mark.usefixtures("mensen")
def test_a_file_of_the_dataset_is_made_for_who_has_the_right(beheerder: Medewerker, beleid: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="niet voor jou"):
        bestand(beleid)
    gegeven(beheerder, beleid)
    uitvoer = bestand(beleid)
    assert uitvoer.stand == Uitvoerstand.KLAAR
    regels = list(
        csv.reader(io.StringIO(open_uitvoer(uitvoer=uitvoer, door=beleid).read().decode("utf-8-sig")), delimiter=";")
    )
    assert regels[0][:3] == ["Pseudoniem", "Gemeente", "Gevestigd"]
    assert len(regels) == 7
    with pytest.raises(DomeinFout, match="waarvoor"):
        vraag_uitvoer(bron="dataset", vraag=JAAR, vorm="csv", doel=" ", door=beleid)
    with pytest.raises(DomeinFout, match="Kies een van"):
        vraag_uitvoer(bron="dataset", vraag={"eerste": "2026", "laatste": "2025"}, vorm="csv", doel="x", door=beleid)


@pytest.mark.usefixtures("mensen")
def test_years_in_the_wrong_order_are_refused(beheerder: Medewerker, beleid: Medewerker, gemeente: Gemeente) -> None:
    TrajectFactory(statushouder__gemeente=gemeente, statushouder__vestigingsdatum=date(2025, 3, 2))
    gegeven(beheerder, beleid)
    with pytest.raises(DomeinFout, match="Draai ze om") as fout:
        vraag_uitvoer(bron="dataset", vraag={"eerste": "2026", "laatste": "2025"}, vorm="csv", doel="x", door=beleid)
    assert fout.value.veld == "laatste"


@pytest.mark.usefixtures("mensen")
def test_taken_back_a_file_is_neither_made_nor_fetched(beheerder: Medewerker, beleid: Medewerker) -> None:
    recht = gegeven(beheerder, beleid)
    klaar = bestand(beleid)
    wacht = UitvoerFactory(gemeente=recht.gemeente, door=beleid, bron="dataset", vraag=JAAR, vorm="csv")
    ander = UitvoerFactory(gemeente=recht.gemeente, door=beleid)
    neem_recht_terug(recht=recht, door=beheerder)
    with pytest.raises(DomeinFout):
        open_uitvoer(uitvoer=klaar, door=beleid)
    for een, verwacht in ((klaar, Uitvoerstand.VERLOPEN), (wacht, Uitvoerstand.GESTOPT), (ander, Uitvoerstand.WACHT)):
        een.refresh_from_db()
        assert een.stand == verwacht
    with pytest.raises(DomeinFout, match="al niet meer"):
        neem_recht_terug(recht=recht, door=beheerder)


@pytest.mark.usefixtures("mensen")
def test_after_its_last_day_the_right_is_over(
    beheerder: Medewerker, beleid: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    gegeven(beheerder, beleid, einde=date(2026, 11, 26))
    uitvoer = bestand(beleid)
    vandaag_is(date(2026, 11, 26))
    open_uitvoer(uitvoer=uitvoer, door=beleid).close()
    vandaag_is(date(2026, 11, 27))
    with pytest.raises(DomeinFout, match="niet meer hebben"):
        open_uitvoer(uitvoer=uitvoer, door=beleid)
    assert not BRONNEN["dataset"].mag(beleid)
    gegeven(beheerder, beleid)
    assert BRONNEN["dataset"].mag(beleid)


def test_in_another_municipality_the_right_does_not_hold(
    beheerder: Medewerker, beleid: Medewerker, andere_gemeente: Gemeente
) -> None:
    gegeven(beheerder, beleid)
    beleid.organisatie.gemeenten.add(andere_gemeente)
    assert BRONNEN["dataset"].mag(beleid)
    beleid.actieve_gemeente = andere_gemeente
    assert not BRONNEN["dataset"].mag(beleid)
    beheerder.actieve_gemeente = andere_gemeente
    assert not Datasetrecht.objects.visible_to(beheerder).exists()


def test_who_no_longer_works_here_has_it_no_more(beheerder: Medewerker, beleid: Medewerker) -> None:
    gegeven(beheerder, beleid)
    for veld, waarde in (("rol", Rol.JOBCOACH), ("is_active", False)):
        eerst = getattr(beleid, veld)
        setattr(beleid, veld, waarde)
        assert not BRONNEN["dataset"].mag(beleid)
        setattr(beleid, veld, eerst)
    beleid.organisatie = OrganisatieFactory()
    beleid.save()
    assert not BRONNEN["dataset"].mag(beleid)


def test_who_may_be_chosen(beheerder: Medewerker, beleid: Medewerker, gemeente: Gemeente) -> None:
    teamleider = MedewerkerFactory(organisatie=beheerder.organisatie, rol=Rol.TEAMLEIDER)
    MedewerkerFactory(organisatie=beheerder.organisatie, rol=Rol.JOBCOACH)
    MedewerkerFactory(organisatie=beheerder.organisatie, rol=Rol.TEAMLEIDER, is_active=False)
    assert set(te_kiezen(beheerder)) == {beleid, teamleider}
    gegeven(beheerder, beleid)
    assert set(te_kiezen(beheerder)) == {teamleider}
    elders = MedewerkerFactory(rol=Rol.BELEIDSMEDEWERKER)
    with pytest.raises(DomeinFout, match="uit de lijst"):
        gegeven(beheerder, elders)
    with pytest.raises(DomeinFout, match="al een recht"):
        gegeven(beheerder, beleid)


def test_a_beheerder_of_a_werkbedrijf_sees_no_rights(beheerder: Medewerker, gemeente: Gemeente) -> None:
    recht = DatasetrechtFactory(gemeente=gemeente)
    assert list(Datasetrecht.objects.visible_to(beheerder)) == [recht]
    werkbedrijf = OrganisatieFactory(soort=Organisatie.Soort.WERKBEDRIJF, gemeenten=[gemeente])
    ander = MedewerkerFactory(organisatie=werkbedrijf, rol=Rol.BEHEERDER)
    ander.actieve_gemeente = gemeente
    assert not Datasetrecht.objects.visible_to(ander).exists()


@pytest.mark.parametrize("einde", [date(2026, 11, 24), date(2026, 11, 1), date(2027, 11, 25)])
def test_it_ends_after_today_and_within_a_year(beheerder: Medewerker, beleid: Medewerker, einde: date) -> None:
    with pytest.raises(DomeinFout, match="hoogstens een jaar") as fout:
        gegeven(beheerder, beleid, einde=einde)
    assert fout.value.veld == "einde"


def test_without_a_purpose_there_is_no_right(beheerder: Medewerker, beleid: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="waarvoor"):
        gegeven(beheerder, beleid, doel="  ")


def test_months_end_on_the_last_day_when_there_is_no_such_day() -> None:
    assert na_maanden(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert na_maanden(date(2026, 11, 24), 12) == date(2027, 11, 24)


def test_the_database_holds_the_rules_too(gemeente: Gemeente, beheerder: Medewerker, beleid: Medewerker) -> None:
    DatasetrechtFactory(gemeente=gemeente, medewerker=beleid)
    verkeerd: tuple[dict[str, Any], ...] = (
        {"medewerker": beleid},
        {"einde": vandaag()},
        {"einde": vandaag() + timedelta(days=400)},
        {"medewerker": beheerder, "gegeven_door": beheerder},
        {"doel": ""},
        {"ingetrokken_door": beheerder},
    )
    for een in verkeerd:
        with pytest.raises(IntegrityError), transaction.atomic():
            DatasetrechtFactory(gemeente=gemeente, **een)


def test_a_right_that_was_replaced_is_not_put_back(beheerder: Medewerker, beleid: Medewerker) -> None:
    eerste = gegeven(beheerder, beleid)
    with pytest.raises(DomeinFout, match="al weer"):
        zet_recht_terug(recht=eerste, door=beheerder)
    neem_recht_terug(recht=eerste, door=beheerder)
    gegeven(beheerder, beleid)
    with pytest.raises(DomeinFout, match="al een recht"):
        zet_recht_terug(recht=eerste, door=beheerder)


def test_what_a_file_was_for_is_kept(
    beleid: Medewerker, gemeente: Gemeente, vandaag_is: Callable[[date], None]
) -> None:
    oud = {"gemeente": gemeente, "door": beleid, "stand": Uitvoerstand.VERLOPEN, "bestand": ""}
    UitvoerFactory(**oud)
    met_doel = UitvoerFactory(**oud, bron="dataset", doel="Tabel 1")
    vandaag_is(date(2027, 6, 1))
    ruim_uitvoer_op()
    assert list(Uitvoer.objects.all()) == [met_doel]


def test_many_rights_need_no_more_queries(
    beheerder: Medewerker,
    gemeente: Gemeente,
    ingelogd: Ingelogd,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = ingelogd(beheerder)
    DatasetrechtFactory.create_batch(2, gemeente=gemeente)
    client.get(RECHTEN)
    with django_assert_max_num_queries(9) as paar:
        client.get(RECHTEN)
    DatasetrechtFactory.create_batch(18, gemeente=gemeente)
    with django_assert_max_num_queries(len(paar)):
        client.get(RECHTEN)


@pytest.mark.django_db(transaction=True)
def test_two_beheerders_give_it_once(beheerder: Medewerker, beleid: Medewerker) -> None:
    uitkomst = tegelijk(lambda: gegeven(beheerder, beleid), lambda: gegeven(beheerder, beleid))
    assert sum(isinstance(een, DomeinFout) for een in uitkomst) == 1
    assert Datasetrecht.objects.count() == 1


@pytest.mark.usefixtures("mensen")
def test_a_name_that_looks_like_a_formula_is_only_text(beheerder: Medewerker, beleid: Medewerker) -> None:
    Aanpak.objects.update(naam='=HYPERLINK("http://x.example")')
    Traject.objects.update(aanpak=Aanpak.objects.order_by("pk").first())
    gegeven(beheerder, beleid)
    with open_uitvoer(uitvoer=bestand(beleid), door=beleid) as inhoud:
        tekst = inhoud.read().decode("utf-8-sig")
    assert "'=HYPERLINK" in tekst
    assert ";=HYPERLINK" not in tekst


@pytest.mark.usefixtures("mensen")
def test_the_workbook_says_what_it_is_for_and_what_may_not_be_done(beheerder: Medewerker, beleid: Medewerker) -> None:
    gegeven(beheerder, beleid)
    uitvoer = vraag_uitvoer(bron="dataset", vraag=JAAR, vorm="xlsx", doel="Tabel 1", door=beleid)
    maak_bestand(uitvoer.pk)
    uitvoer.refresh_from_db()
    with open_uitvoer(uitvoer=uitvoer, door=beleid) as inhoud:
        werkmap = CalamineWorkbook.from_filelike(io.BytesIO(inhoud.read()))
    definities = dict(werkmap.get_sheet_by_name("Definities").to_python())
    assert "Waarvoor: De weg naar werk" in str(definities["Dataset"])
    assert "herkennen" in str(definities["Wat niet mag"])
    assert "Van 6 mensen: bij 0 geen maand" in str(definities["Hoeveel is weggelaten"])
    assert {kolom.naam for kolom in KOLOMMEN.values()} <= definities.keys()
