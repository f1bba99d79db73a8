const MOST = 1_000_000;
const many = (count, of, between = ' ') => Array.from({ length: count }, (_, i) => of(i)).join(between);
const nested = (depth, open, within, close) => open.repeat(depth) + within + close.repeat(depth);

/** As many at a time as a browser has connections. */
const AT_A_TIME = 6;

export const abuses = [
  {
    name: 'deep-documents',
    about: 'selections, lists, objects and types 10,000 levels deep',
    run: (client) => client.rotate(AT_A_TIME, {
      selections: () => ({ query: `${nested(10_000, '{a', '', '}')} # ${client.unique()}` }),
      'unclosed selections': () => ({ query: '{a'.repeat(100_000) }),
      lists: () => ({ query: `{search(query: ${nested(10_000, '[', '1', ']')}){totalCount}} # ${client.unique()}` }),
      'unclosed lists': () => ({ query: `{search(query: ${'['.repeat(500_000)}` }),
      objects: () => ({ query: `{statements(filter: ${nested(10_000, '{a:', '1', '}')}){totalCount}} # ${client.unique()}` }),
      types: () => ({ query: `query(${'$a'}: ${nested(10_000, '[', 'Int', ']')}){__typename} # ${client.unique()}` }),
      'real fields': () => ({
        query: `{meeting(slug:"meeting-1"){${nested(2_000, 'statements(first:1){nodes{speaker{', 'slug', '}}}')}}} # ${client.unique()}`,
      }),
    }),
  },
  {
    name: 'wide-documents',
    about: '500 fields of one name, 10,000 aliases, variables, directives, arguments, keys and list entries',
    run: (client) => client.rotate(AT_A_TIME, {
      'one name': () => ({ query: `{statement(slug:"none"){${'slug '.repeat(499)}}} # ${client.unique()}` }),
      'one name and arguments': () => ({
        query: `{${many(499, () => 'statement(slug:"none"){slug speaker{name}}')}} # ${client.unique()}`,
      }),
      '5,000 of one name': () => ({ query: `{${'__typename '.repeat(5_000)}} # ${client.unique()}` }),
      aliases: () => ({ query: `{${many(10_000, (i) => `a${i}:__typename`)}} # ${client.unique()}` }),
      variables: () => ({ query: `query(${many(10_000, (i) => `$a${i}:Int=1`)}){__typename} # ${client.unique()}` }),
      'variables of one name': () => ({ query: `query(${many(3_000, () => '$a:Int')}){__typename} # ${client.unique()}` }),
      directives: () => ({ query: `{__typename ${'@skip(if:false)'.repeat(2_500)}} # ${client.unique()}` }),
      'unknown directives': () => ({ query: `{__typename ${many(7_000, (i) => `@a${i}`)}} # ${client.unique()}` }),
      arguments: () => ({ query: `{statement(${many(4_500, (i) => `a${i}:1`)}){slug}} # ${client.unique()}` }),
      keys: () => ({ query: `{statements(filter:{${many(4_500, (i) => `a${i}:1`)}}){totalCount}} # ${client.unique()}` }),
      entries: () => ({ query: `{statements(filter:{speakers:[${many(14_000, (i) => `"a${i}"`)}]}){totalCount}}` }),
    }),
  },
  {
    name: 'long-tokens',
    about: 'a string, a block string, a comment, a name, commas and blanks of 1 MB; surrogates, escapes and descriptions',
    run: (client) => client.rotate(AT_A_TIME, {
      string: () => ({ query: `{search(query:"${'a'.repeat(MOST)}"){totalCount}}` }),
      'block string': () => ({ query: `{search(query:"""${' a\n'.repeat(MOST / 4)}"""){totalCount}}` }),
      comment: () => ({ query: `{__typename} # ${client.unique()} ${'a'.repeat(MOST)}` }),
      comments: () => ({ query: `{__typename} ${'#\n'.repeat(MOST / 3)} # ${client.unique()}` }),
      name: () => ({ query: `{${'a'.repeat(MOST)}}` }),
      alias: () => ({ query: `{${'a'.repeat(MOST)}:__typename}` }),
      commas: () => ({ query: `{${','.repeat(MOST)}__typename} # ${client.unique()}` }),
      blanks: () => ({ query: `{${' '.repeat(MOST)}__typename} # ${client.unique()}` }),
      'a description': () => ({ query: `"""${' a\n'.repeat(80_000)}""" query {__typename} # ${client.unique()}` }),
      'a description of escapes': () => ({ query: `"${'\\u{0000000041}'.repeat(15_000)}" query {__typename} # ${client.unique()}` }),
      'an escape without an end': () => ({ query: `"\\u{${'0'.repeat(240_000)}" query {__typename} # ${client.unique()}` }),
      'descriptions of variables': () => ({ query: `query(${many(2_900, (i) => `"d" $a${i}:Int`)}){__typename} # ${client.unique()}` }),
      'descriptions of nothing': () => ({ query: `${'"d" '.repeat(14_000)} query {__typename} # ${client.unique()}` }),
      escapes: () => `{"query":"{search(query:\\"${'\\\\u0041'.repeat(MOST / 8)}\\"){totalCount}}"}`,
      'lone surrogates': () => `{"query":"{search(query:\\"${'\\ud800'.repeat(MOST / 8)}\\"){totalCount}} # ${client.unique()}"}`,
      'lone surrogates as escapes': () => `{"query":"{search(query:\\"${'\\\\uD800'.repeat(50)}\\"){totalCount}} # ${client.unique()}"}`,
      'broken UTF-8': () => Buffer.concat([
        Buffer.from('{"query":"{search(query:\\"'), Buffer.alloc(MOST, 0xff), Buffer.from('\\"){totalCount}}"}'),
      ]),
      nulls: () => ({ query: `{search(query:"${'\u0000'.repeat(100)}"){totalCount}} # ${client.unique()}` }),
      'unclosed string': () => ({ query: `{search(query:"${'a'.repeat(MOST)}` }),
    }),
  },
  {
    name: 'many-errors',
    about: 'documents with thousands of faults, each of which validation may report',
    run: (client) => client.rotate(AT_A_TIME, {
      'unknown fields': () => ({ query: `{${many(7_000, (i) => `a${i}`)}} # ${client.unique()}` }),
      'misspelt fields': () => ({ query: `{meeting(slug:"a"){${many(7_000, (i) => `titl${i}`)}}} # ${client.unique()}` }),
      'unknown fragments': () => ({ query: `{${many(5_000, (i) => `...F${i}`)}} # ${client.unique()}` }),
      'unknown variables': () => ({ query: `{statements(filter:{speakers:[${many(5_000, (i) => `$v${i}`)}]}){totalCount}} # ${client.unique()}` }),
      'unknown types': () => ({ query: `query(${many(3_000, (i) => `$a${i}:T${i}`)}){__typename} # ${client.unique()}` }),
      'conflicting fields': () => ({ query: `{${many(250, (i) => `a:statement(slug:"${i}"){slug}`)}} # ${client.unique()}` }),
      'bad values': () => ({ query: `{statements(filter:{likelihoods:[${many(7_000, (i) => `L${i}`)}]}){totalCount}} # ${client.unique()}` }),
      'bad entries in variables': () => ({
        query: 'query($a:[Likelihood!]){statements(filter:{likelihoods:$a}){totalCount}}',
        variables: { a: Array.from({ length: 100_000 }, (_, i) => `L${i}`) },
      }),
    }),
  },
  {
    name: 'many-operations',
    about: 'one document with 1,500 operations, of which one runs; definitions of types; documents of no operation',
    quick: false,
    run: (client) => client.rotate(AT_A_TIME, {
      operations: (n) => ({
        query: `${many(1_500, (i) => `query Q${i}{meeting(slug:"meeting-${i}"){slug}}`)} # ${client.unique()}`,
        operationName: `Q${n % 1_500}`,
      }),
      types: () => ({ query: `{__typename} ${many(3_000, (i) => `type T${i}{a:Int}`)} # ${client.unique()}` }),
      descriptions: () => ({ query: `"${'a'.repeat(MOST / 2)}" type T {a:Int}` }),
      nothing: () => ({ query: `# ${client.unique()}` }),
      subscriptions: () => ({ query: `subscription{changes{cursor}} # ${client.unique()}` }),
      mutations: () => ({
        query: 'mutation($i:ActorInput!){recordActor(input:$i){created}}',
        variables: { i: { slug: client.unique().replace('_', '-'), kind: 'LEADER', name: 'a'.repeat(100_000) } },
      }),
    }),
  },
];
