import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ground, say } from './lib/ground.mjs';
import { options as parse } from './lib/options.mjs';
import { variables } from './lib/queries.mjs';
import { built } from './lib/servers.mjs';
import { run } from './lib/started.mjs';
import { Runner, round } from './lib/turns.mjs';

/** One client at a time, so that what is measured is the work and not the wait for a core. */
const options = { ...parse('growth'), connections: 1 };

await run(async () => {
  const jar = options.jar ?? (await built());
  const grounds = [];
  for (const statements of options.sizes) {
    const data = options.data && join(options.data, String(statements));
    grounds.push({ statements, ...(await ground({ ...options, jar, statements, data, name: `readout-${statements}` })) });
  }
  const found = [];
  for (const query of options.queries) {
    for (const one of grounds) {
      one.runner = await Runner.ofServer(query, one.server, await variables(query, one.server, one.postgres), options);
      if (options.warmUp > 0) await one.runner.load(options.warmUp);
    }
    for (let turn = 0; turn < options.turns; turn++) {
      for (const { runner, postgres } of grounds) await runner.turn(options.seconds, postgres);
    }
    for (const { runner, statements } of grounds) {
      const { p50Millis, p99Millis, bytes } = runner.measurement(0);
      found.push({ query, statements, p50Millis, p99Millis, bytes });
      say(`${query} at ${statements.toLocaleString('en')}: ${p50Millis} ms`);
    }
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(found, null, 2)}\n`);
  console.log(table(found));
});

/** p50 in milliseconds and bytes of an answer by query and size, and how much each grew from the first size to the last. */
function table(found) {
  const sizes = options.sizes.map((size) => size.toLocaleString('en'));
  const grew = (values) => round(values.at(-1) / values[0], 2);
  const rows = options.queries.map((query) => {
    const of = found.filter((one) => one.query === query);
    const p50 = of.map((one) => one.p50Millis);
    const bytes = of.map((one) => one.bytes);
    return `| ${[query, ...p50, grew(p50), ...bytes, grew(bytes)].join(' | ')} |`;
  });
  return [
    `| | p50 ms at ${sizes.join(' | ')} | last ÷ first | bytes at ${sizes.join(' | ')} | last ÷ first |`,
    `|---|${'--:|'.repeat(2 * sizes.length + 2)}`,
    ...rows,
  ].join('\n');
}
