"""Semantic Segmentation: the hyperparameters that the built-in algorithm takes.

Generated from segmentation-hyperparameters.md (2026), semantic-segmentation-tuning.md (2023); changes made
here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class SemanticSegmentation(Hyperparameters):
    """Hyperparameters of Semantic Segmentation.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """

    backbone: Literal["resnet-50", "resnet-101"] | None = None
    """The network that serves as the encoder of the model.

    Optional. Valid values: "resnet-50" or "resnet-101". Default: "resnet-50".
    """
    use_pretrained_model: bool | None = None
    """Starts with a pretrained backbone.

    Optional. Valid values: True or False. Default: True.
    """
    algorithm: Literal["fcn", "psp", "deeplab"] | None = None
    """The segmentation method.

    Optional. Valid values: "fcn", "psp" or "deeplab". Default: "fcn".
    """
    num_classes: int
    """How many classes the pixels are sorted into.

    Required. Valid values: an integer from 2 to 254.
    """
    num_training_samples: int | None = None
    """How many samples the training data holds. The learning rate schedule is derived from it.

    Required. Valid values: an integer of at least 1. Default of the training container: 8.
    """
    base_size: int | None = None
    """The length in pixels from which images are rescaled before they are cropped. The longer side becomes
    this number times a random factor between 0.5 and 2.0, and the aspect ratio is kept.

    Optional. Valid values: an integer greater than 16. Default: 520.
    """
    crop_size: int | None = None
    """The side length in pixels of the squares cut at random places out of the training images, once these
    are rescaled by `base_size`. It is rounded up to a multiple of 8.

    Optional. Valid values: an integer greater than 16. Default: 240.
    """
    early_stopping: bool | None = None
    """Whether training may end before its last epoch when it no longer improves.

    Optional. Valid values: True or False. Default: False.
    """
    early_stopping_min_epochs: int | None = None
    """How many epochs are run in any case.

    Optional. Valid values: an integer. Default: 5.
    """
    early_stopping_patience: int | None = None
    """How many epochs of too little improvement are put up with until training is stopped.

    Optional. Valid values: an integer. Default: 4.
    """
    early_stopping_tolerance: float | None = None
    """The smallest relative gain in the score, mIOU, that counts as an improvement. Used only when
    `early_stopping` is `True`.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    epochs: int | None = None
    """How many passes training makes over the data.

    Optional. Valid values: an integer of at least 1. Default: 10.
    """
    gamma1: float | None = None
    """The decay of `rmsprop`'s moving average of squared gradients. Used only when `optimizer` is `rmsprop`.

    Optional. Valid values: a number from 0 to 1. Default: 0.9.
    """
    gamma2: float | None = None
    """The momentum of `rmsprop`.

    Optional. Valid values: a number from 0 to 1. Default: 0.9.
    """
    learning_rate: float | None = None
    """The learning rate at the start of training.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 0.001. Tuning: continuous, from
    0.0001 to 0.1.
    """
    lr_scheduler: Literal["step", "poly", "cosine"] | None = None
    """How the learning rate falls in the course of training.

    Optional. Valid values: "step", "poly" or "cosine". Default: "poly".
    """
    lr_scheduler_factor: float | None = None
    """The factor by which the learning rate is multiplied after each epoch named in `lr_scheduler_step`. Used
    only when `lr_scheduler` is `step`.

    Optional. Valid values: a number from 0 to 1. Default: 0.1.
    """
    lr_scheduler_step: str | None = None
    """The epochs after which the learning rate is multiplied by `lr_scheduler_factor`, separated by commas,
    such as `"10, 20"`.

    Required when lr_scheduler is "step". Valid values: a string. Used only when lr_scheduler is "step".
    """
    mini_batch_size: int | None = None
    """How many samples make up one training batch. Larger batches are mostly faster but take more memory, of
    which the image size and the backbone also claim their share.

    Optional. Valid values: an integer of at least 1. Default: 16. Tuning: integer, from 1 to 128.
    """
    momentum: float | None = None
    """The momentum that the optimizer applies. Used only when `optimizer` is `sgd`.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 0.9. Tuning: continuous, from
    0.9 to 0.999.
    """
    optimizer: Literal["adam", "adagrad", "nag", "rmsprop", "sgd"] | None = None
    """The optimization method that trains the model. `adam`: Adam, with adaptive estimates of the moments.
    `adagrad`: AdaGrad, with an adaptive gradient. `nag`: Gradient descent with Nesterov's acceleration.
    `rmsprop`: RMSProp, with a root-mean-square scaling of the gradient. `sgd`: Plain stochastic gradient
    descent.

    Optional. Valid values: "adam", "adagrad", "nag", "rmsprop" or "sgd". Default: "sgd". Tuning:
    categorical, "sgd" or "adam".
    """
    syncbn: bool | None = None
    """With `True`, batch normalization takes its mean and variance from the samples on all GPUs together.

    Optional. Valid values: True or False. Default: False.
    """
    validation_mini_batch_size: int | None = None
    """How many samples make up one validation batch; larger batches take more memory. With 1, every image is
    scored as a whole, without cropping. This builds a new network for each image, which can slow down
    validation and training. A number above 1 crops images to `crop_size` in validation, too.

    Optional. Valid values: an integer of at least 1. Default: 16.
    """
    weight_decay: float | None = None
    """The weight decay that the optimizer applies. Used only when `optimizer` is `sgd`.

    Optional. Valid values: a number greater than 0 and less than 1. Default: 0.0001. Tuning: continuous,
    from 1e-05 to 0.001.
    """

    _encodings = {
        "use_pretrained_model": ("True", "False"),
        "early_stopping": ("True", "False"),
        "syncbn": ("True", "False"),
    }
    _unlisted = {
        "precision_dtype": (
            lambda s: s,
            lambda v: ((0, type(v) is str),),
        ),
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        v = self.backbone
        if v is not None and not (type(v) is str and v in {"resnet-50", "resnet-101"}):
            problems.append(Problem(SemanticSegmentation, "backbone", v))
        v = self.use_pretrained_model
        if v is not None and type(v) is not bool:
            problems.append(Problem(SemanticSegmentation, "use_pretrained_model", v))
        v = self.algorithm
        if v is not None and not (type(v) is str and v in {"fcn", "psp", "deeplab"}):
            problems.append(Problem(SemanticSegmentation, "algorithm", v))
        v = self.num_classes
        if v is None:
            problems.append(Problem(SemanticSegmentation, "num_classes", v, "missing"))
        if v is not None and not (type(v) is int and 2 <= v <= 254):
            problems.append(Problem(SemanticSegmentation, "num_classes", v))
        v = self.num_training_samples
        if v is None:
            problems.append(
                Problem(SemanticSegmentation, "num_training_samples", v, "missing", None, "warning")
            )
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(SemanticSegmentation, "num_training_samples", v))
        v = self.base_size
        if v is not None and not (type(v) is int and 16 < v):
            problems.append(Problem(SemanticSegmentation, "base_size", v))
        v = self.crop_size
        if v is not None and not (type(v) is int and 16 < v):
            problems.append(Problem(SemanticSegmentation, "crop_size", v))
        v = self.early_stopping
        if v is not None and type(v) is not bool:
            problems.append(Problem(SemanticSegmentation, "early_stopping", v))
        v = self.early_stopping_min_epochs
        if v is not None and type(v) is not int:
            problems.append(Problem(SemanticSegmentation, "early_stopping_min_epochs", v))
        v = self.early_stopping_patience
        if v is not None and type(v) is not int:
            problems.append(Problem(SemanticSegmentation, "early_stopping_patience", v))
        v = self.early_stopping_tolerance
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(SemanticSegmentation, "early_stopping_tolerance", v))
        if (
            not wrong
            and v is not None
            and v != 0.0
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(SemanticSegmentation, "early_stopping_tolerance", v, "no-effect", None, "warning")
            )
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(SemanticSegmentation, "epochs", v))
        v = self.gamma1
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(SemanticSegmentation, "gamma1", v))
        if (
            not wrong
            and v is not None
            and v != 0.9
            and ("sgd" if self.optimizer is None else self.optimizer) != "rmsprop"
        ):
            problems.append(Problem(SemanticSegmentation, "gamma1", v, "no-effect", None, "warning"))
        v = self.gamma2
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(SemanticSegmentation, "gamma2", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(Problem(SemanticSegmentation, "learning_rate", v))
        v = self.lr_scheduler
        if v is not None and not (type(v) is str and v in {"step", "poly", "cosine"}):
            problems.append(Problem(SemanticSegmentation, "lr_scheduler", v))
        v = self.lr_scheduler_factor
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(SemanticSegmentation, "lr_scheduler_factor", v))
        if (
            not wrong
            and v is not None
            and v != 0.1
            and ("poly" if self.lr_scheduler is None else self.lr_scheduler) != "step"
        ):
            problems.append(
                Problem(SemanticSegmentation, "lr_scheduler_factor", v, "no-effect", None, "warning")
            )
        v = self.lr_scheduler_step
        if wrong := v is not None and type(v) is not str:
            problems.append(Problem(SemanticSegmentation, "lr_scheduler_step", v))
        if not wrong and v is None and ("poly" if self.lr_scheduler is None else self.lr_scheduler) == "step":
            problems.append(Problem(SemanticSegmentation, "lr_scheduler_step", v, "missing"))
        if (
            not wrong
            and v is not None
            and ("poly" if self.lr_scheduler is None else self.lr_scheduler) != "step"
        ):
            problems.append(
                Problem(SemanticSegmentation, "lr_scheduler_step", v, "no-effect", None, "warning")
            )
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(SemanticSegmentation, "mini_batch_size", v))
        v = self.momentum
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(Problem(SemanticSegmentation, "momentum", v))
        if (
            not wrong
            and v is not None
            and v != 0.9
            and ("sgd" if self.optimizer is None else self.optimizer) != "sgd"
        ):
            problems.append(Problem(SemanticSegmentation, "momentum", v, "no-effect", None, "warning"))
        v = self.optimizer
        if v is not None and not (type(v) is str and v in {"adam", "adagrad", "nag", "rmsprop", "sgd"}):
            problems.append(Problem(SemanticSegmentation, "optimizer", v))
        v = self.syncbn
        if v is not None and type(v) is not bool:
            problems.append(Problem(SemanticSegmentation, "syncbn", v))
        v = self.validation_mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(SemanticSegmentation, "validation_mini_batch_size", v))
        v = self.weight_decay
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 < v < 1):
            problems.append(Problem(SemanticSegmentation, "weight_decay", v))
        if (
            not wrong
            and v is not None
            and v != 0.0001
            and ("sgd" if self.optimizer is None else self.optimizer) != "sgd"
        ):
            problems.append(Problem(SemanticSegmentation, "weight_decay", v, "no-effect", None, "warning"))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.backbone,
            self.use_pretrained_model,
            self.algorithm,
            self.num_classes,
            self.num_training_samples,
            self.base_size,
            self.crop_size,
            self.early_stopping,
            self.early_stopping_min_epochs,
            self.early_stopping_patience,
            self.early_stopping_tolerance,
            self.epochs,
            self.gamma1,
            self.gamma2,
            self.learning_rate,
            self.lr_scheduler,
            self.lr_scheduler_factor,
            self.lr_scheduler_step,
            self.mini_batch_size,
            self.momentum,
            self.optimizer,
            self.syncbn,
            self.validation_mini_batch_size,
            self.weight_decay,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.use_pretrained_model) is not None:
            made.use_pretrained_model = BOOLEANS.get(s.lower(), s)
        if (s := made.num_classes) is not None:
            made.num_classes = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_training_samples) is not None:
            made.num_training_samples = int(s) if s.isdecimal() else integer(s)
        if (s := made.base_size) is not None:
            made.base_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.crop_size) is not None:
            made.crop_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping) is not None:
            made.early_stopping = BOOLEANS.get(s.lower(), s)
        if (s := made.early_stopping_min_epochs) is not None:
            made.early_stopping_min_epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_patience) is not None:
            made.early_stopping_patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_tolerance) is not None:
            made.early_stopping_tolerance = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.gamma1) is not None:
            made.gamma1 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.gamma2) is not None:
            made.gamma2 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lr_scheduler_factor) is not None:
            made.lr_scheduler_factor = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.momentum) is not None:
            made.momentum = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.syncbn) is not None:
            made.syncbn = BOOLEANS.get(s.lower(), s)
        if (s := made.validation_mini_batch_size) is not None:
            made.validation_mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.weight_decay) is not None:
            made.weight_decay = float(s) if s.strip("0123456789") == "." != s else number(s)
