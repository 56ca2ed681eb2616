"""XGBoost: the hyperparameters that the built-in algorithm takes.

Generated from xgboost_hyperparameters.md (2026), xgboost-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem, by_version
from ._values import NOTHING, frozen, integer, integers, listed, matches, nested, number, tupled


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class XGBoost(Hyperparameters):
    """Hyperparameters of XGBoost.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """

    num_class: int | None = None
    """How many classes there are to tell apart.

    Required when objective is "multi:softmax" or "multi:softprob". Valid values: an integer. It must not
    be given when objective is "binary:logistic" or "reg:squarederror" (images 3.0-5 and later). The
    training container takes an integer of at least 2.
    """
    num_round: int
    """How many boosting rounds to train for.

    Required. Valid values: an integer. The training container takes an integer of at least 1. Tuning:
    integer, from 1 to 4000.
    """
    alpha: float | None = None
    """Strength of the L1 penalty on the weights. Higher values give a more conservative model.

    Optional. Valid values: a number. Default: 0. The training container takes a number of at least 0.
    Tuning: continuous, from 0 to 1000.
    """
    base_score: float | None = None
    """The score that every instance starts from, acting as a global bias.

    Optional. Valid values: a number. It must be greater than 0 and less than 1 when objective is
    "binary:logistic" or "reg:logistic" (images 1.7-1 to 3.0-5). It must be from 0 to 1 when objective is
    "binary:logistic" or "reg:logistic" (image 3.2-0). Default: 0.5. The training container takes a number
    of at least 0.
    """
    booster: Literal["gbtree", "gblinear", "dart"] | None = None
    """The kind of model that is boosted: trees with `gbtree` and `dart`, a linear function with `gblinear`.

    Optional. Valid values: "gbtree", "gblinear" or "dart". Default: "gbtree".
    """
    colsample_bylevel: float | None = None
    """The share of columns drawn for the splits of each tree level.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.1 to 1.
    """
    colsample_bynode: float | None = None
    """The share of columns drawn at each node.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 1. Tuning: continuous, from 0.1
    to 1.
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
    deterministic_histogram: bool | None = None
    """Whether histograms are built deterministically on the GPU. Used only when `tree_method` is `gpu_hist`.

    Optional. Valid values: True or False. Default: True. The training container refuses it (images 0.90-1
    to 1.0-1).
    """
    early_stopping_rounds: int | None = None
    """How many rounds may pass without a lower validation error before training stops. The best model found
    is the one hosted for inference.

    Optional. Valid values: an integer. The training container takes an integer of at least 1.
    """
    eta: float | None = None
    """The factor by which each boosting step's feature weights are shrunk. Shrinking makes boosting more
    conservative and counters overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 0.3. Tuning: continuous, from 0.1 to 0.5.
    """
    eval_metric: str | None = None
    """The metrics computed on the validation data. If none is given, `objective` determines the metric:
    `rmse` for regression, `error` for classification, `map` for ranking.

    Optional. Valid values: a string. It must not have "tweedie-nloglik", which XGBoost wants with a power
    that the validator refuses (images 3.0-5 and later). It must not have a metric of a single output when
    objective is "multi:softmax" or "multi:softprob" (images 3.0-5 and later). It must not have "merror" or
    "mlogloss" when objective is of one of two classes (images 3.0-5 and later). Default: Default according
    to objective. The training container takes one string of "accuracy", "auc", "aucpr", "f1", "map",
    "ndcg", "cox-nloglik", "error", "gamma-deviance", "gamma-nloglik", "logloss", "mae", "merror",
    "mlogloss", "mse", "poisson-nloglik", "rmse" or "tweedie-nloglik", separated by commas without blanks;
    "error", "ndcg" and "map" also with a threshold, as in error@0.5; "rmsle" (images 1.0-1 and later);
    "r2", "aft-nloglik", "interval-regression-accuracy" and "mphe" (images 1.2-1 and later); "f1_binary"
    and "f1_macro" (images 1.2-2 and later); "balanced_accuracy", "precision", "recall", "precision_macro",
    "precision_micro", "recall_macro", "recall_micro" and "mape" (images 1.3-1 and later).
    """
    gamma: float | None = None
    """The smallest drop in loss for which a leaf is split further. Higher values are more conservative.

    Optional. Valid values: a number of at least 0. Default: 0. Tuning: continuous, from 0 to 5.
    """
    grow_policy: Literal["depthwise", "lossguide"] | None = None
    """How the place of the next new tree nodes is chosen. Used only when `tree_method` is `hist`.

    Optional. Valid values: "depthwise" or "lossguide". Default: "depthwise".
    """
    interaction_constraints: Sequence[Sequence[float]] | None = None
    """The groups of features within which interactions are permitted.

    Optional. Valid values: a list of lists of integers. The training container refuses it (images 0.90-1
    to 0.90-2). The training container takes a list of lists of numbers of at least 1 (images 1.0-1 and
    later).
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

    Optional. Valid values: an integer. It must be at least 2: XGBoost stops at fewer bins (images 1.7-1
    and later). Default: 256. The training container takes an integer of at least 0.
    """
    max_delta_step: float | None = None
    """Upper bound on the step by which a tree's weight estimates may change. A positive value, such as 1 to
    10, makes updates more conservative, which is mostly of use in logistic regression.

    Optional. Valid values: an integer of at least 0. Default: 0. The training container takes a number of
    at least 0. Tuning: integer, from 0 to 10.
    """
    max_depth: int | None = None
    """How deep a tree may grow. Deeper trees are more complex and overfit more easily. `0` means no limit;
    with `depth-wise` as `grow_policy`, a limit is needed.

    Optional. Valid values: an integer of at least 0. It must be at least 1 when tree_method is "exact",
    which needs a limit (images 1.7-1 and later). Default: 6. Tuning: integer, from 0 to 10.
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
    monotone_constraints: Sequence[Literal[-1, 0, 1]] | None = None
    """Forces the prediction to rise or fall with given features, one entry per feature.

    Optional. Valid values: a list of -1, 0 or 1. Default: [0, 0]. The training container refuses it
    (images 0.90-1 to 0.90-2).
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
    objective: (
        Literal[
            "aft_loss_distribution",
            "binary:logistic",
            "binary:logitraw",
            "binary:hinge",
            "count:poisson",
            "multi:softmax",
            "multi:softprob",
            "rank:pairwise",
            "rank:ndcg",
            "rank:map",
            "reg:linear",
            "reg:squarederror",
            "reg:logistic",
            "reg:gamma",
            "reg:pseudohubererror",
            "reg:squaredlogerror",
            "reg:absoluteerror",
            "reg:tweedie",
            "survival:aft",
            "survival:cox",
        ]
        | None
    ) = None
    """The learning task together with the objective to optimize, for example `reg:logistic`, `multi:softmax`,
    or `reg:squarederror`.

    Optional. Valid values: a string. It is required when eval_metric has "auc". It is required when
    eval_metric is given (images 1.2-1 and later). It must begin with "binary:" or "rank:" when eval_metric
    has "auc". It must be "survival:aft" when eval_metric has "aft-nloglik". It must not be
    "aft_loss_distribution": it passes the validator, and XGBoost has no such objective. It should not be
    "survival:aft", which needs label bounds that the container never sets. It must be "survival:aft" when
    eval_metric has "interval-regression-accuracy" (images 3.0-5 and later). Default: "reg:squarederror".
    The training container takes "binary:logistic", "binary:logitraw", "binary:hinge", "count:poisson",
    "multi:softmax", "multi:softprob", "rank:pairwise", "rank:ndcg", "rank:map", "reg:linear",
    "reg:squarederror", "reg:logistic", "reg:gamma", "reg:tweedie" or "survival:cox"; "reg:squaredlogerror"
    (images 1.0-1 and later); "aft_loss_distribution", "reg:pseudohubererror" and "survival:aft" (images
    1.2-1 and later); "reg:absoluteerror" (images 1.7-1 and later).
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

    Optional. Valid values: a number. Default: 1. The training container takes a number greater than 0.
    """
    seed: int | None = None
    """Seed of the random number generator.

    Optional. Valid values: an integer. Default: 0. The training container takes an integer greater than
    -2147483648 and less than 2147483647.
    """
    single_precision_histogram: bool | None = None
    """Whether histograms are built in single rather than double precision. Used only when `tree_method` is
    `hist` or `gpu_hist`.

    Optional. Valid values: True or False. Default: False. The training container refuses it (images 0.90-1
    to 1.0-1). The training container refuses it (images 1.7-1 and later).
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
    tree_method: Literal["auto", "exact", "approx", "hist", "gpu_hist"] | None = None
    """The algorithm by which XGBoost builds trees.

    Optional. Valid values: "auto", "exact", "approx", "hist" or "gpu_hist". It must be given as "exact" or
    "hist" when monotone_constraints is given. It must be given as "exact", "hist" or "approx" when
    interaction_constraints is given. It must be "gpu_hist" when use_dask_gpu_training is "true" (images
    1.5-1 to 3.0-5). It must be "gpu_hist" or "hist" when use_dask_gpu_training is "true" (image 3.2-0). It
    must not be "gpu_hist", which is gone from XGBoost 3.2.0: use "hist" (image 3.2-0). Default: "auto".
    The training container takes "auto", "exact", "approx" or "hist"; "gpu_hist" (images 1.2-1 and later).
    """
    tweedie_variance_power: float | None = None
    """The power that sets the variance of the Tweedie distribution.

    Optional. Valid values: a number greater than 1 and less than 2. Default: 1.5.
    """
    updater: (
        Sequence[
            Literal[
                "grow_colmaker",
                "distcol",
                "grow_histmaker",
                "grow_skmaker",
                "sync",
                "refresh",
                "prune",
                "shotgun",
                "coord_descent",
                "grow_local_histmaker",
            ]
        ]
        | None
    ) = None
    """The tree updaters that build and change the trees, in the order in which they run.

    Optional. Valid values: a list of strings without commas, and without blanks at either end. It must be
    "shotgun" or "coord_descent" alone when booster is "gblinear". It may hold only "refresh" and "prune"
    when process_type is "update". It must not hold "shotgun" or "coord_descent" unless booster is
    "gblinear". It must hold at most one updater that grows trees. It must not have "distcol" or
    "grow_skmaker", which pass the validator and are gone from XGBoost (images 1.7-1 and later). It must
    not begin with "prune" or "refresh" unless process_type is "update" (images 3.0-5 and later). Default:
    ["grow_colmaker", "prune"]. The training container takes one string of "grow_colmaker", "distcol",
    "grow_histmaker", "grow_skmaker", "sync", "refresh", "prune", "shotgun" or "coord_descent", separated
    by commas without blanks; "grow_local_histmaker" (images 0.90-1 to 1.5-1).
    """
    use_dask_gpu_training: bool | None = None
    """Whether Dask spreads the training over several GPUs. Only supported by versions from 1.5-1 on.

    Optional. Valid values: True or False. Default: False. The training container refuses it (images 0.90-1
    to 1.3-1).
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
        "use_dask_gpu_training": ("true", "false"),
        "save_model_on_termination": ("true", "false"),
    }
    _unlisted = {
        "dsplit": (
            lambda s: s,
            lambda v: ((9, v is None or (type(v) is str and v in {"row", "col"})),),
        ),
        "predictor": (
            lambda s: s,
            lambda v: (
                (2, v is None or (type(v) is str and v == "cpu_predictor")),
                (9, v is None or (type(v) is str and v in {"auto", "cpu_predictor", "gpu_predictor"})),
            ),
        ),
        "_kfold": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: (
                (3, False),
                (9, v is None or (type(v) is int and 2 <= v)),
            ),
        ),
        "_num_cv_round": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: (
                (3, False),
                (9, v is None or (type(v) is int and 1 <= v)),
            ),
        ),
        "_tuning_objective_metric": (
            lambda s: s,
            lambda v: (
                (
                    1,
                    v is None
                    or (
                        type(v) is str
                        and v
                        in {
                            "validation:accuracy",
                            "validation:auc",
                            "validation:aucpr",
                            "validation:f1",
                            "validation:map",
                            "validation:ndcg",
                            "validation:cox-nloglik",
                            "validation:error",
                            "validation:gamma-deviance",
                            "validation:gamma-nloglik",
                            "validation:logloss",
                            "validation:mae",
                            "validation:merror",
                            "validation:mlogloss",
                            "validation:mse",
                            "validation:poisson-nloglik",
                            "validation:rmse",
                            "validation:tweedie-nloglik",
                        }
                    ),
                ),
                (
                    2,
                    v is None
                    or (
                        type(v) is str
                        and v
                        in {
                            "validation:accuracy",
                            "validation:auc",
                            "validation:aucpr",
                            "validation:f1",
                            "validation:map",
                            "validation:ndcg",
                            "validation:cox-nloglik",
                            "validation:error",
                            "validation:gamma-deviance",
                            "validation:gamma-nloglik",
                            "validation:logloss",
                            "validation:mae",
                            "validation:merror",
                            "validation:mlogloss",
                            "validation:mse",
                            "validation:poisson-nloglik",
                            "validation:rmse",
                            "validation:rmsle",
                            "validation:tweedie-nloglik",
                        }
                    ),
                ),
                (
                    3,
                    v is None
                    or (
                        type(v) is str
                        and v
                        in {
                            "validation:accuracy",
                            "validation:auc",
                            "validation:aucpr",
                            "validation:f1",
                            "validation:map",
                            "validation:ndcg",
                            "validation:r2",
                            "validation:aft-nloglik",
                            "validation:cox-nloglik",
                            "validation:error",
                            "validation:gamma-deviance",
                            "validation:gamma-nloglik",
                            "validation:interval-regression-accuracy",
                            "validation:logloss",
                            "validation:mae",
                            "validation:merror",
                            "validation:mlogloss",
                            "validation:mphe",
                            "validation:mse",
                            "validation:poisson-nloglik",
                            "validation:rmse",
                            "validation:rmsle",
                            "validation:tweedie-nloglik",
                        }
                    ),
                ),
                (
                    4,
                    v is None
                    or (
                        type(v) is str
                        and v
                        in {
                            "validation:accuracy",
                            "validation:auc",
                            "validation:aucpr",
                            "validation:f1",
                            "validation:f1_binary",
                            "validation:f1_macro",
                            "validation:map",
                            "validation:ndcg",
                            "validation:r2",
                            "validation:aft-nloglik",
                            "validation:cox-nloglik",
                            "validation:error",
                            "validation:gamma-deviance",
                            "validation:gamma-nloglik",
                            "validation:interval-regression-accuracy",
                            "validation:logloss",
                            "validation:mae",
                            "validation:merror",
                            "validation:mlogloss",
                            "validation:mphe",
                            "validation:mse",
                            "validation:poisson-nloglik",
                            "validation:rmse",
                            "validation:rmsle",
                            "validation:tweedie-nloglik",
                        }
                    ),
                ),
                (
                    9,
                    v is None
                    or (
                        type(v) is str
                        and v
                        in {
                            "validation:accuracy",
                            "validation:auc",
                            "validation:aucpr",
                            "validation:balanced_accuracy",
                            "validation:f1",
                            "validation:f1_binary",
                            "validation:f1_macro",
                            "validation:map",
                            "validation:ndcg",
                            "validation:precision",
                            "validation:r2",
                            "validation:recall",
                            "validation:precision_macro",
                            "validation:precision_micro",
                            "validation:recall_macro",
                            "validation:recall_micro",
                            "validation:aft-nloglik",
                            "validation:cox-nloglik",
                            "validation:error",
                            "validation:gamma-deviance",
                            "validation:gamma-nloglik",
                            "validation:interval-regression-accuracy",
                            "validation:logloss",
                            "validation:mae",
                            "validation:mape",
                            "validation:merror",
                            "validation:mlogloss",
                            "validation:mphe",
                            "validation:mse",
                            "validation:poisson-nloglik",
                            "validation:rmse",
                            "validation:rmsle",
                            "validation:tweedie-nloglik",
                        }
                    ),
                ),
            ),
        ),
        "num_parallel_tree": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: (
                (0, False),
                (9, v is None or (type(v) is int and 1 <= v)),
            ),
        ),
        "save_model_on_termination": (
            lambda s: {"true": True, "false": False}.get(s, s),
            lambda v: (
                (1, False),
                (9, v is None or (type(v) is bool)),
            ),
        ),
        "aft_loss_distribution": (
            lambda s: s,
            lambda v: (
                (2, False),
                (9, v is None or (type(v) is str and v in {"normal", "logistic", "extreme"})),
            ),
        ),
        "aft_loss_distribution_scale": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: (
                (2, False),
                (9, v is None or ((type(v) is float or type(v) is int) and 0 <= v < inf)),
            ),
        ),
        "sampling_method": (
            lambda s: s,
            lambda v: (
                (4, False),
                (9, v is None or (type(v) is str and v in {"uniform", "gradient_based"})),
            ),
        ),
        "prob_buffer_row": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: (
                (4, False),
                (9, v is None or (type(v) is int and 1 < v)),
            ),
        ),
        "_nfold": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: (
                (2, False),
                (3, v is None or (type(v) is int and 2 <= v)),
                (9, False),
            ),
        ),
        "silent": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: (
                (2, v is None or (type(v) is int and 0 <= v <= 1)),
                (9, False),
            ),
        ),
        "learning_rate": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: (
                (0, False),
                (9, v is None or ((type(v) is float or type(v) is int) and 0 <= v <= 1)),
            ),
        ),
        "min_split_loss": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: (
                (0, False),
                (9, v is None or ((type(v) is float or type(v) is int) and 0 <= v < inf)),
            ),
        ),
        "reg_lambda": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: (
                (0, False),
                (9, v is None or ((type(v) is float or type(v) is int) and 0 <= v < inf)),
            ),
        ),
        "reg_alpha": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: (
                (0, False),
                (9, v is None or ((type(v) is float or type(v) is int) and 0 <= v < inf)),
            ),
        ),
    }

    _aliases = {
        "learning_rate": "eta",
        "min_split_loss": "gamma",
        "reg_lambda": "lambda",
        "reg_alpha": "alpha",
    }
    _other_images = frozenset(("xgboost:1", "xgboost:latest"))
    _unknown_names = "refused"
    _versions = {
        "sagemaker-xgboost:0.90-1": 0,
        "sagemaker-xgboost:0.90-1-cpu-py3": 0,
        "sagemaker-xgboost:0.90-2": 1,
        "sagemaker-xgboost:0.90-2-cpu-py3": 1,
        "sagemaker-xgboost:1.0-1": 2,
        "sagemaker-xgboost:1.0-1-cpu-py3": 2,
        "sagemaker-xgboost:1.2-1": 3,
        "sagemaker-xgboost:1.2-1-cpu-py3": 3,
        "sagemaker-xgboost:1.2-2": 4,
        "sagemaker-xgboost:1.2-2-cpu-py3": 4,
        "sagemaker-xgboost:1.3-1": 5,
        "sagemaker-xgboost:1.3-1-cpu-py3": 5,
        "sagemaker-xgboost:1.5-1": 6,
        "sagemaker-xgboost:1.5-1-cpu-py3": 6,
        "sagemaker-xgboost:1.7-1": 7,
        "sagemaker-xgboost:1.7-1-cpu-py3": 7,
        "sagemaker-xgboost:3.0-5": 8,
        "sagemaker-xgboost:3.0-5-cpu-py3": 8,
        "sagemaker-xgboost:3.2-0": 9,
        "sagemaker-xgboost:3.2-0-cpu-py3": 9,
        "0.90-1": 0,
        "0.90-1-cpu-py3": 0,
        "0.90-2": 1,
        "0.90-2-cpu-py3": 1,
        "1.0-1": 2,
        "1.0-1-cpu-py3": 2,
        "1.2-1": 3,
        "1.2-1-cpu-py3": 3,
        "1.2-2": 4,
        "1.2-2-cpu-py3": 4,
        "1.3-1": 5,
        "1.3-1-cpu-py3": 5,
        "1.5-1": 6,
        "1.5-1-cpu-py3": 6,
        "1.7-1": 7,
        "1.7-1-cpu-py3": 7,
        "3.0-5": 8,
        "3.0-5-cpu-py3": 8,
        "3.2-0": 9,
        "3.2-0-cpu-py3": 9,
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        version = self._version
        extra = self._extra or NOTHING
        eval_metric_items = listed(self.eval_metric)
        updater_items = listed(self.updater)
        v = self.num_class
        if wrong := v is not None and not (type(v) is int and 2 <= v):
            problems.append(
                Problem(
                    XGBoost, "num_class", v, "refused-by-container" if type(v) is int else "invalid-value"
                )
            )
        if (
            not wrong
            and v is None
            and ("reg:squarederror" if self.objective is None else self.objective)
            in ("multi:softmax", "multi:softprob")
        ):
            problems.append(Problem(XGBoost, "num_class", v, "missing"))
        if (
            not wrong
            and (version is None or version >= 8)
            and self.num_class is not None
            and self.objective in ("binary:logistic", "reg:squarederror")
        ):
            problems.append(
                Problem(XGBoost, "num_class", v, "rule", 0, "error" if version is not None else "warning")
            )
        v = self.num_round
        if v is None:
            problems.append(Problem(XGBoost, "num_round", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(
                Problem(
                    XGBoost, "num_round", v, "refused-by-container" if type(v) is int else "invalid-value"
                )
            )
        v = self.alpha
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(
                Problem(
                    XGBoost,
                    "alpha",
                    v,
                    (
                        "refused-by-container"
                        if (type(v) is float or type(v) is int) and -inf < v < inf
                        else "invalid-value"
                    ),
                )
            )
        v = self.base_score
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(
                Problem(
                    XGBoost,
                    "base_score",
                    v,
                    (
                        "refused-by-container"
                        if (type(v) is float or type(v) is int) and -inf < v < inf
                        else "invalid-value"
                    ),
                )
            )
        if (
            not wrong
            and (version is None or 7 <= version <= 8)
            and self.objective in ("binary:logistic", "reg:logistic")
            and (
                (isinstance(self.base_score, (int, float)) and not self.base_score > 0)
                or (isinstance(self.base_score, (int, float)) and not self.base_score < 1)
            )
        ):
            problems.append(
                Problem(XGBoost, "base_score", v, "rule", 0, "error" if version is not None else "warning")
            )
        if (
            not wrong
            and (version is None or version >= 9)
            and self.objective in ("binary:logistic", "reg:logistic")
            and (
                (isinstance(self.base_score, (int, float)) and not self.base_score >= 0)
                or (isinstance(self.base_score, (int, float)) and not self.base_score <= 1)
            )
        ):
            problems.append(
                Problem(XGBoost, "base_score", v, "rule", 1, "error" if version is not None else "warning")
            )
        v = self.booster
        if v is not None and not (type(v) is str and v in {"gbtree", "gblinear", "dart"}):
            problems.append(Problem(XGBoost, "booster", v))
        v = self.colsample_bylevel
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(
                Problem(
                    XGBoost,
                    "colsample_bylevel",
                    v,
                    (
                        "refused-by-container"
                        if (type(v) is float or type(v) is int) and 0 <= v <= 1
                        else "invalid-value"
                    ),
                )
            )
        v = self.colsample_bynode
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(Problem(XGBoost, "colsample_bynode", v))
        v = self.colsample_bytree
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(
                Problem(
                    XGBoost,
                    "colsample_bytree",
                    v,
                    (
                        "refused-by-container"
                        if (type(v) is float or type(v) is int) and 0 <= v <= 1
                        else "invalid-value"
                    ),
                )
            )
        v = self.csv_weights
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(XGBoost, "csv_weights", v))
        v = self.deterministic_histogram
        if wrong := v is not None and by_version(
            XGBoost,
            "deterministic_histogram",
            v,
            "refused-by-container" if type(v) is bool else "invalid-value",
            version,
            ((2, False), (9, type(v) is bool)),
        ):
            problems.append(wrong)
        if (
            (not wrong or wrong.severity == "warning")
            and v is not None
            and v != True
            and ("auto" if self.tree_method is None else self.tree_method) != "gpu_hist"
        ):
            problems.append(Problem(XGBoost, "deterministic_histogram", v, "no-effect", None, "warning"))
        v = self.early_stopping_rounds
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(
                Problem(
                    XGBoost,
                    "early_stopping_rounds",
                    v,
                    "refused-by-container" if type(v) is int else "invalid-value",
                )
            )
        v = self.eta
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(XGBoost, "eta", v))
        v = self.eval_metric
        if (
            wrong := v is not None
            and not (
                type(v) is str
                and {
                    "accuracy",
                    "auc",
                    "aucpr",
                    "f1",
                    "map",
                    "ndcg",
                    "cox-nloglik",
                    "error",
                    "gamma-deviance",
                    "gamma-nloglik",
                    "logloss",
                    "mae",
                    "merror",
                    "mlogloss",
                    "mse",
                    "poisson-nloglik",
                    "rmse",
                    "tweedie-nloglik",
                }.issuperset(v.split(","))
            )
            and by_version(
                XGBoost,
                "eval_metric",
                v,
                "refused-by-container" if type(v) is str else "invalid-value",
                version,
                (
                    (
                        1,
                        type(v) is str
                        and matches(
                            "^(accuracy|auc|aucpr|f1|map|ndcg|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|logloss|mae|merror|mlogloss|mse|poisson\\-nloglik|rmse|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *)(,(accuracy|auc|aucpr|f1|map|ndcg|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|logloss|mae|merror|mlogloss|mse|poisson\\-nloglik|rmse|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *))*\\Z",
                            v,
                        ),
                    ),
                    (
                        2,
                        type(v) is str
                        and matches(
                            "^(accuracy|auc|aucpr|f1|map|ndcg|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|logloss|mae|merror|mlogloss|mse|poisson\\-nloglik|rmse|rmsle|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *)(,(accuracy|auc|aucpr|f1|map|ndcg|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|logloss|mae|merror|mlogloss|mse|poisson\\-nloglik|rmse|rmsle|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *))*\\Z",
                            v,
                        ),
                    ),
                    (
                        3,
                        type(v) is str
                        and matches(
                            "^(accuracy|auc|aucpr|f1|map|ndcg|r2|aft\\-nloglik|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|interval\\-regression\\-accuracy|logloss|mae|merror|mlogloss|mphe|mse|poisson\\-nloglik|rmse|rmsle|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *)(,(accuracy|auc|aucpr|f1|map|ndcg|r2|aft\\-nloglik|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|interval\\-regression\\-accuracy|logloss|mae|merror|mlogloss|mphe|mse|poisson\\-nloglik|rmse|rmsle|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *))*\\Z",
                            v,
                        ),
                    ),
                    (
                        4,
                        type(v) is str
                        and matches(
                            "^(accuracy|auc|aucpr|f1|f1_binary|f1_macro|map|ndcg|r2|aft\\-nloglik|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|interval\\-regression\\-accuracy|logloss|mae|merror|mlogloss|mphe|mse|poisson\\-nloglik|rmse|rmsle|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *)(,(accuracy|auc|aucpr|f1|f1_binary|f1_macro|map|ndcg|r2|aft\\-nloglik|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|interval\\-regression\\-accuracy|logloss|mae|merror|mlogloss|mphe|mse|poisson\\-nloglik|rmse|rmsle|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *))*\\Z",
                            v,
                        ),
                    ),
                    (
                        9,
                        type(v) is str
                        and matches(
                            "^(accuracy|auc|aucpr|balanced_accuracy|f1|f1_binary|f1_macro|map|ndcg|precision|r2|recall|precision_macro|precision_micro|recall_macro|recall_micro|aft\\-nloglik|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|interval\\-regression\\-accuracy|logloss|mae|mape|merror|mlogloss|mphe|mse|poisson\\-nloglik|rmse|rmsle|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *)(,(accuracy|auc|aucpr|balanced_accuracy|f1|f1_binary|f1_macro|map|ndcg|precision|r2|recall|precision_macro|precision_micro|recall_macro|recall_micro|aft\\-nloglik|cox\\-nloglik|error|gamma\\-deviance|gamma\\-nloglik|interval\\-regression\\-accuracy|logloss|mae|mape|merror|mlogloss|mphe|mse|poisson\\-nloglik|rmse|rmsle|tweedie\\-nloglik|(error|ndcg|map)@ *[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)? *))*\\Z",
                            v,
                        ),
                    ),
                ),
            )
        ):
            problems.append(wrong)
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or version >= 8)
            and "tweedie-nloglik" in eval_metric_items
        ):
            problems.append(
                Problem(XGBoost, "eval_metric", v, "rule", 0, "error" if version is not None else "warning")
            )
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or version >= 8)
            and self.objective in ("multi:softmax", "multi:softprob")
            and not {
                "error",
                "logloss",
                "rmsle",
                "mape",
                "poisson-nloglik",
                "gamma-nloglik",
                "gamma-deviance",
                "map",
                "ndcg",
            }.isdisjoint(eval_metric_items)
        ):
            problems.append(
                Problem(XGBoost, "eval_metric", v, "rule", 1, "error" if version is not None else "warning")
            )
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or version >= 8)
            and self.objective in ("binary:logistic", "binary:logitraw", "binary:hinge")
            and not {"merror", "mlogloss"}.isdisjoint(eval_metric_items)
        ):
            problems.append(
                Problem(XGBoost, "eval_metric", v, "rule", 2, "error" if version is not None else "warning")
            )
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
        if wrong := v is not None and by_version(
            XGBoost,
            "interaction_constraints",
            v,
            (
                "refused-by-container"
                if type(v) is tuple
                and all([type(vi) is tuple and all([type(vii) is int for vii in vi]) for vi in v])
                else "invalid-value"
            ),
            version,
            (
                (1, False),
                (
                    9,
                    type(v) is tuple
                    and all(
                        [
                            type(vi) is tuple
                            and all(
                                [(type(vii) is float or type(vii) is int) and 1 <= vii < inf for vii in vi]
                            )
                            for vi in v
                        ]
                    ),
                ),
            ),
        ):
            problems.append(wrong)
        v = self.lambda_
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(
                Problem(
                    XGBoost,
                    "lambda",
                    v,
                    (
                        "refused-by-container"
                        if (type(v) is float or type(v) is int) and -inf < v < inf
                        else "invalid-value"
                    ),
                )
            )
        v = self.lambda_bias
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(XGBoost, "lambda_bias", v))
        v = self.max_bin
        if wrong := v is not None and not (type(v) is int and 0 <= v):
            problems.append(
                Problem(XGBoost, "max_bin", v, "refused-by-container" if type(v) is int else "invalid-value")
            )
        if (
            not wrong
            and v is not None
            and v != 256
            and ("auto" if self.tree_method is None else self.tree_method) != "hist"
        ):
            problems.append(Problem(XGBoost, "max_bin", v, "no-effect", None, "warning"))
        if (
            not wrong
            and (version is None or version >= 7)
            and self.max_bin is not None
            and isinstance(self.max_bin, (int, float))
            and not self.max_bin >= 2
        ):
            problems.append(
                Problem(XGBoost, "max_bin", v, "rule", 0, "error" if version is not None else "warning")
            )
        v = self.max_delta_step
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            problems.append(Problem(XGBoost, "max_delta_step", v))
        v = self.max_depth
        if wrong := v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(XGBoost, "max_depth", v))
        if (
            not wrong
            and (version is None or version >= 7)
            and self.tree_method == "exact"
            and self.booster != "gblinear"
            and isinstance(self.max_depth, (int, float))
            and not self.max_depth >= 1
        ):
            problems.append(
                Problem(XGBoost, "max_depth", v, "rule", 0, "error" if version is not None else "warning")
            )
        v = self.max_leaves
        if wrong := v is not None and not (type(v) is int and 0 <= v):
            problems.append(
                Problem(
                    XGBoost, "max_leaves", v, "refused-by-container" if type(v) is int else "invalid-value"
                )
            )
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
        if wrong := v is not None and by_version(
            XGBoost,
            "monotone_constraints",
            v,
            (
                "refused-by-container"
                if type(v) is tuple and all([type(vi) is int and vi in {-1, 0, 1} for vi in v])
                else "invalid-value"
            ),
            version,
            ((1, False), (9, type(v) is tuple and all([type(vi) is int and vi in {-1, 0, 1} for vi in v]))),
        ):
            problems.append(wrong)
        v = self.normalize_type
        if v is not None and not (type(v) is str and v in {"tree", "forest"}):
            problems.append(Problem(XGBoost, "normalize_type", v))
        v = self.nthread
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(
                Problem(XGBoost, "nthread", v, "refused-by-container" if type(v) is int else "invalid-value")
            )
        v = self.objective
        if (
            wrong := v is not None
            and not (
                type(v) is str
                and v
                in {
                    "binary:logistic",
                    "binary:logitraw",
                    "binary:hinge",
                    "count:poisson",
                    "multi:softmax",
                    "multi:softprob",
                    "rank:pairwise",
                    "rank:ndcg",
                    "rank:map",
                    "reg:linear",
                    "reg:squarederror",
                    "reg:logistic",
                    "reg:gamma",
                    "reg:tweedie",
                    "survival:cox",
                }
            )
            and by_version(
                XGBoost,
                "objective",
                v,
                "refused-by-container" if type(v) is str else "invalid-value",
                version,
                (
                    (
                        1,
                        type(v) is str
                        and v
                        in {
                            "binary:logistic",
                            "binary:logitraw",
                            "binary:hinge",
                            "count:poisson",
                            "multi:softmax",
                            "multi:softprob",
                            "rank:pairwise",
                            "rank:ndcg",
                            "rank:map",
                            "reg:linear",
                            "reg:squarederror",
                            "reg:logistic",
                            "reg:gamma",
                            "reg:tweedie",
                            "survival:cox",
                        },
                    ),
                    (
                        2,
                        type(v) is str
                        and v
                        in {
                            "binary:logistic",
                            "binary:logitraw",
                            "binary:hinge",
                            "count:poisson",
                            "multi:softmax",
                            "multi:softprob",
                            "rank:pairwise",
                            "rank:ndcg",
                            "rank:map",
                            "reg:linear",
                            "reg:squarederror",
                            "reg:logistic",
                            "reg:gamma",
                            "reg:squaredlogerror",
                            "reg:tweedie",
                            "survival:cox",
                        },
                    ),
                    (
                        6,
                        type(v) is str
                        and v
                        in {
                            "aft_loss_distribution",
                            "binary:logistic",
                            "binary:logitraw",
                            "binary:hinge",
                            "count:poisson",
                            "multi:softmax",
                            "multi:softprob",
                            "rank:pairwise",
                            "rank:ndcg",
                            "rank:map",
                            "reg:linear",
                            "reg:squarederror",
                            "reg:logistic",
                            "reg:gamma",
                            "reg:pseudohubererror",
                            "reg:squaredlogerror",
                            "reg:tweedie",
                            "survival:aft",
                            "survival:cox",
                        },
                    ),
                    (
                        9,
                        type(v) is str
                        and v
                        in {
                            "aft_loss_distribution",
                            "binary:logistic",
                            "binary:logitraw",
                            "binary:hinge",
                            "count:poisson",
                            "multi:softmax",
                            "multi:softprob",
                            "rank:pairwise",
                            "rank:ndcg",
                            "rank:map",
                            "reg:linear",
                            "reg:squarederror",
                            "reg:logistic",
                            "reg:gamma",
                            "reg:pseudohubererror",
                            "reg:squaredlogerror",
                            "reg:absoluteerror",
                            "reg:tweedie",
                            "survival:aft",
                            "survival:cox",
                        },
                    ),
                ),
            )
        ):
            problems.append(wrong)
        if (
            (not wrong or wrong.severity == "warning")
            and "auc" in eval_metric_items
            and self.objective is None
        ):
            problems.append(Problem(XGBoost, "objective", v, "rule", 0))
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or version >= 3)
            and self.eval_metric is not None
            and {"auc"}.isdisjoint(eval_metric_items)
            and self.objective is None
        ):
            problems.append(
                Problem(XGBoost, "objective", v, "rule", 1, "error" if version is not None else "warning")
            )
        if (
            (not wrong or wrong.severity == "warning")
            and self.objective is not None
            and "auc" in eval_metric_items
            and not str(self.objective).startswith(("binary:", "rank:"))
        ):
            problems.append(Problem(XGBoost, "objective", v, "rule", 2))
        if (
            (not wrong or wrong.severity == "warning")
            and self.objective is not None
            and "aft-nloglik" in eval_metric_items
            and self.objective != "survival:aft"
        ):
            problems.append(Problem(XGBoost, "objective", v, "rule", 3))
        if (not wrong or wrong.severity == "warning") and self.objective == "aft_loss_distribution":
            problems.append(Problem(XGBoost, "objective", v, "rule", 4))
        if (not wrong or wrong.severity == "warning") and self.objective == "survival:aft":
            problems.append(Problem(XGBoost, "objective", v, "rule", 5, "warning"))
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or version >= 8)
            and self.objective is not None
            and "interval-regression-accuracy" in eval_metric_items
            and self.objective != "survival:aft"
        ):
            problems.append(
                Problem(XGBoost, "objective", v, "rule", 6, "error" if version is not None else "warning")
            )
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
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(
                Problem(
                    XGBoost,
                    "scale_pos_weight",
                    v,
                    (
                        "refused-by-container"
                        if (type(v) is float or type(v) is int) and -inf < v < inf
                        else "invalid-value"
                    ),
                )
            )
        v = self.seed
        if v is not None and not (type(v) is int and -2147483648 < v < 2147483647):
            problems.append(
                Problem(XGBoost, "seed", v, "refused-by-container" if type(v) is int else "invalid-value")
            )
        v = self.single_precision_histogram
        if wrong := v is not None and by_version(
            XGBoost,
            "single_precision_histogram",
            v,
            "refused-by-container" if type(v) is bool else "invalid-value",
            version,
            ((2, False), (6, type(v) is bool), (9, False)),
        ):
            problems.append(wrong)
        if (
            (not wrong or wrong.severity == "warning")
            and v is not None
            and v != False
            and ("auto" if self.tree_method is None else self.tree_method) not in ("hist", "gpu_hist")
        ):
            problems.append(Problem(XGBoost, "single_precision_histogram", v, "no-effect", None, "warning"))
        v = self.sketch_eps
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < 1):
            problems.append(
                Problem(
                    XGBoost,
                    "sketch_eps",
                    v,
                    (
                        "refused-by-container"
                        if (type(v) is float or type(v) is int) and 0 <= v <= 1
                        else "invalid-value"
                    ),
                )
            )
        v = self.skip_drop
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(XGBoost, "skip_drop", v))
        v = self.subsample
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(
                Problem(
                    XGBoost,
                    "subsample",
                    v,
                    (
                        "refused-by-container"
                        if (type(v) is float or type(v) is int) and 0 <= v <= 1
                        else "invalid-value"
                    ),
                )
            )
        v = self.tree_method
        if (
            wrong := v is not None
            and not (type(v) is str and v in {"auto", "exact", "approx", "hist"})
            and by_version(
                XGBoost,
                "tree_method",
                v,
                (
                    "refused-by-container"
                    if type(v) is str and v in {"auto", "exact", "approx", "hist", "gpu_hist"}
                    else "invalid-value"
                ),
                version,
                (
                    (2, type(v) is str and v in {"auto", "exact", "approx", "hist"}),
                    (9, type(v) is str and v in {"auto", "exact", "approx", "hist", "gpu_hist"}),
                ),
            )
        ):
            problems.append(wrong)
        if (
            (not wrong or wrong.severity == "warning")
            and self.monotone_constraints is not None
            and self.tree_method not in ("exact", "hist")
        ):
            problems.append(Problem(XGBoost, "tree_method", v, "rule", 0))
        if (
            (not wrong or wrong.severity == "warning")
            and self.interaction_constraints is not None
            and self.tree_method not in ("exact", "hist", "approx")
        ):
            problems.append(Problem(XGBoost, "tree_method", v, "rule", 1))
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or 6 <= version <= 8)
            and self.use_dask_gpu_training is True
            and self.tree_method != "gpu_hist"
        ):
            problems.append(
                Problem(XGBoost, "tree_method", v, "rule", 2, "error" if version is not None else "warning")
            )
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or version >= 9)
            and self.use_dask_gpu_training is True
            and self.tree_method not in ("gpu_hist", "hist")
        ):
            problems.append(
                Problem(XGBoost, "tree_method", v, "rule", 3, "error" if version is not None else "warning")
            )
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or version >= 9)
            and self.tree_method == "gpu_hist"
            and self.booster != "gblinear"
        ):
            problems.append(
                Problem(XGBoost, "tree_method", v, "rule", 4, "error" if version is not None else "warning")
            )
        v = self.tweedie_variance_power
        if v is not None and not ((type(v) is float or type(v) is int) and 1 < v < 2):
            problems.append(Problem(XGBoost, "tweedie_variance_power", v))
        v = self.updater
        if type(v) is list:
            v = self.updater = tuple(v)
        if (
            wrong := v is not None
            and not (
                (
                    type(v) is tuple
                    and len(v) >= 1
                    and all(
                        [
                            type(vi) is str
                            and vi
                            in {
                                "grow_colmaker",
                                "distcol",
                                "grow_histmaker",
                                "grow_skmaker",
                                "sync",
                                "refresh",
                                "prune",
                                "shotgun",
                                "coord_descent",
                                "grow_local_histmaker",
                            }
                            for vi in v
                        ]
                    )
                )
                and (
                    type(v) is tuple
                    and len(v) >= 1
                    and all(
                        [
                            type(vi) is str
                            and vi
                            in {
                                "grow_colmaker",
                                "distcol",
                                "grow_histmaker",
                                "grow_skmaker",
                                "sync",
                                "refresh",
                                "prune",
                                "shotgun",
                                "coord_descent",
                            }
                            for vi in v
                        ]
                    )
                )
            )
            and by_version(
                XGBoost,
                "updater",
                v,
                (
                    "refused-by-container"
                    if type(v) is tuple
                    and len(v) >= 1
                    and all([type(vi) is str and matches("^[^,\\s]([^,]*[^,\\s])?\\Z", vi) for vi in v])
                    else "invalid-value"
                ),
                version,
                (
                    (
                        6,
                        type(v) is tuple
                        and len(v) >= 1
                        and all(
                            [
                                type(vi) is str
                                and vi
                                in {
                                    "grow_colmaker",
                                    "distcol",
                                    "grow_histmaker",
                                    "grow_skmaker",
                                    "sync",
                                    "refresh",
                                    "prune",
                                    "shotgun",
                                    "coord_descent",
                                    "grow_local_histmaker",
                                }
                                for vi in v
                            ]
                        ),
                    ),
                    (
                        9,
                        type(v) is tuple
                        and len(v) >= 1
                        and all(
                            [
                                type(vi) is str
                                and vi
                                in {
                                    "grow_colmaker",
                                    "distcol",
                                    "grow_histmaker",
                                    "grow_skmaker",
                                    "sync",
                                    "refresh",
                                    "prune",
                                    "shotgun",
                                    "coord_descent",
                                }
                                for vi in v
                            ]
                        ),
                    ),
                ),
            )
        ):
            problems.append(wrong)
        if (
            (not wrong or wrong.severity == "warning")
            and self.updater is not None
            and self.booster == "gblinear"
            and (
                (not (len(updater_items) == 1))
                or (not ({"shotgun", "coord_descent"}.issuperset(updater_items)))
            )
        ):
            problems.append(Problem(XGBoost, "updater", v, "rule", 0))
        if (
            (not wrong or wrong.severity == "warning")
            and self.updater is not None
            and self.booster != "gblinear"
            and self.process_type == "update"
            and not ({"refresh", "prune"}.issuperset(updater_items))
        ):
            problems.append(Problem(XGBoost, "updater", v, "rule", 1))
        if (
            (not wrong or wrong.severity == "warning")
            and self.updater is not None
            and self.booster != "gblinear"
            and self.process_type != "update"
            and not (
                {
                    "grow_colmaker",
                    "distcol",
                    "grow_histmaker",
                    "grow_local_histmaker",
                    "grow_skmaker",
                    "grow_quantile_histmaker",
                    "sync",
                    "refresh",
                    "prune",
                }.issuperset(updater_items)
            )
        ):
            problems.append(Problem(XGBoost, "updater", v, "rule", 2))
        if (
            (not wrong or wrong.severity == "warning")
            and self.updater is not None
            and self.booster != "gblinear"
            and self.process_type != "update"
            and not (
                sum(
                    [
                        item
                        in {
                            "grow_colmaker",
                            "distcol",
                            "grow_histmaker",
                            "grow_local_histmaker",
                            "grow_quantile_histmaker",
                        }
                        for item in updater_items
                    ]
                )
                <= 1
            )
        ):
            problems.append(Problem(XGBoost, "updater", v, "rule", 3))
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or version >= 7)
            and not {"distcol", "grow_skmaker"}.isdisjoint(updater_items)
        ):
            problems.append(
                Problem(XGBoost, "updater", v, "rule", 4, "error" if version is not None else "warning")
            )
        if (
            (not wrong or wrong.severity == "warning")
            and (version is None or version >= 8)
            and self.booster != "gblinear"
            and self.process_type != "update"
            and not {"prune", "refresh"}.isdisjoint(updater_items[:1])
        ):
            problems.append(
                Problem(XGBoost, "updater", v, "rule", 5, "error" if version is not None else "warning")
            )
        v = self.use_dask_gpu_training
        if wrong := v is not None and by_version(
            XGBoost,
            "use_dask_gpu_training",
            v,
            "refused-by-container" if type(v) is bool else "invalid-value",
            version,
            ((5, False), (9, type(v) is bool)),
        ):
            problems.append(wrong)
        v = self.verbosity
        if v is not None and not (type(v) is int and v in {0, 1, 2, 3}):
            problems.append(Problem(XGBoost, "verbosity", v))
        v = extra.get("sampling_method")
        if (
            (version is None or 8 <= version <= 8)
            and extra.get("sampling_method") == "gradient_based"
            and self.tree_method != "gpu_hist"
        ):
            problems.append(Problem(XGBoost, "sampling_method", v, "rule", 0, "warning"))
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
            self.use_dask_gpu_training,
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
            made.deterministic_histogram = {"true": True, "false": False}.get(s, s)
        if (s := made.early_stopping_rounds) is not None:
            made.early_stopping_rounds = int(s) if s.isdecimal() else integer(s)
        if (s := made.eta) is not None:
            made.eta = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.gamma) is not None:
            made.gamma = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.interaction_constraints) is not None:
            made.interaction_constraints = nested(s)
        if (s := made.lambda_) is not None:
            made.lambda_ = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lambda_bias) is not None:
            made.lambda_bias = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.max_bin) is not None:
            made.max_bin = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_delta_step) is not None:
            made.max_delta_step = float(s) if s.strip("0123456789") == "." != s else number(s)
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
            made.single_precision_histogram = {"true": True, "false": False}.get(s, s)
        if (s := made.sketch_eps) is not None:
            made.sketch_eps = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.skip_drop) is not None:
            made.skip_drop = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.subsample) is not None:
            made.subsample = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.tweedie_variance_power) is not None:
            made.tweedie_variance_power = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.updater) is not None:
            made.updater = tuple(s.split(","))
        if (s := made.use_dask_gpu_training) is not None:
            made.use_dask_gpu_training = {"true": True, "false": False}.get(s, s)
        if (s := made.verbosity) is not None:
            made.verbosity = int(s) if s.isdecimal() else integer(s)
