"""XGBoost: the hyperparameters that the built-in algorithm takes.

Generated from xgboost_hyperparameters.md (2023), xgboost-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, frozen, integer, integers, json_list, matches, number, texts, tupled


@dataclass(kw_only=True, slots=True, repr=False)
class XGBoost(Hyperparameters):
    """Hyperparameters of XGBoost.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """

    num_class: int | None = None
    """How many classes there are to tell apart.

    Required when objective is "multi:softmax" or "multi:softprob". Valid values: an integer.
    """
    num_round: int
    """How many boosting rounds to train for.

    Required. Valid values: an integer. Tuning: integer, from 1 to 4000.
    """
    alpha: float | None = None
    """Strength of the L1 penalty on the weights. Higher values give a more conservative model.

    Optional. Valid values: a number. Default: 0. Tuning: continuous, from 0 to 1000.
    """
    base_score: float | None = None
    """The score that every instance starts from, acting as a global bias.

    Optional. Valid values: a number. Default: 0.5.
    """
    booster: Literal["gbtree", "gblinear", "dart"] | None = None
    """The kind of model that is boosted: trees with `gbtree` and `dart`, a linear function with `gblinear`.

    Optional. Valid values: "gbtree", "gblinear" or "dart". Default: "gbtree".
    """
    colsample_bylevel: float | None = None
    """The share of columns drawn for the splits of each tree level.

    Optional. Valid values: a number from 0 to 1. Default: 1. Tuning: continuous, from 0.1 to 1.
    """
    colsample_bynode: float | None = None
    """The share of columns drawn at each node.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 1. Tuning: continuous, from 0.1
    to 1.
    """
    colsample_bytree: float | None = None
    """The share of columns drawn for each tree.

    Optional. Valid values: a number from 0 to 1. Default: 1. Tuning: continuous, from 0.5 to 1.
    """
    csv_weights: Literal[0, 1] | None = None
    """Whether to read instance weights from CSV training data. With `1`, the second column, right after the
    labels, holds the weights.

    Optional. Valid values: 0 or 1. Default: 0.
    """
    deterministic_histogram: bool | None = None
    """Whether histograms are built deterministically on the GPU. Used only when `tree_method` is `gpu_hist`.

    Optional. Valid values: True or False. Default: True.
    """
    early_stopping_rounds: int | None = None
    """How many rounds may pass without a lower validation error before training stops. The best model found
    is the one hosted for inference.

    Optional. Valid values: an integer.
    """
    eta: float | None = None
    """The factor by which each boosting step's feature weights are shrunk. Shrinking makes boosting more
    conservative and counters overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 0.3. Tuning: continuous, from 0.1 to 0.5.
    """
    eval_metric: str | None = None
    """The metrics computed on the validation data. If none is given, `objective` determines the metric.

    Optional. Valid values: a string. Default: Default according to objective.
    """
    gamma: float | None = None
    """The smallest drop in loss for which a leaf is split further. Higher values are more conservative.

    Optional. Valid values: a number of at least 0. Default: 0. Tuning: continuous, from 0 to 5.
    """
    grow_policy: Literal["depthwise", "lossguide"] | None = None
    """How the place of the next new tree nodes is chosen. Used only when `tree_method` is `hist`.

    Optional. Valid values: "depthwise" or "lossguide". Default: "depthwise".
    """
    interaction_constraints: Sequence[Sequence[int]] | None = None
    """The groups of features within which interactions are permitted.

    Optional. Valid values: a list of lists of integers.
    """
    lambda_: float | None = None
    """Strength of the L2 penalty on the weights. Higher values give a more conservative model.

    Optional. Valid values: a number. Default: 1. Tuning: continuous, from 0 to 1000.
    """
    lambda_bias: float | None = None
    """Strength of the L2 penalty on the bias.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    max_bin: int | None = None
    """The most bins that a continuous feature is divided into. Used only when `tree_method` is `hist`.

    Optional. Valid values: an integer. Default: 256.
    """
    max_delta_step: int | None = None
    """Upper bound on the step by which a tree's weight estimates may change. A positive value, such as 1 to
    10, makes updates more conservative, which is mostly of use in logistic regression.

    Optional. Valid values: an integer of at least 0. Default: 0. Tuning: integer, from 0 to 10.
    """
    max_depth: int | None = None
    """How deep a tree may grow. Deeper trees are more complex and overfit more easily. `0` means no limit;
    with `depth-wise` as `grow_policy`, a limit is needed.

    Optional. Valid values: an integer of at least 0. It must be at least 1 when tree_method is "exact",
    which needs a limit. Default: 6. Tuning: integer, from 0 to 10.
    """
    max_leaves: int | None = None
    """The most nodes that may be added. Used only when `grow_policy` is `lossguide`.

    Optional. Valid values: an integer. Default: 0.
    """
    min_child_weight: float | None = None
    """The least total instance weight (hessian) that a child node may have; a split that would leave less is
    not made. For linear regression this is just the least number of instances per node. Higher values are
    more conservative.

    Optional. Valid values: a number of at least 0. Default: 1. Tuning: continuous, from 0 to 120.
    """
    monotone_constraints: Sequence[Literal[-1, 0, 1]] | None = None
    """Forces the prediction to rise or fall with given features, one entry per feature.

    Optional. Valid values: a list of -1, 0 or 1. Default: [0, 0].
    """
    normalize_type: Literal["tree", "forest"] | None = None
    """The method by which trees are normalized.

    Optional. Valid values: "tree" or "forest". Default: "tree".
    """
    nthread: int | None = None
    """How many threads xgboost runs in parallel.

    Optional. Valid values: an integer. Default: Maximum number of threads.
    """
    objective: str | None = None
    """The learning task together with the objective to optimize, for example `reg:logistic`, `multi:softmax`,
    or `reg:squarederror`.

    Optional. Valid values: a string. Default: "reg:squarederror".
    """
    one_drop: Literal[0, 1] | None = None
    """Whether each dropout takes away at least one tree.

    Optional. Valid values: 0 or 1. Default: 0.
    """
    process_type: Literal["default", "update"] | None = None
    """The kind of boosting process.

    Optional. Valid values: "default" or "update". Default: "default".
    """
    rate_drop: float | None = None
    """The fraction of the existing trees that a dropout removes.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    refresh_leaf: Literal[0, 1] | None = None
    """Setting of the `refresh` updater. With `1` (true) it updates leaves as well as node statistics, with
    `0` (false) the node statistics alone.

    Optional. Valid values: 0 or 1. Default: 1.
    """
    sample_type: Literal["uniform", "weighted"] | None = None
    """The method by which samples are drawn.

    Optional. Valid values: "uniform" or "weighted". Default: "uniform".
    """
    scale_pos_weight: float | None = None
    """Balances positive against negative weights when classes are uneven. A common choice is `sum(negative
    cases)` / `sum(positive cases)`.

    Optional. Valid values: a number. Default: 1.
    """
    seed: int | None = None
    """Seed of the random number generator.

    Optional. Valid values: an integer. Default: 0.
    """
    single_precision_histogram: bool | None = None
    """Whether histograms are built in single rather than double precision. Used only when `tree_method` is
    `hist` or `gpu_hist`.

    Optional. Valid values: True or False. Default: False.
    """
    sketch_eps: float | None = None
    """Accuracy of the quantile sketch, giving about O(1 / `sketch_eps`) bins. Used only for approximate
    greedy tree building.

    Optional. Valid values: a number from 0 to 1. Default: 0.03.
    """
    skip_drop: float | None = None
    """How likely a boosting iteration is to go without dropout.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    subsample: float | None = None
    """The share of training instances drawn at random to grow trees, for example half of them with 0.5.
    Values below 1 counter overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 1. Tuning: continuous, from 0.5 to 1.
    """
    tree_method: Literal["auto", "exact", "approx", "hist", "gpu_hist"] | None = None
    """The algorithm by which XGBoost builds trees.

    Optional. Valid values: "auto", "exact", "approx", "hist" or "gpu_hist". Default: "auto".
    """
    tweedie_variance_power: float | None = None
    """The power that sets the variance of the Tweedie distribution.

    Optional. Valid values: a number greater than 1 and less than 2. Default: 1.5.
    """
    updater: Sequence[str] | None = None
    """The tree updaters that build and change the trees, in the order in which they run.

    Optional. Valid values: a list of strings without commas, and without blanks at either end. Default:
    ["grow_colmaker", "prune"].
    """
    verbosity: Literal[0, 1, 2, 3] | None = None
    """How much is logged.

    Optional. Valid values: 0, 1, 2 or 3. Default: 1.
    """

    _renamed = {"lambda_": "lambda"}
    _encodings = {
        "deterministic_histogram": ("true", "false"),
        "interaction_constraints": "json",
        "monotone_constraints": "tuple",
        "single_precision_histogram": ("true", "false"),
        "updater": "comma",
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        v = self.num_class
        if wrong := v is not None and type(v) is not int:
            problems.append(Problem(XGBoost, "num_class", v))
        if (
            not wrong
            and v is None
            and ("reg:squarederror" if self.objective is None else self.objective)
            in ("multi:softmax", "multi:softprob")
        ):
            problems.append(Problem(XGBoost, "num_class", v, "missing"))
        v = self.num_round
        if v is None:
            problems.append(Problem(XGBoost, "num_round", v, "missing"))
        if v is not None and type(v) is not int:
            problems.append(Problem(XGBoost, "num_round", v))
        v = self.alpha
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(XGBoost, "alpha", v))
        v = self.base_score
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(XGBoost, "base_score", v))
        v = self.booster
        if v is not None and not (type(v) is str and v in {"gbtree", "gblinear", "dart"}):
            problems.append(Problem(XGBoost, "booster", v))
        v = self.colsample_bylevel
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost, "colsample_bylevel", v))
        v = self.colsample_bynode
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(Problem(XGBoost, "colsample_bynode", v))
        v = self.colsample_bytree
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost, "colsample_bytree", v))
        v = self.csv_weights
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(XGBoost, "csv_weights", v))
        v = self.deterministic_histogram
        if wrong := v is not None and type(v) is not bool:
            problems.append(Problem(XGBoost, "deterministic_histogram", v))
        if (
            not wrong
            and v is not None
            and v != True
            and ("auto" if self.tree_method is None else self.tree_method) != "gpu_hist"
        ):
            problems.append(Problem(XGBoost, "deterministic_histogram", v, "no-effect", None, "warning"))
        v = self.early_stopping_rounds
        if v is not None and type(v) is not int:
            problems.append(Problem(XGBoost, "early_stopping_rounds", v))
        v = self.eta
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost, "eta", v))
        v = self.eval_metric
        if v is not None and type(v) is not str:
            problems.append(Problem(XGBoost, "eval_metric", v))
        v = self.gamma
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(XGBoost, "gamma", v))
        v = self.grow_policy
        if wrong := v is not None and not (type(v) is str and v in {"depthwise", "lossguide"}):
            problems.append(Problem(XGBoost, "grow_policy", v))
        if (
            not wrong
            and v is not None
            and v != "depthwise"
            and ("auto" if self.tree_method is None else self.tree_method) != "hist"
        ):
            problems.append(Problem(XGBoost, "grow_policy", v, "no-effect", None, "warning"))
        v = self.interaction_constraints
        if type(v) is list:
            v = self.interaction_constraints = frozen(v)
        if v is not None and not (
            type(v) is tuple
            and all([type(vi) is tuple and all([type(vii) is int for vii in vi]) for vi in v])
        ):
            problems.append(Problem(XGBoost, "interaction_constraints", v))
        v = self.lambda_
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(XGBoost, "lambda", v))
        v = self.lambda_bias
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(XGBoost, "lambda_bias", v))
        v = self.max_bin
        if wrong := v is not None and type(v) is not int:
            problems.append(Problem(XGBoost, "max_bin", v))
        if (
            not wrong
            and v is not None
            and v != 256
            and ("auto" if self.tree_method is None else self.tree_method) != "hist"
        ):
            problems.append(Problem(XGBoost, "max_bin", v, "no-effect", None, "warning"))
        v = self.max_delta_step
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(XGBoost, "max_delta_step", v))
        v = self.max_depth
        if wrong := v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(XGBoost, "max_depth", v))
        if (
            not wrong
            and ("auto" if self.tree_method is None else self.tree_method) == "exact"
            and ("gbtree" if self.booster is None else self.booster) != "gblinear"
            and isinstance((6 if self.max_depth is None else self.max_depth), (int, float))
            and not (6 if self.max_depth is None else self.max_depth) >= 1
        ):
            problems.append(Problem(XGBoost, "max_depth", v, "rule", 0))
        v = self.max_leaves
        if wrong := v is not None and type(v) is not int:
            problems.append(Problem(XGBoost, "max_leaves", v))
        if (
            not wrong
            and v is not None
            and v != 0
            and ("depthwise" if self.grow_policy is None else self.grow_policy) != "lossguide"
        ):
            problems.append(Problem(XGBoost, "max_leaves", v, "no-effect", None, "warning"))
        v = self.min_child_weight
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(XGBoost, "min_child_weight", v))
        v = self.monotone_constraints
        if type(v) is list:
            v = self.monotone_constraints = tuple(v)
        if v is not None and not (
            type(v) is tuple and len(v) >= 1 and all([type(vi) is int and vi in {-1, 0, 1} for vi in v])
        ):
            problems.append(Problem(XGBoost, "monotone_constraints", v))
        v = self.normalize_type
        if v is not None and not (type(v) is str and v in {"tree", "forest"}):
            problems.append(Problem(XGBoost, "normalize_type", v))
        v = self.nthread
        if v is not None and type(v) is not int:
            problems.append(Problem(XGBoost, "nthread", v))
        v = self.objective
        if v is not None and type(v) is not str:
            problems.append(Problem(XGBoost, "objective", v))
        v = self.one_drop
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(XGBoost, "one_drop", v))
        v = self.process_type
        if v is not None and not (type(v) is str and v in {"default", "update"}):
            problems.append(Problem(XGBoost, "process_type", v))
        v = self.rate_drop
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(XGBoost, "rate_drop", v))
        v = self.refresh_leaf
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(XGBoost, "refresh_leaf", v))
        v = self.sample_type
        if v is not None and not (type(v) is str and v in {"uniform", "weighted"}):
            problems.append(Problem(XGBoost, "sample_type", v))
        v = self.scale_pos_weight
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(XGBoost, "scale_pos_weight", v))
        v = self.seed
        if v is not None and type(v) is not int:
            problems.append(Problem(XGBoost, "seed", v))
        v = self.single_precision_histogram
        if wrong := v is not None and type(v) is not bool:
            problems.append(Problem(XGBoost, "single_precision_histogram", v))
        if (
            not wrong
            and v is not None
            and v != False
            and ("auto" if self.tree_method is None else self.tree_method) not in ("hist", "gpu_hist")
        ):
            problems.append(Problem(XGBoost, "single_precision_histogram", v, "no-effect", None, "warning"))
        v = self.sketch_eps
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost, "sketch_eps", v))
        v = self.skip_drop
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(XGBoost, "skip_drop", v))
        v = self.subsample
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost, "subsample", v))
        v = self.tree_method
        if v is not None and not (type(v) is str and v in {"auto", "exact", "approx", "hist", "gpu_hist"}):
            problems.append(Problem(XGBoost, "tree_method", v))
        v = self.tweedie_variance_power
        if v is not None and not ((type(v) is float or type(v) is int) and 1 < v < 2):
            problems.append(Problem(XGBoost, "tweedie_variance_power", v))
        v = self.updater
        if type(v) is list:
            v = self.updater = tuple(v)
        if v is not None and not (
            type(v) is tuple
            and len(v) >= 1
            and all([type(vi) is str and matches("^[^,\\s]([^,]*[^,\\s])?\\Z", vi) for vi in v])
        ):
            problems.append(Problem(XGBoost, "updater", v))
        v = self.verbosity
        if v is not None and not (type(v) is int and v in {0, 1, 2, 3}):
            problems.append(Problem(XGBoost, "verbosity", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_class,
            self.num_round,
            self.alpha,
            self.base_score,
            self.booster,
            self.colsample_bylevel,
            self.colsample_bynode,
            self.colsample_bytree,
            self.csv_weights,
            self.deterministic_histogram,
            self.early_stopping_rounds,
            self.eta,
            self.eval_metric,
            self.gamma,
            self.grow_policy,
            self.interaction_constraints,
            self.lambda_,
            self.lambda_bias,
            self.max_bin,
            self.max_delta_step,
            self.max_depth,
            self.max_leaves,
            self.min_child_weight,
            self.monotone_constraints,
            self.normalize_type,
            self.nthread,
            self.objective,
            self.one_drop,
            self.process_type,
            self.rate_drop,
            self.refresh_leaf,
            self.sample_type,
            self.scale_pos_weight,
            self.seed,
            self.single_precision_histogram,
            self.sketch_eps,
            self.skip_drop,
            self.subsample,
            self.tree_method,
            self.tweedie_variance_power,
            self.updater,
            self.verbosity,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.num_class) is not None:
            made.num_class = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_round) is not None:
            made.num_round = int(s) if s.isdecimal() else integer(s)
        if (s := made.alpha) is not None:
            made.alpha = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.base_score) is not None:
            made.base_score = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.colsample_bylevel) is not None:
            made.colsample_bylevel = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.colsample_bynode) is not None:
            made.colsample_bynode = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.colsample_bytree) is not None:
            made.colsample_bytree = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.csv_weights) is not None:
            made.csv_weights = int(s) if s.isdecimal() else integer(s)
        if (s := made.deterministic_histogram) is not None:
            made.deterministic_histogram = BOOLEANS.get(s.lower(), s)
        if (s := made.early_stopping_rounds) is not None:
            made.early_stopping_rounds = int(s) if s.isdecimal() else integer(s)
        if (s := made.eta) is not None:
            made.eta = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.gamma) is not None:
            made.gamma = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.interaction_constraints) is not None:
            made.interaction_constraints = json_list(s)
        if (s := made.lambda_) is not None:
            made.lambda_ = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lambda_bias) is not None:
            made.lambda_bias = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.max_bin) is not None:
            made.max_bin = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_delta_step) is not None:
            made.max_delta_step = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_depth) is not None:
            made.max_depth = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_leaves) is not None:
            made.max_leaves = int(s) if s.isdecimal() else integer(s)
        if (s := made.min_child_weight) is not None:
            made.min_child_weight = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.monotone_constraints) is not None:
            made.monotone_constraints = tupled(s, integers)
        if (s := made.nthread) is not None:
            made.nthread = int(s) if s.isdecimal() else integer(s)
        if (s := made.one_drop) is not None:
            made.one_drop = int(s) if s.isdecimal() else integer(s)
        if (s := made.rate_drop) is not None:
            made.rate_drop = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.refresh_leaf) is not None:
            made.refresh_leaf = int(s) if s.isdecimal() else integer(s)
        if (s := made.scale_pos_weight) is not None:
            made.scale_pos_weight = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.seed) is not None:
            made.seed = int(s) if s.isdecimal() else integer(s)
        if (s := made.single_precision_histogram) is not None:
            made.single_precision_histogram = BOOLEANS.get(s.lower(), s)
        if (s := made.sketch_eps) is not None:
            made.sketch_eps = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.skip_drop) is not None:
            made.skip_drop = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.subsample) is not None:
            made.subsample = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.tweedie_variance_power) is not None:
            made.tweedie_variance_power = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.updater) is not None:
            made.updater = texts(s)
        if (s := made.verbosity) is not None:
            made.verbosity = int(s) if s.isdecimal() else integer(s)
