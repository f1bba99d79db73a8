const QUERY = 'query($v:[String!]){statements(first:1,filter:{speakers:$v}){nodes{slug}}}';
const AT_A_TIME = 6;

/** As many different strings of one String.hashCode() as two to that power: "Aa" and "BB" have the same. */
function colliding(power) {
  let all = [''];
  for (let i = 0; i < power; i++) all = all.flatMap((text) => [`${text}Aa`, `${text}BB`]);
  return all;
}

export const abuses = [
  {
    name: 'deep-variables',
    about: 'variables of 100,000 arrays and objects within each other, closed and not',
    run: (client) => client.rotate(AT_A_TIME, {
      arrays: () => `{"query":"${QUERY}","variables":{"v":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      objects: () => `{"query":"${QUERY}","variables":${'{"v":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
      '900 levels': () => `{"query":"${QUERY}","variables":{"v":${'['.repeat(900)}"a"${']'.repeat(900)}}}`,
      unclosed: () => `{"query":"${QUERY}","variables":{"v":${'['.repeat(1_000_000)}`,
      'in extensions': () => `{"query":"{__typename}","extensions":${'{"v":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
      'in an array of operations': () => `${'['.repeat(500_000)}`,
    }),
  },
  {
    name: 'large-variables',
    about: '200,000 entries, 70,000 keys, 16,384 keys of one hash code, a string of 1 MB',
    run: (client) => {
      const same = colliding(14);
      const keys = JSON.stringify(Object.fromEntries(same.map((key) => [key, 1])));
      const list = JSON.stringify(same);
      return client.rotate(AT_A_TIME, {
        entries: () => `{"query":"${QUERY}","variables":{"v":[${'"a",'.repeat(200_000)}"a"]}}`,
        'entries that are null': () => `{"query":"${QUERY}","variables":{"v":[${'null,'.repeat(200_000)}null]}}`,
        keys: () => ({ query: QUERY, variables: Object.fromEntries(Array.from({ length: 70_000 }, (_, i) => [`k${i}`, 1])) }),
        'keys of one hash code': () => `{"query":"${QUERY}","variables":${keys}}`,
        'keys of one hash code in an input': () =>
          `{"query":"query($f:StatementFilter){statements(filter:$f){totalCount}}","variables":{"f":${keys}}}`,
        'entries of one hash code': () => `{"query":"${QUERY}","variables":{"v":${list}}}`,
        string: () => ({ query: 'query($q:String!){search(query:$q){totalCount}}', variables: { q: 'a '.repeat(500_000) } }),
        'keys of the request': () => `{"query":"{__typename}",${keys.slice(1)}`,
      });
    },
  },
  {
    name: 'long-variables',
    about: 'a name, a slug, a cursor, a date, a number, a value of an enum of 1 MB; 1,000 texts of 900 characters; 990 unknown fields, 19 objects of as many',
    run: (client) => {
      const long = 'a-'.repeat(500_000);
      const filter = (variables) => ({ query: 'query($f:StatementFilter){statements(first:1,filter:$f){totalCount}}', variables });
      const unknown = Object.fromEntries(Array.from({ length: 990 }, (_, i) => [`speaker${i}`, 1]));
      return client.rotate(AT_A_TIME, {
        'a name of a variable': () => ({ query: QUERY, variables: { [long]: 1 } }),
        'a name of a field': () => filter({ f: { [long]: 1 } }),
        'a slug': () => ({ query: 'query($s:String!){statement(slug:$s){slug}}', variables: { s: long } }),
        'a cursor': () => ({ query: 'query($a:String){statements(first:1,after:$a){totalCount}}', variables: { a: long } }),
        'a date': () => filter({ f: { saidFrom: `2018-07-16T00:00:00.${'0'.repeat(1_000_000)}Z` } }),
        'a number': () => ({ query: 'query($n:Int){statements(first:$n){totalCount}}', variables: { n: long } }),
        'a value of an enum': () => ({ query: 'query($k:[SearchKind!]){search(query:"a",kinds:$k){totalCount}}', variables: { k: [long] } }),
        'texts of 900 characters': () => ({ query: QUERY, variables: { v: Array.from({ length: 1_000 }, (_, i) => `${i}${'ab'.repeat(450)}`) } }),
        'unknown fields': () => filter({ f: unknown }),
        'objects for one': () => filter({ f: Array.from({ length: 19 }, () => unknown) }),
        'unknown variables': () => ({ query: QUERY, variables: { v: ['a'], others: Array.from({ length: 19 }, () => unknown) } }),
      });
    },
  },
];
