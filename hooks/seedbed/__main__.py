"""`python -m seedbed` is the command `seedbed`."""

import sys

try:
    from .integrations.cli import main
except ModuleNotFoundError as error:
    sys.exit(f"seedbed: {error.name} is not installed here. Run `make site` once, then `.venv/bin/python -m seedbed`.")

sys.exit(main())
