"""Invitations for calendars: what was given out, and what follows when the meeting changes (RFC 5545)."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import date, time
from enum import StrEnum
from typing import Any

from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_hours, format_long_date, typography


class Methode(StrEnum):
    """What an invitation says: that a meeting will be, that it changed, that it will not be."""

    INVITATION = "invitation"
    MISE_A_JOUR = "mise à jour"
    ANNULATION = "annulation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What was given out for a meeting: `sequence` counts from 0, `contenu` is what it said, in JSON."""

    id: str
    rencontre: str
    sequence: int
    methode: Methode
    le: date
    contenu: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contenu:
    """What an invitation says of a meeting: once something of it changes, who was invited must hear of it."""

    titre: str = ""
    date: str = ""
    debut: str = ""
    fin: str = ""
    lieu: str = ""
    outil: str = ""
    lien: str = ""
    ordre_du_jour: str = ""
    annulee: bool = False


def contenu_de(meeting: Rencontre, titre: str) -> Contenu:
    """What an invitation to the meeting, called `titre`, says today: the hours planned, not those that it took."""
    return Contenu(
        titre=titre,
        date=meeting.date.isoformat(),
        debut=meeting.debut.isoformat() if meeting.debut else "",
        fin=meeting.fin.isoformat() if meeting.fin else "",
        lieu=meeting.lieu,
        outil=meeting.outil,
        lien=meeting.lien,
        ordre_du_jour=meeting.ordre_du_jour,
        annulee=meeting.annulee_le is not None,
    )


def write_contenu(contenu: Contenu) -> str:
    """The content as the file keeps it."""
    return json.dumps(asdict(contenu), ensure_ascii=False, sort_keys=True)


def read_contenu(text: str) -> Contenu:
    """The inverse. What it does not know is left out, what is not there is empty."""
    found: Any = json.loads(text)
    known = found if isinstance(found, dict) else {}
    return Contenu(**{f.name: known[f.name] for f in fields(Contenu) if isinstance(known.get(f.name), f.type)})  # type: ignore[arg-type]


def suite(derniere: Invitation | None, contenu: Contenu) -> tuple[int, Methode]:
    """The sequence under which `contenu` is given out, and what it then is: the same again keeps its own."""
    if derniere is None:
        return 0, Methode.ANNULATION if contenu.annulee else Methode.INVITATION
    if read_contenu(derniere.contenu) == contenu:
        return derniere.sequence, derniere.methode
    return derniere.sequence + 1, Methode.ANNULATION if contenu.annulee else Methode.MISE_A_JOUR


def changements(avant: Contenu, apres: Contenu) -> tuple[str, ...]:
    """What changed, in words: « Date : mardi 24 novembre 2026 → mercredi 25 novembre 2026 »."""
    found = []
    for word, before, after in (
        ("Titre", avant.titre, apres.titre),
        ("Date", _day(avant.date), _day(apres.date)),
        ("Heures", _hours(avant), _hours(apres)),
        ("Lieu", avant.lieu, apres.lieu),
        ("Outil", avant.outil, apres.outil),
        ("Lien de connexion", avant.lien, apres.lien),
    ):
        if before != after:
            found.append(f"{word} : {before or 'rien'} → {after or 'rien'}")
    if avant.ordre_du_jour != apres.ordre_du_jour:
        found.append("L’ordre du jour")
    if avant.annulee and not apres.annulee:
        found.append("La réunion, qui était annulée, est rétablie")
    return tuple(typography(words) for words in found)


def _day(text: str) -> str:
    try:
        return format_long_date(date.fromisoformat(text))
    except ValueError:
        return text


def _hours(contenu: Contenu) -> str:
    try:
        debut, fin = (time.fromisoformat(t) if t else None for t in (contenu.debut, contenu.fin))
    except ValueError:
        return f"{contenu.debut} {contenu.fin}".strip()
    return format_hours(debut, fin)
