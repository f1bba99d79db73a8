import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Postgres } from './postgres.mjs';
import { fill, SETS } from './record.mjs';
import { built, readout } from './servers.mjs';

const started = Date.now();

/** Says what goes on, with the seconds since the start. */
export const say = (what) => console.error(`${((Date.now() - started) / 1_000).toFixed(0).padStart(4)} s  ${what}`);

/** A PostgreSQL with a record in it, and Readout on it, which migrated it. */
export async function ground(options) {
  if (!options.jar) say('building Readout');
  const jar = options.jar ?? (await built());
  const postgres = await Postgres.start(jar, options.data && join(folderOf(options.data), 'cluster'), options.postgres);
  const server = await readout(options.name ?? 'readout', jar, postgres, undefined, options.settings);
  if (!kept(options)) {
    say(`filling the record with ${options.statements.toLocaleString('en')} statements`);
    await fill(postgres, options);
    keep(options);
  }
  await postgres.rows(readFileSync(new URL('../peer/functions.sql', import.meta.url), 'utf8'));
  await postgres.rows('analyze meeting');
  say('the record is there');
  return { jar, postgres, server };
}

/** A folder may keep one record; a record of another size or seed is not taken for it. */
function kept({ data, statements, seed, sets = SETS }) {
  if (!data || !existsSync(join(data, 'record.json'))) return false;
  const found = { sets: SETS, ...JSON.parse(readFileSync(join(data, 'record.json'), 'utf8')) };
  if (found.statements !== statements || found.seed !== seed || found.sets !== sets) {
    throw new Error(`${data} holds a record of ${found.statements} statements of seed ${found.seed}, with ${found.sets} sets of variables.`);
  }
  return true;
}

function keep({ data, statements, seed, sets = SETS }) {
  if (data) writeFileSync(join(data, 'record.json'), JSON.stringify({ statements, seed, sets }));
}

function folderOf(data) {
  mkdirSync(data, { recursive: true });
  if (existsSync(join(data, 'cluster')) && !existsSync(join(data, 'record.json'))) {
    throw new Error(`${data} holds a record that was not finished; take it away.`);
  }
  return data;
}
