"""How registrations are said on the screen: counts, states with their tones, cells, and what each key does."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.inscriptions import Comptes
from cops_desktop.domain.rencontres import ANNULE, EN_ATTENTE, INSCRIT, INVITE, Mode, Venue
from cops_desktop.domain.words import format_rank, plural
from cops_desktop.qt.models.rows import Cell
from cops_desktop.qt.pages.presences.cells import CHIPS
from cops_desktop.qt.typography import typeset
from cops_desktop.services.rencontres.inscriptions import Inscrits, LigneInscrit

TONS = {INVITE: "neutre", INSCRIT: "ok", EN_ATTENTE: "attention", ANNULE: "refus"}
VENUES: dict[Venue, str] = {venue: tone for venue, (_, tone) in CHIPS.items() if venue is not Venue.A_SAISIR}


def tr(text: str) -> str:
    """The text in the user's language, set as French is printed."""
    return typeset(QCoreApplication.translate("inscrits", text))


@dataclass(frozen=True)
class Commande:
    """A key of the list, its words in the menu, and for which states it means something."""

    key: str
    nom: str
    mots: str
    pour: Callable[[LigneInscrit, Inscrits], bool]


def _is(*states: str) -> Callable[[LigneInscrit, Inscrits], bool]:
    return lambda line, _: line.presence.inscription in states


def _forced(line: LigneInscrit, shown: Inscrits) -> bool:
    """Beyond the places, or before one's turn."""
    own = line.presence
    if own.inscription == INSCRIT or (shown.rencontre.places is None and own.inscription != EN_ATTENTE):
        return False
    return shown.suivante is None or shown.suivante.presence.id != own.id


COMMANDES = (
    Commande("i", "inscrire", "Inscrire", _is(INVITE, ANNULE)),
    Commande("p", "promouvoir", "Donner la place libre", lambda line, s: s.suivante is not None and s.suivante == line),
    Commande("f", "forcer", "Inscrire quand même", _forced),
    Commande("l", "attendre", "Mettre sur liste d’attente", _is(INVITE, INSCRIT, ANNULE)),
    Commande("d", "desister", "Noter un désistement", _is(INVITE, INSCRIT, EN_ATTENTE)),
    Commande("s", "inviter", "Seulement invité", _is(INSCRIT, EN_ATTENTE, ANNULE)),
)
PAR_TOUCHE = {commande.key: commande for commande in COMMANDES}
MODES = (None, Mode.PRESENTIEL, Mode.VISIO, Mode.TELEPHONE)


def personne_encore(convoques: int) -> str:
    """What to do while nobody is noted; the members of a committee need nothing."""
    if convoques:
        who = plural(convoques, tr("personne"))
        words = tr("Les membres du jour ({n}, invités permanents compris) sont attendus d’office : rien à faire ici.")
        return typeset(words.format(n=who))
    return tr("Personne n’est encore invité. Invitez un groupe, ou importez la liste de qui s’est inscrit.")


def comptes(found: Comptes) -> str:
    """« 60 inscrits · 3 sur liste d’attente · 12 invités · 2 désistements · 5 places libres sur 65 »."""
    parts = [plural(found.inscrits, tr("inscrit"))]
    if found.attente:
        parts.append(tr("{n} sur liste d’attente").format(n=found.attente))
    if found.invites:
        parts.append(plural(found.invites, tr("invité")))
    if found.annules:
        parts.append(plural(found.annules, tr("désistement")))
    if found.presents:
        walked = tr(" dont {n} sur place").format(n=found.sur_place) if found.sur_place else ""
        parts.append(plural(found.presents, tr("présent")) + walked)
    if found.restantes is not None:
        left = plural(found.restantes, tr("place libre"), tr("places libres")) if found.restantes else tr("complet")
        parts.append(tr("{libres} sur {places}").format(libres=left, places=found.places) if found.restantes else left)
    if found.equipe:
        here = f" ({plural(found.equipe_presents, tr('présent'))})" if found.equipe_presents else ""
        parts.append(tr("équipe à part : {n}").format(n=found.equipe) + here)
    return " · ".join(parts)


def suivante(line: LigneInscrit | None) -> str:
    """Whose turn it is, once a place is free."""
    if line is None:
        return ""
    words = tr("Une place est libre : {nom} attend depuis le plus longtemps.")
    return words.format(nom=line.personne.nom_complet)


def personne(line: LigneInscrit) -> Cell:
    """Who: the name, then the structure, how they come when they said it, and what is particular."""
    person, own = line.personne, line.presence
    parts = (
        line.structure or person.commune,
        own.mode.value if own.mode else "",
        tr("équipe") if line.equipe else "",
        tr("anime") if own.anime else "",
    )
    why = " · ".join(part for part in parts if part)
    notes = own.notes.replace("\n", " · ")
    return Cell(person.nom_en_liste, why, dot=person.famille.value.casefold(), strong=True, hint=notes)


def inscription(line: LigneInscrit) -> Cell:
    """The state in a word, with the turn of whoever waits."""
    state = line.presence.inscription
    if state == EN_ATTENTE:
        return Cell(chip=tr("en attente, {rang}").format(rang=format_rank(line.place)), tone=TONS[state], hint=state)
    return Cell(chip=state, tone=TONS[state])


def atelier(line: LigneInscrit) -> Cell:
    """The workshop, and what was wished for."""
    wished = tr("vœux : {lettres}").format(lettres=", ".join(line.voeux)) if line.voeux else ""
    if line.atelier is None:
        return Cell(explanation=wished)
    return Cell(line.atelier.court, wished, hint=line.atelier.nom)


def venue(line: LigneInscrit) -> Cell:
    """Whether they came, once it is noted."""
    state = line.presence.presence
    return Cell(chip=state.value, tone=VENUES[state]) if state in VENUES else Cell()
