import type { StatementsQuery, StatementsQueryVariables } from './generated/graphql.js';

export const variables: StatementsQueryVariables = { first: 5, filter: { likelihoods: ['VERY_LIKELY'] } };

// @ts-expect-error: this is none of the seven bands
export const wrong: StatementsQueryVariables = { filter: { likelihoods: ['CERTAIN'] } };

export function lines({ statements }: StatementsQuery): string[] {
  return statements.nodes.map(({ saidOn, speaker, quotation }) => {
    const words: string = quotation ?? 'in no words of his own';
    const office = speaker.__typename === 'Leader' ? speaker.offices[0]?.title : undefined;
    return `${saidOn.edtf} ${speaker.name}, ${office ?? speaker.__typename}: ${words}`;
  });
}

export function unchecked({ statements }: StatementsQuery): string[] {
  // @ts-expect-error: a paraphrase has no quotation
  return statements.nodes.map(statement => statement.quotation.toUpperCase());
}
