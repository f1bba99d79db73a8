import { writeFileSync } from 'node:fs';
import { abused, unabused } from './abuses/measurement.mjs';
import { factsOf } from './abuses/facts.mjs';
import { options as parse } from './abuses/options.mjs';
import { answers, faults, recovered, table } from './abuses/report.mjs';
import { Target } from './abuses/target.mjs';
import { ground, say } from './lib/ground.mjs';
import { end, finish, run } from './lib/started.mjs';

const options = parse();

await run(async () => {
  const { jar, postgres, server: filler } = await ground(options);
  const facts = await factsOf(postgres, filler);
  await end(filler.child);
  const target = await Target.on(jar, postgres, options.heap);
  const rows = [];
  let without;
  for (const [n, abuse] of options.abuses.entries()) {
    // A quick run looks at a server without abuse only once, unless it has been slow since.
    if (target.server && (!without || !options.quick)) {
      without = await unabused(target, options);
      if (without.failed > 0 || without.p95 > options.limit / 4) await target.stop();
    }
    if (!target.server) {
      await target.start();
      without = await unabused(target, options);
    }
    const row = { without, ...(await abused(target, abuse, n, facts, options)) };
    row.faults = faults(row, options);
    rows.push(row);
    say(`${abuse.name}: ${row.faults.join(', ') || 'well'}; p95 ${without.p95} → ${row.withAbuse.p95} ms`);
    for (const line of answers(row.answers)) console.error(`          ${line}`);
    if (row.faults.length > 0) {
      if (options.logs) target.keepLog(options.logs, abuse.name);
      if (!recovered(row)) await target.stop();
      without = null;
    }
    if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  }
  await target.close();
  console.log(table(rows, options));
  const failed = rows.filter((row) => row.faults.length > 0);
  if (failed.length > 0) {
    console.error(`${failed.length} of ${rows.length} abuses hurt others:`);
    for (const { name, faults: found } of failed) console.error(`  ${name}: ${found.join(', ')}`);
    await finish(1);
  }
});
