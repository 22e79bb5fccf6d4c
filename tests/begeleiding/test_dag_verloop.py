"""Whatever two phones send, how often and in which order, and what gets lost: nothing is double, nothing is gone."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from begeleiding.models import Dagregistratie, Waarneming
from tests.begeleiding.dagboek import er, op_de_hal, stuur, zag
from tests.factories import MedewerkerFactory
from tests.factories.statushouders import BetrokkenheidFactory

pytestmark = pytest.mark.django_db

CODES = ("aanwezig", "laat", "ziek", "zonder_bericht")
# Which phone; what it does: write attendance, write an observation, correct the last one, send, or send and hear
# nothing back.
DADEN = st.tuples(
    st.integers(0, 1),
    st.sampled_from(["er", "er", "deel", "zag", "beter", "stuur", "stil", "kies"]),
    st.integers(0, 3),
    st.integers(0, 1),
)


class Telefoon:
    """What a phone does, as the page has it: it keeps an entry until it hears what became of it."""

    def __init__(self, door: Any, mensen: list[Any]) -> None:
        self.door, self.mensen = door, mensen
        self.rij: list[dict[str, Any]] = []
        self.gezien: dict[str, str | None] = {}
        self.laatste: dict[str, str] = {}
        self.botsingen: list[tuple[dict[str, Any], str]] = []
        self.gehoord: dict[str, str] = {}
        self.alles: list[dict[str, Any]] = []

    def schrijf(self, melding: dict[str, Any]) -> None:
        self.rij.append(melding)
        self.alles.append(melding)

    def er(self, wie: int, wat: int, dagdeel: str = "dag") -> None:
        melding = er(self.mensen[wie], CODES[wat], dagdeel=dagdeel)
        melding["gezien"] = self.gezien.get(melding["plek"])
        self.gezien[melding["plek"]] = melding["id"]
        self.schrijf(melding)

    def zag(self, wie: int, wat: int, *, beter: bool) -> None:
        melding = zag(self.mensen[wie], notitie=f"Notitie {wat}")
        melding["vervangt"] = self.laatste.get(melding["plek"]) if beter else None
        self.laatste[melding["plek"]] = melding["id"]
        self.schrijf(melding)

    def kies(self) -> None:
        """Of two that disagree this phone chooses its own."""
        for melding, nu in self.botsingen:
            self.schrijf(er(self.mensen[0], melding["aanwezigheid"], plek=melding["plek"], gezien=nu))
        self.botsingen.clear()

    def stuur(self, *, hoort: bool) -> None:
        antwoorden = stuur(self.door, *self.rij)
        if not hoort:
            return
        for melding, antwoord in zip(self.rij, antwoorden, strict=True):
            self.gehoord[melding["id"]] = antwoord["uitslag"]
            if antwoord["nu"]:
                self.gezien[melding["plek"]] = antwoord["nu"]["id"]
            if antwoord["uitslag"] == "botst":
                self.botsingen.append((melding, antwoord["nu"]["id"]))
        self.rij.clear()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(daden=st.lists(DADEN, max_size=30))
def test_nothing_is_double_and_nothing_is_lost(jobcoach: Any, daden: list[tuple[int, str, int, int]]) -> None:
    mensen = [op_de_hal(jobcoach), op_de_hal(jobcoach)]
    collega = MedewerkerFactory(organisatie=jobcoach.organisatie, rol="productieleider")
    for mens in mensen:
        BetrokkenheidFactory(statushouder=mens.statushouder, medewerker=collega, rol=collega.rol)
    telefoons = [Telefoon(jobcoach, mensen), Telefoon(collega, mensen)]
    for nummer, daad, wat, wie in daden:
        telefoon = telefoons[nummer]
        if daad in ("er", "deel"):
            telefoon.er(wie, wat, "ochtend" if daad == "deel" else "dag")
        elif daad in ("zag", "beter"):
            telefoon.zag(wie, wat, beter=daad == "beter")
        elif daad == "kies":
            telefoon.kies()
        else:
            telefoon.stuur(hoort=daad == "stuur")
    for telefoon in telefoons:
        telefoon.stuur(hoort=True)
    _klopt(mensen, telefoons)
    eerst = _stand(mensen)
    # What was stored comes once more, as from a phone that never heard the answer.
    eigen = {str(pk) for pk, _ in eerst[0] | eerst[1]}
    for telefoon in telefoons:
        opnieuw = [een for een in telefoon.alles if een["id"] in eigen]
        assert {een["uitslag"] for een in stuur(telefoon.door, *opnieuw)} <= {"bewaard"}
    assert _stand(mensen) == eerst


def _stand(mensen: list[Any]) -> tuple[set[Any], set[Any]]:
    hier = {"assessment__in": mensen}
    return tuple(  # type: ignore[return-value]
        set(model.objects.filter(**hier).values_list("pk", "vervangen_op")) for model in (Dagregistratie, Waarneming)
    )


def _klopt(mensen: list[Any], telefoons: list[Telefoon]) -> None:
    geschreven = {een["id"]: een for telefoon in telefoons for een in telefoon.alles}
    gehoord = telefoons[0].gehoord | telefoons[1].gehoord
    assert gehoord.keys() == geschreven.keys()
    hier = {"assessment__in": mensen}
    registraties = {een.pk: een for een in Dagregistratie.objects.filter(**hier)}
    waarnemingen = {een.pk for een in Waarneming.objects.filter(**hier)}
    # Nobody may refuse an observation here, nor leave one out.
    assert {str(pk) for pk in waarnemingen} == {pk for pk, een in geschreven.items() if een["soort"] == "waarneming"}
    for pk, uitslag in gehoord.items():
        # Only what another entry of that place stood in the way of.
        assert uitslag != "botst" or any(f"a{r.assessment_id}" == geschreven[pk]["plek"] for r in registraties.values())
    for pk, melding in geschreven.items():
        if UUID(pk) in registraties or UUID(pk) in waarnemingen:
            assert gehoord[pk] == "bewaard"
        elif gehoord[pk] == "bewaard":
            # It said what stood there already.
            gezegd = (melding["plek"], melding["aanwezigheid"], melding["dagdeel"])
            assert gezegd in {(f"a{r.assessment_id}", r.aanwezigheid, r.dagdeel) for r in registraties.values()}
        else:
            assert gehoord[pk] == "botst"
    assert {str(pk) for pk in registraties.keys() | waarnemingen} <= geschreven.keys()
    for mens in mensen:
        delen = [een.dagdeel for een in registraties.values() if een.assessment_id == mens.pk and een.geldt]
        assert len(delen) == len(set(delen))
        assert "dag" not in delen or len(delen) == 1
