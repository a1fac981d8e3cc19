"""The suivi de la charte: of one engagement or of all the CoPart at once, and what is ticked by hand (R3.5, R3.6)."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from cops_desktop.domain.charte import DECLARES, LIBELLES, Critere, Suivi
from cops_desktop.domain.engagements import EtatEngagement, Periode
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, full_name, sort_key
from cops_desktop.services.comites import delai_de_renouvellement
from cops_desktop.services.engagements.faits import TABLES, Lecture, lire
from cops_desktop.storage import annuaire, engagements
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import garder

_PEOPLE = "SELECT id, nom, prenom FROM personnes WHERE id IN (SELECT personne FROM engagements)"


@dataclass(frozen=True, eq=False)
class SuiviMembre:
    """The charter followed by a member: who signed, for which structure ("" in their own name), in which state.

    `en_liste`: the member as lists name them, the family name first. `lecture`, `jour`: by what it is judged, and on
    which day; it is when it is first asked for, as a list of ten years shows few of its members.
    """

    periode: Periode
    nom: str
    structure: str
    en_liste: str
    etat: EtatEngagement
    tri: str
    lecture: Lecture = field(repr=False)
    jour: date

    @property
    def id(self) -> str:
        """The key of the engagement."""
        return self.periode.engagement.id

    @cached_property
    def suivi(self) -> Suivi:
        """Criterion by criterion."""
        return self.lecture.suivi(self.periode, self.jour)

    @property
    def juge(self) -> bool:
        """Whether `suivi` was asked for already."""
        return "suivi" in vars(self)

    @property
    def membre(self) -> str:
        """Whom the engagement is of: the structure, else the person."""
        return self.structure or self.nom


def suivis(fichier: Fichier, day: date, seuls: Collection[str] | None = None) -> list[SuiviMembre]:
    """Every engagement, or those of `seuls`, in the French order of the members, a member's last one first."""
    if seuls is not None:
        return _suivis(fichier, day, seuls)
    return garder(fichier.db, ("suivi de la charte", day), TABLES, lambda: _suivis(fichier, day, None))


def _suivis(fichier: Fichier, day: date, seuls: Collection[str] | None) -> list[SuiviMembre]:
    lecture = lire(fichier) if seuls is None else Lecture(fichier, seuls)
    delai = delai_de_renouvellement(fichier.db)
    structures = annuaire.noms_des_structures(fichier.db)
    people = {key: (nom, prenom) for key, nom, prenom in fichier.db.conn.execute(_PEOPLE)}
    chosen = [p for p in lecture.periodes.values() if seuls is None or p.engagement.id in seuls]
    found = []
    for item in chosen:
        signed = item.engagement
        nom, prenom = people[signed.personne]
        structure = structures.get(signed.structure or "", "")
        listed, tri = (structure, sort_key(structure)) if structure else (f"{nom}, {prenom}", sort_key(nom, prenom))
        full, state = full_name(prenom, nom), item.etat(day, delai)
        found.append(SuiviMembre(item, full, structure, listed.strip(", "), state, tri, lecture, day))
    found.sort(key=lambda m: (m.periode.debut, m.id), reverse=True)
    return sorted(found, key=lambda m: m.tri)


def declarer(fichier: Fichier, engagement_id: str, critere: Critere, jour: date | None) -> None:
    """Tick what is declared, with its day; None takes it back. Raises Refus for a day before the charter was signed."""
    item = engagements.ENGAGEMENTS.get(fichier.db, engagement_id)
    if jour is not None and jour < item.signe_le:
        raise Refus(f"La charte a été signée le {format_date(item.signe_le)} : rien n’en a été déclaré avant.")
    field = DECLARES[critere]
    if getattr(item, field) == jour:
        return
    who = annuaire.personne(fichier.db, item.personne).nom_complet
    said = "déclaré" if jour else "plus déclaré"
    with fichier.operation(f"Charte de {who} : {LIBELLES[critere]}, {said}"):
        engagements.ENGAGEMENTS.save(fichier.db, replace(item, **{field: jour}))  # type: ignore[arg-type]
