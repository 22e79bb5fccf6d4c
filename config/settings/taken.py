"""Celery: small, idempotent tasks; the times at which beat starts them."""

from celery.schedules import crontab

from config.omgeving import lees

CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# Each running task holds a database connection and up to 300 MB while it reads a list.
CELERY_WORKER_CONCURRENCY = int(lees("MEEDOEN_TAKEN_TEGELIJK", "Hoeveel taken een worker tegelijk uitvoert.", "2"))
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 900, "socket_connect_timeout": 2, "socket_timeout": 30}
# A click must not hang when the broker is away: one try, then the work waits in the database.
CELERY_TASK_PUBLISH_RETRY = False
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

# The night jobs are idempotent and take a second or so: several tries a night, so that a restart misses none. Not
# between two and three, an hour that is there twice or not at all when the clock changes.
CELERY_BEAT_SCHEDULE = {
    "trajecten-zestienjarigen": {
        "task": "trajecten.tasks.start_trajecten_van_zestienjarigen",
        "schedule": crontab(hour="3-6", minute=0),
    },
    "assessments-begonnen": {
        "task": "begeleiding.tasks.rond_begonnen_assessments_af",
        "schedule": crontab(hour="3-6", minute=5),
    },
    "signaleringen-nachtelijk": {
        "task": "agenda.tasks.werk_signaleringen_bij",
        "schedule": crontab(hour="3-6", minute=15),
    },
    "maandstanden": {
        "task": "rapportages.tasks.leg_cijfers_vast",
        "schedule": crontab(hour="3-6", minute=45),
    },
    "uitvoer-hervatten": {
        "task": "rapportages.tasks.hervat_wachtende_uitvoer",
        "schedule": 30.0,
    },
    "uitvoer-opruimen": {
        "task": "rapportages.tasks.ruim_oude_uitvoer_op",
        "schedule": crontab(hour="3-6", minute=50),
    },
    "maandberichten-versturen": {
        "task": "rapportages.tasks.verstuur_wachtende_maandberichten",
        "schedule": 60.0,
    },
    "aankomstlijsten-hervatten": {
        "task": "statushouders.tasks.hervat_aankomstlijsten",
        "schedule": 30.0,
    },
    "aankomstlijsten-opruimen": {
        "task": "statushouders.tasks.ruim_aankomstlijsten_op",
        "schedule": crontab(hour=3, minute=15),
    },
    "werkgeverslijsten-hervatten": {
        "task": "werkgevers.tasks.hervat_werkgeverslijsten",
        "schedule": 30.0,
    },
    "werkgeverslijsten-opruimen": {
        "task": "werkgevers.tasks.ruim_werkgeverslijsten_op",
        "schedule": crontab(hour=3, minute=18),
    },
    "documenten-scannen": {
        "task": "statushouders.tasks.scan_wachtende_documenten",
        "schedule": 300.0,
        # Behind a queue that stood still, one is enough.
        "options": {"expires": 290},
    },
    "documenten-opruimen": {
        "task": "statushouders.tasks.ruim_documenten_op",
        "schedule": crontab(hour="3-6", minute=40),
    },
    "wachtwoordmails-versturen": {
        "task": "medewerkers.tasks.verstuur_wachtende_wachtwoordmails",
        "schedule": 60.0,
    },
    "wachtwoordmails-opruimen": {
        "task": "medewerkers.tasks.ruim_wachtwoordmails_op",
        "schedule": crontab(hour=3, minute=20),
    },
    "afspraakmails-versturen": {
        "task": "agenda.tasks.verstuur_wachtende_afspraakmails",
        "schedule": 60.0,
    },
    "afspraakmails-opruimen": {
        "task": "agenda.tasks.ruim_afspraakmails_op",
        "schedule": crontab(hour=3, minute=35),
    },
    "roosterwijzigingen-opruimen": {
        "task": "plaatsingen.tasks.ruim_roosterwijzigingen_op",
        "schedule": crontab(hour="3-6", minute=30),
    },
    "sessies-opruimen": {
        "task": "medewerkers.tasks.ruim_sessies_op",
        "schedule": crontab(hour=3, minute=25),
    },
}
