const TYPE = 'kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name}}}}';
const INPUT = `name description defaultValue type{${TYPE}}`;
/** What tools ask for, with all that they may. */
const full = (comment = '') => `query Introspection{__schema{queryType{name} mutationType{name} subscriptionType{name}
  types{kind name description specifiedByURL
    fields(includeDeprecated:true){name description isDeprecated deprecationReason args{${INPUT}} type{${TYPE}}}
    inputFields{${INPUT}} interfaces{${TYPE}} enumValues(includeDeprecated:true){name description isDeprecated deprecationReason}
    possibleTypes{${TYPE}}}
  directives{name description locations args{${INPUT}}}}} ${comment}`;

/** Not a circle by itself, since each level asks by another field. */
const nested = '{__schema{types{fields{type{fields{type{fields{type{fields{type{name}}}}}}}}}}}';

export const abuses = [
  {
    name: 'introspection-full',
    about: 'the full introspection, the same document, 20 at a time',
    run: (client) => client.repeat(20, () => client.post({ query: full() })),
  },
  {
    name: 'introspection-varied',
    about: 'the full introspection with another comment or alias each time, 20 at a time',
    run: (client) => client.rotate(20, {
      comment: () => ({ query: full(`# ${client.unique()}`) }),
      alias: () => ({ query: full().replace('__schema', `${client.unique()}:__schema`) }),
      'several at once': () => ({ query: full().replace(/__schema.*}/s, (all) => `${Array.from({ length: 10 }, () => `${client.unique()}:${all.slice(0, -1)}`).join(' ')}}`) }),
    }),
  },
  {
    name: 'introspection-nested',
    about: 'types of fields of types of fields …, by `__schema` and by `__type`, 20 at a time',
    quick: false,
    run: (client) => client.rotate(20, {
      schema: () => ({ query: `${nested} # ${client.unique()}` }),
      type: () => ({ query: `{__type(name:"Query"){fields{type{ofType{fields{type{ofType{fields{type{ofType{fields{name}}}}}}}}}}}} # ${client.unique()}` }),
      'possible types': () => ({ query: `{__schema{types{possibleTypes{interfaces{possibleTypes{interfaces{possibleTypes{name}}}}}}}} # ${client.unique()}` }),
      'by fragments': () => ({ query: `{__schema{types{...A}}} fragment A on __Type{fields{type{...B}} interfaces{...B}} fragment B on __Type{fields{type{...C}} possibleTypes{...C}} fragment C on __Type{name fields{name type{name}}} # ${client.unique()}` }),
      'one type by many names': () => ({ query: `{${Array.from({ length: 19 }, (_, i) => `a${i}:__type(name:"Query"){...T}`).join(' ')}} fragment T on __Type{name fields{name args{${INPUT}} type{${TYPE}}} interfaces{${TYPE}} possibleTypes{${TYPE}} inputFields{${INPUT}}} # ${client.unique()}` }),
      'each type by its name': () => ({ query: `{${Array.from({ length: 19 }, (_, i) => `a${i}:__type(name:"Statement"){fields{name type{name fields{name type{name}}}}}`).join(' ')}} # ${client.unique()}` }),
    }),
  },
];
