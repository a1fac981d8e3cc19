"""The solver that chooses the binômes: HiGHS, through highspy. The only module that knows it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cops_desktop.domain.composition import (
    Appel,
    Cibles,
    Composition,
    Programme,
    composition_de,
    glouton,
    polir,
    prises_de,
    programme,
)
from cops_desktop.domain.composition.score import Poids

if TYPE_CHECKING:
    from highspy import HighsLp

SECONDES = 0.4  # for one of three proposals: what is not proved best by then is polished


@dataclass(frozen=True, slots=True)
class Trouvee:
    """A composition that no exchange of two persons improves; `prouvee`: nor anything else does."""

    composition: Composition
    prouvee: bool


def composer(appel: Appel, cibles: Cibles, poids: Poids, secondes: float = SECONDES) -> Trouvee:
    """The best composition, or the best one found in that time, polished.

    It starts from the greedy one, so that there always is an answer, and a better start prunes. One thread, one seed:
    the same call gives the same answer, as long as the time suffices to prove it.
    """
    start = glouton(appel, cibles, poids)
    if not appel.completees + appel.nouvelles:
        return Trouvee(start, True)
    made = programme(appel, cibles, poids)
    taken, proved = _resoudre(made, prises_de(made, start), secondes)
    found = composition_de(appel, made, [made.possibles[x] for x in taken])
    return Trouvee(found if proved else polir(appel, found, cibles, poids), proved)


def _resoudre(made: Programme, start: list[int], secondes: float) -> tuple[list[int], bool]:
    """The binômes to take, by their variables, and whether this was proved best."""
    import highspy
    import numpy as np

    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (("output_flag", False), ("threads", 1), ("random_seed", 0), ("time_limit", secondes)):
        solver.setOptionValue(option, value)
    solver.setOptionValue("mip_abs_gap", 0.99)  # the score is a whole number
    solver.passModel(_modele(made))
    solver.setSolution(len(start), np.array(start, dtype=np.int32), np.ones(len(start)))
    solver.run()
    values = solver.getSolution().col_value
    taken = [x for x in range(len(made.possibles)) if values[x] > 0.5]
    return taken or start, solver.getModelStatus() == highspy.HighsModelStatus.kOptimal


def _modele(made: Programme) -> "HighsLp":
    import highspy
    import numpy as np

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(made.couts), len(made.lignes)
    lp.col_cost_ = np.array(made.couts, dtype=np.double)
    lp.col_lower_ = np.zeros(len(made.couts))
    lp.col_upper_ = np.array(made.hauts)
    lp.row_lower_ = np.array([ligne.bas for ligne in made.lignes])
    lp.row_upper_ = np.array([ligne.haut for ligne in made.lignes])
    matrix = lp.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = np.cumsum([0, *(len(ligne.termes) for ligne in made.lignes)])
    matrix.index_ = np.array([n for ligne in made.lignes for n in ligne.termes])
    matrix.value_ = np.array([v for ligne in made.lignes for v in ligne.termes.values()], dtype=np.double)
    whole, real = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    lp.integrality_ = [whole if n < made.entieres else real for n in range(len(made.couts))]
    return lp
