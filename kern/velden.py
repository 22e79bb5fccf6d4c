"""Model fields with a rule of their own."""

import json
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from kern.geheim import ontsleutel, versleutel


class VersleuteldeTekst(models.TextField):  # type: ignore[type-arg]
    """Text that is encrypted in the database. It cannot be searched: keep a fingerprint beside it for that."""

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return versleutel(value) if value else value

    def from_db_value(self, value: str | None, expression: Any, connection: BaseDatabaseWrapper) -> str | None:
        return ontsleutel(value) if value else value

    def get_lookup(self, lookup_name: str) -> Any:
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None


class VersleuteldeJson(VersleuteldeTekst):
    """A JSON value that is encrypted in the database, such as the cells of an uploaded list."""

    # For the type checker: any JSON value, not only text.
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def get_prep_value(self, value: Any) -> Any:
        return None if value is None else super().get_prep_value(json.dumps(value, ensure_ascii=False))

    def from_db_value(self, value: str | None, expression: Any, connection: BaseDatabaseWrapper) -> Any:
        tekst = super().from_db_value(value, expression, connection)
        return json.loads(tekst) if tekst else None

    def to_python(self, value: Any) -> Any:
        return value
