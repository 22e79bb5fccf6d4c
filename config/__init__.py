"""The only place that knows every app. The Celery app is loaded with Django, so that tasks find their broker."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
