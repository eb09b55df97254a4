/** How often a property is tried: all of it where the whole suite runs, a part of it at each commit, which is to be checked within a minute. */
export const runs = (all: number): number => (process.env.CI ? all : Math.ceil(all / 8));
