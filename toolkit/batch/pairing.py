from toolkit.batch.model import File, Job


def paired(loose: list[File]) -> tuple[tuple[Job, ...], list[File]]:
    return (), loose
