from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Last in the list of apps: puts together what the apps brought."""

    name = "config"
    verbose_name = "Meedoen"

    def ready(self) -> None:
        from config import controles  # noqa: F401  (registers its checks)
        from config.toegang import stel_samen

        stel_samen()
