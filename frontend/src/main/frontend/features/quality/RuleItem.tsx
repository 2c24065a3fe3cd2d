import { Button } from '@vaadin/react-components/Button.js';
import {
  DeleteQualityRuleDocument,
  type QualityRuleFactsFragment,
} from 'Frontend/generated/graphql/features/quality/Quality';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { HiddenText } from 'Frontend/ui/HiddenText';
import { MiniBars } from 'Frontend/ui/MiniBars';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { ChevronDown, ChevronRight, CircleDashed, OctagonX, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { CheckOutcome } from './CheckOutcome';
import { OutcomeBadge } from './OutcomeBadge';
import styles from './Quality.module.css';
import { useRuleWords } from './useRuleWords';

export interface RuleItemProps {
  readonly rule: QualityRuleFactsFragment;
  readonly editable: boolean;
  readonly onEdit: () => void;
}

/** A rule: what it asks, how its last check ended, its trend; its examples once it is opened. */
export function RuleItem({ rule, editable, onEdit }: RuleItemProps) {
  const { t } = useTexts();
  const wordsOf = useRuleWords();
  const [open, setOpen] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [{ error }, remove] = useMutation(DeleteQualityRuleDocument);
  const details = useId();
  const words = wordsOf(rule.terms);
  const last = rule.checks[0];
  const Icon = open ? ChevronDown : ChevronRight;
  const trend = [...rule.checks].reverse().map(({ failingRows }) => (failingRows == null ? null : Number(failingRows)));
  return (
    <li className={styles.rule}>
      <div className={styles.words}>
        {rule.terms.kind === 'SQL' ? <code>{words}</code> : words}
        {rule.name ? <p>{rule.name}</p> : null}
      </div>
      <div className={styles.buttons}>
        <Badge
          icon={rule.severity === 'BLOCKING' ? OctagonX : TriangleAlert}
          tone="neutral"
          text={t(`quality.severity.${rule.severity}`)}
          title={t(`quality.severity.${rule.severity}.text`)}
        />
        {last ? (
          <OutcomeBadge outcome={last.outcome} severity={last.severity} />
        ) : (
          <Badge icon={CircleDashed} tone="neutral" text={t('quality.outcome.never')} />
        )}
        {trend.length > 1 && trend.some((value) => value !== null && value > 0) ? (
          <span title={t('quality.trend')}>
            <HiddenText>{`${t('quality.trend')}: ${trend.map((value) => value ?? '–').join(', ')}`}</HiddenText>
            <MiniBars values={trend} />
          </span>
        ) : null}
      </div>
      <div className={styles.buttons}>
        {last ? (
          <Button
            theme="tertiary icon"
            aria-label={t('quality.details', { rule: words })}
            aria-expanded={open}
            aria-controls={details}
            onClick={() => setOpen(!open)}
          >
            <Icon aria-hidden size={16} />
          </Button>
        ) : null}
        {editable ? (
          <>
            <Button theme="tertiary icon" aria-label={t('quality.edit', { rule: words })} onClick={onEdit}>
              <Pencil aria-hidden size={16} />
            </Button>
            <Button
              theme="tertiary icon"
              aria-label={`${t('quality.delete')}: ${words}`}
              onClick={() => setDeleting(true)}
            >
              <Trash2 aria-hidden size={16} />
            </Button>
          </>
        ) : null}
      </div>
      <ErrorNotice title={t('quality.delete.failed')} error={error} />
      {open && last ? (
        <div id={details} className={styles.details}>
          <CheckOutcome check={last} />
          <p className={styles.muted}>
            {rule.author ? t('quality.author', { name: rule.author.name }) : null}{' '}
            <RelativeTime instant={rule.changedAt} />
          </p>
        </div>
      ) : null}
      <ConfirmDialog
        open={deleting}
        title={t('quality.delete.title', { rule: words })}
        confirm={t('quality.delete')}
        danger
        onConfirm={() => {
          setDeleting(false);
          void remove({ input: { rule: rule.id } });
        }}
        onClose={() => setDeleting(false)}
      >
        {t('quality.delete.text')}
      </ConfirmDialog>
    </li>
  );
}
