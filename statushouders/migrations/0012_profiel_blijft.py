from django.db import migrations

# A profile with consent never changes, whichever code asks for it: only that a newer one took its place, or that the
# person took the consent back. Deleting the person takes it along, so DELETE stays free.
OP = """
CREATE FUNCTION statushouders_profiel_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mag text[] := ARRAY['stand', 'ingetrokken_op', 'ingetrokken_door_id'];
BEGIN
  IF OLD.stand = 'concept' THEN
    RETURN NEW;
  END IF;
  IF OLD.stand = 'akkoord' AND NEW.stand IN ('akkoord', 'vervangen', 'ingetrokken')
     AND to_jsonb(NEW) - mag = to_jsonb(OLD) - mag THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'profile % has consent and never changes', OLD.id USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER profiel_blijft BEFORE UPDATE ON statushouders_profiel
  FOR EACH ROW EXECUTE FUNCTION statushouders_profiel_blijft();
"""
NEER = """
DROP TRIGGER profiel_blijft ON statushouders_profiel;
DROP FUNCTION statushouders_profiel_blijft();
"""


class Migration(migrations.Migration):
    dependencies = [("statushouders", "0011_profielen")]
    operations = [migrations.RunSQL(OP, NEER)]
