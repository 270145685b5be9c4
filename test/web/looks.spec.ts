import type { Page } from 'playwright-core';
import { PAGES } from '../../src/platform/http/web-page';
import { axe, describeInBrowser, type Opened, startWeb, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { ENGLISH_CIRCULAR } from '../support/letters';
import type { Client } from '../support/people';

/** A page, or a state of one that is reached by acting: where it is, who looks, and what is there once all is there. */
interface Place {
  readonly address: string;
  readonly ready: string;
  readonly as?: 'ada' | 'rosa' | 'liam' | 'jo' | 'sven';
  readonly act?: (page: Page) => Promise<void>;
}

const COMPARED = '/roadmap?sdo=ITU-T&stage=APPROVED&stage=IN_DEVELOPMENT&asof=2019-01-01&cmp=2014-06-01&sel=M.mivrcc';

/** A row that is new, and one that differs. */
const TABLE = [
  'Activity domain\tOrganization and Question\tTitle\tScope\tStatus\tStart date\tTarget date',
  'Security\tITU-T Q17/13\tY.made-up Framework of made-up clouds\tMade-up scope\tDraft Recommendation\t2014-02-01\t2016 for consent',
  'Management\tITU-T Q5/2\tM.occm Overview of Cloud Computing Management\tSomething else\tDraft Recommendation\t2012-03-07\t2015 for consent',
].join('\n');

const LETTER = `COM 2 – LS 790 – E
STUDY PERIOD 2025-2028
Geneva, 4 July 2025
Question(s): Q5/2
Source: SG2
Title: LS on a test of looks
LIAISON STATEMENT
For action to: SG13
For information to: JCA-Cloud
Contact: Kim Lee
    ETRI

We ask for your view on M.rcsm.`;

/** Has a text read in, and waits for what was found in it. */
const read = (text: string) => async (page: Page) => {
  await page.locator('.take-in textarea').fill(text);
  await page.locator('.take-in button[type=submit]').click();
  await page.locator('.reading-notice').waitFor();
};

const decide = async (page: Page): Promise<void> => {
  await page.locator('#decisions .button').click();
  await page.locator('.dialog input[maxlength="200"]').fill('Y.ecsai-reqts');
  await page.locator('.decisions-offered .button').first().click();
  await page.locator('.decisions-shut .reasons').first().waitFor();
};

/** A state is chosen: what the rules say of it. */
const correct = async (page: Page): Promise<void> => {
  await page.locator('.item-state select').selectOption('CONSENTED');
  await page.locator('.item-rules .reasons').waitFor();
};

/** What is set up by a decision: the second or third thing that one can be about. */
const setUp = (about: number) => async (page: Page) => {
  await page.locator('#decisions .button').click();
  await page.locator('.dialog .segment').nth(about).click();
  if (about === 2) await page.locator('.dialog form select').first().selectOption('ESTABLISHED');
  await page.locator('.dialog input[maxlength="100"]').waitFor();
};

const previewTable = async (page: Page): Promise<void> => {
  await page.locator('form textarea').fill(TABLE);
  await page.locator('form input[name=name]').fill('Answer');
  await page.locator('form button[type=submit]').click();
  await page.locator('.imports-row').first().waitFor();
};

const OVERLAP = `mutation ($change: ItemChange!, $other: ID!) {
  relateWorkItems(change: $change, relation: { name: OVERLAPS, other: $other, note: "Both list threats." }) { id }
}`;

/** The button beside that of the filters. */
const SAVE = '.control-row [aria-haspopup=dialog] + [aria-haspopup=dialog]';
const opening = (button: string) => async (page: Page) => {
  await page.locator(button).click();
  await page.locator('.dialog form').waitFor();
};

const PLACES: readonly Place[] = [
  { address: '/roadmap', ready: '[role=treegrid] [role=row]' },
  { address: COMPARED, ready: '.tl-change' },
  { address: '/roadmap?packed=1', ready: '.tl-row-pack' },
  { address: '/roadmap?view=table&body=SG13', ready: '#main tbody th' },
  { address: '/roadmap?body=SG13&late=1', ready: SAVE, as: 'rosa', act: opening(SAVE) },
  { address: '/roadmap?view=matrix', ready: '#main tbody th' },
  { address: '/roadmap?view=matrix&group=sdo', ready: '#main tbody th' },
  { address: '/roadmap?view=matrix&overlaps=SECURITY', ready: '.overlaps-pair', as: 'jo' },
  {
    address: '/roadmap?view=matrix&overlaps=SECURITY',
    ready: '.overlaps-pair',
    as: 'jo',
    act: opening('.overlaps-acts button'),
  },
  { address: '/items/M.mivrcc', ready: '#history li', as: 'rosa' },
  { address: '/items/ISO%2FIEC%2017788?relations=graph', ready: '#history li' },
  { address: '/items/Y.ecsai-reqts?edit=step', ready: '.dialog form textarea', as: 'rosa' },
  ...['cells', 'number', 'side', 'carry', 'transfer', 'delete'].map(
    (form): Place => ({ address: `/items/Y.ecsai-reqts?edit=${form}`, ready: '.dialog h2', as: 'rosa' }),
  ),
  { address: '/items/Y.ecsai-reqts?edit=correct', ready: '.item-state', as: 'sven', act: correct },
  { address: '/items/M.3371?asof=2014-06-01', ready: '#facts' },
  { address: '/liaison?sel=2', ready: '.liaison-stepper', as: 'liam' },
  { address: '/liaison/new', ready: '.take-in', as: 'liam', act: read(LETTER) },
  { address: '/groups', ready: '[role=treeitem]' },
  { address: '/bodies/SG13', ready: '#meetings' },
  { address: '/bodies/JRG-CCM', ready: '#meetings' },
  { address: '/meetings', ready: '.meetings-line' },
  { address: '/meetings?view=month&month=2014-11', ready: '.meetings-bar' },
  { address: '/meetings/SG17-2021-04', ready: '.meetings-row' },
  { address: '/meetings/SG17-2021-04', ready: '#decisions', as: 'rosa', act: decide },
  ...[1, 2].map(
    (about): Place => ({ address: '/meetings/SG17-2021-04', ready: '#decisions', as: 'rosa', act: setUp(about) }),
  ),
  { address: '/meetings/new?body=SG13', ready: '.form-wide', as: 'rosa' },
  { address: '/letters', ready: '.letters-line' },
  { address: '/letters/new', ready: '.take-in', as: 'rosa', act: read(ENGLISH_CIRCULAR) },
  { address: '/letters/TSB%20Collective%20letter%2011%2F17', ready: '.letters-corrected' },
  { address: '/imports', ready: 'form textarea', as: 'ada', act: previewTable },
  { address: '/hygiene', ready: '#main tbody th' },
  { address: '/notices', ready: '.notices-places', as: 'rosa' },
  {
    address: '/notices#webhooks',
    ready: '#webhooks ul, #webhooks p',
    as: 'rosa',
    act: opening('#webhooks .card-head button'),
  },
  { address: '/sign-in', ready: '#main form' },
  { address: '/account', ready: '#main table', as: 'ada' },
  { address: '/people', ready: '#main table', as: 'ada' },
  { address: '/people?name=Kangchan+Lee', ready: '#main table' },
  { address: '/permissions', ready: '#main table' },
  { address: '/explorer', ready: '.graphiql-query-editor .cm-keyword' },
];

/** Addresses that lead on to another, so that nobody sees them. */
const LEADING_ON = ['/', '/people/*'];

const LANGUAGES = ['en', 'zh', 'ar'] as const;
type Language = (typeof LANGUAGES)[number];
const LOOKS = LANGUAGES.flatMap((lang) => [1440, 390].map((width) => ({ lang, width })));

describeInBrowser('test/web/looks.spec.ts')('In every look, light and dark, no barrier is met', () => {
  let web: Web;
  let people: Readonly<Record<NonNullable<Place['as']>, Client>>;
  const windows = new Map<string, Promise<Opened>>();
  beforeAll(async () => {
    web = await startWeb();
    const cast = await Cast.of(web.server);
    people = {
      ada: cast.ada,
      rosa: await cast.person('Rosa Diaz', OFFICES.rapporteur),
      sven: await cast.person('Sven Gruppe', OFFICES.sgChairman),
      liam: await cast.person('Liam Ward', OFFICES.liaison),
      jo: await cast.person('Jo Nord', OFFICES.coordinator),
    };
    await people.jo.data(OVERLAP, {
      change: await cast.item('ISO/IEC DIS 27017'),
      other: (await cast.item('NIST SP 500-299 (draft)')).id,
    });
  });
  afterAll(() => web?.close());

  test('on any page there is', () => {
    const pattern = (page: string) => new RegExp(`^${page.replace('*', '[^/?]+')}([?#]|$)`);
    const unseen = PAGES.filter((page) => !PLACES.some(({ address }) => pattern(page).test(address)));
    expect(unseen).toEqual(LEADING_ON);
  });

  test.each(PLACES)('on $address', async (place) => {
    for (const look of LOOKS) {
      const { page, complaints } = await seen(place, look);
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        expect({ ...look, theme, found: await axe(page) }).toEqual({ ...look, theme, found: [] });
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ ...look, complaints, isWider: overflow > 0 }).toEqual({ ...look, complaints: [], isWider: false });
      await page.evaluate(() => sessionStorage.clear());
      await page.goto('about:blank');
    }
  });

  async function seen({ address, ready, as, act }: Place, { lang, width }: (typeof LOOKS)[number]): Promise<Opened> {
    const opened = await windowOf(lang, as);
    const { page } = opened;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(web.url + address);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await act?.(page);
    return opened;
  }

  /** One window for all that somebody sees in a language: a browser reads the scripts of a new one anew, which is half the time. */
  function windowOf(lang: Language, as?: Place['as']): Promise<Opened> {
    const whose = `${lang} ${as}`;
    const opened = windows.get(whose) ?? web.open('/permissions', { lang, ...(as ? { as: people[as] } : {}) });
    windows.set(whose, opened);
    return opened;
  }
});
