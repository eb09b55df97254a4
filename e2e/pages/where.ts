/** The project whose page each file imitates. */
export const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';

/** Address of its Limits page. */
export const ADDRESS = `https://platform.openai.com/settings/${PROJECT}/limits`;
