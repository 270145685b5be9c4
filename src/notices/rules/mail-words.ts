import type { Precision } from '../../platform/partial-date';
import type { Signal } from './signals';

/** What a mail is about; each kind can be turned off. */
export const MAIL_KINDS = ['REMINDERS', 'OVERDUE', 'CHANGES'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAIL_LANGUAGES = ['en', 'fr', 'zh'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** The words of the mails in one language. Titles and the words of sources stay as they are. */
export interface MailWords {
  /** BCP 47 tag, for dates. */
  readonly locale: string;
  readonly daysLeft: (days: number) => string;
  readonly daysLate: (days: number) => string;
  readonly due: (day: string) => string;
  /** Where the source names no day: how the day was found that is counted to; of a meeting it is the first one possible. */
  readonly lastPossible: (day: string, known: Exclude<Precision, 'DAY'>, source: string) => string;
  readonly firstPossible: (day: string, known: Exclude<Precision, 'DAY'>, source: string) => string;
  readonly subjects: Readonly<Record<MailKind, (count: number) => string>>;
  readonly heads: Readonly<Record<MailKind, string>>;
  readonly signals: Readonly<Record<Signal, string>>;
  readonly otherwiseChanged: string;
  readonly more: (count: number) => string;
  readonly open: string;
  readonly why: string;
  readonly stop: string;
  readonly unsubscribe: {
    readonly title: string;
    readonly ask: Readonly<Record<MailKind, string>>;
    readonly button: string;
    readonly done: string;
  };
}

const en: MailWords = {
  locale: 'en-GB',
  daysLeft: (days) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  daysLate: (days) => (days === 1 ? 'one day late' : `${days} days late`),
  due: (day) => `due on ${day}`,
  lastPossible: (day, known, source) =>
    `the source names only a ${known.toLowerCase()} (“${source}”); counted to the last day it can mean, ${day}`,
  firstPossible: (day, known, source) =>
    `the source names only a ${known.toLowerCase()} (“${source}”); counted to the first day it can mean, ${day}`,
  subjects: {
    REMINDERS: (count) => `${count} deadlines come nearer`,
    OVERDUE: (count) => (count === 1 ? 'One thing is overdue' : `${count} things are overdue`),
    CHANGES: (count) => (count === 1 ? 'One change in what you follow' : `${count} changes in what you follow`),
  },
  heads: {
    REMINDERS: 'These deadlines concern you, or something you follow:',
    OVERDUE: 'This is overdue and concerns you, or something you follow:',
    CHANGES: 'This changed in what you follow:',
  },
  signals: {
    NEW: 'new',
    GONE: 'gone',
    STATUS_MOVED: 'status',
    TARGET_SLIPPED: 'target slipped',
    RENAMED: 'renamed',
    SPLIT: 'split',
    MERGED: 'merged',
  },
  otherwiseChanged: 'changed',
  more: (count) => `and ${count} more`,
  open: 'Open',
  why: 'You get this mail because you have an account of this tracker.',
  stop: 'No more mail of this kind',
  unsubscribe: {
    title: 'Mail of the roadmap',
    ask: {
      REMINDERS: 'No more reminders of deadlines?',
      OVERDUE: 'No more mail about what is overdue?',
      CHANGES: 'No more mail about changes?',
    },
    button: 'No more of it',
    done: 'Done: you will get no more mail of this kind. You can turn it on again when you are signed in.',
  },
};

const FRENCH_KNOWN = { MONTH: 'un mois', QUARTER: 'un trimestre', YEAR: 'une année' } as const;
const fr: MailWords = {
  locale: 'fr-CH',
  daysLeft: (days) => (days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${days} jours`),
  daysLate: (days) => (days === 1 ? 'un jour de retard' : `${days} jours de retard`),
  due: (day) => `échéance le ${day}`,
  lastPossible: (day, known, source) =>
    `la source n’indique qu’${FRENCH_KNOWN[known]} («\u00a0${source}\u00a0»)\u00a0; compté jusqu’au dernier jour possible, le ${day}`,
  firstPossible: (day, known, source) =>
    `la source n’indique qu’${FRENCH_KNOWN[known]} («\u00a0${source}\u00a0»)\u00a0; compté jusqu’au premier jour possible, le ${day}`,
  subjects: {
    REMINDERS: (count) => `${count} échéances approchent`,
    OVERDUE: (count) => (count === 1 ? 'Un point est en retard' : `${count} points sont en retard`),
    CHANGES: (count) =>
      count === 1 ? 'Un changement dans ce que vous suivez' : `${count} changements dans ce que vous suivez`,
  },
  heads: {
    REMINDERS: 'Ces échéances vous concernent, ou concernent ce que vous suivez\u00a0:',
    OVERDUE: 'Ceci est en retard et vous concerne, ou concerne ce que vous suivez\u00a0:',
    CHANGES: 'Ceci a changé dans ce que vous suivez\u00a0:',
  },
  signals: {
    NEW: 'nouveau',
    GONE: 'retiré',
    STATUS_MOVED: 'état d’avancement',
    TARGET_SLIPPED: 'objectif reporté',
    RENAMED: 'renommé',
    SPLIT: 'scindé',
    MERGED: 'fusionné',
  },
  otherwiseChanged: 'modifié',
  more: (count) => `et ${count} autres`,
  open: 'Ouvrir',
  why: 'Vous recevez ce message parce que vous avez un compte sur ce serveur.',
  stop: 'Ne plus recevoir ces messages',
  unsubscribe: {
    title: 'Messages de la feuille de route',
    ask: {
      REMINDERS: 'Ne plus recevoir de rappels d’échéances\u00a0?',
      OVERDUE: 'Ne plus recevoir de messages sur les retards\u00a0?',
      CHANGES: 'Ne plus recevoir de messages sur les changements\u00a0?',
    },
    button: 'Ne plus en recevoir',
    done: 'C’est fait\u00a0: vous ne recevrez plus ces messages. Vous pourrez les rétablir une fois connecté.',
  },
};

const CHINESE_KNOWN = { MONTH: '月份', QUARTER: '季度', YEAR: '年份' } as const;
const zh: MailWords = {
  locale: 'zh-CN',
  daysLeft: (days) => (days === 0 ? '今天' : days === 1 ? '明天' : `还有 ${days} 天`),
  daysLate: (days) => `已逾期 ${days} 天`,
  due: (day) => `截止日期：${day}`,
  lastPossible: (day, known, source) =>
    `来源只给出${CHINESE_KNOWN[known]}（“${source}”）；按其可能的最后一天 ${day} 计算`,
  firstPossible: (day, known, source) =>
    `来源只给出${CHINESE_KNOWN[known]}（“${source}”）；按其可能的第一天 ${day} 计算`,
  subjects: {
    REMINDERS: (count) => `${count} 项截止日期临近`,
    OVERDUE: (count) => `${count} 项已逾期`,
    CHANGES: (count) => `您关注的内容有 ${count} 项变更`,
  },
  heads: {
    REMINDERS: '以下截止日期与您或您关注的内容有关：',
    OVERDUE: '以下事项已逾期，与您或您关注的内容有关：',
    CHANGES: '您关注的内容有以下变更：',
  },
  signals: {
    NEW: '新增',
    GONE: '移除',
    STATUS_MOVED: '状态',
    TARGET_SLIPPED: '目标推迟',
    RENAMED: '更名',
    SPLIT: '拆分',
    MERGED: '合并',
  },
  otherwiseChanged: '已修改',
  more: (count) => `另有 ${count} 项`,
  open: '打开',
  why: '您收到此邮件是因为您在本系统中有账户。',
  stop: '不再接收此类邮件',
  unsubscribe: {
    title: '路线图邮件',
    ask: {
      REMINDERS: '不再接收截止日期提醒？',
      OVERDUE: '不再接收逾期事项邮件？',
      CHANGES: '不再接收变更邮件？',
    },
    button: '不再接收',
    done: '已完成：您将不再收到此类邮件。登录后可以重新开启。',
  },
};

export const MAIL_WORDS: Readonly<Record<MailLanguage, MailWords>> = { en, fr, zh };
