import type { FastifyInstance } from 'fastify';

/** Which methods the paths of the API have, so that a wrong method is told from a wrong path. */
export class RouteMethods {
  private readonly routes: { readonly path: RegExp; readonly methods: readonly string[] }[] = [];

  /** Learns of every route that is added from here on. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      if (url.startsWith('/v1/')) this.add(url, [method].flat());
    });
  }

  add(template: string, methods: readonly string[]): void {
    const path = template.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+');
    this.routes.push({ path: new RegExp(`^${path}$`), methods });
  }

  /** Methods of a path, sorted; empty: no route has it. */
  of(path: string): string[] {
    const methods = this.routes.filter((route) => route.path.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  }
}
