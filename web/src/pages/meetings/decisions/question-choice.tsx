import { X } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../../api/use-api';
import { rightTo } from '../../../api/use-viewer';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Field } from '../../../parts/field';
import { HeldFocus } from '../../../parts/held-focus';
import { Ref, Words } from '../../../parts/ref';
import { Reasons } from '../../../parts/refusal';
import { useBodiesFound } from '../../item/edit/bodies-found';
import { RightToPropose } from './decisions.operations';
import type { ToldItem } from './new-things';

interface Props {
  readonly chosen: ToldItem['question'];
  onChoose(question: ToldItem['question']): void;
}

/** The Question that does the work, in any spelling; why not, where the viewer may not propose for it. */
export function QuestionChoice({ chosen, onChoose }: Props) {
  const t = useT();
  return (
    <HeldFocus>
      {chosen ? (
        <>
          <p className="decisions-chosen">
            <Ref>{chosen.ref}</Ref>
            <Button kind="quiet" icon={X} isIconOnly onPress={() => onChoose(null)}>
              {t('meetings.otherQuestion')}
            </Button>
          </p>
          <WhyNot id={chosen.id} />
        </>
      ) : (
        <Finding onChoose={onChoose} />
      )}
    </HeldFocus>
  );
}

function WhyNot({ id }: { readonly id: string }) {
  const { data } = useApi(RightToPropose, { id });
  const right = rightTo(data?.body?.viewerCan, 'PROPOSE');
  return right?.allowed === false && <Reasons reasons={right.reasons} />;
}

function Finding({ onChoose }: Pick<Props, 'onChoose'>) {
  const t = useT();
  const [text, setText] = useState('');
  const found = useBodiesFound(text);
  return (
    <>
      <Field label={t('meetings.question')} hint={t('meetings.anySpelling')}>
        {(control) => (
          <input
            {...control}
            className="input"
            // Words alone are no Question: one of those that are found is.
            ref={(field) => field?.setCustomValidity(t('meetings.questionPick'))}
            value={text}
            maxLength={200}
            autoComplete="off"
            dir="auto"
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              const [first] = found;
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              if (first) onChoose(first);
            }}
          />
        )}
      </Field>
      {found.length > 0 && (
        <ul className="decisions-offered" aria-label={t('meetings.questionsFound')}>
          {found.map((body) => (
            <li key={body.id}>
              <Button kind="quiet" onPress={() => onChoose({ id: body.id, ref: body.ref })}>
                <Ref>{body.ref}</Ref>
                {body.studyPeriod && <bdi dir="ltr">{body.studyPeriod.label}</bdi>}
                {body.name && <Words>{body.name}</Words>}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
