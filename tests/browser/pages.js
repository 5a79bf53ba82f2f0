// One address for each kind of page that a reader can meet.
export const pages = [
  {name: 'first visit', path: '/'},
  {name: 'results', path: '/search?q=minister'},
  {name: 'results with every filter', path: '/search?q=minister&from=2020&to=2025&lang=en&lang=ar&country=AZ&words=any'},
  {name: 'results of one month', path: '/search?q=minister&from=2025-02&to=2025-02'},
  {name: 'results in many scripts', path: '/search?sort=newest&limit=30'},
  {name: 'results with other names', path: '/search?q=OIC'},
  {name: 'did you mean', path: '/search?q=parliamentry'},
  {name: 'nothing found', path: '/search?q=xyzzy'},
  {name: 'a filter took everything', path: '/search?q=minister&lang=he&from=2024'},
  {name: 'a page of older results', path: '/search?q=minister&cursor=g000001-20', status: 400},
  {name: 'a query with a fault', path: '/search?q=%22joint+statement', status: 400},
  {name: 'a date with a fault', path: '/search?q=minister&from=someday', status: 400},
  {name: 'a date that may be two days', path: '/search?q=minister&from=03/04/2021&lang=en', status: 400},
  {name: 'a value that is not known', path: '/search?q=minister&lang=xx&tz=nowhere', status: 400},
  {name: 'a release', path: '/releases/isn-77121?q=minister'},
  {name: 'a release from right to left', path: '/releases/articles%2Fmarjan%2F2024-06-hayrat-alluluu.txt?q=%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4'},
  {name: 'help', path: '/help'},
  {name: 'no such page', path: '/nowhere', status: 404},
];

/** The same page in another language of the interface. */
export function inLanguage(path, ui) {
  const [address, place = ''] = path.split(/(?=#)/);
  return `${address}${address.includes('?') ? '&' : '?'}ui=${ui}${place}`;
}

export const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
