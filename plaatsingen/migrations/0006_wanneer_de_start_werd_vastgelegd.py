from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plaatsingen", "0005_lestijd_zegt_zelf_vanaf")]

    operations = [
        migrations.AddField(
            model_name="plaatsing",
            name="start_vastgelegd_op",
            field=models.DateTimeField(editable=False, null=True),
        ),
    ]
