"""`check` of objects whose methods raise, never end or have more than anybody needs: one problem of that value."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from sagemaker_hyperparameters import NTM

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
