"""Phones that send at the same moment, with real transactions."""

import random
from typing import Any

import pytest

from begeleiding.models import Dagregistratie, Score, Waarneming
from tests.begeleiding.dagboek import er, op_de_hal, stuur, uitslagen, zag
from tests.factories.begeleiding import ObservatiepuntFactory
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)


def test_ten_phones_on_the_same_card(jobcoach: Any) -> None:
    mens = op_de_hal(jobcoach)
    meldingen = [er(mens, "laat", minuten=nummer + 1) for nummer in range(10)]
    uit = tegelijk(*(lambda een=een: stuur(jobcoach, een)[0] for een in meldingen))
    assert sorted(een["uitslag"] for een in uit) == ["bewaard", *["botst"] * 9], uit
    (rij,) = Dagregistratie.objects.all()
    assert {een["nu"]["id"] for een in uit} == {str(rij.pk)}

    # All ten saw that one and say something else: again one of them is first.
    meldingen = [er(mens, "laat", minuten=nummer + 20, gezien=str(rij.pk)) for nummer in range(10)]
    uit = tegelijk(*(lambda een=een: stuur(jobcoach, een)[0] for een in meldingen))
    assert sorted(een["uitslag"] for een in uit) == ["bewaard", *["botst"] * 9], uit
    assert Dagregistratie.objects.geldig().count() == 1
    assert Dagregistratie.objects.count() == 2


def test_a_whole_day_and_its_parts_at_once(jobcoach: Any) -> None:
    mens = op_de_hal(jobcoach)
    delen = [er(mens, dagdeel=deel) for deel in ("dag", "ochtend", "middag", "dag", "ochtend", "avond")]
    uit = tegelijk(*(lambda een=een: stuur(jobcoach, een)[0] for een in delen))
    geldt = sorted(Dagregistratie.objects.geldig().values_list("dagdeel", flat=True))
    assert geldt in (["dag"], ["avond", "middag", "ochtend"], ["avond", "ochtend"], ["avond", "middag"]), uit
    for melding, antwoord in zip(delen, uit, strict=True):
        # Who said the same as what holds is told that it is saved; who did not, what holds.
        assert antwoord["uitslag"] == ("bewaard" if melding["dagdeel"] in geldt else "botst")


def test_ten_phones_with_days_of_their_own_and_cuts_on_the_way(jobcoach: Any) -> None:
    samen = op_de_hal(jobcoach)
    kans = random.Random(7)

    def telefoon(mensen: list[Any], snedes: list[int]) -> Any:
        rij = [een for mens in mensen for een in (er(mens), zag(mens, notitie="Gezien"))]
        rij.insert(len(rij) // 2, er(samen, "ziek"))

        def zend() -> list[str]:
            for snede in snedes:  # A part arrives, and nobody hears of it.
                stuur(jobcoach, *rij[:snede])
            return uitslagen(stuur(jobcoach, *rij))

        return zend

    groepen = [[op_de_hal(jobcoach) for _ in range(3)] for _ in range(10)]
    uit = tegelijk(*(telefoon(mensen, [kans.randint(1, 7) for _ in range(3)]) for mensen in groepen))
    assert uit == [["bewaard"] * 7] * 10
    assert (Dagregistratie.objects.count(), Waarneming.objects.count()) == (31, 30)


def test_the_same_batch_five_times_in_parallel(jobcoach: Any) -> None:
    mensen, punt = [op_de_hal(jobcoach) for _ in range(4)], ObservatiepuntFactory()
    eerste = [er(mens) for mens in mensen]
    beter = [er(mens, "ziek", gezien=een["id"]) for mens, een in zip(mensen, eerste, strict=True)]
    gezien = [zag(mens, {punt.pk: 3}, notitie="Goed") for mens in mensen]
    verbeterd = [zag(mens, {punt.pk: 4}, vervangt=een["id"]) for mens, een in zip(mensen, gezien, strict=True)]
    groep = [*eerste, *gezien, *beter, *verbeterd]
    uit = tegelijk(*(lambda: stuur(jobcoach, *groep),) * 5)
    assert [uitslagen(een) for een in uit] == [["bewaard"] * len(groep)] * 5, uit
    assert sorted(Dagregistratie.objects.geldig().values_list("aanwezigheid", flat=True)) == ["ziek"] * 4
    assert (Dagregistratie.objects.count(), Waarneming.objects.count(), Score.objects.count()) == (8, 8, 8)
    assert Waarneming.objects.geldig().count() == 4


def test_two_devices_correct_the_same_observation(jobcoach: Any) -> None:
    mens = op_de_hal(jobcoach)
    eerste = zag(mens, notitie="Eerst")
    stuur(jobcoach, eerste)
    beter = [zag(mens, notitie=f"Beter {nummer}", vervangt=eerste["id"]) for nummer in range(5)]
    uit = tegelijk(*(lambda een=een: stuur(jobcoach, een)[0] for een in beter))
    assert sorted(een["uitslag"] for een in uit) == ["bewaard", *["geweigerd"] * 4], uit
    assert Waarneming.objects.geldig().count() == 1
