"""Telephones and e-mails as people type them: put in one form, or told what is wrong with them.

Both libraries are imported when a number or an address is first looked at: a start needs neither.
"""

from collections.abc import Iterable
from dataclasses import replace

from cops_desktop.domain.annuaire import Personne, Structure
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import typography

REGION = "FR"


def read_phone(text: str) -> str:
    """A number as it is kept: « 05 34 30 27 53 », « +32 470 12 34 56 » from abroad. Raises ValueError: it is none."""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        raise ValueError(text) from None
    if not phonenumbers.is_valid_number(number):
        raise ValueError(text)
    home = number.country_code == phonenumbers.country_code_for_region(REGION)
    shape = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, shape.NATIONAL if home else shape.INTERNATIONAL)


def tidy_phone(text: str) -> str:
    """The number in its form; what is not recognised is kept as it was typed."""
    text = " ".join(text.split())
    try:
        return read_phone(text) if text else ""
    except ValueError:
        return text


def phones_in_doubt(texts: Iterable[str]) -> str:
    """A sentence on the numbers that are not recognised; "" when all are."""
    wrong = [text for text in texts if text.strip() and not _is_phone(text)]
    if not wrong:
        return ""
    listed = ", ".join(f"« {' '.join(text.split())} »" for text in wrong)
    return typography(f"{listed} : ce n’est pas un numéro de téléphone connu. Il sera gardé comme vous l’avez écrit.")


def _is_phone(text: str) -> bool:
    try:
        read_phone(text)
    except ValueError:
        return False
    return True


def read_email(text: str) -> str:
    """An address as it is kept (its domain in lower case). Raises Refus when it cannot be one; asks no network."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(text.strip(), check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        raise Refus(
            f"« {text.strip()} » n’est pas une adresse e-mail : vérifiez l’arobase, le domaine et les espaces. "
            "Rien n’a été enregistré."
        ) from None


def split_list(text: str) -> tuple[str, ...]:
    """« a@exemple.fr ; b@exemple.fr » or « 06…, 05… » → its parts, each once."""
    parts = (" ".join(part.split()) for part in text.replace(";", ",").replace("\n", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def tidy_person(person: Personne) -> Personne:
    """The person with e-mails and telephones in their forms, the others never repeating the first. Raises Refus."""
    emails = [read_email(email) for email in person.emails]
    phones = [tidy_phone(number) for number in person.telephones]
    return replace(
        person,
        email=emails[0] if emails else "",
        autres_emails=tuple(dict.fromkeys(email for email in emails[1:] if email != emails[0])),
        telephone=phones[0] if phones else "",
        autres_telephones=tuple(dict.fromkeys(number for number in phones[1:] if number != phones[0])),
    )


def tidy_structure(structure: Structure) -> Structure:
    """The structure with its e-mail and telephone in their forms. Raises Refus."""
    email = read_email(structure.email) if structure.email.strip() else ""
    return replace(structure, email=email, telephone=tidy_phone(structure.telephone))
