/** Combines one of each list by the digits of a number. */
function pick(n, ...lists) {
  return lists.map((list) => {
    const one = list[n % list.length];
    n = Math.floor(n / list.length);
    return one;
  });
}

const COUNT = 2_100;
const FIELDS = ['slug', 'form', 'quotation', 'summary', 'channel', 'state', 'corroboration', 'saidOn{edtf}', 'speaker{name}', 'onBehalfOf{name}', 'conveyedBy{slug}'];
const FILTERS = {
  attitudes: ['SEEKS'], channels: ['SPEECH'], countries: ['US'], forms: ['QUOTATION'], likelihoods: ['LIKELY'],
  meetings: ['meeting-1'], minCorroboration: 1, saidFrom: '2001-01-01', saidTo: '2024-01-01', speakerKinds: ['LEADER'], topics: ['topic-1'],
};
const subset = (bits, all) => all.filter((_, i) => bits & (1 << i));

export const abuses = [
  {
    name: 'search-shapes',
    about: '2,100 searches, each with another number of words, phrases, exclusions, alternatives and kinds, 8 at a time',
    // How much of it can be sent decides what is seen, so it has more time than most.
    times: 3,
    run: (client) => once(client, COUNT, (n) => {
      const { words } = client.facts;
      const [plain, phrases, exclusions, alternatives, kinds] = pick(n,
        [1, 2, 3, 4, 5, 6], [0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3], [1, 3, 7, 15, 31, 2]);
      const text = [
        ...words.slice(0, plain),
        ...words.slice(10, 10 + phrases).map((word) => `"${word} ${words[60]}"`),
        ...words.slice(20, 20 + exclusions).map((word) => `-${word}`),
        ...words.slice(30, 30 + alternatives).map((word) => `or ${word}`),
      ].join(' ');
      return {
        query: 'query($q:String!,$k:[SearchKind!]){search(first:5,query:$q,kinds:$k){edges{rank highlight}}}',
        variables: { q: text, k: subset(kinds, ['STATEMENT', 'ACTOR', 'MEETING', 'EVENT', 'ARTICLE']) },
      };
    }),
  },
  {
    name: 'filter-shapes',
    about: '2,100 pages of statements, each with another set of filters, order and fields, 8 at a time',
    times: 3,
    run: (client) => once(client, COUNT, (n) => {
      const filter = Object.fromEntries(subset((n * 37) % 2_047, Object.keys(FILTERS)).map((name) => [name, FILTERS[name]]));
      const fields = subset(1 + ((n * 101) % 2_047), FIELDS);
      const [order, direction, end] = pick(n, ['SAID_ON', 'RECORDED_AT', 'SPEAKER_NAME'], ['ASC', 'DESC'], ['first', 'last']);
      return {
        query: `query($f:StatementFilter){statements(${end}:5,filter:$f,orderBy:{field:${order},direction:${direction}}){nodes{${fields.join(' ')}}}}`,
        variables: { f: filter },
      };
    }),
  },
  {
    name: 'selection-shapes',
    about: '2,100 pages within pages, each with other fields of each level, 8 at a time',
    times: 2,
    quick: false,
    run: (client) => once(client, COUNT, (n) => ({
      query: `{meetings(first:2){nodes{${subset(1 + (n % 127), ['slug', 'title', 'format', 'disclosed', 'date{edtf}', 'place{name}', 'event{name}']).join(' ')}
        statements(first:2){nodes{${subset(1 + ((n * 101) % 2_047), FIELDS).join(' ')}
        reports(first:2){nodes{${subset(1 + (n % 15), ['attributedAs', 'quotations', 'article{slug}', 'relays{wording}']).join(' ')}}}}}}}}`,
    })),
  },
];

/** Each of them once, or as many as there is time for. */
function once(client, count, request) {
  let next = 0;
  return Promise.all(Array.from({ length: 8 }, async () => {
    while (next < count && !client.over) await client.post(request(next++));
  }));
}
