import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import type { PolicyMode } from '../options.ts';
import css from './site.module.css';

interface Props {
  label: string;
  mode: PolicyMode;
  options: { mode: PolicyMode; label: string; description?: string }[];
  onChoose(mode: PolicyMode): void;
}

/** A group of radios for the mode. A mode that is none of the options leaves every radio unchecked. */
export function Choice({ label, mode, options, onChoose }: Props) {
  const group = useId();
  return (
    <div className={css.choice}>
      <h3 id={group} className={css.choiceLabel}>
        {label}
      </h3>
      <RadioGroup.Root
        aria-labelledby={group}
        value={mode}
        onValueChange={(value) => onChoose(value as PolicyMode)}
        className={css.radios}
      >
        {options.map((option) => (
          <div key={option.mode} className={css.radioRow} data-truth={`choose-mode ${option.mode}`}>
            <RadioGroup.Item
              id={`${group}${option.mode}`}
              value={option.mode}
              className={css.radio}
              aria-describedby={option.description && `${group}${option.mode}about`}
            >
              <RadioGroup.Indicator className={css.dot} />
            </RadioGroup.Item>
            <div>
              <label htmlFor={`${group}${option.mode}`}>{option.label}</label>
              {option.description && (
                <p id={`${group}${option.mode}about`} className={css.muted}>
                  {option.description}
                </p>
              )}
            </div>
          </div>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
