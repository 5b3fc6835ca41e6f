FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1
RUN pip install "uv>=0.9,<1"
WORKDIR /app
COPY pyproject.toml uv.lock README.md LICENSE ./
COPY codegen codegen
COPY deploy/wheel.py deploy/wheel.py
COPY generated generated
COPY src src
RUN uv sync --locked --no-default-groups --extra service --no-editable

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --no-create-home charter
COPY --from=build /app/.venv /app/.venv
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 HOST=0.0.0.0 PORT=8000
# A mark that all of this code fits together, so that starts need not look at all of it.
RUN DATABASE_URL=postgresql://nowhere/none charter check
USER 10001
EXPOSE 8000
# Asked by a name of ALLOWED_HOSTS: any other is refused.
HEALTHCHECK CMD ["python", "-c", "import os; from urllib.request import Request, urlopen; host = os.environ.get('ALLOWED_HOSTS', 'localhost').split(',')[0].strip('[\" ]').replace('*', 'health'); urlopen(Request('http://127.0.0.1:' + os.environ['PORT'] + '/healthz', headers={'Host': host}), timeout=2)"]
# Of the same image: `charter worker` and `charter beat`, with --no-healthcheck.
CMD ["charter", "serve"]
