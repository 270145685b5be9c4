import { readConfig } from '../../src/config';

const MAIL = {
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'roadmap@example.org',
  PUBLIC_URL: 'https://roadmap.example.org',
};

test('mail needs a server, a sender, and an address for its links', () => {
  expect(readConfig(MAIL)).toMatchObject(MAIL);
  for (const name of ['MAIL_FROM', 'PUBLIC_URL'] as const)
    expect(() => readConfig({ ...MAIL, [name]: '' })).toThrow(`${name}: is needed where SMTP_URL is set`);
});

test.each(['smtp://user:p%40ss@mail.example.org:587', 'smtps://mail.example.org', 'smtp://[::1]:2525'])(
  '%s is taken',
  (SMTP_URL) => {
    expect(readConfig({ ...MAIL, SMTP_URL }).SMTP_URL).toBe(SMTP_URL);
  },
);
test.each([
  'mail.example.org',
  'https://mail.example.org',
  'smtp://mail.example.org?pool=true',
  'smtp://user:100%@mail.example.org',
])('%s is refused', (SMTP_URL) => {
  expect(() => readConfig({ ...MAIL, SMTP_URL })).toThrow(/SMTP_URL: expected/);
});
test.each(['roadmap@example.org', 'The Roadmap <roadmap@example.org>', '路线图 <roadmap@example.org>'])(
  'mail from %s',
  (MAIL_FROM) => {
    expect(readConfig({ ...MAIL, MAIL_FROM }).MAIL_FROM).toBe(MAIL_FROM);
  },
);
test.each([
  'roadmap',
  'Roadmap <roadmap>',
  'a@example.org, b@example.org',
  'A\r\nBcc: b@example.org <a@example.org>',
  '<a@b@c>',
])('no mail from %j', (MAIL_FROM) => {
  expect(() => readConfig({ ...MAIL, MAIL_FROM })).toThrow(/MAIL_FROM: expected/);
});
test('a key is long, or there is none', () => {
  expect(() => readConfig({ SECRET_KEY: 'short' })).toThrow(/SECRET_KEY: expected 32 characters or more/);
});
