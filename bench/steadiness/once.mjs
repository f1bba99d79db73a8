/** Where each request writes a number of its own. */
export const GAP = '########';

/** A document as somebody types it who has not asked it before: an operation and a field under names of their own. */
export function once(document) {
  const named = document.replace(/^query (\w+)/, `query $1_${GAP}`);
  const aliased = named.replace(/(?<=[{\s])slug(?=\s)/, `slug_${GAP}: slug`);
  if (aliased === named) throw new Error(`No field to give a name of its own in\n${document}`);
  return aliased;
}
