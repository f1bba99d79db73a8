import { readFileSync, statSync } from 'node:fs';
import { ground, say } from './lib/ground.mjs';
import { options as parse } from './lib/options.mjs';
import { findings, logged, worst } from './lib/plans.mjs';
import { document, variables } from './lib/queries.mjs';
import { run } from './lib/started.mjs';

const options = parse('plans');
const EXPLAIN = {
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_format': 'text',
};

await run(async () => {
  const { postgres, server } = await ground(options);
  const flags = [];
  for (const query of options.queries) {
    const asked = await variables(query, server, postgres);
    const ask = async () => {
      for (const one of asked) await server.ask(document(query, 'readout'), one);
    };
    await ask();
    await postgres.set(EXPLAIN);
    const from = statSync(postgres.log).size;
    await ask();
    await postgres.set(Object.fromEntries(Object.keys(EXPLAIN).map((name) => [name, null])));
    const large = await largeTables(postgres);
    const plans = Map.groupBy(logged(readFileSync(postgres.log).subarray(from).toString()), ({ text }) => text);
    console.log(`### ${query}\n`);
    for (const [text, runs] of plans) {
      const found = worst(runs.flatMap(({ plan }) => findings(plan, large)));
      flags.push(...found.map((one) => `${query}: ${one}`));
      console.log(`${runs.length} times${found.length > 0 ? `; **${found.join('; ')}**` : ''}\n`);
      console.log('```\n' + text + '\n\n' + runs[0].plan + '\n```\n');
    }
    say(`${query}: ${plans.size} statements`);
  }
  console.log(flags.length === 0
    ? 'No sequential scan of a large table, no sort of more than a page.'
    : flags.map((flag) => `- ${flag}`).join('\n'));
});

/** The tables that are too large to be read whole. */
async function largeTables(postgres) {
  const rows = await postgres.rows(`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 1000`);
  return new Set(rows.map(({ name }) => name));
}
