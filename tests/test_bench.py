"""What the benchmarks print and keep; how fast anything is, is looked at by hand, never asserted by the clock."""

import json
from pathlib import Path

import pytest

from tools import bench, bench_onglets


def test_a_part_is_measured_by_its_name_alone() -> None:
    assert bench.chosen([]) == list(bench.FIGURES)
    assert bench.chosen(["onglets", "start_up"]) == [bench.start_up, bench.onglets]
    with pytest.raises(SystemExit, match="no part is called xylophone"):
        bench.chosen(["xylophone"])


def test_a_part_that_is_measured_again_leaves_the_figures_of_the_others(tmp_path: Path) -> None:
    path = tmp_path / "build" / "bench.json"
    bench.keep("paper", [bench.Figure("forms", 1.5, "s")], path)
    bench.keep("screen", [bench.Figure("a letter", 8, "ms"), bench.Figure("two letters", 9, "ms")], path)
    bench.keep("screen", [bench.Figure("a letter", 7, "ms")], path)
    held = json.loads(path.read_text(encoding="utf-8"))
    assert [(one["part"], one["name"], one["value"]) for one in held] == [
        ("paper", "forms", 1.5),
        ("screen", "a letter", 7),
    ]


def test_both_sizes_of_a_figure_stand_beside_one_another_with_how_it_grew() -> None:
    line = bench.said(bench.Figure("annuaire: opened", 120.0, "ms", vide=100.0, annee=60.0))
    assert " ".join(line.split()) == "annuaire: opened 60.0 → 120.0 ms +20.0 over an empty file 2.0 ×"
    assert "×" not in bench_onglets.said("charte: next row", 0.0, 0.0, 5.0), "nothing grows from nothing"
