/** The id of a record that cannot be used, where even that can be read. */
export function recordId(record: unknown): string | null {
  try {
    const { id } = (record ?? {}) as { id?: unknown };
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}
