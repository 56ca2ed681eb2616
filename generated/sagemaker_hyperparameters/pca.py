"""Principal Component Analysis (PCA): the hyperparameters that the built-in algorithm takes.

Generated from PCA-reference.md (2023); changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from ._facts import Facts, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import BOOLEANS, integer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Literal

URL = GUIDE + "PCA-reference.html"


@dataclass(kw_only=True, slots=True, repr=False)
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
    algorithm_mode: Literal["regular", "randomized"] | None = None
    """How the principal components are computed.

    Optional. Valid values: "regular" or "randomized". Default: "regular".
    """
    extra_components: Literal[-1] | int | None = None
    """How many components are computed beyond the requested ones to gain accuracy; running time and memory
    grow linearly with it. The value -1 stands for 10 or `num_components`, whichever is larger. Used only
    when `algorithm_mode` is `randomized`.

    Optional. Valid values: -1 or an integer of at least 0. Default: -1.
    """
    subtract_mean: bool | None = None
    """Whether the mean is removed from the data, in training and in inference alike.

    Optional. Valid values: True or False. Default: True.
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.feature_dim
        if v is None:
            found.append(Problem("feature_dim", v, "is required: an integer of at least 1", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("feature_dim", v, "must be an integer of at least 1", URL))
        v = self.mini_batch_size
        if v is None:
            found.append(
                Problem("mini_batch_size", v, "is required: an integer of at least 1", URL, "missing")
            )
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("mini_batch_size", v, "must be an integer of at least 1", URL))
        v = self.num_components
        if v is None:
            found.append(
                Problem("num_components", v, "is required: an integer of at least 1", URL, "missing")
            )
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("num_components", v, "must be an integer of at least 1", URL))
        v = self.algorithm_mode
        if v is not None and not (type(v) is str and v in {"regular", "randomized"}):
            found.append(
                Problem("algorithm_mode", v, 'must be "regular" or "randomized" (default "regular")', URL)
            )
        v = self.extra_components
        if bad := v is not None and not ((type(v) is int and 0 <= v) or (type(v) is int and v == -1)):
            found.append(
                Problem("extra_components", v, "must be -1 or an integer of at least 0 (default -1)", URL)
            )
        if (
            not bad
            and v is not None
            and v != -1
            and ("regular" if self.algorithm_mode is None else self.algorithm_mode) != "randomized"
        ):
            found.append(
                Problem(
                    "extra_components",
                    v,
                    'has no effect unless algorithm_mode is "randomized"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.subtract_mean
        if v is not None and type(v) is not bool:
            found.append(Problem("subtract_mean", v, "must be True or False (default True)", URL))
        return found

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

    title = "Principal Component Analysis (PCA)"
    url = URL
    parameters = Facts(
        {
            "feature_dim": Parameter(
                name="feature_dim",
                field="feature_dim",
                description="The dimension of the input vectors.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                source=Facts({"page": "PCA-reference.md", "version": "2023", "line": 8, "row": 1}),
            ),
            "mini_batch_size": Parameter(
                name="mini_batch_size",
                field="mini_batch_size",
                description="How many rows a mini-batch holds.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                source=Facts({"page": "PCA-reference.md", "version": "2023", "line": 9, "row": 2}),
            ),
            "num_components": Parameter(
                name="num_components",
                field="num_components",
                description="How many principal components are computed.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                source=Facts({"page": "PCA-reference.md", "version": "2023", "line": 10, "row": 3}),
            ),
            "algorithm_mode": Parameter(
                name="algorithm_mode",
                field="algorithm_mode",
                description="How the principal components are computed.",
                requirement="optional",
                accepts='"regular" or "randomized"',
                schema=Facts({"type": "string", "enum": ("regular", "randomized")}),
                url=URL,
                default="regular",
                source=Facts({"page": "PCA-reference.md", "version": "2023", "line": 11, "row": 4}),
            ),
            "extra_components": Parameter(
                name="extra_components",
                field="extra_components",
                description="How many components are computed beyond the requested ones to gain accuracy; running time and memory grow linearly with it. The value -1 stands for 10 or `num_components`, whichever is larger. Used only when `algorithm_mode` is `randomized`.",
                requirement="optional",
                accepts="-1 or an integer of at least 0",
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "integer", "minimum": 0}),
                            Facts({"type": "integer", "enum": (-1,)}),
                        )
                    }
                ),
                url=URL,
                default=-1,
                used_when=(Facts({"parameter": "algorithm_mode", "in": ("randomized",)}),),
                source=Facts({"page": "PCA-reference.md", "version": "2023", "line": 12, "row": 5}),
            ),
            "subtract_mean": Parameter(
                name="subtract_mean",
                field="subtract_mean",
                description="Whether the mean is removed from the data, in training and in inference alike.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=True,
                encoding=("true", "false"),
                source=Facts({"page": "PCA-reference.md", "version": "2023", "line": 13, "row": 6}),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {}
    metrics = Facts({})
