"""What a row of a list of employers says, and which employer it is."""

from __future__ import annotations

from typing import Any

import pytest

from inlezen.oordeel import Gelezen, Uitkomst
from statushouders.aankomst.collegas import Collegas
from werkgevers.controles import lees_sbi
from werkgevers.inlezen.kenmerken import Wie
from werkgevers.inlezen.lezen import lees_cellen
from werkgevers.inlezen.oordeel import Bekenden, Beoordelaar, aanvulling
from werkgevers.inlezen.velden import HERKENNING


def gelezen(nummer: int = 2, **cellen: str) -> Gelezen:
    velden = {"naam": "Kwekerij De Vries B.V.", **cellen}
    koppeling = {veld: kolom for kolom, veld in enumerate(velden)}
    return lees_cellen(nummer, list(velden.values()), koppeling, Collegas())


def meldingen(regel: Gelezen) -> dict[str, str]:
    return {een["veld"]: een["melding"] for een in regel.fouten}


def test_every_cell_becomes_a_value_of_the_form() -> None:
    regel = gelezen(
        kvk="1234 5678", vestigingsnummer="000012345678", sbi="01.13 Teelt van groenten", aantal_medewerkers="1.200",
        adres="Glasweg 14 B", postcode_plaats="2671ab Naaldwijk", website="www.devries.example", bereidheid="Open",
        capaciteit="3", mentor_beschikbaar="ja", voertalen="Nederlands, Pools", contact_email="INFO@devries.example",
        contact_telefoon="0612345678", goed_om_te_weten="Geen bus na 18.00 uur",
    )  # fmt: skip
    assert regel.fouten == []
    assert regel.gegevens == {
        "naam": "Kwekerij De Vries B.V.", "kvk": "12345678", "vestigingsnummer": "000012345678", "sbi": "01",
        "aantal_medewerkers": 1200, "straat": "Glasweg", "huisnummer": "14 B", "postcode": "2671 AB",
        "plaats": "Naaldwijk", "website": "https://www.devries.example", "bereidheid": "open", "capaciteit": 3,
        "mentor_beschikbaar": True, "voertalen": ["nl", "pl"], "goed_om_te_weten": "Geen bus na 18.00 uur",
        "contactpersoon": {"naam": "Algemeen", "email": "info@devries.example", "telefoon": "06 1234 56 78"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("veld", "cel", "melding"),
    [
        ("kvk", "1234567", "begint het nummer met een nul"),
        ("kvk", "1,23E+07", "afgerond door Excel"),
        ("vestigingsnummer", "000012345678", "hoort bij een KvK-nummer"),
        ("sbi", "tovenarij", "Deze sector kennen we niet"),
        ("sbi", "00", "Deze sector kennen we niet"),
        ("sbi", "113", "Begint deze SBI-code met een nul"),
        ("sbi", "1131 Teelt van groenten", "Begint deze SBI-code met een nul"),
        ("sbi", "Metaal", "'Metaalbewerking' of 'Metaal maken'"),
        ("sbi", "Horecca", "Bedoel je 'Horeca'"),
        ("aantal_medewerkers", "-2", "van 0 of meer"),
        ("bereidheid", "misschien", "voorloper, open, afwachtend of liever niet"),
        ("aantal_medewerkers", "10-50", "heel getal"),
        ("capaciteit", "100", "hoogstens 99 plekken"),
        ("postcode", "2671", "vier cijfers en twee letters"),
        ("website", "geen site", "Dit is geen website"),
        ("bereidheid", "paars", "voorloper, open, afwachtend of liever niet"),
        ("eigenaar", "iemand@elders.example", "Deze accountmanager kennen we niet"),
        ("contact_email", "geen mail", "Dit is geen e-mailadres"),
        ("naam", " ", "Vul de naam van de werkgever in"),
        ("plaats", "x" * 81, "hoogstens 80 tekens"),
        ("naam", "x\x00" * 9_000, "veel te lang"),
    ],
)
def test_a_wrong_cell_says_what_to_do(veld: str, cel: str, melding: str) -> None:
    velden = {"naam": "De Vries", veld: cel}
    koppeling = {naam: kolom for kolom, naam in enumerate(velden)}
    regel = lees_cellen(2, list(velden.values()), koppeling, Collegas(rol="accountmanager"))
    assert melding in meldingen(regel)[veld]


def test_a_code_that_can_be_read_one_way_only_is_not_asked_about() -> None:
    codes = {"0113": "01", "01131": "01", "1.13": "01", "11.31": "11", "1071": "10", "412": "41", "4711": "47"}
    assert {code: lees_sbi(code) for code in codes} == codes


def test_a_sector_is_known_by_the_names_that_our_screens_show() -> None:
    namen = {
        "Horeca": "I", "bouw": "F", "Zorg": "Q", "Zorg en welzijn": "Q", "F": "F", "F Bouw": "F", "Onderwijs": "85",
        "56 Restaurants en catering": "56", "Schoonmaak": "81", "Catering": "56",
    }  # fmt: skip
    assert {naam: lees_sbi(naam) for naam in namen} == namen


def test_error_of_a_part_stands_at_its_column() -> None:
    assert "postcode_plaats" in meldingen(gelezen(postcode_plaats="Naaldwijk 2671"))


DE_VRIES = Wie("De Vries", kvk="12345678", postcode="2671 AB", nummer=77)


@pytest.mark.parametrize(
    ("cellen", "bekend", "uitkomst"),
    [
        ({"kvk": "12345678", "naam": "Heel anders"}, [DE_VRIES], "bekend"),
        ({"naam": "de vries bv", "postcode": "2671AB"}, [DE_VRIES], "bekend"),
        ({"naam": "De Vries", "postcode": "2671 AC"}, [DE_VRIES], "nieuw"),
        ({"naam": "De Vries", "postcode": "2671 AB", "kvk": "87654321"}, [DE_VRIES], "fout"),
        ({"kvk": "12345678", "vestigingsnummer": "000000000002"}, [DE_VRIES], "bekend"),
        ({"kvk": "12345678"}, [DE_VRIES, Wie("De Vries", "12345678", "000000000001")], "bekend"),
        (
            {"kvk": "12345678"},
            [Wie("A", "12345678", "000000000001", nummer=1), Wie("B", "12345678", "000000000002", nummer=2)],
            "fout",
        ),
        ({"kvk": "12345678", "vestigingsnummer": "000000000003"}, [Wie("A", "12345678", "000000000001")], "nieuw"),
    ],
)
def test_an_employer_is_known_by_its_number_or_by_name_and_postcode(
    cellen: dict[str, str], bekend: list[Wie], uitkomst: str
) -> None:
    assert Beoordelaar().beoordeel(gelezen(**cellen), Bekenden(bekend)).uitkomst == uitkomst


def test_the_same_name_without_anything_else_is_asked_about() -> None:
    oordeel = Beoordelaar().beoordeel(gelezen(naam="De Vries"), Bekenden([DE_VRIES]))
    assert oordeel.uitkomst is Uitkomst.NIEUW
    assert "Klopt dit?" in oordeel.opmerkingen[0]["melding"]


def _in_een_lijst(*rijen: dict[str, str], bekend: list[Wie] | None = None) -> list[tuple[str, str]]:
    beoordelaar, netwerk = Beoordelaar(), Bekenden(bekend or [])
    oordelen = [beoordelaar.beoordeel(gelezen(nummer, **rij), netwerk) for nummer, rij in enumerate(rijen, 2)]
    return [(een.uitkomst.value, " ".join(regel["melding"] for regel in een.opmerkingen)) for een in oordelen]


def test_doubles_in_the_file_are_seen() -> None:
    een = {"kvk": "12345678"}
    assert _in_een_lijst(een, een)[1] == ("bekend", "Dezelfde regel als regel 2.")
    uitkomst, melding = _in_een_lijst(een, {**een, "naam": "Anders"})[1]
    assert uitkomst == "fout"
    assert "staat ook op regel 2" in melding


def test_of_two_rows_about_a_known_employer_the_first_counts() -> None:
    een = {"kvk": "12345678"}
    assert _in_een_lijst(een, een, bekend=[DE_VRIES])[1] == ("bekend", "Dezelfde werkgever als regel 2.")


def test_one_kvk_number_is_not_given_to_two_employers() -> None:
    """Both are known by name and postcode, and have no number yet."""
    bekend = [Wie("A", postcode="2671 AB", nummer=1), Wie("B", postcode="2671 AB", nummer=2)]
    rijen = [{"naam": naam, "postcode": "2671 AB", "kvk": "12345678"} for naam in ("A", "B")]
    uitkomst, melding = _in_een_lijst(*rijen, bekend=bekend)[1]
    assert uitkomst == "fout"
    assert "ook op regel 2" in melding


@pytest.mark.parametrize(
    ("stand", "gegevens", "nieuw"),
    [
        ({"website": ""}, {"website": "https://a.example"}, {"website": "https://a.example"}),
        ({"website": "https://b.example"}, {"website": "https://a.example"}, {}),
        ({"mentor_beschikbaar": False}, {"mentor_beschikbaar": True}, {}),
        ({"aantal_medewerkers": 0}, {"aantal_medewerkers": 9}, {}),
        ({"straat": "Glasweg", "huisnummer": ""}, {"straat": "Kasweg", "huisnummer": "1", "plaats": "X"}, {}),
        ({"straat": "Glasweg", "huisnummer": ""}, {"straat": "Glasweg", "huisnummer": "1"}, {"huisnummer": "1"}),
        ({"kvk": "1", "vestigingsnummer": ""}, {"vestigingsnummer": "2"}, {}),
        ({}, {"bereidheid": "open", "naam": "Anders"}, {}),
    ],
)
def test_only_what_is_empty_is_filled_in(
    stand: dict[str, Any], gegevens: dict[str, Any], nieuw: dict[str, Any]
) -> None:
    assert aanvulling(stand, gegevens) == nieuw


def test_usual_names_of_columns_are_recognised() -> None:
    kolommen = [
        "Bedrijfsnaam", "KvK-nr.", "Vestigingsnummer", "Branche", "FTE", "Bezoekadres", "PC", "Plaats", "Site",
        "Bereidheid", "Max. plekken", "Mentor", "Voertaal", "Contactpersoon", "Functie", "E-mail", "Tel.",
        "Accountmanager", "Opmerkingen", "Faxnummer",
    ]  # fmt: skip
    assert list(HERKENNING.koppel(kolommen)) == [
        "naam", "kvk", "vestigingsnummer", "sbi", "aantal_medewerkers", "adres", "postcode", "plaats", "website",
        "bereidheid", "capaciteit", "mentor_beschikbaar", "voertalen", "contact_naam", "contact_functie",
        "contact_email", "contact_telefoon", "eigenaar", "goed_om_te_weten",
    ]  # fmt: skip
