"""The layers hold for string foreign keys too, which import-linter cannot see."""

from tests.architectuur.huis import LAGEN, PAKKETTEN, modellen


def _app(model: type) -> str:
    return model.__module__.split(".")[0]


def test_every_package_has_a_place_in_the_layers() -> None:
    assert set(PAKKETTEN) <= set(LAGEN)


def test_relations_point_down_the_layers() -> None:
    omhoog = [
        f"{model.__name__}.{veld.name} -> {_app(veld.related_model)}.{veld.related_model.__name__}"
        for model in modellen()
        for veld in model._meta.get_fields()
        if veld.is_relation and not veld.auto_created and _app(veld.related_model) in PAKKETTEN
        if LAGEN.index(_app(veld.related_model)) < LAGEN.index(_app(model))
    ]
    assert omhoog == []
