import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import css from '../page.module.css';
import type { Controls, ModesProps, RowProps } from './controls.ts';

function Row({ ticked, toggle, children }: RowProps) {
  return (
    <FormControlLabel
      className={css.row}
      control={<Checkbox size="small" checked={ticked} onChange={toggle} />}
      label={<span>{children}</span>}
    />
  );
}

function Modes({ title, choices, value, choose }: ModesProps) {
  return (
    <FormControl>
      <FormLabel id="modes-title">{title}</FormLabel>
      <RadioGroup
        aria-labelledby="modes-title"
        value={value}
        onChange={(_, mode) => choose(mode as ModesProps['value'])}
      >
        {choices.map(({ mode, label, hint }) => (
          <FormControlLabel
            key={mode}
            data-truth={`choose-mode ${mode}`}
            className={css.row}
            value={mode}
            control={<Radio size="small" />}
            label={
              <span>
                <span>{label}</span>
                <small>{hint}</small>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

export const controls: Controls = { Row, Modes };
