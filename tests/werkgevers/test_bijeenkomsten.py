"""Visits and network meetings: planned, people asked, who was there, and what came of it on both sides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.fouten import DomeinFout
from kern.meldingen import ongedaan_url
from kern.tijd import nu
from kern.velden import VersleuteldeJson
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Kandidaat
from statushouders.models import Statushouder
from tests.factories import (
    AfspraakFactory,
    BetrokkenheidFactory,
    BijeenkomstFactory,
    DeelnameFactory,
    ProfielFactory,
    RoosterblokFactory,
    StatushouderFactory,
    TrainingFactory,
    TrajectFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from tests.gelijktijdig import tegelijk
from werkgevers.models import Bijeenkomst, Deelname, Werkgever
from werkgevers.selectors.bijeenkomsten import bezet_tijdens, deelnemers_van
from werkgevers.selectors.zoeken import Gevonden, zoek_te_vragen
from werkgevers.services import bijeenkomsten as plannen
from werkgevers.services import deelnames as services
from werkgevers.services.bijeenkomsten import Bijeenkomstgegevens
from werkgevers.services.samenvoegen import voeg_samen
from werkgevers.services.trainingen import wijzig_training
from werkgevers.services.werkgevers import archiveer_werkgever

STRAKS = datetime(2026, 12, 8, 9, tzinfo=UTC)
NA_AFLOOP = date(2026, 12, 9)
BEZOEK = {"dag": "2026-12-08", "van": "10.00", "tot": "12.00", "plaats": "Glasweg 14", "hoogstens": "4"}


@pytest.fixture
def werkgever(gemeente: Gemeente) -> Werkgever:
    return WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")


@pytest.fixture
def bezoek(werkgever: Werkgever, accountmanager: Medewerker) -> Bijeenkomst:
    return BijeenkomstFactory(
        gemeente=werkgever.gemeente, werkgevers=[werkgever], begeleider=accountmanager, hoogstens=2
    )


@pytest.fixture
def scherm(accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(accountmanager)


def _mens(gemeente: Gemeente, achternaam: str = "Tesfay", *, profiel: str = "") -> Statushouder:
    """Somebody whose traject runs; with `profiel` the name on a profile with consent."""
    mens: Statushouder = StatushouderFactory(gemeente=gemeente, achternaam=achternaam)
    TrajectFactory(statushouder=mens)
    if profiel:
        ProfielFactory(statushouder=mens, goedgekeurd=True, teksten={"roepnaam": profiel, "houding": "Komt op tijd."})
    return mens


def test_a_visit_is_planned_from_the_page_of_the_employer(
    werkgever: Werkgever, scherm: Client, accountmanager: Medewerker
) -> None:
    url = reverse("werkgevers:bezoek_nieuw", args=[werkgever.pk])
    assert url in scherm.get(reverse("werkgevers:werkgever", args=[werkgever.pk])).text
    antwoord = scherm.post(url, BEZOEK | {"begeleider": accountmanager.pk}, follow=True)
    bezoek = Bijeenkomst.objects.get()
    assert bezoek.begin == STRAKS
    assert bezoek.einde == STRAKS + timedelta(hours=2)
    assert list(bezoek.werkgevers.all()) == [werkgever]
    assert "Bezoek aan Kwekerij De Lier" in antwoord.text
    assert ongedaan_url(next(iter(antwoord.context["messages"]))) == f"/werkgevers/bijeenkomsten/{bezoek.pk}/afzeggen/"
    assert "Dinsdag 8 december 2026, 10.00 uur" in scherm.get(reverse("werkgevers:werkgever", args=[werkgever.pk])).text


def test_from_the_list_one_first_chooses_the_employer(
    werkgever: Werkgever, scherm: Client, accountmanager: Medewerker
) -> None:
    bij_wie, nieuw = reverse("werkgevers:bezoek_bij_wie"), reverse("werkgevers:bezoek_nieuw", args=[werkgever.pk])
    assert bij_wie in scherm.get(reverse("werkgevers:lijst")).text
    assert nieuw not in scherm.get(bij_wie).text
    assert nieuw in scherm.post(bij_wie, {"zoek": "lier"}).text
    Werkgever.objects.update(eigenaar=accountmanager)
    assert nieuw in scherm.get(bij_wie).text


def test_an_end_before_the_begin_is_said_at_the_field(
    werkgever: Werkgever, scherm: Client, accountmanager: Medewerker
) -> None:
    antwoord = scherm.post(
        reverse("werkgevers:bezoek_nieuw", args=[werkgever.pk]),
        BEZOEK | {"begeleider": accountmanager.pk, "tot": "9.00"},
    )
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["tot"] == ["Het einde ligt voor het begin. Controleer de tijden."]


def test_who_would_rather_not_is_visited_only_when_it_is_meant(
    gemeente: Gemeente, scherm: Client, accountmanager: Medewerker
) -> None:
    rust = WerkgeverFactory(gemeente=gemeente, bereidheid="liever_niet")
    url, invoer = reverse("werkgevers:bezoek_nieuw", args=[rust.pk]), BEZOEK | {"begeleider": accountmanager.pk}
    antwoord = scherm.post(url, invoer)
    assert "toch_benaderen" in antwoord.context["form"].errors
    assert not Bijeenkomst.objects.exists()
    scherm.post(url, invoer | {"toch_benaderen": "on"})
    assert Bijeenkomst.objects.exists()


def test_a_day_that_is_over_is_asked_about(werkgever: Werkgever, scherm: Client, accountmanager: Medewerker) -> None:
    url = reverse("werkgevers:bezoek_nieuw", args=[werkgever.pk])
    invoer = BEZOEK | {"begeleider": accountmanager.pk, "dag": "2026-10-06"}
    assert "al_geweest" not in scherm.get(url).text
    antwoord = scherm.post(url, invoer)
    assert list(antwoord.context["form"].errors) == ["al_geweest"]
    assert 'name="al_geweest"' in antwoord.text
    antwoord = scherm.post(url, invoer | {"al_geweest": "on"}, follow=True)
    assert "leg de opkomst vast" in antwoord.text
    bezoek = Bijeenkomst.objects.get()
    wijzigen = reverse("werkgevers:bijeenkomst_wijzigen", args=[bezoek.pk])
    # Another place of what is over asks nothing.
    assert scherm.post(wijzigen, invoer | {"plaats": "Kas 3", "versie": 1}).status_code == 302
    assert scherm.post(wijzigen, invoer | {"plaats": "Kas 3", "dag": "2026-10-05", "versie": 2}).status_code == 422


def test_two_who_change_a_visit_see_what_differs(
    bezoek: Bijeenkomst, scherm: Client, accountmanager: Medewerker
) -> None:
    url = reverse("werkgevers:bijeenkomst_wijzigen", args=[bezoek.pk])
    invoer = BEZOEK | {"begeleider": accountmanager.pk, "versie": 1}
    assert scherm.post(url, invoer).status_code == 302
    antwoord = scherm.post(url, invoer | {"dag": "2026-12-10"})
    assert antwoord.status_code == 422
    assert "8 december 2026" in antwoord.text
    assert "10 december 2026" in antwoord.text


def test_a_visit_is_called_off_and_put_back(bezoek: Bijeenkomst, scherm: Client) -> None:
    scherm.post(reverse("werkgevers:bijeenkomst_afzeggen", args=[bezoek.pk]))
    bezoek.refresh_from_db()
    assert bezoek.stand == Bijeenkomst.Stand.AFGEZEGD
    scherm.post(reverse("werkgevers:bijeenkomst_terugzetten", args=[bezoek.pk]))
    bezoek.refresh_from_db()
    assert bezoek.stand == Bijeenkomst.Stand.GEPLAND
    adres = reverse("werkgevers:bijeenkomst", args=[bezoek.pk])
    assert "nog vastleggen" not in scherm.get(adres).text
    eerder = timedelta(days=60)
    Bijeenkomst.objects.filter(pk=bezoek.pk).update(begin=bezoek.begin - eerder, einde=bezoek.einde - eerder)
    geweest = scherm.get(adres).text
    assert "nog vastleggen" in geweest
    assert "Wie er gevraagd zijn" in geweest
    assert "Afzeggen" not in geweest
    Bijeenkomst.objects.filter(pk=bezoek.pk).update(begin=nu(), einde=nu() + timedelta(hours=2))
    assert "Ging niet door" in scherm.get(adres).text, "also while it is going on"
    lijst = scherm.get(reverse("werkgevers:bijeenkomsten"))
    assert "nog vastleggen" in lijst.text
    assert not lijst.context["komend"], "every screen turns at the begin"


def test_an_accountmanager_asks_only_who_has_a_profile_with_consent(
    bezoek: Bijeenkomst, accountmanager: Medewerker, gemeente: Gemeente, scherm: Client
) -> None:
    met, zonder = _mens(gemeente, profiel="Yohannes"), _mens(gemeente, "Berhane")
    gevonden = zoek_te_vragen(bezoek, "", kijker=accountmanager)
    assert [een.statushouder_id for een in gevonden] == [met.pk]
    antwoord = scherm.post(reverse("werkgevers:uitnodigen", args=[bezoek.pk, met.pk]), follow=True)
    assert "Yohannes T." in antwoord.text
    assert "Tesfay" not in antwoord.text
    assert "/dossiers/" not in antwoord.text
    assert scherm.post(reverse("werkgevers:uitnodigen", args=[bezoek.pk, zonder.pk])).status_code == 404
    with pytest.raises(DomeinFout):
        services.nodig_uit(bijeenkomst=bezoek, statushouder=zonder, door=accountmanager)
    assert Logregel.objects.filter(actie="deelname.uitgenodigd", statushouder_id=met.pk).exists()


def test_a_search_opens_only_the_profiles_that_it_shows(
    bezoek: Bijeenkomst, accountmanager: Medewerker, gemeente: Gemeente, monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: Any,
) -> None:  # fmt: skip
    for naam in ("José", *(f"Amal{nummer}" for nummer in range(12))):
        _mens(gemeente, profiel=naam)
    geopend: list[object] = []
    lees = VersleuteldeJson.from_db_value

    def tel(veld: Any, waarde: Any, *rest: Any) -> Any:
        geopend.append(waarde)
        return lees(veld, waarde, *rest)

    monkeypatch.setattr(VersleuteldeJson, "from_db_value", tel)
    with django_assert_max_num_queries(5):
        (gevonden,) = zoek_te_vragen(bezoek, "jose T", kijker=accountmanager)
    assert (gevonden.wie.naam, len(geopend)) == ("José T.", 1)
    assert zoek_te_vragen(bezoek, "Xq", kijker=accountmanager) == []
    assert len(geopend) == 1
    assert len(zoek_te_vragen(bezoek, "x", kijker=accountmanager)) == 9


def _alle(bezoek: Bijeenkomst, kijker: Medewerker) -> list[Gevonden]:
    return zoek_te_vragen(bezoek, "Tesfay", kijker=kijker, hoogstens=20)


def test_the_list_grows_and_says_what_the_profile_says(
    bezoek: Bijeenkomst, gemeente: Gemeente, accountmanager: Medewerker, teamleider: Medewerker, scherm: Client
) -> None:
    mensen = [_mens(gemeente, profiel=f"Amal{nummer}") for nummer in range(9)]
    kok = _mens(gemeente)
    beeld = {"naam": "Nour K.", "kort": [["Ervaring als", "kok"], ["Beschikbaar", "24 uur"]], "delen": []}
    ProfielFactory(statushouder=kok, goedgekeurd=True, momentopname=beeld)
    mensen.append(kok)
    url = reverse("werkgevers:mensen_zoeken", args=[bezoek.pk])
    eerst = scherm.get(url).text
    assert (eerst.count(">Uitnodigen<"), 'name="keer" value="2"' in eerst) == (8, True)
    meer = scherm.post(url, {"zoek": "", "keer": "2"}).text
    assert (meer.count(">Uitnodigen<"), "Toon meer mensen" in meer) == (10, False)
    assert "Ervaring als kok · Beschikbaar 24 uur" in meer
    assert "Ervaring als kok · Beschikbaar 24 uur" in {een.woorden for een in _alle(bezoek, teamleider)}
    assert scherm.post(url, {"zoek": "", "keer": "1" * 99}).text.count(">Uitnodigen<") == 8
    bezet = AfspraakFactory(statushouder=mensen[8], begin=STRAKS, einde=STRAKS + timedelta(hours=1))
    kort, lang = (zoek_te_vragen(bezoek, "", kijker=accountmanager, hoogstens=aantal) for aantal in (8, 16))
    assert [een.wie for een in lang[:8]] == [een.wie for een in kort[:8]], "what one read stays where it was"
    bezet.delete()
    les = RoosterblokFactory(statushouder=mensen[0], dag=STRAKS.weekday(), van=time(9), tot=time(12))
    for kijker in (accountmanager, teamleider):
        assert bezet_tijdens(bezoek, [mens.pk for mens in mensen], kijker=kijker) == {les.statushouder_id}


def test_who_knows_the_work_comes_first_in_the_list(
    bezoek: Bijeenkomst, gemeente: Gemeente, accountmanager: Medewerker, scherm: Client
) -> None:
    url = reverse("werkgevers:mensen_zoeken", args=[bezoek.pk])
    mensen = [_mens(gemeente, profiel=naam) for naam in ("Amal", "Nour", "Omar")]
    assert "De nieuwste profielen met akkoord" in scherm.get(url).text
    Kandidaat.objects.update_or_create(
        statushouder=mensen[0], profiel=mensen[0].profielen.get(), defaults={"vak_wens": ["bouw"], "sinds": NA_AFLOOP}
    )
    WerkplekFactory(werkgever=bezoek.werkgevers.get(), vakgebieden=["bouw"])
    antwoord = scherm.get(url)
    assert [een.wie.naam[:4] for een in antwoord.context["gevonden"]] == ["Amal", "Omar", "Nour"]
    assert "eerst wie dan vrij is en wie dit werk kent of wil" in antwoord.text


def test_who_is_free_comes_before_a_whole_list_of_busy_people(
    bezoek: Bijeenkomst, gemeente: Gemeente, accountmanager: Medewerker, teamleider: Medewerker
) -> None:
    vrij = _mens(gemeente, profiel="Amal")
    for nummer in range(9):
        druk = _mens(gemeente, profiel=f"Bilal{nummer}")
        AfspraakFactory(statushouder=druk, begin=STRAKS, einde=STRAKS + timedelta(hours=1))
    for kijker, tekst in ((accountmanager, ""), (teamleider, "Tesfay")):
        gevonden = zoek_te_vragen(bezoek, tekst, kijker=kijker)
        assert [een.bezet for een in gevonden] == [False, *[True] * 8]
        assert gevonden[0].statushouder_id == vrij.pk


def test_who_is_asked_already_is_not_asked_twice_and_not_found(
    bezoek: Bijeenkomst, accountmanager: Medewerker, gemeente: Gemeente
) -> None:
    mens = _mens(gemeente, profiel="Yohannes")
    services.nodig_uit(bijeenkomst=bezoek, statushouder=mens, door=accountmanager)
    with pytest.raises(DomeinFout, match="al gevraagd"):
        services.nodig_uit(bijeenkomst=bezoek, statushouder=mens, door=accountmanager)
    assert zoek_te_vragen(bezoek, "yoh", kijker=accountmanager) == []


def test_more_than_the_group_is_warned_about(
    bezoek: Bijeenkomst, accountmanager: Medewerker, gemeente: Gemeente, scherm: Client
) -> None:
    for naam in ("Yohannes", "Amal", "Nour"):
        mens = _mens(gemeente, profiel=naam)
        tekst = scherm.post(reverse("werkgevers:uitnodigen", args=[bezoek.pk, mens.pk]), follow=True).text
    assert "Dat zijn er meer dan 2." in tekst
    assert "3 mensen, bedoeld was hoogstens 2" in tekst


def test_who_has_something_else_then_is_marked_and_nothing_more_is_told(
    bezoek: Bijeenkomst, gemeente: Gemeente, accountmanager: Medewerker, scherm: Client
) -> None:
    gesprek, elders, vrij = (_mens(gemeente, profiel=naam) for naam in ("Yohannes", "Amal", "Nour"))
    AfspraakFactory(statushouder=gesprek, begin=STRAKS + timedelta(minutes=30), einde=STRAKS + timedelta(minutes=90))
    ander = BijeenkomstFactory(gemeente=gemeente, begin=STRAKS - timedelta(hours=1), einde=STRAKS + timedelta(hours=1))
    DeelnameFactory(bijeenkomst=ander, statushouder=elders)
    mensen = [gesprek.pk, elders.pk, vrij.pk]
    assert bezet_tijdens(bezoek, mensen, kijker=accountmanager) == {gesprek.pk, elders.pk}
    tekst = scherm.get(reverse("werkgevers:mensen_zoeken", args=[bezoek.pk])).text
    assert tekst.count("heeft dan al iets anders") == 2
    assert "Werkintake" not in tekst


def test_an_appointment_right_after_it_is_no_clash_but_the_hour_is_not_for_every_reader(
    bezoek: Bijeenkomst, gemeente: Gemeente, klantondersteuner: Medewerker, accountmanager: Medewerker
) -> None:
    """Who sees no agenda reads only that the morning is not free: no other hour says anything more."""
    mens = _mens(gemeente)
    AfspraakFactory(statushouder=mens, begin=bezoek.einde, einde=bezoek.einde + timedelta(minutes=20))
    assert bezet_tijdens(bezoek, [mens.pk], kijker=klantondersteuner) == set()
    gezien = set()
    for uur in (7, 8, 9, 10):
        bezoek.begin, bezoek.einde = STRAKS.replace(hour=uur), STRAKS.replace(hour=uur, minute=30)
        gezien.add(frozenset(bezet_tijdens(bezoek, [mens.pk], kijker=accountmanager)))
    assert gezien == {frozenset({mens.pk})}
    bezoek.begin, bezoek.einde = STRAKS.replace(hour=12), STRAKS.replace(hour=13)
    assert bezet_tijdens(bezoek, [mens.pk], kijker=accountmanager) == set()


def test_an_invitation_is_taken_back_until_it_is_known_how_it_went(
    bezoek: Bijeenkomst, accountmanager: Medewerker, gemeente: Gemeente, vandaag_is: Callable[[date], None]
) -> None:
    mens = _mens(gemeente, profiel="Yohannes")
    deelname = services.nodig_uit(bijeenkomst=bezoek, statushouder=mens, door=accountmanager)
    services.trek_uitnodiging_in(deelname=deelname, door=accountmanager)
    assert not Deelname.objects.exists()
    deelname = services.nodig_uit(bijeenkomst=bezoek, statushouder=mens, door=accountmanager)
    vandaag_is(NA_AFLOOP)
    services.leg_opkomst_vast(bijeenkomst=bezoek, standen={deelname.pk: "geweest"}, verslag="", door=accountmanager)
    with pytest.raises(DomeinFout, match="blijft in het dossier"):
        services.trek_uitnodiging_in(deelname=deelname, door=accountmanager)
    vergissing = services.nodig_uit(
        bijeenkomst=bezoek, statushouder=_mens(gemeente, profiel="Ahmed"), door=accountmanager
    )
    services.trek_uitnodiging_in(deelname=vergissing, door=accountmanager)
    assert list(bezoek.deelnames.all()) == [deelname]


def test_nobody_was_there_before_it_began(
    bezoek: Bijeenkomst, gemeente: Gemeente, accountmanager: Medewerker, scherm: Client
) -> None:
    with pytest.raises(DomeinFout, match="moet nog beginnen"):
        services.leg_opkomst_vast(bijeenkomst=bezoek, standen={}, verslag="", door=accountmanager)
    deelname = DeelnameFactory(bijeenkomst=bezoek, statushouder=_mens(gemeente, profiel="Amal"))
    for scherm_van in (("opkomst", bezoek.pk), ("indruk", deelname.pk)):
        antwoord = scherm.get(reverse(f"werkgevers:{scherm_van[0]}", args=[scherm_van[1]]), follow=True)
        assert "Vanaf 8 december 2026 leg je vast wie er was" in antwoord.text


def test_one_says_who_was_there_and_of_who_was_not_nothing_comes(
    bezoek: Bijeenkomst, gemeente: Gemeente, scherm: Client, vandaag_is: Callable[[date], None]
) -> None:
    """Nobody is ticked beforehand; one button says it of the others."""
    kwam, niet = (_mens(gemeente, profiel=naam) for naam in ("Amal", "Nour"))
    was_er = DeelnameFactory(bijeenkomst=bezoek, statushouder=kwam, werkgever=bezoek.werkgevers.get())
    weg = DeelnameFactory(bijeenkomst=bezoek, statushouder=niet)
    vandaag_is(NA_AFLOOP)
    opkomst = reverse("werkgevers:opkomst", args=[bezoek.pk])
    assert "checked" not in scherm.get(opkomst).text
    invoer = {"versie": 1, f"gezien_{was_er.pk}": 1, f"gezien_{weg.pk}": 1, f"stand_{weg.pk}": "niet_verschenen"}
    assert scherm.post(opkomst, invoer).status_code == 422
    tekst = scherm.post(opkomst, invoer | {"anderen": "ja"}, follow=True).text
    was_er.refresh_from_db()
    assert was_er.stand == "geweest"
    assert reverse("werkgevers:indruk", args=[was_er.pk]) in tekst
    assert reverse("werkgevers:indruk", args=[weg.pk]) not in tekst
    training = reverse("werkgevers:training_nieuw", args=[kwam.pk])
    assert f"{training}?werkgever={was_er.werkgever_id}&amp;terug=" in tekst
    assert "<p>Van Amal T.</p>" in scherm.get(f"{training}?werkgever={was_er.werkgever_id}").text
    antwoord = scherm.post(reverse("werkgevers:indruk", args=[weg.pk]), {"versie": 2, "van": 1})
    assert antwoord.status_code == 422


def test_two_who_record_who_was_there_see_both_and_lose_nothing(
    bezoek: Bijeenkomst, gemeente: Gemeente, scherm: Client, vandaag_is: Callable[[date], None]
) -> None:
    een, ander = (
        DeelnameFactory(bijeenkomst=bezoek, statushouder=_mens(gemeente, profiel=n)) for n in ("Amal", "Nour")
    )
    vandaag_is(NA_AFLOOP)
    opkomst = reverse("werkgevers:opkomst", args=[bezoek.pk])
    open_ = scherm.get(opkomst).context["form"].initial | {f"gezien_{mens.pk}": 1 for mens in (een, ander)}
    eerst = open_ | {f"stand_{een.pk}": "niet_verschenen", f"stand_{ander.pk}": "geweest", "verslag": "Rondleiding."}
    assert scherm.post(opkomst, eerst).status_code == 302
    daarna = open_ | {f"stand_{een.pk}": "geweest", f"stand_{ander.pk}": "geweest", "verslag": ""}
    antwoord = scherm.post(opkomst, daarna)
    assert antwoord.status_code == 422
    assert [(v.naam, v.bewaard, v.ingevuld) for v in antwoord.context["verschillen"]] == [
        ("Amal T.", "Kwam niet", "Was er"), ("Hoe was het?", "Rondleiding.", ""),
    ]  # fmt: skip
    een.refresh_from_db()
    bezoek.refresh_from_db()
    assert (een.stand, bezoek.verslag) == ("niet_verschenen", "Rondleiding.")
    weer = dict(antwoord.context["form"].data.items())
    assert scherm.post(opkomst, weer | {"verslag": "Rondleiding."}).status_code == 302
    een.refresh_from_db()
    assert een.stand == "geweest"


def test_who_gave_an_impression_was_there(
    bezoek: Bijeenkomst, gemeente: Gemeente, accountmanager: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    deelname = DeelnameFactory(
        bijeenkomst=bezoek, statushouder=_mens(gemeente, profiel="Amal"), stand="geweest", indruk_persoon="Leuk werk."
    )
    vandaag_is(NA_AFLOOP)
    with pytest.raises(DomeinFout, match="staat al wat er uit de ontmoeting kwam") as fout:
        services.leg_opkomst_vast(
            bijeenkomst=bezoek, standen={deelname.pk: "niet_verschenen"}, verslag="", door=accountmanager
        )
    assert fout.value.veld == f"stand_{deelname.pk}"


def test_what_came_of_it_is_taken_back_with_whether_one_was_there(
    bezoek: Bijeenkomst, gemeente: Gemeente, scherm: Client, accountmanager: Medewerker,
    vandaag_is: Callable[[date], None],
) -> None:  # fmt: skip
    deelname = DeelnameFactory(bijeenkomst=bezoek, statushouder=_mens(gemeente, profiel="Amal"), stand="komt")
    vandaag_is(NA_AFLOOP)
    url = reverse("werkgevers:indruk", args=[deelname.pk])
    invoer = {"versie": 1, "van": accountmanager.pk, "indruk_persoon": "Leuk werk.", "interesse_persoon": "ja"}
    for stand, opkomst in (("komt", ""), ("geweest", "vastgelegd")):
        (melding,) = scherm.post(url, invoer, follow=True).context["messages"]
        if opkomst:
            services.leg_opkomst_vast(
                bijeenkomst=bezoek, standen={deelname.pk: "geweest"}, verslag="", door=accountmanager
            )
        assert "Teruggezet zoals het was." in scherm.post(ongedaan_url(melding), follow=True).text
        deelname.refresh_from_db()
        assert (deelname.indruk_persoon, deelname.interesse_persoon, deelname.stand) == ("", "", stand)
        invoer["versie"] = deelname.versie


GEEN_UITKOMST = {
    "werkgever": None, "indruk_persoon": "", "interesse_persoon": "ja", "indruk_werkgever": "",
    "interesse_werkgever": "", "vervolg": "",
}  # fmt: skip


def test_what_is_called_off_or_over_takes_no_outcome_and_no_other_day(
    bezoek: Bijeenkomst, gemeente: Gemeente, accountmanager: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    deelname = DeelnameFactory(
        bijeenkomst=bezoek, statushouder=_mens(gemeente, profiel="Amal"), stand=Deelname.Stand.AFGEMELD
    )
    vandaag_is(NA_AFLOOP)
    plannen.zeg_bijeenkomst_af(bijeenkomst=bezoek, door=accountmanager)
    straks = Bijeenkomstgegevens(
        begin=STRAKS + timedelta(days=30), einde=STRAKS + timedelta(days=30, hours=2), plaats="Glasweg 14",
        hoogstens=4, begeleider=accountmanager,
    )  # fmt: skip
    for mag_niet in (
        lambda: services.leg_indruk_vast(deelname=deelname, velden=GEEN_UITKOMST, versie=1, door=accountmanager),
        lambda: services.zet_stand(deelname=deelname, stand="komt", door=accountmanager),
        lambda: plannen.wijzig_bijeenkomst(bijeenkomst=bezoek, gegevens=straks, versie=2, door=accountmanager),
    ):
        with pytest.raises(DomeinFout, match="is afgezegd"):
            mag_niet()
    plannen.zet_bijeenkomst_terug(bijeenkomst=bezoek, door=accountmanager)
    services.leg_opkomst_vast(bijeenkomst=bezoek, standen={}, verslag="", door=accountmanager)
    with pytest.raises(DomeinFout, match="al hoe het ging"):
        services.zet_stand(deelname=deelname, stand="komt", door=accountmanager)
    with pytest.raises(DomeinFout, match="blijft in het dossier"):
        services.trek_uitnodiging_in(deelname=deelname, door=accountmanager)
    with pytest.raises(DomeinFout, match="al geweest") as fout:
        plannen.wijzig_bijeenkomst(bijeenkomst=bezoek, gegevens=straks, versie=4, door=accountmanager)
    assert fout.value.veld == "dag"


def test_a_visit_does_not_come_back_at_an_employer_that_was_archived(
    bezoek: Bijeenkomst, werkgever: Werkgever, accountmanager: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    plannen.zeg_bijeenkomst_af(bijeenkomst=bezoek, door=accountmanager)
    archiveer_werkgever(werkgever_id=werkgever.pk, door=accountmanager)
    with pytest.raises(DomeinFout, match="is gearchiveerd"):
        plannen.zet_bijeenkomst_terug(bijeenkomst=bezoek, door=accountmanager)
    vandaag_is(NA_AFLOOP)
    plannen.zet_bijeenkomst_terug(bijeenkomst=bezoek, door=accountmanager)
    straks = Bijeenkomstgegevens(
        begin=STRAKS + timedelta(days=30), einde=STRAKS + timedelta(days=30, hours=2), plaats="Glasweg 14",
        hoogstens=4, begeleider=accountmanager,
    )  # fmt: skip
    with pytest.raises(DomeinFout, match="is gearchiveerd"):
        plannen.wijzig_bijeenkomst(bijeenkomst=bezoek, gegevens=straks, versie=3, door=accountmanager)


@pytest.mark.django_db(transaction=True)
def test_a_visit_that_comes_back_while_its_employer_is_archived_lets_one_through(
    bezoek: Bijeenkomst, werkgever: Werkgever, accountmanager: Medewerker
) -> None:
    plannen.zeg_bijeenkomst_af(bijeenkomst=bezoek, door=accountmanager)
    uit = tegelijk(
        lambda: plannen.zet_bijeenkomst_terug(bijeenkomst=bezoek, door=accountmanager),
        lambda: archiveer_werkgever(werkgever_id=werkgever.pk, door=accountmanager),
    )
    assert [type(een) for een in uit if isinstance(een, Exception)] == [DomeinFout]


@pytest.mark.django_db(transaction=True)
def test_moving_a_training_while_its_employers_are_joined_is_no_deadlock(
    gemeente: Gemeente, werkgever: Werkgever, accountmanager: Medewerker
) -> None:
    """Both hold the employers before the training: one waits for the other, and neither breaks off."""
    ander = WerkgeverFactory(gemeente=gemeente)
    mens = StatushouderFactory(gemeente=gemeente)
    ProfielFactory(statushouder=mens, goedgekeurd=True)
    training = TrainingFactory(werkgever=ander, statushouder=mens)
    lees = ("naam", "aanbieder", "begin", "einde", "kosten", "deel_werkgever", "deel_gemeente", "gestopt_op",
            "certificaat", "behaald_op", "geldig_tot", "laat_verlopen")  # fmt: skip
    velden = {veld: getattr(training, veld) for veld in lees} | {"werkgever": werkgever}
    uit = tegelijk(
        lambda: wijzig_training(training=training, velden=velden, versie=1, door=accountmanager),
        lambda: voeg_samen(werkgever_id=werkgever.pk, ander_id=ander.pk, door=accountmanager),
    )
    assert not [een for een in uit if isinstance(een, Exception)]
    training.refresh_from_db()
    assert training.werkgever == werkgever


def test_what_came_of_it_stands_in_both_dossiers(
    bezoek: Bijeenkomst, werkgever: Werkgever, gemeente: Gemeente, scherm: Client, klantondersteuner: Medewerker,
    accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client], vandaag_is: Callable[[date], None],
) -> None:  # fmt: skip
    komt, niet = _mens(gemeente, profiel="Yohannes"), _mens(gemeente, profiel="Amal")
    deelname, gemist = (DeelnameFactory(bijeenkomst=bezoek, statushouder=mens) for mens in (komt, niet))
    vandaag_is(NA_AFLOOP)
    opkomst = reverse("werkgevers:opkomst", args=[bezoek.pk])
    antwoord = scherm.post(
        opkomst,
        {f"stand_{deelname.pk}": "geweest", f"stand_{gemist.pk}": "niet_verschenen", "verslag": "Rondleiding."}
        | {"versie": 1, f"gezien_{deelname.pk}": 1, f"gezien_{gemist.pk}": 1},
        follow=True,
    )
    assert "Rondleiding." in antwoord.text
    indruk = reverse("werkgevers:indruk", args=[deelname.pk])
    velden = {
        "versie": 2, "werkgever": werkgever.pk, "indruk_persoon": "Leuk werk, warm.", "interesse_persoon": "ja",
        "indruk_werkgever": "Pakt het snel op.", "interesse_werkgever": "ja", "vervolg": "Een dag meelopen.",
        "van": accountmanager.pk,
    }  # fmt: skip
    assert scherm.post(indruk, velden).status_code == 302
    assert scherm.post(indruk, velden | {"vervolg": "Iets anders"}).status_code == 422
    daarvoor = velden | {"versie": 3, "wat": "Werkkleding regelen", "uiterlijk": "14-12-2026"}
    for leeg in ("uiterlijk", "werkgever"):
        assert list(scherm.post(indruk, daarvoor | {leeg: ""}).context["form"].errors) == [leeg]
    assert "De actie staat bij Te doen." in scherm.post(indruk, daarvoor, follow=True).text
    (actie,) = werkgever.acties.all()
    assert (actie.wat, actie.uiterlijk, actie.van) == ("Werkkleding regelen", date(2026, 12, 14), accountmanager)
    bij_werkgever = scherm.get(reverse("werkgevers:werkgever", args=[werkgever.pk])).text
    assert "1 persoon, 1 verder" in bij_werkgever
    bladzijde = scherm.get(reverse("werkgevers:bijeenkomst", args=[bezoek.pk])).text
    assert "Pakt het snel op." in bladzijde
    training = reverse("werkgevers:training_nieuw", args=[komt.pk])
    assert training in bladzijde
    assert "Van Yohannes T." in scherm.get(training).text
    BetrokkenheidFactory(statushouder=komt, medewerker=klantondersteuner, rol=Rol.KLANTONDERSTEUNER)
    dossier = ingelogd(klantondersteuner).get(f"{reverse('werkplek:dossier', args=[komt.pk])}?tab=werkgevers").text
    assert "Leuk werk, warm." in dossier
    assert "Een dag meelopen." in dossier
    assert "Kwekerij De Lier" in dossier


def test_whom_one_may_not_name_is_only_counted(
    bezoek: Bijeenkomst, gemeente: Gemeente, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    mijn, ander = _mens(gemeente, "Vanmij"), _mens(gemeente, "Vreemd")
    BetrokkenheidFactory(statushouder=mijn, medewerker=jobcoach, rol=Rol.JOBCOACH)
    for mens in (mijn, ander):
        DeelnameFactory(bijeenkomst=bezoek, statushouder=mens)
    deelnemers = deelnemers_van(bezoek, kijker=jobcoach)
    assert (len(deelnemers.rijen), deelnemers.verborgen) == (1, 1)
    tekst = ingelogd(jobcoach).get(reverse("werkgevers:bijeenkomst", args=[bezoek.pk])).text
    assert "Vanmij" in tekst
    assert "Vreemd" not in tekst
    assert "En nog 1 persoon die jij hier niet met naam ziet." in tekst
    assert "Mensen uitnodigen" not in tekst


def test_employers_come_to_a_network_meeting_one_by_one(
    gemeente: Gemeente, werkgever: Werkgever, scherm: Client, accountmanager: Medewerker
) -> None:
    invoer = BEZOEK | {"naam": "Ontbijt in de kas", "begeleider": accountmanager.pk}
    scherm.post(reverse("werkgevers:bijeenkomst_nieuw"), invoer)
    netwerk = Bijeenkomst.objects.get()
    zoek = scherm.post(reverse("werkgevers:bijeenkomst_werkgevers", args=[netwerk.pk]), {"zoek": "lier"})
    WerkgeverFactory.create_batch(9, gemeente=gemeente, plaats="Lierveld")
    zoeken = reverse("werkgevers:bijeenkomst_werkgevers", args=[netwerk.pk])
    kort, lang = (scherm.post(zoeken, {"zoek": "lier", "keer": keer}).context for keer in ("", "2"))
    assert [(len(een["gevonden"]), een["meer"]) for een in (kort, lang)] == [(8, True), (10, False)]
    erbij = reverse("werkgevers:bijeenkomst_werkgever_erbij", args=[netwerk.pk, werkgever.pk])
    assert erbij in zoek.text
    assert "Kwekerij De Lier komt ook." in scherm.post(erbij, follow=True).text
    assert "Ontbijt in de kas" in scherm.get(reverse("werkgevers:bijeenkomsten")).text
    DeelnameFactory(bijeenkomst=netwerk, statushouder=_mens(gemeente), werkgever=werkgever)
    with pytest.raises(DomeinFout, match="met deze werkgever sprak"):
        plannen.haal_werkgever_weg(bijeenkomst=netwerk, werkgever=werkgever, door=accountmanager)


def test_the_page_costs_the_same_for_more_people(
    bezoek: Bijeenkomst, gemeente: Gemeente, scherm: Client, django_assert_max_num_queries: Any
) -> None:
    for naam in ("Yohannes", "Amal", "Nour", "Samuel", "Omar"):
        DeelnameFactory(bijeenkomst=bezoek, statushouder=_mens(gemeente, profiel=naam))
    url = reverse("werkgevers:bijeenkomst", args=[bezoek.pk])
    scherm.get(url)
    with django_assert_max_num_queries(10):
        scherm.get(url)
