import classes from './plain-text.module.css';

/** What people wrote, with their own line breaks and nothing interpreted; `lang` lets readers pronounce it. */
export function PlainText({ text, lang }: { readonly text: string; readonly lang: string }) {
  return (
    <p className={classes.text} lang={lang}>
      {text}
    </p>
  );
}
