"""CatBoost: the hyperparameters that the built-in algorithm takes.

Generated from catboost-hyperparameters.md (2026), catboost-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import integer, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class CatBoost(Hyperparameters):
    """Hyperparameters of CatBoost.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/catboost-hyperparameters.html)
    """

    iterations: int | None = None
    """How many trees are built at most.

    Valid values: an integer of at least 1. Default: 500.
    """
    early_stopping_rounds: int | None = None
    """Training ends once some metric on some validation data has not improved for this many rounds. Ignored
    if zero or negative.

    Valid values: an integer. Default: 5.
    """
    eval_metric: str | None = None
    """The metric computed on the validation data. With `"auto"` it follows from the problem: `"RMSE"` for
    regression, `"AUC"` for two classes, and `"MultiClass"` for more.

    Valid values: a string. It should be "Auto", with a capital, for the script to choose the metric.
    Default: "auto". JumpStart sends by default "Auto". The training script's own default is "Auto".
    """
    learning_rate: float | None = None
    """How far the weights move in an update after each batch of examples.

    Valid values: a number greater than 0 and less than 1. Default: 0.009. JumpStart sends by default 0.03.
    The training script's own default is 0.03. JumpStart's record has a number greater than 0 and at most
    1. Tuning: continuous, from 0.001 to 0.01.
    """
    depth: int | None = None
    """How deep a tree is.

    Valid values: an integer greater than 1 and less than 16. Default: 6. JumpStart's record has an integer
    from 1 to 16. Tuning: integer, from 4 to 10.
    """
    l2_leaf_reg: int | None = None
    """Strength of the L2 regularization in the cost function.

    Valid values: an integer of at least 1. Default: 3. Tuning: integer, from 2 to 10.
    """
    random_strength: float | None = None
    """How much randomness goes into the scores of splits while the structure of a tree is chosen. It counters
    overfitting.

    Valid values: a number of at least 0. Default: 1. The training script's own default is 32. Tuning:
    continuous, from 0 to 10.
    """
    max_leaves: int | None = None
    """How many leaves the finished tree has at most. Used only when `grow_policy` is `Lossguide`.

    Valid values: an integer from 2 to 64. Default: 31. JumpStart's record has an integer of at least 2.
    """
    rsm: float | None = None
    """The share of features, drawn at random anew for each choice of a split (random subspace method).

    Valid values: a number greater than 0 and at most 1. Default: 1.
    """
    sampling_frequency: Literal["PerTreeLevel", "PerTree"] | None = None
    """How often weights and objects are sampled while trees are built.

    Valid values: "PerTreeLevel" or "PerTree". Default: "PerTreeLevel".
    """
    min_data_in_leaf: int | None = None
    """How many training samples a leaf has at least: one with fewer is not split any further. Used only when
    `grow_policy` is `Lossguide` or `Depthwise`.

    Valid values: an integer of at least 1. Default: 1.
    """
    bagging_temperature: float | None = None
    """How strongly the random weights vary that the Bayesian bootstrap gives to objects. With `0.0` each
    weight is 1.0; with `1.0` they follow an exponential distribution.

    Valid values: a number of at least 0. Default: 1.
    """
    boosting_type: Literal["Auto", "Ordered", "Plain"] | None = None
    """The scheme of boosting. "Auto" chooses it by the kind of processing unit, the size of the training data
    and the learning mode.

    Valid values: "Auto", "Ordered" or "Plain". Default: "Auto".
    """
    scale_pos_weight: float | None = None
    """The factor by which the weights of objects of the positive class are multiplied in binary
    classification.

    Valid values: a number greater than 0. Default: 1.
    """
    max_bin: Literal["Auto"] | int | None = None
    """How many splits a numerical feature gets. With `"Auto"` the kind of processing unit and other
    hyperparameters decide, as CatBoost's documentation explains.

    Valid values: "Auto" or an integer from 1 to 65535. Default: "Auto".
    """
    grow_policy: Literal["SymmetricTree", "Depthwise", "Lossguide"] | None = None
    """The policy by which trees are grown, a greedy construction.

    Valid values: "SymmetricTree", "Depthwise" or "Lossguide". Default: "SymmetricTree".
    """
    random_seed: int | None = None
    """Seed of the random numbers in training.

    Valid values: an integer of at least 0. Default: 1. JumpStart sends by default 0. The training script's
    own default is 0.
    """
    thread_count: Literal[-1] | int | None = None
    """How many threads training runs on. `-1` stands for one thread per processor core; `0` is not allowed.

    Valid values: -1 or an integer of at least 1. Default: -1.
    """
    verbose: int | None = None
    """How detailed the printed messages are: the higher, the more.

    Valid values: an integer of at least 1. Default: 1.
    """

    _unknown_names = "ignored"

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.iterations
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(CatBoost, "iterations", v))
        v = self.early_stopping_rounds
        if v is not None and type(v) is not int:
            problems.append(Problem(CatBoost, "early_stopping_rounds", v))
        v = self.eval_metric
        if wrong := v is not None and type(v) is not str:
            problems.append(Problem(CatBoost, "eval_metric", v))
        if not wrong and self.eval_metric == "auto":
            problems.append(Problem(CatBoost, "eval_metric", v, "rule", 0, "warning"))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(Problem(CatBoost, "learning_rate", v))
        v = self.depth
        if v is not None and not (type(v) is int and 1 <= v <= 16):
            problems.append(Problem(CatBoost, "depth", v))
        v = self.l2_leaf_reg
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(CatBoost, "l2_leaf_reg", v))
        v = self.random_strength
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(CatBoost, "random_strength", v))
        v = self.max_leaves
        if wrong := v is not None and not (type(v) is int and 2 <= v):
            problems.append(Problem(CatBoost, "max_leaves", v))
        if (
            not wrong
            and v is not None
            and not ((type(v) is int and 2 <= v <= 64) and (type(v) is int and 2 <= v))
        ):
            problems.append(Problem(CatBoost, "max_leaves", v, "doubtful", None, "warning"))
        if (
            not wrong
            and v is not None
            and v != 31
            and ("SymmetricTree" if self.grow_policy is None else self.grow_policy) != "Lossguide"
        ):
            problems.append(Problem(CatBoost, "max_leaves", v, "no-effect", None, "warning"))
        v = self.rsm
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 < v <= 1.0):
            problems.append(Problem(CatBoost, "rsm", v))
        v = self.sampling_frequency
        if v is not None and not (type(v) is str and v in {"PerTreeLevel", "PerTree"}):
            problems.append(Problem(CatBoost, "sampling_frequency", v))
        v = self.min_data_in_leaf
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(CatBoost, "min_data_in_leaf", v))
        if (
            not wrong
            and v is not None
            and v != 1
            and ("SymmetricTree" if self.grow_policy is None else self.grow_policy)
            not in ("Lossguide", "Depthwise")
        ):
            problems.append(Problem(CatBoost, "min_data_in_leaf", v, "no-effect", None, "warning"))
        v = self.bagging_temperature
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(CatBoost, "bagging_temperature", v))
        v = self.boosting_type
        if v is not None and not (type(v) is str and v in {"Auto", "Ordered", "Plain"}):
            problems.append(Problem(CatBoost, "boosting_type", v))
        v = self.scale_pos_weight
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(CatBoost, "scale_pos_weight", v))
        v = self.max_bin
        if v is not None and not ((type(v) is str and v == "Auto") or (type(v) is int and 1 <= v <= 65535)):
            problems.append(Problem(CatBoost, "max_bin", v))
        v = self.grow_policy
        if v is not None and not (type(v) is str and v in {"SymmetricTree", "Depthwise", "Lossguide"}):
            problems.append(Problem(CatBoost, "grow_policy", v))
        v = self.random_seed
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(CatBoost, "random_seed", v))
        v = self.thread_count
        if v is not None and not ((type(v) is int and v == -1) or (type(v) is int and 1 <= v)):
            problems.append(Problem(CatBoost, "thread_count", v))
        v = self.verbose
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(CatBoost, "verbose", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.iterations,
            self.early_stopping_rounds,
            self.eval_metric,
            self.learning_rate,
            self.depth,
            self.l2_leaf_reg,
            self.random_strength,
            self.max_leaves,
            self.rsm,
            self.sampling_frequency,
            self.min_data_in_leaf,
            self.bagging_temperature,
            self.boosting_type,
            self.scale_pos_weight,
            self.max_bin,
            self.grow_policy,
            self.random_seed,
            self.thread_count,
            self.verbose,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.iterations) is not None:
            made.iterations = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_rounds) is not None:
            made.early_stopping_rounds = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.depth) is not None:
            made.depth = int(s) if s.isdecimal() else integer(s)
        if (s := made.l2_leaf_reg) is not None:
            made.l2_leaf_reg = int(s) if s.isdecimal() else integer(s)
        if (s := made.random_strength) is not None:
            made.random_strength = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.max_leaves) is not None:
            made.max_leaves = int(s) if s.isdecimal() else integer(s)
        if (s := made.rsm) is not None:
            made.rsm = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.min_data_in_leaf) is not None:
            made.min_data_in_leaf = int(s) if s.isdecimal() else integer(s)
        if (s := made.bagging_temperature) is not None:
            made.bagging_temperature = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.scale_pos_weight) is not None:
            made.scale_pos_weight = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.max_bin) is not None:
            made.max_bin = int(s) if s.isdecimal() else integer(s)
        if (s := made.random_seed) is not None:
            made.random_seed = int(s) if s.isdecimal() else integer(s)
        if (s := made.thread_count) is not None:
            made.thread_count = int(s) if s.isdecimal() else integer(s)
        if (s := made.verbose) is not None:
            made.verbose = int(s) if s.isdecimal() else integer(s)
