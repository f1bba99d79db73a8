/** Whose code it is, by the start of a class's name; the JDK's counts for whoever called it. */
const OWNERS = [
  'org.readout.graphql.fetch', 'org.readout.graphql.page', 'org.readout.graphql.limit', 'org.readout.graphql.http',
  'org.readout.platform.database', 'org.readout.outlook', 'org.readout', 'graphql.execution', 'graphql.parser',
  'graphql.validation', 'graphql.schema', 'graphql.normalized', 'graphql.util', 'graphql.com.google', 'graphql',
  'io.smallrye.graphql', 'io.smallrye.mutiny', 'io.smallrye.context', 'io.smallrye.faulttolerance', 'io.smallrye',
  'io.vertx.pgclient', 'io.vertx.sqlclient', 'io.vertx', 'io.netty', 'io.micrometer', 'io.quarkus.arc', 'io.quarkus',
  'com.fasterxml.jackson', 'org.eclipse.parsson', 'org.hibernate', 'org.dataloader',
];
const STAGE = /^(org\.readout|graphql\.(execution|validation|parser|GraphQL)|io\.smallrye\.graphql|com\.fasterxml\.jackson\.databind\.ObjectWriter)/;
const JDK = /^(java|javax|jdk|sun|com\.sun)\./;

/** The stacks of a recording, of which `jfr print` tells line by line: the names of methods, the innermost first. */
export async function frames(lines) {
  const stacks = [];
  for await (const line of lines) {
    if (line.startsWith('jdk.')) stacks.push([]);
    const [, method] = /^ {4}([^\s(]+)\(/.exec(line) ?? [];
    if (method) stacks.at(-1).push(method);
  }
  return stacks.filter((stack) => stack.length > 0);
}

/** Where samples fall, in percent: by owner, by the innermost method outside the JDK, and by what a method of Readout leads to. */
export function shares(stacks) {
  const own = (stack) => stack.find((name) => !JDK.test(name)) ?? stack[0];
  return {
    'owner of the innermost method': ranked(stacks, (stack) => [OWNERS.find((owner) => own(stack).startsWith(owner)) ?? 'others']),
    'innermost method outside the JDK': ranked(stacks, (stack) => [own(stack)]),
    'method and all that it calls': ranked(stacks, (stack) => new Set(stack.filter((name) => STAGE.test(name) && !name.includes('ambda')))),
  };
}

function ranked(stacks, names) {
  const counts = new Map();
  for (const stack of stacks) for (const name of names(stack)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([name, count]) => [name, (100 * count) / stacks.length]);
}
