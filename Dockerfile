# The image of Meedoen: web, worker and beat run from it, each with its own command (docker-compose.yml).

FROM node:22-bookworm-slim AS vormgeving
WORKDIR /bouw
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-progress

FROM python:3.11-slim-bookworm AS bouw
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
# Documents in an S3-compatible store: docker compose build --build-arg MEEDOEN_S3=ja
ARG MEEDOEN_S3=nee
COPY requirements/basis.lock requirements/s3.lock requirements/
RUN pip install --require-hashes --no-deps -r requirements/basis.lock \
    && if [ "$MEEDOEN_S3" = ja ]; then pip install --require-hashes --no-deps -r requirements/s3.lock; fi
COPY . .
COPY --from=vormgeving /bouw/node_modules node_modules
# Django wants keys before it copies files; these are thrown away with this step.
RUN python -c "from ontwikkel.vendor import kopieer; kopieer()" \
    && sh uitrol/geheimen.sh /tmp/geheimen \
    && DJANGO_SETTINGS_MODULE=config.settings.productie \
       DATABASE_URL=postgres://niemand@localhost/niets REDIS_URL=redis://localhost \
       MEEDOEN_HOSTS=localhost MEEDOEN_BASIS_URL=https://localhost \
       MEEDOEN_GEHEIME_SLEUTEL_BESTAND=/tmp/geheimen/geheime_sleutel \
       MEEDOEN_VERSLEUTELSLEUTELS_BESTAND=/tmp/geheimen/versleutelsleutels \
       MEEDOEN_ZOEKSLEUTEL_BESTAND=/tmp/geheimen/zoeksleutel \
       python manage.py collectstatic --noinput \
    && python -m compileall -q . \
    && rm -rf /tmp/geheimen node_modules ontwikkel requirements uitrol static/*

FROM python:3.11-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 DJANGO_SETTINGS_MODULE=config.settings.productie
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin meedoen \
    && install --directory --owner 10001 --mode 0700 /documenten /tijdelijk
COPY --from=bouw /opt/venv /opt/venv
COPY --from=bouw /app /app
WORKDIR /app
USER 10001
EXPOSE 8000
CMD ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3", "--threads", "4", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
