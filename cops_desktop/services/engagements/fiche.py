"""Everything that the card of an engagement shows: its period, what was signed before and beside it, contributions."""

from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.engagements import Contribution, Engagement
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.signatures import Annonce, annonce, meme_chaine
from cops_desktop.services.comites import delai_de_renouvellement, toutes_les_periodes
from cops_desktop.services.engagements.liste import Ligne, lignes_de
from cops_desktop.storage import annuaire, engagements
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True)
class ContributionNotee:
    """A contribution: who made it, and whether it counts for the period of the engagement (R3.5 e)."""

    contribution: Contribution
    nom: str
    dans_la_periode: bool

    @property
    def id(self) -> str:
        """Its key."""
        return self.contribution.id


@dataclass(frozen=True, slots=True)
class FicheEngagement:
    """`chaine`: what the same person signed in the same capacity, the last first, this one too; `autres`: their other
    engagements, and those of others for the same structure. `represente`: whether the annuaire says that they stand
    for it. `ouvre`: how its period came about.
    """

    ligne: Ligne
    ouvre: Annonce
    chaine: tuple[Ligne, ...]
    autres: tuple[Ligne, ...]
    contributions: tuple[ContributionNotee, ...]
    represente: bool

    @property
    def id(self) -> str:
        """Its key."""
        return self.ligne.id


def fiche(fichier: Fichier, key: str, day: date) -> FicheEngagement:
    """One engagement. Raises Refus when it is gone."""
    found = toutes_les_periodes(fichier)
    if key not in found:
        raise Refus("Cet engagement n’existe plus : il a été supprimé entre-temps.")
    item = found[key].engagement
    beside = [p for p in found.values() if _beside(p.engagement, item)]
    lines = {line.id: line for line in lignes_de(fichier, beside, day)}
    latest = sorted(lines.values(), key=lambda line: (line.periode.debut, line.id), reverse=True)
    return FicheEngagement(
        lines[key],
        annonce(item, (p.engagement for p in beside), delai_de_renouvellement(fichier.db)),
        tuple(line for line in latest if meme_chaine(line.engagement, item)),
        tuple(line for line in latest if not meme_chaine(line.engagement, item)),
        _contributions(fichier, lines[key]),
        represente(fichier, item.personne, item.structure, max(day, item.signe_le)),
    )


def _beside(other: Engagement, item: Engagement) -> bool:
    return other.personne == item.personne or (item.structure is not None and other.structure == item.structure)


def represente(fichier: Fichier, personne: str, structure: str | None, day: date) -> bool:
    """Whether the annuaire says that the person stands for the structure on `day`; in their own name there is no need
    for it.
    """
    if structure is None:
        return True
    links = annuaire.LIENS.read(fichier.db, "personne = ? AND structure = ? AND represente = 1", (personne, structure))
    return any(in_force(link.depuis, link.jusquau, day) for link in links)


def _contributions(fichier: Fichier, line: Ligne) -> tuple[ContributionNotee, ...]:
    """Those of who signed and of their structure, the last first: any of them may count (R3.5 e)."""
    item, periode = line.engagement, line.periode
    noted = engagements.contributions(fichier.db, "personne = ? OR structure = ?", (item.personne, item.structure))
    names = {p.id: p.nom_complet for p in annuaire.personnes(fichier.db, {c.personne for c in noted})}
    return tuple(ContributionNotee(c, names[c.personne], periode.en_vigueur(c.date)) for c in reversed(noted))
