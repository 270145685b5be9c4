import { useState } from 'react';
import { ApiError } from '../../api/errors';
import { execute } from '../../api/execute';
import { sendFile } from '../../api/send-file';
import { PreviewImport, type PreviewImportQuery } from './imports.operations';

/** What is to be taken in: a text with a name, or a file that the server has. */
export interface Given {
  readonly text?: string;
  readonly file?: string;
  readonly name: string;
  readonly asOf?: string;
}

export interface Preview extends Omit<PreviewImportQuery['importPreview'], 'rows'> {
  readonly given: Given;
  readonly rows: readonly PreviewImportQuery['importPreview']['rows'][number][];
}

const PAGE = 200;
/** More rows than these are a catalogue: for those there is the command line. */
const MOST_ROWS = 5_000;

/** Looks at all rows of what is given; nothing is written. */
async function look(given: Given, onProgress: (share: number) => void): Promise<Preview> {
  const { importPreview: first } = await execute(PreviewImport, { ...given, first: PAGE, skip: 0 });
  const total = first.counts.reduce((sum, { count }) => sum + count, 0);
  if (total > MOST_ROWS)
    throw new ApiError({ message: `This has ${total} rows. More than ${MOST_ROWS} are taken in by npm run import.` });
  const rows = [...first.rows];
  while (rows.length < total) {
    const { importPreview: next } = await execute(PreviewImport, { ...given, first: PAGE, skip: rows.length });
    if (next.planHash !== first.planHash || next.rows.length === 0) return look(given, onProgress);
    rows.push(...next.rows);
    onProgress(rows.length / total);
  }
  return { ...first, given, rows };
}

/** The preview of a text or a file, and what went wrong with it. */
export function usePreview() {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  /** Share of the rows that are there; null where nothing is awaited. */
  const [progress, setProgress] = useState<number | null>(null);
  const show = async (given: Promise<Given>): Promise<void> => {
    setError(null);
    setProgress(0);
    try {
      setPreview(await look(await given, setProgress));
    } catch (problem) {
      setPreview(null);
      setError(problem instanceof ApiError ? problem : new ApiError({ message: String(problem) }));
    } finally {
      setProgress(null);
    }
  };
  const sent = async (file: File): Promise<Given> => {
    const { id, name } = await sendFile(file);
    return { file: id, name };
  };
  return {
    preview,
    error,
    progress,
    showText: (text: string, name: string, asOf: string) => show(Promise.resolve({ text, name, ...day(asOf) })),
    showFile: (file: File, asOf: string) => show(sent(file).then((given) => ({ ...given, ...day(asOf) }))),
    clear: () => setPreview(null),
  };
}

const day = (asOf: string): Pick<Given, 'asOf'> => (asOf ? { asOf } : {});
