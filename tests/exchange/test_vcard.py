"""Address cards: what goes in comes out again, for vobject and for a reader that follows the standard by the letter."""

import re
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.domain.errors import Refus
from cops_desktop.exchange.vcard import FOLD, Carte, vcards, write_vcards

ODILE = Carte(
    nom="d’Hautpoul-Œuvrard",
    prenom="Marie-Odile",
    organisation="Fédération « Santé ; Midi, Pyrénées »",
    fonction="présidente, trésorière",
    telephones=("06 00 00 00 01", "05 00 00 00 02"),
    emails=("odile@exemple.fr", "privee@exemple.fr"),
    adresse="12 rue des Pyrénées\nBât. B ; escalier 2",
    code_postal="65000",
    commune="Tarbes",
    note="Annuaire du COPS\nDocument interne — ne pas diffuser",
    cle="0190-odile",
)
HOSTILE = Carte(nom='=HYPERLINK("x")\r\nTEL:17', prenom="<b>Zoé</b>\\n", organisation="é" * 200, emails=("a@x.fr",))


def read(content: bytes) -> list[dict[str, list[str]]]:
    """A reader of its own (RFC 2425/2426): unfolds, splits at the first colon; values are still escaped."""
    cards: list[dict[str, list[str]]] = []
    for line in content.decode("utf-8").replace("\r\n ", "").split("\r\n"):
        if line == "BEGIN:VCARD":
            cards.append({})
        elif line and line != "END:VCARD":
            name, _, value = line.partition(":")
            cards[-1].setdefault(name.split(";")[0], []).append(value)
    return cards


def unescape(value: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def fields(value: str) -> list[str]:
    """The components of a structured value."""
    return [unescape(part) for part in re.split(r"(?<!\\)(?:\\\\)*;", value)]


def test_a_card_says_the_french_name_and_every_detail_by_the_standard() -> None:
    (card,) = read(vcards([ODILE]))
    assert card["VERSION"] == ["3.0"]
    assert fields(card["N"][0]) == ["d’Hautpoul-Œuvrard", "Marie-Odile", "", "", ""]
    assert unescape(card["FN"][0]) == "Marie-Odile d’Hautpoul-Œuvrard"
    assert unescape(card["ORG"][0]) == "Fédération « Santé ; Midi, Pyrénées »"
    assert unescape(card["TITLE"][0]) == "présidente, trésorière"
    assert card["TEL"] == ["06 00 00 00 01", "05 00 00 00 02"]
    assert card["EMAIL"] == ["odile@exemple.fr", "privee@exemple.fr"]
    street = "12 rue des Pyrénées\nBât. B ; escalier 2"
    assert fields(card["ADR"][0]) == ["", "", street, "Tarbes", "", "65000", "France"]
    assert unescape(card["NOTE"][0]) == ODILE.note
    assert card["UID"] == ["0190-odile"]


def test_vobject_reads_its_own_cards_back() -> None:
    first, second = vobject.readComponents(
        vcards([ODILE, Carte(organisation="Ehpad Belle-Rive", site="exemple.fr")]).decode()
    )
    assert first.n.value.family == ODILE.nom and first.n.value.given == ODILE.prenom
    assert first.org.value == [ODILE.organisation]
    assert first.adr.value.street == ODILE.adresse
    assert first.note.value == ODILE.note
    assert [e.value for e in first.email_list] == list(ODILE.emails)
    assert second.fn.value == "Ehpad Belle-Rive" and second.url.value == "exemple.fr"


def test_what_looks_like_a_line_of_the_card_or_like_code_is_text() -> None:
    (card,) = read(vcards([HOSTILE]))
    assert "TEL" not in card
    assert unescape(card["FN"][0]) == '<b>Zoé</b>\\n =HYPERLINK("x") TEL:17'
    assert unescape(card["ORG"][0]) == "é" * 200


def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut() -> None:
    content = vcards([ODILE, HOSTILE])
    assert content.endswith(b"END:VCARD\r\n")
    for line in content.split(b"\r\n"):
        assert len(line) <= FOLD
        line.decode("utf-8")


texts = st.text(max_size=120)


@given(texts, texts, texts, texts)
def test_whatever_the_names_both_readers_find_the_same(nom: str, prenom: str, organisation: str, note: str) -> None:
    content = vcards([Carte(nom=f"A{nom}", prenom=prenom, organisation=organisation, note=note)])
    (ours,) = read(content)
    (theirs,) = vobject.readComponents(content.decode())
    assert unescape(ours["FN"][0]) == theirs.fn.value
    assert unescape(ours.get("ORG", [""])[0]) == (theirs.org.value[0] if hasattr(theirs, "org") else "")
    assert unescape(ours.get("NOTE", [""])[0]) == (theirs.note.value if hasattr(theirs, "note") else "")
    assert all(len(line) <= FOLD for line in content.split(b"\r\n"))


def test_a_file_that_cannot_be_written_is_a_sentence_and_the_old_one_stays(tmp_path: Path) -> None:
    with pytest.raises(Refus):
        write_vcards(tmp_path / "absent" / "fiches.vcf", [ODILE])
    write_vcards(tmp_path / "fiches.vcf", [])
    assert (tmp_path / "fiches.vcf").read_bytes() == b""
