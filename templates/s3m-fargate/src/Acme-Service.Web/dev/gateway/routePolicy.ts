import { readFile } from 'node:fs/promises';

const file = new URL('../../../Acme-Service.Authorizer/policy.json', import.meta.url);

/** Paths that can be read in more than one way; the services have the same in AmbiguousPath.cs. */
const ambiguous = /\/\.{0,2}\/|\/\.{1,2}$|[\\?#]|%(?:2e|2f|5c|3f|23|25)/i;

/** One line of policy.json: who may call which methods on which paths. */
export interface Route {
  readonly methods: readonly string[];
  readonly path: string;
  readonly roles: readonly string[];
}

export interface RouteRequest {
  readonly method: string;
  /** As it was sent, without the query. */
  readonly path: string;
  readonly roles: readonly string[];
}

export async function readRoutes(): Promise<readonly Route[]> {
  return (JSON.parse(await readFile(file, 'utf8')) as { routes: Route[] }).routes;
}

/** Decides as the authorizer does in its Policy folder, which has the reasons: what no route admits is denied. */
export function isAllowed(routes: readonly Route[], { method, path, roles }: RouteRequest): boolean {
  return (
    !ambiguous.test(path) &&
    routes.some(
      (route) =>
        route.methods.includes(method) &&
        route.roles.some((role) => role === '*' || roles.includes(role)) &&
        patternOf(route.path).test(path),
    )
  );
}

/** A star stands for any characters, slashes included; a last `/**` also covers the path before it. */
function patternOf(path: string): RegExp {
  const start = path.replace(/\/\*\*$/, '');
  const end = start === path ? '' : start === '' ? '/.*' : '(/.*)?';
  // Of what the authorizer takes for a path, a dot alone means something else here.
  return new RegExp(`^${start.replaceAll('.', '\\.').replaceAll('*', '.*')}${end}$`, 's');
}
