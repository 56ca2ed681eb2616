"""The command line as `python -m sagemaker_hyperparameters`."""

import sys

from ._cli import main

sys.exit(main())
