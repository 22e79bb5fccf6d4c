"""The day of the consent stands with the candidate, so that matching need not read every profile for it."""

from django.db import migrations, models

VUL = """
UPDATE plaatsingen_kandidaat k SET sinds = p.akkoord_op FROM statushouders_profiel p WHERE p.id = k.profiel_id;
"""


class Migration(migrations.Migration):
    dependencies = [("plaatsingen", "0015_wat_iemand_kan_als_woorden")]

    operations = [
        migrations.AddField("kandidaat", "sinds", models.DateField(null=True)),
        migrations.RunSQL(VUL, migrations.RunSQL.noop),
        migrations.AlterField("kandidaat", "sinds", models.DateField()),
    ]
