import type { TextKey } from 'Frontend/generated/textKeys';

export interface GuideSection {
  readonly id: string;
  readonly title: TextKey;
  readonly paragraphs: readonly TextKey[];
}

const sections = {
  roles: 3,
  workspaces: 3,
  import: 3,
  sources: 4,
  publish: 3,
  sensitivity: 5,
  certification: 3,
  access: 3,
  sql: 2,
  dataflow: 3,
  dashboards: 2,
  applications: 3,
} as const;

/** The guide's sections in reading order; each paragraph is a text of its own. */
export const guideSections: readonly GuideSection[] = Object.entries(sections).map(([id, count]) => ({
  id,
  title: `guide.${id}` as TextKey,
  paragraphs: Array.from({ length: count }, (_, index) => `guide.${id}.${index + 1}` as TextKey),
}));
