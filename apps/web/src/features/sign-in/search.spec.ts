import { signInSearch } from './search';

describe('signInSearch', () => {
  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 5])(
    'leads not to %s',
    (back) => expect(signInSearch({ back })).toEqual({}),
  );

  it('leads back to where one was', () =>
    expect(signInSearch({ back: '/complaints/1?a=b', ended: true, x: 1 })).toEqual({
      back: '/complaints/1?a=b',
      ended: true,
    }));
});
