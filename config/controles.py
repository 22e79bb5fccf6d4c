"""What may not exist in production: the accounts whose password everyone knows."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured
from django.db import ProgrammingError, connection

from config.settings.demosleutels import DEMO_DOMEIN

MELDING = (
    f"In deze database staan demo-accounts (@{DEMO_DOMEIN}), waarvan iedereen het wachtwoord kent. "
    "Begin met een lege database."
)


@register("meedoen", deploy=True)
def geen_demo_accounts(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """For `check --deploy`; it is the first step of every release."""
    return [Error(MELDING, id="meedoen.E001")] if not settings.DEMO and _zijn_er() else []


@register("meedoen", deploy=True)
def letters_voor_documenten(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """Without them no PDF can be made; they come with the image, or by `make demo`."""
    if any(settings.LETTERS.glob("*.ttf")):
        return []
    return [Error(f"De letters voor PDF's ontbreken in {settings.LETTERS}.", id="meedoen.E002")]


def weiger_demo_accounts() -> None:
    """For the web server, a worker and beat: raises ImproperlyConfigured, so that they do not start."""
    if not settings.DEMO and _zijn_er():
        raise ImproperlyConfigured(MELDING)
    # The connection may not be shared with the processes that are forked after this.
    connection.close()


def _zijn_er() -> bool:
    from medewerkers.models import Medewerker

    try:
        return bool(Medewerker.objects.filter(email__iendswith=f"@{DEMO_DOMEIN}").exists())
    except ProgrammingError:
        # No tables yet: before the first migration.
        return False
