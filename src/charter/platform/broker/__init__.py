"""The broker between processes: wake-ups for workers, and the Celery application that takes them."""
