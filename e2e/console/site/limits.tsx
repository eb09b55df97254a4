import type { ProjectState } from '../options.ts';
import { ModelUsage } from './model-usage.tsx';
import { RateLimits } from './rate-limits.tsx';
import css from './site.module.css';
import { Spend } from './spend.tsx';
import { useElapsed } from './wait.ts';

interface Props {
  project: ProjectState;
  onChange(project: ProjectState): void;
}

/** A project's Limits page: a skeleton first, then decoys on both sides of the Model usage section. */
export function Limits({ project, onChange }: Props) {
  const rendered = useElapsed(project.renderDelay);
  if (!rendered) return <Skeleton />;
  if (project.permission === 'none') {
    return (
      <div className={css.page}>
        <h1>You don't have access to this project</h1>
        <p className={css.muted}>Ask an owner of the organization to add you.</p>
      </div>
    );
  }
  return (
    <div className={css.page}>
      <h1>Limits</h1>
      {project.rateLimits === 'before' ? <RateLimits /> : <Spend />}
      <ModelUsage project={project} onChange={onChange} />
      {project.rateLimits === 'before' ? <Spend /> : <RateLimits />}
    </div>
  );
}

/** What stands there until a page's content has come. */
export function Skeleton() {
  return (
    <div className={css.page} aria-busy="true">
      <div className={css.bone} style={{ width: '30%' }} />
      <div className={css.bone} />
      <div className={css.bone} />
      <div className={css.bone} style={{ width: '60%' }} />
    </div>
  );
}
