import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Editor } from './lib/editor.mjs';
import { Followers } from './lib/followers.mjs';
import { Load } from './lib/load.mjs';
import { Nginx } from './lib/nginx.mjs';
import { Node, database } from './lib/node.mjs';
import { Service } from './lib/service.mjs';

const HELP = `Restarts two servers in turns under load, behind nginx as deploy/nginx.conf has it, and counts the requests that failed and the
changes that followers missed or heard twice. Ends with 1 if there is any, or if a stop took 10 s or logged a warning.

  deploy/test/restarts [options]

  --short            two restarts, fewer clients: some 30 s
  --restarts <n>     how often a server is restarted (10)
  --followers <n>    how many follow the journal (200)
  --clients <n>      how many of each kind ask and write (3)
  --pause <ms>       how long a client rests after an answer (20)
  --delay <time>     READOUT_SHUTDOWN_DELAY of the servers (0s; 3s with --without-nginx)
  --without-nginx    connections go to the servers that are ready by themselves, as those of a service in Kubernetes do
  --jar <file>       the packaged server (target/quarkus-app/quarkus-run.jar)
  --keep             keeps the folder with the logs

The database is that of QUARKUS_DATASOURCE_REACTIVE_URL, _USERNAME and _PASSWORD; without these, a third server brings one.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    short: { type: 'boolean' },
    restarts: { type: 'string' },
    followers: { type: 'string' },
    clients: { type: 'string' },
    pause: { type: 'string', default: '20' },
    delay: { type: 'string' },
    'without-nginx': { type: 'boolean' },
    jar: { type: 'string', default: fileURLToPath(new URL('../../target/quarkus-app/quarkus-run.jar', import.meta.url)) },
    keep: { type: 'boolean' },
  },
});
const direct = values['without-nginx'];
const restarts = Number(values.restarts ?? (values.short ? 2 : 10));
const followers = Number(values.followers ?? (values.short ? 40 : 200));
const clients = Number(values.clients ?? (values.short ? 2 : 3));
const delay = values.delay ?? (direct ? '3s' : '0s');

/** nginx asks a server again after 2 seconds; a service looks each second. */
const UNTIL_NOTICED = 3_000;
const MOST_SECONDS = 10;

if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (!direct && !Nginx.isInstalled()) {
  console.log('There is no nginx on the path (Debian: apt-get install nginx-light); --without-nginx does without it.');
  process.exit(0);
}
if (!existsSync(values.jar)) {
  console.error(`There is no ${values.jar}: ./mvnw package -DskipTests`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'readout-restarts.'));
const started = [];
let lost = true;
['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, () => process.exit(1)));
process.on('exit', () => started.forEach((one) => one.kill()));
try {
  lost = await run();
} finally {
  await Promise.all(started.reverse().map((one) => one.stop()));
  if (values.keep) {
    console.log(`Logs: ${folder}`);
  } else {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exit(lost ? 1 : 0);

async function run() {
  const editor = new Editor();
  const base = await database(values.jar, folder, started);
  const settings = { ...base, ...editor.settings, READOUT_SHUTDOWN_DELAY: delay };
  const nodes = await Promise.all(['a', 'b'].map((name) => Node.start(name, values.jar, folder, settings)));
  started.push(...nodes);
  const front = direct ? new Service(nodes) : await Nginx.start(nodes, folder);
  started.push(front);

  const after = await editor.end(front);
  const following = new Followers(front, after);
  await following.begin(followers);
  const load = new Load(front, editor, { clients, pause: Number(values.pause) });
  load.begin();
  await wait(2_000);

  const stops = [];
  for (let i = 0; i < restarts; i++) {
    const stop = await nodes[i % nodes.length].restart();
    stops.push(stop);
    console.log(`${i + 1}: node ${stop.name} stopped in ${stop.seconds.toFixed(1)} s, was back after ${stop.back.toFixed(1)} s;`
      + ` ${load.counted()}${stop.unexpected.length ? `\n${stop.unexpected.join('\n')}` : ''}`);
    await wait(UNTIL_NOTICED);
  }
  await load.end();
  const journal = await editor.journal(front, after);
  await following.hear(journal.length);
  following.end();
  return report(load, following.compare(journal), stops, journal);
}

function report(load, heard, stops, journal) {
  const seconds = stops.map((stop) => stop.seconds);
  const loud = stops.filter((stop) => stop.unexpected.length > 0 || stop.code !== 143).length;
  console.log(`${stops.length} restarts ${direct ? 'without nginx' : 'behind nginx'}, delay ${delay}: stops took`
    + ` ${Math.min(...seconds).toFixed(1)} to ${Math.max(...seconds).toFixed(1)} s, ${loud} of them with a warning, an error or another code than 143`);
  console.log(load.report());
  console.log(`${heard.followers} followers of ${journal.length} changes: ${heard.missed} missed, ${heard.doubled} doubled, ${heard.misplaced} out of order;`
    + ` connected ${heard.connected} times, ${heard.failed} attempts failed; closed by the server with ${JSON.stringify(heard.codes)}`);
  heard.failures.slice(0, 5).forEach((failure) => console.log(`  ${failure}`));
  // connections to nobody are made again by clients, and a service has some for a moment
  const failures = load.failed() + heard.missed + heard.doubled + heard.misplaced + (direct ? 0 : heard.failed);
  const bad = failures > 0 || loud > 0 || Math.max(...seconds) >= MOST_SECONDS || load.count() === 0;
  console.log(bad ? 'LOST' : 'NOTHING LOST');
  return bad;
}
