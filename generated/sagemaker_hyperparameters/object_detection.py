"""Object Detection (MXNet): the hyperparameters that the built-in algorithm takes.

Generated from object-detection-api-config.md (2023), object-detection-tuning.md (2023); changes made here
are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class ObjectDetection(Hyperparameters):
    """Hyperparameters of Object Detection (MXNet).

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html)
    """

    num_classes: int
    """How many classes of objects the network tells apart, and so the size of its output; usually the
    dataset's number of classes.

    Required. Valid values: an integer of at least 1.
    """
    num_training_samples: int
    """How many examples the training data holds. With a number that differs from the real one, the effect of
    `lr_scheduler_step` is undefined and distributed training may lose accuracy.

    Required. Valid values: an integer of at least 1.
    """
    base_network: Literal["vgg-16", "resnet-50"] | None = None
    """The architecture that the detector is built upon.

    Optional. Valid values: "vgg-16" or "resnet-50". Default: "vgg-16".
    """
    early_stopping: bool | None = None
    """Whether training may end before its last epoch when it no longer improves.

    Optional. Valid values: True or False. Default: False.
    """
    early_stopping_min_epochs: int | None = None
    """How many epochs run before training can be stopped early. Used only when `early_stopping` is `True`.

    Optional. Valid values: an integer of at least 1. Default: 10.
    """
    early_stopping_patience: int | None = None
    """How many epochs may pass without enough improvement, as `early_stopping_tolerance` defines it, until
    training ends. Used only when `early_stopping` is `True`.

    Optional. Valid values: an integer of at least 1. Default: 5.
    """
    early_stopping_tolerance: float | None = None
    """The smallest gain in `validation:mAP`, relative to the best mean average precision so far, that counts
    as an improvement. Used only when `early_stopping` is `True`.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    image_shape: int | None = None
    """The side in pixels of the square that every input image is scaled to. 300 and 512 work best.

    Optional. Valid values: an integer of at least 300. Default: 300.
    """
    epochs: int | None = None
    """How many passes training makes over the data.

    Optional. Valid values: an integer of at least 1. Default: 30.
    """
    freeze_layer_pattern: str | None = None
    """A regular expression for names of layers in the base network whose weights training leaves as they are:
    with `"^(conv1_|conv2_).*"`, all layers that have `"conv1_"` or `"conv2_"` in their names. Frozen
    layers make training faster and may cost some accuracy, which suits transfer learning, where the lower
    layers are good already.

    Optional. Valid values: a string. Default: No layers frozen. The training container's own default is
    "".
    """
    kv_store: Literal["dist_sync", "dist_async", "device"] | None = None
    """How machines exchange their weight updates in distributed training; synchronous updates tend to be more
    accurate but slower. Not applicable to training on one machine.

    Optional. Valid values: "dist_sync" or "dist_async". The training container's own default is "device".
    The training container takes "dist_sync", "dist_async" or "device".
    """
    label_width: int | None = None
    """The length that the labels of all images are padded to, so that those for training and validation
    agree. It counts 5 numbers per object of the image with the most objects, plus the header, which has 2
    as a rule; with 10 objects, that makes 52, and a little more, such as 60, is a good choice.

    Optional. Valid values: an integer of at least 1. Large enough to accommodate the largest annotation
    information length in the data. Default: 350.
    """
    learning_rate: float | None = None
    """The learning rate at the start of training.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 0.001. Tuning: continuous, from
    1e-06 to 0.5.
    """
    lr_scheduler_factor: float | None = None
    """The factor by which the learning rate is multiplied at each epoch named in `lr_scheduler_step`.

    Optional. Valid values: a number greater than 0 and less than 1. Default: 0.1.
    """
    lr_scheduler_step: str | None = None
    """The epochs after which the learning rate is multiplied by `lr_scheduler_factor`, separated by commas,
    such as "10, 20".

    Optional. Valid values: a string. Default: "".
    """
    mini_batch_size: int | None = None
    """How many training samples make up one batch. On one machine with several GPUs, each takes
    `mini_batch_size`/`num_gpu` of them; on several machines in `dist_sync` mode, the batch is in effect
    `mini_batch_size`*number of machines. Large batches are faster and may need too much memory, which also
    depends on `image_shape` and `base_network`: one p3.2xlarge instance holds batches of at most 32 images
    with resnet-50 and 300 as `image_shape`, and of 64 with vgg-16.

    Optional. Valid values: an integer of at least 1. Default: 32. Tuning: integer, from 8 to 64.
    """
    momentum: float | None = None
    """The momentum that the optimizer applies. Used only when `optimizer` is `sgd`.

    Optional. Valid values: a number from 0 to 1. Default: 0.9. Tuning: continuous, from 0 to 0.999.
    """
    nms_threshold: float | None = None
    """The overlap of two boxes from which non-maximum suppression drops the weaker one.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 0.45.
    """
    optimizer: Literal["sgd", "adam", "rmsprop", "adadelta"] | None = None
    """The optimization method that trains the model.

    Optional. Valid values: "sgd", "adam", "rmsprop" or "adadelta". Default: "sgd". Tuning: categorical,
    "sgd", "adam", "rmsprop" or "adadelta".
    """
    overlap_threshold: float | None = None
    """The overlap with the true box from which a detection counts as right in the evaluation.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 0.5.
    """
    use_pretrained_model: Literal[0, 1] | None = None
    """Whether training starts from a pretrained model of the chosen architecture (1) or from scratch (0).

    Optional. Valid values: 0 or 1. Default: 1. The training container's own default is 0.
    """
    weight_decay: float | None = None
    """The weight decay that the optimizer applies. Used only when `optimizer` is `sgd` or `rmsprop`.

    Optional. Valid values: a number of at least 0 and less than 1. Default: 0.0005. Tuning: continuous,
    from 0 to 0.999.
    """

    _encodings = {"early_stopping": ("True", "False")}
    _unlisted = {
        "nms_topk": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 1 <= v)),),
        ),
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.num_classes
        if v is None:
            problems.append(Problem(ObjectDetection, "num_classes", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetection, "num_classes", v))
        v = self.num_training_samples
        if v is None:
            problems.append(Problem(ObjectDetection, "num_training_samples", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetection, "num_training_samples", v))
        v = self.base_network
        if v is not None and not (type(v) is str and v in {"vgg-16", "resnet-50"}):
            problems.append(Problem(ObjectDetection, "base_network", v))
        v = self.early_stopping
        if v is not None and type(v) is not bool:
            problems.append(Problem(ObjectDetection, "early_stopping", v))
        v = self.early_stopping_min_epochs
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetection, "early_stopping_min_epochs", v))
        if (
            not wrong
            and v is not None
            and v != 10
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(ObjectDetection, "early_stopping_min_epochs", v, "no-effect", None, "warning")
            )
        v = self.early_stopping_patience
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetection, "early_stopping_patience", v))
        if (
            not wrong
            and v is not None
            and v != 5
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(ObjectDetection, "early_stopping_patience", v, "no-effect", None, "warning")
            )
        v = self.early_stopping_tolerance
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ObjectDetection, "early_stopping_tolerance", v))
        if (
            not wrong
            and v is not None
            and v != 0.0
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(ObjectDetection, "early_stopping_tolerance", v, "no-effect", None, "warning")
            )
        v = self.image_shape
        if v is not None and not (type(v) is int and 300 <= v):
            problems.append(Problem(ObjectDetection, "image_shape", v))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetection, "epochs", v))
        v = self.freeze_layer_pattern
        if v is not None and type(v) is not str:
            problems.append(Problem(ObjectDetection, "freeze_layer_pattern", v))
        v = self.kv_store
        if v is not None and not (type(v) is str and v in {"dist_sync", "dist_async", "device"}):
            problems.append(Problem(ObjectDetection, "kv_store", v))
        v = self.label_width
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetection, "label_width", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(Problem(ObjectDetection, "learning_rate", v))
        v = self.lr_scheduler_factor
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < 1):
            problems.append(Problem(ObjectDetection, "lr_scheduler_factor", v))
        v = self.lr_scheduler_step
        if v is not None and type(v) is not str:
            problems.append(Problem(ObjectDetection, "lr_scheduler_step", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetection, "mini_batch_size", v))
        v = self.momentum
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ObjectDetection, "momentum", v))
        if (
            not wrong
            and v is not None
            and v != 0.9
            and ("sgd" if self.optimizer is None else self.optimizer) != "sgd"
        ):
            problems.append(Problem(ObjectDetection, "momentum", v, "no-effect", None, "warning"))
        v = self.nms_threshold
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(Problem(ObjectDetection, "nms_threshold", v))
        v = self.optimizer
        if v is not None and not (type(v) is str and v in {"sgd", "adam", "rmsprop", "adadelta"}):
            problems.append(Problem(ObjectDetection, "optimizer", v))
        v = self.overlap_threshold
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            problems.append(Problem(ObjectDetection, "overlap_threshold", v))
        v = self.use_pretrained_model
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(ObjectDetection, "use_pretrained_model", v))
        v = self.weight_decay
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < 1):
            problems.append(Problem(ObjectDetection, "weight_decay", v))
        if (
            not wrong
            and v is not None
            and v != 0.0005
            and ("sgd" if self.optimizer is None else self.optimizer) not in ("sgd", "rmsprop")
        ):
            problems.append(Problem(ObjectDetection, "weight_decay", v, "no-effect", None, "warning"))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_classes,
            self.num_training_samples,
            self.base_network,
            self.early_stopping,
            self.early_stopping_min_epochs,
            self.early_stopping_patience,
            self.early_stopping_tolerance,
            self.image_shape,
            self.epochs,
            self.freeze_layer_pattern,
            self.kv_store,
            self.label_width,
            self.learning_rate,
            self.lr_scheduler_factor,
            self.lr_scheduler_step,
            self.mini_batch_size,
            self.momentum,
            self.nms_threshold,
            self.optimizer,
            self.overlap_threshold,
            self.use_pretrained_model,
            self.weight_decay,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.num_classes) is not None:
            made.num_classes = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_training_samples) is not None:
            made.num_training_samples = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping) is not None:
            made.early_stopping = BOOLEANS.get(s.lower(), s)
        if (s := made.early_stopping_min_epochs) is not None:
            made.early_stopping_min_epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_patience) is not None:
            made.early_stopping_patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_tolerance) is not None:
            made.early_stopping_tolerance = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.image_shape) is not None:
            made.image_shape = int(s) if s.isdecimal() else integer(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.label_width) is not None:
            made.label_width = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lr_scheduler_factor) is not None:
            made.lr_scheduler_factor = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.momentum) is not None:
            made.momentum = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.nms_threshold) is not None:
            made.nms_threshold = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.overlap_threshold) is not None:
            made.overlap_threshold = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.use_pretrained_model) is not None:
            made.use_pretrained_model = int(s) if s.isdecimal() else integer(s)
        if (s := made.weight_decay) is not None:
            made.weight_decay = float(s) if s.strip("0123456789") == "." != s else number(s)
