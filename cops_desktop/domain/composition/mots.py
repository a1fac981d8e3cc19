"""Why a binôme, and why a composition, in words."""

from cops_desktop.domain.annuaire import Famille
from cops_desktop.domain.composition.candidats import Accord, Appel, Candidat, Paire, accord
from cops_desktop.domain.composition.criteres import Cibles, Priorite
from cops_desktop.domain.composition.score import honore
from cops_desktop.domain.copil import BINOMES
from cops_desktop.domain.words import plural, typography

_FAMILLES = {
    Famille.USAGERS: "deux usagers",
    Famille.PROFESSIONNELS: "deux professionnels",
    Famille.AUTRE: "deux autres profils",
}
PRIORITES = {
    Priorite.EQUILIBRE: "Au plus près de la composition du CoPart : familles de profils, territoires, domaines.",
    Priorite.BINOMES: "Les souhaits de binôme et le mélange des familles passent avant l’équilibre d’ensemble.",
    Priorite.NOUVEAUX: "Le quart issu du CoPil précédent, pas davantage : les autres places vont à des nouveaux.",
}


def pourquoi(paire: Paire) -> str:
    """Why these two: what ties them, their families, whose wish it is, who sat already."""
    if len(paire.membres) != 2:
        return typography("il manque une personne")
    one, other = paire.membres
    parts = [_lien(one, other)]
    if one.famille is other.famille:
        parts.append(_FAMILLES[one.famille])
    else:
        parts.append(f"familles mêlées ({one.famille.value}, {other.famille.value})")
    wished = [m.nom for m in paire.membres if m.avec is not None and honore(paire, m)]
    if wished:
        parts.append("souhait de " + " et de ".join(wished))
    unmet = [m.nom for m in paire.membres if not honore(paire, m)]
    if unmet:
        parts.append(f"autre binôme que souhaité pour {' et '.join(unmet)}")
    return typography(" ; ".join(parts))


def _lien(one: Candidat, other: Candidat) -> str:
    """What ties the two (R4.1), with the type or the domain that they share."""
    tie = accord(one, other)
    if tie is not Accord.CHAMP:
        return str(tie.value)
    if one.type_structure and one.type_structure == other.type_structure:
        return f"{tie.value} ({one.type_structure})"
    shared = next(domaine for domaine in one.domaines if domaine in other.domaines)
    return f"{tie.value} ({shared})"


def remarques(appel: Appel, cibles: Cibles) -> tuple[str, ...]:
    """What no composition of these volunteers can reach, and why: said before it is looked for in vain."""
    found = []
    people = [*appel.candidats, *(membre for paire in appel.deja for membre in paire.membres)]
    olds = sum(membre.ancien for membre in people)
    if olds < cibles.anciens:
        if olds:
            there = plural(olds, "volontaire en vient", "volontaires en viennent")
        else:
            there = "aucun volontaire n’en vient"
        quarter = plural(cibles.anciens, "personne")
        found.append(f"Un quart venant du CoPil précédent, soit {quarter} : c’est impossible, {there}.")
    if len(appel.deja) > appel.binomes:
        found.append(f"{len(appel.deja)} binômes sont composés, pour {BINOMES} au plus : rien n’est ajouté.")
    if alone := len(appel.seules) - appel.completees:
        found.append(f"{plural(alone, 'binôme reste', 'binômes restent')} d’une personne, faute de volontaires.")
    return tuple(typography(remark) for remark in found)
