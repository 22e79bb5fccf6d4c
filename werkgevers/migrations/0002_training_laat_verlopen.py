from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("werkgevers", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="training",
            name="laat_verlopen",
            field=models.BooleanField(db_default=False, default=False, verbose_name="verlengen is niet nodig"),
        ),
    ]
