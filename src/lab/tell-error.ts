/** Runs a command; an error is printed, then the command has failed: left to Node it would come after all of the backend's code. */
export async function tellError(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
