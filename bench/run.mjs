import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ground, say } from './lib/ground.mjs';
import { options as parse } from './lib/options.mjs';
import { document, variables } from './lib/queries.mjs';
import { Postgres } from './lib/postgres.mjs';
import { postgraphile, quarkus, readout, yoga } from './lib/servers.mjs';
import { sameAnswers } from './lib/shapes.mjs';
import { run } from './lib/started.mjs';
import { sqlStatements } from './lib/statements.mjs';
import { table } from './lib/table.mjs';
import { Runner } from './lib/turns.mjs';

const options = parse('run');
const LIMIT = { name: 'limit' };
const ALL = Array.from({ length: options.sets }, (_, i) => i + 1);

await run(async () => {
  const { postgres, server } = await ground(options);
  const servers = [server];
  const apart = options.baseline && options.baselineData;
  const own = apart ? await Postgres.start(options.baseline, join(options.baselineData, 'cluster')) : postgres;
  const databaseOf = (one) => (one.name === 'baseline' ? own : postgres);
  if (options.baseline) servers.push(await readout('baseline', options.baseline, own));
  for (const [name, other] of Object.entries({ postgraphile, yoga, quarkus })) {
    if (options.servers.includes(name)) servers.push(await other(postgres));
  }
  const measured = [...servers, LIMIT].filter(({ name }) => options.servers.includes(name));

  const asked = {};
  for (const query of options.queries) {
    asked[query] = { limit: ALL };
    for (const one of servers.filter(({ name }) => document(query, name))) {
      asked[query][one.name] = await variables(query, one, databaseOf(one));
    }
    // a record of another generator has other answers
    await sameAnswers(query, servers.filter((one) => databaseOf(one) === postgres), asked[query], postgres);
    say(`${query}: all answer alike`);
  }

  const counts = await sqlStatements(asked, measured, databaseOf);
  const measurements = [];
  for (const query of options.queries) {
    const taking = measured.filter(({ name }) => asked[query][name]);
    const runners = [];
    for (const one of taking) {
      runners.push(one === LIMIT
        ? await Runner.ofLimit(query, postgres, options)
        : await Runner.ofServer(query, one, asked[query][one.name], options));
    }
    for (const runner of runners) if (options.warmUp > 0) await runner.load(options.warmUp);
    for (let turn = 0; turn < options.turns; turn++) {
      for (const runner of runners) await runner.turn(options.seconds, databaseOf({ name: runner.server }));
    }
    for (const runner of runners) {
      const measurement = runner.measurement(counts[query][runner.server]);
      measurements.push(measurement);
      say(`${query} ${runner.server}: ${measurement.requestsPerSecond} a second`);
    }
    if (options.json) writeFileSync(options.json, `${JSON.stringify(measurements, null, 2)}\n`);
  }
  const [{ version }] = await postgres.rows("select current_setting('server_version') as version");
  console.log(table(measurements, options, { java: javaVersion(), postgres: `PostgreSQL ${version}` }));
});

function javaVersion() {
  return execFileSync('java', ['--version'], { encoding: 'utf8' }).split('\n')[0];
}
