/** Whose code it is, by the start of a class's name; the JDK's counts for whoever called it. */
const OWNERS = [
  'org.readout.graphql.fetch', 'org.readout.graphql.page', 'org.readout.graphql.limit', 'org.readout.graphql.http',
  'org.readout.platform.database', 'org.readout', 'graphql.execution', 'graphql.parser', 'graphql.validation', 'graphql',
  'io.smallrye.graphql', 'io.smallrye.mutiny', 'io.vertx.pgclient', 'io.vertx.sqlclient', 'io.vertx', 'io.netty',
  'io.micrometer', 'io.quarkus', 'org.dataloader',
];
const JDK = /^(java|javax|jdk|sun|com\.sun)\./;

/** The stacks of a recording, as `jfr print --json` has it: the names of methods, the innermost first. */
export function frames(json) {
  return JSON.parse(json).recording.events
    .map(({ values }) => values.stackTrace?.frames.map(({ method }) => `${method.type.name.replaceAll('/', '.')}.${method.name}`))
    .filter((stack) => stack?.length > 0);
}

/** Where samples fall, in percent: by owner, by the innermost method outside the JDK, and by what a method of Readout leads to. */
export function shares(stacks) {
  const own = (stack) => stack.find((name) => !JDK.test(name)) ?? stack[0];
  return {
    'owner of the innermost method': ranked(stacks, (stack) => [OWNERS.find((owner) => own(stack).startsWith(owner)) ?? 'others']),
    'innermost method outside the JDK': ranked(stacks, (stack) => [own(stack)]),
    'method and all that it calls': ranked(stacks, (stack) => new Set(stack.filter((name) => /^(org\.readout|graphql|io\.smallrye)\./.test(name)))),
  };
}

function ranked(stacks, names) {
  const counts = new Map();
  for (const stack of stacks) for (const name of names(stack)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([name, count]) => [name, (100 * count) / stacks.length]);
}
