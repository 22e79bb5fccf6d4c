"""New, known, double or wrong: the judge, without a database."""

from dataclasses import replace
from datetime import date

import pytest

from inlezen.oordeel import Gelezen, Oordeel, Uitkomst
from statushouders.aankomst.collegas import Collegas
from statushouders.aankomst.gegevens import uit_json
from statushouders.aankomst.kenmerken import Wie
from statushouders.aankomst.oordeel import Bekenden, Beoordelaar, lees_cellen
from statushouders.codelijsten import Geslacht
from tests.factories import MedewerkerFactory

VANDAAG = date(2026, 11, 24)
KOPPELING = {"achternaam": 0, "voornamen": 1, "geboortedatum": 2, "vestigingsdatum": 3, "bsn": 4, "v_nummer": 5}
BSN, ANDER_BSN = "999990019", "999990020"
V_NUMMER, ANDER_V_NUMMER = "9990000001", "9990000002"


def gelezen(
    nummer: int = 2, *, bsn: str = "", v: str = "", naam: str = "Karimi", voor: str = "Nasrin", geb: str = "1990"
) -> Gelezen:
    cellen = [naam, voor, geb, "2-11-2026", bsn, v]
    return lees_cellen(nummer, cellen, KOPPELING, Collegas(), vandaag=VANDAAG)


def dossier(*, bsn: str = "", v: str = "", naam: str = "Karimi", voor: str = "Nasrin", geb: str = "1990") -> Wie:
    wie = gelezen(77, bsn=bsn, v=v, naam=naam, voor=voor, geb=geb).wie
    assert wie is not None
    return wie


def oordeel(regel: Gelezen, *dossiers: Wie) -> Oordeel:
    return Beoordelaar().beoordeel(regel, Bekenden(dossiers))


def redenen(gevonden: Oordeel) -> str:
    return " ".join(opmerking["melding"] for opmerking in gevonden.opmerkingen)


def test_wrong_cells_make_a_wrong_row_with_the_reason_per_cell() -> None:
    gevonden = oordeel(gelezen(bsn="1", geb="31-2-1990"))
    assert gevonden.uitkomst is Uitkomst.FOUT
    assert {opmerking["veld"] for opmerking in gevonden.opmerkingen} == {"bsn", "geboortedatum"}
    assert gevonden.regel.gegevens is None


@pytest.mark.parametrize(("cel", "tolk"), [("ja", True), ("nee", False), ("", None), (None, None)])
def test_whether_an_interpreter_is_needed_is_unknown_until_the_list_says_so(cel: str | None, tolk: bool | None) -> None:
    cellen = ["Berhane", "5-5-1990", "2-11-2026", cel or ""]
    koppeling = {"achternaam": 0, "geboortedatum": 1, "vestigingsdatum": 2} | ({} if cel is None else {"tolk_nodig": 3})
    regel = lees_cellen(2, cellen, koppeling, Collegas(), vandaag=VANDAAG)
    assert regel.gegevens is not None
    assert uit_json(regel.gegevens).tolk_nodig is tolk


def test_row_that_is_right_survives_the_way_through_json() -> None:
    regel = lees_cellen(
        2,
        ["van den Berg", "J.", "00-05-1990", "2-11-2026", "x", "Tigrinya, Engels", "v"],
        {
            "achternaam": 0,
            "voornamen": 1,
            "geboortedatum": 2,
            "vestigingsdatum": 3,
            "tolk_nodig": 4,
            "talen": 5,
            "geslacht": 6,
        },
        Collegas(),
        vandaag=VANDAAG,
    )
    assert regel.gegevens is not None
    persoon = uit_json(regel.gegevens)
    assert (persoon.tussenvoegsel, persoon.achternaam, persoon.geboortedatum.brp) == ("van den", "Berg", "19900500")
    assert (persoon.contacttaal, persoon.talen, persoon.tolk_nodig) == ("ti", ("en",), True)
    assert (persoon.geslacht, persoon.vestigingsdatum) == (Geslacht.VROUW, date(2026, 11, 2))


@pytest.mark.parametrize(
    ("regel", "bekende"),
    [
        ({"bsn": BSN}, {"bsn": BSN}),
        ({"bsn": BSN, "naam": "Karimi-Haddad"}, {"bsn": BSN}),
        ({"bsn": BSN, "geb": "1-1-1991"}, {"bsn": BSN}),
        ({"v": V_NUMMER}, {"v": V_NUMMER, "bsn": BSN}),
        ({}, {}),
        ({"naam": "KARIMI", "voor": "N."}, {"naam": "Karimi"}),
        ({"naam": "Karími", "voor": ""}, {}),
        ({"bsn": BSN}, {"v": V_NUMMER}),
    ],
)
def test_somebody_who_is_in_meedoen_is_known(regel: dict[str, str], bekende: dict[str, str]) -> None:
    gevonden = oordeel(gelezen(**regel), dossier(**bekende))
    assert gevonden.uitkomst is Uitkomst.BEKEND
    assert gevonden.bekend_id == 77


@pytest.mark.parametrize(
    ("regel", "bekende"),
    [
        ({"geb": "1-1-1991"}, {}),
        ({"naam": "Ahmadi"}, {}),
        ({"voor": "Samira"}, {}),
        ({"voor": "S."}, {}),
        ({"bsn": BSN}, {"bsn": ANDER_BSN}),
        ({"v": V_NUMMER}, {"v": ANDER_V_NUMMER}),
    ],
)
def test_somebody_else_is_new(regel: dict[str, str], bekende: dict[str, str]) -> None:
    """The same name and birth date with another BSN is another person: 1 January is the birthday of many."""
    assert oordeel(gelezen(**regel), dossier(**bekende)).uitkomst is Uitkomst.NIEUW


@pytest.mark.parametrize(
    ("regel", "bekende", "veld", "reden"),
    [
        ({"bsn": BSN, "naam": "Ahmadi", "geb": "1-1-1991"}, {"bsn": BSN}, "bsn", "andere naam en geboortedatum"),
        ({"v": V_NUMMER, "naam": "Ahmadi", "geb": "1-1-1991"}, {"v": V_NUMMER}, "v_nummer", "andere naam"),
        ({"v": V_NUMMER, "bsn": BSN}, {"v": V_NUMMER, "bsn": ANDER_BSN}, "v_nummer", "ander BSN"),
    ],
)
def test_number_of_somebody_else_is_wrong(regel, bekende, veld, reden) -> None:
    gevonden = oordeel(gelezen(**regel), dossier(**bekende))
    assert gevonden.uitkomst is Uitkomst.FOUT
    assert gevonden.opmerkingen[0]["veld"] == veld
    assert reden in redenen(gevonden)


def test_bsn_and_v_nummer_of_two_people_is_wrong() -> None:
    een, twee = dossier(bsn=BSN), replace(dossier(v=V_NUMMER), nummer=78)
    assert "ander BSN" in redenen(oordeel(gelezen(bsn=BSN, v=V_NUMMER), een, twee))


def test_double_in_the_list_is_seen_and_named_by_its_row() -> None:
    beoordelaar, niemand = Beoordelaar(), Bekenden()
    eerste = beoordelaar.beoordeel(gelezen(2, bsn=BSN), niemand)
    zelfde = beoordelaar.beoordeel(gelezen(3, bsn=BSN), niemand)
    anders = beoordelaar.beoordeel(gelezen(4, bsn=BSN, voor="Nasrin Fatima"), niemand)
    vreemd = beoordelaar.beoordeel(gelezen(5, bsn=BSN, naam="Ahmadi", geb="1991"), niemand)
    naamgenoot = beoordelaar.beoordeel(gelezen(6, bsn=ANDER_BSN), niemand)
    assert [o.uitkomst for o in (eerste, zelfde, anders, vreemd, naamgenoot)] == [
        Uitkomst.NIEUW, Uitkomst.BEKEND, Uitkomst.FOUT, Uitkomst.FOUT, Uitkomst.NIEUW,
    ]  # fmt: skip
    assert redenen(zelfde) == "Dezelfde regel als regel 2."
    assert "ook op regel 2, met andere gegevens" in redenen(anders)
    assert "ook op regel 2, met een andere naam" in redenen(vreemd)


def test_bsn_is_not_in_what_is_compared_nor_in_what_is_said() -> None:
    regel = gelezen(bsn=BSN)
    assert BSN not in repr(regel.wie)
    assert BSN not in redenen(oordeel(gelezen(bsn=BSN, naam="Ahmadi", geb="1991"), dossier(bsn=BSN)))


@pytest.mark.django_db
class TestCollegas:
    @pytest.fixture
    def collegas(self) -> Collegas:
        self.marloes = MedewerkerFactory(email="marloes@duinrade.example", voornaam="Marloes", achternaam="de Wit")
        self.eerste = MedewerkerFactory(voornaam="Jan", achternaam="Smit")
        self.tweede = MedewerkerFactory(voornaam="Jan", achternaam="Smit")
        return Collegas([self.marloes, self.eerste, self.tweede])

    @pytest.mark.parametrize(
        "tekst",
        [
            "marloes@duinrade.example",
            " Marloes@Duinrade.example",
            "Marloes de Wit",
            "M. de Wit",
            "Wit, Marloes de",
            "de Wit",
        ],
    )
    def test_colleague_is_found_by_mail_and_name(self, collegas: Collegas, tekst: str) -> None:
        assert collegas.vind(tekst) == self.marloes.pk

    def test_nobody_when_empty(self, collegas: Collegas) -> None:
        assert collegas.vind("-") is None

    @pytest.mark.parametrize(("tekst", "reden"), [("Piet Puk", "kennen we niet"), ("Jan Smit", "Meer dan een collega")])
    def test_unknown_or_ambiguous_name_is_an_error_in_its_cell(self, collegas, tekst, reden) -> None:
        regel = lees_cellen(
            2, ["K", "", "1990", "2-11-2026", tekst], {**dict(list(KOPPELING.items())[:4]), "klantondersteuner": 4},
            collegas, vandaag=VANDAAG,
        )  # fmt: skip
        assert regel.fouten[0]["veld"] == "klantondersteuner"
        assert reden in regel.fouten[0]["melding"]
