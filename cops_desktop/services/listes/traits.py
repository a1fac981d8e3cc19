"""By what persons are told apart: names in either order, e-mails, telephones, town, structures."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from cops_desktop.services.listes.plier import plie

_PARTOUT = """
    gmail.com orange.fr wanadoo.fr hotmail.com hotmail.fr outlook.com outlook.fr yahoo.fr yahoo.com free.fr sfr.fr
    laposte.net live.fr icloud.com neuf.fr bbox.fr msn.com aol.com gmx.fr protonmail.com proton.me
"""
_FOURNISSEURS = frozenset(_PARTOUT.split())
_PROCHE, _TRES_PROCHE = 86, 93
_MOST = 60  # names of one block that are compared: beyond, a list of one first name would be compared with itself


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of one person, in the form in which it is compared."""

    cle: str
    nom: str
    prenom: str
    emails: frozenset[str] = frozenset()
    numeros: frozenset[str] = frozenset()
    commune: str = ""
    structures: frozenset[str] = frozenset()
    noms: str = ""  # the name, whichever order name and first name stand in

    def __post_init__(self) -> None:
        either = min(f"{self.nom} {self.prenom}", f"{self.prenom} {self.nom}").strip()
        object.__setattr__(self, "noms", either)

    @property
    def domaines(self) -> frozenset[str]:
        """The domains of the e-mails that say where somebody works."""
        return frozenset(email.rpartition("@")[2] for email in self.emails) - _FOURNISSEURS


def preuve(one: Traits, other: Traits) -> str:
    """What two persons of one name have in common that makes them one; "" for nothing."""
    if one.emails & other.emails:
        return "même e-mail"
    if one.numeros & other.numeros:
        return "même téléphone"
    return ""


def conflit(one: Traits, other: Traits) -> str:
    """What speaks against two persons of one name being one; "" for nothing. Homonyms exist."""
    if preuve(one, other):
        return ""
    if one.emails and other.emails:
        return "même nom, autre e-mail"
    if one.structures & other.structures:
        return ""
    if one.commune and other.commune and one.commune != other.commune:
        return "même nom, autre commune"
    return "même nom, autre structure" if one.structures and other.structures else ""


def ressemblance(one: Traits, other: Traits) -> str:
    """Why a person of another name may be the same; "" when nothing says so."""
    shared = preuve(one, other)
    close = _noms_proches(one, other)
    if shared == "même e-mail":
        return shared if close else "même e-mail, autre nom"
    if shared:
        return f"{shared}, nom proche" if close else ""
    if close < _PROCHE:
        return ""
    for what, mine, theirs in (
        ("même structure", one.structures, other.structures),
        ("même commune", {one.commune} - {""}, {other.commune} - {""}),
        ("même domaine d’e-mail", one.domaines, other.domaines),
    ):
        if mine & theirs:
            return f"nom proche, {what}"
    return "nom très proche" if close >= _TRES_PROCHE and not conflit(one, other) else ""


def _noms_proches(one: Traits, other: Traits) -> float:
    if one.prenom and other.prenom and one.nom == other.nom:
        short, long = sorted((one.prenom, other.prenom), key=len)
        if len(short) == 1 and long.startswith(short):
            return _PROCHE  # « J. Dupont »
    if one.prenom == other.prenom and (" " in one.nom or " " in other.nom):
        mine, theirs = set(one.nom.split()), set(other.nom.split())
        if mine < theirs or theirs < mine:
            return _PROCHE  # « Ferret » and « Ferret Castel »
    # A first name and a name that are both other ones make another person, however alike the whole is.
    straight = _alike(one.nom, other.nom)
    if straight and one.prenom:
        straight = min(straight, _alike(one.prenom, other.prenom))
    turned = _alike(one.nom, other.prenom) if one.prenom and other.prenom else 0
    if turned:
        turned = min(turned, _alike(one.prenom, other.nom))
    return max(straight, turned)


def _alike(one: str, other: str) -> float:
    """How alike two names are, 0 below what is worth a thought: of most pairs, rapidfuzz then sees so at once."""
    return fuzz.ratio(one, other, score_cutoff=75)


class Repertoire:
    """Persons to be found by any trait; grows as the rows of a list are read."""

    def __init__(self, connus: Iterable[Traits] = ()) -> None:
        self.par_cle: dict[str, Traits] = {}
        self._noms: dict[str, list[str]] = defaultdict(list)
        self._emails: dict[str, list[str]] = defaultdict(list)
        self._numeros: dict[str, list[str]] = defaultdict(list)
        self._blocs: dict[tuple[str, str], list[str]] = defaultdict(list)
        for traits in connus:
            self.ajouter(traits)

    def ajouter(self, traits: Traits) -> None:
        """Adds a person, or puts what is known now in place of what was."""
        before = self.par_cle.get(traits.cle)
        self.par_cle[traits.cle] = traits
        if before is None:
            self._noms[traits.noms].append(traits.cle)
            for bloc in _blocs(traits):
                if len(self._blocs[bloc]) < _MOST:
                    self._blocs[bloc].append(traits.cle)
        for email in traits.emails - (before.emails if before else frozenset()):
            self._emails[email].append(traits.cle)
        for numero in traits.numeros - (before.numeros if before else frozenset()):
            self._numeros[numero].append(traits.cle)

    def homonymes(self, traits: Traits) -> list[Traits]:
        """Those of the same name, in either order."""
        return [self.par_cle[key] for key in self._noms.get(traits.noms, ())]

    def de_l_email(self, emails: Iterable[str]) -> list[Traits]:
        """Those who have one of these addresses."""
        keys = dict.fromkeys(key for email in emails for key in self._emails.get(email, ()))
        return [self.par_cle[key] for key in keys]

    def proches(self, traits: Traits) -> list[tuple[Traits, str]]:
        """Those of another name who may be the same, and why."""
        if not self.par_cle:
            return []
        keys = [key for email in traits.emails for key in self._emails.get(email, ())]
        keys += [key for numero in traits.numeros for key in self._numeros.get(numero, ())[:_MOST]]
        keys += [key for bloc in _cherches(traits) for key in self._blocs.get(bloc, ())]
        found = []
        for key in dict.fromkeys(keys):
            other = self.par_cle[key]
            if key != traits.cle and other.noms != traits.noms and (why := ressemblance(traits, other)):
                found.append((other, why))
        return found


def _blocs(traits: Traits) -> list[tuple[str, str]]:
    """Only names that share a part and how the other begins are compared: a slip of the hand seldom spoils both."""
    if not traits.prenom:
        return [("nom", traits.nom[:5])]
    return [(traits.prenom, traits.nom[:2]), (traits.nom, traits.prenom[:1])]


def _cherches(traits: Traits) -> list[tuple[str, str]]:
    """Where somebody is looked for: also with name and first name each in the other's place."""
    turned = [(traits.nom, traits.prenom[:2]), (traits.prenom, traits.nom[:1])] if traits.prenom else []
    return _blocs(traits) + turned


def cle_de_nom(text: str) -> str:
    """A name as it is compared; one in letters that do not fold (Ελένη) as it is written."""
    return plie(text) or " ".join(text.casefold().split())
