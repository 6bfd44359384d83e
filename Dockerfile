FROM node:24-slim AS build
WORKDIR /zwerm
COPY . .
RUN npm install --no-audit --no-fund && node tools/run/build.mjs

FROM node:24-slim
WORKDIR /zwerm
COPY --from=build /zwerm/package.json /zwerm/package-lock.json ./
COPY --from=build /zwerm/libs libs
COPY --from=build /zwerm/apps apps
COPY --from=build /zwerm/deploy deploy
# Never --omit=optional: argon2 brings its compiled part as an optional package. --omit=dev drops the embedded database.
RUN npm install --omit=dev --no-audit --no-fund && npm cache clean --force
# Among others no FAILPOINT can be set.
ENV NODE_ENV=production
RUN mkdir /checkpoints && chown node /checkpoints
USER node
CMD ["node", "apps/gateway/dist/main.js"]
