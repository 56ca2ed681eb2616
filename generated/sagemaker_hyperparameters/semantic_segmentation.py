"""Semantic Segmentation: the hyperparameters that the built-in algorithm takes.

Generated from segmentation-hyperparameters.md, semantic-segmentation-tuning.md; changes made here are
lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from ._hyperparameters import Hyperparameters, Metric, Parameter
from ._problems import GUIDE, Problem
from ._values import boolean, integer, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
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
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    use_pretrained_model: bool | None = None
    """Starts with a pretrained backbone.

    Optional. Valid values: True or False. Default: True.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    algorithm: Literal["fcn", "psp", "deeplab"] | None = None
    """The segmentation method.

    Optional. Valid values: "fcn", "psp" or "deeplab". Default: "fcn".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    num_classes: int
    """How many classes the pixels are sorted into.

    Required. Valid values: an integer from 2 to 254.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    num_training_samples: int
    """How many samples the training data holds. The learning rate schedule is derived from it.

    Required. Valid values: an integer of at least 1. The training container's own default is 8.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    base_size: int | None = None
    """The length in pixels from which images are rescaled before they are cropped. The longer side becomes
    this number times a random factor between 0.5 and 2.0, and the aspect ratio is kept.

    Optional. Valid values: an integer greater than 16. Default: 520.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    crop_size: int | None = None
    """The side length in pixels of the squares cut at random places out of the training images, once these
    are rescaled by `base_size`. It is rounded up to a multiple of 8.

    Optional. Valid values: an integer greater than 16. Default: 240.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    early_stopping: bool | None = None
    """Whether training may end before its last epoch when it no longer improves.

    Optional. Valid values: True or False. Default: False.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    early_stopping_min_epochs: int | None = None
    """How many epochs are run in any case.

    Optional. Valid values: an integer. Default: 5.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    early_stopping_patience: int | None = None
    """How many epochs of too little improvement are put up with until training is stopped.

    Optional. Valid values: an integer. Default: 4.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    early_stopping_tolerance: float | None = None
    """The smallest relative gain in the score, mIOU, that counts as an improvement. Used only when
    `early_stopping` is `True`.

    Optional. Valid values: a number from 0 to 1. Used only when early_stopping is True. Default: 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    epochs: int | None = None
    """How many passes training makes over the data.

    Optional. Valid values: an integer of at least 1. Default: 10.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    gamma1: float | None = None
    """The decay of `rmsprop`'s moving average of squared gradients. Used only when `optimizer` is `rmsprop`.

    Optional. Valid values: a number from 0 to 1. Used only when optimizer is "rmsprop". Default: 0.9.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    gamma2: float | None = None
    """The momentum of `rmsprop`.

    Optional. Valid values: a number from 0 to 1. Default: 0.9.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    learning_rate: float | None = None
    """The learning rate at the start of training.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 0.001. Tuning: continuous, from
    0.0001 to 0.1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    lr_scheduler: Literal["step", "poly", "cosine"] | None = None
    """How the learning rate falls in the course of training.

    Optional. Valid values: "step", "poly" or "cosine". Default: "poly".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    lr_scheduler_factor: float | None = None
    """The factor by which the learning rate is multiplied after each epoch named in `lr_scheduler_step`. Used
    only when `lr_scheduler` is `step`.

    Optional. Valid values: a number from 0 to 1. Used only when lr_scheduler is "step". Default: 0.1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    lr_scheduler_step: str | None = None
    """The epochs after which the learning rate is multiplied by `lr_scheduler_factor`, separated by commas,
    such as `"10, 20"`.

    Required when lr_scheduler is "step". Valid values: a string. Used only when lr_scheduler is "step".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    mini_batch_size: int | None = None
    """How many samples make up one training batch. Larger batches are mostly faster but take more memory, of
    which the image size and the backbone also claim their share.

    Optional. Valid values: an integer of at least 1. Default: 16. Tuning: integer, from 1 to 128.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    momentum: float | None = None
    """The momentum that the optimizer applies. Used only when `optimizer` is `sgd`.

    Optional. Valid values: a number greater than 0 and at most 1. Used only when optimizer is "sgd".
    Default: 0.9. Tuning: continuous, from 0.9 to 0.999.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    optimizer: Literal["adam", "adagrad", "nag", "rmsprop", "sgd"] | None = None
    """The optimization method that trains the model. `adam`: Adam, with adaptive estimates of the moments.
    `adagrad`: AdaGrad, with an adaptive gradient. `nag`: Gradient descent with Nesterov's acceleration.
    `rmsprop`: RMSProp, with a root-mean-square scaling of the gradient. `sgd`: Plain stochastic gradient
    descent.

    Optional. Valid values: "adam", "adagrad", "nag", "rmsprop" or "sgd". Default: "sgd". Tuning:
    categorical, "sgd" or "adam".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    syncbn: bool | None = None
    """With `True`, batch normalization takes its mean and variance from the samples on all GPUs together.

    Optional. Valid values: True or False. Default: False.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    validation_mini_batch_size: int | None = None
    """How many samples make up one validation batch; larger batches take more memory. With 1, every image is
    scored as a whole, without cropping. This builds a new network for each image, which can slow down
    validation and training. A number above 1 crops images to `crop_size` in validation, too.

    Optional. Valid values: an integer of at least 1. Default: 16.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
    """
    weight_decay: float | None = None
    """The weight decay that the optimizer applies. Used only when `optimizer` is `sgd`.

    Optional. Valid values: a number greater than 0 and less than 1. Used only when optimizer is "sgd".
    Default: 0.0001. Tuning: continuous, from 1e-05 to 0.001.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html)
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
        if v is not None and not (type(v) is bool):
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
        if v is not None and not (type(v) is bool):
            found.append(Problem("early_stopping", v, "must be True or False (default False)", URL))
        v = self.early_stopping_min_epochs
        if v is not None and not (type(v) is int):
            found.append(Problem("early_stopping_min_epochs", v, "must be an integer (default 5)", URL))
        v = self.early_stopping_patience
        if v is not None and not (type(v) is int):
            found.append(Problem("early_stopping_patience", v, "must be an integer (default 4)", URL))
        v = self.early_stopping_tolerance
        if bad := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            found.append(
                Problem("early_stopping_tolerance", v, "must be a number from 0 to 1 (default 0)", URL)
            )
        if (
            not bad
            and v is not None
            and ((False if self.early_stopping is None else self.early_stopping) is not True)
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
        if not bad and v is not None and (("sgd" if self.optimizer is None else self.optimizer) != "rmsprop"):
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
            and (("poly" if self.lr_scheduler is None else self.lr_scheduler) != "step")
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
        if bad := v is not None and not (type(v) is str):
            found.append(Problem("lr_scheduler_step", v, "must be a string", URL))
        if not bad and v is None and ("poly" if self.lr_scheduler is None else self.lr_scheduler) == "step":
            found.append(
                Problem("lr_scheduler_step", v, 'is required when lr_scheduler is "step"', URL, "missing")
            )
        if (
            not bad
            and v is not None
            and (("poly" if self.lr_scheduler is None else self.lr_scheduler) != "step")
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
        if not bad and v is not None and (("sgd" if self.optimizer is None else self.optimizer) != "sgd"):
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
        if v is not None and not (type(v) is bool):
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
        if not bad and v is not None and (("sgd" if self.optimizer is None else self.optimizer) != "sgd"):
            found.append(
                Problem(
                    "weight_decay", v, 'has no effect unless optimizer is "sgd"', URL, "no-effect", "warning"
                )
            )
        return found

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.backbone = get("backbone")
        self.use_pretrained_model = get("use_pretrained_model")
        self.algorithm = get("algorithm")
        self.num_classes = get("num_classes")
        self.num_training_samples = get("num_training_samples")
        self.base_size = get("base_size")
        self.crop_size = get("crop_size")
        self.early_stopping = get("early_stopping")
        self.early_stopping_min_epochs = get("early_stopping_min_epochs")
        self.early_stopping_patience = get("early_stopping_patience")
        self.early_stopping_tolerance = get("early_stopping_tolerance")
        self.epochs = get("epochs")
        self.gamma1 = get("gamma1")
        self.gamma2 = get("gamma2")
        self.learning_rate = get("learning_rate")
        self.lr_scheduler = get("lr_scheduler")
        self.lr_scheduler_factor = get("lr_scheduler_factor")
        self.lr_scheduler_step = get("lr_scheduler_step")
        self.mini_batch_size = get("mini_batch_size")
        self.momentum = get("momentum")
        self.optimizer = get("optimizer")
        self.syncbn = get("syncbn")
        self.validation_mini_batch_size = get("validation_mini_batch_size")
        self.weight_decay = get("weight_decay")

    def _fill_strings(self, get: Callable[[str], Any]) -> None:
        made: Any = self
        made.backbone = get("backbone")
        made.use_pretrained_model = None if (s := get("use_pretrained_model")) is None else boolean(s)
        made.algorithm = get("algorithm")
        made.num_classes = (
            None if (s := get("num_classes")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.num_training_samples = (
            None if (s := get("num_training_samples")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.base_size = None if (s := get("base_size")) is None else int(s) if s.isdecimal() else integer(s)
        made.crop_size = None if (s := get("crop_size")) is None else int(s) if s.isdecimal() else integer(s)
        made.early_stopping = None if (s := get("early_stopping")) is None else boolean(s)
        made.early_stopping_min_epochs = (
            None
            if (s := get("early_stopping_min_epochs")) is None
            else int(s) if s.isdecimal() else integer(s)
        )
        made.early_stopping_patience = (
            None if (s := get("early_stopping_patience")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.early_stopping_tolerance = None if (s := get("early_stopping_tolerance")) is None else number(s)
        made.epochs = None if (s := get("epochs")) is None else int(s) if s.isdecimal() else integer(s)
        made.gamma1 = None if (s := get("gamma1")) is None else number(s)
        made.gamma2 = None if (s := get("gamma2")) is None else number(s)
        made.learning_rate = None if (s := get("learning_rate")) is None else number(s)
        made.lr_scheduler = get("lr_scheduler")
        made.lr_scheduler_factor = None if (s := get("lr_scheduler_factor")) is None else number(s)
        made.lr_scheduler_step = get("lr_scheduler_step")
        made.mini_batch_size = (
            None if (s := get("mini_batch_size")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.momentum = None if (s := get("momentum")) is None else number(s)
        made.optimizer = get("optimizer")
        made.syncbn = None if (s := get("syncbn")) is None else boolean(s)
        made.validation_mini_batch_size = (
            None
            if (s := get("validation_mini_batch_size")) is None
            else int(s) if s.isdecimal() else integer(s)
        )
        made.weight_decay = None if (s := get("weight_decay")) is None else number(s)

    title = "Semantic Segmentation"
    url = URL
    parameters = {
        "backbone": Parameter(
            name="backbone",
            field="backbone",
            description="The network that serves as the encoder of the model.",
            requirement="optional",
            accepts='"resnet-50" or "resnet-101"',
            schema={"type": "string", "enum": ["resnet-50", "resnet-101"]},
            url=URL,
            default="resnet-50",
        ),
        "use_pretrained_model": Parameter(
            name="use_pretrained_model",
            field="use_pretrained_model",
            description="Starts with a pretrained backbone.",
            requirement="optional",
            accepts="True or False",
            schema={"type": "boolean"},
            url=URL,
            default=True,
            encoding=("True", "False"),
        ),
        "algorithm": Parameter(
            name="algorithm",
            field="algorithm",
            description="The segmentation method.",
            requirement="optional",
            accepts='"fcn", "psp" or "deeplab"',
            schema={"type": "string", "enum": ["fcn", "psp", "deeplab"]},
            url=URL,
            default="fcn",
        ),
        "num_classes": Parameter(
            name="num_classes",
            field="num_classes",
            description="How many classes the pixels are sorted into.",
            requirement="required",
            accepts="an integer from 2 to 254",
            schema={"type": "integer", "minimum": 2, "maximum": 254},
            url=URL,
        ),
        "num_training_samples": Parameter(
            name="num_training_samples",
            field="num_training_samples",
            description="How many samples the training data holds. The learning rate schedule is derived from it.",
            requirement="required",
            accepts="an integer of at least 1",
            schema={"type": "integer", "minimum": 1},
            url=URL,
            observed={"default": 8},
        ),
        "base_size": Parameter(
            name="base_size",
            field="base_size",
            description="The length in pixels from which images are rescaled before they are cropped. The longer side becomes this number times a random factor between 0.5 and 2.0, and the aspect ratio is kept.",
            requirement="optional",
            accepts="an integer greater than 16",
            schema={"type": "integer", "exclusiveMinimum": 16},
            url=URL,
            default=520,
        ),
        "crop_size": Parameter(
            name="crop_size",
            field="crop_size",
            description="The side length in pixels of the squares cut at random places out of the training images, once these are rescaled by `base_size`. It is rounded up to a multiple of 8.",
            requirement="optional",
            accepts="an integer greater than 16",
            schema={"type": "integer", "exclusiveMinimum": 16},
            url=URL,
            default=240,
        ),
        "early_stopping": Parameter(
            name="early_stopping",
            field="early_stopping",
            description="Whether training may end before its last epoch when it no longer improves.",
            requirement="optional",
            accepts="True or False",
            schema={"type": "boolean"},
            url=URL,
            default=False,
            encoding=("True", "False"),
        ),
        "early_stopping_min_epochs": Parameter(
            name="early_stopping_min_epochs",
            field="early_stopping_min_epochs",
            description="How many epochs are run in any case.",
            requirement="optional",
            accepts="an integer",
            schema={"type": "integer"},
            url=URL,
            default=5,
        ),
        "early_stopping_patience": Parameter(
            name="early_stopping_patience",
            field="early_stopping_patience",
            description="How many epochs of too little improvement are put up with until training is stopped.",
            requirement="optional",
            accepts="an integer",
            schema={"type": "integer"},
            url=URL,
            default=4,
        ),
        "early_stopping_tolerance": Parameter(
            name="early_stopping_tolerance",
            field="early_stopping_tolerance",
            description="The smallest relative gain in the score, mIOU, that counts as an improvement. Used only when `early_stopping` is `True`.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0, "maximum": 1},
            url=URL,
            default=0.0,
        ),
        "epochs": Parameter(
            name="epochs",
            field="epochs",
            description="How many passes training makes over the data.",
            requirement="optional",
            accepts="an integer of at least 1",
            schema={"type": "integer", "minimum": 1},
            url=URL,
            default=10,
        ),
        "gamma1": Parameter(
            name="gamma1",
            field="gamma1",
            description="The decay of `rmsprop`'s moving average of squared gradients. Used only when `optimizer` is `rmsprop`.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0, "maximum": 1},
            url=URL,
            default=0.9,
        ),
        "gamma2": Parameter(
            name="gamma2",
            field="gamma2",
            description="The momentum of `rmsprop`.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0, "maximum": 1},
            url=URL,
            default=0.9,
        ),
        "learning_rate": Parameter(
            name="learning_rate",
            field="learning_rate",
            description="The learning rate at the start of training.",
            requirement="optional",
            accepts="a number greater than 0 and at most 1",
            schema={"type": "number", "maximum": 1, "exclusiveMinimum": 0},
            url=URL,
            default=0.001,
            tuning={"type": "continuous", "minimum": 0.0001, "maximum": 0.1},
        ),
        "lr_scheduler": Parameter(
            name="lr_scheduler",
            field="lr_scheduler",
            description="How the learning rate falls in the course of training.",
            requirement="optional",
            accepts='"step", "poly" or "cosine"',
            schema={"type": "string", "enum": ["step", "poly", "cosine"]},
            url=URL,
            default="poly",
        ),
        "lr_scheduler_factor": Parameter(
            name="lr_scheduler_factor",
            field="lr_scheduler_factor",
            description="The factor by which the learning rate is multiplied after each epoch named in `lr_scheduler_step`. Used only when `lr_scheduler` is `step`.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0, "maximum": 1},
            url=URL,
            default=0.1,
        ),
        "lr_scheduler_step": Parameter(
            name="lr_scheduler_step",
            field="lr_scheduler_step",
            description='The epochs after which the learning rate is multiplied by `lr_scheduler_factor`, separated by commas, such as `"10, 20"`.',
            requirement="conditional",
            accepts="a string",
            schema={"type": "string"},
            url=URL,
        ),
        "mini_batch_size": Parameter(
            name="mini_batch_size",
            field="mini_batch_size",
            description="How many samples make up one training batch. Larger batches are mostly faster but take more memory, of which the image size and the backbone also claim their share.",
            requirement="optional",
            accepts="an integer of at least 1",
            schema={"type": "integer", "minimum": 1},
            url=URL,
            default=16,
            tuning={"type": "integer", "minimum": 1, "maximum": 128},
        ),
        "momentum": Parameter(
            name="momentum",
            field="momentum",
            description="The momentum that the optimizer applies. Used only when `optimizer` is `sgd`.",
            requirement="optional",
            accepts="a number greater than 0 and at most 1",
            schema={"type": "number", "maximum": 1, "exclusiveMinimum": 0},
            url=URL,
            default=0.9,
            tuning={"type": "continuous", "minimum": 0.9, "maximum": 0.999},
        ),
        "optimizer": Parameter(
            name="optimizer",
            field="optimizer",
            description="The optimization method that trains the model. `adam`: Adam, with adaptive estimates of the moments. `adagrad`: AdaGrad, with an adaptive gradient. `nag`: Gradient descent with Nesterov's acceleration. `rmsprop`: RMSProp, with a root-mean-square scaling of the gradient. `sgd`: Plain stochastic gradient descent.",
            requirement="optional",
            accepts='"adam", "adagrad", "nag", "rmsprop" or "sgd"',
            schema={"type": "string", "enum": ["adam", "adagrad", "nag", "rmsprop", "sgd"]},
            url=URL,
            default="sgd",
            tuning={"type": "categorical", "values": ["sgd", "adam"]},
        ),
        "syncbn": Parameter(
            name="syncbn",
            field="syncbn",
            description="With `True`, batch normalization takes its mean and variance from the samples on all GPUs together.",
            requirement="optional",
            accepts="True or False",
            schema={"type": "boolean"},
            url=URL,
            default=False,
            encoding=("True", "False"),
        ),
        "validation_mini_batch_size": Parameter(
            name="validation_mini_batch_size",
            field="validation_mini_batch_size",
            description="How many samples make up one validation batch; larger batches take more memory. With 1, every image is scored as a whole, without cropping. This builds a new network for each image, which can slow down validation and training. A number above 1 crops images to `crop_size` in validation, too.",
            requirement="optional",
            accepts="an integer of at least 1",
            schema={"type": "integer", "minimum": 1},
            url=URL,
            default=16,
        ),
        "weight_decay": Parameter(
            name="weight_decay",
            field="weight_decay",
            description="The weight decay that the optimizer applies. Used only when `optimizer` is `sgd`.",
            requirement="optional",
            accepts="a number greater than 0 and less than 1",
            schema={"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
            url=URL,
            default=0.0001,
            tuning={"type": "continuous", "minimum": 1e-05, "maximum": 0.001},
        ),
    }
    _names = frozenset(parameters)
    _unlisted = {
        "precision_dtype": "a string",
    }
    metrics = {
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
