from django.db import migrations

# '06 12345678' becomes '06 1234 56 78', as the forms and the arrivals list write it now.
MET_SPATIES = r"""
    UPDATE statushouders_statushouder
    SET telefoon = regexp_replace(telefoon, '^(0\d{1,3}) (\d{2,4}) ?(\d\d)(\d\d)$', '\1 \2 \3 \4')
    WHERE telefoon ~ '^0\d{1,3} \d{2,4} ?\d{4}$'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("statushouders", "0004_aankomst_terugdraaien_als_taak"),
    ]

    operations = [
        migrations.RunSQL(MET_SPATIES, migrations.RunSQL.noop),
    ]
