// What bench/weights asks: each entry is an operation in which one thing is most of the work, with variables that make it
// as much work as a client can have of it. Of several variables, those that cost most count.

const PAGE = 'slug summary saidOn { edtf } speaker { slug name }';

/** @param of what was looked up in the record: slugs and ids of what has most and least */
export function operations(of) {
  return [
    ...UNITS,
    ...counts(of),
    ...bases(of),
    ...dimensions(of),
    ...Object.entries(filters(of)).flatMap(([connection, fields]) =>
      Object.entries(fields).flatMap(([field, values]) => filtered(connection, field, values))),
    ...joinedFilters(of),
    ...nestedFilters(of),
    ...entries(of),
    ...ORDERS,
    ...searches(of),
    ...searchFilters(of),
    ...searchCounts(of),
    ...reasoning(of),
    ...OTHERS,
  ];
}

/** With a field of two types for one of either: what is measured of a leader holds of an official. */
const quoted = (name) => `\`${name}\`` + (name === 'Leader.meetings' ? ', `Official.meetings`' : '');
const one = (what, document, ...variables) => ({ what, document, variables: variables.length > 0 ? variables : [{}] });

const UNITS = [
  one('a page of 100 statements', `{ statements(first: 100) { nodes { ${PAGE} } } }`),
  one('a page of 20 statements', `{ statements(first: 20) { nodes { ${PAGE} } } }`),
  one('a page of none', '{ statements(first: 0) { nodes { slug } } }'),
  one('one record by its slug', '{ statement(slug: "statement-500") { slug } }'),
  one('50 pages of none', '{ actors(first: 50) { nodes { statements(first: 0) { nodes { slug } } } } }'),
  one('50 pages of 20', `{ actors(first: 50, orderBy: {field: STATEMENT_COUNT, direction: DESC}) { nodes {
    statements(first: 20) { nodes { ${PAGE} } } } } }`),
  one('four levels', `{ meetings(first: 10) { nodes { slug statements(first: 5) { nodes { slug reports(first: 5) { nodes {
    article { slug headline } relays { actor { slug } } } } } } } } }`),
  one('lists of statements', `{ statements(first: 50) { nodes { slug positions { meeting { slug } } topics { slug } events { slug }
    codes { code } addressedTo { slug } conveys { slug } } } }`),
  one('lists of meetings', `{ meetings(first: 50) { nodes { slug participants { actor { slug } } topics { slug } } } }`),
];

function counts({ topics, events, meetings, articles, statements, outlets, leaders, actors }) {
  const root = ['statements', 'meetings', 'actors', 'leaders', 'articles', 'events', 'topics', 'changes', 'contradictions'];
  const nested = {
    'Actor.statements': actors, 'Leader.mentionedIn': leaders, 'Leader.meetings': leaders, 'Topic.statements': topics,
    'Event.statements': events, 'Event.meetings': events, 'Meeting.statements': meetings, 'Article.statements': articles,
    'Outlet.articles': outlets, 'Statement.reports': statements, 'Meeting.timeline': meetings,
  };
  return [
    ...root.map((field) => one(`\`Query.${field}\`, totalCount`, `{ ${field}(first: 0) { totalCount } }`)),
    ...Object.entries(nested).map(([name, ids]) => {
      const [type, field] = name.split('.');
      return one(`${quoted(name)}, totalCount`, `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${field}(first: 0) { totalCount } } } }`,
        { ids });
    }),
  ];
}

/** A page of one row: where no index has the rows of a parent in order, it may take all of them. */
function bases({ topics, rareTopics, events, meetings, articles, outlets, leaders, rareLeaders, actors }) {
  const nested = {
    'Actor.statements': [actors], 'Leader.mentionedIn': [leaders, rareLeaders], 'Leader.meetings': [leaders, rareLeaders],
    'Topic.statements': [topics, rareTopics], 'Event.statements': [events], 'Event.meetings': [events],
    'Meeting.statements': [meetings], 'Article.statements': [articles], 'Outlet.articles': [outlets], 'Meeting.timeline': [meetings],
  };
  return Object.entries(nested).map(([name, ids]) => {
    const [type, field] = name.split('.');
    return one(`${quoted(name)}, a row of each`,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${field}(first: 1) { nodes { __typename } } } } }`,
      ...ids.map((some) => ({ ids: some })));
  });
}

const DIMENSIONS = {
  statements: ['SPEAKER', 'COUNTRY', 'OUTLET', 'MEETING', 'TOPIC', 'FORM', 'CHANNEL', 'LIKELIHOOD', 'YEAR', 'MONTH'],
  meetings: ['PARTICIPANT', 'COUNTRY', 'FORMAT', 'STATUS', 'PLACE', 'YEAR', 'MONTH'],
};

/** What counting by something costs, of all and of what belongs to many. */
function dimensions({ topics, actors, leaders, meetings, names }) {
  const of = (connection, by) => `\`${connection === 'statements' ? 'Statement' : 'Meeting'}Connection.counts\` by ${by}`;
  const nested = { 'Actor.statements': actors, 'Topic.statements': topics, 'Meeting.statements': meetings, 'Leader.meetings': leaders };
  return [
    ...Object.entries(DIMENSIONS).flatMap(([connection, all]) => all.map((by) =>
      one(`${of(connection, by)}, of all`, `{ ${connection}(first: 0) { counts(by: ${by}) { key count } } }`))),
    ...Object.entries(nested).flatMap(([name, ids]) => {
      const [type, field] = name.split('.');
      return DIMENSIONS[field].map((by) => one(`${of(field, by)}, of ${quoted(name)}`,
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${field}(first: 0) { counts(by: ${by}) { key count } } } } }`, { ids }));
    }),
    one(`${of('statements', 'TOPIC')} under a filter`,
      'query ($filter: StatementFilter) { statements(first: 0, filter: $filter) { counts(by: TOPIC) { key count } } }',
      { filter: { outlets: [names.outlet] } }),
  ];
}

const TYPES = { statements: 'StatementFilter', meetings: 'MeetingFilter', actors: 'ActorFilter', leaders: 'LeaderFilter',
  articles: 'ArticleFilter', events: 'EventFilter', changes: 'ChangeFilter', contradictions: 'ContradictionFilter' };

function filtered(connection, field, values) {
  const variables = values.map((value) => ({ filter: field === 'allParticipants' ? value : { [field]: value } }));
  const head = `query ($filter: ${TYPES[connection]})`;
  return [
    one(`\`${TYPES[connection]}.${field}\`, a row`, `${head} { ${connection}(first: 1, filter: $filter) { nodes { __typename } } }`, ...variables),
    one(`\`${TYPES[connection]}.${field}\`, totalCount`, `${head} { ${connection}(first: 0, filter: $filter) { totalCount } }`, ...variables),
  ];
}

function filters({ names }) {
  const { actor, meeting, event, topic, outlet, institution, rareActor, rareTopic } = names;
  return {
    statements: {
      speakers: [[actor], [rareActor]], speakingFor: [[actor], [rareActor], [institution]], onBehalfOf: [[actor], [rareActor]],
      countries: [['US'], ['ZW'], ['AQ']], meetings: [[meeting]], events: [[event]],
      topics: [[topic], [rareTopic]], outlets: [[outlet]], forms: [['NO_COMMENT'], ['NO_COMMENT', 'PARAPHRASE']],
      channels: [['UNKNOWN'], ['UNKNOWN', 'READOUT']], likelihoods: [['ALMOST_NO_CHANCE'], ['LIKELY', 'UNLIKELY']],
      attitudes: [['OPPOSES'], ['OPPOSES', 'SEEKS']], codes: [['125']], speakerKinds: [['LEADER'], ['OUTLET', 'UNNAMED_SOURCE']],
      saidFrom: ['2000-01-01', '2090-01-01'], saidTo: ['2090-01-01', '1990-01-01'],
      inferred: [true, false], hedged: [true, false], minCorroboration: [1, 100],
      states: [['CORRECTED'], ['CURRENT'], ['CORRECTED', 'RETRACTED']], contradicted: [true, false],
    },
    meetings: {
      participants: [[actor], [rareActor]],
      allParticipants: [{ participants: [actor, rareActor], allParticipants: true }], events: [[event]],
      statuses: [['CANCELLED'], ['HELD']], formats: [['DINNER'], ['BILATERAL', 'PHONE_CALL']], countries: [['US'], ['AQ']],
      topics: [[topic], [rareTopic]], from: ['2000-01-01', '2090-01-01'], to: ['2090-01-01', '1990-01-01'], disclosed: [true, false],
      disputed: [true, false], whole: [true],
    },
    actors: { countries: [['US'], ['AQ']], kinds: [['OUTLET', 'LEADER'], ['UNNAMED_SOURCE']], name: ['a', 'zzqq', 'official'] },
    leaders: { countries: [['US'], ['AQ']], name: ['a', 'zzqq'], inOfficeOn: ['2018-01-01', '1900-01-01'], officeKinds: [['MINISTER'], ['HEAD_OF_STATE']] },
    articles: { outlets: [[outlet]], publishedFrom: ['2000-01-01', '2090-01-01'], publishedTo: ['2090-01-01', '1990-01-01'] },
    events: { attendees: [[actor]], countries: [['US'], ['AQ']], kinds: [['OTHER'], ['SUMMIT']], series: [['G20'], ['nothing-of-that-name']],
      from: ['2000-01-01', '2090-01-01'], to: ['2090-01-01', '1990-01-01'] },
    contradictions: {
      kinds: [['REVERSAL'], ['BETWEEN_SOURCES'], ['REVERSAL', 'WITHIN_SIDE', 'BETWEEN_SIDES']], bases: [['EDITORIAL'], ['LIKELIHOOD']],
      speakers: [[actor], [rareActor]], countries: [['US'], ['ZW'], ['AQ']], meetings: [[meeting]],
      from: ['2000-01-01', '2090-01-01'], to: ['2090-01-01', '1990-01-01'],
    },
    changes: { actors: [[actor]], meetings: [[meeting]], kinds: [['CORRECTED'], ['RECORDED']], types: [['EVENT'], ['STATEMENT']] },
  };
}

/** Filters of which an index may find a row early, joined so that few rows or none meet all of them. */
function joinedFilters({ names }) {
  const joined = {
    'forms and channels': { forms: ['NO_COMMENT'], channels: ['READOUT'], minCorroboration: 7 },
    'likelihoods and attitudes': { likelihoods: ['ALMOST_NO_CHANCE'], attitudes: ['OPPOSES'], minCorroboration: 7 },
    'topics and codes': { topics: [names.topic], codes: ['125'], minCorroboration: 7 },
    'speakerKinds and states': { speakerKinds: ['UNNAMED_SOURCE'], states: ['RETRACTED'], minCorroboration: 7 },
  };
  return Object.entries(joined).map(([what, filter]) =>
    one(`statements by ${what} that hardly any meets, a row`,
      'query ($filter: StatementFilter) { statements(first: 1, filter: $filter) { nodes { __typename } } }', { filter }));
}

function nestedFilters({ actors, leaders, topics, meetings, names }) {
  const of = (name, ids, filter, type) => {
    const [owner, field] = name.split('.');
    return one(`${quoted(name)} by ${Object.keys(filter)}, totalCount`,
      `query ($ids: [ID!]!, $filter: ${type}) { nodes(ids: $ids) { ... on ${owner} { ${field}(first: 0, filter: $filter) { totalCount } } } }`,
      { ids, filter });
  };
  return [
    of('Actor.statements', actors, { topics: [names.topic] }, 'StatementFilter'),
    of('Actor.statements', actors, { outlets: [names.outlet] }, 'StatementFilter'),
    of('Leader.mentionedIn', leaders, { topics: [names.topic] }, 'StatementFilter'),
    of('Topic.statements', topics, { outlets: [names.outlet] }, 'StatementFilter'),
    of('Meeting.statements', meetings, { likelihoods: ['UNLIKELY'] }, 'StatementFilter'),
    of('Leader.meetings', leaders, { statuses: ['HELD'] }, 'MeetingFilter'),
  ];
}

function entries({ manySpeakers, manyMeetings, manyTopics, manyArticles }) {
  const of = (connection, field, value) => one(`\`${TYPES[connection]}.${field}\` of ${value.length}, totalCount`,
    `query ($filter: ${TYPES[connection]}) { ${connection}(first: 0, filter: $filter) { totalCount } }`, { filter: { [field]: value } });
  return [
    of('statements', 'speakers', manySpeakers), of('statements', 'meetings', manyMeetings), of('statements', 'topics', manyTopics),
    of('statements', 'outlets', manySpeakers.slice(0, 500)), of('meetings', 'participants', manySpeakers),
    of('changes', 'actors', manySpeakers), of('events', 'attendees', manySpeakers),
    one('`Query.nodes` by 100 ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: manyArticles }),
  ];
}

const ORDERS = [
  ...['SAID_ON', 'RECORDED_AT', 'SPEAKER_NAME'].map((field) =>
    one(`\`StatementOrderField.${field}\``, `{ statements(first: 1, orderBy: {field: ${field}, direction: DESC}) { nodes { slug } } }`)),
  ...['DATE', 'TITLE', 'RECORDED_AT'].map((field) =>
    one(`\`MeetingOrderField.${field}\``, `{ meetings(first: 1, orderBy: {field: ${field}, direction: DESC}) { nodes { slug } } }`)),
  ...['NAME', 'STATEMENT_COUNT'].map((field) =>
    one(`\`ActorOrderField.${field}\``, `{ actors(first: 1, orderBy: {field: ${field}, direction: DESC}) { nodes { slug } } }`)),
  ...['PUBLISHED_ON', 'HEADLINE'].map((field) =>
    one(`\`ArticleOrderField.${field}\``, `{ articles(first: 1, orderBy: {field: ${field}, direction: DESC}) { nodes { slug } } }`)),
  ...['STARTS_ON', 'NAME'].map((field) =>
    one(`\`EventOrderField.${field}\``, `{ events(first: 1, orderBy: {field: ${field}, direction: DESC}) { nodes { slug } } }`)),
];

function searches({ words }) {
  const page = 'query ($words: String!) { search(query: $words, first: 20) { nodes { __typename } } }';
  const count = 'query ($words: String!) { search(query: $words, first: 0) { totalCount } }';
  const asked = {
    'a word': words.slice(0, 3),
    '4 words': [words.slice(0, 4).join(' ')],
    '8 words by or': [words.slice(0, 8).join(' or ')],
    '16 words by or': [words.slice(0, 16).join(' or ')],
    'a phrase': [`"${words[0]} ${words[1]}"`],
    'a word but 4': [`${words[0]} ${words.slice(1, 5).map((word) => `-${word}`).join(' ')}`],
    '16 words that nothing has': [Array.from({ length: 16 }, (_, i) => `zzq${i}x`).join(' or ')],
  };
  return Object.entries(asked).flatMap(([what, texts]) => [
    one(`\`Query.search\`, ${what}, 20 hits`, page, ...texts.map((text) => ({ words: text }))),
    one(`\`Query.search\`, ${what}, totalCount`, count, ...texts.map((text) => ({ words: text }))),
  ]);
}

/** Of the hits of a common word. */
function searchFilters({ words, names: { actor, rareActor, meeting, rareMeeting } }) {
  const narrowed = {
    kinds: [['STATEMENT'], ['MEETING']], speakers: [[actor], [rareActor]], countries: [['US'], ['ZW'], ['AQ']],
    meetings: [[meeting], [rareMeeting]], from: ['2000-01-01', '2090-01-01'], to: ['2090-01-01', '1990-01-01'],
  };
  const head = 'query ($words: String!, $filter: SearchFilter)';
  return Object.entries(narrowed).flatMap(([field, values]) => {
    const variables = values.map((value) => ({ words: words[0], filter: { [field]: value } }));
    return [
      one(`\`SearchFilter.${field}\`, 20 hits`,
        `${head} { search(query: $words, first: 20, filter: $filter) { nodes { __typename } } }`, ...variables),
      one(`\`SearchFilter.${field}\`, totalCount`,
        `${head} { search(query: $words, first: 0, filter: $filter) { totalCount } }`, ...variables),
    ];
  });
}

function searchCounts({ words }) {
  const asked = { 'a word': words[0], '16 words by or': words.slice(0, 16).join(' or ') };
  return ['KIND', 'SPEAKER', 'YEAR'].flatMap((by) => Object.entries(asked).map(([what, text]) =>
    one(`\`SearchConnection.counts\` by ${by}, ${what}`,
      `query ($words: String!) { search(query: $words, first: 0) { counts(by: ${by}) { key count } } }`, { words: text })));
}

function reasoning({ meetings, statements, leaders, actors }) {
  const of = (what, type, fields, ids) =>
    one(what, `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${fields} } } }`, { ids });
  return [
    of('`Meeting.outlook`', 'Meeting', 'outlook { disputed sides { likelihood } }', meetings),
    of('`Meeting.outlook` with voices', 'Meeting', 'outlook { sides { voices { slug } statement { slug } } }', meetings),
    of('`Meeting.course`', 'Meeting', 'course(first: 0) { totalCount }', meetings),
    of('`Meeting.course`, a page', 'Meeting', 'course(first: 20) { nodes { likelihood status date { edtf } statement { slug } } }', meetings),
    of('`Meeting.contradictions`', 'Meeting', 'contradictions(first: 0) { totalCount }', meetings),
    of('`Meeting.contradictions`, a page', 'Meeting', 'contradictions(first: 20) { nodes { kind earlier { slug } later { slug } } }', meetings),
    of('`Statement.contradictions`', 'Statement', 'contradictions(first: 0) { totalCount }', statements),
    of('`Actor.contradictions`', 'Actor', 'contradictions(first: 0) { totalCount }', actors),
    of('`Actor.contradictions`, a page', 'Actor', 'contradictions(first: 20) { nodes { kind earlier { slug } later { slug } } }', actors),
    of('`Meeting.status`', 'Meeting', 'status', meetings),
    of('`Meeting.statusHistory`', 'Meeting', 'statusHistory { status }', meetings),
    of('`Meeting.timeline`, a page', 'Meeting', 'timeline(first: 20) { nodes { __typename } }', meetings),
    of('`Statement.revisions`', 'Statement', 'revisions { number changes { field } }', statements),
    of('`Leader.offices`', 'Leader', 'offices(asOf: "2018-01-01") { title }', leaders),
    of('`Leader.aliases`', 'Leader', 'aliases', leaders),
  ];
}

const TYPE = `{ kind name ${'ofType { kind name '.repeat(7)}${'} '.repeat(7)}}`;
const INPUT = `{ name description type ${TYPE} defaultValue }`;
const INTROSPECTION = `{ __schema { queryType { name } types { kind name description fields(includeDeprecated: true) {
  name description args ${INPUT} type ${TYPE} isDeprecated } inputFields ${INPUT} interfaces ${TYPE}
  enumValues(includeDeprecated: true) { name description } possibleTypes ${TYPE} } directives { name locations args ${INPUT} } } }`;

const OTHERS = [
  { ...one('introspection, by the CPU of the server', INTROSPECTION), ofServer: true },
  one('`Query.actor` by name', '{ actor(name: "a name that nobody has") { slug } }'),
  one('`Query.countries`', '{ countries { code name } }'),
  one('a page of 100 changes', '{ changes(first: 100) { nodes { at } } }'),
];
