"""Rosters and address labels: of a meeting or its workshops, of a CoTec, of the annuaire."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from cops_desktop.documents.etiquettes import draw_etiquettes, planche
from cops_desktop.documents.liste import LignePersonne, Liste, draw_listes
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.publication import Destination
from cops_desktop.domain.rencontres import Atelier, Rencontre
from cops_desktop.domain.words import NNBSP, format_hours
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import PAR_ATELIER, Criteres, chosen_meetings
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.papiers.reunion import ANIMATION, SANS_ATELIER, lire_reunion, parts
from cops_desktop.services.sorties import groupes, participants
from cops_desktop.services.sorties.fiches import lire
from cops_desktop.storage import rencontres
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class _Groupe:
    """A group, and what is said of some of its persons (« animation »)."""

    groupe: groupes.Groupe
    mentions: Mapping[str, str] = field(default_factory=dict)


def liste(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The *liste des participants* of each chosen meeting, or the members of a CoTec, or everyone: to be shown outside.

    Of each person only what their consents allow on `day` is printed. Raises Refus when there is no such meeting.
    """
    head, found = entete(fichier), listes(fichier, criteres, day, Destination.A_DIFFUSER)
    return PapierLu(head, lambda canvas: draw_listes(canvas, head, found))


def listes(fichier: Fichier, criteres: Criteres, day: date, destination: Destination) -> list[Liste]:
    """The lists, read from the file. Raises Refus when there is no such meeting."""
    return [
        participants.liste(
            lire(fichier, of.groupe.cles, day), of.groupe.titre, destination, of.groupe.precision, of.mentions
        )
        for of in _groups(fichier, criteres, day)
    ]


def contacts(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """How to reach whoever takes part in each chosen meeting: the team's own, never to be passed on (§9).

    Names, structures, telephones and e-mails alone: on the day, nobody needs the rest.
    """
    found = []
    for whole in listes(fichier, criteres, day, Destination.INTERNE):
        people = tuple(replace(person, profils=(), commune="") for person in whole.personnes)
        found.append(replace(whole, titre="Contacts des participants", personnes=people))
    head = entete(fichier)
    return PapierLu(head, lambda canvas: draw_listes(canvas, head, found))


def ateliers(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """Who is in each workshop, for whoever leads it: names and structures, as on the sheet to sign; internal (§9)."""
    found = []
    for whole in listes(fichier, replace(criteres, par=PAR_ATELIER), day, Destination.INTERNE):
        people = tuple(
            LignePersonne(nom=p.nom, prenom=p.prenom, structure=p.structure, mention=p.mention) for p in whole.personnes
        )
        found.append(replace(whole, personnes=people))
    head = entete(fichier)
    return PapierLu(head, lambda canvas: draw_listes(canvas, head, found))


def etiquettes(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """Address labels of the same people, each once. Raises Refus when nobody has an address."""
    cles = dict.fromkeys(cle for of in _groups(fichier, criteres, day) for cle in of.groupe.cles)
    fiches = lire(fichier, list(cles), day)
    addresses, sheet = fiches.envois.etiquettes, planche(criteres.planche)
    return PapierLu(fiches.entete, lambda canvas: draw_etiquettes(canvas, addresses, sheet, criteres.premiere))


def _groups(fichier: Fichier, criteres: Criteres, day: date) -> list[_Groupe]:
    if (criteres.rencontres, criteres.annee, criteres.atelier) != (None, None, None):
        meetings = chosen_meetings(fichier, criteres)
        if not meetings:
            raise Refus("Aucune réunion ne correspond : il n’y a pas de liste à imprimer.")
        return [group for meeting in meetings for group in _of_the_meeting(fichier, meeting, criteres)]
    if criteres.cotec is not None:
        return [_Groupe(groupes.du_cotec(fichier, criteres.cotec, day))]
    return [_Groupe(groupes.de_l_annuaire(fichier, criteres.personne))]


def _of_the_meeting(fichier: Fichier, meeting: Rencontre, criteres: Criteres) -> Iterator[_Groupe]:
    """Everybody, or a group for each workshop; who leads is marked."""
    whole, noted = groupes.de_la_rencontre(fichier, meeting), rencontres.notees(fichier.db, meeting.id)
    mentions = {person: ANIMATION for person, presence in noted.items() if presence.anime}
    chosen: Sequence[Atelier | None] = ()
    if criteres.atelier is not None or criteres.par == PAR_ATELIER:
        reunion = lire_reunion(fichier, meeting)
        chosen = parts(reunion, criteres)
    if not chosen:
        yield _Groupe(whole, mentions)
    for part in chosen:
        here = {attendu.personne.id for attendu in reunion.de(part)}
        cles = tuple(cle for cle in whole.cles if cle[1] in here)
        what = f"{_workshop(part)} — {whole.precision}"
        yield _Groupe(replace(whole, cles=cles, precision=what), mentions)


def _workshop(atelier: Atelier | None) -> str:
    """« Atelier A – Le partenariat en pratique · 10 h 30 – 12 h · Salle Clape · animation : la Maison des usagers ».

    Only the words of the workshop itself: the name of a person who leads stands where their consent lets it stand.
    """
    if atelier is None:
        return SANS_ATELIER
    leads = f"animation{NNBSP}: {atelier.animation}" if atelier.animation else ""
    facts = (atelier.nom, format_hours(atelier.debut, atelier.fin), atelier.salle, leads)
    return " · ".join(filter(None, facts))
