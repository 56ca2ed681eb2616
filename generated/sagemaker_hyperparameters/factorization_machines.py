"""Factorization Machines: the hyperparameters that the built-in algorithm takes.

Generated from fact-machines-hyperparameters.md (2026), fm-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class FactorizationMachines(Hyperparameters):
    """Hyperparameters of Factorization Machines.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines-hyperparameters.html)
    """

    feature_dim: int
    """The number of dimensions of the input, which sparse data can make very large.

    Required. Valid values: an integer of at least 1. Suggested: from 10000 to 10000000.
    """
    num_factors: int
    """The number of dimensions of the factorization. Start with 64, which often does well.

    Required. Valid values: an integer of at least 1. Suggested: from 2 to 1000.
    """
    predictor_type: Literal["binary_classifier", "regressor"]
    """What is predicted: `binary_classifier`: One of two classes. `regressor`: A number.

    Required. Valid values: "binary_classifier" or "regressor".
    """
    bias_init_method: Literal["uniform", "normal", "constant"] | None = None
    """How the bias is initialized: `normal`: Random, from a normal distribution around zero whose standard
    deviation is `bias_init_sigma`. `uniform`: Random, anywhere in [-`bias_init_scale`,
    +`bias_init_scale`]. `constant`: The number `bias_init_value` throughout.

    Optional. Valid values: "uniform", "normal" or "constant". Default: "normal".
    """
    bias_init_scale: float | None = None
    """The bias starts between plus and minus this number. Used only when `bias_init_method` is `uniform`.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Tuning: continuous, from
    1e-08 to 512, bias_init_method==uniform.
    """
    bias_init_sigma: float | None = None
    """The standard deviation of the initial bias. Used only when `bias_init_method` is `normal`.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Default: 0.01. Tuning:
    continuous, from 1e-08 to 512, bias_init_method==normal.
    """
    bias_init_value: float | None = None
    """The number that the bias starts from. Used only when `bias_init_method` is `constant`.

    Optional. Valid values: a number. Suggested: from 1e-08 to 512. Tuning: continuous, from 1e-08 to 512,
    bias_init_method==constant.
    """
    bias_lr: float | None = None
    """The learning rate of the bias.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Default: 0.1. Tuning:
    continuous, from 1e-08 to 512.
    """
    bias_wd: float | None = None
    """The weight decay of the bias.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Default: 0.01. Tuning:
    continuous, from 1e-08 to 512.
    """
    clip_gradient: float | None = None
    """The gradient is clipped by a projection onto [-`clip_gradient`, +`clip_gradient`].

    Optional. Valid values: a number.
    """
    epochs: int | None = None
    """How often training goes through its data.

    Optional. Valid values: an integer of at least 1. Default: 1. Tuning: integer, from 1 to 1000.
    """
    eps: float | None = None
    """A number that keeps the optimizer from dividing by zero.

    Optional. Valid values: a number. Suggested value: small.
    """
    factors_init_method: Literal["uniform", "normal", "constant"] | None = None
    """How each factorization term is initialized: `normal`: Random, from a normal distribution around zero
    whose standard deviation is `factors_init_sigma`. `uniform`: Random, anywhere in
    [-`factors_init_scale`, +`factors_init_scale`]. `constant`: The number `factors_init_value` throughout.

    Optional. Valid values: "uniform", "normal" or "constant". Default: "normal".
    """
    factors_init_scale: float | None = None
    """The factorization terms start between plus and minus this number. Used only when `factors_init_method`
    is `uniform`.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Tuning: continuous, from
    1e-08 to 512, factors_init_method==uniform.
    """
    factors_init_sigma: float | None = None
    """The standard deviation of the initial factorization terms. Used only when `factors_init_method` is
    `normal`.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Default: 0.001. Tuning:
    continuous, from 1e-08 to 512, factors_init_method==normal.
    """
    factors_init_value: float | None = None
    """The number that the factorization terms start from. Used only when `factors_init_method` is `constant`.

    Optional. Valid values: a number. Suggested: from 1e-08 to 512. Tuning: continuous, from 1e-08 to 512,
    factors_init_method==constant.
    """
    factors_lr: float | None = None
    """The learning rate of the factorization terms.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Default: 0.0001. Tuning:
    continuous, from 1e-08 to 512.
    """
    factors_wd: float | None = None
    """The weight decay of the factorization terms.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Default: 1e-05. Tuning:
    continuous, from 1e-08 to 512.
    """
    linear_lr: float | None = None
    """The learning rate of the linear terms.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Default: 0.001. Tuning:
    continuous, from 1e-08 to 512.
    """
    linear_init_method: Literal["uniform", "normal", "constant"] | None = None
    """How each linear term is initialized: `normal`: Random, from a normal distribution around zero whose
    standard deviation is `linear_init_sigma`. `uniform`: Random, anywhere in [-`linear_init_scale`,
    +`linear_init_scale`]. `constant`: The number `linear_init_value` throughout.

    Optional. Valid values: "uniform", "normal" or "constant". Default: "normal".
    """
    linear_init_scale: float | None = None
    """The linear terms start between plus and minus this number. Used only when `linear_init_method` is
    `uniform`.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Tuning: continuous, from
    1e-08 to 512, linear_init_method==uniform.
    """
    linear_init_sigma: float | None = None
    """The standard deviation of the initial linear terms. Used only when `linear_init_method` is `normal`.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Default: 0.01. Tuning:
    continuous, from 1e-08 to 512, linear_init_method==normal.
    """
    linear_init_value: float | None = None
    """The number that the linear terms start from. Used only when `linear_init_method` is `constant`.

    Optional. Valid values: a number. Suggested: from 1e-08 to 512. Tuning: continuous, from 1e-08 to 512,
    linear_init_method==constant.
    """
    linear_wd: float | None = None
    """The weight decay of the linear terms.

    Optional. Valid values: a number of at least 0. Suggested: from 1e-08 to 512. Default: 0.001. Tuning:
    continuous, from 1e-08 to 512.
    """
    mini_batch_size: int | None = None
    """How many examples a mini-batch holds.

    Optional. Valid values: an integer of at least 1. Default: 1000. Tuning: integer, from 100 to 10000.
    """
    rescale_grad: float | None = None
    """A factor for the gradient in the update, often the inverse of the batch size.

    Optional. Valid values: a number.
    """

    _unlisted = {
        "batch_metrics_publish_interval": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 1 <= v)),),
        ),
        "use_bias": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
        "use_linear": (
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
            problems.append(Problem(FactorizationMachines, "feature_dim", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(FactorizationMachines, "feature_dim", v))
        v = self.num_factors
        if v is None:
            problems.append(Problem(FactorizationMachines, "num_factors", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(FactorizationMachines, "num_factors", v))
        v = self.predictor_type
        if v is None:
            problems.append(Problem(FactorizationMachines, "predictor_type", v, "missing"))
        if v is not None and not (type(v) is str and v in {"binary_classifier", "regressor"}):
            problems.append(Problem(FactorizationMachines, "predictor_type", v))
        v = self.bias_init_method
        if v is not None and not (type(v) is str and v in {"uniform", "normal", "constant"}):
            problems.append(Problem(FactorizationMachines, "bias_init_method", v))
        v = self.bias_init_scale
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "bias_init_scale", v))
        if (
            not wrong
            and v is not None
            and ("normal" if self.bias_init_method is None else self.bias_init_method) != "uniform"
        ):
            problems.append(
                Problem(FactorizationMachines, "bias_init_scale", v, "no-effect", None, "warning")
            )
        v = self.bias_init_sigma
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "bias_init_sigma", v))
        if (
            not wrong
            and v is not None
            and v != 0.01
            and ("normal" if self.bias_init_method is None else self.bias_init_method) != "normal"
        ):
            problems.append(
                Problem(FactorizationMachines, "bias_init_sigma", v, "no-effect", None, "warning")
            )
        v = self.bias_init_value
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(FactorizationMachines, "bias_init_value", v))
        if (
            not wrong
            and v is not None
            and ("normal" if self.bias_init_method is None else self.bias_init_method) != "constant"
        ):
            problems.append(
                Problem(FactorizationMachines, "bias_init_value", v, "no-effect", None, "warning")
            )
        v = self.bias_lr
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "bias_lr", v))
        v = self.bias_wd
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "bias_wd", v))
        v = self.clip_gradient
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(FactorizationMachines, "clip_gradient", v))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(FactorizationMachines, "epochs", v))
        v = self.eps
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(FactorizationMachines, "eps", v))
        v = self.factors_init_method
        if v is not None and not (type(v) is str and v in {"uniform", "normal", "constant"}):
            problems.append(Problem(FactorizationMachines, "factors_init_method", v))
        v = self.factors_init_scale
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "factors_init_scale", v))
        if (
            not wrong
            and v is not None
            and ("normal" if self.factors_init_method is None else self.factors_init_method) != "uniform"
        ):
            problems.append(
                Problem(FactorizationMachines, "factors_init_scale", v, "no-effect", None, "warning")
            )
        v = self.factors_init_sigma
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "factors_init_sigma", v))
        if (
            not wrong
            and v is not None
            and v != 0.001
            and ("normal" if self.factors_init_method is None else self.factors_init_method) != "normal"
        ):
            problems.append(
                Problem(FactorizationMachines, "factors_init_sigma", v, "no-effect", None, "warning")
            )
        v = self.factors_init_value
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(FactorizationMachines, "factors_init_value", v))
        if (
            not wrong
            and v is not None
            and ("normal" if self.factors_init_method is None else self.factors_init_method) != "constant"
        ):
            problems.append(
                Problem(FactorizationMachines, "factors_init_value", v, "no-effect", None, "warning")
            )
        v = self.factors_lr
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "factors_lr", v))
        v = self.factors_wd
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "factors_wd", v))
        v = self.linear_lr
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "linear_lr", v))
        v = self.linear_init_method
        if v is not None and not (type(v) is str and v in {"uniform", "normal", "constant"}):
            problems.append(Problem(FactorizationMachines, "linear_init_method", v))
        v = self.linear_init_scale
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "linear_init_scale", v))
        if (
            not wrong
            and v is not None
            and ("normal" if self.linear_init_method is None else self.linear_init_method) != "uniform"
        ):
            problems.append(
                Problem(FactorizationMachines, "linear_init_scale", v, "no-effect", None, "warning")
            )
        v = self.linear_init_sigma
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "linear_init_sigma", v))
        if (
            not wrong
            and v is not None
            and v != 0.01
            and ("normal" if self.linear_init_method is None else self.linear_init_method) != "normal"
        ):
            problems.append(
                Problem(FactorizationMachines, "linear_init_sigma", v, "no-effect", None, "warning")
            )
        v = self.linear_init_value
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(FactorizationMachines, "linear_init_value", v))
        if (
            not wrong
            and v is not None
            and ("normal" if self.linear_init_method is None else self.linear_init_method) != "constant"
        ):
            problems.append(
                Problem(FactorizationMachines, "linear_init_value", v, "no-effect", None, "warning")
            )
        v = self.linear_wd
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(FactorizationMachines, "linear_wd", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(FactorizationMachines, "mini_batch_size", v))
        v = self.rescale_grad
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(FactorizationMachines, "rescale_grad", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.feature_dim,
            self.num_factors,
            self.predictor_type,
            self.bias_init_method,
            self.bias_init_scale,
            self.bias_init_sigma,
            self.bias_init_value,
            self.bias_lr,
            self.bias_wd,
            self.clip_gradient,
            self.epochs,
            self.eps,
            self.factors_init_method,
            self.factors_init_scale,
            self.factors_init_sigma,
            self.factors_init_value,
            self.factors_lr,
            self.factors_wd,
            self.linear_lr,
            self.linear_init_method,
            self.linear_init_scale,
            self.linear_init_sigma,
            self.linear_init_value,
            self.linear_wd,
            self.mini_batch_size,
            self.rescale_grad,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.feature_dim) is not None:
            made.feature_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_factors) is not None:
            made.num_factors = int(s) if s.isdecimal() else integer(s)
        if (s := made.bias_init_scale) is not None:
            made.bias_init_scale = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bias_init_sigma) is not None:
            made.bias_init_sigma = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bias_init_value) is not None:
            made.bias_init_value = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bias_lr) is not None:
            made.bias_lr = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bias_wd) is not None:
            made.bias_wd = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.clip_gradient) is not None:
            made.clip_gradient = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.eps) is not None:
            made.eps = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.factors_init_scale) is not None:
            made.factors_init_scale = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.factors_init_sigma) is not None:
            made.factors_init_sigma = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.factors_init_value) is not None:
            made.factors_init_value = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.factors_lr) is not None:
            made.factors_lr = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.factors_wd) is not None:
            made.factors_wd = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.linear_lr) is not None:
            made.linear_lr = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.linear_init_scale) is not None:
            made.linear_init_scale = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.linear_init_sigma) is not None:
            made.linear_init_sigma = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.linear_init_value) is not None:
            made.linear_init_value = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.linear_wd) is not None:
            made.linear_wd = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.rescale_grad) is not None:
            made.rescale_grad = float(s) if s.strip("0123456789") == "." != s else number(s)
