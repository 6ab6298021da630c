"""The sentences of `data/`: a case a line, its columns parted by tabs; what begins with # is for the reader."""

from pathlib import Path

DATA = Path(__file__).parent / "data"


def cases(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
