# The service and its workers. The database is another container: see compose.yaml.
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npx -y pnpm@12 install --frozen-lockfile && npx -y pnpm@12 types && npx -y pnpm@12 notebooks:build \
  && CI=1 npx -y pnpm@12 install --frozen-lockfile --prod

FROM node:24-slim
WORKDIR /app
COPY --from=build /app /app
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, so that it is told to stop: it finishes the jobs at hand, or hands them back.
CMD ["node", "services/forecast/dist/main.js"]
