"""Whom an identity of a report stands for: certain when one person alone fits, else doubtful with the best guesses.

Money hangs on it, so what may be somebody is never taken for them: a first name, a telephone's number or a name that is
only near are guesses, even when they lead to one person.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from cops_desktop.domain.proches import chiffres, noms_proches, squelette
from cops_desktop.domain.rapports.noms import Lecture, Mots, cle_nom, cle_partagee, emails_de, lectures
from cops_desktop.domain.words import fold, sort_key

MONTRES = 6  # guesses that are shown
AUTRE_NOM = "même e-mail, mais le nom d’une autre personne"
_EXACT, _INITIALE, _ADRESSE, _TELEPHONE, _CONTENU, _PROCHE, _NOM, _PRENOM = 100, 80, 75, 70, 60, 50, 40, 30
_PARTICULES = frozenset({"de", "du", "des", "d", "la", "le", "l"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Connu:
    """Somebody of the annuaire; `attendu`: expected at the meeting."""

    id: str
    nom: str
    prenom: str = ""
    emails: tuple[str, ...] = ()
    telephones: tuple[str, ...] = ()
    attendu: bool = False


@dataclass(frozen=True, slots=True)
class Candidat:
    """Whom it may be, and why they come to mind."""

    personne: str
    raison: str
    attendu: bool = False


@dataclass(frozen=True, slots=True)
class Reconnaissance:
    """`personne`: who it certainly is, and why (`raison`); else `personne_du_tout`: said before to be nobody; else it
    is doubtful, and `candidats` are the guesses, if there are any.
    """

    personne: str = ""
    raison: str = ""
    personne_du_tout: bool = False
    candidats: tuple[Candidat, ...] = ()

    @property
    def certaine(self) -> bool:
        """Whether there is nothing to ask."""
        return bool(self.personne) or self.personne_du_tout


@dataclass(frozen=True, slots=True)
class _Pret:
    """A person made ready to be compared."""

    connu: Connu
    nom: Mots
    prenom: Mots
    tri: str

    @property
    def mots(self) -> Mots:
        return (*self.prenom, *self.nom)


class Reconnaisseur:
    """The annuaire, indexed once for a whole report. `pseudonymes`: by key, who was said to be whom (None: nobody)."""

    def __init__(self, connus: Iterable[Connu], pseudonymes: Mapping[str, str | None]) -> None:
        self._pseudonymes = pseudonymes
        self._par_id: dict[str, _Pret] = {}
        self._emails: dict[str, list[_Pret]] = defaultdict(list)
        self._telephones: dict[str, list[_Pret]] = defaultdict(list)
        self._noms: dict[Mots, list[_Pret]] = defaultdict(list)
        self._mots: dict[str, list[_Pret]] = defaultdict(list)
        self._debuts: dict[str, list[_Pret]] = defaultdict(list)
        for connu in connus:
            self._ajouter(connu)

    def _ajouter(self, connu: Connu) -> None:
        nom, prenom = (tuple(cle_nom(text).split()) for text in (connu.nom, connu.prenom))
        pret = self._par_id[connu.id] = _Pret(connu, nom, prenom, sort_key(connu.nom, connu.prenom))
        for email in dict.fromkeys(e.strip().casefold() for e in connu.emails):
            self._emails[email].append(pret)
        for number in dict.fromkeys(filter(None, map(chiffres, connu.telephones))):
            self._telephones[number].append(pret)
        self._noms[tuple(sorted(pret.mots))].append(pret)
        for word in dict.fromkeys(pret.mots):
            self._mots[word].append(pret)
        for begin in dict.fromkeys(squelette(word) for word in pret.mots if len(word) > 2):
            self._debuts[begin].append(pret)

    def connait(self, email: str) -> bool:
        """Whether an address is somebody's: what is said of a name on it does not hold for the address."""
        return email.strip().casefold() in self._emails

    def reconnaitre(self, nom: str, email: str) -> Reconnaissance:
        """Whom this name and e-mail of a report stand for: by e-mail, then what was said before, then by name."""
        emails = emails_de(nom, email)
        owners = list({p.connu.id: p for e in emails for p in self._emails.get(e, ())}.values())
        if said := self._dit(nom, emails, owners):
            return said
        readings = lectures(nom)
        sure = [r for r in readings if r.sure]
        if len(owners) == 1:
            others = self._autres(sure, owners[0])
            if not others:
                return Reconnaissance(owners[0].connu.id, "même e-mail")
            return self._douteuse(
                {owners[0].connu.id: (_ADRESSE, AUTRE_NOM)} | {p.connu.id: (_EXACT, "même nom") for p in others}
            )
        if owners:  # one address for several: the name tells them apart, or somebody does
            named = [p for p in owners if any(_force(r.mots, p) >= _INITIALE for r in sure)]
            if len(named) == 1:
                return Reconnaissance(named[0].connu.id, "même e-mail et même nom")
            return self._douteuse({p.connu.id: (_ADRESSE, "adresse partagée") for p in owners})
        # Of a name about which something else was said, the name alone does not decide.
        by_name = None if cle_nom(nom) in self._pseudonymes else self._par_le_nom(sure)
        return by_name or self._douteuse(self._pistes(nom, emails, readings))

    def _dit(self, nom: str, emails: tuple[str, ...], owners: Collection[_Pret]) -> Reconnaissance | None:
        """What was said before, of a name on an account, of an account, of a name.

        Of an address that somebody has, what was said of it alone is no longer true.
        """
        together = tuple(cle_partagee(nom, email) for email in emails)
        alone = () if owners else (*emails, cle_nom(nom))
        mine = {p.connu.id for p in owners}
        for key in (*together, *alone, *(e for e in emails if self._pseudonymes.get(e) in mine)):
            if key not in self._pseudonymes:
                continue
            who = self._pseudonymes[key]
            if who is None and "@" not in key and self._attendus_de_ce_nom(nom):
                return None  # said of somebody who was in no list then
            if who is None:
                return Reconnaissance(raison="déjà dit : pas une personne", personne_du_tout=True)
            if who in self._par_id and ("@" in key or self._sans_rival(who, nom)):
                return Reconnaissance(who, "déjà dit")
        return None

    def _sans_rival(self, who: str, nom: str) -> bool:
        """« Camille » was said to be one of another meeting; here, another Camille is expected: it is asked again.

        Where the one who was meant is expected too, only another one of that whole name brings the question back.
        """
        if self._par_id[who].connu.attendu:
            return not self._attendus_de_ce_nom(nom) - {who}
        others = (p for r in lectures(nom) for p in self._proches(r.mots) if p.connu.attendu and p.connu.id != who)
        return not any(_force(r.mots, p) for p in others for r in lectures(nom))

    def _attendus_de_ce_nom(self, nom: str) -> set[str]:
        """Those who are expected and bear this whole name."""
        named = (p for r in lectures(nom) for p in self._noms.get(tuple(sorted(r.mots)), ()) if len(r.mots) > 1)
        return {p.connu.id for p in named if p.connu.attendu}

    def _autres(self, readings: list[Lecture], owner: _Pret) -> list[_Pret]:
        """Those whose whole name it is when it is not the owner's: two persons may have shared an account."""
        named = [p for r in readings for p in self._noms.get(tuple(sorted(r.mots)), ()) if len(r.mots) > 1]
        return [] if owner in named else list({p.connu.id: p for p in named}.values())

    def _par_le_nom(self, readings: list[Lecture]) -> Reconnaissance | None:
        """The one of this name: among the expected, else in the annuaire; by an initial among the expected alone."""
        exact = {p.connu.id: p for r in readings for p in self._noms.get(tuple(sorted(r.mots)), ()) if len(r.mots) > 1}
        expected = [p for p in exact.values() if p.connu.attendu]
        found = expected or list(exact.values())
        if found:
            return Reconnaissance(found[0].connu.id, "même nom") if len(found) == 1 else None
        short = {
            p.connu.id: p
            for r in readings
            for p in self._proches(r.mots)
            if p.connu.attendu and _force(r.mots, p) == _INITIALE
        }
        found = list(short.values())
        return Reconnaissance(found[0].connu.id, "prénom et initiale") if len(found) == 1 else None

    def _proches(self, mots: Mots) -> list[_Pret]:
        """Those with whom these words have a word in common, or how one begins."""
        found: dict[str, _Pret] = {}
        for word in mots:
            for pret in self._mots.get(word, ()):
                found[pret.connu.id] = pret
            for pret in self._debuts.get(squelette(word), ()) if len(word) > 2 else ():
                found[pret.connu.id] = pret
        return list(found.values())

    def _pistes(self, nom: str, emails: tuple[str, ...], readings: tuple[Lecture, ...]) -> dict[str, tuple[int, str]]:
        """Who it may be, how likely, and why."""
        found: dict[str, tuple[int, str]] = {}

        def note(pret: _Pret, force: int, why: str) -> None:
            if force > found.get(pret.connu.id, (0, ""))[0]:
                found[pret.connu.id] = force, why

        for pret in self._telephones.get(chiffres(nom), ()) if chiffres(nom) else ():
            note(pret, _TELEPHONE, "même téléphone")
        if (said := self._pseudonymes.get(cle_nom(nom))) and said in self._par_id:
            note(self._par_id[said], _TELEPHONE, "déjà dit, dans une autre réunion")
        boxes = tuple(tuple(fold(e.partition("@")[0]).split()) for e in emails)
        for mots, from_box in (*((r.mots, False) for r in readings), *((box, True) for box in boxes)):
            for pret in self._proches(mots):
                force = _force(mots, pret)
                # A first name alone says something among the expected; in the annuaire, a hundred bear it.
                if force > _PRENOM or (force and pret.connu.attendu and not from_box):
                    note(pret, min(force, _ADRESSE) if from_box else force, _raison(force, from_box=from_box))
        return found

    def _douteuse(self, found: Mapping[str, tuple[int, str]]) -> Reconnaissance:
        def order(key: str) -> tuple[bool, int, str]:
            return not self._par_id[key].connu.attendu, -found[key][0], self._par_id[key].tri

        best = sorted(found, key=order)[:MONTRES]
        return Reconnaissance(candidats=tuple(Candidat(k, found[k][1], self._par_id[k].connu.attendu) for k in best))


def _force(mots: Mots, pret: _Pret) -> int:
    """How well words name a person; 0 when they do not."""
    nom, prenom = pret.nom, pret.prenom
    if len(mots) > 1 and sorted(mots) == sorted(pret.mots):
        return _EXACT
    if _par_initiales(mots, nom, prenom):
        return _INITIALE
    glued = "".join(mots)
    if prenom and glued in ("".join((*prenom, *nom)), "".join((*nom, *prenom))):
        return _CONTENU
    mine, theirs = set(mots), set(pret.mots)
    if len(theirs) > 1 and (theirs < mine or (mine < theirs and len(mine - _PARTICULES) > 1)):
        return _CONTENU
    if len(mots) > 1 and _ressemble(mots, pret):
        return _PROCHE
    if mots == nom or (len(mots) > 1 and nom and set(nom) <= mine):
        return _NOM
    if not nom or not prenom or not (mots in (prenom, prenom[:1]) or set(prenom) < mine):
        return 0
    # « Camille Marten » for Camille Martin; « Camille Roussel » is another one.
    begins = {word[0] for word in mine - set(prenom)}
    return _PRENOM if not begins or (begins == {nom[0][0]} and max(map(len, mine - set(prenom))) > 1) else 0


def _par_initiales(mots: Mots, nom: Mots, prenom: Mots) -> bool:
    """« Camille M. », « C. Martin », « J.-P. Dupont », in either order."""
    if not nom or not prenom or len(mots) < 2:
        return False
    whole = [word for word in nom if word not in _PARTICULES] or list(nom)
    of_name = {(nom[0][0],), (whole[0][0],), tuple(word[0] for word in nom)}
    of_first = {(prenom[0][0],), tuple(word[0] for word in prenom), ("".join(word[0] for word in prenom),)}
    pairs = [*((prenom, short) for short in of_name), *((short, nom) for short in of_first)]
    return any(mots in ((*first, *last), (*last, *first)) for first, last in pairs)


def _ressemble(mots: Mots, pret: _Pret) -> bool:
    theirs = (" ".join(pret.nom), " ".join(pret.prenom))
    cuts = ((" ".join(mots[1:]), mots[0]), (" ".join(mots[:-1]), mots[-1]))
    return bool(pret.prenom) and any(noms_proches(mine, theirs).ressemblance for mine in cuts)


def _raison(force: int, *, from_box: bool) -> str:
    if from_box:
        return "d’après l’adresse"
    return {
        _EXACT: "même nom",
        _INITIALE: "prénom ou nom en initiale",
        _CONTENU: "un nom contient l’autre",
        _PROCHE: "nom proche",
        _NOM: "même nom de famille",
        _PRENOM: "même prénom",
    }[force]
