export interface Searchable {
  texts: (string | null | undefined)[];
  phones: (string | null | undefined)[];
}

/** What a search looks into: lower case, one value a line, phone numbers also as bare national digits. */
export function searchTextOf({ texts, phones }: Searchable): string {
  const values = [...texts, ...phones, ...phones.map((phone) => phone && bareDigits(phone))];
  return values.flatMap((value) => (value ? value.toLowerCase() : [])).join('\n');
}

/** A number as it is said everywhere: without separators, trunk zero or Indonesia's country code. */
export function bareDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^0+/, '').replace(/^62/, '');
}
