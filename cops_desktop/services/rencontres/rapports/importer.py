"""Writes what was shown of a report: all or nothing, one operation, and what was decided is remembered."""

from dataclasses import dataclass, replace

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rapports import Pseudonyme
from cops_desktop.domain.rencontres import Venue, check_presence
from cops_desktop.domain.words import format_date, plural
from cops_desktop.services.rencontres.feuille import mark_remaining
from cops_desktop.services.rencontres.presences import presence_key, refuser_annulee
from cops_desktop.services.rencontres.rapports.apercu import Apercu, Prevision
from cops_desktop.services.rencontres.rapports.preparation import NOUVELLE, PAS_UNE, Decisions, Etat, Preparation, neuve
from cops_desktop.services.rencontres.rapports.preparer import rapprocher
from cops_desktop.services.sauvegardes import avant_import
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key, new_key


@dataclass(frozen=True, slots=True)
class Bilan:
    """What an import did: how many presences changed, new persons, answers remembered, and the others made absent.

    `inchangees`: presences that the file had already. `notes`: what else is worth knowing.
    """

    presences: int = 0
    inchangees: int = 0
    nouvelles: int = 0
    retenues: int = 0
    absents: int = 0
    notes: tuple[str, ...] = ()

    @property
    def rien_ne_change(self) -> bool:
        """Whether the file had everything already."""
        return not (self.presences or self.nouvelles or self.retenues or self.absents)

    def __str__(self) -> str:
        if self.rien_ne_change:
            return "Ce rapport est déjà importé : rien ne change."
        parts = [plural(self.presences, "présence notée", "présences notées") if self.presences else ""]
        for count, one, many in (
            (self.nouvelles, "nouvelle personne", "nouvelles personnes"),
            (self.absents, "absent", "absents"),
            (self.retenues, "nom retenu", "noms retenus"),
            (self.inchangees, "inchangée", "inchangées"),
        ):
            parts.append(plural(count, one, many) if count else "")
        return " · ".join(part for part in (*parts, *self.notes) if part)


class _RienNeChange(Exception):
    """Leaves the transaction, which is thereby rolled back: every byte stays."""


def importer(fichier: Fichier, preparation: Preparation, decisions: Decisions) -> Bilan:
    """Write what the preview shows for these decisions. The same report a second time changes nothing.

    The report is matched again inside: what another window wrote meanwhile is not overwritten unseen. Raises Refus
    when the meeting is cancelled, when somebody is still to be decided, when the report is another meeting's (unless
    `malgre`), or when the file says something else than what was shown; it is unchanged then.
    """
    bilan = Bilan()
    meeting = rencontres.RENCONTRES.get(fichier.db, preparation.rencontre)
    label = f"{preparation.titre} de la réunion « {meeting.titre} » du {format_date(meeting.date)}"
    try:
        with fichier.operation(label):
            refuser_annulee(fichier, preparation.rencontre)
            now = rapprocher(fichier, preparation.rencontre, preparation.rapport, preparation.nom)
            if now.objection is not None and now.objection.grave and not decisions.malgre:
                raise Refus(now.objection.phrase)
            decisions = _sans_les_faites(preparation, now, decisions)
            refuser_les_douteux(now, decisions)
            _comme_montre(preparation, now, decisions)
            bilan = _Ecriture(fichier, now, decisions).faire()
            if bilan.rien_ne_change:
                raise _RienNeChange
            bilan = replace(bilan, notes=tuple(avant_import(fichier)))
    except _RienNeChange:
        pass
    return bilan


def refuser_les_douteux(preparation: Preparation, decisions: Decisions, noms: Prevision | None = None) -> None:
    """Raises Refus with the list of those who match nobody, or several, and about whom nothing was decided."""
    left = preparation.a_decider(decisions)
    if not left:
        return
    details = []
    for ligne in left:
        guesses = [f"{noms.nom(c.personne)} ({c.raison})" for c in ligne.reconnue.candidats] if noms else []
        who = f"{ligne.nom} <{ligne.email}>" if ligne.email and ligne.email != ligne.nom else ligne.nom
        details.append(
            f"{who}, {ligne.quand} : {', '.join(guesses) + ' ?' if guesses else 'inconnu(e) dans l’annuaire'}"
        )
    count = plural(len(left), "participant n’est pas reconnu", "participants ne sont pas reconnus")
    raise Refus(f"{count} avec certitude dans « {preparation.nom} ». Rien n’a été importé.", tuple(details))


def _sans_les_faites(shown: Preparation, now: Preparation, decisions: Decisions) -> Decisions:
    """New persons whom this very report made before are known by now, and are not made again.

    Somebody who was shown as another, and is said to be new, was not made yet.
    """
    before = {ligne.cle: ligne.reconnue.personne for ligne in shown.lignes}
    for ligne in now.lignes:
        if decisions.qui.get(ligne.cle) == NOUVELLE and ligne.reconnue.personne not in ("", before[ligne.cle]):
            decisions = decisions.est(ligne.cle, "")
    return decisions


def _comme_montre(shown: Preparation, now: Preparation, decisions: Decisions) -> None:
    """Raises Refus when somebody would be taken for another than was shown."""
    before = {ligne.cle: shown.sort(ligne, decisions) for ligne in shown.lignes}
    moved = [
        ligne.nom
        for ligne in now.lignes
        # What was doubtful then and is known now was answered meanwhile, here or elsewhere.
        if before[ligne.cle][0] is not Etat.DOUTEUSE and before[ligne.cle][1] != now.sort(ligne, decisions)[1]
    ]
    if moved:
        raise Refus(
            "Le fichier a changé depuis cet aperçu : rien n’a été importé. Ouvrez le rapport à nouveau.",
            tuple(f"{nom} : ce n’est plus la même personne" for nom in moved),
        )


class _Ecriture:
    """Writes one report. `_cles`: the key that each new person got."""

    def __init__(self, fichier: Fichier, preparation: Preparation, decisions: Decisions) -> None:
        self._fichier, self._preparation, self._decisions = fichier, preparation, decisions
        self._cles: dict[str, str] = {}

    def faire(self) -> Bilan:
        prevision = Prevision(self._fichier, self._preparation)
        self._refuser_les_partis(prevision)
        apercu = prevision.apercu(self._decisions)
        self._nouvelles()
        changed = self._presences(apercu)
        kept = self._retenir()
        return Bilan(
            presences=changed,
            inchangees=len(apercu.effets) - changed,
            nouvelles=len(self._cles),
            retenues=kept,
            absents=self._absents(prevision) if self._decisions.absents else 0,
        )

    def _refuser_les_partis(self, prevision: Prevision) -> None:
        """Raises Refus when somebody who was chosen was merged into another entry, or erased, since."""
        for who, lignes in self._preparation.par_personne(self._decisions).items():
            if not who.startswith(f"{NOUVELLE}:") and not prevision.nom(who):
                raise Refus(
                    "Le fichier a changé depuis cet aperçu : rien n’a été importé. Ouvrez le rapport à nouveau.",
                    (f"{lignes[0].nom} : la personne choisie n’est plus dans l’annuaire",),
                )

    def _nouvelles(self) -> None:
        """The persons who are in no list yet, with the e-mail of the report unless it is somebody's already."""
        borne = {email.casefold() for p in annuaire.personnes(self._fichier.db) for email in p.emails}
        for ligne in self._preparation.lignes:
            if self._decisions.qui.get(ligne.cle) != NOUVELLE:
                continue
            nom, prenom = self._preparation.nom_neuf(ligne, self._decisions)
            if not nom.strip():
                raise Refus(f"Donnez un nom à la nouvelle personne « {ligne.nom} ». Rien n’a été importé.")
            called = neuve(nom, prenom)
            if called not in self._cles:
                self._cles[called] = new_key()
                email = "" if ligne.email.casefold() in borne else ligne.email
                borne.add(ligne.email.casefold())
                item = Personne(id=self._cles[called], nom=nom.strip(), prenom=prenom.strip(), email=email)
                annuaire.save_personne(self._fichier.db, item)

    def _presences(self, apercu: Apercu) -> int:
        changed = 0
        for effet in apercu.effets:
            if effet.avant == effet.apres:
                continue
            apres = effet.apres
            if key := self._cles.get(effet.personne):
                apres = replace(apres, id=presence_key(apres.rencontre, key), personne=key)
            check_presence(apres)
            changed += rencontres.save_presence(self._fichier.db, apres)
        return changed

    def _retenir(self) -> int:
        """What was decided is asked no more: the report's e-mail, else its name; both, on somebody else's account."""
        db = self._fichier.db
        known = {p.nom: p for p in rencontres.PSEUDONYMES.read(db)}
        kept = 0
        for ligne in self._preparation.lignes:
            choix = self._decisions.qui.get(ligne.cle, "")
            if not choix or choix == ligne.reconnue.personne:
                continue
            who = None if choix == PAS_UNE else self._cles.get(self._preparation.sort(ligne, self._decisions)[1], choix)
            cle = ligne.souvenir
            item = known.get(cle) or Pseudonyme(id=derived_key("pseudonyme", cle), nom=cle)
            kept += rencontres.PSEUDONYMES.save(db, replace(item, personne=who))
        return kept

    def _absents(self, prevision: Prevision) -> int:
        """Those who are expected and not in the report; whoever is noted already stays as they are."""
        return mark_remaining(self._fichier, self._preparation.rencontre, Venue.ABSENT, prevision.rencontre.date)
