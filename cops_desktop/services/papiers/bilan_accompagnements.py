"""The year's summary of the accompagnements, by category, structure and territory, with the capacity (R6.2, R8.3)."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from cops_desktop.documents.bilan_accompagnements import (
    BilanAccompagnements,
    LigneBilan,
    LigneCapacite,
    LigneProjet,
    draw_bilan_accompagnements,
)
from cops_desktop.domain.accompagnements.bilan import Bilan, Comptes, Projet, bilan
from cops_desktop.domain.accompagnements.capacite import NOMS, Occupation, occupations
from cops_desktop.domain.accompagnements.etapes import situation
from cops_desktop.domain.accompagnements.interventions import en_heures
from cops_desktop.domain.accompagnements.types import ETAPES, Intervention, Nature
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural, typography
from cops_desktop.services.accompagnements.liste import lignes_de, tous_les_parcours
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.storage import accompagnements
from cops_desktop.storage.database import Fichier


def bilan_accompagnements(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The summary of a year, that of `day` unless said. Raises Refus when nothing happened in it."""
    annee = criteres.annee or day.year
    made = lire_bilan(fichier, annee, day)
    if not made.projets:
        raise Refus(f"Aucun accompagnement en {annee} : il n’y a pas de bilan à imprimer.")
    held = occupations((p.parcours for p in made.projets), accompagnements.capacites(fichier.db), annee)
    head, paper = entete(fichier), _paper(made, held)
    return PapierLu(head, lambda canvas: draw_bilan_accompagnements(canvas, head, paper))


def lire_bilan(fichier: Fichier, annee: int, day: date) -> Bilan:
    """What a year was, as on `day`."""
    log: dict[str, list[Intervention]] = defaultdict(list)
    for intervention in accompagnements.interventions(fichier.db, "substr(date, 1, 4) = ?", (f"{annee:04}",)):
        log[intervention.accompagnement].append(intervention)
    lines = lignes_de(fichier.db, tous_les_parcours(fichier.db), day)
    projects = (Projet(x.parcours, x.structures, x.territoire, tuple(log[x.id])) for x in lines)
    return bilan(projects, annee, day)


def _paper(made: Bilan, held: tuple[Occupation, ...]) -> BilanAccompagnements:
    return BilanAccompagnements(
        annee=made.annee,
        au=made.au,
        phrases=tuple(_sentences(made)),
        capacites=tuple(map(_capacity, held)),
        total=_line("Ensemble", made.total),
        categories=tuple(_line(_category(nature), counts) for nature, counts in made.categories),
        territoires=tuple(_line(name, counts) for name, counts in made.territoires),
        structures=tuple(_line(typography(name), counts) for name, counts in made.structures),
        projets=tuple(map(_project, made.projets)),
        plusieurs=any(len(p.structures) > 1 for p in made.projets),
    )


def _sentences(made: Bilan) -> Iterator[str]:
    """What the tables do not say: where those that run are, and what waits."""
    stages = [f"{plural(n, 'projet')} à l’étape {etape}" for etape, n in zip(ETAPES, made.etapes, strict=True) if n]
    if stages:
        yield f"En cours ce jour-là : {', '.join(stages)}."
    if made.attente:
        verb = "attendent" if made.attente > 1 else "attend"
        yield f"{plural(made.attente, 'demande')} {verb} un CoPil."
    if made.approuves:
        yield f"{plural(made.approuves, 'projet approuvé', 'projets approuvés')} à commencer."


def _capacity(held: Occupation) -> LigneCapacite:
    note = held.avertissement
    if held.de is not None and held.de != held.annee:
        note = " ".join(filter(None, (f"Chiffre de {held.de}, faute d’un plus récent.", note)))
    if held.capacite is None:
        note = "Aucune capacité n’a été notée."
    return LigneCapacite(_category(held.nature), held.capacite, held.commences, held.a_venir, held.reste, note)


def _category(nature: Nature) -> str:
    return NOMS[nature][0].upper() + NOMS[nature][1:]


def _line(name: str, counts: Comptes) -> LigneBilan:
    figures = (
        counts.demandes,
        counts.sans_suite,
        counts.commences,
        counts.suivis,
        counts.en_cours,
        counts.suspendus,
        counts.clos,
        counts.abandonnes,
        counts.interventions,
    )
    return LigneBilan(name, figures, _length(counts.minutes))


def _project(one: Projet) -> LigneProjet:
    return LigneProjet(
        titre=typography(one.parcours.accompagnement.titre),
        structure=typography(" · ".join(one.structures)),
        categorie=one.nature.value,
        territoire=one.territoire.value if one.territoire else "",
        etat=situation(one.parcours),
        duree=_length(sum(i.duree for i in one.interventions)),
    )


def _length(minutes: int) -> str:
    return en_heures(minutes) if minutes else ""
