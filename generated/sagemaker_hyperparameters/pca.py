"""Principal Component Analysis (PCA): the hyperparameters that the built-in algorithm takes.

Generated from PCA-reference.md (2026); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class PCA(Hyperparameters):
    """Hyperparameters of Principal Component Analysis (PCA).

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html)
    """

    feature_dim: int
    """The dimension of the input vectors.

    Required. Valid values: an integer of at least 1.
    """
    mini_batch_size: int
    """How many rows a mini-batch holds.

    Required. Valid values: an integer of at least 1.
    """
    num_components: int
    """How many principal components are computed.

    Required. Valid values: an integer of at least 1.
    """
    algorithm_mode: Literal["regular", "randomized", "stable"] | None = None
    """How the principal components are computed.

    Optional. Valid values: "regular" or "randomized". Default: "regular". AWS's SDK takes "regular",
    "randomized" or "stable".
    """
    extra_components: Literal[-1] | int | None = None
    """How many components are computed beyond the requested ones to gain accuracy; running time and memory
    grow linearly with it. The value -1 stands for 10 or `num_components`, whichever is larger. Used only
    when `algorithm_mode` is `randomized`.

    Optional. Valid values: -1 or an integer of at least 0. Default: -1. AWS's SDK takes -1 or an integer
    of at least 1.
    """
    subtract_mean: bool | None = None
    """Whether the mean is removed from the data, in training and in inference alike.

    Optional. Valid values: True or False. Default: True.
    """

    _encodings = {"subtract_mean": ("true", "false")}
    _unlisted = {
        "epochs": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 1 <= v)),),
        ),
        "force_dense": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.feature_dim
        if v is None:
            problems.append(Problem(PCA, "feature_dim", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(PCA, "feature_dim", v))
        v = self.mini_batch_size
        if v is None:
            problems.append(Problem(PCA, "mini_batch_size", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(PCA, "mini_batch_size", v))
        v = self.num_components
        if v is None:
            problems.append(Problem(PCA, "num_components", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(PCA, "num_components", v))
        v = self.algorithm_mode
        if wrong := v is not None and not (type(v) is str and v in {"regular", "randomized", "stable"}):
            problems.append(Problem(PCA, "algorithm_mode", v))
        if (
            not wrong
            and v is not None
            and not (
                (type(v) is str and v in {"regular", "randomized"})
                and (type(v) is str and v in {"regular", "randomized", "stable"})
            )
        ):
            problems.append(Problem(PCA, "algorithm_mode", v, "doubtful", None, "warning"))
        v = self.extra_components
        if wrong := v is not None and not ((type(v) is int and 0 <= v) or (type(v) is int and v == -1)):
            problems.append(Problem(PCA, "extra_components", v))
        if (
            not wrong
            and v is not None
            and not (((type(v) is int and 1 <= v) or (type(v) is int and v == -1)))
        ):
            problems.append(Problem(PCA, "extra_components", v, "doubtful", None, "warning"))
        if (
            not wrong
            and v is not None
            and v != -1
            and ("regular" if self.algorithm_mode is None else self.algorithm_mode) != "randomized"
        ):
            problems.append(Problem(PCA, "extra_components", v, "no-effect", None, "warning"))
        v = self.subtract_mean
        if v is not None and type(v) is not bool:
            problems.append(Problem(PCA, "subtract_mean", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.feature_dim,
            self.mini_batch_size,
            self.num_components,
            self.algorithm_mode,
            self.extra_components,
            self.subtract_mean,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.feature_dim) is not None:
            made.feature_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_components) is not None:
            made.num_components = int(s) if s.isdecimal() else integer(s)
        if (s := made.extra_components) is not None:
            made.extra_components = int(s) if s.isdecimal() else integer(s)
        if (s := made.subtract_mean) is not None:
            made.subtract_mean = BOOLEANS.get(s.lower(), s)
