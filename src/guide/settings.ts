/** Where the console keeps its settings. */
export const SETTINGS = 'https://platform.openai.com/settings';
