"""What stays of a session when it is over: nothing."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from medewerkers.models import Medewerker
from medewerkers.tasks import ruim_sessies_op


def test_a_session_that_is_over_is_forgotten_at_night_and_others_stay(
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    over, loopt = ingelogd(jobcoach).session.session_key, ingelogd(jobcoach).session.session_key
    Session.objects.filter(pk=over).update(expire_date=timezone.now() - timedelta(minutes=1))
    ruim_sessies_op()
    assert list(Session.objects.values_list("pk", flat=True)) == [loopt]
    assert ruim_sessies_op.name in {taak["task"] for taak in settings.CELERY_BEAT_SCHEDULE.values()}
