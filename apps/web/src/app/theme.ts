import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const sea: MantineColorsTuple = [
  '#eaf5f5',
  '#d3e9ea',
  '#a8d3d5',
  '#79bcbf',
  '#57a9ad',
  '#3f969b',
  '#2b8086',
  '#1b6d74',
  '#0d5c63',
  '#064449',
];

const dark: MantineColorsTuple = [
  '#dbe2e5',
  '#bcc7cb',
  '#9fadb3',
  '#73828a',
  '#46545b',
  '#364248',
  '#29343a',
  '#1b2428',
  '#141b1e',
  '#0d1214',
];

const small = { defaultProps: { size: 'sm' } };

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: 8,
  autoContrast: true,
  luminanceThreshold: 0.25,
  colors: { sea, dark },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' } } },
  components: {
    Button: small,
    TextInput: small,
    Select: small,
    Textarea: small,
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Tutup / Close' } } },
    MultiSelect: small,
    SegmentedControl: { styles: { root: { background: 'var(--suaka-track)' } } },
    Chip: { styles: { label: { background: 'var(--mantine-color-body)' } } },
  },
});

/** Mantine's own dimmed and error colours miss WCAG AA on white. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#55636a',
    '--mantine-color-placeholder': '#6b7980',
    '--mantine-color-error': '#c01f2e',
    '--suaka-page': '#f3f6f6',
    '--suaka-line': '#d8e0e2',
    '--suaka-track': '#e2e9ea',
  },
  dark: {
    '--mantine-color-dimmed': '#a3b1b7',
    '--mantine-color-placeholder': '#8b9aa1',
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-anchor': '#79bcbf',
    '--suaka-page': '#141b1e',
    '--suaka-line': '#364248',
    '--suaka-track': '#29343a',
  },
});
