import { url } from './address.js';

export const at = path => new URL(path, url).href;

/** A page of each view, with words that it shows. */
export const views = [
  { name: 'home', path: '/', texts: ['Readout', 'GraphiQL', 'Where sides differ'] },
  { name: 'meeting', path: '/meetings/paris-2018', texts: ['Paris', 'They will certainly meet', 'probably not'] },
  { name: 'meeting on a day', path: '/meetings/paris-2018?asOf=2018-11-05', texts: ['Paris', 'probably not'] },
  { name: 'meetings', path: '/meetings', texts: ['Helsinki', 'Paris'] },
  { name: 'statement', path: '/statements/trump-probably-not-paris-2018-11-05', texts: ['Donald Trump', 'probably not', 'Cite', 'Paris'] },
  { name: 'relayed statement', path: '/statements/putin-paris-suggestion-2018-10-23', texts: ['Putin', 'Paris'] },
  { name: 'embedded statement', path: '/statements/trump-probably-not-paris-2018-11-05/embed', texts: ['Donald Trump', 'probably not'], bare: true },
  { name: 'statements', path: '/statements', texts: ['Dmitry Peskov', 'They will certainly meet'] },
  { name: 'actor', path: '/actors/donald-trump', texts: ['Donald Trump', 'Paris'] },
  { name: 'actors', path: '/actors', texts: ['Bolton'] },
  { name: 'event', path: '/events/g20-buenos-aires-2018', texts: ['Buenos Aires'] },
  { name: 'article', path: '/articles/paris-likely-2018-10-23', texts: ['Ushakov'] },
  { name: 'topic', path: '/topics/inf-treaty', texts: ['INF'] },
  { name: 'topics', path: '/topics', texts: ['INF', 'Crimea'] },
  { name: 'search', path: '/search?q=Paris', texts: ['Paris', 'Donald Trump'] },
  { name: 'empty search', path: '/search', texts: ['Search'] },
  { name: 'fruitless search', path: '/search?q=nothing+has+these', texts: ['nothing has these'] },
  { name: 'calendar', path: '/calendar?month=2018-11', texts: ['November 2018', 'Paris'] },
  { name: 'changes', path: '/changes', texts: ['Paris'] },
  { name: 'files', path: '/exports/', texts: ['CSV', 'JSON', 'pandas'] },
  { name: 'page not found', path: '/meetings/paris-2019', texts: ['Not found', 'paris-2019'], status: 404 },
];
