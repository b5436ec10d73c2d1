import { bareDigits, searchTextOf } from './search-text';

describe('the text that is searched', () => {
  it.each(['+62 812-3456-789', '0812 3456 789', '62 8123456789', '(0812) 3456.789'])(
    'takes %j for the same number',
    (phone) => expect(bareDigits(phone)).toBe('8123456789'),
  );

  it('keeps foreign numbers whole', () => {
    expect(bareDigits('+852 9123 4567')).toBe('85291234567');
  });

  it('leaves out what is unknown or erased', () => {
    expect(searchTextOf({ texts: ['T-1', null, undefined], phones: [null, '0812 1'] })).toBe(
      't-1\n0812 1\n8121',
    );
  });
});
