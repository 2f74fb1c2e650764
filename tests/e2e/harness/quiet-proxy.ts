import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and remembers who asked: every connection a browser tries outside its own machine. */
export interface QuietProxy {
  port: number;
  /** `host:port` of every attempt so far, in order. */
  attempts: string[];
  close(): Promise<void>;
}

export async function startQuietProxy(): Promise<QuietProxy> {
  const attempts: string[] = [];
  const server: Server = createServer((request, response) => {
    attempts.push(request.url ?? '?');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    attempts.push(request.url ?? '?');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    attempts,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** Hosts that the browser itself asks for, extension or not. */
const BROWSERS_OWN =
  /(?:^|\.|\/\/)(?:googleapis\.com|google\.com|gvt1\.com|mozilla\.(?:org|com|net)|firefox\.com|detectportal)/;

/** Attempts that are not the browser's own: what a test asserts to be empty. */
export function foreignAttempts(proxy: QuietProxy): string[] {
  return proxy.attempts.filter((target) => !BROWSERS_OWN.test(target));
}
