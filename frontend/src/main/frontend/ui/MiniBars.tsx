import type { ChartValue } from './chartSpec';
import styles from './MiniBars.module.css';

const height = 24;

/** A distribution at a glance, beside its numbers: zero is a line, what is suppressed an outline. */
export function MiniBars({ values }: { readonly values: readonly ChartValue[] }) {
  const largest = Math.max(1, ...values.map((value) => (typeof value === 'number' ? value : 0)));
  const width = Math.min(96 / Math.max(values.length, 1), 16);
  return (
    <svg className={styles.bars} viewBox={`0 0 96 ${height}`} preserveAspectRatio="none" aria-hidden>
      {values.map((value, index) => {
        const known = typeof value === 'number';
        const bar = known ? Math.max(value > 0 ? 2 : 0.75, (value / largest) * height) : height / 4;
        return (
          <rect
            key={index}
            className={known ? undefined : styles.suppressed}
            x={index * width}
            y={height - bar}
            width={Math.max(width - 0.8, 0.5)}
            height={bar}
            fill={known ? 'currentColor' : 'none'}
            stroke={known ? 'none' : 'currentColor'}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}
