"""E-mail drafts (.eml): a mail program opens them ready to be read again and sent; nothing is sent from here.

The same draft is the same bytes: no date, no random name inside. What was typed never becomes a header of its own.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from email.charset import QP, Charset
from email.encoders import encode_base64
from email.headerregistry import Address
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import compat32
from functools import lru_cache
from hashlib import sha256

from cops_desktop.exchange.calendar import Contact, methode
from cops_desktop.exchange.plain import line, text

AGENDA = "invitation.ics"
_FOLD = "\r\n "
_POLICY = compat32.clone(linesep="\r\n")  # the newer ones parse each header as they write it: three times slower
_UTF8 = Charset("utf-8")
_UTF8.body_encoding = QP
_WORD = 39  # octets in an encoded word: no line of one, « Subject: » before it, then has more than 76
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


@lru_cache(maxsize=10_000)  # the parser is slow, and the card of a meeting asks for each of 600 at every change
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
    body: MIMEBase = MIMENonMultipart("text", "plain", charset="utf-8")
    body.set_payload(text(message.corps) + "\n", _UTF8)
    files = list(message.jointes)
    if message.agenda is not None:
        # Twice: as a part that calendars show with their buttons, and as a file for whoever wants to keep it.
        method = methode(message.agenda)
        asks = {"method": method.value} if method else {}
        shown = _part(message.agenda, "text/calendar", charset="utf-8", **asks)
        body = _multipart("alternative", message, body, shown)
        files.insert(0, Jointe(AGENDA, message.agenda, "application/ics"))
    if files:
        body = _multipart("mixed", message, body, *(_attached(piece) for piece in files))
    return _head(message).encode("ascii") + body.as_bytes(policy=_POLICY)


def _multipart(kind: str, message: Message, *parts: MIMEBase) -> MIMEBase:
    """Parts together, between boundaries drawn from what is said: the same each time, and found nowhere in it."""
    seed = "\0".join((kind, message.objet, message.corps, *(contact.email for contact in message.a)))
    return MIMEMultipart(kind, f"=_{sha256(seed.encode('utf-8', 'replace')).hexdigest()[:40]}", parts)


def _part(content: bytes, genre: str, **parameters: str) -> MIMEBase:
    made = MIMEBase(*genre.split("/", 1))
    for name, value in parameters.items():
        made.set_param(name, value)
    made.set_payload(content)
    encode_base64(made)
    return made


def _attached(piece: Jointe) -> MIMEBase:
    made = _part(piece.contenu, piece.genre)
    name = line(piece.nom)
    made.add_header("Content-Disposition", "attachment", filename=name if name.isascii() else ("utf-8", "", name))
    return made


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
