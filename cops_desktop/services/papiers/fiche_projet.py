"""The *fiche projet* of accompagnements, read from the file (R6.5, §9).

It goes to the structure and to the CoPil: patient partners and contacts are named on it when they agreed to it, else
counted. Who follows the project does so for the COPS, and is named. The team's notes stay in the program.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from cops_desktop.documents.fiche_projet import EtapeFiche, FicheProjet, draw_fiches_projet
from cops_desktop.domain.accompagnements.calendrier import EtapePrevue
from cops_desktop.domain.accompagnements.etapes import EtapeVecue, etapes_vecues, nom_d_etape, situation
from cops_desktop.domain.accompagnements.interventions import en_heures
from cops_desktop.domain.accompagnements.parcours import Etat, Sejour
from cops_desktop.domain.accompagnements.types import Examen, Mouvement, Nature, Position
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.publication import Destination, montrer
from cops_desktop.domain.words import DASH, NBSP, format_date, plural, typography
from cops_desktop.services.accompagnements.fiche import Fiche, InterventionNotee, Liee, fiche
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres, chosen_projects
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.sorties.fiches import PERSONNE, lire
from cops_desktop.storage.database import Fichier

CATEGORIES = {
    Nature.ACCOMPAGNEMENT: "accompagnement à la mise en place de projets dans une démarche de partenariat en santé",
    Nature.APPUI_ETP: "appui à l’intégration de patient(s) partenaire(s), contexte ETP",
    Nature.APPUI_HORS_ETP: "appui à l’intégration de patient(s) partenaire(s), hors ETP",
}


def fiche_projet(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """A sheet for each project asked for, else for each of the year. Raises Refus when there is none."""
    found = [
        _page(fichier, fiche(fichier, p.accompagnement.id, day), day) for p in chosen_projects(fichier, criteres, day)
    ]
    if not found:
        raise Refus("Aucune fiche projet à imprimer : aucun accompagnement ne correspond.")
    head = entete(fichier)
    return PapierLu(head, lambda canvas: draw_fiches_projet(canvas, head, found))


def _page(fichier: Fichier, one: Fiche, day: date) -> FicheProjet:
    item, life, alerte = one.item, one.parcours, one.ligne.alerte
    texts = (
        ("Besoin exprimé", item.besoin),
        ("Contexte", item.contexte),
        ("Diagnostic", item.diagnostic),
        ("Plan d’actions", item.plan),
        ("Livrables", item.livrables),
        ("Évaluation", item.evaluation),
    )
    return FicheProjet(
        titre=typography(item.titre),
        categorie=CATEGORIES[item.nature],
        structures=typography(" · ".join(s.nom for s in one.structures)),
        etat=typography(situation(life)),
        etablie_le=day,
        retard=alerte.phrase if alerte is not None and alerte.en_retard else "",
        faits=tuple((name, typography(words)) for name, words in _facts(fichier, one, day) if words),
        etapes=tuple(_stage(one, vecue) for vecue in etapes_vecues(life)),
        suite=tuple(_next(one)) if life.ouvert else (),
        interventions=_log(one.interventions),
        textes=tuple((title, text) for title, text in texts if text.strip()),
        histoire=tuple(_history(one)),
    )


# Who and when ------------------------------------------------------------------------------------------------------
def _facts(fichier: Fichier, one: Fiche, day: date) -> Iterator[tuple[str, str]]:
    item, planned = one.item, one.ligne.prevues
    yield "Suivi par", ", ".join(p.nom for p in one.charges)
    yield "Contacts", _named(fichier, one.contacts, ("contact", "contacts"), day)
    yield "Patients partenaires", _named(fichier, one.partenaires, ("patient partenaire", "patients partenaires"), day)
    yield "Territoire", one.ligne.territoire.value if one.ligne.territoire else ""
    yield "Thèmes", ", ".join(item.themes)
    yield "Mission", " — ".join(filter(None, (item.mission, item.action)))
    yield "Demande", f"reçue le {format_date(item.demande_le)}"
    if planned:
        yield "Dates prévues", f"du {format_date(planned[0].debut)} au {format_date(planned[-1].fin)}"


def _named(fichier: Fichier, people: Sequence[Liee], words: tuple[str, str], day: date) -> str:
    """Who agreed to be named, and how many others there are."""
    subjects = lire(fichier, [(PERSONNE, p.id) for p in people], day).sujets if people else ()
    shown = [m.personne.nom_complet for subject in subjects if (m := montrer(subject, Destination.A_DIFFUSER))]
    left = len(people) - len(shown)
    if not left:
        return ", ".join(shown)
    others = plural(left, *(("autre", "autres") if shown else words))
    said = f"{others}, sans accord pour être {'nommés' if left > 1 else 'nommé'}"
    return f"{', '.join(shown)} ; {said}" if shown else said


# The stages --------------------------------------------------------------------------------------------------------
def _stage(one: Fiche, lived: EtapeVecue) -> EtapeFiche:
    number = lived.etape
    points = [p for p in one.points if p.etape == number]
    done = len(points) - len(one.points_ouverts(number))
    log = [line for line in one.interventions if line.etape == number]
    return EtapeFiche(
        nom=f"{number}. {nom_d_etape(one.item.nature, number)}",
        prevue=next((_planned(p) for p in one.ligne.prevues if p.etape == number), ""),
        vecue=tuple(map(_time, lived.temps)),
        etat=lived.avancee.value,
        points=f"{done} / {len(points)}" if points else "",
        interventions=f"{len(log)} · {_length(log)}" if log else "",
    )


def _planned(planned: EtapePrevue) -> str:
    return _range(planned.debut, planned.fin)


def _time(sejour: Sejour) -> str:
    said = " (suspendu)" if sejour.position is Position.SUSPENDU else ""
    if sejour.fin is None:
        return f"depuis le {format_date(sejour.debut)}{said}"
    if sejour.fin == sejour.debut:
        return f"le {format_date(sejour.debut)}{said}"
    return f"{_range(sejour.debut, sejour.fin)}{said}"


def _range(debut: date, fin: date) -> str:
    return f"{format_date(debut)}{NBSP}{DASH}{NBSP}{format_date(fin)}"


def _length(log: Sequence[InterventionNotee]) -> str:
    return en_heures(sum(line.intervention.duree for line in log))


def _log(log: Sequence[InterventionNotee]) -> str:
    """How many interventions there were, and how long."""
    if not log:
        return ""
    before = [line for line in log if not line.etape]
    early = f", dont {_length(before)} avant l’étape 1" if before else ""
    return f"{plural(len(log), 'intervention')}, {_length(log)} en tout{early}."


# What is next, and what was decided --------------------------------------------------------------------------------
def _next(one: Fiche) -> Iterator[str]:
    """The next action, what is open in the stage, its planned end."""
    item, life = one.item, one.parcours
    if item.prochaine_action or item.echeance:
        by = f", pour le {format_date(item.echeance)}" if item.echeance else ""
        yield f"{_sentence(item.prochaine_action) or 'Prochaine action'}{by}"
    if life.etat is Etat.APPROUVEE:
        yield "Commencer l’étape 1"
    if not life.en_cours:
        return
    for point in one.points_ouverts(life.etape):
        yield _sentence(point.texte)
    end = next((p.fin for p in one.ligne.prevues if p.etape == life.etape), None)
    if end is not None:
        yield f"Fin prévue de l’étape {life.etape} : {format_date(end)}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _history(one: Fiche) -> Iterator[tuple[date, str]]:
    """What the CoPil said, and each change that is not just the next stage."""
    for event in one.histoire:
        if isinstance(event, Examen):
            where = one.seances.get(event.rencontre or "", "CoPil")
            yield event.le, _because(f"{where} : demande {event.decision.value}", event.motif)
        elif event.motif or not event.vers.etape or event.de is Position.SUSPENDU:
            yield event.le.date(), _because(_move(event), event.motif)


def _because(what: str, why: str) -> str:
    return f"{what} — {why}" if why else what


def _move(move: Mouvement) -> str:
    if move.vers is Position.DEMANDE:
        return "Retour parmi les demandes"
    if not move.vers.etape:
        return _FINS[move.vers]
    if not move.de.etape and move.de is not Position.DEMANDE:
        return f"Reprise à l’étape {move.vers.etape}"
    return f"{'Retour' if move.vers.etape < move.de.etape else 'Passage'} à l’étape {move.vers.etape}"


_FINS = {Position.SUSPENDU: "Suspension", Position.CLOS: "Clôture", Position.ABANDONNE: "Abandon"}
