"""Loading the demo: once, anew, only where it belongs, and every time the same."""

from collections.abc import Callable
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from agenda.models import Signalering
from config.demo.gegevens import gegevens_van
from config.demo.laden import demo_is_van, laad
from config.demo.mensen import alle_mensen
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from plaatsingen.models import Plaatsing
from rapportages.models import Streefgetal
from statushouders.controles import controleer_samenhang
from statushouders.models import Contactmoment, Statushouder
from tests.factories import StatushouderFactory, WerkgeverslijstFactory
from trajecten.models import Aanpak, Stap
from werkgevers.models import Werkgevercontact, Werkgeverslijst

pytestmark = pytest.mark.django_db


def _alles() -> list[Any]:
    return [
        list(
            Statushouder.objects.order_by("v_nummer", "zoeknaam").values_list(
                "v_nummer", "zoeknaam", "vestigingsdatum", "bsn"
            )
        ),
        list(Contactmoment.objects.order_by("statushouder__v_nummer", "moment").values_list("moment", "notitie")),
        list(Stap.objects.order_by("traject__statushouder__v_nummer", "aanpakstap").values_list("status", "uiterlijk")),
        list(Werkgevercontact.objects.order_by("werkgever__naam", "dag").values_list("dag", "samenvatting")),
        list(Plaatsing.objects.order_by("statushouder__v_nummer", "begin").values_list("stand", "begin", "einde")),
        Signalering.objects.open().count(),
    ]


def test_anew_gives_the_same_as_shipped_moves_with_today_and_touches_nobody_else(
    vandaag_is: Callable[[date], None],
) -> None:
    vandaag_is(date(2026, 11, 24))
    anders = StatushouderFactory()
    assert "klantondersteuner@demo.meedoen.example  meedoen-demo" in _opdracht()
    collegas = set(Medewerker.objects.values_list("pk", "password"))
    eerste = _alles()
    assert laad() is False
    gemeente = Gemeente.objects.get(naam="Duinrade")
    Aanpak.objects.create(gemeente=gemeente, code="meetellen-en-meedoen", versie=2, naam="Anders")
    Streefgetal.objects.filter(gemeente=gemeente).update(aantal=1)
    WerkgeverslijstFactory(gemeente=gemeente)
    assert laad(opnieuw=True) is True
    assert _alles() == eerste
    assert not Werkgeverslijst.objects.exists()
    assert not Aanpak.objects.exclude(gemeente=None).exists()
    assert not Streefgetal.objects.filter(aantal=1).exists()

    vandaag_is(date(2026, 12, 8))
    assert demo_is_van() == date(2026, 11, 24)
    assert "De demo is van 24-11-2026" in _opdracht()
    laad(opnieuw=True)
    assert demo_is_van() == vandaag()
    assert collegas <= set(Medewerker.objects.values_list("pk", "password"))
    assert Statushouder.objects.filter(pk=anders.pk).exists()
    assert Statushouder.objects.count() == 151


def _opdracht() -> str:
    """What the command says."""
    uit = StringIO()
    call_command("laad_demo", stdout=uit)
    return uit.getvalue()


def test_everybody_has_facts_that_a_colleague_could_have_entered(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2027, 1, 1))
    for nummer, persoon in enumerate(alle_mensen()):
        gegevens = gegevens_van(persoon, nummer, vandaag())
        waarden = {veld: getattr(gegevens, veld) for veld in gegevens.__dataclass_fields__}
        assert controleer_samenhang(waarden, vandaag=vandaag()) == {}, persoon


def test_production_refuses_to_load_the_demo(settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="productie"):
        call_command("laad_demo")
    assert not Gemeente.objects.exists()
