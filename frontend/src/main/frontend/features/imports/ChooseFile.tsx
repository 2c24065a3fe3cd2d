import { Button } from '@vaadin/react-components/Button.js';
import { ProgressBar } from '@vaadin/react-components/ProgressBar.js';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import styles from './Imports.module.css';
import { useDrop } from './useDrop';
import { emptyFile, type useUpload, type UploadState } from './useUpload';

const reasons: Readonly<Record<number, TextKey>> = {
  [emptyFile]: 'imports.upload.empty',
  401: 'imports.upload.signedOut',
  413: 'imports.upload.tooLarge',
  507: 'imports.upload.noSpace',
};

function Failure({ state }: { readonly state: UploadState }) {
  const { t } = useTexts();
  if (state.step !== 'failed') return null;
  const reason = reasons[state.status ?? 0] ?? 'imports.upload.interrupted';
  return <ErrorNotice problems={[{ code: 'LIMIT_EXCEEDED', message: t(reason) }]} />;
}

/** Takes a file and sends it, with progress; it can be paused, and goes on after a reload. */
export function ChooseFile({ upload }: { readonly upload: ReturnType<typeof useUpload> }) {
  const { t } = useTexts();
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const { state, start, pause, resume, cancel } = upload;
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void start(file);
  };
  const over = useDrop(take);
  const sent = state.step === 'done' ? state.file.size : 'sent' in state ? state.sent : 0;
  return (
    <div className={styles.step}>
      <p className={styles.muted}>{t('imports.file.lead')}</p>
      <div className={over ? styles.dropOver : styles.drop}>
        <FileUp aria-hidden size={28} />
        <span>{t('imports.file.drop')}</span>
        <Button theme={state.step === 'none' ? 'primary' : ''} onClick={() => input.current?.click()}>
          {t(state.step === 'none' ? 'imports.file.choose' : 'imports.file.other')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('imports.file.choose')}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.json,.ndjson,.jsonl,.parquet,.zip,.pdf,.docx,.odt,.rtf,.html,.htm,.png,.jpg,.jpeg,.tif,.tiff"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
      <Failure state={state} />
      {state.step === 'none' ? null : (
        <div className={styles.upload}>
          <strong>{state.file.name}</strong>
          <ProgressBar
            aria-label={t('imports.upload.progress')}
            value={state.file.size === 0 ? 1 : sent / state.file.size}
          />
          <span role="status">
            {t(`imports.upload.${state.step}`, { sent: formats.bytes(sent), size: formats.bytes(state.file.size) })}
          </span>
          <div className={styles.buttons}>
            {state.step === 'sending' ? (
              <Button onClick={() => void pause()}>{t('imports.upload.pause')}</Button>
            ) : null}
            {state.step === 'paused' || (state.step === 'failed' && state.file.size > 0) ? (
              <Button onClick={resume}>{t('imports.upload.resume')}</Button>
            ) : null}
            {state.step === 'done' ? null : (
              <Button theme="tertiary" onClick={() => void cancel()}>
                {t('imports.upload.cancel')}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
