"""Persons, structures and projects: found, made, changed (§2); what their dialogs need.

What their cards show is in `cartes`, the forms of telephones and e-mails in `coordonnees`.
"""

from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Personne, Projet, Structure, in_force
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import END_OF_LETTERS, de, format_date, sort_key
from cops_desktop.services.annuaire.coordonnees import tidy_person, tidy_structure
from cops_desktop.storage import annuaire
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.rows import delete
from cops_desktop.storage.vocabulaires import mots

OBJETS = ("nom", "profil", "e-mail", "téléphone", "image")


@dataclass(frozen=True, slots=True)
class FichePersonne:
    """Everything that the dialog of a person shows."""

    personne: Personne
    liens: tuple[Lien, ...]
    consentements: tuple[Consentement, ...]
    equipe: tuple[Equipier, ...]


def new_id() -> str:
    """A key for a link, a consent or a team period that is added to a person."""
    return new_key()


def new_personne() -> Personne:
    """A blank person, kept nowhere yet."""
    return Personne(id=new_key(), nom="")


def new_structure() -> Structure:
    """A blank structure, kept nowhere yet."""
    return Structure(id=new_key(), nom="")


def new_projet() -> Projet:
    """A blank project, kept nowhere yet."""
    return Projet(id=new_key(), titre="")


def personnes(fichier: Fichier) -> list[Personne]:
    """All persons in French order."""
    return annuaire.personnes(fichier.db)


def structures(fichier: Fichier) -> list[Structure]:
    """All structures in French order."""
    return annuaire.structures(fichier.db)


def words(fichier: Fichier, liste: str) -> list[str]:
    """The words of a vocabulary, in their order (profils, domaines, thèmes, types de structure, natures de frais…)."""
    return [mot.valeur for mot in mots(fichier.db, liste)]


def fiche(fichier: Fichier, personne_id: str) -> FichePersonne:
    """A person with links, consents and team periods. Raises Refus when gone."""
    db, key = fichier.db, (personne_id,)
    return FichePersonne(
        annuaire.personne(db, personne_id),
        tuple(annuaire.LIENS.read(db, "personne = ? ORDER BY depuis", key)),
        tuple(annuaire.CONSENTEMENTS.read(db, "personne = ? ORDER BY depuis", key)),
        tuple(annuaire.EQUIPE.read(db, "personne = ? ORDER BY depuis", key)),
    )


def structure(fichier: Fichier, structure_id: str) -> Structure:
    """One structure. Raises Refus when gone."""
    return annuaire.STRUCTURES.get(fichier.db, structure_id)


def projet(fichier: Fichier, projet_id: str) -> Projet:
    """One project. Raises Refus when gone."""
    found = annuaire.projets(fichier.db, [projet_id])
    if not found:
        raise Refus("Ce projet n’existe plus : il a été supprimé entre-temps.")
    return found[0]


def people_of(fichier: Fichier, structure_id: str, day: date) -> list[str]:
    """Who belongs to a structure on `day`, in words and French order: name, function, whether they stand for it."""
    links = annuaire.LIENS.read(fichier.db, "structure = ?", (structure_id,))
    current = {link.personne: link for link in links if in_force(link.depuis, link.jusquau, day)}
    found = []
    for person in annuaire.personnes(fichier.db, current):
        link = current[person.id]
        stands = "la représente" if link.represente else ""
        found.append(", ".join(part for part in (person.nom_complet, link.fonction, stands) if part))
    return found


def namesakes(fichier: Fichier, personne: Personne) -> list[Personne]:
    """Others of the same name (homonyms exist: this informs, it refuses nothing)."""
    letters = sort_key(personne.nom, personne.prenom).partition(END_OF_LETTERS)[0]
    return [p for p in annuaire.same_letters(fichier.db, letters) if p.id != personne.id]


def save_personne(fichier: Fichier, personne: Personne) -> None:
    """Insert or update a person. Raises Refus without a name or with an address that cannot be an e-mail."""
    if not personne.nom.strip():
        raise Refus("Donnez un nom à cette personne.")
    personne = tidy_person(personne)
    with fichier.operation(f"Fiche {de(personne.nom_complet)}"):
        annuaire.save_personne(fichier.db, personne)


def save_fiche(fichier: Fichier, changed: FichePersonne) -> None:
    """Save a person with links, consents and team periods as one operation; what is left out of them is removed."""
    person = changed.personne
    periods = [(i.depuis, i.jusquau) for i in changed.liens] + [(e.depuis, e.jusquau) for e in changed.equipe]
    for depuis, jusquau in periods:
        if depuis and jusquau and jusquau < depuis:
            raise Refus(f"Une période finit ({format_date(jusquau)}) avant de commencer ({format_date(depuis)}).")
    with fichier.operation(f"Fiche {de(person.nom_complet)}"):
        save_personne(fichier, person)
        for table, rows, items in (
            ("liens", annuaire.LIENS, changed.liens),
            ("consentements", annuaire.CONSENTEMENTS, changed.consentements),
            ("equipe", annuaire.EQUIPE, changed.equipe),
        ):
            kept = {item.id for item in items}
            for (old,) in fichier.db.conn.execute(
                f"SELECT id FROM {table} WHERE personne = ?", (person.id,)
            ).fetchall():
                if old not in kept:
                    delete(fichier.db, table, old)
            for item in items:
                rows.save(fichier.db, item)  # type: ignore[arg-type]


def save_structure(fichier: Fichier, item: Structure) -> None:
    """Insert or update a structure. Raises Refus without a name or with an address that cannot be an e-mail."""
    if not item.nom.strip():
        raise Refus("Donnez un nom à cette structure.")
    item = tidy_structure(item)
    with fichier.operation(f"Structure « {item.nom} »"):
        annuaire.save_structure(fichier.db, item)


def save_projet(fichier: Fichier, item: Projet) -> None:
    """Insert or update a project. Raises Refus without a title or when it ends before it starts."""
    if not item.titre.strip():
        raise Refus("Donnez un titre à ce projet.")
    if item.debut and item.fin and item.fin < item.debut:
        raise Refus(f"La fin ({format_date(item.fin)}) vient avant le début ({format_date(item.debut)}).")
    with fichier.operation(f"Projet « {item.titre} »"):
        annuaire.save_projet(fichier.db, item)
