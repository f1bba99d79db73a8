import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REPORTS = ['surefire-reports', 'failsafe-reports'].map((name) => fileURLToPath(new URL(`../target/${name}/`, import.meta.url)));
const most = Number(process.argv[2] ?? 10);
if (!(most > 0)) {
  console.error('bench/test-times [how many, 10]');
  process.exit(2);
}

const suites = REPORTS.filter((folder) => existsSync(folder)).flatMap((folder) => files(folder).map(suite));
if (suites.length === 0) {
  console.error('There are no reports in target: ./mvnw verify');
  process.exit(1);
}
const tests = suites.flatMap((one) => one.tests);
print('run by itself', suites);
print('class', classes(tests));
print('test', tests.map(({ class: of, name, seconds }) => ({ name: `${of}: ${name}`, seconds })));

function files(folder) {
  return readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name)).map((name) => folder + name);
}

/** What one virtual machine did at a stretch; the starts of servers count to it, and to no test. */
function suite(file) {
  const xml = readFileSync(file, 'utf8');
  const [, head] = xml.match(/<testsuite\b([^>]*)>/);
  const cases = [...xml.matchAll(/<testcase\b([^>]*)>/g)].map(([, one]) => one);
  return {
    name: short(attribute(head, 'name')),
    seconds: number(head),
    tests: cases.map((one) => ({ class: short(attribute(one, 'classname')), name: attribute(one, 'name'), seconds: number(one) })),
  };
}

function classes(all) {
  const sums = new Map();
  for (const { class: of, seconds } of all) sums.set(of, (sums.get(of) ?? 0) + seconds);
  return [...sums].map(([name, seconds]) => ({ name, seconds }));
}

function print(what, rows) {
  console.log(`\n| ${what} | s |\n|---|---|`);
  for (const { name, seconds } of [...rows].sort((one, other) => other.seconds - one.seconds).slice(0, most)) {
    console.log(`| ${name} | ${seconds.toFixed(seconds < 10 ? 1 : 0)} |`);
  }
}

function attribute(tag, name) {
  return tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '';
}

function number(tag) {
  return Number(attribute(tag, 'time').replace(',', ''));
}

function short(name) {
  return name.slice(name.lastIndexOf('.') + 1);
}
