# One image for any installation: it holds neither content nor addresses nor secrets.
ARG NODE=26.10.0

FROM node:${NODE}-bookworm-slim AS build
WORKDIR /app
# What names the packages alone, so that a change of our sources does not install them again.
COPY package.json package-lock.json ./
COPY sanity/lake/package.json sanity/lake/
COPY lib/durable/package.json lib/durable/
COPY lib/hosts/package.json lib/hosts/
COPY lib/json/package.json lib/json/
COPY lib/russian/package.json lib/russian/
RUN npm ci
COPY . .
# The user of the image reads what a clone with a strict umask gives to its owner alone.
RUN npm run build && npm prune --omit=dev && chmod -R a+rX .

FROM node:${NODE}-bookworm-slim
# pg_dump and psql, for backups of requests in PostgreSQL.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends postgresql-client \
  && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  DATA_DIR=/data
WORKDIR /app
COPY --from=build /app /app
RUN install --directory --owner=node --group=node --mode=700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "lib/start.ts"]
