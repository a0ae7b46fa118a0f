/** Where a command writes: process.stdout and process.stderr, or something that takes their place in a test. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}
