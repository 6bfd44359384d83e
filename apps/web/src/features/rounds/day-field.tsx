import { TextInput } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day of the calendar. */
export const DayField = ({ onChange, ...field }: Props) => (
  <TextInput {...field} type="date" onChange={(event) => onChange(event.currentTarget.value)} />
);
