"""Profile and CV as documents: who gets them, what is on them, and what never is."""

from __future__ import annotations

from typing import Any

import pytest

from kern import pdf
from medewerkers.models import Logregel
from statushouders.cv import CVGROEPEN, CvKeuze, cvbeeld
from statushouders.feiten import Feiten, Opleidingfeit, Taalfeit, Werkfeit
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Statushouder
from statushouders.selectors.feiten import lees_feiten
from statushouders.services import begin_profiel, wijzig
from tests.factories import ProfielFactory, StatushouderFactory
from tests.pdftekst import is_toegankelijk, woorden
from tests.statushouders.profiel.conftest import GEHEIM, gelekt
from tests.statushouders.profiel.test_services import akkoord


@pytest.fixture
def profiel(persoon: Any, ko: Any) -> Any:
    return akkoord(begin_profiel(persoon=persoon, door=ko), ko)


class TestProfiel:
    def test_it_is_accessible_and_holds_nothing_that_was_planted(self, profiel: Any, ko: Any, ingelogd: Any) -> None:
        antwoord = ingelogd(ko).get(f"/statushouders/profiel/{profiel.pk}/profiel.pdf")
        assert antwoord.headers["Content-Disposition"] == 'attachment; filename="profiel-van-selam-z.pdf"'
        is_toegankelijk(antwoord.content, titel="Profiel van Selam Z.")
        tekst = woorden(antwoord.content)
        for woord in ("Schakelkast aansluiten", "Leidingen leggen", "Nederlands", ko.naam):
            assert woord in tekst
        assert gelekt(tekst) == []
        assert Logregel.objects.get(actie="profiel.pdf").object_id == profiel.pk

    def test_what_is_not_shared_is_not_in_it(self, profiel: Any, ko: Any, ingelogd: Any) -> None:
        assert "15 kilo" not in woorden(ingelogd(ko).get(f"/statushouders/profiel/{profiel.pk}/profiel.pdf").content)

    @pytest.mark.parametrize("stand", ["concept", "ingetrokken", "vervangen"])
    def test_only_the_one_that_counts_can_be_taken_along(
        self, stand: str, persoon: Any, ko: Any, ingelogd: Any
    ) -> None:
        ander = ProfielFactory(statushouder=persoon, goedgekeurd=stand != "concept")
        if stand != "concept":
            moment = {"ingetrokken_op": ander.akkoord_genoteerd_op, "ingetrokken_door": ko} if stand[0] == "i" else {}
            type(ander).objects.filter(pk=ander.pk).update(stand=stand, **moment)
        antwoord = ingelogd(ko).get(f"/statushouders/profiel/{ander.pk}/profiel.pdf", follow=True)
        assert "Alleen een goedgekeurd profiel kan als PDF." in antwoord.text

    def test_who_only_reads_takes_nothing_along(self, profiel: Any, ketenpartner: Any, ingelogd: Any) -> None:
        assert ingelogd(ketenpartner).get(f"/statushouders/profiel/{profiel.pk}/profiel.pdf").status_code == 403

    def test_a_failure_is_told_on_the_page(
        self, profiel: Any, ko: Any, ingelogd: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(pdf, "SECONDEN", 0.001)
        antwoord = ingelogd(ko).get(f"/statushouders/profiel/{profiel.pk}/profiel.pdf", follow=True)
        assert "De PDF kon niet worden gemaakt" in antwoord.text
        assert not Logregel.objects.filter(actie="profiel.pdf").exists()


class TestCv:
    @pytest.fixture
    def url(self, persoon: Any) -> str:
        return f"/statushouders/{persoon.pk}/cv/"

    def _form(self, client: Any, url: str, **anders: Any) -> dict[str, Any]:
        form = client.get(url).context["form"]
        return {naam: form.initial[naam] for naam in form.fields} | {"versie": 1} | anders

    def test_it_is_accessible_and_has_what_was_ticked(self, url: str, ko: Any, ingelogd: Any) -> None:
        client = ingelogd(ko)
        antwoord = client.post(url, self._form(client, url, over_mij="Ik werk precies."))
        is_toegankelijk(antwoord.content, titel="CV van Selam Mihret Zwijgmans")
        tekst = woorden(antwoord.content)
        for woord in ("Ik werk precies.", "Verborgendam", "06 12 34 56 78", "Libië", "moedertaal", "hobbygeheim"):
            assert woord in tekst
        mag = ("achternaam", "woonplaats", "telefoon", "email", "land", "land_van_werk", "hobby")
        assert gelekt(tekst, behalve=mag) == []
        assert Logregel.objects.filter(actie="cv.gemaakt", door=ko).count() == 1

    def test_what_is_taken_away_is_not_on_it(self, url: str, ko: Any, ingelogd: Any) -> None:
        client = ingelogd(ko)
        weg = {"contact": [], "banen": ["0"], "opleidingen": [], "delen": ["talen"], "landen": ""}
        tekst = woorden(client.post(url, self._form(client, url, **weg)).content)
        assert "Schilder" in tekst
        for woord in ("Elektricien", "Opleiding", "Verborgendam", "Libië", "hobbygeheim", "VCA"):
            assert woord not in tekst
        assert gelekt(tekst, behalve=("achternaam",)) == []

    @pytest.mark.parametrize(
        ("tekst", "wat"),
        [
            ("BSN 111_222_333", "een BSN"),
            (f"V {GEHEIM['v_nummer']}", "het V-nummer"),
            ("Woont op Schuilstraat 12", "het adres"),
            ("Geboren op 14 mei 1992", "de geboortedatum"),
        ],
    )
    def test_no_number_address_or_date_of_birth_comes_onto_it(
        self, tekst: str, wat: str, url: str, persoon: Any, ko: Any, ingelogd: Any
    ) -> None:
        client = ingelogd(ko)
        antwoord = client.post(url, self._form(client, url, over_mij=tekst))
        assert antwoord.status_code == 422
        assert antwoord.context["form"].errors["over_mij"] == [
            f"Hier staat {wat}. Dat hoort niet op een CV. Haal het weg."
        ]
        persoon.werkervaringen.update(taken=tekst)
        antwoord = client.post(url, self._form(client, url))
        assert antwoord.status_code == 422
        assert f"Bij 'Werkervaring' staat {wat}" in antwoord.context["form"].errors["banen"][0]
        assert client.post(url, self._form(client, url, banen=[])).headers["Content-Type"] == "application/pdf"
        assert Logregel.objects.filter(actie="cv.gemaakt").count() == 1

    def test_facts_that_changed_meanwhile_are_looked_at_again(
        self, url: str, persoon: Any, ko: Any, ingelogd: Any
    ) -> None:
        client = ingelogd(ko)
        form = self._form(client, url)
        wijzig(statushouder=persoon, gegevens=PersoonGegevens.van(persoon), versie=1, door=ko)
        Statushouder.objects.filter(pk=persoon.pk).update(versie=2)
        antwoord = client.post(url, form)
        assert antwoord.status_code == 422
        assert "De gegevens zijn veranderd" in antwoord.text

    def test_of_whom_nothing_is_known_it_has_a_name(self, gemeente: Any, ko: Any, ingelogd: Any) -> None:
        mens = StatushouderFactory(gemeente=gemeente, telefoon="")
        url = f"/statushouders/{mens.pk}/cv/"
        client = ingelogd(ko)
        assert list(client.get(url).context["form"].fields) == ["over_mij"]
        assert mens.achternaam in woorden(client.post(url, {"versie": 1}).content)

    @pytest.mark.parametrize("wie", ["productieleider", "ketenpartner", "accountmanager"])
    def test_others_make_none(self, wie: str, url: str, request: Any, ingelogd: Any) -> None:
        assert ingelogd(request.getfixturevalue(wie)).get(url).status_code == 403

    def test_the_newest_is_first_and_what_goes_on_before_it(self) -> None:
        jaren: list[dict[str, Any]] = [
            {"van_jaar": 2001, "tot_jaar": 2004}, {}, {"van_jaar": 2019}, {"van_jaar": 2004, "tot_jaar": 2018}
        ]  # fmt: skip
        banen = tuple(Werkfeit(beroep=str(nr), **een) for nr, een in enumerate(jaren))
        keuze = CvKeuze(banen=range(4))
        beeld = cvbeeld(Statushouder(achternaam="X"), Feiten(werkervaringen=banen), keuze)
        assert [rij["kop"] for rij in beeld["werk"]] == ["2", "3", "0", "1"]

    def test_levels_are_said_in_words(self) -> None:
        talen = (
            Taalfeit(taal="ar", moedertaal=True),
            Taalfeit(taal="en", spreken="B1", lezen="A0"),
            Taalfeit(taal="nl", spreken="A1", luisteren="A2", schrijven="A1"),
            Taalfeit(taal="tr"),
        )
        beeld = cvbeeld(Statushouder(achternaam="X"), Feiten(talen=talen), CvKeuze(delen=["talen"]))
        assert beeld["talen"] == [
            ["Nederlands", "spreken A2, eenvoudige zinnen; lezen A1, losse woorden"],
            ["Arabisch", "moedertaal"],
            ["Engels", "spreken B1, gewone gesprekken"],
        ]

    def test_a_diploma_is_named_with_its_valuation(self) -> None:
        scholen = (Opleidingfeit(richting="Bouw", waardering="ontvangen", diploma="ja"),)
        beeld = cvbeeld(Statushouder(achternaam="X"), Feiten(opleidingen=scholen), CvKeuze(opleidingen=[0]))
        assert beeld["opleiding"][0]["klein"] == "diploma gewaardeerd in Nederland"

    def test_no_group_that_does_not_belong_on_it_is_read(self, persoon: Any) -> None:
        assert GEHEIM["gezin"] not in str(lees_feiten(persoon.pk, CVGROEPEN))
