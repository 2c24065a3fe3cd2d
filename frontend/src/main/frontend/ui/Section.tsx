import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Section.module.css';

export interface SectionProps {
  readonly title: string;
  /** Where all of it is, when the section shows the first few. */
  readonly all?: { readonly to: string; readonly text: string } | undefined;
  readonly children: ReactNode;
}

/** A part of an overview: its heading, a way to the rest, its content. */
export function Section({ title, all, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {all ? <Link to={all.to}>{all.text}</Link> : null}
      </div>
      {children}
    </section>
  );
}
