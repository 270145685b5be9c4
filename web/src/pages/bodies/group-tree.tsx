import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { BodyStatusChip } from '../../parts/body-status';
import { Words } from '../../parts/ref';
import type { GroupTreeQuery } from './bodies.operations';
import { linesOf, type TreeLine } from './tree';

type Body = GroupTreeQuery['bodies']['nodes'][number];
type Line = TreeLine<Body>;

interface Props {
  readonly bodies: readonly Body[];
  readonly kept: ReadonlySet<string>;
  /** Only some are wanted: all of them are shown, however deep. */
  readonly isNarrow: boolean;
}

/** The tree of bodies. One stop of the keyboard; arrows move, open and close, Enter leads to the page. */
export function GroupTree({ bodies, kept, isNarrow }: Props) {
  const t = useT();
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const lines = linesOf(bodies, kept, (key, level) => turned[key] ?? (isNarrow || level === 1));
  const [active, setActive] = useState<string | null>(null);
  const current = lines.some(({ key }) => key === active) ? active : (lines[0]?.key ?? null);
  const box = useRef<HTMLDivElement>(null);
  const focus = (key: string | null | undefined) => {
    if (!key) return;
    setActive(key);
    box.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  const turn = (key: string, isOpen: boolean) => setTurned((before) => ({ ...before, [key]: isOpen }));
  const onKeyDown = useKeys(lines, focus, turn);
  return (
    <div ref={box} role="tree" aria-label={t('groups.title')} className="bodies-tree">
      {lines.map((line) => (
        <TreeRow
          key={line.key}
          line={line}
          isStop={line.key === current}
          onTurn={() => turn(line.key, !line.isOpen)}
          onFocus={() => setActive(line.key)}
          onKeyDown={(event) => onKeyDown(event, line)}
        />
      ))}
    </div>
  );
}

/** The keys of a tree; Left and Right are changed over where one writes from the right. */
function useKeys(
  lines: readonly Line[],
  focus: (key: string | null | undefined) => void,
  turn: (key: string, isOpen: boolean) => void,
) {
  const navigate = useNavigate();
  return (event: KeyboardEvent<HTMLElement>, line: Line) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = lines.indexOf(line);
    const isMirrored = document.documentElement.dir === 'rtl';
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(lines[at + 1]?.key),
      ArrowUp: () => focus(lines[at - 1]?.key),
      Home: () => focus(lines[0]?.key),
      End: () => focus(lines.at(-1)?.key),
      [isMirrored ? 'ArrowLeft' : 'ArrowRight']: () => {
        if (line.hasChildren && !line.isOpen) turn(line.key, true);
        else if (line.isOpen) focus(lines[at + 1]?.key);
      },
      [isMirrored ? 'ArrowRight' : 'ArrowLeft']: () => {
        if (line.isOpen) turn(line.key, false);
        else focus(line.parentKey);
      },
      ' ': () => line.hasChildren && turn(line.key, !line.isOpen),
      Enter: () => {
        const { ref, studyPeriod } = line.body;
        void navigate({ to: '/bodies/$id', params: { id: ref }, search: { period: studyPeriod?.label } });
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

interface RowProps {
  readonly line: Line;
  readonly isStop: boolean;
  onTurn(): void;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

function TreeRow({ line, isStop, onTurn, onFocus, onKeyDown }: RowProps) {
  const word = useWord();
  const { key, body, level, place, of, hasChildren, isOpen } = line;
  const Turned = isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      role="treeitem"
      data-key={key}
      tabIndex={isStop ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={false}
      className="bodies-row"
      style={{ paddingInlineStart: `calc(var(--gutter) + ${(level - 1) * 1.375}rem)` }}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <span className="bodies-turn" aria-hidden="true" onClick={hasChildren ? onTurn : undefined}>
        {hasChildren && <Turned className="mirrored" />}
      </span>
      <span className="bodies-row-name">
        <BodyLink body={body} tabIndex={-1} /> {body.name && <Words>{body.name}</Words>}
      </span>
      <span className="bodies-row-type">{word('BodyType', body.type)}</span>
      <span className="bodies-row-period">{body.studyPeriod && <bdi dir="ltr">{body.studyPeriod.label}</bdi>}</span>
      <span className="bodies-row-status">
        <BodyStatusChip status={body.status} />
      </span>
    </div>
  );
}
