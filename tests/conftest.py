"""What holds for all tests: no property is judged by the clock, since machines differ and are at times busy."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("dossier", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dossier")

# A build that a busy machine makes slow says so, unless it runs in CI; what it says of its time is tested by itself.
os.environ.setdefault("CI", "true")
