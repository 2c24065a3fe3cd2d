import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';

const created = (dataset: string) =>
  [
    `FILE=data.csv`,
    `UPLOAD=$(curl -s -o /dev/null -D - -X POST ${location.origin}/uploads \\`,
    `  -H "Authorization: Bearer $TOKEN" -H "Tus-Resumable: 1.0.0" \\`,
    `  -H "Upload-Length: $(wc -c < "$FILE" | tr -d ' ')" \\`,
    `  -H "Upload-Metadata: filename $(basename "$FILE" | tr -d '\\n' | base64 | tr -d '\\n'),dataset $(printf %s ${dataset} | base64 | tr -d '\\n')" \\`,
    `  | tr -d '\\r' | sed -n 's|^[Ll]ocation: .*/||p')`,
    `curl -s -X PATCH -T "$FILE" ${location.origin}/uploads/$UPLOAD \\`,
    `  -H "Authorization: Bearer $TOKEN" -H "Tus-Resumable: 1.0.0" -H "Upload-Offset: 0" \\`,
    `  -H "Content-Type: application/offset+octet-stream"`,
  ].join('\n');

const outcome = () =>
  [
    `curl -s ${location.origin}/graphql -H "Authorization: Bearer $TOKEN" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d "{\\"query\\": \\"{ pushedImport(upload: \\\\\\"$UPLOAD\\\\\\") { state versionNumber rowsStored rowsRejected failure { message } } }\\"}"`,
  ].join('\n');

/** How to push a new version, ready to paste into a terminal; any tus client does the same, and resumes. */
export function PushSnippet({ dataset }: { readonly dataset: string }) {
  const { t } = useTexts();
  return (
    <>
      <p>{t('applications.push.send')}</p>
      <CodeText block text={created(dataset)} />
      <p>{t('applications.push.outcome')}</p>
      <CodeText block text={outcome()} />
    </>
  );
}
