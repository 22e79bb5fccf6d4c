"""Two who enter the same form, and one who changes a question while another enters its first answer."""

import pytest

from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Antwoordformulier, Lijstvraag, Meting
from rapportages.services.effect.invoer import leg_antwoorden_vast
from rapportages.services.effect.vragen import verwijder_vraag
from tests.factories import StatushouderFactory
from tests.factories.rapportages import LijstvraagFactory, MetingFactory
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_person_has_one_form_a_moment(gemeente: Gemeente, klantondersteuner: Medewerker) -> None:
    meting = MetingFactory(gemeente=gemeente, lijst__anoniem=False)
    vraag, persoon = LijstvraagFactory(lijst=meting.lijst), StatushouderFactory(gemeente=gemeente)

    def voer_in() -> Antwoordformulier:
        return leg_antwoorden_vast(
            meting=meting, moment="voor", antwoorden={vraag.pk: 1}, statushouder_id=persoon.pk, door=klantondersteuner
        )

    uitslagen = tegelijk(voer_in, voer_in)

    assert Antwoordformulier.objects.count() == 1
    assert [type(een) for een in uitslagen if isinstance(een, Exception)] == [DomeinFout]


def test_a_question_is_answered_or_taken_away_never_both(
    meting: Meting, vragen: list[Lijstvraag], klantondersteuner: Medewerker, jobcoach: Medewerker
) -> None:
    uitslagen = tegelijk(
        lambda: leg_antwoorden_vast(meting=meting, moment="voor", antwoorden={vragen[0].pk: 1}, door=klantondersteuner),
        lambda: verwijder_vraag(vraag=vragen[0], door=jobcoach),
    )

    assert [type(een) for een in uitslagen if isinstance(een, Exception)] == [DomeinFout]
    assert Antwoordformulier.objects.exists() == Lijstvraag.objects.filter(pk=vragen[0].pk).exists()
