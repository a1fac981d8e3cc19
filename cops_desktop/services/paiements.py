"""Payment forms: made, validated (numbered and frozen), followed to payé, cancelled (R5.8, R5.9)."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cops_desktop.domain import paiements as rules
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import PARTS, Avancement, Etat, Impaye, Ligne, Nature, Situation
from cops_desktop.domain.words import format_date, plural
from cops_desktop.services.dossiers import situations
from cops_desktop.services.tete_etat import head
from cops_desktop.storage import annuaire, cotec, paiements
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.memoire import garder
from cops_desktop.storage.rows import delete


@dataclass(frozen=True, slots=True)
class Formulaire:
    """A form with its lines: those that stand in the file, or, for a draft, those that would be frozen now.

    `rang`: the person's place among those who have one of the forms that were read, in French order.
    """

    etat: Etat
    personne: str
    cotec: str
    lignes: tuple[Ligne, ...]
    rang: int = 0

    @property
    def brut(self) -> int:
        """Gross vacations, in cents."""
        return sum(line.montant for line in self.lignes if line.nature in PARTS[0])

    @property
    def demi(self) -> int:
        """Vacations, in half-units."""
        return sum(line.quantite for line in self.lignes if line.nature in PARTS[0])

    @property
    def frais(self) -> int:
        """Travel and other costs, in cents."""
        return sum(line.montant for line in self.lignes if line.nature in PARTS[1])

    @property
    def total(self) -> int:
        """In cents."""
        return self.brut + self.frais


def forms(
    fichier: Fichier, ids: Iterable[str] | None = None, known: dict[str, Situation] | None = None
) -> list[Formulaire]:
    """All forms (or those of `ids`) with their lines, drafts counted afresh.

    `known`: situations of (at least) the persons who have a draft, when the caller has them already.
    """
    etats, stored = figes(fichier) if ids is None else _read(fichier, set(ids))
    names, subjects = _names(fichier, {etat.personne for etat in etats})
    ranks = {personne: rank for rank, personne in enumerate(names)}
    now = (
        situations(fichier.db, {e.personne for e in etats if e.etat is Avancement.BROUILLON})
        if known is None
        else known
    )
    return [
        Formulaire(
            etat,
            (etat.copie or {}).get("nom") or names[etat.personne],
            (etat.copie or {}).get("cotec") or subjects[etat.cotec],
            tuple(_draft_lines(now, etat) if etat.etat is Avancement.BROUILLON else stored.get(etat.id, ())),
            ranks[etat.personne],
        )
        for etat in etats
    ]


def figes(fichier: Fichier) -> tuple[list[Etat], Mapping[str, Sequence[Ligne]]]:
    """All forms and their frozen lines, kept: of ten years, nearly none of them changes."""
    db = fichier.db
    etats = garder(db, "états", ("etats",), lambda: paiements.etats(db))
    return etats, garder(db, "lignes des états", ("lignes",), lambda: _by_form(paiements.lignes(db)))


def _read(fichier: Fichier, ids: set[str]) -> tuple[list[Etat], Mapping[str, Sequence[Ligne]]]:
    """These forms and their frozen lines."""
    args = (json.dumps(sorted(ids)),)
    lignes = paiements.lignes(fichier.db, "etat IN (SELECT value FROM json_each(?))", args)
    return paiements.etats(fichier.db, "id IN (SELECT value FROM json_each(?))", args), _by_form(lignes)


def _by_form(lignes: Iterable[Ligne]) -> dict[str, list[Ligne]]:
    found: dict[str, list[Ligne]] = {}
    for ligne in lignes:
        found.setdefault(ligne.etat, []).append(ligne)
    return found


def _names(fichier: Fichier, personnes: Iterable[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The names of these persons, in French order, and the subjects of the CoTec, by id."""
    return annuaire.noms(fichier.db, personnes), {c.id: c.sujet for c in cotec.cotecs(fichier.db)}


def _draft_lines(now: Mapping[str, Situation], etat: Etat) -> list[Ligne]:
    situation = now.get(etat.personne)
    return rules.compose(situation, etat.cotec, etat.annee, etat.jusquau) if situation else []


def form(fichier: Fichier, etat_id: str) -> Formulaire:
    """One form. Raises Refus when it is gone."""
    found = forms(fichier, [etat_id])
    if not found:
        raise Refus("Cet état n’existe plus.")
    return found[0]


def pay(fichier: Fichier, until: date, cotec_id: str | None = None, annee: int | None = None) -> list[str]:
    """Make a draft for everything unpaid up to `until`, a form a person, CoTec and year; returns their ids.

    A draft that stands already takes in what came since. Nothing to pay: no draft.
    """
    with fichier.operation(f"Préparer les états jusqu’au {format_date(until)}"):
        made = list(_to_make(fichier, situations(fichier.db), until, cotec_id, annee))
        for etat in made:
            paiements.ETATS.save(fichier.db, etat)
        return [etat.id for etat in made]


def _to_make(
    fichier: Fichier, found: Mapping[str, Situation], until: date, cotec_id: str | None, annee: int | None
) -> Iterator[Etat]:
    """The drafts that `pay` makes or completes."""
    drafts = {(e.personne, e.cotec, e.annee): e for e in _drafts(fichier)}
    for personne, situation in sorted(found.items()):
        for group in rules.payable_groups(situation, until):
            if cotec_id not in (None, group[0]) or annee not in (None, group[1]):
                continue
            draft = drafts.get((personne, *group)) or Etat(
                id=new_key(), personne=personne, cotec=group[0], annee=group[1], jusquau=until
            )
            yield replace(draft, jusquau=max(draft.jusquau, until))


def _drafts(fichier: Fichier) -> list[Etat]:
    return paiements.etats(fichier.db, "etat = ?", (Avancement.BROUILLON,))


@dataclass(frozen=True, slots=True)
class Preparation:
    """What `pay` would do: the drafts as they would be, which of them stand already, and what stays unpaid."""

    formulaires: tuple[Formulaire, ...]
    deja: frozenset[str]
    restes: tuple["Reste", ...]


def prepare(fichier: Fichier, until: date, cotec_id: str | None = None) -> Preparation:
    """What `pay` would make now, in French order of the names; nothing is written."""
    found = situations(fichier.db)
    names, subjects = _names(fichier, found)
    ranks = {personne: rank for rank, personne in enumerate(names)}
    made = [
        Formulaire(e, names[e.personne], subjects[e.cotec], tuple(_draft_lines(found, e)), ranks[e.personne])
        for e in _to_make(fichier, found, until, cotec_id, None)
    ]
    taken = {(f.etat.personne, line.nature, line.objet) for f in made for line in f.lignes}
    left = [
        r
        for r in unpaid(fichier, found)
        if r.jour <= until
        and cotec_id in (None, r.cotec_id)
        and (r.suite is Suite.NON_PAYE or (r.personne, r.nature, r.objet) not in taken)
    ]
    made.sort(key=lambda f: (f.rang, f.etat.annee, f.cotec))
    return Preparation(tuple(made), frozenset(e.id for e in _drafts(fichier)), tuple(left))


def validate(fichier: Fichier, etat_ids: Sequence[str], day: date) -> list[str]:
    """Number and freeze drafts, in the order of their year, CoTec and person; returns their references.

    All or nothing. Raises Refus: not a draft, nothing (left) to pay.
    """
    label = "Valider un état" if len(etat_ids) == 1 else f"Valider {plural(len(etat_ids), 'état')}"
    with fichier.operation(label):
        etats = _in_order(fichier, _wanted(fichier, etat_ids))
        for etat in etats:
            rules.check_transition(etat, Avancement.VALIDE)
        now = situations(fichier.db, {e.personne for e in etats})
        references = []
        for etat in etats:
            references.append(_validate(fichier, etat, now, day).reference)
            if any(e.personne == etat.personne for e in etats[len(references) :]):
                now.update(situations(fichier.db, [etat.personne]))
        return references


def _in_order(fichier: Fichier, etats: Sequence[Etat]) -> list[Etat]:
    """By year, CoTec, then person, in French order: numbers follow one another as a reader expects."""
    people = {key: n for n, key in enumerate(annuaire.noms(fichier.db))}
    committees = {c.id: n for n, c in enumerate(cotec.cotecs(fichier.db))}
    return sorted(etats, key=lambda e: (e.annee, committees[e.cotec], people[e.personne]))


def _validate(fichier: Fichier, etat: Etat, now: Mapping[str, Situation], day: date) -> Etat:
    lines = _draft_lines(now, etat)
    personne = annuaire.personne(fichier.db, etat.personne)
    if not lines:
        raise Refus(f"Il n’y a plus rien à payer à {personne.nom_complet} sur cet état : supprimez le brouillon.")
    valid = replace(
        etat,
        etat=Avancement.VALIDE,
        lettre=fichier.lettre,
        numero=paiements.next_number(fichier.db, etat.annee, fichier.lettre),
        valide_le=day,
        copie=head(fichier, etat, personne, lines),
    )
    paiements.ETATS.save(fichier.db, valid)
    frozen = [replace(line, id=new_key(), etat=etat.id, ordre=n) for n, line in enumerate(lines, 1)]
    paiements.insert_lignes(fichier.db, frozen)
    return valid


def advance(fichier: Fichier, etat_ids: Sequence[str], to: Avancement, day: date) -> None:
    """Mark forms signé, transmis or payé on `day`. All or nothing; raises Refus out of order."""
    with fichier.operation(f"Noter {plural(len(etat_ids), 'état')} : {to.value}"):
        for etat in _wanted(fichier, etat_ids):
            rules.check_transition(etat, to)
            paiements.ETATS.save(fichier.db, _dated(etat, to, day))
            if to is Avancement.SIGNE:
                _statement_signed(fichier, etat, day)


def _statement_signed(fichier: Fichier, etat: Etat, day: date) -> None:
    """A form that pays vacations has the statement of R5.5 above its signature: it is signed with the form."""
    if not any(line.nature in PARTS[0] for line in _read(fichier, {etat.id})[1].get(etat.id, ())):
        return
    for member in cotec.MEMBRES.read(fichier.db, "cotec = ? AND personne = ?", (etat.cotec, etat.personne)):
        if member.demande and member.attestation_le is None:
            cotec.MEMBRES.save(fichier.db, replace(member, attestation_le=day))


def _dated(etat: Etat, to: Avancement, day: date) -> Etat:
    if to is Avancement.SIGNE:
        return replace(etat, etat=to, signe_le=day)
    if to is Avancement.TRANSMIS:
        return replace(etat, etat=to, transmis_le=day)
    return replace(etat, etat=to, paye_le=day)


def cancel(fichier: Fichier, etat_id: str, motif: str, day: date) -> None:
    """Cancel a validated form, which frees its lines; its number stays. Raises Refus: paid, no reason given."""
    if not motif.strip():
        raise Refus("Dites pourquoi cet état est annulé : le motif est gardé et imprimé.")
    (seen,) = _wanted(fichier, [etat_id])
    rules.check_transition(seen, Avancement.ANNULE)
    with fichier.operation(f"Annulation de l’état {seen.reference}"):
        (etat,) = _wanted(fichier, [etat_id])  # as it is now: another program may have followed it meanwhile
        rules.check_transition(etat, Avancement.ANNULE)
        paiements.ETATS.save(fichier.db, replace(etat, etat=Avancement.ANNULE, annule_le=day, motif=motif.strip()))


def delete_drafts(fichier: Fichier, etat_ids: Sequence[str]) -> None:
    """Remove drafts: what they gathered is unpaid again. Raises Refus for a validated form."""
    with fichier.operation(f"Supprimer {plural(len(etat_ids), 'brouillon')}"):
        for etat in _wanted(fichier, etat_ids):
            if etat.etat is not Avancement.BROUILLON:
                raise Refus(f"L’état {etat.reference} est {etat.etat.value} : il s’annule, avec un motif.")
            delete(fichier.db, "etats", etat.id)


def _wanted(fichier: Fichier, etat_ids: Sequence[str]) -> list[Etat]:
    found = {e.id: e for e in _read(fichier, set(etat_ids))[0]}
    if len(found) != len(set(etat_ids)):
        raise Refus("Un de ces états n’existe plus : il a été supprimé entre-temps. Rien n’a été changé.")
    return [found[i] for i in etat_ids]


class Suite(StrEnum):
    """What becomes of something unpaid."""

    A_PAYER = "à payer"
    BROUILLON = "sur un brouillon"
    A_REPORTER = "à reporter"  # a correction downwards, or what one swallows: no form can bear it yet
    NON_PAYE = "non payé"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reste:
    """Something unpaid of a person: an amount to propose, a correction carried, or nothing and why (`raison`).

    `titre` is the meeting's, or the extra work's; `rencontre` is "" for extra work; `detail` is how an amount is
    counted; `brouillon` the draft's id.
    """

    personne: str
    nom: str
    cotec: str
    cotec_id: str
    jour: date
    nature: Nature
    objet: str
    rencontre: str
    titre: str
    libelle: str
    detail: str
    montant: int
    raison: str
    suite: Suite
    brouillon: str = ""

    @property
    def cle(self) -> str:
        """Unique among what is unpaid."""
        return f"{self.nature} {self.objet} {self.suite is Suite.NON_PAYE}"


def unpaid(
    fichier: Fichier, known: dict[str, Situation] | None = None, formulaires: Sequence[Formulaire] | None = None
) -> list[Reste]:
    """Everything that is on no live form, with its amount, or with the reason why nothing is paid; by day.

    `known`: situations of all persons, `formulaires`: all forms, when the caller has them already.
    """
    known = situations(fichier.db) if known is None else known
    if formulaires is None:
        formulaires = forms(fichier, [e.id for e in _drafts(fichier)], known)
    names, subjects = _names(fichier, known)
    on_drafts = {
        (line.nature, line.objet): form.etat.id
        for form in reversed(formulaires)
        if form.etat.etat is Avancement.BROUILLON
        for line in form.lignes
    }
    left = {personne: list(_left(situation, on_drafts)) for personne, situation in known.items()}
    places = _places(fichier, {item.objet for items in left.values() for item, *_ in items})
    found = []
    for personne, situation in known.items():
        for item, montant, raison, suite in left[personne]:
            rencontre, titre = places[item.objet]
            found.append(
                Reste(
                    personne=personne,
                    nom=names[personne],
                    cotec=subjects.get(item.cotec, ""),
                    cotec_id=item.cotec,
                    jour=item.jour,
                    nature=item.nature,
                    objet=item.objet,
                    rencontre=rencontre,
                    titre=titre,
                    libelle=item.libelle if isinstance(item, Ligne) else "",
                    detail=_counted(item, situation) if isinstance(item, Ligne) else "",
                    montant=montant,
                    raison=raison,
                    suite=suite,
                    brouillon=on_drafts.get((item.nature, item.objet), "") if suite is Suite.BROUILLON else "",
                )
            )
    return sorted(found, key=lambda r: (r.jour, r.nom, r.nature))


def _counted(ligne: Ligne, situation: Situation) -> str:
    """How an amount is counted, in words."""
    if ligne.nature is Nature.VACATION:
        compte = situation.comptes[ligne.objet]
        return compte.refus or compte.retenu
    if ligne.nature is Nature.FRAIS:
        return f"justificatif : {ligne.detail}" if ligne.detail else ""
    return ligne.calcul or ligne.detail


def _left(
    situation: Situation, on_drafts: Mapping[tuple[Nature, str], str]
) -> Iterator[tuple[Ligne | Impaye, int, str, Suite]]:
    """What is unpaid of one person: the line or the refusal, its cents, the reason in words, what becomes of it."""
    lines = rules.price(situation.propositions, situation.axes)
    payable: set[tuple[Nature, str]] = set()
    if any((line.nature, line.objet) not in on_drafts for line in lines):
        for group in rules.payable_groups(situation, date.max):
            payable.update((line.nature, line.objet) for line in rules.compose(situation, *group, date.max))
    for line in lines:
        key = (line.nature, line.objet)
        suite = Suite.BROUILLON if key in on_drafts else Suite.A_PAYER if key in payable else Suite.A_REPORTER
        yield line, line.montant, line.motif or "à payer", suite
    for why in situation.impayes:
        yield why, 0, why.raison, Suite.NON_PAYE


_PLACES = """
WITH voulus AS (SELECT value AS cle FROM json_each(?))
SELECT p.id, r.id, r.titre FROM voulus JOIN presences p ON p.id = cle JOIN rencontres r ON r.id = p.rencontre
UNION ALL SELECT f.id, r.id, r.titre FROM voulus JOIN frais f ON f.id = cle JOIN presences p ON p.id = f.presence
    JOIN rencontres r ON r.id = p.rencontre
UNION ALL SELECT t.id, '', t.intitule FROM voulus JOIN travaux t ON t.id = cle
"""


def _places(fichier: Fichier, objets: Iterable[str]) -> dict[str, tuple[str, str]]:
    """By presence, cost or extra work: the meeting and its title, or "" and the work's."""
    rows = fichier.db.conn.execute(_PLACES, (json.dumps([*objets]),))
    return {key: (rencontre, titre) for key, rencontre, titre in rows}


def meeting_of(fichier: Fichier, objet: str) -> str:
    """The meeting of the presence or cost that a line pays; "" for extra work, or when it is gone."""
    return _places(fichier, [objet]).get(objet, ("", ""))[0]
