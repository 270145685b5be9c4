import { startServer, type TestServer } from '../support/server';
let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.close());
test('x', async () => {
  const id = async (q: string) => ((await server.data(`{ body(ref: "${q}") { id } }`)) as any).body.id;
  for (const [q, r] of [['SG2', '?from=2010-01-01'], ['JCA-Cloud', '?from=2010-01-01'], ['SG17', '']]) {
    const reply = await server.app.inject(`/calendar/body/${await id(q!)}.ics${r}`);
    console.log(reply.statusCode, reply.headers, reply.body.slice(0, 3500));
  }
  console.log((await server.app.inject(`/calendar/domain/security.ics`)).body);
  console.log((await server.app.inject(`/calendar/domain/securiti.ics`)).body);
  console.log((await server.app.inject(`/calendar/body/99999.ics`)).body, (await server.app.inject(`/calendar/body/4.ics?kinds=x`)).body);
});
