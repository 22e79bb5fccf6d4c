"""The Celery application: workers and beat start from here (`celery -A config ...`)."""

import os

from celery import Celery

# Without a word about it a worker gets the strict settings, never those with the known keys.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.productie")

app = Celery("meedoen")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
