"""The patient partners of a project: looked for in the annuaire, and recorded as links (R6.5)."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural
from cops_desktop.services.accompagnements.liste import lignes_de, parcours_de
from cops_desktop.services.mises_en_relation import Candidats, candidats_pour
from cops_desktop.storage import accompagnements, annuaire
from cops_desktop.storage.database import Fichier

if TYPE_CHECKING:
    from cops_desktop.domain.recherche import Criteres


@dataclass(frozen=True, slots=True)
class Recherche:
    """What a project asks of who would join it: usagers, its themes, its territory; without who is there already."""

    accompagnement: str
    titre: str
    themes: tuple[str, ...]
    territoire: Localisation | None
    deja: frozenset[str]


def recherche(fichier: Fichier, accompagnement: str, day: date) -> Recherche:
    """The search that a project begins with. Raises Refus when it is gone."""
    (line,) = lignes_de(fichier.db, [parcours_de(fichier.db, accompagnement)], day)
    item = line.item
    place = line.territoire if line.territoire in (Localisation.EST, Localisation.OUEST) else None
    return Recherche(item.id, item.titre, item.themes, place, frozenset(item.partenaires))


def candidats(fichier: Fichier, wanted: Recherche, texte: str, criteres: Collection[str], day: date) -> Candidats:
    """Whom the annuaire has for these words and these criteria (« usagers », « themes », « territoire »)."""
    return candidats_pour(fichier, criteres_de(wanted, texte, criteres), wanted.deja, day)


def criteres_de(wanted: Recherche, texte: str, criteres: Collection[str]) -> "Criteres":
    """The search of the annuaire, as far as `criteres` keeps what the project asks."""
    from cops_desktop.domain.recherche import Criteres, GenreFiche

    return Criteres(
        texte=texte,
        genres=(GenreFiche.PERSONNE,),
        familles=(Famille.USAGERS,) if "usagers" in criteres else (),
        themes=wanted.themes if "themes" in criteres else (),
        localisations=(wanted.territoire,) if wanted.territoire and "territoire" in criteres else (),
    )


def ajouter(fichier: Fichier, accompagnement: str, personnes: Collection[str]) -> int:
    """Record persons as the project's patient partners, after those that it has; how many are new."""
    item = accompagnements.accompagnement(fichier.db, accompagnement)
    known = {p.id: p for p in annuaire.personnes(fichier.db, set(personnes))}
    new = [key for key in dict.fromkeys(personnes) if key in known and key not in item.partenaires]
    if any(known[key].anonymisee_le for key in new):
        raise Refus("Une de ces personnes a été anonymisée : elle ne peut plus être reliée. Rien n’a été ajouté.")
    if not new:
        return 0
    who = known[new[0]].nom_complet if len(new) == 1 else plural(len(new), "patient partenaire", "patients partenaires")
    with fichier.operation(f"Relier {who} à « {item.titre} »"):
        accompagnements.save_accompagnement(fichier.db, replace(item, partenaires=(*item.partenaires, *new)))
    return len(new)


def retirer(fichier: Fichier, accompagnement: str, personne: str) -> None:
    """Take a patient partner off a project: the entry of the annuaire stays as it is."""
    item = accompagnements.accompagnement(fichier.db, accompagnement)
    if personne not in item.partenaires:
        return
    left = tuple(key for key in item.partenaires if key != personne)
    name = annuaire.noms(fichier.db, [personne])[personne]
    with fichier.operation(f"Retirer {name} de « {item.titre} »"):
        accompagnements.save_accompagnement(fichier.db, replace(item, partenaires=left))
