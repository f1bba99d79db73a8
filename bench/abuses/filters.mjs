const strings = (count, of) => Array.from({ length: count }, (_, i) => of(i));
const aliased = (count, field, prefix = 'a') => strings(count, (i) => `${prefix}${i}:${field(i)}`).join(' ');

export const abuses = [
  {
    name: 'participants',
    about: '`meetings(filter: {participants: …})` with 50,000 names in variables, known and not, all of them asked for and any',
    run: (client) => client.repeat(10, (n) => client.post({
      query: 'query($f:MeetingFilter){meetings(first:20,filter:$f){totalCount nodes{slug}}}',
      variables: { f: {
        participants: strings(50_000, (i) => (n % 2 === 0 ? `leader-${i}` : `none-${n}-${i}`)),
        allParticipants: n % 3 === 0,
      } },
    })),
  },
  {
    name: 'long-filters',
    about: 'statements of 40,000 speakers, meetings, topics, outlets or codes, 10 at a time',
    run: (client) => {
      const filters = ['speakers', 'meetings', 'topics', 'outlets', 'codes', 'countries', 'events'];
      const names = ['official', 'meeting', 'topic', 'outlet', 'code', 'X', 'event'];
      return client.repeat(10, (n) => {
        const kind = n % filters.length;
        return client.post({
          query: 'query($f:StatementFilter){statements(first:20,filter:$f){totalCount nodes{slug}}}',
          variables: { f: { [filters[kind]]: strings(40_000, (i) => `${names[kind]}-${i}`) } },
        }, { as: filters[kind] });
      });
    },
  },
  {
    name: 'names',
    about: 'actors and leaders by parts of names: one letter, `%`, `_`, a thousand letters, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) => {
      const name = ['a', '%', '_', '%_%_%_%_%', 'an', 'a'.repeat(1_000), '\\', 'o'][n % 8];
      return client.post({
        query: `query($n:String!){${aliased(9, () => 'actors(first:100,filter:{name:$n}){totalCount nodes{name}}')}
          ${aliased(9, () => 'leaders(first:100,filter:{name:$n},orderBy:{field:STATEMENT_COUNT}){totalCount nodes{name}}', 'b')}}`,
        variables: { n: name },
      });
    }),
  },
  {
    name: 'nodes',
    about: '`nodes(ids: …)` of 100 ids, known, unknown and broken, with much of each, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) => {
      const ids = [client.facts.ids, client.facts.ids.map((id) => id.slice(0, -3) + id.slice(-2)), strings(100, () => 'a'.repeat(1_000))];
      return client.post({
        query: `query($i:[ID!]!){${aliased(10, () =>
          'nodes(ids:$i){id ...on Statement{slug speaker{name statements(first:5){nodes{slug}}} reports(first:20){nodes{article{slug}}}}}')}}`,
        variables: { i: ids[n % ids.length] },
      });
    }),
  },
  {
    name: 'deep-pages',
    about: 'pages far from the start by cursor, from both ends, of filters that few rows meet, 20 at a time',
    run: (client) => client.repeat(20, (n) => client.post({
      query: `query($c:String){
        ${aliased(9, (i) => `statements(first:100,after:$c,filter:{minCorroboration:${5 + (i % 4)},speakerKinds:[UNNAMED_SOURCE]},orderBy:{field:RECORDED_AT}){nodes{slug}}`)}
        ${aliased(9, (i) => `statements(last:100,before:$c,filter:{minCorroboration:${5 + (i % 4)}},orderBy:{field:RECORDED_AT}){nodes{slug}}`, 'b')}}`,
      variables: { c: client.facts.cursor },
    })),
  },
  {
    name: 'sort-orders',
    about: 'statements by every order and direction with `totalCount`, 18 in a request, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) => client.post({
      query: `{${aliased(18, (i) => `statements(${i % 2 ? 'first' : 'last'}:100,orderBy:{field:${
        ['SPEAKER_NAME', 'SAID_ON', 'RECORDED_AT'][(n + i) % 3]},direction:${i % 4 < 2 ? 'ASC' : 'DESC'}}){totalCount nodes{slug}}`)}}`,
    })),
  },
  {
    name: 'outlooks',
    about: '`outlook`, `contradictions` and `timeline` of the largest meetings, 19 meetings in a request, 20 at a time',
    run: (client) => client.repeat(20, (n) => client.post({
      query: `{${aliased(19, (i) => `meeting(slug:"${client.facts.meetings[(n + i) % client.facts.meetings.length]}"){
        outlook(asOf:"20${10 + (n % 15)}-01-01"){status disputed sides{likelihood reversals statement{slug} voices{slug summary}}}
        contradictions(first:100){totalCount nodes{kind earlier{slug} later{slug}}}
        timeline(first:100){totalCount nodes{__typename ...on Statement{slug}}}
      }`)}}`,
    })),
  },
  {
    name: 'outlooks-of-pages',
    about: '`outlook` of 100 meetings in a page, six pages in a request, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) => client.post({
      query: `{${aliased(6, (i) => `meetings(first:100,filter:{from:"${2000 + ((n + i) % 24)}-01-01"}){nodes{
        outlook{disputed sides{voices{slug reports(first:5){nodes{article{slug}}}}}} contradictions(first:20){totalCount}}}`)}}`,
    })),
  },
  {
    name: 'dear-pages',
    about: 'pages within pages up to what one request may ask for, each another, 50 at a time',
    run: (client) => client.repeat(50, (n) => client.post({
      query: `{meetings(first:50,filter:{from:"${2000 + (n % 24)}-0${1 + (n % 9)}-01"}){nodes{slug title
        statements(first:50,orderBy:{field:SPEAKER_NAME}){nodes{slug summary speaker{name aliases}
        reports(first:20){nodes{quotations article{headline authors outlet{name}} relays{wording}}}}}}}}`,
    })),
  },
  {
    name: 'journal',
    about: '`changes` from the start and from the end with all that they are of, and revisions, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) => client.post({
      query: `{${aliased(9, (i) => `changes(${(n + i) % 2 ? 'first' : 'last'}:100,filter:{kinds:[RETRACTED]}){totalCount nodes{cursor node{...on Statement{slug revisions{number changes{field before after}}}}}}`)}}`,
    })),
  },
];
