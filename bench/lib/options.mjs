import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OF_GROWTH, QUERIES } from './queries.mjs';
import { SETS } from './record.mjs';

/** What bench/steady measures: at half of the highest rate, beside a writer, and with documents that come once. */
export const PARTS = ['half', 'writer', 'once'];

const HELP = `
  --jar PATH         a quarkus-run.jar; without it the jar is built
  --baseline PATH    a second quarkus-run.jar, archive.args or native executable, measured in the same turns
  --baseline-data FOLDER  a record of its own for it, which its own bench/run --data made: where migrations lie between the two
  --native PATH      of bench/lean: the native executable, measured beside the jar
  --statements N     how large the record is: 1,000 to 10,000,000 (100,000)
  --sizes N,…        of bench/growth: how large the records are (10000,100000,1000000)
  --sets N           how many sets of variables each query is asked with (64)
  --seed N           the same seed makes the same record (1)
  --data FOLDER      keeps the database there, and takes it from there the next time
  --only QUERY,…     ${QUERIES.join(', ')}; of bench/growth also meeting
  --only TEXT,…      of bench/weights: operations whose names have one of these
  --servers NAME,…   readout, baseline, postgraphile, limit; yoga and quarkus only where they are named
  --parts PART,…     of bench/steady: ${PARTS.join(', ')}
  --writes N         of bench/steady: how many mutations a second are written (20)
  --followers N      of bench/steady: how many follow what is written (200)
  --connections N    how many clients ask at a time (32)
  --turns N          how many turns each has (3)
  --seconds N        how long a turn is (8); of bench/warm, the load after a start (60)
  --warm-up N        seconds for each before its first turn (30)
  --json FILE        writes the measurements
  --quick            a small record and short turns: under 3 minutes in all
  --help`;

const QUICK = { statements: '10000', turns: '2', seconds: '1', 'warm-up': '2' };
const USUAL = { statements: '100000', turns: '3', seconds: '8', 'warm-up': '30' };

/** What the command line asks for; ends the process where it asks for help or for what is not there. */
export function options(command) {
  const names = ['jar', 'baseline', 'baseline-data', 'statements', 'sizes', 'sets', 'seed', 'data', 'only', 'servers', 'connections', 'turns', 'seconds',
    'warm-up', 'json', 'parts', 'writes', 'followers', 'native'];
  let given;
  try {
    given = parseArgs({
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
        quick: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (problem) {
    stop(`${problem.message}\nbench/${command}${HELP}`, 2);
  }
  if (given.help) stop(`bench/${command}${HELP}`, 0);
  const of = { seed: '1', sets: String(SETS), connections: '32', writes: '20', followers: '200', sizes: '10000,100000,1000000', ...(given.quick ? QUICK : USUAL), ...(command === 'warm' && { seconds: '60' }), ...given };
  const path = (name) => of[name] && resolve(process.env.CALLED_FROM ?? '.', of[name]);
  return {
    jar: path('jar'),
    baseline: path('baseline'),
    baselineData: path('baseline-data'),
    native: path('native'),
    data: path('data'),
    json: path('json'),
    statements: number(of, 'statements', 1_000, 10_000_000),
    sizes: of.sizes.split(',').map((size) => number({ sizes: size }, 'sizes', 1_000, 10_000_000)),
    sets: number(of, 'sets', 8, 100_000),
    seed: number(of, 'seed', 0, 1_000_000),
    connections: number(of, 'connections', 1, 1_000),
    parts: some(of.parts, PARTS),
    writes: number(of, 'writes', 1, 1_000),
    followers: number(of, 'followers', 1, 900),
    turns: number(of, 'turns', 1, 100),
    seconds: number(of, 'seconds', 0.5, 3_600),
    warmUp: number(of, 'warm-up', 0, 3_600),
    queries: command === 'weights' ? [] : some(of.only, command === 'growth' ? OF_GROWTH : QUERIES),
    words: of.only?.split(','),
    servers: some(of.servers ?? usual(of), [...usual(of).split(','), 'yoga', 'quarkus']),
  };
}

const usual = (of) => `readout,postgraphile,limit${of.baseline ? ',baseline' : ''}`;

function number(of, name, least, most) {
  const value = Number(of[name]);
  if (!(value >= least && value <= most)) stop(`--${name} is a number from ${least} to ${most}.`, 2);
  return value;
}

function some(list, all) {
  const named = list?.split(',') ?? all;
  const unknown = named.filter((name) => !all.includes(name));
  if (unknown.length > 0) stop(`${unknown.join(', ')}: there is ${all.join(', ')}.`, 2);
  return all.filter((name) => named.includes(name));
}

function stop(message, code) {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}
