"""A list on paper: the *liste des participants*, or any list of the annuaire."""

from collections.abc import Mapping

from cops_desktop.documents.liste import LignePersonne, LigneProjet, LigneStructure, Liste, listes_pdf
from cops_desktop.domain.annuaire import Projet
from cops_desktop.domain.publication import Destination, Montree, montrer
from cops_desktop.domain.words import format_date
from cops_desktop.services.sorties.fiches import Fiches


def liste_en_pdf(fiches: Fiches, titre: str, destination: Destination) -> bytes:
    """The list as a PDF."""
    return listes_pdf(fiches.entete, [liste(fiches, titre, destination)])


def liste(
    fiches: Fiches, titre: str, destination: Destination, precision: str = "", mentions: Mapping[str, str] | None = None
) -> Liste:
    """The list as the paper wants it; `mentions` are said of those who are named (key of the person, words)."""
    shown = [m for sujet in fiches.sujets if (m := montrer(sujet, destination))]
    return Liste(
        titre=titre,
        precision=precision,
        date=fiches.le,
        personnes=tuple(_person(m, (mentions or {}).get(m.personne.id, "")) for m in shown),
        structures=tuple(LigneStructure(s.nom, s.type, s.commune, s.telephone, s.email) for s in fiches.structures),
        projets=tuple(_project(p, fiches) for p in fiches.projets),
        sans_nom=len(fiches.sujets) - len(shown),
        interne=destination is Destination.INTERNE,
    )


def _person(shown: Montree, mention: str) -> LignePersonne:
    person = shown.personne
    return LignePersonne(
        nom=person.nom,
        prenom=person.prenom,
        structure=shown.structure,
        fonction=shown.fonction,
        profils=person.profils,
        telephones=person.telephones,
        emails=person.emails,
        commune=person.commune,
        mention=mention,
    )


def _project(projet: Projet, fiches: Fiches) -> LigneProjet:
    days = [format_date(day) for day in (projet.debut, projet.fin) if day]
    since = "dès le " if projet.debut else "jusqu’au "
    dates = " – ".join(days) if len(days) == 2 else "".join(f"{since}{day}" for day in days)
    return LigneProjet(projet.titre, tuple(fiches.noms[key] for key in projet.structures), dates)
