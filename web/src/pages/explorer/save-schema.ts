import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';

interface Answer {
  readonly data?: IntrospectionQuery;
}

/** Saves what the server says of itself as `schema.graphql`. @throws where the server does not answer */
export async function saveSchema(): Promise<void> {
  const reply = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data }: Answer = await reply.json();
  if (!data) throw new Error(`The server answered ${reply.status}.`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([printSchema(buildClientSchema(data))], { type: 'text/plain' }));
  link.download = 'schema.graphql';
  link.click();
  URL.revokeObjectURL(link.href);
}
