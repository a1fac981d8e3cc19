"""Groups that have a list of their own: who takes part in a meeting, the members of a CoTec, the whole annuaire."""

from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.rencontres import Rencontre, Venue
from cops_desktop.domain.words import format_hours, format_long_date, typography
from cops_desktop.services.rencontres.attendus import attendus
from cops_desktop.services.sorties.fiches import PERSONNE, Cle
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class Groupe:
    """Keys of entries in French order, what their list is called, and of what it is."""

    cles: tuple[Cle, ...]
    titre: str
    precision: str = ""


def de_la_rencontre(fichier: Fichier, meeting: Rencontre) -> Groupe:
    """Who was present, once that was noted of anybody; before, who is expected."""
    noted = rencontres.notees(fichier.db, meeting.id)
    present = {key for key, p in noted.items() if p.presence is Venue.PRESENT}
    who = present or attendus(fichier, meeting, noted)
    subject = cotec.cotec(fichier.db, meeting.cotec).sujet if meeting.cotec else ""
    facts = (format_long_date(meeting.date), format_hours(meeting.commence, meeting.finit), meeting.lieu)
    title = "Liste des participants" if present else "Liste des personnes attendues"
    what = f"CoTec « {subject} » — {meeting.titre}" if subject else meeting.titre
    return Groupe(_persons(fichier, who), title, typography(" · ".join((what, *filter(None, facts)))))


def du_cotec(fichier: Fichier, cotec_id: str, day: date) -> Groupe:
    """The members of a CoTec on `day`."""
    found = cotec.MEMBRES.read(fichier.db, "cotec = ?", (cotec_id,))
    who = {m.personne for m in found if in_force(m.depuis, m.jusquau, day)}
    subject = cotec.cotec(fichier.db, cotec_id).sujet
    return Groupe(_persons(fichier, who), "Liste des membres", typography(f"CoTec « {subject} »"))


def de_l_annuaire(fichier: Fichier, personne: str | None = None) -> Groupe:
    """Everyone, or one person."""
    return Groupe(_persons(fichier, None if personne is None else {personne}), "Annuaire")


def _persons(fichier: Fichier, keys: set[str] | None) -> tuple[Cle, ...]:
    return tuple((PERSONNE, p.id) for p in annuaire.personnes(fichier.db, keys))
