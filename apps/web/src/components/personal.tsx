import { useTranslation } from 'react-i18next';
import classes from './table.module.css';

/** A personal text, or a word on why there is none. */
export function Personal({ children }: { children: string | null | undefined }) {
  const { t } = useTranslation();
  if (children === null) return <span className={classes.quiet}>{t('is.erased')}</span>;
  return children ? (
    <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</span>
  ) : (
    <>{t('is.none')}</>
  );
}
