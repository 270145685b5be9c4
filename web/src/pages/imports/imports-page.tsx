import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { asked } from '../../api/use-api';
import { useViewer } from '../../api/use-viewer';
import { useT } from '../../i18n/use-t';
import { PageHeader } from '../../parts/page-header';
import { Refusal } from '../../parts/refusal';
import { SignInLink } from '../../parts/sign-in-link';
import { Empty } from '../../parts/states';
import { BroughtBy, cited } from './brought-by';
import './imports.css';
import { BringingStatement } from './imports.operations';
import { Latest } from './latest';
import { PreviewView } from './preview-view';
import { SourceForm } from './source-form';
import { usePreview } from './use-preview';

/** Takes in what bodies send and publish: look first, row by row, then apply; each import can be taken back. */
export function ImportsPage() {
  const t = useT();
  const { isSignedIn, viewer } = useViewer();
  return (
    <>
      <PageHeader title={t('imports.title')} />
      {viewer === undefined ? null : isSignedIn ? (
        <Importing />
      ) : (
        <Empty title={t('imports.signIn')}>
          <SignInLink className="button button-primary">{t('frame.signIn')}</SignInLink>
        </Empty>
      )}
    </>
  );
}

const route = getRouteApi('/imports');

function Importing() {
  const t = useT();
  const { statement: id } = route.useSearch();
  const { data } = useQuery({ ...asked(BringingStatement, { id: id ?? '' }), enabled: id !== undefined });
  const statement = data?.liaisonStatement;
  const { preview, error, progress, showFile, showText, clear } = usePreview();
  return (
    <div className="imports">
      <Refusal error={error} />
      {progress !== null && (
        <p role="status" className="imports-progress">
          {t('imports.looking')} <progress value={progress || undefined} aria-label={t('imports.looking')} />
        </p>
      )}
      {preview ? (
        <PreviewView
          key={preview.planHash}
          preview={preview}
          source={statement ? cited(statement) : null}
          onClose={clear}
        />
      ) : (
        <>
          {statement && (
            <BroughtBy
              statement={statement}
              isBusy={progress !== null}
              onFile={(file) => showFile(file, '')}
              onText={(text, name) => showText(text, name, '')}
            />
          )}
          <SourceForm isBusy={progress !== null} onFile={showFile} onText={showText} />
          <Latest />
        </>
      )}
    </div>
  );
}
