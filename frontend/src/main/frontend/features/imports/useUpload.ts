import { csrfToken, hubFetch } from 'Frontend/lib/http';
import { useCallback, useEffect, useRef, useState } from 'react';
import { DetailedError, Upload } from 'tus-js-client';

const chunkSize = 8 * 1024 * 1024;

export type UploadState =
  | { readonly step: 'none' }
  | { readonly step: 'sending' | 'paused'; readonly file: File; readonly sent: number }
  | { readonly step: 'failed'; readonly file: File; readonly sent: number; readonly status?: number }
  | { readonly step: 'done'; readonly file: File; readonly id: string };

/** Stands for a status where the file was not sent because it is empty. */
export const emptyFile = -1;

const idOf = (url: string | null) => url?.split('/').at(-1) ?? '';

/** Sends a file by tus: it goes on where it stopped after a pause, a failure, a reload or a restart of the hub. */
export function useUpload(onDone: (id: string, file: File) => void) {
  const [state, setState] = useState<UploadState>({ step: 'none' });
  const current = useRef<Upload>(undefined);
  useEffect(() => () => void current.current?.abort(), []);

  const start = useCallback(
    async (file: File) => {
      await current.current?.abort();
      if (file.size === 0) {
        setState({ step: 'failed', file, sent: 0, status: emptyFile });
        return;
      }
      await hubFetch('/login');
      const upload = new Upload(file, {
        endpoint: '/uploads',
        chunkSize,
        retryDelays: [0, 1000, 3000, 5000],
        removeFingerprintOnSuccess: true,
        metadata: { filename: file.name, filetype: file.type },
        onBeforeRequest: (request) => request.setHeader('X-XSRF-TOKEN', csrfToken() ?? ''),
        onProgress: (sent) => setState({ step: 'sending', file, sent }),
        onError: (error) =>
          setState((old) => ({
            step: 'failed',
            file,
            sent: 'sent' in old ? old.sent : 0,
            status: error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined,
          })),
        onSuccess: () => {
          const id = idOf(upload.url);
          setState({ step: 'done', file, id });
          onDone(id, file);
        },
      });
      current.current = upload;
      setState({ step: 'sending', file, sent: 0 });
      const [previous] = await upload.findPreviousUploads();
      if (previous) upload.resumeFromPreviousUpload(previous);
      upload.start();
    },
    [onDone],
  );

  const pause = useCallback(async () => {
    await current.current?.abort();
    setState((old) => (old.step === 'sending' ? { ...old, step: 'paused' } : old));
  }, []);

  const resume = useCallback(() => {
    current.current?.start();
  }, []);

  const cancel = useCallback(async () => {
    await current.current?.abort(true);
    current.current = undefined;
    setState({ step: 'none' });
  }, []);

  return { state, start, pause, resume, cancel };
}
