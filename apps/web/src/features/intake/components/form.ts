import type { UseFormReturnType } from '@mantine/form';
import type { Draft } from '../draft';

export interface SectionProps {
  form: UseFormReturnType<Draft>;
}
