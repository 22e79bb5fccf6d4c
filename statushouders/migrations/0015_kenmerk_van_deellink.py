from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('statushouders', '0014_scannen_om_de_beurt'),
    ]

    operations = [
        migrations.AddField(
            model_name='deellink',
            name='kenmerk',
            field=models.UUIDField(editable=False, null=True, unique=True),
        ),
    ]
