"""Semantic Segmentation: the hyperparameters that the built-in algorithm takes.

Generated from segmentation-hyperparameters.md (2026), semantic-segmentation-tuning.md (2023); changes made
here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import BOOLEANS, integer, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Literal

URL = GUIDE + "segmentation-hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
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
    num_training_samples: int
    """How many samples the training data holds. The learning rate schedule is derived from it.

    Required. Valid values: an integer of at least 1. The training container's own default is 8.
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

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.backbone
        if v is not None and not (type(v) is str and v in {"resnet-50", "resnet-101"}):
            found.append(
                Problem("backbone", v, 'must be "resnet-50" or "resnet-101" (default "resnet-50")', URL)
            )
        v = self.use_pretrained_model
        if v is not None and type(v) is not bool:
            found.append(Problem("use_pretrained_model", v, "must be True or False (default True)", URL))
        v = self.algorithm
        if v is not None and not (type(v) is str and v in {"fcn", "psp", "deeplab"}):
            found.append(Problem("algorithm", v, 'must be "fcn", "psp" or "deeplab" (default "fcn")', URL))
        v = self.num_classes
        if v is None:
            found.append(Problem("num_classes", v, "is required: an integer from 2 to 254", URL, "missing"))
        if v is not None and not (type(v) is int and 2 <= v <= 254):
            found.append(Problem("num_classes", v, "must be an integer from 2 to 254", URL))
        v = self.num_training_samples
        if v is None:
            found.append(
                Problem("num_training_samples", v, "is required: an integer of at least 1", URL, "missing")
            )
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("num_training_samples", v, "must be an integer of at least 1", URL))
        v = self.base_size
        if v is not None and not (type(v) is int and 16 < v):
            found.append(Problem("base_size", v, "must be an integer greater than 16 (default 520)", URL))
        v = self.crop_size
        if v is not None and not (type(v) is int and 16 < v):
            found.append(Problem("crop_size", v, "must be an integer greater than 16 (default 240)", URL))
        v = self.early_stopping
        if v is not None and type(v) is not bool:
            found.append(Problem("early_stopping", v, "must be True or False (default False)", URL))
        v = self.early_stopping_min_epochs
        if v is not None and type(v) is not int:
            found.append(Problem("early_stopping_min_epochs", v, "must be an integer (default 5)", URL))
        v = self.early_stopping_patience
        if v is not None and type(v) is not int:
            found.append(Problem("early_stopping_patience", v, "must be an integer (default 4)", URL))
        v = self.early_stopping_tolerance
        if bad := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            found.append(
                Problem("early_stopping_tolerance", v, "must be a number from 0 to 1 (default 0)", URL)
            )
        if (
            not bad
            and v is not None
            and v != 0.0
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            found.append(
                Problem(
                    "early_stopping_tolerance",
                    v,
                    "has no effect unless early_stopping is True",
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("epochs", v, "must be an integer of at least 1 (default 10)", URL))
        v = self.gamma1
        if bad := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            found.append(Problem("gamma1", v, "must be a number from 0 to 1 (default 0.9)", URL))
        if (
            not bad
            and v is not None
            and v != 0.9
            and ("sgd" if self.optimizer is None else self.optimizer) != "rmsprop"
        ):
            found.append(
                Problem(
                    "gamma1", v, 'has no effect unless optimizer is "rmsprop"', URL, "no-effect", "warning"
                )
            )
        v = self.gamma2
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            found.append(Problem("gamma2", v, "must be a number from 0 to 1 (default 0.9)", URL))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            found.append(
                Problem(
                    "learning_rate", v, "must be a number greater than 0 and at most 1 (default 0.001)", URL
                )
            )
        v = self.lr_scheduler
        if v is not None and not (type(v) is str and v in {"step", "poly", "cosine"}):
            found.append(
                Problem("lr_scheduler", v, 'must be "step", "poly" or "cosine" (default "poly")', URL)
            )
        v = self.lr_scheduler_factor
        if bad := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            found.append(Problem("lr_scheduler_factor", v, "must be a number from 0 to 1 (default 0.1)", URL))
        if (
            not bad
            and v is not None
            and v != 0.1
            and ("poly" if self.lr_scheduler is None else self.lr_scheduler) != "step"
        ):
            found.append(
                Problem(
                    "lr_scheduler_factor",
                    v,
                    'has no effect unless lr_scheduler is "step"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.lr_scheduler_step
        if bad := v is not None and type(v) is not str:
            found.append(Problem("lr_scheduler_step", v, "must be a string", URL))
        if not bad and v is None and ("poly" if self.lr_scheduler is None else self.lr_scheduler) == "step":
            found.append(
                Problem("lr_scheduler_step", v, 'is required when lr_scheduler is "step"', URL, "missing")
            )
        if (
            not bad
            and v is not None
            and ("poly" if self.lr_scheduler is None else self.lr_scheduler) != "step"
        ):
            found.append(
                Problem(
                    "lr_scheduler_step",
                    v,
                    'has no effect unless lr_scheduler is "step"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("mini_batch_size", v, "must be an integer of at least 1 (default 16)", URL))
        v = self.momentum
        if bad := v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            found.append(
                Problem("momentum", v, "must be a number greater than 0 and at most 1 (default 0.9)", URL)
            )
        if (
            not bad
            and v is not None
            and v != 0.9
            and ("sgd" if self.optimizer is None else self.optimizer) != "sgd"
        ):
            found.append(
                Problem("momentum", v, 'has no effect unless optimizer is "sgd"', URL, "no-effect", "warning")
            )
        v = self.optimizer
        if v is not None and not (type(v) is str and v in {"adam", "adagrad", "nag", "rmsprop", "sgd"}):
            found.append(
                Problem(
                    "optimizer",
                    v,
                    'must be "adam", "adagrad", "nag", "rmsprop" or "sgd" (default "sgd")',
                    URL,
                )
            )
        v = self.syncbn
        if v is not None and type(v) is not bool:
            found.append(Problem("syncbn", v, "must be True or False (default False)", URL))
        v = self.validation_mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem("validation_mini_batch_size", v, "must be an integer of at least 1 (default 16)", URL)
            )
        v = self.weight_decay
        if bad := v is not None and not ((type(v) is float or type(v) is int) and 0 < v < 1):
            found.append(
                Problem(
                    "weight_decay", v, "must be a number greater than 0 and less than 1 (default 0.0001)", URL
                )
            )
        if (
            not bad
            and v is not None
            and v != 0.0001
            and ("sgd" if self.optimizer is None else self.optimizer) != "sgd"
        ):
            found.append(
                Problem(
                    "weight_decay", v, 'has no effect unless optimizer is "sgd"', URL, "no-effect", "warning"
                )
            )
        return found

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

    title = "Semantic Segmentation"
    url = URL
    parameters = Facts(
        {
            "backbone": Parameter(
                name="backbone",
                field="backbone",
                description="The network that serves as the encoder of the model.",
                requirement="optional",
                accepts='"resnet-50" or "resnet-101"',
                schema=Facts({"type": "string", "enum": ("resnet-50", "resnet-101")}),
                url=URL,
                default="resnet-50",
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 13, "row": 1}
                ),
            ),
            "use_pretrained_model": Parameter(
                name="use_pretrained_model",
                field="use_pretrained_model",
                description="Starts with a pretrained backbone.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=True,
                encoding=("True", "False"),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 14, "row": 2}
                ),
            ),
            "algorithm": Parameter(
                name="algorithm",
                field="algorithm",
                description="The segmentation method.",
                requirement="optional",
                accepts='"fcn", "psp" or "deeplab"',
                schema=Facts({"type": "string", "enum": ("fcn", "psp", "deeplab")}),
                url=URL,
                default="fcn",
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 15, "row": 3}
                ),
            ),
            "num_classes": Parameter(
                name="num_classes",
                field="num_classes",
                description="How many classes the pixels are sorted into.",
                requirement="required",
                accepts="an integer from 2 to 254",
                schema=Facts({"type": "integer", "minimum": 2, "maximum": 254}),
                url=URL,
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 22, "row": 4}
                ),
            ),
            "num_training_samples": Parameter(
                name="num_training_samples",
                field="num_training_samples",
                description="How many samples the training data holds. The learning rate schedule is derived from it.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                observed=Facts({"default": 8}),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 23, "row": 5}
                ),
            ),
            "base_size": Parameter(
                name="base_size",
                field="base_size",
                description="The length in pixels from which images are rescaled before they are cropped. The longer side becomes this number times a random factor between 0.5 and 2.0, and the aspect ratio is kept.",
                requirement="optional",
                accepts="an integer greater than 16",
                schema=Facts({"type": "integer", "exclusiveMinimum": 16}),
                url=URL,
                default=520,
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 24, "row": 6}
                ),
            ),
            "crop_size": Parameter(
                name="crop_size",
                field="crop_size",
                description="The side length in pixels of the squares cut at random places out of the training images, once these are rescaled by `base_size`. It is rounded up to a multiple of 8.",
                requirement="optional",
                accepts="an integer greater than 16",
                schema=Facts({"type": "integer", "exclusiveMinimum": 16}),
                url=URL,
                default=240,
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 25, "row": 7}
                ),
            ),
            "early_stopping": Parameter(
                name="early_stopping",
                field="early_stopping",
                description="Whether training may end before its last epoch when it no longer improves.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=False,
                encoding=("True", "False"),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 32, "row": 8}
                ),
            ),
            "early_stopping_min_epochs": Parameter(
                name="early_stopping_min_epochs",
                field="early_stopping_min_epochs",
                description="How many epochs are run in any case.",
                requirement="optional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default=5,
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 33, "row": 9}
                ),
            ),
            "early_stopping_patience": Parameter(
                name="early_stopping_patience",
                field="early_stopping_patience",
                description="How many epochs of too little improvement are put up with until training is stopped.",
                requirement="optional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default=4,
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 34, "row": 10}
                ),
            ),
            "early_stopping_tolerance": Parameter(
                name="early_stopping_tolerance",
                field="early_stopping_tolerance",
                description="The smallest relative gain in the score, mIOU, that counts as an improvement. Used only when `early_stopping` is `True`.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=0.0,
                used_when=(Facts({"parameter": "early_stopping", "in": (True,)}),),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 35, "row": 11}
                ),
            ),
            "epochs": Parameter(
                name="epochs",
                field="epochs",
                description="How many passes training makes over the data.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=10,
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 36, "row": 12}
                ),
            ),
            "gamma1": Parameter(
                name="gamma1",
                field="gamma1",
                description="The decay of `rmsprop`'s moving average of squared gradients. Used only when `optimizer` is `rmsprop`.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=0.9,
                used_when=(Facts({"parameter": "optimizer", "in": ("rmsprop",)}),),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 37, "row": 13}
                ),
            ),
            "gamma2": Parameter(
                name="gamma2",
                field="gamma2",
                description="The momentum of `rmsprop`.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=0.9,
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 38, "row": 14}
                ),
            ),
            "learning_rate": Parameter(
                name="learning_rate",
                field="learning_rate",
                description="The learning rate at the start of training.",
                requirement="optional",
                accepts="a number greater than 0 and at most 1",
                schema=Facts({"type": "number", "maximum": 1, "exclusiveMinimum": 0}),
                url=URL,
                default=0.001,
                tuning=Facts({"type": "continuous", "minimum": 0.0001, "maximum": 0.1}),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 39, "row": 15}
                ),
            ),
            "lr_scheduler": Parameter(
                name="lr_scheduler",
                field="lr_scheduler",
                description="How the learning rate falls in the course of training.",
                requirement="optional",
                accepts='"step", "poly" or "cosine"',
                schema=Facts({"type": "string", "enum": ("step", "poly", "cosine")}),
                url=URL,
                default="poly",
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 40, "row": 16}
                ),
            ),
            "lr_scheduler_factor": Parameter(
                name="lr_scheduler_factor",
                field="lr_scheduler_factor",
                description="The factor by which the learning rate is multiplied after each epoch named in `lr_scheduler_step`. Used only when `lr_scheduler` is `step`.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=0.1,
                used_when=(Facts({"parameter": "lr_scheduler", "in": ("step",)}),),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 41, "row": 17}
                ),
            ),
            "lr_scheduler_step": Parameter(
                name="lr_scheduler_step",
                field="lr_scheduler_step",
                description='The epochs after which the learning rate is multiplied by `lr_scheduler_factor`, separated by commas, such as `"10, 20"`.',
                requirement="conditional",
                accepts="a string",
                schema=Facts({"type": "string"}),
                url=URL,
                required_when=(Facts({"parameter": "lr_scheduler", "in": ("step",)}),),
                used_when=(Facts({"parameter": "lr_scheduler", "in": ("step",)}),),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 42, "row": 18}
                ),
            ),
            "mini_batch_size": Parameter(
                name="mini_batch_size",
                field="mini_batch_size",
                description="How many samples make up one training batch. Larger batches are mostly faster but take more memory, of which the image size and the backbone also claim their share.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=16,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 128}),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 43, "row": 19}
                ),
            ),
            "momentum": Parameter(
                name="momentum",
                field="momentum",
                description="The momentum that the optimizer applies. Used only when `optimizer` is `sgd`.",
                requirement="optional",
                accepts="a number greater than 0 and at most 1",
                schema=Facts({"type": "number", "maximum": 1, "exclusiveMinimum": 0}),
                url=URL,
                default=0.9,
                used_when=(Facts({"parameter": "optimizer", "in": ("sgd",)}),),
                tuning=Facts({"type": "continuous", "minimum": 0.9, "maximum": 0.999}),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 44, "row": 20}
                ),
            ),
            "optimizer": Parameter(
                name="optimizer",
                field="optimizer",
                description="The optimization method that trains the model. `adam`: Adam, with adaptive estimates of the moments. `adagrad`: AdaGrad, with an adaptive gradient. `nag`: Gradient descent with Nesterov's acceleration. `rmsprop`: RMSProp, with a root-mean-square scaling of the gradient. `sgd`: Plain stochastic gradient descent.",
                requirement="optional",
                accepts='"adam", "adagrad", "nag", "rmsprop" or "sgd"',
                schema=Facts({"type": "string", "enum": ("adam", "adagrad", "nag", "rmsprop", "sgd")}),
                url=URL,
                default="sgd",
                tuning=Facts({"type": "categorical", "values": ("sgd", "adam")}),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 45, "row": 21}
                ),
            ),
            "syncbn": Parameter(
                name="syncbn",
                field="syncbn",
                description="With `True`, batch normalization takes its mean and variance from the samples on all GPUs together.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=False,
                encoding=("True", "False"),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 46, "row": 22}
                ),
            ),
            "validation_mini_batch_size": Parameter(
                name="validation_mini_batch_size",
                field="validation_mini_batch_size",
                description="How many samples make up one validation batch; larger batches take more memory. With 1, every image is scored as a whole, without cropping. This builds a new network for each image, which can slow down validation and training. A number above 1 crops images to `crop_size` in validation, too.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=16,
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 47, "row": 23}
                ),
            ),
            "weight_decay": Parameter(
                name="weight_decay",
                field="weight_decay",
                description="The weight decay that the optimizer applies. Used only when `optimizer` is `sgd`.",
                requirement="optional",
                accepts="a number greater than 0 and less than 1",
                schema=Facts({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}),
                url=URL,
                default=0.0001,
                used_when=(Facts({"parameter": "optimizer", "in": ("sgd",)}),),
                tuning=Facts({"type": "continuous", "minimum": 1e-05, "maximum": 0.001}),
                source=Facts(
                    {"page": "segmentation-hyperparameters.md", "version": "2026", "line": 48, "row": 24}
                ),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {
        "precision_dtype": ("a string", lambda v: type(v) is str, lambda s: s),
    }
    metrics = Facts(
        {
            "validation:mIOU": Metric(
                "validation:mIOU",
                "maximize",
                "The overlap of predicted and true segments divided by their union (Jaccard index), on the validation images.",
                GUIDE + "semantic-segmentation-tuning.html",
            ),
            "validation:pixel_accuracy": Metric(
                "validation:pixel_accuracy",
                "maximize",
                "The percentage of the validation images' pixels whose class is predicted correctly.",
                GUIDE + "semantic-segmentation-tuning.html",
            ),
        }
    )
