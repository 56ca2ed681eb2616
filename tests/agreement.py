"""Do the generated checks agree with the JSON Schemas? By an independent library, on random inputs.

    python -m tests.agreement [--inputs 200000] [CLASS…]

Inputs are at, just within and just beyond every bound, and of every JSON type; they leave out, misname and
combine parameters at random. There are no integral floats (10.0), which JSON Schema does not tell from
integers, and relations between values and limits of their sums do not count, which it cannot express.
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
    *(None, True, False, 0, 1, -1, 2, 10**20, -(10**20), 0.5, -0.5, 1e-300, 1.5e300),
    *("", "a", "auto", "1", "1.5", "true", " 1", "a,b", "a\n", "é", "٣", "5min", "5min\n"),
    *([], [1], [0], ["a"], ["a", "b"], [1.5], [None], [True], [[1]], [[]], [[1, 2], [3]]),
    *({}, {"a": 1}, [{}], ["a,b"], [" a"], [""], "x" * 40),
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


def integral(value: Any) -> Any:
    """The value with integers for integral floats."""
    if isinstance(value, list):
        return [integral(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def inputs(of: Any, count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Mappings that a schema accepts, or nearly accepts."""
    chance = random.Random(seed)
    near = {
        name: [integral(v) for v in interesting(about)] or [1] for name, about in of["properties"].items()
    }
    for rule in of.get("allOf", ()):
        for name, about in [
            *rule["if"].get("properties", {}).items(),
            *rule["then"].get("properties", {}).items(),
        ]:
            near[name] += [integral(v) for v in interesting(about)]
    anything = [integral(value) for value in ANYTHING]
    accepted = {}
    for name, values in near.items():
        valid = jsonschema.Draft202012Validator(of["properties"][name]).is_valid
        accepted[name] = [value for value in [*values, *anything] if valid(value)] or values
    for _ in range(count):
        share = chance.choice((0.0, 0.05, 0.2, 0.5, 1.0))
        odds = chance.choice(((0.0, 0.0), (0.0, 0.0), (0.05, 0.0), (0.5, 0.0), (0.0, 0.05), (0.2, 0.2)))
        mapping = {}
        for name in near:
            if chance.random() < (0.99 if name in of["required"] else share):
                draw = chance.random()
                values = anything if draw < odds[1] else near[name] if draw < sum(odds) else accepted[name]
                mapping[name] = chance.choice(values)
        if chance.random() < 0.03:
            mapping[chance.choice(("unknown", "", "_own", "Epochs"))] = chance.choice(anything)
        yield mapping


def disagreements(
    algorithm: Algorithm, count: int, seed: int = 0
) -> Iterator[tuple[dict[str, Any], Any, bool]]:
    """The inputs that only one of the two accepts, with the problems of the checks and the schema's verdict."""
    cls, typed = load(algorithm), schema(algorithm)
    valid = jsonschema.Draft202012Validator(typed).is_valid
    for mapping in inputs(typed, count, seed):
        errors = [p for p in cls.check(mapping) if p.severity == "error"]
        verdict = valid(mapping)
        if all(p.code == "relation" or p.message.startswith("plus ") for p in errors) != verdict:
            yield mapping, errors, verdict


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
            wrong_here = list(disagreements(algorithm, options.inputs, options.seed))
            wrong += len(wrong_here)
            print(f"{algorithm.cls}: {options.inputs} inputs, {len(wrong_here)} disagreements", flush=True)
            for mapping, errors, verdict in wrong_here[:3]:
                print(f"  {mapping!r}")
                print(f"  checks: {errors or 'valid'}; schema: {'valid' if verdict else 'invalid'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
