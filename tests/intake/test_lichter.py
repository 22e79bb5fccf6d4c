"""What a talk asks of whom: no decision in a first contact, and what is known counts without being said again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from intake import services
from intake.bekend import keur_bekend
from intake.feiten import uit_feiten
from intake.keuring import keur
from intake.models import Gesprek
from intake.secties import secties_voor
from intake.services import Onvolledig
from intake.services.slot import kader_van
from kern.datums import datum_lang
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from statushouders.feiten import Feiten, Leefgegevens
from statushouders.models import Leefsituatie, Statushouder
from tests.intake.conftest import Bewaar, besluit
from trajecten.models import Aanpak, Stap

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]


def _datum(dagen: int) -> dict[str, Any]:
    return {"datum": datum_lang(vandaag() - timedelta(days=dagen))}


@pytest.mark.parametrize(
    ("soort", "nodig"),
    [
        ("eerste_contact", {"datum"}),
        ("voortgangsgesprek", {"datum"}),
        ("startgesprek", {"datum", "kan_starten", "vorm", "aanpak", "eerste_afspraken", "gezin", "alfabetisering",
                          "uren_per_week"}),
        ("werkintake", {"datum", "kan_starten", "vorm", "aanpak", "eerste_afspraken", "gezin", "alfabetisering",
                        "uren_per_week"}),
    ],
)  # fmt: skip
def test_what_is_needed_depends_on_the_kind_of_talk(soort: str, nodig: set[str], persoon: Statushouder) -> None:
    kader = kader_van(persoon)
    assert {code for sectie in secties_voor(soort) for code in keur(sectie, {}, kader).open} == nodig


@pytest.mark.parametrize("soort", ["eerste_contact", "voortgangsgesprek"])
def test_a_talk_that_decides_nothing_is_fixed_with_its_day_alone(
    soort: str, persoon: Statushouder, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    gesprek = services.begin_gesprek(statushouder=persoon, soort=soort, door=klantondersteuner)
    client = ingelogd(klantondersteuner)
    url = reverse("intake:sectie", args=[gesprek.pk, "besluit"])
    client.post(url, _datum(1) | {"gezien": "{}", "vaststellen": "ja"})
    gesprek.refresh_from_db()
    assert gesprek.stand == Gesprek.Stand.VASTGESTELD
    assert gesprek.conclusie.kan_starten == ""
    tekst = client.get(reverse("intake:gesprek", args=[gesprek.pk])).text
    assert "niets besloten over beginnen met werken" in tekst
    assert "ja, kan beginnen" not in client.get(f"/dossiers/{persoon.pk}/?tab=intake").text


def _weet(persoon: Statushouder) -> None:
    Leefsituatie.objects.create(
        statushouder=persoon, gezin="Met partner. Zij wacht nog in Asmara.", alfabetisering="anders", uren_per_week=16
    )


def test_what_is_known_needs_no_section_to_be_opened(
    persoon: Statushouder, stap: Stap, aanpak: Aanpak, klantondersteuner: Medewerker
) -> None:
    _weet(persoon)
    gesprek = services.begin_gesprek(statushouder=persoon, soort="werkintake", door=klantondersteuner)
    assert gesprek.standen["gezin"] == {"bekend": True, "open": 0}
    services.bewaar_sectie(
        gesprek_id=gesprek.pk, code="besluit", lees=lambda _: besluit(aanpak), gezien={}, door=klantondersteuner
    )
    vast = services.stel_vast(gesprek=gesprek, door=klantondersteuner)
    # It was not said in this talk, so it is not in it; and it stays as it was.
    assert {deel["code"] for deel in (vast.momentopname or {})["secties"]} == {"besluit"}
    leef = Leefsituatie.objects.get(statushouder=persoon)
    assert (leef.gezin, leef.uren_per_week) == ("Met partner. Zij wacht nog in Asmara.", 16)


def test_what_was_opened_and_left_empty_is_still_asked(
    persoon: Statushouder, gesprek: Gesprek, bewaar: Bewaar, aanpak: Aanpak, klantondersteuner: Medewerker
) -> None:
    _weet(persoon)
    bewaar("besluit", besluit(aanpak))
    bewaar("gezin", {"gezin": ""})
    with pytest.raises(Onvolledig) as fout:
        services.stel_vast(gesprek=gesprek, door=klantondersteuner)
    assert fout.value.secties == {"gezin": (0, 1)}


def test_the_navigation_says_what_is_known(
    persoon: Statushouder, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    _weet(persoon)
    gesprek = services.begin_gesprek(statushouder=persoon, soort="werkintake", door=klantondersteuner)
    tekst = ingelogd(klantondersteuner).get(reverse("intake:sectie", args=[gesprek.pk, "persoon"])).text
    gezin = tekst.split('id="naar-gezin"', 1)[1].split("</a>", 1)[0]
    assert "al bekend" in gezin


@pytest.mark.parametrize(
    ("tekst", "kinderen", "code", "meer"),
    [
        ("Met partner.", 0, "partner", ""),
        ("Met partner en kinderen. 4 en 9 jaar.", 2, "gezin", "4 en 9 jaar."),
        ("Alleen. Ouders zijn in Syrië.", 0, "alleen", "Ouders zijn in Syrië."),
        ("Met partner en twee kinderen, 5 en 8 jaar.", 2, "gezin", "Met partner en twee kinderen, 5 en 8 jaar."),
        ("Bij een oom.", 0, None, "Bij een oom."),
        ("", 0, None, ""),
    ],
)
def test_the_family_is_filled_in_beforehand(tekst: str, kinderen: int, code: str | None, meer: str) -> None:
    bekend = uit_feiten("gezin", Feiten(leefsituatie=Leefgegevens(gezin=tekst, kinderen=kinderen, opvang="nodig")))
    assert bekend.get("gezin") == code
    assert bekend.get("gezin_meer", "") == meer


def test_children_that_are_known_show_what_hangs_on_them(persoon: Statushouder) -> None:
    gezin = next(sectie for sectie in secties_voor("werkintake") if sectie.code == "gezin")
    feiten = Feiten(leefsituatie=Leefgegevens(gezin="Met partner en kinderen.", kinderen=2, opvang="nodig"))
    bekend = keur_bekend(gezin, feiten, kader_van(persoon)).antwoorden
    assert (bekend["kinderen"], bekend["kinderen_aantal"], bekend["opvang"]) == ("ja", "2", "nodig")


def test_a_day_long_before_settling_is_refused_at_its_field(
    vol_gesprek: Gesprek, bewaar: Bewaar, aanpak: Aanpak, stap: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    """The rule of the step: a year before is too early. A talk in the asylum centre may be some weeks before."""
    vestiging = vol_gesprek.statushouder.vestigingsdatum
    vol_gesprek.secties.filter(sectie="besluit").delete()
    client = ingelogd(klantondersteuner)
    url = reverse("intake:sectie", args=[vol_gesprek.pk, "besluit"])
    assert f"Gevestigd op {datum_lang(vestiging)}" in client.get(url).text
    te_vroeg = besluit(aanpak, vestiging - timedelta(days=370)) | {"gezien": "{}", "vaststellen": "ja"}
    antwoord = client.post(url, te_vroeg)
    assert f"meer dan een jaar voor de vestiging ({datum_lang(vestiging)})" in antwoord.text
    stap.refresh_from_db()
    assert stap.gedaan_op is None

    bewaar("besluit", besluit(aanpak, vestiging - timedelta(days=20)))
    services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    stap.refresh_from_db()
    assert stap.gedaan_op == vestiging - timedelta(days=20)
