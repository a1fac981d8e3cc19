"""Accompagnements and appuis by the hundred, invented: five years of them, in every state; for tests and benches.

The same at each run. Every twenty projects hold each state at least once, so that a small file shows them all.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Decision,
    Examen,
    Intervention,
    Mouvement,
    Nature,
    Point,
    Position,
)
from cops_desktop.domain.annuaire import Localisation, Personne, Structure
from cops_desktop.storage import accompagnements, annuaire
from cops_desktop.storage.keys import derived_key
from tests.builders import JOUR, Monde
from tests.regional import LIEUX, NOMS, PRENOMS

EQUIPE = (
    "Sofia Roumieu",
    "Clément Barthas",
    "Lucie Maury",
    "Yanis Ferrand",
    "Claire Bastide",
    "Hugo Pons",
    "Inès Vidal",
)
SUJETS = (
    "Scénarios de simulation à deux voix", "Projet des usagers", "Médiateur en santé pair", "Parent partenaire en HDJ",
    "Nouveau parcours de rééducation", "Recruter avec les résidents", "Livret d’accueil co-écrit",
    "Consultation à deux voix", "Tutorat du patient partenaire", "Patient formateur",
    "Annonce du diagnostic : écouter ceux qui l’ont vécue, pour écrire ensemble les mots de la première consultation",
)  # fmt: skip
MAISONS = (
    "CH Les Garrigues", "IFSI du Rouergue", "SSR Les Tilleuls", "Ehpad Belle-Rive", "CSAPA du Lez", "Réseau Aurige",
    "Dialyse de l’Étang", "CHU Pic-Saint-Loup", "Maison de santé Orb",
    "Groupement de coopération sanitaire et médico-sociale des Hautes Vallées et du Piémont",
)  # fmt: skip
ACTIONS = (
    "restitution du diagnostic", "constituer le copil", "scénarios relus", "critères d’évaluation", "entretiens",
    "troisième séance de tutorat", "débriefing", "envoyer le compte rendu de la réunion de cadrage à toute l’équipe",
)  # fmt: skip
POINTS = (
    ("présenter le COPS et sa démarche", "clarifier la commande", "formaliser le diagnostic"),
    ("constituer le comité de pilotage du projet", "fixer les critères d’évaluation"),
    ("acculturer les équipes", "faire le point à mi-parcours"),
    ("évaluer l’impact", "écrire le bilan"),
)
D, E1, E2, E3, E4 = (Position.DEMANDE, Position.ETAPE_1, Position.ETAPE_2, Position.ETAPE_3, Position.ETAPE_4)
S, C, A = Position.SUSPENDU, Position.CLOS, Position.ABANDONNE
VIES: tuple[tuple[Decision | None, tuple[Position, ...]], ...] = (  # what the CoPil said, and where it went since
    (Decision.APPROUVEE, (E1,)),
    (Decision.APPROUVEE, (E1, E2, E3, E4, C)),
    (Decision.APPROUVEE, (E1, E2)),
    (Decision.APPROUVEE, (E1, E2, E3, E4, C)),
    (None, ()),
    (Decision.APPROUVEE, (E1, E2, E3, S, E3, E4, C)),
    (Decision.APPROUVEE, (E1, E2, E3)),
    (Decision.APPROUVEE, (E1, E2, E3, E4, C)),
    (Decision.REFUSEE, ()),
    (Decision.APPROUVEE, (E1, E2, E3, E4)),
    (Decision.APPROUVEE, (E1, E3, E4, C)),
    (Decision.APPROUVEE, (E1, E2, S)),
    (Decision.APPROUVEE, (E1, E2, E3, E4, C)),
    (Decision.APPROUVEE, ()),
    (Decision.APPROUVEE, (E1, E2, A)),
    (Decision.APPROUVEE, (E1, E2, E3, E4, C)),
    (Decision.APPROUVEE, (E1, E2, E3, E2, E3)),
    (Decision.REPORTEE, ()),
    (Decision.APPROUVEE, (E1, E2, E1, E2, E3, E4, C)),
    (None, (A,)),
)
MOTIFS = {
    S: "Départ de la cadre de santé, reprise à la nomination de la suivante.",
    A: "L’établissement a changé de direction.",
    E1: "La commande a changé.",
    E2: "Le copil veut revoir le plan d’actions.",
    E3: "Une démarche existait déjà.",
}
MOIS = {Nature.ACCOMPAGNEMENT: 60, Nature.APPUI_ETP: 35, Nature.APPUI_HORS_ETP: 35}  # days of a stage, more or less
NATURES = (Nature.ACCOMPAGNEMENT, Nature.APPUI_HORS_ETP, Nature.ACCOMPAGNEMENT, Nature.APPUI_ETP)
CINQ_ANS = 5 * 365


@dataclass(frozen=True)
class _Gens:
    """Who is there: keys of the team, of those one talks to, of patient partners, and of the structures."""

    equipe: tuple[str, ...]
    contacts: tuple[str, ...]
    partenaires: tuple[str, ...]
    structures: tuple[str, ...]


def fill(monde: Monde, count: int, day: date = JOUR) -> list[str]:
    """So many projects, requested in the five years before `day`; their keys, in the order in which they were made."""
    db, chance = monde.fichier.db, Random(2022)
    with monde.fichier.operation(f"Ajouter {count} accompagnements"):
        gens = _people(monde)
        items = []
        for rank in range(count):
            nature = NATURES[rank % len(NATURES)]
            decision, steps = VIES[rank % len(VIES)]
            days = _days(chance, nature, steps, decision, day)
            item = _project(chance, rank, nature, days[0], steps, gens, day)
            accompagnements.save_accompagnement(db, item)
            accompagnements.EXAMENS.add(db, _decisions(item, decision, days))
            accompagnements.MOUVEMENTS.add(db, _moves(item, steps, days[2:]))
            accompagnements.POINTS.add(db, _points(item, steps, days[2:]))
            accompagnements.INTERVENTIONS.add(db, _log(chance, item, days, gens, day))
            items.append(item.id)
    return items


def _people(monde: Monde) -> _Gens:
    db = monde.fichier.db
    team = [Personne(id=derived_key("projets", nom), prenom=nom.split()[0], nom=nom.split()[1]) for nom in EQUIPE]
    others = [
        Personne(id=derived_key("projets", nom), prenom=PRENOMS[rank % len(PRENOMS)], nom=nom)
        for rank, nom in enumerate(NOMS)
    ]
    for person in (*team, *others):
        annuaire.save_personne(db, person)
    keys = []
    for rank in range(3 * len(MAISONS)):
        code, town = LIEUX[rank % len(LIEUX)]
        nom = MAISONS[rank % len(MAISONS)] + (f" – {town}" if rank >= len(MAISONS) and town else "")
        house = Structure(id=derived_key("projets", "structure", rank), nom=nom, code_postal=code, commune=town)
        annuaire.save_structure(db, house)
        keys.append(house.id)
    people = tuple(p.id for p in others)
    return _Gens(tuple(p.id for p in team), people[::2], people[1::2], tuple(keys))


def _days(
    chance: Random, nature: Nature, steps: tuple[Position, ...], decision: Decision | None, day: date
) -> list[date]:
    """The days of the request, of the CoPil, and of each step; what is open came where it is not long before `day`."""
    gaps = [chance.randint(15, 70), chance.randint(5, 40)]  # request → CoPil → first step
    gaps += [max(7, round(MOIS[nature] * chance.uniform(0.6, 1.5))) for _ in steps[1:]]
    over = decision is Decision.REFUSEE or (bool(steps) and steps[-1].finie)
    wanted = len(steps) + 1
    last = day - timedelta(chance.randint(1, CINQ_ANS - sum(gaps)) if over else chance.randint(1, MOIS[nature] + 30))
    found = [last]
    for gap in reversed(gaps[:wanted]):
        found.insert(0, found[0] - timedelta(gap))
    return found


def _project(
    chance: Random, rank: int, nature: Nature, asked: date, steps: tuple[Position, ...], gens: _Gens, day: date
) -> Accompagnement:
    going = not (steps and steps[-1].finie)
    subject = SUJETS[rank % len(SUJETS)]
    return Accompagnement(
        id=derived_key("projets", "accompagnement", rank),
        titre=subject if rank < len(SUJETS) else f"{subject}\u00a0–\u00a0{rank // len(SUJETS) + 1}",
        nature=nature,
        besoin="Faire avec les patients ce qui se fait encore pour eux.",
        demande_le=asked,
        localisation=Localisation.REGION if rank % 10 == 3 else None,
        contexte="Une équipe volontaire, sans expérience du partenariat.",
        diagnostic="Des pratiques existent, que personne n’a réunies." if steps else "",
        prochaine_action=ACTIONS[rank % len(ACTIONS)] if going and rank % 7 else "",
        echeance=day + timedelta(chance.randint(-20, 60)) if going and rank % 7 and rank % 9 else None,
        structures=(gens.structures[rank % len(gens.structures)],) if rank % 13 else (),
        charges=tuple(chance.sample(gens.equipe, 1 + rank % 2)) if steps else (),
        contacts=(gens.contacts[rank % len(gens.contacts)],),
        partenaires=(gens.partenaires[rank % len(gens.partenaires)],) if E2 in steps else (),
    )


def _decisions(item: Accompagnement, decision: Decision | None, days: list[date]) -> list[Examen]:
    if decision is None:
        return []
    reason = {
        Decision.REFUSEE: "Hors du territoire de la démarche.",
        Decision.REPORTEE: "Préciser la commande avec l’équipe.",
    }.get(decision, "")
    key = derived_key(item.id, "examen")
    return [Examen(id=key, accompagnement=item.id, le=days[1], decision=decision, motif=reason, par=EQUIPE[0])]


def _moves(item: Accompagnement, steps: tuple[Position, ...], days: list[date]) -> list[Mouvement]:
    """Signed and dated, with a reason where one is asked for."""
    found = []
    before = D
    for rank, (vers, day) in enumerate(zip(steps, days, strict=False)):
        plain = vers.etape == before.etape + 1 or before is S or (before is E4 and vers is C)
        found.append(
            Mouvement(
                id=derived_key(item.id, "mouvement", rank),
                accompagnement=item.id,
                le=datetime.combine(day, time(12, 0, rank)),
                de=before,
                vers=vers,
                motif="" if plain else MOTIFS[vers],
                par=EQUIPE[rank % len(EQUIPE)],
            )
        )
        before = vers
    return found


def _points(item: Accompagnement, steps: tuple[Position, ...], days: list[date]) -> list[Point]:
    """The checklist, done for the stages that it has left."""
    left = {p.etape: day for p, day in zip(steps, days[1:], strict=False)}
    return [
        Point(
            id=derived_key(item.id, "point", etape, ordre),
            accompagnement=item.id,
            etape=etape,
            ordre=ordre,
            texte=texte,
            fait_le=left.get(etape),
            fait_par=EQUIPE[etape] if etape in left else "",
        )
        for etape, textes in enumerate(POINTS, 1)
        for ordre, texte in enumerate(textes, 1)
    ]


def _log(chance: Random, item: Accompagnement, days: list[date], gens: _Gens, day: date) -> list[Intervention]:
    """One after each step, by whoever follows it."""
    return [
        Intervention(
            id=derived_key(item.id, "intervention", rank),
            accompagnement=item.id,
            date=min(when + timedelta(chance.randint(1, 20)), day),
            duree=30 * chance.randint(1, 8),
            personne=item.charges[0] if item.charges else gens.equipe[0],
            note="Réunion avec l’équipe.",
        )
        for rank, when in enumerate(days[2:])
    ]
