import { type KeyboardEvent, useState } from 'react';

const FIRST = `{
  roadmap(asOf: "2014-06-01", filter: { bodies: ["SG2"] }) {
    nodes { ref title maturity nativeStatus target { text event earliest latest } body { ref } }
  }
}`;

/** Asks the API whatever one writes, and shows the answer. */
export function Explorer() {
  const [text, setText] = useState(FIRST);
  const [answer, setAnswer] = useState('');
  const ask = async () => {
    const reply = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: text }),
    });
    setAnswer(JSON.stringify(await reply.json(), null, 2));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void ask();
  };
  return (
    <main className="explorer">
      <h1>API explorer</h1>
      <p>
        Ask at <code>/graphql</code>; the schema describes itself. <a href="/roadmap">Roadmap</a>
      </p>
      <div>
        <button type="button" className="button button-primary" onClick={ask}>
          Run (Ctrl Enter)
        </button>
      </div>
      <div className="explorer-panes">
        <textarea
          aria-label="Query"
          spellCheck={false}
          value={text}
          onKeyDown={onKey}
          onChange={(e) => setText(e.target.value)}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
        <section tabIndex={0} aria-label="Answer" aria-live="polite">
          <pre>{answer}</pre>
        </section>
      </div>
    </main>
  );
}
