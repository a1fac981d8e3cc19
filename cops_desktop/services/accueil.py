"""Accueil: what needs doing, most urgent first; each line says why and where it opens.

It is what the window opens on: it reads each table once, and of it no more than it shows.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from cops_desktop.domain.cotec import Cotec, Membre, refusal_of_pay
from cops_desktop.domain.mises_en_relation import EtatDemande, attente
from cops_desktop.domain.paiements import PARTS, Avancement, Budget, Situation, compose, payable_groups, price
from cops_desktop.domain.scale import newer_scales
from cops_desktop.domain.words import (
    format_euros,
    plural,
    typography,
)
from cops_desktop.services.a_faire import AFaire, Ton
from cops_desktop.services.accueil_accompagnements import GENRE as ACCOMPAGNEMENT
from cops_desktop.services.accueil_accompagnements import accompagnements
from cops_desktop.services.accueil_charte import sans_contribution
from cops_desktop.services.accueil_copil import absents_deux_fois, fin_du_mandat
from cops_desktop.services.accueil_engagements import a_renouveler
from cops_desktop.services.accueil_rencontres import (
    Seance,
    attendance_missing,
    next_meetings,
    over_places,
    prochain_copil,
    restitutions,
    rhythm,
)
from cops_desktop.services.budget import budgets
from cops_desktop.services.dossiers import avancer, read_baremes, situations
from cops_desktop.services.doublons import compter
from cops_desktop.services.equipe import equipe_le
from cops_desktop.services.nouvelles import combien
from cops_desktop.services.reunions import ReunionResume, par_cotec, reunions
from cops_desktop.storage import annuaire, cotec, mises_en_relation
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.memoire import moment

__all__ = ["AFaire", "Accueil", "Ton", "accueil"]
_SEULS = ("mise_en_relation", ACCOMPAGNEMENT)  # what is done without a CoTec or a meeting
_DITS = 3  # communes that are named
BEAUCOUP = 10_000  # presences, or persons: 0.4 s
PERSONNES_PAR_ETAPE = 80  # 0.05 s
DEMANDES = 5  # open requests that are told one by one, the oldest first


@dataclass(frozen=True, slots=True)
class Accueil:
    """What needs doing, and the year in a few figures. `vide`: the file has no CoTec, meeting or request yet."""

    vide: bool
    a_faire: tuple[AFaire, ...]
    cette_semaine: int
    cotecs: int
    seances_tenues: int
    seances: int
    membres: int
    etats: int
    etats_payes: int
    budget: Budget
    frais_payes: int
    frais_en_cours: int


class _Comite(NamedTuple):
    """A CoTec; its members in French order, its meetings by date, its envelope of the year."""

    cotec: Cotec
    membres: list[Membre]
    reunions: list[ReunionResume]
    budget: Budget


class _Formulaire(NamedTuple):
    """A payment form: since when it is in its state, and its amounts in cents."""

    annee: int
    etat: Avancement
    depuis: date | None
    total: int
    frais: int


def accueil(fichier: Fichier, day: date) -> Accueil:
    """Everything that Accueil shows on `day`."""
    reading = _lecture(fichier, day)
    while True:
        try:
            next(reading)
        except StopIteration as read:
            found: Accueil = read.value
            return found


def en_plusieurs_fois(fichier: Fichier) -> bool:
    """Whether the file is so large that a window should live on while it is read."""
    last = (
        fichier.db.conn.execute(f"SELECT max(rowid) FROM {table}").fetchone() for table in ("presences", "personnes")
    )
    return any((row[0] or 0) > BEAUCOUP for row in last)


def etapes(fichier: Fichier, day: date) -> Generator[None, None, Accueil]:
    """The same, a part at each step, begun again when the file changed between two: it is of one moment."""
    while True:
        before, reading = moment(fichier.db), _lecture(fichier, day)
        while moment(fichier.db) == before:
            try:
                next(reading)
            except StopIteration as read:
                found: Accueil = read.value
                return found
            yield


def _lecture(fichier: Fichier, day: date) -> Generator[None, None, Accueil]:
    while not avancer(fichier.db, PERSONNES_PAR_ETAPE):
        yield
    known = situations(fichier.db)
    money = budgets(fichier, day.year, day)
    yield
    held = reunions(fichier)
    yield
    membres = cotec.MEMBRES.read(fichier.db)
    noms = annuaire.noms(fichier.db, {m.personne for m in membres})
    comites = _comites(fichier, membres, noms, money, par_cotec(held))
    formulaires = _formulaires(fichier, known)
    subjects = {c.cotec.id: c.cotec.sujet for c in comites}
    seances = [Seance(r, subjects.get(r.rencontre.cotec or "", "")) for r in held]
    parts: tuple[Callable[[], list[AFaire]], ...] = (
        lambda: attendance_missing(seances, day),
        lambda: next_meetings(seances, day),
        lambda: restitutions(seances, day),
        lambda: absents_deux_fois(fichier, day),
        lambda: fin_du_mandat(fichier, day),
        lambda: over_places(seances, day),
        lambda: accompagnements(fichier, day, prochain_copil(seances, day)),
        lambda: _forms_waiting(formulaires, day),
        lambda: _to_prepare(fichier, known, day),
        lambda: _requests(fichier, day),
        lambda: _envelopes(comites),
        lambda: _conditions(fichier, comites, noms, day),
        lambda: a_renouveler(fichier, day),
        lambda: sans_contribution(fichier, day),
        lambda: rhythm(seances, day),
        lambda: _carried(known),
        lambda: _scales(fichier, day),
        lambda: _without_news(fichier, day),
        lambda: _duplicates(fichier),
        lambda: _accents(fichier),
    )
    lines: list[AFaire] = []
    for part in parts:
        yield
        lines += part()
    year = [r for c in comites for r in c.reunions if r.rencontre.date.year == day.year and not r.annulee]
    this_year = [f for f in formulaires if f.annee == day.year and f.etat is not Avancement.ANNULE]
    coming = (s.reunion for s in seances if not s.reunion.annulee)
    week = {r.rencontre.id for r in coming if timedelta(0) <= r.rencontre.date - day <= timedelta(7)}
    return Accueil(
        not seances and not comites and not any(line.genre in _SEULS for line in lines),
        tuple(lines),
        len(week),
        sum(_active(c.cotec, day) for c in comites),
        sum(r.tenue(day) for r in year),
        len(year),
        len({m.personne for c in comites for m in c.membres}),
        len(this_year),
        sum(f.etat is Avancement.PAYE for f in this_year),
        money[None],
        sum(f.frais for f in this_year if f.etat is Avancement.PAYE),
        sum(f.frais for f in this_year if f.etat is not Avancement.PAYE),
    )


def _comites(
    fichier: Fichier,
    membres: list[Membre],
    noms: dict[str, str],
    money: dict[str | None, Budget],
    held: dict[str, list[ReunionResume]],
) -> list[_Comite]:
    """All CoTec in French order."""
    places = {key: place for place, key in enumerate(noms)}
    of: dict[str, list[Membre]] = defaultdict(list)
    for membre in sorted(membres, key=lambda m: places[m.personne]):
        of[membre.cotec].append(membre)
    return [_Comite(c, of[c.id], held.get(c.id, []), money[c.id]) for c in cotec.cotecs(fichier.db)]


def _formulaires(fichier: Fichier, known: dict[str, Situation]) -> list[_Formulaire]:
    """All forms, drafts counted afresh."""
    query = (
        "SELECT e.personne, e.cotec, e.annee, e.jusquau, e.etat, coalesce(e.transmis_le, e.signe_le, e.valide_le), "
        "sum(l.montant), sum(l.montant) FILTER (WHERE l.nature IN (SELECT value FROM json_each(:frais))) "
        "FROM etats e LEFT JOIN lignes l ON l.etat = e.id GROUP BY e.id"
    )
    rows = fichier.db.conn.execute(query, {"frais": json.dumps(list(PARTS[1]))})
    found = []
    for personne, comite, annee, jusquau, word, since, total, frais in rows:
        etat = Avancement(word)
        if etat is Avancement.BROUILLON and personne in known:
            lines = compose(known[personne], comite, annee, date.fromisoformat(jusquau))
            total = sum(line.montant for line in lines)
            frais = sum(line.montant for line in lines if line.nature in PARTS[1])
        depuis = date.fromisoformat(since) if since else None
        found.append(_Formulaire(annee, etat, depuis, total or 0, frais or 0))
    return found


def _active(cotec: Cotec, day: date) -> bool:
    return (cotec.debut is None or cotec.debut <= day) and (cotec.fin is None or day <= cotec.fin)


def _requests(fichier: Fichier, day: date) -> list[AFaire]:
    """Open requests for an introduction (R2.9), the one that waits longest first."""
    waiting = mises_en_relation.demandes(fichier.db, "close_le IS NULL")[::-1]
    if not waiting:
        return []
    names = {s.id: s.nom for s in annuaire.structures(fichier.db)}
    found = []
    for item in waiting[:DEMANDES]:
        who = _short(" — ".join(part for part in (names.get(item.structure or "", ""), item.demandeur) if part))
        ton = Ton.ATTENTION if item.etat is EtatDemande.RECUE else Ton.ACCENT
        detail = " · ".join(part for part in (attente(item, day), item.etat.value, who) if part)
        title = typography(f"Mise en relation : {_short(item.besoin)}")
        found.append(AFaire("demande", ton, title, detail, "Ouvrir la demande", "mise_en_relation", item.id))
    if len(waiting) > DEMANDES:
        rest = plural(len(waiting) - DEMANDES, "autre demande", "autres demandes")
        title = typography(f"{rest} de mise en relation")
        found.append(AFaire("demande", Ton.ACCENT, title, "", "Voir les demandes", "mise_en_relation"))
    return found


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 80 else words[:80].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _forms_waiting(formulaires: list[_Formulaire], day: date) -> list[AFaire]:
    """Drafts to validate, validated forms to sign, signed ones to send, sent ones to pay."""
    steps = (
        (Avancement.BROUILLON, "à valider", "en brouillon : à relire et valider"),
        (Avancement.VALIDE, "à signer", "à faire signer"),
        (Avancement.SIGNE, "à transmettre", "à transmettre à la comptabilité"),
        (Avancement.TRANSMIS, "à payer", "en attente de paiement"),
    )
    found = []
    for state, chip, words in steps:
        waiting = [f for f in formulaires if f.etat is state]
        if not waiting:
            continue
        title = typography(f"{plural(len(waiting), 'état')} de vacations {words}")
        oldest = min((f.depuis for f in waiting if f.depuis), default=None)
        age = f"le plus ancien depuis {plural((day - oldest).days, 'jour')} · " if oldest else ""
        detail = age + format_euros(sum(f.total for f in waiting))
        found.append(AFaire(chip, Ton.ACCENT, title, detail, "Voir les états", "etats", state.value))
    return found


def _to_prepare(fichier: Fichier, known: dict[str, Situation], day: date) -> list[AFaire]:
    """People with something unpaid that is on no draft yet."""
    drafts = {
        tuple(row)
        for row in fichier.db.conn.execute("SELECT personne, cotec, annee FROM etats WHERE etat = 'brouillon'")
    }
    people = 0
    for personne, situation in known.items():
        people += any((personne, *group) not in drafts for group in payable_groups(situation, day))
    if not people:
        return []
    return [
        AFaire(
            "à préparer",
            Ton.ACCENT,
            typography(f"{plural(people, 'personne')} à payer, sans état préparé"),
            "vacations et frais des réunions saisies",
            "Préparer les états",
            "preparer",
        )
    ]


def _envelopes(comites: list[_Comite]) -> list[AFaire]:
    return [
        AFaire(
            "enveloppe",
            Ton.ATTENTION,
            typography(f"CoTec « {c.cotec.sujet} »"),
            c.budget.alerte,
            "Ouvrir le CoTec",
            "cotec",
            c.cotec.id,
        )
        for c in comites
        if c.budget.alerte
    ]


def _conditions(fichier: Fichier, comites: list[_Comite], noms: dict[str, str], day: date) -> list[AFaire]:
    """Members who asked to be paid and whose signed statement is missing (R5.5)."""
    team = equipe_le(fichier, day)
    found = []
    for comite in comites:
        if not _active(comite.cotec, day):
            continue
        payable = (m for m in comite.membres if not refusal_of_pay(m, m.personne in team, day))
        waiting = [m for m in payable if m.attestation_le is None]
        if waiting:
            names = ", ".join(noms[m.personne] for m in waiting[:3]) + ("…" if len(waiting) > 3 else "")
            found.append(
                AFaire(
                    "attestation",
                    Ton.NEUTRE,
                    typography(f"{plural(len(waiting), 'attestation')} à faire signer, CoTec « {comite.cotec.sujet} »"),
                    names,
                    "Ouvrir le CoTec",
                    "cotec",
                    comite.cotec.id,
                )
            )
    return found


def _carried(known: dict[str, Situation]) -> list[AFaire]:
    """Corrections downwards that no form can absorb yet (R5.8)."""
    amounts = [
        line.montant
        for situation in known.values()
        for line in price(situation.propositions, situation.axes)
        if line.montant < 0
    ]
    if not amounts:
        return []
    return [
        AFaire(
            "à reporter",
            Ton.NEUTRE,
            typography(f"{plural(len(amounts), 'correction')} à reporter sur un prochain état"),
            format_euros(sum(amounts)),
            "Voir ce qui reste dû",
            "restes",
        )
    ]


def _duplicates(fichier: Fichier) -> list[AFaire]:
    """Persons who bear the same e-mail or telephone: the page compares names too, which takes longer."""
    pairs = compter(fichier)
    if not pairs:
        return []
    return [
        AFaire(
            "doublons",
            Ton.NEUTRE,
            typography(plural(pairs, "doublon possible", "doublons possibles")),
            typography("même e-mail ou même téléphone ; la page propose aussi les noms proches"),
            "Comparer les fiches",
            "doublons",
        )
    ]


def _accents(fichier: Fichier) -> list[AFaire]:
    """Communes that their postcode writes otherwise."""
    from cops_desktop.services.accents import proposer

    found = proposer(fichier)
    if not found:
        return []
    told = [f"{accent.ecrit} → {accent.propose}" for accent in found[:_DITS]]
    rest = [plural(len(found) - _DITS, "autre")] if len(found) > _DITS else []
    title = typography(f"{plural(len(found), 'commune')} sans accents, ou mal écrite{'s' if len(found) > 1 else ''}")
    return [AFaire("accents", Ton.NEUTRE, title, " · ".join(told + rest), "Voir et corriger", "accents")]


def _scales(fichier: Fichier, day: date) -> list[AFaire]:
    """A newer mileage scale of the State that the team did not adopt (R5.7)."""
    return [
        AFaire(
            "barème",
            Ton.NEUTRE,
            typography(f"Un barème kilométrique plus récent existe : {scale.source}"),
            typography("la charte en vigueur applique le sien ; rien ne change sans votre décision"),
            "Comparer les barèmes",
            "bareme",
            scale.id,
        )
        for scale in newer_scales(read_baremes(fichier.db).km, day)
    ]


def _without_news(fichier: Fichier, day: date) -> list[AFaire]:
    """Persons of whom nothing was heard for three years: asked again, or erased (§9)."""
    silent = combien(fichier, day)
    if not silent:
        return []
    return [
        AFaire(
            "à recontacter",
            Ton.NEUTRE,
            typography(f"{plural(silent, 'personne')} sans nouvelles depuis trois ans"),
            typography("sans urgence : demandez-leur si elles restent, ou effacez ce qui est détenu"),
            "Voir la liste",
            "sans_nouvelles",
        )
    ]
