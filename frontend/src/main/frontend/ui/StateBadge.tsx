import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import {
  Ban,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleX,
  Clock,
  LoaderCircle,
  OctagonX,
  Pencil,
  Undo2,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import { Badge, type Tone } from './Badge';

/** States of runs, requests, publications and accounts. */
export type State =
  | 'QUEUED'
  | 'RUNNING'
  | 'FETCHING'
  | 'IMPORTING'
  | 'WAITING'
  | 'UNCHANGED'
  | 'PAUSED'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED'
  | 'PENDING'
  | 'APPROVED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'UNPUBLISHED'
  | 'REQUESTED'
  | 'PUBLISHED'
  | 'INVITED'
  | 'ACTIVE'
  | 'DISABLED'
  | 'DRAFT'
  | 'DEPLOYED'
  | 'CURRENT'
  | 'HELD_BACK';

const looks: Readonly<Record<State, readonly [LucideIcon, Tone]>> = {
  QUEUED: [Clock, 'neutral'],
  RUNNING: [LoaderCircle, 'info'],
  FETCHING: [LoaderCircle, 'info'],
  IMPORTING: [LoaderCircle, 'info'],
  WAITING: [Clock, 'warning'],
  UNCHANGED: [CircleCheck, 'neutral'],
  PAUSED: [CirclePause, 'warning'],
  SUCCEEDED: [CircleCheck, 'success'],
  FAILED: [CircleX, 'danger'],
  CANCELLED: [Ban, 'neutral'],
  PENDING: [Clock, 'warning'],
  APPROVED: [CircleCheck, 'success'],
  REJECTED: [CircleX, 'danger'],
  WITHDRAWN: [Undo2, 'neutral'],
  UNPUBLISHED: [CircleDashed, 'neutral'],
  REQUESTED: [Clock, 'warning'],
  PUBLISHED: [CircleCheck, 'success'],
  INVITED: [Clock, 'warning'],
  ACTIVE: [CircleCheck, 'success'],
  DISABLED: [UserX, 'neutral'],
  DRAFT: [Pencil, 'neutral'],
  DEPLOYED: [CircleCheck, 'success'],
  CURRENT: [CircleCheck, 'info'],
  HELD_BACK: [OctagonX, 'danger'],
};

export function StateBadge({ state }: { readonly state: State }) {
  const { t } = useTexts();
  const [icon, tone] = looks[state];
  const key: TextKey = `ui.state.${state}`;
  return <Badge icon={icon} tone={tone} text={t(key)} />;
}
