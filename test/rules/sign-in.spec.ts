import fc from 'fast-check';
import { NEIGHBOURHOOD, networkOf, SUBSCRIBER } from '../../src/people/rules/address';
import { emailKey, isEmail } from '../../src/people/rules/email';
import { LEAKED_PASSWORDS, LEAKED_WORDS } from '../../src/people/rules/leaked-passwords';
import { passwordProblem } from '../../src/people/rules/password';
import { personKey, scriptOf } from '../../src/people/rules/person-name';
import {
  ACCOUNT_PATIENCE,
  attempt,
  type Failures,
  FORGET_AFTER,
  NETWORK_PATIENCE,
  waitAfter,
} from '../../src/people/rules/throttle';

const OWNER = { email: 'kim.lee@example.org', name: 'Kangchan Lee' };

describe('passwords', () => {
  test.each([
    ['elevenchars', /has 11 characters/],
    ['a'.repeat(129), /has 129 characters/],
    ['𝒜'.repeat(11), /has 11 characters/],
    ['Unbelievable', /attackers try first/],
    ['password1234!', /attackers try first/],
    ['P@ssw0rd2026', /attackers try first/],
    ['dragondragon', /attackers try first/],
    ['1qaz2wsx3edc', /attackers try first/],
    ['aaaaaaaaaaaa', /over and over/],
    ['abcabcabcabcabc', /over and over/],
    ['234567890123', /over and over/],
    ['abcdefghijkl', /over and over/],
    ['kim.lee@example.org', /holds the name/],
    ['hello kangchan hello', /holds the name/],
    ['HELLO KANGCHAN HELLO', /holds the name/],
  ])('%s is refused', (password, says) => {
    expect(passwordProblem(password, OWNER)?.message).toMatch(says);
  });

  test.each([
    'correct horse battery staple',
    'twelve chars',
    'Zwölf Boxkämpfer jagen Viktor',
    '云计算生态系统的一般要求与能力',
    'j3kQ_9zPw-xL',
    `${'x'.repeat(60)}the rest of a long sentence`,
  ])('%s is taken', (password) => {
    expect(passwordProblem(password, OWNER)).toBeNull();
  });

  test('every leaked one is refused, whatever its case', () => {
    expect(LEAKED_PASSWORDS.size).toBeGreaterThan(290);
    expect(LEAKED_WORDS.size).toBe(1_500);
    for (const password of LEAKED_PASSWORDS)
      expect([password, passwordProblem(password.toUpperCase(), OWNER)]).toEqual([password, expect.anything()]);
  });

  test('no text makes the rule fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void passwordProblem(text, OWNER)),
    );
  });
});

describe('networks', () => {
  test.each([
    ['192.0.2.77', '192.0.2.77/32', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.77/32', '192.0.2.0/24'],
    ['::ffff:c000:24d', '192.0.2.77/32', '192.0.2.0/24'],
    ['64:ff9b::192.0.2.77', '64:ff9b:0:0::/64', '64:ff9b:0::/48'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
    ['::1', '0:0:0:0::/64', '0:0:0::/48'],
    ['', 'unknown', 'unknown'],
    ['999.1.1.1', 'unknown', 'unknown'],
    ['1::2::3', 'unknown', 'unknown'],
    ['1:2:3:4:5:6:7', 'unknown', 'unknown'],
    ['1:2:3:4:5:6:7:8:9', 'unknown', 'unknown'],
    ['1:2:3:4::5:6:7:8', 'unknown', 'unknown'],
  ])('%s', (address, subscriber, neighbourhood) => {
    expect(networkOf(address, SUBSCRIBER)).toBe(subscriber);
    expect(networkOf(address, NEIGHBOURHOOD)).toBe(neighbourhood);
  });

  test('two addresses of one network of 64 bits are one subscriber; every address has a network', () => {
    const group = fc.integer({ min: 1, max: 0xffff }).map((value) => value.toString(16));
    const half = fc.tuple(group, group, group, group).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        expect(networkOf(`${network}:${one}`, SUBSCRIBER)).toBe(networkOf(`${network}:${other}`, SUBSCRIBER));
      }),
    );
    fc.assert(fc.property(fc.ipV4(), (address) => expect(networkOf(address, SUBSCRIBER)).toBe(`${address}/32`)));
    fc.assert(fc.property(fc.ipV6(), (address) => expect(networkOf(address, SUBSCRIBER)).not.toBe('unknown')));
  });
});

describe('e-mail addresses', () => {
  test.each(['a@b.org', 'kim.lee+roadmap@mail.example.org', 'юзер@пример.рф'])('%s is one', (text) => {
    expect(isEmail(text)).toBe(true);
  });
  test.each([
    '',
    'a',
    'a@b',
    '@b.org',
    'a@',
    'a b@c.org',
    'a@b@c.org',
    'a@b.',
    `${'a'.repeat(250)}@b.org`,
    'x <a@b.org>',
  ])('%s is none', (text) => {
    expect(isEmail(text)).toBe(false);
  });
  test('blanks around it and case do not matter', () => {
    expect(emailKey(' Kim.LEE@Example.org ')).toBe('kim.lee@example.org');
  });
});

describe('waiting', () => {
  test('the first failures cost nothing; then it doubles, up to its limit', () => {
    expect([0, 5, 6, 7, 8, 12, 13, 14, 99].map((n) => waitAfter(n, ACCOUNT_PATIENCE))).toEqual([
      0, 0, 2, 4, 8, 128, 256, 300, 300,
    ]);
    expect([20, 21, 22, 30, 31, 1e9].map((n) => waitAfter(n, NETWORK_PATIENCE))).toEqual([
      0, 4, 8, 2_048, 3_600, 3_600,
    ]);
  });

  test('one failure more never waits less', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (n) => {
        expect(waitAfter(n + 1, ACCOUNT_PATIENCE)).toBeGreaterThanOrEqual(waitAfter(n, ACCOUNT_PATIENCE));
      }),
    );
  });

  test('whatever the rhythm, an account is tried at most so often in a day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 400, maxLength: 2_000 }), (pauses) => {
        let [now, taken, state]: [number, number, Failures | null] = [0, 0, null];
        for (const pause of pauses) {
          now += pause;
          if (now > FORGET_AFTER * 1_000) break;
          const answer = attempt(state, now, ACCOUNT_PATIENCE);
          if ('wait' in answer) expect(answer.wait).toBeGreaterThan(0);
          else [taken, state] = [taken + 1, answer.counted];
        }
        expect(taken).toBeLessThanOrEqual(14 + FORGET_AFTER / ACCOUNT_PATIENCE.most);
      }),
    );
  });

  test('a day without any failure forgets', () => {
    const old = { failures: 50, lastAt: 0, blockedUntil: 300_000 };
    expect(attempt(old, FORGET_AFTER * 1_000, ACCOUNT_PATIENCE)).toMatchObject({ counted: { failures: 1 } });
    expect(attempt(old, FORGET_AFTER * 1_000 - 1, ACCOUNT_PATIENCE)).toMatchObject({ counted: { failures: 51 } });
  });
});

test.each([
  ['Kangchan Lee', 'kangchan-lee', 'Latn'],
  ['José Núñez-Ørsted', 'jose-nunez-orsted', 'Latn'],
  ['李 强', '', 'Hani'],
  ['Ольга', '', 'Cyrl'],
  ['たろう', '', 'Jpan'],
  ['이강찬', '', 'Hang'],
])('%s is recorded as "%s", in %s', (name, key, script) => {
  expect(personKey(name)).toBe(key);
  expect(scriptOf(name)).toBe(script);
});
