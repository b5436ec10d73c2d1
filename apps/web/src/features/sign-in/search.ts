export interface SignInSearch {
  /** Where to go on after signing in; only ever a path of this console. */
  back?: string;
  ended?: boolean;
}

export const signInSearch = ({ back, ended }: Record<string, unknown>): SignInSearch => ({
  ...(typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {}),
  ...(ended === true ? { ended } : {}),
});
