"""What holds for all tests: no property is judged by the clock, since machines differ and are at times busy."""

from hypothesis import HealthCheck, settings

settings.register_profile("dossier", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dossier")
