"""Linear Learner: the hyperparameters that the built-in algorithm takes.

Generated from ll_hyperparameters.md (2023), linear-learner-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import BOOLEANS, integer, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Literal

URL = GUIDE + "ll_hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
class LinearLearner(Hyperparameters):
    """Hyperparameters of Linear Learner.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/ll_hyperparameters.html)
    """

    num_classes: int | None = None
    """How many classes the response has. Labels are taken to run from `0` to `num_classes - 1`.

    Required when predictor_type is "multiclass_classifier". Valid values: an integer from 3 to 1000000.
    Used only when predictor_type is "multiclass_classifier". The training container's own default is 1.
    The training container takes an integer from 1 to 1000000.
    """
    predictor_type: Literal["binary_classifier", "multiclass_classifier", "regressor"]
    """The kind of target: two classes, more than two classes, or a number.

    Required. Valid values: "binary_classifier", "multiclass_classifier" or "regressor".
    """
    accuracy_top_k: int | None = None
    """The k of the top-k accuracy in multiclass classification. An example is right if its true label is
    among the k labels with the highest scores.

    Optional. Valid values: an integer of at least 1. Default: 3.
    """
    balance_multiclass_weights: bool | None = None
    """Whether classes are weighted such that all count equally in the loss. Used only when `predictor_type`
    is `multiclass_classifier`.

    Optional. Valid values: True or False. Default: False.
    """
    beta_1: Literal["auto"] | float | None = None
    """How fast the first-moment estimates decay exponentially. Used only when `optimizer` is `adam`.

    Optional. Valid values: "auto" or a number from 0 to 1. Default: "auto".
    """
    beta_2: Literal["auto"] | float | None = None
    """How fast the second-moment estimates decay exponentially. Used only when `optimizer` is `adam`.

    Optional. Valid values: "auto" or a number from 0 to 1. Default: "auto".
    """
    bias_lr_mult: Literal["auto"] | float | None = None
    """Factor that gives the bias a learning rate of its own, `learning_rate` * `bias_lr_mult`.

    Optional. Valid values: "auto" or a number greater than 0. Default: "auto".
    """
    bias_wd_mult: Literal["auto"] | float | None = None
    """Factor that gives the bias an L2 regularization of its own, `wd` * `bias_wd_mult`. The bias is not
    regularized by default.

    Optional. Valid values: "auto" or a number of at least 0. Default: "auto".
    """
    binary_classifier_model_selection_criteria: (
        Literal[
            "accuracy", "f_beta", "precision_at_target_recall", "recall_at_target_precision", "loss_function"
        ]
        | None
    ) = None
    """The criterion by which `binary_classifier` models are compared. It is measured on the validation data
    or, if there is none, on the training data.

    Optional. Valid values: "accuracy", "f_beta", "precision_at_target_recall",
    "recall_at_target_precision" or "loss_function". Default: "accuracy".
    """
    early_stopping_patience: int | None = None
    """How many epochs without improvement to wait before training ends. The metric watched is the one named
    in `binary_classifier_model_selection_criteria`, else the one in `loss`, on the validation data;
    without validation data it is always `loss` on the training data. A value above `epochs` turns early
    stopping off.

    Optional. Valid values: an integer of at least 1. Default: 3.
    """
    early_stopping_tolerance: float | None = None
    """The smallest relative improvement of the loss over its best value so far that early stopping counts as
    one.

    Optional. Valid values: a number greater than 0. Default: 0.001.
    """
    epochs: int | None = None
    """How many times training goes over the data at most.

    Optional. Valid values: an integer of at least 1. Default: 15.
    """
    f_beta: float | None = None
    """The beta of the F score in binary and multiclass classification. It also applies to `f_beta` as the
    choice in `binary_classifier_model_selection_criteria`.

    Optional. Valid values: a number greater than 0. Default: 1.
    """
    feature_dim: Literal["auto"] | int | None = None
    """How many features the input has.

    Optional. Valid values: "auto" or an integer of at least 1. Default: "auto".
    """
    huber_delta: float | None = None
    """The delta of the Huber loss. In training and evaluation, smaller errors count with L2 loss and larger
    ones with L1 loss.

    Optional. Valid values: a number greater than 0. Default: 1.
    """
    init_bias: float | None = None
    """The weight that the bias starts from.

    Optional. Valid values: a number. Default: 0.
    """
    init_method: Literal["uniform", "normal"] | None = None
    """The distribution from which the initial weights are drawn.

    Optional. Valid values: "uniform" or "normal". Default: "uniform".
    """
    init_scale: float | None = None
    """The scale of the uniform distribution of initial weights. Used only when `init_method` is `uniform`.

    Optional. Valid values: a number greater than 0. Default: 0.07.
    """
    init_sigma: float | None = None
    """The standard deviation of the normal distribution of initial weights. Used only when `init_method` is
    `normal`.

    Optional. Valid values: a number greater than 0. Default: 0.01.
    """
    l1: Literal["auto"] | float | None = None
    """Strength of L1 regularization. `0` turns it off.

    Optional. Valid values: "auto" or a number of at least 0. Default: "auto". Tuning: continuous, from
    1e-07 to 1.
    """
    learning_rate: Literal["auto"] | float | None = None
    """How large a step the optimizer takes in each update.

    Optional. Valid values: "auto" or a number greater than 0. Default: "auto". Tuning: continuous, from
    1e-05 to 1.
    """
    loss: (
        Literal[
            "auto",
            "logistic",
            "squared_loss",
            "absolute_loss",
            "hinge_loss",
            "eps_insensitive_squared_loss",
            "eps_insensitive_absolute_loss",
            "quantile_loss",
            "huber_loss",
        ]
        | None
    ) = None
    """The loss function. Which losses can be chosen, and which one is the default, depends on
    `predictor_type`.

    Optional. Valid values: "auto", "logistic", "squared_loss", "absolute_loss", "hinge_loss",
    "eps_insensitive_squared_loss", "eps_insensitive_absolute_loss", "quantile_loss" or "huber_loss".
    Default: "auto".
    """
    loss_insensitivity: float | None = None
    """The epsilon of the epsilon-insensitive losses. In training and evaluation, errors below it count as
    zero.

    Optional. Valid values: a number greater than 0. Default: 0.01.
    """
    lr_scheduler_factor: Literal["auto"] | float | None = None
    """The factor by which the learning rate drops every `lr_scheduler_step` steps. Used only when
    `use_lr_scheduler` is `true`.

    Optional. Valid values: "auto" or a number from 0 to 1. Used only when use_lr_scheduler is True.
    Default: "auto".
    """
    lr_scheduler_minimum_lr: Literal["auto"] | float | None = None
    """The floor below which the learning rate does not drop. Used only when `use_lr_scheduler` is `true`.

    Optional. Valid values: "auto" or a number greater than 0. Used only when use_lr_scheduler is True.
    Default: "auto".
    """
    lr_scheduler_step: Literal["auto"] | int | None = None
    """How many steps lie between two drops of the learning rate. Used only when `use_lr_scheduler` is `true`.

    Optional. Valid values: "auto" or an integer of at least 1. Used only when use_lr_scheduler is True.
    Default: "auto".
    """
    margin: float | None = None
    """The margin of the `hinge_loss` loss.

    Optional. Valid values: a number greater than 0. Default: 1.
    """
    mini_batch_size: int | None = None
    """How many observations the data iterator puts in a mini-batch.

    Optional. Valid values: an integer of at least 1. Default: 1000. Tuning: integer, from 100 to 5000.
    """
    momentum: Literal["auto"] | float | None = None
    """The momentum of `sgd` as optimizer.

    Optional. Valid values: "auto" or a number from 0 to 1. Default: "auto".
    """
    normalize_data: Literal["auto", "true", "false"] | None = None
    """Whether each feature is shifted to mean zero and scaled to standard deviation one before training.

    Optional. Valid values: "auto", "true" or "false". Default: "true".
    """
    normalize_label: Literal["auto", "true", "false"] | None = None
    """Whether the label is shifted to mean zero and scaled to standard deviation one. With `auto` this is
    done for regression but not for classification. Ignored for classification problems, even if switched
    on.

    Optional. Valid values: "auto", "true" or "false". Default: "auto".
    """
    num_calibration_samples: Literal["auto"] | int | None = None
    """How many validation observations are used to calibrate the model, that is, to find the best threshold.

    Optional. Valid values: "auto" or an integer of at least 1. Default: "auto". The training container's
    own default is 10000000.
    """
    num_models: Literal["auto"] | int | None = None
    """How many models are trained side by side, a number that `auto` leaves to the algorithm. One model gets
    the regularization, optimizer, and loss as given, the others get settings close to them.

    Optional. Valid values: "auto" or an integer of at least 1. Default: "auto".
    """
    num_point_for_scaler: int | None = None
    """How many data points are used to work out normalization and unbiasing.

    Optional. Valid values: an integer of at least 1. Default: 10000.
    """
    optimizer: str | None = None
    """The algorithm that optimizes the weights.

    Optional. Valid values: a string. Default: "auto".
    """
    positive_example_weight_mult: Literal["balanced", "auto"] | float | None = None
    """The weight of positive examples in binary classification, where negative ones have weight 1. With
    `balanced`, errors on both kinds affect the training loss equally; with `auto`, the weight that
    performs best is chosen.

    Optional. Valid values: "balanced", "auto" or a number greater than 0. Default: 1. Tuning: continuous,
    from 1e-05 to 100000.
    """
    quantile: float | None = None
    """The quantile q of the quantile loss. The model then aims at predictions that `true_label` exceeds with
    probability q.

    Optional. Valid values: a number from 0 to 1. Default: 0.5.
    """
    target_precision: float | None = None
    """The precision that `recall_at_target_precision`, as model selection criterion, holds while it makes
    recall as high as possible.

    Optional. Valid values: a number from 0 to 1. Default: 0.8.
    """
    target_recall: float | None = None
    """The recall that `precision_at_target_recall`, as model selection criterion, holds while it makes
    precision as high as possible.

    Optional. Valid values: a number from 0 to 1. Default: 0.8.
    """
    unbias_data: Literal["auto", "true", "false"] | None = None
    """Whether features are shifted to mean 0 before training. By default this is done, since `use_bias` is
    `true`.

    Optional. Valid values: "auto", "true" or "false". Default: "auto".
    """
    unbias_label: Literal["auto", "true", "false"] | None = None
    """Whether labels are shifted to mean 0 before training, in regression. Used only when `use_bias` is
    `true`.

    Optional. Valid values: "auto", "true" or "false". Used only when use_bias is True. Default: "auto".
    """
    use_bias: bool | None = None
    """Whether the model has a bias, the intercept of the linear equation.

    Optional. Valid values: True or False. Default: True. Tuning: categorical, True or False.
    """
    use_lr_scheduler: bool | None = None
    """Whether a scheduler changes the learning rate during training.

    Optional. Valid values: True or False. Default: True.
    """
    wd: Literal["auto"] | float | None = None
    """Strength of L2 regularization, also called weight decay. `0` turns it off.

    Optional. Valid values: "auto" or a number of at least 0. Default: "auto". Tuning: continuous, from
    1e-07 to 1.
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.num_classes
        if v is not None and not (type(v) is int and 3 <= v <= 1000000):
            found.append(
                Problem(
                    "num_classes",
                    v,
                    "is not documented (an integer from 3 to 1000000), but the training container takes it",
                    URL,
                    "undocumented",
                    "warning",
                )
                if type(v) is int and 1 <= v <= 1000000
                else Problem("num_classes", v, "must be an integer from 3 to 1000000", URL)
            )
        if v is None and self.predictor_type == "multiclass_classifier":
            found.append(
                Problem(
                    "num_classes",
                    v,
                    'is required when predictor_type is "multiclass_classifier"',
                    URL,
                    "missing",
                )
            )
        if (
            v is not None
            and self.predictor_type is not None
            and self.predictor_type != "multiclass_classifier"
        ):
            found.append(
                Problem(
                    "num_classes",
                    v,
                    'has no effect unless predictor_type is "multiclass_classifier"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.predictor_type
        if v is None:
            found.append(
                Problem(
                    "predictor_type",
                    v,
                    'is required: "binary_classifier", "multiclass_classifier" or "regressor"',
                    URL,
                    "missing",
                )
            )
        if v is not None and not (
            type(v) is str and v in {"binary_classifier", "multiclass_classifier", "regressor"}
        ):
            found.append(
                Problem(
                    "predictor_type",
                    v,
                    'must be "binary_classifier", "multiclass_classifier" or "regressor"',
                    URL,
                )
            )
        v = self.accuracy_top_k
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("accuracy_top_k", v, "must be an integer of at least 1 (default 3)", URL))
        v = self.balance_multiclass_weights
        if bad := v is not None and type(v) is not bool:
            found.append(
                Problem("balance_multiclass_weights", v, "must be True or False (default False)", URL)
            )
        if (
            not bad
            and v is not None
            and v != False
            and self.predictor_type is not None
            and self.predictor_type != "multiclass_classifier"
        ):
            found.append(
                Problem(
                    "balance_multiclass_weights",
                    v,
                    'has no effect unless predictor_type is "multiclass_classifier"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.beta_1
        if bad := v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v <= 1.0)
        ):
            found.append(Problem("beta_1", v, 'must be "auto" or a number from 0 to 1 (default "auto")', URL))
        if (
            not bad
            and v is not None
            and v != "auto"
            and ("auto" if self.optimizer is None else self.optimizer) != "adam"
        ):
            found.append(
                Problem("beta_1", v, 'has no effect unless optimizer is "adam"', URL, "no-effect", "warning")
            )
        v = self.beta_2
        if bad := v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v <= 1.0)
        ):
            found.append(Problem("beta_2", v, 'must be "auto" or a number from 0 to 1 (default "auto")', URL))
        if (
            not bad
            and v is not None
            and v != "auto"
            and ("auto" if self.optimizer is None else self.optimizer) != "adam"
        ):
            found.append(
                Problem("beta_2", v, 'has no effect unless optimizer is "adam"', URL, "no-effect", "warning")
            )
        v = self.bias_lr_mult
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 < v < inf)
        ):
            found.append(
                Problem("bias_lr_mult", v, 'must be "auto" or a number greater than 0 (default "auto")', URL)
            )
        v = self.bias_wd_mult
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v < inf)
        ):
            found.append(
                Problem("bias_wd_mult", v, 'must be "auto" or a number of at least 0 (default "auto")', URL)
            )
        v = self.binary_classifier_model_selection_criteria
        if v is not None and not (
            type(v) is str
            and v
            in {
                "accuracy",
                "f_beta",
                "precision_at_target_recall",
                "recall_at_target_precision",
                "loss_function",
            }
        ):
            found.append(
                Problem(
                    "binary_classifier_model_selection_criteria",
                    v,
                    'must be "accuracy", "f_beta", "precision_at_target_recall", "recall_at_target_precision" or "loss_function" (default "accuracy")',
                    URL,
                )
            )
        v = self.early_stopping_patience
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem("early_stopping_patience", v, "must be an integer of at least 1 (default 3)", URL)
            )
        v = self.early_stopping_tolerance
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(
                Problem("early_stopping_tolerance", v, "must be a number greater than 0 (default 0.001)", URL)
            )
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("epochs", v, "must be an integer of at least 1 (default 15)", URL))
        v = self.f_beta
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("f_beta", v, "must be a number greater than 0 (default 1)", URL))
        v = self.feature_dim
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            found.append(
                Problem("feature_dim", v, 'must be "auto" or an integer of at least 1 (default "auto")', URL)
            )
        v = self.huber_delta
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("huber_delta", v, "must be a number greater than 0 (default 1)", URL))
        v = self.init_bias
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            found.append(Problem("init_bias", v, "must be a number (default 0)", URL))
        v = self.init_method
        if v is not None and not (type(v) is str and v in {"uniform", "normal"}):
            found.append(Problem("init_method", v, 'must be "uniform" or "normal" (default "uniform")', URL))
        v = self.init_scale
        if bad := v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("init_scale", v, "must be a number greater than 0 (default 0.07)", URL))
        if (
            not bad
            and v is not None
            and v != 0.07
            and ("uniform" if self.init_method is None else self.init_method) != "uniform"
        ):
            found.append(
                Problem(
                    "init_scale",
                    v,
                    'has no effect unless init_method is "uniform"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.init_sigma
        if bad := v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("init_sigma", v, "must be a number greater than 0 (default 0.01)", URL))
        if (
            not bad
            and v is not None
            and v != 0.01
            and ("uniform" if self.init_method is None else self.init_method) != "normal"
        ):
            found.append(
                Problem(
                    "init_sigma",
                    v,
                    'has no effect unless init_method is "normal"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.l1
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v < inf)
        ):
            found.append(Problem("l1", v, 'must be "auto" or a number of at least 0 (default "auto")', URL))
        v = self.learning_rate
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 < v < inf)
        ):
            found.append(
                Problem("learning_rate", v, 'must be "auto" or a number greater than 0 (default "auto")', URL)
            )
        v = self.loss
        if v is not None and not (
            type(v) is str
            and v
            in {
                "auto",
                "logistic",
                "squared_loss",
                "absolute_loss",
                "hinge_loss",
                "eps_insensitive_squared_loss",
                "eps_insensitive_absolute_loss",
                "quantile_loss",
                "huber_loss",
            }
        ):
            found.append(
                Problem(
                    "loss",
                    v,
                    'must be "auto", "logistic", "squared_loss", "absolute_loss", "hinge_loss", "eps_insensitive_squared_loss", "eps_insensitive_absolute_loss", "quantile_loss" or "huber_loss" (default "auto")',
                    URL,
                )
            )
        v = self.loss_insensitivity
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(
                Problem("loss_insensitivity", v, "must be a number greater than 0 (default 0.01)", URL)
            )
        v = self.lr_scheduler_factor
        if bad := v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v <= 1)
        ):
            found.append(
                Problem(
                    "lr_scheduler_factor", v, 'must be "auto" or a number from 0 to 1 (default "auto")', URL
                )
            )
        if (
            not bad
            and v is not None
            and v != "auto"
            and (True if self.use_lr_scheduler is None else self.use_lr_scheduler) is not True
        ):
            found.append(
                Problem(
                    "lr_scheduler_factor",
                    v,
                    "has no effect unless use_lr_scheduler is True",
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.lr_scheduler_minimum_lr
        if bad := v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 < v < inf)
        ):
            found.append(
                Problem(
                    "lr_scheduler_minimum_lr",
                    v,
                    'must be "auto" or a number greater than 0 (default "auto")',
                    URL,
                )
            )
        if (
            not bad
            and v is not None
            and v != "auto"
            and (True if self.use_lr_scheduler is None else self.use_lr_scheduler) is not True
        ):
            found.append(
                Problem(
                    "lr_scheduler_minimum_lr",
                    v,
                    "has no effect unless use_lr_scheduler is True",
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.lr_scheduler_step
        if bad := v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            found.append(
                Problem(
                    "lr_scheduler_step", v, 'must be "auto" or an integer of at least 1 (default "auto")', URL
                )
            )
        if (
            not bad
            and v is not None
            and v != "auto"
            and (True if self.use_lr_scheduler is None else self.use_lr_scheduler) is not True
        ):
            found.append(
                Problem(
                    "lr_scheduler_step",
                    v,
                    "has no effect unless use_lr_scheduler is True",
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.margin
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("margin", v, "must be a number greater than 0 (default 1)", URL))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem("mini_batch_size", v, "must be an integer of at least 1 (default 1000)", URL)
            )
        v = self.momentum
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v <= 1.0)
        ):
            found.append(
                Problem("momentum", v, 'must be "auto" or a number from 0 to 1 (default "auto")', URL)
            )
        v = self.normalize_data
        if v is not None and not (type(v) is str and v in {"auto", "true", "false"}):
            found.append(
                Problem("normalize_data", v, 'must be "auto", "true" or "false" (default "true")', URL)
            )
        v = self.normalize_label
        if v is not None and not (type(v) is str and v in {"auto", "true", "false"}):
            found.append(
                Problem("normalize_label", v, 'must be "auto", "true" or "false" (default "auto")', URL)
            )
        v = self.num_calibration_samples
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            found.append(
                Problem(
                    "num_calibration_samples",
                    v,
                    'must be "auto" or an integer of at least 1 (default "auto")',
                    URL,
                )
            )
        v = self.num_models
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            found.append(
                Problem("num_models", v, 'must be "auto" or an integer of at least 1 (default "auto")', URL)
            )
        v = self.num_point_for_scaler
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem("num_point_for_scaler", v, "must be an integer of at least 1 (default 10000)", URL)
            )
        v = self.optimizer
        if v is not None and type(v) is not str:
            found.append(Problem("optimizer", v, 'must be a string (default "auto")', URL))
        v = self.positive_example_weight_mult
        if v is not None and not (
            (type(v) is str and v in {"balanced", "auto"})
            or ((type(v) is float or type(v) is int) and 0 < v < inf)
        ):
            found.append(
                Problem(
                    "positive_example_weight_mult",
                    v,
                    'must be "balanced", "auto" or a number greater than 0 (default 1)',
                    URL,
                )
            )
        v = self.quantile
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            found.append(Problem("quantile", v, "must be a number from 0 to 1 (default 0.5)", URL))
        v = self.target_precision
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1.0):
            found.append(Problem("target_precision", v, "must be a number from 0 to 1 (default 0.8)", URL))
        v = self.target_recall
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1.0):
            found.append(Problem("target_recall", v, "must be a number from 0 to 1 (default 0.8)", URL))
        v = self.unbias_data
        if v is not None and not (type(v) is str and v in {"auto", "true", "false"}):
            found.append(Problem("unbias_data", v, 'must be "auto", "true" or "false" (default "auto")', URL))
        v = self.unbias_label
        if bad := v is not None and not (type(v) is str and v in {"auto", "true", "false"}):
            found.append(
                Problem("unbias_label", v, 'must be "auto", "true" or "false" (default "auto")', URL)
            )
        if (
            not bad
            and v is not None
            and v != "auto"
            and (True if self.use_bias is None else self.use_bias) is not True
        ):
            found.append(
                Problem(
                    "unbias_label", v, "has no effect unless use_bias is True", URL, "no-effect", "warning"
                )
            )
        v = self.use_bias
        if v is not None and type(v) is not bool:
            found.append(Problem("use_bias", v, "must be True or False (default True)", URL))
        v = self.use_lr_scheduler
        if v is not None and type(v) is not bool:
            found.append(Problem("use_lr_scheduler", v, "must be True or False (default True)", URL))
        v = self.wd
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v < inf)
        ):
            found.append(Problem("wd", v, 'must be "auto" or a number of at least 0 (default "auto")', URL))
        return found

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_classes,
            self.predictor_type,
            self.accuracy_top_k,
            self.balance_multiclass_weights,
            self.beta_1,
            self.beta_2,
            self.bias_lr_mult,
            self.bias_wd_mult,
            self.binary_classifier_model_selection_criteria,
            self.early_stopping_patience,
            self.early_stopping_tolerance,
            self.epochs,
            self.f_beta,
            self.feature_dim,
            self.huber_delta,
            self.init_bias,
            self.init_method,
            self.init_scale,
            self.init_sigma,
            self.l1,
            self.learning_rate,
            self.loss,
            self.loss_insensitivity,
            self.lr_scheduler_factor,
            self.lr_scheduler_minimum_lr,
            self.lr_scheduler_step,
            self.margin,
            self.mini_batch_size,
            self.momentum,
            self.normalize_data,
            self.normalize_label,
            self.num_calibration_samples,
            self.num_models,
            self.num_point_for_scaler,
            self.optimizer,
            self.positive_example_weight_mult,
            self.quantile,
            self.target_precision,
            self.target_recall,
            self.unbias_data,
            self.unbias_label,
            self.use_bias,
            self.use_lr_scheduler,
            self.wd,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.num_classes) is not None:
            made.num_classes = int(s) if s.isdecimal() else integer(s)
        if (s := made.accuracy_top_k) is not None:
            made.accuracy_top_k = int(s) if s.isdecimal() else integer(s)
        if (s := made.balance_multiclass_weights) is not None:
            made.balance_multiclass_weights = BOOLEANS.get(s.lower(), s)
        if (s := made.beta_1) is not None:
            made.beta_1 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.beta_2) is not None:
            made.beta_2 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bias_lr_mult) is not None:
            made.bias_lr_mult = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bias_wd_mult) is not None:
            made.bias_wd_mult = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.early_stopping_patience) is not None:
            made.early_stopping_patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_tolerance) is not None:
            made.early_stopping_tolerance = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.f_beta) is not None:
            made.f_beta = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.feature_dim) is not None:
            made.feature_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.huber_delta) is not None:
            made.huber_delta = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.init_bias) is not None:
            made.init_bias = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.init_scale) is not None:
            made.init_scale = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.init_sigma) is not None:
            made.init_sigma = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.l1) is not None:
            made.l1 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.loss_insensitivity) is not None:
            made.loss_insensitivity = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lr_scheduler_factor) is not None:
            made.lr_scheduler_factor = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lr_scheduler_minimum_lr) is not None:
            made.lr_scheduler_minimum_lr = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lr_scheduler_step) is not None:
            made.lr_scheduler_step = int(s) if s.isdecimal() else integer(s)
        if (s := made.margin) is not None:
            made.margin = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.momentum) is not None:
            made.momentum = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.num_calibration_samples) is not None:
            made.num_calibration_samples = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_models) is not None:
            made.num_models = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_point_for_scaler) is not None:
            made.num_point_for_scaler = int(s) if s.isdecimal() else integer(s)
        if (s := made.positive_example_weight_mult) is not None:
            made.positive_example_weight_mult = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.quantile) is not None:
            made.quantile = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.target_precision) is not None:
            made.target_precision = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.target_recall) is not None:
            made.target_recall = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.use_bias) is not None:
            made.use_bias = BOOLEANS.get(s.lower(), s)
        if (s := made.use_lr_scheduler) is not None:
            made.use_lr_scheduler = BOOLEANS.get(s.lower(), s)
        if (s := made.wd) is not None:
            made.wd = float(s) if s.strip("0123456789") == "." != s else number(s)

    title = "Linear Learner"
    url = URL
    parameters = Facts(
        {
            "num_classes": Parameter(
                name="num_classes",
                field="num_classes",
                description="How many classes the response has. Labels are taken to run from `0` to `num_classes - 1`.",
                requirement="conditional",
                accepts="an integer from 3 to 1000000",
                schema=Facts({"type": "integer", "minimum": 3, "maximum": 1000000}),
                url=URL,
                required_when=(Facts({"parameter": "predictor_type", "in": ("multiclass_classifier",)}),),
                used_when=(Facts({"parameter": "predictor_type", "in": ("multiclass_classifier",)}),),
                observed=Facts(
                    {
                        "schema": Facts({"type": "integer", "minimum": 1, "maximum": 1000000}),
                        "accepts": "an integer from 1 to 1000000",
                        "default": 1,
                    }
                ),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 8, "row": 1}),
            ),
            "predictor_type": Parameter(
                name="predictor_type",
                field="predictor_type",
                description="The kind of target: two classes, more than two classes, or a number.",
                requirement="required",
                accepts='"binary_classifier", "multiclass_classifier" or "regressor"',
                schema=Facts(
                    {"type": "string", "enum": ("binary_classifier", "multiclass_classifier", "regressor")}
                ),
                url=URL,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 9, "row": 2}),
            ),
            "accuracy_top_k": Parameter(
                name="accuracy_top_k",
                field="accuracy_top_k",
                description="The k of the top-k accuracy in multiclass classification. An example is right if its true label is among the k labels with the highest scores.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=3,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 10, "row": 3}),
            ),
            "balance_multiclass_weights": Parameter(
                name="balance_multiclass_weights",
                field="balance_multiclass_weights",
                description="Whether classes are weighted such that all count equally in the loss. Used only when `predictor_type` is `multiclass_classifier`.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=False,
                used_when=(Facts({"parameter": "predictor_type", "in": ("multiclass_classifier",)}),),
                encoding=("true", "false"),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 11, "row": 4}),
            ),
            "beta_1": Parameter(
                name="beta_1",
                field="beta_1",
                description="How fast the first-moment estimates decay exponentially. Used only when `optimizer` is `adam`.",
                requirement="optional",
                accepts='"auto" or a number from 0 to 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "minimum": 0, "maximum": 1.0}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                used_when=(Facts({"parameter": "optimizer", "in": ("adam",)}),),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 12, "row": 5}),
            ),
            "beta_2": Parameter(
                name="beta_2",
                field="beta_2",
                description="How fast the second-moment estimates decay exponentially. Used only when `optimizer` is `adam`.",
                requirement="optional",
                accepts='"auto" or a number from 0 to 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "minimum": 0, "maximum": 1.0}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                used_when=(Facts({"parameter": "optimizer", "in": ("adam",)}),),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 13, "row": 6}),
            ),
            "bias_lr_mult": Parameter(
                name="bias_lr_mult",
                field="bias_lr_mult",
                description="Factor that gives the bias a learning rate of its own, `learning_rate` * `bias_lr_mult`.",
                requirement="optional",
                accepts='"auto" or a number greater than 0',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "exclusiveMinimum": 0}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 14, "row": 7}),
            ),
            "bias_wd_mult": Parameter(
                name="bias_wd_mult",
                field="bias_wd_mult",
                description="Factor that gives the bias an L2 regularization of its own, `wd` * `bias_wd_mult`. The bias is not regularized by default.",
                requirement="optional",
                accepts='"auto" or a number of at least 0',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "minimum": 0}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 15, "row": 8}),
            ),
            "binary_classifier_model_selection_criteria": Parameter(
                name="binary_classifier_model_selection_criteria",
                field="binary_classifier_model_selection_criteria",
                description="The criterion by which `binary_classifier` models are compared. It is measured on the validation data or, if there is none, on the training data.",
                requirement="optional",
                accepts='"accuracy", "f_beta", "precision_at_target_recall", "recall_at_target_precision" or "loss_function"',
                schema=Facts(
                    {
                        "type": "string",
                        "enum": (
                            "accuracy",
                            "f_beta",
                            "precision_at_target_recall",
                            "recall_at_target_precision",
                            "loss_function",
                        ),
                    }
                ),
                url=URL,
                default="accuracy",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 16, "row": 9}),
            ),
            "early_stopping_patience": Parameter(
                name="early_stopping_patience",
                field="early_stopping_patience",
                description="How many epochs without improvement to wait before training ends. The metric watched is the one named in `binary_classifier_model_selection_criteria`, else the one in `loss`, on the validation data; without validation data it is always `loss` on the training data. A value above `epochs` turns early stopping off.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=3,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 17, "row": 10}),
            ),
            "early_stopping_tolerance": Parameter(
                name="early_stopping_tolerance",
                field="early_stopping_tolerance",
                description="The smallest relative improvement of the loss over its best value so far that early stopping counts as one.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=0.001,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 18, "row": 11}),
            ),
            "epochs": Parameter(
                name="epochs",
                field="epochs",
                description="How many times training goes over the data at most.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=15,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 19, "row": 12}),
            ),
            "f_beta": Parameter(
                name="f_beta",
                field="f_beta",
                description="The beta of the F score in binary and multiclass classification. It also applies to `f_beta` as the choice in `binary_classifier_model_selection_criteria`.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=1.0,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 20, "row": 13}),
            ),
            "feature_dim": Parameter(
                name="feature_dim",
                field="feature_dim",
                description="How many features the input has.",
                requirement="optional",
                accepts='"auto" or an integer of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "integer", "minimum": 1}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 21, "row": 14}),
            ),
            "huber_delta": Parameter(
                name="huber_delta",
                field="huber_delta",
                description="The delta of the Huber loss. In training and evaluation, smaller errors count with L2 loss and larger ones with L1 loss.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=1.0,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 22, "row": 15}),
            ),
            "init_bias": Parameter(
                name="init_bias",
                field="init_bias",
                description="The weight that the bias starts from.",
                requirement="optional",
                accepts="a number",
                schema=Facts({"type": "number"}),
                url=URL,
                default=0,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 23, "row": 16}),
            ),
            "init_method": Parameter(
                name="init_method",
                field="init_method",
                description="The distribution from which the initial weights are drawn.",
                requirement="optional",
                accepts='"uniform" or "normal"',
                schema=Facts({"type": "string", "enum": ("uniform", "normal")}),
                url=URL,
                default="uniform",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 24, "row": 17}),
            ),
            "init_scale": Parameter(
                name="init_scale",
                field="init_scale",
                description="The scale of the uniform distribution of initial weights. Used only when `init_method` is `uniform`.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=0.07,
                used_when=(Facts({"parameter": "init_method", "in": ("uniform",)}),),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 25, "row": 18}),
            ),
            "init_sigma": Parameter(
                name="init_sigma",
                field="init_sigma",
                description="The standard deviation of the normal distribution of initial weights. Used only when `init_method` is `normal`.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=0.01,
                used_when=(Facts({"parameter": "init_method", "in": ("normal",)}),),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 26, "row": 19}),
            ),
            "l1": Parameter(
                name="l1",
                field="l1",
                description="Strength of L1 regularization. `0` turns it off.",
                requirement="optional",
                accepts='"auto" or a number of at least 0',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "minimum": 0}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                tuning=Facts({"type": "continuous", "minimum": 1e-07, "maximum": 1}),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 27, "row": 20}),
            ),
            "learning_rate": Parameter(
                name="learning_rate",
                field="learning_rate",
                description="How large a step the optimizer takes in each update.",
                requirement="optional",
                accepts='"auto" or a number greater than 0',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "exclusiveMinimum": 0}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                tuning=Facts({"type": "continuous", "minimum": 1e-05, "maximum": 1}),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 28, "row": 21}),
            ),
            "loss": Parameter(
                name="loss",
                field="loss",
                description="The loss function. Which losses can be chosen, and which one is the default, depends on `predictor_type`.",
                requirement="optional",
                accepts='"auto", "logistic", "squared_loss", "absolute_loss", "hinge_loss", "eps_insensitive_squared_loss", "eps_insensitive_absolute_loss", "quantile_loss" or "huber_loss"',
                schema=Facts(
                    {
                        "type": "string",
                        "enum": (
                            "auto",
                            "logistic",
                            "squared_loss",
                            "absolute_loss",
                            "hinge_loss",
                            "eps_insensitive_squared_loss",
                            "eps_insensitive_absolute_loss",
                            "quantile_loss",
                            "huber_loss",
                        ),
                    }
                ),
                url=URL,
                default="auto",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 29, "row": 22}),
            ),
            "loss_insensitivity": Parameter(
                name="loss_insensitivity",
                field="loss_insensitivity",
                description="The epsilon of the epsilon-insensitive losses. In training and evaluation, errors below it count as zero.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=0.01,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 30, "row": 23}),
            ),
            "lr_scheduler_factor": Parameter(
                name="lr_scheduler_factor",
                field="lr_scheduler_factor",
                description="The factor by which the learning rate drops every `lr_scheduler_step` steps. Used only when `use_lr_scheduler` is `true`.",
                requirement="optional",
                accepts='"auto" or a number from 0 to 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "minimum": 0, "maximum": 1}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                used_when=(Facts({"parameter": "use_lr_scheduler", "in": (True,)}),),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 31, "row": 24}),
            ),
            "lr_scheduler_minimum_lr": Parameter(
                name="lr_scheduler_minimum_lr",
                field="lr_scheduler_minimum_lr",
                description="The floor below which the learning rate does not drop. Used only when `use_lr_scheduler` is `true`.",
                requirement="optional",
                accepts='"auto" or a number greater than 0',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "exclusiveMinimum": 0}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                used_when=(Facts({"parameter": "use_lr_scheduler", "in": (True,)}),),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 32, "row": 25}),
            ),
            "lr_scheduler_step": Parameter(
                name="lr_scheduler_step",
                field="lr_scheduler_step",
                description="How many steps lie between two drops of the learning rate. Used only when `use_lr_scheduler` is `true`.",
                requirement="optional",
                accepts='"auto" or an integer of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "integer", "minimum": 1}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                used_when=(Facts({"parameter": "use_lr_scheduler", "in": (True,)}),),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 33, "row": 26}),
            ),
            "margin": Parameter(
                name="margin",
                field="margin",
                description="The margin of the `hinge_loss` loss.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=1.0,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 34, "row": 27}),
            ),
            "mini_batch_size": Parameter(
                name="mini_batch_size",
                field="mini_batch_size",
                description="How many observations the data iterator puts in a mini-batch.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=1000,
                tuning=Facts({"type": "integer", "minimum": 100, "maximum": 5000}),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 35, "row": 28}),
            ),
            "momentum": Parameter(
                name="momentum",
                field="momentum",
                description="The momentum of `sgd` as optimizer.",
                requirement="optional",
                accepts='"auto" or a number from 0 to 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "minimum": 0, "maximum": 1.0}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 36, "row": 29}),
            ),
            "normalize_data": Parameter(
                name="normalize_data",
                field="normalize_data",
                description="Whether each feature is shifted to mean zero and scaled to standard deviation one before training.",
                requirement="optional",
                accepts='"auto", "true" or "false"',
                schema=Facts({"type": "string", "enum": ("auto", "true", "false")}),
                url=URL,
                default="true",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 37, "row": 30}),
            ),
            "normalize_label": Parameter(
                name="normalize_label",
                field="normalize_label",
                description="Whether the label is shifted to mean zero and scaled to standard deviation one. With `auto` this is done for regression but not for classification. Ignored for classification problems, even if switched on.",
                requirement="optional",
                accepts='"auto", "true" or "false"',
                schema=Facts({"type": "string", "enum": ("auto", "true", "false")}),
                url=URL,
                default="auto",
                conditions=("Ignored for classification problems, even if switched on",),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 38, "row": 31}),
            ),
            "num_calibration_samples": Parameter(
                name="num_calibration_samples",
                field="num_calibration_samples",
                description="How many validation observations are used to calibrate the model, that is, to find the best threshold.",
                requirement="optional",
                accepts='"auto" or an integer of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "integer", "minimum": 1}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                observed=Facts({"default": 10000000}),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 39, "row": 32}),
            ),
            "num_models": Parameter(
                name="num_models",
                field="num_models",
                description="How many models are trained side by side, a number that `auto` leaves to the algorithm. One model gets the regularization, optimizer, and loss as given, the others get settings close to them.",
                requirement="optional",
                accepts='"auto" or an integer of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "integer", "minimum": 1}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 40, "row": 33}),
            ),
            "num_point_for_scaler": Parameter(
                name="num_point_for_scaler",
                field="num_point_for_scaler",
                description="How many data points are used to work out normalization and unbiasing.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=10000,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 41, "row": 34}),
            ),
            "optimizer": Parameter(
                name="optimizer",
                field="optimizer",
                description="The algorithm that optimizes the weights.",
                requirement="optional",
                accepts="a string",
                schema=Facts({}),
                url=URL,
                default="auto",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 42, "row": 35}),
            ),
            "positive_example_weight_mult": Parameter(
                name="positive_example_weight_mult",
                field="positive_example_weight_mult",
                description="The weight of positive examples in binary classification, where negative ones have weight 1. With `balanced`, errors on both kinds affect the training loss equally; with `auto`, the weight that performs best is chosen.",
                requirement="optional",
                accepts='"balanced", "auto" or a number greater than 0',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("balanced", "auto")}),
                            Facts({"type": "number", "exclusiveMinimum": 0}),
                        )
                    }
                ),
                url=URL,
                default=1.0,
                tuning=Facts({"type": "continuous", "minimum": 1e-05, "maximum": 100000}),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 43, "row": 36}),
            ),
            "quantile": Parameter(
                name="quantile",
                field="quantile",
                description="The quantile q of the quantile loss. The model then aims at predictions that `true_label` exceeds with probability q.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=0.5,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 44, "row": 37}),
            ),
            "target_precision": Parameter(
                name="target_precision",
                field="target_precision",
                description="The precision that `recall_at_target_precision`, as model selection criterion, holds while it makes recall as high as possible.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1.0}),
                url=URL,
                default=0.8,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 45, "row": 38}),
            ),
            "target_recall": Parameter(
                name="target_recall",
                field="target_recall",
                description="The recall that `precision_at_target_recall`, as model selection criterion, holds while it makes precision as high as possible.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1.0}),
                url=URL,
                default=0.8,
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 46, "row": 39}),
            ),
            "unbias_data": Parameter(
                name="unbias_data",
                field="unbias_data",
                description="Whether features are shifted to mean 0 before training. By default this is done, since `use_bias` is `true`.",
                requirement="optional",
                accepts='"auto", "true" or "false"',
                schema=Facts({"type": "string", "enum": ("auto", "true", "false")}),
                url=URL,
                default="auto",
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 47, "row": 40}),
            ),
            "unbias_label": Parameter(
                name="unbias_label",
                field="unbias_label",
                description="Whether labels are shifted to mean 0 before training, in regression. Used only when `use_bias` is `true`.",
                requirement="optional",
                accepts='"auto", "true" or "false"',
                schema=Facts({"type": "string", "enum": ("auto", "true", "false")}),
                url=URL,
                default="auto",
                used_when=(Facts({"parameter": "use_bias", "in": (True,)}),),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 48, "row": 41}),
            ),
            "use_bias": Parameter(
                name="use_bias",
                field="use_bias",
                description="Whether the model has a bias, the intercept of the linear equation.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=True,
                encoding=("true", "false"),
                tuning=Facts({"type": "categorical", "values": (True, False)}),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 49, "row": 42}),
            ),
            "use_lr_scheduler": Parameter(
                name="use_lr_scheduler",
                field="use_lr_scheduler",
                description="Whether a scheduler changes the learning rate during training.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=True,
                encoding=("true", "false"),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 50, "row": 43}),
            ),
            "wd": Parameter(
                name="wd",
                field="wd",
                description="Strength of L2 regularization, also called weight decay. `0` turns it off.",
                requirement="optional",
                accepts='"auto" or a number of at least 0',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "number", "minimum": 0}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                tuning=Facts({"type": "continuous", "minimum": 1e-07, "maximum": 1}),
                source=Facts({"page": "ll_hyperparameters.md", "version": "2023", "line": 51, "row": 44}),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {}
    metrics = Facts(
        {
            "test:absolute_loss": Metric(
                "test:absolute_loss",
                "minimize",
                "Absolute loss of the trained model on the test data. Used only for regression.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:binary_classification_accuracy": Metric(
                "test:binary_classification_accuracy",
                "maximize",
                "Accuracy of the trained model on the test data. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:binary_f_beta": Metric(
                "test:binary_f_beta",
                "maximize",
                "F-beta score of the trained model on the test data, by default F1, the harmonic mean of precision and recall. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:dcg": Metric(
                "test:dcg",
                "maximize",
                "Discounted cumulative gain of the trained model on the test data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:macro_f_beta": Metric(
                "test:macro_f_beta",
                "maximize",
                "F-beta score of the trained model on the test data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:macro_precision": Metric(
                "test:macro_precision",
                "maximize",
                "Precision of the trained model on the test data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:macro_recall": Metric(
                "test:macro_recall",
                "maximize",
                "Recall of the trained model on the test data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:mse": Metric(
                "test:mse",
                "minimize",
                "Mean squared error of the trained model on the test data. Used only for regression.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:multiclass_accuracy": Metric(
                "test:multiclass_accuracy",
                "maximize",
                "Accuracy of the trained model on the test data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:multiclass_top_k_accuracy": Metric(
                "test:multiclass_top_k_accuracy",
                "maximize",
                "Top-k accuracy of the trained model on the test data, with the k set in `accuracy_top_k`. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:objective_loss": Metric(
                "test:objective_loss",
                "minimize",
                "Mean objective loss on the test data, measured once training is over. It is the loss set in `loss`, by default logistic loss in binary classification and squared loss in regression.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:precision": Metric(
                "test:precision",
                "maximize",
                "Precision of the trained model on the test data; as an objective it goes with the criterion `precision_at_target_recall` and a value for `target_recall`. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:recall": Metric(
                "test:recall",
                "maximize",
                "Recall of the trained model on the test data; as an objective it goes with the criterion `recall_at_target_precision` and a value for `target_precision`. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "test:roc_auc_score": Metric(
                "test:roc_auc_score",
                "maximize",
                "Area under the ROC curve of the trained model on the test data. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:absolute_loss": Metric(
                "validation:absolute_loss",
                "minimize",
                "Absolute loss of the trained model on the validation data. Used only for regression.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:binary_classification_accuracy": Metric(
                "validation:binary_classification_accuracy",
                "maximize",
                "Accuracy of the trained model on the validation data. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:binary_f_beta": Metric(
                "validation:binary_f_beta",
                "maximize",
                "F-beta score of the trained model on the validation data, by default F1, the harmonic mean of `validation:precision` and `validation:recall`. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:dcg": Metric(
                "validation:dcg",
                "maximize",
                "Discounted cumulative gain of the trained model on the validation data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:macro_f_beta": Metric(
                "validation:macro_f_beta",
                "maximize",
                "F-beta score of the trained model on the validation data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:macro_precision": Metric(
                "validation:macro_precision",
                "maximize",
                "Precision of the trained model on the validation data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:macro_recall": Metric(
                "validation:macro_recall",
                "maximize",
                "Recall of the trained model on the validation data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:mse": Metric(
                "validation:mse",
                "minimize",
                "Mean squared error of the trained model on the validation data. Used only for regression.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:multiclass_accuracy": Metric(
                "validation:multiclass_accuracy",
                "maximize",
                "Accuracy of the trained model on the validation data. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:multiclass_top_k_accuracy": Metric(
                "validation:multiclass_top_k_accuracy",
                "maximize",
                "Top-k accuracy of the trained model on the validation data, with the k set in `accuracy_top_k`. Used only for multiclass classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:objective_loss": Metric(
                "validation:objective_loss",
                "minimize",
                "Mean objective loss on the validation data, measured in every epoch. It is the loss set in `loss`, by default logistic loss in binary classification and squared loss in regression.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:precision": Metric(
                "validation:precision",
                "maximize",
                "Precision of the trained model on the validation data; as an objective it goes with the criterion `precision_at_target_recall` and a value for `target_recall`. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:recall": Metric(
                "validation:recall",
                "maximize",
                "Recall of the trained model on the validation data; as an objective it goes with the criterion `recall_at_target_precision` and a value for `target_precision`. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:rmse": Metric(
                "validation:rmse",
                "minimize",
                "Root mean squared error of the trained model on the validation data. Used only for regression.",
                GUIDE + "linear-learner-tuning.html",
            ),
            "validation:roc_auc_score": Metric(
                "validation:roc_auc_score",
                "maximize",
                "Area under the ROC curve of the trained model on the validation data. Used only for binary classification.",
                GUIDE + "linear-learner-tuning.html",
            ),
        }
    )
