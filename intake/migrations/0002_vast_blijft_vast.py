from django.db import migrations

# Once fixed, a talk, its answers and its conclusion never change, whichever code asks for it. Deleting the person takes
# them along (`ON DELETE` of the tables is the application's), so DELETE stays free.
OP = """
CREATE FUNCTION intake_gesprek_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stand = 'concept' THEN
    RETURN NEW;
  END IF;
  IF OLD.stand = 'vastgesteld' AND NEW.stand = 'vervangen'
     AND to_jsonb(NEW) - 'stand' = to_jsonb(OLD) - 'stand' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'talk % is fixed and never changes', OLD.id USING ERRCODE = 'check_violation';
END $$;

CREATE FUNCTION intake_antwoorden_blijven() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM intake_gesprek WHERE id = NEW.gesprek_id AND stand = 'concept') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'talk % is fixed and its answers never change', NEW.gesprek_id USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER gesprek_blijft BEFORE UPDATE ON intake_gesprek
  FOR EACH ROW EXECUTE FUNCTION intake_gesprek_blijft();
CREATE TRIGGER sectieantwoorden_blijven BEFORE INSERT OR UPDATE ON intake_sectieantwoorden
  FOR EACH ROW EXECUTE FUNCTION intake_antwoorden_blijven();
CREATE TRIGGER beschermdeantwoorden_blijven BEFORE INSERT OR UPDATE ON intake_beschermdeantwoorden
  FOR EACH ROW EXECUTE FUNCTION intake_antwoorden_blijven();
CREATE TRIGGER conclusie_blijft BEFORE INSERT OR UPDATE ON intake_conclusie
  FOR EACH ROW EXECUTE FUNCTION intake_antwoorden_blijven();
"""
NEER = """
DROP TRIGGER conclusie_blijft ON intake_conclusie;
DROP TRIGGER beschermdeantwoorden_blijven ON intake_beschermdeantwoorden;
DROP TRIGGER sectieantwoorden_blijven ON intake_sectieantwoorden;
DROP TRIGGER gesprek_blijft ON intake_gesprek;
DROP FUNCTION intake_antwoorden_blijven();
DROP FUNCTION intake_gesprek_blijft();
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_gesprekken")]
    operations = [migrations.RunSQL(OP, NEER)]
