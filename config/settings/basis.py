"""Settings that hold everywhere. What differs per place is in `demo`, `test` and `productie`."""

from pathlib import Path
from typing import Any

import dj_database_url
from redis.backoff import NoBackoff
from redis.retry import Retry

from config.omgeving import lees
from config.redis import broker_url, cache_url
from config.settings.api import *
from config.settings.opslag import *
from config.settings.taken import *
from config.settings.veiligheid import *

BASIS = Path(__file__).resolve().parent.parent.parent

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "crispy_forms",
    "csp",
    "django_cotton.apps.SimpleAppConfig",
    "django_htmx",
    "drf_spectacular",
    "rest_framework",
    "kern",
    "medewerkers",
    "statushouders",
    "agenda",
    "werkgevers",
    "trajecten",
    "intake",
    "plaatsingen",
    "begeleiding",
    "rapportages",
    "werkplek",
    "config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "medewerkers.middleware.SessieMiddleware",
    "medewerkers.middleware.ActieveGemeenteMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "kern.middleware.PriveMiddleware",
    "kern.middleware.ToastMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASIS / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kern.context.scherm",
            ],
            "builtins": [
                "crispy_forms.templatetags.crispy_forms_tags",
                "django.templatetags.static",
                "django_cotton.templatetags.cotton",
                "kern.templatetags.formulier",
                "kern.templatetags.meedoen",
                "kern.templatetags.onderdelen",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        lees("DATABASE_URL", "Waar PostgreSQL staat, bijvoorbeeld postgres://meedoen@db:5432/meedoen."),
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if wachtwoord := lees("DATABASE_WACHTWOORD", "Wachtwoord van de database, als het niet in DATABASE_URL staat.", ""):
    DATABASES["default"]["PASSWORD"] = wachtwoord
# Compiling queries just in time costs more than it wins: every query here is short (the night job took twice as long).
DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c jit=off"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = lees("REDIS_URL", "Waar Redis of Valkey staat, bijvoorbeeld redis://redis:6379.")
CELERY_BROKER_URL = broker_url(REDIS_URL)
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": cache_url(REDIS_URL),
        # A click must not hang when Redis is away: one try more, for a connection that was cut, and no waiting between.
        "OPTIONS": {"socket_connect_timeout": 0.5, "socket_timeout": 0.5, "retry": Retry(NoBackoff(), 1)},
    }
}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT: str | None = lees(
    "MEEDOEN_STATISCH", "Map met de bestanden voor de browser, zoals stijl en letters.", str(BASIS / "staticfiles")
)
STATICFILES_DIRS = [BASIS / "static"]
# The fonts of the PDFs; put there with the fonts of the pages.
LETTERS = BASIS / "letters"

CRISPY_ALLOWED_TEMPLATE_PACKS = "meedoen"
CRISPY_TEMPLATE_PACK = "meedoen"
FORM_RENDERER = "kern.weergave.Formulierweergave"
COTTON_DIR = "cotton"

NIEUWE_DAG_NA = int(
    lees(
        "MEEDOEN_NIEUWE_DAG_NA",
        "Na hoeveel dagen het een signalering wordt dat iemand niet kwam en er geen nieuwe dag is.",
        "3",
    )
)

# After how many days without news it is asked how a proposal for work stands. Practice.
VOORDRACHT_OUD_NA = int(
    lees("MEEDOEN_VOORDRACHT_OUD_NA", "Na hoeveel dagen zonder bericht een voordracht een signalering wordt.", "14")
)

# How an employer stands to it -> after how many days without a contact it is 'lang niet gesproken'. Practice.
WERKGEVER_STIL_NA: dict[str, int] = {
    "voorloper": int(lees("MEEDOEN_STIL_NA_VOORLOPER", "Dagen zonder contact tot een voorloper lang stil is.", "60")),
    "open": int(lees("MEEDOEN_STIL_NA_OPEN", "Dagen zonder contact tot wie openstaat lang stil is.", "90")),
    "afwachtend": int(lees("MEEDOEN_STIL_NA_AFWACHTEND", "Dagen zonder contact tot wie afwacht lang stil is.", "80")),
}

# The date that `kern.tijd.vandaag` reads from this file; only demo and tests set it, so that time can be moved.
KLOK_BESTAND: str = ""
# Whether the known demo accounts and demo keys may be used. Production refuses to start with them.
DEMO = False

DEFAULT_FROM_EMAIL = lees("MEEDOEN_AFZENDER", "Afzender van de mail die Meedoen stuurt.", "meedoen@localhost")
# A mail server that does not answer may not hold up a job for longer; the mail waits and is tried again.
EMAIL_TIMEOUT = 10
BASIS_URL = lees(
    "MEEDOEN_BASIS_URL", "Adres in de mails; in productie je eigen, met https://.", "http://localhost:8000"
)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "regel": {"()": "kern.logregels.Opmaak", "format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
