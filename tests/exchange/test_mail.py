"""E-mail drafts, read again as a mail program does: nothing is lost, nothing typed becomes a header."""

import email
from datetime import UTC, date, datetime
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.exchange.calendar import Contact, Evenement, invitation
from cops_desktop.exchange.mail import Jointe, Message, eml, usable
from cops_desktop.exchange.plain import line, text

COPS = Contact("cops@exemple.fr", "COPS : « Occitanie », équipe")
ODILE = Contact("odile@exemple.fr", "Odile Cazenave-Ébrard")
ICS = invitation(
    Evenement(cle="r1", titre="Séance", jour=date(2026, 11, 24)), datetime(2026, 11, 1, tzinfo=UTC), COPS, ODILE
)

HEADERS = {"x-unsent", "from", "to", "subject", "bcc", "mime-version", "content-type", "content-transfer-encoding"}


def draft(**more: Any) -> EmailMessage:
    values = {"objet": "Invitation : séance", "corps": "Bonjour,\n\nÀ bientôt !", "a": [ODILE], "de": COPS, **more}
    made = eml(Message(**values))
    assert made == eml(Message(**values)), "the same draft is the same bytes"
    assert all(len(row) <= 76 for row in made.split(b"\r\n") if not row.startswith((b" <", b"To: ")))
    assert b"\n" not in made.replace(b"\r\n", b"")
    read = email.message_from_bytes(made, policy=default)
    assert isinstance(read, EmailMessage) and not read.defects
    assert {name.lower() for name in read} <= HEADERS
    return read


def name_of(made: bytes) -> str:
    """To whom a draft is, by the older reader of the standard library: the newer (3.11) puts a space between the parts
    of a long name."""
    name, _ = parseaddr(email.message_from_bytes(made)["To"])
    return str(make_header(decode_header(name)))


def test_a_draft_opens_unsent_with_its_calendar_shown_and_attached() -> None:
    read = draft(agenda=ICS, jointes=[Jointe("Attestation de présence.pdf", b"%PDF-1.7\n")])
    assert (read["X-Unsent"], read["Date"], read["Message-ID"]) == ("1", None, None)
    assert read["Subject"] == "Invitation : séance"
    assert [(a.display_name, a.addr_spec) for a in read["To"].addresses] == [(ODILE.nom, ODILE.email)]
    assert [(a.display_name, a.addr_spec) for a in read["From"].addresses] == [(COPS.nom, COPS.email)]
    kinds = [part.get_content_type() for part in read.walk()]
    assert kinds == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "application/ics", "application/pdf",
    ]  # fmt: skip
    parts = {part.get_content_type(): part for part in read.walk()}
    body = parts["text/plain"].get_content()  # type: ignore[attr-defined]
    assert body == "Bonjour,\r\n\r\nÀ bientôt !\r\n"
    assert parts["text/plain"].get_content_charset() == "utf-8"
    assert parts["text/calendar"].get_param("method") == "REQUEST"
    assert parts["text/calendar"].get_payload(decode=True) == parts["application/ics"].get_payload(decode=True) == ICS
    assert parts["application/ics"].get_filename() == "invitation.ics"
    assert parts["application/pdf"].get_filename() == "Attestation de présence.pdf"


def test_a_copie_cachee_shows_nobody_to_anybody() -> None:
    read = draft(a=[COPS], cachees=[Contact("a@exemple.fr"), Contact("b@exemple.fr")])
    assert [a.addr_spec for a in read["Bcc"].addresses] == ["a@exemple.fr", "b@exemple.fr"]
    assert [a.addr_spec for a in read["To"].addresses] == ["cops@exemple.fr"]
    bare = draft(a=(), de=None)
    assert (bare["To"], bare["From"], bare["Bcc"]) == (None, None, None)


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("odile@exemple.fr", True),
        ("o.d-i+l_e@ex-emple.co.fr", True),
        ("a b@exemple.fr", False),
        ("a@exemple.fr\nBcc: x@exemple.fr", False),
        ("a@exemple.fr, b@exemple.fr", False),
        ("é@exemple.fr", False),
        ("a..b@exemple.fr", False),
        ("a@", False),
        ("@", False),
        ("", False),
        ('"a"@exemple.fr', False),
        ("Odile <a@exemple.fr>", False),
    ],
)
def test_an_address_that_no_header_can_hold_is_known(address: str, good: bool) -> None:
    assert usable(address) is good


_ODD = st.text(st.one_of(st.sampled_from('é\r\n:,;<>"@ =?_😀'), st.characters(exclude_categories=())), max_size=150)


@given(objet=_ODD, nom=_ODD, corps=_ODD)
def test_what_is_typed_comes_back_and_is_never_a_header(objet: str, nom: str, corps: str) -> None:
    read = draft(objet=objet + "\r\nBcc: x@exemple.fr", corps=corps, a=[Contact(ODILE.email, nom + "\nX-Autre: 1")])
    assert read["Bcc"] is None
    assert read["Subject"] == line(objet + "\r\nBcc: x@exemple.fr")
    to = Contact(ODILE.email, nom + "\nX-Autre: 1")
    assert name_of(eml(Message(objet="x", corps="x", a=[to]))) == line(to.nom)
    assert [to.addr_spec for to in read["To"].addresses] == [ODILE.email]
    assert read.get_content().replace("\r\n", "\n") == text(corps) + "\n"


@given(st.text(max_size=60))
def test_whatever_address_is_usable_goes_through(words: str) -> None:
    for address in (words, f"{words}@exemple.fr", f"a@{words}"):
        if usable(address):
            (to,) = draft(a=[Contact(address, "Odile")])["To"].addresses
            assert to.addr_spec == address
