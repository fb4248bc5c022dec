# syntax=docker/dockerfile:1
# One image holds every service, so that all of them are always of one build; the command chooses the service:
#   node dist/apps/<gateway|engine|optimizer|results>/src/main.js
ARG NODE_IMAGE=node:20.20.2-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
# The manifests alone come first: the layer with the packages lasts until they change.
COPY package.json package-lock.json .npmrc ./
COPY clients/typescript/package.json clients/typescript/
RUN npm ci
COPY nest-cli.json tsconfig.json .swcrc ./
COPY apps apps
COPY libs libs
RUN npx nest build --all

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY clients/typescript/package.json clients/typescript/
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM ${NODE_IMAGE} AS runtime
ENV NODE_ENV=production \
    STORAGE_DIR=/var/lib/barmill/storage \
    CACHE_DIR=/var/cache/barmill
WORKDIR /app
# A number, not a name: Kubernetes can only check `runAsNonRoot` against a number. New volumes take over this owner.
RUN mkdir -p /var/lib/barmill/storage /var/cache/barmill \
 && chown -R 10001:10001 /var/lib/barmill /var/cache/barmill
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
# The services read the protos at start, beside the compiled contracts.
COPY libs/contracts/proto dist/libs/contracts/proto
USER 10001:10001
EXPOSE 8080 50051
# Exec form: SIGTERM reaches Node itself. Reaping is left to `--init`, or to the pause container in Kubernetes.
CMD ["node", "dist/apps/gateway/src/main.js"]
