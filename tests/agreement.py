"""Do the generated checks agree with the JSON Schemas? By an independent library, on random inputs.

    python -m tests.agreement [--inputs 200000] [CLASS…]

Inputs lie at, just within and just beyond every bound, are of every JSON type, and leave out, misname and
combine parameters at random. Integral floats (10.0) and relations between values are left aside: there
JSON Schema sees no difference, or has no words.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema

GENERATED = Path(__file__).parent.parent / "generated"
sys.path.insert(0, str(GENERATED))

import sagemaker_hyperparameters  # noqa: E402
from sagemaker_hyperparameters._registry import ALGORITHMS, Algorithm  # noqa: E402

ANYTHING: list[Any] = [
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        2,
        10**20,
        -(10**20),
        0.5,
        -0.5,
        1e-300,
        1.5e300,
        "",
        "a",
        "auto",
        "1",
        "1.5",
    ),
    *(
        "true",
        " 1",
        "a,b",
        "a\n",
        "é",
        "٣",
        "5min",
        "5min\n",
        [],
        [1],
        [0],
        ["a"],
        ["a", "b"],
        [1.5],
        [None],
        [True],
        [[1]],
        [[]],
    ),
    *([[1, 2], [3]], {}, {"a": 1}, [{}], ["a,b"], [" a"], [""], "x" * 40),
]


def load(algorithm: Algorithm) -> Any:
    return getattr(sagemaker_hyperparameters, algorithm.cls)


def schema(algorithm: Algorithm, kind: str = "") -> Any:
    path = GENERATED / "sagemaker_hyperparameters" / "schemas" / f"{algorithm.name}{kind}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def interesting(of: Any) -> Iterator[Any]:
    """Values at and around everything that a schema mentions."""
    if isinstance(of, list):
        for item in of:
            yield from interesting(item)
    if not isinstance(of, dict):
        return
    for key, value in of.items():
        if key in ("enum", "const", "default"):
            yield from value if key == "enum" else [value]
        elif "imum" in key:
            yield from (value, value + 1, value - 1, value + 0.5, value - 0.5)
            yield from (math.nextafter(value, math.inf), math.nextafter(value, -math.inf))
        elif key == "items":
            inner = [*interesting(value), 1, "a"]
            yield from ([item] for item in inner)
            yield inner[:2]
        else:
            yield from interesting(value)


def tame(value: Any) -> Any:
    """The value without integral floats."""
    if isinstance(value, list):
        return [tame(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def inputs(of: Any, count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Mappings that come close to what a schema describes."""
    chance = random.Random(seed)
    likely = {name: [tame(v) for v in interesting(about)] or [1] for name, about in of["properties"].items()}
    for rule in of.get("allOf", ()):
        for name, about in [
            *rule["if"].get("properties", {}).items(),
            *rule["then"].get("properties", {}).items(),
        ]:
            likely[name] += [tame(v) for v in interesting(about)]
    anything = [tame(value) for value in ANYTHING]
    sound = {}
    for name, values in likely.items():
        valid = jsonschema.Draft202012Validator(of["properties"][name]).is_valid
        sound[name] = [value for value in [*values, *anything] if valid(value)] or values
    for _ in range(count):
        share = chance.choice((0.0, 0.05, 0.2, 0.5, 1.0))
        near, wild = chance.choice(((0.0, 0.0), (0.0, 0.0), (0.05, 0.0), (0.5, 0.0), (0.0, 0.05), (0.2, 0.2)))
        made = {}
        for name in likely:
            if chance.random() < (0.99 if name in of["required"] else share):
                draw = chance.random()
                made[name] = chance.choice(
                    anything if draw < wild else likely[name] if draw < wild + near else sound[name]
                )
        if chance.random() < 0.03:
            made[chance.choice(("unknown", "", "_own", "Epochs"))] = chance.choice(anything)
        yield made


def disagreements(
    algorithm: Algorithm, count: int, seed: int = 0
) -> Iterator[tuple[dict[str, Any], Any, bool]]:
    """The inputs that one takes and the other refuses, with the problems found and the schema's verdict."""
    cls, typed = load(algorithm), schema(algorithm)
    valid = jsonschema.Draft202012Validator(typed).is_valid
    for made in inputs(typed, count, seed):
        errors = [p for p in cls.check(made) if p.severity == "error"]
        verdict = valid(made)
        if all(p.code == "relation" for p in errors) != verdict:
            yield made, errors, verdict


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("classes", nargs="*")
    options = parser.parse_args()
    wrong = 0
    for algorithm in ALGORITHMS:
        if not options.classes or algorithm.cls in options.classes:
            found = list(disagreements(algorithm, options.inputs, options.seed))
            wrong += len(found)
            print(f"{algorithm.cls}: {options.inputs} inputs, {len(found)} disagreements", flush=True)
            for made, errors, verdict in found[:3]:
                print(
                    f"  {made!r}\n  checks: {errors or 'valid'}; schema: {'valid' if verdict else 'invalid'}"
                )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
