"""A planned end can also be brought forward, or given to what had none."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plaatsingen", "0016_sinds_wanneer_iemand_kandidaat_is")]

    operations = [
        migrations.RemoveConstraint("verlenging", "verlenging_later"),
        migrations.AlterField("verlenging", "van", models.DateField(null=True)),
        migrations.AddConstraint(
            "verlenging",
            models.CheckConstraint(
                name="verlenging_anders",
                condition=models.Q(van=None) | ~models.Q(naar=models.F("van")),
                violation_error_message="Kies een andere dag dan het einde dat nu gepland is.",
            ),
        ),
    ]
