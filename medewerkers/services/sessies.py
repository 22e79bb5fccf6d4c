"""Sessions that are over."""

from importlib import import_module

from django.conf import settings


def ruim_sessies_op() -> None:
    """Forget them: the messages in a session name people, and nobody reads those any more."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
