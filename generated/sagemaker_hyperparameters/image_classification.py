"""Image Classification (MXNet): the hyperparameters that the built-in algorithm takes.

Generated from IC-Hyperparameter.md (2026), IC-tuning.md (2026); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class ImageClassification(Hyperparameters):
    """Hyperparameters of Image Classification (MXNet).

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/IC-Hyperparameter.html)
    """

    num_classes: int
    """How many classes the network tells apart, and so the size of its output; usually the dataset's number
    of classes. Each sample may belong to one class or, in multi-label classification, to several.

    Required. Valid values: an integer of at least 1.
    """
    num_training_samples: int
    """How many examples the training data holds. With a number that differs from the real one, the effect of
    `lr_scheduler_step` is undefined and distributed training may lose accuracy.

    Required. Valid values: an integer of at least 1.
    """
    augmentation_type: Literal["crop", "crop_color", "crop_color_transform"] | None = None
    """How the training images are varied at random. `crop`: Cropping at random places and horizontal flips.
    `crop_color`: As `crop`, plus random shifts of hue, saturation and lightness drawn from [-36, 36],
    [-50, 50], and [-50, 50]. `crop_color_transform`: As `crop_color`, plus random rotation by at most 10
    degrees, shear by at most 0.1 and a change of the aspect ratio by at most 0.25.

    Optional. Valid values: "crop", "crop_color" or "crop_color_transform".
    """
    beta_1: float | None = None
    """The exponential decay rate of `adam`'s first moment estimates.

    Optional. Valid values: a number from 0 to 1. Default: 0.9. Tuning: continuous, from 1e-06 to 0.999.
    """
    beta_2: float | None = None
    """The exponential decay rate of `adam`'s second moment estimates.

    Optional. Valid values: a number from 0 to 1. Default: 0.999. Tuning: continuous, from 1e-06 to 0.999.
    """
    checkpoint_frequency: int | None = None
    """After how many epochs each the model parameters are stored. All checkpoints go into the final model
    archive, "model.tar.gz", whose size grows with their number.

    Optional. Valid values: an integer of at least 1. Has to be at most epochs.
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
    """How many epochs without an improvement of the metric are waited for until training ends. Used only when
    `early_stopping` is `True`.

    Optional. Valid values: an integer of at least 1. Default: 5.
    """
    early_stopping_tolerance: float | None = None
    """The smallest gain in validation accuracy, relative to the best accuracy so far, that counts as an
    improvement. Used only when `early_stopping` is `True`.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    epochs: int | None = None
    """How many passes training makes over the data.

    Optional. Valid values: an integer of at least 1. Default: 30.
    """
    eps: float | None = None
    """The epsilon of `adam` and `rmsprop`, a small number that keeps them from dividing by 0.

    Optional. Valid values: a number from 0 to 1. Default: 1e-08. Tuning: continuous, from 1e-08 to 1.
    """
    gamma: float | None = None
    """The decay of `rmsprop`'s moving average of squared gradients.

    Optional. Valid values: a number from 0 to 1. Default: 0.9. Tuning: continuous, from 1e-08 to 0.999.
    """
    image_shape: str | None = None
    """The size of the network's input, written as '`num_channels`, height, width'; pretrained models accept
    224 x 224 images alone. In training, an image smaller than this makes the job fail, and a larger one is
    cropped to it: at random with an `augmentation_type`, at the center without. At inference, images are
    resized to it, with no regard to their aspect ratio and no cropping.

    Optional. Valid values: a string. It should be "3,224,224" when use_pretrained_model is 1. Default:
    "3,224,224".
    """
    kv_store: Literal["dist_sync", "dist_async"] | None = None
    """How machines exchange their weight updates in distributed training; synchronous updates tend to be more
    accurate but slower. Not applicable to training on one machine. `dist_sync`: Gradients are brought
    together after each batch. The batch size counts per machine, so n machines with batch size b act like
    one with n*b. `dist_async`: Each machine's gradients update the weights as soon as they arrive. Every
    update is atomic, but they come in no fixed order.

    Optional. Valid values: "dist_sync" or "dist_async".
    """
    learning_rate: float | None = None
    """The learning rate at the start of training.

    Optional. Valid values: a number from 0 to 1. Default: 0.1. Tuning: continuous, from 1e-06 to 0.5.
    """
    lr_scheduler_factor: float | None = None
    """The factor by which the learning rate is multiplied at each epoch named in `lr_scheduler_step`.

    Optional. Valid values: a number from 0 to 1. Default: 0.1.
    """
    lr_scheduler_step: str | None = None
    """The epochs after which the learning rate is multiplied by `lr_scheduler_factor`, separated by commas,
    such as "10, 20".

    Optional. Valid values: a string.
    """
    mini_batch_size: int | None = None
    """How many training samples make up one batch. On one machine with several GPUs, each takes
    `mini_batch_size`/num_gpu of them; on several machines in dist_sync mode, the batch is in effect
    `mini_batch_size`*number of machines.

    Optional. Valid values: an integer of at least 1. Default: 32. Tuning: integer, from 8 to 512.
    """
    momentum: float | None = None
    """The momentum that the optimizer applies. Used only when `optimizer` is `sgd` or `nag`.

    Optional. Valid values: a number from 0 to 1. Default: 0.9. Default of the training container: 0.
    Tuning: continuous, from 0 to 0.999.
    """
    multi_label: Literal[0, 1] | None = None
    """Set to 1 for multi-label classification, where a sample can have several labels. The accuracy averaged
    over the classes is then logged.

    Optional. Valid values: 0 or 1. Default: 0.
    """
    num_layers: Literal[18, 34, 50, 101, 152, 200, 20, 32, 44, 56, 110] | None = None
    """How many layers the network has. The numbers in [18, 34, 50, 101, 152, 200] suit large images such as
    224x224, those in [20, 32, 44, 56, 110] small ones such as 28x28. Transfer learning accepts the former
    alone.

    Optional. Valid values: 18, 34, 50, 101, 152, 200, 20, 32, 44, 56 or 110. It must be 18, 34, 50, 101,
    152 or 200 when use_pretrained_model is 1. Default: 152.
    """
    optimizer: Literal["sgd", "adam", "rmsprop", "nag"] | None = None
    """The optimization method that trains the model.

    Optional. Valid values: "sgd", "adam", "rmsprop" or "nag". Default: "sgd". Tuning: categorical, "sgd",
    "adam", "rmsprop" or "nag".
    """
    precision_dtype: Literal["float32", "float16"] | None = None
    """The number format of the weights in training: single (`float32`) or half (`float16`) precision. Half
    precision takes less memory.

    Optional. Valid values: "float32" or "float16". Default: "float32".
    """
    resize: int | None = None
    """The length in pixels that the shorter side of each training image is scaled to; without it, images keep
    their size. It should exceed both the width and the height in `image_shape`, as training can fail
    otherwise.

    Conditional. Valid values: an integer of at least 1. Required when using image content types. Optional
    when using the RecordIO content type.
    """
    top_k: int | None = None
    """The k for which training also logs the top-k accuracy. 1 is ruled out, since the usual accuracy is just
    that.

    Optional. Valid values: an integer greater than 1.
    """
    use_pretrained_model: Literal[0, 1] | None = None
    """Whether training starts from a pretrained model. 1 loads the one with the chosen number of layers and
    gives fresh random weights to its top fully connected layer alone; 0 trains the whole network from
    scratch.

    Optional. Valid values: 0 or 1. Default: 0.
    """
    use_weighted_loss: Literal[0, 1] | None = None
    """Set to 1 to weight the cross-entropy loss of multi-label classification by how the classes are
    distributed. Used only when `multi_label` is `1`.

    Optional. Valid values: 0 or 1. Default: 0.
    """
    weight_decay: float | None = None
    """The weight decay that the optimizer applies. Used only when `optimizer` is `sgd` or `nag`.

    Optional. Valid values: a number from 0 to 1. Default: 0.0001. Tuning: continuous, from 0 to 0.999.
    """

    _encodings = {"early_stopping": ("True", "False")}

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        v = self.num_classes
        if v is None:
            problems.append(Problem(ImageClassification, "num_classes", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassification, "num_classes", v))
        v = self.num_training_samples
        if v is None:
            problems.append(Problem(ImageClassification, "num_training_samples", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassification, "num_training_samples", v))
        v = self.augmentation_type
        if v is not None and not (type(v) is str and v in {"crop", "crop_color", "crop_color_transform"}):
            problems.append(Problem(ImageClassification, "augmentation_type", v))
        v = self.beta_1
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ImageClassification, "beta_1", v))
        v = self.beta_2
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ImageClassification, "beta_2", v))
        v = self.checkpoint_frequency
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassification, "checkpoint_frequency", v))
        if (
            not wrong
            and isinstance(self.checkpoint_frequency, (int, float))
            and isinstance((30 if self.epochs is None else self.epochs), (int, float))
            and not self.checkpoint_frequency <= (30 if self.epochs is None else self.epochs)
        ):
            problems.append(
                Problem(ImageClassification, "checkpoint_frequency", v, "relation", (0, self.epochs))
            )
        v = self.early_stopping
        if v is not None and type(v) is not bool:
            problems.append(Problem(ImageClassification, "early_stopping", v))
        v = self.early_stopping_min_epochs
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassification, "early_stopping_min_epochs", v))
        if (
            not wrong
            and v is not None
            and v != 10
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(ImageClassification, "early_stopping_min_epochs", v, "no-effect", None, "warning")
            )
        v = self.early_stopping_patience
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassification, "early_stopping_patience", v))
        if (
            not wrong
            and v is not None
            and v != 5
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(ImageClassification, "early_stopping_patience", v, "no-effect", None, "warning")
            )
        v = self.early_stopping_tolerance
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ImageClassification, "early_stopping_tolerance", v))
        if (
            not wrong
            and v is not None
            and v != 0.0
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(ImageClassification, "early_stopping_tolerance", v, "no-effect", None, "warning")
            )
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassification, "epochs", v))
        v = self.eps
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ImageClassification, "eps", v))
        v = self.gamma
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ImageClassification, "gamma", v))
        v = self.image_shape
        if wrong := v is not None and type(v) is not str:
            problems.append(Problem(ImageClassification, "image_shape", v))
        if (
            not wrong
            and (0 if self.use_pretrained_model is None else self.use_pretrained_model) == 1
            and ("3,224,224" if self.image_shape is None else self.image_shape)
            not in ("3,224,224", "3, 224, 224")
        ):
            problems.append(Problem(ImageClassification, "image_shape", v, "rule", 0, "warning"))
        v = self.kv_store
        if v is not None and not (type(v) is str and v in {"dist_sync", "dist_async"}):
            problems.append(Problem(ImageClassification, "kv_store", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ImageClassification, "learning_rate", v))
        v = self.lr_scheduler_factor
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ImageClassification, "lr_scheduler_factor", v))
        v = self.lr_scheduler_step
        if v is not None and type(v) is not str:
            problems.append(Problem(ImageClassification, "lr_scheduler_step", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassification, "mini_batch_size", v))
        v = self.momentum
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ImageClassification, "momentum", v))
        if (
            not wrong
            and v is not None
            and v != 0.9
            and ("sgd" if self.optimizer is None else self.optimizer) not in ("sgd", "nag")
        ):
            problems.append(Problem(ImageClassification, "momentum", v, "no-effect", None, "warning"))
        v = self.multi_label
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(ImageClassification, "multi_label", v))
        v = self.num_layers
        if wrong := v is not None and not (
            type(v) is int and v in {18, 34, 50, 101, 152, 200, 20, 32, 44, 56, 110}
        ):
            problems.append(Problem(ImageClassification, "num_layers", v))
        if (
            not wrong
            and (0 if self.use_pretrained_model is None else self.use_pretrained_model) == 1
            and (152 if self.num_layers is None else self.num_layers) not in (18, 34, 50, 101, 152, 200)
        ):
            problems.append(Problem(ImageClassification, "num_layers", v, "rule", 0))
        v = self.optimizer
        if v is not None and not (type(v) is str and v in {"sgd", "adam", "rmsprop", "nag"}):
            problems.append(Problem(ImageClassification, "optimizer", v))
        v = self.precision_dtype
        if v is not None and not (type(v) is str and v in {"float32", "float16"}):
            problems.append(Problem(ImageClassification, "precision_dtype", v))
        v = self.resize
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassification, "resize", v))
        v = self.top_k
        if v is not None and not (type(v) is int and 1 < v):
            problems.append(Problem(ImageClassification, "top_k", v))
        v = self.use_pretrained_model
        if v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(ImageClassification, "use_pretrained_model", v))
        v = self.use_weighted_loss
        if wrong := v is not None and not (type(v) is int and v in {0, 1}):
            problems.append(Problem(ImageClassification, "use_weighted_loss", v))
        if (
            not wrong
            and v is not None
            and v != 0
            and (0 if self.multi_label is None else self.multi_label) != 1
        ):
            problems.append(
                Problem(ImageClassification, "use_weighted_loss", v, "no-effect", None, "warning")
            )
        v = self.weight_decay
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(ImageClassification, "weight_decay", v))
        if (
            not wrong
            and v is not None
            and v != 0.0001
            and ("sgd" if self.optimizer is None else self.optimizer) not in ("sgd", "nag")
        ):
            problems.append(Problem(ImageClassification, "weight_decay", v, "no-effect", None, "warning"))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_classes,
            self.num_training_samples,
            self.augmentation_type,
            self.beta_1,
            self.beta_2,
            self.checkpoint_frequency,
            self.early_stopping,
            self.early_stopping_min_epochs,
            self.early_stopping_patience,
            self.early_stopping_tolerance,
            self.epochs,
            self.eps,
            self.gamma,
            self.image_shape,
            self.kv_store,
            self.learning_rate,
            self.lr_scheduler_factor,
            self.lr_scheduler_step,
            self.mini_batch_size,
            self.momentum,
            self.multi_label,
            self.num_layers,
            self.optimizer,
            self.precision_dtype,
            self.resize,
            self.top_k,
            self.use_pretrained_model,
            self.use_weighted_loss,
            self.weight_decay,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.num_classes) is not None:
            made.num_classes = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_training_samples) is not None:
            made.num_training_samples = int(s) if s.isdecimal() else integer(s)
        if (s := made.beta_1) is not None:
            made.beta_1 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.beta_2) is not None:
            made.beta_2 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.checkpoint_frequency) is not None:
            made.checkpoint_frequency = int(s) if s.isdecimal() else integer(s)
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
        if (s := made.eps) is not None:
            made.eps = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.gamma) is not None:
            made.gamma = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lr_scheduler_factor) is not None:
            made.lr_scheduler_factor = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.momentum) is not None:
            made.momentum = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.multi_label) is not None:
            made.multi_label = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_layers) is not None:
            made.num_layers = int(s) if s.isdecimal() else integer(s)
        if (s := made.resize) is not None:
            made.resize = int(s) if s.isdecimal() else integer(s)
        if (s := made.top_k) is not None:
            made.top_k = int(s) if s.isdecimal() else integer(s)
        if (s := made.use_pretrained_model) is not None:
            made.use_pretrained_model = int(s) if s.isdecimal() else integer(s)
        if (s := made.use_weighted_loss) is not None:
            made.use_weighted_loss = int(s) if s.isdecimal() else integer(s)
        if (s := made.weight_decay) is not None:
            made.weight_decay = float(s) if s.strip("0123456789") == "." != s else number(s)
