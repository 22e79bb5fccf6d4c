"""WSGI entry point for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.productie")

application = get_wsgi_application()

from config.controles import weiger_demo_accounts  # noqa: E402  (needs the models, so after Django is set up)

weiger_demo_accounts()
