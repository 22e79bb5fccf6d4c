"""What a talk does to what is known already: a second talk, a correction, and a dossier that changed meanwhile."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from intake import services
from intake.feiten import naar_feiten
from intake.keuring import Kader, keur
from intake.models import Gesprek
from intake.secties import LEEFGEBIEDEN
from intake.services import Achterhaald
from intake.vragen import Soort
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from statushouders.feiten import Feiten, Gezondheidfeit, Opleidingfeit, Taalfeit, Vaardigheidfeit, Vluchtfeit, Werkfeit
from statushouders.models import (
    Gezondheid,
    Leefsituatie,
    Opleiding,
    Persoonstaal,
    Statushouder,
    Vaardigheid,
    Vluchtverhaal,
    Werkervaring,
)
from statushouders.models.feiten import LANGSTE_TEKST
from statushouders.services import leg_feiten_vast
from tests.intake.conftest import Bewaar, besluit
from trajecten.models import Aanpak

pytestmark = pytest.mark.django_db
DAG = date(2026, 5, 1)
BEKEND = Feiten(
    talen=(Taalfeit(taal="ti", moedertaal=True, spreken="C2"), Taalfeit(taal="ar", lezen="A2")),
    opleidingen=(Opleidingfeit(niveau="vak", richting="Kleermaken"),),
    werkervaringen=(Werkfeit(beroep="Kok"), Werkfeit(beroep="Naaister", sector="ambacht")),
    vaardigheden=(
        Vaardigheidfeit(soort="vaardigheid", tekst="Koken voor velen"),
        Vaardigheidfeit(soort="certificaat", tekst="VCA"),
    ),
    leefsituatie={
        "alfabetisering": "anders", "kan_fietsen": "ja", "heeft_fiets": "ja", "kinderen": 2, "opvang": "nodig",
        "functioneel": "Mag 15 kilo tillen", "uren_per_week": 24, "dagdelen": ["ma_ochtend"], "ambitie_kort": "Werken",
        "netwerk": "Kent de buren.",
    },
    gezondheid=Gezondheidfeit(
        rekening_houden="ja", toelichting="Oude rugklacht", toestemming_op=DAG, toestemming_wijze="tolk"
    ),
    vlucht=Vluchtfeit(verhaal="Via Sudan", toestemming_op=DAG, toestemming_wijze="tolk"),
)  # fmt: skip


@pytest.fixture
def bekend(persoon: Statushouder, klantondersteuner: Medewerker) -> Statushouder:
    """Somebody of whom a lot is known."""
    return leg_feiten_vast(persoon=persoon, feiten=BEKEND, door=klantondersteuner)


class Tafel:
    """A talk as it is held on the screen: what the page shows comes back, with what was changed in it."""

    def __init__(self, client: Client, gesprek: Gesprek, aanpak: Aanpak) -> None:
        self.client, self.gesprek, self.aanpak = client, gesprek, aanpak

    def open(self, sectie: str) -> dict[str, Any]:
        """The fields of a section as the browser would send them."""
        tekst = self.client.get(self._url(sectie)).text
        velden: dict[str, Any] = {}
        for invoer in re.findall(r"<input [^>]*>", tekst):
            naam, soort = re.search(r'name="([^"]+)"', invoer), re.search(r'type="([^"]+)"', invoer)
            waarde = re.search(r'value="([^"]*)"', invoer)
            if naam and (not soort or soort[1] not in ("radio", "checkbox") or " checked" in invoer):
                velden.setdefault(naam[1], []).append(_kaal(waarde[1] if waarde else ""))
        for naam, inhoud in re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\s?([^<]*)</textarea>', tekst):
            velden[naam] = [_kaal(inhoud)]
        for naam, opties in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', tekst, flags=re.DOTALL):
            velden[naam] = re.findall(r'value="([^"]*)" selected', opties)
        return velden

    def zeg(self, sectie: str, velden: dict[str, Any] | None = None, **anders: Any) -> None:
        antwoord = self.client.post(self._url(sectie), (velden or self.open(sectie)) | anders | {"hier": "ja"})
        assert antwoord.status_code == 302, antwoord.text

    def stel_vast(self, **keuzes: str) -> Any:
        """The section 'Besluit', with what is needed to fix it."""
        self.zeg("gezin", gezin="alleen")
        self.zeg("taal", alfabetisering="anders")
        self.zeg("werk")
        velden = self.open("besluit") | besluit(self.aanpak) | {"vaststellen": "ja"} | keuzes
        return self.client.post(self._url("besluit"), velden)

    def _url(self, sectie: str) -> str:
        return reverse("intake:sectie", args=[self.gesprek.pk, sectie])


def _kaal(tekst: str) -> str:
    for teken, code in (('"', "&quot;"), ("'", "&#x27;"), ("<", "&lt;"), ("&", "&amp;")):
        tekst = tekst.replace(code, teken)
    return tekst


@pytest.fixture
def tafel(
    bekend: Statushouder, klantondersteuner: Medewerker, aanpak: Aanpak, ingelogd: Callable[[Medewerker], Client]
) -> Tafel:
    gesprek = services.begin_gesprek(statushouder=bekend, soort="werkintake", door=klantondersteuner)
    return Tafel(ingelogd(klantondersteuner), gesprek, aanpak)


def _leef() -> Leefsituatie:
    return Leefsituatie.objects.get()


def test_a_second_talk_that_changes_nothing_changes_nothing(tafel: Tafel) -> None:
    for sectie in LEEFGEBIEDEN:
        tafel.zeg(sectie.code)
    antwoord = tafel.stel_vast()
    assert antwoord.status_code == 302, antwoord.text
    assert set(Persoonstaal.objects.values_list("taal", "spreken", "lezen")) >= {("ti", "C2", ""), ("ar", "", "A2")}
    assert Opleiding.objects.get().richting == "Kleermaken"
    assert set(Werkervaring.objects.values_list("beroep", flat=True)) == {"Kok", "Naaister"}
    assert set(Vaardigheid.objects.values_list("soort", "tekst")) == {
        ("vaardigheid", "Koken voor velen"), ("certificaat", "VCA"),
    }  # fmt: skip
    leef = _leef()
    assert (leef.heeft_fiets, leef.kinderen, leef.opvang, leef.functioneel, leef.netwerk) == (
        "ja", 2, "nodig", "Mag 15 kilo tillen", "Kent de buren.",
    )  # fmt: skip
    assert Gezondheid.objects.get().toelichting == "Oude rugklacht"
    assert Vluchtverhaal.objects.get().verhaal == "Via Sudan"


def test_one_skill_more_leaves_the_others(tafel: Tafel) -> None:
    tafel.zeg("kunnen", hobbys="Voetbal")
    tafel.stel_vast()
    assert set(Vaardigheid.objects.values_list("tekst", flat=True)) == {"Koken voor velen", "VCA", "Voetbal"}


def test_what_was_taken_away_in_the_talk_is_known_no_more(tafel: Tafel) -> None:
    velden = {naam: waarde for naam, waarde in tafel.open("taal").items() if not naam.startswith("opleidingen-")}
    tafel.zeg("taal", velden)
    tafel.zeg("werk", **{"werkervaringen-0-beroep": "", "werkervaringen-0-sector": "", "dagdelen": []})
    tafel.zeg("wensen", ambitie_kort="")
    tafel.stel_vast()
    assert not Opleiding.objects.exists()
    assert Werkervaring.objects.count() == 1
    assert (_leef().dagdelen, _leef().ambitie_kort) == ([], "")


def test_an_answer_takes_along_what_hangs_on_it(tafel: Tafel) -> None:
    tafel.zeg("mobiliteit", kan_fietsen="nee")
    tafel.zeg("gezin", kinderen="nee")
    tafel.zeg("gezondheid", rekening="nee")
    tafel.stel_vast()
    leef = _leef()
    assert (leef.kan_fietsen, leef.heeft_fiets, leef.kinderen, leef.opvang, leef.functioneel) == ("nee", "", 0, "", "")
    assert Gezondheid.objects.get().toelichting == ""


def test_consent_that_is_asked_and_not_given_deletes_what_was_kept(tafel: Tafel) -> None:
    tafel.zeg("gezondheid", rekening="ja")
    tafel.zeg("vlucht", wil_vertellen="ja")
    tafel.stel_vast()
    assert not Gezondheid.objects.exists()
    assert not Vluchtverhaal.objects.exists()
    # What the jobcoach may know was not taken back.
    assert _leef().functioneel == "Mag 15 kilo tillen"


def test_who_wants_to_tell_nothing_now_leaves_what_he_told(tafel: Tafel) -> None:
    tafel.zeg("vlucht", wil_vertellen="nee")
    tafel.stel_vast()
    assert Vluchtverhaal.objects.get().verhaal == "Via Sudan"


def test_a_concept_that_lay_a_week_does_not_undo_what_was_recorded_since(
    tafel: Tafel, bekend: Statushouder, klantondersteuner: Medewerker
) -> None:
    for sectie in ("taal", "werk", "mobiliteit"):
        tafel.zeg(sectie)
    tafel.zeg("werk", uren_per_week="16")
    nieuw = Feiten(talen=(*(BEKEND.talen or ()), Taalfeit(taal="en", spreken="B1")), leefsituatie={"ov": "ja"})
    leg_feiten_vast(persoon=bekend, feiten=nieuw, door=klantondersteuner)

    assert tafel.stel_vast().status_code == 302
    assert Persoonstaal.objects.filter(taal="en").exists()
    assert (_leef().ov, _leef().uren_per_week) == ("ja", 16)


@pytest.mark.parametrize(("kant", "uren"), [("bewaard", 30), ("ingevuld", 16)])
def test_what_both_the_talk_and_the_dossier_changed_is_chosen(
    kant: str, uren: int, tafel: Tafel, bekend: Statushouder, klantondersteuner: Medewerker
) -> None:
    tafel.zeg("werk", uren_per_week="16")
    leg_feiten_vast(persoon=bekend, feiten=Feiten(leefsituatie={"uren_per_week": 30}), door=klantondersteuner)

    antwoord = tafel.stel_vast()
    assert antwoord.status_code == 422
    assert "Het dossier is intussen veranderd" in antwoord.text
    assert "Uren per week" in antwoord.text
    assert not Gesprek.objects.filter(stand="vastgesteld").exists()
    (waarde,) = re.findall(rf'name="feit_uren_per_week" value="({kant}:\w+)"', antwoord.text)

    # Once more changed: what was chosen was about another value.
    leg_feiten_vast(persoon=bekend, feiten=Feiten(leefsituatie={"uren_per_week": 31}), door=klantondersteuner)
    assert tafel.stel_vast(feit_uren_per_week=waarde).status_code == 422
    leg_feiten_vast(persoon=bekend, feiten=Feiten(leefsituatie={"uren_per_week": 30}), door=klantondersteuner)
    assert tafel.stel_vast(feit_uren_per_week=waarde).status_code == 302
    assert _leef().uren_per_week == uren


def test_protected_facts_that_changed_since_are_chosen_without_showing_them(
    tafel: Tafel, bekend: Statushouder, klantondersteuner: Medewerker
) -> None:
    tafel.zeg("gezondheid", rekening="nee")
    anders = Gezondheidfeit(
        rekening_houden="ja", toelichting="Nieuwe bril", toestemming_op=DAG, toestemming_wijze="tolk"
    )
    leg_feiten_vast(persoon=bekend, feiten=Feiten(gezondheid=anders), door=klantondersteuner)
    antwoord = tafel.stel_vast()
    assert antwoord.status_code == 422
    assert "Nieuwe bril" not in antwoord.text
    (waarde,) = re.findall(r'name="feit_gezondheid" value="(bewaard:[^"]+)"', antwoord.text)
    assert tafel.stel_vast(feit_gezondheid=waarde).status_code == 302
    assert Gezondheid.objects.get().toelichting == "Nieuwe bril"


def test_what_was_chosen_travels_along_until_everything_is_chosen(
    tafel: Tafel, bekend: Statushouder, klantondersteuner: Medewerker
) -> None:
    tafel.zeg("werk", uren_per_week="16", dagdelen=["di_ochtend"])
    elders = {"uren_per_week": 30, "dagdelen": ["wo_middag"]}
    leg_feiten_vast(persoon=bekend, feiten=Feiten(leefsituatie=elders), door=klantondersteuner)
    (uren,) = re.findall(r'name="feit_uren_per_week" value="(ingevuld:\w+)"', tafel.stel_vast().text)
    tweede = tafel.stel_vast(feit_uren_per_week=uren).text
    assert f'<input type="hidden" name="feit_uren_per_week" value="{uren}">' in tweede
    (dagdelen,) = re.findall(r'name="feit_dagdelen" value="(bewaard:\w+)"', tweede)
    assert tafel.stel_vast(feit_uren_per_week=uren, feit_dagdelen=dagdelen).status_code == 302
    assert (_leef().uren_per_week, _leef().dagdelen) == (16, ["wo_middag"])


@pytest.fixture
def verbetering(vol_gesprek: Gesprek, bewaar: Bewaar, klantondersteuner: Medewerker) -> Gesprek:
    """A correction of a talk in which a lot was said; nothing of it was changed yet."""
    bewaar("mobiliteit", {"kan_fietsen": "nee", "ov": "nee"})
    oud = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    return services.begin_verbetering(gesprek=oud, reden="Uren waren verkeerd", door=klantondersteuner)


def _verbeter(gesprek: Gesprek, sectie: str, antwoorden: dict[str, Any], door: Medewerker) -> None:
    rij = gesprek.secties.get(sectie=sectie)
    rij.antwoorden = rij.antwoorden | antwoorden
    rij.save()


def test_a_correction_writes_only_what_it_says_otherwise(
    verbetering: Gesprek, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    since = Feiten(
        talen=(Taalfeit(taal="ti", spreken="C2"), Taalfeit(taal="en", spreken="B2")),
        werkervaringen=(Werkfeit(beroep="Lasser"),),
        leefsituatie={"kan_fietsen": "ja", "ov": "ja", "functioneel": "Alles"},
    )
    leg_feiten_vast(persoon=persoon, feiten=since, door=klantondersteuner)
    _verbeter(verbetering, "werk", {"uren_per_week": "12"}, klantondersteuner)

    services.stel_vast(gesprek=verbetering, door=klantondersteuner)
    assert Persoonstaal.objects.get(taal="en").spreken == "B2"
    assert Werkervaring.objects.get().beroep == "Lasser"
    leef = _leef()
    assert (leef.uren_per_week, leef.kan_fietsen, leef.ov, leef.functioneel) == (12, "ja", "ja", "Alles")
    assert Gezondheid.objects.get().toelichting == "Oude rugklacht"


def test_a_correction_of_what_was_recorded_since_is_chosen(
    verbetering: Gesprek, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    leg_feiten_vast(persoon=persoon, feiten=Feiten(leefsituatie={"uren_per_week": 30}), door=klantondersteuner)
    _verbeter(verbetering, "werk", {"uren_per_week": "12"}, klantondersteuner)
    with pytest.raises(Achterhaald) as fout:
        services.stel_vast(gesprek=verbetering, door=klantondersteuner)
    assert fout.value.feiten == {"uren_per_week": (30, 12)}
    keuze = {"uren_per_week": ("ingevuld", fout.value.afdrukken["uren_per_week"])}
    services.stel_vast(gesprek=verbetering, door=klantondersteuner, keuzes=keuze)
    assert _leef().uren_per_week == 12


def test_no_answer_that_fits_is_cut_on_its_way_to_the_facts() -> None:
    """The longest answers of every question that becomes a text of the dossier."""
    for sectie in LEEFGEBIEDEN:
        langste: dict[str, Any] = {}
        for vraag in sectie.vragen:
            if vraag.soort is Soort.KEUZE:
                langste[vraag.code] = next(
                    (code for een in sectie.vragen if een.als and een.als[0] == vraag.code for code in een.als[1]),
                    max(vraag.codes(), key=lambda code: len(vraag.codes()[code])),
                )
            elif vraag.soort is Soort.KEUZES:
                langste[vraag.code] = [code for code in vraag.codes() if code != vraag.apart]
            elif vraag.soort in (Soort.TEKST, Soort.LANG):
                langste[vraag.code] = "\n".join(["x" * 120] * 9) if vraag.langste_regel else "x" * vraag.langste
        keuring = keur(sectie, langste, Kader(vandaag=vandaag(), geboren=vandaag() - timedelta(days=9000)))
        assert keuring.fouten == {}, sectie.code
        leef = naar_feiten({sectie.code: keuring.antwoorden}, datum=DAG).leefsituatie or {}
        for naam, waarde in leef.items():
            assert not isinstance(waarde, str) or len(waarde) <= LANGSTE_TEKST, naam


def test_more_skills_than_the_dossier_keeps_are_refused_while_one_types(bewaar: Bewaar) -> None:
    fouten = bewaar("kunnen", {"vaardigheden": "a\n" * 30, "hobbys": "\n".join(f"h{n}" for n in range(11))})
    assert "hooguit 40 regels" in fouten.keuring.fouten["vaardigheden"]
    lang = bewaar("kunnen", {"vaardigheden": f"kort\n{'x' * 121}"})
    assert "hooguit 120 tekens" in lang.keuring.fouten["vaardigheden"]


def test_the_page_tells_what_it_began_with_once(tafel: Tafel) -> None:
    begin = json.loads(tafel.open("werk")["begin"][0])
    assert {"werkervaringen", "uren_per_week", "dagdelen"} <= set(begin)
    tafel.zeg("werk")
    assert "begin" not in tafel.open("werk")
