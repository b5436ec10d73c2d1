let password: string | undefined;

/** The password that the person at the screen has just signed in with, so that nobody types it twice; gone with the page. */
export const justTyped = {
  keep: (typed: string) => void (password = typed),
  get: () => password,
  forget: () => void (password = undefined),
};
