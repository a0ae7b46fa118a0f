/** What the command's exit codes mean. */
export const EXIT = { fine: 0, badInput: 1, wrongUsage: 2, unexpected: 70, interrupted: 130 } as const;
