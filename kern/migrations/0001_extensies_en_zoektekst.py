"""PostgreSQL extensions, and the one function that makes text comparable (lower case, no accents)."""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations

# unaccent is only STABLE because its dictionary could change; with the dictionary named it is safe in an index.
ZOEKTEKST = """
CREATE FUNCTION meedoen_zoektekst(tekst text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, tekst)) $$;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(ZOEKTEKST, "DROP FUNCTION meedoen_zoektekst(text)"),
    ]
