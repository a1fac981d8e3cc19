"""Contributions: noted by hand, or proposed from what the file knows already (R3.5 e). Each act is one operation."""

from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.engagements import Contribution
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.representants import represente
from cops_desktop.domain.words import format_date, typography
from cops_desktop.services.engagements.faits import lire
from cops_desktop.storage import annuaire, engagements
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key, new_key
from cops_desktop.storage.rows import delete
from cops_desktop.storage.vocabulaires import ensure_word, mots

NATURES = "natures de contribution"
_ANIMATION = "co-organisation ou animation d’un évènement"
_TRAVAIL = "CoTec ou autre groupe de travail, co-rédaction"


@dataclass(frozen=True, slots=True)
class Proposee:
    """A contribution that the file lets one think of: what would be noted, and why."""

    contribution: Contribution
    qui: str
    motif: str
    genre: str
    cle: str

    @property
    def id(self) -> str:
        """The key that the contribution would have: the same whoever accepts it, and however often."""
        return self.contribution.id


def natures(fichier: Fichier) -> list[str]:
    """The kinds of contribution, in their order."""
    return [mot.valeur for mot in mots(fichier.db, NATURES)]


def nouvelle(fichier: Fichier, engagement_id: str, day: date) -> Contribution:
    """A blank contribution of today for that engagement's member, kept nowhere yet."""
    item = engagements.ENGAGEMENTS.get(fichier.db, engagement_id)
    return Contribution(id=new_key(), personne=item.personne, structure=item.structure, date=day, nature="")


def contribution(fichier: Fichier, key: str) -> Contribution:
    """One contribution. Raises Refus when it is gone."""
    return engagements.CONTRIBUTIONS.get(fichier.db, key)


def enregistrer(fichier: Fichier, item: Contribution) -> None:
    """Note a contribution, or change it. Raises Refus without its kind."""
    if not item.nature.strip():
        raise Refus("Dites de quelle nature est cette contribution.")
    who = annuaire.personne(fichier.db, item.personne)
    if who.anonymisee_le is not None:
        raise Refus("Cette personne a été anonymisée : rien ne se note plus à son nom.")
    with fichier.operation(f"Contribution de {who.nom_complet} : {item.nature}"):
        ensure_word(fichier.db, NATURES, item.nature)
        engagements.CONTRIBUTIONS.save(fichier.db, item)


def supprimer(fichier: Fichier, key: str) -> None:
    """Remove a contribution."""
    item = contribution(fichier, key)
    who = annuaire.personne(fichier.db, item.personne).nom_complet
    with fichier.operation(f"Supprimer la contribution de {who} : {item.nature}"):
        delete(fichier.db, "contributions", key)


def propositions(fichier: Fichier, engagement_id: str, day: date) -> list[Proposee]:
    """What could be noted in the period of an engagement: a meeting led, a CoTec copiloted. What was noted already, or
    on the same day by the same person, is not proposed; a CoTec attended counts by itself.
    """
    lecture = lire(fichier)
    periode = lecture.periodes.get(engagement_id)
    if periode is None:
        return []
    structure = periode.engagement.structure
    noted = lecture.contributions
    known = {one.id for one in noted} | {(one.personne, one.date) for one in noted}
    standing = lecture.representants(periode)
    found = []

    def propose(who: str, jour: date, nature: str, words: str, genre: str, key: str) -> None:
        item = Contribution(
            id=derived_key("contribution", key, who),
            personne=who,
            structure=structure,
            date=jour,
            nature=nature,
            description=words,
        )
        here = periode.debut <= jour <= min(periode.fin, day) and represente(standing[who], jour)
        if here and item.id not in known and (who, jour) not in known:
            why = typography(f"le {format_date(jour)}")
            found.append(Proposee(item, lecture.noms[who], why, genre, key))

    for who, meetings in lecture.menees(periode).items():
        for meeting in meetings:
            propose(who, meeting.jour, _ANIMATION, typography(f"a animé : {meeting.titre}"), "rencontre", meeting.id)
    for who, piloted in lecture.copilotes(periode).items():
        for item in piloted:
            if item.fin is None or item.fin >= periode.debut:
                since = max(item.debut or periode.debut, periode.debut)
                words = typography(f"copilote du CoTec « {item.sujet} »")
                propose(who, since, _TRAVAIL, words, "cotec", item.id)
    return sorted(found, key=lambda p: (p.contribution.date, p.qui, p.id))


def accepter(fichier: Fichier, proposee: Proposee) -> None:
    """Note what was proposed."""
    enregistrer(fichier, proposee.contribution)
