from django.apps import AppConfig


class BegeleidingConfig(AppConfig):
    name = "begeleiding"

    def ready(self) -> None:
        _onaangeroerd()


def _onaangeroerd() -> None:
    """What keeps an arrivals list from going back."""
    from begeleiding.selectors.aangeroerd import aangeroerd_op_de_werkvloer
    from statushouders.onaangeroerd import registreer

    registreer(aangeroerd_op_de_werkvloer)
