"""Tests: real PostgreSQL and Redis, fast password hashing, tasks run at once unless a test starts a real worker."""

from config.omgeving import lees
from config.settings import lokaal  # noqa: F401  (puts the demo keys in the environment before basis reads them)
from config.settings.basis import *

DEMO = True
INSTALLED_APPS += ["config.demo"]
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
KLOK_BESTAND = lees("MEEDOEN_KLOK", "Bestand met de dag die 'vandaag' moet zijn (alleen demo en tests).", "")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CELERY_TASK_ALWAYS_EAGER = lees("MEEDOEN_TAKEN_DIRECT", "Taken meteen uitvoeren (alleen tests).", "ja") == "ja"
CELERY_TASK_EAGER_PROPAGATES = True
WHITENOISE_AUTOREFRESH = True
STATIC_ROOT = None
# A test that is about files has a folder of its own.
STORAGES["documenten"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
AXES_ENABLED = False
# A plan that goes wrong on fresh rows fails here, instead of keeping everybody waiting.
DATABASES["default"]["OPTIONS"]["options"] += " -c statement_timeout=60s"
# Nobody waits half a minute in a test.
CELERY_BEAT_SCHEDULE["aankomstlijsten-hervatten"]["schedule"] = 1.0
INSTALLED_APPS += ["django_migration_linter"]
# After the first release migrations must work beside the version that is running; before it, tables were empty.
MIGRATION_LINTER_OPTIONS = {
    "no_cache": True,
    "ignore_initial_migrations": True,
    "exclude_apps": ["axes"],
    "ignore_name": [
        "0003_aankomst_met_kenmerken_en_versleutelde_fouten",
        "0003_gesprek_bij_afspraak",
        "0003_maandstand",
        "0003_teams_en_organisaties_bewerken",
        "0004_eigen_vragen_beheren",
        "0008_voordracht_open_en_geplaatst",
        "0013_moment_na_het_einde",
        "0016_sinds_wanneer_iemand_kandidaat_is",
    ],
}
