import { RouteMethods } from './route-methods';

it('tells the methods of a path from those of its neighbors', () => {
  const routes = new RouteMethods();
  routes.add('/v1/runs', ['GET', 'HEAD']);
  routes.add('/v1/runs', ['POST']);
  routes.add('/v1/runs/:id', ['DELETE']);
  expect(routes.of('/v1/runs')).toEqual(['GET', 'HEAD', 'POST']);
  expect(routes.of('/v1/runs/a.b')).toEqual(['DELETE']);
  expect([routes.of('/v1/runs/a/b'), routes.of('/v1/runs/'), routes.of('/v1/xruns')]).toEqual([[], [], []]);
});
