/** What a row can say of a person. */
export const importColumns = [
  'name',
  'email',
  'kind',
  'jobTitle',
  'language',
  'unit',
  'sponsor',
  'endsOn',
  'externalId',
  'expertise',
  'interests',
  'spokenLanguages',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** The headings we understand, in Dutch and English; the first of each list is what our own export writes. */
const headings: Readonly<Record<ImportColumn, readonly string[]>> = {
  name: ['naam', 'name', 'weergavenaam', 'display name'],
  email: ['e-mail', 'email', 'e-mailadres', 'mail', 'e-mail address', 'email address'],
  kind: ['soort', 'kind'],
  jobTitle: ['functie', 'job title', 'function', 'functietitel', 'title'],
  language: ['taal', 'language'],
  unit: ['eenheid', 'unit', 'afdeling', 'department'],
  sponsor: [
    'sponsor',
    'contactpersoon',
    'e-mail contactpersoon',
    'e-mail sponsor',
    'sponsor email',
    'sponsor e-mail',
  ],
  endsOn: ['einddatum', 'last day', 'end date', 'laatste dag'],
  externalId: ['extern id', 'external id', 'personeelsnummer', 'employee number'],
  expertise: ['expertise', 'kennis'],
  interests: ['interesses', 'interests'],
  spokenLanguages: ['talen', 'spoken languages', 'gesproken talen'],
};

const byHeading = new Map(
  importColumns.flatMap((column) => headings[column].map((heading) => [heading, column] as const)),
);

export interface ColumnPlaces {
  readonly places: ReadonlyMap<ImportColumn, number>;
  /** Headings that say nothing to us. */
  readonly ignored: readonly string[];
  /** Headings for something another column said already. */
  readonly twice: readonly string[];
}

/** Where which column stands. Headings are only ever compared, never used as names of anything. */
export function columnPlaces(header: readonly string[]): ColumnPlaces {
  const places = new Map<ImportColumn, number>();
  const ignored: string[] = [];
  const twice: string[] = [];
  header.forEach((text, place) => {
    const column = byHeading.get(text.trim().toLowerCase().replaceAll(/\s+/g, ' '));
    if (!column) ignored.push(text.slice(0, 60));
    else if (places.has(column)) twice.push(text.slice(0, 60));
    else places.set(column, place);
  });
  return { places, ignored: ignored.filter((text) => text.trim() !== ''), twice };
}
