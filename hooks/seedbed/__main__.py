"""`python -m seedbed` is the command `seedbed`."""

import sys

from .integrations.cli import main

sys.exit(main())
