import { join } from 'node:path';
import { ground, say } from './lib/ground.mjs';
import { options as parse } from './lib/options.mjs';
import { variables } from './lib/queries.mjs';
import { frames, shares } from './lib/samples.mjs';
import { folder, lines, output, run } from './lib/started.mjs';
import { Runner } from './lib/turns.mjs';

const options = parse('profile');
const MOST = 12;

await run(async () => {
  const { postgres, server } = await ground(options);
  for (const query of options.queries) {
    const runner = await Runner.ofServer(query, server, await variables(query, server, postgres), options);
    await runner.load(options.warmUp);
    const file = join(folder, `${query}.jfr`);
    const jcmd = (...command) => output('jcmd', [String(server.pid), ...command]);
    await jcmd('JFR.start', 'name=load', 'settings=profile');
    await runner.turn(options.seconds, postgres);
    await jcmd('JFR.dump', 'name=load', `filename=${file}`);
    await jcmd('JFR.stop', 'name=load');
    const stacks = await frames(lines('jfr', ['print', '--events', 'jdk.ExecutionSample', '--stack-depth', '64', file]));
    say(`${query}: ${stacks.length} samples`);
    console.log(`### ${query}\n`);
    for (const [title, rows] of Object.entries(shares(stacks))) {
      console.log(`| ${title} | % of samples |\n|---|--:|`);
      rows.slice(0, MOST).forEach(([name, percent]) => console.log(`| ${name} | ${percent.toFixed(1)} |`));
      console.log();
    }
  }
});
