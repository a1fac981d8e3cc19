"""One member looked at in one period on one day, criterion by criterion (R3.5, R3.6)."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.charte.constats import (
    DECLARES,
    Constat,
    Critere,
    Etat,
    Faits,
    Passage,
    Preuve,
    Reunion,
    Suivi,
)
from cops_desktop.domain.charte.jours import jour_de
from cops_desktop.domain.engagements import Contribution, Periode
from cops_desktop.domain.rencontres import COTEC
from cops_desktop.domain.representants import represente
from cops_desktop.domain.restitution import echeance
from cops_desktop.domain.words import NNBSP, de, format_date, plural, typography


def suivre(periode: Periode, faits: Faits, day: date, trous: Sequence[tuple[date, date]] = ()) -> Suivi:
    """The charter followed in a period, as it stands on `day`; `trous`: the days between two engagements around it."""
    regard = Regard(periode, faits, day)
    return Suivi(
        periode,
        (
            regard.declare(Critere.DEMARCHE),
            regard.reunions(),
            regard.annuaire(),
            regard.barometre(),
            regard.contribution(),
            regard.declare(Critere.RESPECT),
            regard.declare(Critere.COMMUNICATION),
        ),
        hors=regard.hors(trous),
        remarque=regard.remarque(),
    )


class Regard:
    """One period looked at on a day.

    Who resigned is judged on the last day of their engagement: what could then still be met is without object, not
    failed, since nobody waits for it any more (§); what was failed before stays so.
    """

    def __init__(self, periode: Periode, faits: Faits, day: date) -> None:
        self.periode, self.faits = periode, faits
        self.debut, self.fin = periode.debut, periode.fin
        ended = periode.engagement.resilie_le
        resigned = ended is not None and ended <= periode.fin_prevue
        self.clos = resigned and (day > self.fin or self.fin < self.debut)
        self.jour = min(day, self.fin) if self.clos else day
        self.suspens = Etat.SANS_OBJET if self.clos else Etat.EN_ATTENTE

    def dedans(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return self.debut <= day <= self.fin

    def porte(self, personne: str, day: date) -> bool:
        """Whether the person stands for the member on `day`."""
        return represente(self.faits.representants.get(personne, ()), day)

    def attendu(self, critere: Critere, dit: str) -> Constat:
        """What was not met so far and can be until the end of the period."""
        if self.clos:
            return Constat(critere, Etat.SANS_OBJET, "l’engagement a pris fin avant son terme")
        if self.jour <= self.fin:
            return Constat(critere, Etat.EN_ATTENTE, dit, jusquau=self.fin)
        return Constat(critere, Etat.NON_REMPLI, dit)

    # a, f, g ------------------------------------------------------------------------------------------------------
    def declare(self, critere: Critere) -> Constat:
        """What the team ticked, with its day."""
        on: date | None = getattr(self.periode.engagement, DECLARES[critere])
        if on is None:
            return self.attendu(critere, "à déclarer")
        return Constat(critere, Etat.REMPLI, f"déclaré le {format_date(on)}")

    # b ------------------------------------------------------------------------------------------------------------
    def reunions(self) -> Constat:
        """The CoPart of the period: there, or a retour."""
        first = bisect_left(self.faits.copart, self.debut, key=_jour)
        held = self.faits.copart[first : bisect_right(self.faits.copart, self.fin, key=_jour)]
        by_meeting = self._passages("CoPart")
        several = self.periode.engagement.structure is not None
        proofs = [seance(r, by_meeting.get(r.id, ()), self, self.faits.noms, several=several) for r in held]
        if not proofs:
            return Constat(Critere.REUNIONS, Etat.SANS_OBJET, "aucun CoPart tenu ni prévu dans la période")
        return assiduite(Critere.REUNIONS, proofs, "CoPart")

    def _passages(self, nature: str) -> dict[str, list[Passage]]:
        """By meeting of that nature in the period, what is noted of those who stood for the member on its day."""
        found: dict[str, list[Passage]] = defaultdict(list)
        for one in self.faits.passages:
            meeting = one.reunion
            if meeting.nature == nature and self.dedans(meeting.jour) and self.porte(one.personne, meeting.jour):
                found[meeting.id].append(one)
        return found

    # c ------------------------------------------------------------------------------------------------------------
    def annuaire(self) -> Constat:
        """In the annuaire before the end of the period; a structure's projects are told besides."""
        since, engagement = self.faits.annuaire_le, self.periode.engagement
        if since is None or since > self.fin:
            return self.attendu(Critere.ANNUAIRE, "pas encore inscrit dans l’annuaire")
        genre = "structure" if engagement.structure else "personne"
        key = engagement.structure or engagement.personne
        projects = f" ; {plural(self.faits.projets, 'projet')} dans l’annuaire" if self.faits.projets else ""
        words = typography(f"inscription à l’annuaire{projects}")
        proof = Preuve(Etat.REMPLI, since, words, genre, key)
        return Constat(Critere.ANNUAIRE, Etat.REMPLI, f"depuis le {format_date(since)}", (proof,))

    # d ------------------------------------------------------------------------------------------------------------
    def barometre(self) -> Constat:
        """The campaigns of the period: the worst counts."""
        asked: dict[int, list[Sollicitation]] = defaultdict(list)
        for one in self.faits.sollicitations:
            day = jour_de(one)
            if self.dedans(day) and self._concerne(one, day):
                asked[one.campagne].append(one)
        proofs = [self._campagne(year, asked[year]) for year in sorted(asked)]
        held = [y for y, days in sorted(self.faits.campagnes.items()) if y not in asked and self._tenue(days)]
        proofs += [
            Preuve(
                Etat.SANS_OBJET, None, f"campagne {year}{NNBSP}: pas de demande dans la période", "barometre", str(year)
            )
            for year in held
        ]
        proofs.sort(key=lambda p: p.cle)
        if not proofs:
            return Constat(Critere.BAROMETRE, Etat.SANS_OBJET, "aucune campagne dans la période")
        state, until = ensemble(proofs)
        told = {
            Etat.REMPLI: "a contribué",
            Etat.EN_ATTENTE: "réponse attendue",
            Etat.NON_REMPLI: "n’a pas répondu",
            Etat.SANS_OBJET: "pas de demande dans la période" if not asked else "l’engagement a pris fin avant",
        }
        return Constat(Critere.BAROMETRE, state, told[state], tuple(proofs), until)

    def _concerne(self, one: Sollicitation, day: date) -> bool:
        structure = self.periode.engagement.structure
        if structure is not None and one.structure == structure:
            return True
        if one.personne is None or (structure is not None and one.structure is not None):
            return False
        return self.porte(one.personne, day)

    def _campagne(self, year: int, asked: Sequence[Sollicitation]) -> Preuve:
        answered = [one for one in asked if one.contribue_le is not None]
        last = date(year, 12, 31)
        if answered:
            one = min(answered, key=jour_de)
            who = f", {self.faits.noms[one.personne]}" if self._named(one.personne) and one.personne else ""
            return Preuve(
                Etat.REMPLI, jour_de(one), f"campagne {year}{NNBSP}: contribution{who}", "barometre", str(year)
            )
        since = min((one.sollicite_le for one in asked if one.sollicite_le), default=None)
        words = f"campagne {year}{NNBSP}: pas de réponse"
        if self.jour > last:
            return Preuve(Etat.NON_REMPLI, since, words, "barometre", str(year))
        return Preuve(self.suspens, since, words, "barometre", str(year), last)

    def _named(self, personne: str | None) -> bool:
        return self.periode.engagement.structure is not None and personne in self.faits.noms

    def _tenue(self, days: Sequence[date]) -> bool:
        place = bisect_left(days, self.debut)
        return place < len(days) and days[place] <= self.fin

    # e ------------------------------------------------------------------------------------------------------------
    def contribution(self) -> Constat:
        """At least one in the period; having attended a CoTec counts by itself."""
        proofs = [self._apport(c) for c in self.faits.contributions if self.dedans(c.date) and self._siens(c)]
        for noted in self._passages(COTEC).values():
            came = [one for one in noted if one.present]
            if came:
                proofs.append(_venue(came[0], self._present(came)))
        proofs.sort(key=lambda p: (p.jour or date.min, p.texte))
        if not proofs:
            return self.attendu(Critere.CONTRIBUTION, "aucune contribution notée dans la période")
        return Constat(Critere.CONTRIBUTION, Etat.REMPLI, plural(len(proofs), "contribution"), tuple(proofs))

    def _siens(self, one: Contribution) -> bool:
        structure = self.periode.engagement.structure
        if structure is not None and one.structure is not None:
            return one.structure == structure
        return one.structure is None and self.porte(one.personne, one.date)

    def _apport(self, one: Contribution) -> Preuve:
        who = f" ({self.faits.noms[one.personne]})" if self._named(one.personne) else ""
        words = " : ".join(part for part in (one.nature, one.description) if part) + who
        return Preuve(Etat.REMPLI, one.date, typography(words), "contribution", one.id)

    def _present(self, came: Sequence[Passage]) -> str:
        return _qui((one.personne for one in came), self.faits.noms if self._named(came[0].personne) else {})

    # Besides ------------------------------------------------------------------------------------------------------
    def hors(self, trous: Sequence[tuple[date, date]]) -> tuple[Preuve, ...]:
        """What was done between two engagements, oldest first."""
        if not trous:
            return ()

        def between(day: date) -> bool:
            return any(first <= day <= last for first, last in trous)

        found = [self._apport(c) for c in self.faits.contributions if between(c.date) and self._siens(c)]
        seen: dict[str, list[Passage]] = defaultdict(list)
        for one in self.faits.passages:
            meeting = one.reunion
            known = meeting.nature in ("CoPart", COTEC) and between(meeting.jour)
            if known and (one.present or one.retour_le) and self.porte(one.personne, meeting.jour):
                seen[meeting.id].append(one)
        found += [_venue(noted[0], self._present(noted)) for noted in seen.values()]
        answers = [one for one in self.faits.sollicitations if one.contribue_le is not None]
        found += [
            Preuve(
                Etat.REMPLI, one.contribue_le, f"campagne {one.campagne} du baromètre", "barometre", f"{one.campagne}"
            )
            for one in answers
            if between(jour_de(one)) and self._concerne(one, jour_de(one))
        ]
        return tuple(sorted(found, key=lambda p: (p.jour or date.min, p.texte)))

    def remarque(self) -> str:
        """Why nothing can be proved of a structure for which nobody stands in the period."""
        if self.periode.engagement.structure is None or self.fin < self.debut:
            return ""
        for intervalles in self.faits.representants.values():
            for depuis, jusquau in intervalles:
                if (depuis or date.min) <= self.fin and (jusquau or date.max) >= self.debut:
                    return ""
        return "Personne ne représente cette structure dans l’annuaire : rien de ce qu’elle fait ne peut être constaté."


_PAS_ENVOYEE = typography("ni présence ni retour ; restitution pas encore envoyée")


# What the CoPart and the CoPil share ------------------------------------------------------------------------------
def seance(
    meeting: Reunion, noted: Sequence[Passage], regard: Regard, noms: Mapping[str, str], *, several: bool
) -> Preuve:
    """A meeting met, missed or to come; `noted`: of those who stood for the member on its day (R3.6), who are named
    where they are `several`.
    """
    came = [one.personne for one in noted if one.present]
    if came:
        who = _qui(came, noms if several else {})
        return _seance(Etat.REMPLI, meeting, f"présence{who}")
    answered = [one for one in noted if one.retour_le is not None]
    if answered:
        last = max(one.retour_le for one in answered if one.retour_le is not None)
        who = _qui((one.personne for one in answered), noms if several else {})
        return _seance(Etat.REMPLI, meeting, f"retour{who} le {format_date(last)}")
    if meeting.jour >= regard.jour:
        return _seance(regard.suspens, meeting, "à venir", meeting.jour)
    if meeting.restitution_le is None:
        return _seance(regard.suspens, meeting, _PAS_ENVOYEE)
    last_day = echeance(meeting.restitution_le)
    if regard.jour <= last_day:
        return _seance(regard.suspens, meeting, "un retour est attendu", last_day)
    return _seance(Etat.NON_REMPLI, meeting, "ni présence, ni retour")


def _seance(etat: Etat, meeting: Reunion, words: str, until: date | None = None) -> Preuve:
    told = until if etat is Etat.EN_ATTENTE else None
    return Preuve(etat, meeting.jour, f"{meeting.titre}{NNBSP}: {words}", "rencontre", meeting.id, told)


def assiduite(critere: Critere, proofs: Sequence[Preuve], what: str) -> Constat:
    """All the meetings together: one missed for good is enough to fail, one open to wait."""
    state, until = ensemble(proofs)
    met = sum(p.etat is Etat.REMPLI for p in proofs)
    return Constat(critere, state, f"{met} sur {plural(len(proofs), what, what)}", tuple(proofs), until)


def ensemble(proofs: Iterable[Preuve]) -> tuple[Etat, date | None]:
    """The worst state of several lines, and the first deadline of those that wait."""
    lines = tuple(proofs)
    states = {p.etat for p in lines}
    worst = next((e for e in (Etat.NON_REMPLI, Etat.EN_ATTENTE, Etat.REMPLI) if e in states), Etat.SANS_OBJET)
    if worst is not Etat.EN_ATTENTE:
        return worst, None
    return worst, min((p.jusquau for p in lines if p.etat is worst and p.jusquau is not None), default=None)


def _venue(one: Passage, who: str) -> Preuve:
    meeting = one.reunion
    word = "présence" if one.present else "retour"
    return Preuve(Etat.REMPLI, meeting.jour, f"{meeting.titre}{NNBSP}: {word}{who}", "rencontre", meeting.id)


def _qui(personnes: Iterable[str], noms: Mapping[str, str]) -> str:
    """« d’Odile Cazenave et Jean Ferrand »; "" where the member is one person."""
    names = [noms[key] for key in dict.fromkeys(personnes) if key in noms]
    return f" {de(names[0])}{''.join(f' et {name}' for name in names[1:])}" if names else ""


def _jour(meeting: Reunion) -> date:
    return meeting.jour
