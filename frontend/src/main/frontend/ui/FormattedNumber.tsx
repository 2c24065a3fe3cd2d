import { useFormats } from 'Frontend/lib/i18n/useFormats';

export interface FormattedNumberProps {
  /** 64-bit integers and decimals arrive as strings and keep every digit. */
  readonly value: number | string;
  /** Bytes are shown as kB, MB, GB. */
  readonly as?: 'number' | 'bytes';
}

/** A number in the person's language, with the exact value on hover. */
export function FormattedNumber({ value, as = 'number' }: FormattedNumberProps) {
  const formats = useFormats();
  return <span title={String(value)}>{as === 'bytes' ? formats.bytes(value) : formats.number(value)}</span>;
}
