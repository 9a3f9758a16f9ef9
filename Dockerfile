# The checker alone, without cdk8s: docker build --tag cdk8s-ports . && docker run --rm --volume "$PWD:/work:ro" cdk8s-ports check
FROM node:22-alpine AS build
WORKDIR /build
COPY . .
RUN npm ci && npm run build && mkdir /packed && npm pack --ignore-scripts --pack-destination /packed

FROM node:22-alpine
COPY --from=build /packed /packed
# Peers are optional, and the checker needs none of them.
RUN npm install --global --omit=dev --omit=peer --no-audit --no-fund /packed/*.tgz && npm cache clean --force && rm -r /packed
USER node
WORKDIR /work
ENTRYPOINT ["cdk8s-ports"]
CMD ["check"]
