"""Keys, sessions, passwords and headers."""

from csp.constants import NONE, SELF

from config.omgeving import lees, lees_lijst

SECRET_KEY = lees("MEEDOEN_GEHEIME_SLEUTEL", "Sleutel waarmee sessies en links worden ondertekend; minstens 50 tekens.")
VERSLEUTELSLEUTELS = lees_lijst(
    "MEEDOEN_VERSLEUTELSLEUTELS",
    "Fernet-sleutels voor het BSN, de nieuwste eerst, met komma's ertussen. Oude sleutels blijven nodig om te lezen.",
)
ZOEKSLEUTEL = lees("MEEDOEN_ZOEKSLEUTEL", "Sleutel voor de vingerafdruk waarmee een BSN wordt teruggevonden.")

AUTH_USER_MODEL = "medewerkers.Medewerker"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "medewerkers.inloggen.MedewerkerBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "medewerkers.wachtwoordregels.NietUitJeNaam"},
    {"NAME": "medewerkers.wachtwoordregels.LangGenoeg", "OPTIONS": {"min_length": 12}},
    {"NAME": "medewerkers.wachtwoordregels.NietBekend"},
]
LOGIN_URL = "medewerkers:inloggen"
LOGIN_REDIRECT_URL = "werkplek:start"
LOGOUT_REDIRECT_URL = "medewerkers:inloggen"
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24 * 3

# After 30 minutes of doing nothing one is signed out (texts on the sign-in page say so); `SessieMiddleware` extends it.
SESSION_COOKIE_AGE = 30 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
# Messages name people: on the server, not in a cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "kern.views.csrf_fout"

AXES_HANDLER = "medewerkers.slot.Wachter"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
# The name of the field on the sign-in form; without it Axes looks for "email" and counts nobody.
AXES_USERNAME_FORM_FIELD = "username"
AXES_USERNAME_CALLABLE = "medewerkers.inloggen.inlognaam"
AXES_RESET_ON_SUCCESS = True
# A quarter is a quarter: trying again meanwhile does not make it longer, neither by oneself nor by somebody else.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_CALLABLE = "medewerkers.inloggen.te_vaak_geprobeerd"
AXES_ENABLE_ACCESS_FAILURE_LOG = False
# A list of who signed in, when and from where, that no screen reads and nothing empties.
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "kern.netwerk.client_ip"
# Whether our own reverse proxy stands between: then the last X-Forwarded-For is who called it.
ACHTER_PROXY = False

X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        # The design system draws its icons as data addresses.
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        # The day screen is an app on a phone.
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_HANDLERS = ["kern.upload.Begrensd"]
