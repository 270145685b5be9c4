import { sharedBuffers } from '../../src/platform/db/embedded/shared-buffers';
import { withAdministrator } from '../support/database';

const GIB = 1_073_741_824;

test.each([
  [0, '128MB'],
  [0.5 * GIB, '128MB'],
  [1 * GIB, '256MB'],
  [3 * GIB, '768MB'],
  [64 * GIB, '1024MB'],
])('of %d bytes', (available, expected) => {
  expect(sharedBuffers(available)).toBe(expected);
});

test('the embedded server is started with it', async () => {
  const found = await withAdministrator(async (client) => {
    const { rows } = await client.query<{ bytes: string }>(
      `select setting::bigint * 8192 as bytes from pg_settings where name = 'shared_buffers'`,
    );
    return Number(rows[0]?.bytes);
  });
  expect(found).toBeGreaterThanOrEqual(GIB / 8);
  expect(found).toBeLessThanOrEqual(GIB);
});
