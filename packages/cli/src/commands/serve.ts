export const serve = { usage: '', run: async () => 2 as const };
