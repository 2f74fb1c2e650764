/** Registers a handler behind the gate: known sender, right shape, and no exception reaches the other side. */

import * as v from 'valibot';
import { onMessage, type ProtocolMap } from '../messages';
import { fail, type Result } from '../result';
import { messageSchemas } from './message-schemas';
import { type Origin, originOf } from './senders';

type Handled = keyof typeof messageSchemas & keyof ProtocolMap;
type Data<Name extends Handled> =
  Parameters<ProtocolMap[Name]> extends [infer First, ...unknown[]] ? First : undefined;
type Answer<Name extends Handled> = ReturnType<ProtocolMap[Name]>;

/** Answers messages of this name; `work` sees only data of the right shape from a known sender. */
export function handle<Name extends Handled>(
  name: Name,
  work: (data: Data<Name>, origin: Origin) => Promise<Answer<Name>>,
): void {
  onMessage(name, (async (message: { data: unknown; sender: Parameters<typeof originOf>[0] }) => {
    const origin = originOf(message.sender);
    if (!origin.ok) return origin;
    const parsed = v.safeParse(messageSchemas[name] as v.GenericSchema, message.data);
    if (!parsed.success)
      return fail('bad-message', `${name}: ${parsed.issues[0]?.message ?? 'shape'}`);
    try {
      return await work(parsed.output as Data<Name>, origin.value);
    } catch (error) {
      return fail('unexpected', `${name}: ${error instanceof Error ? error.name : 'thrown'}`);
    }
  }) as unknown as Parameters<typeof onMessage<Name>>[1]);
}

/** For handlers that only our own surfaces may call. */
export function ownPagesOnly(origin: Origin): Result<true> {
  return origin.kind === 'extension'
    ? { ok: true, value: true }
    : fail('bad-message', 'from a page');
}
