import type { Page } from 'playwright-core';
import { letter } from '../support/liaison-desk';

export const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const LETTER = (number: number, title: string) => `COM 2 – LS ${number} – E
STUDY PERIOD 2025-2028
Geneva, 4 July 2025
Question(s): Q5/2
Source: SG2
Title: ${title}
LIAISON STATEMENT
For action to: SG13
For information to: JCA-Cloud
Approval: SG2 meeting (Geneva, 4 July 2025)
Deadline: ${dayIn(3)}
Contact: Kim Lee
    ETRI
Tel: +82 42 000 0000

We ask for your view on M.rcsm.`;

/** A statement of SG2 to SG13 and SG15, both asked. */
export const asked = (number: number, more: Record<string, unknown> = {}) =>
  letter({
    sources: ['SG2'],
    number: `COM 2 – LS ${number} – E`,
    studyPeriod: '2025-2028',
    sent: dayIn(-30),
    addressees: [
      { body: 'SG13', purpose: 'ACTION', deadline: dayIn(-5) },
      { body: 'SG15', purpose: 'COMMENT', deadline: dayIn(9) },
    ],
    body: 'We ask for your view on M.occm.',
    ...more,
  });

export const card = (page: Page, ref: string) => page.locator('.liaison-card', { hasText: ref }).first();
export const toast = (page: Page, words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor();
