"""`check` of objects whose methods raise, never end or have more than anybody needs: one problem of that value."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pytest
from sagemaker_hyperparameters import NTM, Problem

RIGHT = {"feature_dim": 5, "num_topics": 2}


class Raises(Sequence[Any]):
    """Raises in every method; Sequence, so that it is asked for its items."""

    def __getitem__(self, index: Any) -> Any:
        raise SystemError("no")

    def __len__(self) -> int:
        raise KeyError("no")

    def __iter__(self) -> Iterator[Any]:
        raise LookupError("no")

    def __repr__(self) -> str:
        raise RuntimeError("no")


class Endless(Sequence[Any]):
    def __getitem__(self, index: Any) -> Any:
        return 1

    def __len__(self) -> int:
        return 1

    def __iter__(self) -> Iterator[Any]:
        return itertools.repeat(1)


class Itself(Endless):
    def __iter__(self) -> Iterator[Any]:
        return iter([self])


class Method:
    """An object with one method, which raises or never ends."""

    def __init__(self, ends: bool) -> None:
        self.ends = ends

    def _called(self) -> Any:
        if not self.ends:
            threading.Event().wait()
        raise ArithmeticError("no")


class Float(Method):
    def __float__(self) -> float:
        return float(self._called())


class Index(Method):
    def __index__(self) -> int:
        return int(self._called())


class List(Method):
    def tolist(self) -> Any:
        return self._called()


class Attribute:
    def __getattr__(self, name: str) -> Any:
        raise OSError("no")


class Text(str):
    def __repr__(self) -> str:
        return "\n::error::x"


VALUES = {
    "raises": Raises(),
    "endless": Endless(),
    "itself": Itself(),
    "float": Float(True),
    "index": Index(True),
    "tolist": List(True),
    "attribute": Attribute(),
    "a long range": range(10**9),
    "a list that raises": [Raises()],
    "text": Text("x"),
}
SLOW = {"float": Float(False), "index": Index(False), "tolist": List(False)}


def problems(**values: Any) -> list[str]:
    return [str(p) for p in NTM.check({**RIGHT, **values})]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("name", ["epochs", "encoder_layers"])
def test_one_problem_of_that_value(value: str, name: str) -> None:
    (problem,) = problems(**{name: VALUES[value]})
    assert problem.startswith(f"{name} = ") and problem.isprintable()


@pytest.mark.parametrize("value", SLOW)
def test_what_never_ends_is_left(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sagemaker_hyperparameters._values._PATIENCE", 0.05)
    (problem,) = problems(epochs=SLOW[value])
    assert problem.startswith("epochs = ")


def test_other_names() -> None:
    (problem,) = problems(other=Raises())
    assert problem.startswith("other = <Raises that can't be shown>: is not a hyperparameter")


class Entries(Mapping[str, Any]):
    def __getitem__(self, name: str) -> Any:
        raise OSError("no")

    def __len__(self) -> int:
        return 1

    def __iter__(self) -> Iterator[str]:
        return iter(["epochs"])


def test_a_mapping_that_raises() -> None:
    values: Any = Entries()
    for check in NTM.check, NTM.check_mixed, NTM.check_strings:
        assert [p.code for p in check(values)] == ["not-a-mapping"]


def test_what_is_right_stays_right() -> None:
    assert not problems(epochs=Float2(), encoder_layers=range(1, 4))


class Float2:
    def __index__(self) -> int:
        return 3


# -- every method of every type that a value can be of -----------------------------------------------------------------


METHODS = (
    "__iter__ __float__ __index__ __int__ __str__ __repr__ __eq__ __ne__ __lt__ __hash__ __len__ __bool__ __contains__ "
    "__getitem__ __format__ __getattribute__ __sub__ keys items values tolist item is_integer strip lower replace "
    "partition isascii isprintable isdecimal startswith encode"
).split()


def _raises(*given: Any) -> Any:
    raise LookupError("no")


def _ends(*given: Any) -> Any:
    raise SystemExit


RETURNS: dict[str, Any] = {
    "raises": _raises,
    "ends": _ends,
    "itself": lambda self, *given: self,
    "nothing": lambda *given: None,
    "text": lambda *given: Text("x"),
    "endless": lambda *given: itertools.repeat(1),
}


class Items(Sequence[Any]):
    def __getitem__(self, index: Any) -> Any:
        return 1

    def __len__(self) -> int:
        return 1


def made(base: type, method: str, returned: Any) -> Any:
    """An object with one method of its own; None if there can be none."""
    try:
        return type("Made", (base,), {method: returned})()
    except (Exception, SystemExit):
        return None


CHECKS: dict[str, Callable[[Any], list[Problem]]] = {
    "epochs": lambda value: NTM.check({**RIGHT, "epochs": value}),
    "encoder_layers": lambda value: NTM.check({**RIGHT, "encoder_layers": value}),
    "optimizer": lambda value: NTM.check({**RIGHT, "optimizer": value}),
    "other": lambda value: NTM.check({**RIGHT, "other": value}),
    "mixed": lambda value: NTM.check_mixed({**RIGHT, "epochs": value}),
    "strings": lambda value: NTM.check_strings({"feature_dim": "5", "num_topics": "2", "epochs": value}),
    "name": lambda value: NTM.check({**RIGHT, value: 1}),
    "name of a string": lambda value: NTM.check_strings({"feature_dim": "5", "num_topics": "2", value: "1"}),
}


@pytest.mark.parametrize("returned", RETURNS)
@pytest.mark.parametrize(
    "base", [object, int, float, str, list, tuple, Items], ids=lambda base: base.__name__
)
def test_a_method_of_its_own(base: type, returned: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sagemaker_hyperparameters._values._PATIENCE", 0.1)
    for method in METHODS:
        if (value := made(base, method, RETURNS[returned])) is None:
            continue
        for name, check in CHECKS.items():
            if name.startswith("name") and not hashable(value):
                continue
            found = check(value)
            assert len(found) <= 2 and all(str(p).isprintable() and repr(p) for p in found), (method, name)


def hashable(value: Any) -> bool:
    try:
        hash(value)
    except (Exception, SystemExit):
        return False
    return True


class WithoutEnd(Mapping[Any, Any]):
    def __getitem__(self, name: Any) -> Any:
        return "1"

    def __len__(self) -> int:
        return 1

    def __iter__(self) -> Iterator[Any]:
        return itertools.count()


def test_a_mapping_without_end() -> None:
    values: Any = WithoutEnd()
    for check in NTM.check, NTM.check_mixed, NTM.check_strings:
        assert [p.code for p in check(values)] == ["not-a-mapping"]


class Nested(Items):
    def __getitem__(self, index: Any) -> Any:
        return self


def test_items_within_items_are_counted_together() -> None:
    (problem,) = problems(epochs=[Nested()])
    assert problem.startswith("epochs = ")
