"""Production: every secret from the environment, everything over TLS, no demo accounts."""

from django.core.exceptions import ImproperlyConfigured

from config.omgeving import lees, lees_lijst
from config.settings.basis import *
from config.settings.demosleutels import weiger_demosleutels

DEBUG = False
ALLOWED_HOSTS = lees_lijst("MEEDOEN_HOSTS", "Namen waaronder Meedoen te bereiken is, met komma's ertussen.")
CSRF_TRUSTED_ORIGINS = [f"https://{naam}" for naam in ALLOWED_HOSTS]

weiger_demosleutels(SECRET_KEY, VERSLEUTELSLEUTELS, ZOEKSLEUTEL)
if not BASIS_URL.startswith("https://"):
    raise ImproperlyConfigured("MEEDOEN_BASIS_URL moet met https:// beginnen: links in mails wijzen daarheen.")

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^leeft$"]
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
ACHTER_PROXY = True

STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}

EMAIL_HOST = lees("MEEDOEN_MAILSERVER", "Mailserver waarlangs Meedoen mail stuurt.", "localhost")
EMAIL_PORT = int(lees("MEEDOEN_MAILPOORT", "Poort van de mailserver.", "587"))
EMAIL_HOST_USER = lees("MEEDOEN_MAILGEBRUIKER", "Gebruiker bij de mailserver; leeg als dat niet nodig is.", "")
EMAIL_HOST_PASSWORD = lees("MEEDOEN_MAILWACHTWOORD", "Wachtwoord bij de mailserver.", "")
EMAIL_USE_TLS = lees("MEEDOEN_MAIL_TLS", "Of de mailserver STARTTLS gebruikt: ja of nee.", "ja") == "ja"
