export interface IntakeSearch {
  contactId?: string;
  kind?: 'contact';
}

export const intakeSearch = ({ contactId, kind }: Record<string, unknown>): IntakeSearch => ({
  ...(typeof contactId === 'string' ? { contactId } : {}),
  ...(kind === 'contact' ? { kind } : {}),
});
