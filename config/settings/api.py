"""Django REST framework: JSON only, session only, errors as problem+json."""

from typing import Any

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "EXCEPTION_HANDLER": "kern.api.problem_json",
}
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Meedoen",
    "DESCRIPTION": "Stappen van trajecten, voor de eigen systemen van een gemeente. Zonder namen.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
}
