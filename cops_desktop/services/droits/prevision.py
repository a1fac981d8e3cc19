"""What erasing somebody would do, told before it is done: what goes, what stays and why, what is still owed (§9)."""

from dataclasses import dataclass
from datetime import date, datetime

from cops_desktop.domain.annuaire import Personne, in_team
from cops_desktop.domain.historique import compte
from cops_desktop.domain.moments import moment_court
from cops_desktop.domain.paiements import Avancement, Etat, Nature
from cops_desktop.domain.rencontres import Venue
from cops_desktop.domain.sauvegardes import fin
from cops_desktop.domain.words import format_date, format_euros, plural, typography
from cops_desktop.services import sauvegardes
from cops_desktop.services.droits.reunir import Mention, mentions
from cops_desktop.services.paiements import Suite
from cops_desktop.services.sauvegardes.faire import PRECIEUSES
from cops_desktop.services.suivi import suivi
from cops_desktop.storage import accompagnements, annuaire, droits, paiements
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.effacement import SORTS, Sort

ANS = 10  # accounting papers are kept ten years after the end of theirs


@dataclass(frozen=True, slots=True)
class Prevision:
    """`refus`: why it cannot be done, "" when it can. Sentences for the rest; `jusquau`: the last form's last day."""

    personne: Personne
    refus: str
    part: tuple[str, ...]
    reste: tuple[str, ...]
    du: str
    jusquau: date | None
    mentions: tuple[Mention, ...]
    sauvegardes: tuple[str, ...]


def prevoir(fichier: Fichier, personne: str, day: date) -> Prevision:
    """What erasing this person would do on `day`. Raises Refus when the person is gone."""
    item = annuaire.personne(fichier.db, personne)
    kept = etats_gardes(fichier, personne)
    return Prevision(
        item,
        refus(fichier, item, day),
        _leaves(fichier, personne),
        _stays(fichier, personne, kept),
        _owed(fichier, personne, day),
        garde_jusquau(kept),
        mentions(fichier, personne),
        tuple(qui_la_tiennent(fichier, None)),
    )


def refus(fichier: Fichier, item: Personne, day: date) -> str:
    """Why somebody cannot be erased; "" when they can."""
    if item.anonymisee_le is not None:
        return typography(f"Cette personne a déjà été anonymisée, le {format_date(item.anonymisee_le)}.")
    team = annuaire.EQUIPE.read(fichier.db, "personne = ?", (item.id,))
    if in_team(team, day) or any(e.depuis > day for e in team):
        return typography(
            f"{item.nom_complet} fait partie de l’équipe : notez d’abord sa date de départ, dans sa fiche. "
            "Rien n’a été effacé."
        )
    return ""


def etats_gardes(fichier: Fichier, personne: str) -> list[Etat]:
    """The forms that the law keeps: all but drafts."""
    found = paiements.etats(fichier.db, "personne = ?", (personne,))
    return [etat for etat in found if etat.etat is not Avancement.BROUILLON]


def garde_jusquau(kept: list[Etat]) -> date | None:
    """Until when the last of these forms is kept."""
    years = [max(etat.annee, *(d.year for d in (etat.valide_le, etat.paye_le) if d)) for etat in kept]
    return date(max(years) + ANS, 12, 31) if years else None


def _leaves(fichier: Fichier, personne: str) -> tuple[str, ...]:
    mine = droits.possedees(fichier.db, personne)
    counted = [compte(t, len(keys)) for t, keys in mine.items() if keys and SORTS.get(t) is Sort.RETIRER]
    named = len(droits.nommees(fichier.db, personne))
    texts = [
        "son nom, ses e-mails, ses téléphones, son adresse, ses dates, ses notes",
        *sorted(counted),
        "ce qui est noté de ses présences : trajets, kilomètres, connexions, retours, notes",
        "tout ce que l’historique garde d’elle",
    ]
    if named:
        texts.append(f"{plural(named, 'renvoi')} vers elle dans d’autres fiches")
    return tuple(typography(text) for text in texts)


def _stays(fichier: Fichier, personne: str, kept: list[Etat]) -> tuple[str, ...]:
    mine = droits.possedees(fichier.db, personne)
    found = []
    if kept:
        until = garde_jusquau(kept)
        assert until is not None
        numbers = ", ".join(etat.reference for etat in kept[:6]) + ("…" if len(kept) > 6 else "")
        found.append(
            f"{plural(len(kept), 'état validé', 'états validés')} ({numbers}) avec son nom, son adresse et ses "
            f"lignes : pièces comptables, gardées dix ans, jusqu’au {format_date(until)}"
        )
    came = droits.rangs(fichier.db, {"presences": mine.get("presences", ())}).values()
    noted = sum(row["presence"] != Venue.A_SAISIR for row in came)  # who is only expected is not expected any more
    for table, many in (("presences", noted), ("membres", len(mine.get("membres", ())))):
        if many:
            found.append(f"{compte(table, many)}, sans nom : des nombres pour le bilan")
    documents = len(accompagnements.documents(fichier.db))
    if documents:
        found.append(
            f"ce que contiennent les documents joints aux accompagnements ({documents} dans ce fichier) : le programme "
            "ne les lit pas, retirez d’abord ceux qui parlent d’elle"
        )
    return tuple(typography(text) for text in found)


def _owed(fichier: Fichier, personne: str, day: date) -> str:
    """What would never be paid: a warning, not a refusal."""
    follow = suivi(fichier, day.year, day)
    left = [r for r in follow.restes if r.personne == personne and r.suite is not Suite.NON_PAYE and r.montant > 0]
    waiting = [
        f
        for f in follow.formulaires
        if f.etat.personne == personne and f.etat.etat in (Avancement.VALIDE, Avancement.SIGNE, Avancement.TRANSMIS)
    ]
    sentences = []
    if left:
        vacations = sum(r.nature in (Nature.VACATION, Nature.TRAVAIL) for r in left)
        costs = len(left) - vacations
        parts = (plural(vacations, "vacation") if vacations else "", plural(costs, "remboursement") if costs else "")
        what = " et ".join(part for part in parts if part)
        stay = "reste" if len(left) == 1 else "restent"
        due = ("due" if not costs else "dû") + ("s" if len(left) > 1 else "")
        amount = format_euros(sum(r.montant for r in left))
        sentences.append(f"{what} {stay} {due} ({amount}) : réglez d’abord, ou l’effacement y renonce pour toujours.")
    if waiting:
        states = plural(len(waiting), "état validé n’est", "états validés ne sont")
        paid = "payé : il suit" if len(waiting) == 1 else "payés : ils suivent"
        sentences.append(f"{states} pas encore {paid} leur cours.".replace("suit leur", "suit son"))
    return typography(" ".join(sentences))


def qui_la_tiennent(fichier: Fichier, jusque: datetime | None) -> list[str]:
    """The backups that still hold somebody who was erased then (None: who still is in the file), newest first, each
    with when it disappears. Those of a key that is not plugged in, or of another laptop's own folder, are not seen.
    """
    now = sauvegardes.maintenant()
    seen = [s for s in sauvegardes.toutes(fichier) if not s.abimee]
    held = [s for s in seen if jusque is None or s.fait_le <= jusque]
    found = []
    for backup in held:
        kin = [(s.fait_le, s.motif in PRECIEUSES) for s in seen if s.path.parent == backup.path.parent]
        end = fin(kin, backup.fait_le, now)
        until = (
            f"disparaît au plus tard le {format_date(end.date())}" if end else "reste tant que vous ne la supprimez pas"
        )
        found.append(typography(f"{moment_court(backup.fait_le)}, {backup.motif} : {until} (« {backup.path.name} »)"))
    return found
