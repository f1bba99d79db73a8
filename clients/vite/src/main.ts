import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { graphql } from './generated';
import type { SaidOfQuery } from './generated/graphql';

const SAID_OF = graphql(`
  query SaidOf($meeting: String!, $from: Date) {
    meeting(slug: $meeting) {
      title
      statements(first: 20, filter: { saidFrom: $from }) {
        nodes {
          slug
          permalink
          quotation
          summary
          saidOn { earliest label }
          speaker { __typename name }
          positions { likelihood }
        }
      }
    }
  }
`);

/** The schema's scalars are strings in JSON; their types say so, and this is where they become more. */
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

function lines({ meeting }: SaidOfQuery): string[] {
  const said = meeting?.statements.nodes ?? [];
  return said
    .toSorted((one, other) => day(one.saidOn.earliest).getTime() - day(other.saidOn.earliest).getTime())
    .map(({ saidOn, speaker, quotation, summary }) => `${saidOn.label}: ${speaker.name}, ${quotation ?? summary}`);
}

const client = new Client({
  url: import.meta.env.VITE_READOUT_URL ?? '/graphql',
  exchanges: [cacheExchange, fetchExchange],
});

const { data, error } = await client.query(SAID_OF, { meeting: 'paris-2018', from: '2018-10-01' }).toPromise();
document.querySelector('#said')!.replaceChildren(
  ...(data ? lines(data) : [error?.message ?? 'No answer']).map((text) => {
    const line = document.createElement('p');
    line.textContent = text;
    return line;
  }),
);
