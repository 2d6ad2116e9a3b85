import {
  Activity,
  Boxes,
  FlaskConical,
  Gauge,
  GraduationCap,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  Route,
  Scale,
  Server,
  ShieldCheck,
  SlidersHorizontal,
} from 'lucide-react';

export interface ShellPage {
  readonly href: string;
  /** Key of its name in shell.nav. */
  readonly name: 'overview' | 'hosts' | 'vms' | 'plans' | 'ha' | 'balance' | 'rules' | 'capacity' | 'tasks' | 'events' | 'lab' | 'learn';
  readonly icon: LucideIcon;
  /** Second key after g. */
  readonly key: string;
}

/** The screens there are, in the order of the menu. */
export const shellPages: readonly ShellPage[] = [
  { href: '/', name: 'overview', icon: LayoutDashboard, key: 'o' },
  { href: '/hosts', name: 'hosts', icon: Server, key: 'h' },
  { href: '/vms', name: 'vms', icon: Boxes, key: 'v' },
  { href: '/plans', name: 'plans', icon: Route, key: 'p' },
  { href: '/ha', name: 'ha', icon: ShieldCheck, key: 'a' },
  { href: '/balance', name: 'balance', icon: SlidersHorizontal, key: 'b' },
  { href: '/rules', name: 'rules', icon: Scale, key: 'r' },
  { href: '/capacity', name: 'capacity', icon: Gauge, key: 'c' },
  { href: '/tasks', name: 'tasks', icon: ListChecks, key: 't' },
  { href: '/events', name: 'events', icon: Activity, key: 'e' },
  { href: '/lab', name: 'lab', icon: FlaskConical, key: 'l' },
  { href: '/learn', name: 'learn', icon: GraduationCap, key: 'u' },
];

export const isOnPage = (page: ShellPage, pathname: string): boolean =>
  page.href === '/' ? pathname === '/' : pathname === page.href || pathname.startsWith(`${page.href}/`);

/** The page above: /hosts/host-1/charts goes up to /hosts/host-1, that to /hosts, that to /. Null at the top. */
export function pageAbove(pathname: string): string | null {
  if (pathname === '/') return null;
  const parts = pathname.split('/').filter(Boolean);
  return `/${parts.slice(0, -1).join('/')}`;
}
