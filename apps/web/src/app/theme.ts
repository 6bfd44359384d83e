import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#eaf5f4',
  '#d2e8e7',
  '#a6d0d0',
  '#76b7b9',
  '#4d9fa3',
  '#2c878d',
  '#176f77',
  '#0b5a62',
  '#0b4049',
  '#072c33',
];
const amber: MantineColorsTuple = [
  '#fff5e2',
  '#fde8c4',
  '#f9d28f',
  '#f3b956',
  '#e9a02c',
  '#d1861a',
  '#ac6a0d',
  '#8a5208',
  '#693d06',
  '#4a2b05',
];
const rust: MantineColorsTuple = [
  '#fdeeea',
  '#f8d8d0',
  '#eeb0a2',
  '#e28672',
  '#d66249',
  '#c2482f',
  '#a63a24',
  '#892d1b',
  '#6a2215',
  '#4b170e',
];
// Mantine's dark greys, moved to the ink of our own palette.
const dark: MantineColorsTuple = [
  '#e6efee',
  '#c4d1d1',
  '#a3b8b9',
  '#7c9496',
  '#35494e',
  '#2a3e43',
  '#1c2f34',
  '#14262b',
  '#0d1c20',
  '#081316',
];

const serif =
  "'Iowan Old Style', Charter, 'Palatino Linotype', 'Book Antiqua', 'DejaVu Serif Condensed', 'DejaVu Serif', Georgia, serif";
const sans =
  "'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

export const theme = createTheme({
  colors: { teal, amber, rust, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  black: '#10272c',
  fontFamily: sans,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.1875rem', xl: '1.4375rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.6', lg: '1.5', xl: '1.35' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '3px', sm: '6px', md: '10px', lg: '16px', xl: '28px' },
  defaultRadius: 'md',
  headings: {
    fontFamily: serif,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '2.125rem', lineHeight: '1.18' },
      h2: { fontSize: '1.4375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
    },
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
  },
});

const lightTokens = {
  '--z-paper': '#faf8f3',
  '--z-surface': '#ffffff',
  '--z-sunken': '#f0eee6',
  '--z-ink': '#10272c',
  '--z-muted': '#4b5f63',
  '--z-line': '#dcdcd2',
  '--z-edge': '#748386',
  '--z-link': '#0b5a62',
  '--z-deep': '#0b4049',
  '--z-on-deep': '#f3faf8',
  '--z-tint': '#e4f0ee',
  '--z-accent': '#e9a02c',
  '--z-accent-ink': '#7a4706',
  '--z-accent-tint': '#fdf1dc',
  '--z-danger': '#8f2d1a',
  '--z-danger-tint': '#fcece7',
  '--z-bar': '#4d9fa3',
  '--z-bar-track': '#eceae1',
  '--z-shadow': '0 1px 2px rgb(16 39 44 / 6%), 0 6px 20px rgb(16 39 44 / 6%)',
  '--mantine-color-body': '#faf8f3',
  '--mantine-color-dimmed': '#4b5f63',
  '--mantine-color-error': '#8f2d1a',
  '--mantine-color-placeholder': '#66777a',
  // Edges of fields and boxes: at least 3:1 against what lies around them.
  '--mantine-color-default-border': '#7b898c',
  '--mantine-color-gray-4': '#7b898c',
};

const darkTokens = {
  '--z-paper': '#0d1c20',
  '--z-surface': '#14262b',
  '--z-sunken': '#0a1619',
  '--z-ink': '#e6efee',
  '--z-muted': '#a7babb',
  '--z-line': '#2a3e43',
  '--z-edge': '#7c9496',
  '--z-link': '#86cdcd',
  '--z-deep': '#082f36',
  '--z-on-deep': '#e9f5f3',
  '--z-tint': '#18363a',
  '--z-accent': '#f3b956',
  '--z-accent-ink': '#f6cb80',
  '--z-accent-tint': '#33290f',
  '--z-danger': '#f3a08d',
  '--z-danger-tint': '#3a1d17',
  '--z-bar': '#3f9095',
  '--z-bar-track': '#1d3338',
  '--z-shadow': '0 1px 2px rgb(0 0 0 / 40%)',
  '--mantine-color-body': '#0d1c20',
  '--mantine-color-dimmed': '#a7babb',
  '--mantine-color-error': '#f3a08d',
  '--mantine-color-placeholder': '#8ea3a5',
  '--mantine-color-default-border': '#6d8488',
  '--mantine-color-dark-4': '#6d8488',
  // The kit's own light variant is nearly black on our ink.
  '--mantine-color-teal-light': '#1b3f44',
  '--mantine-color-teal-light-hover': '#235056',
  '--mantine-color-teal-light-color': '#c5e9e8',
  '--mantine-primary-color-light': '#1b3f44',
  '--mantine-primary-color-light-hover': '#235056',
  '--mantine-primary-color-light-color': '#c5e9e8',
};

const shared = { '--z-serif': serif, '--z-page': '68rem', '--z-reading': '42rem' };

/** Our own tokens (`--z-*`), the only colours the style sheets use. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: shared,
  light: lightTokens,
  dark: darkTokens,
});
