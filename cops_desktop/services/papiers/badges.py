"""What lies ready in the room with a name on it: badges, and name cards for the table (§9)."""

from collections.abc import Sequence
from datetime import date

from cops_desktop.documents.badges import Badge, Badges, draw_badges
from cops_desktop.documents.chevalets import Chevalet, Chevalets, draw_chevalets
from cops_desktop.documents.repere import Repere
from cops_desktop.domain.rencontres import Atelier
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import PAR_ATELIER, Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.papiers.reunion import Attendu, Reunion, lire_reunions, parts
from cops_desktop.services.reglages import read_reglages
from cops_desktop.storage.database import Fichier

EQUIPE = "équipe"


def badges(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The badges of the chosen meetings, with blank ones for the unannounced. Raises Refus when there is none.

    By workshop, each begins a new sheet, for the desk of each; the blank ones then come last.
    """
    head, blank = entete(fichier), read_reglages(fichier).lignes_vierges
    sheets = [
        sheet for reunion in lire_reunions(fichier, criteres, "de badge") for sheet in _badges(reunion, criteres, blank)
    ]
    return PapierLu(head, lambda canvas: draw_badges(canvas, head, sheets))


def _badges(reunion: Reunion, criteres: Criteres, blank: int) -> list[Badges]:
    stacks = piles(reunion, criteres)
    return [
        Badges(
            reunion=reunion.titre,
            date=reunion.rencontre.date,
            badges=tuple(_badge(reunion, attendu) for attendu in stack),
            vierges=blank if i == len(stacks) else 0,
            ateliers=bool(reunion.ateliers),
        )
        for i, stack in enumerate(stacks, 1)
    ]


def _badge(reunion: Reunion, attendu: Attendu) -> Badge:
    person, atelier = attendu.personne, reunion.atelier(attendu)
    mention = attendu.mention or (EQUIPE if attendu.equipe else "")
    return Badge(person.nom, person.prenom, attendu.structure, repere(atelier) if atelier else None, mention)


def chevalets(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The name cards of the chosen meetings. Raises Refus when there is none."""
    head = entete(fichier)
    series = [
        Chevalets(reunion.titre, reunion.rencontre.date, tuple(_chevalet(attendu) for attendu in stack))
        for reunion in lire_reunions(fichier, criteres, "de chevalet")
        for stack in piles(reunion, criteres)
    ]
    return PapierLu(head, lambda canvas: draw_chevalets(canvas, series))


def _chevalet(attendu: Attendu) -> Chevalet:
    return Chevalet(attendu.personne.nom, attendu.personne.prenom, attendu.structure, attendu.mention)


def piles(reunion: Reunion, criteres: Criteres) -> list[Sequence[Attendu]]:
    """Who is in the room: together, in the order that was asked for, or a pile for each workshop."""
    here = reunion.presents_en_salle
    chosen = parts(reunion, criteres)
    if chosen:
        return [[a for a in here if a.atelier == (part.id if part else None)] for part in chosen]
    if criteres.ordre == PAR_ATELIER:
        place = {atelier.id: n for n, atelier in enumerate(reunion.ateliers)}
        here = tuple(sorted(here, key=lambda a: place.get(a.atelier or "", len(place))))
    return [here]


def repere(atelier: Atelier) -> Repere:
    """What tells a workshop on paper."""
    return Repere(atelier.lettre, atelier.titre, atelier.couleur)
