// One abuse by its name, in a process of its own: what is open when it ends is closed by the operating system at once.
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './client.mjs';
import { ABUSES } from './index.mjs';

const { name, ...settings } = JSON.parse(readFileSync(0, 'utf8'));
// Whoever does this in earnest has a machine of his own, whose work is not at the cost of the server's.
setPriority(5);
const client = new Client(settings);
const abuse = ABUSES.find((one) => one.name === name);
await Promise.race([
  abuse.run(client).then(() => client.wait()),
  sleep(settings.seconds * 1_000),
]);
process.stdout.write(JSON.stringify(client.outcomes), () => process.exit(0));
