"""One round of django-helpdesk's intake: `python -m benchmarks.helpdesk.intake MAILDIR`.

Each mail goes through `helpdesk.email.extract_email_metadata`, in the form in which its IMAP side
hands mails over. (Its own reading of a folder stops at the first mail that is not UTF-8.)
"""

import logging
import os
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import peak_megabytes, tell


def measure(maildir: Path) -> dict[str, float]:
    """Take every mail in; one that raises is counted as not kept."""
    from django.utils.encoding import force_str
    from helpdesk.email import extract_email_metadata
    from helpdesk.models import FollowUp, Queue

    queue = Queue.objects.create(
        title="Bench", slug="bench", email_address="shop@example.com", allow_email_submission=True
    )
    logger = logging.getLogger("bench")
    mails = failed = 0
    started = time.perf_counter()
    for path in sorted((maildir / "new").iterdir()):
        mails += 1
        try:
            text = force_str(path.read_bytes(), errors="replace")
            failed += extract_email_metadata(message=text, queue=queue, logger=logger) is None
        except Exception:
            failed += 1
    seconds = time.perf_counter() - started
    return {
        "mails": mails,
        "kept": mails - failed,
        "shown": FollowUp.objects.count(),
        "per_second": mails / seconds,
        "peak_mb": peak_megabytes(),
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="helpdesk-bench-") as folder:
        os.environ["BENCH_FOLDER"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.helpdesk.settings"
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        tell(measure(Path(sys.argv[1])))
