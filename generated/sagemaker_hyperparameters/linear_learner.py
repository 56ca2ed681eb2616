"""Linear Learner: the hyperparameters that the built-in algorithm takes.

Generated from ll_hyperparameters.md (2023), linear-learner-tuning.md (2023); changes made here are lost.
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
class LinearLearner(Hyperparameters):
    """Hyperparameters of Linear Learner.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/ll_hyperparameters.html)
    """

    num_classes: int | None = None
    """How many classes the response has. Labels are taken to run from `0` to `num_classes - 1`.

    Required when predictor_type is "multiclass_classifier". Valid values: an integer from 3 to 1000000.
    Used only when predictor_type is "multiclass_classifier". It should be at least 3 when predictor_type
    is "multiclass_classifier". The training container's own default is 1. The training container takes an
    integer from 1 to 1000000.
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

    Optional. Valid values: "auto" or a number from 0 to 1. Default: "auto". AWS's SDK takes "auto" or a
    number of at least 0 and less than 1.
    """
    beta_2: Literal["auto"] | float | None = None
    """How fast the second-moment estimates decay exponentially. Used only when `optimizer` is `adam`.

    Optional. Valid values: "auto" or a number from 0 to 1. Default: "auto". AWS's SDK takes "auto" or a
    number of at least 0 and less than 1.
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
            "accuracy",
            "f1",
            "f_beta",
            "precision_at_target_recall",
            "recall_at_target_precision",
            "cross_entropy_loss",
            "loss_function",
        ]
        | None
    ) = None
    """The criterion by which `binary_classifier` models are compared. It is measured on the validation data
    or, if there is none, on the training data. `accuracy`: The highest accuracy. `f_beta`: The highest F
    score, which is F1 unless `f_beta` says otherwise. `precision_at_target_recall`: The highest precision
    at `target_recall`. `recall_at_target_precision`: The highest recall at `target_precision`.
    `loss_function`: The lowest loss.

    Optional. Valid values: "accuracy", "f_beta", "precision_at_target_recall",
    "recall_at_target_precision" or "loss_function". Default: "accuracy". AWS's SDK takes "accuracy", "f1",
    "f_beta", "precision_at_target_recall", "recall_at_target_precision", "cross_entropy_loss" or
    "loss_function".
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
    """The distribution from which the initial weights are drawn. `uniform`: Evenly between -scale and +scale.
    `normal`: A normal distribution with mean 0 and standard deviation sigma.

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
            "softmax_loss",
        ]
        | None
    ) = None
    """The loss function. Which losses are valid, and which one `auto` stands for, depends on
    `predictor_type`. `regressor`: All but `logistic` and `hinge_loss`; `auto` is `squared_loss`.
    `binary_classifier`: `auto`, `logistic` and `hinge_loss`; `auto` is `logistic`.
    `multiclass_classifier`: `auto` and `softmax_loss`, which are the same.

    Optional. Valid values: "auto", "logistic", "squared_loss", "absolute_loss", "hinge_loss",
    "eps_insensitive_squared_loss", "eps_insensitive_absolute_loss", "quantile_loss" or "huber_loss". It
    should be no loss of a classifier when predictor_type is "regressor". It should be "auto", "logistic"
    or "hinge_loss" when predictor_type is "binary_classifier". It should be "auto" or "softmax_loss" when
    predictor_type is "multiclass_classifier". Default: "auto". AWS's SDK takes "auto", "logistic",
    "squared_loss", "absolute_loss", "hinge_loss", "eps_insensitive_squared_loss",
    "eps_insensitive_absolute_loss", "quantile_loss", "huber_loss" or "softmax_loss".
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
    Default: "auto". AWS's SDK takes "auto" or a number greater than 0 and less than 1.
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

    Optional. Valid values: "auto" or a number from 0 to 1. Default: "auto". AWS's SDK takes "auto" or a
    number of at least 0 and less than 1.
    """
    normalize_data: Literal["auto", "true", "false", "True", "False"] | bool | None = None
    """Whether each feature is shifted to mean zero and scaled to standard deviation one before training.

    Optional. Valid values: "auto", "true" or "false". Default: "true". The training container takes
    "auto", "true", "false", "True", "False" or True or False.
    """
    normalize_label: Literal["auto", "true", "false", "True", "False"] | bool | None = None
    """Whether the label is shifted to mean zero and scaled to standard deviation one. With `auto` this is
    done for regression but not for classification. Ignored for classification problems, even if switched
    on.

    Optional. Valid values: "auto", "true" or "false". Default: "auto". AWS's SDK takes "auto", "true",
    "false", "True", "False" or True or False.
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
    optimizer: Literal["auto", "sgd", "adam", "rmsprop"] | None = None
    """The algorithm that optimizes the weights. The default setting for `auto` is `adam`.

    Optional. Valid values: "auto", "sgd", "adam" or "rmsprop". Default: "auto".
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

    Optional. Valid values: a number from 0 to 1. Default: 0.5. AWS's SDK takes a number greater than 0 and
    less than 1.
    """
    target_precision: float | None = None
    """The precision that `recall_at_target_precision`, as model selection criterion, holds while it makes
    recall as high as possible.

    Optional. Valid values: a number from 0 to 1. Default: 0.8. AWS's SDK takes a number greater than 0 and
    less than 1.
    """
    target_recall: float | None = None
    """The recall that `precision_at_target_recall`, as model selection criterion, holds while it makes
    precision as high as possible.

    Optional. Valid values: a number from 0 to 1. Default: 0.8. AWS's SDK takes a number greater than 0 and
    less than 1.
    """
    unbias_data: Literal["auto", "true", "false", "True", "False"] | bool | None = None
    """Whether features are shifted to mean 0 before training. By default this is done, since `use_bias` is
    `true`.

    Optional. Valid values: "auto", "true" or "false". Default: "auto". AWS's SDK takes "auto", "true",
    "false", "True", "False" or True or False.
    """
    unbias_label: Literal["auto", "true", "false", "True", "False"] | bool | None = None
    """Whether labels are shifted to mean 0 before training, in regression. Used only when `use_bias` is
    `true`.

    Optional. Valid values: "auto", "true" or "false". Used only when use_bias is True. Default: "auto".
    AWS's SDK takes "auto", "true", "false", "True", "False" or True or False.
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

    _encodings = {
        "balance_multiclass_weights": ("true", "false"),
        "use_bias": ("true", "false"),
        "use_lr_scheduler": ("true", "false"),
    }
    _unlisted = {
        "force_dense": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
    }

    _doubted = {"force_dense": "doubtful"}

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.num_classes
        if wrong := v is not None and not (type(v) is int and 1 <= v <= 1000000):
            problems.append(Problem(LinearLearner, "num_classes", v))
        if not wrong and v is None and self.predictor_type == "multiclass_classifier":
            problems.append(Problem(LinearLearner, "num_classes", v, "missing"))
        if (
            not wrong
            and v is not None
            and self.predictor_type is not None
            and self.predictor_type != "multiclass_classifier"
        ):
            problems.append(Problem(LinearLearner, "num_classes", v, "no-effect", None, "warning"))
        if (
            not wrong
            and self.predictor_type == "multiclass_classifier"
            and self.num_classes is not None
            and isinstance(self.num_classes, (int, float))
            and not self.num_classes >= 3
        ):
            problems.append(Problem(LinearLearner, "num_classes", v, "rule", 0, "warning"))
        v = self.predictor_type
        if v is None:
            problems.append(Problem(LinearLearner, "predictor_type", v, "missing"))
        if v is not None and not (
            type(v) is str and v in {"binary_classifier", "multiclass_classifier", "regressor"}
        ):
            problems.append(Problem(LinearLearner, "predictor_type", v))
        v = self.accuracy_top_k
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LinearLearner, "accuracy_top_k", v))
        v = self.balance_multiclass_weights
        if wrong := v is not None and type(v) is not bool:
            problems.append(Problem(LinearLearner, "balance_multiclass_weights", v))
        if (
            not wrong
            and v is not None
            and v != False
            and self.predictor_type is not None
            and self.predictor_type != "multiclass_classifier"
        ):
            problems.append(
                Problem(LinearLearner, "balance_multiclass_weights", v, "no-effect", None, "warning")
            )
        v = self.beta_1
        if wrong := v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v <= 1.0)
        ):
            problems.append(Problem(LinearLearner, "beta_1", v))
        if (
            not wrong
            and v is not None
            and not (
                ((type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v < 1))
            )
        ):
            problems.append(Problem(LinearLearner, "beta_1", v, "doubtful", None, "warning"))
        if (
            not wrong
            and v is not None
            and v != "auto"
            and ("auto" if self.optimizer is None else self.optimizer) != "adam"
        ):
            problems.append(Problem(LinearLearner, "beta_1", v, "no-effect", None, "warning"))
        v = self.beta_2
        if wrong := v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v <= 1.0)
        ):
            problems.append(Problem(LinearLearner, "beta_2", v))
        if (
            not wrong
            and v is not None
            and not (
                ((type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v < 1))
            )
        ):
            problems.append(Problem(LinearLearner, "beta_2", v, "doubtful", None, "warning"))
        if (
            not wrong
            and v is not None
            and v != "auto"
            and ("auto" if self.optimizer is None else self.optimizer) != "adam"
        ):
            problems.append(Problem(LinearLearner, "beta_2", v, "no-effect", None, "warning"))
        v = self.bias_lr_mult
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 < v < inf)
        ):
            problems.append(Problem(LinearLearner, "bias_lr_mult", v))
        v = self.bias_wd_mult
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v < inf)
        ):
            problems.append(Problem(LinearLearner, "bias_wd_mult", v))
        v = self.binary_classifier_model_selection_criteria
        if v is not None and not (
            type(v) is str
            and v
            in {
                "accuracy",
                "f1",
                "f_beta",
                "precision_at_target_recall",
                "recall_at_target_precision",
                "cross_entropy_loss",
                "loss_function",
            }
        ):
            problems.append(Problem(LinearLearner, "binary_classifier_model_selection_criteria", v))
        v = self.early_stopping_patience
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LinearLearner, "early_stopping_patience", v))
        v = self.early_stopping_tolerance
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LinearLearner, "early_stopping_tolerance", v))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LinearLearner, "epochs", v))
        v = self.f_beta
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LinearLearner, "f_beta", v))
        v = self.feature_dim
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            problems.append(Problem(LinearLearner, "feature_dim", v))
        v = self.huber_delta
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LinearLearner, "huber_delta", v))
        v = self.init_bias
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(LinearLearner, "init_bias", v))
        v = self.init_method
        if v is not None and not (type(v) is str and v in {"uniform", "normal"}):
            problems.append(Problem(LinearLearner, "init_method", v))
        v = self.init_scale
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LinearLearner, "init_scale", v))
        if (
            not wrong
            and v is not None
            and v != 0.07
            and ("uniform" if self.init_method is None else self.init_method) != "uniform"
        ):
            problems.append(Problem(LinearLearner, "init_scale", v, "no-effect", None, "warning"))
        v = self.init_sigma
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LinearLearner, "init_sigma", v))
        if (
            not wrong
            and v is not None
            and v != 0.01
            and ("uniform" if self.init_method is None else self.init_method) != "normal"
        ):
            problems.append(Problem(LinearLearner, "init_sigma", v, "no-effect", None, "warning"))
        v = self.l1
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v < inf)
        ):
            problems.append(Problem(LinearLearner, "l1", v))
        v = self.learning_rate
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 < v < inf)
        ):
            problems.append(Problem(LinearLearner, "learning_rate", v))
        v = self.loss
        if wrong := v is not None and not (
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
                "softmax_loss",
            }
        ):
            problems.append(Problem(LinearLearner, "loss", v))
        if (
            not wrong
            and self.predictor_type == "regressor"
            and ("auto" if self.loss is None else self.loss) in ("logistic", "hinge_loss", "softmax_loss")
        ):
            problems.append(Problem(LinearLearner, "loss", v, "rule", 0, "warning"))
        if (
            not wrong
            and self.predictor_type == "binary_classifier"
            and ("auto" if self.loss is None else self.loss) not in ("auto", "logistic", "hinge_loss")
        ):
            problems.append(Problem(LinearLearner, "loss", v, "rule", 1, "warning"))
        if (
            not wrong
            and self.predictor_type == "multiclass_classifier"
            and ("auto" if self.loss is None else self.loss) not in ("auto", "softmax_loss")
        ):
            problems.append(Problem(LinearLearner, "loss", v, "rule", 2, "warning"))
        v = self.loss_insensitivity
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LinearLearner, "loss_insensitivity", v))
        v = self.lr_scheduler_factor
        if wrong := v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v <= 1)
        ):
            problems.append(Problem(LinearLearner, "lr_scheduler_factor", v))
        if (
            not wrong
            and v is not None
            and not (
                ((type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 < v < 1))
            )
        ):
            problems.append(Problem(LinearLearner, "lr_scheduler_factor", v, "doubtful", None, "warning"))
        if (
            not wrong
            and v is not None
            and v != "auto"
            and (True if self.use_lr_scheduler is None else self.use_lr_scheduler) is not True
        ):
            problems.append(Problem(LinearLearner, "lr_scheduler_factor", v, "no-effect", None, "warning"))
        v = self.lr_scheduler_minimum_lr
        if wrong := v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 < v < inf)
        ):
            problems.append(Problem(LinearLearner, "lr_scheduler_minimum_lr", v))
        if (
            not wrong
            and v is not None
            and v != "auto"
            and (True if self.use_lr_scheduler is None else self.use_lr_scheduler) is not True
        ):
            problems.append(
                Problem(LinearLearner, "lr_scheduler_minimum_lr", v, "no-effect", None, "warning")
            )
        v = self.lr_scheduler_step
        if wrong := v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            problems.append(Problem(LinearLearner, "lr_scheduler_step", v))
        if (
            not wrong
            and v is not None
            and v != "auto"
            and (True if self.use_lr_scheduler is None else self.use_lr_scheduler) is not True
        ):
            problems.append(Problem(LinearLearner, "lr_scheduler_step", v, "no-effect", None, "warning"))
        v = self.margin
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LinearLearner, "margin", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LinearLearner, "mini_batch_size", v))
        v = self.momentum
        if wrong := v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v <= 1.0)
        ):
            problems.append(Problem(LinearLearner, "momentum", v))
        if (
            not wrong
            and v is not None
            and not (
                ((type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v < 1))
            )
        ):
            problems.append(Problem(LinearLearner, "momentum", v, "doubtful", None, "warning"))
        v = self.normalize_data
        if v is not None and not (
            (type(v) is str and v in {"auto", "true", "false", "True", "False"}) or (type(v) is bool)
        ):
            problems.append(Problem(LinearLearner, "normalize_data", v))
        v = self.normalize_label
        if v is not None and not (
            (type(v) is str and v in {"auto", "true", "false", "True", "False"}) or (type(v) is bool)
        ):
            problems.append(Problem(LinearLearner, "normalize_label", v))
        v = self.num_calibration_samples
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            problems.append(Problem(LinearLearner, "num_calibration_samples", v))
        v = self.num_models
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            problems.append(Problem(LinearLearner, "num_models", v))
        v = self.num_point_for_scaler
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LinearLearner, "num_point_for_scaler", v))
        v = self.optimizer
        if v is not None and not (type(v) is str and v in {"auto", "sgd", "adam", "rmsprop"}):
            problems.append(Problem(LinearLearner, "optimizer", v))
        v = self.positive_example_weight_mult
        if v is not None and not (
            (type(v) is str and v in {"balanced", "auto"})
            or ((type(v) is float or type(v) is int) and 0 < v < inf)
        ):
            problems.append(Problem(LinearLearner, "positive_example_weight_mult", v))
        v = self.quantile
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(LinearLearner, "quantile", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 < v < 1)):
            problems.append(Problem(LinearLearner, "quantile", v, "doubtful", None, "warning"))
        v = self.target_precision
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1.0):
            problems.append(Problem(LinearLearner, "target_precision", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 < v < 1)):
            problems.append(Problem(LinearLearner, "target_precision", v, "doubtful", None, "warning"))
        v = self.target_recall
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1.0):
            problems.append(Problem(LinearLearner, "target_recall", v))
        if not wrong and v is not None and not (((type(v) is float or type(v) is int) and 0 < v < 1)):
            problems.append(Problem(LinearLearner, "target_recall", v, "doubtful", None, "warning"))
        v = self.unbias_data
        if v is not None and not (
            (type(v) is str and v in {"auto", "true", "false", "True", "False"}) or (type(v) is bool)
        ):
            problems.append(Problem(LinearLearner, "unbias_data", v))
        v = self.unbias_label
        if wrong := v is not None and not (
            (type(v) is str and v in {"auto", "true", "false", "True", "False"}) or (type(v) is bool)
        ):
            problems.append(Problem(LinearLearner, "unbias_label", v))
        if (
            not wrong
            and v is not None
            and v != "auto"
            and (True if self.use_bias is None else self.use_bias) is not True
        ):
            problems.append(Problem(LinearLearner, "unbias_label", v, "no-effect", None, "warning"))
        v = self.use_bias
        if v is not None and type(v) is not bool:
            problems.append(Problem(LinearLearner, "use_bias", v))
        v = self.use_lr_scheduler
        if v is not None and type(v) is not bool:
            problems.append(Problem(LinearLearner, "use_lr_scheduler", v))
        v = self.wd
        if v is not None and not (
            (type(v) is str and v == "auto") or ((type(v) is float or type(v) is int) and 0 <= v < inf)
        ):
            problems.append(Problem(LinearLearner, "wd", v))
        return problems

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
