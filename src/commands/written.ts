import { useEffect, useRef, useState } from 'preact/hooks';
import type { Plan } from '../guide/admin/plan.ts';

/** So many pairs of a project and a model are written out with every letter that is typed. */
const AT_ONCE = 1000;
/** A longer plan is written out when nothing was typed for so long, in ms. */
const AT_REST = 300;

/** The plan that the commands on the page are for: the one that is asked for, or while a long one is still typed the last. */
export function useWritten(plan: Plan): Plan {
  const [, drawnFor] = useState(plan);
  const written = useRef(plan);
  const late = written.current !== plan && plan.projects.length * plan.models.length > AT_ONCE;
  if (!late) written.current = plan;
  useEffect(() => {
    if (!late) return;
    const timer = setTimeout(() => {
      written.current = plan;
      drawnFor(plan);
    }, AT_REST);
    return () => clearTimeout(timer);
  }, [late, plan]);
  return written.current;
}
