# One image for `charter serve`, `charter worker`, `charter beat` and `charter db upgrade`; --target backup makes that of backups.
FROM python:3.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
RUN pip install uv==0.13.9
WORKDIR /app
# What others wrote changes less often than the service, and has a layer of its own. uv.lock holds the sum of each file.
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-default-groups --extra service --no-install-project
COPY README.md LICENSE ./
COPY deploy/wheel.py deploy/wheel.py
COPY codegen codegen
COPY generated generated
COPY src src
RUN uv sync --locked --no-default-groups --extra service --no-editable

# The same with programs of PostgreSQL, which backups are made by.
FROM build AS tools
RUN uv sync --locked --no-default-groups --extra service --extra embedded --no-editable

FROM python:3.11-slim-bookworm AS service
LABEL org.opencontainers.image.title="Charter" \
      org.opencontainers.image.description="A contract-first backend: API, workers, beat and migrations" \
      org.opencontainers.image.licenses="MIT"
# Volumes for signing keys and backups belong to who serves: new ones that are mounted here do, too.
RUN useradd --system --uid 10001 --no-create-home charter && install --directory --owner 10001 --mode 700 /var/lib/charter /backups
WORKDIR /app
COPY --from=build /app/.venv .venv
COPY deploy/healthcheck.py ./
ENV PATH=/app/.venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HOST=0.0.0.0 PORT=8000
# A mark that all of this code fits together, so that starts need not look at all of it.
RUN DATABASE_URL=postgresql://nowhere/none charter check
USER 10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["python", "-I", "healthcheck.py"]
CMD ["charter", "serve"]

FROM service AS backup
COPY --from=tools /app/.venv .venv
HEALTHCHECK NONE
CMD ["charter", "db", "backup", "/backups", "--keep", "14"]

FROM service
