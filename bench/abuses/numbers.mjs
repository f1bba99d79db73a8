const DIGITS = '9'.repeat(1_000_000);
const EXPONENTS = ['1e999999999', '-1e-999999999', '1e2147483647', '9.9e308'];

export const abuses = [
  {
    name: 'long-numbers',
    about: 'an integer literal, a float literal and a number in variables of a million digits, 4 at a time',
    run: (client) => client.rotate(4, {
      'integer literal': () => `{"query":"{statements(first: ${DIGITS}){totalCount}}"}`,
      'float literal': () => `{"query":"{statements(first: 1.${DIGITS}){totalCount}}"}`,
      'float literal of a large exponent': () => `{"query":"{statements(first: 1e${DIGITS}){totalCount}}"}`,
      'integer in variables': () => `{"query":"query($n:Int){statements(first:$n){totalCount}}","variables":{"n":${DIGITS}}}`,
      'float in variables': () => `{"query":"query($n:Int){statements(first:$n){totalCount}}","variables":{"n":0.${DIGITS}}}`,
      'unused in extensions': () => `{"query":"{__typename}","extensions":{"n":${DIGITS}}}`,
      'as default of a variable': () => `{"query":"query($n:Int=${DIGITS}){statements(first:$n){totalCount}}"}`,
    }),
  },
  {
    name: 'large-exponents',
    about: 'numbers of few characters and a great exponent in literals and variables; many long numbers; 10 at a time',
    run: (client) => client.rotate(10, Object.fromEntries([
      ...EXPONENTS.flatMap((number) => [
        [`${number} literal`, () => ({ query: `{statements(first: ${number}){totalCount}}` })],
        [`${number} in variables`, () => `{"query":"query($n:Int){statements(first:$n){totalCount}}","variables":{"n":${number}}}`],
      ]),
      ['1,000 of 1,000 digits', () => ({
        query: `{statements(filter:{minCorroboration:[${Array(999).fill('9'.repeat(1_000)).join(' ')}]}){totalCount}}`,
      })],
      ['1,000 of 1,000 digits in variables', () =>
        `{"query":"query($n:[Int]){__typename}","variables":{"n":[${Array(999).fill('9'.repeat(1_000)).join(',')}]}}`],
    ])),
  },
];
