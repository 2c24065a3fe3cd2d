import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { DataType } from 'Frontend/ui/DataTable';
import { useCallback } from 'react';

/** Writes a value of a column as the person's language does. */
export function useCellText() {
  const formats = useFormats();
  const { t } = useTexts();
  return useCallback(
    (type: DataType, value: string): string => {
      if (type === 'BOOLEAN' && (value === 'true' || value === 'false'))
        return t(value === 'true' ? 'ui.yes' : 'ui.no');
      if (type === 'BIGINT' || type === 'DECIMAL' || type === 'DOUBLE')
        return Number.isFinite(Number(value)) ? formats.number(value) : value;
      if (type === 'DATE' && !Number.isNaN(Date.parse(value))) return formats.date(`${value.slice(0, 10)}T00:00`);
      if (type === 'TIMESTAMP') {
        const time = Date.parse(value.replace(' ', 'T'));
        return Number.isNaN(time) ? value : formats.dateTime(new Date(time));
      }
      return value === '' ? '“”' : value;
    },
    [formats, t],
  );
}
