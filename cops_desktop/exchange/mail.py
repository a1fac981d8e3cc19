"""E-mail drafts (.eml): a mail program opens them ready to be read again and sent; nothing is sent from here.

The same draft is the same bytes: no date, no random name inside. What was typed never becomes a header of its own.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from cops_desktop.exchange.calendar import Contact, methode
from cops_desktop.exchange.plain import line, text

AGENDA = "invitation.ics"
_FOLD = "\r\n "
_WORD = 45  # octets in an encoded word: its line then has fewer than 76
_PLAIN = re.compile(r"[A-Za-z0-9' -]{0,60}")


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
    made.set_content(text(message.corps) + "\n", charset="utf-8", cte="quoted-printable")
    if message.agenda is not None:
        _add_agenda(made, message.agenda)
    for piece in message.jointes:
        main, _, sub = piece.genre.partition("/")
        made.add_attachment(piece.contenu, maintype=main, subtype=sub, filename=line(piece.nom))
    _name_boundaries(made)
    return _head(message).encode("ascii") + made.as_bytes()


def _head(message: Message) -> str:
    """Who writes what to whom. Written here: the standard library folds slowly, and loses spaces of odd names."""
    lines = ["X-Unsent: 1"]
    writers = [message.de] if message.de else []
    for name, contacts in (("From", writers), ("To", message.a), ("Bcc", message.cachees)):
        if contacts:
            lines.append(f"{name}: " + f",{_FOLD}".join(_mailbox(contact) for contact in contacts))
    lines.append(f"Subject: {_words(line(message.objet))}")
    return "".join(f"{written}\r\n" for written in lines)


def _mailbox(contact: Contact) -> str:
    name = line(contact.nom)
    return f"{_words(name)}{_FOLD}<{contact.email}>" if name else contact.email


def _words(value: str) -> str:
    """A text as headers hold it: as it is when it is plain and short, else in encoded words (RFC 2047)."""
    if _PLAIN.fullmatch(value):
        return value
    parts = [b""]
    for letter in value:
        encoded = letter.encode("utf-8")
        if len(parts[-1]) + len(encoded) > _WORD:
            parts.append(b"")
        parts[-1] += encoded
    return _FOLD.join(f"=?utf-8?b?{b64encode(part).decode('ascii')}?=" for part in parts)


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
