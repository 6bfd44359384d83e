import classes from './person-photo.module.css';

interface Props {
  readonly person: { readonly id: string; readonly displayName: string; readonly photo?: string | null };
  readonly size?: 'small' | 'large';
  /** What the photo shows, where no name stands beside it. */
  readonly alt?: string;
}

/** A person's photo, or their initials when there is none. Beside a name it says nothing new, so it has no words. */
export function PersonPhoto({ person, size = 'small', alt = '' }: Props) {
  const edge = size === 'small' ? 96 : 512;
  if (!person.photo) {
    return (
      <span className={`${classes.photo} ${classes[size]}`} aria-hidden="true">
        {initialsOf(person.displayName)}
      </span>
    );
  }
  return (
    <img
      className={`${classes.photo} ${classes[size]}`}
      src={`/api/v1/people/${person.id}/photo?size=${edge}&key=${person.photo}`}
      alt={alt}
      loading="lazy"
    />
  );
}

export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
