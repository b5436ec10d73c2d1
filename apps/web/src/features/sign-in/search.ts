export interface SignInSearch {
  /** Where to go on after signing in; only ever a path of this console. */
  back?: string;
  ended?: boolean;
  /** Why signing in with the provider failed: a reason of the API. */
  failed?: string;
}

export const signInSearch = ({ back, ended, failed }: Record<string, unknown>): SignInSearch => ({
  ...(typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {}),
  ...(ended === true ? { ended } : {}),
  ...(typeof failed === 'string' && /^[a-z_]{1,40}$/.test(failed) ? { failed } : {}),
});
