"""What other hours changed is kept with the change, so that it can be taken back whole."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plaatsingen", "0019_programmanorm_per_gemeente")]

    operations = [
        migrations.AddField("plaatsingswijziging", "eerst", models.JSONField(null=True, editable=False)),
    ]
