"""The *attestation d’engagement* and the *lettre de renouvellement* of members of the CoPart (R3.1–R3.3, R3.8)."""

from datetime import date

from cops_desktop.documents.engagement import AttestationEngagement, draw_engagements
from cops_desktop.documents.lettre_renouvellement import Lettre, draw_lettres
from cops_desktop.domain.engagements import EtatEngagement, Periode
from cops_desktop.domain.errors import Refus
from cops_desktop.services.comites import toutes_les_periodes
from cops_desktop.services.engagements.renouvellements import ARenouveler, file_de_renouvellement, lire
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.criteres import Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.reglages import read_reglages
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.reglages import reglages


def engagement(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """A page for each engagement asked for. Of one person: those in force on `day`, or else the last one. Without a
    choice, all that are in force. Raises Refus when there is none.
    """
    wanted = lire(fichier, _attested(fichier, criteres, day), day)
    if not wanted:
        raise Refus("Aucune attestation d’engagement à imprimer : aucun engagement ne correspond.")
    responsable = read_reglages(fichier).responsable
    papers = [
        AttestationEngagement(
            nom=one.personne.nom,
            prenom=one.personne.prenom,
            structure=one.nom_structure,
            signe_le=one.engagement.signe_le,
            debut=one.periode.debut,
            fin=one.periode.fin,
            resilie=one.etat is EtatEngagement.RESILIE,
            fait_le=day,
            responsable=responsable,
        )
        for one in wanted
    ]
    head = entete(fichier)
    return PapierLu(head, lambda canvas: draw_engagements(canvas, head, papers))


def _attested(fichier: Fichier, criteres: Criteres, day: date) -> list[Periode]:
    found = [p for p in toutes_les_periodes(fichier).values() if p.debut <= p.fin]  # else it never was
    if criteres.engagements is not None:
        return [p for p in found if p.engagement.id in set(criteres.engagements)]
    if criteres.personne is None:
        return [p for p in found if p.en_vigueur(day)]
    own = [p for p in found if p.engagement.personne == criteres.personne]
    return [p for p in own if p.en_vigueur(day)] or own[-1:]


def lettre_renouvellement(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """A page for each engagement asked for; else for each in the queue, of one person or of all. Nothing is noted: who
    prints says when the letters went. Raises Refus when there is none.
    """
    if criteres.engagements is not None:
        chosen = set(criteres.engagements)
        wanted = lire(fichier, [p for p in toutes_les_periodes(fichier).values() if p.engagement.id in chosen], day)
    else:
        wanted = file_de_renouvellement(fichier, day)
        if criteres.personne is not None:
            wanted = [one for one in wanted if one.engagement.personne == criteres.personne]
    if not wanted:
        raise Refus("Aucune lettre de renouvellement à imprimer : aucun engagement n’est à renouveler.")
    lien, responsable = reglages(fichier.db).get("lien_charte", "").strip(), read_reglages(fichier).responsable
    papers = [_letter(one, day, lien, responsable) for one in wanted]
    head = entete(fichier)
    return PapierLu(head, lambda canvas: draw_lettres(canvas, head, papers))


def _letter(one: ARenouveler, day: date, lien: str, responsable: str) -> Lettre:
    return Lettre(
        nom=one.personne.nom,
        prenom=one.personne.prenom,
        adresse=one.adresse,
        structure=one.nom_structure,
        signe_le=one.engagement.signe_le,
        debut=one.periode.debut,
        fin=one.periode.fin,
        finie=one.periode.fin < day,
        fait_le=day,
        lien=lien,
        responsable=responsable,
    )
