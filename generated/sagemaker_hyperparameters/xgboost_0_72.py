"""XGBoost 0.72: the hyperparameters that the built-in algorithm takes.

Generated from xgboost-72.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import integer, listed, matches, number, texts


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class XGBoost072(Hyperparameters):
    """Hyperparameters of XGBoost 0.72.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost-72.html)
    """

    num_class: int | None = None
    """How many classes there are to tell apart.

    Required when objective is "multi:softmax" or "multi:softprob". Valid values: an integer. It should not
    be given unless objective is "multi:softmax" or "multi:softprob". The training container takes an
    integer of at least 2.
    """
    num_round: int
    """How many boosting rounds to train for.

    Required. Valid values: an integer. Tuning: integer, from 1 to 4000.
    """
    alpha: float | None = None
    """Strength of the L1 penalty on the weights. Higher values give a more conservative model.

    Optional. Valid values: a number. Default: 0. The training container takes a number of at least 0.
    Tuning: continuous, from 0 to 1000.
    """
    base_score: float | None = None
    """The score that every instance starts from, acting as a global bias.

    Optional. Valid values: a number. It should be greater than 0 and less than 1 when objective is a
    logistic one. Default: 0.5.
    """
    booster: Literal["gbtree", "gblinear", "dart"] | None = None
    """The kind of model that is boosted: trees with `gbtree` and `dart`, a linear function with `gblinear`.

    Optional. Valid values: "gbtree", "gblinear" or "dart". It should be "gblinear" when updater has
    "coord_descent" or "shotgun". Default: "gbtree".
    """
    colsample_bylevel: float | None = None
    """The share of columns drawn for the splits of each tree level.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.1 to 1.
    """
    colsample_bytree: float | None = None
    """The share of columns drawn for each tree.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.5 to 1.
    """
    csv_weights: Literal[0, 1] | None = None
    """Whether to read instance weights from CSV training data. With `1`, the second column, right after the
    labels, holds the weights.

    Optional. Valid values: 0 or 1. Default: 0.
    """
    early_stopping_rounds: int | None = None
    """How many rounds may pass without a lower validation error before training stops. The best model found
    is the one hosted for inference.

    Optional. Valid values: an integer.
    """
    eta: float | None = None
    """The factor by which each boosting step's feature weights are shrunk. Shrinking makes boosting more
    conservative and counters overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 0.3. The training container takes a number from
    0 to 1. Tuning: continuous, from 0.1 to 0.5.
    """
    eval_metric: str | None = None
    """The metrics computed on the validation data. If none is given, `objective` determines the metric.

    Optional. Valid values: a string. It should not have a metric of a single output when objective is
    "multi:softmax" or "multi:softprob". It should not have "merror" or "mlogloss" when objective is
    "binary:logistic". Default: Default according to objective. The training container takes one string of
    "auc", "cox-nloglik", "error", "gamma-deviance", "gamma-nloglik", "logloss", "mae", "map", "merror",
    "mlogloss", "ndcg", "poisson-nloglik", "pre" or "rmse", separated by commas without blanks; "ams",
    "error", "map", "ndcg", "pre" and "tweedie-nloglik" also with a threshold, as in ams@0.5.
    """
    gamma: float | None = None
    """The smallest drop in loss for which a leaf is split further. Higher values are more conservative.

    Optional. Valid values: a number of at least 0. Default: 0. The training container takes a number of at
    least 0. Tuning: continuous, from 0 to 5.
    """
    grow_policy: Literal["depthwise", "lossguide"] | None = None
    """How the place of the next new tree nodes is chosen. Used only when `tree_method` is `hist`.

    Optional. Valid values: "depthwise" or "lossguide". It should be "lossguide", with a number of
    max_leaves, when max_depth is 0 and tree_method is "hist". Default: "depthwise".
    """
    lambda_: float | None = None
    """Strength of the L2 penalty on the weights. Higher values give a more conservative model.

    Optional. Valid values: a number. Default: 1. The training container takes a number of at least 0.
    Tuning: continuous, from 0 to 1000.
    """
    lambda_bias: float | None = None
    """Strength of the L2 penalty on the bias.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    max_bin: int | None = None
    """The most bins that a continuous feature is divided into. Used only when `tree_method` is `hist`.

    Optional. Valid values: an integer. Default: 256. The training container takes an integer of at least
    2.
    """
    max_delta_step: int | None = None
    """Upper bound on the step by which a tree's weight estimates may change. A positive value, such as 1 to
    10, makes updates more conservative, which is mostly of use in logistic regression.

    Optional. Valid values: an integer of at least 0. Default: 0. Tuning: integer, from 0 to 10.
    """
    max_depth: int | None = None
    """How deep a tree may grow. Deeper trees are more complex and overfit more easily. `0` means no limit.
    Some limit is required when `grow_policy`=`depth-wise`.

    Optional. Valid values: an integer of at least 0. Default: 6. Tuning: integer, from 0 to 10.
    """
    max_leaves: int | None = None
    """The most nodes that may be added. Used only when `grow_policy` is `lossguide`.

    Optional. Valid values: an integer. Default: 0. The training container takes an integer of at least 0.
    """
    min_child_weight: float | None = None
    """The least total instance weight (hessian) that a child node may have; a split that would leave less is
    not made. For linear regression this is just the least number of instances per node. Higher values are
    more conservative.

    Optional. Valid values: a number of at least 0. Default: 1. Tuning: continuous, from 0 to 120.
    """
    normalize_type: Literal["tree", "forest"] | None = None
    """The method by which trees are normalized.

    Optional. Valid values: "tree" or "forest". Default: "tree".
    """
    nthread: int | None = None
    """How many threads xgboost runs in parallel.

    Optional. Valid values: an integer. Default: Maximum number of threads. The training container takes an
    integer of at least 1.
    """
    objective: str | None = None
    """The learning task together with the objective to optimize, for example `reg:logistic`.

    Optional. Valid values: a string. It should be one for classes or ranks when eval_metric has "auc".
    Default: "reg:linear". The training container takes "binary:logistic", "binary:logitraw",
    "count:poisson", "multi:softmax", "multi:softprob", "rank:map", "rank:ndcg", "rank:pairwise",
    "reg:gamma", "reg:linear", "reg:logistic", "reg:tweedie" or "survival:cox".
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

    Optional. Valid values: a number. Default: 1. The training container takes a number of at least 0.
    """
    seed: int | None = None
    """Seed of the random number generator.

    Optional. Valid values: an integer. Default: 0.
    """
    silent: Literal[0, 1] | None = None
    """Whether training prints messages (0) or is silent (1).

    Optional. Valid values: 0 or 1. Default: 0.
    """
    sketch_eps: float | None = None
    """Accuracy of the quantile sketch, giving about O(1 / `sketch_eps`) bins. Used only for approximate
    greedy tree building.

    Optional. Valid values: a number from 0 to 1. Default: 0.03. The training container takes a number
    greater than 0 and less than 1.
    """
    skip_drop: float | None = None
    """How likely a boosting iteration is to go without dropout.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    subsample: float | None = None
    """The share of training instances drawn at random to grow trees, for example half of them with 0.5.
    Values below 1 counter overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.5 to 1.
    """
    tree_method: Literal["auto", "exact", "approx", "hist"] | None = None
    """The algorithm by which XGBoost builds trees.

    Optional. Valid values: "auto", "exact", "approx" or "hist". Default: "auto".
    """
    tweedie_variance_power: float | None = None
    """The power that sets the variance of the Tweedie distribution.

    Optional. Valid values: a number greater than 1 and less than 2. Default: 1.5.
    """
    updater: Sequence[str] | None = None
    """The tree updaters that build and change the trees, in the order in which they run.

    Optional. Valid values: a list of strings without commas, and without blanks at either end. It should
    be "coord_descent" or "shotgun" when booster is "gblinear". It should be given when booster is
    "gblinear". It should be "prune" or "refresh" when process_type is "update". It should have no more
    than one that grows trees. Default: ["grow_colmaker", "prune"]. The training container takes a list of
    "coord_descent", "distcol", "grow_colmaker", "grow_fast_histmaker", "grow_histmaker",
    "grow_local_histmaker", "grow_skmaker", "prune", "refresh", "shotgun" or "sync".
    """

    _renamed = {"lambda_": "lambda"}
    _encodings = {"updater": "comma"}
    _unlisted = {
        "dsplit": (
            lambda s: s,
            lambda v: ((0, v is None or (type(v) is str and v in {"auto", "col", "row"})),),
        ),
        "learning_rate": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: ((0, v is None or ((type(v) is float or type(v) is int) and 0 <= v <= 1)),),
        ),
        "min_split_loss": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: ((0, v is None or ((type(v) is float or type(v) is int) and 0 <= v < inf)),),
        ),
        "monotone_constraints": (
            lambda s: s,
            lambda v: ((0, v is None or (type(v) is str)),),
        ),
        "max_bins": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int)),),
        ),
        "prob_buffer_row": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: ((0, v is None or ((type(v) is float or type(v) is int) and -inf < v < inf)),),
        ),
        "predictor": (
            lambda s: s,
            lambda v: ((0, v is None or (type(v) is str)),),
        ),
        "num_parallel_tree": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 1 <= v)),),
        ),
        "reg_alpha": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: ((0, v is None or ((type(v) is float or type(v) is int) and 0 <= v < inf)),),
        ),
        "reg_lambda": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: ((0, v is None or ((type(v) is float or type(v) is int) and 0 <= v < inf)),),
        ),
    }

    _aliases = {
        "learning_rate": "eta",
        "min_split_loss": "gamma",
        "reg_alpha": "alpha",
        "reg_lambda": "lambda",
    }
    _doubted = {
        "dsplit": "doubtful",
        "learning_rate": "doubtful",
        "min_split_loss": "doubtful",
        "monotone_constraints": "doubtful",
        "max_bins": "doubtful",
        "prob_buffer_row": "doubtful",
        "predictor": "doubtful",
        "num_parallel_tree": "doubtful",
        "reg_alpha": "doubtful",
        "reg_lambda": "doubtful",
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        updater_items = listed(self.updater)
        eval_metric_items = listed(self.eval_metric)
        v = self.num_class
        if wrong := v is not None and type(v) is not int:
            problems.append(Problem(XGBoost072, "num_class", v))
        if not wrong and v is not None and not ((type(v) is int and 2 <= v)):
            problems.append(Problem(XGBoost072, "num_class", v, "doubtful", None, "warning"))
        if (
            not wrong
            and v is None
            and ("reg:linear" if self.objective is None else self.objective)
            in ("multi:softmax", "multi:softprob")
        ):
            problems.append(Problem(XGBoost072, "num_class", v, "missing"))
        if (
            not wrong
            and self.num_class is not None
            and not (isinstance(self.num_class, (int, float)) and not self.num_class >= 2)
            and self.objective not in ("multi:softmax", "multi:softprob")
        ):
            problems.append(Problem(XGBoost072, "num_class", v, "rule", 0, "warning"))
        v = self.num_round
        if v is None:
            problems.append(Problem(XGBoost072, "num_round", v, "missing"))
        if v is not None and type(v) is not int:
            problems.append(Problem(XGBoost072, "num_round", v))
        v = self.alpha
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(XGBoost072, "alpha", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 <= v < inf)):
            problems.append(Problem(XGBoost072, "alpha", v, "doubtful", None, "warning"))
        v = self.base_score
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(XGBoost072, "base_score", v))
        if (
            not wrong
            and self.objective in ("binary:logistic", "binary:logitraw", "reg:logistic")
            and (
                (isinstance(self.base_score, (int, float)) and not self.base_score > 0)
                or (isinstance(self.base_score, (int, float)) and not self.base_score < 1)
            )
        ):
            problems.append(Problem(XGBoost072, "base_score", v, "rule", 0, "warning"))
        v = self.booster
        if wrong := v is not None and not (type(v) is str and v in {"gbtree", "gblinear", "dart"}):
            problems.append(Problem(XGBoost072, "booster", v))
        if (
            not wrong
            and not {"coord_descent", "shotgun"}.isdisjoint(updater_items)
            and self.booster != "gblinear"
        ):
            problems.append(Problem(XGBoost072, "booster", v, "rule", 0, "warning"))
        v = self.colsample_bylevel
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost072, "colsample_bylevel", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 < v <= 1)):
            problems.append(Problem(XGBoost072, "colsample_bylevel", v, "doubtful", None, "warning"))
        v = self.colsample_bytree
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost072, "colsample_bytree", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 < v <= 1)):
            problems.append(Problem(XGBoost072, "colsample_bytree", v, "doubtful", None, "warning"))
        v = self.csv_weights
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(XGBoost072, "csv_weights", v))
        v = self.early_stopping_rounds
        if v is not None and type(v) is not int:
            problems.append(Problem(XGBoost072, "early_stopping_rounds", v))
        v = self.eta
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost072, "eta", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 <= v <= 1)):
            problems.append(Problem(XGBoost072, "eta", v, "doubtful", None, "warning"))
        v = self.eval_metric
        if wrong := v is not None and type(v) is not str:
            problems.append(Problem(XGBoost072, "eval_metric", v))
        if (
            not wrong
            and v is not None
            and not (
                (
                    type(v) is str
                    and matches(
                        "^(auc|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|logloss|mae|map|merror|mlogloss|ndcg|poisson\\-nloglik|pre|rmse|(ams|error|map|ndcg|pre|tweedie\\-nloglik)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *)(,(auc|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|logloss|mae|map|merror|mlogloss|ndcg|poisson\\-nloglik|pre|rmse|(ams|error|map|ndcg|pre|tweedie\\-nloglik)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *))*\\Z",
                        v,
                    )
                )
            )
        ):
            problems.append(Problem(XGBoost072, "eval_metric", v, "doubtful", None, "warning"))
        if (
            not wrong
            and self.objective in ("multi:softmax", "multi:softprob")
            and not {"auc", "error", "logloss", "map"}.isdisjoint(eval_metric_items)
        ):
            problems.append(Problem(XGBoost072, "eval_metric", v, "rule", 0, "warning"))
        if (
            not wrong
            and self.objective == "binary:logistic"
            and not {"merror", "mlogloss"}.isdisjoint(eval_metric_items)
        ):
            problems.append(Problem(XGBoost072, "eval_metric", v, "rule", 1, "warning"))
        v = self.gamma
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(XGBoost072, "gamma", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 <= v < inf)):
            problems.append(Problem(XGBoost072, "gamma", v, "doubtful", None, "warning"))
        v = self.grow_policy
        if wrong := v is not None and not (type(v) is str and v in {"depthwise", "lossguide"}):
            problems.append(Problem(XGBoost072, "grow_policy", v))
        if (
            not wrong
            and v is not None
            and v != "depthwise"
            and ("auto" if self.tree_method is None else self.tree_method) != "hist"
        ):
            problems.append(Problem(XGBoost072, "grow_policy", v, "no-effect", None, "warning"))
        if (
            not wrong
            and self.max_depth == 0
            and self.tree_method == "hist"
            and ((self.grow_policy != "lossguide") or (self.max_leaves is None))
        ):
            problems.append(Problem(XGBoost072, "grow_policy", v, "rule", 0, "warning"))
        v = self.lambda_
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(XGBoost072, "lambda", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 <= v < inf)):
            problems.append(Problem(XGBoost072, "lambda", v, "doubtful", None, "warning"))
        v = self.lambda_bias
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(XGBoost072, "lambda_bias", v))
        v = self.max_bin
        if wrong := v is not None and type(v) is not int:
            problems.append(Problem(XGBoost072, "max_bin", v))
        if not wrong and v is not None and not ((type(v) is int and 2 <= v)):
            problems.append(Problem(XGBoost072, "max_bin", v, "doubtful", None, "warning"))
        if (
            not wrong
            and v is not None
            and v != 256
            and ("auto" if self.tree_method is None else self.tree_method) != "hist"
        ):
            problems.append(Problem(XGBoost072, "max_bin", v, "no-effect", None, "warning"))
        v = self.max_delta_step
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(XGBoost072, "max_delta_step", v))
        v = self.max_depth
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(XGBoost072, "max_depth", v))
        v = self.max_leaves
        if wrong := v is not None and type(v) is not int:
            problems.append(Problem(XGBoost072, "max_leaves", v))
        if not wrong and v is not None and not ((type(v) is int and 0 <= v)):
            problems.append(Problem(XGBoost072, "max_leaves", v, "doubtful", None, "warning"))
        if (
            not wrong
            and v is not None
            and v != 0
            and ("depthwise" if self.grow_policy is None else self.grow_policy) != "lossguide"
        ):
            problems.append(Problem(XGBoost072, "max_leaves", v, "no-effect", None, "warning"))
        v = self.min_child_weight
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(XGBoost072, "min_child_weight", v))
        v = self.normalize_type
        if v is not None and not (type(v) is str and v in {"tree", "forest"}):
            problems.append(Problem(XGBoost072, "normalize_type", v))
        v = self.nthread
        if wrong := v is not None and type(v) is not int:
            problems.append(Problem(XGBoost072, "nthread", v))
        if not wrong and v is not None and not ((type(v) is int and 1 <= v)):
            problems.append(Problem(XGBoost072, "nthread", v, "doubtful", None, "warning"))
        v = self.objective
        if wrong := v is not None and type(v) is not str:
            problems.append(Problem(XGBoost072, "objective", v))
        if (
            not wrong
            and v is not None
            and not (
                (
                    type(v) is str
                    and v
                    in {
                        "binary:logistic",
                        "binary:logitraw",
                        "count:poisson",
                        "multi:softmax",
                        "multi:softprob",
                        "rank:map",
                        "rank:ndcg",
                        "rank:pairwise",
                        "reg:gamma",
                        "reg:linear",
                        "reg:logistic",
                        "reg:tweedie",
                        "survival:cox",
                    }
                )
            )
        ):
            problems.append(Problem(XGBoost072, "objective", v, "doubtful", None, "warning"))
        if (
            not wrong
            and "auc" in eval_metric_items
            and self.objective
            not in (
                "binary:logistic",
                "binary:logitraw",
                "multi:softmax",
                "multi:softprob",
                "rank:pairwise",
                "reg:logistic",
            )
        ):
            problems.append(Problem(XGBoost072, "objective", v, "rule", 0, "warning"))
        v = self.one_drop
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(XGBoost072, "one_drop", v))
        v = self.process_type
        if v is not None and not (type(v) is str and v in {"default", "update"}):
            problems.append(Problem(XGBoost072, "process_type", v))
        v = self.rate_drop
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(XGBoost072, "rate_drop", v))
        v = self.refresh_leaf
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(XGBoost072, "refresh_leaf", v))
        v = self.sample_type
        if v is not None and not (type(v) is str and v in {"uniform", "weighted"}):
            problems.append(Problem(XGBoost072, "sample_type", v))
        v = self.scale_pos_weight
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(XGBoost072, "scale_pos_weight", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 <= v < inf)):
            problems.append(Problem(XGBoost072, "scale_pos_weight", v, "doubtful", None, "warning"))
        v = self.seed
        if v is not None and type(v) is not int:
            problems.append(Problem(XGBoost072, "seed", v))
        v = self.silent
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(XGBoost072, "silent", v))
        v = self.sketch_eps
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost072, "sketch_eps", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 < v < 1)):
            problems.append(Problem(XGBoost072, "sketch_eps", v, "doubtful", None, "warning"))
        v = self.skip_drop
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(XGBoost072, "skip_drop", v))
        v = self.subsample
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost072, "subsample", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 < v <= 1)):
            problems.append(Problem(XGBoost072, "subsample", v, "doubtful", None, "warning"))
        v = self.tree_method
        if v is not None and not (type(v) is str and v in {"auto", "exact", "approx", "hist"}):
            problems.append(Problem(XGBoost072, "tree_method", v))
        v = self.tweedie_variance_power
        if v is not None and not ((type(v) is float or type(v) is int) and 1 < v < 2):
            problems.append(Problem(XGBoost072, "tweedie_variance_power", v))
        v = self.updater
        if type(v) is list:
            v = self.updater = tuple(v)
        if wrong := v is not None and not (
            type(v) is tuple
            and len(v) >= 1
            and all([type(vi) is str and matches("^[^,\\s]([^,]*[^,\\s])?\\Z", vi) for vi in v])
        ):
            problems.append(Problem(XGBoost072, "updater", v))
        if (
            not wrong
            and v is not None
            and not (
                (
                    type(v) is tuple
                    and len(v) >= 1
                    and all(
                        [
                            type(vi) is str
                            and vi
                            in {
                                "coord_descent",
                                "distcol",
                                "grow_colmaker",
                                "grow_fast_histmaker",
                                "grow_histmaker",
                                "grow_local_histmaker",
                                "grow_skmaker",
                                "prune",
                                "refresh",
                                "shotgun",
                                "sync",
                            }
                            for vi in v
                        ]
                    )
                )
            )
        ):
            problems.append(Problem(XGBoost072, "updater", v, "doubtful", None, "warning"))
        if (
            not wrong
            and self.updater is not None
            and self.booster == "gblinear"
            and not ({"coord_descent", "shotgun"}.issuperset(updater_items))
        ):
            problems.append(Problem(XGBoost072, "updater", v, "rule", 0, "warning"))
        if not wrong and self.booster == "gblinear" and self.updater is None:
            problems.append(Problem(XGBoost072, "updater", v, "rule", 1, "warning"))
        if (
            not wrong
            and self.process_type == "update"
            and ((self.updater is None) or (not ({"prune", "refresh"}.issuperset(updater_items))))
        ):
            problems.append(Problem(XGBoost072, "updater", v, "rule", 2, "warning"))
        if (
            not wrong
            and self.updater is not None
            and not (
                sum(
                    [
                        item in {"distcol", "grow_colmaker", "grow_histmaker", "grow_local_histmaker"}
                        for item in updater_items
                    ]
                )
                <= 1
            )
        ):
            problems.append(Problem(XGBoost072, "updater", v, "rule", 3, "warning"))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_class,
            self.num_round,
            self.alpha,
            self.base_score,
            self.booster,
            self.colsample_bylevel,
            self.colsample_bytree,
            self.csv_weights,
            self.early_stopping_rounds,
            self.eta,
            self.eval_metric,
            self.gamma,
            self.grow_policy,
            self.lambda_,
            self.lambda_bias,
            self.max_bin,
            self.max_delta_step,
            self.max_depth,
            self.max_leaves,
            self.min_child_weight,
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
            self.silent,
            self.sketch_eps,
            self.skip_drop,
            self.subsample,
            self.tree_method,
            self.tweedie_variance_power,
            self.updater,
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
        if (s := made.colsample_bytree) is not None:
            made.colsample_bytree = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.csv_weights) is not None:
            made.csv_weights = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_rounds) is not None:
            made.early_stopping_rounds = int(s) if s.isdecimal() else integer(s)
        if (s := made.eta) is not None:
            made.eta = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.gamma) is not None:
            made.gamma = float(s) if s.strip("0123456789") == "." != s else number(s)
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
        if (s := made.silent) is not None:
            made.silent = int(s) if s.isdecimal() else integer(s)
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
