"""The Celery application: workers and beat start from here (`celery -A config ...`)."""

import os
from typing import Any

from celery import Celery
from celery.signals import beat_init, celeryd_init

# Without a word about it a worker gets the strict settings, never those with the known keys.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.productie")

app = Celery("meedoen")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@celeryd_init.connect
@beat_init.connect
def _weiger_te_beginnen(**kwargs: Any) -> None:
    """Jobs refuse what the web server refuses. Celery only logs what a signal raises, so this ends the process itself,
    also when the database could not be asked; whatever watches the process starts it again."""
    from config.controles import weiger_demo_accounts

    try:
        weiger_demo_accounts()
    except Exception as fout:
        raise SystemExit(str(fout)) from fout
