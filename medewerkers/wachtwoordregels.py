"""Django's rules for a password, with an answer that says what to do."""

from django.contrib.auth import password_validation as django


class LangGenoeg(django.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return f"Gebruik minstens {self.min_length} tekens. Een zin van een paar woorden onthoud je makkelijk."


class NietBekend(django.CommonPasswordValidator):
    def get_error_message(self) -> str:
        return "Dit wachtwoord staat op lijsten die iedereen kent. Kies een ander."


class NietUitJeNaam(django.UserAttributeSimilarityValidator):
    def __init__(self) -> None:
        super().__init__(user_attributes=("voornaam", "achternaam", "email"))

    def get_error_message(self) -> str:
        return "Dit wachtwoord lijkt te veel op je naam of e-mailadres. Kies een ander."
