// F1-F6: kill -9 at the worst moments of a service's life.

const unpublished = 'select id from voting.unpublished';

export const crashes = [
  {
    id: 'F1',
    title: 'kill -9 of voting before COMMIT',
    run: async (stage) => {
      await stage.dieAt('voting', 'voting.beforeCommit:25');
      await stage.voteFor(3_000);
    },
  },
  {
    id: 'F2',
    title: 'kill -9 of voting after COMMIT, before the answer',
    isSmoke: true,
    run: async (stage) => {
      await stage.dieAt('voting', 'voting.afterCommit:25');
      await stage.voteFor(3_000);
      noteRepeats(stage);
    },
  },
  {
    id: 'F3',
    title: 'kill -9 of voting after COMMIT, before publishing',
    isSmoke: true,
    run: async (stage) => {
      const { installation } = stage;
      const left = stage.until(
        'events are left',
        async () => (await installation.query(unpublished)).length > 0,
      );
      await Promise.all([stage.dieAt('voting', 'relay.beforePublish:10'), left]);
      const rows = await installation.query(unpublished);
      const ids = rows.map(({ id }) => id);
      const arePublished = async () =>
        (await installation.query(`${unpublished} where id = any($1)`, [ids])).length === 0;
      await stage.timed('events left behind published after', 5_000, () =>
        stage.until('published', arePublished),
      );
      await stage.voteFor(2_000);
    },
  },
  {
    id: 'F5',
    title: 'kill -9 of a consumer before its COMMIT',
    run: async (stage) => {
      await stage.dieAt('aggregation', 'consumer.beforeCommit:10');
      await stage.voteFor(3_000);
    },
  },
  {
    id: 'F6',
    title: 'kill -9 of a consumer after its COMMIT, before ack',
    isSmoke: true,
    run: async (stage) => {
      await stage.dieAt('aggregation', 'consumer.afterCommit:10');
      await stage.voteFor(3_000);
    },
  },
];

/** A vote that was kept without an answer and asked again is the same ballot: the checker counts its revisions. */
function noteRepeats(stage) {
  const repeats = stage.history.entries.filter(({ type, attempt }) => type === 'ok' && attempt > 1);
  stage.measure('votes asked again', String(repeats.length));
  stage.expect(repeats.length > 0, 'no vote was left without an answer: the fault did not hit');
}
