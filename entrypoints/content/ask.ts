import { browser } from 'wxt/browser';
import { type ProtocolMap, sendMessage } from '../../utils/messages';
import { fail, type Result } from '../../utils/result';

/** Messages to the background that answer with a `Result`. */
type Asked = {
  [Name in keyof ProtocolMap]: ReturnType<ProtocolMap[Name]> extends Result<unknown> ? Name : never;
}[keyof ProtocolMap];

/**
 * Asks the background; a script that outlived its extension (it was updated or switched off) gets a failure that
 * says so, instead of an exception.
 */
export async function ask<Name extends Asked>(
  name: Name,
  data: Parameters<ProtocolMap[Name]>[0],
): Promise<ReturnType<ProtocolMap[Name]>> {
  type Answer = ReturnType<ProtocolMap[Name]>;
  try {
    return (await sendMessage(name, ...([data] as never))) as Answer;
  } catch {
    const gone = browser.runtime?.id === undefined;
    return fail(gone ? 'extension-updated' : 'unexpected', name) as Answer;
  }
}
