"""A municipality on your own machine: known keys and accounts, mail in a folder, a clock that can be moved."""

from config.omgeving import lees, lees_lijst
from config.settings import lokaal  # noqa: F401  (puts the demo keys in the environment before basis reads them)
from config.settings.basis import *

DEMO = True
INSTALLED_APPS += ["config.demo"]
DEBUG = False
ALLOWED_HOSTS = lees_lijst("MEEDOEN_HOSTS", "Namen waaronder Meedoen te bereiken is.", "localhost,127.0.0.1,[::1]")
DATA = BASIS / ".data"
KLOK_BESTAND = lees(
    "MEEDOEN_KLOK", "Bestand met de dag die 'vandaag' moet zijn (alleen demo en tests).", str(DATA / "klok")
)
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = lees("MEEDOEN_MAILMAP", "Map waarin de demo de mail legt.", str(DATA / "mail"))
# Files are served from where they are; only production collects them.
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None
