"""Search ranges as objects of AWS's SageMaker SDK, of whichever version is installed."""

from __future__ import annotations

from importlib import import_module

from ._tuning import KINDS
from ._values import number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._tuning import Ranges

_MODULES = ("sagemaker.core.parameter", "sagemaker.parameter")  # of version 3, of version 2


def objects(ranges: Ranges) -> dict[str, Any]:
    """Valid ranges in the API's form as the SDK's objects, by the name of the hyperparameter."""
    module = _module()
    made: dict[str, Any] = {}
    for kind, entries in ranges.items():
        for entry in entries:
            made[entry["Name"]] = _object(module, kind, entry)
    return made


def _object(module: Any, kind: str, entry: dict[str, Any]) -> Any:
    if kind == KINDS["categorical"]:
        return module.CategoricalParameter(entry["Values"])
    cls = module.IntegerParameter if kind == KINDS["integer"] else module.ContinuousParameter
    low, high = number(entry["MinValue"]), number(entry["MaxValue"])
    return cls(low, high, entry.get("ScalingType", "Auto"))


def _module() -> Any:
    """The module of the SDK that defines ranges; an ImportError if there is none."""
    module = next(filter(None, map(_imported, _MODULES)), None)
    if module is None:
        raise ImportError(
            "these ranges are objects of the SageMaker SDK, which is missing: pip install sagemaker"
        )
    return module


def _imported(name: str) -> Any:
    """The module of that name, None if the SDK has none."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if not f"{name}.".startswith(f"{error.name}."):  # the SDK is there, and something else is missing
            raise
        return None
