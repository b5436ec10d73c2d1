import { parseCsv } from './csv';

describe('parseCsv', () => {
  it('names the cells by the first line', () => {
    expect(parseCsv('a,b\n1,2\r\n3,\n')).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '' },
    ]);
  });

  it('reads quoted commas, quotes and line ends', () => {
    expect(parseCsv('a,b\n"x, ""y""\nz",2')).toEqual([{ a: 'x, "y"\nz', b: '2' }]);
  });

  it('refuses rows that do not fit', () => {
    expect(() => parseCsv('a,b\n1\n')).toThrow('row 2 has 1 cells instead of 2');
    expect(() => parseCsv('a,b\n1,"2\n')).toThrow('malformed');
    expect(() => parseCsv('a,b\n1,x"y\n')).toThrow('malformed');
  });
});
