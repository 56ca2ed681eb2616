"""LightGBM: the hyperparameters that the built-in algorithm takes.

Generated from lightgbm-hyperparameters.md (2023), lightgbm-tuning.md (2023); changes made here are lost.
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
class LightGBM(Hyperparameters):
    """Hyperparameters of LightGBM.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/lightgbm-hyperparameters.html)
    """

    num_boost_round: int | None = None
    """How many boosting iterations to run at most. In multiclass classification they build `num_class *
    num_boost_round` trees.

    Valid values: an integer of at least 1. Default: 100. JumpStart sends by default 5000. The training
    script's own default is 20.
    """
    early_stopping_rounds: int | None = None
    """Training ends once some metric on some validation data has not improved for this many rounds. Zero or a
    negative value switches this off.

    Valid values: an integer. Default: 10. JumpStart sends by default 30. The training script's own default
    is 5.
    """
    metric: (
        Literal[
            "auto",
            "rmse",
            "l1",
            "l2",
            "huber",
            "fair",
            "binary_logloss",
            "binary_error",
            "auc",
            "average_precision",
            "multi_logloss",
            "multi_error",
            "auc_mu",
            "cross_entropy",
        ]
        | None
    ) = None
    """The metric computed on the validation data. With `"auto"` it follows from the problem: `rmse` for
    regression, `binary_logloss` for two classes, and `multi_logloss` for more.

    Valid values: "auto", "rmse", "l1", "l2", "huber", "fair", "binary_logloss", "binary_error", "auc",
    "average_precision", "multi_logloss", "multi_error", "auc_mu" or "cross_entropy". Default: "auto".
    """
    learning_rate: float | None = None
    """How far the weights move in an update after each batch of examples.

    Valid values: a number greater than 0 and less than 1. Default: 0.1. JumpStart sends by default 0.009.
    The training script's own default is 0.01. JumpStart's record has a number greater than 0. Tuning:
    continuous, from 0.001 to 0.01.
    """
    num_leaves: int | None = None
    """The most leaves that a single tree may have.

    Valid values: an integer greater than 1 and less than 131072. Default: 64. JumpStart sends by default
    67. The training script's own default is 31. JumpStart's record has an integer from 2 to 131072.
    Tuning: integer, from 10 to 100.
    """
    feature_fraction: float | None = None
    """The share of features drawn for each iteration (tree). Has to stay below 1.0.

    Valid values: a number greater than 0 and at most 1. Default: 0.9. JumpStart sends by default 0.74.
    JumpStart's record has a number greater than 0 and at most 1. Tuning: continuous, from 0.1 to 1.
    """
    bagging_fraction: float | None = None
    """The share of the data drawn at random, without resampling, much as `feature_fraction` does with
    features.

    Valid values: a number greater than 0 and at most 1. Default: 0.9. JumpStart sends by default 0.53.
    Tuning: continuous, from 0.1 to 1.
    """
    bagging_freq: int | None = None
    """Every how many iterations a new random part of the data is drawn, of the size given by
    `bagging_fraction`. `0` switches bagging off.

    Valid values: an integer of at least 0. Default: 1. JumpStart sends by default 5. The training script's
    own default is 5. Tuning: integer, from 0 to 10.
    """
    max_depth: int | None = None
    """How deep a tree may grow; a limit counters overfitting on small data. Zero or a negative value means no
    limit.

    Valid values: an integer. Default: 6. JumpStart sends by default 11. The training script's own default
    is 12. Tuning: integer, from 15 to 100.
    """
    min_data_in_leaf: int | None = None
    """The least data that a leaf must hold. Higher values counter overfitting.

    Valid values: an integer of at least 0. Default: 3. JumpStart sends by default 26. The training
    script's own default is 26. Tuning: integer, from 10 to 200.
    """
    max_delta_step: float | None = None
    """Limits the output of the leaves to `learning_rate * max_delta_step`. Zero or a negative value means no
    limit.

    Valid values: a number. Default: 0.
    """
    lambda_l1: float | None = None
    """Strength of L1 regularization.

    Valid values: a number of at least 0. Default: 0.
    """
    lambda_l2: float | None = None
    """Strength of L2 regularization.

    Valid values: a number of at least 0. Default: 0.
    """
    boosting: Literal["gbdt", "rf", "dart", "goss"] | None = None
    """The kind of boosting.

    Valid values: "gbdt", "rf", "dart" or "goss". Default: "gbdt".
    """
    min_gain_to_split: float | None = None
    """The least gain for which a split is made. Higher values make training faster.

    Valid values: a number of at least 0. Default: 0.
    """
    scale_pos_weight: float | None = None
    """The weight given to labels of the positive class. Used only for binary classification. It cannot be
    combined with `is_unbalance` set to `"True"`.

    Valid values: a number greater than 0. It can't be combined with is_unbalance. Default: 1.
    """
    tree_learner: Literal["serial", "feature", "data", "voting"] | None = None
    """The kind of tree learner.

    Valid values: "serial", "feature", "data" or "voting". Default: "serial".
    """
    feature_fraction_bynode: float | None = None
    """The share of features drawn at random at each tree node, for example 80% with `0.8`. Lower values
    counter overfitting.

    Valid values: a number greater than 0 and at most 1. Default: 1. JumpStart's record has a number
    greater than 0 and at most 1.
    """
    is_unbalance: bool | None = None
    """Whether the training data has uneven classes. Used only for binary classification. It cannot be
    combined with `scale_pos_weight`.

    Valid values: True or False. Default: False.
    """
    max_bin: int | None = None
    """The most bins that feature values are divided into. Fewer bins may cost training accuracy but
    generalize better, which counters overfitting.

    Valid values: an integer greater than 1. Default: 255.
    """
    tweedie_variance_power: float | None = None
    """The power that sets the variance of the Tweedie distribution: near `2.0` it resembles a gamma, near
    `1.0` a Poisson distribution. Used only for regression.

    Valid values: a number of at least 1 and less than 2. Default: 1.5.
    """
    num_threads: int | None = None
    """How many threads LightGBM runs in parallel. `0` means OpenMP's default number.

    Valid values: an integer of at least 0. Default: 0.
    """
    verbosity: int | None = None
    """How much is logged: fatal errors alone below `0`, errors and warnings at `0`, more information at `1`,
    and everything, for debugging, above `1`.

    Valid values: an integer. Default: 1.
    """

    _encodings = {"is_unbalance": ("True", "False")}
    _unlisted = {
        "use_dask": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
    }

    _unknown_names = "ignored"

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.num_boost_round
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LightGBM, "num_boost_round", v))
        v = self.early_stopping_rounds
        if v is not None and type(v) is not int:
            problems.append(Problem(LightGBM, "early_stopping_rounds", v))
        v = self.metric
        if v is not None and not (
            type(v) is str
            and v
            in {
                "auto",
                "rmse",
                "l1",
                "l2",
                "huber",
                "fair",
                "binary_logloss",
                "binary_error",
                "auc",
                "average_precision",
                "multi_logloss",
                "multi_error",
                "auc_mu",
                "cross_entropy",
            }
        ):
            problems.append(Problem(LightGBM, "metric", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LightGBM, "learning_rate", v))
        v = self.num_leaves
        if v is not None and not (type(v) is int and 2 <= v <= 131072):
            problems.append(Problem(LightGBM, "num_leaves", v))
        v = self.feature_fraction
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 < v <= 1.0):
            problems.append(Problem(LightGBM, "feature_fraction", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0.0 < v <= 1.0)):
            problems.append(Problem(LightGBM, "feature_fraction", v, "doubtful", None, "warning"))
        v = self.bagging_fraction
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 < v <= 1.0):
            problems.append(Problem(LightGBM, "bagging_fraction", v))
        v = self.bagging_freq
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(LightGBM, "bagging_freq", v))
        v = self.max_depth
        if v is not None and type(v) is not int:
            problems.append(Problem(LightGBM, "max_depth", v))
        v = self.min_data_in_leaf
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(LightGBM, "min_data_in_leaf", v))
        v = self.max_delta_step
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(LightGBM, "max_delta_step", v))
        v = self.lambda_l1
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(LightGBM, "lambda_l1", v))
        v = self.lambda_l2
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(LightGBM, "lambda_l2", v))
        v = self.boosting
        if v is not None and not (type(v) is str and v in {"gbdt", "rf", "dart", "goss"}):
            problems.append(Problem(LightGBM, "boosting", v))
        v = self.min_gain_to_split
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(LightGBM, "min_gain_to_split", v))
        v = self.scale_pos_weight
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LightGBM, "scale_pos_weight", v))
        if (
            not wrong
            and (False if self.is_unbalance is None else self.is_unbalance) is True
            and (1.0 if self.scale_pos_weight is None else self.scale_pos_weight) != 1.0
        ):
            problems.append(Problem(LightGBM, "scale_pos_weight", v, "rule", 0))
        v = self.tree_learner
        if v is not None and not (type(v) is str and v in {"serial", "feature", "data", "voting"}):
            problems.append(Problem(LightGBM, "tree_learner", v))
        v = self.feature_fraction_bynode
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 < v <= 1.0):
            problems.append(Problem(LightGBM, "feature_fraction_bynode", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0.0 < v <= 1.0)):
            problems.append(Problem(LightGBM, "feature_fraction_bynode", v, "doubtful", None, "warning"))
        v = self.is_unbalance
        if v is not None and type(v) is not bool:
            problems.append(Problem(LightGBM, "is_unbalance", v))
        v = self.max_bin
        if v is not None and not (type(v) is int and 1 < v):
            problems.append(Problem(LightGBM, "max_bin", v))
        v = self.tweedie_variance_power
        if v is not None and not ((type(v) is float or type(v) is int) and 1.0 <= v < 2.0):
            problems.append(Problem(LightGBM, "tweedie_variance_power", v))
        v = self.num_threads
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(LightGBM, "num_threads", v))
        v = self.verbosity
        if v is not None and type(v) is not int:
            problems.append(Problem(LightGBM, "verbosity", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_boost_round,
            self.early_stopping_rounds,
            self.metric,
            self.learning_rate,
            self.num_leaves,
            self.feature_fraction,
            self.bagging_fraction,
            self.bagging_freq,
            self.max_depth,
            self.min_data_in_leaf,
            self.max_delta_step,
            self.lambda_l1,
            self.lambda_l2,
            self.boosting,
            self.min_gain_to_split,
            self.scale_pos_weight,
            self.tree_learner,
            self.feature_fraction_bynode,
            self.is_unbalance,
            self.max_bin,
            self.tweedie_variance_power,
            self.num_threads,
            self.verbosity,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.num_boost_round) is not None:
            made.num_boost_round = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_rounds) is not None:
            made.early_stopping_rounds = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.num_leaves) is not None:
            made.num_leaves = int(s) if s.isdecimal() else integer(s)
        if (s := made.feature_fraction) is not None:
            made.feature_fraction = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bagging_fraction) is not None:
            made.bagging_fraction = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bagging_freq) is not None:
            made.bagging_freq = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_depth) is not None:
            made.max_depth = int(s) if s.isdecimal() else integer(s)
        if (s := made.min_data_in_leaf) is not None:
            made.min_data_in_leaf = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_delta_step) is not None:
            made.max_delta_step = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lambda_l1) is not None:
            made.lambda_l1 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lambda_l2) is not None:
            made.lambda_l2 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.min_gain_to_split) is not None:
            made.min_gain_to_split = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.scale_pos_weight) is not None:
            made.scale_pos_weight = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.feature_fraction_bynode) is not None:
            made.feature_fraction_bynode = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.is_unbalance) is not None:
            made.is_unbalance = BOOLEANS.get(s.lower(), s)
        if (s := made.max_bin) is not None:
            made.max_bin = int(s) if s.isdecimal() else integer(s)
        if (s := made.tweedie_variance_power) is not None:
            made.tweedie_variance_power = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.num_threads) is not None:
            made.num_threads = int(s) if s.isdecimal() else integer(s)
        if (s := made.verbosity) is not None:
            made.verbosity = int(s) if s.isdecimal() else integer(s)
