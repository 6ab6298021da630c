"""Shared by all tests: the folder of tests is importable, so that `world` and other fixtures are."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
