import { Button, FileInput, Switch } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ImportReport } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { sendImport, useDirectoryChange } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { DirectoryFrame } from './directory-frame.js';
import { ImportReportView } from './import-report-view.js';
import { Refusal } from '../../components/refusal.js';
import classes from './directory.module.css';

const options = ['createUnits', 'skipErrors', 'invite'] as const;
type Option = (typeof options)[number];

/** Takes people from a CSV file in two steps: first what would happen, then doing it. */
export function ImportScreen() {
  const { t } = useTexts();
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState<readonly Option[]>([]);
  const preview = useMutation({ mutationFn: sendImport });
  const apply = useDirectoryChange(sendImport);
  const query = Object.fromEntries(options.map((name) => [name, String(chosen.includes(name))]));
  const forget = (): void => {
    preview.reset();
    apply.reset();
  };
  const toggle = (name: Option, isOn: boolean): void => {
    forget();
    setChosen([...chosen.filter((one) => one !== name), ...(isOn ? [name] : [])]);
  };
  const take = (chosenFile: File | null): void => {
    forget();
    setFile(chosenFile);
  };
  const report = preview.data;
  const mayApply = report !== undefined && (report.faulty === 0 || chosen.includes('skipErrors'));
  return (
    <DirectoryFrame title={t('directory.import')}>
      <div className={classes.form}>
        <p>{t('directory.importText')}</p>
        <Choices file={file} chosen={chosen} onFile={take} onToggle={toggle} />
        <Refusal error={preview.error ?? apply.error} />
        <div className={classes.actions}>
          <Button
            variant="default"
            disabled={!file}
            loading={preview.isPending}
            onClick={() => file && preview.mutate({ file, query: { ...query, dryRun: 'true' } })}
          >
            {t('directory.check')}
          </Button>
          <Button
            disabled={!file || !mayApply || apply.isSuccess}
            loading={apply.isPending}
            onClick={() => file && apply.mutate({ file, query: { ...query, dryRun: 'false' } })}
          >
            {t('directory.apply')}
          </Button>
        </div>
      </div>
      <Outcome applied={apply.data as ImportReport | undefined} planned={report} />
    </DirectoryFrame>
  );
}

interface ChoicesProps {
  readonly file: File | null;
  readonly chosen: readonly Option[];
  readonly onFile: (file: File | null) => void;
  readonly onToggle: (name: Option, isOn: boolean) => void;
}

function Choices({ file, chosen, onFile, onToggle }: ChoicesProps) {
  const { t } = useTexts();
  return (
    <>
      <FileInput
        label={t('directory.file')}
        accept=".csv,text/csv"
        clearable
        clearButtonProps={{ 'aria-label': t('directory.clearFile') }}
        value={file}
        onChange={onFile}
      />
      {options.map((name) => (
        <Switch
          key={name}
          label={t(`directory.import.${name}`)}
          checked={chosen.includes(name)}
          onChange={(event) => onToggle(name, event.currentTarget.checked)}
        />
      ))}
    </>
  );
}

interface OutcomeProps {
  readonly applied: ImportReport | undefined;
  readonly planned: ImportReport | undefined;
}

function Outcome({ applied, planned }: OutcomeProps) {
  const { t } = useTexts();
  if (applied)
    return (
      <Notice tone="accent" role="status" title={t('directory.applied')}>
        <p>{t('directory.importCounts', countsOf(applied))}</p>
      </Notice>
    );
  return planned ? <ImportReportView report={planned} counts={countsOf(planned)} /> : null;
}

const countsOf = ({ created, changed, unchanged, faulty }: ImportReport) => ({
  created,
  changed,
  unchanged,
  faulty,
});
