"""All conversions, in the order in which rows depend on one another, and the content of a file through them."""

from typing import Any

from cops_desktop.services.classeur.accompagnements import Accompagnements, Capacites
from cops_desktop.services.classeur.annuaire import Consentements, Equipe, Liens, Personnes, Structures
from cops_desktop.services.classeur.contexte import Fiches
from cops_desktop.services.classeur.conversion import Conversion
from cops_desktop.services.classeur.copil import Mandats, MembresDesBinomes, Paires, Volontaires
from cops_desktop.services.classeur.cotec import Cotecs, Enveloppes, Membres, Travaux
from cops_desktop.services.classeur.engagements import Barometre, Contributions, Engagements
from cops_desktop.services.classeur.fiches import Anonymisations, Fusions, LesDistincts, Recherches
from cops_desktop.services.classeur.journal import Documents, Interventions, Points
from cops_desktop.services.classeur.mises_en_relation import MisesEnRelation, Propositions
from cops_desktop.services.classeur.paiements import Etats, Lignes
from cops_desktop.services.classeur.parametres import BaremesKm, BaremesVacation, Reglages, Vocabulaires
from cops_desktop.services.classeur.parcours import Examens, Mouvements
from cops_desktop.services.classeur.projets import Projets
from cops_desktop.services.classeur.rencontres import LesAteliers, LesFrais, Presences, Rencontres
from cops_desktop.services.classeur.suites import LesInvitations, LesPseudonymes
from cops_desktop.storage.connection import Database

# Vocabularies come first, so that the words of persons are found under the keys that the workbook gives them.
CONVERSIONS: tuple[Conversion[Any], ...] = (
    Vocabulaires(),
    Reglages(),
    BaremesVacation(),
    BaremesKm(),
    Personnes(),
    Consentements(),
    Equipe(),
    Structures(),
    Liens(),
    Projets(),
    MisesEnRelation(),
    Propositions(),
    Engagements(),
    Contributions(),
    Mandats(),
    Volontaires(),
    Paires(),
    MembresDesBinomes(),
    Barometre(),
    Cotecs(),
    Enveloppes(),
    Membres(),
    Rencontres(),
    LesAteliers(),
    Presences(),
    LesFrais(),
    Travaux(),
    LesInvitations(),
    LesPseudonymes(),
    Accompagnements(),
    Examens(),
    Mouvements(),
    Points(),
    Interventions(),
    Documents(),
    Capacites(),
    Recherches(),
    LesDistincts(),
    Fusions(),
    Anonymisations(),
    Etats(),
    Lignes(),
)


def contenu(db: Database) -> dict[str, Fiches]:
    """Everything that a workbook holds of a file, a query a table."""
    return {c.table: {item.id: item for item in c.lire_fichier(db)} for c in CONVERSIONS}
