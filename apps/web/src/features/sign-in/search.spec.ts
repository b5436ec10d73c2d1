import { signInSearch } from './search';

describe('signInSearch', () => {
  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 5])(
    'leads not to %s',
    (back) => expect(signInSearch({ back })).toEqual({}),
  );

  it('says why the provider did not let in, in the words of the API alone', () => {
    expect(signInSearch({ failed: 'openid_not_linked' })).toEqual({ failed: 'openid_not_linked' });
    expect(signInSearch({ failed: 'Call <b>us</b>' })).toEqual({});
  });

  it('leads back to where one was', () =>
    expect(signInSearch({ back: '/complaints/1?a=b', ended: true, x: 1 })).toEqual({
      back: '/complaints/1?a=b',
      ended: true,
    }));
});
