"""Which person of the file, if any, each row of a list is about: certain, doubtful with candidates, or new."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cops_desktop.domain.annuaire import Lien, Personne
from cops_desktop.services.listes.apercu import (
    ECARTER,
    LIGNE,
    NOUVELLE,
    Candidat,
    Decisions,
    Ecart,
    Etat,
    Fiche,
    Nature,
)
from cops_desktop.services.listes.cibles import PERSONNES
from cops_desktop.services.listes.ecarts import ecarts
from cops_desktop.services.listes.lignes import Avancer, Lue
from cops_desktop.services.listes.noms_structures import NomsDeStructures
from cops_desktop.services.listes.plier import plie
from cops_desktop.services.listes.traits import Repertoire, Traits, cle_de_nom, conflit, preuve
from cops_desktop.services.listes.valeurs import numero

_SHOWN = 6


@dataclass(slots=True)
class Reconnue:
    """What recognition says of one person of the list: `cle` is certain, `candidats` are to be chosen from."""

    lue: Lue
    traits: Traits
    cle: str = ""
    candidats: tuple[Candidat, ...] = ()


class Personnes:
    """The persons of a list beside those of the file. `noms`: the structures that the list names, as decided."""

    cible = PERSONNES

    def __init__(
        self, lues: Iterable[Lue], connues: Iterable[Personne], liens: Iterable[Lien], noms: NomsDeStructures,
        avancer: Avancer,
    ) -> None:  # fmt: skip
        self.noms = noms
        self.personnes = {p.id: p for p in connues if p.anonymisee_le is None}
        self.liens: dict[str, dict[str, Lien]] = defaultdict(dict)
        for lien in liens:
            self.liens[lien.personne].setdefault(lien.structure, lien)
        self._fichier = Repertoire(self._traits_de(person) for person in self.personnes.values())
        self._liste = Repertoire()
        self.reconnues: dict[int, Reconnue] = {}
        lues = list(lues)
        for place, lue in enumerate(lues):
            if not place % 500:
                avancer(place, len(lues))
            self._prendre(lue)
        for found in self.reconnues.values():
            self._reconnaitre(found)

    # Recognising ------------------------------------------------------------------------------------------------
    def _prendre(self, lue: Lue) -> None:
        """One more row: of a person who stands in the list already, or of another one."""
        if not lue.texte("nom"):
            self._sans_nom(lue)
            return
        traits = self._traits_de_lue(lue)
        same = [other for other in self._liste.homonymes(traits) if not conflit(traits, other)]
        same = [other for other in same if preuve(traits, other)] or same
        if len(same) == 1:
            found = self.reconnues[int(same[0].cle.removeprefix(LIGNE))]
            found.lue.joindre(lue)
            found.traits = self._traits_de_lue(found.lue)
            self._liste.ajouter(found.traits)
            return
        self.reconnues[lue.numero] = Reconnue(lue, traits)
        self._liste.ajouter(traits)

    def _sans_nom(self, lue: Lue) -> None:
        """Without a name, an e-mail that one person of the file has says who it is; else it is a fault."""
        traits = self._traits_de_lue(lue)
        owners = self._fichier.de_l_email(lue.suite("emails"))
        if len(owners) == 1:
            lue.fautes.remove("pas de nom")
        self.reconnues[lue.numero] = Reconnue(lue, traits, owners[0].cle if len(owners) == 1 else "")

    def _reconnaitre(self, found: Reconnue) -> None:
        if found.cle or not found.lue.texte("nom"):
            return
        traits = found.traits
        homonyms = self._fichier.homonymes(traits)
        sure = [other for other in homonyms if preuve(traits, other)]
        if len(sure) == 1:
            found.cle = sure[0].cle
            return
        free = [other for other in homonyms if not conflit(traits, other)]
        placed = [other for other in free if traits.structures & other.structures]
        if len(placed) == 1:
            free = placed
        elif len(free) == 1 and len(homonyms) > 1:
            free = []  # which of the homonyms it is, nothing says
        # The same e-mail as somebody of another name speaks louder than a name.
        if len(free) == 1 and not self._d_un_autre(traits):
            found.cle = free[0].cle
            return
        found.candidats = self._candidats(found, homonyms)

    def _d_un_autre(self, traits: Traits) -> bool:
        return any(other.noms != traits.noms for other in self._fichier.de_l_email(traits.emails))

    def _candidats(self, found: Reconnue, homonyms: list[Traits]) -> tuple[Candidat, ...]:
        traits = found.traits
        offers = [(other, conflit(traits, other) or "même nom") for other in homonyms]
        offers += self._fichier.proches(traits)
        mine = self._liste.homonymes(traits) + [
            other for other, why in self._liste.proches(traits) if why != "même e-mail, autre nom"
        ]
        offers += [(o, conflit(traits, o) or "nom proche dans la liste") for o in mine if self._before(o, found)]
        return tuple(self._candidat(other, why) for other, why in offers[:_SHOWN])

    @staticmethod
    def _before(other: Traits, found: Reconnue) -> bool:
        """Of two rows of the list that may be one person, the second is the doubtful one."""
        return int(other.cle.removeprefix(LIGNE)) < found.lue.numero

    def _candidat(self, other: Traits, why: str) -> Candidat:
        if other.cle.startswith(LIGNE):
            lue = self.reconnues[int(other.cle.removeprefix(LIGNE))].lue
            detail = " · ".join(filter(None, (f"ligne {lue.numero} de cette liste", self._detail_de_lue(lue))))
            return Candidat(other.cle, lue.nom_complet, detail, why)
        person = self.personnes[other.cle]
        places = [self.noms.nom(key) for key in self.liens[person.id] if key in self.noms.connues]
        detail = " · ".join(filter(None, (*places[:2], person.commune, person.email, person.telephone)))
        return Candidat(person.id, person.nom_complet, detail, why)

    def _traits_de(self, person: Personne) -> Traits:
        return Traits(
            person.id,
            cle_de_nom(person.nom),
            plie(person.prenom),
            frozenset(map(str.casefold, person.emails)),
            frozenset(map(numero, person.telephones)),
            plie(person.commune),
            frozenset(self.liens.get(person.id, ())),
        )

    def _traits_de_lue(self, lue: Lue) -> Traits:
        return Traits(
            f"{LIGNE}{lue.numero}",
            cle_de_nom(lue.texte("nom")),
            plie(lue.texte("prenom")),
            frozenset(map(str.casefold, lue.suite("emails"))),
            frozenset(map(numero, lue.suite("telephones"))),
            plie(lue.texte("commune")),
            frozenset(map(self.noms.cle, lue.structures)),
        )

    # What becomes of them ---------------------------------------------------------------------------------------
    def fiche(self, numero_de_ligne: int, decisions: Decisions, *, court: bool = False) -> Fiche:
        """What becomes of one person of the list, with what was decided until now.

        With `court`, what a new one brings is left out: of tens of thousands, few are looked at.
        """
        found = self.reconnues[numero_de_ligne]
        lue = found.lue
        cle, etat, choix = self._sort(found, decisions)
        wanted = (Etat.MODIFIEE,) if court else (Etat.MODIFIEE, Etat.NOUVELLE)
        changes = tuple(self._ecarts(lue, cle, decisions)) if etat in wanted else ()
        if etat is Etat.MODIFIEE and not any(ecart.liste for ecart in changes) and not cle.startswith(LIGNE):
            etat = Etat.IDENTIQUE
        name = f"{lue.texte('nom')}, {lue.texte('prenom')}".strip(", ") or (
            self.personnes[cle].nom_complet if cle else ""
        )
        return Fiche(
            lue.numero, tuple(lue.numeros), name, self._detail_de_lue(lue), etat, cle, changes, found.candidats, choix,
            tuple(lue.remarques), tuple(lue.fautes),
        )  # fmt: skip

    def _sort(self, found: Reconnue, decisions: Decisions) -> tuple[str, Etat, str]:
        """Whom it is about, what happens, and what was chosen."""
        choix = decisions.qui.get(found.lue.numero, "")
        if "pas de nom" in found.lue.fautes:
            return "", Etat.FAUTE, ""
        if choix == ECARTER:
            return "", Etat.ECARTEE, choix
        if found.cle:
            return found.cle, Etat.MODIFIEE, ""
        if not found.candidats or choix == NOUVELLE:
            return "", Etat.NOUVELLE, choix
        if choix in {candidate.cle for candidate in found.candidats}:
            if choix.startswith(LIGNE):
                return self._de_la_ligne(int(choix.removeprefix(LIGNE)), decisions, choix)
            return choix, Etat.MODIFIEE, choix
        return "", Etat.DOUTEUSE, ""

    def _de_la_ligne(self, numero_de_ligne: int, decisions: Decisions, choix: str) -> tuple[str, Etat, str]:
        """The same as another row: as that one is of the file, new, or still to be decided."""
        cle, etat, _ = self._sort(self.reconnues[numero_de_ligne], decisions)
        if etat in (Etat.DOUTEUSE, Etat.ECARTEE, Etat.FAUTE):
            return "", Etat.DOUTEUSE, choix
        return cle or f"{LIGNE}{numero_de_ligne}", Etat.MODIFIEE, choix

    def _ecarts(self, lue: Lue, cle: str, decisions: Decisions) -> list[Ecart]:
        if cle.startswith(LIGNE):
            # What the other row leaves to this one is known when that one is written.
            first = self.reconnues[int(cle.removeprefix(LIGNE))].lue
            texts = {c: v for c, v in first.valeurs.items() if c in Personne.__dataclass_fields__}
            person = Personne(id=cle, **{"nom": first.texte("nom"), **texts})  # type: ignore[arg-type]
            person = replace(person, notes="\n".join(first.notes))
            links: Mapping[str, Lien] = {}
        else:
            person = self.personnes.get(cle) or Personne(id="", nom=lue.texte("nom"), prenom=lue.texte("prenom"))
            links = self.liens.get(cle, {})
        return [
            *ecarts(lue, person, PERSONNES, lambda champ: decisions.prend(lue.numero, champ)),
            *self.ecarts_de_liens(lue, links, decisions),
        ]

    def ecarts_de_liens(self, lue: Lue, links: Mapping[str, Lien], decisions: Decisions) -> list[Ecart]:
        """The structures that the row brings, and what the person does there."""
        found = []
        there = ", ".join(self.noms.nom(key) for key in links if key in self.noms.connues)
        new = [self.noms.nom(key) for key in dict.fromkeys(map(self.noms.cle, lue.structures)) if key not in links]
        if new:
            nature = Nature.AJOUTER if links else Nature.REMPLIR
            found.append(Ecart("structure", "Structure", there, ", ".join(new), nature))
        for spelling, fonction in lue.fonctions.items():
            link = links.get(self.noms.cle(spelling))
            before = link.fonction if link else ""
            if plie(before) != plie(fonction):
                nature = Nature.DIFFERE if before else Nature.REMPLIR
                wins = decisions.prend(lue.numero, "fonction") if before else True
                found.append(Ecart("fonction", "Fonction", before, fonction, nature, wins))
        return found

    def _detail_de_lue(self, lue: Lue) -> str:
        places = dict.fromkeys(self.noms.nom(self.noms.cle(name)) for name in lue.structures)
        return " · ".join(filter(None, (*places, lue.texte("commune"), *lue.suite("emails")[:1])))
