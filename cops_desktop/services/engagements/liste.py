"""The engagements as lists show them: who signed, for whom, from when to when, where it stands on a day (R3.1–R3.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import Famille
from cops_desktop.domain.engagements import Engagement, EtatEngagement, Periode
from cops_desktop.domain.signatures import a_demander
from cops_desktop.domain.words import sort_key
from cops_desktop.services.comites import delai_de_renouvellement, toutes_les_periodes
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import garder

TABLES = (
    "engagements", "reglages", "personnes", "personne_mots", "vocabulaires", "km_ouverture", "structures",
)  # fmt: skip
"""All that the lines are read from."""


@dataclass(frozen=True, slots=True)
class Ligne:
    """An engagement on a day. `nom`: « Cazenave, Odile »; `structure`: "" in their own name; `jours`: until its last
    day, negative after it; `a_renouveler`: whether they should be asked to sign again.
    """

    periode: Periode
    nom: str
    nom_complet: str
    famille: Famille
    structure: str
    etat: EtatEngagement
    jours: int
    tri: str
    a_renouveler: bool

    @property
    def engagement(self) -> Engagement:
        """What was signed."""
        return self.periode.engagement

    @property
    def id(self) -> str:
        """Its key."""
        return self.periode.engagement.id


def lignes(fichier: Fichier, day: date) -> list[Ligne]:
    """Every engagement, by the name of who signed, the last one first."""
    return garder(
        fichier.db,
        ("engagements en liste", day),
        TABLES,
        lambda: lignes_de(fichier, toutes_les_periodes(fichier).values(), day),
    )


def lignes_de(fichier: Fichier, chosen: Iterable[Periode], day: date) -> list[Ligne]:
    """The lines of these engagements, in the same order; a few questions to the file, however many there are."""
    wanted = list(chosen)
    people = {p.id: p for p in annuaire.personnes(fichier.db, {w.engagement.personne for w in wanted})}
    structures = annuaire.noms_des_structures(fichier.db)
    delai = delai_de_renouvellement(fichier.db)
    found = []
    for item in wanted:
        person = people[item.engagement.personne]
        found.append(
            Ligne(
                item,
                person.nom_en_liste,
                person.nom_complet,
                person.famille,
                structures.get(item.engagement.structure or "", ""),
                item.etat(day, delai),
                (item.fin - day).days,
                sort_key(person.nom, person.prenom),
                person.anonymisee_le is None and a_demander(item, day, delai),
            )
        )
    found.sort(key=lambda line: (line.periode.debut, line.id), reverse=True)
    found.sort(key=lambda line: line.tri)
    return found


def annees(lines: Iterable[Ligne]) -> list[int]:
    """The years in which something was signed, the last one first."""
    return sorted({line.engagement.signe_le.year for line in lines}, reverse=True)
