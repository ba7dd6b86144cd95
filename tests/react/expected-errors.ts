/**
 * Runs `act` while errors that match `pattern` are expected: react-three-fiber reports even those that an error boundary
 * has caught. Returns their messages.
 */
export async function expectingErrors(pattern: RegExp, act: () => Promise<void>): Promise<readonly string[]> {
  const messages: string[] = [];
  const swallow = (event: ErrorEvent): void => {
    const message = event.error instanceof Error ? event.error.message : event.message;
    if (!pattern.test(message)) return;
    messages.push(message);
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  window.addEventListener('error', swallow, { capture: true });
  try {
    await act();
  } finally {
    window.removeEventListener('error', swallow, { capture: true });
  }
  return messages;
}
