"""What stood in the week is kept with the earlier end that cut it off, so that each is taken back on its own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plaatsingen", "0017_einde_ook_vervroegen")]

    operations = [
        migrations.AddField("verlenging", "rooster_eerst", models.JSONField(null=True, editable=False)),
    ]
