import type { Contender } from './contender';
import { POSTGRAPHILE } from './postgraphile';
import { projectContender } from './project';
import { RAW } from './raw';

/** The project without kept answers is what the others are compared with. */
export const PROJECT = projectContender('standards-roadmap', { KEPT_ANSWERS_MB: '0' });
export const KEEPING = projectContender('kept answers', {});

export const CONTENDERS: readonly Contender[] = [PROJECT, KEEPING, RAW, POSTGRAPHILE];
