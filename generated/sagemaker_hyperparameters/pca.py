"""Principal Component Analysis (PCA): the hyperparameters that the built-in algorithm takes.

Generated from PCA-reference.md; changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from ._hyperparameters import Hyperparameters, Parameter
from ._problems import GUIDE, Problem
from ._values import boolean, integer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
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
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html)
    """
    mini_batch_size: int
    """How many rows a mini-batch holds.

    Required. Valid values: an integer of at least 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html)
    """
    num_components: int
    """How many principal components are computed.

    Required. Valid values: an integer of at least 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html)
    """
    algorithm_mode: Literal["regular", "randomized"] | None = None
    """How the principal components are computed.

    Optional. Valid values: "regular" or "randomized". Default: "regular".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html)
    """
    extra_components: Literal[-1] | int | None = None
    """How many components are computed beyond the requested ones to gain accuracy; running time and memory
    grow linearly with it. The value -1 stands for 10 or `num_components`, whichever is larger. Used only
    when `algorithm_mode` is `randomized`.

    Optional. Valid values: -1 or an integer of at least 0. Used only when algorithm_mode is "randomized".
    Default: -1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html)
    """
    subtract_mean: bool | None = None
    """Whether the mean is removed from the data, in training and in inference alike.

    Optional. Valid values: True or False. Default: True.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html)
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
            and (("regular" if self.algorithm_mode is None else self.algorithm_mode) != "randomized")
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
        if v is not None and not (type(v) is bool):
            found.append(Problem("subtract_mean", v, "must be True or False (default True)", URL))
        return found

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.feature_dim = get("feature_dim")
        self.mini_batch_size = get("mini_batch_size")
        self.num_components = get("num_components")
        self.algorithm_mode = get("algorithm_mode")
        self.extra_components = get("extra_components")
        self.subtract_mean = get("subtract_mean")

    def _fill_strings(self, get: Callable[[str], Any]) -> None:
        made: Any = self
        made.feature_dim = (
            None if (s := get("feature_dim")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.mini_batch_size = (
            None if (s := get("mini_batch_size")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.num_components = (
            None if (s := get("num_components")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.algorithm_mode = get("algorithm_mode")
        made.extra_components = (
            None if (s := get("extra_components")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.subtract_mean = None if (s := get("subtract_mean")) is None else boolean(s)

    title = "Principal Component Analysis (PCA)"
    url = URL
    parameters = {
        "feature_dim": Parameter(
            name="feature_dim",
            field="feature_dim",
            description="The dimension of the input vectors.",
            requirement="required",
            accepts="an integer of at least 1",
            schema={"type": "integer", "minimum": 1},
            url=URL,
        ),
        "mini_batch_size": Parameter(
            name="mini_batch_size",
            field="mini_batch_size",
            description="How many rows a mini-batch holds.",
            requirement="required",
            accepts="an integer of at least 1",
            schema={"type": "integer", "minimum": 1},
            url=URL,
        ),
        "num_components": Parameter(
            name="num_components",
            field="num_components",
            description="How many principal components are computed.",
            requirement="required",
            accepts="an integer of at least 1",
            schema={"type": "integer", "minimum": 1},
            url=URL,
        ),
        "algorithm_mode": Parameter(
            name="algorithm_mode",
            field="algorithm_mode",
            description="How the principal components are computed.",
            requirement="optional",
            accepts='"regular" or "randomized"',
            schema={"type": "string", "enum": ["regular", "randomized"]},
            url=URL,
            default="regular",
        ),
        "extra_components": Parameter(
            name="extra_components",
            field="extra_components",
            description="How many components are computed beyond the requested ones to gain accuracy; running time and memory grow linearly with it. The value -1 stands for 10 or `num_components`, whichever is larger. Used only when `algorithm_mode` is `randomized`.",
            requirement="optional",
            accepts="-1 or an integer of at least 0",
            schema={"anyOf": [{"type": "integer", "minimum": 0}, {"type": "integer", "enum": [-1]}]},
            url=URL,
            default=-1,
        ),
        "subtract_mean": Parameter(
            name="subtract_mean",
            field="subtract_mean",
            description="Whether the mean is removed from the data, in training and in inference alike.",
            requirement="optional",
            accepts="True or False",
            schema={"type": "boolean"},
            url=URL,
            default=True,
            encoding=("true", "false"),
        ),
    }
    _names = frozenset(parameters)
    _unlisted = {}
    metrics = {}
