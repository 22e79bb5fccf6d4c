"""What stands in the dataset, row by row and by hand."""

import hashlib
import hmac
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kern.fouten import DomeinFout
from medewerkers.models import Gemeente
from plaatsingen.models import Voordracht
from rapportages.models import Datasetrecht
from rapportages.selectors.dataset import KOLOMMEN, maak_dataset
from rapportages.selectors.dataset.pseudoniem import LENGTE
from statushouders.codelijsten import Geslacht
from statushouders.models import Statushouder
from tests.factories import (
    AanpakFactory,
    AanpakStapFactory,
    ContactmomentFactory,
    DatasetrechtFactory,
    OpleidingFactory,
    PlaatsingFactory,
    RoosterblokFactory,
    StapFactory,
    StatushouderFactory,
    TrajectFactory,
    VoordrachtFactory,
)
from trajecten.models.aanpak import Mijlpaal

pytestmark = pytest.mark.django_db
VESTIGING = date(2026, 3, 2)
Vestig = Callable[..., Statushouder]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


@pytest.fixture
def recht(gemeente: Gemeente) -> Datasetrecht:
    een: Datasetrecht = DatasetrechtFactory(gemeente=gemeente)
    return een


@pytest.fixture
def vestig(gemeente: Gemeente) -> Vestig:
    """`vestig(contact=5)`: a Syrian woman of 30, who had her first contact on day 5."""
    aanpak = AanpakFactory(gemeente=gemeente, naam="Drie weken")
    stappen = {een: AanpakStapFactory(aanpak=aanpak, mijlpaal=een) for een in Mijlpaal}

    def maak(vestiging: date = VESTIGING, mijlpalen: dict[str, int] | None = None, **anders: Any) -> Statushouder:
        vaste = {
            "geslacht": Geslacht.VROUW,
            "nationaliteit": "SY",
            "geboortedatum_brp": "19960101",
            "achternaam": "Tesfay",
        }
        wie: Statushouder = StatushouderFactory(gemeente=gemeente, vestigingsdatum=vestiging, **{**vaste, **anders})
        traject = TrajectFactory(statushouder=wie, aanpak=aanpak, startdatum=vestiging)
        for mijlpaal, dag in (mijlpalen or {}).items():
            op = vestiging + timedelta(days=dag)
            gedaan = {"status": "gedaan", "gedaan_op": op, "afgehandeld_op": f"{op}T10:00:00Z"}
            StapFactory(traject=traject, aanpakstap=stappen[Mijlpaal(mijlpaal)], **gedaan)
        return wie

    return maak


def code(recht: Datasetrecht, persoon: Statushouder) -> str:
    wie = f"{recht.gemeente_id}:{persoon.pk}".encode()
    return hmac.new(bytes.fromhex(recht.sleutel), wie, hashlib.sha256).hexdigest()[:LENGTE]


def gelezen(recht: Datasetrecht, van: int = 2026, tot: int = 2026) -> dict[str, dict[str, str]]:
    """Pseudonym -> column -> cell."""
    _, rijen = maak_dataset(recht=recht, jaren=(van, tot))
    return {rij[0]: dict(zip(KOLOMMEN, rij, strict=True)) for rij in rijen}


def test_a_row_tells_how_somebody_fared(vestig: Vestig, recht: Datasetrecht) -> None:
    wie = vestig(mijlpalen={"contact": 21, "intake": 22, "start": 60})
    OpleidingFactory(statushouder=wie, niveau="master")
    begin = VESTIGING + timedelta(days=100)
    PlaatsingFactory(
        statushouder=wie, soort="dienstbetrekking", stand="lopend", begin=begin, gestart_op=begin, uren_per_week=24
    )
    for dag in range(6):
        ContactmomentFactory(statushouder=wie, moment=_om_tien(VESTIGING + timedelta(days=dag)))
    for _ in range(4):
        OpleidingFactory(statushouder=vestig(), niveau="master")
    rij = gelezen(recht)[code(recht, wie)]
    assert rij | {"gemeente": ""} == {
        "pseudoniem": code(recht, wie), "gemeente": "", "vestiging": "2026-03",
        "leeftijd": "27 tot en met 39 jaar", "geslacht": "Vrouw",
        "opleiding": "Hogeschool of universiteit", "herkomst": "Syrië", "taal": "Niet bekend",
        "leerroute": "Nog niet vastgesteld", "aanpak": "Drie weken", "team": "Nog geen team",
        "contact_maand": "2026-03", "intake_maand": "2026-03", "start_maand": "2026-05", "evaluatie_maand": "",
        "geplaatst_maand": "2026-06", "betaald_maand": "2026-06", "opleiding_maand": "", "onderneming_maand": "",
        "contact_weken": "binnen 3 weken", "intake_weken": "3 tot 6 weken", "start_weken": "6 tot 13 weken",
        "evaluatie_weken": "", "geplaatst_weken": "13 tot 26 weken", "betaald_weken": "13 tot 26 weken",
        # One person with such a place: of that one it is not told.
        "eerste_plek": "niet gezegd", "uren": "meer dan 12 tot en met 24 uur",
        "nog_6": "", "nog_12": "", "nog_24": "", "nog_36": "",
        "contacten": "6 tot en met 10", "haldagen": "geen", "lesuren": "geen", "trainingen": "geen",
        "regelingen": "geen", "voordrachten": "geen", "afgewezen": "geen", "afwijsreden": "",
        "gestopt_maand": "", "eindreden": "",
    }  # fmt: skip
    assert len(KOLOMMEN) == len(rij)


def _om_tien(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_what_happened_after_the_first_of_this_month_is_not_told(vestig: Vestig, recht: Datasetrecht) -> None:
    """Else one could tell the day of it, by asking every day."""
    for _ in range(5):
        vestig(mijlpalen={"contact": 245})
    for rij in gelezen(recht).values():
        assert rij["contact_maand"] == ""


def test_proposals_and_lessons_are_counted(vestig: Vestig, recht: Datasetrecht) -> None:
    mensen = [vestig() for _ in range(5)]
    daarvoor = {"op": _om_tien(VESTIGING), "gewijzigd_op": _om_tien(VESTIGING)}
    for wie in mensen:
        for reden in ("taal", "vervoer", "taal"):
            VoordrachtFactory(statushouder=wie, stand=Voordracht.Stand.AFGEWEZEN, reden=reden, **daarvoor)
        VoordrachtFactory(statushouder=wie, **daarvoor)
        for dag in (0, 1):
            RoosterblokFactory(
                statushouder=wie, dag=dag, van="09:00", tot="12:00", soort="taalles", geldig_van=VESTIGING
            )
    for rij in gelezen(recht).values():
        assert (rij["voordrachten"], rij["afgewezen"]) == ("4 of meer", "2 of 3")
        assert rij["afwijsreden"] == "Nederlands nog te laag"
        assert rij["lesuren"] == "tot en met 12 uur"


def test_only_the_years_that_were_asked_for_and_only_this_municipality(
    vestig: Vestig, recht: Datasetrecht, andere_gemeente: Gemeente
) -> None:
    hier = {code(recht, vestig()) for _ in range(5)}
    eerder = {code(recht, vestig(date(2025, 5, 6))) for _ in range(5)}
    for _ in range(5):
        TrajectFactory(statushouder__gemeente=andere_gemeente, statushouder__vestigingsdatum=VESTIGING)
    assert gelezen(recht).keys() == hier
    assert gelezen(recht, 2025, 2026).keys() == hier | eerder


def test_one_right_gives_the_same_pseudonyms_and_another_right_has_others(
    vestig: Vestig, recht: Datasetrecht, gemeente: Gemeente
) -> None:
    for _ in range(6):
        vestig()
    eerste, ander = gelezen(recht), gelezen(DatasetrechtFactory(gemeente=gemeente))
    assert eerste.keys() == gelezen(recht).keys()
    assert not eerste.keys() & ander.keys()
    assert list(eerste) == sorted(eerste), "not in the order in which people settled"


def test_the_key_is_encrypted_in_the_database(recht: Datasetrecht) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT sleutel FROM rapportages_datasetrecht")
        (bewaard,) = cursor.fetchone()
    assert recht.sleutel not in bewaard
    assert len(bytes.fromhex(recht.sleutel)) == 32


def _persoonlijk(mensen: list[Statushouder]) -> Iterator[str]:
    for wie in mensen:
        velden = (
            "voornamen", "achternaam", "naam_origineel", "bsn", "v_nummer", "telefoon", "email", "straat",
            "postcode", "woonplaats", "geboortedatum_brp",
        )  # fmt: skip
        yield from (str(getattr(wie, veld)) for veld in velden)
        yield from (dag.isoformat() for dag in (wie.vestigingsdatum, wie.vergunning_vanaf, wie.vergunning_tot) if dag)


def test_no_cell_holds_anything_personal(vestig: Vestig, recht: Datasetrecht) -> None:
    mensen = [
        vestig(
            mijlpalen={"contact": 5}, bsn=f"{111222333 + nummer}", v_nummer=f"{1234567890 + nummer}",
            telefoon="0612345678", email="sami@voorbeeld.example", straat="Achterom", postcode="1234 AB",
            woonplaats="Naaldwijk", naam_origineel="تسفاي", voornamen="Samira",
        )
        for nummer in range(5)
    ]  # fmt: skip
    cellen = {cel for rij in gelezen(recht).values() for kolom, cel in rij.items() if kolom != "gemeente"}
    assert [waarde for waarde in _persoonlijk(mensen) if waarde and any(waarde in cel for cel in cellen)] == []
    assert not cellen & {str(wie.pk) for wie in mensen}


def test_of_fewer_than_five_there_is_no_file(vestig: Vestig, recht: Datasetrecht) -> None:
    for _ in range(4):
        vestig()
    with pytest.raises(DomeinFout, match="minder dan 5"):
        maak_dataset(recht=recht, jaren=(2026, 2026))


def test_the_manual_of_the_dataset_holds_every_column() -> None:
    """A column that changes changes there too."""
    blad = (Path(__file__).parents[3] / "docs" / "dataset.md").read_text()
    for kolom in KOLOMMEN.values():
        assert f"| {kolom.naam} | {kolom.definitie} |" in blad
