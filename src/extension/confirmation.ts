import { projectShown } from '../console/landmarks/switcher.ts';

/** That the person said: this is the project. Only where the address names none; else the project itself is kept. */
export interface Confirmation {
  /** Whether it was said in this guide, of the project that is still shown. */
  holds(run: string): boolean;
  confirm(run: string): void;
  /** Another page is shown, or another project. */
  forget(): void;
}

/** Nothing was said yet. It is not kept: after a reload another project may be the current one. */
export function createConfirmation(): Confirmation {
  let said: { run: string; project: string } | null = null;
  return {
    holds: (run) => said?.run === run && said.project === projectShown(document),
    confirm(run) {
      said = { run, project: projectShown(document) };
    },
    forget() {
      said = null;
    },
  };
}
