import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ABUSES } from './index.mjs';

const GROUPS = [...new Set(ABUSES.map(({ group }) => group))];
const HELP = `bench/abuse
  --jar PATH         a quarkus-run.jar; without it the jar is built
  --only NAME,…      abuses or groups of them; --list names all
  --except NAME,…    all but these
  --seconds N        how long each abuse goes on (10)
  --statements N     how large the record is: 1,000 to 10,000,000 (100,000)
  --seed N           the same seed makes the same record (1)
  --data FOLDER      keeps the database there, and takes it from there the next time
  --heap SIZE        of the server, as of -Xmx (512m)
  --limit MILLIS     what the probe's p95 may be (400)
  --json FILE        writes the measurements, with what each abuse was answered
  --logs FOLDER      keeps the log of each server that failed
  --quick            a small record, 1.5 seconds each, without the abuses that resemble others: some 3 minutes
  --list             names all abuses
  --help

Groups: ${GROUPS.join(', ')}.

A probe asks for a statement by its slug every 40 ms from an address of its own, before and while one client abuses the server.
Exits with 0 if no probe failed, its p95 stayed within the limit, the server lived without an error of memory or stack, PostgreSQL
was idle two seconds after each abuse, and its backends had not grown by 200 MB or more; else with 1.`;

const QUICK = { statements: '5000', seconds: '1.5' };
const USUAL = { statements: '100000', seconds: '10' };
const NAMES = ['jar', 'only', 'except', 'seconds', 'statements', 'seed', 'data', 'heap', 'limit', 'json', 'logs'];

/** What the command line asks for; ends the process if it asks for help or for what is not there. */
export function options() {
  let given;
  try {
    given = parseArgs({
      options: {
        ...Object.fromEntries(NAMES.map((name) => [name, { type: 'string' }])),
        ...Object.fromEntries(['quick', 'list', 'help'].map((name) => [name, { type: 'boolean' }])),
      },
    }).values;
  } catch (problem) {
    stop(`${problem.message}\n${HELP}`, 2);
  }
  if (given.help) stop(HELP, 0);
  if (given.list) stop(ABUSES.map(({ group, name, about }) => `${group.padEnd(14)} ${name.padEnd(30)} ${about}`).join('\n'), 0);
  const of = { seed: '1', heap: '512m', limit: '400', ...(given.quick ? QUICK : USUAL), ...given };
  const path = (name) => of[name] && resolve(process.env.CALLED_FROM ?? '.', of[name]);
  if (!/^\d+[kmg]?$/i.test(of.heap)) stop('--heap is a size, as 512m.', 2);
  const chosen = of.only ? named(of.only) : ABUSES.filter(({ quick }) => !given.quick || quick !== false);
  const excepted = of.except ? named(of.except) : [];
  return {
    quick: Boolean(given.quick),
    jar: path('jar'),
    data: path('data'),
    json: path('json'),
    logs: path('logs'),
    heap: of.heap,
    limit: number(of, 'limit', 1, 60_000),
    seconds: number(of, 'seconds', 0.5, 3_600),
    statements: number(of, 'statements', 1_000, 10_000_000),
    seed: number(of, 'seed', 0, 1_000_000),
    abuses: chosen.filter((abuse) => !excepted.includes(abuse)),
  };
}

function named(list) {
  const names = list.split(',');
  const unknown = names.filter((name) => !ABUSES.some((abuse) => abuse.name === name || abuse.group === name));
  if (unknown.length > 0) stop(`${unknown.join(', ')}: --list names what there is.`, 2);
  return ABUSES.filter(({ name, group }) => names.includes(name) || names.includes(group));
}

function number(of, name, least, most) {
  const value = Number(of[name]);
  if (!(value >= least && value <= most)) stop(`--${name} is a number from ${least} to ${most}.`, 2);
  return value;
}

function stop(message, code) {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}
