"""Maps of hyperparameters to check in two languages: valid ones, ones that are nearly valid, and hostile ones.

They are made from the facts of a class and the data of its checks; the same seed makes the same maps.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Map = dict[str, Any]

# fmt: off
LISTS = [
    *("[]", "[1]", "[1, 2]", "[1,]", "[1 2]", "[[1, 2], [3]]", "[[]]", '["a", "b"]', "['a']", '["a"', "[null]", "[true]", "[1.0]"),
    *("[NaN]", "[Infinity]", "[-Infinity]", "[1e400]", '["\\u00e9"]', '["\\ud83d\\ude00"]', '["\\x"]', '["\t"]', "[01]", "[-0]"),
    *("[{}]", '[{"a": 1}]', "{}", '{"a": 1}', '{"__proto__": 1}', "[1]x", " [1] ", "\ufeff[1]", "[٣]", "[" * 40 + "]" * 40),
    *("()", "(1,)", "(1)", "(1, 2)", "( 1 , 2 )", "(1,2", "1,2", "1, 2,", "1,", "{1, 2}", "(1, 2,)", "((1, 2), (3,))", "[(1,)]"),
    *("(-1,0,1)", "(0.5, 1)", "-1,0,1", "0.5,0.5", "1 ,2", "1,2 ,3", "1,a", "1.5,2", "[1.5, 2]", "(a, b)", "1;2", "1-2"),
]
NOISE: list[str] = [
    *LISTS,
    *("", " ", "0", "1", "-1", "+1", "-0", "00", "007", "+", "-", "--1", "+-1", "1 ", " 1", "1\n", "\t1", "1_000", "_1"),
    *("1.0", "1.", ".5", ".", "-.5", "+.5", "-0.0", "1e3", "1E-3", "1e", "e1", "1e+", "1e400", "-1e400", "1e-400", "0x1"),
    *("9007199254740993", "-9007199254740993", "123456789012345678901234567890", "1" * 400, "-" + "9" * 400, "1" * 400 + ".", "1" * 5000),
    *("1e16", "123456789012345680.0", "0.0001", "0.00001", "1e-7", "5e-324", "1.7976931348623157e308", "0.1", "0.30000000000000004"),
    *("nan", "NaN", "NAN", "inf", "Inf", "-inf", "+inf", "+-inf", "Infinity", "-Infinity", "infinity", "+INFINITY", "1inf"),
    *("٣", "١٢", "１", "1١", "²", "½", "۰.۵", "1٫5", "true٣", "é", "ß", "İNF", "\u212a", "a\u0301", "😀", "\u200b1"),
    *("\u00a01", "1\u00a0", "\u20031", "\x1c1", "1\x1f", "\x851", "\ufeff1", "1\u3000", "1,\u00a02", "1\x00"),
    *("true", "True", "TRUE", "tRuE", "false", "False", "FALSE", " true", "yes", "no", "on", "off", "None", "null", "t"),
    *("auto", "AUTO", "auto ", '"auto"', "'auto'", "default", "a", "A", "a,b", "a, b", ",", "a,", ",a", "a,,b", "\n", "\\", '"'),
    *("__proto__", "constructor", "toString", "hasOwnProperty", "<script>alert(1)</script>", "&lt;", "$&", "$1", "%s", "{0}"),
    *("x" * 2500, "x" * 2501, "😀" * 2500, "😀" * 2501, "1" * 2500, "1" * 2501, "1," * 1000 + "1", "adam", "adm", "sdg", "softmx"),
    *("error@0.5", "error@ 0.5 ", "error@", "ndcg@10,map@5", "rmse,auc", "rmse, auc", "rmse,,auc", "auc,rmse,mae", "5min", "5M"),
]
# The keys of facts whose values are values of hyperparameters.
VALUES = "default", "in", "not_in", "starts_with", "contains_any", "contains_none", "items_in", "first_in", "words"
ODD = [None, True, False, 0, 1, 0.5, [], [1], ["a"], {}, {"a": 1}, 2**60, "1", [[1, 2]]]
NAMES = [
    *("__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf", "", " ", "_", "_x", "__x__", "1", "10", "2"),
    *("<b>", "\"'", "é", "😀", "x" * 256, "x" * 257, "😀" * 256, "😀" * 257, "_" + "y" * 256, "sagemaker_program", "a b", "$&"),
    *("eta", "Epochs", "learning-rate", "batchsize", "mini_batch", "num_rounds", "optimzer", "K", "feature_dims", "_kfold"),
]
TYPICAL: dict[str, list[Any]] = {"boolean": [True, False], "integer": [5, 100], "number": [0.25, 3]}
# fmt: on


def examples(of: Any) -> Iterator[Any]:
    """Values at and around everything that a schema or a rule mentions."""
    if isinstance(of, list):
        for item in of:
            yield from examples(item)
    elif isinstance(of, dict):
        for key, value in of.items():
            if key == "enum":
                yield from value
            elif key in VALUES:
                yield from value if isinstance(value, list) else [value]
            elif "imum" in key and isinstance(value, int | float):
                yield from (value, value + 1, value - 1, value + 0.5, value - 0.5, float(value))
                yield from (math.nextafter(value, math.inf), math.nextafter(value, -math.inf))
            elif key == "contains":
                yield value
            elif key == "items":
                inner = [*examples(value), 1, "a"]
                yield from ([inner[0]], inner[:2], inner[-3:], [inner[0]] * 3, [inner[:2], inner[:1]])
            elif key == "type":
                yield from TYPICAL.get(str(value), ())
            else:
                yield from examples(value)


def spellings(value: Any) -> list[str]:
    """Ways to write a value."""
    match value:
        case bool():
            return [str(value), str(value).lower(), str(value).upper()]
        case int() | float():
            return [repr(value), str(value), f"{value:+}", f"{value:e}", f" {value}", f"{value}.0"]
        case list():
            items = [item if isinstance(item, str) else json.dumps(item) for item in value]
            joined = ",".join(items)
            return [joined, ", ".join(items), f"({joined})", f"({joined},)", json.dumps(value), f"[{joined}]"]
    text = str(value)
    return [
        text,
        text,
        text,
        text.upper(),
        f"{text} ",
        text[:-1],
        f'"{text}"',
        text.replace("_", " "),
        f"{text},{text}",
    ]


class Maker:
    """Makes the maps of one class."""

    def __init__(self, facts: Mapping[str, Any], is_valid: Callable[[str, str], bool], seed: str) -> None:
        """`is_valid` tells whether a string is valid for a name; "plain" maps have such strings."""
        self._random = random.Random(seed)
        checks = facts["checks"]
        self._names = [*facts["parameters"]]
        self._others = [*facts.get("unlisted", {}), *checks.get("aliases", {})]
        self._required = [
            name for name, row in facts["parameters"].items() if row["requirement"] == "required"
        ]
        self._values: dict[str, list[Any]] = {}
        for name, row in facts["parameters"].items():
            known = [row, checks.get("parameters", {}).get(name, {}), row.get("choices", [])]
            self._values[name] = [*examples(known), *row.get("choices", [])]
        for name, row in checks.get("unlisted", {}).items():
            self._values[name] = [*examples(row)] or ["1", "true", "a"]
        asked = [test for rule in checks.get("rules", ()) for test in (*rule["when"], *rule.get("then", ()))]
        asked += [
            c
            for row in facts["parameters"].values()
            for c in (*row.get("required_when", ()), *row.get("used_when", ()))
        ]
        for test in asked:
            self._values.setdefault(test["parameter"], []).extend([*examples(test)] * 3)
        self._lists = {
            name for name in self._names if '"array"' in json.dumps(facts["parameters"][name]["schema"])
        }
        self._valid = {
            name: [text for value in values for text in spellings(value) if is_valid(name, text)]
            for name, values in self._values.items()
        }
        versions = facts["images"]
        self._images = [
            None,
            None,
            *versions,
            "9.9-9",
            "",
            *checks.get("other_images", ()),
            *checks.get("versions", ()),
        ]
        self._images += [
            f"123456789012.dkr.ecr.us-east-1.amazonaws.com/{tag}@sha256:0"
            for tag in checks.get("versions", ())
        ][:3]

    def make(self) -> tuple[Map, str | None]:
        """A map, and the image that it is checked for."""
        choose = self._random
        kind = choose.choice(["plain", "plain", "near", "near", "hostile", "many"])
        count = min(len(self._names), choose.choice([1, 2, 4, 8, 16]))
        names = choose.sample(self._names, count) + (self._required if choose.random() < 0.8 else [])
        if self._others and choose.random() < 0.4:
            names += choose.sample(self._others, min(len(self._others), choose.randint(1, 3)))
        choose.shuffle(names)
        made: Map = {name: self._value(name, kind) for name in names}
        if kind != "plain" and choose.random() < 0.6:
            made[self._odd_name()] = choose.choice(NOISE)
        if kind == "hostile" and choose.random() < 0.3:
            made[choose.choice([*names, *NAMES])] = choose.choice(ODD)
        if kind == "many" and choose.random() < 0.3:
            made |= {f"more_{i}": "1" for i in range(choose.choice([90, 100, 101 - len(made), 120]))}
        return made, choose.choice(self._images)

    def _value(self, name: str, kind: str) -> str:
        choose = self._random
        if (valid := self._valid.get(name)) and choose.random() < {"plain": 1, "near": 0.8}.get(kind, 0.3):
            return choose.choice(valid)
        if choose.random() < 0.5:
            return choose.choice(LISTS if name in self._lists and choose.random() < 0.7 else NOISE)
        return choose.choice(spellings(choose.choice(self._values.get(name) or ["a", 1, True])))

    def _odd_name(self) -> str:
        choose = self._random
        if choose.random() < 0.4:
            return choose.choice(NAMES)
        name: str = choose.choice([*self._names, *self._others])
        place = choose.randrange(len(name) + 1)
        ways: list[str] = [
            name[:place] + name[place + 1 :],
            name[:place] + "x" + name[place:],
            name.upper(),
            f'"{name}"',
            name[:3],
        ]
        return choose.choice(
            [*ways, f" {name}", name.replace("_", "-"), f"_{name}", f"{name}_{name}", name[::-1]]
        )
