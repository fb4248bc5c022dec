import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP link that a test can break: whoever connects here is connected on, until the link is cut. */
export class BreakableLink {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    /** The target's URL with this link's address in it. */
    readonly url: string,
  ) {}

  static async to(targetUrl: string): Promise<BreakableLink> {
    const target = new URL(targetUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const here = new URL(targetUrl);
    here.host = `127.0.0.1:${port}`;
    const link = new BreakableLink(server, here.href);
    server.on('connection', (near) => {
      const far = connect(Number(target.port), target.hostname);
      near.pipe(far).pipe(near);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ]) {
        link.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          link.sockets.delete(socket);
          other.destroy();
        });
      }
    });
    return link;
  }

  /** Resets every connection; new ones are let through. */
  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    await closed;
  }
}
