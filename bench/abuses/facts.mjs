import { readFileSync } from 'node:fs';

/** What abuses need to know of the record, as anybody could learn it by asking. */
export async function factsOf(postgres, server) {
  const column = async (text) => (await postgres.rows(text)).map(({ one }) => one);
  const { data } = await server.ask(
    `{statements(first:100){nodes{id}} changes(first:1){pageInfo{endCursor}}
      middle:statements(first:1,filter:{saidFrom:"2012-01-01"},orderBy:{field:RECORDED_AT}){pageInfo{endCursor}}}`, {});
  return {
    // The commonest words stand first, and are in most of the record's sentences.
    words: readFileSync(new URL('../record/words.txt', import.meta.url), 'utf8').split(/\s+/).filter(Boolean).slice(0, 100),
    ids: data.statements.nodes.map(({ id }) => id),
    cursor: data.middle.pageInfo.endCursor,
    firstChange: data.changes.pageInfo.endCursor,
    statements: await column(`
      select s.slug as one from statement s join actor a on a.id = s.speaker_id
      where s.on_behalf_of_id is not null order by s.id limit 64`),
    meetings: await column(`
      select m.slug as one from meeting m join "position" p on p.meeting_id = m.id
      group by m.slug order by count(*) desc, m.slug limit 64`),
    outlets: await column(`select slug as one from actor where kind = 'OUTLET' order by slug limit 500`),
    topics: await column('select slug as one from topic order by slug limit 200'),
    countries: await column('select code as one from country order by code'),
  };
}
