import {
  AppWindow,
  BookOpen,
  ChartColumn,
  ClipboardCheck,
  Database,
  FileInput,
  FolderKanban,
  House,
  LayoutDashboard,
  Library,
  Plug,
  Search,
  Settings,
  SquareTerminal,
  UserCog,
  Users,
  Waypoints,
  Workflow,
  type LucideIcon,
} from 'lucide-react';

/** Names that a view's `menu.icon` may use. */
const icons: Readonly<Record<string, LucideIcon>> = {
  home: House,
  catalog: Search,
  sparql: Waypoints,
  projects: FolderKanban,
  applications: AppWindow,
  sources: Plug,
  approvals: ClipboardCheck,
  users: UserCog,
  guide: BookOpen,
  overview: LayoutDashboard,
  library: Library,
  import: FileInput,
  sql: SquareTerminal,
  dataflow: Workflow,
  dashboard: ChartColumn,
  members: Users,
  settings: Settings,
};

export const iconOf = (name: string | undefined): LucideIcon => icons[name ?? ''] ?? Database;
