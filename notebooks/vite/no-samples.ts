/** No sample data: the kit has some, which it would fetch from elsewhere. */
export const samples = undefined;
