"""The skills of a candidate as whole words, made once instead of at every question of matching."""

from django.db import migrations, models

WOORDEN = """
CREATE FUNCTION meedoen_woorden(tekst text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$
    SELECT ' ' || btrim(regexp_replace(translate(public.meedoen_zoektekst(tekst), '-/,.;:()&|', '          '), '\\s+', ' ', 'g'))
           || ' '
$$;
CREATE FUNCTION meedoen_alle_woorden(teksten varchar[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT coalesce(string_agg(public.meedoen_woorden(een), '|'), '') FROM unnest(teksten) een $$;
"""


class Migration(migrations.Migration):
    dependencies = [("plaatsingen", "0014_geen_grens"), ("kern", "0001_extensies_en_zoektekst")]

    operations = [
        migrations.RunSQL(
            WOORDEN, "DROP FUNCTION meedoen_alle_woorden(varchar[]); DROP FUNCTION meedoen_woorden(text);"
        ),
        migrations.AddField(
            model_name="kandidaat",
            name="kan",
            field=models.GeneratedField(
                expression=models.Func(models.F("vaardigheden"), function="meedoen_alle_woorden"),
                output_field=models.TextField(),
                db_persist=True,
            ),
        ),
    ]
