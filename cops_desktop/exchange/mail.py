"""E-mail drafts (.eml): a mail program opens them ready to be read again and sent; nothing is sent from here.

The same draft is the same bytes: no date, no random name inside. What was typed never becomes a header of its own.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from cops_desktop.exchange.calendar import Contact, methode
from cops_desktop.exchange.plain import line, text

AGENDA = "invitation.ics"


@dataclass(frozen=True, slots=True)
class Jointe:
    """A file that goes with a message; `genre` as in « application/pdf »."""

    nom: str
    contenu: bytes
    genre: str = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A draft. `cachees`: who gets it in *copie cachée*, unseen by the others; `agenda`: a calendar file."""

    objet: str
    corps: str
    a: Sequence[Contact] = ()
    cachees: Sequence[Contact] = ()
    de: Contact | None = None
    agenda: bytes | None = None
    jointes: Sequence[Jointe] = ()


def usable(email: str) -> bool:
    """Whether an e-mail can be written in a header as it stands."""
    local, at, domain = email.rpartition("@")
    if not (at and local and domain and email.isascii()) or any(c.isspace() or c in ',;<>()[]"\\:' for c in email):
        return False
    try:
        return Address(addr_spec=email).addr_spec == email
    except Exception:  # the parser of the standard library raises what it meets: IndexError, HeaderParseError…
        return False


def eml(message: Message) -> bytes:
    """The draft as a file. `X-Unsent` makes Outlook and Thunderbird open it to be sent, as one's own."""
    made = EmailMessage(policy=SMTP)
    made["X-Unsent"] = "1"
    for name, contacts in (("From", [message.de] if message.de else []), ("To", message.a), ("Bcc", message.cachees)):
        if contacts:
            made[name] = [Address(line(contact.nom), addr_spec=contact.email) for contact in contacts]
    made["Subject"] = line(message.objet)
    made.set_content(text(message.corps) + "\n", charset="utf-8", cte="quoted-printable")
    if message.agenda is not None:
        _add_agenda(made, message.agenda)
    for piece in message.jointes:
        main, _, sub = piece.genre.partition("/")
        made.add_attachment(piece.contenu, maintype=main, subtype=sub, filename=line(piece.nom))
    _name_boundaries(made)
    return made.as_bytes()


def _add_agenda(made: EmailMessage, agenda: bytes) -> None:
    """Twice: as a part that calendars show with their buttons, and as a file for whoever wants to keep it."""
    words = agenda.decode("utf-8")
    asked = methode(agenda).value
    made.add_alternative(words, subtype="calendar", charset="utf-8", cte="base64", params={"method": asked})
    made.add_attachment(agenda, maintype="application", subtype="ics", filename=AGENDA)


def _name_boundaries(made: EmailMessage) -> None:
    """Boundaries drawn from the content: the same each time, and found nowhere in it."""
    seed = hashlib.sha256(
        "\n".join(str(part.get_payload()) for part in made.walk() if not part.is_multipart()).encode()
    )
    for number, part in enumerate(p for p in made.walk() if p.is_multipart()):
        part.set_boundary(f"=_{seed.hexdigest()[:32]}_{number}")
