"""The algorithms that the package knows, without loading their classes."""

from __future__ import annotations

from collections import namedtuple

from ._messages import GUIDE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._hyperparameters import Hyperparameters

VERSION = "0.1.0"

# A class: its name on the command line, the catalog's names, and where it is defined; `images` are the
# repositories of its training images, or single tags of another algorithm's (repository:tag), `scripts` parts of the
# addresses of AWS's script that runs instead of an image of its own, `url` is the page. Not a NamedTuple, as importing typing would take a
# quarter of the command line's start.
Algorithm = namedtuple("Algorithm", "name algorithm variant title module cls images scripts url")

ALGORITHMS = (
    Algorithm(
        "ntm",
        "ntm",
        "",
        "Neural Topic Model (NTM)",
        "ntm",
        "NTM",
        ("ntm",),
        (),
        GUIDE + "ntm_hyperparameters.html",
    ),
    Algorithm(
        "object2vec",
        "object2vec",
        "",
        "Object2Vec",
        "object2vec",
        "Object2Vec",
        ("object2vec",),
        (),
        GUIDE + "object2vec-hyperparameters.html",
    ),
    Algorithm(
        "image-classification",
        "image_classification",
        "",
        "Image Classification (MXNet)",
        "image_classification",
        "ImageClassification",
        ("image-classification",),
        (),
        GUIDE + "IC-Hyperparameter.html",
    ),
    Algorithm(
        "k-means",
        "k_means",
        "",
        "K-Means",
        "k_means",
        "KMeans",
        ("kmeans",),
        (),
        GUIDE + "k-means-api-config.html",
    ),
    Algorithm(
        "knn",
        "knn",
        "",
        "K-Nearest Neighbors (k-NN)",
        "knn",
        "KNN",
        ("knn",),
        (),
        GUIDE + "kNN_hyperparameters.html",
    ),
    Algorithm(
        "pca",
        "pca",
        "",
        "Principal Component Analysis (PCA)",
        "pca",
        "PCA",
        ("pca",),
        (),
        GUIDE + "PCA-reference.html",
    ),
    Algorithm(
        "lda",
        "lda",
        "",
        "Latent Dirichlet Allocation (LDA)",
        "lda",
        "LDA",
        ("lda",),
        (),
        GUIDE + "lda_hyperparameters.html",
    ),
    Algorithm(
        "xgboost",
        "xgboost",
        "",
        "XGBoost",
        "xgboost",
        "XGBoost",
        ("sagemaker-xgboost", "xgboost"),
        (),
        GUIDE + "xgboost_hyperparameters.html",
    ),
    Algorithm(
        "linear-learner",
        "linear_learner",
        "",
        "Linear Learner",
        "linear_learner",
        "LinearLearner",
        ("linear-learner",),
        (),
        GUIDE + "ll_hyperparameters.html",
    ),
    Algorithm(
        "blazingtext-word2vec",
        "blazingtext",
        "word2vec",
        "BlazingText: Word2Vec",
        "blazingtext",
        "BlazingTextWord2Vec",
        ("blazingtext",),
        (),
        GUIDE + "blazingtext_hyperparameters.html",
    ),
    Algorithm(
        "blazingtext-text-classification",
        "blazingtext",
        "text_classification",
        "BlazingText: Text Classification",
        "blazingtext",
        "BlazingTextTextClassification",
        ("blazingtext",),
        (),
        GUIDE + "blazingtext_hyperparameters.html",
    ),
    Algorithm(
        "semantic-segmentation",
        "semantic_segmentation",
        "",
        "Semantic Segmentation",
        "semantic_segmentation",
        "SemanticSegmentation",
        ("semantic-segmentation",),
        (),
        GUIDE + "segmentation-hyperparameters.html",
    ),
    Algorithm(
        "deepar",
        "deepar",
        "",
        "DeepAR Forecasting",
        "deepar",
        "DeepAR",
        ("forecasting-deepar",),
        (),
        GUIDE + "deepar_hyperparameters.html",
    ),
    Algorithm(
        "lightgbm",
        "lightgbm",
        "",
        "LightGBM",
        "lightgbm",
        "LightGBM",
        (),
        ("source-directory-tarballs/lightgbm/",),
        GUIDE + "lightgbm-hyperparameters.html",
    ),
    Algorithm(
        "seq2seq",
        "seq2seq",
        "",
        "Sequence-to-Sequence",
        "seq2seq",
        "Seq2Seq",
        ("seq2seq",),
        (),
        GUIDE + "seq-2-seq-hyperparameters.html",
    ),
    Algorithm(
        "factorization-machines",
        "factorization_machines",
        "",
        "Factorization Machines",
        "factorization_machines",
        "FactorizationMachines",
        ("factorization-machines",),
        (),
        GUIDE + "fact-machines-hyperparameters.html",
    ),
    Algorithm(
        "random-cut-forest",
        "random_cut_forest",
        "",
        "Random Cut Forest",
        "random_cut_forest",
        "RandomCutForest",
        ("randomcutforest",),
        (),
        GUIDE + "rcf_hyperparameters.html",
    ),
    Algorithm(
        "ip-insights",
        "ip_insights",
        "",
        "IP Insights",
        "ip_insights",
        "IPInsights",
        ("ipinsights",),
        (),
        GUIDE + "ip-insights-hyperparameters.html",
    ),
    Algorithm(
        "catboost",
        "catboost",
        "",
        "CatBoost",
        "catboost",
        "CatBoost",
        (),
        ("source-directory-tarballs/catboost/",),
        GUIDE + "catboost-hyperparameters.html",
    ),
    Algorithm(
        "tabtransformer",
        "tabtransformer",
        "",
        "TabTransformer",
        "tabtransformer",
        "TabTransformer",
        (),
        (),
        GUIDE + "tabtransformer-hyperparameters.html",
    ),
    Algorithm(
        "autogluon-tabular",
        "autogluon_tabular",
        "",
        "AutoGluon-Tabular",
        "autogluon_tabular",
        "AutoGluonTabular",
        (),
        ("source-directory-tarballs/autogluon/",),
        GUIDE + "autogluon-tabular-hyperparameters.html",
    ),
    Algorithm(
        "object-detection",
        "object_detection",
        "",
        "Object Detection (MXNet)",
        "object_detection",
        "ObjectDetection",
        ("object-detection",),
        (),
        GUIDE + "object-detection-api-config.html",
    ),
    Algorithm(
        "image-classification-tensorflow",
        "image_classification_tensorflow",
        "",
        "Image Classification (TensorFlow)",
        "image_classification_tensorflow",
        "ImageClassificationTensorFlow",
        (),
        ("source-directory-tarballs/tensorflow/transfer_learning/ic/",),
        GUIDE + "IC-TF-Hyperparameter.html",
    ),
    Algorithm(
        "object-detection-tensorflow",
        "object_detection_tensorflow",
        "",
        "Object Detection (TensorFlow)",
        "object_detection_tensorflow",
        "ObjectDetectionTensorFlow",
        (),
        (),
        GUIDE + "object-detection-tensorflow-Hyperparameter.html",
    ),
    Algorithm(
        "text-classification-tensorflow",
        "text_classification_tensorflow",
        "",
        "Text Classification (TensorFlow)",
        "text_classification_tensorflow",
        "TextClassificationTensorFlow",
        (),
        (),
        GUIDE + "text-classification-tensorflow-Hyperparameter.html",
    ),
    Algorithm(
        "xgboost-0-72",
        "xgboost_0_72",
        "",
        "XGBoost 0.72",
        "xgboost_0_72",
        "XGBoost072",
        ("xgboost:1", "xgboost:latest"),
        (),
        GUIDE + "xgboost-72.html",
    ),
)

# The accounts that hold AWS's own training images.
ACCOUNTS = frozenset("""
104374241257 106583098589 108575199400 121021644041 124985052026 141502667606 156387875391 174872318107
190319476487 204372634319 224300973850 226302683700 237065988967 246618743249 249704162688 257386234256
257758044811 258307448986 266724342769 272398656194 281123927165 286214385809 293181348795 297031611018
306986355934 341280168497 351501993468 353608530281 354813040037 366743142698 382416733822 387376663083
390948362332 404615174143 414596584902 433757028032 438346466558 450853457545 451049120500 455444449433
469771592824 475088953585 490574956308 492215442770 495149712605 501404015308 510948584623 514117268639
522234722520 544295431143 566113047672 628508329040 632365934929 633353088612 644912444149 651117190479
659782779980 662702820516 664544806723 669576153137 680994064768 683313688378 685385470294 712309505854
720646828776 737474898029 746614075791 749696950732 764974769150 765400339828 766337827248 783357654285
801668240914 811284229777 813361260812 825641698319 833128469047 835164637446 855470959533 867004704886
898809789911 951798379941 978288397137 991648021394 999678624901 999911452149
    """.split())

# The pages that the package was made from, with their versions.
DOCUMENTATION: dict[str, str] = {
    "ntm_hyperparameters.md": "2026",
    "ntm-tuning.md": "2026",
    "object2vec-hyperparameters.md": "2026",
    "object2vec-tuning.md": "2026",
    "IC-Hyperparameter.md": "2026",
    "IC-tuning.md": "2026",
    "k-means-api-config.md": "2026",
    "k-means-tuning.md": "2023",
    "kNN_hyperparameters.md": "2026",
    "kNN-tuning.md": "2023",
    "PCA-reference.md": "2026",
    "lda_hyperparameters.md": "2026",
    "lda-tuning.md": "2023",
    "xgboost_hyperparameters.md": "2026",
    "xgboost-tuning.md": "2023",
    "ll_hyperparameters.md": "2023",
    "linear-learner-tuning.md": "2023",
    "blazingtext_hyperparameters.md": "2023",
    "blazingtext-tuning.md": "2023",
    "segmentation-hyperparameters.md": "2026",
    "semantic-segmentation-tuning.md": "2023",
    "deepar_hyperparameters.md": "2026",
    "deepar-tuning.md": "2023",
    "lightgbm-hyperparameters.md": "2023",
    "lightgbm-tuning.md": "2023",
    "seq-2-seq-hyperparameters.md": "2026",
    "seq-2-seq-tuning.md": "2023",
    "fact-machines-hyperparameters.md": "2026",
    "fm-tuning.md": "2023",
    "rcf_hyperparameters.md": "2026",
    "random-cut-forest-tuning.md": "2023",
    "ip-insights-hyperparameters.md": "2023",
    "ip-insights-tuning.md": "2023",
    "catboost-hyperparameters.md": "2026",
    "catboost-tuning.md": "2023",
    "tabtransformer-hyperparameters.md": "2023",
    "tabtransformer-tuning.md": "2023",
    "autogluon-tabular-hyperparameters.md": "2023",
    "object-detection-api-config.md": "2023",
    "object-detection-tuning.md": "2023",
    "IC-TF-Hyperparameter.md": "2023",
    "IC-TF-tuning.md": "2023",
    "object-detection-tensorflow-Hyperparameter.md": "2023",
    "object-detection-tensorflow-tuning.md": "2023",
    "text-classification-tensorflow-Hyperparameter.md": "2026",
    "text-classification-tensorflow-tuning.md": "2023",
    "xgboost-72.md": "2023",
}


def named(name: str) -> list[Algorithm]:
    """The class of that name, or all variants of the algorithm of that name; "_" counts as "-"."""
    dashed = name.replace("_", "-")
    return [a for a in ALGORITHMS if dashed in (a.name, a.algorithm.replace("_", "-"))]


def load(algorithm: Algorithm) -> type[Hyperparameters]:
    """The class itself, imported at its first use."""
    from importlib import import_module

    cls: type[Hyperparameters] = getattr(import_module(f"{__package__}.{algorithm.module}"), algorithm.cls)
    return cls
