import { NativeSelect } from '@mantine/core';
import { useUnits } from '../../lib/queries/directory.js';

interface Props {
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly onChange: (unitId: string) => void;
}

/** One unit of the tree, or none; deeper units stand further to the right. */
export function UnitSelect({ label, none, value, onChange }: Props) {
  const { data = [] } = useUnits();
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: none },
        ...data.map(({ id, name, depth }) => ({ value: id, label: '\u2003'.repeat(depth - 1) + name })),
      ]}
    />
  );
}
