/** More than most searches have, and words that most of the record has. */
const WORDS = 16;
const AT_ONCE = 19;

const aliased = (field) => Array.from({ length: AT_ONCE }, (_, i) => field(i)).map((text, i) => `a${i}:${text}`).join(' ');
const some = (words, from, count = WORDS) => Array.from({ length: count }, (_, i) => words[(from + i * 3) % words.length]);
const words = (client, n) => some(client.facts.words, n * 7);

/** Nineteen counts, each of another filter. */
const counts = (n) => `{${aliased((i) =>
  `statements(first:0,filter:{minCorroboration:${1 + (i % 3)},saidFrom:"${2000 + ((n + i) % 20)}-0${1 + (n % 9)}-01",forms:[QUOTATION,PARAPHRASE]}){totalCount}`)}}`;

const searches = (client, n, selection = 'totalCount') => `{${aliased((i) =>
  `search(first:1,query:${JSON.stringify(words(client, n + i).join(' or '))}){${selection}}`)}}`;

export const abuses = [
  {
    name: 'counts',
    about: '19 × `statements(first: 0, filter: …) { totalCount }` in one request, 20 at a time',
    run: (client) => client.repeat(20, (n) => client.post({ query: counts(n) })),
  },
  {
    name: 'counts-by-many-values',
    about: 'counts filtered by countries, outlets, topics, likelihoods and channels at once, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) => client.post({
      query: `query($f:StatementFilter){${aliased(() => 'statements(first:0,filter:$f){totalCount}')}}`,
      variables: { f: {
        countries: client.facts.countries,
        outlets: client.facts.outlets.slice(n % 50),
        topics: client.facts.topics.slice(n % 50),
        likelihoods: ['LIKELY', 'UNLIKELY', 'VERY_LIKELY', 'ROUGHLY_EVEN'],
        channels: ['BRIEFING', 'SPEECH', 'INTERVIEW', 'PRESS_CONFERENCE'],
      } },
    })),
  },
  {
    name: 'searches-by-or',
    about: 'searches of 16 common words joined by `or`, 20 at a time',
    run: (client) => client.repeat(20, (n) => client.post({
      query: 'query($q:String!){search(query:$q,first:100){totalCount edges{rank highlight node{__typename}}}}',
      variables: { q: words(client, n).join(' or ') },
    })),
  },
  {
    name: 'searches-at-once',
    about: '60 requests at a time of 19 such searches each',
    run: (client) => client.repeat(60, (n) => client.post({ query: searches(client, n) })),
  },
  {
    name: 'searches-abandoned',
    about: 'the same, the connection closed by the client 50 ms after it asked, 60 at a time',
    run: (client) => client.repeat(60, (n) => client.post({ query: searches(client, n) }, { abandonAfter: 50 })),
  },
  {
    name: 'counts-abandoned',
    about: '19 counts in a request, the connection closed after 50 ms, 60 at a time',
    quick: false,
    run: (client) => client.repeat(60, (n) => client.post({ query: counts(n) }, { abandonAfter: 50 })),
  },
  {
    name: 'strange-searches',
    about: 'phrases, exclusions, single letters, quotes without an end, 250 words, digits and signs, 20 at a time',
    run: (client) => {
      const search = (q) => ({ query: 'query($q:String!){search(query:$q,first:100){totalCount edges{highlight}}}', variables: { q } });
      const { words: all } = client.facts;
      return client.rotate(20, {
        phrases: (n) => search(some(all, n, 25).map((word, i) => `"${word} ${all[i]}"`).join(' or ').slice(0, 499)),
        'exclusions alone': (n) => search(some(all, n, 40).map((word) => `-${word}`).join(' ').slice(0, 499)),
        letters: () => search('a '.repeat(249)),
        'letters by or': () => search('a or b or c or d or e or '.repeat(19)),
        'a long phrase': () => search(`"${'the of and a '.repeat(38)}"`),
        'quotes without an end': () => search('"'.repeat(499)),
        signs: () => search('!&|():*<->\\\''.repeat(40)),
        digits: () => search('9'.repeat(499)),
        'one word of 500 letters': () => search('ﷺ'.repeat(499)),
        'combining marks': () => search(`e${'\u0301'.repeat(498)}`),
      });
    },
  },
];
