import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ground, say } from './lib/ground.mjs';
import { options as parse } from './lib/options.mjs';
import { document, variables } from './lib/queries.mjs';
import { built } from './lib/servers.mjs';
import { end, run } from './lib/started.mjs';
import { Runner, round } from './lib/turns.mjs';

/** One client at a time, so that what is measured is the work and not the wait for a core. */
const options = { ...parse('growth'), connections: 1 };

await run(async () => {
  const jar = options.jar ?? (await built());
  const found = [];
  for (const statements of options.sizes) {
    const data = options.data && join(options.data, String(statements));
    const { postgres, server } = await ground({ ...options, jar, statements, data });
    for (const query of options.queries) {
      const runner = await Runner.ofServer(query, server, await variables(query, server, postgres), options);
      await runner.load(options.warmUp);
      for (let turn = 0; turn < options.turns; turn++) await runner.turn(options.seconds, postgres);
      const { p50Millis, p99Millis } = runner.measurement(0);
      found.push({ query, statements, p50Millis, p99Millis });
      say(`${query} at ${statements.toLocaleString('en')}: ${p50Millis} ms`);
    }
    await end(server.child);
    await end(postgres.child);
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(found, null, 2)}\n`);
  console.log(table(found));
});

/** p50 in milliseconds by query and size, and how much it grew from the first size to the last. */
function table(found) {
  const sizes = options.sizes.map((size) => size.toLocaleString('en'));
  const rows = options.queries.map((query) => {
    const p50 = found.filter((one) => one.query === query).map((one) => one.p50Millis);
    return `| ${[query, ...p50, round(p50.at(-1) / p50[0], 2)].join(' | ')} |`;
  });
  return [
    `| p50 ms at … statements | ${sizes.join(' | ')} | last ÷ first |`,
    `|---|${'--:|'.repeat(sizes.length + 1)}`,
    ...rows,
  ].join('\n');
}
