"""The *suivi de la charte* of members of the CoPart, one or all of those whose engagement is in force (R3.6)."""

from datetime import date

from cops_desktop.documents.suivi_charte import Critere as LigneCritere
from cops_desktop.documents.suivi_charte import SuiviCharte, draw_suivis_charte
from cops_desktop.domain.charte import COPART, LIBELLES, Constat, Critere, Etat
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import plural, typography
from cops_desktop.services.engagements.charte import SuiviMembre, suivis
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.storage.database import Fichier

DITES = 5  # contributions that are told on the page


def suivi_charte(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """A page for each engagement asked for; of one person, all theirs; else all that are in force on `day`.

    Raises Refus when there is none.
    """
    head = entete(fichier)
    found = suivis(fichier, day, criteres.engagements)
    if criteres.personne is not None:
        found = [m for m in found if m.periode.engagement.personne == criteres.personne]
    elif criteres.engagements is None:
        found = [m for m in found if m.periode.en_vigueur(day)]
    if not found:
        raise Refus("Aucun suivi de la charte à imprimer : aucun engagement ne correspond.")
    papers = [page(member, day) for member in found]
    return PapierLu(head, lambda canvas: draw_suivis_charte(canvas, head, papers))


def page(member: SuiviMembre, day: date) -> SuiviCharte:
    """The page of a member."""
    suivi = member.suivi
    return SuiviCharte(
        membre=member.membre,
        signataire=member.nom,
        structure=bool(member.structure),
        debut=member.periode.debut,
        fin=member.periode.fin,
        etat=member.etat.value,
        fait_le=day,
        criteres=tuple(_criterion(c) for c in suivi.constats),
        copil=tuple(_criterion(c) for c in suivi.copil),
        hors=tuple((p.jour, p.texte) for p in suivi.hors),
        remarque=suivi.remarque,
    )


def _proofs(constat: Constat) -> tuple[tuple[date | None, str], ...]:
    """Each line; of many contributions the last ones, for one is enough and a member has a page."""
    lines = [(p.jour, p.texte) for p in constat.preuves]
    more = len(lines) - DITES
    if constat.critere is not Critere.CONTRIBUTION or more < 2:
        return tuple(lines)
    return (*lines[-DITES:], (None, typography(f"et {plural(more, 'autre')} avant")))


def _criterion(constat: Constat) -> LigneCritere:
    letter = f"{constat.critere.value}. " if constat.critere in COPART else ""
    return LigneCritere(
        nom=typography(f"{letter}{LIBELLES[constat.critere]}"),
        etat=constat.etat.value,
        explication=constat.explication,
        jusquau=constat.jusquau,
        preuves=_proofs(constat),
        manque=constat.etat in (Etat.NON_REMPLI, Etat.EN_ATTENTE),
    )
