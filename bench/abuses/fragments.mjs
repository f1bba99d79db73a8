const TWO_WAYS = ['speaker', 'onBehalfOf'];
const FIVE_WAYS = [...TWO_WAYS, 's: speaker', 'o: onBehalfOf', 't: speaker'];
const ROUNDS = 4;

/** Each fragment spreads the next one several times, so that the paths through them double with every round. */
export function branching(ways, slug, prefix = '') {
  const fragments = Array.from({ length: ROUNDS }, (_, i) =>
    `fragment ${prefix}F${i} on Statement{slug form ${ways.map((way) => `${way}{...${prefix}A${i}}`).join(' ')}} ` +
    `fragment ${prefix}A${i} on Actor{slug name statements(first:1){nodes{...${prefix}F${i + 1}}}}`);
  return `{statement(slug:${JSON.stringify(slug)}){...${prefix}F0}} ${fragments.join(' ')} fragment ${prefix}F${ROUNDS} on Statement{slug}`;
}

/** So many fragments, each of which spreads the next; the last one spreads the first where it is a cycle. */
function chain(length, prefix, cycle) {
  const fragments = Array.from({ length }, (_, i) => {
    const next = i < length - 1 ? `...${prefix}${i + 1}` : cycle ? `...${prefix}0` : '__typename';
    return `fragment ${prefix}${i} on Query{${next}}`;
  });
  return `{...${prefix}0} ${fragments.join(' ')}`;
}

const short = (client) => `f${client.unique().slice(-4).replace(/\W/g, '_')}`;

/** Every pair of fragments is compared with each other where their fields may be merged. */
function siblings(count, prefix) {
  const names = Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const fragments = names.map((name) => `fragment ${name} on Query{statement(slug:"none"){slug}}`);
  return `{${names.map((name) => `...${name}`).join(' ')}} ${fragments.join(' ')}`;
}

export const abuses = [
  {
    name: 'branching-fragments',
    about: 'fragments that branch in two, four rounds deep, 645 characters, each document new, 20 at a time',
    run: (client) => client.repeat(20, () => client.post({ query: branching(TWO_WAYS, 'none', client.unique()) })),
  },
  {
    name: 'branching-fragments-again',
    about: 'the same document every time, so that it is known, 20 at a time',
    run: (client) => client.repeat(20, () => client.post({ query: branching(TWO_WAYS, 'none') })),
  },
  {
    name: 'branching-fragments-found',
    about: 'the same of a statement that is there, whose speakers have statements, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) =>
      client.post({ query: branching(TWO_WAYS, client.facts.statements[n % client.facts.statements.length]) })),
  },
  {
    name: 'branching-five-ways',
    about: 'fragments that branch in five, four rounds deep, each document new and known by turns, 4 at a time',
    run: (client) => client.repeat(4, (n) =>
      client.post({ query: branching(FIVE_WAYS, 'none', n % 2 === 0 ? client.unique() : '') })),
  },
  {
    name: 'fragment-chain-1300',
    about: 'a chain of 1,300 fragments, some 50 KB, 4 at a time',
    run: (client) => client.repeat(4, () => client.post({ query: chain(1_300, short(client)) })),
  },
  {
    name: 'fragment-chain-1500',
    about: 'a chain of 1,500 fragments, 4 at a time',
    quick: false,
    run: (client) => client.repeat(4, () => client.post({ query: chain(1_500, short(client)) })),
  },
  {
    name: 'fragment-cycle',
    about: 'a cycle of 1,300 fragments, 4 at a time',
    quick: false,
    run: (client) => client.repeat(4, () => client.post({ query: chain(1_300, short(client), true) })),
  },
  {
    name: 'fragment-spreads',
    about: 'one fragment spread 5,000 times, 600 fragments side by side, 700 that nobody spreads, 2,000 inline ones',
    run: (client) => client.rotate(4, {
      'spread 5,000 times': () => ({
        query: `{statement(slug:"none"){${'...F '.repeat(5_000)}}} fragment F on Statement{slug form} # ${client.unique()}`,
      }),
      'side by side': () => ({ query: siblings(600, short(client)) }),
      unused: () => ({ query: `{__typename} ${chain(700, short(client)).replace(/^{.*?} /, '')}` }),
      inline: () => ({ query: `{${'...on Query{__typename}'.repeat(2_000)}} # ${client.unique()}` }),
      'inline and deep': () => ({ query: `${'{...on Query'.repeat(2_000)}{__typename}${'}'.repeat(2_000)} # ${client.unique()}` }),
    }),
  },
];
